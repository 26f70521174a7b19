/* SPDX-License-Identifier: MIT */
/* The page of one term: what both sides mean by it, and what to say. */
#include "show/site/glossary/internal.h"

static void write_definition(Page *page, const Document *term) {
    int index;
    const Field *field = kind_field(term->kind, SLICE("definition"), &index);
    Slice definition = document_text(term, "definition");
    if (!definition.len || (field && field->source == FROM_BODY))
        return; /* the body says it anyway */
    page_words(page, term, "p", "definition", definition);
}

static void write_meanings(Page *page, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    bool settled = !friends_meanings(term) && slice_trim(document_text(term, "definition")).len;
    if (!means || means->type != YAML_MAP || !yaml_child(means) || settled)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "meanings");
    xml_element_puts(page->xml, "h2", NULL, "What each side means by it");
    page_meanings(page, term, "h3");
    xml_close(page->xml, section);
}

/* The section of a list; false where there are no words in it. */
static bool open_words(Page *page, const YamlNode *words, const char *class, const char *heading) {
    if (!words || words->type != YAML_LIST || !yaml_child(words))
        return false;
    xml_open_class(page->xml, "section", "wording");
    xml_element_puts(page->xml, "h2", NULL, heading);
    xml_open_class(page->xml, "ul", class);
    return true;
}

static void write_aliases(Page *page, const Document *term) {
    const YamlNode *words = document_value(term, "aliases");
    XmlTag section = xml_depth(page->xml) + 1;
    if (!open_words(page, words, "aliases", "Also called"))
        return;
    for (const YamlNode *word = yaml_child(words); word; word = yaml_next(word)) {
        XmlTag item = xml_open(page->xml, "li");
        page_bdi(page, yaml_text(word));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, section);
}

/* What to say instead of each word, and why. */
static void write_avoided(Page *page, const Document *term) {
    const YamlNode *words = document_value(term, "avoid");
    XmlTag section = xml_depth(page->xml) + 1;
    if (!open_words(page, words, "avoid", "Words to avoid"))
        return;
    for (const YamlNode *word = yaml_child(words); word; word = yaml_next(word)) {
        XmlTag item = xml_open(page->xml, "li");
        Slice reason = slice_trim(friends_reason(term, yaml_text(word)));
        xml_element(page->xml, "del", NULL, yaml_text(word));
        xml_puts(page->xml, " Say ");
        xml_element(page->xml, "strong", NULL, site_title(term));
        xml_puts(page->xml, " instead.");
        if (reason.len)
            page_prose(page, "span", "reason", reason);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, section);
}

static void write_sentences(Page *page, const Document *term, const char *path, const char *class,
                            const char *label) {
    const YamlNode *list = document_value(term, path);
    if (!list || list->type != YAML_LIST || !yaml_child(list))
        return;
    XmlTag group = xml_open_class(page->xml, "div", class);
    xml_element_puts(page->xml, "dt", NULL, label);
    for (const YamlNode *sentence = yaml_child(list); sentence; sentence = yaml_next(sentence))
        page_prose(page, "dd", NULL, yaml_text(sentence));
    xml_close(page->xml, group);
}

static void write_examples(Page *page, const Document *term) {
    const YamlNode *examples = document_value(term, "examples");
    const YamlNode *right = yaml_get(examples, "right"), *wrong = yaml_get(examples, "wrong");
    if (!(right && yaml_child(right)) && !(wrong && yaml_child(wrong)))
        return;
    XmlTag section = xml_open_class(page->xml, "section", "meanings");
    xml_element_puts(page->xml, "h2", NULL, "In a sentence");
    xml_open_class(page->xml, "dl", "examples");
    write_sentences(page, term, "examples.right", "right", "Right");
    write_sentences(page, term, "examples.wrong", "wrong", "Wrong");
    xml_close(page->xml, section);
}

void term_write(Page *page, const void *subject) {
    const Document *term = subject;
    page_begin(page, site_title(term), site_kind(page->site, term->kind)->index);
    XmlTag article = xml_open(page->xml, "article");
    page_heading(page, term);
    xml_open_class(page->xml, "div", "columns");
    XmlTag text = xml_open(page->xml, "div");
    page_unsettled(page, term);
    write_definition(page, term);
    write_meanings(page, term);
    page_settle(page, term);
    page_friends(page, term);
    write_examples(page, term);
    page_needs(page, term);
    page_body(page, term);
    page_history(page, term);
    xml_close(page->xml, text);
    xml_open_class(page->xml, "div", "about");
    write_avoided(page, term);
    write_aliases(page, term);
    page_facts(page, term);
    page_links(page, term);
    page_uses(page, term);
    page_misuses(page, term);
    page_source_links(page, term);
    xml_close(page->xml, article);
    page_end(page);
}

void term_inputs(Inputs *inputs, const Site *site, const void *subject) {
    inputs_whole(inputs, site, subject);
    inputs_links(inputs, site, subject);
    inputs_friends(inputs, site, subject);
    inputs_uses(inputs, site, subject);
    inputs_terms(inputs, site, subject);
    inputs_life(inputs, site, subject);
    inputs_source_links(inputs, site, subject);
    inputs_pinned(inputs, site, subject);
}
