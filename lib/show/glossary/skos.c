/* SPDX-License-Identifier: MIT */
/* SKOS as RDF/XML: a concept a term. Avoided words are hidden labels, what one side means is a
 * scope note that begins with the side. What SKOS forbids is left out: a word that is two labels of
 * one concept, and `see` between terms of which one includes the other. */
#include "adapters/xml.h"
#include "show/glossary/internal.h"

#define MOST_BROADER 1000 /* looked at for one term; beyond, `see` is left out */

/* Opens an element on a line of its own. */
static XmlTag open_line(Xml *xml, const char *name) {
    xml_puts(xml, "\n");
    return xml_open(xml, name);
}

/* --- addresses --- */

static void set_address(Xml *xml, const char *attribute, const Entries *entries,
                        const Entry *entry) {
    const char *base = entries->export->base_url;
    const char *name = url_of_path(entries->arena, entry->name);
    const char *url = arena_printf(entries->arena, "%s%s", base ? base : "#", name);
    xml_set(xml, attribute, url);
}

static void write_scheme_link(Xml *xml, const Entries *entries) {
    XmlTag tag = open_line(xml, "skos:inScheme");
    xml_set(xml, "rdf:resource", entries->export->base_url ? entries->export->base_url : "");
    xml_close(xml, tag);
}

/* --- texts --- */

static XmlTag open_text(Xml *xml, const Entries *entries, const char *element) {
    const char *language = entries_language(entries);
    XmlTag tag = open_line(xml, element);
    if (language)
        xml_set(xml, "xml:lang", language);
    return tag;
}

static void write_text(Xml *xml, const Entries *entries, const char *element, Slice text) {
    XmlTag tag = open_text(xml, entries, element);
    xml_text(xml, text);
    xml_close(xml, tag);
}

/* A label, unless the concept has it already. */
static void write_label(Xml *xml, const Entries *entries, GHashTable *labels, const char *element,
                        Slice text) {
    if (g_hash_table_add(labels, slice_string(entries->arena, text)))
        write_text(xml, entries, element, text);
}

static void write_labels(Xml *xml, const Entries *entries, const Entry *entry) {
    g_autoptr(GHashTable) labels = table_new();
    write_label(xml, entries, labels, "skos:prefLabel", entry->word);
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_ALIAS, word));)
        write_label(xml, entries, labels, "skos:altLabel", word->text);
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_AVOID, word));)
        write_label(xml, entries, labels, "skos:hiddenLabel", word->text);
}

static void write_notes(Xml *xml, const Entries *entries, const Entry *entry) {
    if (entry->definition.len)
        write_text(xml, entries, "skos:definition", entry->definition);
    for (size_t i = 0; i < entry->mean_count; i++) {
        XmlTag note = open_text(xml, entries, "skos:scopeNote");
        xml_printf(xml, "%s: ", entry->means[i].side);
        xml_text(xml, entry->means[i].text);
        xml_close(xml, note);
    }
    for (size_t i = 0; i < entry->right_count; i++)
        write_text(xml, entries, "skos:example", entry->right[i]);
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_AVOID, word));)
        if (word->reason && *word->reason) {
            XmlTag note = open_text(xml, entries, "skos:editorialNote");
            xml_puts(xml, "not \"");
            xml_text(xml, word->text);
            xml_puts(xml, "\": ");
            xml_puts(xml, word->reason);
            xml_close(xml, note);
        }
}

/* --- relations --- */

static bool is_broader(const Link *link) {
    return strcmp(link->type, "broader") == 0;
}

/* The terms one step of `broader` away, up or down, that are new to `found`. */
static void spread_one(const Entries *entries, const Entry *entry, bool up, GHashTable *found,
                       GPtrArray *wave) {
    const Link *from = NULL, *const *to = NULL;
    size_t count;
    if (up)
        corpus_links_from(entries->corpus, entry->document, &from, &count);
    else
        corpus_links_to(entries->corpus, entry->document, &to, &count);
    for (size_t i = 0; i < count; i++) {
        const Link *link = up ? &from[i] : to[i];
        const Entry *next = up ? entries_target(entries, link) : entries_of(entries, link->from);
        if (next && is_broader(link) && g_hash_table_add(found, (void *)(uintptr_t)next))
            g_ptr_array_add(wave, (void *)(uintptr_t)next);
    }
}

