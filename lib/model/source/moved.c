/* SPDX-License-Identifier: MIT */
/* Following files that moved: one side put the document elsewhere, the other changed it where it
 * was. A document is known again by its bytes, else by the id in its front matter. */
#include "model/front.h"
#include "model/ids.h"
#include "model/source/merge.h"

#define READ_LIMIT ((size_t)1024 * 1024)

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* By what a file is known elsewhere: its bytes and its name, its bytes alone. Nothing, where there
 * are no bytes. */
static const char *key_of_blob(Arena *arena, const RepoEntry *entry, bool with_name) {
    char hex[OID_HEX + 1];
    Oid empty = blob_id((Slice){NULL, 0});
    if (oid_equal(&entry->id, &empty))
        return NULL;
    oid_hex(&entry->id, hex);
    return with_name ? arena_printf(arena, "blob %s %s", hex, base_name(entry->path))
                     : arena_printf(arena, "blob %s", hex);
}

/* By its id; `*key` is NULL where it has none that can be told. */
static bool key_of_id(Merging *merging, const RepoEntry *entry, const char **key, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) scratch = arena_new();
    SourceResult result;
    Id id;
    *key = NULL;
    if (!read_blob(merging->repo, &entry->id, READ_LIMIT, bytes, &result, error)) {
        g_prefix_error(error, "%s: ", entry->path);
        return false;
    }
    Slice file = {(const char *)bytes->data, bytes->len};
    const YamlNode *field = result == SOURCE_READ ? front_fields(scratch, file) : NULL;
    while (field && !slice_is(yaml_text(field), "id"))
        field = yaml_next(field);
    if (field && id_parse(yaml_text(yaml_value(field)), &id) && !id.placeholder)
        *key =
            arena_printf(merging->merge->arena, "id %.*s", SLICE_ARG(yaml_text(yaml_value(field))));
    return true;
}

static bool is_document(const Merging *merging, const RepoEntry *entry) {
    return entry->kind == TREE_FILE && merge_matters(merging, entry);
}

/* The first file of that key, by path, is the one. */
static void know(GHashTable *new, const char *key, MergeSlot *slot) {
    if (key && !g_hash_table_contains(new, key))
        g_hash_table_insert(new, (char *)key, slot);
}

static void know_blob(Merging *merging, MergeSide side, MergeSlot *slot) {
    const RepoEntry *entry = &slot->sides[side];
    if (slot->base.path || !is_document(merging, entry))
        return;
    g_ptr_array_add(merging->added[side], slot);
    know(merging->new[side], key_of_blob(merging->merge->arena, entry, true), slot);
    know(merging->new[side], key_of_blob(merging->merge->arena, entry, false), slot);
}

/* What ours added; what theirs did has its slots already. */
static bool find_ours_added(Merging *merging, GError **error) {
    Merge *merge = merging->merge;
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoDifference));
    if (!repo_compare(merging->repo, &merge->base, &merge->commits[OURS], merging->roots,
                      merging->limits, merge->arena, found, error))
        return false;
    for (unsigned i = 0; i < found->len; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        if (!difference->before.path && is_document(merging, &difference->after))
            know_blob(merging, OURS, merge_slot(merging, difference->path));
    }
    return true;
}

/* Makes the table of what a side added, at the first question. */
static bool know_added(Merging *merging, MergeSide side, GError **error) {
    if (merging->new[side])
        return true;
    merging->new[side] = table_new();
    merging->added[side] = g_ptr_array_new();
    if (side == OURS)
        return find_ours_added(merging, error);
    for (unsigned i = 0; i < merging->slots->len; i++)
        know_blob(merging, side, merging->slots->pdata[i]);
    return true;
}

static bool know_ids(Merging *merging, MergeSide side, GError **error) {
    for (unsigned i = 0; !merging->knows_ids[side] && i < merging->added[side]->len; i++) {
        MergeSlot *slot = merging->added[side]->pdata[i];
        const char *key;
        if (!key_of_id(merging, &slot->sides[side], &key, error))
            return false;
        know(merging->new[side], key, slot);
    }
    merging->knows_ids[side] = true;
    return true;
}

