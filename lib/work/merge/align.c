/* SPDX-License-Identifier: MIT */
/* Which unit of one body became which of another.
 *
 * What is the same at both ends is paired first, then what stands once in each, in order; what is
 * left between is small mostly, and there the pairing is found that keeps the most words. */
#include "work/merge/internal.h"

#define MOST_CELLS  4096 /* of a region in which every pair is looked at */
#define MOST_ROUNDS 32

typedef struct {
    int a0, a1, b0, b1;
    unsigned round;
} Region;

typedef struct {
    Arena *arena;
    const Units *a, *b;
    int *match;
    bool alike;
    GArray *todo; /* of Region */
} Aligning;

static bool same(const Aligning *aligning, int a, int b) {
    return slice_equal(aligning->a->units[a].text, aligning->b->units[b].text);
}

/* --- every pair --- */

/* What pairing two units is worth: the same unit above all (one such pair is worth more than all
 * others of the region), then words in common. */
static float worth(const Aligning *aligning, int a, int b) {
    if (same(aligning, a, b))
        return 1000;
    const Unit *x = &aligning->a->units[a], *y = &aligning->b->units[b];
    if (!aligning->alike || x->kind != y->kind)
        return 0;
    return 1 + 8 * (float)unit_likeness(x, y);
}

static void pair_best(Aligning *aligning, const Region *region) {
    int rows = region->a1 - region->a0, columns = region->b1 - region->b0, width = columns + 1;
    size_t cells = (size_t)(rows + 1) * (size_t)width;
    g_autofree float *best = g_new0(float, cells), *pair = g_new0(float, cells);
    for (int i = rows - 1; i >= 0; i--)
        for (int j = columns - 1; j >= 0; j--) {
            float with = worth(aligning, region->a0 + i, region->b0 + j);
            pair[i * width + j] = with > 0 ? with + best[(i + 1) * width + j + 1] : -1;
            float without = MAX(best[(i + 1) * width + j], best[i * width + j + 1]);
            best[i * width + j] = MAX(pair[i * width + j], without);
        }
    for (int i = 0, j = 0; i < rows && j < columns;) {
        if (pair[i * width + j] >= best[i * width + j]) {
            aligning->match[region->a0 + i++] = region->b0 + j++;
        } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            i++;
        } else {
            j++;
        }
    }
}

/* --- what stands once in each --- */

typedef struct {
    int a, b; /* where it stands; -2: more than once, -1: nowhere */
} Once;

static GHashTable *count_units(Aligning *aligning, const Region *region) {
    GHashTable *table = g_hash_table_new(slice_hash, slice_same);
    for (int side = 0; side < 2; side++) {
        int from = side ? region->b0 : region->a0, to = side ? region->b1 : region->a1;
        for (int i = from; i < to; i++) {
            Slice *text = &(side ? aligning->b : aligning->a)->units[i].text;
            Once *once = g_hash_table_lookup(table, text);
            if (!once) {
                once = arena_make(aligning->arena, Once);
                *once = (Once){-1, -1};
                g_hash_table_insert(table, text, once);
            }
            int *place = side ? &once->b : &once->a;
            *place = *place == -1 ? i : -2;
        }
    }
    return table;
}

/* Pairs as many of the units that stand once in each as keep their order: the longest rising row.
 */
static int pair_unique(Aligning *aligning, const Region *region) {
    g_autoptr(GHashTable) table = count_units(aligning, region);
    int size = region->a1 - region->a0, length = 0;
    g_autofree int *tails = g_new(int, size + 1), *before = g_new(int, size + 1),
                   *target = g_new(int, size + 1);
    for (int i = 0; i < size; i++) {
        const Once *once = g_hash_table_lookup(table, &aligning->a->units[region->a0 + i].text);
        target[i] = once && once->a >= 0 ? once->b : -1;
        if (target[i] < 0)
            continue;
        int low = 0, high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (target[tails[middle]] < target[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? tails[low - 1] : -1;
        tails[low] = i;
        length = MAX(length, low + 1);
    }
    for (int i = length ? tails[length - 1] : -1; i >= 0; i = before[i])
        aligning->match[region->a0 + i] = target[i];
    return length;
}

/* --- regions --- */

static void add_region(Aligning *aligning, int a0, int a1, int b0, int b1, unsigned round) {
    Region region = {a0, a1, b0, b1, round};
    if (a0 < a1 && b0 < b1)
        g_array_append_val(aligning->todo, region);
}

/* The regions between what was paired in this one. */
static void add_between(Aligning *aligning, const Region *region) {
    int a = region->a0, b = region->b0;
    for (int i = region->a0; i < region->a1; i++) {
        if (aligning->match[i] < 0)
            continue;
        add_region(aligning, a, i, b, aligning->match[i], region->round + 1);
        a = i + 1;
        b = aligning->match[i] + 1;
    }
    add_region(aligning, a, region->a1, b, region->b1, region->round + 1);
}

/* Too many, and nothing stands once: pairs of a kind one after the other, if they are as many. */
static void pair_in_turn(Aligning *aligning, const Region *region) {
    if (region->a1 - region->a0 != region->b1 - region->b0)
        return;
    for (int i = region->a0, j = region->b0; i < region->a1; i++, j++)
        if (same(aligning, i, j) ||
            (aligning->alike && aligning->a->units[i].kind == aligning->b->units[j].kind))
            aligning->match[i] = j;
}

static void align_region(Aligning *aligning, Region region) {
    while (region.a0 < region.a1 && region.b0 < region.b1 && same(aligning, region.a0, region.b0))
        aligning->match[region.a0++] = region.b0++;
    while (region.a0 < region.a1 && region.b0 < region.b1 &&
           same(aligning, region.a1 - 1, region.b1 - 1))
        aligning->match[--region.a1] = --region.b1;
    int64_t cells = (int64_t)(region.a1 - region.a0) * (region.b1 - region.b0);
    if (cells == 0)
        return;
    if (cells <= MOST_CELLS)
        pair_best(aligning, &region);
    else if (region.round < MOST_ROUNDS && pair_unique(aligning, &region) > 0)
        add_between(aligning, &region);
    else
        pair_in_turn(aligning, &region);
}

int *units_align(Arena *arena, const Units *from, const Units *to, bool alike) {
    Aligning aligning = {arena, from,
                         to,    arena_array(arena, int, (size_t)from->count + 1),
                         alike, g_array_new(FALSE, FALSE, sizeof(Region))};
    for (int i = 0; i < from->count; i++)
        aligning.match[i] = -1;
    add_region(&aligning, 0, from->count, 0, to->count, 0);
    while (aligning.todo->len) {
        Region region = g_array_index(aligning.todo, Region, aligning.todo->len - 1);
        g_array_set_size(aligning.todo, aligning.todo->len - 1);
        align_region(&aligning, region);
    }
    g_array_free(aligning.todo, TRUE);
    return aligning.match;
}
