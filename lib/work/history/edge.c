/* SPDX-License-Identifier: MIT */
/* Which document is which, on both sides of what differs between a commit and a parent: by path and
 * id, by id, by a former id, by path where ids say nothing, and last by what is alike; so is what
 * got a new number. */
#include "model/ids.h"
#include "work/history/internal.h"

#include <stdlib.h>

#define SAME_BYTES 101    /* more alike than any two files that differ */
#define WORK_MOST  200000 /* comparisons of texts for one edge; git does a million at most */

bool edge_open(Edge *edge, Knowing *knowing, const Oid *before, const Oid *after,
               const char *const *roots, GError **error) {
    const ConfigLimits *limits = &knowing->config->limits;
    const RepoLimits bounds = {limits->entries, limits->tree_depth};
    *edge = (Edge){.knowing = knowing,
                   .found = g_array_new(FALSE, FALSE, sizeof(RepoDifference)),
                   .arena = arena_new(),
                   .after = *after,
                   .work_left = WORK_MOST,
                   .numbers_left = WORK_MOST};
    if (!repo_compare(knowing->repo, before, after, roots, &bounds, edge->arena, edge->found,
                      error))
        return false;
    unsigned kept = 0;
    for (unsigned i = 0; i < edge->found->len; i++) {
        RepoDifference *all = (RepoDifference *)(void *)edge->found->data;
        if (!path_may_be_document(all[i].path))
            continue;
        if (all[i].before.kind != TREE_FILE)
            all[i].before.path = NULL;
        if (all[i].after.kind != TREE_FILE)
            all[i].after.path = NULL;
        if (all[i].before.path || all[i].after.path)
            all[kept++] = all[i];
    }
    g_array_set_size(edge->found, kept);
    return true;
}

void edge_clear(Edge *edge) {
    g_array_free(edge->found, TRUE);
    arena_free(edge->arena);
    g_clear_pointer(&edge->old_keys, g_hash_table_destroy);
    g_clear_pointer(&edge->now_keys, g_hash_table_destroy);
    g_clear_pointer(&edge->gone_slugs, g_hash_table_destroy);
    g_clear_pointer(&edge->old_was, g_hash_table_destroy);
    g_clear_pointer(&edge->holders, g_hash_table_destroy);
}

static const RepoDifference *at(const Edge *edge, unsigned i) {
    return &g_array_index(edge->found, RepoDifference, i);
}

static int compare_path(const void *path, const void *difference) {
    return strcmp(path, ((const RepoDifference *)difference)->path);
}

const RepoDifference *edge_at(const Edge *edge, const char *path) {
    return edge->found->len ? bsearch(path, edge->found->data, edge->found->len,
                                      sizeof(RepoDifference), compare_path)
                            : NULL;
}

static const Identity *of_entry(Edge *edge, const RepoEntry *entry) {
    return entry->path ? identity_of(edge->knowing, entry->path, &entry->id) : NULL;
}

static bool same_key(const char *one, const char *other) {
    return one && other && strcmp(one, other) == 0;
}

bool same_or_unnamed(const Identity *one, const Identity *other) {
    return !one->key || !other->key || strcmp(one->key, other->key) == 0;
}

static State state_of(const RepoEntry *entry) {
    return (State){entry->path, entry->id};
}

static void *untyped(const void *pointer) {
    return (void *)(uintptr_t)pointer;
}

/* A name that several files had says of none which it is now; that tells what is alike. */
static void add_slug(Edge *edge, const char *slug, const RepoEntry *entry) {
    static const RepoEntry several = {.path = NULL};
    bool has = g_hash_table_contains(edge->gone_slugs, slug);
    g_hash_table_insert(edge->gone_slugs, untyped(slug), untyped(has ? &several : entry));
}

