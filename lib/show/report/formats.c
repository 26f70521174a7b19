/* SPDX-License-Identifier: MIT */
#include "show/format.h"
#include "show/report/internal.h"

#include <math.h>

#define TOLD 5 /* documents of a friction, where nobody asked for all */

static const ReportFormat FORMATS[] = {
    {"human", report_human},
    {"json", report_json},
    {"csv", report_csv},
    {"markdown", report_markdown},
};

const ReportFormat *report_format(const char *name, GError **error) {
    return FORMAT_ROW(FORMATS, name ? name : "human", error);
}

const char *report_number(double number, char *into) {
    g_ascii_formatd(into, REPORT_NUMBER, "%.2f", number);
    size_t len = strlen(into);
    while (into[len - 1] == '0')
        into[--len] = '\0';
    if (into[len - 1] == '.')
        into[--len] = '\0';
    return strcmp(into, "-0") == 0 ? strcpy(into, "0") : into;
}

const char *report_threshold(const ReportLine *line, char *into) {
    return isinf(line->threshold) ? strcpy(into, "off") : report_number(line->threshold, into);
}

const char *report_unit(Arena *arena, double number, const char *unit) {
    size_t len = strlen(unit);
    bool plain = strspn(unit, "abcdefghijklmnopqrstuvwxyz ") == len && g_str_has_suffix(unit, "s");
    return arena_copy(arena, unit, number == 1 && plain ? len - 1 : len);
}

const char *report_first_day(const Report *report, char into[11]) {
    return date_format(report->from + 1, into);
}

const char *report_name(const FrictionDocument *document) {
    return *document->id ? document->id : document->path;
}

bool report_tells(const ReportLine *line, const ReportLook *look) {
    return line->over || (look->all && line->now.document_count);
}

size_t report_told(const ReportLine *line, const ReportLook *look) {
    return look->all ? line->now.document_count : MIN(line->now.document_count, TOLD);
}

/* --- what stands above all of them --- */

bool report_has_value(const Report *report) {
    for (size_t i = 0; i < report->count; i++)
        if (!report->lines[i].now.unknown)
            return true;
    return false;
}

bool report_has_trend(const Report *report) {
    for (size_t i = 0; i < report->count; i++)
        if (!report->lines[i].trend_unknown)
            return true;
    return false;
}

static const char *summary_of_one(const ReportLine *line) {
    return line->now.nothing   ? "has nothing to count"
           : line->now.unknown ? "is unknown"
           : line->over        ? "is too high (!)"
                               : "is not too high";
}

/* Adds how many are like that, unless none is; the first says of how many. */
static void add_part(GString *text, size_t part, size_t whole, const char *one, const char *more) {
    if (!part)
        return;
    if (text->len)
        g_string_append_printf(text, ", %zu %s", part, part == 1 ? one : more);
    else
        g_string_append_printf(text, "%zu of %zu figures %s", part, whole, part == 1 ? one : more);
}

const char *report_summary(const Report *report, Arena *arena) {
    g_autoptr(GString) text = g_string_new(NULL);
    size_t over = 0, nothing = 0, unknown = 0, count = report->count;
    if (count == 1)
        return arena_printf(arena, "%s %s", report->lines[0].row->name,
                            summary_of_one(&report->lines[0]));
    for (size_t i = 0; i < count; i++) {
        const ReportLine *line = &report->lines[i];
        over += line->over;
        nothing += line->now.nothing;
        unknown += line->now.unknown && !line->now.nothing;
    }
    add_part(text, over, count, "is too high (!)", "are too high (!)");
    add_part(text, unknown, count, "is unknown", "are unknown");
    add_part(text, nothing, count, "has nothing to count", "have nothing to count");
    if (!over && unknown + nothing < count)
        g_string_append(text, text->len ? ", none is too high" : "no figure is too high");
    return arena_copy(arena, text->str, text->len);
}

const char *report_no_trend(const Report *report, Arena *arena) {
    const char *why = NULL;
    if (report_has_trend(report) || !report_has_value(report))
        return "";
    for (size_t i = 0; i < report->count; i++) {
        const ReportLine *line = &report->lines[i];
        if (!line->now.unknown && why && strcmp(why, line->trend_unknown) != 0)
            return "There is no trend: no figure can be compared with the days before.";
        why = line->now.unknown ? why : line->trend_unknown;
    }
    return arena_printf(arena, "There is no trend%s: %s.", report->begins == DAY_NONE ? "" : " yet",
                        why);
}
