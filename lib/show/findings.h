/* SPDX-License-Identifier: MIT */
/* The findings of a lint run, in the formats that people and programs read. */
#pragma once

#include "base/stream.h"
#include "work/lint.h"

typedef struct {
    bool color;
    unsigned width;       /* columns of the terminal; 0 where it is none */
    const char *hint;     /* what more there is to say behind the summary line; or NULL */
    Stream *step_summary; /* where github puts, as Markdown, what it cannot annotate; or NULL */
} FindingsStyle;

typedef struct {
    const char *name;
    const char *summary; /* one line, for help */
    void (*write)(Stream *out, const LintResult *result, const FindingsStyle *style);
    bool shows_known;  /* what is not new is in it too */
    LintDetail detail; /* what it shows of each */
} FindingsFormat;

/* The format of that name; an unknown one is an error (EXIT_USAGE) that names the nearest. */
const FindingsFormat *findings_format(const char *name, GError **error);

/* "14 documents, 20 terms: 1 error, 2 warnings, 0 notes; 12 known before"; the caller owns it. */
char *findings_summary(const LintResult *result);

/* Where the findings of a run go: one format to standard output, others into files. Made before the
 * run, so that a mistake costs no waiting:
 *
 *   FindingsOutput *output = findings_output_new(options->format, "unix", options->report, error);
 *   …
 *   findings_output_write(output, result, &style, context->out, notes, error);
 */
typedef struct FindingsOutput FindingsOutput;

/* Reads `format` (NULL: `usual`) and `reports`, an array of "FORMAT:FILE" (NULL: none); the file
 * `-` is standard output, which then holds nothing else. What cannot be read so is an error
 * (EXIT_USAGE). The caller owns it. */
FindingsOutput *findings_output_new(const char *format, const char *usual, const GPtrArray *reports,
                                    GError **error);

/* Asks lint for no more than its formats show. */
void findings_output_ask(const FindingsOutput *output, LintOptions *options);

/* Frees it; NULL is fine. */
void findings_output_free(FindingsOutput *output);

/* Writes the result to `out`, in the `style` of it, and into all the files, each as a whole; the
 * summary line of the format `human` goes to `notes`. What `github` cannot annotate is added to the
 * file that $GITHUB_STEP_SUMMARY names. A file that cannot be written is an error
 * (EXIT_ENVIRONMENT) that names it; the others are written all the same. */
bool findings_output_write(const FindingsOutput *output, const LintResult *result,
                           const FindingsStyle *style, Stream *out, Stream *notes, GError **error);

/* A text that may hold anything as one line that a terminal and a log can show: controls made
 * visible, and what build servers take for commands (`##[`, `##vso[` …) broken by a zero-width
 * space. With `keep_lines` line ends stay, and no line begins with `::`. The caller owns it. */
char *findings_safe(Slice text, bool keep_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FindingsOutput, findings_output_free)
