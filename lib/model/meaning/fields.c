/* SPDX-License-Identifier: MIT */
#include "model/meaning/internal.h"
#include "model/value.h"

static int compare_texts(const void *a, const void *b) {
    const GString *one = *(GString *const *)a, *other = *(GString *const *)b;
    return slice_compare((Slice){one->str, one->len}, (Slice){other->str, other->len});
}

static void free_text(void *text) {
    g_string_free(text, TRUE);
}

/* Appends the texts in the order of their bytes, between two brackets. */
static void append_sorted(GString *into, char open, char close, GPtrArray *texts) {
    meaning_record(into, open, (Slice){NULL, 0});
    g_ptr_array_sort(texts, compare_texts);
    for (unsigned i = 0; i < texts->len; i++) {
        const GString *text = texts->pdata[i];
        g_string_append_len(into, text->str, (gssize)text->len);
    }
    meaning_record(into, close, (Slice){NULL, 0});
}

static bool append_value(GString *into, const Field *field, const YamlNode *value);

/* A named value, or nothing where the value is empty. */
static void add_entry(GPtrArray *texts, const char *name, const Field *field,
                      const YamlNode *value) {
    GString *text = g_string_new(NULL);
    meaning_record(text, 'f', slice_of(name));
    if (append_value(text, field, value))
        g_ptr_array_add(texts, text);
    else
        g_string_free(text, TRUE);
}

static bool append_map(GString *into, const Field *field, const YamlNode *map) {
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(free_text);
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const Field *entry = value_entry_field(field, yaml_text(key));
        g_autofree char *name = slice_strdup(yaml_text(key));
        bool known = field->field_count && slice_is(yaml_text(key), entry->key);
        if (!entry->no_meaning)
            add_entry(texts, known ? entry->name : name, entry, yaml_value(key));
    }
    if (texts->len)
        append_sorted(into, '{', '}', texts);
    return texts->len > 0;
}

static bool append_list(GString *into, const Field *field, const YamlNode *list) {
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(free_text);
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item)) {
        GString *text = g_string_new(NULL);
        if (append_value(text, value_item_field(field), item))
            g_ptr_array_add(texts, text);
        else
            g_string_free(text, TRUE);
    }
    if (texts->len)
        append_sorted(into, '[', ']', texts);
    return texts->len > 0;
}

/* Appends what a value says; false, and nothing, where it is empty. Recursion is bounded by the
 * nesting of front matter. */
static bool append_value(GString *into, const Field *field, const YamlNode *value) {
    if (value->type == YAML_MAP)
        return append_map(into, field, value);
    if (value->type == YAML_LIST)
        return append_list(into, field, value);
    Slice text = value_meaning(field, value);
    if (field->type == FIELD_REFERENCE)
        text = slice_range(text, 0, slice_find(text, '@', 0));
    g_autoptr(GString) words = g_string_new(NULL);
    meaning_words(words, text);
    if (words->len)
        meaning_record(into, 's', (Slice){words->str, words->len});
    return words->len > 0;
}

/* What the document is called and how it stands are the engine's own, and never count. */
static bool counts(const Kind *kind, size_t i) {
    return !kind->fields[i].no_meaning && (int)i != kind->id_field &&
           (int)i != kind->status_field && strcmp(kind->fields[i].name, "approvals") != 0;
}

bool meaning_counts(const Kind *kind, const char *path) {
    Slice rest = slice_of(path);
    int index;
    return kind_field(kind, slice_cut(&rest, '.'), &index) && counts(kind, (size_t)index);
}

/* Refused values count too, as they are written. */
void meaning_fields(GString *into, const Document *document) {
    const Kind *kind = document->kind;
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(free_text);
    for (size_t i = 0; i < kind->field_count; i++)
        if (counts(kind, i) && document->fields[i].place)
            add_entry(texts, kind->fields[i].name, &kind->fields[i],
                      yaml_value(document_key(document, (int)i)));
    append_sorted(into, '{', '}', texts);
}
