/* SPDX-License-Identifier: MIT */
/* How lives are put together. */
#pragma once

#include "work/life.h"

/* A life that is still growing. */
typedef struct Growing Growing;
struct Growing {
    GArray *events; /* of LifeEvent */
    const Kind *kind;
    const char *id, *title, *path; /* at last */
    bool gone;
    unsigned number; /* of the life, in the order in which they begin */
    Life *life;      /* that it became; NULL: none yet */
};

/* Where a document stood, as a key. */
typedef struct {
    const char *path;
    Oid blob;
} StateKey;

/* A document that the corpus holds as it was added. */
struct LifeAdded {
    Lives *lives;
    const Document *document;
    const FieldChange *fields; /* all that it has, once somebody has asked; set atomically */
    size_t count;
};

/* What a commit did to a document. */
typedef struct {
    const RepoCommit *commit;
    State now;
    const State *before;
    size_t before_count;
    bool end; /* history ends there */
    LogDocument told;
    bool waits;       /* to be told when the corpus is there, which may hold the document */
    LifeAdded *added; /* where it does; or NULL */
    bool linked;
} Deed;

struct Lives {
    Arena *arena;
    GMutex lock;        /* guards it once all is read: who asks for fields of LifeAdded adds them */
    GHashTable *states; /* StateKey to Growing, later to Life */
    GHashTable *ids;    /* kind and id to Growing, later to Life */
    GHashTable *paths;  /* at the tip: to Life */
    Life *all;
    size_t count;
    bool complete;
};

/* Puts deeds, the oldest first, together to lives (GPtrArray of Growing), and fills the tables of
 * states and ids. */
GPtrArray *lives_link(Lives *lives, const Config *config, GArray *deeds);

/* The key of an id in its kind, in `arena`. */
const char *life_id_key(Arena *arena, const Kind *kind, Slice id);
