/* SPDX-License-Identifier: MIT */
/* What a term means, in few words. */
#include "base/text.h"
#include "show/site/glossary/internal.h"

#define MOST_TEXT 280 /* bytes of a definition or meaning; its page has the rest */

void page_short(Page *page, const char *name, Slice text) {
    Slice head = text_head(slice_trim(text), MOST_TEXT);
    if (head.len == slice_trim(text).len) {
        page_prose(page, name, NULL, head);
        return;
    }
    size_t end = head.len;
    while (end > MOST_TEXT / 2 && head.at[end - 1] != ' ')
        end--;
    head = slice_trim(slice_range(head, 0, end > MOST_TEXT / 2 ? end : head.len));
    page_prose(page, name, NULL, slice_of(arena_printf(page->arena, "%.*s…", SLICE_ARG(head))));
}

bool page_said(Page *page, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    XmlTag list = 0;
    for (size_t i = 0; i < page->site->schema->side_count; i++) {
        const char *side = page->site->schema->sides[i];
        Slice meaning = slice_trim(yaml_text(yaml_get(means, side)));
        if (!meaning.len)
            continue;
        list = list ? list : xml_open_class(page->xml, "dl", "said");
        XmlTag row = xml_open(page->xml, "div");
        XmlTag name = xml_open(page->xml, "dt");
        page_side(page, slice_of(side));
        xml_close(page->xml, name);
        page_short(page, "dd", meaning);
        xml_close(page->xml, row);
    }
    if (list)
        xml_close(page->xml, list);
    return list != 0;
}

void page_gist(Page *page, const Document *term) {
    Slice definition = slice_trim(document_text(term, "definition"));
    bool open = friends_contested(term);
    if (open)
        xml_element_puts(page->xml, "p", "what", "The sides do not agree on this word yet.");
    if ((definition.len && !open) || (!page_said(page, term) && definition.len))
        page_short(page, "p", definition);
    else if (!definition.len && !friends_meanings(term))
        xml_element_puts(page->xml, "p", "what", "Nobody has written down what it means yet.");
}

void page_meanings(Page *page, const Document *term, const char *heading) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !yaml_child(means))
        return;
    XmlTag sides = xml_open_class(page->xml, "div", "sides");
    for (size_t i = 0; i < page->site->schema->side_count; i++) {
        const char *side = page->site->schema->sides[i];
        const YamlNode *meaning = yaml_get(means, side);
        XmlTag card = xml_open(page->xml, "div");
        xml_set_format(page->xml, "class", "side side-%zu", i % 4);
        xml_element_puts(page->xml, heading, NULL, side_label(page->arena, side));
        if (slice_trim(yaml_text(meaning)).len) {
            page_words(page, term, "p", NULL, yaml_text(meaning));
        } else {
            XmlTag text = xml_open(page->xml, "p");
            xml_element_puts(page->xml, "em", NULL, "has not said yet what it means.");
            xml_close(page->xml, text);
        }
        xml_close(page->xml, card);
    }
    xml_close(page->xml, sides);
}

void page_word_list(Page *page, const YamlNode *word, const char *element) {
    for (; word; word = yaml_next(word)) {
        xml_element(page->xml, element, NULL, yaml_text(word));
        xml_puts(page->xml, yaml_next(word) ? ", " : "");
    }
}

void page_avoided(Page *page, const Document *term) {
    const YamlNode *words = words_of(term, "avoid");
    if (!words)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "instead");
    xml_puts(page->xml, "Say ");
    page_bdi(page, site_title(term));
    xml_puts(page->xml, ", not ");
    page_word_list(page, words, "del");
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
}
