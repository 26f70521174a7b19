/* SPDX-License-Identifier: MIT */
#include "model/source/internal.h"

#define LISTED_ENTRIES 1000000
#define LISTED_DEPTH   64

static Source *source_make(SourceType type, const Folder *top, GitRepo *repo) {
    Source *source = g_new0(Source, 1);
    *source = (Source){.type = type,
                       .top = top,
                       .repo = repo,
                       .limits = {LISTED_ENTRIES, LISTED_DEPTH},
                       .arena = arena_new()};
    return source;
}

Source *source_worktree(const Folder *top, GitRepo *repo) {
    return source_make(IN_WORK_TREE, top, repo);
}

Source *source_index(GitRepo *repo) {
    return source_make(IN_INDEX, NULL, repo);
}

Source *source_commit(GitRepo *repo, const Oid *commit) {
    Source *source = source_make(IN_COMMIT, NULL, repo);
    source->commit = *commit;
    return source;
}

Source *source_merge(GitRepo *repo, const Oid *base, const Oid *ours, const Oid *theirs) {
    Source *source = source_make(IN_MERGE, NULL, repo);
    source->merge = merge_new(base, ours, theirs);
    return source;
}

const MergeConflict *source_conflicts(const Source *source, size_t *count) {
    *count = 0;
    return source->merge ? merge_conflicts(source->merge, count) : NULL;
}

void source_bound(Source *source, size_t entries, unsigned depth) {
    source->limits = (RepoLimits){entries, depth};
}

void source_overlay(Source *source, const char *path, Slice bytes) {
    overlay_put(&source->overlay, path, bytes);
}

void source_free(Source *source) {
    if (!source)
        return;
    g_clear_pointer(&source->overlay, g_hash_table_destroy);
    borrowed_free(source);
    g_strfreev(source->roots);
    merge_free(source->merge);
    arena_free(source->arena);
    g_free(source);
}

/* --- listing --- */

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const SourceEntry *)a)->path, ((const SourceEntry *)b)->path);
}

size_t entries_sort(SourceEntry *entries, size_t count) {
    bool sorted = true;
    for (size_t i = 1; i < count && sorted; i++)
        sorted = strcmp(entries[i - 1].path, entries[i].path) < 0;
    if (sorted)
        return count;
    qsort(entries, count, sizeof *entries, compare_entries);
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (strcmp(entries[kept - 1].path, entries[i].path) != 0)
            entries[kept++] = entries[i];
    return kept;
}

/* A link that stands for a document or for a folder of them; an image that is a link is none of our
 * business. By its name alone, so that all sources agree. */
static bool link_matters(Slice name) {
    if (slice_ends(name, ".md"))
        return true;
    const char *dot = g_strrstr_len(name.at, (gssize)name.len, ".");
    return !dot || dot + 1 == name.at + name.len || !g_ascii_isalpha(dot[1]);
}

bool entry_matters(const char *path, SourceEntryKind kind, bool submodule) {
    const char *slash = strrchr(path, '/');
    Slice name = slice_of(slash ? slash + 1 : path);
    return slice_ends(name, ".md") || submodule || (kind == SOURCE_LINK && link_matters(name));
}

/* Whether a part of the path below its root is hidden. Names that no file system should see
 * (`..`, `.git`) are not hidden but shown, to be refused by name. */
bool path_is_hidden(const char *path, const char *const *roots) {
    size_t skip = 0;
    for (; *roots; roots++)
        if (path_is_below(path, *roots))
            skip = strlen(*roots);
    Slice rest = slice_of(path + skip);
    while (rest.at) {
        Slice name = slice_cut(&rest, '/');
        if (name.len && name.at[0] == '.' && !name_fault(name))
            return true;
    }
    return false;
}

SourceEntryKind entry_kind(TreeKind kind) {
    return kind == TREE_FILE        ? SOURCE_DOCUMENT
           : kind == TREE_LINK      ? SOURCE_LINK
           : kind == TREE_SUBMODULE ? SOURCE_SUBMODULE
                                    : SOURCE_ODD;
}

bool path_is_listed(const char *path, TreeKind kind, const char *const *roots) {
    return entry_matters(path, entry_kind(kind), kind == TREE_SUBMODULE) &&
           !path_is_hidden(path, roots);
}

