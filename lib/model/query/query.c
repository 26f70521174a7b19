/* SPDX-License-Identifier: MIT */
#include "model/query/internal.h"

Query *query_parse(const Schema *schema, const char *const *words, Day today, bool terms,
                   GError **error) {
    g_autoptr(Query) query = g_new0(Query, 1);
    query->arena = arena_new();
    query->schema = schema;
    query->today = today;
    query->terms = terms;
    query->conditions = g_array_new(FALSE, FALSE, sizeof(Condition));
    for (; *words; words++) {
        Condition condition;
        if (!condition_parse(query, slice_of(slice_string(query->arena, slice_of(*words))),
                             &condition, error))
            return NULL;
        g_array_append_val(query->conditions, condition);
    }
    return g_steal_pointer(&query);
}

void query_free(Query *query) {
    if (!query)
        return;
    g_array_unref(query->conditions);
    arena_free(query->arena);
    g_free(query);
}

bool query_wants_bodies(const char *const *words) {
    for (; *words; words++) {
        Slice word = slice_of(*words), name, text;
        bool negated;
        if (!word_split(word, &negated, &name, &text))
            return true;
    }
    return false;
}

bool query_matches(const Query *query, const Document *document) {
    for (unsigned i = 0; i < query->conditions->len; i++)
        if (!condition_holds(query, &g_array_index(query->conditions, Condition, i), document))
            return false;
    return true;
}
