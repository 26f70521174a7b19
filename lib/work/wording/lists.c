/* SPDX-License-Identifier: MIT */
#include "work/wording/lists.h"

#include "base/embedded.h"
#include "work/rule.h"
#include "work/wording.h"

static const char *const names[LIST_COUNT] = {
    [LIST_ACTION] = "action",
    [LIST_BE] = "be",
    [LIST_GRAMMAR] = "grammar",
    [LIST_MEASURE] = "measure",
    [LIST_MODAL] = "modal",
    [LIST_PARTICIPLE] = "participles",
    [LIST_STATIVE] = "stative",
    [LIST_SUBORDINATE] = "subordinate",
    [LIST_TALLY] = "tally",
    [LIST_ABSOLUTE] = "absolute",
    [LIST_DEGREE] = "degree",
    [LIST_AMOUNT] = "amount",
    [LIST_BOUND] = "bound",
    [LIST_COMPARATIVE] = "comparative",
    [LIST_CONDITION] = "condition",
    [LIST_LOOPHOLE] = "loophole",
    [LIST_NEGATIVE] = "negative",
    [LIST_NOUN] = "noun",
    [LIST_OBLIGATION] = "obligation",
    [LIST_OPEN_ENDED] = "open-ended",
    [LIST_PRONOUN] = "pronoun",
    [LIST_RELATIVE] = "relative",
    [LIST_SPECULATION] = "speculation",
    [LIST_SUBJECTIVE] = "subjective",
    [LIST_SUPERLATIVE] = "superlative",
    [LIST_TIME] = "time",
    [LIST_UNIT] = "unit",
    [LIST_UNIVERSAL] = "universal",
    [LIST_VAGUE] = "vague",
    [LIST_WEAK_VERB] = "weak-verb",
};

/* One phrase stands in the tree once, with every list that has it. */
struct WordLists {
    Phrases *phrases;
    GArray *lists;  /* uint64_t by the phrase's value: the lists that have it */
    uint64_t owner; /* of notes on spellings */
};

Slice wording_list(const char *language, const char *name) {
    g_autofree char *path = g_strdup_printf("words/%s/%s.txt", language, name);
    return embedded_file(path);
}

/* --- filling --- */

/* The file with its comments made blanks, line by line. */
static GString *without_comments(Slice file) {
    GString *text = g_string_sized_new(file.len);
    while (file.len) {
        Slice line = slice_cut(&file, '\n');
        g_string_append_len(text, line.at, (gssize)slice_find(line, '#', 0));
        g_string_append_c(text, '\n');
    }
    return text;
}

/* The items of a list in req.yml, a line each. */
static GString *from_items(const YamlNode *items) {
    GString *text = g_string_new(NULL);
    for (const YamlNode *item = items ? yaml_child(items) : NULL; item; item = yaml_next(item)) {
        Slice word = yaml_text(item);
        for (size_t i = 0; i < word.len; i++)
            g_string_append_c(text, g_ascii_isspace(word.at[i]) ? ' ' : word.at[i]);
        g_string_append_c(text, '\n');
    }
    return text;
}

/* Adds an entry to the list, or with `drop` takes it away. */
static void put_entry(WordLists *lists, WordList list, bool drop, const ProseWord *words,
                      size_t count) {
    Slice folded[PHRASES_MOST_WORDS];
    if (count == 0 || count > PHRASES_MOST_WORDS)
        return;
    for (size_t i = 0; i < count; i++)
        folded[i] = words[i].folded;
    uint32_t value = phrases_add(lists->phrases, folded, count, lists->lists->len);
    if (value == lists->lists->len)
        g_array_set_size(lists->lists, value + 1);
    uint64_t *bits = &g_array_index(lists->lists, uint64_t, value);
    *bits = drop ? *bits & ~LIST_BIT(list) : *bits | LIST_BIT(list);
}

/* Takes a text of entries, one a line, cut into words as any prose is. */
static void put_lines(WordLists *lists, WordList list, bool drop, ProseReader *reader,
                      GString *lines) {
    const Prose *prose = prose_read_text(reader, (Slice){lines->str, lines->len});
    for (size_t first = 0, end; first < prose->word_count; first = end) {
        size_t from = prose->words[first].from;
        const char *stop = memchr(lines->str + from, '\n', lines->len - from);
        size_t line_end = stop ? (size_t)(stop - lines->str) : lines->len;
        for (end = first + 1; end < prose->word_count && prose->words[end].from < line_end;)
            end++;
        put_entry(lists, list, drop, &prose->words[first], end - first);
    }
    g_string_free(lines, TRUE);
}

