/* SPDX-License-Identifier: MIT */
#include "work/fix/internal.h"

#define MOST_ROUNDS 10

static bool lint_own(Fixing *fixing, GError **error) {
    g_clear_pointer(&fixing->result, lint_result_free);
    fixing->result = lint_run(fixing->corpus, fixing->source, &fixing->options, error);
    return fixing->result != NULL;
}

/* Begins with what the caller has read. */
static bool begin(Fixing *fixing, GError **error) {
    LintOptions *all = &fixing->all;
    all->paths = all->select = all->ignore = NULL;
    all->before = NULL;
    fixing->judged = lint_run(fixing->corpus, fixing->source, all, error);
    return fixing->judged != NULL;
}

static void end(Fixing *fixing) {
    if (fixing->own)
        corpus_free(fixing->own);
    lint_result_free(fixing->judged);
    lint_result_free(fixing->result);
    g_hash_table_destroy(fixing->old);
}

/* --- the run --- */

static int compare_files(const void *a, const void *b) {
    return strcmp(((const FixedFile *)a)->path, ((const FixedFile *)b)->path);
}

static void take_files(Fixes *fixes, const Fixing *fixing) {
    FixedFile *files = arena_array(fixes->arena, FixedFile, g_hash_table_size(fixing->old));
    GHashTableIter iter;
    void *path, *old;
    g_hash_table_iter_init(&iter, fixing->old);
    while (g_hash_table_iter_next(&iter, &path, &old)) {
        Slice now = corpus_at(fixing->corpus, path)->bytes;
        if (!slice_equal(now, *(Slice *)old))
            files[fixes->count++] = (FixedFile){
                path, *(Slice *)old, (Slice){arena_copy(fixes->arena, now.at, now.len), now.len}};
    }
    if (fixes->count)
        qsort(files, fixes->count, sizeof *files, compare_files);
    fixes->files = files;
}

static bool run_rounds(Fixing *fixing, bool unsafe, GError **error) {
    fixing->unsafe = unsafe;
    bool more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++)
        if (!lint_own(fixing, error) || !fixing_round(fixing, &more, error))
            return false;
    return !more || lint_own(fixing, error);
}

Fixes *fix_run(const Corpus *corpus, Source *source, const LintOptions *options, bool unsafe,
               GError **error) {
    g_autoptr(Fixes) fixes = g_new0(Fixes, 1);
    fixes->arena = arena_new();
    Fixing fixing = {.source = source,
                     .options = *options,
                     .all = *options,
                     .corpus = corpus,
                     .old = table_new(),
                     .arena = fixes->arena};
    bool done = begin(&fixing, error) && run_rounds(&fixing, false, error) &&
                (!unsafe || run_rounds(&fixing, true, error));
    if (done) {
        fixes->mended = fixing.mended;
        fixes->result = g_steal_pointer(&fixing.result);
        take_files(fixes, &fixing);
        for (size_t i = 0; i < fixes->result->count; i++)
            fixes->left += fix_is_wanted(&fixes->result->findings[i], unsafe) &&
                           corpus_at(fixing.corpus, fixes->result->findings[i].path);
    }
    end(&fixing);
    return done ? g_steal_pointer(&fixes) : NULL;
}

void fixes_free(Fixes *fixes) {
    if (!fixes)
        return;
    lint_result_free(fixes->result);
    arena_free(fixes->arena);
    g_free(fixes);
}

/* --- writing --- */

static bool write_file(const FixedFile *file, const Folder *top, size_t limit, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) failed = NULL;
    FileKind kind;
    FileStamp stamp;
    bool same = folder_read(top, file->path, limit, bytes, &kind, &stamp, &failed) &&
                slice_equal((Slice){(const char *)bytes->data, bytes->len}, file->old);
    if (failed) {
        g_propagate_error(error, g_steal_pointer(&failed));
        return false;
    }
    if (!same)
        return fail(error, EXIT_ENVIRONMENT,
                    "'%s' was changed by somebody else meanwhile; it was not fixed", file->path);
    return folder_replace(top, file->path, file->now, &stamp, error);
}

bool fix_write(const Fixes *fixes, const Folder *top, size_t limit, GError **error) {
    GError *first = NULL;
    for (size_t i = 0; i < fixes->count; i++)
        write_file(&fixes->files[i], top, limit, first ? NULL : &first);
    if (first)
        g_propagate_error(error, first);
    return first == NULL;
}
