/* SPDX-License-Identifier: MIT */
/* The parts of a lint run, in the order they are used: a plan says what each rule is worth; a
 * collector a worker gathers reports; excuses suppress some; then each is located in its file and
 * gets its fingerprint. */
#pragma once

#include "work/lint.h"
#include "work/past.h"

/* What each rule is worth in one folder, by the rule's place in the table. */
typedef struct {
    Severity *severities; /* off where not asked for */
    bool *said;           /* whether req.yml says the severity */
} Worth;

/* What a run asks, looked up once. */
typedef struct {
    Arena *arena;
    const Corpus *corpus;
    const Config *told; /* whose problems are those of req.yml */
    const LintOptions *options;
    Severity *severities;        /* a Worth's, where no folder says otherwise */
    bool *said;                  /* likewise */
    GHashTable *folders;         /* of path to Worth; NULL: none is configured */
    const Rule **document_rules; /* those that have a function and are on in some folder */
    const Rule **corpus_rules;   /* likewise */
    size_t *document_places;     /* of document_rules in the table */
    size_t document_rule_count, corpus_rule_count;
    const int *excuse_fields; /* of each kind: the field that holds excuses, or -1 */
    bool *settled;            /* by a document's place: it is the same before and after; or NULL */
    GHashTable *paths;        /* the paths and ids asked for; NULL: all */
} Plan;

/* Fills a plan; its memory is of `arena`, but for what plan_clear() frees. */
void plan_make(Plan *plan, Arena *arena, const Corpus *corpus, const LintOptions *options);

/* Frees what is not in the arena. */
void plan_clear(Plan *plan);

/* Whether findings of the path, or of the document (may be NULL), are asked for. */
bool plan_wants(const Plan *plan, const char *path, const Document *document);

/* Whether the document is judged, in this share of them. */
bool plan_judges(const Plan *plan, const Document *document);

/* Whether the document has excuses. */
bool plan_excuses(const Plan *plan, const Document *document);

/* What the rules are worth at a path. */
Worth plan_worth(const Plan *plan, const char *path);

/* One finding before it is located. */
typedef struct {
    const Rule *rule;
    Severity severity;
    const char *path;
    const Document *document; /* NULL: of a file that is none */
    const Problem *problem;
    const char *suppressed; /* the excuse's reason, or NULL */
    bool old;               /* known to be not new, whatever its fingerprint */
    bool gone; /* the document is that of the state before, and its file may hold another one now */
} Report;

/* What one worker gathers. */
typedef struct {
    RuleRun run;
    const Plan *plan;
    const char *at; /* the path asked about last */
    Worth worth;    /* there */
    Source *source;
    SourceReader *reader; /* opened when first needed */
    GError *error;        /* why it could not be opened */
    GitRepo *repo;        /* likewise, for the past */
    Past *past;           /* likewise */
    size_t past_left;     /* documents whose past the running rule may still look into */
    bool old;             /* whether what is reported now is known to be not new */
    bool count_old;       /* and is only counted */
    size_t known;         /* how much was */
    GArray *reports;      /* of Report */
    GPtrArray *excused;   /* documents with excuses */
    GHashTable *sought;   /* of path to whether a file or folder stands there; in the run's arena */
} Collector;

/* An empty collector, and its end. */
void collector_init(Collector *collector, const Plan *plan, Source *source);
void collector_clear(Collector *collector);

/* What the rules are worth at a path; looked up once for one path after the other. */
const Worth *collector_worth(Collector *collector, const char *path);

/* Takes a problem as a report of the rule that it names, if that is wanted. */
void collector_take(Collector *collector, const char *path, const Document *document,
                    const Problem *problem);

/* The rule's option of that name, or NULL. */
const RuleOption *rule_option_find(const Rule *rule, Slice name);

/* Reads an option's value; false where it is not what the option asks for. */
bool rule_option_read(const RuleOption *option, Slice text, double *number);

/* Reports rules and options that req.yml speaks of and nobody knows, and values that are none. */
void judge_config_rules(Collector *collector);

/* What is well with a document, as RuleNeeds. */
unsigned document_is_well(const Document *document);

/* An excuse of one document from one rule or area. */
typedef struct Excuse Excuse;
struct Excuse {
    const char *name;              /* the rule or area, as written */
    size_t group;                  /* see excuse_group() */
    const char *reason;            /* never empty */
    const DocumentExcuse *comment; /* NULL: it stands in front matter */
    uint32_t from, to;             /* what it is about, of a comment */
    uint32_t offset, end;          /* of its name, or of the comment where that is not known */
    Excuse *below;                 /* the one around it */
    bool used;
};

/* What a name means in excuses: a rule's place in the table, or (of an area) the place of its first
 * rule behind the table's end; -1 where no rule is meant. */
int excuse_group(const char *name);

/* Reports through `collector` an excuse of the document from what is no rule. Returns the problem.
 */
Problem *excuse_unknown(Collector *collector, const Document *document, const char *subject,
                        size_t offset, size_t end, const char *name);

/* Names the nearest rule in the problem's help. */
void excuse_help(Collector *collector, Problem *problem, const char *name);

/* Adds the excuses in the comments of a document's body to `excuses` (of Excuse), in their order,
 * and reports through `collector` those that mean nothing. */
void excuses_read(GArray *excuses, const Document *document, Collector *collector);

/* Marks what excuses suppress in `reports` (sorted by path and place), and reports through
 * `collector` the excuses that are idle or name no rule. Of two for one report the inner one
 * counts, then the later one; one in the body comes before one in front matter. */
void excuses_apply(GArray *reports, const GPtrArray *excused, Collector *collector);

/* Turns sorted reports into the findings of `result`, which borrow nothing. False where the source
 * cannot be read any more. */
bool locate_all(LintResult *result, const GArray *reports, const Plan *plan, Source *source,
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