/* Makes the tables of ids, when the first is asked for. What keeps its path and id is in none. */
static void index_ids(Edge *edge) {
    if (edge->old_keys)
        return;
    edge->old_keys = table_new();
    edge->now_keys = table_new();
    edge->gone_slugs = table_new();
    edge->old_was = table_new();
    for (unsigned i = edge->found->len; i-- > 0;) { /* so that the first by path stays */
        const RepoDifference *difference = at(edge, i);
        const Identity *old = of_entry(edge, &difference->before);
        const Identity *now = of_entry(edge, &difference->after);
        if (now && now->key)
            g_hash_table_insert(edge->now_keys, untyped(now->key), untyped(&difference->after));
        if (old && old->key && !(now && same_key(now->key, old->key)))
            g_hash_table_insert(edge->old_keys, untyped(old->key), untyped(&difference->before));
        for (size_t k = 0; old && old->was[k]; k++)
            g_hash_table_insert(edge->old_was, untyped(old->was[k]), untyped(&difference->before));
        if (old && old->slug && !now)
            add_slug(edge, old->slug, &difference->before);
    }
}

/* Whether some file after has that id. */
static bool is_kept(Edge *edge, const char *key) {
    index_ids(edge);
    return g_hash_table_contains(edge->now_keys, key);
}

/* What had one of the former ids before, if no file has it on. */
static const RepoEntry *by_former(Edge *edge, const Identity *identity) {
    const RepoEntry *entry = NULL;
    for (const char *const *was = identity->was; *was && !entry; was++)
        entry = is_kept(edge, *was) ? NULL : g_hash_table_lookup(edge->old_keys, *was);
    return entry;
}

/* What had the id as a former one, and has it anew: its number was taken back. */
static const RepoEntry *by_later(Edge *edge, const Identity *identity) {
    const RepoEntry *entry = g_hash_table_lookup(edge->old_was, identity->key);
    const Identity *old = entry ? of_entry(edge, entry) : NULL;
    return old && old->key && !is_kept(edge, old->key) ? entry : NULL;
}

/* What had the id before; then a former id. */
static const RepoEntry *by_id(Edge *edge, const Identity *identity) {
    if (!identity->key && !*identity->was)
        return NULL;
    index_ids(edge);
    const RepoEntry *entry =
        identity->key ? g_hash_table_lookup(edge->old_keys, identity->key) : NULL;
    if (!entry)
        entry = by_former(edge, identity);
    return entry || !identity->key ? entry : by_later(edge, identity);
}

/* What was removed and had the same name, in another folder. */
static const RepoEntry *by_slug(Edge *edge, const char *slug) {
    index_ids(edge);
    const RepoEntry *entry = g_hash_table_lookup(edge->gone_slugs, slug);
    return entry && entry->path ? entry : NULL;
}

/* --- what is alike --- */

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool same_name(const RepoEntry *one, const RepoEntry *other) {
    return strcmp(file_name(one->path), file_name(other->path)) == 0;
}

/* How alike they are, 0 where they are not; of equal ones those with the same name come first. */
static unsigned score(Edge *edge, const RepoEntry *one, const RepoEntry *other) {
    unsigned alike = oid_equal(&one->id, &other->id)
                         ? SAME_BYTES
                         : files_alike(edge->knowing, &one->id, &other->id, &edge->work_left);
    return alike < ALIKE_LEAST ? 0 : 2 * alike + same_name(one, other);
}

/* The file that is gone (`gone`), or new, whose id says nothing and which is most like `wanted`. */
static const RepoEntry *most_like(Edge *edge, const RepoEntry *wanted, bool gone, bool same_bytes) {
    const RepoEntry *best = NULL;
    unsigned most = 0;
    for (unsigned i = 0; i < edge->found->len; i++) {
        const RepoDifference *difference = at(edge, i);
        const RepoEntry *one = gone ? &difference->before : &difference->after;
        const RepoEntry *other = gone ? &difference->after : &difference->before;
        if (!one->path || other->path || (same_bytes && !oid_equal(&one->id, &wanted->id)) ||
            of_entry(edge, one)->key)
            continue;
        unsigned value = score(edge, one, wanted);
        if (value > most)
            most = value, best = one;
    }
    return best;
}

