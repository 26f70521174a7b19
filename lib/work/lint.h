/* SPDX-License-Identifier: MIT */
/* Runs the rules over a corpus and gives findings, sorted, each at its exact place.
 *
 * A rule is one row of a const table (work/rule.h). Problems found while reading become findings of
 * the rule they name. The result does not depend on the number of threads.
 */
#pragma once

#include "base/share.h"
#include "model/corpus.h"
#include "work/rule.h"

typedef enum { SEVERITY_OFF, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR } Severity;

/* A path that is no document, and whether a file or folder stood there. */
typedef struct {
    const char *path;
    bool exists;
} Sought;

/* Where one edit of a fix stands, for those who count bytes in lines. */
typedef struct {
    size_t line, byte_column, end_line, end_byte_column;
} EditPlace;

typedef struct {
    const Rule *rule;
    Severity severity;
    const char *path;
    const char *id;                /* the document's id or slug; NULL where there is none */
    uint32_t line, column;         /* from 1; columns in code points */
    uint32_t end_line, end_column; /* exclusive */
    uint32_t offset, end;          /* bytes */
    Slice text;                    /* the bytes there, repaired to valid UTF-8 */
    Slice excerpt; /* the line (repaired, without its end; at most 200 columns around it) */
    uint32_t excerpt_column; /* the column at which the excerpt starts, from 1 */
    bool is_new;             /* false for what `--since` knows already */
    const char *message;
    const char *help; /* may be NULL */
    const char *fingerprint;
    const ProblemFix *fix;  /* or NULL */
    const char *suppressed; /* the reason given, or NULL */

    /* columns in bytes, a byte order mark counted; and the places of the fix's edits, or NULL */
    uint32_t byte_column, end_byte_column;
    const EditPlace *edit_places;
} Finding;

typedef struct {
    Arena *arena;
    GPtrArray *arenas; /* of the threads that judged and located */
    Finding *findings;
    size_t count;
    size_t documents, terms;
    size_t errors, warnings, notes, suppressed; /* each counts what is new; excused apart */
    size_t known;                               /* findings that are not new */
    size_t dropped;                             /* of these, how many are not in `findings` */

    bool compared;     /* whether there was a state before, so that old and new are told apart */
    size_t unreadable; /* files that could not be read */
    const Severity *severities; /* of each rule of the table; off where it was not asked */
    const Sought *sought;       /* what rules asked for besides documents, each path once */
    size_t sought_count;
} LintResult;

/* How much of each finding somebody asks for. */
typedef enum {
    LINT_LINES,  /* everything, and the line it is in */
    LINT_TEXTS,  /* everything but the line */
    LINT_PLACES, /* no text, no fingerprint, no places of fixes: files need not be read again */
    LINT_COUNTS, /* what was found in which file, and whether it is excused; no lines and columns */
} LintDetail;

typedef struct {
    Day today;
    unsigned threads;          /* 0: as many as processors */
    const char *const *paths;  /* only findings of these paths and ids; NULL: all */
    const char *const *select; /* only these rules or areas; NULL: all */
    const char *const *ignore; /* without these rules or areas; NULL: none */
    const Config *told;        /* whose problems are told as those of req.yml; NULL: the corpus's */
    const LintResult *before;  /* what is in it is not new; NULL: all is new */
    const Change *change;      /* what the corpus changes; NULL: change rules are not asked */
    const Freeze *freeze;      /* what stood there when scope was frozen; NULL: nobody knows */
    const Corpus *other; /* the state before or after this one, see lint_compared(); or NULL */
    GitRepo *history;    /* where rules look for what a document said before; NULL: nowhere */
    Oid tip;             /* and from which commit on */
    bool is_before;      /* whether this is the state before */
    LintDetail detail;   /* LINT_PLACES is LINT_TEXTS where there is something to compare with */
    bool borrows;        /* the result's texts may be those of the corpora, which outlive it */
    Share share;   /* only this share is judged; rules over the whole corpus, and documents of which
                      they must be known, are in the first */
    bool only_new; /* of what is known to be not new, the number is enough */
} LintOptions;

/* Lints the corpus; the source is read again where a finding's line has to be shown. The result
 * borrows nothing, unless it may. The caller owns it. */
LintResult *lint_run(const Corpus *corpus, Source *source, const LintOptions *options,
                     GError **error);

/* The state before a change: a corpus, its source, and whose problems are told as its req.yml's. */
typedef struct {
    const Corpus *corpus;
    Source *source;
    const Config *told;
} LintBefore;

/* The same, with what was there before marked as not new. Costs little more than lint_run(): what
 * both states share is judged by itself only once, and of the state before only those rules are
 * asked that found something in the other. Both corpora are read with the same configuration. The
 * caller owns the result. */
LintResult *lint_compared(const Corpus *corpus, Source *source, const LintOptions *options,
                          const LintBefore *before, GError **error);

/* Whether somebody has to look at it: it is new and not excused. */
bool finding_counts(const Finding *finding);

/* Whether anything that counts is at or above the severity. */
bool lint_fails(const LintResult *result, Severity fail_on);

/* Asks for what the rules that are asked look at: sketches, the glossary, prose. */
void lint_ask(const Config *config, const LintOptions *options, CorpusOptions *corpus);

/* Frees a result; NULL is fine. */
void lint_result_free(LintResult *result);

/* "error", "warning", "note", "off". */
const char *severity_name(Severity severity);

/* The severity of that name; false for none. */
bool severity_parse(const char *name, Severity *severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LintResult, lint_result_free)
