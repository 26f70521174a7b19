/* SPDX-License-Identifier: MIT */
/* Ids known anywhere: file names say them mostly, front matter where they do not. */
#include "model/ids/search.h"
#include "model/front.h"

/* What is read of a file whose name holds no id. */
#define READ_LIMIT (1024 * 1024)

/* How many files of branches are read for the former ids in them, and how far back history is
 * looked into: commits, and names of files in their folders. */
#define MOST_READ    2000
#define MOST_COMMITS 1000
#define MOST_NAMES   200000

typedef struct {
    const Schema *schema;
    const Kind *kind;
    GitRepo *repo;
    char **roots;
    IdsSee see;
    void *context;
    IdPlace place;    /* that is looked at */
    GHashTable *seen; /* blobs that were looked into, trees that were listed */
    size_t read, names;
    GByteArray *bytes;
    Arena *arena; /* of one file's front matter */
} Search;

static bool is_new(Search *search, const Oid *id) {
    Oid *copy = g_new(Oid, 1);
    *copy = *id;
    return g_hash_table_add(search->seen, copy);
}

static void tell(Search *search, Slice id, const char *path, bool former) {
    search->place.path = path;
    search->place.former = former;
    if (id.len)
        search->see(search->context, id, &search->place);
}

/* Whether the front matter may hold the key: nearly none does, and a body may have the word. */
static bool may_hold(Slice file, const char *key) {
    const char *end = file.len > 4 ? memmem(file.at + 3, file.len - 3, "\n---", 4) : NULL;
    Slice front = slice_range(file, 0, end ? (size_t)(end - file.at) : file.len);
    return memmem(front.at ? front.at : "", front.len, key, strlen(key)) != NULL;
}

/* Tells of the ids that stand in a file's front matter: its own where `field` is where it stands
 * (else NULL), and former ones. */
static void tell_content(Search *search, const char *path, const Field *field) {
    Slice file = {(const char *)search->bytes->data, search->bytes->len};
    const Field *was = kind_field(search->kind, SLICE("was"), NULL);
    if (!field && !(was && may_hold(file, was->key)))
        return;
    arena_reset(search->arena);
    for (const YamlNode *key = front_fields(search->arena, file); key; key = yaml_next(key)) {
        const Field *found = kind_field_of_key(search->kind, yaml_text(key), NULL);
        if (found && found == field)
            tell(search, yaml_text(yaml_value(key)), path, false);
        if (found && found == was)
            for (const YamlNode *item = yaml_child(yaml_value(key)); item; item = yaml_next(item))
                tell(search, yaml_text(item), path, true);
    }
}

static bool is_document(const Search *search, const char *path) {
    return g_str_has_suffix(path, ".md") &&
           schema_kind_of_path(search->schema, path) == search->kind;
}

/* Tells what the file's name says; the field to look for inside where it says nothing. */
static const Field *tell_name(Search *search, const char *path) {
    const Kind *kind = search->kind;
    const Field *field = kind->id_field >= 0 ? &kind->fields[kind->id_field] : NULL;
    Slice id = id_of_file_name(path);
    if (id.len) {
        tell(search, id, path, false);
        return NULL;
    }
    if (!field || !is_document(search, path))
        return NULL;
    Slice number = field->source == FROM_FILE_NAME ? id_number_of_file_name(path) : id;
    if (number.len && kind->prefixes[0]) {
        g_autofree char *whole = g_strdup_printf("%s-%.*s", kind->prefixes[0], SLICE_ARG(number));
        tell(search, slice_of(whole), path, false);
    }
    return field->source == FROM_FRONT_MATTER ? field : NULL;
}

static bool search_worktree(Search *search, Source *worktree, GError **error) {
    const SourceEntry *entries;
    size_t count;
    if (!source_list(worktree, (const char *const *)search->roots, &entries, &count, error))
        return false;
    g_autoptr(SourceReader) reader = source_reader(worktree, error);
    for (size_t i = 0; reader && i < count; i++) {
        const Field *field = tell_name(search, entries[i].path);
        SourceResult result;
        if (!is_document(search, entries[i].path))
            continue;
        g_byte_array_set_size(search->bytes, 0);
        if (!source_read(reader, &entries[i], READ_LIMIT, search->bytes, &result, error))
            return false;
        if (result != SOURCE_READ)
            continue;
        if (field) { /* else the index is not asked for what stands inside its files */
            Oid id = blob_id((Slice){(const char *)search->bytes->data, search->bytes->len});
            if (!is_new(search, &id))
                continue;
        }
        tell_content(search, entries[i].path, field);
    }
    return reader != NULL;
}

