/* SPDX-License-Identifier: MIT */
/* Ids: `PREFIX-number`, unique in the repository, never reused. */
#pragma once

#include "model/schema.h"
#include "model/source.h"

/* The new documents' least number of digits; any number is read. */
#define ID_DIGITS 4

/* `REQ-NEW`: allowed in a draft written by hand; `req renumber` fills it. */
#define ID_NEW "NEW"

typedef struct {
    Slice prefix;
    Slice digits;    /* as written; NEW for a placeholder */
    uint64_t number; /* 0 for a placeholder */
    bool placeholder;
} Id;

/* Takes `text` apart as an id: a prefix of capital letters and digits (parts joined by hyphens), a
 * hyphen, one to nine digits or NEW; at most 64 bytes. False for anything else. */
bool id_parse(Slice text, Id *id);

/* The id that the name of a file begins with (`REQ-0042-spring-banner.md`), or an empty slice. */
Slice id_of_file_name(const char *path);

/* The number that the name of a file begins with (`0042-spring-banner.md`), or an empty slice. */
Slice id_number_of_file_name(const char *path);

/* The slug of a kind without ids: the file's name without `.md`; of `name/index.md` or
 * `name/README.md` the folder's. */
Slice id_slug_of_path(const char *path);

/* The highest number of the kind's ids known anywhere: in the work tree, the index, HEAD, and every
 * branch and remote branch. Looks at file names, and into the files whose names hold no id.
 * `repo` may be NULL. `*digits` receives the most digits in use with the kind's first prefix, at
 * least ID_DIGITS (leading zeros counted). */
bool ids_highest(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                 uint64_t *highest, unsigned *digits, GError **error);
