/* SPDX-License-Identifier: MIT */
/* The words of the glossary in prose: a walk through the tree of phrases from each word on. */
#include "base/text.h"
#include "model/glossary/internal.h"

typedef struct {
    const GlossaryData *data;
    const Prose *prose;
    const char *path;
    const Term *own;  /* the term that the document itself is; or NULL */
    uint32_t *depths; /* by scoped term: term_scope_depth() + 1; 0: not asked yet; NULL: none */
    ProseNotes notes; /* the number in the tree of phrases, + 1; dull: no phrase begins with it */
} Finder;

/* --- signs --- */

static bool is_ignored(uint32_t c) {
    return c == 0xad || c == 0x200c || c == 0x200d || c == 0x2060;
}

/* A character of the text at `at`, apostrophes and blanks all alike; `*at` moves behind it, and
 * behind what is as if it were not there. 0 at the end. */
static uint32_t next_sign(Slice text, size_t *at) {
    while (*at < text.len) {
        size_t len = 1;
        uint32_t c = (unsigned char)text.at[*at];
        if (c >= 0x80)
            c = text_decode(slice_range(text, *at, text.len), &len);
        *at += len;
        if (is_ignored(c))
            continue;
        return c == 0x2019                                                             ? '\''
               : c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f || c == '\n' ? ' '
                                                                                       : c;
    }
    return 0;
}

bool glossary_signs_at(Slice in, size_t at, Slice text, size_t *end) {
    size_t i = 0;
    *end = at;
    while (i < text.len) {
        uint32_t wanted = next_sign(text, &i);
        if (wanted && next_sign(in, &at) != wanted)
            return false;
        *end = at;
    }
    return true;
}

static bool is_word_at(Slice text, size_t at) {
    size_t len;
    return at < text.len &&
           text_role(text_decode(slice_range(text, at, text.len), &len)) != TEXT_BETWEEN;
}

/* Whether a dot or `@` begins the word: ".NET" is no net, "@lead" no lead. */
static bool has_sign_before(Slice text, size_t from) {
    if (from == 0 || (text.at[from - 1] != '.' && text.at[from - 1] != '@'))
        return false;
    return from == 1 || strchr(" \t\n([\"'", text.at[from - 2]) != NULL;
}

/* Whether the signs of the form stand around the words; widens [*from, *to) to them. */
static bool has_signs(const Form *form, Slice text, uint32_t *from, uint32_t *to) {
    Slice before = form->signs ? form->signs->before : (Slice){NULL, 0};
    Slice behind = form->signs ? form->signs->behind : (Slice){NULL, 0};
    size_t end = *to;
    if (before.len > *from || (!before.len && has_sign_before(text, *from)))
        return false;
    size_t start = *from - before.len;
    if (before.len && (memcmp(text.at + start, before.at, before.len) != 0 ||
                       (start > 0 && g_ascii_isalnum(text.at[start - 1]))))
        return false;
    if (behind.len && (!glossary_signs_at(text, *to, behind, &end) || is_word_at(text, end)))
        return false;
    *from = (uint32_t)start;
    *to = (uint32_t)end;
    return true;
}

/* Whether what stands between the words is as the form wants it; `*written`: as it is written. */
static bool gaps_fit(const Form *form, Slice text, const ProseWord *words, size_t count,
                     bool *written) {
    for (size_t i = 1; i < count; i++) {
        const FormGap blank = {GAP_BLANK, false, {NULL, 0}};
        const FormGap *gap = form->signs && form->signs->gaps ? &form->signs->gaps[i] : &blank;
        bool apart = words[i].flags & WORD_APART, hyphen = words[i].flags & WORD_HYPHEN;
        size_t end;
        if (gap->type == GAP_SIGNS) {
            Slice between = slice_range(text, words[i - 1].to, words[i].from);
            if (apart != gap->apart || !glossary_signs_at(between, 0, gap->text, &end) ||
                end != between.len)
                return false;
            continue;
        }
        if (apart || words[i - 1].flags & WORD_POSSESSIVE || (gap->type == GAP_HYPHEN && !hyphen))
            return false;
        *written &= hyphen == (gap->type == GAP_HYPHEN);
    }
    return true;
}

