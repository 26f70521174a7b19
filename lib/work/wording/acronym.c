/* SPDX-License-Identifier: MIT */
/* term/acronym: acronyms that neither the document nor the glossary explains. */
#include "work/wording/internal.h"

#define LETTERS_LEAST 2 /* capitals of an acronym */
#define LETTERS_MOST  6 /* letters and digits */
#define NOWHERE       SIZE_MAX

/* What one thread keeps. */
struct Acronyms {
    GHashTable *known; /* Slice: what nobody has to be told of */
    Arena *arena;      /* of `known` */
    Arena *scratch;    /* of one document */
    GHashTable *seen;  /* Slice to Acronym, of one document */
    GPtrArray *order;  /* of Acronym, as they come */
};

/* One acronym of a document. */
typedef struct {
    Slice text;
    size_t first; /* the word at which it stands first, outside of terms; NOWHERE: it does not */
    bool explained;
} Acronym;

static void add_known(Acronyms *acronyms, Slice list) {
    while (list.len) {
        Slice line = slice_cut(&list, '\n');
        line = slice_trim(slice_range(line, 0, slice_find(line, '#', 0)));
        if (line.len == 0)
            continue;
        Slice *entry = arena_make(acronyms->arena, Slice);
        *entry = line;
        g_hash_table_add(acronyms->known, entry);
    }
}

/* Whether a letter stands in the text that may be a capital; most words of terms have none. */
static bool has_capital(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if (g_ascii_isupper(text.at[i]) || (unsigned char)text.at[i] >= 0x80)
            return true;
    return false;
}

/* Also where the scope of a term does not reach, somebody has explained its words, and what stands
 * in brackets behind them: "Continuous Integration (CI)". */
static void add_glossary(Acronyms *acronyms, const Glossary *glossary) {
    for (size_t i = 0; glossary && i < glossary->word_count; i++) {
        Slice text = glossary->words[i].text;
        size_t bracket = slice_find(text, '(', 0), end = slice_find(text, ')', bracket);
        if (end < text.len)
            text = slice_range(text, bracket + 1, end);
        if (text.len <= 4 * LETTERS_MOST && has_capital(text))
            add_known(acronyms, text);
    }
}

Acronyms *acronyms_new(const Config *config, const Glossary *glossary) {
    Acronyms *acronyms = g_new0(Acronyms, 1);
    acronyms->known = g_hash_table_new(slice_hash, slice_same);
    acronyms->arena = arena_new();
    acronyms->scratch = arena_new();
    acronyms->seen = g_hash_table_new(slice_hash, slice_same);
    acronyms->order = g_ptr_array_new();
    add_known(acronyms, wording_list("en", "known-acronyms")); /* of all languages */
    if (strcmp(config->language, "en") != 0)
        add_known(acronyms, wording_list(config->language, "known-acronyms"));
    add_glossary(acronyms, glossary);
    return acronyms;
}

void acronyms_free(Acronyms *acronyms) {
    if (!acronyms)
        return;
    g_hash_table_destroy(acronyms->known);
    arena_free(acronyms->arena);
    arena_free(acronyms->scratch);
    g_hash_table_destroy(acronyms->seen);
    g_ptr_array_unref(acronyms->order);
    g_free(acronyms);
}

/* --- what is one --- */

static bool holds_only(Slice text, const char *bytes) {
    size_t i = 0;
    while (i < text.len && strchr(bytes, text.at[i]))
        i++;
    return i == text.len;
}

/* The acronym that the word is, without the `s` of a plural; or the empty slice. */
static Slice acronym_of(const ProseBlock *block, const ProseWord *word) {
    const unsigned never = WORD_CODE | WORD_BROKEN | WORD_NUMBER | WORD_MACHINE;
    const Slice none = {NULL, 0};
    if (!(word->flags & WORD_UPPER) || word->flags & never)
        return none;
    Slice text = slice_range(block->text, word->from, word->to);
    text.len -= text.len > LETTERS_LEAST && text.at[text.len - 1] == 's';
    size_t letters = 0, digits = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!g_ascii_isalnum(text.at[i]) && !(text.at[i] & 0x80))
            return none;
        digits += g_ascii_isdigit(text.at[i]);
        letters += (text.at[i] & 0xc0) != 0x80;
    }
    bool roman = holds_only(text, "IVX");
    return letters - digits >= LETTERS_LEAST && letters <= LETTERS_MOST && !roman ? text : none;
}

