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
                                                              : value->child;
    size_t most = 0;
    for (const YamlNode *item = first; item; item = single ? NULL : item->next)
        most++;
    Slice *texts = arena_array(arena, Slice, MAX(most, 1));
    *count = 0;
    for (const YamlNode *item = first; item; item = single ? NULL : item->next) {
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

/* Two capitals or more, and no small letter. */
static bool is_acronym(Slice word) {
    size_t capitals = 0, len;
    for (; word.len; word = slice_range(word, len, word.len)) {
        uint32_t letter = text_decode(word, &len);
        if (g_unichar_islower(letter))
            return false;
        capitals += g_unichar_isupper(letter) ? 1 : 0;
    }
    return capitals > 1;
}

/* Whether nothing but the case of letters tells the word from an accepted one of its own term. */
static bool is_other_case(Arena *arena, const Entry *entry, Slice word) {
    const char *folded = text_fold(arena, word);
    if (strcmp(folded, text_fold(arena, entry->word)) == 0)
        return true;
    for (size_t i = 0; i < entry->alias_count; i++)
        if (strcmp(folded, text_fold(arena, entry->aliases[i])) == 0)
            return true;
    return false;
}

static void read_avoided(Arena *arena, Entry *entry) {
    size_t count;
    const YamlNode *reasons = document_value(entry->document, "reasons");
    Slice *words = read_list(arena, entry->document, "avoid", &count);
    entry->avoided = arena_array(arena, EntryAvoided, MAX(count, 1));
    entry->avoided_count = count;
    for (size_t i = 0; i < count; i++) {
        const YamlNode *why = yaml_get(reasons, slice_string(arena, words[i]));
        bool exact = entry->exact || is_acronym(words[i]) || is_other_case(arena, entry, words[i]);
        entry->avoided[i] = (EntryAvoided){words[i], yaml_text(why), exact};
    }
}

static void read_entry(Arena *arena, const Config *config, const Document *document, Entry *entry) {
    const Schema *schema = &config->schema;
    *entry = (Entry){.document = document,
                     .word = slice_trim(document->title),
                     .status = document_text(document, "status"),
                     .definition = slice_trim(document_text(document, "definition")),
                     .letters = document_text(document, "case")};
    entry->exact = slice_is(entry->letters, "exact");
    entry->retired = document_means(document, "closed");
    entry->means = read_sides(arena, schema, document, "means", &entry->mean_count);
    entry->owners = read_sides(arena, schema, document, "owners", &entry->owner_count);
    entry->aliases = read_list(arena, document, "aliases", &entry->alias_count);
    entry->scope = read_list(arena, document, "scope", &entry->scope_count);
    entry->right = read_list(arena, document, "examples.right", &entry->right_count);
    entry->wrong = read_list(arena, document, "examples.wrong", &entry->wrong_count);
    read_avoided(arena, entry);
}

/* --- all of them --- */

/* Whether the file lies in a folder of terms that others keep. */
static bool is_borrowed(const Config *config, const char *path) {
    for (const char *const *dir = config->glossaries; dir && *dir; dir++) {
        size_t len = strlen(*dir);
        if (strncmp(path, *dir, len) == 0 && path[len] == '/')
            return true;
    }
    return false;
}

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

/* The folded words of the team's own terms. */
static GHashTable *own_words(Arena *arena, const Corpus *corpus) {
    GHashTable *words = table_new();
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->kind->glossary && !is_borrowed(corpus->config, document->path))
            g_hash_table_add(words, text_fold(arena, slice_trim(document->title)));
    }
    return words;
}

void entries_read(Arena *arena, const Corpus *corpus, const GlossaryExport *export,
                  Entries *entries) {
    Entry *all = arena_array(arena, Entry, corpus->term_count + 1);
    uint32_t *places = arena_array(arena, uint32_t, corpus->document_count + 1);
    memset(places, 0, (corpus->document_count + 1) * sizeof *places);
    *entries = (Entries){arena, corpus, export, all, 0, places};
    g_autoptr(GHashTable) names = table_new(), own = own_words(arena, corpus);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (!document->kind->glossary)
            continue;
        Entry *entry = &all[entries->count];
        read_entry(arena, corpus->config, document, entry);
        entry->borrowed = is_borrowed(corpus->config, document->path);
        if (!entry->word.len)
            entries_note(entries, 1, "'%s' has no word, and is left out", document->path);
        else if (entry->borrowed && g_hash_table_contains(own, text_fold(arena, entry->word)))
            entries_note(entries, 1, "'%s' is left out: the team has a term of its own",
                         document->path);
        else {
            entry->name = choose_name(arena, names, document->id);
            places[i] = (uint32_t)++entries->count;
        }
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
