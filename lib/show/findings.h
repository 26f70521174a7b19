/* SPDX-License-Identifier: MIT */
/* The findings of a lint run, in the formats that people and programs read. */
#pragma once

#include "base/stream.h"
#include "work/lint.h"

typedef struct {
    bool color;
    unsigned width; /* columns of the terminal; 0 where it is none */
} FindingsStyle;

typedef struct {
    const char *name;
    const char *summary; /* one line, for help */
    void (*write)(Stream *out, const LintResult *result, const FindingsStyle *style);
} FindingsFormat;

/* Every format. */
const FindingsFormat *findings_formats(size_t *count);

/* The format of that name; an unknown one is an error (EXIT_USAGE) that names the nearest. */
const FindingsFormat *findings_format(const char *name, GError **error);

/* "14 documents, 20 terms: 1 error, 2 warnings, 0 notes"; the caller owns it. */
char *findings_summary(const LintResult *result);
