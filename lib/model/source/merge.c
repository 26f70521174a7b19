/* SPDX-License-Identifier: MIT */
/* The merge of two commits as a list of files. */
#include "model/source/merge.h"

#include <stdlib.h>

/* What both sides changed is merged up to these bounds, and in conflict beyond. Finding what
 * changed in two texts of 20,000 equal-looking lines takes a quarter of a second, of 250,000 eight.
 */
#define LARGEST_TEXT  ((size_t)4 * 1024 * 1024)
#define MOST_LINES    20000
#define MOST_OF_TEXTS ((size_t)256 * 1024 * 1024)

Merge *merge_new(const Oid *base, const Oid *ours, const Oid *theirs) {
    Merge *merge = g_new0(Merge, 1);
    *merge = (Merge){.commits = {*ours, *theirs},
                     .has_base = base != NULL,
                     .arena = arena_new(),
                     .texts = g_hash_table_new(oid_hash, oid_same),
                     .gone = table_new()};
    if (base)
        merge->base = *base;
    return merge;
}

void merge_free(Merge *merge) {
    if (!merge)
        return;
    g_hash_table_destroy(merge->texts);
    g_hash_table_destroy(merge->gone);
    arena_free(merge->arena);
    g_free(merge);
}

const MergeConflict *merge_conflicts(const Merge *merge, size_t *count) {
    *count = merge->conflict_count;
    return merge->conflicts;
}

const Slice *merge_text(const Merge *merge, const Oid *id) {
    return g_hash_table_lookup(merge->texts, id);
}

bool merge_same(const RepoEntry *a, const RepoEntry *b) {
    if (!a->path || !b->path)
        return !a->path && !b->path;
    return a->kind == b->kind && oid_equal(&a->id, &b->id);
}

bool merge_matters(const Merging *merging, const RepoEntry *entry) {
    return entry->path && path_is_listed(entry->path, entry->kind, merging->roots);
}

void merge_disagree(MergeSlot *slot, ConflictType type, RepoEntry result) {
    slot->in_conflict = true;
    slot->conflict = type;
    slot->result = result;
}

/* --- texts --- */

static bool is_text(Slice bytes) {
    size_t lines = 0;
    for (size_t at = 0; at < bytes.len && lines <= MOST_LINES; lines++)
        at = slice_find(bytes, '\n', at) + 1;
    return lines <= MOST_LINES && slice_find(bytes, '\0', 0) == bytes.len;
}

/* Reads a blob; `*fit` is false where it is too large or no text. */
static bool read_side(GitRepo *repo, const Oid *id, GByteArray *into, bool *fit, GError **error) {
    SourceResult result;
    if (!read_blob(repo, id, LARGEST_TEXT, into, &result, error))
        return false;
    *fit = result == SOURCE_READ && is_text((Slice){(const char *)into->data, into->len});
    return true;
}

bool merge_blobs(GitRepo *repo, const Oid *base, const Oid *ours, const Oid *theirs,
                 GByteArray *into, bool *clean, GError **error) {
    const Oid *const ids[] = {base, ours, theirs};
    g_autoptr(GByteArray) one = g_byte_array_new(), two = g_byte_array_new(),
                          three = g_byte_array_new();
    GByteArray *const bytes[] = {one, two, three};
    Slice texts[3];
    *clean = false;
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        bool fit;
        if (!read_side(repo, ids[i], bytes[i], &fit, error))
            return false;
        if (!fit)
            return true;
        texts[i] = (Slice){(const char *)bytes[i]->data, bytes[i]->len};
    }
    return repo_merge_text(texts[0], texts[1], texts[2], into, clean, error);
}

/* Keeps merged bytes, which no commit holds, under their name. */
static bool keep_text(Merge *merge, const GByteArray *bytes, RepoEntry *entry, GError **error) {
    Slice text = {(const char *)bytes->data, bytes->len};
    entry->id = blob_id(text);
    if (merge_text(merge, &entry->id))
        return true;
    merge->text_bytes += text.len;
    if (merge->text_bytes > MOST_OF_TEXTS)
        return fail(error, EXIT_ENVIRONMENT,
                    "the files that both sides changed are more than %zu MiB together at '%s'",
                    MOST_OF_TEXTS / 1024 / 1024, entry->path);
    Oid *id = arena_make(merge->arena, Oid);
    Slice *kept = arena_make(merge->arena, Slice);
    *id = entry->id;
    *kept = (Slice){arena_copy(merge->arena, text.at ? text.at : "", text.len), text.len};
    g_hash_table_insert(merge->texts, id, kept);
    return true;
}

