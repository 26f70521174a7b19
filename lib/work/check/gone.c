/* SPDX-License-Identifier: MIT */
/* What stood in the common ancestor, or in the base, and is gone from the merge. */
#include "base/path.h"
#include "work/check/internal.h"

/* Whether the document is not there any more, or not as the kind of document that it was. */
static bool is_lost(const DocumentChange *change) {
    return change->before && (!change->after || change->after->kind != change->before->kind);
}

static bool is_wanted(const Check *check) {
    for (size_t i = 0; i < check->after->link_count; i++)
        if (!check->after->links[i].to)
            return true;
    for (size_t i = 0; i < check->change->count; i++)
        if (is_lost(&check->change->documents[i]))
            return true;
    return false;
}

/* The command that brings a file back, as it can be typed. */
static char *command(const Oid *commit, const char *path) {
    char hex[OID_HEX + 1];
    g_autoptr(Arena) arena = arena_new();
    return g_strdup_printf("git checkout %.7s -- %s", oid_hex(commit, hex),
                           path_typed(arena, path));
}

static void add(Check *check, Slice id, const char *path, const Oid *commit) {
    if (id.len && !corpus_find(check->after, id))
        g_hash_table_insert(check->change->gone, slice_strdup(id), command(commit, path));
}

bool check_gone(Check *check, GitRepo *repo, GError **error) {
    if (!is_wanted(check))
        return true;
    check->change->gone = g_hash_table_new_full(hash_string, g_str_equal, g_free, g_free);
    if (check->has_fork && !oid_equal(&check->fork, &check->base)) {
        g_autoptr(Source) fork = source_commit(repo, &check->fork);
        g_auto(GStrv) roots = schema_roots(&check->config->schema, NULL);
        const SourceEntry *entries;
        size_t count;
        source_bound(fork, check->config->limits.entries, check->config->limits.tree_depth);
        if (!source_list(fork, (const char *const *)roots, &entries, &count, error))
            return false;
        for (size_t i = 0; i < count; i++)
            add(check, id_of_file_name(entries[i].path), entries[i].path, &check->fork);
    }
    for (size_t i = 0; i < check->change->count; i++) {
        const Document *before = check->change->documents[i].before;
        if (is_lost(&check->change->documents[i]))
            add(check, before->id, before->path, &check->base);
    }
    return true;
}
