/* SPDX-License-Identifier: MIT */
/* Changing front matter in place: the bytes of one value change, and nothing else. Comments, order,
 * quoting, line ends and the body stay to the byte. */
#pragma once

#include "adapters/fs.h"
#include "base/date.h"
#include "model/corpus.h"

/* What is to be done with a field. */
typedef enum {
    EDIT_SET,     /* FIELD=VALUE; an empty VALUE removes the field or entry */
    EDIT_ADD,     /* FIELD+=VALUE: one more item of a list */
    EDIT_REMOVE,  /* FIELD-=VALUE: one item of a list less; where a key tells them apart
                     (approvals by side), VALUE is what the key says */
    EDIT_PIN,     /* the item of a list that names the same id, whatever its pin, becomes VALUE; has
                     no form to type */
    EDIT_READING, /* `DAY:NUMBER UNIT`: a metric's reading is put where its day belongs, or in the
                     place of that day's; made by edit_reading() */
} EditVerb;

typedef struct {
    const char *field; /* its path: `due`, `owners.marketing`, `links.depends`; inside an item of a
                          list whose items a key tells apart: `approvals.it.by` */
    EditVerb verb;
    const char *value; /* a list's items are separated by commas; what begins with `[` or `{` is
                          taken as YAML */
} Edit;

/* Takes `FIELD=VALUE` apart; `text` is changed, and lives as long as the edit. */
bool edit_parse(char *text, Edit *edit, GError **error);

/* Takes each of `texts` (NULL-terminated, changed) apart, and appends it to `edits` (Edit). */
bool edit_parse_all(char **texts, GArray *edits, GError **error);

/* Whether the edit is a metric's `reading=DAY:NUMBER UNIT`. */
bool edit_is_reading(const Edit *edit, const Kind *kind);

/* Makes such an edit what it means; a reading without a day is of `today`. In `arena`. */
void edit_reading(Edit *edit, Day today, Arena *arena);

/* What people are told of the reading that the edit takes the place of, "the reading of 2026-11-20
 * was 3.2, and is 3.4% now"; NULL where the metric has none of that day. In `arena`. */
const char *edit_reading_before(const Edit *edit, const Document *metric, Arena *arena);

/* What people are told of a reading of a day behind `today`; NULL where it is of another. In
 * `arena`. */
const char *edit_reading_ahead(const Edit *edit, Day today, Arena *arena);

/* Applies the edits to a file that is a document of `kind` at `path`, one after the other, and
 * appends the new bytes to `into`. Refuses (EXIT_USAGE) an unknown field, a value that the field's
 * type refuses, an unknown status, and, unless `force`, a step that the status does not allow; then
 * `into` is left alone. */
bool edit_apply(const Config *config, const char *path, const Kind *kind, Slice file,
                const Edit *edits, size_t count, bool force, GString *into, GError **error);

/* Applies the edits to the document's file below `top`, under the lock that writers take.
 * `*changed`: whether it was written, as something was to change. */
bool edit_file(const Folder *top, const Config *config, const Document *document, const Edit *edits,
               size_t count, bool force, bool *changed, GError **error);
