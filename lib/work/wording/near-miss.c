/* SPDX-License-Identifier: MIT */
/* term/near-miss: words that are nearly one of the glossary. There is no dictionary, so only what
 * is hardly another word is told. */
#include "base/text.h"
#include "work/wording/internal.h"
#include "work/wording/near-index.h"

#define JOINED_LEAST 5   /* letters of a word that is told when it is written apart or together */
#define APART_LEAST  3   /* letters of each part of one that is written with blanks */
#define MOST_PARTS   3   /* of one that is written apart */
#define MOST_LETTERS 128 /* bytes of it */

/* What is known of a word, wherever it stands. */
typedef struct {
    const TermWord *same; /* the same letters, written otherwise */
    const NearPart *near; /* one letter away */
    uint32_t follow;      /* NEAR_BIT() of what follows it where letters of the glossary begin so */
} Answer;

/* Notes on spellings. */
#define NOTE_NOTHING  1u
#define NOTE_ANSWERED 2u /* an answer is kept, and there is something to say */

struct NearMisses {
    const Glossary *glossary;
    NearIndex *index;   /* of all threads; made when the first document is looked at */
    GHashTable *others; /* Slice, of `arena`: real words that look like another one */
    Arena *arena;
    GArray *answers;  /* Answer, by spelling */
    uint64_t owner;   /* of the notes on spellings */
    ProseNotes notes; /* those of the document at hand */
};

NearMisses *near_misses_new(const Glossary *glossary) {
    NearMisses *near = g_new0(NearMisses, 1);
    near->glossary = glossary;
    return near;
}

void near_misses_free(NearMisses *near) {
    if (!near)
        return;
    g_clear_pointer(&near->others, g_hash_table_destroy);
    arena_free(near->arena);
    if (near->answers)
        g_array_unref(near->answers);
    g_free(near);
}

static void add_others(NearMisses *near, Slice list) {
    while (list.len) {
        Slice line = slice_cut(&list, '\n');
        Slice *word = arena_make(near->arena, Slice);
        *word = slice_trim(slice_range(line, 0, slice_find(line, '#', 0)));
        g_hash_table_add(near->others, word);
    }
}

/* Forms of words are known of English alone, so of other languages no letter is doubted. */
static void *make_index(const Glossary *glossary) {
    return near_index_new(glossary, strcmp(glossary->config->language, "en") == 0);
}

static void free_index(void *index) {
    near_index_free(index);
}

static void prepare(NearMisses *near) {
    near->arena = arena_new();
    near->others = g_hash_table_new(slice_hash, slice_same);
    near->answers = g_array_new(FALSE, FALSE, sizeof(Answer));
    near->owner = prose_owner();
    add_others(near, wording_list("en", "look-alikes"));
    near->index = glossary_companion(near->glossary, make_index, free_index);
}

/* --- one word --- */

static size_t letters_in(Slice text) {
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += g_ascii_isalnum(text.at[i]) || (text.at[i] & 0xc0) == 0xc0;
    return letters;
}

/* Whether the word has capitals inside, so that it stands out when they are missing. */
static bool is_mixed(Slice text) {
    bool capital = false, small = false;
    for (size_t i = 0; i < text.len; i++) {
        capital |= i > 0 && g_ascii_isupper(text.at[i]);
        small |= g_ascii_islower(text.at[i]);
    }
    return capital && small;
}

/* A word of other blanks or hyphens, or one whose capitals count. */
static const TermWord *same_letters(const NearMisses *near, Slice folded) {
    const TermWord *word = near_index_joined(near->index, folded);
    if (!word || letters_in(word->text) < JOINED_LEAST)
        return NULL;
    bool known = glossary_word(near->glossary, folded) != NULL;
    return !known || (word->exact && is_mixed(word->text)) ? word : NULL;
}

static Answer find_answer(const NearMisses *near, const ProseWord *word) {
    Answer answer = {.same = same_letters(near, word->folded),
                     .follow = near_index_follow(near->index, word->folded)};
    if (!answer.same && !near_index_knows(near->index, word->folded) &&
        !g_hash_table_contains(near->others, &word->folded))
        answer.near = near_index_letter(near->index, word->folded);
    return answer;
}

