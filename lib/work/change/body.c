/* SPDX-License-Identifier: MIT */
/* Bodies as words by section, each a number that stands for the word in all of them. */
#include "work/change/body.h"
#include "base/text.h"
#include "model/meaning.h"

typedef struct {
    BodyWords *words; /* what they are known by */
    Body *into;
    Arena *scratch;
} Reading;

BodyWords *body_words_new(void) {
    BodyWords *words = g_new(BodyWords, 1);
    words->numbers = g_hash_table_new(slice_hash, slice_same);
    words->texts = g_ptr_array_new();
    return words;
}

void body_words_free(BodyWords *words) {
    if (!words)
        return;
    g_hash_table_unref(words->numbers);
    g_ptr_array_unref(words->texts);
    g_free(words);
}

void body_clear(Body *body) {
    g_clear_pointer(&body->sections, g_array_unref);
    g_clear_pointer(&body->words, g_array_unref);
    g_clear_pointer(&body->begins, g_byte_array_unref);
}

static uint32_t number_of(Reading *reading, Slice word) {
    void *known = g_hash_table_lookup(reading->words->numbers, &word);
    if (known)
        return GPOINTER_TO_UINT(known);
    Slice *key = arena_make(reading->scratch, Slice);
    *key = (Slice){slice_string(reading->scratch, word), word.len};
    g_ptr_array_add(reading->words->texts, key);
    uint32_t number = reading->words->texts->len;
    g_hash_table_insert(reading->words->numbers, key, GUINT_TO_POINTER(number));
    return number;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void add_words(Reading *reading, Slice text) {
    uint8_t first = true;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !is_blank(text.at[end]))
            end++;
        if (end > at) {
            uint32_t number = number_of(reading, slice_range(text, at, end));
            g_array_append_val(reading->into->words, number);
            g_byte_array_append(reading->into->begins, &first, 1);
            first = false;
        }
        at = end + 1;
    }
}

static BodySection *last_section(Body *body) {
    return &g_array_index(body->sections, BodySection, body->sections->len - 1);
}

static void begin_section(Reading *reading, Slice heading) {
    Body *into = reading->into;
    heading = slice_trim(heading);
    if (into->sections->len)
        last_section(into)->to = into->words->len;
    BodySection section = {.heading = {slice_string(reading->scratch, heading), heading.len},
                           .from = into->words->len};
    g_array_append_val(into->sections, section);
    add_words(reading, heading);
    last_section(into)->text = into->words->len;
}

static void take_node(Reading *reading, const MarkdownNode *root, const MarkdownNode *node) {
    Slice text = {NULL, 0};
    if (node->type == MARKDOWN_CODE_BLOCK)
        text = node->text;
    else if (node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_HEADING ||
             node->type == MARKDOWN_CELL)
        text = markdown_plain(reading->scratch, node);
    if (node->type == MARKDOWN_HEADING && node->parent == root)
        begin_section(reading, text);
    else
        add_words(reading, text);
}

void body_read(MarkdownReader *markdown, Arena *scratch, BodyWords *words, const BodyText *body,
               Body *into) {
    Reading reading = {words, into, scratch};
    MarkdownRefusal refusal;
    size_t place, from = MIN(body->from, body->file.len);
    *into = (Body){g_array_new(FALSE, FALSE, sizeof(BodySection)),
                   g_array_new(FALSE, FALSE, sizeof(uint32_t)), g_byte_array_new()};
    begin_section(&reading, SLICE(""));
    MarkdownNode *root = NULL;
    if (markdown && body->file.len && text_valid(body->file) == body->file.len)
        root = markdown_read(markdown, body->file, from, &meaning_limits, MARKDOWN_ALIGN_TARGETS,
                             &refusal, &place);
    for (MarkdownNode *node = NULL; root && (node = markdown_next(root, node));)
        take_node(&reading, root, node);
    if (!root)
        add_words(&reading, slice_range(body->file, from, body->file.len));
    last_section(into)->to = into->words->len;
}

/* The first section of each heading, the others behind it; numbers are one more than the index. */
static GHashTable *by_heading(const Body *body) {
    GHashTable *table = g_hash_table_new(slice_hash, slice_same);
    for (unsigned i = body->sections->len; i-- > 0;) {
        BodySection *section = &g_array_index(body->sections, BodySection, i);
        section->next = GPOINTER_TO_UINT(g_hash_table_lookup(table, &section->heading));
        g_hash_table_insert(table, &section->heading, GUINT_TO_POINTER(i + 1));
    }
    return table;
}

GArray *body_pairs(const Body *old, const Body *now) {
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(SectionPair));
    g_autoptr(GHashTable) left = by_heading(old);
    g_autofree bool *taken = g_new0(bool, old->sections->len + 1);
    for (unsigned i = 0; i < now->sections->len; i++) {
        const BodySection *is = &g_array_index(now->sections, BodySection, i);
        unsigned at = GPOINTER_TO_UINT(g_hash_table_lookup(left, &is->heading));
        BodySection *was = at ? &g_array_index(old->sections, BodySection, at - 1) : NULL;
        if (was) {
            g_hash_table_replace(left, &was->heading, GUINT_TO_POINTER(was->next));
            taken[at - 1] = true;
        }
        SectionPair pair = {was, is};
        g_array_append_val(pairs, pair);
    }
    for (unsigned i = 0; i < old->sections->len; i++) {
        SectionPair pair = {&g_array_index(old->sections, BodySection, i), NULL};
        if (!taken[i])
            g_array_append_val(pairs, pair);
    }
    return pairs;
}

WordSpan body_span(const Body *body, const BodySection *section, bool heading) {
    if (!section)
        return (WordSpan){NULL, NULL, 0};
    unsigned from = heading ? section->from : section->text;
    if (section->to <= from)
        return (WordSpan){NULL, NULL, 0};
    return (WordSpan){&g_array_index(body->words, uint32_t, from), body->begins->data + from,
                      section->to - from};
}
