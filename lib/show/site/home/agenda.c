/* SPDX-License-Identifier: MIT */
/* The agenda, for all and for each side: what `req agenda` says, with links. */
#include "model/value.h"
#include "show/site/home/internal.h"

#include <stdlib.h>

static void name_document(void *context, const Document *document) {
    page_document(context, document, false);
}

/* "For all · Marketing · IT · What was decided". */
static void write_others(Page *page, const SideAgenda *shown) {
    const SiteHome *home = page->site->home;
    XmlTag nav = xml_open_class(page->xml, "nav", "turn");
    xml_set(page->xml, "aria-label", "Agendas");
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < home->side_count; i++) {
        const SideAgenda *side = &home->sides[i];
        XmlTag item = xml_open(page->xml, "li"), link = page_link(page, NULL, side->path);
        if (side == shown)
            xml_set(page->xml, "aria-current", "page");
        xml_puts(page->xml, side->side ? side_label(page->arena, side->side) : "For all");
        xml_close(page->xml, link);
        xml_close(page->xml, item);
    }
    if (home->decisions) {
        XmlTag item = xml_open(page->xml, "li"), link = page_link(page, NULL, home->decisions);
        if (!shown)
            xml_set(page->xml, "aria-current", "page");
        xml_puts(page->xml, "Decisions");
        xml_close(page->xml, link);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    xml_close(page->xml, nav);
}

static void write_heading(Page *page, const SideAgenda *shown) {
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag title = xml_open(page->xml, "h1");
    xml_puts(page->xml, "Agenda of ");
    page_day(page, page->site->options->today);
    xml_close(page->xml, title);
    write_others(page, shown);
    xml_close(page->xml, header);
}

static void write_table(Page *page) {
    XmlTag line = xml_open(page->xml, "p"), link = page_link(page, NULL, AGENDA_TABLE);
    xml_puts(page->xml, "All of it as a table (CSV)");
    xml_close(page->xml, link);
    xml_close(page->xml, line);
}

void agenda_page(Page *page, const void *subject) {
    const SideAgenda *side = subject;
    g_autoptr(Agenda) part = agenda_part(page->site->home->agenda, &side->wish);
    const AgendaPage agenda = {.agenda = part, .missing = page->site->past.missing};
    const char *label = side->side ? side_label(page->arena, side->side) : NULL;
    page_begin(page, slice_of(label ? arena_printf(page->arena, "Agenda for %s", label) : "Agenda"),
               AGENDA_INDEX);
    write_heading(page, side);
    XmlTag all = xml_open_class(page->xml, "div", "agenda");
    agenda_html_part(&agenda, page->xml, name_document, page);
    xml_close(page->xml, all);
    if (page->site->home->cut)
        write_table(page);
    page_end(page);
}

/* --- decisions --- */

static void write_settled(Page *page, const Document *decision) {
    const Link *links;
    size_t count;
    XmlTag list = 0;
    corpus_links_from(page->site->corpus, decision, &links, &count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(links[i].type, "links.resolves") != 0 || !links[i].to)
            continue;
        if (!list)
            list = xml_open_class(page->xml, "ul", "settles");
        XmlTag item = xml_open(page->xml, "li");
        page_document(page, links[i].to, true);
        xml_close(page->xml, item);
    }
    if (list)
        xml_close(page->xml, list);
}

static void write_owners(Page *page, const Document *document) {
    const Schema *schema = page->site->schema;
    const char *gap = "";
    for (size_t i = 0; i < schema->side_count; i++) {
        Slice owner = agenda_owner(document, schema->sides[i]);
        if (!owner.len)
            continue;
        xml_puts(page->xml, gap);
        page_bdi(page, agenda_person(page->site->corpus->config, owner));
        xml_puts(page->xml, " ");
        page_side(page, slice_of(schema->sides[i]));
        gap = ", ";
    }
}

/* A decision, the day of it and who answers for it, and what it settles. */
static void write_decision(Page *page, const Document *decision, const char *verb, Day day) {
    Day today = page->site->options->today;
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, decision, true);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    if (day != DAY_NONE) {
        xml_printf(page->xml, "%s ", verb);
        page_day(page, day);
        if (document_means(decision, "open") && day < today)
            xml_puts(page->xml, " "), xml_element_puts(page->xml, "strong", "late", "late");
        xml_puts(page->xml, " · ");
    }
    write_owners(page, decision);
    xml_close(page->xml, line);
    write_settled(page, decision);
    xml_close(page->xml, item);
}

/* Drafts, the nearest day first, as the agenda has them. */
static void write_open(Page *page) {
    const GArray *open = page->site->home->agenda->decisions;
    xml_element_puts(page->xml, "h2", NULL, "To decide");
    if (!open->len) {
        xml_element_puts(page->xml, "p", "nothing", "Nothing waits for a decision.");
        return;
    }
    XmlTag list = xml_open_class(page->xml, "ul", "waiting");
    for (unsigned i = 0; i < MIN(open->len, FIGURES_MOST); i++) {
        const AgendaDecision *decision = &g_array_index(open, AgendaDecision, i);
        write_decision(page, decision->document, "by", decision->due);
    }
    xml_close(page->xml, list);
    if (open->len > FIGURES_MOST)
        page_more(
            page, open->len - FIGURES_MOST,
            site_kind(page->site, g_array_index(open, AgendaDecision, 0).document->kind)->index);
}

/* A decision that was made, or given up. */
typedef struct {
    const Document *document;
    Day on;
} Made;

static int latest_first(const void *a, const void *b) {
    const Made *one = a, *other = b;
    if (one->on != other->on)
        return one->on > other->on ? -1 : 1;
    return strcmp(one->document->path, other->document->path);
}

static Day made_on(const Site *site, const Document *decision) {
    Day day = value_day(decision, "on");
    const Life *life =
        day == DAY_NONE && site->past.lives ? lives_of(site->past.lives, decision) : NULL;
    const LifeEvent *event = life ? life_reached(life, "agreed", DAY_NONE) : NULL;
    return event ? event->day : day;
}

static void write_made(Page *page) {
    const Site *site = page->site;
    size_t count = 0;
    Made *made = arena_array(page->arena, Made, site->corpus->document_count + 1);
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        const Document *document = site->corpus->documents[i];
        if (agenda_decides(document->kind) && document->status && !document_means(document, "open"))
            made[count++] = (Made){document, made_on(site, document)};
    }
    if (!count)
        return;
    qsort(made, count, sizeof *made, latest_first);
    xml_element_puts(page->xml, "h2", NULL, "Decided");
    XmlTag list = xml_open_class(page->xml, "ul", "waiting");
    for (size_t i = 0; i < MIN(count, FIGURES_MOST); i++)
        write_decision(page, made[i].document, "on", made[i].on);
    xml_close(page->xml, list);
    if (count > FIGURES_MOST)
        page_more(page, count - FIGURES_MOST,
                  site_kind(site, made[FIGURES_MOST].document->kind)->index);
}

void decisions_page(Page *page, const void *unused) {
    (void)unused;
    page_begin(page, SLICE("Decisions"), AGENDA_INDEX);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, "What is decided, and what is not");
    write_others(page, NULL);
    xml_close(page->xml, header);
    write_open(page);
    write_made(page);
    page_end(page);
}