/* All that git holds below the source's roots. */
static bool list_entries(Source *source, RepoEntries *all, GError **error) {
    const char *const *roots = (const char *const *)source->roots;
    const RepoLimits *limits = &source->limits;
    switch (source->type) {
    case IN_INDEX:
        return repo_list_index(source->repo, roots, limits, all, error);
    case IN_MERGE:
        return merge_list(source->merge, source->repo, roots, limits, all, error);
    default:
        return repo_list_commit(source->repo, &source->commit, roots, limits, all, error);
    }
}

static bool list_git(Source *source, GArray *found, GError **error) {
    RepoEntries all;
    repo_entries_init(&all);
    bool fine = list_entries(source, &all, error);
    for (size_t i = 0; fine && i < all.count; i++) {
        const RepoEntry *entry = &all.entries[i];
        if (!path_is_listed(entry->path, entry->kind, (const char *const *)source->roots))
            continue;
        SourceEntry made = {arena_copy(source->arena, entry->path, strlen(entry->path)), entry->id,
                            entry_kind(entry->kind)};
        g_array_append_val(found, made);
    }
    repo_entries_clear(&all);
    return fine;
}

static bool list_files(Source *source, GArray *found, GError **error) {
    g_auto(GStrv) roots = borrowed_leave_out(source, source->roots);
    return list_worktree(source->top, source->repo, roots, &source->limits, source->arena, found,
                         error);
}

static bool same_roots(char *const *known, char *const *wanted) {
    return known && g_strv_equal((const char *const *)known, (const char *const *)wanted);
}

bool source_list(Source *source, const char *const *roots, const SourceEntry **entries,
                 size_t *count, GError **error) {
    g_auto(GStrv) outer = paths_outermost(roots);
    if (!same_roots(source->roots, outer)) {
        g_clear_pointer(&source->roots, g_strfreev);
        g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(SourceEntry));
        source->roots = g_steal_pointer(&outer);
        bool fine = source->type == IN_WORK_TREE ? list_files(source, found, error)
                                                 : list_git(source, found, error);
        if (!fine) {
            g_clear_pointer(&source->roots, g_strfreev);
            return false;
        }
        borrowed_list(source, found);
        source->entries = arena_array(source->arena, SourceEntry, found->len);
        if (found->len)
            memcpy(source->entries, found->data, found->len * sizeof(SourceEntry));
        source->count = entries_sort(source->entries, found->len);
    }
    overlay_list(source->overlay, source->roots, source->arena, &source->entries, &source->count);
    *entries = source->entries;
    *count = source->count;
    return true;
}

/* --- reading --- */

SourceReader *source_reader(Source *source, GError **error) {
    GitRepo *repo = NULL;
    if (source->type != IN_WORK_TREE && !(repo = repo_again(source->repo, error)))
        return NULL;
    SourceReader *reader = g_new0(SourceReader, 1);
    *reader = (SourceReader){.source = source, .repo = repo};
    return reader;
}

void source_reader_free(SourceReader *reader) {
    if (!reader)
        return;
    borrowed_close(reader);
    repo_free(reader->repo);
    g_free(reader);
}

static bool read_file(const Folder *top, const char *path, size_t limit, GByteArray *into,
                      SourceResult *result, GError **error) {
    FileKind kind = FILE_MISSING;
    GError *failed = NULL;
    *result = SOURCE_READ;
    if (folder_read(top, path, limit, into, &kind, NULL, &failed))
        return true;
    if (failed) {
        g_propagate_error(error, failed);
        return false;
    }
    *result = kind == FILE_MISSING   ? SOURCE_MISSING
              : kind == FILE_REGULAR ? SOURCE_TOO_LARGE
                                     : SOURCE_NOT_FILE;
    return true;
}

bool read_blob(GitRepo *repo, const Oid *id, size_t limit, GByteArray *into, SourceResult *result,
               GError **error) {
    GError *failed = NULL;
    *result = SOURCE_READ;
    if (!repo_read_blob(repo, id, limit, into, &failed)) {
        if (failed) {
            g_propagate_error(error, failed);
            return false;
        }
        *result = SOURCE_TOO_LARGE;
    }
    return true;
}

/* A file that a merge has put together. */
static bool read_text(const Slice *text, size_t limit, GByteArray *into, SourceResult *result) {
    *result = text->len <= limit ? SOURCE_READ : SOURCE_TOO_LARGE;
    if (*result == SOURCE_READ)
        g_byte_array_append(into, (const unsigned char *)text->at, (unsigned)text->len);
    return true;
}

