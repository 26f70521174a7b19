/* SPDX-License-Identifier: MIT */
/* The links of a document, in both directions, as sentences would say them. */
#include "show/site/internal.h"

/* How a type of link is read from where it starts, and from where it leads. */
typedef struct {
    const char *type, *from, *to;
} Relation;

static const Relation relations[] = {
    {"links.refines", "Refines", "Refined by"},
    {"links.depends", "Depends on", "Needed by"},
    {"links.conflicts", "In conflict with", "In conflict with"},
    {"links.measures", "Measures", "Measured by"},
    {"links.verifies", "Verifies", "Verified by"},
    {"links.resolves", "Resolves", "Resolved by"},
    {"metrics", "Shows in", "Shows the success of"},
    {"supersedes", "Takes the place of", "Replaced by"},
    {"broader", "Broader word", "Narrower word"},
    {"see", "See also", "See also"},
};

/* One end of a link, as this page names it. */
typedef struct {
    const char *label;
    size_t rank;           /* of the label, from above */
    const Document *other; /* NULL: there is no such document */
    Slice target;          /* as written */
    size_t order;
} End;

/* An end with what to call its type; a type that a team added goes by its own name. */
static End make_end(Page *page, const Link *link, bool to, size_t order) {
    End end = {NULL, G_N_ELEMENTS(relations), to ? link->from : link->to, link->target, order};
    for (size_t i = 0; i < G_N_ELEMENTS(relations) && !end.label; i++)
        if (strcmp(link->type, relations[i].type) == 0) {
            end.label = to ? relations[i].to : relations[i].from;
            end.rank = i;
        }
    if (!end.label) {
        const char *dot = strrchr(link->type, '.');
        const char *label = site_label(page->arena, dot ? dot + 1 : link->type);
        end.label = to ? arena_printf(page->arena, "%s, from", label) : label;
    }
    return end;
}

static int compare_ends(const void *a, const void *b) {
    const End *one = a, *other = b;
    int order = (one->rank > other->rank) - (one->rank < other->rank);
    if (order == 0)
        order = strcmp(one->label, other->label);
    return order ? order : (one->order > other->order) - (one->order < other->order);
}

/* Whether both lead nowhere under one name. */
static bool is_same(const End *a, const End *b) {
    return !a->other && !b->other && slice_equal(a->target, b->target);
}

/* Both directions in one array, those of one label beside each other. */
static End *collect(Page *page, const Document *document, size_t *count) {
    const Link *from, *const *to;
    size_t from_count, to_count;
    corpus_links_from(page->site->corpus, document, &from, &from_count);
    corpus_links_to(page->site->corpus, document, &to, &to_count);
    End *ends = arena_array(page->arena, End, from_count + to_count + 1);
    for (size_t i = 0; i < from_count; i++)
        ends[i] = make_end(page, &from[i], false, i);
    for (size_t i = 0; i < to_count; i++)
        ends[from_count + i] = make_end(page, to[i], true, from_count + i);
    *count = from_count + to_count;
    qsort(ends, *count, sizeof *ends, compare_ends);
    return ends;
}

static void write_end(Page *page, const End *end) {
    XmlTag item = xml_open(page->xml, "li");
    if (end->other) {
        page_document(page, end->other, true);
    } else {
        XmlTag missing = xml_open_class(page->xml, "span", "missing");
        page_bdi(page, end->target);
        xml_puts(page->xml, " (there is no such document)");
        xml_close(page->xml, missing);
    }
    xml_close(page->xml, item);
}

/* The ends from `first` on that have its label; returns the next one's place. */
static size_t write_group(Page *page, const End *ends, size_t count, size_t first) {
    size_t i = first;
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    xml_element_puts(page->xml, "h3", NULL, ends[first].label);
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (; i < count && strcmp(ends[i].label, ends[first].label) == 0; i++)
        if (ends[i].other ? g_hash_table_add(seen, (void *)ends[i].other)
                          : i == first || !is_same(&ends[i], &ends[i - 1]))
            write_end(page, &ends[i]);
    xml_close(page->xml, list);
    return i;
}

void page_links(Page *page, const Document *document) {
    size_t count;
    const End *ends = collect(page, document, &count);
    if (count == 0)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "relations");
    xml_element_puts(page->xml, "h2", NULL, "Connections");
    for (size_t i = 0; i < count;)
        i = write_group(page, ends, count, i);
    xml_close(page->xml, section);
}
