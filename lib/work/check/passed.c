/* SPDX-License-Identifier: MIT */
/* The statuses that a document had on its way through the head's commits: who went step by step is
 * not told to have jumped. */
#include "work/check/internal.h"

#define MOST_COMMITS  1000
#define MOST_STATUSES 100 /* of one document */

typedef struct {
    Check *check;
    GitRepo *repo;
    const GArray *commits; /* of Oid, oldest first */
    DocumentReader *reader;
    GByteArray *bytes;
    Arena *arena;
} Walk;

static bool matters(const DocumentChange *change) {
    const Document *before = change->before, *after = change->after;
    return before && after && (before->status != after->status || change->meaning);
}

/* The file as it was in the commit, under the name it has now or had before. */
static bool find_entry(const Walk *walk, const DocumentChange *change, const Oid *commit,
                       RepoEntry *entry) {
    const char *paths[] = {change->after->path, change->before->path};
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++)
        if (repo_lookup(walk->repo, commit, paths[i], entry) && entry->kind == TREE_FILE)
            return true;
    return false;
}

/* The status that a version of the document had; NULL where it cannot be read. */
static const char *status_of(Walk *walk, const Document *document, const Oid *blob) {
    g_byte_array_set_size(walk->bytes, 0);
    arena_reset(walk->arena);
    if (!repo_read_blob(walk->repo, blob, walk->check->config->limits.document, walk->bytes, NULL))
        return NULL;
    Slice file = {(const char *)walk->bytes->data, walk->bytes->len};
    const Document *version = document_read(walk->reader, walk->arena, document->path,
                                            document->kind, file.at ? file : SLICE(""), false);
    return version->status ? version->status->name : NULL;
}

static void fill(Walk *walk, DocumentChange *change) {
    g_autoptr(GPtrArray) passed = g_ptr_array_new();
    Oid last = {{0}};
    for (unsigned i = 0; i < walk->commits->len && passed->len < MOST_STATUSES; i++) {
        RepoEntry entry;
        if (!find_entry(walk, change, &g_array_index(walk->commits, Oid, i), &entry) ||
            oid_equal(&entry.id, &last))
            continue;
        last = entry.id;
        const char *status = status_of(walk, change->after, &entry.id);
        if (status && (passed->len == 0 || passed->pdata[passed->len - 1] != status))
            g_ptr_array_add(passed, (char *)(uintptr_t)status);
    }
    const char **names = arena_array(walk->check->change->arena, const char *, passed->len + 1);
    for (unsigned i = 0; i < passed->len; i++)
        names[i] = passed->pdata[i];
    change->passed = names;
}

bool check_passed(Check *check, GitRepo *repo, GError **error) {
    bool any = false, all;
    for (size_t i = 0; i < check->change->count && !any; i++)
        any = matters(&check->change->documents[i]);
    if (!any)
        return true;
    g_autoptr(GArray) commits = NULL;
    if (!repo_commits_between(repo, check->has_fork ? &check->fork : NULL, &check->head,
                              MOST_COMMITS, &commits, &all, error))
        return false;
    if (commits->len < 2)
        return true;
    g_autoptr(DocumentReader) reader = document_reader_new(check->config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new();
    Walk walk = {check, repo, commits, reader, bytes, arena};
    for (size_t i = 0; i < check->change->count; i++)
        if (matters(&check->change->documents[i]))
            fill(&walk, &check->change->documents[i]);
    return true;
}
