/* SPDX-License-Identifier: MIT */
/* New ids: the number behind the highest one, or letters and digits by chance. */
#include "model/ids/search.h"

#include <inttypes.h>

#define HIGHEST_NUMBER 999999999 /* an id has nine digits at most */
#define MOST_TRIES     1000

struct IdSupply {
    const Kind *kind;
    uint64_t highest;
    size_t digits;
    GHashTable *random; /* those known */
};

/* An IdsSee. */
static void count_id(void *context, Slice text, const IdPlace *place) {
    IdSupply *supply = context;
    const char *const *prefixes = supply->kind->prefixes;
    Id id;
    (void)place;
    if (!id_parse(text, &id) || id.placeholder)
        return;
    if (id.random)
        g_hash_table_add(supply->random, slice_strdup(text));
    for (size_t i = 0; prefixes[i]; i++) {
        if (id.random || !slice_is(id.prefix, prefixes[i]))
            continue;
        supply->highest = MAX(supply->highest, id.number);
        if (i == 0)
            supply->digits = MAX(supply->digits, id.digits.len);
    }
}

IdSupply *ids_supply(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                     GError **error) {
    g_autoptr(IdSupply) supply = g_new0(IdSupply, 1);
    supply->kind = kind;
    supply->digits = ID_DIGITS;
    supply->random = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    return ids_search(worktree, repo, schema, kind, count_id, supply, error)
               ? g_steal_pointer(&supply)
               : NULL;
}

/* A letter first, then both; again until a digit is among them. */
static const char *make_random(const IdSupply *supply, Arena *arena) {
    static const char letters[] = ID_RANDOM_LETTERS, both[] = ID_RANDOM_LETTERS ID_RANDOM_DIGITS;
    char made[ID_RANDOM_LENGTH + 1] = {letters[g_random_int_range(0, sizeof letters - 1)]};
    do
        for (size_t i = 1; i < ID_RANDOM_LENGTH; i++)
            made[i] = both[g_random_int_range(0, sizeof both - 1)];
    while (!strpbrk(made, ID_RANDOM_DIGITS));
    return arena_printf(arena, "%s-%s", supply->kind->prefixes[0], made);
}

static const char *next_random(IdSupply *supply, Arena *arena, GError **error) {
    for (int i = 0; i < MOST_TRIES; i++) {
        const char *id = make_random(supply, arena);
        if (g_hash_table_add(supply->random, g_strdup(id)))
            return id;
    }
    fail(error, EXIT_USAGE, "no free id was found for a new %s", supply->kind->name);
    return NULL;
}

const char *ids_supply_next(IdSupply *supply, Arena *arena, GError **error) {
    const Kind *kind = supply->kind;
    if (kind->random_ids)
        return next_random(supply, arena, error);
    if (supply->highest >= HIGHEST_NUMBER) {
        fail(error, EXIT_USAGE, "ids of '%s' are used up: %s-%" PRIu64 " is taken somewhere",
             kind->name, kind->prefixes[0], supply->highest);
        return NULL;
    }
    return arena_printf(arena, "%s-%0*" PRIu64, kind->prefixes[0], (int)supply->digits,
                        ++supply->highest);
}

void ids_supply_free(IdSupply *supply) {
    if (!supply)
        return;
    g_hash_table_unref(supply->random);
    g_free(supply);
}

bool ids_highest(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                 uint64_t *highest, unsigned *digits, GError **error) {
    g_autoptr(IdSupply) supply = ids_supply(worktree, repo, schema, kind, error);
    if (!supply)
        return false;
    *highest = supply->highest;
    *digits = (unsigned)supply->digits;
    return true;
}

/* --- one id --- */

typedef struct {
    Slice wanted;
    Id id;
    bool parsed;
    Arena *arena;
    GArray *places;
} Asked;

/* Whether both are one id: numbers may be written with other zeros before them. */
static bool is_wanted(const Asked *asked, Slice text) {
    Id id;
    if (slice_equal(asked->wanted, text))
        return true;
    return asked->parsed && id_parse(text, &id) && !id.random && !id.placeholder &&
           !asked->id.random && !asked->id.placeholder && id.number == asked->id.number &&
           slice_equal(id.prefix, asked->id.prefix);
}

/* An IdsSee. */
static void keep_place(void *context, Slice text, const IdPlace *place) {
    Asked *asked = context;
    if (!is_wanted(asked, text))
        return;
    IdPlace kept = *place;
    kept.path = slice_string(asked->arena, slice_of(place->path));
    g_array_append_val(asked->places, kept);
}

bool ids_places(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind, Slice id,
                Arena *arena, GArray *places, GError **error) {
    Asked asked = {.wanted = id, .arena = arena, .places = places};
    asked.parsed = id_parse(id, &asked.id);
    return ids_search(worktree, repo, schema, kind, keep_place, &asked, error);
}