bool merge_texts(Merging *merging, MergeSlot *slot, GError **error) {
    const RepoEntry *base = &slot->base, *ours = &slot->sides[OURS], *theirs = &slot->sides[THEIRS];
    g_autoptr(GByteArray) merged = g_byte_array_new();
    bool clean;
    slot->in_conflict = false;
    slot->result = *ours;
    slot->result.path = slot->path;
    if (oid_equal(&theirs->id, &base->id) || oid_equal(&theirs->id, &ours->id))
        return true;
    slot->result.id = theirs->id;
    if (oid_equal(&ours->id, &base->id))
        return true;
    if (!merge_blobs(merging->repo, &base->id, &ours->id, &theirs->id, merged, &clean, error)) {
        g_prefix_error(error, "%s: ", slot->path);
        return false;
    }
    if (clean)
        return keep_text(merging->merge, merged, &slot->result, error);
    merge_disagree(slot, CONFLICT_EDITED, slot->result);
    return true;
}

/* --- paths --- */

static RepoEntry find_ours(const Merging *merging, const char *path) {
    size_t at = repo_entries_from(&merging->ours, path);
    bool found = at < merging->ours.count && strcmp(merging->ours.entries[at].path, path) == 0;
    return found ? merging->ours.entries[at] : (RepoEntry){0};
}

MergeSlot *merge_slot(Merging *merging, const char *path) {
    MergeSlot *slot = g_hash_table_lookup(merging->by_path, path);
    if (slot)
        return slot;
    slot = arena_make(merging->merge->arena, MergeSlot);
    slot->path = path;
    slot->sides[OURS] = slot->result = find_ours(merging, path);
    g_hash_table_insert(merging->by_path, (char *)path, slot);
    g_ptr_array_add(merging->slots, slot);
    return slot;
}

/* Whether a listing shows the path in any of the commits. */
static bool is_shown(const Merging *merging, const MergeSlot *slot) {
    return merge_matters(merging, &slot->base) || merge_matters(merging, &slot->sides[OURS]) ||
           merge_matters(merging, &slot->sides[THEIRS]);
}

/* What becomes of a path that theirs changed. */
static bool settle(Merging *merging, MergeSlot *slot, GError **error) {
    const RepoEntry *base = &slot->base, *ours = &slot->sides[OURS], *theirs = &slot->sides[THEIRS];
    if (merge_same(ours, theirs)) {
        slot->result = *ours;
    } else if (merge_same(ours, base)) {
        slot->result = *theirs;
    } else if (!is_shown(merging, slot)) {
        slot->result = theirs->path ? *theirs : *ours;
    } else if (!ours->path || !theirs->path) {
        merge_disagree(slot, CONFLICT_REMOVED, theirs->path ? *theirs : *ours);
    } else if (ours->kind != TREE_FILE || theirs->kind != TREE_FILE ||
               (base->path && base->kind != TREE_FILE)) {
        merge_disagree(slot, CONFLICT_KIND, *theirs);
    } else if (!base->path) {
        merge_disagree(slot, CONFLICT_ADDED, *theirs);
    } else {
        return merge_texts(merging, slot, error);
    }
    return true;
}

static bool settle_all(Merging *merging, GError **error) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoDifference));
    Merge *merge = merging->merge;
    if (!repo_compare(merging->repo, merge->has_base ? &merge->base : NULL, &merge->commits[THEIRS],
                      merging->roots, merging->limits, merge->arena, found, error))
        return false;
    for (unsigned i = 0; i < found->len; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        MergeSlot *slot = merge_slot(merging, difference->path);
        slot->base = difference->before;
        slot->sides[THEIRS] = difference->after;
        if (!settle(merging, slot, error))
            return false;
    }
    return true;
}

static int compare_slots(const void *a, const void *b) {
    return strcmp((*(MergeSlot *const *)a)->path, (*(MergeSlot *const *)b)->path);
}

