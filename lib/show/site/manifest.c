/* SPDX-License-Identifier: MIT */
#include "show/site/manifest.h"

#include "show/site/site.h"

#include <inttypes.h>

#define FIRST_LINE     "req site 2\n"
#define EARLIER_LINE   "req site 1\n"             /* of versions that wrote `HASH  PATH` */
#define FILE_LIMIT     ((size_t)64 * 1024 * 1024) /* a larger one is compared with a new one */
#define MANIFEST_LIMIT ((size_t)256 * 1024 * 1024)
#define NO_KEY         "-"

typedef struct {
    const char *path;
    const char *key; /* what it is made of; or NO_KEY */
    uint64_t sum;    /* of the file's bytes */
    uint64_t mark;   /* of its stamp when it was seen to hold them; 0: nobody knows */
    int64_t changed; /* the stamp's time, in nanoseconds */
} Entry;

struct Manifest {
    const Folder *out;
    Store *store; /* of stamps; or NULL */
    Arena *arena;
    GHashTable *old;     /* path to the Entry of the last site; read-only once opened */
    GPtrArray *listed;   /* those entries, as they were listed */
    GPtrArray *expected; /* paths that are listed beside them, before they are there */
    GHashTable *known;   /* all paths that are listed by now */
    Slice bytes;         /* the list, as it was read */
    GByteArray *buffer;  /* that holds it */
    int64_t old_changed; /* when it was written, in nanoseconds */
    bool fresh;          /* the folder was empty: its files are made aside */
    GMutex lock;         /* guards all below */
    Aside *aside;        /* once there is a file in it */
    GArray *entries;     /* of Entry: what this site holds */
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

static uint64_t mark_of(const FileStamp *stamp) {
    uint64_t mark = sum_bytes(stamp, sizeof *stamp);
    return mark ? mark : 1;
}

static int64_t time_of(const FileStamp *stamp) {
    return stamp->mtime_seconds * 1000000000 + stamp->mtime_nanoseconds;
}

/* --- the list of the last site --- */

/* Takes one line; what cannot be one of ours is left alone. */
static void read_entry(Manifest *manifest, Slice line, bool earlier) {
    Entry *entry = arena_make(manifest->arena, Entry);
    const char *sum = slice_string(manifest->arena, slice_cut(&line, ' '));
    entry->key = earlier ? NO_KEY : slice_string(manifest->arena, slice_cut(&line, ' '));
    line = slice_trim(line);
    if (!is_ours(line))
        return;
    /* an earlier sum tells nothing here: such a file counts as another */
    entry->sum = earlier ? 0 : g_ascii_strtoull(sum, NULL, 16);
    entry->path = slice_string(manifest->arena, line);
    g_hash_table_insert(manifest->old, (char *)entry->path, entry);
    g_ptr_array_add(manifest->listed, entry);
    g_hash_table_add(manifest->known, (char *)entry->path);
}

static bool read_entries(Manifest *manifest, GError **error) {
    Slice text = manifest->bytes;
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
    GError *broken = NULL;
    FileKind kind;
    FileStamp stamp;
    if (folder_read(manifest->out, SITE_MANIFEST, MANIFEST_LIMIT, manifest->buffer, &kind, &stamp,
                    &broken)) {
        manifest->bytes = (Slice){(char *)manifest->buffer->data, manifest->buffer->len};
        manifest->old_changed = time_of(&stamp);
        return read_entries(manifest, error);
    }
    if (broken) {
        g_propagate_error(error, broken);
        return false;
    }
    bool empty;
    folder_sweep(manifest->out, ""); /* the very first file of one that was killed */
    if (!is_empty(manifest->out, &empty, error))
        return false;
    if (!empty)
        return fail(error, EXIT_USAGE,
                    "'%s' is not empty and holds no site; name a new or empty folder",
                    folder_path(manifest->out));
    manifest->fresh = true;
    return folder_replace(manifest->out, SITE_MANIFEST, SLICE(FIRST_LINE), NULL, error);
}

/* --- stamps --- */

/* The question under which the stamps of this folder are kept. */
static Slice stamps_question(const Manifest *manifest) {
    FileStamp stamp = {0};
    folder_stamp(manifest->out, "", &stamp);
    return slice_of(arena_printf(manifest->arena, "site %" PRIu64 " %" PRIu64 " %s", stamp.device,
                                 stamp.inode, folder_path(manifest->out)));
}

/* Marks are kept in the order of the list that they are about, behind its sum. */
static void read_stamps(Manifest *manifest) {
    uint64_t sum = sum_bytes(manifest->bytes.at, manifest->bytes.len);
    Slice answer;
    if (!store_take(manifest->store, stamps_question(manifest), &answer) ||
        answer.len != (manifest->listed->len + 1) * sizeof(uint64_t) ||
        memcmp(answer.at, &sum, sizeof sum) != 0)
        return;
    for (unsigned i = 0; i < manifest->listed->len; i++) {
        Entry *entry = manifest->listed->pdata[i];
        memcpy(&entry->mark, answer.at + (i + 1) * sizeof(uint64_t), sizeof entry->mark);
    }
}

/* Keeps the stamps of files that stood still since before the list was written: a change within the
 * same tick of the clock would not show. */
static void keep_stamps(const Manifest *manifest, Slice list) {
    FileStamp stamp;
    if (!manifest->store || folder_stamp(manifest->out, SITE_MANIFEST, &stamp) != FILE_REGULAR)
        return;
    int64_t written = time_of(&stamp);
    uint64_t sum = sum_bytes(list.at, list.len);
    g_autoptr(GByteArray) stamps = g_byte_array_new();
    g_byte_array_append(stamps, (const guint8 *)&sum, sizeof sum);
    for (unsigned i = 0; i < manifest->entries->len; i++) {
        const Entry *entry = &g_array_index(manifest->entries, Entry, i);
        uint64_t mark = entry->changed < written ? entry->mark : 0;
        g_byte_array_append(stamps, (const guint8 *)&mark, sizeof mark);
    }
    Slice question = stamps_question(manifest), answer = {(char *)stamps->data, stamps->len}, known;
    if (!store_take(manifest->store, question, &known) || !slice_equal(known, answer))
        store_put(manifest->store, question, answer);
}

/* --- left-overs --- */

/* Removes what a killed export has left half done in a folder, if anything happened there since the
 * list was written. */
static void sweep_folder(const Manifest *manifest, const char *folder) {
    FileStamp stamp;
    if (folder_stamp(manifest->out, folder, &stamp) == FILE_FOLDER &&
        time_of(&stamp) >= manifest->old_changed)
        folder_sweep(manifest->out, folder);
}

/* The folder that a file of the site lies in; in the arena. */
static const char *folder_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? arena_copy(arena, path, (size_t)(slash - path)) : "";
}