static const RepoEntry *likest(Edge *edge, const RepoEntry *wanted, bool gone) {
    const RepoEntry *same = most_like(edge, wanted, gone, true);
    return same ? same : most_like(edge, wanted, gone, false);
}

/* The file that is gone and that the new one is most like, if no other new one is more like it. */
static const RepoEntry *by_likeness(Edge *edge, const RepoEntry *now) {
    const RepoEntry *gone = likest(edge, now, true);
    const RepoEntry *back = gone ? likest(edge, gone, false) : NULL;
    return back && score(edge, gone, back) <= score(edge, gone, now) ? gone : NULL;
}

/* --- what got a new number, and could not note the old one --- */

/* How many documents have the id after. What does not differ counts too: so all are looked at, and
 * none is found to have it where they cannot be. */
static unsigned holders_of(Edge *edge, const char *key) {
    if (!edge->holders) {
        g_auto(GStrv) roots = schema_roots(&edge->knowing->config->schema, NULL);
        Edge all;
        edge->holders = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
        bool fine =
            edge_open(&all, edge->knowing, NULL, &edge->after, (const char *const *)roots, NULL);
        for (unsigned i = 0; fine && i < all.found->len; i++) {
            const RepoEntry *entry = &at(&all, i)->after;
            const char *id = is_document(edge->knowing, entry) ? of_entry(edge, entry)->key : NULL;
            unsigned count = id ? GPOINTER_TO_UINT(g_hash_table_lookup(edge->holders, id)) : 0;
            if (id)
                g_hash_table_insert(edge->holders, g_strdup(id), GUINT_TO_POINTER(count + 1));
        }
        edge_clear(&all);
    }
    return GPOINTER_TO_UINT(g_hash_table_lookup(edge->holders, key));
}

/* The name behind its id, which a new number leaves alone. */
static const char *name_tail(const char *path) {
    Slice id = id_of_file_name(path);
    return id.len ? id.at + id.len : file_name(path);
}

/* Whether former ids deny that `now` was `old`: there is one that `old` knew nothing of. */
static bool is_denied(const Identity *old, const Identity *now) {
    for (const char *const *was = now->was; *was; was++)
        if (!same_key(*was, old->key) && !g_strv_contains(old->was, *was))
            return true;
    return false;
}

/* How alike they are, if `now` is what `old` became with a number that was nobody's: `old` had
 * none, or one that another document has on. Else 0. */
static unsigned number_score(Edge *edge, const RepoEntry *old, const RepoEntry *now) {
    const Identity *was = of_entry(edge, old), *is = of_entry(edge, now);
    if (!is->key || !(was->key || was->placeholder) || same_key(was->key, is->key) ||
        is_denied(was, is) || by_id(edge, is) ||
        knowing_kind(edge->knowing, old->path) != knowing_kind(edge->knowing, now->path))
        return 0;
    unsigned alike = files_alike(edge->knowing, &old->id, &now->id, &edge->numbers_left);
    if (alike < ALIKE_LEAST || holders_of(edge, is->key) != 1 ||
        !(was->placeholder || holders_of(edge, was->key)))
        return 0;
    return 2 * alike + (strcmp(name_tail(old->path), name_tail(now->path)) == 0);
}

/* The file that is gone (`gone`), or new, and most like `wanted` of those that it may be. */
static const RepoEntry *most_like_number(Edge *edge, const RepoEntry *wanted, bool gone) {
    const RepoEntry *best = NULL;
    unsigned most = 0;
    for (unsigned i = 0; i < edge->found->len; i++) {
        const RepoDifference *difference = at(edge, i);
        const RepoEntry *one = gone ? &difference->before : &difference->after;
        if (!one->path || (gone ? difference->after.path : difference->before.path))
            continue;
        unsigned value = gone ? number_score(edge, one, wanted) : number_score(edge, wanted, one);
        if (value > most)
            most = value, best = one;
    }
    return best;
}