/* What is known of the word; NULL, as of most, where nothing is to be said. */
static inline const Answer *answer_for(const Look *look, size_t word) {
    const NearMisses *near = look->near_misses;
    uint32_t spelling = look->prose->spelling[word], note = near->notes.notes[spelling];
    Answer *answer = &g_array_index(near->answers, Answer, spelling);
    if (!note) {
        *answer = find_answer(near, &look->words[word]);
        note = answer->same || answer->near || answer->follow ? NOTE_ANSWERED : NOTE_NOTHING;
        prose_note(&near->notes, spelling, note, note == NOTE_NOTHING);
    }
    return note == NOTE_NOTHING ? NULL : answer;
}

static bool holds(const Look *look, const TermWord *word) {
    return term_holds(word->term, look->document->path) &&
           !document_means(word->term->document, "closed");
}

/* --- telling --- */

static void give_fix(Look *look, Problem *problem, const ProseBlock *block, size_t first,
                     size_t last, const char *text) {
    size_t offset, end;
    if (!problem || !text ||
        !prose_place(look->reader, block, look->words[first].from, look->words[last].to, &offset,
                     &end))
        return;
    if (block->type != PROSE_FIELD ||
        strcmp(yaml_quote(look->arena, slice_of(text), true), text) == 0)
        problem_fix(problem, look->arena, false, offset, end, text);
}

static void tell_same(Look *look, const ProseBlock *block, size_t first, size_t last,
                      const TermWord *word) {
    Slice written = slice_range(block->text, look->words[first].from, look->words[last].to);
    Slice plain = word->text;
    bool plural = slice_ends(written, "s") && !slice_ends(plain, "s");
    ProseUse use = {.word = word,
                    .block = (uint32_t)(block - look->prose->blocks),
                    .first = (uint32_t)first,
                    .last = (uint32_t)last,
                    .plural = plural};
    bool safe;
    const char *text = glossary_replace(look->arena, look->prose, &use, plain, &safe);
    if (!text || slice_is(written, text))
        return;
    Problem *problem =
        look_tell(look, "term/near-miss", first, last, "the glossary writes \"%.*s\", not \"%s\"",
                  SLICE_ARG(plain), text_shown(look->arena, written, MOST_LETTERS));
    give_fix(look, problem, block, first, last, text);
}

static void tell_near(Look *look, const ProseBlock *block, size_t word, const NearPart *part) {
    Slice written = slice_range(block->text, look->words[word].from, look->words[word].to);
    Problem *problem = look_tell(look, "term/near-miss", word, word,
                                 "\"%.*s\" is nearly \"%.*s\", a word of the glossary",
                                 SLICE_ARG(written), SLICE_ARG(part->text));
    if (!problem)
        return;
    problem->help = "where it is another word, excuse it";
    char *text = slice_string(look->arena, part->text);
    if (look->words[word].flags & WORD_CAPITAL)
        text[0] = g_ascii_toupper(text[0]);
    give_fix(look, problem, block, word, word, text);
}

/* --- several words --- */

/* Parts that make another word with a verb before them: to log in, a login. */
static const char *const particles[] = {"around",  "away", "back",  "by", "down", "for",
                                        "in",      "into", "off",   "on", "out",  "over",
                                        "through", "to",   "under", "up", "with", NULL};

/* Whether the words [first, last] may be one word that is written apart by mistake. */
static bool is_torn(const Look *look, size_t first, size_t last, const TermWord *word) {
    bool hyphen = false;
    for (size_t i = first + 1; i <= last; i++)
        hyphen |= (look->words[i].flags & WORD_HYPHEN) != 0;
    if (hyphen)
        return true;
    for (size_t i = first; i <= last; i++)
        if (letters_in(look->words[i].folded) < APART_LEAST)
            return false;
    return slice_find(word->text, '-', 0) == word->text.len &&
           !slice_is_any(look->words[last].folded, particles);
}

/* Whether a hyphen stands between the parts that may be joined. */
static bool is_hyphened(const Look *look, size_t first, size_t end) {
    for (size_t i = first + 1; i < end && i - first < MOST_PARTS; i++)
        if (look->words[i].flags & WORD_HYPHEN)
            return true;
    return false;
}

/* Whether letters of the glossary may begin with the word and the next one. */
static bool may_join(const Look *look, size_t first, size_t end, const Answer *answer) {
    Slice next = first + 1 < end ? look->words[first + 1].folded : (Slice){NULL, 0};
    return next.len && answer->follow & NEAR_BIT(next.at[0]);
}

