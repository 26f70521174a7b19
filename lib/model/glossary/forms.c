/* SPDX-License-Identifier: MIT */
/* The ways in which words of the glossary stand in texts: as they are written, and in the plural.
 * They are told apart by the same reader as prose, many at a time. */
#include "base/inflect.h"
#include "base/text.h"
#include "model/glossary/internal.h"

#define BATCH (64 * 1024) /* bytes of words that are read at a time */

/* Words that wait to be read: their texts, a line each. */
typedef struct {
    GlossaryData *data;
    ProseReader *reader;
    GString *text;
    GArray *waiting;  /* TermWord * */
    TermWord **tails; /* by the first word of a chain: its last one */
    Arena *scratch;   /* for one word */
    bool plurals;
} Batch;

/* One word of the glossary, read. */
typedef struct {
    const TermWord *word;
    const ProseWord *words;
    size_t count;
    uint32_t start;                    /* where its text starts in that of the batch */
    Slice folded[PHRASES_MOST_WORDS];  /* of each word */
    Slice spelled[PHRASES_MOST_WORDS]; /* as it stands there */
} Read;

/* --- how a word is written --- */

static Slice part(const Read *read, size_t from, size_t to) {
    return slice_range(read->word->text, from - read->start, to - read->start);
}

static FormGap gap_before(const Read *read, size_t i) {
    const ProseWord *before = &read->words[i - 1], *word = &read->words[i];
    bool apart = word->flags & WORD_APART;
    if (apart || before->flags & WORD_POSSESSIVE)
        return (FormGap){GAP_SIGNS, apart, part(read, before->to, word->from)};
    return (FormGap){word->flags & WORD_HYPHEN ? GAP_HYPHEN : GAP_BLANK, false, {NULL, 0}};
}

static const FormGap *gaps_of(Arena *arena, const Read *read) {
    bool plain = true;
    for (size_t i = 1; i < read->count; i++)
        plain = plain && !(read->words[i].flags & (WORD_APART | WORD_HYPHEN)) &&
                !(read->words[i - 1].flags & WORD_POSSESSIVE);
    if (plain)
        return NULL;
    FormGap *gaps = arena_array(arena, FormGap, read->count);
    for (size_t i = 1; i < read->count; i++)
        gaps[i] = gap_before(read, i);
    return gaps;
}

static const FormSigns *signs_of(Arena *arena, const Read *read) {
    const ProseWord *last = &read->words[read->count - 1];
    FormSigns signs = {part(read, read->start, read->words->from),
                       part(read, last->to, read->start + read->word->text.len),
                       gaps_of(arena, read)};
    if (!signs.before.len && !signs.behind.len && !signs.gaps)
        return NULL;
    FormSigns *kept = arena_make(arena, FormSigns);
    *kept = signs;
    return kept;
}

static const Slice *spelled_of(Arena *arena, const Read *read) {
    if (!read->word->exact)
        return NULL;
    Slice *spelled = arena_array(arena, Slice, read->count);
    for (size_t i = 0; i < read->count; i++)
        spelled[i] = (Slice){slice_string(arena, read->spelled[i]), read->spelled[i].len};
    return spelled;
}

/* The text with its first letter in small; empty where that is one already. */
static Slice uncapitalised(Arena *arena, Slice text) {
    size_t len;
    if (!text.len || !g_unichar_isupper(text_decode(text, &len)))
        return (Slice){NULL, 0};
    char *copy = arena_alloc(arena, text.len + 8);
    size_t first = (size_t)g_unichar_to_utf8(g_unichar_tolower(text_decode(text, &len)), copy);
    if (text.len > len)
        memcpy(copy + first, text.at + len, text.len - len);
    return (Slice){copy, first + text.len - len};
}

static bool same_folded(Arena *arena, Slice a, Slice b) {
    if (slice_equal_ascii_case(a, b))
        return true;
    return a.len && b.len && (unsigned char)a.at[0] >= 0x80 &&
           strcmp(text_fold(arena, a), text_fold(arena, b)) == 0;
}

/* Whether an accepted word of the same term differs from this one by case alone: then that counts.
 * `*capital` receives whether all is in the first letter. */