bool source_read(SourceReader *reader, const SourceEntry *entry, size_t limit, GByteArray *into,
                 SourceResult *result, GError **error) {
    if (entry->kind != SOURCE_DOCUMENT) {
        *result = SOURCE_NOT_FILE;
        return true;
    }
    const Merge *merge = reader->source->merge;
    const Slice *text = merge ? merge_text(merge, &entry->id) : NULL;
    if (text)
        return read_text(text, limit, into, result);
    if (overlay_read(reader->source->overlay, entry->path, limit, into, result))
        return true;
    if (!reader->repo)
        return read_file(reader->source->top, entry->path, limit, into, result, error);
    const Submodule *submodule = borrowed_at(reader->source, entry->path);
    return submodule ? borrowed_read(reader, submodule, &entry->id, limit, into, result, error)
                     : read_blob(reader->repo, &entry->id, limit, into, result, error);
}

/* The listed entry at `path`, or NULL. */
static const SourceEntry *find_listed(const Source *source, const char *path) {
    SourceEntry key = {.path = path};
    return source->count
               ? bsearch(&key, source->entries, source->count, sizeof key, compare_entries)
               : NULL;
}

bool source_look_up(Source *source, GitRepo *repo, const char *path, RepoEntry *entry) {
    if (source->type == IN_MERGE)
        return merge_look_up(source->merge, repo, path, entry);
    if (source->type == IN_COMMIT)
        return repo_lookup(repo, &source->commit, path, entry);
    g_mutex_lock(&source->asking);
    bool found = repo_lookup(source->repo, NULL, path, entry);
    g_mutex_unlock(&source->asking);
    return found;
}

/* Reads what stands at a path in one of the source's submodules. */
static bool read_borrowed(SourceReader *reader, const Submodule *submodule, const char *path,
                          size_t limit, GByteArray *into, SourceResult *result, GError **error) {
    RepoEntry entry;
    if (!borrowed_look_up(reader, submodule, path, &entry))
        *result = SOURCE_MISSING;
    else if (entry.kind != TREE_FILE)
        *result = SOURCE_NOT_FILE;
    else
        return borrowed_read(reader, submodule, &entry.id, limit, into, result, error);
    return true;
}

bool source_read_path(SourceReader *reader, const char *path, size_t limit, GByteArray *into,
                      SourceResult *result, GError **error) {
    if (overlay_read(reader->source->overlay, path, limit, into, result))
        return true;
    if (!reader->repo)
        return read_file(reader->source->top, path, limit, into, result, error);
    Source *source = reader->source;
    const Submodule *submodule = borrowed_at(source, path);
    if (submodule)
        return read_borrowed(reader, submodule, path, limit, into, result, error);
    const SourceEntry *listed = source->merge ? find_listed(source, path) : NULL;
    if (listed)
        return source_read(reader, listed, limit, into, result, error);
    if (source->merge)
        return merge_read_path(source->merge, reader->repo, path, limit, into, result, error);
    RepoEntry entry;
    if (!source_look_up(source, reader->repo, path, &entry))
        *result = SOURCE_MISSING;
    else if (entry.kind != TREE_FILE)
        *result = SOURCE_NOT_FILE;
    else
        return read_blob(reader->repo, &entry.id, limit, into, result, error);
    return true;
}

/* What git never holds is not there, so that all sources agree. */
static bool leads_into_git(const char *path) {
    Slice rest = slice_of(path);
    while (rest.at) {
        Slice name = slice_cut(&rest, '/');
        if (slice_is(name, ".git") || slice_is(name, ".."))
            return true;
    }
    return false;
}

/* A path through a link leads nowhere; the link itself is there. */
static bool file_exists(const Folder *top, const char *path) {
    FileKind kind = folder_kind(top, path);
    if (kind != FILE_LINK)
        return kind != FILE_MISSING;
    const char *slash = strrchr(path, '/');
    if (!slash)
        return true;
    g_autofree char *parent = g_strndup(path, (size_t)(slash - path));
    return folder_kind(top, parent) == FILE_FOLDER;
}

bool source_exists(SourceReader *reader, const char *path) {
    if (!*path || overlay_has(reader->source->overlay, path))
        return true;
    if (leads_into_git(path))
        return false;
    Source *source = reader->source;
    const Submodule *submodule = borrowed_at(source, path);
    RepoEntry entry;
    if (submodule && !borrowed_is_here(submodule))
        return true; /* nobody can tell */
    if (submodule && reader->repo)
        return borrowed_look_up(reader, submodule, path, &entry);
    if (source->merge)
        return find_listed(source, path) || merge_exists(source->merge, reader->repo, path);
    return reader->repo ? source_look_up(source, reader->repo, path, &entry)
                        : file_exists(source->top, path);
}
