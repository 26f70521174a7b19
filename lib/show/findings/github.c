/* SPDX-License-Identifier: MIT */
/* GitHub's workflow commands, which become annotations on a pull request. A step may have ten of a
 * kind; the rest goes into the step's summary. */
#include "show/findings/internal.h"
#include "show/quote.h"

#define ANNOTATIONS_MOST 10
#define SUMMARY_MOST     (512 * 1024) /* bytes; GitHub takes a MiB of all steps' tools together */

static const char *command_of(Severity severity) {
    return severity == SEVERITY_NOTE ? "notice" : severity_name(severity);
}

/* Escapes what would end a command's data, or, with `property`, one of its properties. */
static void put_escaped(Stream *out, const char *text, bool property) {
    for (; *text; text++)
        if (*text == '%' || *text == '\r' || *text == '\n' ||
            (property && (*text == ':' || *text == ',')))
            stream_printf(out, "%%%02X", (unsigned)*text);
        else
            stream_write(out, (Slice){text, 1});
}

static void put_property(Stream *out, const char *before, const char *text) {
    g_autofree char *safe = findings_safe(slice_of(text), false);
    stream_puts(out, before);
    put_escaped(out, safe, true);
}

/* Columns are taken within one line only. */
static void put_place(Stream *out, const Finding *finding) {
    put_property(out, "file=", finding->path);
    stream_printf(out, ",line=%u,endLine=%zu", finding->line, finding_last_line(finding));
    if (finding->line == finding->end_line)
        stream_printf(out, ",col=%u,endColumn=%u", finding->column, finding->end_column);
}

static void put_annotation(Stream *out, const Finding *finding) {
    g_autofree char *words = finding_words(finding);
    stream_printf(out, "::%s ", command_of(finding->severity));
    put_place(out, finding);
    put_property(out, ",title=", finding->rule->id);
    stream_puts(out, "::");
    put_escaped(out, words, false);
    stream_puts(out, "\n");
}

/* One item of the summary's list. */
static void put_item(Stream *summary, const Finding *finding) {
    g_autofree char *place =
        g_strdup_printf("%s:%u:%u", finding->path, finding->line, finding->column);
    g_autoptr(GString) line = g_string_new("- ");
    g_string_append_printf(line, "%s: ", severity_name(finding->severity));
    quote_code(line, slice_of(place), SIZE_MAX);
    g_string_append_c(line, ' ');
    quote_code(line, slice_of(finding->message), SIZE_MAX);
    g_string_append_printf(line, " (%s)\n", finding->rule->id);
    stream_write(summary, (Slice){line->str, line->len});
}

/* What is written of one severity. */
typedef struct {
    const LintResult *result;
    Stream *out, *summary;
    size_t left_out; /* not annotated */
    size_t unlisted; /* not even in the summary */
} Writing;

static void leave_out(Writing *writing, const Finding *finding) {
    writing->left_out++;
    if (writing->summary && stream_bytes(writing->summary).len < SUMMARY_MOST)
        put_item(writing->summary, finding);
    else
        writing->unlisted++;
}

static void put_severity(Writing *writing, Severity severity) {
    const LintResult *result = writing->result;
    size_t annotated = 0;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        if (finding->severity != severity || !finding_counts(finding))
            continue;
        if (annotated++ < ANNOTATIONS_MOST)
            put_annotation(writing->out, finding);
        else
            leave_out(writing, finding);
    }
}

static void put_last_line(const Writing *writing) {
    if (!writing->left_out)
        return;
    stream_printf(writing->out, "%zu more: there is room for %d annotations of a kind; %s\n",
                  writing->left_out, ANNOTATIONS_MOST,
                  writing->summary ? "see the summary of this step"
                                   : "'req lint --format unix' shows all");
}

/* Puts the heading before the list, and what is missing behind it. */
static void put_summary(const Writing *writing, Stream *into) {
    if (!writing->left_out)
        return;
    g_autofree char *sums = findings_summary(writing->result);
    stream_printf(into, "\n### req: more than annotations can show\n\n%s\n\n", sums);
    stream_write(into, stream_bytes(writing->summary));
    if (writing->unlisted)
        stream_printf(into, "\nand %zu more\n", writing->unlisted);
}

void findings_write_github(Stream *out, const LintResult *result, const FindingsStyle *style) {
    g_autoptr(Stream) list = style->step_summary ? stream_to_memory() : NULL;
    Writing writing = {.result = result, .out = out, .summary = list};
    for (int severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--)
        put_severity(&writing, (Severity)severity);
    put_last_line(&writing);
    if (list)
        put_summary(&writing, style->step_summary);
}
