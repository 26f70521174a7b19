/* SPDX-License-Identifier: MIT */
/* Every key of req.yml, and what may stand behind it: one table, by which the file is read and by
 * which its JSON Schema is written, so that neither knows a key that the other does not.
 */
#pragma once

#include "base/base.h"

/* What may stand behind a key; several may, and nothing at all may stand behind any. */
typedef enum {
    TAKES_TEXT = 1,          /* one value: any, or one of `words`, where "false" is false too */
    TAKES_LIST = 2,          /* a list of values, `least` of them or more */
    TAKES_SWITCH = 4,        /* true or false, yes or no */
    TAKES_COUNT = 8,         /* a whole number from `least` to `most` */
    TAKES_NUMBER = 16,       /* any number from `least` to `most` */
    TAKES_PATTERN = 32,      /* a text of the form of `pattern` */
    TAKES_KEYS = 64,         /* a map of the keys in the table `inside` */
    TAKES_NAMES = 128,       /* a map of names (those of `words`, if there are any), behind each of
                                which stands what the row `inside` says */
    TAKES_LIKE = 256,        /* what the row `inside` says */
    TAKES_RULES = 512,       /* a map of rules and areas: a severity, or a map with options */
    TAKES_SEVERITIES = 1024, /* the same without options */
} ConfigTakes;

typedef struct ConfigKey ConfigKey;

struct ConfigKey {
    const char *name;         /* NULL: the table's end */
    const char *summary;      /* one sentence, for editors */
    unsigned takes;           /* ConfigTakes */
    const char *const *words; /* NULL-terminated; or NULL */
    const char *pattern;      /* an anchored regular expression; or NULL */
    const ConfigKey *inside;  /* a table or a row; or NULL */
    double least, most;
    bool open; /* of TAKES_KEYS: other keys are nobody's business */
};

/* What may stand behind a rule or area, but for the options that it has. */
extern const ConfigKey config_rule;

/* The keys of req.yml; a table, which ends with a row without a name. */
extern const ConfigKey config_keys[];
