/* SPDX-License-Identifier: MIT */
/* Files that stand in memory, over those of a source: what an editor holds, what a fix would
 * write. */
#include "model/source/internal.h"

static void bytes_free(void *bytes) {
    if (bytes)
        g_bytes_unref(bytes);
}

void overlay_put(Overlay **overlay, const char *path, Slice bytes) {
    if (!*overlay)
        *overlay = g_hash_table_new_full(hash_string, g_str_equal, g_free, bytes_free);
    g_hash_table_replace(*overlay, g_strdup(path), g_bytes_new(bytes.at, bytes.len));
    g_autofree char *folder = g_strdup(path);
    for (char *slash; (slash = strrchr(folder, '/'));) {
        *slash = '\0';
        if (!g_hash_table_contains(*overlay, folder))
            g_hash_table_insert(*overlay, g_strdup(folder), NULL);
    }
}

bool overlay_read(Overlay *overlay, const char *path, size_t limit, GByteArray *into,
                  SourceResult *result) {
    GBytes *bytes = overlay ? g_hash_table_lookup(overlay, path) : NULL;
    if (!bytes)
        return false;
    size_t len;
    const unsigned char *at = g_bytes_get_data(bytes, &len);
    *result = len > limit ? SOURCE_TOO_LARGE : SOURCE_READ;
    if (len && *result == SOURCE_READ)
        g_byte_array_append(into, at, (unsigned)len);
    return true;
}

bool overlay_has(Overlay *overlay, const char *path) {
    return overlay && g_hash_table_contains(overlay, path);
}

static int compare_entry(const void *path, const void *entry) {
    return strcmp(path, ((const SourceEntry *)entry)->path);
}

static bool is_below_any(const char *path, char *const *roots) {
    for (; *roots; roots++)
        if (path_is_below(path, *roots))
            return true;
    return false;
}

void overlay_list(Overlay *overlay, char *const *roots, Arena *arena, SourceEntry **entries,
                  size_t *count) {
    if (!overlay)
        return;
    g_autoptr(GArray) added = g_array_new(FALSE, FALSE, sizeof(SourceEntry));
    GHashTableIter iter;
    void *path, *bytes;
    g_hash_table_iter_init(&iter, overlay);
    while (g_hash_table_iter_next(&iter, &path, &bytes)) {
        SourceEntry *known =
            *count ? bsearch(path, *entries, *count, sizeof **entries, compare_entry) : NULL;
        if (known && bytes)
            known->id = (Oid){{0}};
        if (known || !bytes || !is_below_any(path, roots) ||
            path_is_hidden(path, (const char *const *)roots) ||
            !entry_matters(path, SOURCE_DOCUMENT, false))
            continue;
        SourceEntry entry = {.path = arena_copy(arena, path, strlen(path)),
                             .kind = SOURCE_DOCUMENT};
        g_array_append_val(added, entry);
    }
    if (added->len == 0)
        return;
    SourceEntry *all = arena_array(arena, SourceEntry, *count + added->len);
    if (*count)
        memcpy(all, *entries, *count * sizeof *all);
    memcpy(all + *count, added->data, added->len * sizeof *all);
    *entries = all;
    *count = entries_sort(all, *count + added->len);
}
