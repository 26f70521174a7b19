/* SPDX-License-Identifier: MIT */
/* Ids: `PREFIX-number`, unique in the repository, never reused; where req.yml asks for `ids:
 * random`, `PREFIX-` and seven letters and digits by chance, which no two branches count alike. */
#pragma once

#include "model/schema.h"
#include "model/source.h"

/* The new documents' least number of digits; any number is read. */
#define ID_DIGITS 4

/* The most bytes of an id, and the most digits. */
#define ID_MOST        64
#define ID_MOST_DIGITS 9

/* `REQ-NEW`: allowed in a draft written by hand; `req renumber` fills it. */
#define ID_NEW "NEW"

/* The letters and digits of a random id and how many it has: no vowels, so that no words arise, and
 * nothing that looks like something else (0 o, 1 l i, 2 z, 5 s, 8 b, 9 g q, u v). The first is a
 * letter, and one at least is a digit: neither a number nor an acronym is taken for one. */
#define ID_RANDOM_LETTERS "cdfhjkmnprtvwx"
#define ID_RANDOM_DIGITS  "23456789"
#define ID_RANDOM_LENGTH  7

typedef struct {
    Slice prefix;
    Slice digits;    /* as written; NEW for a placeholder */
    uint64_t number; /* 0 for a placeholder, and for a random one */
    bool placeholder;
    bool random;
} Id;

/* Takes `text` apart as an id: a prefix of capital letters and digits (parts joined by hyphens), a
 * hyphen, one to nine digits, NEW, or seven letters and digits as random ids have them; at most 64
 * bytes. False for anything else. */
bool id_parse(Slice text, Id *id);

/* Whether ids of this form are used here: random ones only in a kind that has them. */
bool id_is_usual(const Schema *schema, const Id *id);

/* The kind without ids that the field's references may name, the first of them; or NULL. */
const Kind *reference_kind(const Schema *schema, const Field *reference);

/* Whether a reference of the field may be written so, without its pin: as an id, or, where it may
 * name a kind without ids, by a name that is no id with its letters in the wrong case. */
bool reference_fits(const Schema *schema, const Field *reference, Slice name);

/* The id that the name of a file begins with (`REQ-0042-spring-banner.md`), or an empty slice. */
Slice id_of_file_name(const char *path);

/* The number that the name of a file begins with (`0042-spring-banner.md`), or an empty slice. */
Slice id_number_of_file_name(const char *path);

/* The slug of a kind without ids: the file's name without `.md`; of `name/index.md` or
 * `name/README.md` the folder's. */
Slice id_slug_of_path(const char *path);

/* The highest number of the kind's ids known anywhere: in the work tree, the index, HEAD, every
 * branch and remote branch, and the last commits of HEAD's history, where a document may have been
 * removed. Looks at file names, into the files whose names hold no id, and for former ids (`was`)
 * into those of the work tree, and up to 2,000 of the branches. `repo` may be NULL. `*digits`
 * receives the most digits in use with the kind's first prefix, at least ID_DIGITS (leading zeros
 * counted). */
bool ids_highest(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                 uint64_t *highest, unsigned *digits, GError **error);

/* Gives out new ids of one kind, each once. */
typedef struct IdSupply IdSupply;

/* Looks at what is known, as ids_highest() does. The caller owns it; `schema` outlives it. */
IdSupply *ids_supply(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                     GError **error);

/* The next id: the highest number and one, or one by chance that nobody has; in `arena`. NULL and
 * an error (EXIT_USAGE) where the numbers are used up. */
const char *ids_supply_next(IdSupply *supply, Arena *arena, GError **error);

/* Frees the supply; NULL is fine. */
void ids_supply_free(IdSupply *supply);

/* Where an id is known: a file that has it, or had it before. */
typedef struct {
    const char *path;
    Oid commit;  /* the tip of a branch, or an older commit; zeroes: the work tree or the index */
    bool former; /* it stands in the file's `was` */
    bool past;   /* in an older commit alone */
} IdPlace;

/* Every place where an id of the kind is known, searched as by ids_highest(): appended to `places`
 * (IdPlace), texts in `arena`. A folder that is the same in two branches is looked at once. */
bool ids_places(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind, Slice id,
                Arena *arena, GArray *places, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(IdSupply, ids_supply_free)
