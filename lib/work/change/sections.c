/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/change/internal.h"
#include "work/meaning.h"

#include <stdlib.h>

typedef struct {
    Slice heading;
    unsigned from, to; /* its words */
    unsigned next;     /* one more than the next section of that heading; 0: none */
} Section;

/* A body as words, each a number that stands for the word in both bodies. */
typedef struct {
    GArray *sections; /* of Section */
    GArray *words;    /* of uint32_t */
} Words;

typedef struct {
    WordReader *reader;
    GHashTable *numbers; /* Slice to the word's number, from 1 */
} Numbering;

static void words_init(Words *words) {
    words->sections = g_array_new(FALSE, FALSE, sizeof(Section));
    words->words = g_array_new(FALSE, FALSE, sizeof(uint32_t));
}

static void words_clear(Words *words) {
    g_array_unref(words->sections);
    g_array_unref(words->words);
}

static uint32_t number_of(Numbering *numbering, Slice word) {
    void *known = g_hash_table_lookup(numbering->numbers, &word);
    if (known)
        return GPOINTER_TO_UINT(known);
    Arena *scratch = numbering->reader->scratch;
    Slice *key = arena_make(scratch, Slice);
    *key = (Slice){slice_string(scratch, word), word.len};
    uint32_t number = g_hash_table_size(numbering->numbers) + 1;
    g_hash_table_insert(numbering->numbers, key, GUINT_TO_POINTER(number));
    return number;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void add_words(Numbering *numbering, Words *into, Slice text) {
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !is_blank(text.at[end]))
            end++;
        if (end > at) {
            uint32_t number = number_of(numbering, slice_range(text, at, end));
            g_array_append_val(into->words, number);
        }
        at = end + 1;
    }
}

static void begin_section(Numbering *numbering, Words *into, Slice heading) {
    Arena *scratch = numbering->reader->scratch;
    heading = slice_trim(heading);
    Section section = {.heading = {slice_string(scratch, heading), heading.len},
                       .from = into->words->len};
    if (into->sections->len)
        g_array_index(into->sections, Section, into->sections->len - 1).to = into->words->len;
    g_array_append_val(into->sections, section);
}

static void take_node(Numbering *numbering, Words *into, const MarkdownNode *root,
                      const MarkdownNode *node) {
    Slice text = {NULL, 0};
    if (node->type == MARKDOWN_CODE_BLOCK)
        text = node->text;
    else if (node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_HEADING ||
             node->type == MARKDOWN_CELL)
        text = markdown_plain(numbering->reader->scratch, node);
    if (node->type == MARKDOWN_HEADING && node->parent == root)
        begin_section(numbering, into, text);
    add_words(numbering, into, text);
}

static void read_body(Numbering *numbering, const BodyText *body, Words *into) {
    MarkdownRefusal refusal;
    size_t place, from = MIN(body->from, body->file.len);
    begin_section(numbering, into, SLICE(""));
    MarkdownNode *root = NULL;
    if (body->file.len && text_valid(body->file) == body->file.len)
        root = markdown_read(numbering->reader->markdown, body->file, from, &meaning_limits,
                             MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    for (MarkdownNode *node = NULL; root && (node = markdown_next(root, node));)
        take_node(numbering, into, root, node);
    if (!root)
        add_words(numbering, into, slice_range(body->file, from, body->file.len));
    g_array_index(into->sections, Section, into->sections->len - 1).to = into->words->len;
}

/* --- counting --- */

static int compare_numbers(const void *a, const void *b) {
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

/* How many words only one of the two has, wherever they stand. */
static void count_apart(uint32_t *old, size_t old_count, uint32_t *now, size_t now_count,
                        SectionChange *into) {
    qsort(old, old_count, sizeof *old, compare_numbers);
    qsort(now, now_count, sizeof *now, compare_numbers);
    size_t i = 0, k = 0, same = 0;
    while (i < old_count && k < now_count) {
        int order = compare_numbers(&old[i], &now[k]);
        same += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    into->removed = old_count - same;
    into->added = now_count - same;
}

/* The edits and the difference of the lengths tell how many words were added, and removed. */
static SectionChange compare(WordReader *reader, const Words *old, const Section *was,
                             const Words *now, const Section *is) {
    SectionChange change = {.heading = NULL};
    size_t a_len = was ? was->to - was->from : 0, b_len = is ? is->to - is->from : 0, edits;
    uint32_t *a = a_len ? &g_array_index(old->words, uint32_t, was->from) : NULL;
    uint32_t *b = b_len ? &g_array_index(now->words, uint32_t, is->from) : NULL;
    if (word_edits(a, a_len, b, b_len, &reader->work_left, &edits)) {
        change.added = (edits + b_len - a_len) / 2;
        change.removed = edits - change.added;
    } else {
        count_apart(a, a_len, b, b_len, &change);
    }
    return change;
}

/* --- sections --- */

/* The first section of each heading, the others behind it; numbers are one more than the index. */
static GHashTable *by_heading(const Words *words) {
    GHashTable *table = g_hash_table_new(slice_hash, slice_same);
    for (unsigned i = words->sections->len; i-- > 0;) {
        Section *section = &g_array_index(words->sections, Section, i);
        section->next = GPOINTER_TO_UINT(g_hash_table_lookup(table, &section->heading));
        g_hash_table_insert(table, &section->heading, GUINT_TO_POINTER(i + 1));
    }
    return table;
}

static void add_change(GArray *found, Arena *arena, SectionChange change, Slice heading,
                       DocumentChange *into) {
    if (!change.added && !change.removed)
        return;
    change.heading = slice_string(arena, heading);
    into->words_added += change.added;
    into->words_removed += change.removed;
    g_array_append_val(found, change);
}

static void compare_all(WordReader *reader, const Words *old, const Words *now,
                        DocumentChange *into, Arena *arena, GArray *found) {
    g_autoptr(GHashTable) left = by_heading(old);
    g_autofree bool *taken = g_new0(bool, old->sections->len + 1);
    for (unsigned i = 0; i < now->sections->len; i++) {
        const Section *is = &g_array_index(now->sections, Section, i);
        unsigned at = GPOINTER_TO_UINT(g_hash_table_lookup(left, &is->heading));
        Section *was = at ? &g_array_index(old->sections, Section, at - 1) : NULL;
        if (was) {
            g_hash_table_replace(left, &was->heading, GUINT_TO_POINTER(was->next));
            taken[at - 1] = true;
        }
        add_change(found, arena, compare(reader, old, was, now, is), is->heading, into);
    }
    for (unsigned i = 0; i < old->sections->len; i++) {
        const Section *was = &g_array_index(old->sections, Section, i);
        if (!taken[i])
            add_change(found, arena, compare(reader, old, was, now, NULL), was->heading, into);
    }
}

void change_sections(WordReader *reader, const BodyText *old, const BodyText *now,
                     DocumentChange *into, Arena *arena) {
    g_autoptr(GHashTable) numbers = g_hash_table_new(slice_hash, slice_same);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(SectionChange));
    Numbering numbering = {reader, numbers};
    Words before, after;
    words_init(&before);
    words_init(&after);
    read_body(&numbering, old, &before);
    read_body(&numbering, now, &after);
    compare_all(reader, &before, &after, into, arena, found);
    words_clear(&before);
    words_clear(&after);
    SectionChange *sections = arena_array(arena, SectionChange, found->len);
    if (found->len)
        memcpy(sections, found->data, found->len * sizeof *sections);
    into->sections = sections;
    into->section_count = found->len;
}
