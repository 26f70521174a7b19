/* SPDX-License-Identifier: MIT */
/* One Markdown file with YAML front matter, as far as the work on it needs.
 *
 * Its fields are typed by its kind's schema: document_field() is the value of `kind->fields[i]`, or
 * NULL where the field is absent or was refused (a problem tells then). Of the body it keeps what
 * rules ask for (headings, links, images, HTML), and the bytes themselves only where the corpus was
 * asked to keep them.
 *
 * A document lives in an arena of its corpus; nothing in it is freed singly.
 */
#pragma once

#include "adapters/git.h"
#include "adapters/markdown.h"
#include "adapters/yaml.h"
#include "base/share.h"
#include "model/config.h"
#include "model/problem.h"

/* A heading of the body. */
typedef struct {
    Slice text;           /* plain words */
    uint32_t offset, end; /* of the heading's line */
    uint8_t level;
    bool empty; /* nothing but blanks, comments and empty items up to the next of its level */
} DocumentHeading;

typedef enum { BODY_LINK, BODY_IMAGE, BODY_HTML } BodyThingType;

/* A link, image or piece of HTML of the body. */
typedef struct {
    BodyThingType type;
    bool has_text; /* of an image: an alternative text */
    bool exact;    /* whether the place is exact */
    Slice target;  /* of a link or image */
    uint32_t offset, end;
} BodyThing;

/* What a comment of the body asks of lint. */
typedef enum {
    EXCUSE_NEXT,   /* `<!-- req: allow RULE reason -->`: the next block, or the one it stands in */
    EXCUSE_BEGIN,  /* `<!-- req: allow-begin RULE reason -->`: from here to its end */
    EXCUSE_END,    /* `<!-- req: allow-end RULE -->` */
    EXCUSE_UNKNOWN /* `<!-- req: …` with a word that is none of these */
} ExcuseType;

/* An excuse in a passage of the body. */
typedef struct {
    ExcuseType type;
    bool cut_safe;        /* nothing else of the document changes with the cut */
    Slice word;           /* behind `req:`, as written; may be empty */
    Slice rules;          /* as written: names with commas between them; may be empty */
    Slice reason;         /* may be empty */
    uint32_t offset, end; /* of the comment */
    uint32_t word_offset, rules_offset; /* where those stand; 0: not known exactly */
    uint32_t from, to; /* the block that it is about, or what follows its beginning; both 0 where
                          that is nothing */
    uint32_t cut_from, cut_to; /* what goes when it is taken out; both 0: not known exactly */
} DocumentExcuse;

/* A word of the glossary in the prose of a document. What is not welcome (avoided, or of a term
 * that is not agreed) is kept each time it stands there, of any other term its first use alone. */
typedef struct {
    uint32_t word;        /* in Glossary.words of the corpus */
    uint32_t offset, end; /* the words in the file; of a first use, its block */
    uint32_t texts : 29;  /* from 1, in Document.use_texts; 0: it has none */
    bool welcome : 1;     /* a word that anybody may use: of a term that is agreed, not avoided */
    bool exact : 1;       /* the place is that of the very words */
    bool safe : 1;        /* `instead` fits the grammar there for sure */
} DocumentUse;

/* A walk over the uses of a document, in their order, as they are kept in few bytes. */
typedef struct {
    const uint8_t *at, *end; /* what is left */
    DocumentUse use;         /* where it has come to */
} DocumentUses;

/* What few uses have, as there are dozens of them in each document. */
typedef struct {
    const char *instead; /* of an avoided word: what to write in this place; else NULL */
    const char *field;   /* the path of the field it stands in, or NULL: the body */
} DocumentUseTexts;

#define USE_TEXTS_MOST (((uint32_t)1 << 29) - 1)

/* The bit of Document.prose_key that says that a judge looked, and not the glossary alone. */
#define PROSE_JUDGED ((uint64_t)1)

/* Where one field of a document stands in its front matter. */
typedef struct {
    uint16_t place : 15; /* of its key, by document_key_place(); 0: it is absent */
    uint16_t taken : 1;  /* whether its value was taken */
} DocumentField;

#define DOCUMENT_PLACES_MOST ((1 << 15) - 1)

typedef struct Document {
    const char *path; /* below the repository's top */
    Oid blob;         /* its bytes' name in git; zeroes where nobody knows it */
    uint64_t mark;    /* what the file system said of the file (source_marks()); 0: nobody asked */
    const Kind *kind;
    Slice id;    /* as written, `REQ-0042`; of a kind without ids the slug; empty where absent */
    Slice title; /* decoded; empty where absent */
    const Status *status;        /* NULL where absent or unknown */
    const YamlNode *front;       /* the whole front matter, a map; NULL where there is none */
    const DocumentField *fields; /* of the kind, in its order; see document_key() */
    uint64_t refused; /* bit i: field i stands there, but its value was refused (and is NULL) */
    uint32_t front_offset, front_end; /* between the fences */
    uint32_t body_offset;             /* behind the closing fence */
    uint32_t size;                    /* of the file */
    Slice head;                       /* the bytes up to body_offset */
    Slice bytes; /* the whole file, where the corpus keeps bodies; else `at` is NULL */
    const DocumentHeading *headings;
    const BodyThing *things;
    const DocumentExcuse *excuses;
    const uint8_t *uses; /* see document_uses() */
    const DocumentUseTexts *use_texts;
    uint32_t heading_count, thing_count, excuse_count, use_text_count;
    uint32_t use_size;                   /* of `uses`, in bytes */
    uint32_t use_count, unwelcome_count; /* of them; and how many of them are not welcome */
    uint32_t use_bound;                  /* above the words of all of them */
    uint64_t prose_key;    /* of the glossary that `uses`, and problems of its prose, are by (its
                              uses_key: `uses` alone); 0: nobody looked at its prose */
    const uint8_t *sketch; /* model/sketch.h; NULL: not asked for, too short, or broken */
    Slice summary; /* the first paragraph's words, where the schema asks for it (`from: body`) */
    const char *meaning; /* the hash of what it says (model/meaning.h), where it has approvals;
                            NULL: it has none, or nobody knows what it says */
    ProblemList problems;
    const struct Document *same_id; /* the next document by path that has the same id, or NULL */
    uint32_t index;                 /* its place in the corpus */
    bool body_refused;              /* the body breaks a limit: rules about it stay silent */
    bool broken; /* its front matter cannot be read: rules about fields stay silent */
} Document;

