/* SPDX-License-Identifier: MIT */
/* One run, several formats: --format to standard output, --report FORMAT:FILE into files. */
#include "adapters/fs.h"
#include "base/text.h"
#include "show/findings/internal.h"

typedef struct {
    const FindingsFormat *format;
    char *file; /* NULL: standard output */
} Output;

struct FindingsOutput {
    GArray *outputs; /* of Output, standard output first */
};

static void clear_output(void *output) {
    g_free(((Output *)output)->file);
}

static bool is_taken(const FindingsOutput *output, const char *file) {
    for (unsigned i = 0; i < output->outputs->len; i++)
        if (g_strcmp0(g_array_index(output->outputs, Output, i).file, file) == 0)
            return true;
    return false;
}

/* Adds "FORMAT:FILE". */
static bool add_report(FindingsOutput *output, const char *report, GError **error) {
    g_auto(GStrv) parts = g_strsplit(report, ":", 2);
    if (!parts[0] || !*parts[0] || !parts[1] || !*parts[1])
        return fail(error, EXIT_USAGE, "'%s' is not FORMAT:FILE, as --report wants", report);
    Output added = {.format = findings_format(parts[0], error)};
    if (!added.format)
        return false;
    const char *file = strcmp(parts[1], "-") == 0 ? NULL : parts[1];
    if (is_taken(output, file))
        return file ? fail(error, EXIT_USAGE, "two reports cannot both be '%s'", file)
                    : fail(error, EXIT_USAGE, "standard output can hold one format only");
    added.file = g_strdup(file);
    g_array_append_val(output->outputs, added);
    return true;
}

static bool add_format(FindingsOutput *output, const char *name, GError **error) {
    Output added = {.format = findings_format(name, error)};
    if (added.format)
        g_array_prepend_val(output->outputs, added);
    return added.format != NULL;
}

void findings_output_ask(const FindingsOutput *output, LintOptions *options) {
    options->only_new = true;
    options->detail = LINT_PLACES;
    for (unsigned i = 0; i < output->outputs->len; i++) {
        const FindingsFormat *format = g_array_index(output->outputs, Output, i).format;
        options->only_new &= !format->shows_known;
        options->detail = MIN(options->detail, format->detail);
    }
}

FindingsOutput *findings_output_new(const char *format, const char *usual, const GPtrArray *reports,
                                    GError **error) {
    g_autoptr(FindingsOutput) output = g_new0(FindingsOutput, 1);
    output->outputs = g_array_new(FALSE, FALSE, sizeof(Output));
    g_array_set_clear_func(output->outputs, clear_output);
    if (format && !add_format(output, format, error))
        return NULL;
    for (unsigned i = 0; reports && i < reports->len; i++)
        if (!add_report(output, reports->pdata[i], error))
            return NULL;
    if (!is_taken(output, NULL) && !add_format(output, usual, error))
        return NULL;
    return g_steal_pointer(&output);
}

void findings_output_free(FindingsOutput *output) {
    if (!output)
        return;
    g_array_unref(output->outputs);
    g_free(output);
}

/* --- writing --- */

static bool is_format(const Output *output, const char *name) {
    return strcmp(output->format->name, name) == 0;
}

static bool write_file(const Output *output, const LintResult *result, const FindingsStyle *style,
                       GError **error) {
    g_autoptr(Stream) bytes = stream_to_memory();
    output->format->write(bytes, result, style);
    return file_write(output->file, stream_bytes(bytes), error);
}

/* Standard output; the summary line follows it in time. */
static bool write_out(const Output *output, const LintResult *result, const FindingsStyle *style,
                      Stream *out, Stream *notes, GError **error) {
    output->format->write(out, result, style);
    if (!is_format(output, "human"))
        return true;
    if (!stream_flush(out, error))
        return false;
    g_autofree char *summary = findings_summary(result);
    stream_printf(notes, "%s%s\n", summary, style->hint ? style->hint : "");
    return stream_flush(notes, error);
}

/* Adds what was gathered to the step's summary. */
static bool write_summary(const char *path, Stream *summary, GError **error) {
    Slice bytes = stream_bytes(summary);
    return bytes.len == 0 || file_append(path, bytes, error);
}

/* Keeps the first error of several. */
static void keep_first(GError **first, GError *next) {
    if (!next)
        return;
    if (*first)
        g_error_free(next);
    else
        *first = next;
}

bool findings_output_write(const FindingsOutput *output, const LintResult *result,
                           const FindingsStyle *style, Stream *out, Stream *notes, GError **error) {
    const char *path = g_getenv("GITHUB_STEP_SUMMARY");
    g_autoptr(Stream) summary = path && *path ? stream_to_memory() : NULL;
    GError *first = NULL;
    for (unsigned i = 0; i < output->outputs->len; i++) {
        const Output *one = &g_array_index(output->outputs, Output, i);
        static const FindingsStyle none;
        FindingsStyle own = one->file ? none : *style;
        GError *failure = NULL;
        if (is_format(one, "github") && summary && stream_bytes(summary).len == 0)
            own.step_summary = summary;
        if (one->file)
            write_file(one, result, &own, &failure);
        else
            write_out(one, result, &own, out, notes, &failure);
        keep_first(&first, failure);
    }
    GError *failure = NULL;
    if (summary)
        write_summary(path, summary, &failure);
    keep_first(&first, failure);
    if (first)
        g_propagate_error(error, first);
    return !first;
}
