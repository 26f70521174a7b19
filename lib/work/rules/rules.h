/* SPDX-License-Identifier: MIT */
/* The rules, an area a file; of lifecycle, what only a change can break has its own. Each array
 * ends with a row without an id.
 *
 * An example is a document (its path is then EXAMPLE_PATH), or several files, each behind a line
 * `=== path`; `=== path -> target` is a symbolic link. The bad one must raise its rule, the good
 * one neither that rule nor any error. Of a rule about changes, `=== path` is a file of the head,
 * `=== base: path` one of the base, and `=== fork: path` one of their common ancestor, which is the
 * base where no file is marked so. `=== frozen: path` is a file as it stood when scope was frozen.
 */
#pragma once

#include "work/rule.h"

#define EXAMPLE_PATH "requirements/REQ-0001-example.md"

extern const Rule approval_rules[];
extern const Rule config_rules[];
extern const Rule duplicate_rules[];
extern const Rule excuse_rules[];
extern const Rule file_rules[];
extern const Rule front_matter_rules[];
extern const Rule id_rules[];
extern const Rule lifecycle_change_rules[];
extern const Rule lifecycle_rules[];
extern const Rule link_rules[];
extern const Rule markdown_rules[];
extern const Rule merge_rules[];
extern const Rule metric_rules[];
extern const Rule people_rules[];
extern const Rule plan_rules[];
extern const Rule scope_rules[];
extern const Rule smell_shape_rules[];
extern const Rule smell_word_rules[];
extern const Rule term_rules[];
extern const Rule term_change_rules[];
extern const Rule term_meaning_rules[];
extern const Rule term_text_rules[];
extern const Rule term_wording_rules[];

/* Whether the link is of that type and leads to another document of a kind that it is for: no rule
 * of the area link/ has told of it. */
bool link_is_sound(const Link *link, const char *type);

/* Where to tell of a field without a value: its key, if that stands there (then true), else the
 * status. */
bool place_of_missing(const Document *document, const char *field, size_t *offset, size_t *end);

/* The name of the field that holds the document's status. */
const char *lifecycle_field(const Document *document);

/* Whether the corpus has metrics at all. */
bool metric_in_use(const Corpus *corpus);

/* Whether a metric should tell about the document, though its status does not ask for one: it is
 * past the first status, and neither done nor closed. */
bool metric_is_wanted(const Document *document);

/* The last row of an array. */
#define RULES_END                                                                                  \
    { .id = NULL }

/* How the rules of wording agree with labels by hand; `make bench-language` counts anew. */
#define MEASURED_ON "on 564 railway requirements (EIRENE 7.2) labelled by hand"
#define MEASURED(precision, recall, label)                                                         \
    "precision " precision ", recall " recall " against the label \"" label "\", " MEASURED_ON "."
#define MEASURED_ALONE(share, found)                                                               \
    MEASURED_ON ", where no label is its own: " share " of the " found                             \
                " that it found have some label, as 78 % of all have."
#define MEASURED_NONE MEASURED_ON " it finds nothing, and no label is its own."

/* Parts of examples. */
#define EXAMPLE_HEAD  "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n"
#define EXAMPLE_NEED  "---\n\n## Need\n\nVisitors should see the spring offer before they pay.\n"
#define EXAMPLE_DRAFT EXAMPLE_HEAD EXAMPLE_NEED
