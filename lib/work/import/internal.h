/* SPDX-License-Identifier: MIT */
/* What readers of formats have in common: a format is a row in formats.c and a file here. */
#pragma once

#include "base/text.h"
#include "work/columns.h"
#include "work/import.h"

#define IMPORT_FILE_BYTES (16 << 20)  /* of one file */
#define IMPORT_BYTES      (256 << 20) /* of all files together */
#define IMPORT_FILES      100000
#define IMPORT_DEPTH      16 /* folders in each other, and sections */
#define IMPORT_ITEMS      100000
#define IMPORT_FIELDS     200  /* of one item */
#define IMPORT_LINKS      1000 /* likewise */

/* Where something stands, for people: a file as the user would name it; lines and columns from 1;
 * a line of 0: nowhere in particular. */
typedef struct {
    const char *file;
    size_t line, column;
} ImportPlace;

/* A file to be read. */
typedef struct {
    const char *path;    /* below the folder or beside the file that the user named */
    const char *shown;   /* as the user would name it */
    const Folder *below; /* the folder that `path` starts from */
} ImportSource;

/* A document of the source: a file with items, a folder of them. Its items share a folder here. */
typedef struct {
    const char *title;
    Slice prefix;       /* of its items' ids, by which their kind is known; may be empty */
    size_t number;      /* among the documents */
    size_t from, to;    /* where among the items its own are; made by the frame */
    const char *folder; /* its name here, unique in this import; made by the frame */
    bool paged;         /* it holds something, and so has a page */
} ImportDocument;

typedef enum {
    IMPORT_ITEM,    /* becomes a document here */
    IMPORT_HEADING, /* of what follows */
    IMPORT_TEXT,    /* between items */
} ImportSort;

typedef struct {
    const char *name; /* as the source has it */
    Slice text;
    ImportPlace place;
} ImportField;

typedef struct ImportItem ImportItem;

typedef struct {
    const char *type; /* the path of one of our fields, `links.refines`, or its name */
    Slice target;     /* an id of the source */
    bool backwards;   /* the target is to have the link, to this item */
    Slice stamp;      /* for the reader alone: what it knows of the target's content */
    bool pinned;      /* what the target says is what it said when somebody last looked */
    ImportPlace place;

    /* Made by the frame: */
    const char *to;   /* an id here */
    ImportItem *item; /* the item that it leads to, or NULL: a document that is there */
} ImportLink;

/* Lists that grow in the import's arena. */
typedef struct {
    ImportField *at;
    size_t len, room;
} ImportFields;

typedef struct {
    ImportLink *at;
    size_t len, room;
} ImportLinks;

struct ImportItem {
    ImportSort sort;
    ImportPlace place;
    ImportDocument *document; /* NULL: of none, as in a sheet */
    unsigned level; /* 1 is the outermost; a heading of the same level or a deeper one ends here */
    bool opens;     /* an item that holds those of deeper levels, as a heading would */
    Slice prefix;   /* by which its kind is known, in place of its document's; may be empty */
    Slice id;       /* in the source; may be empty */
    Slice title;    /* may be empty: made of the text then */
    Slice text;     /* Markdown */
    ImportFields fields;
    ImportLinks links;
    const Kind *kind; /* where the source knows it; NULL: the frame finds one */
    /* The file as a whole, where the source holds it: then it is of `kind`, `path` is its own, the
     * id is kept, and nothing is made of fields and links. */
    Slice whole;
    size_t whole_links,
        whole_pins;   /* how many links stand in it, and how many of them are pinned */
    const char *path; /* made by the frame where there is no `whole` */

    /* Made by the frame: */
    const char *new_id, *name; /* `name`: its title here */
    const Document *there;     /* the document that it is already, or NULL */
    const char *const *tags;   /* titles of the headings over it, NULL-terminated */
    Slice bytes;               /* of its file */
    ImportLinks resolved;      /* the links that its file will hold */
    const char *pin;           /* of what it says */
    bool dropped;              /* left out, and told */
};

/* An import under way. */
typedef struct Importing Importing;
struct Importing {
    const ImportWish *wish;
    Imported *imported;
    Arena *arena;
    ImportDocument *document; /* to which items belong from now on, or NULL */
    GPtrArray *documents;     /* ImportDocument */
    GPtrArray *items;         /* ImportItem, in the order of the source */
    GHashTable *by_id;        /* ids of the source (strings) to items */
    GHashTable *paths;        /* of the new documents */
    GHashTable *columns;      /* Kind to GArray of Column */
    GHashTable *unknown;     /* names of fields that are kept without being known, to their count */
    GHashTable *long_fields; /* names of fields that are texts in some item */
    GHashTable *lists;       /* names of fields that stand in some item twice */
    GHashTable *mapped;      /* entries of ImportWish.map that named something */
    GHashTable *said;        /* what was said, to its place in the remarks and one */
    GPtrArray *folders;      /* Folder, of the paths that the user named */
    TextCursor cursor;       /* of import_place() */
    size_t bytes;            /* of the files read so far */
    bool full;               /* no more items are taken */
};