/* The rule whose options speak of the list, or NULL. */
static const Rule *rule_of(WordList list) {
    bool is_part = list == LIST_AMOUNT || list == LIST_DEGREE;
    g_autofree char *id = g_strconcat("smell/", names[is_part ? LIST_VAGUE : list], NULL);
    return rule_find(id);
}

/* What req.yml says is about the list that has the rule's name; its other parts only lose words. */
static void fill(WordLists *lists, WordList list, ProseReader *reader, const Config *config) {
    const Rule *rule = rule_of(list);
    bool is_own = rule && strcmp(strchr(rule->id, '/') + 1, names[list]) == 0;
    const YamlNode *own = rule ? rule_option_said(config, rule, "words") : NULL;
    if (!own)
        put_lines(lists, list, false, reader,
                  without_comments(wording_list(config->language, names[list])));
    if (is_own)
        put_lines(lists, list, false, reader, from_items(own));
    if (is_own)
        put_lines(lists, list, false, reader, from_items(rule_option_said(config, rule, "add")));
    if (rule)
        put_lines(lists, list, true, reader, from_items(rule_option_said(config, rule, "drop")));
}

WordLists *word_lists_new(const Config *config) {
    g_autoptr(ProseReader) reader = prose_reader_new(NULL);
    WordLists *lists = g_new0(WordLists, 1);
    lists->phrases = phrases_new();
    lists->owner = prose_owner();
    lists->lists = g_array_new(FALSE, TRUE, sizeof(uint64_t));
    for (WordList list = 0; list < LIST_COUNT; list++)
        fill(lists, list, reader, config);
    return lists;
}

void word_lists_free(WordLists *lists) {
    if (!lists)
        return;
    phrases_free(lists->phrases);
    g_array_unref(lists->lists);
    g_free(lists);
}

/* --- finding --- */

/* Whether an entry may go on from the word before to this one. */
static bool goes_on(const Prose *prose, size_t word) {
    if (!(prose->words[word].flags & WORD_APART))
        return true;
    return slice_is(prose_gap(prose, word), "/");
}

/* Whether a hyphen joins the words to one outside. */
static bool is_joined(const Prose *prose, size_t first, size_t last) {
    return prose->words[first].flags & WORD_HYPHEN ||
           (last + 1 < prose->word_count && prose->words[last + 1].flags & WORD_HYPHEN);
}

static bool all_in_term(const WordMark *marks, size_t first, size_t last) {
    while (first <= last && marks[first].in_term)
        first++;
    return first > last;
}

/* The words at hand, and what is noted of their spellings. */
typedef struct {
    const WordLists *lists;
    const Prose *prose;
    ProseNotes notes; /* the number in the tree of phrases, + 1; dull: word_lists_find() may pass it
                         over */
} Finder;

/* The lists that hold the phrase that ends there. */
static inline uint64_t lists_of(const WordLists *lists, const PhraseState *state) {
    return state->value == PHRASES_NONE ? 0 : g_array_index(lists->lists, uint64_t, state->value);
}

static uint32_t make_note(const Finder *finder, const ProseWord *word, uint32_t spelling) {
    const WordLists *lists = finder->lists;
    uint32_t number = phrases_word(lists->phrases, word->folded, word->number);
    const PhraseState *begin = &phrases_begins(lists->phrases)[number];
    bool dull = !begin->next && !(lists_of(lists, begin) & ~QUIET_LISTS);
    prose_note(&finder->notes, spelling, number + 1, dull);
    return number + 1;
}

/* The number of the word in the tree of phrases; 0: no entry has it. */
static inline uint32_t number_of(const Finder *finder, size_t at) {
    const ProseWord *word = &finder->prose->words[at];
    uint32_t spelling = finder->prose->spelling[at], note = finder->notes.notes[spelling];
    if (!note)
        note = make_note(finder, word, spelling);
    return word->flags & (WORD_CODE | WORD_QUOTED) ? 0 : note - 1;
}

