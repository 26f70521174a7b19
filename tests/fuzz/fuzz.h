/* SPDX-License-Identifier: MIT */
/* What the fuzz targets share. A target is one file: libFuzzer calls its LLVMFuzzerTestOneInput()
 * with bytes, and the target aborts where something does not hold that must hold of any bytes.
 *
 * An input of several parts has a line `=====` between them; one of several files has a line `===
 * PATH` before each, as the examples of rules have.
 */
#pragma once

#include "base/text.h"
#include "model/corpus.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* Aborts, with what did not hold and a text to look at. */
#define must_of(condition, text)                                                                   \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            Slice of_ = (text);                                                                    \
            fprintf(stderr, "%s:%d: does not hold: %s\nof: '%.*s'\n", __FILE__, __LINE__,          \
                    #condition, (int)MIN(of_.len, 2000), of_.at ? of_.at : "");                    \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#define must(condition) must_of(condition, SLICE("-"))

/* The input as a slice; the bytes behind it are nobody's. */
static inline Slice fuzz_input(const uint8_t *data, size_t size) {
    return (Slice){(const char *)data, size};
}

/* Cuts the part before the next line `=====` off the input; the last part is all that is left. */
static inline Slice fuzz_part(Slice *rest) {
    for (size_t at = 0; at < rest->len; at = slice_next_line(*rest, at + 1)) {
        Slice line = slice_range(*rest, at, slice_next_line(*rest, at + 1));
        if (!slice_is(line, "=====\n") && !slice_is(line, "====="))
            continue;
        Slice part = slice_range(*rest, 0, at);
        *rest = slice_range(*rest, at + line.len, rest->len);
        return part;
    }
    Slice part = *rest;
    *rest = (Slice){NULL, 0};
    return part;
}

/* The built-in configuration, read once. */
static inline const Config *fuzz_config(void) {
    static Config *config;
    if (!config)
        config = config_read((Slice){NULL, 0});
    return config;
}

/* A reader of documents by it, and one of Markdown, used again and again as the program does. */
static inline DocumentReader *fuzz_documents(void) {
    static DocumentReader *reader;
    if (!reader)
        reader = document_reader_new(fuzz_config());
    return reader;
}

static inline MarkdownReader *fuzz_markdown(void) {
    static MarkdownReader *reader;
    if (!reader)
        reader = markdown_reader_new();
    return reader;
}

/* That bytes [offset, end) are in a file of that length. */
static inline void fuzz_inside(size_t offset, size_t end, size_t len) {
    must(offset <= end);
    must(end <= len);
}

/* That a text of the program's own, which people are to read, is one line without controls. A tab
 * or line end in it is the writer's business. */
static inline void fuzz_message(const char *text) {
    must(text != NULL);
    must_of(text_valid(slice_of(text)) == strlen(text), slice_of(text));
}

/* That problems lie in the file, and so do their fixes, in order. */
static inline void fuzz_problems(const ProblemList *problems, size_t len) {
    size_t count = 0;
    for (const Problem *problem = problems->first; problem; problem = problem->next, count++) {
        fuzz_inside(problem->offset, problem->end, len);
        fuzz_message(problem->message);
        must(problem->rule && strchr(problem->rule, '/'));
        for (size_t i = 0, at = 0; problem->fix && i < problem->fix->count; i++) {
            const ProblemEdit *edit = &problem->fix->edits[i];
            fuzz_inside(edit->offset, edit->end, len);
            must(edit->offset >= at);
            at = edit->end;
        }
    }
    must(count == problems->count);
}
