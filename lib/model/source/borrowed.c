/* SPDX-License-Identifier: MIT */
/* Folders that others keep, in submodules: a commit holds only the name of their commit, so their
 * files are read from the repositories that git keeps for them. Nothing is fetched and nothing is
 * run; a submodule that is not here is told, and all else is read. */
#include "model/source/internal.h"

#define MOST_SUBMODULES    20
#define LARGEST_GITMODULES ((size_t)256 * 1024)

struct Submodule {
    char *path;
    Oid commit; /* unset in a work tree: there the files themselves are read */
    char *dir;  /* its git directory; NULL: it is not here */
};

static void submodule_free(void *data) {
    Submodule *submodule = data;
    g_free(submodule->path);
    g_free(submodule->dir);
    g_free(submodule);
}

void source_borrow(Source *source, const char *const *folders) {
    g_strfreev(source->borrowed);
    source->borrowed = folders && folders[0] ? g_strdupv((char **)(uintptr_t)folders) : NULL;
}

const char *const *source_missing(const Source *source, size_t *count) {
    *count = source->missing ? source->missing->len : 0;
    return *count ? (const char *const *)source->missing->pdata : NULL;
}

void borrowed_free(Source *source) {
    g_strfreev(source->borrowed);
    g_clear_pointer(&source->submodules, g_ptr_array_unref);
    g_clear_pointer(&source->missing, g_ptr_array_unref);
}

