/* SPDX-License-Identifier: MIT */
/* TermBase eXchange, ISO 30042:2019, in the dialect TBX-Basic and the style DCA. The folders in
 * which a term holds are its subject field; what one side means is a note that begins with the
 * side. */
#include "adapters/xml.h"
#include "show/glossary/internal.h"

/* Opens an element on a line of its own. */
static XmlTag open_line(Xml *xml, const char *name) {
    xml_puts(xml, "\n");
    return xml_open(xml, name);
}

/* xsd:ID wants a letter first and few signs; names that were equal but for others stay apart by the
 * entry's place. */
static void set_name(Xml *xml, const char *attribute, const Entries *entries, const Entry *entry) {
    bool plain = g_ascii_isalpha(*entry->name);
    for (const char *at = entry->name; *at; at++)
        plain = plain && (g_ascii_isalnum(*at) || *at == '-');
    if (plain)
        xml_set(xml, attribute, entry->name);
    else
        xml_set_format(xml, attribute, "_%zu", (size_t)(entry - entries->entries) + 1);
}

static void write_typed(Xml *xml, const char *element, const char *type, Slice text) {
    XmlTag tag = open_line(xml, element);
    xml_set(xml, "type", type);
    xml_text(xml, text);
    xml_close(xml, tag);
}

static void write_notes(Xml *xml, const EntrySide *sides, size_t count, const char *what) {
    for (size_t i = 0; i < count; i++) {
        XmlTag note = open_line(xml, "note");
        xml_printf(xml, "%s%s: ", sides[i].side, what);
        xml_text(xml, sides[i].text);
        xml_close(xml, note);
    }
}

static void write_references(Xml *xml, const Entries *entries, const Entry *entry) {
    const Link *links;
    size_t count;
    corpus_links_from(entries->corpus, entry->document, &links, &count);
    for (size_t i = 0; i < count; i++) {
        const Entry *target = entries_target(entries, &links[i]);
        bool broader = strcmp(links[i].type, "broader") == 0;
        if (!target || (!broader && strcmp(links[i].type, "see") != 0))
            continue;
        XmlTag reference = open_line(xml, "ref");
        xml_set(xml, "type", "crossReference");
        set_name(xml, "target", entries, target);
        xml_puts(xml, broader ? "broader: " : "");
        xml_text(xml, target->word);
        xml_close(xml, reference);
    }
}

static void write_word(Xml *xml, const TermWord *word, const char *status) {
    XmlTag section = open_line(xml, "termSec"), term = xml_open(xml, "term");
    xml_text(xml, word->text);
    xml_close(xml, term);
    write_typed(xml, "termNote", "administrativeStatus", slice_of(status));
    if (word->reason && *word->reason) {
        XmlTag tag = open_line(xml, "note");
        xml_puts(xml, word->reason);
        xml_close(xml, tag);
    }
    xml_close(xml, section);
}

static void write_examples(Xml *xml, const Entry *entry) {
    for (size_t i = 0; i < entry->right_count; i++)
        write_typed(xml, "descrip", "context", entry->right[i]);
}

/* The preferred word with its examples, the other words, those to avoid. */
static void write_words(Xml *xml, const Entry *entry) {
    const char *gone = "supersededTerm-admn-sts";
    XmlTag section = open_line(xml, "termSec"), term = xml_open(xml, "term");
    xml_text(xml, entry->word);
    xml_close(xml, term);
    write_typed(xml, "termNote", "administrativeStatus",
                slice_of(entry->retired ? gone : "preferredTerm-admn-sts"));
    write_examples(xml, entry);
    xml_close(xml, section);
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_ALIAS, word));)
        write_word(xml, word, entry->retired ? gone : "admittedTerm-admn-sts");
    for (const TermWord *word = NULL; (word = entry_next(entry, TERM_AVOID, word));)
        write_word(xml, word, "deprecatedTerm-admn-sts");
}

static void write_entry(Xml *xml, const Entries *entries, const Entry *entry) {
    const char *language = entries_language(entries);
    XmlTag concept = open_line(xml, "conceptEntry");
    set_name(xml, "id", entries, entry);
    for (const char *const *folder = entry->term->scope; *folder; folder++)
        write_typed(xml, "descrip", "subjectField", slice_of(*folder));
    if (entry->status.len) {
        XmlTag note = open_line(xml, "note");
        xml_puts(xml, "status: ");
        xml_text(xml, entry->status);
        xml_close(xml, note);
    }
    write_notes(xml, entry->owners, entry->owner_count, " owner");
    write_references(xml, entries, entry);
    XmlTag section = open_line(xml, "langSec");
    xml_set(xml, "xml:lang", language ? language : "und");
    if (entry->definition.len)
        write_typed(xml, "descrip", "definition", entry->definition);
    write_notes(xml, entry->means, entry->mean_count, "");
    write_words(xml, entry);
    xml_close(xml, section);
    xml_close(xml, concept);
}

static void write_header(Xml *xml, const Entries *entries) {
    XmlTag header = open_line(xml, "tbxHeader");
    xml_open(xml, "fileDesc");
    XmlTag statement = xml_open(xml, "titleStmt");
    xml_element_puts(xml, "title", NULL, entries->export->title);
    xml_close(xml, statement);
    xml_open(xml, "sourceDesc");
    xml_element_puts(xml, "p", NULL, "The glossary of a repository, written by req term export.");
    xml_close(xml, header);
}

void glossary_tbx(const Entries *entries) {
    const char *language = entries_language(entries);
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "tbx");
    xml_set(xml, "xmlns", "urn:iso:std:iso:30042:ed-2");
    xml_set(xml, "type", "TBX-Basic");
    xml_set(xml, "style", "dca");
    xml_set(xml, "xml:lang", language ? language : "und");
    write_header(xml, entries);
    open_line(xml, "text");
    if (entries->count)
        open_line(xml, "body"); /* which may not be empty */
    for (size_t i = 0; i < entries->count; i++)
        write_entry(xml, entries, &entries->entries[i]);
    stream_write(entries->export->out, xml_end(xml));
    stream_puts(entries->export->out, "\n");
    size_t wrong = 0;
    for (size_t i = 0; i < entries->count; i++)
        wrong += entries->entries[i].wrong_count > 0;
    entries_note(entries, wrong, "TBX has no place for examples of wrong use; terms with some: %zu",
                 wrong);
}
