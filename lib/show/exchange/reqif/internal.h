/* SPDX-License-Identifier: MIT */
/* What the parts of the writer of ReqIF 1.2 share. */
#pragma once

#include "adapters/xml.h"
#include "show/exchange/internal.h"
#include "work/columns.h"
#include "work/reqif.h"

/* The types that ReqIF knows. */
typedef enum {
    REQIF_STRING,
    REQIF_XHTML,
    REQIF_DATE,
    REQIF_INTEGER,
    REQIF_REAL,
    REQIF_BOOLEAN,
    REQIF_ENUMERATION,
    REQIF_TYPES
} ReqifType;

/* The names of the elements of a type. */
typedef struct {
    const char *datatype, *datatype_ref, *definition, *definition_ref, *value;
} ReqifNames;

extern const ReqifNames reqif_names[REQIF_TYPES];

/* Where an attribute's value comes from. */
typedef enum {
    FROM_ID,
    FROM_TITLE,
    FROM_STATUS,
    FROM_COLUMN,
    FROM_FIELD, /* what no column can hold, as flat text */
    FROM_PATH,
    FROM_FINGERPRINT,
    FROM_TEXT,
    FROM_FILE,
} ReqifSource;

/* An attribute that objects of a kind have. */
typedef struct {
    const char *id, *name; /* identifier and long name */
    const char *datatype;  /* identifier */
    const char *summary;   /* or NULL */
    ReqifType type;
    ReqifSource source;
    Column column;
    const char *const *values; /* of an enumeration, NULL-terminated */
} ReqifAttribute;

/* A kind that has documents here. */
typedef struct {
    const Kind *kind;
    const char *id;     /* of its object type */
    GArray *attributes; /* ReqifAttribute */
} ReqifKind;

/* A file under way. */
typedef struct {
    Exchanging *exchanging;
    Xml *xml;     /* of the piece under way; pieces go to the stream one by one */
    size_t here;  /* where the piece begins */
    Arena *arena; /* for the whole file */
    char stamp[32];
    GArray *kinds;      /* ReqifKind, in the order of the schema */
    const char **names; /* of objects, by the document's index; NULL: it is not written */
    ReqifPrint *print;
    size_t unfit; /* documents with characters that XML does not know */
} Reqif;

/* Begins a piece, and ends it: all that is open is closed, and written. */
void reqif_piece(Reqif *reqif);
void reqif_done(Reqif *reqif);

/* Opens an element with an identifier, the time of the last change, and (where it is not NULL) a
 * long name. */
XmlTag reqif_open(Reqif *reqif, const char *element, const char *id, const char *name);

/* An identifier of several texts: `first` is of ours, what follows from anywhere, with full stops
 * between them. NULL-terminated; in the file's arena. */
const char *reqif_id(Reqif *reqif, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Finds out which attributes the kinds have. */
void reqif_read_kinds(Reqif *reqif);

/* Write the data types, and the types of objects. */
void reqif_datatypes(Reqif *reqif);
void reqif_object_types(Reqif *reqif);

/* Writes a document as an object; false with an error where its file cannot be had any more. */
bool reqif_object(Reqif *reqif, size_t i, GError **error);

/* Writes a body as XHTML into the element that is open, as one `div`, and adds what is text of it
 * to the fingerprint. `root` is NULL where it cannot be read as Markdown: then the text is written
 * as it stands. */
void reqif_xhtml(Reqif *reqif, MarkdownNode *root, Slice body);
