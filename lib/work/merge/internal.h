/* SPDX-License-Identifier: MIT */
/* The parts of the merge of a document. */
#pragma once

#include "model/front.h"
#include "work/merge.h"

typedef enum { SIDE_BASE, SIDE_OURS, SIDE_THEIRS, SIDES } MergeSide3;

/* --- conflicts, as they are written --- */

typedef struct {
    const MergeStyle *style;
    GString *text;
    size_t conflicts;
} Marked;

/* Appends what the sides say in markers. Each is whole lines, or nothing; lines that are the same
 * on every side stay outside of the markers. */
void marked_conflict(Marked *marked, Slice base, Slice ours, Slice theirs);

/* --- the body --- */

typedef enum {
    UNIT_TEXT, /* a paragraph, also one in a quote, or indented code */
    UNIT_HEADING,
    UNIT_ITEM,
    UNIT_ROW,
    UNIT_FENCE,
    UNIT_COMMENT
} UnitKind;

/* A piece of the body that is merged as a whole. */
typedef struct {
    UnitKind kind;
    Slice text;            /* without the line end behind it */
    const uint32_t *words; /* sorted hashes of its words, for likeness */
    unsigned word_count;
} Unit;

/* A body as units with line ends and blank lines between them. `gaps[i]` stands before unit number
 * `i`, the last one behind them all: there is one more than there are units. */
typedef struct {
    Unit *units;
    Slice *gaps;
    int count;
} Units;

/* Takes a body apart; every byte of it is in a unit or in a gap. In `arena`. */
Units units_split(Arena *arena, Slice body);

/* How much two units have in common: 0 nothing, 1 all their words. */
double unit_likeness(const Unit *a, const Unit *b);

/* For each unit of `from`, the unit of `to` that is the same or was made of it, or -1; in order.
 * With `alike` false, only the same. Work is bounded. In `arena`. */
int *units_align(Arena *arena, const Units *from, const Units *to, bool alike);

/* Merges three bodies and appends the result. False where the result would not read as what it was
 * made of; nothing is appended then. */
bool body_merge(Arena *arena, const Slice bodies[SIDES], Marked *marked);

/* --- front matter --- */

/* One side's file and its front matter. */
typedef struct {
    Slice file;
    Front front;
    const YamlNode *root; /* a map in lines, or NULL: there are no fields */
} FrontSide;

/* A merge of front matter under way. */
typedef struct {
    Arena *arena;
    const Kind *kind;       /* may be NULL */
    FrontSide sides[SIDES]; /* the base's may be empty */
    MergeSide3 mode;        /* whose text is taken where there is a conflict … */
    bool conflict;          /* … and whether there was one */
} FrontMerge;

/* Merges the lines between the fences and appends the result. `*fields` is how many fields it
 * holds; not known where there are conflicts. False where fields do not stand in lines. */
bool front_merge(FrontMerge *merge, Marked *marked, size_t *fields);

/* An entry of a map or item of a list in one side's bytes. */
typedef struct {
    const YamlNode *node; /* the key, or the item */
    const char *id;       /* what tells it apart */
    Slice lead;           /* what stands before it: comments and blank lines; in brackets a comma */
    Slice text;           /* its own bytes; whole lines unless in brackets */
} Elem;

/* A list or map of one side. */
typedef struct {
    Elem *elems;
    size_t count;
    bool flow, map;
    size_t from, to; /* its bytes in the file; whole lines unless in brackets */
    Slice tail;      /* behind the last element */
    GHashTable *by_id;
} Seq;

/* Reads a list or map (NULL, or a scalar: an empty one). False where its elements do not stand in
 * lines of their own, and it is merged as a whole. */
bool seq_read(FrontMerge *merge, MergeSide3 side, const Field *field, const YamlNode *node,
              Seq *seq);

/* The element of that id, or NULL. */
const Elem *seq_find(const Seq *seq, const char *id);

/* One place of the merged list or map, by element of each side; NULL where a side has none. */
typedef struct {
    const Elem *elems[SIDES];
} Slot;

/* The places of the merge in order: those of one side, which becomes `*frame`, with the other's
 * additions after what they follow there. An array of Slot. */
GArray *slots_plan(const Seq seqs[SIDES], MergeSide3 *frame);

/* The text of an element of `side` as it stands in the list or map `into`, which may be written in
 * another way. */
Slice elem_adapt(FrontMerge *merge, const Elem *elem, MergeSide3 side, const Seq *from,
                 MergeSide3 into_side, const Seq *into);

/* The bytes of a scalar, list or map as they may stand in brackets. */
const char *value_flow(FrontMerge *merge, MergeSide3 side, const YamlNode *value);

/* Whether two values say the same, however they are written. */
bool value_same(const YamlNode *a, const YamlNode *b);

/* The three-way choice between texts; a conflict is noted, and settled by the mode. */
Slice text_choose(FrontMerge *merge, Slice base, Slice ours, Slice theirs);

/* Takes the approvals out of a merged file that were of its side's text, and are not of what it
 * says now; returns how many. `ours` and `theirs` are what was merged. */
size_t approvals_drop(Arena *arena, const Config *config, const char *path, const Kind *kind,
                      Slice ours, Slice theirs, GString *merged);

/* The merged text of a slot; false where nothing is left of it. */
bool slot_merge(FrontMerge *merge, const Field *map_field, const Seq seqs[SIDES], MergeSide3 frame,
                const Slot *slot, Slice *text);
