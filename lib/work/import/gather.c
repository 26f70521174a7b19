/* SPDX-License-Identifier: MIT */
/* The files of a source: those that the user names, and those below folders that a format reads. */
#include "base/text.h"
#include "work/import/internal.h"

typedef struct {
    Importing *importing;
    const Folder *folder;
    const char *shown; /* how the user names the folder; "" is where the program runs */
    GArray *files;     /* ImportSource */
    bool more;         /* there are more than may be */
} Walk;

static const char *joined(Arena *arena, const char *folder, const char *name) {
    return *folder ? arena_printf(arena, "%s/%s", folder, name) : name;
}

static bool is_wanted(const ImportFormat *format, const char *name) {
    for (const char *const *suffix = format->suffixes; *suffix; suffix++)
        if (g_str_has_suffix(name, *suffix) && (*name != '.' || strcmp(name, *suffix) == 0))
            return true;
    return false;
}

static void walk(Walk *at, const char *path, unsigned depth);

static void walk_entry(Walk *at, const char *path, const FolderEntry *entry, unsigned depth) {
    Importing *importing = at->importing;
    const char *file = joined(importing->arena, path, entry->name);
    ImportSource source = {file, joined(importing->arena, at->shown, file), at->folder};
    ImportPlace place = {.file = source.shown};
    bool hidden = *entry->name == '.', wanted = is_wanted(importing->wish->format, entry->name);
    if (entry->kind == FILE_FOLDER && !hidden)
        walk(at, file, depth + 1);
    else if (entry->kind == FILE_LINK && wanted)
        import_say(importing, IMPORT_LOST, 1, place, "a symbolic link, which is not followed");
    else if (entry->kind == FILE_REGULAR && wanted && at->files->len == IMPORT_FILES)
        at->more = true;
    else if (entry->kind == FILE_REGULAR && wanted && at->files->len < IMPORT_FILES)
        g_array_append_val(at->files, source);
}

static void walk(Walk *at, const char *path, unsigned depth) {
    g_autoptr(GError) error = NULL;
    Importing *importing = at->importing;
    ImportPlace place = {.file = *path ? joined(importing->arena, at->shown, path) : at->shown};
    FolderEntry *entries = NULL;
    size_t count = 0;
    if (depth > IMPORT_DEPTH)
        import_say(importing, IMPORT_FAULT, 1, place, "more than %d folders in each other",
                   IMPORT_DEPTH);
    else if (!folder_list(at->folder, path, importing->arena, &entries, &count, &error))
        import_say(importing, IMPORT_FAULT, 1, place, "%s", error->message);
    for (size_t i = 0; i < count; i++)
        walk_entry(at, path, &entries[i], depth);
}

/* Says that the folder holds no file of the format, and how such a file would be called. */
static void tell_none(Importing *importing, const char *typed) {
    g_autoptr(GString) names = g_string_new(NULL);
    for (const char *const *suffix = importing->wish->format->suffixes; *suffix; suffix++)
        g_string_append_printf(names, "%s%s",
                               !names->len ? ""
                               : suffix[1] ? ", "
                                           : " or ",
                               *suffix);
    import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = typed},
               "nothing to import: no file below ends in %s", names->str);
}

/* What the user named is a folder: all files below it. */
static void gather_folder(Importing *importing, const Folder *folder, const char *typed) {
    g_autoptr(GArray) files = g_array_new(FALSE, FALSE, sizeof(ImportSource));
    g_autofree char *shown = g_strdup(strcmp(typed, ".") == 0 ? "" : typed);
    for (size_t len = strlen(shown); len > 1 && shown[len - 1] == '/'; len--)
        shown[len - 1] = '\0';
    Walk at = {importing, folder, shown, files, false};
    walk(&at, "", 0);
    if (at.more)
        import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = typed},
                   "more than %d files; those behind are not read", IMPORT_FILES);
    if (files->len)
        importing->wish->format->read(importing, (const ImportSource *)(void *)files->data,
                                      files->len);
    else
        tell_none(importing, typed);
}

static bool gather_path(Importing *importing, const char *typed, GError **error) {
    bool is_folder = g_file_test(typed, G_FILE_TEST_IS_DIR);
    g_autofree char *dir = is_folder ? g_strdup(typed) : g_path_get_dirname(typed);
    g_autofree char *name = g_path_get_basename(typed);
    Folder *folder = folder_open(dir, error);
    if (!folder)
        return false;
    g_ptr_array_add(importing->folders, folder);
    if (is_folder) {
        gather_folder(importing, folder, typed);
        return true;
    }
    const ImportSource file = {arena_printf(importing->arena, "%s", name), typed, folder};
    FileKind kind = folder_kind(folder, name);
    if (kind == FILE_MISSING)
        return fail(error, EXIT_ENVIRONMENT, "there is no '%s'", typed);
    importing->wish->format->read(importing, &file, 1);
    return true;
}

bool import_gather(Importing *importing, GError **error) {
    for (const char *const *path = importing->wish->paths; *path; path++) {
        unsigned items = importing->items->len, remarks = importing->imported->remarks->len;
        importing->document = NULL;
        if (!gather_path(importing, *path, error))
            return false;
        if (importing->items->len == items && importing->imported->remarks->len == remarks)
            import_say(importing, IMPORT_NOTE, 1, (ImportPlace){.file = *path},
                       "nothing to import stands in it");
    }
    return true;
}
