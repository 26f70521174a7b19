/* SPDX-License-Identifier: MIT */
/* What changed, document by document, marketing's words first. */
#include "show/summary/internal.h"

#include <stdlib.h>

#define OPEN_MOST      10  /* documents of a group that are shown without a click */
#define DOCUMENTS_MOST 200 /* of a group */
#define LINES_MOST     12  /* of a document */
#define VALUE_MOST     100 /* bytes */

/* Who reads it: first what marketing looks for. */
typedef enum { LINE_TITLE, LINE_STATUS, LINE_DATE, LINE_PRIORITY, LINE_NEED, LINE_REST } LineRank;

/* One line of a changed document. */
typedef struct {
    LineRank rank;
    size_t order; /* as they came */
    const FieldChange *field;
    const SectionWords *section;
} Line;

static LineRank field_rank(const Kind *kind, const char *path) {
    int index;
    g_autofree char *name = g_strndup(path, strcspn(path, "."));
    const Field *field = kind_field(kind, slice_of(name), &index);
    if (!field)
        return LINE_REST;
    if (index == kind->title_field)
        return LINE_TITLE;
    if (index == kind->status_field)
        return LINE_STATUS;
    if (field->type == FIELD_DATE || strcmp(path, "may-change.until") == 0)
        return LINE_DATE;
    return strcmp(name, "priority") == 0 ? LINE_PRIORITY : LINE_REST;
}

static int compare_lines(const void *a, const void *b) {
    const Line *one = a, *other = b;
    if (one->rank != other->rank)
        return one->rank < other->rank ? -1 : 1;
    return one->order < other->order ? -1 : one->order > other->order;
}

/* Fields before sections, but for Need. */
static GArray *lines_of(const DocumentChange *change) {
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));
    const Document *document = change->after ? change->after : change->before;
    for (size_t i = 0; i < change->field_count; i++) {
        Line line = {field_rank(document->kind, change->fields[i].field), i, &change->fields[i],
                     NULL};
        g_array_append_val(lines, line);
    }
    for (size_t i = 0; i < change->section_count; i++) {
        const SectionWords *section = &change->sections[i];
        bool need = slice_equal_ascii_case(slice_of(section->heading), SLICE("Need"));
        Line line = {need ? LINE_NEED : LINE_REST, change->field_count + i, NULL, section};
        g_array_append_val(lines, line);
    }
    g_array_sort(lines, compare_lines);
    return lines;
}

static void append_value(GString *into, const char *value) {
    if (value)
        quote_words(into, slice_of(value), VALUE_MOST);
    else
        g_string_append(into, "–");
}

static void append_field(GString *into, const FieldChange *field) {
    quote_words(into, slice_of(field->field), 60);
    g_string_append(into, ": ");
    if (field->old) {
        append_value(into, field->old);
        g_string_append(into, " → ");
    }
    append_value(into, field->now);
}

static void append_section(GString *into, const SectionWords *section) {
    if (*section->heading)
        quote_words(into, slice_of(section->heading), 80);
    else
        g_string_append(into, "text above the headings");
    g_string_append(into, ": ");
    if (section->added) {
        append_count(into, section->added, "word", "words");
        g_string_append(into, " added");
    }
    if (section->removed && section->added)
        g_string_append_printf(into, ", %zu removed", section->removed);
    else if (section->removed) {
        append_count(into, section->removed, "word", "words");
        g_string_append(into, " removed");
    }
}

static void append_lines(GString *into, const DocumentChange *change) {
    g_autoptr(GArray) lines = lines_of(change);
    for (unsigned i = 0; i < MIN(lines->len, LINES_MOST); i++) {
        const Line *line = &g_array_index(lines, Line, i);
        g_string_append(into, "  - ");
        if (line->field)
            append_field(into, line->field);
        else
            append_section(into, line->section);
        g_string_append_c(into, '\n');
    }
    if (lines->len > LINES_MOST)
        g_string_append_printf(into, "  - … and %u more\n", lines->len - LINES_MOST);
    if (!lines->len && change->type == CHANGE_CHANGED)
        g_string_append(into, change->meaning ? "  - links, code or other markup\n"
                                              : "  - only how it is written\n");
}

static void append_path(GString *into, const DocumentChange *change) {
    g_string_append(into, "  - from ");
    quote_code(into, slice_of(change->before->path), 200);
    g_string_append(into, " to ");
    quote_code(into, slice_of(change->after->path), 200);
    g_string_append_c(into, '\n');
}

/* Of a whole document: what it is, where it stands, its dates and priority. */
static void append_whole(GString *into, const DocumentChange *change) {
    const Document *document = change->after ? change->after : change->before;
    g_autoptr(GArray) lines = lines_of(change);
    g_string_append(into, ": ");
    quote_words(into, slice_of(document->kind->name), 60);
    for (unsigned i = 0; i < lines->len; i++) {
        const Line *line = &g_array_index(lines, Line, i);
        const char *value =
            line->field ? (change->after ? line->field->now : line->field->old) : NULL;
        if (!value || line->rank < LINE_STATUS || line->rank > LINE_PRIORITY)
            continue;
        g_string_append(into, ", ");
        if (line->rank == LINE_DATE) {
            quote_words(into, slice_of(line->field->field), 60);
            g_string_append_c(into, ' ');
        }
        append_value(into, value);
    }
    g_string_append_c(into, '\n');
}

static void append_entry(GString *into, const DocumentChange *change) {
    g_string_append(into, "- ");
    append_document(into, change->after ? change->after : change->before);
    if (change->type == CHANGE_ADDED || change->type == CHANGE_REMOVED) {
        append_whole(into, change);
        return;
    }
    g_string_append_c(into, '\n');
    if (change->type == CHANGE_RENAMED)
        append_path(into, change);
    append_lines(into, change);
}

static void add_group(Page *page, ChangeType type, const char *title, bool first) {
    const Change *change = page->summary->change;
    size_t count = 0;
    for (size_t i = 0; i < change->count; i++)
        count += change->documents[i].type == type;
    bool folded = count > OPEN_MOST;
    g_autoptr(GString) head = g_string_new(first ? "### What changed\n\n" : "");
    if (folded)
        g_string_append_printf(head, "<details><summary><b>%s: %zu</b></summary>\n\n", title,
                               count);
    else
        g_string_append_printf(head, "**%s**\n\n", title);
    List list = {.page = page,
                 .type = LEFT_DOCUMENTS,
                 .before = head->str,
                 .behind = folded ? "</details>\n\n" : NULL,
                 .most = DOCUMENTS_MOST};
    for (size_t i = 0; i < change->count; i++) {
        if (change->documents[i].type != type)
            continue;
        g_autoptr(GString) entry = g_string_new(NULL);
        if (!list.left)
            append_entry(entry, &change->documents[i]);
        list_add(&list, entry->str);
    }
    list_end(&list);
}

void page_changes(Page *page) {
    static const struct {
        ChangeType type;
        const char *title;
    } groups[] = {{CHANGE_CHANGED, "Changed"},
                  {CHANGE_ADDED, "Added"},
                  {CHANGE_RENAMED, "Moved"},
                  {CHANGE_REMOVED, "Removed"}};
    const Change *change = page->summary->change;
    bool first = true;
    for (size_t g = 0; g < G_N_ELEMENTS(groups); g++) {
        size_t i = 0;
        while (i < change->count && change->documents[i].type != groups[g].type)
            i++;
        if (i == change->count)
            continue;
        add_group(page, groups[g].type, groups[g].title, first);
        first = false;
    }
}