/* The slot under that key, unless something else was followed to there. */
static MergeSlot *known(const Merging *merging, MergeSide side, const char *key) {
    MergeSlot *slot = key ? g_hash_table_lookup(merging->new[side], key) : NULL;
    return slot && !slot->taken ? slot : NULL;
}

/* Where a side, which has no file at the path of `base` any more, has put it; NULL: it is gone. */
static bool find_moved(Merging *merging, MergeSide side, const RepoEntry *base, MergeSlot **found,
                       GError **error) {
    Arena *arena = merging->merge->arena;
    const char *key;
    if (!know_added(merging, side, error))
        return false;
    *found = known(merging, side, key_of_blob(arena, base, true));
    if (!*found)
        *found = known(merging, side, key_of_blob(arena, base, false));
    if (*found || !merging->added[side]->len)
        return true;
    if (!key_of_id(merging, base, &key, error) || (key && !know_ids(merging, side, error)))
        return false;
    *found = known(merging, side, key);
    return true;
}

/* Both sides have no file there any more, and at least one moved it. */
static bool follow_both(Merging *merging, const MergeSlot *slot, MergeSlot *const *to,
                        GError **error) {
    if (to[OURS] == to[THEIRS]) {
        to[OURS]->base = slot->base;
        to[OURS]->taken = true;
        return merge_texts(merging, to[OURS], error);
    }
    for (MergeSide side = OURS; side <= THEIRS; side++) {
        MergeSide other = side == OURS ? THEIRS : OURS;
        if (!to[side] || to[side]->sides[other].path)
            continue; /* what the other side put there settled it */
        to[side]->base = slot->base;
        to[side]->taken = true;
        if (to[other])
            to[side]->sides[other] = to[other]->sides[other];
        merge_disagree(to[side], to[other] ? CONFLICT_ADDED : CONFLICT_REMOVED,
                       to[side]->sides[side]);
    }
    return true;
}

/* One side moved to `to` what the other changed: its changes go there. */
static bool follow_one(Merging *merging, MergeSlot *slot, MergeSide other, MergeSlot *to,
                       GError **error) {
    if (to->sides[other].path || slot->sides[other].kind != TREE_FILE)
        return true;
    to->base = slot->base;
    to->sides[other] = slot->sides[other];
    to->taken = true;
    slot->in_conflict = false;
    slot->result = (RepoEntry){0};
    g_hash_table_add(merging->merge->gone, (char *)slot->path);
    return merge_texts(merging, to, error);
}

static bool follow(Merging *merging, MergeSlot *slot, GError **error) {
    bool away[] = {!slot->sides[OURS].path, !slot->sides[THEIRS].path};
    MergeSlot *to[2] = {NULL, NULL};
    if (!is_document(merging, &slot->base) || !(away[OURS] || away[THEIRS]) ||
        merge_same(&slot->base, &slot->sides[OURS]) ||
        merge_same(&slot->base, &slot->sides[THEIRS]))
        return true;
    for (MergeSide side = OURS; side <= THEIRS; side++)
        if (away[side] && !find_moved(merging, side, &slot->base, &to[side], error))
            return false;
    if (!to[OURS] && !to[THEIRS])
        return true;
    if (away[OURS] && away[THEIRS])
        return follow_both(merging, slot, to, error);
    return follow_one(merging, slot, away[OURS] ? THEIRS : OURS, to[away[OURS] ? OURS : THEIRS],
                      error);
}

bool merge_follow(Merging *merging, GError **error) {
    unsigned count = merging->slots->len; /* ours' new files add more */
    for (unsigned i = 0; i < count; i++)
        if (!follow(merging, merging->slots->pdata[i], error))
            return false;
    return true;
}
