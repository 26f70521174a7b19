/* SPDX-License-Identifier: MIT */
/* What governs a repository: the built-in `req.yml` (a template compiled into the program) with the
 * team's over it. A broken team's file is told as problems, and the rest is read with the defaults.
 */
#pragma once

#include "adapters/yaml.h"
#include "model/problem.h"
#include "model/schema.h"

#define CONFIG_PATH "req.yml"

/* A person in `people`. */
typedef struct {
    const char *name; /* as used in owners: an address or a handle */
    const char *side; /* or NULL */
} ConfigPerson;

typedef struct {
    size_t document, front_matter, config, line; /* bytes */
    unsigned depth;                              /* YAML nesting */
    unsigned keys;                               /* in front matter */
    unsigned containers;                         /* Markdown nesting */
    unsigned cells, images;                      /* Markdown */
    unsigned links;                              /* a document */
    size_t title;                                /* characters */
    size_t terms, documents, entries;
    unsigned tree_depth;
} ConfigLimits;

/* What req.yml says of one rule. */
typedef struct {
    const char *rule;
    const char *severity;    /* "off", "note", "warning", "error"; NULL: as built in */
    const YamlNode *options; /* the map, or NULL */
    size_t offset, end;      /* of the rule's name in req.yml */
} ConfigRule;

/* What req.yml says of the rules in one folder, those below it included. */
typedef struct {
    const char *path; /* without a slash at its end */
    const ConfigRule *rules;
    size_t rule_count;
} ConfigFolder;

/* Where code and tests refer to documents. */
typedef struct {
    const char *const *paths; /* folders and files below the top, "" for all; NULL-terminated */
    const char *const *tests; /* which of them are tests: folders, files or globs, NULL-terminated;
                                 NULL: as test runners find them */
} ConfigTrace;

#define CONFIG_FRICTION_COUNT 10

/* The names of what is measured, as `report.thresholds` knows them; NULL at the end. */
extern const char *const CONFIG_FRICTIONS[CONFIG_FRICTION_COUNT + 1];

/* How reports are made. */
typedef struct {
    unsigned period;                          /* days */
    double thresholds[CONFIG_FRICTION_COUNT]; /* in the order of the names; below 0: as built in */
} ConfigReport;

/* What serves a repository to people. */
typedef enum { HOST_NONE, HOST_GITHUB, HOST_GITLAB, HOST_GITEA, HOST_BITBUCKET } ConfigHost;

/* What the site is made with; each may be NULL but for `branch`. */
typedef struct {
    const char *style, *head, *footer, *shell; /* files of the team's own, below the top */
    const char *base_url;                      /* where the site will stand; ends with a slash */
    const char *repository;    /* where people see the repository; no slash at its end */
    ConfigHost host;           /* of the repository */
    const char *branch;        /* that people edit */
    const char *edit, *source; /* addresses with `{path}`, also `{branch}` and `{revision}` */
} ConfigSite;

typedef struct {
    Arena *arena;
    Schema schema;
    const char *language;          /* that documents are written in: "en", "de" …, or "none" */
    const char *const *glossaries; /* folders of terms that others keep; NULL-terminated */
    const char *freeze; /* a baseline's name or a day, after which nothing is added without a
                           reason; or NULL */
    ConfigTrace trace;
    ConfigReport report;
    ConfigSite site;
    unsigned escalate_after; /* calendar days for which something may stay contested or in conflict,
                                before it goes to the sponsor */
    const char *title;       /* what the team calls its repository; or NULL */
    ConfigLimits limits;
    const ConfigPerson *people; /* empty: nobody is listed, anybody goes */
    size_t person_count;
    GHashTable *names; /* of people, to ConfigPerson */
    const ConfigRule *rules;
    size_t rule_count;
    const ConfigFolder *folders; /* a folder before those below it */
    size_t folder_count;
    Slice bytes;          /* the team's req.yml; empty where there is none */
    Slice additions;      /* of config_read_merged(); empty where there are none */
    ProblemList problems; /* what is wrong in it */
} Config;

/* Reads the built-in configuration and `team` (NULL `at`: none) over it. Never fails: what is wrong
 * in the team's file is in `problems`. The bytes are copied. The caller owns it. */
Config *config_read(Slice team);

/* The configuration by which a change is judged: `team` is that of the base, and of `additions`,
 * the change's own req.yml, only new kinds (in folders that no kind of the base lies in or above),
 * new fields and new statuses are taken, so that no change weakens the rules it is judged by.
 * Faults of `additions` are not told here. The caller owns it. */
Config *config_read_merged(Slice team, Slice additions);

/* What differs between two texts of req.yml, a line each, by key, for people: "rules.plan: error →
 * off"; at most `most` lines, then one that says how many more. Strings of the array. */
GPtrArray *config_differences(Slice before, Slice after, size_t most);

/* Frees the configuration and its schema; NULL is fine. */
void config_free(Config *config);

/* The built-in req.yml. */
Slice config_builtin(void);

/* From which figure on the friction is marked: what req.yml says, else `usual`. */
double config_threshold(const Config *config, const char *friction, double usual);

/* The address of a site with a slash at its end, in `arena`; NULL where it is none of http or https
 * that can stand before a page's path. */
const char *config_base_url(Arena *arena, const char *url);

/* The person of that name, or NULL. */
const ConfigPerson *config_person(const Config *config, Slice name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Config, config_free)
