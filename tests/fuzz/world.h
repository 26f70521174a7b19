/* SPDX-License-Identifier: MIT */
/* A whole repository in memory, made of an input with lines `=== PATH`. */
#pragma once

#include "fuzz.h"

#include "work/lint.h"

#define WORLD_FILES 16 /* at most */

typedef struct {
    Folder *top;
    Source *source;
    const Config *config; /* the built-in one, unless there is a req.yml */
    Config *own;          /* that one, or NULL */
    Corpus *corpus;
} World;

static inline void world_clear(World *world) {
    corpus_free(world->corpus);
    config_free(world->own);
    source_free(world->source);
    folder_free(world->top);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(World, world_clear)

static char *world_folder;

static inline void world_remove(void) {
    g_autofree char *command = g_strdup_printf("rm -rf '%s'", world_folder);
    must(system(command) == 0);
}

/* An empty folder that goes when the program ends; in memory where there is such a place. */
static inline const char *world_top(void) {
    if (!world_folder) {
        bool fast = access("/dev/shm", W_OK) == 0;
        world_folder =
            g_build_filename(fast ? "/dev/shm" : g_get_tmp_dir(), "req-fuzz-XXXXXX", NULL);
        must(g_mkdtemp(world_folder) != NULL);
        atexit(world_remove);
    }
    return world_folder;
}

/* Whether a source could list the path. */
static inline bool world_can_have(const char *path) {
    g_auto(GStrv) names = g_strsplit(path, "/", -1);
    for (size_t i = 0; names[i]; i++)
        if (!*names[i] || strcmp(names[i], ".") == 0 || strcmp(names[i], "..") == 0)
            return false;
    return *path && strlen(path) < 200;
}

/* Cuts the next file off the input; false behind the last. The caller owns `*path`. */
static inline bool world_file(Slice *rest, char **path, Slice *bytes) {
    while (slice_starts(*rest, "=== ")) {
        size_t behind = slice_next_line(*rest, 1), at = behind;
        Slice name = slice_trim(slice_range(*rest, 4, behind));
        while (at < rest->len && !slice_starts(slice_range(*rest, at, rest->len), "=== "))
            at = slice_next_line(*rest, at + 1);
        *bytes = slice_range(*rest, behind, at);
        *rest = slice_range(*rest, at, rest->len);
        *path = slice_strdup(name);
        if (world_can_have(*path))
            return true;
        g_free(*path);
    }
    return false;
}

/* Puts the files of the input over an empty folder, and reads its configuration. */
static inline World world_open(Slice input) {
    World world = {.top = folder_open(world_top(), NULL)};
    char *path;
    Slice bytes;
    bool configured = false;
    must(world.top != NULL);
    world.source = source_worktree(world.top, NULL);
    for (unsigned i = 0; i < WORLD_FILES && world_file(&input, &path, &bytes); i++) {
        source_overlay(world.source, path, bytes);
        configured = configured || strcmp(path, CONFIG_PATH) == 0;
        g_free(path);
    }
    g_autoptr(GError) error = NULL;
    world.own = configured ? corpus_config(world.source, &error) : NULL;
    must_of(world.own || !configured, slice_of(error ? error->message : "-"));
    world.config = world.own ? world.own : fuzz_config();
    return world;
}

/* Reads the documents; false where there are more than the limits allow. */
static inline bool world_load(World *world, CorpusOptions options) {
    options.threads = 1;
    world->corpus = corpus_load(world->source, world->config, &options, NULL);
    return world->corpus != NULL;
}

/* The bytes of a file; the caller owns them. */
static inline GByteArray *world_read(const World *world, const char *path) {
    GByteArray *bytes = g_byte_array_new();
    SourceResult result;
    g_autoptr(SourceReader) reader = source_reader(world->source, NULL);
    must(source_read_path(reader, path, SIZE_MAX, bytes, &result, NULL));
    return bytes;
}