/* A blob that cannot be read (too large, missing in a partial clone) holds no id for us. What the
 * index holds is mostly the work tree's; of older commits the names alone are looked at. */
static void search_entries(Search *search, const RepoEntries *entries, bool index) {
    search->names += entries->count;
    for (size_t i = 0; i < entries->count; i++) {
        const RepoEntry *entry = &entries->entries[i];
        const Field *field = tell_name(search, entry->path);
        if (search->place.past || entry->kind != TREE_FILE || !is_document(search, entry->path) ||
            !is_new(search, &entry->id) || (!field && (index || search->read >= MOST_READ)))
            continue;
        search->read++;
        g_byte_array_set_size(search->bytes, 0);
        if (repo_read_blob(search->repo, &entry->id, READ_LIMIT, search->bytes, NULL))
            tell_content(search, entry->path, field);
    }
}

/* In the middle of a merge the index is no help; the files and branches are. */
static void search_index(Search *search) {
    RepoEntries entries;
    repo_entries_init(&entries);
    const RepoLimits limits = {0, 0};
    if (repo_list_index(search->repo, (const char *const *)search->roots, &limits, &entries, NULL))
        search_entries(search, &entries, true);
    repo_entries_clear(&entries);
}

/* The same folder stands in many branches; it is listed once. */
static bool search_commit(Search *search, const Oid *commit, GError **error) {
    g_autoptr(GPtrArray) roots = g_ptr_array_new();
    for (char **root = search->roots; *root; root++) {
        RepoEntry entry;
        if (repo_lookup(search->repo, commit, *root, &entry) && entry.kind == TREE_ODD &&
            is_new(search, &entry.id))
            g_ptr_array_add(roots, *root);
    }
    if (!roots->len)
        return true;
    g_ptr_array_add(roots, NULL);
    RepoEntries entries;
    repo_entries_init(&entries);
    const RepoLimits limits = {0, 0};
    bool fine = repo_list_commit(search->repo, commit, (const char *const *)roots->pdata, &limits,
                                 &entries, error);
    search->place.commit = *commit;
    if (fine)
        search_entries(search, &entries, false);
    repo_entries_clear(&entries);
    return fine;
}

static bool search_branches(Search *search, GError **error) {
    g_autoptr(GArray) tips = repo_branch_tips(search->repo, error);
    bool fine = tips != NULL;
    for (unsigned i = 0; fine && i < tips->len; i++)
        fine = search_commit(search, &g_array_index(tips, Oid, i), error);
    return fine;
}

/* The kind's folders, each up to its first `*`, which stands for any folder. */
static char **fixed_roots(const Kind *kind) {
    GPtrArray *roots = g_ptr_array_new();
    for (size_t i = 0; kind->dirs[i]; i++) {
        size_t star = strcspn(kind->dirs[i], "*");
        if (kind->dirs[i][star])
            while (star > 0 && kind->dirs[i][star] != '/')
                star--;
        g_ptr_array_add(roots, g_strndup(kind->dirs[i], star));
    }
    g_ptr_array_add(roots, NULL);
    return (char **)g_ptr_array_free(roots, FALSE);
}

/* Where a document was removed, its id was still given. Of a history that cannot be read, nothing
 * is known. */
static bool search_past(Search *search) {
    Oid head;
    g_autoptr(GArray) commits = NULL;
    if (repo_head(search->repo, &head))
        commits = repo_latest_commits(search->repo, &head, MOST_COMMITS);
    search->place.past = true;
    search->names = 0;
    for (unsigned i = 0; commits && i < commits->len && search->names < MOST_NAMES; i++)
        if (!search_commit(search, &g_array_index(commits, Oid, i), NULL))
            break;
    return true;
}

bool ids_search(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind, IdsSee see,
                void *context, GError **error) {
    g_auto(GStrv) roots = fixed_roots(kind);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(oid_hash, oid_same, g_free, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new();
    Search search = {.schema = schema,
                     .kind = kind,
                     .repo = repo,
                     .roots = roots,
                     .see = see,
                     .context = context,
                     .seen = seen,
                     .bytes = bytes,
                     .arena = arena};
    if (worktree && !search_worktree(&search, worktree, error))
        return false;
    if (!repo)
        return true;
    search_index(&search);
    return search_branches(&search, error) && search_past(&search);
}
