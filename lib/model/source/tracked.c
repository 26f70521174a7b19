/* SPDX-License-Identifier: MIT */
/* Every file that git tracks, be it a document or not: where code and tests are looked into. */
#include "model/source/internal.h"

#define MOST_BLOB ((size_t)64 * 1024 * 1024) /* git unpacks a blob as a whole */

static bool list_tracked(Source *source, const char *const *roots, RepoEntries *all,
                         GError **error) {
    switch (source->type) {
    case IN_WORK_TREE:
        return repo_list_tracked(source->repo, roots, &source->limits, all, error);
    case IN_INDEX:
        return repo_list_index(source->repo, roots, &source->limits, all, error);
    default:
        return repo_list_commit(source->repo, &source->commit, roots, &source->limits, all, error);
    }
}

static void add(GArray *entries, Arena *arena, const char *path, const Oid *id,
                SourceEntryKind kind) {
    SourceEntry entry = {arena_copy(arena, path, strlen(path)), *id, kind};
    g_array_append_val(entries, entry);
}

/* A folder without git, which is still to be walked. */
typedef struct {
    const Folder *top;
    const RepoLimits *limits;
    Arena *arena, *scratch;
    GArray *entries;
    GPtrArray *pending; /* folders */
    size_t seen;
} Plain;

static unsigned depth_of(const char *path) {
    unsigned depth = *path != '\0';
    for (; *path; path++)
        depth += *path == '/';
    return depth;
}

static bool walk_folder(Plain *plain, const char *folder, GError **error) {
    FolderEntry *found;
    size_t count;
    arena_reset(plain->scratch);
    if (depth_of(folder) > plain->limits->depth)
        return fail(error, EXIT_ENVIRONMENT, "folders nested deeper than %u at '%s'",
                    plain->limits->depth, folder);
    if (!folder_list(plain->top, folder, plain->scratch, &found, &count, error))
        return false;
    plain->seen += count;
    if (plain->seen > plain->limits->entries)
        return fail(error, EXIT_ENVIRONMENT, "more than %zu entries at '%s'",
                    plain->limits->entries, folder);
    for (size_t i = 0; i < count; i++) {
        if (found[i].name[0] == '.')
            continue;
        const char *path =
            arena_printf(plain->scratch, "%s%s%s", folder, *folder ? "/" : "", found[i].name);
        if (found[i].kind == FILE_FOLDER)
            g_ptr_array_add(plain->pending, g_strdup(path));
        else
            add(plain->entries, plain->arena, path, &(Oid){{0}}, kind_of_file(found[i].kind));
    }
    return true;
}

static bool walk_root(Plain *plain, const char *root, GError **error) {
    FileKind kind = *root ? folder_kind(plain->top, root) : FILE_FOLDER;
    if (kind == FILE_FOLDER)
        g_ptr_array_add(plain->pending, g_strdup(root));
    else if (kind != FILE_MISSING)
        add(plain->entries, plain->arena, root, &(Oid){{0}}, kind_of_file(kind));
    bool fine = true;
    while (fine && plain->pending->len) {
        g_autofree char *folder = g_ptr_array_steal_index(plain->pending, plain->pending->len - 1);
        fine = walk_folder(plain, folder, error);
    }
    return fine;
}

static bool walk_plain(Source *source, char **roots, Arena *arena, GArray *entries,
                       GError **error) {
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GPtrArray) pending = g_ptr_array_new_with_free_func(g_free);
    Plain plain = {source->top, &source->limits, arena, scratch, entries, pending, 0};
    bool fine = true;
    for (; *roots && fine; roots++)
        fine = walk_root(&plain, *roots, error);
    size_t count = entries_sort((SourceEntry *)(void *)entries->data, entries->len);
    g_array_set_size(entries, (unsigned)count);
    return fine;
}

bool source_tracked(Source *source, const char *const *roots, Arena *arena, GArray *entries,
                    GError **error) {
    g_assert(source->type != IN_MERGE);
    g_auto(GStrv) outer = paths_outermost(roots);
    if (!source->repo)
        return walk_plain(source, outer, arena, entries, error);
    RepoEntries all;
    repo_entries_init(&all);
    bool fine = list_tracked(source, (const char *const *)outer, &all, error);
    for (size_t i = 0; fine && i < all.count; i++)
        add(entries, arena, all.entries[i].path, &all.entries[i].id,
            entry_kind(all.entries[i].kind));
    repo_entries_clear(&all);
    return fine;
}

static bool scan_file(SourceReader *reader, const char *path, FileScan scan, void *context,
                      GByteArray *buffer, SourceResult *result, GError **error) {
    FileKind kind = FILE_MISSING;
    GError *failed = NULL;
    *result = SOURCE_READ;
    if (folder_scan(reader->source->top, path, scan, context, buffer, &kind, &failed))
        return true;
    *result = kind == FILE_MISSING ? SOURCE_MISSING : SOURCE_NOT_FILE;
    if (failed)
        g_propagate_error(error, failed);
    return !failed;
}

bool source_scan(SourceReader *reader, const SourceEntry *entry, FileScan scan, void *context,
                 GByteArray *buffer, SourceResult *result, GError **error) {
    *result = SOURCE_NOT_FILE;
    if (entry->kind != SOURCE_DOCUMENT)
        return true;
    if (!reader->repo)
        return scan_file(reader, entry->path, scan, context, buffer, result, error);
    g_byte_array_set_size(buffer, 0);
    if (!read_blob(reader->repo, &entry->id, MOST_BLOB, buffer, result, error)) {
        g_prefix_error(error, "%s: ", entry->path);
        return false;
    }
    if (*result == SOURCE_READ)
        scan(context, (Slice){(const char *)buffer->data, buffer->len}, true);
    return true;
}
