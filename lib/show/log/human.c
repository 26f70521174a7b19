/* SPDX-License-Identifier: MIT */
/* The history for people: a line a commit, below it what it did. */
#include "base/date.h"
#include "base/text.h"
#include "show/log/internal.h"
#include "show/paint.h"

#define HASH_SHOWN     9 /* digits */
#define SECTIONS_SHOWN 8 /* of one document */
#define KEPT_SHOWN     6 /* kept words before and after a change */

static const char *visible(LogPage *page, const char *text) {
    return text_visible(page->scratch, slice_of(text));
}

static void paint(LogPage *page, Paint look, const char *text) {
    paint_puts(page->look.out, page->look.color, look, text);
}

static void put_commit(LogPage *page, const RepoCommit *commit) {
    char hex[OID_HEX + 1], day[11];
    int64_t days = (commit->time + commit->offset * 60) / 86400;
    oid_hex(&commit->id, hex)[HASH_SHOWN] = '\0';
    paint(page, PAINT_YELLOW, hex);
    stream_printf(page->look.out, " %s ",
                  days > INT32_MIN && days < INT32_MAX ? date_format((Day)days, day) : "");
    paint(page, PAINT_CYAN, visible(page, commit->name));
    if (*commit->subject && !page->look.stat)
        stream_printf(page->look.out, ": %s", visible(page, commit->subject));
}

/* "+12 −3" */
static void put_counts(LogPage *page, size_t added, size_t removed) {
    g_autofree char *more = g_strdup_printf("+%" G_GSIZE_FORMAT, added);
    g_autofree char *less = g_strdup_printf("−%" G_GSIZE_FORMAT, removed);
    if (added)
        paint(page, PAINT_GREEN, more);
    if (added && removed)
        stream_puts(page->look.out, " ");
    if (removed)
        paint(page, PAINT_RED, less);
}

static const char *heading_of(LogPage *page, const SectionWords *section) {
    return *section->heading ? visible(page, section->heading) : "text above the headings";
}

/* Of a whole document that came or went, how long it is. */
static bool is_whole(const LogDocument *document) {
    return document->type == CHANGE_ADDED || document->type == CHANGE_REMOVED;
}

static void put_sections(LogPage *page, const LogDocument *document) {
    Stream *out = page->look.out;
    size_t shown = is_whole(document) ? 0 : MIN(document->section_count, SECTIONS_SHOWN);
    if (!document->section_count)
        return;
    stream_puts(out, "    words: ");
    for (size_t i = 0; i < shown; i++) {
        const SectionWords *section = &document->sections[i];
        stream_printf(out, "%s%s ", i ? ", " : "", heading_of(page, section));
        put_counts(page, section->added, section->removed);
    }
    if (shown < document->section_count && shown)
        stream_printf(out, " and %" G_GSIZE_FORMAT " more sections; in all ",
                      document->section_count - shown);
    if (shown < document->section_count)
        put_counts(page, document->words_added, document->words_removed);
    stream_puts(out, "\n");
}

/* --- the words themselves --- */

/* The first words of a text, or its last ones, that are shown of what was kept. */
static Slice some_words(Slice text, bool last) {
    size_t at = last ? text.len : 0;
    for (unsigned words = 0; words < KEPT_SHOWN && at <= text.len; words++) {
        if (last) {
            while (at > 0 && text.at[--at] != ' ')
                ;
            if (at == 0)
                return text;
        } else {
            at = slice_find(text, ' ', words ? at + 1 : 0);
        }
    }
    return last ? slice_range(text, at + 1, text.len) : slice_range(text, 0, at);
}

static void put_kept(LogPage *page, const SectionWords *section, size_t i, bool begins) {
    Slice text = section->runs[i].text;
    bool ends = i + 1 == section->count || section->runs[i + 1].block;
    Slice head = begins ? (Slice){"", 0} : some_words(text, false);
    Slice tail = ends ? (Slice){"", 0} : some_words(text, true);
    Stream *out = page->look.out;
    if (head.len + tail.len >= text.len) {
        stream_puts(out, text_visible(page->scratch, text));
        return;
    }
    stream_printf(out, "%s%s…%s%s", text_visible(page->scratch, head), head.len ? " " : "",
                  tail.len ? " " : "", text_visible(page->scratch, tail));
}

/* Whether something changed in the line (paragraph, item, cell) that begins with run `i`. */
static bool line_changed(const SectionWords *section, size_t i) {
    size_t at = i;
    do
        if (section->runs[at].type != WORDS_KEPT)
            return true;
    while (++at < section->count && !section->runs[at].block);
    return false;
}

