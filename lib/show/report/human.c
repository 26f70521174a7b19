/* SPDX-License-Identifier: MIT */
/* The page that a person reads who has never seen the manual. */
#include "base/text.h"
#include "show/paint.h"
#include "show/report/internal.h"

#define CELLS       10 /* of a bar; half of them reach the threshold */
#define NAME_WIDTH  13
#define VALUE_WIDTH 7
#define TREND_WIDTH 11
#define QUESTION_AT (2 + NAME_WIDTH + VALUE_WIDTH + 3 + CELLS + 2 + TREND_WIDTH)
#define CELL_WIDTH  9
#define TITLE_MOST  60 /* bytes shown of a title, and of a reason */
#define WHY_MOST    200
#define WIDTH       80 /* of explanations */

static void put(const ReportLook *look, Paint paint, const char *text) {
    paint_puts(look->out, look->color, paint, text);
}

/* Words on lines of at most WIDTH columns, each begun with `indent`. */
static void put_block(Stream *out, const char *text, const char *indent) {
    size_t column = 0;
    for (Slice rest = slice_of(text); rest.len;) {
        Slice word = slice_cut(&rest, ' ');
        size_t width = text_width(word);
        if (column && column + 1 + width > WIDTH)
            column = 0, stream_puts(out, "\n");
        stream_puts(out, column ? " " : indent);
        column += width + (column ? 1 : strlen(indent));
        stream_write(out, word);
    }
    stream_puts(out, "\n");
}

static void put_wrapped(Stream *out, const char *text) {
    put_block(out, text, "  ");
}

/* --- the table --- */

static const char *bar_of(const ReportLine *line, char *into) {
    double full = line->threshold > 0 ? 2 * line->threshold : 1;
    double part = MIN(line->now.value / full, 1) * CELLS;
    size_t cells = line->now.value > 0 ? MAX((size_t)(part + 0.5), 1) : 0;
    *into = '\0';
    for (size_t i = 0; i < CELLS; i++)
        strcat(into, i < cells ? "█" : "·");
    return into;
}

static const char *trend_of(const ReportLine *line, char *into, size_t size) {
    char number[REPORT_NUMBER];
    report_number(line->trend < 0 ? -line->trend : line->trend, number);
    if (line->trend_unknown)
        return "";
    if (line->trend == 0)
        return "as before";
    g_snprintf(into, size, "%s %s", line->trend > 0 ? "↑" : "↓", number);
    return into;
}

/* Text and blanks up to a width. */
static void put_padded(const ReportLook *look, Paint paint, const char *text, size_t width,
                       bool right) {
    size_t taken = text_width(slice_of(text));
    g_autofree char *blanks = g_strnfill(taken < width ? width - taken : 0, ' ');
    if (right)
        stream_puts(look->out, blanks);
    put(look, paint, text);
    if (!right)
        stream_puts(look->out, blanks);
}

/* The question, as far as it has room, and the unit where it is no share. */
static void put_question(const ReportLine *line, const ReportLook *look) {
    g_autoptr(GString) text = g_string_new(line->row->question);
    if (line->row->unit[0] != '%')
        g_string_append_printf(text, " (%s)", line->row->unit);
    Slice shown = {text->str, text->len};
    if (look->width > QUESTION_AT + 20 && text_width(shown) > look->width - QUESTION_AT) {
        shown = text_head(shown, look->width - QUESTION_AT - 1);
        stream_write(look->out, shown);
        stream_puts(look->out, "…");
    } else
        stream_write(look->out, shown);
    stream_puts(look->out, "\n");
}

static void put_line(const ReportLine *line, const ReportLook *look) {
    char number[REPORT_NUMBER], text[REPORT_NUMBER + 8], bar[CELLS * 4 + 1];
    Paint paint = line->over ? PAINT_RED : PAINT_PLAIN;
    put_padded(look, paint, line->over ? "! " : "  ", 2, false);
    put_padded(look, line->over ? PAINT_BOLD : PAINT_PLAIN, line->row->name, NAME_WIDTH, false);
    if (line->now.nothing) {
        put_padded(look, PAINT_DIM, line->now.unknown, QUESTION_AT - 2 - NAME_WIDTH, false);
        put_question(line, look);
        return;
    }
    if (line->now.unknown) {
        stream_puts(look->out, "unknown: ");
        put(look, PAINT_DIM, line->now.unknown);
        stream_puts(look->out, "\n");
        return;
    }
    put_padded(look, paint, report_number(line->now.value, number), VALUE_WIDTH, true);
    stream_puts(look->out, line->row->unit[0] == '%' ? " % " : "   ");
    put(look, paint, bar_of(line, bar));
    stream_puts(look->out, "  ");
    const char *trend = trend_of(line, text, sizeof text);
    put_padded(look, line->trend > 0 ? PAINT_YELLOW : PAINT_GREEN, trend, TREND_WIDTH, false);
    put_question(line, look);
}

/* --- one friction at length --- */