/* Where a field of the source goes: `id`, `title`, `text`; the path of one of our fields,
 * `links.refines`; `## Heading`: below one of its own; "": nowhere, and nobody is told. */
typedef struct {
    const char *name, *field;
} ImportAlias;

struct ImportFormat {
    const char *name;
    const char *summary;         /* a few words */
    const char *const *suffixes; /* of files that are looked for in folders, NULL-terminated */
    const ImportAlias *aliases;  /* names in any case of letters; ends with a NULL `name` */
    /* Reads what lies at one path that the user named: the file itself, or all files below a folder
     * that end in a suffix, in byte order of their paths. */
    void (*read)(Importing *importing, const ImportSource *files, size_t count);
};

/* The table of formats; ends with a NULL `name`. */
extern const ImportFormat import_formats[];

/* --- for readers --- */

/* The bytes of a file, in the import's arena, without a byte order mark and with LF as line ends;
 * what is no UTF-8 is U+FFFD, and told. False, and told, where it cannot be read or is too large.
 */
bool import_file(Importing *importing, const ImportSource *file, Slice *bytes);

/* From now on items belong to a new document of that title. Returns it; borrowed. */
ImportDocument *import_document(Importing *importing, Slice title);

/* Forgets the document again, to which nothing belongs; `before` is the present one then. */
void import_undo_document(Importing *importing, ImportDocument *before);

/* The text without blank lines before and behind it. */
Slice import_block(Slice text);

/* One more item, of the present document; it is filled by the reader. Never NULL: behind
 * IMPORT_ITEMS it is one that nobody will see, and that is told once. */
ImportItem *import_add(Importing *importing, ImportSort sort, ImportPlace place);

/* The same in two steps, for a reader that orders its items first. */
ImportItem *import_make(Importing *importing, ImportSort sort, ImportPlace place);
void import_take(Importing *importing, ImportItem *item);

/* Gives the item a field of the source, wherever that goes by --map, by the format's aliases, or by
 * its own name. An empty text is nothing. */
void import_field(Importing *importing, ImportItem *item, const char *name, Slice text,
                  ImportPlace place);

/* The same for a field that goes under its own name, whatever an alias says. */
void import_keep(Importing *importing, ImportItem *item, const char *name, Slice text,
                 ImportPlace place);

/* Where a field of that name goes, by --map or by the format's aliases; else the name itself, or ""
 * where it goes nowhere. */
const char *import_goes_to(const Importing *importing, const char *name);

/* Gives the item a link, to be filled in further by the reader until it adds the next. `type` is a
 * path as in `links.refines`. NULL, and told, where there are too many. */
ImportLink *import_link(Importing *importing, ImportItem *item, const char *type, Slice target,
                        ImportPlace place);

/* Says something of `count` things of the source, the first of which stands at `place`. What is
 * said again in the same words is told once, with its first place. */
void import_say(Importing *importing, ImportSaying saying, size_t count, ImportPlace place,
                const char *format, ...) G_GNUC_PRINTF(5, 6);

/* The place of a byte of a file's text; asked in order, all places of a file cost one reading. */
ImportPlace import_place(Importing *importing, const ImportSource *file, Slice bytes,
                         size_t offset);

/* --- the readers: what ImportFormat.read is for each --- */

/* Rows of sheets, of which the first names the fields. */
void import_csv(Importing *importing, const ImportSource *files, size_t count);
/* Files of ReqIF. */
void import_reqif(Importing *importing, const ImportSource *files, size_t count);
/* Documents of StrictDoc, a file each. */
void import_strictdoc(Importing *importing, const ImportSource *files, size_t count);
/* Markdown files with ids such as `req~name~1`. */
void import_openfasttrace(Importing *importing, const ImportSource *files, size_t count);
/* Doorstop's folders of items. */
void import_doorstop(Importing *importing, const ImportSource *files, size_t count);

/* --- inside the frame --- */

/* Appends a link to a list; where that is full, returns NULL and tells it. */
ImportLink *import_append_link(Importing *importing, ImportLinks *links, ImportLink link);

/* Finds the files at all paths of the wish and lets the format read them. */
bool import_gather(Importing *importing, GError **error);

/* Whether imported documents can be of the kind; else an error. */
bool import_can_write(const Kind *kind, GError **error);

/* Decides for each item what it becomes: its kind, id, path, and whether it is there already. */
bool import_decide(Importing *importing, GError **error);

/* The item with that id of the source, or NULL. */
ImportItem *import_find(const Importing *importing, Slice id);

/* Turns the links of all items to ids of here; those that lead nowhere are told. */
void import_resolve(Importing *importing);

/* Makes the bytes of each item's file. */
bool import_compose(Importing *importing, GError **error);

/* Pins the links that are to be pinned, now that all documents are known. */
void import_pin(Importing *importing);

/* Makes the pages of headings and texts. */
void import_pages(Importing *importing);
