/* SPDX-License-Identifier: MIT */
/* The statuses that a document had on its way through the head's commits: who went step by step is
 * not told to have jumped.
 *
 * Each commit is compared with the one before it, so that what a commit left alone costs nothing;
 * the head wrote that history, so what it may cost is bounded all the same. */
#include "model/front.h"
#include "work/check/internal.h"

#define MOST_COMMITS  1000
#define MOST_STATUSES 100 /* of one document */
#define MOST_VERSIONS 50000
#define MOST_ENTRIES  20000000 /* documents of the base, once for each commit */
#define MOST_BYTES    ((size_t)256 * 1024 * 1024)

/* A document whose way matters. */
typedef struct {
    DocumentChange *change;
    GPtrArray *passed; /* names of statuses, of the schema */
} Trail;

/* What a version of a file says, read once. */
typedef struct {
    struct {
        Oid blob;
        const Kind *kind;
    } key;
    const Status *status;
    Slice id;
} Version;

typedef struct {
    Check *check;
    GitRepo *repo;
    DocumentReader *reader;
    GByteArray *bytes;
    Arena *arena, *scratch;
    GHashTable *trails;   /* of each path, now and before, to a list of Trail */
    GHashTable *versions; /* Version, by its key */
    size_t seen, read;    /* versions, and bytes of them */
} Walk;

static unsigned key_hash(const void *version) {
    const Version *one = version;
    return hash_bytes(&one->key.blob, sizeof one->key.blob);
}

static int key_same(const void *a, const void *b) {
    const Version *one = a, *other = b;
    return one->key.kind == other->key.kind && oid_equal(&one->key.blob, &other->key.blob);
}

static bool matters(const DocumentChange *change) {
    const Document *before = change->before, *after = change->after;
    return before && after && (before->status != after->status || change->meaning);
}

/* --- what to look for --- */

static void put_trail(Walk *walk, const char *path, Trail *trail) {
    GSList *list = g_hash_table_lookup(walk->trails, path);
    if (list)
        list = g_slist_insert(list, trail, 1); /* behind the first, which the table holds */
    else
        g_hash_table_insert(walk->trails, (char *)(uintptr_t)path, g_slist_prepend(NULL, trail));
}

/* Gathers the documents whose way matters; the caller owns the array of Trail. */
static GPtrArray *find_trails(Walk *walk) {
    GPtrArray *all = g_ptr_array_new();
    for (size_t i = 0; i < walk->check->change->count; i++) {
        DocumentChange *change = &walk->check->change->documents[i];
        if (!matters(change))
            continue;
        Trail *trail = arena_make(walk->arena, Trail);
        *trail = (Trail){change, g_ptr_array_new()};
        g_ptr_array_add(all, trail);
        put_trail(walk, change->after->path, trail);
        if (strcmp(change->before->path, change->after->path) != 0)
            put_trail(walk, change->before->path, trail);
    }
    return all;
}

static void trail_end(Trail *trail, Arena *arena) {
    const char **names = arena_array(arena, const char *, trail->passed->len + 1);
    for (unsigned i = 0; i < trail->passed->len; i++)
        names[i] = trail->passed->pdata[i];
    trail->change->passed = names;
    g_ptr_array_unref(trail->passed);
}

/* --- versions --- */

/* Reads the front matter of a version into `version`; one that cannot be read has no status. */
static void read_version(Walk *walk, const char *path, Version *version) {
    size_t limit = walk->check->config->limits.document;
    Front front;
    g_byte_array_set_size(walk->bytes, 0);
    arena_reset(walk->scratch);
    if (!repo_read_blob(walk->repo, &version->key.blob, limit, walk->bytes, NULL))
        return;
    Slice file = {(const char *)walk->bytes->data, walk->bytes->len};
    walk->read += file.len;
    if (!file.at || !front_find(file, &front))
        return;
    const Document *read = document_read(walk->reader, walk->scratch, path, version->key.kind,
                                         slice_range(file, 0, front.body), false);
    version->status = read->status;
    version->id = (Slice){slice_string(walk->arena, read->id), read->id.len};
}

