/* SPDX-License-Identifier: MIT */
/* The table of rules, and what a rule's function may do.
 *
 * A rule is one row: everything that is said of it anywhere (`req explain`, the manual, the site)
 * comes from there, and its two examples are its tests. A row without a function belongs to what
 * the reader finds by itself (problems in model/problem.h).
 */
#pragma once

#include "base/date.h"
#include "work/change.h"
#include "work/freeze.h"

typedef enum {
    SCOPE_DOCUMENT, /* each document by itself: nothing else of the repository is looked at */
    SCOPE_AMONG,    /* each document among the others: they, or other files, are looked at too */
    SCOPE_CORPUS,   /* all documents, in one call */
    SCOPE_CONFIG,
    SCOPE_CHANGE /* what a change does, in one call */
} RuleScope;

/* What must be well with a document for the rule to be asked. */
typedef enum {
    NEEDS_NOTHING = 0,
    NEEDS_FRONT_MATTER = 1, /* it can be read, as far as there is one */
    NEEDS_STATUS = 2,       /* its status is one of its kind's */
    NEEDS_ID = 4,           /* it has an id of its kind's form */
    NEEDS_BODY = 8,         /* its body breaks no limit */
    NEEDS_SKETCH = 16,      /* it is long enough to have one; CorpusOptions.sketch is asked for */
    NEEDS_PROSE = 32,       /* its prose was looked at; CorpusOptions.judge is asked for */
} RuleNeeds;

typedef struct Rule Rule;
typedef struct RuleRun RuleRun;

/* Judges one document; of what is asked in one call, everything, and `document` is NULL. */
typedef void (*RuleFunction)(RuleRun *run, const Document *document);

typedef enum {
    RULE_DURATION, /* `10d`, as a field's; its value are hours */
    RULE_SHARE,    /* `60%`, of a hundred at most; its value are per cent */
    RULE_NUMBER,   /* `0.6`, within the option's bounds */
    RULE_SWITCH,   /* `yes` or `no`; its value is 1 or 0 */
    RULE_WORDS     /* a list of words and phrases; it has no number, see rule_option_said() */
} RuleOptionType;

/* What req.yml may say of a rule besides its severity: `rules: {area/name: {option: value}}`. */
typedef struct {
    const char *name;
    const char *fallback; /* the value where req.yml is silent */
    const char *summary;  /* one line, for req explain and the manual */
    RuleOptionType type;
    double least, most; /* of a number */
} RuleOption;

struct Rule {
    const char *id;       /* `area/name`, stable for ever */
    const char *severity; /* as built in */
    RuleScope scope;
    unsigned needs;            /* RuleNeeds */
    RuleFunction function;     /* NULL: told by the reader */
    const char *summary;       /* one line: what it finds */
    const char *why;           /* a sentence or two */
    const char *mend;          /* how to mend it */
    const char *bad;           /* an example that it finds; see rules/rules.h */
    const char *good;          /* an example in which it finds nothing */
    const char *origin;        /* a standard or paper behind it; or NULL */
    const char *measured;      /* how far it agrees with people, and on what; or NULL */
    const RuleOption *options; /* ends with a row without a name; or NULL */
};

/* What a rule's function is given; its fields are read-only. */
struct RuleRun {
    const Corpus *corpus;
    const Config *config;
    Day today;
    Arena *arena;         /* for texts of findings; lives as long as the run */
    Arena *scratch;       /* for anything else; reset before each document */
    const Rule *rule;     /* the row that is asked */
    const Corpus *before; /* the state that this one is compared with; or NULL */
    const Change *change; /* what this corpus changes; NULL where nothing is compared */
    const Freeze *freeze; /* when scope was frozen; NULL: it is not, or nobody knows */
    void *report;         /* the engine's */
};

/* Reports a finding of the running rule; `format` gives its message. The finding's `subject` is
 * the field's path, or NULL for the body. Returns a problem whose help may be set. */
Problem *rule_report(RuleRun *run, const Document *document, const char *subject, size_t offset,
                     size_t end, const char *format, ...) G_GNUC_PRINTF(6, 7);

/* The same at a field's place (document_place()). */
Problem *rule_report_field(RuleRun *run, const Document *document, const char *field,
                           const char *format, ...) G_GNUC_PRINTF(4, 5);

/* A text from a file as messages and help show it: controls made visible, and no longer than people
 * read. In the run's arena. */
const char *rule_shown(RuleRun *run, Slice text);

/* Gives the finding just reported, `problem`, a severity that is not the rule's own; what req.yml
 * says of the rule wins. */
void rule_raise(RuleRun *run, const Problem *problem, const char *severity);

/* Says that the finding just reported, `problem`, follows from these two documents and nothing
 * else: where both are the same before and after, it is not new. */
void rule_follows(RuleRun *run, const Problem *problem, const Document *one, const Document *other);

/* Whether the reader has told of something wrong between the two places: then a rule about what is
 * missing there stays silent. */
bool rule_is_told(const Document *document, size_t offset, size_t end);

/* The value of the running rule's option: what req.yml says of the rule itself, else of its area,
 * else the row's. What is no such value does not count; a finding tells of it. */
double rule_option(const RuleRun *run, const char *name);

/* The same of any rule. */
double rule_option_of(const Config *config, const Rule *rule, const char *name);

/* What req.yml gives the rule's option, by the rule itself or else by its area; NULL where it is
 * silent. */
const YamlNode *rule_option_said(const Config *config, const Rule *rule, const char *name);

/* Whether req.yml leaves the rule on, at least in some folder. */
bool rule_is_on(const Config *config, const Rule *rule);

/* Gives a reported problem a fix that replaces the bytes [offset, end) by `text` (of the run's
 * arena, or static). */
void rule_fix(RuleRun *run, Problem *problem, bool safe, size_t offset, size_t end,
              const char *text);

/* Reports a finding of the running rule about a file that is no document of the corpus. */
Problem *rule_report_path(RuleRun *run, const char *path, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Whether a file or folder stands at `path` in the source. */
bool rule_exists(RuleRun *run, const char *path);

/* The bytes of a document's file: those in memory, else read again into `buffer`. False where it
 * cannot be read any more. */
bool rule_read(RuleRun *run, const Document *document, GByteArray *buffer, Slice *bytes);

/* What has changed in the document since its hash began with `pin`, in words for a message about
 * `judged`; in the run's arena. NULL where history does not tell, or has been looked into often
 * enough: ten times for a rule that is asked once, and no other. */
const char *rule_changes(RuleRun *run, const Document *judged, const Document *document, Slice pin);

/* Every rule, sorted by id. */
const Rule *const *rule_table(size_t *count);

/* The rule of that id, or NULL. */
const Rule *rule_find(const char *id);

/* The place of the rule of that id in the table, or -1. */
int rule_index(const char *id);

/* Whether `name` means the rule: its id, its area, or `area` with a slash and a star. */
bool rule_is(const Rule *rule, const char *name);

/* Whether `name` means any rule. */
bool rule_is_known(const char *name);

/* The nearest known id, or NULL. */
const char *rule_nearest(const char *name);
