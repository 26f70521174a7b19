/* SPDX-License-Identifier: MIT */
/* The parts of a lint run, in the order they are used: a plan says what each rule is worth; a
 * collector a worker gathers reports; excuses suppress some; then each is located in its file and
 * gets its fingerprint. */
#pragma once

#include "work/lint.h"

/* What a run asks, looked up once. */
typedef struct {
    Arena *arena;
    const Corpus *corpus;
    const LintOptions *options;
    Severity *severities;        /* by the rule's place in the table; off where not asked for */
    bool *said;                  /* whether req.yml says the severity */
    const Rule **document_rules; /* those that are on and have a function */
    const Rule **corpus_rules;   /* likewise */
    size_t document_rule_count, corpus_rule_count;
    const int *excuse_fields; /* of each kind: the field that holds excuses, or -1 */
    GHashTable *paths;        /* the paths and ids asked for; NULL: all */
} Plan;

/* Fills a plan; its memory is of `arena`, but for what plan_clear() frees. */
void plan_make(Plan *plan, Arena *arena, const Corpus *corpus, const LintOptions *options);

/* Frees what is not in the arena. */
void plan_clear(Plan *plan);

/* Whether findings of the path, or of the document (may be NULL), are asked for. */
bool plan_wants(const Plan *plan, const char *path, const Document *document);

/* One finding before it is located. */
typedef struct {
    const Rule *rule;
    Severity severity;
    const char *path;
    const Document *document; /* NULL: of a file that is none */
    const Problem *problem;
    const char *suppressed; /* the excuse's reason, or NULL */
} Report;

/* What one worker gathers. */
typedef struct {
    RuleRun run;
    const Plan *plan;
    Source *source;
    SourceReader *reader; /* opened when first needed */
    GError *error;        /* why it could not be opened */
    GArray *reports;      /* of Report */
    GPtrArray *excused;   /* documents with excuses */
} Collector;

/* An empty collector, and its end. */
void collector_init(Collector *collector, const Plan *plan, Source *source);
void collector_clear(Collector *collector);

/* Takes a problem as a report of the rule that it names, if that is wanted. */
void collector_take(Collector *collector, const char *path, const Document *document,
                    const Problem *problem);

/* Tells of options in req.yml that the rule does not have, and of values that are none. */
void options_check(Collector *collector, const ConfigRule *entry);

/* What is well with a document, as RuleNeeds. */
unsigned document_is_well(const Document *document);

/* Marks what excuses suppress in `reports` (sorted by path), and reports through `collector` the
 * excuses that are idle or name no rule. */
void excuses_apply(GArray *reports, const GPtrArray *excused, Collector *collector);

/* Turns sorted reports into the findings of `result`, which borrow nothing. False where the source
 * cannot be read any more. */
bool locate_all(LintResult *result, const GArray *reports, const Corpus *corpus, Source *source,
                GError **error);

/* Where the last neighbourhood lay, so that many findings of one block cost one walk. */
typedef struct {
    size_t from, to;
    char digest[41];
} Neighbourhood;

/* The first half of a finding's fingerprint (16 hexadecimal digits), in `arena`; the file's bytes
 * may be empty. `near` is zeroed at the start of each file. */
char *fingerprint_make(Arena *arena, const Report *report, const char *id, Slice text, Slice file,
                       Neighbourhood *near);

/* Adds the counters that tell findings with equal hashes apart. */
void fingerprint_count(LintResult *result);
