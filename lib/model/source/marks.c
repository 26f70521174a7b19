/* SPDX-License-Identifier: MIT */
/* What the file system says of the files of a work tree: asking is far cheaper than reading. */
#include "adapters/fs.h"
#include "base/pool.h"
#include "model/source/internal.h"

#include <stdatomic.h>

typedef struct {
    const Source *source;
    int64_t now;
    uint64_t *marks;
    atomic_bool unsure;
} Marking;

static void mark_range(void *context, unsigned worker, size_t from, size_t to) {
    Marking *marking = context;
    const Source *source = marking->source;
    (void)worker;
    for (size_t i = from; i < to; i++) {
        const SourceEntry *entry = &source->entries[i];
        marking->marks[i] = 0;
        if (entry->kind != SOURCE_DOCUMENT)
            continue;
        if (!overlay_has(source->overlay, entry->path))
            marking->marks[i] = folder_mark(source->top, entry->path, marking->now);
        if (!marking->marks[i])
            atomic_store(&marking->unsure, true);
    }
}

bool source_marks(const Source *source, unsigned threads, uint64_t *marks) {
    Marking marking = {source, g_get_real_time(), marks, false};
    if (source->type == IN_WORK_TREE)
        pool_run(pool_threads(threads, source->count), source->count, mark_range, &marking);
    else
        memset(marks, 0, source->count * sizeof *marks);
    return !atomic_load(&marking.unsure);
}
