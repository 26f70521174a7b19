/* SPDX-License-Identifier: MIT */
/* Terms, read once for all formats. */
#include "base/text.h"
#include "model/value.h"
#include "show/glossary/internal.h"

#include <stdarg.h>

/* --- one term --- */

/* The texts of a list, blank ones left out. */
static Slice *read_list(Arena *arena, const Document *document, const char *path, size_t *count) {
    const YamlNode *value = document_value(document, path);
    bool single = value && value->type == YAML_SCALAR;
    const YamlNode *first = !value || value->type == YAML_MAP ? NULL
                            : single                          ? value
                                                              : yaml_child(value);
    size_t most = 0;
    for (const YamlNode *item = first; item; item = single ? NULL : yaml_next(item))
        most++;
    Slice *texts = arena_array(arena, Slice, MAX(most, 1));
    *count = 0;
    for (const YamlNode *item = first; item; item = single ? NULL : yaml_next(item)) {
        Slice text = slice_trim(yaml_text(item));
        if (text.len)
            texts[(*count)++] = text;
    }
    return texts;
}

static EntrySide *read_sides(Arena *arena, const Schema *schema, const Document *document,
                             const char *field, size_t *count) {
    const YamlNode *map = document_value(document, field);
    EntrySide *sides = arena_array(arena, EntrySide, MAX(schema->side_count, 1));
    *count = 0;
    for (const char *const *side = schema->sides; *side; side++) {
        Slice text = slice_trim(yaml_text(map ? yaml_get(map, *side) : NULL));
        if (text.len)
            sides[(*count)++] = (EntrySide){*side, text};
    }
    return sides;
}

static void read_entry(Arena *arena, const Config *config, const Term *term, Entry *entry) {
    const Schema *schema = &config->schema;
    const Document *document = term->document;
    *entry = (Entry){.term = term,
                     .document = document,
                     .word = term->words->text,
                     .status = document_text(document, "status"),
                     .definition = slice_trim(document_text(document, "definition")),
                     .exact = slice_is(document_text(document, "case"), "exact"),
                     .retired = document_means(document, "closed")};
    entry->means = read_sides(arena, schema, document, "means", &entry->mean_count);
    entry->owners = read_sides(arena, schema, document, "owners", &entry->owner_count);
    entry->right = read_list(arena, document, "examples.right", &entry->right_count);
    entry->wrong = read_list(arena, document, "examples.wrong", &entry->wrong_count);
}

const TermWord *entry_next(const Entry *entry, TermRole role, const TermWord *word) {
    const TermWord *end = entry->term->words + entry->term->word_count;
    for (word = word ? word + 1 : entry->term->words; word < end; word++)
        if (word->role == role && word->text.len)
            return word;
    return NULL;
}

/* --- all of them --- */

/* A name that no entry before has. */
static const char *choose_name(Arena *arena, GHashTable *names, Slice slug) {
    const char *plain = slug.len ? slice_string(arena, slug) : "term", *name = plain;
    uintptr_t number = (uintptr_t)g_hash_table_lookup(names, plain);
    while (number && g_hash_table_contains(names, name))
        name = arena_printf(arena, "%s-%zu", plain, (size_t)++number);
    g_hash_table_replace(names, (char *)(uintptr_t)plain, (void *)MAX(number, 1));
    g_hash_table_insert(names, (char *)(uintptr_t)name, (void *)MAX(number, 1));
    return name;
}

void entries_read(Arena *arena, const Corpus *corpus, const GlossaryExport *export,
                  Entries *entries) {
    const Glossary *glossary = corpus->glossary;
    Entry *all = arena_array(arena, Entry, glossary->term_count + 1);
    uint32_t *places = arena_array(arena, uint32_t, corpus->document_count + 1);
    memset(places, 0, (corpus->document_count + 1) * sizeof *places);
    *entries = (Entries){arena, corpus, export, all, 0, places};
    g_autoptr(GHashTable) names = table_new();
    for (size_t i = 0; i < glossary->term_count; i++) {
        const Term *term = &glossary->terms[i];
        const Document *document = term->document;
        Entry *entry = &all[entries->count];
        if (!term->words->text.len)
            entries_note(entries, 1, "'%s' has no word, and is left out", document->path);
        if (!term->words->text.len || term->hidden_by)
            continue;
        read_entry(arena, corpus->config, term, entry);
        entry->name = choose_name(arena, names, document->id);
        places[document->index] = (uint32_t)++entries->count;
    }
}

const Entry *entries_of(const Entries *entries, const Document *document) {
    uint32_t place = entries->places[document->index];
    return place ? &entries->entries[place - 1] : NULL;
}

const Entry *entries_target(const Entries *entries, const Link *link) {
    return link->to ? entries_of(entries, link->to) : NULL;
}

void entries_note(const Entries *entries, size_t count, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *note = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    if (count) {
        const char *visible = text_visible(entries->arena, slice_of(note));
        g_ptr_array_add(entries->export->notes, g_strdup(visible));
    }
}

/* Letters, then letters and digits in runs of eight at most with hyphens between them. */
static bool is_language(const char *text) {
    size_t run = 0;
    bool first = true;
    for (; *text; text++) {
        if (*text == '-' && run > 0) {
            run = 0;
            first = false;
        } else if (++run > 8 || !(first ? g_ascii_isalpha(*text) : g_ascii_isalnum(*text))) {
            return false;
        }
    }
    return run > 0;
}

const char *entries_language(const Entries *entries) {
    const char *language = entries->corpus->config->language;
    bool known = language && strcmp(language, "none") != 0 && is_language(language);
    return known ? language : NULL;
}
