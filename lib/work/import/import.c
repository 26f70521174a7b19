/* SPDX-License-Identifier: MIT */
#include "work/import.h"

#include "base/text.h"
#include "work/import/internal.h"

#define NAMES_TOLD 20 /* of fields that are not known */

/* --- formats --- */

const ImportFormat *import_format(const char *name, GError **error) {
    const char *names[32] = {NULL};
    g_autoptr(GString) all = g_string_new(NULL);
    size_t count = 0;
    for (; import_formats[count].name && count < G_N_ELEMENTS(names); count++) {
        names[count] = import_formats[count].name;
        g_string_append_printf(all, "%s%s (%s)", count ? ", " : "", names[count],
                               import_formats[count].summary);
        if (strcmp(name, names[count]) == 0)
            return &import_formats[count];
    }
    const char *nearest = text_nearest(slice_of(name), names, count);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown format '%s'; did you mean '%s'?", name, nearest);
    else
        fail(error, EXIT_USAGE, "unknown format '%s'; there are %s", name, all->str);
    return NULL;
}

/* --- an import --- */

static void end(Importing *importing) {
    g_ptr_array_unref(importing->documents);
    g_ptr_array_unref(importing->items);
    g_ptr_array_unref(importing->folders);
    g_hash_table_unref(importing->by_id);
    g_hash_table_unref(importing->paths);
    g_hash_table_unref(importing->columns);
    g_hash_table_unref(importing->unknown);
    g_hash_table_unref(importing->long_fields);
    g_hash_table_unref(importing->lists);
    g_hash_table_unref(importing->mapped);
    g_hash_table_unref(importing->said);
}

/* A word of --map that names nothing is a slip, which nobody wants written into documents. */
static bool map_is_used(const Importing *importing, GError **error) {
    const GPtrArray *map = importing->wish->map;
    bool whole = importing->items->len > 0 && importing->imported->faults == 0;
    for (unsigned i = 0; whole && map && i < map->len; i++) {
        Slice rest = slice_of(map->pdata[i]), name = slice_trim(slice_cut(&rest, '='));
        if (!g_hash_table_contains(importing->mapped, map->pdata[i]))
            return fail(error, EXIT_USAGE,
                        "--map: nothing that was read is called '%.*s', so nothing is written",
                        SLICE_ARG(name));
    }
    return true;
}

/* Says which fields stand in front matter without being known. */
static void tell_unknown(Importing *importing) {
    g_autoptr(GList) names = g_hash_table_get_keys(importing->unknown);
    names = g_list_sort(names, (GCompareFunc)strcmp);
    g_autoptr(GString) all = g_string_new(NULL);
    size_t count = 0;
    for (const GList *name = names; name && count++ < NAMES_TOLD; name = name->next)
        g_string_append_printf(
            all, "%s%s (%zu)", all->len ? ", " : "", (const char *)name->data,
            GPOINTER_TO_SIZE(g_hash_table_lookup(importing->unknown, name->data)));
    if (g_hash_table_size(importing->unknown) > NAMES_TOLD)
        g_string_append_printf(all, " and %u more",
                               g_hash_table_size(importing->unknown) - NAMES_TOLD);
    if (all->len)
        import_say(importing, IMPORT_NOTE, 1, (ImportPlace){0},
                   "fields that req.yml does not know, kept in front matter: %s; name them below "
                   "'fields' there, or give --map NAME=FIELD",
                   all->str);
}

static void gather_files(Importing *importing) {
    Imported *imported = importing->imported;
    for (unsigned i = 0; i < importing->items->len; i++) {
        const ImportItem *item = importing->items->pdata[i];
        ImportedFile file = {item->path, item->bytes};
        if (item->sort != IMPORT_ITEM || item->dropped)
            continue;
        imported->there += item->there != NULL;
        if (item->there)
            continue;
        g_array_append_val(imported->files, file);
        imported->items++;
        imported->links += item->resolved.len + item->whole_links;
        imported->pins += item->whole_pins;
    }
}

static bool make(Importing *importing, GError **error) {
    if (!import_can_write(importing->wish->kind, error) || !import_gather(importing, error) ||
        !import_decide(importing, error))
        return false;
    import_resolve(importing);
    if (!import_compose(importing, error) || !map_is_used(importing, error))
        return false;
    import_pin(importing);
    gather_files(importing);
    import_pages(importing);
    tell_unknown(importing);
    return true;
}

bool import_read(const ImportWish *wish, Imported *imported, GError **error) {
    *imported = (Imported){.arena = arena_new(),
                           .files = g_array_new(FALSE, FALSE, sizeof(ImportedFile)),
                           .remarks = g_array_new(FALSE, FALSE, sizeof(ImportRemark))};
    Importing importing = {
        .wish = wish,
        .imported = imported,
        .arena = imported->arena,
        .documents = g_ptr_array_new(),
        .items = g_ptr_array_new(),
        .folders = g_ptr_array_new_with_free_func((GDestroyNotify)folder_free),
        .by_id = table_new(),
        .paths = table_new(),
        .columns = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref),
        .unknown = table_new(),
        .long_fields = table_new(),
        .lists = table_new(),
        .mapped = g_hash_table_new(NULL, NULL),
        .said = table_new(),
    };
    bool done = make(&importing, error);
    end(&importing);
    return done;
}

bool import_write(const Folder *top, const Imported *imported, GError **error) {
    g_autofree char *swept = NULL;
    for (unsigned i = 0; i < imported->files->len; i++) {
        const ImportedFile *file = &g_array_index(imported->files, ImportedFile, i);
        g_autofree char *dir = g_path_get_dirname(file->path);
        if (g_strcmp0(dir, swept) != 0) {
            folder_sweep(top, dir);
            g_free(swept);
            swept = g_steal_pointer(&dir);
        }
        if (!folder_create(top, file->path, file->bytes, error))
            return false;
    }
    return true;
}

void imported_clear(Imported *imported) {
    g_clear_pointer(&imported->files, g_array_unref);
    g_clear_pointer(&imported->remarks, g_array_unref);
    g_clear_pointer(&imported->arena, arena_free);
}
