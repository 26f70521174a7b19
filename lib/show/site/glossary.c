/* SPDX-License-Identifier: MIT */
/* The glossary's list, A to Z, with what is not settled yet first. */
#include "base/text.h"
#include "show/site/internal.h"

#define UNSETTLED "to-settle" /* the id of what stands first */

/* The letter under which a word stands: a capital without its accent, "0–9", or the word's own
 * first letter where it is not Latin. */
static const char *letter_of(Arena *arena, Slice word) {
    Slice valid = slice_of(text_repair(arena, word));
    if (!valid.len)
        return "#";
    g_autofree char *ascii = g_str_to_ascii(valid.at, "C");
    if (g_ascii_isalpha(ascii[0]))
        return arena_printf(arena, "%c", g_ascii_toupper(ascii[0]));
    if (g_ascii_isdigit(ascii[0]))
        return "0–9";
    char letter[7] = {0};
    g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(valid.at)), letter);
    return arena_copy(arena, letter, strlen(letter));
}

size_t glossary_contested(const SiteKind *kind) {
    size_t count = 0;
    for (size_t i = 0; i < kind->count; i++)
        count += friends_contested(kind->documents[i]);
    return count;
}

void page_meanings(Page *page, const Document *term, const char *heading) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !means->child)
        return;
    XmlTag sides = xml_open_class(page->xml, "div", "sides");
    for (size_t i = 0; i < page->site->schema->side_count; i++) {
        const char *side = page->site->schema->sides[i];
        const YamlNode *meaning = yaml_get(means, side);
        XmlTag card = xml_open(page->xml, "div");
        xml_set_format(page->xml, "class", "side side-%zu", i % 4);
        xml_element_puts(page->xml, heading, NULL, side_label(page->arena, side));
        XmlTag text = xml_open(page->xml, "p");
        xml_set(page->xml, "dir", "auto");
        if (slice_trim(yaml_text(meaning)).len)
            xml_text(page->xml, yaml_text(meaning));
        else
            xml_element_puts(page->xml, "em", NULL, "has not said yet what it means.");
        xml_close(page->xml, text);
        xml_close(page->xml, card);
    }
    xml_close(page->xml, sides);
}

void page_contested(Page *page, const SiteKind *kind, size_t most) {
    for (size_t i = 0; i < kind->count && most; i++) {
        if (!friends_contested(kind->documents[i]))
            continue;
        XmlTag card = xml_open_class(page->xml, "article", "contested");
        XmlTag title = xml_open(page->xml, "h3");
        page_document(page, kind->documents[i], true);
        xml_close(page->xml, title);
        page_meanings(page, kind->documents[i], "h4");
        xml_close(page->xml, card);
        most--;
    }
}

/* The words of a list field with a label before them; nothing where there are none. */
static void write_words(Page *page, const Document *term, const char *field, const char *label) {
    const YamlNode *words = document_value(term, field);
    if (!words || words->type != YAML_LIST || !words->child)
        return;
    XmlTag line = xml_open_class(page->xml, "p", field);
    xml_printf(page->xml, "%s ", label);
    for (const YamlNode *word = words->child; word; word = word->next) {
        page_bdi(page, yaml_text(word));
        xml_puts(page->xml, word->next ? ", " : "");
    }
    xml_close(page->xml, line);
}

static void write_term(Page *page, const Document *term) {
    XmlTag item = xml_open(page->xml, "li"), title = xml_open(page->xml, "h3");
    bool settled = document_means(term, "agreed");
    page_document(page, term, !settled);
    xml_close(page->xml, title);
    Slice definition = document_text(term, "definition");
    if (definition.len) {
        page_prose(page, "p", NULL, definition);
    } else if (!friends_contested(term)) {
        page_meanings(page, term, "h4");
    } else { /* those stand above, with what each side means */
        XmlTag text = xml_open(page->xml, "p");
        XmlTag link = xml_open(page->xml, "a");
        xml_set(page->xml, "href", "#" UNSETTLED);
        xml_puts(page->xml, "What each side means by it");
        xml_close(page->xml, link);
        xml_close(page->xml, text);
    }
    write_words(page, term, "aliases", "Also:");
    write_words(page, term, "avoid", "Not:");
    page_friend_note(page, term);
    xml_close(page->xml, item);
}

/* Where the run of words under one letter that begins at `first` ends. */
static size_t end_of_letter(Page *page, const SiteKind *kind, size_t first, const char **letter) {
    *letter = letter_of(page->arena, site_title(kind->documents[first]));
    size_t i = first + 1;
    while (i < kind->count &&
           strcmp(letter_of(page->arena, site_title(kind->documents[i])), *letter) == 0)
        i++;
    return i;
}

static void write_letters(Page *page, const SiteKind *kind) {
    const char *letter;
    XmlTag nav = xml_open_class(page->xml, "nav", "letters");
    xml_set(page->xml, "aria-label", "Letters");
    xml_open(page->xml, "ul");
    for (size_t first = 0, end; first < kind->count; first = end) {
        end = end_of_letter(page, kind, first, &letter);
        XmlTag item = xml_open(page->xml, "li");
        xml_open(page->xml, "a");
        xml_set_format(page->xml, "href", "#letter-%zu", first);
        xml_puts(page->xml, letter);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, nav);
}

static void write_section(Page *page, const SiteKind *kind, size_t first, size_t end,
                          const char *letter) {
    XmlTag section = xml_open_class(page->xml, "section", "letter");
    XmlTag heading = xml_open(page->xml, "h2");
    xml_set_format(page->xml, "id", "letter-%zu", first);
    xml_puts(page->xml, letter);
    xml_close(page->xml, heading);
    xml_open_class(page->xml, "ul", "terms");
    for (size_t i = first; i < end; i++)
        write_term(page, kind->documents[i]);
    xml_close(page->xml, section);
}

void glossary_write(Page *page, const void *subject) {
    const SiteKind *kind = subject;
    const char *letter;
    page_begin(page, slice_of(kind->label), kind->index);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, kind->label);
    page_tally(page, kind);
    write_letters(page, kind);
    xml_close(page->xml, header);
    if (glossary_contested(kind)) {
        XmlTag section = xml_open_class(page->xml, "section", "unsettled");
        XmlTag heading = xml_open(page->xml, "h2");
        xml_set(page->xml, "id", UNSETTLED);
        xml_puts(page->xml, "To settle first");
        xml_close(page->xml, heading);
        page_contested(page, kind, SIZE_MAX);
        xml_close(page->xml, section);
    }
    for (size_t first = 0, end; first < kind->count; first = end) {
        end = end_of_letter(page, kind, first, &letter);
        write_section(page, kind, first, end, letter);
    }
    page_end(page);
}
