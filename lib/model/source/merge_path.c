/* SPDX-License-Identifier: MIT */
/* Single paths of a merge, whether listed or not: `req.yml`, a template, an image. */
#include "model/source/merge.h"

/* What stands at the path in the three commits. */
static MergeSlot look_up(const Merge *merge, GitRepo *repo, const char *path) {
    MergeSlot slot = {.path = path};
    if (merge->has_base)
        repo_lookup(repo, &merge->base, path, &slot.base);
    for (MergeSide side = OURS; side <= THEIRS; side++)
        repo_lookup(repo, &merge->commits[side], path, &slot.sides[side]);
    return slot;
}

/* Sets the slot's result; false where both sides changed what is there, each in its own way. */
static bool settle(MergeSlot *slot) {
    const RepoEntry *ours = &slot->sides[OURS], *theirs = &slot->sides[THEIRS];
    bool plain = merge_same(ours, theirs) || merge_same(ours, &slot->base);
    if (plain)
        slot->result = *theirs;
    else if (merge_same(theirs, &slot->base))
        plain = true, slot->result = *ours;
    else
        slot->result = theirs->path ? *theirs : *ours;
    return plain;
}

static bool all_files(const MergeSlot *slot) {
    const RepoEntry *const entries[] = {&slot->base, &slot->sides[OURS], &slot->sides[THEIRS]};
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
        if (!entries[i]->path || entries[i]->kind != TREE_FILE)
            return false;
    return true;
}

bool merge_read_path(const Merge *merge, GitRepo *repo, const char *path, size_t limit,
                     GByteArray *into, SourceResult *result, GError **error) {
    if (g_hash_table_contains(merge->gone, path)) {
        *result = SOURCE_MISSING;
        return true;
    }
    MergeSlot slot = look_up(merge, repo, path);
    unsigned from = into->len;
    bool clean = false;
    if (!settle(&slot) && all_files(&slot) &&
        !merge_blobs(repo, &slot.base.id, &slot.sides[OURS].id, &slot.sides[THEIRS].id, into,
                     &clean, error))
        return false;
    *result = !slot.result.path                    ? SOURCE_MISSING
              : slot.result.kind != TREE_FILE      ? SOURCE_NOT_FILE
              : clean && into->len - from <= limit ? SOURCE_READ
                                                   : SOURCE_TOO_LARGE;
    if (clean && *result == SOURCE_TOO_LARGE)
        g_byte_array_set_size(into, from);
    if (clean || *result == SOURCE_MISSING || *result == SOURCE_NOT_FILE)
        return true;
    return read_blob(repo, &slot.result.id, limit, into, result, error);
}

/* Whether anything is left of a folder that one side removed and the other changed: what was added
 * or changed there. */
static bool is_left(const Merge *merge, GitRepo *repo, MergeSide side, const char *path) {
    const char *const roots[] = {path, NULL};
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoDifference));
    if (!repo_compare(repo, &merge->base, &merge->commits[side], roots, NULL, arena, found, NULL))
        return true;
    for (unsigned i = 0; i < found->len; i++)
        if (g_array_index(found, RepoDifference, i).after.path)
            return true;
    return false;
}

bool merge_exists(const Merge *merge, GitRepo *repo, const char *path) {
    if (g_hash_table_contains(merge->gone, path))
        return false;
    MergeSlot slot = look_up(merge, repo, path);
    if (settle(&slot) || !slot.result.path || slot.result.kind == TREE_FILE || !slot.base.path ||
        (slot.sides[OURS].path && slot.sides[THEIRS].path))
        return slot.result.path != NULL;
    return is_left(merge, repo, slot.sides[OURS].path ? OURS : THEIRS, path);
}

bool merge_look_up(const Merge *merge, GitRepo *repo, const char *path, RepoEntry *entry) {
    MergeSlot slot = look_up(merge, repo, path);
    settle(&slot);
    *entry = slot.result;
    return slot.result.path != NULL;
}
