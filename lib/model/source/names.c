/* SPDX-License-Identifier: MIT */
#include "model/names.h"

#include "adapters/fs.h"
#include "model/source/internal.h"

/* A file that stood so, and git's name of its bytes. */
typedef struct {
    uint64_t mark; /* never 0 */
    Oid id;
} Known;

struct Names {
    const Source *source;
    Store *store;
    const char *question; /* in `arena` */
    Arena *arena;
    uint64_t *marks; /* by place in the listing, as they were before anybody read; or NULL */
};

/* By the mark, as they are kept. */
static int by_mark(const void *a, const void *b) {
    const Known *one = a, *other = b;
    return (one->mark > other->mark) - (one->mark < other->mark);
}

/* What was kept, in `arena`, as an answer need not be aligned. */
static const Known *take_known(const Names *names, size_t *count) {
    Slice answer;
    *count = 0;
    if (!store_take(names->store, slice_of(names->question), &answer) ||
        answer.len % sizeof(Known) != 0)
        return NULL;
    *count = answer.len / sizeof(Known);
    return (const Known *)(const void *)arena_copy(names->arena, answer.at, answer.len);
}

Names *names_know(Source *source, Store *store, unsigned threads) {
    Names *names = g_new0(Names, 1);
    *names = (Names){.source = source, .store = store, .arena = arena_new()};
    if (!store || source->type != IN_WORK_TREE || source->overlay)
        return names;
    names->question = arena_printf(names->arena, "names %s", folder_path(source->top));
    names->marks = arena_array(names->arena, uint64_t, source->count + 1);
    source_marks(source, threads, names->marks);
    size_t count;
    const Known *known = take_known(names, &count);
    for (size_t i = 0; i < source->count && count; i++) {
        const Known key = {.mark = names->marks[i]};
        const Known *found = key.mark ? bsearch(&key, known, count, sizeof key, by_mark) : NULL;
        if (found)
            source->entries[i].id = found->id;
    }
    return names;
}

void names_keep(const Names *names, const Corpus *corpus) {
    const Source *source = names->source;
    if (!names->marks)
        return;
    g_autofree Known *known = g_new0(Known, source->count + 1);
    size_t count = 0, at = 0;
    for (size_t i = 0; i < source->count; i++) {
        int order = 1;
        while (at < corpus->document_count &&
               (order = strcmp(corpus->documents[at]->path, source->entries[i].path)) < 0)
            at++;
        if (at < corpus->document_count && order == 0 && names->marks[i] &&
            oid_is_set(&corpus->documents[at]->blob))
            known[count++] = (Known){names->marks[i], corpus->documents[at]->blob};
    }
    qsort(known, count, sizeof *known, by_mark);
    const Slice question = slice_of(names->question);
    Slice now = {(const char *)known, count * sizeof *known}, before;
    if (!store_take(names->store, question, &before) || !slice_equal(before, now))
        store_put(names->store, question, now);
}

bool names_hold(const Names *names, const char *path) {
    if (!names || !names->marks)
        return false;
    const SourceEntry *entry = source_listed(names->source, path);
    uint64_t mark = entry ? names->marks[entry - names->source->entries] : 0;
    return mark && folder_mark(names->source->top, path, G_MAXINT64) == mark;
}

void names_free(Names *names) {
    if (!names)
        return;
    arena_free(names->arena);
    g_free(names);
}