static void miss(Source *source, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void miss(Source *source, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_ptr_array_add(source->missing, g_strdup_vprintf(format, args));
    va_end(args);
}

static Submodule *find_known(const Source *source, const char *path) {
    for (unsigned i = 0; source->submodules && i < source->submodules->len; i++) {
        Submodule *submodule = source->submodules->pdata[i];
        if (path_is_below(path, submodule->path))
            return submodule;
    }
    return NULL;
}

const Submodule *borrowed_at(const Source *source, const char *path) {
    return find_known(source, path);
}

bool borrowed_is_here(const Submodule *submodule) {
    return submodule->dir != NULL;
}

/* --- finding --- */

/* The name that the source's own .gitmodules gives to the submodule, else its path, which is what
 * git names it by. The caller owns it. */
static char *name_of(Source *source, const char *path) {
    g_autoptr(SourceReader) reader = source_reader(source, NULL);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result = SOURCE_MISSING;
    char *name = NULL;
    if (reader &&
        source_read_path(reader, ".gitmodules", LARGEST_GITMODULES, bytes, &result, NULL) &&
        result == SOURCE_READ)
        name = gitmodules_name((Slice){(const char *)bytes->data, bytes->len}, path);
    return name ? name : g_strdup(path);
}

static bool holds(const char *dir, const Oid *commit) {
    g_autoptr(GitRepo) repo = dir ? repo_objects(dir, NULL) : NULL;
    return repo && repo_has_commit(repo, commit);
}

static bool is_odd(const char *path) {
    for (Slice rest = slice_of(path); rest.at;)
        if (name_fault(slice_cut(&rest, '/')))
            return true;
    return false;
}

/* The git directory that has the submodule's commit, or NULL. */
static char *find_dir(Source *source, const char *path, const Oid *commit) {
    if (is_odd(path))
        return NULL;
    g_autofree char *checkout = repo_submodule_checkout(source->repo, path);
    if (source->type == IN_WORK_TREE || holds(checkout, commit))
        return g_steal_pointer(&checkout);
    g_autofree char *name = name_of(source, path);
    g_autofree char *kept = repo_submodule_kept(source->repo, name);
    return holds(kept, commit) ? g_steal_pointer(&kept) : NULL;
}

static void miss_submodule(Source *source, const Submodule *submodule) {
    g_autofree char *quoted = g_shell_quote(submodule->path);
    char hex[OID_HEX + 1];
    if (source->type == IN_WORK_TREE)
        miss(source,
             "the glossary '%s' is a submodule that is not checked out here, so its terms are not "
             "known; git brings them by: git submodule update --init %s",
             submodule->path, quoted);
    else
        miss(source,
             "the glossary '%s' is a submodule whose commit %.12s is not here, so its terms are "
             "not known; git brings them by: git submodule update --init %s",
             submodule->path, oid_hex(&submodule->commit, hex), quoted);
}

/* The submodule of that entry, found when it is met first; NULL where there are too many. */
static Submodule *meet(Source *source, const char *path, const Oid *commit) {
    Submodule *known = find_known(source, path);
    if (known)
        return known;
    if (source->submodules->len == MOST_SUBMODULES) {
        if (!source->too_many)
            miss(source, "more than %d submodules hold glossaries; '%s' and the rest are not read",
                 MOST_SUBMODULES, path);
        source->too_many = true;
        return NULL;
    }
    Submodule *submodule = g_new0(Submodule, 1);
    submodule->path = g_strdup(path);
    submodule->commit = *commit;
    submodule->dir = find_dir(source, path, commit);
    g_ptr_array_add(source->submodules, submodule);
    if (!submodule->dir)
        miss_submodule(source, submodule);
    return submodule;
}

/* --- listing --- */

/* Adds an entry of the submodule. In a work tree the files are what counts, and what its own
 * repository does not track is none of its files. */
static void add_entry(Source *source, const Submodule *submodule, const RepoEntry *entry,
                      GArray *found) {
    const char *path = arena_printf(source->arena, "%s/%s", submodule->path, entry->path);
    if (entry->kind == TREE_SUBMODULE ||
        !path_is_listed(path, entry->kind, (const char *const *)source->roots))
        return;
    SourceEntry made = {path, entry->id, entry_kind(entry->kind)};
    if (source->type == IN_WORK_TREE) {
        FileKind kind = folder_kind(source->top, path);
        if (kind == FILE_MISSING)
            return;
        made = (SourceEntry){.path = path, .kind = kind_of_file(kind)};
    }
    g_array_append_val(found, made);
}

static bool list_repo(const Source *source, const Submodule *submodule, const char *root,
                      RepoEntries *all, GError **error) {
    const char *const roots[] = {root, NULL};
    g_autoptr(GitRepo) repo = repo_objects(submodule->dir, error);
    if (!repo)
        return false;
    if (source->type == IN_WORK_TREE)
        return repo_list_index(repo, roots, &source->limits, all, error);
    return repo_list_commit(repo, &submodule->commit, roots, &source->limits, all, error);
}

/* Lists what lies below `root`, the submodule itself or a folder in it. */
static void list_submodule(Source *source, Submodule *submodule, const char *root, GArray *found) {
    g_autoptr(GError) failed = NULL;
    size_t skip = strlen(submodule->path);
    RepoEntries all;
    if (!submodule->dir)
        return;
    repo_entries_init(&all);
    if (list_repo(source, submodule, root[skip] ? root + skip + 1 : "", &all, &failed)) {
        for (size_t i = 0; i < all.count; i++)
            add_entry(source, submodule, &all.entries[i], found);
    } else {
        miss(source, "the glossary '%s' is a submodule that cannot be read: %s", submodule->path,
             failed->message);
        g_clear_pointer(&submodule->dir, g_free);
    }
    repo_entries_clear(&all);
}

static bool is_below_any(const char *path, char *const *roots) {
    for (; roots && *roots; roots++)
        if (path_is_below(path, *roots))
            return true;
    return false;
}

/* Takes the submodules out of what was listed below borrowed folders. */
static GArray *take_out(Source *source, GArray *found) {
    GArray *taken = g_array_new(FALSE, FALSE, sizeof(SourceEntry));
    SourceEntry *entries = (SourceEntry *)(void *)found->data;
    unsigned kept = 0;
    for (unsigned i = 0; i < found->len; i++)
        if (entries[i].kind == SOURCE_SUBMODULE && is_below_any(entries[i].path, source->borrowed))
            g_array_append_val(taken, entries[i]);
        else
            entries[kept++] = entries[i];
    g_array_set_size(found, kept);
    return taken;
}

/* Finds the submodule that the folder is, or lies in; its path is the caller's. */
static char *find_around(Source *source, const char *folder, RepoEntry *entry) {
    g_autofree char *path = g_strdup(folder);
    for (char *end = path; end; end = *end ? end : NULL) {
        end += strcspn(end, "/");
        char was = *end;
        *end = '\0';
        if (!source_look_up(source, source->repo, path, entry))
            return NULL;
        if (entry->kind == TREE_SUBMODULE)
            return g_steal_pointer(&path);
        *end = was;
        end += was != '\0';
    }
    return NULL;
}

void borrowed_list(Source *source, GArray *found) {
    if (!source->borrowed || !source->repo)
        return;
    if (!source->submodules) {
        source->submodules = g_ptr_array_new_with_free_func(submodule_free);
        source->missing = g_ptr_array_new_with_free_func(g_free);
    }
    g_autoptr(GArray) taken = take_out(source, found);
    for (char **folder = source->borrowed; *folder; folder++) {
        RepoEntry entry;
        g_autofree char *path =
            is_below_any(*folder, source->roots) ? find_around(source, *folder, &entry) : NULL;
        Submodule *submodule = path ? meet(source, path, &entry.id) : NULL;
        if (submodule)
            list_submodule(source, submodule, *folder, found);
    }
    for (unsigned i = 0; i < taken->len; i++) {
        const SourceEntry *entry = &g_array_index(taken, SourceEntry, i);
        if (g_strv_contains((const char *const *)source->borrowed, entry->path))
            continue;
        Submodule *submodule = meet(source, entry->path, &entry->id);
        if (submodule)
            list_submodule(source, submodule, submodule->path, found);
    }
}

char **borrowed_leave_out(Source *source, char *const *roots) {
    char **kept = g_strdupv((char **)(uintptr_t)roots);
    size_t count = 0;
    for (size_t i = 0; kept[i]; i++) {
        RepoEntry entry;
        g_autofree char *path = source->repo && is_below_any(kept[i], source->borrowed)
                                    ? find_around(source, kept[i], &entry)
                                    : NULL;
        if (path)
            g_free(kept[i]);
        else
            kept[count++] = kept[i];
    }
    kept[count] = NULL;
    return kept;
}

/* --- reading --- */

/* The reader's own handle on the submodule's repository. */
static GitRepo *open_handle(SourceReader *reader, const Submodule *submodule, GError **error) {
    unsigned place;
    if (!reader->submodules)
        reader->submodules = g_new0(GitRepo *, MOST_SUBMODULES);
    if (!g_ptr_array_find(reader->source->submodules, submodule, &place))
        return NULL;
    GitRepo **handle = &reader->submodules[place];
    if (!*handle)
        *handle = repo_objects(submodule->dir, error);
    return *handle;
}

void borrowed_close(SourceReader *reader) {
    for (unsigned i = 0; reader->submodules && i < MOST_SUBMODULES; i++)
        repo_free(reader->submodules[i]);
    g_free(reader->submodules);
}

bool borrowed_look_up(SourceReader *reader, const Submodule *submodule, const char *path,
                      RepoEntry *entry) {
    size_t skip = strlen(submodule->path);
    GitRepo *repo = submodule->dir ? open_handle(reader, submodule, NULL) : NULL;
    return repo && repo_lookup(repo, &submodule->commit, path[skip] ? path + skip + 1 : "", entry);
}

bool borrowed_read(SourceReader *reader, const Submodule *submodule, const Oid *id, size_t limit,
                   GByteArray *into, SourceResult *result, GError **error) {
    GitRepo *repo = open_handle(reader, submodule, error);
    return repo && read_blob(repo, id, limit, into, result, error);
}