static bool differs_by_case(Arena *arena, const TermWord *word, bool *capital) {
    const Term *term = word->term;
    bool differs = false;
    size_t count = word->role == TERM_PREFERRED ? 0 : MIN(term->word_count, MOST_SAME);
    for (size_t i = 0; i < count && term->words[i].role != TERM_AVOID; i++) {
        Slice other = term->words[i].text;
        if (slice_equal(other, word->text) || !same_folded(arena, other, word->text))
            continue;
        differs = true;
        *capital |= slice_equal(other, uncapitalised(arena, word->text));
    }
    return differs;
}

/* --- forms of the same folded words --- */

static bool same_text(Slice a, Slice b) {
    size_t end;
    return glossary_signs_at(a, 0, b, &end) && end == a.len;
}

static bool same_gaps(const FormGap *a, const FormGap *b, size_t count) {
    for (size_t i = 1; i < count; i++) {
        GapType type = a ? a[i].type : GAP_BLANK, other = b ? b[i].type : GAP_BLANK;
        bool signs = type == GAP_SIGNS;
        if (signs != (other == GAP_SIGNS) || (signs && !same_text(a[i].text, b[i].text)))
            return false;
    }
    return true;
}

static bool same_signs(const FormSigns *a, const FormSigns *b, size_t count) {
    const FormSigns none = {0};
    a = a ? a : &none;
    b = b ? b : &none;
    return same_text(a->before, b->before) && same_text(a->behind, b->behind) &&
           same_gaps(a->gaps, b->gaps, count);
}

/* Puts a listed word into the chain of those that are written like it; `first` is the first form of
 * the same folded words. */
static void chain(Batch *batch, uint32_t first, const Form *form, TermWord *word, size_t count) {
    const TermWord **heads = batch->data->heads;
    const TermWord *head = NULL;
    for (uint32_t i = first; i != NO_FORM && !head;) {
        const Form *other = &g_array_index(batch->data->forms, Form, i);
        if (!other->plural && other->word != word && same_signs(other->signs, form->signs, count))
            head = heads[other->word->index];
        i = other->next;
    }
    heads[word->index] = head ? head : word;
    if (head)
        batch->tails[head->index]->same = word;
    batch->tails[heads[word->index]->index] = word;
}

/* Adds a form of the folded words; returns the first form of these words. */
static uint32_t add_form(GlossaryData *data, const Read *read, Form form) {
    uint32_t number = data->forms->len;
    uint32_t first = phrases_add(data->phrases, read->folded, read->count, number), last = first;
    form.next = NO_FORM;
    if (first != number) {
        size_t count = 1;
        Form *before;
        while (before = &g_array_index(data->forms, Form, last), before->next != NO_FORM) {
            last = before->next;
            count++;
        }
        if (count >= MOST_SAME)
            return first;
        before->next = number;
    }
    g_array_append_val(data->forms, form);
    return first;
}

/* --- plurals --- */

/* Like text_fold(), in fewer steps for letters of ASCII. */
static Slice fold(Arena *arena, Slice word) {
    if (text_skip_printable(word, 0) < word.len)
        return slice_of(text_fold(arena, word));
    char *folded = arena_alloc(arena, word.len);
    for (size_t i = 0; i < word.len; i++)
        folded[i] = (char)(word.at[i] >= 'A' && word.at[i] <= 'Z' ? word.at[i] | 0x20 : word.at[i]);
    return (Slice){folded, word.len};
}

/* The word of `read` that differs in the plural of the phrase, and `*form`, how it is written then;
 * false where there is none. */
static bool find_plural(const Read *read, Slice phrase, const char *plural, size_t *word,
                        Slice *form) {
    size_t before = (size_t)(phrase.at - read->word->text.at) + read->start; /* of the phrase */
    size_t add = strlen(plural) - phrase.len, shared = 0, i = 0;
    while (shared < phrase.len && phrase.at[shared] == plural[shared])
        shared++;
    while (i + 1 < read->count && read->words[i].to < before + shared)
        i++;
    const ProseWord *changed = &read->words[i];
    if (changed->flags & WORD_POSSESSIVE || changed->from < before)
        return false;
    *word = i;
    *form = (Slice){plural + (changed->from - before), changed->to + add - changed->from};
    return true;
}

/* Adds the plural of the phrase, which is the whole text or its last word. */
static void add_plural(Batch *batch, Read *read, const Form *listed, Slice phrase,
                       const char *plural) {
    size_t i;
    Slice changed;
    if (!plural || !find_plural(read, phrase, plural, &i, &changed))
        return;
    Slice spelled = read->spelled[i], folded = read->folded[i];
    read->spelled[i] = changed;
    read->folded[i] = fold(batch->scratch, changed);
    Form form = *listed;
    form.plural = true;
    form.spelled = spelled_of(batch->data->arena, read);
    add_form(batch->data, read, form);
    read->spelled[i] = spelled;
    read->folded[i] = folded;
}

