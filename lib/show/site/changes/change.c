/* SPDX-License-Identifier: MIT */
/* What lies between two states: words whose meaning changed first, then every kind. */
#include "show/site/changes/internal.h"

#include <string.h>

#define DETAILS_MOST 100 /* documents that are told in fields and words, on a page */
#define NAMES_MOST   200 /* documents of a kind that are named */

typedef struct {
    Page *page;
    const SiteChange *asked;
    const Change *change;
    size_t details; /* that may still be told */
} Writing;

static const Document *document_of(const DocumentChange *change) {
    return change->after ? change->after : change->before;
}

/* --- ends --- */

static void write_end(Page *page, const ChangeEnd *baseline) {
    if (baseline)
        page_bdi(page, slice_of(baseline->name));
    else
        xml_puts(page->xml, "now");
}

static const char *command_of(Writing *writing) {
    const SiteChange *asked = writing->asked;
    return arena_printf(writing->page->arena, asked->to ? "req diff %s %s" : "req diff %s%s",
                        asked->from->name, asked->to ? asked->to->name : "");
}

static void write_more(Writing *writing, size_t count) {
    XmlTag line = xml_open_class(writing->page->xml, "p", "more");
    xml_printf(writing->page->xml, "and %zu more: ", count);
    xml_element_puts(writing->page->xml, "code", NULL, command_of(writing));
    xml_close(writing->page->xml, line);
}

/* --- documents --- */

/* As it was called; a link where it still has a page. */
static void write_name(Page *page, const Document *document) {
    const Site *site = page->site;
    const Document *now = document->id.len ? corpus_find(site->corpus, document->id) : NULL;
    bool there = now && slice_equal(now->id, document->id);
    XmlTag name = there ? page_link(page, "document", site_path(site, now))
                        : xml_open_class(page->xml, "span", "document");
    if (document->id.len && !document->kind->glossary) {
        xml_element(page->xml, "span", "id", document->id);
        xml_puts(page->xml, " ");
    }
    page_bdi(page, site_title(document));
    xml_close(page->xml, name);
    xml_puts(page->xml, " ");
    page_status(page, document);
}

static void write_change(Writing *writing, const DocumentChange *change) {
    Page *page = writing->page;
    XmlTag article = xml_open_class(page->xml, "article", "difference");
    XmlTag title = xml_open(page->xml, "h4");
    write_name(page, document_of(change));
    xml_close(page->xml, title);
    page_changed(page, change);
    xml_close(page->xml, article);
}

/* Whether the change belongs under that heading of the kind. */
static bool is_of(const DocumentChange *change, const char *kind, ChangeType type) {
    return (change->type == type || (type == CHANGE_CHANGED && change->type == CHANGE_RENAMED)) &&
           strcmp(document_of(change)->kind->name, kind) == 0;
}

static size_t count_of(const Change *change, const char *kind, ChangeType type) {
    size_t count = 0;
    for (size_t i = 0; i < change->count; i++)
        count += is_of(&change->documents[i], kind, type);
    return count;
}

static void write_heading(Page *page, const char *name, const char *words, size_t count) {
    XmlTag title = xml_open(page->xml, name);
    xml_puts(page->xml, words);
    xml_puts(page->xml, " ");
    xml_element_puts(page->xml, "span", "count", arena_printf(page->arena, "%zu", count));
    xml_close(page->xml, title);
}

/* Documents that came or went: by name alone. */
static void write_names(Writing *writing, const char *kind, ChangeType type, const char *words) {
    Page *page = writing->page;
    size_t count = count_of(writing->change, kind, type), shown = 0;
    if (!count)
        return;
    write_heading(page, "h3", words, count);
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < writing->change->count && shown < NAMES_MOST; i++) {
        if (!is_of(&writing->change->documents[i], kind, type))
            continue;
        shown++;
        XmlTag item = xml_open(page->xml, "li");
        write_name(page, document_of(&writing->change->documents[i]));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    if (shown < count)
        write_more(writing, count - shown);
}

/* Documents that changed: in full as long as the page has room, then by name. */
static void write_changed(Writing *writing, const char *kind) {
    Page *page = writing->page;
    size_t count = count_of(writing->change, kind, CHANGE_CHANGED), shown = 0, named = 0;
    if (!count)
        return;
    write_heading(page, "h3", "Changed", count);
    XmlTag list = 0;
    for (size_t i = 0; i < writing->change->count && named < NAMES_MOST; i++) {
        const DocumentChange *each = &writing->change->documents[i];
        if (!is_of(each, kind, CHANGE_CHANGED))
            continue;
        shown++;
        if (writing->details) {
            writing->details--;
            write_change(writing, each);
            continue;
        }
        if (!list)
            list = xml_open_class(page->xml, "ul", "links");
        named++;
        XmlTag item = xml_open(page->xml, "li");
        write_name(page, document_of(each));
        xml_close(page->xml, item);
    }
    if (list)
        xml_close(page->xml, list);
    if (shown < count)
        write_more(writing, count - shown);
}

static void write_kind(Writing *writing, const char *name, const char *label) {
    size_t count = 0;
    for (ChangeType type = CHANGE_ADDED; type <= CHANGE_CHANGED; type++)
        count += count_of(writing->change, name, type);
    if (!count)
        return;
    XmlTag section = xml_open(writing->page->xml, "section");
    write_heading(writing->page, "h2", label, count);
    write_changed(writing, name);
    write_names(writing, name, CHANGE_ADDED, "New");
    write_names(writing, name, CHANGE_REMOVED, "Removed");
    xml_close(writing->page->xml, section);
}

