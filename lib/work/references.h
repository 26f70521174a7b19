/* SPDX-License-Identifier: MIT */
/* Where code and tests refer to documents.
 *
 * A reference is a marker, in a comment or anywhere else, of any language: `req: REQ-0042`, or of
 * several documents `req: REQ-0042, REQ-0043`. It is looked for in the files that git tracks below
 * the folders of `trace.paths` (req.yml), binary files too, so that whatever the command
 * `git grep -E 'req: [A-Z]+-[0-9]+'` tells of is found. Links are not followed and submodules not
 * entered. In a folder without git every file is looked at. Documents themselves are no code: what
 * their texts say of markers refers to nothing.
 */
#pragma once

#include "model/corpus.h"

/* What stands behind the marker may be any id: of a document, of none (`document` is NULL), or of a
 * prefix that no kind has (`kind` is NULL too). REQ-42 is not REQ-0042. */
typedef struct {
    const char *id; /* the document's own id; as written where there is none, 64 bytes at most: not
                       safe to print then */
    const char *written;      /* as it stands there; an older id (`was`) may differ from `id` */
    const Document *document; /* NULL: dangling */
    const Kind *kind;         /* that has ids with this prefix, or NULL */
    const char *path;         /* of the file, below the repository's top: not safe to print */
    uint32_t line, column;    /* of the id, from 1; columns in characters */
    bool test;                /* it stands in a test (see reference_in_test()) */
} Reference;

typedef struct References {
    Arena *arena;
    const Reference *all; /* sorted by path, line and column */
    size_t count;
    size_t dangling;          /* how many of them lead to no document */
    const char *const *notes; /* what could not be looked at, and why: whole sentences for people,
                                 safe to print; "path: why" */
    size_t note_count;
    bool unread;        /* a file that should be read could not be; the notes tell which */
    GHashTable *places; /* of the references of each document; see references_to() */
} References;

/* Whether req.yml says where to look (`trace.paths`). */
bool references_wanted(const Config *config);

/* Every reference in the tracked files of `trace.paths`, by `threads` threads (0: as many as
 * processors), of which the result shows nothing. Of a work tree (files as they are there), the
 * index or a commit; not of a merge. `corpus` is that source's and outlives the references; what
 * could be read is never hidden by what could not. Fails where the source cannot be listed, or more
 * than 1,000,000 references are found; that error names a file. The caller owns it. */
References *references_find(Source *source, const Corpus *corpus, unsigned threads, GError **error);

/* The references that lead to a document, in order; NULL and 0 where there are none. */
const Reference *const *references_to(const References *references, const Document *document,
                                      size_t *count);

/* Whether the file at `path` is a test: by `trace.tests` (folders, paths or globs); by default, one
 * in a folder named test, tests, spec, specs, __tests__, e2e or testing, or named as test runners
 * find them (test_x.py, x_test.go, x.test.ts, x_spec.rb, XTest.java …). */
bool reference_in_test(const Config *config, const char *path);

/* Frees the references; NULL is fine. */
void references_free(References *references);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(References, references_free)