/* Whether the word is part of an id, of ours or of another tool: REQ-0042, ISO-8601. */
static bool is_id(const Look *look, const ProseBlock *block, size_t word, Slice text) {
    const unsigned number = WORD_HYPHEN | WORD_NUMBER;
    return (word + 1 < block->end_word && (look->words[word + 1].flags & number) == number) ||
           schema_kind_of_prefix(&look->config->schema, text);
}

/* Whether the sentence is all in capitals; of a heading one word is enough. */
static bool is_loud(const Look *look, const ProseBlock *block, const ProseSentence *sentence) {
    size_t words = 0, upper = 0;
    for (size_t i = sentence->first; i < sentence->end && words == upper; i++) {
        words += !(look->words[i].flags & (WORD_CODE | WORD_NUMBER));
        upper += (look->words[i].flags & WORD_UPPER) != 0;
    }
    return words == upper && (words > 1 || block->type == PROSE_HEADING);
}

/* Whether the word stands among three or more in capitals, said for emphasis. */
static bool is_shouted(const Look *look, const ProseSentence *sentence, size_t word) {
    size_t first = word, last = word;
    while (first > sentence->first && last - first < 2 &&
           look->words[first - 1].flags & WORD_UPPER && !(look->words[first].flags & WORD_APART))
        first--;
    while (last + 1 < sentence->end && last - first < 2 &&
           look->words[last + 1].flags & WORD_UPPER && !(look->words[last + 1].flags & WORD_APART))
        last++;
    return last - first >= 2;
}

/* --- where it is explained --- */

/* Whether the acronym's letters stand in the words [from, to) in their order, the first one at the
 * beginning of a word (Schwartz and Hearst), or with `strict` each; a digit may stand for any word
 * (B2B). */
static bool spell(const Look *look, size_t from, size_t to, Slice acronym, bool strict) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = from; i < to; i++)
        g_string_append_printf(text, " %.*s", SLICE_ARG(look->words[i].folded));
    size_t at = text->len;
    for (size_t i = acronym.len; i > 0;) {
        i--;
        if (g_ascii_isdigit(acronym.at[i]))
            continue;
        do {
            if (at == 0)
                return false;
            at--;
        } while (text->str[at] != acronym.at[i] ||
                 ((i == 0 || strict) && text->str[at - 1] != ' '));
    }
    return true;
}

/* As many words may an acronym stand for. */
static size_t most_words(Slice acronym) {
    return MIN(acronym.len + 5, 2 * acronym.len);
}

/* "Return on Ad Spend (ROAS)", "return on ad spend, or ROAS". */
static bool is_explained_before(const Look *look, const ProseBlock *block, size_t word,
                                Slice acronym) {
    static const char *const links[] = {"or", "as", NULL};
    size_t most = most_words(acronym), first = block->first_word, to = word;
    bool bracket = slice_ends(slice_trim(prose_gap(look->prose, word)), "(");
    if (!bracket && word > first && slice_is_any(look->words[word - 1].folded, links))
        to--;
    else if (!bracket)
        return false;
    return spell(look, to - first > most ? to - most : first, to, acronym, !bracket);
}

/* "ROAS (return on ad spend)". */
static bool is_explained_behind(const Look *look, const ProseBlock *block, size_t word,
                                Slice acronym) {
    size_t end = word + 1, most = most_words(acronym);
    if (end >= block->end_word || !slice_starts(slice_trim(prose_gap(look->prose, end)), "("))
        return false;
    while (++end < block->end_word && end - word <= most) {
        Slice gap = prose_gap(look->prose, end);
        if (slice_find(gap, ')', 0) < gap.len)
            break;
    }
    return spell(look, word + 1, end, acronym, false);
}