/* "request for change": the last word may have the plural too, where the noun is no "of" one. */
static bool may_end_in_plural(Slice text, Slice last) {
    Slice before = slice_trim(slice_range(text, 0, (size_t)(last.at - text.at)));
    return before.len && !slice_ends(before, " of") && slice_find(before, ' ', 0) < before.len;
}

static void add_plurals(Batch *batch, Read *read, const Form *listed) {
    Slice text = read->word->text;
    if (listed->signs && (listed->signs->behind.len || listed->signs->before.len))
        return;
    const char *whole = inflect_plural(batch->scratch, text);
    add_plural(batch, read, listed, text, whole);
    size_t at = text.len;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    Slice last = slice_range(text, at, text.len);
    if (!may_end_in_plural(text, last))
        return;
    if (whole && strncmp(whole, text.at, at) != 0) /* it is another word that changed */
        add_plural(batch, read, listed, last, inflect_plural(batch->scratch, last));
}

/* --- reading --- */

static void add_read(Batch *batch, Read *read, TermWord *word) {
    GlossaryData *data = batch->data;
    bool capital = false;
    arena_reset(batch->scratch);
    if (differs_by_case(batch->scratch, word, &capital))
        word->exact = true;
    Form form = {.word = word,
                 .spelled = spelled_of(data->arena, read),
                 .signs = signs_of(data->arena, read),
                 .capital_only = capital && word->role == TERM_AVOID};
    chain(batch, add_form(data, read, form), &form, word, read->count);
    if (batch->plurals)
        add_plurals(batch, read, &form);
}

/* The words of the prose from `*at` on that stand before `end`, as `word`'s. */
static void take_words(Batch *batch, const Prose *prose, size_t *at, uint32_t start, uint32_t end,
                       TermWord *word) {
    Read read; /* large, and mostly left as it is */
    read.word = word;
    read.words = prose->words + *at;
    read.start = start;
    read.count = 0;
    bool fine = true;
    for (; *at < prose->word_count && prose->words[*at].from < end; ++*at) {
        const ProseWord *each = &prose->words[*at];
        fine = fine && read.count < PHRASES_MOST_WORDS && !(each->flags & WORD_CODE) &&
               each->folded.len;
        if (!fine)
            continue;
        read.folded[read.count] = each->folded;
        read.spelled[read.count++] = part(&read, each->from, each->to);
    }
    if (fine && read.count)
        add_read(batch, &read, word);
}

static void read_batch(Batch *batch) {
    const Prose *prose =
        prose_read_text(batch->reader, (Slice){batch->text->str, batch->text->len});
    size_t at = 0;
    uint32_t start = 0;
    for (size_t i = 0; i < batch->waiting->len; i++) {
        TermWord *word = g_array_index(batch->waiting, TermWord *, i);
        uint32_t end = start + (uint32_t)word->text.len;
        take_words(batch, prose, &at, start, end, word);
        start = end + 1;
    }
    g_array_set_size(batch->waiting, 0);
    g_string_truncate(batch->text, 0);
}

/* What is told to be avoided in favour of a retired word is free again. */
static bool is_over(const TermWord *word) {
    return word->role == TERM_AVOID && document_means(word->term->document, "closed");
}

void glossary_add_forms(GlossaryData *data, TermWord *words, size_t count) {
    g_autoptr(ProseReader) reader = prose_reader_new(NULL);
    g_autoptr(GString) text = g_string_sized_new(2 * BATCH);
    g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(TermWord *));
    g_autoptr(Arena) scratch = arena_new();
    g_autofree TermWord **tails = g_new0(TermWord *, count + 1);
    const char *language = data->public.config->language;
    Batch batch = {
        data, reader, text, waiting, tails, scratch, language && strcmp(language, "en") == 0};
    for (int borrowed = 0; borrowed < 2; borrowed++) {
        for (size_t i = 0; i < count; i++) {
            TermWord *word = &words[i];
            if (word->term->borrowed != borrowed || is_over(word))
                continue;
            g_string_append_len(text, word->text.at, (gssize)word->text.len);
            g_string_append_c(text, '\n');
            g_array_append_val(waiting, word);
            if (text->len > BATCH)
                read_batch(&batch);
        }
    }
    read_batch(&batch);
}
