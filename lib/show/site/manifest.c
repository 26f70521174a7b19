/* SPDX-License-Identifier: MIT */
#include "show/site/manifest.h"

#include "show/site/site.h"

#include <inttypes.h>

#define FIRST_LINE     "req site 2\n"
#define EARLIER_LINE   "req site 1\n"             /* of versions that wrote `HASH  PATH` */
#define FILE_LIMIT     ((size_t)64 * 1024 * 1024) /* a larger one is compared with a new one */
#define MANIFEST_LIMIT ((size_t)256 * 1024 * 1024)

#define NO_KEY "-"

typedef struct {
    uint64_t sum;    /* of the file's bytes */
    const char *key; /* what it is made of; or NO_KEY */
    const char *path;
} Entry;

struct Manifest {
    const Folder *out;
    Arena *arena;
    GHashTable *old;   /* path to the Entry of the last site; read-only once opened */
    GPtrArray *former; /* the paths of those, as they were listed */
    GMutex lock;       /* guards all below */
    GArray *entries;   /* of Entry: what this site holds */
    size_t written, unchanged;
};

/* Whether a path may be one of ours: plain letters, no component that begins with a dot. */
static bool is_ours(Slice path) {
    bool begins = true;
    for (size_t i = 0; i < path.len; i++) {
        char c = path.at[i];
        if (begins ? !g_ascii_isalnum(c) : !g_ascii_isalnum(c) && !strchr("._-/", c))
            return false;
        begins = c == '/';
    }
    return !begins;
}

/* Takes one line; what cannot be one of ours is left alone. */
static void read_entry(Manifest *manifest, Slice line, bool earlier) {
    Entry *entry = arena_make(manifest->arena, Entry);
    g_autofree char *sum = slice_strdup(slice_cut(&line, ' '));
    entry->key = earlier ? NO_KEY : slice_string(manifest->arena, slice_cut(&line, ' '));
    line = slice_trim(line);
    if (!is_ours(line))
        return;
    /* an earlier sum tells nothing here: such a file counts as another */
    entry->sum = earlier ? 0 : g_ascii_strtoull(sum, NULL, 16);
    entry->path = slice_string(manifest->arena, line);
    g_hash_table_insert(manifest->old, (char *)entry->path, entry);
    g_ptr_array_add(manifest->former, (char *)entry->path);
}

static bool read_entries(Manifest *manifest, Slice text, GError **error) {
    bool earlier = slice_starts(text, EARLIER_LINE);
    if (!earlier && !slice_starts(text, FIRST_LINE))
        return fail(error, EXIT_USAGE, "'%s' in '%s' was not written by req", SITE_MANIFEST,
                    folder_path(manifest->out));
    slice_cut(&text, '\n');
    while (text.at && text.len)
        read_entry(manifest, slice_cut(&text, '\n'), earlier);
    return true;
}

static bool is_empty(const Folder *out, bool *empty, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    FolderEntry *entries;
    size_t count;
    if (!folder_list(out, "", arena, &entries, &count, error))
        return false;
    *empty = count == 0;
    return true;
}

/* Reads the manifest of the last site, or lays the mark of a new one. */
static bool read_old(Manifest *manifest, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    GError *broken = NULL;
    FileKind kind;
    if (folder_read(manifest->out, SITE_MANIFEST, MANIFEST_LIMIT, bytes, &kind, NULL, &broken))
        return read_entries(manifest, (Slice){(char *)bytes->data, bytes->len}, error);
    if (broken) {
        g_propagate_error(error, broken);
        return false;
    }
    bool empty;
    if (!is_empty(manifest->out, &empty, error))
        return false;
    if (!empty)
        return fail(error, EXIT_USAGE,
                    "'%s' is not empty and holds no site; name a new or empty folder",
                    folder_path(manifest->out));
    return folder_replace(manifest->out, SITE_MANIFEST, SLICE(FIRST_LINE), NULL, error);
}

Manifest *manifest_open(const Folder *out, GError **error) {
    g_autoptr(Manifest) manifest = g_new0(Manifest, 1);
    manifest->out = out;
    manifest->arena = arena_new();
    g_mutex_init(&manifest->lock);
    manifest->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    manifest->old = table_new();
    manifest->former = g_ptr_array_new();
    return read_old(manifest, error) ? g_steal_pointer(&manifest) : NULL;
}

void manifest_free(Manifest *manifest) {
    if (!manifest)
        return;
    g_array_free(manifest->entries, TRUE);
    g_ptr_array_free(manifest->former, TRUE);
    g_hash_table_destroy(manifest->old);
    g_mutex_clear(&manifest->lock);
    arena_free(manifest->arena);
    g_free(manifest);
}

static void add_entry(Manifest *manifest, Entry entry, bool written) {
    g_mutex_lock(&manifest->lock);
    g_array_append_val(manifest->entries, entry);
    manifest->written += written;
    manifest->unchanged += !written;
    g_mutex_unlock(&manifest->lock);
}

bool manifest_keep(Manifest *manifest, const char *path, const char *key, GByteArray *buffer) {
    const Entry *old = g_hash_table_lookup(manifest->old, path);
    FileKind kind;
    if (!old || strcmp(old->key, key) != 0)
        return false;
    g_byte_array_set_size(buffer, 0);
    if (!folder_read(manifest->out, path, FILE_LIMIT, buffer, &kind, NULL, NULL) ||
        sum_bytes(buffer->data, buffer->len) != old->sum)
        return false;
    add_entry(manifest, (Entry){old->sum, old->key, path}, false);
    return true;
}

bool manifest_put(Manifest *manifest, const char *path, const char *key, Slice bytes,
                  GError **error) {
    bool written;
    g_assert(is_ours(slice_of(path)));
    if (!folder_update(manifest->out, path, bytes, &written, error))
        return false;
    Entry entry = {sum_bytes(bytes.at, bytes.len), key ? key : NO_KEY, path};
    add_entry(manifest, entry, written);
    return true;
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const Entry *)a)->path, ((const Entry *)b)->path);
}

/* Removes what the last site held and this one does not. */
static bool remove_old(Manifest *manifest, SiteResult *result, GError **error) {
    g_autoptr(GHashTable) kept = table_new();
    for (size_t i = 0; i < manifest->entries->len; i++)
        g_hash_table_add(kept, (char *)g_array_index(manifest->entries, Entry, i).path);
    for (size_t i = 0; i < manifest->former->len; i++) {
        const char *path = manifest->former->pdata[i];
        if (g_hash_table_contains(kept, path) || strcmp(path, SITE_MANIFEST) == 0)
            continue;
        if (!folder_remove(manifest->out, path, error))
            return false;
        result->removed++;
    }
    return true;
}

bool manifest_close(Manifest *manifest, SiteResult *result, GError **error) {
    g_array_sort(manifest->entries, compare_entries);
    if (!remove_old(manifest, result, error))
        return false;
    g_autoptr(GString) text = g_string_new(FIRST_LINE);
    for (size_t i = 0; i < manifest->entries->len; i++) {
        const Entry *entry = &g_array_index(manifest->entries, Entry, i);
        g_string_append_printf(text, "%016" PRIx64 " %s %s\n", entry->sum, entry->key, entry->path);
    }
    result->written = manifest->written;
    result->unchanged = manifest->unchanged;
    return folder_update(manifest->out, SITE_MANIFEST, (Slice){text->str, text->len}, NULL, error);
}