static const Version *version_of(Walk *walk, const char *path, const Oid *blob, const Kind *kind) {
    Version wanted = {.key = {*blob, kind}}, *known = g_hash_table_lookup(walk->versions, &wanted);
    if (known)
        return known;
    known = arena_make(walk->arena, Version);
    *known = wanted;
    g_hash_table_add(walk->versions, known);
    read_version(walk, path, known);
    return known;
}

/* Whether it is the document itself, under the id that it has now or had before, and no other that
 * stood at its path. */
static bool is_it(const Trail *trail, const Version *version) {
    return !trail->change->after->kind->prefixes[0] ||
           slice_equal(version->id, trail->change->after->id) ||
           slice_equal(version->id, trail->change->before->id);
}

static void follow(Walk *walk, Trail *trail, const char *path, const Oid *blob) {
    GPtrArray *passed = trail->passed;
    const Version *version = version_of(walk, path, blob, trail->change->after->kind);
    if (!version->status || !is_it(trail, version) || passed->len == MOST_STATUSES)
        return;
    char *name = (char *)(uintptr_t)version->status->name;
    if (passed->len == 0 || passed->pdata[passed->len - 1] != name)
        g_ptr_array_add(passed, name);
}

/* --- commits --- */

/* Follows what a commit does to what the one before it (or none) left; false where it cannot be
 * looked into. */
static bool step(Walk *walk, const Oid *before, const Oid *commit, const char *const *roots) {
    const ConfigLimits *limits = &walk->check->config->limits;
    RepoLimits bounds = {limits->entries, limits->tree_depth};
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoDifference));
    if (!repo_compare(walk->repo, before, commit, roots, &bounds, arena, found, NULL))
        return false;
    walk->seen += found->len;
    for (unsigned i = 0; i < found->len && walk->read < MOST_BYTES; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        if (!difference->after.path || difference->after.kind != TREE_FILE)
            continue;
        for (GSList *each = g_hash_table_lookup(walk->trails, difference->path); each;
             each = each->next)
            follow(walk, each->data, difference->path, &difference->after.id);
    }
    return true;
}

/* Follows the commits, oldest first; false where there was too much to see. */
static bool walk_commits(Walk *walk, const GArray *commits) {
    const Check *check = walk->check;
    g_auto(GStrv) roots = schema_roots(&check->config->schema, NULL);
    const Oid *before = check->has_fork ? &check->fork : NULL;
    for (unsigned i = 0; i < commits->len; i++) {
        const Oid *commit = &g_array_index(commits, Oid, i);
        if (walk->seen >= MOST_VERSIONS || walk->read >= MOST_BYTES ||
            i * check->before->document_count >= MOST_ENTRIES ||
            !step(walk, before, commit, (const char *const *)roots))
            return false;
        before = commit;
    }
    return true;
}

static void free_list(void *list) {
    g_slist_free(list);
}

static bool walk_trails(Check *check, GitRepo *repo, const GArray *commits) {
    g_autoptr(DocumentReader) reader = document_reader_new(check->config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new(), scratch = arena_new();
    g_autoptr(GHashTable) trails = g_hash_table_new_full(hash_string, g_str_equal, NULL, free_list);
    g_autoptr(GHashTable) versions = g_hash_table_new(key_hash, key_same);
    Walk walk = {.check = check,
                 .repo = repo,
                 .reader = reader,
                 .bytes = bytes,
                 .arena = arena,
                 .scratch = scratch,
                 .trails = trails,
                 .versions = versions};
    g_autoptr(GPtrArray) found = find_trails(&walk);
    bool all = walk_commits(&walk, commits);
    for (unsigned i = 0; i < found->len; i++)
        trail_end(found->pdata[i], check->change->arena);
    return all;
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
    if (commits->len >= 2 && !walk_trails(check, repo, commits))
        all = false;
    if (!all && check->notes->len == 0) /* that there is no history is told already */
        g_ptr_array_add(check->notes,
                        g_strdup("the commits of this change are too many, or not all here, to "
                                 "follow each status; who went step by step may be told that a "
                                 "status was left out"));
    return true;
}
