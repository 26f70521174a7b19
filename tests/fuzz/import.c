/* SPDX-License-Identifier: MIT */
/* What other programs keep: a line with the name of a format, then files, each behind a line
 * `=== PATH`, or the bytes of one. What comes of it are documents that can be read, in folders of
 * their kinds; everything said is one line; and imported again, it is all there. */
#include "world.h"

#include "work/import.h"

#define FOLDER "sources" /* in the world's folder; no kind has its documents there */

/* The files of one input, to be removed again. */
typedef struct {
    const Folder *top;
    char *paths[WORLD_FILES + 1];
    size_t count;
} Put;

/* Writes a file; not where its path cannot be, or has more than one folder. */
static void put(Put *all, const char *path, Slice bytes) {
    const char *slash = strchr(path, '/');
    char *below = g_strdup_printf(FOLDER "/%s", path);
    if (!(slash && strchr(slash + 1, '/')) && folder_replace(all->top, below, bytes, NULL, NULL))
        all->paths[all->count++] = below;
    else
        g_free(below);
}

static void put_all(Put *all, const char *format, Slice input) {
    const char *lone = strcmp(format, "csv") == 0         ? "in.csv"
                       : strcmp(format, "strictdoc") == 0 ? "in.sdoc"
                       : strcmp(format, "doorstop") == 0  ? "REQ001.yml"
                       : strcmp(format, "reqif") == 0     ? "in.reqif"
                                                          : "in.md";
    must(folder_make(all->top, FOLDER, NULL));
    if (!slice_starts(input, "=== "))
        put(all, lone, input);
    char *path;
    Slice bytes;
    while (all->count < WORLD_FILES && world_file(&input, &path, &bytes)) {
        put(all, path, bytes);
        g_free(path);
    }
}

static void remove_all(Put *all) {
    for (size_t i = 0; i < all->count; i++) {
        g_autofree char *folder = g_path_get_dirname(all->paths[i]);
        folder_remove(all->top, all->paths[i], NULL);
        folder_remove_folder(all->top, folder);
        g_free(all->paths[i]);
    }
}

/* What ReqIF brings back as it was may be any document, broken ones too. */
static void check_file(const Config *config, const ImportedFile *file, bool any,
                       size_t *documents) {
    const Kind *kind = schema_kind_of_path(&config->schema, file->path);
    must_of(world_can_have(file->path), slice_of(file->path));
    if (!kind) {
        must_of(g_str_has_suffix(file->path, "/README.md"), slice_of(file->path));
        return;
    }
    g_autoptr(Arena) arena = arena_new();
    Document *document =
        document_read(fuzz_documents(), arena, file->path, kind, file->bytes, true);
    ++*documents;
    if (any)
        return;
    must_of(!document->broken && document->front && document->id.len, file->bytes);
    must_of(strstr(file->path, slice_string(arena, document->id)), file->bytes);
    must_of(document->title.len, file->bytes);
}

static void check(const Config *config, const Imported *imported, bool any) {
    size_t documents = 0, lost = 0, faults = 0;
    for (unsigned i = 0; i < imported->files->len; i++)
        check_file(config, &g_array_index(imported->files, ImportedFile, i), any, &documents);
    for (unsigned i = 0; i < imported->remarks->len; i++) {
        const ImportRemark *remark = &g_array_index(imported->remarks, ImportRemark, i);
        fuzz_message(remark->text);
        must_of(!strpbrk(remark->text, "\n\x1b"), slice_of(remark->text));
        lost += remark->saying == IMPORT_LOST ? remark->count : 0;
        faults += remark->saying == IMPORT_FAULT ? remark->count : 0;
    }
    must(documents == imported->items && lost == imported->lost && faults == imported->faults);
    must(imported->pins <= imported->links);
}

static void import(World *world, const ImportFormat *format, Imported *imported, bool again) {
    g_autofree char *folder = g_strdup_printf("%s/" FOLDER, folder_path(world->top));
    const char *const paths[] = {folder, NULL};
    g_autoptr(GError) error = NULL;
    must(world_load(world, (CorpusOptions){.keep = true}));
    const ImportWish wish = {.format = format,
                             .paths = paths,
                             .kind = schema_kind(&world->config->schema, "requirement"),
                             .corpus = world->corpus,
                             .worktree = world->source,
                             .top = world->top};
    bool done = import_read(&wish, imported, &error);
    must_of(done, slice_of(error ? error->message : "-"));
    check(world->config, imported, format == import_format("reqif", NULL));
    must(!again || imported->items == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice input = fuzz_input(data, size);
    size_t behind = slice_next_line(input, MIN(1, input.len));
    g_autofree char *name = slice_strdup(slice_trim(slice_range(input, 0, behind)));
    const ImportFormat *format =
        strlen(name) == strcspn(name, "\n") ? import_format(name, NULL) : NULL;
    if (!format)
        return 0;
    g_auto(World) before = world_open((Slice){NULL, 0}), after = world_open((Slice){NULL, 0});
    Put all = {.top = before.top};
    put_all(&all, name, slice_range(input, behind, input.len));
    g_auto(Imported) first = {0}, second = {0};
    import(&before, format, &first, false);
    for (unsigned i = 0; i < first.files->len; i++) {
        const ImportedFile *file = &g_array_index(first.files, ImportedFile, i);
        source_overlay(after.source, file->path, file->bytes);
    }
    import(&after, format, &second, true);
    remove_all(&all);
    return 0;
}
