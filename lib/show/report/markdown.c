/* SPDX-License-Identifier: MIT */
#include "show/quote.h"
#include "show/report/internal.h"

#define TITLE_MOST 120 /* bytes */
#define WHY_MOST   300

static void put_row(GString *page, const ReportLine *line) {
    char value[REPORT_NUMBER], trend[REPORT_NUMBER], threshold[REPORT_NUMBER];
    report_number(line->now.value, value);
    report_threshold(line, threshold);
    report_number(line->trend, trend);
    const char *sign = line->trend > 0 ? "↑ +" : line->trend < 0 ? "↓ " : "";
    g_string_append_printf(page, "| %s%s%s | ", line->over ? "**" : "", line->row->name,
                           line->over ? "**" : "");
    if (line->now.unknown)
        g_string_append_printf(page, "%s%s | ",
                               line->now.nothing ? "" : "unknown: ", line->now.unknown);
    else
        g_string_append_printf(page, "%s %s | ", value, line->row->unit);
    if (!line->trend_unknown)
        g_string_append_printf(page, "%s%s | ", sign, line->trend == 0 ? "=" : trend);
    else
        g_string_append(page, "| ");
    g_string_append_printf(page, "%s%s | %s |\n", threshold, line->over ? " (exceeded)" : "",
                           line->row->question);
}

static void put_document(GString *page, const FrictionDocument *document) {
    g_string_append(page, "- ");
    quote_words(page, slice_of(report_name(document)), TITLE_MOST);
    if (*document->title) {
        g_string_append(page, " ");
        quote_words(page, slice_of(document->title), TITLE_MOST);
    }
    g_string_append(page, ": ");
    quote_words(page, slice_of(document->why), WHY_MOST);
    g_string_append(page, "\n");
}

static void put_section(GString *page, const ReportLine *line, const ReportLook *look) {
    char value[REPORT_NUMBER];
    size_t told = report_told(line, look);
    g_autoptr(Arena) arena = arena_new();
    g_string_append_printf(page, "\n## %s: %s %s\n\n%s\n\n", line->row->name,
                           report_number(line->now.value, value), line->row->unit,
                           line->row->question);
    for (size_t i = 0; i < told; i++)
        put_document(page, &line->now.documents[i]);
    if (told < line->now.document_count)
        g_string_append_printf(page, "- and %zu more\n", line->now.document_count - told);
    if (line->now.figure_count)
        g_string_append(page, told ? "\nBeside it: " : "Beside it: ");
    for (size_t i = 0; i < line->now.figure_count; i++) {
        const FrictionFigure *figure = &line->now.figures[i];
        g_string_append(page, i ? "; " : "");
        quote_words(page, slice_of(figure->label), TITLE_MOST);
        g_string_append_printf(page, ": %s %s", report_number(figure->value, value),
                               report_unit(arena, figure->value, figure->unit));
    }
    g_string_append_printf(page, "%sWhat to do: %s\n", line->now.figure_count ? ".\n\n" : "\n",
                           line->row->advice);
}

void report_markdown(const Report *report, const ReportLook *look) {
    g_autoptr(GString) page = g_string_new(NULL);
    g_autoptr(Arena) arena = arena_new();
    const char *no_trend = report_no_trend(report, arena);
    char from[11], to[11];
    g_string_append_printf(page, "# Frictions, %s to %s\n\n", report_first_day(report, from),
                           date_format(report->to, to));
    g_string_append_printf(page, "%s: counted over %d days", report_summary(report, arena),
                           report->to - report->from);
    if (report_has_trend(report))
        g_string_append_printf(page, " and compared with the %d days before",
                               report->to - report->from);
    g_string_append_printf(page, "; the lower, the better.%s%s\n\n", *no_trend ? " " : "",
                           no_trend);
    g_string_append(page, "| friction | value | trend | threshold | question |\n"
                          "|---|---|---|---|---|\n");
    for (size_t i = 0; i < report->count; i++)
        put_row(page, &report->lines[i]);
    for (size_t i = 0; i < report->count; i++)
        if (report_tells(&report->lines[i], look))
            put_section(page, &report->lines[i], look);
    stream_write(look->out, (Slice){page->str, page->len});
}
