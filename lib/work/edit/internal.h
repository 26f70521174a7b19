/* SPDX-License-Identifier: MIT */
/* The steps of one edit: which field is meant, what it is to hold, which bytes change. */
#pragma once

#include "work/edit.h"

/* One edit under way: the file as it is, and where in its tree the edit works. */
typedef struct {
    Arena *arena;
    const Config *config;
    const Document *document; /* of the bytes before this edit, which it keeps */
    const Edit *edit;
    const Field *field; /* the field that types the value, found along the path */
    /* Along the path: the map that holds, or would hold, the last part; its key; and where the map
     * is absent, the name of the field itself. */
    const YamlNode *map, *key;
    const char *parent; /* `owners` of `owners.marketing`; NULL for a field of its own */
    const char *name;   /* the last part, as it is written in the file */
} Editing;

/* One replacement of bytes. */
typedef struct {
    size_t offset, end;
    const char *text;
} Splice;

/* Finds field, map and key of the edit's path. */
bool editing_find(Editing *editing, GError **error);

/* The item of that name in a list whose items a key tells apart, or NULL. */
const YamlNode *editing_keyed(const Field *list, const YamlNode *value, Slice name);

/* The text that the value becomes: by its type, and in the quotes that the old one has. `old` may
 * be NULL; `flow`: inside `[…]` or `{…}`. NULL with an error where the verb does not fit. */
const char *editing_value(Editing *editing, const YamlNode *old, bool flow, GError **error);

/* The edit's value as one item of a list. In the quotes of `old`, which may be NULL. */
const char *editing_item(Editing *editing, const YamlNode *old, bool flow);

/* The same in lines, as the map `like` is written, each behind `lead`; NULL where it is no map of
 * simple values. */
const char *editing_item_lines(Editing *editing, const YamlNode *like, const char *lead,
                               const char *ending);

/* Which bytes change, and to what. */
bool editing_splice(Editing *editing, Splice *splice, GError **error);

/* The edit's value becomes an item of the list before `node`, in its style, right below `before`
 * (NULL: `node` is the first), so that a comment above `node` stays with it. */
void editing_insert(Editing *editing, const YamlNode *list, const YamlNode *before,
                    const YamlNode *node, Splice *splice);

/* The same as editing_find() and editing_splice() for EDIT_READING. */
bool editing_reading(Editing *editing, Splice *splice, GError **error);
