/* SPDX-License-Identifier: MIT */
/* The excuses that come with a change: they count, and a reviewer should see each. */
#include "work/check/internal.h"

/* Calls for each excuse of a document: those of its front matter, then those of its passages. */
static void each_excuse(const Document *document,
                        void (*take)(void *context, const CheckExcuse *excuse), void *context) {
    const YamlNode *allow = document_value(document, "lint.allow");
    for (const YamlNode *key = allow && allow->type == YAML_MAP ? allow->child : NULL; key;
         key = key->next)
        take(context, &(CheckExcuse){document, yaml_text(key), yaml_text(key->value), key->offset});
    for (size_t i = 0; i < document->excuse_count; i++) {
        const DocumentExcuse *excuse = &document->excuses[i];
        if (excuse->type == EXCUSE_NEXT || excuse->type == EXCUSE_BEGIN)
            take(context, &(CheckExcuse){document, excuse->rules, excuse->reason, excuse->offset});
    }
}

/* What two excuses have in common when they are the same one. */
static char *key_of(const CheckExcuse *excuse) {
    return g_strdup_printf("%.*s\n%.*s", SLICE_ARG(excuse->rules), SLICE_ARG(excuse->reason));
}

static void remember(void *context, const CheckExcuse *excuse) {
    GHashTable *counts = context;
    char *key = key_of(excuse);
    size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(counts, key));
    g_hash_table_replace(counts, key, GSIZE_TO_POINTER(count + 1));
}

typedef struct {
    GHashTable *counts; /* of the document before */
    GArray *found;
} Search;

static void add_new(void *context, const CheckExcuse *excuse) {
    Search *search = context;
    g_autofree char *key = key_of(excuse);
    size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(search->counts, key));
    if (count == 0)
        g_array_append_val(search->found, *excuse);
    else
        g_hash_table_replace(search->counts, g_steal_pointer(&key), GSIZE_TO_POINTER(count - 1));
}

void check_excuses(Check *check) {
    for (size_t i = 0; i < check->change->count; i++) {
        const DocumentChange *change = &check->change->documents[i];
        g_autoptr(GHashTable) counts =
            g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
        if (change->before)
            each_excuse(change->before, remember, counts);
        if (change->after)
            each_excuse(change->after, add_new, &(Search){counts, check->excuses});
    }
}