/* --- the case of letters --- */

static bool is_ascii(Slice text) {
    return text_skip_printable(text, 0) == text.len;
}

/* The text in one normal form, without what is ignored in words; the caller owns it. */
static char *plain(Slice text) {
    g_autoptr(GString) plain = g_string_sized_new(text.len);
    for (size_t at = 0; at < text.len;) {
        uint32_t c = next_sign(text, &at);
        if (c)
            g_string_append_unichar(plain, c);
    }
    return g_utf8_normalize(plain->str, -1, G_NORMALIZE_NFKC);
}

static bool same_spelling(Slice a, Slice b) {
    if (slice_equal(a, b))
        return true;
    if (is_ascii(a) && is_ascii(b))
        return false;
    g_autofree char *one = plain(a), *other = plain(b);
    return strcmp(one, other) == 0;
}

static bool is_spelled(const Form *form, Slice text, const ProseWord *words, size_t count) {
    for (size_t i = 0; form->spelled && i < count; i++)
        if (!same_spelling(slice_range(text, words[i].from, words[i].to), form->spelled[i]))
            return false;
    return !(form->capital_only && words[0].flags & WORD_FIRST);
}

/* --- which of them is meant --- */

/* How near to the document the term is: more with a deeper folder in its scope, 0: it does not hold
 * here. */
static uint32_t depth_of(Finder *finder, const Term *term) {
    const GlossaryData *data = finder->data;
    uint32_t scoped = data->scoped[term->index];
    if (term->hidden_by)
        return 0;
    if (!scoped)
        return 1;
    if (!finder->depths)
        finder->depths = g_new0(uint32_t, data->scoped_count + 1);
    uint32_t *depth = &finder->depths[scoped];
    if (!*depth)
        *depth = term_scope_depth(term, finder->path) + 1;
    return *depth - 1;
}

/* Of several words that are written here in the same way, that with the highest rank is meant: one
 * that is listed rather than a plural, one as it is written, one of a nearer scope, the team's own,
 * one that is not retired, an accepted one. */
static uint32_t rank_of(const Form *form, bool written, uint32_t depth) {
    const Term *term = form->word->term;
    bool signs = form->signs && (form->signs->before.len || form->signs->behind.len);
    return (uint32_t)!form->plural << 31 | (uint32_t)signs << 30 | (uint32_t)written << 29 |
           (uint32_t)(form->spelled != NULL) << 28 | depth << 8 | (uint32_t)!term->borrowed << 7 |
           (uint32_t)!form->word->over << 6 | (uint32_t)(TERM_AVOID - form->word->role);
}

/* Takes a form of which only the gaps, all blanks, have to fit, as most are. */
static bool take_plain(const GlossaryData *data, uint32_t plain, Slice text, const ProseWord *words,
                       uint32_t first, uint32_t last, ProseUse *use) {
    uint32_t word = (plain & ~PLAIN_PLURAL) - 1;
    size_t count = last - first + 1;
    for (size_t i = 1; i < count; i++)
        if (words[i].flags & WORD_APART || words[i - 1].flags & WORD_POSSESSIVE)
            return false;
    if (has_sign_before(text, words[0].from))
        return false;
    *use = (ProseUse){.word = &data->public.words[word],
                      .first = first,
                      .last = last,
                      .from = words[0].from,
                      .to = words[count - 1].to,
                      .accepted = data->accepted[word],
                      .plural = (plain & PLAIN_PLURAL) != 0};
    return true;
}

