/* SPDX-License-Identifier: MIT */
/* Who signed off for which side, when, and which of it counts. */
#include "show/site/document/internal.h"
#include "work/approve.h"

#define SHOWN_MOST 20

/* What is to be known of an approval that does not count. */
static void write_doubt(Page *page, const Approval *approval) {
    XmlTag note = xml_open_class(page->xml, "p", "suspect");
    if (approval->state == APPROVAL_STALE) {
        xml_element_puts(page->xml, "strong", NULL, "Of an earlier text.");
        xml_puts(page->xml, " It counts again once ");
        page_side(page, approval->side);
        xml_puts(page->xml, " has approved the present one.");
    } else {
        xml_element_puts(page->xml, "strong", NULL, "Does not count:");
        xml_puts(page->xml, approval->state == APPROVAL_PERSON ? " this person is not of that side."
                                                               : " there is no such side.");
    }
    xml_close(page->xml, note);
}

/* Whether the changes since that approval are to be shown below it: once for all of one text. */
static bool tells_changes(const Approval *all, size_t i, size_t count) {
    if (all[i].state != APPROVAL_STALE || !all[i].of.len)
        return false;
    for (size_t k = i + 1; k < count; k++)
        if (all[k].state == APPROVAL_STALE && slice_equal(all[k].of, all[i].of))
            return false;
    return true;
}

static void write_approval(Page *page, const Approval *approval) {
    bool counts = approval->state == APPROVAL_GIVEN;
    page_side(page, approval->side);
    xml_puts(page->xml, " ");
    page_person(page, approval->by);
    if (approval->on != DAY_NONE)
        xml_puts(page->xml, ", "), page_day(page, approval->on);
    if (counts && approval->again)
        xml_puts(page->xml, " (once more)");
    if (!counts)
        write_doubt(page, approval);
}

void page_approvals(Page *page, const Document *document) {
    size_t count;
    const Approval *all = approvals_of(page->site->corpus->config, document, page->arena, &count);
    if (count == 0)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "approvals");
    xml_element_puts(page->xml, "h2", NULL, "Approvals");
    XmlTag list = xml_open_class(page->xml, "ul", "entries");
    for (size_t i = 0; i < MIN(count, SHOWN_MOST); i++) {
        XmlTag item =
            xml_open_class(page->xml, "li", all[i].state == APPROVAL_GIVEN ? "counts" : "doubt");
        write_approval(page, &all[i]);
        if (tells_changes(all, i, MIN(count, SHOWN_MOST)))
            page_since(page, document, all[i].of);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    page_rest(page, "p", SHOWN_MOST, count);
    xml_close(page->xml, section);
}
