/* SPDX-License-Identifier: MIT */
/* One round of fixes. All are made at once; where a document is none the better for its own, they
 * are halved there until the bad ones are found, in all such documents side by side, as each trial
 * reads everything again. What is left then is made, and must do no harm in other documents: that
 * is halved over all of them. */
#include "work/fix/internal.h"

#define MOST_TRIALS 100 /* of each half of a round */

typedef struct {
    size_t from, to;
} Range;

/* The picks of one file. */
typedef struct {
    const char *path;
    Slice bytes; /* when the round began */
    Range all;
    Range now;      /* on trial */
    GArray *ranges; /* still to be tried */
    Tally tally;    /* with those that are made so far */
} File;

typedef struct {
    Fixing *fixing;
    Arena *arena;
    Pick *picks;
    size_t count;
    GArray *files; /* of File */
} Round;

/* What the source holds after a trial. */
typedef struct {
    Corpus *corpus;
    LintResult *judged;
} Outcome;

static void outcome_clear(Outcome *outcome) {
    corpus_free(outcome->corpus);
    lint_result_free(outcome->judged);
    *outcome = (Outcome){0};
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outcome, outcome_clear)

static void push(GArray *ranges, size_t from, size_t to) {
    Range range = {from, to};
    if (from < to)
        g_array_append_val(ranges, range);
}

static void push_halves(GArray *ranges, Range range) {
    size_t middle = range.from + (range.to - range.from) / 2;
    if (range.to - range.from < 2)
        return;
    push(ranges, middle, range.to);
    push(ranges, range.from, middle);
}

static Range pop(GArray *ranges) {
    Range range = g_array_index(ranges, Range, ranges->len - 1);
    g_array_set_size(ranges, ranges->len - 1);
    return range;
}

static void mark(const Round *round, Range range, bool made) {
    for (size_t i = range.from; i < range.to; i++)
        round->picks[i].made = made;
}

static File *file_at(const Round *round, size_t i) {
    return &g_array_index(round->files, File, (unsigned)i);
}

static void clear_file(void *file) {
    g_array_unref(((File *)file)->ranges);
}

static void find_files(Round *round) {
    round->files = g_array_new(FALSE, FALSE, sizeof(File));
    g_array_set_clear_func(round->files, clear_file);
    for (size_t from = 0, to; from < round->count; from = to) {
        File file = {.path = round->picks[from].finding->path};
        for (to = from + 1; to < round->count; to++)
            if (strcmp(round->picks[to].finding->path, file.path) != 0)
                break;
        file.bytes = corpus_at(round->fixing->corpus, file.path)->bytes;
        file.all = (Range){from, to};
        file.ranges = g_array_new(FALSE, FALSE, sizeof(Range));
        push(file.ranges, from, to);
        file.tally = tally_file(round->arena, round->fixing->judged, file.path);
        g_array_append_val(round->files, file);
    }
}

/* Keeps the bytes that the file had before the run. */
static void keep_old(Fixing *fixing, const File *file) {
    if (g_hash_table_contains(fixing->old, file->path))
        return;
    Slice *old = arena_make(fixing->arena, Slice);
    *old = (Slice){arena_copy(fixing->arena, file->bytes.at, file->bytes.len), file->bytes.len};
    char *path = arena_copy(fixing->arena, file->path, strlen(file->path));
    g_hash_table_insert(fixing->old, path, old);
}

/* Puts the files, with the picks that are made, over those of the source. */
static void lay(const Round *round) {
    for (size_t i = 0; i < round->files->len; i++) {
        const File *file = file_at(round, i);
        g_autoptr(GString) made = g_string_sized_new(file->bytes.len + 64);
        keep_old(round->fixing, file);
        picks_apply(&round->picks[file->all.from], file->all.to - file->all.from, file->bytes,
                    made);
        source_overlay(round->fixing->source, file->path, (Slice){made->str, made->len});
    }
}

/* Reads and judges everything with the picks that are made. */
static bool try_made(const Round *round, Outcome *outcome, GError **error) {
    Fixing *fixing = round->fixing;
    CorpusOptions how = {.keep = true, .threads = fixing->options.threads};
    lint_ask(fixing->corpus->config, &fixing->all, &how);
    outcome_clear(outcome);
    lay(round);
    outcome->corpus = corpus_load(fixing->source, fixing->corpus->config, &how, error);
    if (outcome->corpus)
        outcome->judged = lint_run(outcome->corpus, fixing->source, &fixing->all, error);
    return outcome->judged != NULL;
}

