/* SPDX-License-Identifier: MIT */
/* Terms from a sheet: each row is checked and made into a file's bytes before any is written. */
#pragma once

#include "work/scaffold.h"

#define TERM_SHEET_FAULTS 20 /* beyond, the rest of a sheet is not looked at */

/* What a row comes to. */
typedef struct {
    size_t line;
    const char *word, *path;
    Slice bytes;   /* of the file to write */
    bool is_there; /* such a term is there already, at `path`; it is left as it is */
} SheetTerm;

typedef struct {
    Arena *arena;
    GArray *terms;     /* SheetTerm, in the order of the sheet */
    GPtrArray *faults; /* "4:12: …", why cells are refused; strings of the arena */
    GPtrArray *notes;  /* what is left out; strings of the arena */
} TermSheet;

/* Where documents are to be written; `corpus` holds what is there, with its glossary. */
typedef struct {
    const Corpus *corpus;
    Source *worktree;
    const Folder *top;
    GitRepo *repo;
} TermSheetInto;

/* Reads a sheet of terms (work/columns.h says what its cells hold) with a row of headers first. A
 * term that is there already is not changed: one in the file that the slug names, else one of the
 * same word. Fails (EXIT_USAGE) where the sheet itself cannot be read; what is wrong with single
 * cells is in `faults`. To be ended with term_sheet_clear(), also after a failure. */
bool term_sheet_read(const TermSheetInto *into, Slice sheet, TermSheet *import, GError **error);

/* Writes the new files, under the lock that was taken before term_sheet_read(). */
bool term_sheet_write(const TermSheetInto *into, const TermSheet *import, GError **error);

/* Frees what an import holds. */
void term_sheet_clear(TermSheet *import);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TermSheet, term_sheet_clear)
