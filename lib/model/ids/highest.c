/* SPDX-License-Identifier: MIT */
/* The highest id known anywhere: file names say it mostly, front matter where they do not. */
#include "model/front.h"
#include "model/ids.h"

/* What is read of a file whose name holds no id. */
#define READ_LIMIT (1024 * 1024)

typedef struct {
    const Schema *schema;
    const Kind *kind;
    GitRepo *repo;
    char **roots;
    uint64_t highest;
    size_t digits;
    GHashTable *seen; /* blobs that were looked into, trees that were listed */
    GByteArray *bytes;
    Arena *arena; /* of one file's front matter */
} Search;

static bool is_new(Search *search, const Oid *id) {
    Oid *copy = g_new(Oid, 1);
    *copy = *id;
    return g_hash_table_add(search->seen, copy);
}

static void count_number(Search *search, Slice digits) {
    uint64_t number = 0;
    for (size_t i = 0; i < digits.len; i++)
        number = number * 10 + (uint64_t)(digits.at[i] - '0');
    search->highest = MAX(search->highest, number);
    search->digits = MAX(search->digits, digits.len);
}

static void count_id(Search *search, Slice text) {
    Id id;
    const char *const *prefixes = search->kind->prefixes;
    if (!id_parse(text, &id) || id.placeholder)
        return;
    for (size_t i = 0; prefixes[i]; i++) {
        if (!slice_is(id.prefix, prefixes[i]))
            continue;
        search->highest = MAX(search->highest, id.number);
        if (i == 0)
            search->digits = MAX(search->digits, id.digits.len);
    }
}

/* Counts the id that stands in a file's front matter. */
static void count_content(Search *search, const Field *field) {
    Slice file = {(const char *)search->bytes->data, search->bytes->len};
    arena_reset(search->arena);
    for (const YamlNode *key = front_fields(search->arena, file); key; key = key->next)
        if (kind_field_of_key(search->kind, yaml_text(key), NULL) == field)
            count_id(search, yaml_text(key->value));
}

/* Counts what the file's name says; the field to look for inside where it says nothing. */
static const Field *count_name(Search *search, const char *path) {
    const Kind *kind = search->kind;
    const Field *field = kind->id_field >= 0 ? &kind->fields[kind->id_field] : NULL;
    Slice id = id_of_file_name(path);
    if (id.len) {
        count_id(search, id);
        return NULL;
    }
    if (!field || !g_str_has_suffix(path, ".md") ||
        schema_kind_of_path(search->schema, path) != kind)
        return NULL;
    if (field->source == FROM_FILE_NAME)
        count_number(search, id_number_of_file_name(path));
    return field->source == FROM_FRONT_MATTER ? field : NULL;
}

static bool search_worktree(Search *search, Source *worktree, GError **error) {
    const SourceEntry *entries;
    size_t count;
    if (!source_list(worktree, (const char *const *)search->roots, &entries, &count, error))
        return false;
    g_autoptr(SourceReader) reader = source_reader(worktree, error);
    for (size_t i = 0; reader && i < count; i++) {
        const Field *field = count_name(search, entries[i].path);
        SourceResult result;
        if (!field)
            continue;
        g_byte_array_set_size(search->bytes, 0);
        if (!source_read(reader, &entries[i], READ_LIMIT, search->bytes, &result, error))
            return false;
        if (result != SOURCE_READ)
            continue;
        Oid id = blob_id((Slice){(const char *)search->bytes->data, search->bytes->len});
        if (is_new(search, &id))
            count_content(search, field);
    }
    return reader != NULL;
}

/* A blob that cannot be read (too large, missing in a partial clone) holds no id for us. */
static void search_entries(Search *search, const RepoEntries *entries) {
    for (size_t i = 0; i < entries->count; i++) {
        const RepoEntry *entry = &entries->entries[i];
        const Field *field = count_name(search, entry->path);
        if (!field || entry->kind != TREE_FILE || !is_new(search, &entry->id))
            continue;
        g_byte_array_set_size(search->bytes, 0);
        if (repo_read_blob(search->repo, &entry->id, READ_LIMIT, search->bytes, NULL))
            count_content(search, field);
    }
}

/* In the middle of a merge the index is no help; the files and branches are. */
static void search_index(Search *search) {
    RepoEntries entries;
    repo_entries_init(&entries);
    const RepoLimits limits = {0, 0};
    if (repo_list_index(search->repo, (const char *const *)search->roots, &limits, &entries, NULL))
        search_entries(search, &entries);
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
    if (fine)
        search_entries(search, &entries);
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

bool ids_highest(Source *worktree, GitRepo *repo, const Schema *schema, const Kind *kind,
                 uint64_t *highest, unsigned *digits, GError **error) {
    g_auto(GStrv) roots = fixed_roots(kind);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(oid_hash, oid_same, g_free, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new();
    Search search = {.schema = schema,
                     .kind = kind,
                     .repo = repo,
                     .roots = roots,
                     .digits = ID_DIGITS,
                     .seen = seen,
                     .bytes = bytes,
                     .arena = arena};
    if (worktree && !search_worktree(&search, worktree, error))
        return false;
    if (repo) {
        search_index(&search);
        if (!search_branches(&search, error))
            return false;
    }
    *highest = search.highest;
    *digits = (unsigned)search.digits;
    return true;
}
