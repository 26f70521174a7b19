/* SPDX-License-Identifier: MIT */
/* Words as the alphabet shows them, and the way between its letters and pages. */
#include "show/site/glossary/internal.h"

#include <stdio.h>

/* --- words --- */

static void write_aliases(Page *page, const Document *term) {
    const YamlNode *words = words_of(term, "aliases");
    if (!words)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "aliases");
    xml_puts(page->xml, "Also: ");
    page_word_list(page, words, "bdi");
    xml_close(page->xml, line);
}

static void write_term(Page *page, const Document *term) {
    XmlTag item = xml_open(page->xml, "li"), title = xml_open(page->xml, "h3");
    page_document(page, term, !document_means(term, "agreed"));
    xml_close(page->xml, title);
    page_gist(page, term);
    write_aliases(page, term);
    page_avoided(page, term);
    page_friend_note(page, term);
    xml_close(page->xml, item);
}

/* A word that leads to another. */
static void write_pointer(Page *page, const Entry *entry) {
    bool avoid = entry->type == ENTRY_AVOID;
    XmlTag item = xml_open_class(page->xml, "li", "pointer");
    XmlTag title = xml_open(page->xml, "h3");
    xml_element(page->xml, avoid ? "del" : "bdi", NULL, entry->word);
    xml_close(page->xml, title);
    XmlTag line = xml_open(page->xml, "p");
    xml_puts(page->xml, avoid ? "Say " : "The same as ");
    page_document(page, entry->term, false);
    xml_puts(page->xml, avoid ? " instead." : ".");
    xml_close(page->xml, line);
    xml_close(page->xml, item);
}

void page_entries(Page *page, const GlossaryWords *words, size_t first, size_t end) {
    XmlTag list = xml_open_class(page->xml, "ul", "terms");
    for (size_t i = first; i < end; i++) {
        const Entry *entry = &words->entries[i];
        if (entry->type == ENTRY_TERM)
            write_term(page, entry->term);
        else
            write_pointer(page, entry);
    }
    xml_close(page->xml, list);
}

void page_open_term(Page *page, const Document *term) {
    XmlTag card = xml_open_class(page->xml, "article", "contested");
    XmlTag title = xml_open(page->xml, "h3");
    page_document(page, term, true);
    xml_close(page->xml, title);
    page_meanings(page, term, "h4");
    xml_close(page->xml, card);
}

/* --- the way --- */

/* A letter; one without words leads nowhere. */
static void write_letter(Page *page, const GlossaryWords *words, const char *label,
                         const Letter *letter, const Letter *here) {
    XmlTag item = xml_open(page->xml, "li");
    if (!letter) {
        xml_element_puts(page->xml, "span", NULL, label);
    } else if (words->large) {
        page_link(page, NULL, letter->path);
        if (letter == here)
            xml_set(page->xml, "aria-current", "true");
        xml_puts(page->xml, label);
    } else {
        xml_open(page->xml, "a");
        xml_set_format(page->xml, "href", "#letter.%s", letter->name);
        xml_puts(page->xml, label);
    }
    xml_close(page->xml, item);
}

static bool is_latin(const Letter *letter) {
    return g_ascii_isalpha(letter->label[0]);
}

void page_letters(Page *page, const GlossaryWords *words, const Letter *here) {
    const Letter *letter = words->letters, *end = letter + words->letter_count;
    bool latin = false;
    for (const Letter *each = letter; each < end; each++)
        latin |= is_latin(each);
    XmlTag nav = xml_open_class(page->xml, "nav", "letters");
    xml_set(page->xml, "aria-label", "Letters");
    xml_open(page->xml, "ul");
    for (; letter < end && (letter->label[0] == '#' || letter->label[0] == '0'); letter++)
        write_letter(page, words, letter->label, letter, here);
    for (char c = 'A'; latin && c <= 'Z'; c++) {
        bool there = letter < end && letter->label[0] == c;
        write_letter(page, words, (const char[]){c, 0}, there ? letter : NULL, here);
        letter += there;
    }
    for (; letter < end; letter++)
        write_letter(page, words, letter->label, letter, here);
    xml_close(page->xml, nav);
}

static void write_turn(Page *page, const char *to, const char *relation, const char *label) {
    if (!to)
        return;
    XmlTag link = page_link(page, NULL, to);
    xml_set(page->xml, "rel", relation);
    xml_puts(page->xml, label);
    xml_close(page->xml, link);
}

void page_turning(Page *page, const char *before, const char *next, size_t number, size_t count) {
    if (count < 2)
        return;
    XmlTag nav = xml_open_class(page->xml, "nav", "turning");
    xml_set(page->xml, "aria-label", "Pages");
    write_turn(page, before, "prev", "Back");
    XmlTag place = xml_open(page->xml, "span");
    xml_printf(page->xml, "Page %zu of %zu", number, count);
    xml_close(page->xml, place);
    write_turn(page, next, "next", "Next page");
    xml_close(page->xml, nav);
}
