/* SPDX-License-Identifier: MIT */
/* Documents from what other programs keep.
 *
 * A reader of a format (work/import/internal.h) tells in the order of the source what stands there:
 * items, which become a document each, headings and texts between them, and whatever it cannot
 * take. The rest is the same for all formats: ids, links, files, and what is said of it.
 *
 * An id that a kind's prefix fits is kept; every other item gets the next free id, and keeps its
 * old one in `was`, by which links find it, and by which a second import knows it again. Headings
 * become tags of the items under them; together with the texts they also make a page, `README.md`
 * beside the items of the same source document, in their order. Nothing that is there is changed.
 */
#pragma once

#include "adapters/fs.h"
#include "model/corpus.h"

typedef struct ImportFormat ImportFormat;

/* The format of that name; else NULL and an error (EXIT_USAGE) that names all or the nearest. */
const ImportFormat *import_format(const char *name, GError **error);

/* What is to be read, and where documents are to be written. */
typedef struct {
    const ImportFormat *format;
    const char *const *paths; /* files and folders, NULL-terminated, as the user typed them */
    const Kind *kind;         /* of the items whose ids tell none */
    const char *status;       /* of new documents; NULL: the first of their kind */
    const GPtrArray *map;     /* "NAME=FIELD", where the field NAME of the source goes; or NULL */
    const Corpus *corpus;     /* what is there */
    Source *worktree;
    const Folder *top;
    GitRepo *repo;
} ImportWish;

/* A file to be written. */
typedef struct {
    const char *path;
    Slice bytes;
} ImportedFile;

typedef enum {
    IMPORT_NOTE,  /* to be known */
    IMPORT_LOST,  /* understood, and has no place here */
    IMPORT_FAULT, /* cannot be read; what else the source holds is taken */
} ImportSaying;

/* Something said of the source. */
typedef struct {
    ImportSaying saying;
    size_t count;      /* how many things of the source it is about */
    const char *place; /* of the first of them: "reqs/REQ001.yml:4:1", "reqs/REQ001.yml", or NULL */
    const char *text;
} ImportRemark;

typedef struct {
    Arena *arena;
    GArray *files;       /* ImportedFile, in the order of the source */
    GArray *remarks;     /* ImportRemark, likewise */
    size_t items, there; /* documents to write, and those that are there already */
    size_t texts;        /* headings and texts that stand in pages */
    size_t links;        /* that the new documents hold */
    size_t pins;         /* of these links, those with a pin */
    size_t lost, faults; /* things that are in no file */
} Imported;

/* Reads the source and makes the files in memory. Fails (EXIT_USAGE) where nothing of the source
 * can be read, or the kind cannot be written; what is wrong with single items is in `remarks`. To
 * be ended with imported_clear(), also after a failure. */
bool import_read(const ImportWish *wish, Imported *imported, GError **error);

/* Writes the files, none over another, under the lock that was taken before import_read(). */
bool import_write(const Folder *top, const Imported *imported, GError **error);

/* Frees what an import holds. */
void imported_clear(Imported *imported);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Imported, imported_clear)
