/* SPDX-License-Identifier: MIT */
/* What is wrong at one exact place of one file, as found while reading it. Lint turns problems into
 * findings: severity, excuses, lines and columns are its business. */
#pragma once

#include "adapters/yaml.h"
#include "base/place.h"

/* One replacement in a file: the bytes [offset, end) become `text`. */
typedef struct {
    size_t offset, end;
    const char *text;
} ProblemEdit;

/* What mends a problem: edits in order, none inside another. A safe fix changes nothing that the
 * document means; any other is a guess that somebody should look at. */
typedef struct {
    const ProblemEdit *edits;
    size_t count;
    bool safe;
} ProblemFix;

typedef struct Problem Problem;
struct Problem {
    Problem *next;
    const char *rule;      /* `area/name`; static */
    const char *message;   /* what is wrong, lower case, one line */
    const char *help;      /* how to mend it; may be NULL */
    const char *subject;   /* the field's path in front matter (`links.refines`), or NULL */
    const ProblemFix *fix; /* or NULL */
    uint32_t offset, end;  /* bytes in the file */
    TextPlace from, to;    /* the same as lines and columns, where problems_place() has been */
};

/* In the order they were found. */
typedef struct {
    Problem *first, *last;
    size_t count;
} ProblemList;

/* A file and what is wrong with it, where it is no document: a symbolic link, an odd name. */
typedef struct {
    const char *path;
    ProblemList problems;
} ProblemFile;

/* Adds a problem; texts must live as long as `arena`. Returns it, to be filled further. */
Problem *problem_add(ProblemList *list, Arena *arena, const char *rule, size_t offset, size_t end,
                     const char *message);

/* Adds a problem whose message is formatted into the arena. Returns it, to be filled further. */
Problem *problem_add_format(ProblemList *list, Arena *arena, const char *rule, size_t offset,
                            size_t end, const char *format, ...) G_GNUC_PRINTF(6, 7);

/* Finds the lines and columns of all problems of the list, which are in `file`. */
void problems_place(const ProblemList *list, Slice file);

/* Gives a problem a fix that replaces the bytes [offset, end) by `text`, which must live as long as
 * `arena`. */
void problem_fix(Problem *problem, Arena *arena, bool safe, size_t offset, size_t end,
                 const char *text);

/* Gives a problem a fix of several edits, which must live as long as `arena`. */
void problem_fix_all(Problem *problem, Arena *arena, bool safe, const ProblemEdit *edits,
                     size_t count);

/* Gives a problem a fix that writes `text` in the place of a scalar, in the scalar's own quotes; a
 * scalar of several lines (`|`, `>`) or without text gets none. `typed`: the text is a date, a
 * number or the like, which needs no quotes to stay what it is. */
void problem_rewrite(Problem *problem, Arena *arena, bool safe, const YamlNode *scalar,
                     const char *text, bool typed);