/* --- the whole --- */

static bool changed_meaning(const DocumentChange *change) {
    return change->meaning && change->before && change->after && change->after->kind->glossary;
}

/* A word that means something else by now is what both sides have to know first. */
static void write_meanings(Writing *writing) {
    size_t count = 0, shown = 0;
    for (size_t i = 0; i < writing->change->count; i++)
        count += changed_meaning(&writing->change->documents[i]);
    if (!count)
        return;
    Page *page = writing->page;
    XmlTag section = xml_open_class(page->xml, "section", "first");
    write_heading(page, "h2", "Words that mean something else now", count);
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < writing->change->count && shown < NAMES_MOST; i++) {
        if (!changed_meaning(&writing->change->documents[i]))
            continue;
        shown++;
        XmlTag item = xml_open(page->xml, "li");
        write_name(page, writing->change->documents[i].after);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    if (shown < count)
        write_more(writing, count - shown);
    xml_close(page->xml, section);
}

/* Words come first, then the site's kinds, then kinds that one of the states had. */
static void write_kinds(Writing *writing) {
    const Site *site = writing->page->site;
    const Schema *schemas[] = {&writing->change->before->config->schema,
                               &writing->change->after->config->schema};
    g_autoptr(GHashTable) told = table_new();
    for (int glossary = 1; glossary >= 0; glossary--)
        for (size_t i = 0; i < site->kind_count; i++) {
            const Kind *kind = site->kinds[i].kind;
            if (kind->glossary == glossary)
                write_kind(writing, kind->name, site->kinds[i].label);
            g_hash_table_add(told, (void *)kind->name);
        }
    for (size_t s = 0; s < G_N_ELEMENTS(schemas); s++)
        for (size_t i = 0; i < schemas[s]->kind_count; i++) {
            const Kind *kind = &schemas[s]->kinds[i];
            if (g_hash_table_add(told, (void *)kind->name))
                write_kind(writing, kind->name, site_label(writing->page->arena, kind->plural));
        }
}

static void write_summary(Writing *writing) {
    static const char *const words[] = {"new", "removed", "changed", "changed"};
    Page *page = writing->page;
    size_t counts[4] = {0};
    for (size_t i = 0; i < writing->change->count; i++)
        counts[writing->change->documents[i].type]++;
    counts[CHANGE_CHANGED] += counts[CHANGE_RENAMED];
    if (!writing->change->count)
        xml_element_puts(page->xml, "p", "nothing", "Nothing has changed.");
    XmlTag list = 0;
    for (ChangeType type = CHANGE_ADDED; type <= CHANGE_CHANGED; type++) {
        if (!counts[type])
            continue;
        if (!list)
            list = xml_open_class(page->xml, "ul", "tally");
        XmlTag item = xml_open_class(page->xml, "li", "count");
        xml_printf(page->xml, "%zu %s", counts[type], words[type]);
        xml_close(page->xml, item);
    }
    if (list)
        xml_close(page->xml, list);
}

static void write_from(Page *page, const SiteChange *asked) {
    XmlTag line = xml_open_class(page->xml, "p", "above"),
           link = page_link(page, NULL, PAGE_CHANGES);
    xml_puts(page->xml, "Changes");
    xml_close(page->xml, link);
    xml_close(page->xml, line);
    XmlTag title = xml_open(page->xml, "h1");
    xml_puts(page->xml, "From ");
    write_end(page, asked->from);
    xml_puts(page->xml, " to ");
    write_end(page, asked->to);
    xml_close(page->xml, title);
    line = xml_open_class(page->xml, "p", "what");
    if (asked->from->day != DAY_NONE)
        page_day(page, asked->from->day);
    if (asked->to && asked->to->day != DAY_NONE) {
        xml_puts(page->xml, " – ");
        page_day(page, asked->to->day);
    }
    xml_close(page->xml, line);
    if (asked->to && asked->to->text.len)
        page_prose(page, "p", "lead", asked->to->text);
}

void change_write(Page *page, const void *subject) {
    const SiteChange *asked = subject;
    OpenChange open;
    g_autofree char *why = change_open(page->site, asked, &open);
    page_begin(page,
               slice_of(arena_printf(page->arena, "From %s to %s", asked->from->name,
                                     asked->to ? asked->to->name : "now")),
               PAGE_CHANGES);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    write_from(page, asked);
    Writing writing = {page, asked, open.change, DETAILS_MOST};
    if (open.change)
        write_summary(&writing);
    xml_close(page->xml, header);
    if (open.change) {
        write_meanings(&writing);
        write_kinds(&writing);
    } else {
        page_prose(
            page, "p", "notice",
            slice_of(arena_printf(page->arena, "These states cannot be compared here: %s", why)));
    }
    page_end(page);
    change_close(&open);
}

static void feed_baseline(Inputs *inputs, const ChangeEnd *baseline) {
    char hex[OID_HEX + 1];
    inputs_text(inputs, baseline ? oid_hex(&baseline->commit, hex) : NULL);
    if (!baseline)
        return;
    inputs_text(inputs, baseline->name);
    inputs_slice(inputs, baseline->text);
    inputs_number(inputs, baseline->day);
}

void change_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const SiteChange *asked = subject;
    feed_baseline(inputs, asked->from);
    feed_baseline(inputs, asked->to);
    inputs_text(inputs, site->changes->map);
    for (size_t i = 0; !asked->to && i < site->corpus->document_count; i++)
        inputs_whole(inputs, site, site->corpus->documents[i]);
}
