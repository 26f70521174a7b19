/* SPDX-License-Identifier: MIT */
#include "show/summary/internal.h"

#define EXCUSES_MOST 50
#define LINES_MOST   30 /* settings, notes */

/* How far each part may fill the comment, so that none drowns the next. */
#define LIMIT_EXCUSES  12000
#define LIMIT_SETTINGS 16000
#define LIMIT_NOTES    20000
#define LIMIT_CHANGES  36000
#define LIMIT_FINDINGS 52000
#define LIMIT_WAITING  (SUMMARY_MOST - 1000)

/* Room for what list_end() and the end of the comment say. */
#define ROOM_FOR_END 200

void append_count(GString *into, size_t count, const char *one, const char *many) {
    g_string_append_printf(into, "%zu %s", count, count == 1 ? one : many);
}

void append_document(GString *into, const Document *document) {
    g_string_append(into, "**");
    quote_words(into, document->id.len ? document->id : slice_of(document->path), 80);
    g_string_append(into, "**");
    if (document->title.len && !slice_equal(document->title, document->id))
        g_string_append_c(into, ' ');
    if (!slice_equal(document->title, document->id))
        quote_words(into, document->title, 120);
}

/* --- lists --- */

static bool has_room(const List *list, size_t len) {
    return list->page->text->len + len + ROOM_FOR_END <= list->page->limit;
}

void list_add(List *list, const char *entry) {
    const char *before = list->shown ? "" : list->before;
    if (list->left || list->shown == list->most ||
        !has_room(list, strlen(before) + strlen(entry))) {
        list->left++;
        return;
    }
    g_string_append(list->page->text, before);
    g_string_append(list->page->text, entry);
    list->shown++;
}

void list_end(List *list) {
    GString *text = list->page->text;
    list->page->left[list->type] += list->left;
    bool begun = list->shown > 0;
    if (!begun && list->left && has_room(list, strlen(list->before))) {
        g_string_append(text, list->before);
        begun = true;
    }
    if (begun && list->left)
        g_string_append_printf(text, "- … and %zu more\n", list->left);
    if (begun)
        g_string_append_printf(text, "\n%s", list->behind ? list->behind : "");
}

/* --- parts --- */

static void append_part(GString *into, bool *first, const char *verb, size_t count,
                        const char *noun) {
    if (!count)
        return;
    g_string_append_printf(into, "%s %s ", *first ? "" : ",", verb);
    if (*first)
        append_count(into, count, noun, "documents");
    else
        g_string_append_printf(into, "%zu", count);
    *first = false;
}

static void append_headline(Page *page) {
    const Change *change = page->summary->change;
    const LintResult *result = page->summary->result;
    size_t counts[4] = {0};
    for (size_t i = 0; i < change->count; i++)
        counts[change->documents[i].type]++;
    bool first = true;
    g_string_append(page->text, SUMMARY_MARK "\n## What this change brings\n\nIt");
    append_part(page->text, &first, "adds", counts[CHANGE_ADDED], "document");
    append_part(page->text, &first, "changes", counts[CHANGE_CHANGED], "document");
    append_part(page->text, &first, "moves", counts[CHANGE_RENAMED], "document");
    append_part(page->text, &first, "removes", counts[CHANGE_REMOVED], "document");
    g_string_append(page->text, first ? " touches no document. " : ". ");
    if (!result->errors && !result->warnings && !result->notes && !result->suppressed) {
        g_string_append(page->text, "Nothing is wrong with it.\n\n");
        return;
    }
    g_string_append(page->text, "New: ");
    append_count(page->text, result->errors, "error", "errors");
    g_string_append(page->text, ", ");
    append_count(page->text, result->warnings, "warning", "warnings");
    g_string_append(page->text, ", ");
    append_count(page->text, result->notes, "note", "notes");
    if (result->suppressed)
        g_string_append_printf(page->text, ", %zu excused", result->suppressed);
    g_string_append(page->text, ".\n\n");
}

static void append_excuses(Page *page) {
    List list = {.page = page,
                 .type = LEFT_EXCUSES,
                 .before =
                     "### New excuses\n\nThese findings do not count any more, for the reason "
                     "given. Is it a good one?\n\n",
                 .most = EXCUSES_MOST};
    for (size_t i = 0; i < page->summary->excuse_count; i++) {
        const SummaryExcuse *excuse = &page->summary->excuses[i];
        g_autoptr(GString) entry = g_string_new("- **");
        quote_words(entry, slice_of(excuse->id ? excuse->id : excuse->path), 80);
        g_string_append(entry, "** ");
        quote_code(entry, slice_of(excuse->rule), 80);
        g_string_append(entry, ": ");
        const char *reason = excuse->reason && *excuse->reason ? excuse->reason : "no reason given";
        quote_words(entry, slice_of(reason), 200);
        g_autofree char *place = g_strdup_printf("%s:%zu", excuse->path, excuse->line);
        g_string_append(entry, " (");
        quote_code(entry, slice_of(place), 200);
        g_string_append(entry, ")\n");
        list_add(&list, entry->str);
    }
    list_end(&list);
}

static void append_lines(Page *page, const char *const *lines, List list) {
    list.page = page;
    list.most = LINES_MOST;
    for (; lines && *lines; lines++) {
        g_autoptr(GString) entry = g_string_new("- ");
        quote_words(entry, slice_of(*lines), 300);
        g_string_append_c(entry, '\n');
        list_add(&list, entry->str);
    }
    list_end(&list);
}

static void append_end(Page *page) {
    static const char *const names[LEFT_TYPES][2] = {
        [LEFT_EXCUSES] = {"excuse", "excuses"},
        [LEFT_SETTINGS] = {"setting", "settings"},
        [LEFT_NOTES] = {"remark", "remarks"},
        [LEFT_DOCUMENTS] = {"changed document", "changed documents"},
        [LEFT_FINDINGS] = {"finding", "findings"},
        [LEFT_WAITING] = {"thing that waits", "things that wait"},
    };
    bool first = true;
    for (LeftType type = 0; type < LEFT_TYPES; type++) {
        if (!page->left[type])
            continue;
        g_string_append(page->text, first ? "Left out for want of room: " : ", ");
        append_count(page->text, page->left[type], names[type][0], names[type][1]);
        first = false;
    }
    if (!first)
        g_string_append(page->text, ".\n");
}

char *summary_make(const Summary *summary, Source *source, GError **error) {
    g_autoptr(GString) text = g_string_new(NULL);
    Page page = {.summary = summary, .text = text};
    append_headline(&page);
    page.limit = LIMIT_EXCUSES;
    append_excuses(&page);
    page.limit = LIMIT_SETTINGS;
    append_lines(&page, summary->settings,
                 (List){.type = LEFT_SETTINGS,
                        .before = "### Changed settings\n\nThis check went by the settings before "
                                  "the change, which sets:\n\n"});
    page.limit = LIMIT_NOTES;
    append_lines(&page, summary->notes,
                 (List){.type = LEFT_NOTES, .before = "### To be known\n\n"});
    page.limit = LIMIT_CHANGES;
    page_changes(&page);
    page.limit = LIMIT_FINDINGS;
    page_findings(&page);
    page.limit = LIMIT_WAITING;
    if (!page_waiting(&page, source, error))
        return NULL;
    append_end(&page);
    g_assert(text->len <= SUMMARY_MOST);
    return g_string_free(g_steal_pointer(&text), FALSE);
}
