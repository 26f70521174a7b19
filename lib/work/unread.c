/* SPDX-License-Identifier: MIT */
#include "work/unread.h"

#include "base/text.h"

static bool is_unread(const ProblemFile *file) {
    for (const Problem *problem = file->problems.first; problem; problem = problem->next)
        if (strcmp(problem->rule, "file/limit") == 0 || strcmp(problem->rule, "file/link") == 0)
            return true;
    return false;
}

const char *unread_told(const Corpus *corpus, Arena *arena) {
    const char *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < corpus->file_count; i++)
        if (is_unread(&corpus->files[i]) && count++ == 0)
            first = corpus->files[i].path;
    for (size_t i = 0; i < corpus->document_count; i++)
        if (corpus->documents[i]->broken && count++ == 0)
            first = corpus->documents[i]->path;
    if (!count)
        return NULL;
    const char *shown = text_visible(arena, slice_of(first));
    if (count == 1)
        return arena_printf(arena, "'%s' cannot be read; 'req lint' says why", shown);
    return arena_printf(arena,
                        "%zu files cannot be read: '%s' and %zu more; 'req lint' "
                        "says why",
                        count, shown, count - 1);
}