static void sweep(const Manifest *manifest) {
    g_autoptr(GHashTable) seen = table_new();
    const char *last = NULL;
    for (unsigned i = 0; i < manifest->listed->len; i++) {
        const Entry *entry = manifest->listed->pdata[i];
        const char *slash = strrchr(entry->path, '/');
        size_t len = slash ? (size_t)(slash - entry->path) : 0;
        if (last && strlen(last) == len && memcmp(last, entry->path, len) == 0)
            continue;
        last = folder_of(manifest->arena, entry->path);
        if (g_hash_table_add(seen, (char *)last))
            sweep_folder(manifest, last);
    }
    if (!g_hash_table_contains(seen, ""))
        sweep_folder(manifest, "");
    aside_sweep(manifest->out);
}

/* --- opening and closing --- */

Manifest *manifest_open(const Folder *out, Store *store, GError **error) {
    g_autoptr(Manifest) manifest = g_new0(Manifest, 1);
    manifest->out = out;
    manifest->store = store;
    manifest->arena = arena_new();
    g_mutex_init(&manifest->lock);
    manifest->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    manifest->old = table_new();
    manifest->listed = g_ptr_array_new();
    manifest->expected = g_ptr_array_new();
    manifest->known = table_new();
    manifest->buffer = g_byte_array_new();
    if (!read_old(manifest, error))
        return NULL;
    read_stamps(manifest);
    sweep(manifest);
    return g_steal_pointer(&manifest);
}

void manifest_free(Manifest *manifest) {
    if (!manifest)
        return;
    aside_free(manifest->aside);
    g_array_free(manifest->entries, TRUE);
    g_ptr_array_free(manifest->listed, TRUE);
    g_ptr_array_free(manifest->expected, TRUE);
    g_hash_table_destroy(manifest->known);
    g_hash_table_destroy(manifest->old);
    g_byte_array_free(manifest->buffer, TRUE);
    g_mutex_clear(&manifest->lock);
    arena_free(manifest->arena);
    g_free(manifest);
}

static void print_entry(GString *text, const Entry *entry) {
    char hex[16];
    uint64_t sum = GUINT64_TO_BE(entry->sum);
    hex_bytes(hex, &sum, sizeof sum);
    g_string_append_len(text, hex, sizeof hex);
    g_string_append_c(text, ' ');
    g_string_append(text, entry->key);
    g_string_append_c(text, ' ');
    g_string_append(text, entry->path);
    g_string_append_c(text, '\n');
}