/* The key of field number `index` of the kind in the front matter, or NULL where it is absent. */
const YamlNode *document_key(const Document *document, int index);

/* Where a key of the map `front` stands: how many nodes behind the map's own, or where that may be
 * many (the map's node is wide) its `number` among the keys, from 1. */
unsigned document_key_place(const YamlNode *front, const YamlNode *key, unsigned number);

/* The value of field number `index` of the kind, or NULL where it is absent, empty or refused. */
const YamlNode *document_field(const Document *document, int index);

/* Whether field number `index` of the kind was there and refused; known of the first 64 fields. */
bool document_refused(const Document *document, int index);

typedef struct Glossary Glossary;     /* model/glossary.h */
typedef struct ProseJudge ProseJudge; /* likewise */

/* What a worker keeps from document to document. */
typedef struct DocumentReader DocumentReader;

/* A reader for one thread; `config` must outlive it. The caller owns it. */
DocumentReader *document_reader_new(const Config *config);
void document_reader_free(DocumentReader *reader);

/* From now on the reader makes the sketch of each document. */
void document_reader_sketch(DocumentReader *reader);

/* From now on the reader finds what each document uses of the glossary, and lets the judge (may be
 * NULL) look at its prose, in the share. Both outlive the reader; documents are made in one arena
 * from then on. */
void document_reader_judge(DocumentReader *reader, const Glossary *glossary,
                           const ProseJudge *judge, Share share);

/* Does the same with a document that was read before, in `arena`; `file` are its bytes. */
void document_judge(DocumentReader *reader, Arena *arena, Document *document, Slice file);

/* Makes a document of a file's bytes, in `arena`. Never fails: what is wrong is in its problems.
 * With `keep` the whole file is kept, else the front matter alone. */
Document *document_read(DocumentReader *reader, Arena *arena, const char *path, const Kind *kind,
                        Slice file, bool keep);

/* The same in two halves, of which the first reads the front matter alone, and keeps the whole
 * file: what a glossary is made of is known then. Sets `*whole` where there is no second half: the
 * document is broken, or its kind takes fields from the body. */
Document *document_begin(DocumentReader *reader, Arena *arena, const char *path, const Kind *kind,
                         Slice file, bool *whole);

/* The second half, by any reader, which may look at prose by now. */
void document_finish(DocumentReader *reader, Arena *arena, Document *document);

/* Whether the document's status means that ("open", "agreed", "done", "closed"). */
bool document_means(const Document *document, const char *means);

/* Whether something is still to come of it: it is open, or agreed and its kind knows a status that
 * means done. (A decision is over once it is decided.) False where its status is not known. */
bool document_is_pending(const Document *document);

/* Fills `shingles` (uint64_t, sorted; model/sketch.h) with those of a document that was read
 * before, from its file's bytes. False where these are not the same any more, or its body is
 * refused. */
bool document_shingles(DocumentReader *reader, const Document *document, Slice file,
                       GArray *shingles);

/* The text of the field of that name (a scalar's, spelling and default applied), or the empty
 * slice. */
Slice document_text(const Document *document, const char *field);

/* The same of field number `index` of the kind. */
Slice document_text_at(const Document *document, int index);

/* Whether field number `index` of the kind has a value, from wherever the schema takes it. */
bool document_has(const Document *document, int index);

/* The value of a field by its path (`owners.marketing`, `links.refines`), or NULL. */
const YamlNode *document_value(const Document *document, const char *path);

/* The key or value to point at for a field: its value's place, else its key's, else the document's
 * first line. */
void document_place(const Document *document, const char *path, size_t *offset, size_t *end);

/* The tree of the body of a document whose whole bytes are kept, or NULL where it has none that can
 * be read; borrowed from the reader. */
MarkdownNode *document_tree(MarkdownReader *reader, const Config *config, const Document *document);

/* Begins a walk over all uses; over those that are not welcome, and perhaps others. */
DocumentUses document_uses(const Document *document);
DocumentUses document_unwelcome_uses(const Document *document);

/* Goes to the next use, the first one at first; false where there is none. */
bool document_next_use(DocumentUses *uses);

/* Whether uses that somebody may have tampered with can be walked over, and are as many as the
 * document says; finds `use_bound`. */
bool document_uses_are_well(Document *document);

/* The texts of one of the document's uses. */
DocumentUseTexts document_use_texts(const Document *document, const DocumentUse *use);

/* The heading whose words are `text` in any case of letters, or NULL. */
const DocumentHeading *document_section(const Document *document, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocumentReader, document_reader_free)