/* The word of the glossary that the letters of the words [first, last] are, or NULL. */
static const TermWord *joined_as(const Look *look, size_t first, size_t last) {
    char letters[MOST_LETTERS];
    size_t len = 0;
    for (size_t i = first; i <= last; i++) {
        Slice part = look->words[i].folded;
        if (part.len > sizeof letters - len)
            return NULL;
        memcpy(letters + len, part.at, part.len);
        len += part.len;
    }
    const TermWord *word = near_index_joined(look->near_misses->index, (Slice){letters, len});
    return word && letters_in(word->text) >= JOINED_LEAST && is_torn(look, first, last, word)
               ? word
               : NULL;
}

/* The word of the glossary that the words from `first` on are when they are joined; `*last`
 * receives the last of them. */
static const TermWord *joined_at(const Look *look, size_t first, size_t end, size_t *last) {
    const unsigned never = WORD_CODE | WORD_BROKEN | WORD_MACHINE | WORD_QUOTED | WORD_APART;
    const size_t least = is_hyphened(look, first, end) ? 1 : APART_LEAST;
    uint64_t sum = near_sum(0, look->words[first].folded);
    if (look->words[first].folded.len < least)
        return NULL;
    for (*last = first + 1; *last < end && *last - first < MOST_PARTS; ++*last) {
        const ProseWord *next = &look->words[*last];
        if (next->flags & never || next[-1].flags & WORD_POSSESSIVE || next->folded.len < least)
            return NULL;
        sum = near_sum(sum, next->folded);
        const TermWord *word = near_index_may_join(look->near_misses->index, sum)
                                   ? joined_as(look, first, *last)
                                   : NULL;
        if (word)
            return word;
    }
    return NULL;
}

/* --- looking --- */

/* Whether a capital makes it a name, as far as one can see. */
static bool may_be_name(const ProseBlock *block, const ProseWord *word) {
    return word->flags & (WORD_UPPER | WORD_MIXED) ||
           (word->flags & WORD_CAPITAL && !(word->flags & WORD_FIRST) &&
            block->type == PROSE_PARAGRAPH);
}

/* Looks at the words from `first` on, before `end`, of which `answer` is known. Returns the last
 * one that was told of, or `first`. */
static size_t look_at_word(Look *look, const ProseBlock *block, size_t first, size_t end,
                           const Answer *answer) {
    const ProseWord *word = &look->words[first];
    size_t last = first;
    const TermWord *joined =
        may_join(look, first, end, answer) ? joined_at(look, first, end, &last) : NULL;
    if (joined && holds(look, joined)) {
        tell_same(look, block, first, last, joined);
        return last;
    }
    if (answer->same && !(word->flags & WORD_UPPER) && holds(look, answer->same))
        tell_same(look, block, first, first, answer->same);
    else if (answer->near && !may_be_name(block, word) && holds(look, answer->near->word))
        tell_near(look, block, first, answer->near);
    return first;
}

/* Looks between the uses of the glossary, at the words that are picked. */
static void look_at_block(Look *look, const ProseBlock *block, const uint32_t **picked,
                          size_t *use) {
    const unsigned never = WORD_CODE | WORD_BROKEN | WORD_MACHINE | WORD_QUOTED | WORD_NUMBER;
    size_t from = block->first_word;
    for (; **picked < block->end_word; ++*picked) {
        size_t word = **picked;
        const Answer *answer = answer_for(look, word);
        if (word < from || !answer || look->words[word].flags & never ||
            !(answer->same || answer->near || may_join(look, word, block->end_word, answer)))
            continue;
        while (*use < look->use_count && look->uses[*use].last < word)
            ++*use;
        bool used = *use < look->use_count && look->uses[*use].first < block->end_word;
        size_t end = used ? MAX(look->uses[*use].first, word) : block->end_word;
        if (end > word)
            from = look_at_word(look, block, word, end, answer) + 1;
    }
}

void near_misses_look(Look *look) {
    NearMisses *near = look->near_misses;
    const Prose *prose = look->prose;
    if (!look->glossary || look->glossary->word_count == 0)
        return;
    if (!near->index)
        prepare(near);
    near->notes = prose_notes(prose, near->owner);
    if (near->answers->len < prose->spellings)
        g_array_set_size(near->answers, prose->spellings);
    size_t use = 0;
    uint32_t end = (uint32_t)prose->word_count;
    const uint32_t *picked = prose_pick(prose, near->notes.bit, 0, end);
    for (size_t i = 0; i < prose->block_count && *picked < end; i++)
        look_at_block(look, &prose->blocks[i], &picked, &use);
}

const Smell term_smells[] = {
    {.rule = "term/acronym", .whole = acronyms_look},
    {.rule = "term/near-miss", .whole = near_misses_look},
    {.rule = NULL},
};