static bool is_explained(const Look *look, const ProseBlock *block, size_t word, Slice acronym) {
    Slice folded = look->words[word].folded;
    folded.len = MIN(folded.len, acronym.len); /* without the `s` of a plural */
    return is_explained_before(look, block, word, folded) ||
           is_explained_behind(look, block, word, folded);
}

/* --- looking --- */

static Acronym *acronym_of_text(Acronyms *acronyms, Slice text) {
    Acronym *acronym = g_hash_table_lookup(acronyms->seen, &text);
    if (!acronym) {
        acronym = arena_make(acronyms->scratch, Acronym);
        *acronym = (Acronym){.text = text, .first = NOWHERE};
        g_hash_table_insert(acronyms->seen, &acronym->text, acronym);
        g_ptr_array_add(acronyms->order, acronym);
    }
    return acronym;
}

/* Passes over the uses that end before the word; whether it stands in the next one. */
static bool in_use(const Look *look, size_t word, size_t *use) {
    while (*use < look->use_count && look->uses[*use].last < word)
        ++*use;
    return *use < look->use_count && look->uses[*use].first <= word;
}

/* Whether an acronym that the word may be is to be explained; `*text` receives it. */
static bool is_unknown(const Look *look, const ProseBlock *block, const ProseSentence *sentence,
                       size_t word, Slice *text) {
    *text = acronym_of(block, &look->words[word]);
    return text->len && !g_hash_table_contains(look->acronyms->known, text) &&
           !is_id(look, block, word, *text) && !is_shouted(look, sentence, word);
}

/* Looks at the words in capitals, from `*upper` on, of a sentence. */
static void look_at_sentence(Look *look, const ProseBlock *block, const ProseSentence *sentence,
                             const uint32_t **upper, size_t *use) {
    bool loud = false, heard = false;
    for (; **upper < sentence->end; ++*upper) {
        size_t word = **upper;
        Slice text;
        if (loud || !is_unknown(look, block, sentence, word, &text))
            continue;
        loud = !heard && is_loud(look, block, sentence);
        if (loud)
            continue;
        heard = true;
        Acronym *acronym = acronym_of_text(look->acronyms, text);
        acronym->explained = acronym->explained || is_explained(look, block, word, text);
        if (acronym->first == NOWHERE && !in_use(look, word, use))
            acronym->first = word;
    }
}

static void look_at_block(Look *look, const ProseBlock *block, const uint32_t **upper,
                          size_t *use) {
    const ProseSentence *sentence = &look->prose->sentences[block->first_sentence];
    for (; **upper < block->end_word; sentence++)
        look_at_sentence(look, block, sentence, upper, use);
}

void acronyms_look(Look *look) {
    const Prose *prose = look->prose;
    GPtrArray *order = look->acronyms->order;
    uint32_t end = (uint32_t)prose->word_count;
    const uint32_t *upper = prose_pick(prose, PROSE_UPPER, 0, end);
    size_t use = 0;
    if (*upper == end)
        return;
    if (order->len) {
        g_hash_table_remove_all(look->acronyms->seen);
        g_ptr_array_set_size(order, 0);
    }
    arena_reset(look->acronyms->scratch);
    for (size_t i = 0; i < prose->block_count; i++)
        look_at_block(look, &prose->blocks[i], &upper, &use);
    for (unsigned i = 0; i < order->len; i++) {
        const Acronym *acronym = order->pdata[i];
        if (acronym->explained || acronym->first == NOWHERE)
            continue;
        Problem *problem = look_tell(look, "term/acronym", acronym->first, acronym->first,
                                     "nothing explains \"%.*s\"", SLICE_ARG(acronym->text));
        if (problem)
            problem->help = "write it out once, with the acronym in brackets behind it, or add it "
                            "to the glossary";
    }
}
