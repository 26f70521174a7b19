/* SPDX-License-Identifier: MIT */
/* What a repository's kinds of document are made of: fields and their types, statuses and what each
 * needs. All of it is data read from a `req.yml`: the built-in one first, then the team's over it.
 *
 * A Schema is immutable once read; everything in it lives in its configuration's arena.
 */
#pragma once

#include "base/slice.h"

typedef enum {
    FIELD_TEXT,
    FIELD_ENUM,
    FIELD_DATE,
    FIELD_INTEGER,
    FIELD_NUMBER,
    FIELD_BOOLEAN,
    FIELD_DURATION,
    FIELD_PERSON,
    FIELD_REFERENCE, /* an id, perhaps pinned: REQ-0040 or REQ-0040@5f1c2a9b */
    FIELD_LIST,
    FIELD_MAP,
    FIELD_TYPES
} FieldType;

/* Where a field's value is found. */
typedef enum {
    FROM_FRONT_MATTER,
    FROM_FILE_NAME, /* `from: file-name`: the number in the file's name makes the id */
    FROM_HEADING,   /* `from: h1`: the body's first heading of level 1 */
    FROM_BODY       /* `from: body`: the body's first paragraph */
} FieldSource;

typedef struct Field Field;
typedef struct Kind Kind;

/* What is judged of the wording under one heading: rules, or areas, as req.yml names them. */
typedef struct {
    const char *heading;
    const char *const *rules; /* NULL-terminated */
} KindWording;

/* One other spelling of a value: what stands in the files, and what it means here. With `*` as its
 * last letter it is what such values begin with. */
typedef struct {
    const char *written, *means;
} FieldSpelling;

struct Field {
    const char *name; /* in our words, as commands and rules use it */
    const char *key;  /* in the files; `name` unless `from` says otherwise */
    FieldSource source;
    FieldType type;
    const char *summary;            /* one sentence, for help and the JSON Schema; may be NULL */
    const char *fallback;           /* `default`: the value where the field is absent; or NULL */
    size_t max;                     /* characters of a text; 0: no bound of its own */
    const char *const *values;      /* of an enum, NULL-terminated; else NULL */
    const FieldSpelling *spellings; /* `as`; ends with a NULL `written`; or NULL */
    const Field *of;     /* of a list: its items; of a map without `fields`: its values */
    const Field *fields; /* of a map: its known keys; or NULL */
    size_t field_count;
    bool prose;            /* sentences for people, in which terms are looked for */
    bool no_meaning;       /* says how a document stands, not what it means */
    bool keys_are_sides;   /* of a map: exactly the sides are keys */
    const char *item_key;  /* of a list of maps: the entry that tells items apart; or NULL */
    const char *const *to; /* of a reference: kinds it may name, NULL-terminated; NULL: any */
};

typedef struct {
    const char *name;
    const char *summary;     /* may be NULL */
    const char *const *next; /* statuses that may follow, NULL-terminated */
    /* What it needs, with what the included statuses need: */
    const char *const *fields;   /* NULL-terminated */
    const char *const *sections; /* headings, NULL-terminated */
    bool owners;                 /* an owner for every side */
    bool approvals;              /* an approval of every side */
    bool readings;               /* a reading of a metric after delivery */
    const char *means; /* "open", "agreed", "done" or "closed": what other rules may rely on */
} Status;

struct Kind {
    const char *name;
    const char *plural;          /* the heading in lists and on the site */
    const char *const *dirs;     /* folders of its documents, NULL-terminated, no trailing slash */
    const char *const *prefixes; /* of ids, the first for new ones; empty: no ids */
    const char *title;           /* the field that names a document */
    bool glossary;               /* its documents make the glossary */
    bool random_ids;             /* new ids are made by chance, and not counted */
    bool any_case;               /* keys in front matter are found in any case of letters */
    bool front_matter_optional;  /* a document may go without */
    bool ignore_unknown;         /* unknown fields are nobody's business */
    const char *const *asides;   /* headings under which nothing is agreed */
    const KindWording *wording;  /* ends with a NULL `heading`; or NULL: the wording is free */
    const char *const *skip;     /* names of files that are no documents: globs with `*` and `?` */
    const Field *fields;
    size_t field_count;
    const uint16_t *slots; /* a table of fields by their names: place + 1, or 0; see kind_index() */
    size_t slot_mask;
    const Status *statuses; /* the first is where a document starts */
    size_t status_count;
    /* Indexes into `fields` of those the engine itself asks for, or -1. */
    int id_field, title_field, status_field, owners_field, links_field;
};

typedef struct {
    const Kind *kinds;
    size_t kind_count;
    const char *const *sides; /* NULL-terminated */
    size_t side_count;
} Schema;

/* The kind of that name, or NULL. */
const Kind *schema_kind(const Schema *schema, const char *name);

/* The kind whose folder holds `path` (the deepest folder wins) and whose `skip` does not match it;
 * NULL where there is none. */
const Kind *schema_kind_of_path(const Schema *schema, const char *path);

/* The folders that documents of any kind lie in, up to the first `*`, and `also` (may be NULL);
 * NULL-terminated, the caller's. */
char **schema_roots(const Schema *schema, const char *also);

/* The kind that has the id prefix, or NULL. */
const Kind *schema_kind_of_prefix(const Schema *schema, Slice prefix);

/* Makes the table by which kind_field() finds fields; once they are all there. */
void kind_index(Kind *kind, Arena *arena);

/* The kind's field of that name, or NULL; `*index` (may be NULL) receives its place. */
const Field *kind_field(const Kind *kind, Slice name, int *index);

/* The kind's field that stands under `key` in the files, or NULL. */
const Field *kind_field_of_key(const Kind *kind, Slice key, int *index);

/* Whether nothing is agreed under a heading of these words, in any case of (ASCII) letters. */
bool kind_is_aside(const Kind *kind, Slice heading);

/* What a written value means, by the field's spellings; else itself. */
Slice field_meaning(const Field *field, Slice written);

/* The kind's status of that name, or NULL. */
const Status *kind_status(const Kind *kind, Slice name);

/* Whether the status (may be NULL) means that ("open", "agreed", "done" or "closed"). */
bool status_means(const Status *status, const char *means);

/* Whether the status (may be NULL) means "agreed" or "done". */
bool status_is_settled(const Status *status);

/* Whether one of the kind's statuses means that. */
bool kind_knows(const Kind *kind, const char *means);

/* Whether the status asks for the field. */
bool status_needs_field(const Status *status, const char *field);

/* What a side is called in sentences: "Marketing"; two letters are initials, `it` is "IT". In
 * `arena`. */
const char *side_label(Arena *arena, const char *side);

/* The names that req.yml uses for types, in their order; NULL at the end. */
extern const char *const FIELD_TYPE_NAMES[FIELD_TYPES + 1];

/* The name that req.yml uses for a type. */
const char *field_type_name(FieldType type);

/* What a value of the field looks like, for messages: "a date like 2026-12-01", "one of must,
 * should, could, wont"; in `arena`. */
const char *field_expected(Arena *arena, const Field *field);
