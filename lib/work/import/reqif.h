/* SPDX-License-Identifier: MIT */
/* A file of ReqIF as it was read: everything by its identifier, in the order of the file. */
#pragma once

#include "work/import/internal.h"
#include "work/import/xhtml.h"

/* A value of an object. */
typedef struct {
    const char *definition; /* identifier of its attribute */
    Slice text;             /* plain; of an enumeration, identifiers with blanks between them */
    bool enumeration, date;
    const XhtmlPiece *rich; /* of XHTML; else NULL */
} ReqifValue;

typedef struct {
    const char *id, *type; /* identifiers */
    ImportPlace place;
    GArray *values;           /* ReqifValue */
    ImportItem *item;         /* what it has become, or NULL */
    const Document *document; /* as it was exported, of one that comes back; or NULL */
} ReqifObject;

typedef struct {
    const char *type, *source, *target; /* identifiers */
    Slice pin;
    ImportPlace place;
} ReqifRelation;

/* Where an object stands in a specification. */
typedef struct {
    const char *object;
    unsigned level; /* from 1 */
    bool opens;     /* others stand below it */
} ReqifSpot;

typedef struct {
    const char *name;
    GArray *spots; /* ReqifSpot */
} ReqifSpecification;

/* All of a file; identifiers lead to names. Ends with reqif_clear(). */
typedef struct {
    Arena *arena;      /* the import's */
    GHashTable *names; /* of attributes, types and values of enumerations */
    GPtrArray *objects;
    GHashTable *by_id;      /* identifiers to ReqifObject */
    GArray *relations;      /* ReqifRelation */
    GArray *specifications; /* ReqifSpecification */
    size_t defaults;        /* values that attributes have where objects say none */
} ReqifFile;

/* Reads a file. False, and told, where it is broken or no ReqIF; what was read before is there. */
bool reqif_read(Importing *importing, const ImportSource *source, ReqifFile *file);

/* Frees what a file holds. */
void reqif_clear(ReqifFile *file);

/* The name that goes with an identifier; itself where it has none. */
const char *reqif_name(const ReqifFile *file, const char *id);

/* The object's value of the attribute of that name, or NULL. */
const ReqifValue *reqif_value(const ReqifFile *file, const ReqifObject *object, const char *name);

/* Makes of an object that req has written the document that it was, with what others have changed
 * since: the item's file is known then. False where it has none that can be used. */
bool reqif_restore(Importing *importing, const ReqifFile *file, ReqifObject *object,
                   ImportItem *item);

/* Changes the links of documents that were restored to what the relations say. */
void reqif_restore_links(Importing *importing, const ReqifFile *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReqifFile, reqif_clear)