/* --- each document by itself --- */

/* Puts the next range of each file on trial; false where none is left. */
static bool propose(const Round *round) {
    bool any = false;
    for (size_t i = 0; i < round->files->len; i++) {
        File *file = file_at(round, i);
        file->now = file->ranges->len ? pop(file->ranges) : (Range){0, 0};
        mark(round, file->now, true);
        any |= file->now.to > 0;
    }
    return any;
}

/* Takes back what did not help, and halves it. A document that is no longer there has grown beyond
 * the limit. Returns whether all is kept. */
static bool judge(const Round *round, const Outcome *outcome) {
    bool all = true;
    for (size_t i = 0; i < round->files->len; i++) {
        File *file = file_at(round, i);
        if (file->now.to == 0)
            continue;
        Tally tally = tally_file(round->arena, outcome->judged, file->path);
        if (corpus_at(outcome->corpus, file->path) &&
            picks_help(&round->picks[file->now.from], file->now.to - file->now.from, &file->tally,
                       &tally)) {
            file->tally = tally;
            continue;
        }
        all = false;
        mark(round, file->now, false);
        push_halves(file->ranges, file->now);
    }
    return all;
}

/* Leaves those picks made that help their own document. `*known`: the outcome is of just these. */
static bool sift(const Round *round, Outcome *outcome, bool *known, GError **error) {
    *known = false;
    for (int trials = 0; trials < MOST_TRIALS && propose(round); trials++) {
        if (!try_made(round, outcome, error))
            return false;
        *known = judge(round, outcome);
    }
    return true;
}

/* --- all documents together --- */

/* Those picks that are made, and none other. */
static void keep_made(Round *round) {
    size_t kept = 0;
    for (size_t i = 0; i < round->count; i++)
        if (round->picks[i].made)
            round->picks[kept++] = round->picks[i];
    round->count = kept;
    g_array_unref(round->files);
    find_files(round);
}

/* Makes the picks but for those that do harm elsewhere. */
static bool settle(Round *round, Outcome *good, GError **error) {
    Fixing *fixing = round->fixing;
    g_autoptr(GArray) ranges = g_array_new(FALSE, FALSE, sizeof(Range));
    push(ranges, 0, round->count);
    mark(round, (Range){0, round->count}, false);
    for (int trials = 0; trials < MOST_TRIALS && ranges->len; trials++) {
        Range range = pop(ranges);
        g_auto(Outcome) outcome = {0};
        mark(round, range, true);
        if (!try_made(round, &outcome, error))
            return false;
        if (!result_is_worse(fixing->judged, outcome.judged)) {
            outcome_clear(good);
            *good = outcome;
            outcome = (Outcome){0};
        } else {
            mark(round, range, false);
            push_halves(ranges, range);
        }
    }
    lay(round);
    return true;
}

static size_t count_made(const Round *round) {
    size_t made = 0;
    for (size_t i = 0; i < round->count; i++)
        made += round->picks[i].made;
    return made;
}

static bool run(Round *round, Outcome *good, GError **error) {
    bool known;
    if (!sift(round, good, &known, error))
        return false;
    if (known && !result_is_worse(round->fixing->judged, good->judged))
        return true;
    outcome_clear(good);
    lay(round);
    keep_made(round);
    return settle(round, good, error);
}

bool fixing_round(Fixing *fixing, bool *more, GError **error) {
    g_autoptr(GArray) picks = picks_of(fixing->result, fixing->corpus, fixing->unsafe);
    g_autoptr(Arena) arena = arena_new();
    Round round = {fixing, arena, (Pick *)(void *)picks->data, picks->len, NULL};
    g_auto(Outcome) good = {0};
    find_files(&round);
    bool done = picks->len == 0 || run(&round, &good, error);
    *more = done && good.corpus != NULL;
    if (*more) {
        fixing->mended += count_made(&round);
        corpus_free(fixing->own);
        lint_result_free(fixing->judged);
        fixing->corpus = fixing->own = g_steal_pointer(&good.corpus);
        fixing->judged = g_steal_pointer(&good.judged);
    }
    g_array_unref(round.files);
    return done;
}