/* Adds all terms above or below to `found`; false where there are too many. */
static bool spread(const Entries *entries, GHashTable *found, const Entry *start, bool up) {
    g_autoptr(GPtrArray) wave = g_ptr_array_new();
    g_ptr_array_add(wave, (void *)(uintptr_t)start);
    for (unsigned at = 0; at < wave->len && wave->len <= MOST_BROADER; at++)
        spread_one(entries, wave->pdata[at], up, found, wave);
    return wave->len <= MOST_BROADER;
}

static void write_relation(Xml *xml, const Entries *entries, const char *element,
                           const Entry *target) {
    XmlTag tag = open_line(xml, element);
    set_address(xml, "rdf:resource", entries, target);
    xml_close(xml, tag);
}

static void write_broader(Xml *xml, const Entries *entries, const Entry *entry, GHashTable *done) {
    const Link *links;
    size_t count;
    corpus_links_from(entries->corpus, entry->document, &links, &count);
    for (size_t i = 0; i < count; i++) {
        const Entry *target = is_broader(&links[i]) ? entries_target(entries, &links[i]) : NULL;
        if (target && target != entry && g_hash_table_add(done, (void *)(uintptr_t)target))
            write_relation(xml, entries, "skos:broader", target);
    }
}

/* Returns how many were left out. */
static size_t write_related(Xml *xml, const Entries *entries, const Entry *entry,
                            GHashTable *done) {
    g_autoptr(GHashTable) kin = g_hash_table_new(NULL, NULL);
    const Link *links;
    size_t count, left_out = 0;
    bool known = false, all = false;
    corpus_links_from(entries->corpus, entry->document, &links, &count);
    for (size_t i = 0; i < count; i++) {
        const Entry *target = entries_target(entries, &links[i]);
        if (!target || target == entry || strcmp(links[i].type, "see") != 0)
            continue;
        if (!known) /* only now, as most terms need it not */
            all = spread(entries, kin, entry, true) && spread(entries, kin, entry, false);
        known = true;
        if (!all || g_hash_table_contains(kin, target))
            left_out++;
        else if (g_hash_table_add(done, (void *)(uintptr_t)target))
            write_relation(xml, entries, "skos:related", target);
    }
    return left_out;
}

static size_t write_relations(Xml *xml, const Entries *entries, const Entry *entry) {
    g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);
    write_broader(xml, entries, entry, done);
    return write_related(xml, entries, entry, done);
}

/* --- the whole --- */

static size_t write_concept(Xml *xml, const Entries *entries, const Entry *entry) {
    XmlTag concept = open_line(xml, "skos:Concept");
    set_address(xml, "rdf:about", entries, entry);
    write_scheme_link(xml, entries);
    write_labels(xml, entries, entry);
    write_notes(xml, entries, entry);
    size_t left_out = write_relations(xml, entries, entry);
    if (entry->retired) {
        XmlTag tag = open_line(xml, "owl:deprecated");
        xml_set(xml, "rdf:datatype", "http://www.w3.org/2001/XMLSchema#boolean");
        xml_puts(xml, "true");
        xml_close(xml, tag);
    }
    xml_close(xml, concept);
    return left_out;
}

void glossary_skos(const Entries *entries) {
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "rdf:RDF");
    xml_set(xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml_set(xml, "xmlns:skos", "http://www.w3.org/2004/02/skos/core#");
    xml_set(xml, "xmlns:dct", "http://purl.org/dc/terms/");
    xml_set(xml, "xmlns:owl", "http://www.w3.org/2002/07/owl#");
    XmlTag scheme = open_line(xml, "skos:ConceptScheme");
    xml_set(xml, "rdf:about", entries->export->base_url ? entries->export->base_url : "");
    write_text(xml, entries, "dct:title", slice_of(entries->export->title));
    xml_close(xml, scheme);
    size_t left_out = 0;
    for (size_t i = 0; i < entries->count; i++)
        left_out += write_concept(xml, entries, &entries->entries[i]);
    stream_write(entries->export->out, xml_end(xml));
    stream_puts(entries->export->out, "\n");
    entries_note(entries, left_out,
                 "SKOS relates no terms of which one includes the other; 'see' left out: %zu",
                 left_out);
}
