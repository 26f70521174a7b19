/* SPDX-License-Identifier: MIT */
/* For people: where and what, the line itself, a mark under the very text, and how to mend it. */
#include "base/text.h"
#include "show/findings/internal.h"
#include "show/paint.h"

#define TAB 4

/* The line, in three parts. */
typedef struct {
    Slice before, marked, after;
    bool cut_before, cut_after;
} Parts;

/* The bytes of the first `count` characters. */
static size_t bytes_of(Slice text, size_t count) {
    size_t at = 0;
    for (; at < text.len && count > 0; count--)
        do
            at++;
        while (at < text.len && ((unsigned char)text.at[at] & 0xc0) == 0x80);
    return at;
}

static Parts take_apart(const Finding *finding) {
    Slice line = finding->excerpt;
    size_t from = bytes_of(line, finding->column - finding->excerpt_column), to = line.len;
    Slice rest = slice_range(line, from, line.len);
    if (finding->end_line == finding->line)
        to = from + bytes_of(rest, finding->end_column - finding->column);
    return (Parts){.before = slice_range(line, 0, from),
                   .marked = slice_range(line, from, to),
                   .after = slice_range(line, to, line.len),
                   .cut_before = finding->excerpt_column > 1};
}

static size_t width_of(const GString *shown) {
    return text_width((Slice){shown->str, shown->len});
}

/* Appends text as it is shown: controls visible, tabs widened. */
static void append_shown(GString *into, Slice text) {
    while (text.at) {
        bool tab = slice_find(text, '\t', 0) < text.len;
        text_append_visible(into, slice_cut(&text, '\t'), false);
        size_t width = width_of(into);
        for (size_t i = width % TAB; tab && i < TAB; i++)
            g_string_append_c(into, ' ');
    }
}

static size_t shown_width(Slice a, Slice b) {
    g_autoptr(GString) shown = g_string_new(NULL);
    append_shown(shown, a);
    append_shown(shown, b);
    return width_of(shown);
}

static Slice without_last(Slice text) {
    do
        text.len--;
    while (text.len > 0 && ((unsigned char)text.at[text.len] & 0xc0) == 0x80);
    return text;
}

/* Cuts the line down to `width` columns, the mark well inside. */
static void fit(Parts *parts, size_t width) {
    const Slice none = {NULL, 0};
    while (parts->before.len && shown_width(parts->before, none) > width / 2) {
        parts->before = slice_range(parts->before, bytes_of(parts->before, 1), parts->before.len);
        parts->cut_before = true;
    }
    while (parts->marked.len && shown_width(parts->before, parts->marked) > width) {
        parts->marked = without_last(parts->marked);
        parts->after = none;
        parts->cut_after = true;
    }
    size_t used = shown_width(parts->before, parts->marked);
    while (parts->after.len && used + shown_width(parts->after, none) > width) {
        parts->after = without_last(parts->after);
        parts->cut_after = true;
    }
}

static Paint paint_of(Severity severity) {
    return severity == SEVERITY_ERROR     ? PAINT_RED
           : severity == SEVERITY_WARNING ? PAINT_YELLOW
                                          : PAINT_CYAN;
}

static void write_excerpt(Stream *out, const Finding *finding, const FindingsStyle *style) {
    Parts parts = take_apart(finding);
    g_autofree char *number = g_strdup_printf("%u", finding->line);
    int gutter = (int)strlen(number);
    if (style->width > 40)
        fit(&parts, style->width - (unsigned)gutter - 6);
    g_autoptr(GString) line = g_string_new(parts.cut_before ? "…" : "");
    append_shown(line, parts.before);
    size_t before = width_of(line);
    append_shown(line, parts.marked);
    size_t marked = width_of(line) - before;
    append_shown(line, parts.after);
    g_string_append(line, parts.cut_after ? "…" : "");
    g_autofree char *safe = findings_safe((Slice){line->str, line->len}, false);
    g_autofree char *bar = g_strdup_printf(" %s | ", number);
    paint_puts(out, style->color, PAINT_BLUE, bar);
    stream_printf(out, "%s\n", safe);
    g_autofree char *space = g_strdup_printf(" %*s | ", gutter, "");
    paint_puts(out, style->color, PAINT_BLUE, space);
    g_autofree char *carets = g_strnfill(MAX(marked, 1), '^');
    stream_printf(out, "%*s", (int)before, "");
    paint_puts(out, style->color, paint_of(finding->severity), carets);
    stream_puts(out, "\n");
}

static void write_help(Stream *out, const Finding *finding, const FindingsStyle *style) {
    g_autofree char *safe = findings_safe(slice_of(finding->help), true);
    g_auto(GStrv) lines = g_strsplit(safe, "\n", -1);
    for (size_t i = 0; lines[i]; i++) {
        paint_puts(out, style->color, PAINT_CYAN, i == 0 ? "  help: " : "        ");
        stream_printf(out, "%s\n", lines[i]);
    }
}

static void write_one(Stream *out, const Finding *finding, const FindingsStyle *style) {
    g_autofree char *path = findings_safe_path(finding->path);
    g_autofree char *message = findings_safe(slice_of(finding->message), false);
    paint_puts(out, style->color, PAINT_BOLD, path);
    stream_printf(out, ":%u:%u: ", finding->line, finding->column);
    paint_puts(out, style->color, paint_of(finding->severity), severity_name(finding->severity));
    stream_printf(out, ": %s ", message);
    g_autofree char *rule = g_strdup_printf("[%s]", finding->rule->id);
    paint_puts(out, style->color, PAINT_DIM, rule);
    stream_puts(out, "\n");
    if (finding->excerpt.len)
        write_excerpt(out, finding, style);
    if (finding->help)
        write_help(out, finding, style);
    stream_puts(out, "\n");
}

void findings_write_human(Stream *out, const LintResult *result, const FindingsStyle *style) {
    for (size_t i = 0; i < result->count; i++)
        if (finding_counts(&result->findings[i]))
            write_one(out, &result->findings[i], style);
}
