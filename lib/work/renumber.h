/* SPDX-License-Identifier: MIT */
/* Giving documents another id: the id itself, the name of the file, and every reference to it.
 *
 * It wants a corpus that was loaded with whole files and its glossary (CorpusOptions.keep and
 * .glossary). References go by words: REQ-4 is neither REQ-40 nor OLD-REQ-4, and code blocks,
 * addresses elsewhere and names of other files are left alone. Where two documents share the old
 * id, references stay with the other one, but for paths that name the file, and what the document
 * says of itself in its own text.
 *
 * Files are written in this order: the new file, those that refer to it, and last the old file
 * goes. At any instant in between both ids lead to the document, and the same call again knows what
 * the first one has made, and goes on with it.
 */
#pragma once

#include "work/fix.h"

/* What is wished for: a document, and its new id (NULL: the next free one). With `former` the
 * document has its new id already, and what still names it by that old one is to follow. */
typedef struct {
    const Document *document;
    const char *new_id;
    const char *former; /* or NULL */
} RenumberWish;

/* A document under another id. */
typedef struct {
    const Document *document;
    const char *old_id, *new_id;     /* old: "" where it had none */
    const char *old_path, *new_path; /* the same where its file keeps its name */
    const char *keeper;    /* the path of another document here that has the old id too, or NULL */
    const char *elsewhere; /* the same, of a document on another branch */
    const Document *twin;  /* the new file, where an earlier call was cut short behind it */
    bool finished;         /* it had its new id before: references alone follow */
    bool is_word;          /* the old id is written as ids are, and so can be looked for */
    bool noted;            /* the old id stands in its `was` from now on */
    Slice now;             /* its file */
} RenumberMove;

/* A place where an old id stands. */
typedef struct {
    const char *path;
    size_t line, column;
    const char *id;  /* the old one */
    const char *why; /* it was left there */
} RenumberPlace;

typedef struct {
    Arena *arena;
    RenumberMove *moves;
    size_t count;
    const FixedFile *files; /* the documents that refer to them, by path */
    size_t file_count;
    size_t references;         /* rewritten in them all */
    const RenumberPlace *left; /* in documents, by path and place */
    size_t left_count;
} Renumbering;

/* Makes all of it in memory. Refuses (EXIT_USAGE) a new id that is not written as the kind's ids
 * are, or that any branch, or a document before, has; and a file that is there. With `code` the
 * words in code blocks follow too. The caller owns it; it borrows from the corpus. */
Renumbering *renumber_plan(const Corpus *corpus, Source *worktree, GitRepo *repo, const Folder *top,
                           const RenumberWish *wishes, size_t count, bool code, GError **error);

/* Writes the files, each as a whole, and only as they were when read. */
bool renumber_write(const Renumbering *renumbering, const Folder *top, size_t limit,
                    GError **error);

/* Appends all of it as one patch, as `git apply` takes it. */
bool renumber_patch(const Renumbering *renumbering, GString *into, GError **error);

/* The places that name the old ids in files that git tracks and that are no documents: appended to
 * `places` (RenumberPlace), by path, at most `most`; texts in the renumbering's arena. Files over
 * 1 MiB and such with NULs are not looked into. False where there are more. */
bool renumber_elsewhere(const Renumbering *renumbering, const Corpus *corpus, GitRepo *repo,
                        const Folder *top, size_t most, GArray *places);

/* Frees it; NULL is fine. */
void renumber_free(Renumbering *renumbering);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Renumbering, renumber_free)
