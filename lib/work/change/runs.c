/* SPDX-License-Identifier: MIT */
/* Two texts as runs of words kept, removed and added, so that people can read them: a change that
 * could stand at several places stands where a sentence ends, and a word or two that happen to be
 * the same between two changes are part of them. */
#include "work/change/internal.h"

#define SLIDE_MOST 64 /* words that a change moves at most */
#define SHORT      3  /* bytes of a word that is never worth keeping between two changes */
#define FEW        3  /* words that may be the same by chance */

/* Words that were removed, and those that came in their place. */
typedef struct {
    size_t old_from, old_to, now_from, now_to;
} Group;

typedef struct {
    const BodyWords *words;
    WordSpan old, now;
    bool *removed, *added; /* of each word of `old`, and of `now` */
    GArray *groups;        /* of Group */
    GArray *runs;          /* of WordRun */
    Arena *arena;
} Aligning;

static Slice text_of(const Aligning *aligning, uint32_t number) {
    return *(const Slice *)g_ptr_array_index(aligning->words->texts, number - 1);
}

/* --- where a change stands best --- */

/* How good a place for a change to begin is before word `at`. */
static int place_of(const Aligning *aligning, const WordSpan *span, size_t at) {
    if (at == 0 || span->begins[at])
        return 3;
    Slice before = text_of(aligning, span->words[at - 1]);
    char last = before.at[before.len - 1];
    return strchr(".!?:", last) ? 2 : strchr(",;", last) ? 1 : 0;
}

/* Words that were only added (or only removed), from `at` on: as many words before them as end
 * like them may change places with their last ones. Greedy search lets changes stand as late as
 * they can, so that only earlier places are to be tried. */
static void slide(const Aligning *aligning, const WordSpan *span, bool *marks, size_t at,
                  size_t count, size_t kept_before) {
    size_t best = 0, most = MIN(kept_before, SLIDE_MOST);
    int best_place = place_of(aligning, span, at);
    for (size_t up = 1; up <= most && span->words[at - up] == span->words[at + count - up]; up++) {
        int place = place_of(aligning, span, at - up);
        if (place > best_place)
            best_place = place, best = up;
    }
    for (size_t up = 1; up <= best; up++) {
        marks[at - up] = true;
        marks[at + count - up] = false;
    }
}

/* Moves on past what changed at both places; false at the end of both. */
static bool next_group(const Aligning *aligning, Group *group, size_t *kept) {
    size_t i = group->old_to, k = group->now_to;
    for (*kept = 0; i < aligning->old.count && k < aligning->now.count && !aligning->removed[i] &&
                    !aligning->added[k];
         i++, k++)
        ++*kept;
    *group = (Group){i, i, k, k};
    while (group->old_to < aligning->old.count && aligning->removed[group->old_to])
        group->old_to++;
    while (group->now_to < aligning->now.count && aligning->added[group->now_to])
        group->now_to++;
    return group->old_to > i || group->now_to > k;
}

static void slide_all(const Aligning *aligning) {
    Group group = {0};
    for (size_t kept; next_group(aligning, &group, &kept);) {
        size_t old = group.old_to - group.old_from, now = group.now_to - group.now_from;
        if (!old)
            slide(aligning, &aligning->now, aligning->added, group.now_from, now, kept);
        else if (!now)
            slide(aligning, &aligning->old, aligning->removed, group.old_from, old, kept);
    }
}

/* --- changes that are one --- */

static size_t bytes_of(const Aligning *aligning, const WordSpan *span, size_t from, size_t to) {
    size_t bytes = 0;
    for (size_t i = from; i < to; i++)
        bytes += text_of(aligning, span->words[i]).len;
    return bytes;
}

static size_t size_of(const Aligning *aligning, const Group *group) {
    return MAX(bytes_of(aligning, &aligning->old, group->old_from, group->old_to),
               bytes_of(aligning, &aligning->now, group->now_from, group->now_to));
}

/* Whether what was kept between two changes is too little to be read as kept: it would only cut
 * one change into bits. Where nothing was replaced, it stays. */