/* Looks which of the forms from `next` on, if any, stands in words [first, last] of the block. */
static bool choose(Finder *finder, const ProseBlock *block, uint32_t next, uint32_t first,
                   uint32_t last, ProseUse *use) {
    const ProseWord *words = &finder->prose->words[first];
    size_t count = last - first + 1;
    uint32_t best = 0;
    if (next != NO_FORM && finder->data->plain[next])
        return take_plain(finder->data, finder->data->plain[next], block->text, words, first, last,
                          use);
    while (next != NO_FORM) {
        const Form *form = &g_array_index(finder->data->forms, Form, next);
        bool written = true;
        uint32_t from = words[0].from, to = words[count - 1].to;
        uint32_t depth = depth_of(finder, form->word->term);
        next = form->next;
        if (!depth || !has_signs(form, block->text, &from, &to) ||
            !gaps_fit(form, block->text, words, count, &written) ||
            !is_spelled(form, block->text, words, count) ||
            (form->signs && !prose_unbroken(finder->prose, block, from, to)))
            continue;
        uint32_t rank = rank_of(form, written, depth);
        if (rank <= best)
            continue;
        best = rank;
        *use = (ProseUse){.word = form->word,
                          .first = first,
                          .last = last,
                          .from = from,
                          .to = to,
                          .accepted = finder->data->accepted[form->word->index],
                          .plural = form->plural};
    }
    return best > 0;
}

static uint32_t make_note(const Finder *finder, const ProseWord *word, uint32_t spelling) {
    const Phrases *phrases = finder->data->phrases;
    uint32_t number = phrases_word(phrases, word->folded, word->number);
    prose_note(&finder->notes, spelling, number + 1, !phrases_begins(phrases)[number].state);
    return number + 1;
}

/* The number of a word of the prose in the tree of phrases; 0: no phrase has it. */
static inline uint32_t number_of(const Finder *finder, uint32_t at) {
    const ProseWord *word = &finder->prose->words[at];
    uint32_t spelling = finder->prose->spelling[at], note = finder->notes.notes[spelling];
    if (!note)
        note = make_note(finder, word, spelling);
    return word->flags & (WORD_CODE | WORD_BROKEN) ? 0 : note - 1;
}

/* The longest that begins with the word, whose number is `number`; false where there is none. */
static bool find_at(Finder *finder, const ProseBlock *block, uint32_t first, uint32_t number,
                    ProseUse *use) {
    const Phrases *phrases = finder->data->phrases;
    uint32_t ends[PHRASES_MOST_WORDS]; /* by words less one: the first form that ends there */
    PhraseState state = phrases_begins(phrases)[number];
    uint32_t count = 0;
    while (state.state && count < PHRASES_MOST_WORDS) {
        ends[count] = state.value;
        if (first + ++count == block->end_word || !state.next)
            break;
        state = phrases_step(phrases, &state, number_of(finder, first + count));
    }
    while (count > 0) {
        count--;
        if (choose(finder, block, ends[count], first, first + count, use))
            return true;
    }
    return false;
}

/* What find_at() will look at is far from the processor; it is fetched for all words at once. */
static void expect(const Finder *finder, const uint32_t *picked, uint32_t end) {
    const Phrases *phrases = finder->data->phrases;
    const PhraseState *begins = phrases_begins(phrases);
    for (; *picked + 1 < end; picked++) {
        const PhraseState *begin = &begins[number_of(finder, *picked)];
        uint32_t number = begin->next ? number_of(finder, *picked + 1) : 0;
        if (number && begin->next & PHRASES_BIT(number))
            phrases_expect(phrases, begin, number);
    }
}

/* A term's document names it in its title, and may speak of the words that it tells to avoid. */
static bool is_silent(const Finder *finder, const ProseBlock *block, const ProseUse *use) {
    if (!finder->own || use->word->term != finder->own)
        return false;
    bool title = block->type == PROSE_HEADING && block->node && block->node->level == 1;
    return title || use->word->role == TERM_AVOID;
}

