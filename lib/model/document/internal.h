/* SPDX-License-Identifier: MIT */
/* The steps of making a document: fences, fields, values by type, body. */
#pragma once

#include "base/vector.h"
#include "model/glossary.h"

/* Uses in the making; zeroed, there is none. */
typedef struct {
    VECTOR(uint8_t) bytes;
    uint32_t count, unwelcome, bound;
    uint32_t last_offset, last_len; /* of the last use */
} PackedUses;

/* Appends a use. */
void uses_add(PackedUses *uses, const DocumentUse *use);

/* Puts the uses into the document. */
void uses_keep(const PackedUses *uses, Arena *arena, Document *document);

/* What it takes to make sketches. */
typedef struct Comparing Comparing;

/* What it takes to look at prose. */
typedef struct Judging Judging;

struct DocumentReader {
    const Config *config;
    MarkdownReader *markdown;
    Arena *scratch;
    Comparing *comparing; /* NULL: no sketches are made */
    Judging *judging;     /* NULL: nobody looks at prose */
};

/* A document under way. */
typedef struct {
    DocumentReader *reader;
    Arena *arena;
    Document *document;
    Slice file;
    bool readable;      /* the body can be told from the front matter */
    MarkdownNode *root; /* of the body, once it is read; NULL where it is refused */
} Making;

/* Adds a problem of the document. Returns it, for help and subject. */
Problem *making_problem(Making *making, const char *rule, size_t offset, size_t end,
                        const char *format, ...) G_GNUC_PRINTF(5, 6);

/* Tells of conflicts that a merge left in the file, but not in fenced code; front matter that holds
 * one cannot be read. */
void making_markers(Making *making);

/* Whether a conflict's marker of that letter (`<`, `=` or `>`) begins at the byte `at`. */
bool marker_stands(Slice file, size_t at, char letter);

/* Reads the front matter into fields by the kind's schema. */
void making_fields(Making *making);

/* Where a value stands in front matter (`owners`, then `marketing`), put into words only when
 * something is wrong there. */
typedef struct FieldPath {
    const struct FieldPath *up;
    Slice name;
} FieldPath;

/* Whether a value is what its field asks for; says so where it is not. */
bool making_check(Making *making, const Field *field, const FieldPath *path, const YamlNode *value);

/* Reads the body: headings, links, images, HTML. */
void making_body(Making *making);

/* How a refused value would be written to fit its field, or NULL where nobody can tell; `*safe`:
 * whether it can mean nothing else. In the document's arena. */
const char *making_mended(Making *making, const Field *field, Slice text, bool *safe);

/* Gives the problem of an unknown key the fix to write `name`, the key of the field `meant`, and to
 * mend the value as that field asks; none where nobody can tell how. */
void making_mend_key(Making *making, Problem *problem, const YamlNode *key, const char *name,
                     const Field *meant);

/* Gives each key that stands twice, with the same line both times, the fix to drop the second. */
void making_mend_twins(Making *making);
/* Reads the excuses in the comments of the body. */
void making_excuses(Making *making, MarkdownNode *root);

/* Whether HTML is nothing but comments and blanks. */
bool only_comments(Slice html);
/* The tree of the file's bytes from `from` on, within the limits of req.yml; see markdown_read().
 */
MarkdownNode *making_tree(DocumentReader *reader, Slice file, size_t from, MarkdownRefusal *refusal,
                          size_t *place);

/* The last node inside `node`, or itself: the next one is behind it. */
MarkdownNode *making_skip(MarkdownNode *node);

/* A text of the body whose words the sketch is to stand for, where the reader makes sketches. */
void making_text(Making *making, Slice text);

/* Makes the sketch of what has been read, where the reader makes sketches. */
void making_sketch(Making *making);

/* Finds what the document uses of the glossary, and has its prose judged, where the reader does. */
void making_prose(Making *making);

/* Frees it; NULL is fine. */
void judging_free(Judging *judging);

/* Frees it; NULL is fine. */
void comparing_free(Comparing *comparing);
