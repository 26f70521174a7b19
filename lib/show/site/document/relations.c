/* SPDX-License-Identifier: MIT */
/* The links of a document, in both directions, as sentences would say them. */
#include "model/meaning.h"
#include "show/site/document/internal.h"

/* How a type of link is read from where it starts, and from where it leads. */
typedef struct {
    const char *type, *from, *to;
    LinkLeaning leaning, back;
} Relation;

static const Relation relations[] = {
    {"links.refines", "Refines", "Refined by", LEANS_ON, LEANT_ON},
    {"links.depends", "Depends on", "Needed by", LEANS_ON, LEANT_ON},
    {"links.conflicts", "In conflict with", "In conflict with", BESIDE, BESIDE},
    {"links.measures", "Measures", "Measured by", LEANT_ON, TELLS_OF},
    {"links.verifies", "Verifies", "Verified by", LEANS_ON, LEANT_ON},
    {"links.resolves", "Resolves", "Resolved by", LEANT_ON, BESIDE},
    {"metrics", "Shows in", "Shows the success of", TELLS_OF, LEANT_ON},
    {"supersedes", "Takes the place of", "Replaced by", BESIDE, BESIDE},
    {"broader", "Broader word", "Narrower word", LEANS_ON, LEANT_ON},
    {"see", "See also", "See also", BESIDE, BESIDE},
};

const char *link_label(const char *field) {
    for (size_t i = 0; i < G_N_ELEMENTS(relations); i++)
        if (strcmp(field, relations[i].type) == 0)
            return relations[i].from;
    return NULL;
}

/* An end with what to call its type; a type that a team added goes by its own name. */
static LinkEnd make_end(Page *page, const Link *link, bool to, size_t order) {
    LinkEnd end = {.rank = G_N_ELEMENTS(relations),
                   .leaning = BESIDE,
                   .link = link,
                   .other = to ? link->from : link->to,
                   .to = to,
                   .order = order};
    for (size_t i = 0; i < G_N_ELEMENTS(relations) && !end.label; i++)
        if (strcmp(link->type, relations[i].type) == 0) {
            end.label = to ? relations[i].to : relations[i].from;
            end.leaning = to ? relations[i].back : relations[i].leaning;
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
    const LinkEnd *one = a, *other = b;
    int order = (one->rank > other->rank) - (one->rank < other->rank);
    if (order == 0)
        order = strcmp(one->label, other->label);
    return order ? order : (one->order > other->order) - (one->order < other->order);
}

/* Whether the end leads where one above it under the same label does. */
static bool is_told(GHashTable *seen, const LinkEnd *ends, size_t i) {
    bool first = i == 0 || strcmp(ends[i].label, ends[i - 1].label) != 0;
    if (first)
        g_hash_table_remove_all(seen);
    if (ends[i].other)
        return !g_hash_table_add(seen, (void *)ends[i].other);
    return !first && !ends[i - 1].other &&
           slice_equal(ends[i].link->target, ends[i - 1].link->target);
}

const LinkEnd *link_ends(Page *page, const Document *document, size_t *count) {
    const Link *from, *const *to;
    size_t from_count, to_count, kept = 0;
    corpus_links_from(page->site->corpus, document, &from, &from_count);
    corpus_links_to(page->site->corpus, document, &to, &to_count);
    size_t all = from_count + to_count;
    LinkEnd *ends = arena_array(page->arena, LinkEnd, all + 1);
    LinkEnd *told = arena_array(page->arena, LinkEnd, all + 1);
    for (size_t i = 0; i < from_count; i++)
        ends[i] = make_end(page, &from[i], false, i);
    for (size_t i = 0; i < to_count; i++)
        ends[from_count + i] = make_end(page, to[i], true, from_count + i);
    qsort(ends, all, sizeof *ends, compare_ends);
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < all; i++)
        if (!is_told(seen, ends, i))
            told[kept++] = ends[i];
    *count = kept;
    return told;
}

bool link_is_suspect(Page *page, const Link *link) {
    char hex[MEANING_HEX + 1];
    if (!link->pin.len || !link->to)
        return false;
    if (link->to->meaning)
        return !meaning_matches(link->to->meaning, link->pin);
    return meaning_hash(page->markdown, link->to, page_bytes(page, link->to), hex) &&
           !meaning_matches(hex, link->pin);
}
