/* SPDX-License-Identifier: MIT */
#include "work/change/internal.h"

typedef struct {
    const Corpus *before, *after;
    bool *before_taken, *after_taken; /* by index */
    GArray *pairs;
    Arena *arena;
} Matching;

static void take(Matching *matching, const Document *before, const Document *after) {
    Pair pair = {before, after};
    g_array_append_val(matching->pairs, pair);
    if (before)
        matching->before_taken[before->index] = true;
    if (after)
        matching->after_taken[after->index] = true;
}

/* Whether the document has an id that tells it from others; REQ-NEW does not. */
static bool is_named(const Document *document) {
    Id id;
    return document->id.len && !(id_parse(document->id, &id) && id.placeholder);
}

/* Slugs are unique within their kind, ids everywhere. */
static char *key_of(Arena *arena, const Kind *kind, Slice id) {
    return arena_printf(arena, "%s/%.*s", kind->prefixes[0] ? "" : kind->name, SLICE_ARG(id));
}

static bool same_id(const Document *one, const Document *other) {
    return slice_equal(one->id, other->id);
}

/* Documents that have kept their path, where `wanted` agrees. */
static void match_paths(Matching *matching,
                        bool (*wanted)(const Document *one, const Document *other)) {
    const Corpus *before = matching->before, *after = matching->after;
    for (size_t i = 0, k = 0; i < before->document_count && k < after->document_count;) {
        const Document *old = before->documents[i], *now = after->documents[k];
        int order = strcmp(old->path, now->path);
        if (order == 0 && !matching->before_taken[i] && !matching->after_taken[k] &&
            wanted(old, now))
            take(matching, old, now);
        i += order <= 0;
        k += order >= 0;
    }
}

/* What is left of `before`, by id: lists of documents, the first by path first. */
static GHashTable *left_by_id(Matching *matching) {
    GHashTable *table =
        g_hash_table_new_full(hash_string, g_str_equal, NULL, (GDestroyNotify)g_slist_free);
    for (size_t i = matching->before->document_count; i-- > 0;) {
        const Document *document = matching->before->documents[i];
        if (matching->before_taken[i] || !is_named(document))
            continue;
        char *key = key_of(matching->arena, document->kind, document->id);
        void *list = NULL, *old_key = NULL;
        g_hash_table_steal_extended(table, key, &old_key, &list);
        g_hash_table_insert(table, key, g_slist_prepend(list, (void *)(uintptr_t)document));
    }
    return table;
}

/* Matches `now` with the first document left that has the id. */
static bool match_id(Matching *matching, GHashTable *left, const Document *now, Slice id) {
    void *list = NULL, *old_key = NULL;
    const char *key = key_of(matching->arena, now->kind, id);
    if (!g_hash_table_steal_extended(left, key, &old_key, &list))
        return false;
    take(matching, ((GSList *)list)->data, now);
    list = g_slist_delete_link(list, list);
    if (list)
        g_hash_table_insert(left, old_key, list);
    return true;
}

static void match_ids(Matching *matching) {
    g_autoptr(GHashTable) left = left_by_id(matching);
    const Corpus *after = matching->after;
    for (size_t i = 0; i < after->document_count; i++)
        if (!matching->after_taken[i] && is_named(after->documents[i]))
            match_id(matching, left, after->documents[i], after->documents[i]->id);
    for (size_t i = 0; i < after->document_count && g_hash_table_size(left); i++) {
        const YamlNode *was =
            matching->after_taken[i] ? NULL : document_value(after->documents[i], "was");
        for (const YamlNode *item = was ? yaml_child(was) : NULL; item; item = yaml_next(item))
            if (match_id(matching, left, after->documents[i], yaml_text(item)))
                break;
    }
}

/* A path says which document it is where an id cannot. */
static bool is_unnamed(const Document *one, const Document *other) {
    return !is_named(one) || !is_named(other);
}

GArray *change_pairs(const Corpus *before, const Corpus *after) {
    g_autofree bool *before_taken = g_new0(bool, before->document_count + 1);
    g_autofree bool *after_taken = g_new0(bool, after->document_count + 1);
    g_autoptr(Arena) arena = arena_new();
    Matching matching = {.before = before,
                         .after = after,
                         .before_taken = before_taken,
                         .after_taken = after_taken,
                         .pairs = g_array_new(FALSE, FALSE, sizeof(Pair)),
                         .arena = arena};
    match_paths(&matching, same_id);
    match_ids(&matching);
    match_paths(&matching, is_unnamed);
    for (size_t i = 0; i < before->document_count; i++)
        if (!before_taken[i])
            take(&matching, before->documents[i], NULL);
    for (size_t i = 0; i < after->document_count; i++)
        if (!after_taken[i])
            take(&matching, NULL, after->documents[i]);
    return matching.pairs;
}