/* Whether an entry may begin with the word before `next`, which leads to `begin`, and go on. */
static inline bool may_go_on(const Finder *finder, const PhraseState *begin, size_t next,
                             size_t end) {
    uint32_t number = begin->next && next < end ? number_of(finder, next) : 0;
    return number && begin->next & PHRASES_BIT(number);
}

/* The longest entry of each list that begins with the word before `first`, behind which the walk
 * stands at `state`, and goes on: `last[list]`, for the lists of the result. */
static uint64_t find_longer(const Finder *finder, PhraseState state, size_t first, size_t end,
                            uint32_t last[LIST_COUNT]) {
    const Phrases *phrases = finder->lists->phrases;
    uint64_t found = 0;
    for (size_t at = first; at < end; at++) {
        state = phrases_step(phrases, &state, number_of(finder, at));
        if (!state.state || !goes_on(finder->prose, at))
            break;
        uint64_t bits = lists_of(finder->lists, &state);
        found |= bits;
        for (; bits; bits &= bits - 1)
            last[__builtin_ctzll(bits)] = (uint32_t)at;
    }
    return found;
}

/* Takes the word as an entry by itself of the lists. */
static inline void take_word(const Finder *finder, size_t word, uint64_t bits, WordMark *marks) {
    bits &= ~marks[word].covered;
    if (is_joined(finder->prose, word, word) || marks[word].in_term)
        return;
    marks[word].begun |= bits;
    marks[word].covered |= bits;
}

/* Takes the entries of several words that begin at `first` and end at last[list]. */
static void take_longer(const Finder *finder, size_t first, uint64_t bits,
                        const uint32_t last[LIST_COUNT], GArray *matches, WordMark *marks) {
    marks[first].match = matches->len + 1;
    for (bits &= ~marks[first].covered; bits; bits &= bits - 1) {
        WordList list = (WordList)__builtin_ctzll(bits);
        WordMatch match = {(uint32_t)first, last[list], list};
        if (is_joined(finder->prose, first, match.last) || all_in_term(marks, first, match.last))
            continue;
        g_array_append_val(matches, match);
        marks[first].begun |= LIST_BIT(list);
        for (size_t word = first; word <= match.last; word++)
            marks[word].covered |= LIST_BIT(list);
    }
}

/* Takes the entries that begin at `first` in a sentence before `end`, of which some may have
 * several words. */
static void take_entries(const Finder *finder, const PhraseState *begin, size_t first, size_t end,
                         GArray *matches, WordMark *marks) {
    uint32_t last[LIST_COUNT];
    uint64_t longer = find_longer(finder, *begin, first + 1, end, last);
    uint64_t alone = lists_of(finder->lists, begin) & ~longer;
    if (alone)
        take_word(finder, first, alone, marks);
    if (longer)
        take_longer(finder, first, longer, last, matches, marks);
}

void word_lists_find(const WordLists *lists, const Prose *prose, const ProseBlock *block,
                     GArray *matches, WordMark *marks) {
    Finder finder = {lists, prose, prose_notes(prose, lists->owner)};
    const uint32_t *picked =
        prose_pick(prose, finder.notes.bit, block->first_word, block->end_word);
    const PhraseState *begins = phrases_begins(lists->phrases);
    for (uint32_t i = block->first_sentence; i < block->end_sentence; i++)
        for (size_t end = prose->sentences[i].end; *picked < end; picked++) {
            const PhraseState *begin = &begins[number_of(&finder, *picked)];
            uint64_t alone = lists_of(lists, begin);
            if (may_go_on(&finder, begin, *picked + 1, end))
                take_entries(&finder, begin, *picked, end, matches, marks);
            else if (alone)
                take_word(&finder, *picked, alone, marks);
        }
}

uint64_t word_lists_quiet(const WordLists *lists, const Prose *prose, const WordMark *marks,
                          size_t word) {
    Finder finder = {lists, prose, prose_notes(prose, lists->owner)};
    uint32_t number = number_of(&finder, word);
    const PhraseState *begin = &phrases_begins(lists->phrases)[number];
    if (!number || begin->next || marks[word].in_term || is_joined(prose, word, word))
        return 0;
    return lists_of(lists, begin) & QUIET_LISTS;
}