static void put_run(LogPage *page, const WordRun *run) {
    static const char *const open[] = {"", "[-", "{+"}, *const close[] = {"", "-]", "+}"};
    bool marks = !page->look.color;
    g_autofree char *text =
        g_strdup_printf("%s%s%s", marks ? open[run->type] : "",
                        text_visible(page->scratch, run->text), marks ? close[run->type] : "");
    paint(page, run->type == WORDS_ADDED ? PAINT_GREEN : PAINT_RED, text);
}

static void put_words(LogPage *page, const SectionWords *section) {
    bool shown = false, begins = true;
    stream_printf(page->look.out, "    %s ", heading_of(page, section));
    put_counts(page, section->added, section->removed);
    for (size_t i = 0; i < section->count; i++) {
        const WordRun *run = &section->runs[i];
        begins = i == 0 || run->block;
        if (begins)
            shown = line_changed(section, i);
        if (!shown)
            continue;
        stream_puts(page->look.out, begins ? "\n      " : " ");
        if (run->type == WORDS_KEPT)
            put_kept(page, section, i, begins);
        else
            put_run(page, run);
    }
    stream_puts(page->look.out, "\n");
}

/* --- a document --- */

static void put_line(LogPage *page, const char *before, const char *text) {
    stream_printf(page->look.out, "    %s%s\n", before, visible(page, text));
}

static void put_name(LogPage *page, const LogDocument *document) {
    const char *path = document->path ? document->path : document->old_path;
    stream_puts(page->look.out, "  ");
    paint(page, PAINT_BOLD, visible(page, *document->id ? document->id : path));
    if (*document->title && strcmp(document->title, document->id) != 0)
        stream_printf(page->look.out, "  %s", visible(page, document->title));
    stream_puts(page->look.out, "\n");
}

/* What is said where neither field nor word changed; NULL: nothing. */
static const char *remark(const LogDocument *document) {
    if (document->unread)
        return "a state of it cannot be read here: too large, or not fetched";
    if (document->end || document->field_count || document->section_count)
        return NULL;
    if (document->merge)
        return "merged: nothing but what both sides brought";
    return document->type == CHANGE_CHANGED ? "layout alone" : NULL;
}

static void put_document(LogPage *page, const LogDocument *document) {
    const char *said = remark(document);
    if (page->look.named)
        put_name(page, document);
    if (document->end)
        put_line(page, "history ends here; it was at ", document->path);
    else if (document->type == CHANGE_ADDED)
        put_line(page, "added as ", document->path);
    else if (document->type == CHANGE_REMOVED)
        put_line(page, "removed from ", document->old_path);
    else if (document->type == CHANGE_RENAMED)
        stream_printf(page->look.out, "    renamed: %s → %s\n", visible(page, document->old_path),
                      visible(page, document->path));
    if (document->merge && !said)
        put_line(page, "the merge itself changed:", "");
    if (*document->line)
        put_line(page, "", document->line);
    if (said)
        put_line(page, "", said);
    for (size_t i = 0; page->look.words && i < document->section_count; i++)
        put_words(page, &document->sections[i]);
    if (!page->look.words)
        put_sections(page, document);
}

static void put_stat(LogPage *page, const LogEntry *entry) {
    size_t fields = 0, added = 0, removed = 0;
    for (size_t i = 0; i < entry->count; i++) {
        fields += entry->documents[i].field_count;
        added += entry->documents[i].words_added;
        removed += entry->documents[i].words_removed;
    }
    if (page->look.named)
        stream_printf(page->look.out, ": %zu document%s", entry->count,
                      entry->count == 1 ? "" : "s");
    else
        stream_printf(page->look.out, ": %s",
                      entry->documents[0].merge ? "merged" : log_change_name(&entry->documents[0]));
    if (fields)
        stream_printf(page->look.out, ", %zu field%s", fields, fields == 1 ? "" : "s");
    if (added || removed) {
        stream_puts(page->look.out, ", words ");
        put_counts(page, added, removed);
    }
    stream_puts(page->look.out, "\n");
}

void log_human(LogPage *page, const LogEntry *entry) {
    if (page->entries && !page->look.stat)
        stream_puts(page->look.out, "\n");
    put_commit(page, &entry->commit);
    if (page->look.stat) {
        put_stat(page, entry);
        return;
    }
    stream_puts(page->look.out, "\n");
    for (size_t i = 0; i < entry->count; i++)
        put_document(page, &entry->documents[i]);
}