bool manifest_expect(Manifest *manifest, const GPtrArray *paths, GError **error) {
    unsigned before = manifest->expected->len;
    for (unsigned i = 0; i < paths->len; i++)
        if (g_hash_table_add(manifest->known, paths->pdata[i]))
            g_ptr_array_add(manifest->expected, paths->pdata[i]);
    if (manifest->expected->len == before)
        return true;
    g_autoptr(GString) text = g_string_new(FIRST_LINE);
    for (unsigned i = 0; i < manifest->listed->len; i++)
        print_entry(text, manifest->listed->pdata[i]);
    for (unsigned i = 0; i < manifest->expected->len; i++)
        print_entry(text, &(Entry){.path = manifest->expected->pdata[i], .key = NO_KEY});
    return folder_replace(manifest->out, SITE_MANIFEST, (Slice){text->str, text->len}, NULL, error);
}

bool manifest_knows(const Manifest *manifest, const char *path) {
    return g_hash_table_contains(manifest->known, path);
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
    FileStamp stamp;
    if (!old || strcmp(old->key, key) != 0)
        return false;
    bool same = old->mark && folder_stamp(manifest->out, path, &stamp) == FILE_REGULAR &&
                mark_of(&stamp) == old->mark;
    g_byte_array_set_size(buffer, 0);
    if (!same && (!folder_read(manifest->out, path, FILE_LIMIT, buffer, &kind, &stamp, NULL) ||
                  sum_bytes(buffer->data, buffer->len) != old->sum))
        return false;
    Entry entry = {path, old->key, old->sum, mark_of(&stamp), time_of(&stamp)};
    add_entry(manifest, entry, false);
    return true;
}

/* Where the files of a new site are made; NULL with an error. */
static const Aside *make_aside(Manifest *manifest, GError **error) {
    g_mutex_lock(&manifest->lock);
    if (!manifest->aside)
        manifest->aside = aside_new(manifest->out, error);
    const Aside *aside = manifest->aside;
    g_mutex_unlock(&manifest->lock);
    return aside;
}

/* What the last site did not hold is not looked for first, unless something is in the way. */
static bool put_file(Manifest *manifest, const char *path, Slice bytes, bool *written,
                     FileStamp *stamp, GError **error) {
    bool exists = true;
    if (manifest->fresh) {
        const Aside *aside = make_aside(manifest, error);
        return *written = aside && aside_put(aside, path, bytes, stamp, error);
    }
    if (!g_hash_table_contains(manifest->old, path) &&
        folder_claim(manifest->out, path, bytes, &exists, stamp, error))
        return *written = true;
    return exists && folder_update(manifest->out, path, bytes, written, stamp, error);
}

bool manifest_put(Manifest *manifest, const char *path, const char *key, Slice bytes,
                  GError **error) {
    bool written;
    FileStamp stamp;
    g_assert(is_ours(slice_of(path)));
    if (!put_file(manifest, path, bytes, &written, &stamp, error))
        return false;
    uint64_t sum = sum_bytes(bytes.at, bytes.len);
    Entry entry = {path, key ? key : NO_KEY, sum, mark_of(&stamp), time_of(&stamp)};
    add_entry(manifest, entry, written);
    return true;
}

static int compare_entries(const void *a, const void *b) {
    return strcmp(((const Entry *)a)->path, ((const Entry *)b)->path);
}

/* Removes the folders that a file's removal has left empty: it was listed, so they are ours. */
static void remove_folders(const Manifest *manifest, const char *path) {
    for (const char *folder = folder_of(manifest->arena, path);
         *folder && folder_remove_folder(manifest->out, folder);)
        folder = folder_of(manifest->arena, folder);
}

/* Removes what the last site held and this one does not. */
static bool remove_old(Manifest *manifest, SiteResult *result, GError **error) {
    g_autoptr(GHashTable) kept = table_new();
    for (size_t i = 0; i < manifest->entries->len; i++)
        g_hash_table_add(kept, (char *)g_array_index(manifest->entries, Entry, i).path);
    for (size_t i = 0; i < manifest->listed->len; i++) {
        const Entry *old = manifest->listed->pdata[i];
        if (g_hash_table_contains(kept, old->path) || strcmp(old->path, SITE_MANIFEST) == 0)
            continue;
        if (!folder_remove(manifest->out, old->path, error))
            return false;
        remove_folders(manifest, old->path);
        result->removed++;
    }
    return true;
}

bool manifest_close(Manifest *manifest, SiteResult *result, GError **error) {
    g_array_sort(manifest->entries, compare_entries);
    if (manifest->aside && !aside_publish(manifest->aside, error))
        return false;
    if (!remove_old(manifest, result, error))
        return false;
    g_autoptr(GString) text = g_string_new(FIRST_LINE);
    for (size_t i = 0; i < manifest->entries->len; i++)
        print_entry(text, &g_array_index(manifest->entries, Entry, i));
    result->written = manifest->written;
    result->unchanged = manifest->unchanged;
    Slice list = {text->str, text->len};
    if (!folder_update(manifest->out, SITE_MANIFEST, list, NULL, NULL, error))
        return false;
    keep_stamps(manifest, list);
    return true;
}
