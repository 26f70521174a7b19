/* SPDX-License-Identifier: MIT */
/* Changing front matter in place: the bytes of one value change, and nothing else. Comments, order,
 * quoting, line ends and the body stay to the byte. */
#pragma once

#include "adapters/fs.h"
#include "model/corpus.h"

/* What is to be done with a field. */
typedef enum {
    EDIT_SET,    /* FIELD=VALUE; an empty VALUE removes the field or entry */
    EDIT_ADD,    /* FIELD+=VALUE: one more item of a list */
    EDIT_REMOVE, /* FIELD-=VALUE: one item of a list less; where a key tells them apart
                    (approvals by side), VALUE is what the key says */
    EDIT_PIN,    /* the item of a list that names the same id, whatever its pin, becomes VALUE; has
                    no form to type */
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
