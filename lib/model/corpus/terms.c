/* SPDX-License-Identifier: MIT */
/* Which files make the glossary. */
#include "base/path.h"
#include "model/corpus/internal.h"

/* Whether a document at the path may be of a kind that makes the glossary. */
static bool may_be_term(const Schema *schema, const char *path) {
    for (size_t i = 0; i < schema->kind_count; i++) {
        const char *const *dir = schema->kinds[i].glossary ? schema->kinds[i].dirs : NULL;
        for (; dir && *dir; dir++)
            if (strchr(*dir, '*') || path_is_below(path, *dir))
                return true;
    }
    return false;
}

uint32_t *corpus_term_entries(const Schema *schema, const SourceEntry *entries, size_t total,
                              size_t *count) {
    uint32_t *order = g_new(uint32_t, total + 1);
    *count = 0;
    for (size_t i = 0; i < total; i++) {
        const char *path = entries[i].path;
        const Kind *kind = may_be_term(schema, path) ? schema_kind_of_path(schema, path) : NULL;
        if (kind && kind->glossary)
            order[(*count)++] = (uint32_t)i;
    }
    return order;
}
