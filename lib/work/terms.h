/* SPDX-License-Identifier: MIT */
/* Work on the words of the glossary: which term somebody means, where its words stand, another word
 * in their place, and words that might become terms.
 *
 * All of it wants a corpus that was loaded with whole files and its glossary (CorpusOptions.keep
 * and .glossary).
 */
#pragma once

#include "work/fix.h"

/* The words of the glossary that `name` may mean, best first: a word written so, else one whose
 * plural it is, else the preferred word of the term whose slug or path it is. Words of hidden terms
 * are left out where the term that hides them is there. The caller owns the array of const
 * TermWord. */
GPtrArray *terms_called(const Glossary *glossary, Slice name);

/* The word of the glossary that is nearest to `name`, or NULL. */
const TermWord *terms_nearest(const Glossary *glossary, Slice name);

/* Whether the document is a term of a glossary that others keep. */
bool terms_borrowed(const Corpus *corpus, const Document *document);

/* Looks at the prose of one document; it lives until the function returns. */
typedef void (*TermsLook)(void *context, const Document *document, ProseReader *reader,
                          const Prose *prose);

/* Reads the prose of every document but those of other glossaries, in the corpus's order; with
 * `wanted` (by Document.index; may be NULL) of those alone. */
void terms_walk(const Corpus *corpus, const bool *wanted, TermsLook look, void *context);

/* A word of a term in the prose of a document. */
typedef struct {
    const Document *document;
    const TermWord *word;
    const char *field;    /* the path of the field it stands in; NULL: the body */
    uint32_t offset, end; /* bytes in the file */
    bool exact;           /* the place is that of the very words, else of their block */
    size_t line, column, end_line, end_column;
} TermPlace;

typedef struct {
    Arena *arena;
    const TermPlace *places; /* by path and place */
    size_t count;
    size_t documents; /* that hold one */
} TermPlaces;

/* Every place where a word of one of `terms` stands: with `avoided` the words to avoid too. The
 * caller owns it. */
TermPlaces *terms_places(const Corpus *corpus, const Term *const *terms, size_t count,
                         bool avoided);

/* Frees the places; NULL is fine. */
void term_places_free(TermPlaces *places);

/* What becomes of one place when a term is renamed. */
typedef struct {
    TermPlace place;
    const char *now; /* what will stand there */
    const char *why; /* why somebody should look at it first; NULL: it is safe */
    bool possible;   /* `unsafe` makes it all the same */
    bool done;       /* it is made */
} TermChange;

/* A term under another preferred word. */
typedef struct {
    Arena *arena;
    const TermChange *changes; /* by path and place */
    size_t count;
    size_t done, references; /* uses rewritten; references to the term's file */
    const FixedFile *files;  /* other than the term's own, by path */
    size_t file_count;
    FixedFile own;        /* the term's file, by its path before */
    const char *own_path; /* its path from now on */
} TermRename;

/* Makes, in memory, `word` the preferred word of the term; the old one becomes an alias
 * (`keep_alias`), else one to avoid. References to the file follow where its name does, and so does
 * every use in prose, its grammar kept; those where nobody can be sure only where `unsafe` asks for
 * them. Refuses (EXIT_USAGE) what another term has, or a file that is there. The caller owns it. */
TermRename *terms_rename(const Corpus *corpus, const Term *term, const char *word, bool keep_alias,
                         bool unsafe, GError **error);

/* Writes the files, the term's own last; each as a whole, and only as they were when read. */
bool terms_rename_write(const TermRename *renamed, const Folder *top, size_t limit, GError **error);

/* Appends all of it as one patch, as `git apply` takes it. */
bool terms_rename_patch(const TermRename *renamed, GString *into, GError **error);

/* Frees it; NULL is fine. */
void terms_rename_free(TermRename *renamed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TermPlaces, term_places_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TermRename, terms_rename_free)
