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
};

/* Where a document stood, as a key. */
typedef struct {
    const char *path;
    Oid blob;
} StateKey;

/* What a commit did to a document. */
typedef struct {
    const RepoCommit *commit;
    State now;
    const State *before;
    size_t before_count;
    bool end; /* history ends there */
    LogDocument told;
    bool waits;   /* to be told when the corpus is there, which may hold the document */
    bool present; /* the corpus holds it, and told of it */
    bool linked;
} Deed;

struct Lives {
    Arena *arena;
    GPtrArray *arenas;  /* of threads that told a part */
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
