/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "show/format.h"
#include "show/log/internal.h"

static const struct Row {
    const char *name;
    LogFormat format;
} FORMATS[] = {{"human", LOG_HUMAN}, {"json", LOG_JSON}, {"jsonl", LOG_JSONL}};

bool log_format(const char *name, LogFormat *format, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name ? name : "human", error);
    *format = row ? row->format : LOG_HUMAN;
    return row != NULL;
}

LogPage *log_page_new(const LogLook *look) {
    LogPage *page = g_new0(LogPage, 1);
    page->look = *look;
    page->scratch = arena_new();
    if (look->format != LOG_HUMAN)
        page->json = json_writer_new(look->out, look->format == LOG_JSON ? 2 : 0, false);
    if (look->format == LOG_JSON) {
        json_open_object(page->json, NULL);
        json_put_count(page->json, "version", 1);
        json_open_list(page->json, "entries");
    }
    return page;
}

void log_page_add(LogPage *page, const LogEntry *entry) {
    if (page->json)
        log_json(page, entry);
    else
        log_human(page, entry);
    page->entries++;
    arena_reset(page->scratch);
}

/* JSON Lines end with a line that tells the version, and that the output is whole. */
void log_page_end(LogPage *page, bool complete) {
    if (page->look.format == LOG_JSON)
        json_close(page->json);
    if (page->look.format == LOG_JSONL) {
        json_open_object(page->json, NULL);
        json_put_count(page->json, "version", 1);
        json_put_count(page->json, "entries", (int64_t)page->entries);
    }
    if (page->json) {
        json_put_bool(page->json, "complete", complete);
        json_close(page->json);
    }
    json_writer_free(page->json);
    arena_free(page->scratch);
    g_free(page);
}