/* Finds what begins in the block, `b` by its place; `picked` are words with which something may. */
static void find_in_block(Finder *finder, uint32_t b, const uint32_t **picked, GArray *uses) {
    const ProseBlock *block = &finder->prose->blocks[b];
    uint32_t from = block->first_word;
    for (; **picked < block->end_word; ++*picked) {
        ProseUse use;
        uint32_t at = **picked, number;
        if (at < from || !(number = number_of(finder, at)) ||
            !find_at(finder, block, at, number, &use))
            continue;
        use.block = b;
        from = use.last + 1;
        if (!is_silent(finder, block, &use))
            g_array_append_val(uses, use);
    }
}

void glossary_find(const Glossary *glossary, const char *path, const Prose *prose, GArray *uses) {
    const GlossaryData *data = (const GlossaryData *)glossary;
    const Document *document = prose->document;
    if (glossary->word_count == 0)
        return;
    Finder finder = {
        .data = data, .prose = prose, .path = path, .notes = prose_notes(prose, data->owner)};
    if (document && document->kind && document->kind->glossary && document->path)
        finder.own = glossary_term(glossary, document);
    uint32_t end = (uint32_t)prose->word_count;
    const uint32_t *picked = prose_pick(prose, finder.notes.bit, 0, end);
    expect(&finder, picked, end);
    for (uint32_t b = 0; b < prose->block_count && *picked < end; b++)
        find_in_block(&finder, b, &picked, uses);
    g_free(finder.depths);
}

/* --- words by themselves --- */

#define SHORT 64 /* bytes of a word that needs no reader */

/* The forms of a text that is one word of ASCII letters; false where it is something else. */
static bool simple_forms(const Phrases *phrases, Slice text, uint32_t *first) {
    char folded[SHORT];
    if (text.len > SHORT)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (!g_ascii_isalpha(text.at[i]))
            return false;
        folded[i] = g_ascii_tolower(text.at[i]);
    }
    Slice word = {folded, text.len};
    *first = phrases_begins(phrases)[phrases_word(phrases, word, phrases_hash(word))].value;
    return true;
}

/* The first form of all the words together. */
static uint32_t forms_of(const Phrases *phrases, const Prose *prose) {
    PhraseState state = {0, 0, PHRASES_NONE};
    for (size_t i = 0; i < prose->word_count; i++) {
        const ProseWord *word = &prose->words[i];
        uint32_t number = phrases_word(phrases, word->folded, word->number);
        state = i == 0 ? phrases_begins(phrases)[number] : phrases_step(phrases, &state, number);
    }
    return state.value;
}

/* Whether the form, signs and all, is how `text` is written. */
static bool is_form_of(const Form *form, Slice text, const ProseWord *words, size_t count) {
    bool written = true;
    uint32_t from = words[0].from, to = words[count - 1].to;
    return !form->plural && has_signs(form, text, &from, &to) && from == 0 && to == text.len &&
           gaps_fit(form, text, words, count, &written);
}

/* Where the chain of words begins that are written like the text, of the forms from `next` on. */
static const TermWord *head_of(const GlossaryData *data, uint32_t next, Slice text,
                               const ProseWord *words, size_t count) {
    while (next != NO_FORM) {
        const Form *form = &g_array_index(data->forms, Form, next);
        if (is_form_of(form, text, words, count))
            return data->heads[form->word->index];
        next = form->next;
    }
    return NULL;
}

const TermWord *glossary_word(const Glossary *glossary, Slice text) {
    const GlossaryData *data = (const GlossaryData *)glossary;
    uint32_t first;
    text = slice_trim(text);
    if (!text.len || text_valid(text) < text.len)
        return NULL;
    if (simple_forms(data->phrases, text, &first))
        return head_of(data, first, text, &(ProseWord){.to = (uint32_t)text.len}, 1);
    g_autoptr(ProseReader) reader = prose_reader_new(NULL);
    const Prose *prose = prose_read_text(reader, text);
    first = forms_of(data->phrases, prose);
    return head_of(data, first, text, prose->words, prose->word_count);
}
