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
    g_ascii_formatd(into, NUMBER_SIZE, "%.2f", number);
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
