/* SPDX-License-Identifier: MIT */
/* How a document is known again from one commit to another. */
#pragma once

#include "base/pack.h"
#include "work/history.h"

/* What a file says about which document it is. */
typedef struct {
    const char *key;        /* by id, unique in the repository; NULL: it says nothing */
    const char *slug;       /* by the name of the file, which says less; or NULL */
    const char *const *was; /* keys of former ids, NULL-terminated */
    bool placeholder;       /* its id is one like REQ-NEW */
} Identity;

/* Counts of a text's lines by their hashes: what is alike is found by them. */
typedef struct Likeness Likeness;

/* What is kept between commits. */
typedef struct {
    GitRepo *repo;
    const Config *config;
    const Kind *fallback; /* of a file that lies in no kind's folder; or NULL */
    Arena *arena;         /* of what is known */
    GHashTable *known;    /* Identity by Subject */
    GHashTable *texts;    /* Likeness by Oid */
    size_t text_bytes;    /* that these take */
    GByteArray *bytes;    /* of a file at hand */
    Arena *scratch;       /* of its front matter */
    bool missing;         /* some file could not be read, so that history may be longer */
} Knowing;

/* Ready to know documents; knowing_clear() must follow. */
void knowing_start(Knowing *knowing, GitRepo *repo, const Config *config);
void knowing_clear(Knowing *knowing);

/* The kind of a file, or the fallback. */
const Kind *knowing_kind(const Knowing *knowing, const char *path);

/* Whether a file of that name could be a document at all. */
bool path_may_be_document(const char *path);

/* Whether the file is a document of today's kinds. */
bool is_document(const Knowing *knowing, const RepoEntry *entry);

/* What the file says about which document it is; lives until the next commit at least. */
const Identity *identity_of(Knowing *knowing, const char *path, const Oid *blob);

/* Forgets what was known where that has become much. Not while identities are held. */
void knowing_trim(Knowing *knowing);

/* How much of two files is the same, from 0 to 100, by git's own measure; 0 where `*left` is, from
 * which each comparison takes one. */
unsigned files_alike(Knowing *knowing, const Oid *one, const Oid *other, size_t *left);

#define ALIKE_LEAST 50 /* as git has it */

/* The lines of a text, to be compared; the caller owns it. */
Likeness *likeness_new(Slice text);
void likeness_free(Likeness *likeness);

/* The bytes that it takes. */
size_t likeness_size(const Likeness *likeness);

/* How much of two texts is the same, from 0 to 100. */
unsigned likeness_compare(const Likeness *one, const Likeness *other);

/* What differs between a commit and one of its parents, in files that may be documents. */
typedef struct {
    Knowing *knowing;
    Oid after;     /* the commit */
    GArray *found; /* RepoDifference, by path */
    Arena *arena;  /* of their paths */
    /* Made when the first is asked for: RepoEntry by id before (of what has not kept path and id),
     * by id after, by slug before of what is gone, and by former id before. */
    GHashTable *old_keys, *now_keys, *gone_slugs, *old_was;
    enum { EDGE_UNKNOWN, EDGE_SETTLED, EDGE_MOVING } settling; /* see edge.c; when asked for */
    GHashTable *holders; /* made when needed: how many of all documents after have an id */
    size_t work_left;    /* texts that may still be compared */
    size_t numbers_left; /* the same, for documents with new numbers */
} Edge;

/* Compares a commit with a parent (NULL: nothing at all), below `roots`; edge_clear() must follow.
 */
bool edge_open(Edge *edge, Knowing *knowing, const Oid *before, const Oid *after,
               const char *const *roots, GError **error);
void edge_clear(Edge *edge);

/* Where the document that stands at `path` after stood before; without a path where nowhere. */
State edge_before(Edge *edge, const char *path, const Oid *blob);

/* The difference at `path`, or NULL: nothing differs there. */
const RepoDifference *edge_at(const Edge *edge, const char *path);

/* Whether what stood at `path` before stands elsewhere after. */
bool edge_moved(Edge *edge, const char *path);

/* Whether ids say that these are the same document, or leave it to the path. */
bool same_or_unnamed(const Identity *one, const Identity *other);

/* What is known of the same document's life from an older commit on. */
typedef struct {
    Oid tip;
    const char *path;  /* of the document there */
    GArray *steps;     /* HistoryStep, by the committers' clocks */
    bool one_path;     /* it has always been at `path` */
    GHashTable *newer; /* Oid: the commits that `tip` does not lead to */
} KnownLife;

/* history_follow() as far as it is not known (NULL: nothing is). `*sure` is false where the known
 * part does not fit to what was found, so that all must be followed. */
bool follow_from(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                 const HistoryWish *wish, const KnownLife *known, Arena *arena, GArray *steps,
                 bool *all, bool *sure, GError **error);

/* Whether a commit made the state out of those in its parents: none of them had that file, or none
 * had that path. */
bool state_is_made(const State *now, const State *before, size_t count);

/* Puts steps into order: the youngest first, by the committers' clocks; equally old ones stay as
 * they are. */
void steps_sort(GArray *steps);

/* Steps as bytes, and again; false where the bytes are not those of steps. */
void pack_steps(GByteArray *into, const HistoryStep *steps, size_t count);
bool unpack_steps(Unpack *unpack, Arena *arena, GArray *steps);
