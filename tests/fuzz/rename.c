/* SPDX-License-Identifier: MIT */
/* A word, a line `=====`, and a repository whose first term gets that word: only the places that
 * are told of change, and the term's own file can be read again.
 * Runs: 1000
 */
#include "world.h"

#include "work/terms.h"

/* The text with the changes of that path made in it; false where something else changes too. */
static bool rewrite(const TermRename *renamed, const FixedFile *file, GString *into) {
    size_t at = 0;
    for (size_t i = 0; i < renamed->count; i++) {
        const TermChange *change = &renamed->changes[i];
        if (!change->done || strcmp(change->place.document->path, file->path) != 0)
            continue;
        if (change->place.field)
            return false; /* a value may need other quotes */
        fuzz_inside(change->place.offset, change->place.end, file->old.len);
        must(change->place.offset >= at);
        g_string_append_len(into, file->old.at + at, (gssize)(change->place.offset - at));
        g_string_append(into, change->now);
        at = change->place.end;
    }
    g_string_append_len(into, file->old.at + at, (gssize)(file->old.len - at));
    return true;
}

static void check(const World *world, const TermRename *renamed) {
    for (size_t i = 0; i < renamed->count; i++) {
        const TermChange *change = &renamed->changes[i];
        fuzz_inside(change->place.offset, change->place.end, change->place.document->size);
        must(!change->done || change->now);
        must(change->done || change->why);
    }
    for (size_t i = 0; i < renamed->file_count && renamed->references == 0; i++) {
        g_autoptr(GString) expected = g_string_new(NULL);
        if (rewrite(renamed, &renamed->files[i], expected))
            must_of(slice_equal((Slice){expected->str, expected->len}, renamed->files[i].now),
                    renamed->files[i].now);
    }
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(DocumentReader) reader = document_reader_new(world->config);
    const Kind *kind = schema_kind_of_path(&world->config->schema, renamed->own_path);
    must_of(kind != NULL, slice_of(renamed->own_path));
    Document *document =
        document_read(reader, arena, renamed->own_path, kind, renamed->own.now, true);
    must_of(!document->broken, renamed->own.now);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice files = fuzz_input(data, size), word = slice_trim(fuzz_part(&files));
    if (!files.at || word.len > 300)
        return 0;
    g_auto(World) world = world_open(files);
    if (!world_load(&world, (CorpusOptions){.keep = true, .glossary = true}) ||
        world.corpus->glossary->term_count == 0)
        return 0;
    for (unsigned way = 0; way < 2; way++) {
        g_autofree char *name = slice_strdup(word);
        g_autoptr(GError) error = NULL;
        g_autoptr(TermRename) renamed = terms_rename(
            world.corpus, &world.corpus->glossary->terms[0], name, way & 1, way & 1, &error);
        must(renamed || error);
        if (!renamed)
            continue;
        check(&world, renamed);
        g_autoptr(GString) patch = g_string_new(NULL);
        must(terms_rename_patch(renamed, patch, &error));
    }
    return 0;
}