static bool is_chance(const Aligning *aligning, const Group *one, const Group *other) {
    bool removes = one->old_to > one->old_from || other->old_to > other->old_from;
    bool adds = one->now_to > one->now_from || other->now_to > other->now_from;
    size_t from = one->now_to, to = other->now_from;
    if (!removes || !adds || to - from > FEW)
        return false;
    for (size_t i = from; i < to; i++) /* never across paragraphs or items */
        if (aligning->now.begins[i])
            return false;
    size_t kept = bytes_of(aligning, &aligning->now, from, to);
    return (to - from == 1 && kept <= SHORT) ||
           (kept <= size_of(aligning, one) && kept <= size_of(aligning, other));
}

static void group_all(Aligning *aligning) {
    Group group = {0};
    for (size_t kept; next_group(aligning, &group, &kept);) {
        Group *last = aligning->groups->len
                          ? &g_array_index(aligning->groups, Group, aligning->groups->len - 1)
                          : NULL;
        if (last && is_chance(aligning, last, &group))
            last->old_to = group.old_to, last->now_to = group.now_to;
        else
            g_array_append_val(aligning->groups, group);
    }
}

/* --- runs --- */

static Slice join(Aligning *aligning, const WordSpan *span, size_t from, size_t to) {
    size_t len = bytes_of(aligning, span, from, to) + (to - from - 1), at = 0;
    char *text = arena_alloc(aligning->arena, len + 1);
    for (size_t i = from; i < to; i++) {
        Slice word = text_of(aligning, span->words[i]);
        if (at)
            text[at++] = ' ';
        memcpy(text + at, word.at, word.len);
        at += word.len;
    }
    return (Slice){text, len};
}

/* A run for each paragraph or item; `block` says whether the first one begins a line. */
static size_t add_runs(Aligning *aligning, WordsType type, const WordSpan *span, size_t from,
                       size_t to, bool block) {
    size_t made = 0;
    for (size_t end = from; from < to; from = end, block = true, made++) {
        for (end = from + 1; end < to && !span->begins[end];)
            end++;
        WordRun run = {type, join(aligning, span, from, end), block};
        g_array_append_val(aligning->runs, run);
    }
    return made;
}

/* What was removed at a line's beginning stands in one line with what follows it there. */
static void add_group(Aligning *aligning, const Group *group, bool *beside) {
    const WordSpan *old = &aligning->old, *now = &aligning->now;
    bool has_old = group->old_to > group->old_from, has_now = group->now_to > group->now_from;
    bool begins = has_old && old->begins[group->old_from];
    size_t lines = add_runs(aligning, WORDS_REMOVED, old, group->old_from, group->old_to, begins);
    add_runs(aligning, WORDS_ADDED, now, group->now_from, group->now_to,
             has_now && now->begins[group->now_from] && !(begins && lines == 1));
    bool whole = group->old_to < old->count && old->begins[group->old_to];
    *beside = has_old && !has_now && !whole;
}

static void add_all(Aligning *aligning) {
    size_t at = 0;
    bool beside = false;
    for (unsigned i = 0; i <= aligning->groups->len; i++) {
        const Group *group =
            i < aligning->groups->len ? &g_array_index(aligning->groups, Group, i) : NULL;
        size_t to = group ? group->now_from : aligning->now.count;
        add_runs(aligning, WORDS_KEPT, &aligning->now, at, to,
                 at < to && aligning->now.begins[at] && !beside);
        if (group)
            add_group(aligning, group, &beside), at = group->now_to;
    }
}

const WordRun *word_runs(const BodyWords *words, WordSpan old, WordSpan now, size_t *left,
                         Arena *arena, size_t *count) {
    g_autofree bool *removed = g_new0(bool, old.count + 1), *added = g_new0(bool, now.count + 1);
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
    g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(WordRun));
    Aligning aligning = {words, old, now, removed, added, groups, runs, arena};
    size_t edits;
    word_changes(old.words, old.count, now.words, now.count, left, &edits, removed, added);
    slide_all(&aligning);
    group_all(&aligning);
    add_all(&aligning);
    *count = runs->len;
    WordRun *made = arena_array(arena, WordRun, runs->len);
    if (runs->len)
        memcpy(made, runs->data, runs->len * sizeof *made);
    return made;
}
