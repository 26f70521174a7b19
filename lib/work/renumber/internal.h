/* SPDX-License-Identifier: MIT */
#pragma once

#include "work/renumber.h"

/* What is known while a renumbering is made. */
typedef struct {
    const Corpus *corpus;
    Renumbering *made;
    bool code;     /* words in code blocks follow too */
    GArray *edits; /* ProblemEdit, of one document */
    GArray *left;  /* RenumberPlace */
} Planning;

/* Finds what is to change in a document, and what is left: fills `edits`, in order and without
 * overlap, and appends to `left`. */
void renumber_words(Planning *planning, MarkdownReader *markdown, const Document *document);

/* Whether the word `id` stands at [at, at + its length) of the text by itself: no letter, digit or
 * hyphen that would make it another id stands beside it. */
bool renumber_is_word(Slice text, size_t at, const char *id);

/* The place of the next such word at or behind `from`, or the text's length. */
size_t renumber_next_word(Slice text, size_t from, const char *id);

/* The path of the document's file under another id (in `arena`): the id at the beginning of its
 * name changes, or comes to stand there. Of index.md and README.md it stays. */
const char *renumber_path(Arena *arena, const Document *document, const char *path,
                          const char *old_id, const char *new_id);

/* Fills `made->moves` as far as ids and paths go. */
bool renumber_moves(Planning *planning, Source *worktree, GitRepo *repo, const Folder *top,
                    const RenumberWish *wishes, size_t count, GError **error);

/* The document's own file with its edits, the new id and what `was` then holds; in the arena. */
bool renumber_own(Planning *planning, RenumberMove *move, Slice text, GError **error);
