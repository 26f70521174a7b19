/* SPDX-License-Identifier: MIT */
/* A row a friction, and one for each figure beside it. */
#include "show/csv.h"
#include "show/report/internal.h"

static void cell(const ReportLook *look, const char *text) {
    csv_cell(look->out, slice_of(text), false);
}

static void number(const ReportLook *look, double value, bool known) {
    char text[REPORT_NUMBER];
    cell(look, known ? report_number(value, text) : "");
}

static void put_main(const ReportLine *line, const ReportLook *look) {
    const Friction *friction = &line->now;
    g_autoptr(GString) names = g_string_new(NULL);
    char threshold[REPORT_NUMBER];
    csv_cell(look->out, slice_of(line->row->name), true);
    cell(look, "");
    number(look, friction->value, !friction->unknown);
    cell(look, line->row->unit);
    number(look, line->trend, !line->trend_unknown);
    number(look, line->before, !line->trend_unknown);
    cell(look, report_threshold(line, threshold));
    cell(look, line->over ? "yes" : "no");
    cell(look, friction->unknown ? friction->unknown : "");
    for (size_t i = 0; i < friction->document_count; i++)
        g_string_append_printf(names, "%s%s", i ? " " : "", report_name(&friction->documents[i]));
    csv_cell(look->out, (Slice){names->str, names->len}, false);
    csv_end(look->out);
}

static void put_figure(const ReportLine *line, const FrictionFigure *figure,
                       const ReportLook *look) {
    csv_cell(look->out, slice_of(line->row->name), true);
    cell(look, figure->label);
    number(look, figure->value, true);
    cell(look, figure->unit);
    for (unsigned i = 0; i < 6; i++)
        cell(look, "");
    csv_end(look->out);
}

void report_csv(const Report *report, const ReportLook *look) {
    static const char *const heads[] = {"friction", "figure",    "value", "unit",    "trend",
                                        "before",   "threshold", "over",  "unknown", "documents"};
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        csv_cell(look->out, slice_of(heads[i]), i == 0);
    csv_end(look->out);
    for (size_t i = 0; i < report->count; i++) {
        const ReportLine *line = &report->lines[i];
        put_main(line, look);
        for (size_t k = 0; k < line->now.figure_count; k++)
            put_figure(line, &line->now.figures[k], look);
    }
}