/* The figures that stand in a table, a row a line. */
static void put_cells(const Friction *friction, const ReportLook *look) {
    size_t widest = strlen("in days"), count = friction->figure_count;
    const FrictionFigure *figures = friction->figures;
    const char *row = NULL;
    char number[REPORT_NUMBER];
    for (size_t i = 0; i < count; i++)
        widest = MAX(widest, figures[i].row ? text_width(slice_of(figures[i].row)) + 2 : 0);
    for (size_t i = 0; i < count; i++) {
        if (!figures[i].row)
            continue;
        if (!row) {
            g_autofree char *head = g_strdup_printf("  in %s", figures[i].unit);
            put_padded(look, PAINT_PLAIN, head, widest + 2, false);
            for (size_t k = i; k < count && figures[k].row == figures[i].row; k++)
                put_padded(look, PAINT_PLAIN, figures[k].column, CELL_WIDTH, true);
        }
        if (row != figures[i].row) {
            g_autoptr(Arena) arena = arena_new();
            const char *name = text_visible(arena, slice_of(figures[i].row));
            stream_puts(look->out, "\n    ");
            put_padded(look, PAINT_PLAIN, name, widest - 2, false);
        }
        row = figures[i].row;
        put_padded(look, PAINT_PLAIN, report_number(figures[i].value, number), CELL_WIDTH, true);
    }
    stream_puts(look->out, row ? "\n" : "");
}

static void put_figures(const Friction *friction, const ReportLook *look) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GString) text = g_string_new("Beside it: ");
    char number[REPORT_NUMBER];
    size_t shown = 0;
    for (size_t i = 0; i < friction->figure_count; i++) {
        const FrictionFigure *figure = &friction->figures[i];
        if (figure->value == 0 || figure->row)
            continue;
        g_string_append(text, shown++ ? "; " : "");
        text_append_visible(text, slice_of(figure->label), false);
        g_string_append_printf(text, ": %s %s", report_number(figure->value, number),
                               report_unit(arena, figure->value, figure->unit));
    }
    if (shown)
        put_wrapped(look->out, text->str);
    put_cells(friction, look);
}

static void put_document(const FrictionDocument *document, const ReportLook *look) {
    g_autoptr(Arena) arena = arena_new();
    stream_puts(look->out, "  ");
    put(look, PAINT_CYAN, text_visible(arena, slice_of(report_name(document))));
    if (*document->title)
        stream_printf(look->out, "  %s", text_shown(arena, slice_of(document->title), TITLE_MOST));
    stream_printf(look->out, ": %s\n", text_shown(arena, slice_of(document->why), WHY_MOST));
}

static void put_section(const ReportLine *line, const ReportLook *look) {
    char value[REPORT_NUMBER], threshold[REPORT_NUMBER];
    size_t told = report_told(line, look);
    stream_puts(look->out, "\n");
    put(look, PAINT_BOLD, line->row->name);
    stream_printf(look->out, ": %s %s", report_number(line->now.value, value), line->row->unit);
    if (strcmp(report_threshold(line, threshold), "off") != 0)
        stream_printf(look->out, "; the team wants at most %s", threshold);
    stream_puts(look->out, "\n");
    for (size_t i = 0; i < told; i++)
        put_document(&line->now.documents[i], look);
    if (told < line->now.document_count)
        stream_printf(look->out, "  and %zu more: req report --only %s\n",
                      line->now.document_count - told, line->row->name);
    put_figures(&line->now, look);
    g_autofree char *advice = g_strconcat("What to do: ", line->row->advice, NULL);
    put_wrapped(look->out, advice);
}

static void put_head(const Report *report, const ReportLook *look) {
    g_autoptr(Arena) arena = arena_new();
    const char *no_trend = report_no_trend(report, arena);
    char from[11], to[11];
    put_block(look->out,
              arena_printf(arena, "Where the sides rub, %s to %s: %s",
                           report_first_day(report, from), date_format(report->to, to),
                           report_summary(report, arena)),
              "");
    if (report_has_value(report))
        put_block(look->out,
                  arena_printf(arena,
                               "The lower, the better: half a bar is what the team allows%s%s",
                               *no_trend ? ". "
                                         : ", the arrow compares with the same number of "
                                           "days before.",
                               no_trend),
                  "");
    stream_puts(look->out, "\n");
}

void report_human(const Report *report, const ReportLook *look) {
    put_head(report, look);
    for (size_t i = 0; i < report->count; i++)
        put_line(&report->lines[i], look);
    for (size_t i = 0; i < report->count; i++)
        if (report_tells(&report->lines[i], look))
            put_section(&report->lines[i], look);
}

/* --- explanations --- */

void report_explain(Stream *out, const FrictionRow *const *rows, bool color) {
    for (size_t i = 0; rows ? rows[i] != NULL : friction_at(i) != NULL; i++) {
        const FrictionRow *row = rows ? rows[i] : friction_at(i);
        char threshold[REPORT_NUMBER];
        stream_puts(out, i ? "\n" : "");
        paint_puts(out, color, PAINT_BOLD, row->name);
        stream_printf(out, ": %s\n", row->question);
        put_wrapped(out, row->formula);
        stream_printf(out, "  In: %s; too high beyond %s.\n", row->unit,
                      report_number(row->threshold, threshold));
        g_autofree char *advice = g_strconcat("What to do: ", row->advice, NULL);
        put_wrapped(out, advice);
    }
}