/* What the new file was under another number, if of all new ones it is the most like that. */
static const RepoEntry *by_number(Edge *edge, const RepoEntry *now) {
    const RepoEntry *gone = most_like_number(edge, now, true);
    const char *key = gone ? of_entry(edge, gone)->key : NULL;
    const RepoEntry *other = key ? g_hash_table_lookup(edge->now_keys, key) : NULL;
    if (other && edge_before(edge, other->path, &other->id).path == gone->path)
        return NULL; /* that is where it went */
    const RepoEntry *back = gone ? most_like_number(edge, gone, false) : NULL;
    return back && strcmp(back->path, now->path) == 0 ? gone : NULL;
}

/* --- one document --- */

/* Whether every document of before is where it was, so that what is new comes from nowhere: then
 * nobody need look into it. */
static bool is_settled(Edge *edge) {
    for (unsigned i = 0; i < edge->found->len && !edge->settling; i++) {
        const Identity *old = of_entry(edge, &at(edge, i)->before);
        const Identity *now = old ? of_entry(edge, &at(edge, i)->after) : NULL;
        if (old && !(now && (same_key(old->key, now->key) || (!old->key && !now->key))))
            edge->settling = EDGE_MOVING;
    }
    edge->settling = edge->settling ? edge->settling : EDGE_SETTLED;
    return edge->settling == EDGE_SETTLED;
}

State edge_before(Edge *edge, const char *path, const Oid *blob) {
    const RepoDifference *here = edge_at(edge, path);
    RepoEntry now = {path, *blob, TREE_FILE};
    if (!here)
        return (State){path, *blob};
    if (!here->before.path && is_settled(edge))
        return (State){.path = NULL};
    const Identity *me = of_entry(edge, &now), *old = of_entry(edge, &here->before);
    if (old && (same_key(old->key, me->key) || (!old->key && !me->key && !*me->was)))
        return state_of(&here->before);
    const RepoEntry *found = by_id(edge, me);
    if (!found && old && same_or_unnamed(old, me) && !(old->key && is_kept(edge, old->key)))
        found = &here->before;
    if (!found && !old && me->slug)
        found = by_slug(edge, me->slug);
    if (!found && !old && !me->key)
        found = by_likeness(edge, &now);
    if (!found && !old && me->key)
        found = by_number(edge, &now);
    return found ? state_of(found) : (State){.path = NULL};
}

/* Whether the document of the file stood at `path` before, and does no more. */
static bool is_from(Edge *edge, const RepoEntry *now, const char *path) {
    if (!now || strcmp(now->path, path) == 0)
        return false;
    State before = edge_before(edge, now->path, &now->id);
    return before.path && strcmp(before.path, path) == 0;
}

bool edge_moved(Edge *edge, const char *path) {
    const RepoDifference *here = edge_at(edge, path);
    const Identity *old = here ? of_entry(edge, &here->before) : NULL;
    const RepoEntry *now = NULL;
    if (!old)
        return false;
    index_ids(edge);
    if (old->key)
        now = g_hash_table_lookup(edge->now_keys, old->key);
    else if (!here->after.path)
        now = likest(edge, &here->before, false);
    if (is_from(edge, now, path))
        return true;
    return !here->after.path && is_from(edge, most_like_number(edge, &here->before, false), path);
}

bool state_is_made(const State *now, const State *before, size_t count) {
    bool blob = false, path = false;
    for (size_t i = 0; i < count; i++) {
        bool both = before[i].path && now->path, neither = !before[i].path && !now->path;
        blob = blob || (both ? oid_equal(&before[i].blob, &now->blob) : neither);
        path = path || (both ? strcmp(before[i].path, now->path) == 0 : neither);
    }
    return (now->path || count) && (!blob || !path);
}
