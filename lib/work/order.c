/* SPDX-License-Identifier: MIT */
#include "work/order.h"

#include "base/text.h"
#include "model/value.h"

static const char *const COMMON[] = {"id", "kind", "path", "title", "status"};

typedef struct {
    const Document *document;
    bool there;
    const char *text; /* compared first */
    double number;
    size_t place; /* before sorting */
} Key;

static double place_among(const char *const *values, Slice text) {
    double place = 0;
    for (; values && *values && !slice_is(text, *values); values++)
        place++;
    return place;
}

static void key_of_field(Key *key, Arena *arena, const char *column) {
    Slice path = slice_of(column);
    int index;
    const Field *field = kind_field(key->document->kind, path, &index);
    const YamlNode *tree = NULL;
    Slice text = {NULL, 0};
    if (!field || !value_of_field(key->document, index, &tree, &text) || tree)
        return;
    Value value = value_read(field, text);
    key->there = true;
    if (value_has_order(field) && value.fits)
        key->number = value.number;
    else if (field->type == FIELD_ENUM)
        key->number = place_among(field->values, text);
    else
        key->text = text_fold(arena, text);
}

static void key_of_id(Key *key, Arena *arena) {
    Id id;
    Slice text = key->document->id;
    bool parsed = id_parse(text, &id) && !id.random;
    key->there = text.len > 0;
    key->text = slice_string(arena, parsed ? id.prefix : text);
    key->number = parsed ? (double)id.number : 0;
}

static Key key_of(const Document *document, Arena *arena, const char *column) {
    Key key = {.document = document, .text = ""};
    if (strcmp(column, "id") == 0) {
        key_of_id(&key, arena);
    } else if (strcmp(column, "status") == 0) {
        key.there = document->status != NULL;
        key.number = key.there ? (double)(document->status - document->kind->statuses) : 0;
    } else if (strcmp(column, "title") == 0) {
        key.there = document->title.len > 0;
        key.text = text_fold(arena, document->title);
    } else if (strcmp(column, "kind") == 0 || strcmp(column, "path") == 0) {
        key.there = true;
        key.text = *column == 'k' ? document->kind->name : document->path;
    } else {
        key_of_field(&key, arena, column);
    }
    return key;
}

static int compare(const Key *a, const Key *b) {
    int order = strcmp(a->text, b->text);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static int compare_keys(const void *left, const void *right, void *descending) {
    const Key *a = left, *b = right;
    if (a->there != b->there)
        return a->there ? -1 : 1;
    int order = compare(a, b);
    if (order)
        return descending ? -order : order;
    return (a->place > b->place) - (a->place < b->place);
}

void order_documents(const Document **documents, size_t count, const char *column,
                     bool descending) {
    g_autoptr(Arena) arena = arena_new();
    g_autofree Key *keys = g_new(Key, count + 1);
    for (size_t i = 0; i < count; i++) {
        keys[i] = key_of(documents[i], arena, column);
        keys[i].place = i;
    }
    g_qsort_with_data(keys, (int)count, sizeof(Key), compare_keys, descending ? keys : NULL);
    for (size_t i = 0; i < count; i++)
        documents[i] = keys[i].document;
}

bool order_check_column(const Schema *schema, const char *column, GError **error) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    Slice below = slice_of(column), top = slice_cut(&below, '.');
    for (size_t i = 0; i < G_N_ELEMENTS(COMMON); i++)
        g_ptr_array_add(names, (void *)(uintptr_t)COMMON[i]);
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t f = 0; f < schema->kinds[i].field_count; f++)
            g_ptr_array_add(names, (void *)(uintptr_t)schema->kinds[i].fields[f].name);
    for (unsigned i = 0; i < names->len; i++)
        if (slice_is(top, names->pdata[i]))
            return true;
    const char *nearest = text_nearest(top, (const char *const *)names->pdata, names->len);
    if (nearest)
        return fail(error, EXIT_USAGE, "unknown column '%s'; did you mean '%s'?", column, nearest);
    return fail(error, EXIT_USAGE, "unknown column '%s'; 'req schema' shows the fields", column);
}