/* Ours, with the slots in place of what stood there. */
static void put_together(Merging *merging, RepoEntries *into) {
    size_t room = merging->ours.count + merging->slots->len, i = 0;
    RepoEntry *all = arena_array(into->arena, RepoEntry, room), *ours = merging->ours.entries;
    into->entries = all;
    g_ptr_array_sort(merging->slots, compare_slots);
    for (unsigned k = 0; k < merging->slots->len; k++) {
        const MergeSlot *slot = merging->slots->pdata[k];
        for (; i < merging->ours.count && strcmp(ours[i].path, slot->path) < 0; i++)
            all[into->count++] = ours[i];
        if (i < merging->ours.count && strcmp(ours[i].path, slot->path) == 0)
            i++;
        if (slot->result.path)
            all[into->count++] = slot->result;
    }
    for (; i < merging->ours.count; i++)
        all[into->count++] = ours[i];
}

/* --- a file here, a folder there --- */

/* A file of the merge stands where a folder must, since `below` lies in it. */
static void clash(Merging *merging, const RepoEntry *file, const RepoEntry *below) {
    if (merge_matters(merging, file) || merge_matters(merging, below)) {
        const char *path = arena_copy(merging->merge->arena, file->path, strlen(file->path));
        MergeSlot *slot = merge_slot(merging, path);
        merge_disagree(slot, CONFLICT_KIND, slot->result);
    }
}

/* Looks whether what theirs added stands in the way of anything, or anything in its way. */
static void find_clashes(Merging *merging, const RepoEntries *all, const RepoEntry *added) {
    g_autofree char *path = g_strconcat(added->path, "/", NULL);
    size_t at = repo_entries_from(all, path);
    if (at < all->count && g_str_has_prefix(all->entries[at].path, path))
        clash(merging, added, &all->entries[at]);
    path[strlen(added->path)] = '\0';
    for (char *slash; (slash = strrchr(path, '/'));) {
        *slash = '\0';
        at = repo_entries_from(all, path);
        if (at < all->count && strcmp(all->entries[at].path, path) == 0)
            clash(merging, &all->entries[at], added);
    }
}

/* --- the listing --- */

static int compare_conflicts(const void *a, const void *b) {
    return strcmp(((const MergeConflict *)a)->path, ((const MergeConflict *)b)->path);
}

static Oid id_of_entry(const RepoEntry *entry) {
    return entry->path ? entry->id : (Oid){{0}};
}

static void collect_conflicts(Merging *merging) {
    Merge *merge = merging->merge;
    merge->conflicts = arena_array(merge->arena, MergeConflict, merging->slots->len);
    merge->conflict_count = 0;
    for (unsigned i = 0; i < merging->slots->len; i++) {
        const MergeSlot *slot = merging->slots->pdata[i];
        if (slot->in_conflict)
            merge->conflicts[merge->conflict_count++] =
                (MergeConflict){slot->conflict, slot->path, id_of_entry(&slot->base),
                                id_of_entry(&slot->sides[OURS]), id_of_entry(&slot->sides[THEIRS])};
    }
    if (merge->conflict_count)
        qsort(merge->conflicts, merge->conflict_count, sizeof *merge->conflicts, compare_conflicts);
}

static bool merge_all(Merging *merging, RepoEntries *into, GError **error) {
    if (!repo_list_commit(merging->repo, &merging->merge->commits[OURS], merging->roots,
                          merging->limits, &merging->ours, error) ||
        !settle_all(merging, error) || !merge_follow(merging, error))
        return false;
    put_together(merging, into);
    unsigned count = merging->slots->len; /* clashes add more */
    for (unsigned i = 0; i < count; i++) {
        const MergeSlot *slot = merging->slots->pdata[i];
        if (slot->result.path && !find_ours(merging, slot->path).path)
            find_clashes(merging, into, &slot->result);
    }
    collect_conflicts(merging);
    return true;
}

bool merge_list(Merge *merge, GitRepo *repo, const char *const *roots, const RepoLimits *limits,
                RepoEntries *into, GError **error) {
    Merging merging = {.merge = merge,
                       .repo = repo,
                       .roots = roots,
                       .limits = limits,
                       .slots = g_ptr_array_new(),
                       .by_path = table_new(),
                       .ours.arena = into->arena};
    g_hash_table_remove_all(merge->gone);
    bool fine = merge_all(&merging, into, error);
    g_ptr_array_free(merging.slots, TRUE);
    g_hash_table_destroy(merging.by_path);
    for (MergeSide side = OURS; side <= THEIRS; side++) {
        g_clear_pointer(&merging.new[side], g_hash_table_destroy);
        g_clear_pointer(&merging.added[side], g_ptr_array_unref);
    }
    return fine;
}
