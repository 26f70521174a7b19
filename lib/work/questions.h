/* SPDX-License-Identifier: MIT */
/* Questions that are open in a document, and since when.
 *
 * A question is a paragraph, or an item of a list that is not ticked, under a heading among its
 * kind's `asides` that has the word "question" or "questions" in it. What is struck out, or says no
 * more than "none", is none.
 */
#pragma once

#include "work/life.h"

typedef struct {
    const char *text; /* its words, with single blanks: as they stand in the file, not safe to
                         print */
    size_t offset;    /* of its block in the file */
} Question;

/* Whether the document has such a heading with something below it; then it is worth reading. */
bool questions_likely(const Document *document);

/* The open questions of a document whose whole bytes are kept, in their order; in `arena`. */
const Question *questions_of(MarkdownReader *markdown, const Config *config,
                             const Document *document, Arena *arena, size_t *count);

/* What reads questions in states of a document's life; its parts are borrowed from the caller. */
typedef struct Asker Asker;

/* An asker; `store` (may be NULL) keeps what it found. The caller owns it. */
Asker *asker_new(GitRepo *repo, const Config *config, Store *store);
void asker_free(Asker *asker);

/* The open questions of a document of that kind whose bytes are `blob`; NULL where they cannot be
 * read. In the asker, as long as it lives. */
const Question *asker_open(Asker *asker, const Kind *kind, const Oid *blob, size_t *count);

/* The same of a document of that kind with these bytes, which git need not have. */
const Question *asker_read(Asker *asker, const Kind *kind, Slice file, size_t *count);

/* The day on which a question's words came into the document, for good up to and with `until`;
 * DAY_NONE where history does not tell. */
Day asker_since(Asker *asker, const Life *life, const char *text, Day until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Asker, asker_free)
