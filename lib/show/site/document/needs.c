/* SPDX-License-Identifier: MIT */
/* What a document's next status still asks for, and of whom. */
#include "work/needs.h"
#include "show/site/document/internal.h"
#include "work/approve.h"

/* Whose matter a missing thing is: a side's own, or NULL for all of them together. */
static const char *side_of(const Missing *missing) {
    bool own = missing->type == MISSING_OWNER || missing->type == MISSING_APPROVAL;
    return own ? missing->name : NULL;
}

/* A missing thing as part of a sentence. */
static const char *words_of(Arena *arena, const Missing *missing) {
    const char *name = missing->name ? site_label(arena, missing->name) : "";
    const char *side = missing->name ? side_label(arena, missing->name) : "";
    switch (missing->type) {
    case MISSING_OWNER:
        return arena_printf(arena, "an owner from %s", side);
    case MISSING_APPROVAL:
        return arena_printf(arena, "%s’s approval", side);
    case MISSING_SECTION:
        return arena_printf(arena, "words under “%s”", missing->name);
    case MISSING_READING:
        return "a reading of a metric after delivery";
    case MISSING_FIELD:
        break;
    }
    char *word = arena_copy(arena, name, strlen(name)); /* in the middle of a sentence */
    if (!g_ascii_isupper(word[1]))
        word[0] = g_ascii_tolower(word[0]);
    return word;
}

/* The next status and what it asks for; NULL where there is none, or nothing is missing. */
static const Status *find_missing(Page *page, const Document *document, const Missing **missing,
                                  size_t *count) {
    const Status *next = document->broken ? NULL : needs_next(document);
    if (!next)
        return NULL;
    *missing = needs_missing(page->arena, page->site->corpus, document, next, count);
    return *count ? next : NULL;
}

/* That the side has approved an earlier text. */
static void write_stale(Page *page, const Document *document, const char *side) {
    size_t count;
    const Approval *all = approvals_of(page->site->corpus->config, document, page->arena, &count);
    const Approval *given = approval_of_side(all, count, side);
    if (!given || given->state != APPROVAL_STALE)
        return;
    xml_puts(page->xml, " ");
    xml_element_puts(page->xml, "small", NULL, "What it has approved is an earlier text.");
}

static void write_missing(Page *page, const Document *document, const Missing *missing) {
    XmlTag item = xml_open(page->xml, "li");
    const char *side = side_of(missing);
    if (side)
        xml_set_format(page->xml, "class", "of side-%d", site_side(page->site, slice_of(side)) % 4);
    xml_puts(page->xml, words_of(page->arena, missing));
    if (missing->type == MISSING_APPROVAL)
        write_stale(page, document, side);
    const Field *field = missing->type == MISSING_FIELD
                             ? kind_field(document->kind, slice_of(missing->name), NULL)
                             : NULL;
    if (field && field->summary) {
        xml_puts(page->xml, " ");
        xml_element_puts(page->xml, "small", NULL, field->summary);
    }
    xml_close(page->xml, item);
}

/* That nothing is missing any more: of a status to which the document alone leads. That work is
 * done, no document tells. */
static void write_ready(Page *page, const Document *document) {
    const Status *next = document->broken ? NULL : needs_next(document);
    if (!next || document->kind->glossary ||
        (!status_means(next, "agreed") && !status_means(next, "open")))
        return;
    XmlTag line = xml_open_class(page->xml, "p", "needs ready");
    xml_puts(page->xml, "Nothing is missing to become ");
    page_status_name(page, document->kind, next);
    xml_close(page->xml, line);
}

void page_needs(Page *page, const Document *document) {
    const Missing *missing;
    size_t count;
    const Status *next = find_missing(page, document, &missing, &count);
    if (!next) {
        write_ready(page, document);
        return;
    }
    XmlTag section = xml_open_class(page->xml, "section", "needs");
    XmlTag heading = xml_open(page->xml, "h2");
    xml_puts(page->xml, "Still needed to become ");
    page_status_name(page, document->kind, next);
    xml_close(page->xml, heading);
    xml_open(page->xml, "ul");
    for (size_t i = 0; i < count; i++)
        write_missing(page, document, &missing[i]);
    xml_close(page->xml, section);
}

/* Whether only approvals are missing: before that nobody is asked for one. */
static bool only_approvals(const Missing *missing, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (missing[i].type != MISSING_APPROVAL)
            return false;
    return true;
}

/* Whether the side is asked for the missing thing; with `approvals`, nothing else is missing. */
static bool is_asked(const Missing *missing, bool approvals, const char *side) {
    return missing->type != MISSING_READING && (approvals || missing->type != MISSING_APPROVAL) &&
           g_strcmp0(side_of(missing), side) == 0;
}

void document_asks(Page *page, const Document *document, const char *const *sides, size_t count,
                   bool *asked) {
    const Missing *missing = NULL;
    size_t all = 0;
    bool approvals = find_missing(page, document, &missing, &all) && only_approvals(missing, all);
    for (size_t i = 0; i < count; i++) {
        asked[i] = false;
        for (size_t k = 0; k < all && !asked[i]; k++)
            asked[i] = is_asked(&missing[k], approvals, sides[i]);
    }
}

const char *document_awaits(Page *page, const Document *document, const char *side) {
    const Missing *missing;
    size_t count;
    const Status *next = find_missing(page, document, &missing, &count);
    const char *words = NULL;
    bool approvals = next && only_approvals(missing, count);
    for (size_t i = 0; next && i < count; i++) {
        if (!is_asked(&missing[i], approvals, side))
            continue;
        const char *one = words_of(page->arena, &missing[i]);
        words = words ? arena_printf(page->arena, "%s, %s", words, one) : one;
    }
    return words;
}
