/* SPDX-License-Identifier: MIT */
/* The excuses that come with a change: they count, and a reviewer should see each. */
#include "work/check/internal.h"

/* Calls for each excuse of a document: those of its front matter, then those of its passages. */
static void each_excuse(const Document *document,
                        void (*take)(void *context, const CheckExcuse *excuse), void *context) {
    const YamlNode *allow = document_value(document, "lint.allow");
    for (const YamlNode *key = allow && allow->type == YAML_MAP ? yaml_child(allow) : NULL; key;
         key = yaml_next(key))
        take(context, &(CheckExcuse){.document = document,
                                     .rules = yaml_text(key),
                                     .reason = yaml_text(yaml_value(key)),
                                     .offset = yaml_offset(key)});
    for (size_t i = 0; i < document->excuse_count; i++) {
        const DocumentExcuse *excuse = &document->excuses[i];
        if (excuse->type == EXCUSE_NEXT || excuse->type == EXCUSE_BEGIN)
            take(context, &(CheckExcuse){.document = document,
                                         .rules = excuse->rules,
                                         .reason = excuse->reason,
                                         .offset = excuse->offset});
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

/* Fills the lines of the excuses; those of one document stand together, in order. */
static bool find_lines(Check *check, GError **error) {
    g_autoptr(SourceReader) reader = source_reader(check->source, error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    const Document *read = NULL;
    size_t at = 0, line = 1;
    for (unsigned i = 0; reader && i < check->excuses->len; i++) {
        CheckExcuse *excuse = &g_array_index(check->excuses, CheckExcuse, i);
        SourceResult result;
        if (excuse->document != read) {
            read = excuse->document;
            at = 0;
            line = 1;
            g_byte_array_set_size(bytes, 0);
            if (!source_read_path(reader, read->path, read->size, bytes, &result, error))
                return false;
        }
        for (; at < excuse->offset && at < bytes->len; at++)
            line += bytes->data[at] == '\n';
        excuse->line = line;
    }
    return reader != NULL;
}

bool check_excuses(Check *check, GError **error) {
    for (size_t i = 0; i < check->change->count; i++) {
        const DocumentChange *change = &check->change->documents[i];
        g_autoptr(GHashTable) counts =
            g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
        if (change->before)
            each_excuse(change->before, remember, counts);
        if (change->after)
            each_excuse(change->after, add_new, &(Search){counts, check->excuses});
    }
    return check->excuses->len == 0 || find_lines(check, error);
}
