/* SPDX-License-Identifier: MIT */
/* The page of one document. */
#include "base/text.h"
#include "show/site/document/internal.h"
#include "work/movement.h"

#define LONG_TITLE 60 /* characters; set smaller */

/* The way from the first status to the last, the present one marked. A document that was closed has
 * left it, and a word may be agreed without having been contested: they show where they are. */
static void write_steps(Page *page, const Document *document) {
    const Kind *kind = document->kind;
    const Status *present = document->status;
    if (!present || kind->glossary || status_means(present, "closed")) {
        XmlTag state = xml_open_class(page->xml, "p", "state");
        page_status(page, document);
        xml_close(page->xml, state);
        return;
    }
    xml_element_puts(page->xml, "p", "hidden", "Status:");
    XmlTag list = xml_open_class(page->xml, "ol", "steps");
    for (const Status *status = kind->statuses; status < kind->statuses + kind->status_count;
         status++) {
        if (status_means(status, "closed"))
            continue;
        XmlTag item = xml_open_class(page->xml, "li", status < present ? "past" : "ahead");
        if (status == present)
            xml_set(page->xml, "aria-current", "step");
        xml_puts(page->xml, site_label(page->arena, status->name));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* The id as a link to this page: its address is made of the id, and so stays while files are moved
 * and titles change. */
static void write_permalink(Page *page, const Document *document) {
    const SiteOptions *options = page->site->options;
    const char *base =
        options->base_url ? options->base_url : page->site->corpus->config->site.base_url;
    if (options->old)
        base = NULL;
    XmlTag link = xml_open_class(page->xml, "a", "id");
    xml_link(page->xml, "href",
             slice_of(base ? arena_printf(page->arena, "%s%s", base, page->path)
                           : url_between(page->arena, page->path, page->path)));
    xml_set(page->xml, "rel", "bookmark");
    xml_set(page->xml, "title", "The lasting address of this page");
    page_bdi(page, document->id);
    xml_close(page->xml, link);
}

/* Where the page belongs, its title, its status. */
void page_heading(Page *page, const Document *document) {
    const SiteKind *kind = site_kind(page->site, document->kind);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag above = xml_open_class(page->xml, "p", "above");
    XmlTag link = page_link(page, NULL, kind->index);
    xml_puts(page->xml, kind->label);
    xml_close(page->xml, link);
    if (document->id.len && !document->kind->glossary) {
        xml_puts(page->xml, " ");
        write_permalink(page, document);
    }
    xml_close(page->xml, above);
    bool is_long = text_length(site_title(document)) > LONG_TITLE;
    XmlTag title = is_long ? xml_open_class(page->xml, "h1", "long") : xml_open(page->xml, "h1");
    xml_set(page->xml, "dir", "auto");
    xml_text(page->xml, site_title(document));
    xml_close(page->xml, title);
    write_steps(page, document);
    xml_close(page->xml, header);
}

/* That the front matter cannot be read, and where. */
static void write_broken(Page *page, const Document *document) {
    const Problem *problem = document->problems.first;
    if (!document->broken)
        return;
    XmlTag notice = xml_open_class(page->xml, "p", "notice");
    xml_puts(page->xml, "The lines between the two --- at the top of this document's file cannot "
                        "be read, so its status, dates and people are missing here.");
    if (problem) {
        size_t line, column;
        text_position(page_bytes(page, document), problem->offset, &line, &column);
        xml_printf(page->xml, " Look at line %zu: ", line);
        page_bdi(page, slice_of(problem->message));
        xml_puts(page->xml, ".");
    }
    xml_close(page->xml, notice);
}

/* Whether a metric moved since its baseline: "From 2.1 % to 2.8 %: towards the target, 77 % of the
 * way." */
static void write_movement(Page *page, const Document *document) {
    static const char *const words[] = {[MOVED_UNKNOWN] = "",
                                        [MOVED_NOT] = ": it has not moved",
                                        [MOVED_TOWARDS] = ": the right way",
                                        [MOVED_AWAY] = ": the wrong way"};
    Movement movement = movement_of(document, DAY_NONE, DAY_NONE, page->arena);
    if (!movement.before || !movement.after)
        return;
    XmlTag line = xml_open_class(page->xml, "p", "moved");
    xml_puts(page->xml, "From the baseline to the last reading: ");
    page_bdi(page, slice_of(movement_ends(&movement, page->arena)));
    xml_puts(page->xml, words[movement.moved]);
    if (movement.reached)
        xml_puts(page->xml, ", and the target is reached");
    else if (movement.has_way && movement.way > 0 && movement.way < 100)
        xml_printf(page->xml, ", %d %% of the way to the target", (int)movement.way);
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
}

void document_write(Page *page, const void *subject) {
    const Document *document = subject;
    page_begin(page, site_title(document), site_kind(page->site, document->kind)->index);
    XmlTag article = xml_open(page->xml, "article");
    page_heading(page, document);
    write_broken(page, document);
    XmlTag columns = xml_open_class(page->xml, "div", "columns");
    XmlTag text = xml_open(page->xml, "div");
    page_needs(page, document);
    page_readings(page, document);
    write_movement(page, document);
    page_body(page, document);
    xml_close(page->xml, text);
    xml_open_class(page->xml, "div", "about");
    page_facts(page, document);
    page_approvals(page, document);
    page_source_links(page, document);
    xml_close(page->xml, columns);
    page_connections(page, document);
    page_tests(page, document);
    page_history(page, document);
    xml_close(page->xml, article);
    page_end(page);
}
