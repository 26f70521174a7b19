/* SPDX-License-Identifier: MIT */
/* The first page of tracing: how much of what is agreed leads where it should, and what leads
 * nowhere. */
#include "show/site/trace/internal.h"

#define MISSING_OPEN  4  /* missing documents that are named at once */
#define MISSING_SHOWN 60 /* and behind a click */
#define ORPHANS_SHOWN 30 /* of a type */
#define CYCLES_SHOWN  20
#define STEPS_SHOWN   12 /* of a circle */
#define GOALS_SHOWN   200

/* --- coverage --- */

static void write_missing_list(Page *page, const TraceShare *share) {
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < share->missing_count && i < MISSING_SHOWN; i++) {
        XmlTag item = xml_open(page->xml, "li");
        page_document(page, share->missing[i], true);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    page_rest_told(page, MISSING_SHOWN, share->missing_count, "req trace --coverage --format json");
}

static void write_missing(Page *page, const TraceShare *share) {
    if (!share->missing_count)
        return;
    if (share->missing_count <= MISSING_OPEN) {
        xml_element_puts(page->xml, "p", "key", "Missing");
        write_missing_list(page, share);
        return;
    }
    XmlTag details = xml_open(page->xml, "details"), summary = xml_open(page->xml, "summary");
    xml_printf(page->xml, "%zu missing", share->missing_count);
    xml_close(page->xml, summary);
    write_missing_list(page, share);
    xml_close(page->xml, details);
}

/* The share as a bar; the number stands beside it. */
static void write_bar(Page *page, const TraceShare *share) {
    XmlTag svg = xml_open_class(page->xml, "svg", "share");
    xml_set(page->xml, "aria-hidden", "true");
    xml_close(page->xml, xml_open_class(page->xml, "rect", "all"));
    if (share->met) {
        XmlTag met = xml_open_class(page->xml, "rect", "met");
        xml_set_format(page->xml, "width", "%.1f%%", trace_percent_down(share));
        xml_close(page->xml, met);
    }
    xml_close(page->xml, svg);
}

/* Why nobody knows, and what would change it. */
static const char *unknown_words(const TraceShare *share) {
    if (share->by_paths && share->by_results)
        return "Not known here: req.yml names no paths under trace, and no test results were given "
               "(req export html --junit FILE).";
    return share->by_paths
               ? "Not known here: req.yml names no paths under trace to look in."
               : "Not known here: no test results were given (req export html --junit FILE).";
}

static void write_share(Page *page, const TraceShare *share) {
    char *label = arena_copy(page->arena, share->label, strlen(share->label));
    label[0] = g_ascii_toupper(label[0]);
    XmlTag item = xml_open(page->xml, "li");
    xml_element_puts(page->xml, "h3", NULL, label);
    if (share->unknown) {
        xml_element_puts(page->xml, "p", "what", unknown_words(share));
    } else if (!share->of) {
        xml_element_puts(page->xml, "p", "what", "None is agreed or done yet.");
    } else {
        XmlTag line = xml_open_class(page->xml, "p", "figures");
        xml_element_puts(page->xml, "strong", NULL,
                         arena_printf(page->arena, "%.1f\u00A0%%", trace_percent_down(share)));
        xml_printf(page->xml, " %zu of %zu", share->met, share->of);
        xml_close(page->xml, line);
        write_bar(page, share);
        write_missing(page, share);
    }
    xml_close(page->xml, item);
}

static void write_coverage(Page *page) {
    const SiteTrace *trace = page->site->trace;
    size_t unread;
    g_autoptr(Trace) whole = site_trace_new(page->site);
    trace_unread(whole, &unread);
    xml_element_puts(page->xml, "h2", NULL, "Coverage");
    xml_element_puts(page->xml, "p", NULL,
                     "Of what is agreed or done: how much has what it should have by now.");
    if (unread) {
        XmlTag notice = xml_open_class(page->xml, "p", "notice");
        page_count(page, unread, "document is", "documents are");
        xml_puts(page->xml, " not counted: its status cannot be read.");
        xml_close(page->xml, notice);
    }
    XmlTag list = xml_open_class(page->xml, "ul", "shares");
    for (size_t i = 0; i < trace->share_count; i++)
        write_share(page, &trace->shares[i]);
    xml_close(page->xml, list);
}

/* --- goals --- */

/* The link to the goal's rows in the matrix, which begin with row `at`. */
static void write_goal(Page *page, size_t at, size_t count) {
    const SiteTrace *trace = page->site->trace;
    const MatrixRow *row = &trace->rows[at];
    const TracePart *part = trace->matrix;
    while (at >= part->to)
        part++;
    const char *to = url_between(page->arena, page->path, part->path);
    XmlTag item = xml_open(page->xml, "li");
    if (row->goal)
        page_document(page, row->goal, true);
    else
        xml_puts(page->xml, "Leading to no goal");
    xml_puts(page->xml, " ");
    XmlTag link = xml_open_class(page->xml, "a", "count");
    if (row->goal)
        xml_set_format(page->xml, "href", "%s#goal.%u", to, row->rank + 1);
    else
        xml_set_format(page->xml, "href", "%s#goal.none", to);
    xml_printf(page->xml, "%zu in the matrix", count);
    xml_close(page->xml, link);
    xml_close(page->xml, item);
}

static void write_goals(Page *page) {
    const SiteTrace *trace = page->site->trace;
    size_t goals = 0;
    if (!trace->row_count)
        return;
    xml_element_puts(page->xml, "h2", NULL, "By goal");
    XmlTag list = xml_open_class(page->xml, "ul", "links goals");
    for (size_t i = 0, to; i < trace->row_count; i = to) {
        for (to = i + 1; to < trace->row_count && trace->rows[to].rank == trace->rows[i].rank;)
            to++;
        if (goals++ < GOALS_SHOWN)
            write_goal(page, i, to - i);
    }
    xml_close(page->xml, list);
    page_rest_told(page, GOALS_SHOWN, goals, NULL);
}

/* --- orphans --- */

static const char *orphan_title(OrphanType type) {
    static const char *const titles[] = {
        [ORPHAN_GOAL] = "Goals that nothing refines",
        [ORPHAN_NO_GOAL] = "Leading to no goal",
        [ORPHAN_METRIC] = "Metrics that nobody uses",
        [ORPHAN_ALONE] = "Alone: nothing leads here or from here",
        [ORPHAN_UNKNOWN] = "Code and tests of documents that are not there",
        [ORPHAN_CLOSED] = "Code and tests of what was dropped or retired",
        [ORPHAN_RESULT] = "Test results for documents that are not there",
    };
    return titles[type];
}

static void write_orphan(Page *page, Trace *trace, const TraceOrphan *orphan) {
    XmlTag item = xml_open(page->xml, "li");
    if (orphan->reference) {
        page_place(page, orphan->reference);
        xml_puts(page->xml, ": ");
        if (!orphan->document)
            page_bdi(page, slice_of(orphan->reference->id));
    }
    if (orphan->result) {
        page_bdi(page, slice_of(orphan->result->test));
        xml_puts(page->xml, ", in ");
        xml_element_puts(page->xml, "code", NULL, orphan->result->file);
        xml_puts(page->xml, ": ");
        page_bdi(page, slice_of(orphan->result->id));
    }
    if (orphan->document)
        page_document(page, orphan->document, true);
    const char *why =
        orphan->type == ORPHAN_NO_GOAL ? strchr(orphan_words(trace, orphan), ':') : NULL;
    if (why)
        page_prose(page, "p", "what", slice_trim(slice_of(why + 1)));
    xml_close(page->xml, item);
}

static void write_orphans(Page *page) {
    const SiteTrace *trace = page->site->trace;
    g_autoptr(Trace) whole = site_trace_new(page->site);
    xml_element_puts(page->xml, "h2", NULL, "Loose ends");
    if (!trace->orphan_count)
        xml_element_puts(page->xml, "p", "nothing", "None: everything leads somewhere.");
    for (size_t i = 0, to; i < trace->orphan_count; i = to) {
        OrphanType type = trace->orphans[i].type;
        for (to = i + 1; to < trace->orphan_count && trace->orphans[to].type == type;)
            to++;
        XmlTag section = xml_open(page->xml, "section"), title = xml_open(page->xml, "h3");
        xml_puts(page->xml, orphan_title(type));
        xml_puts(page->xml, " ");
        xml_element_puts(page->xml, "span", "count", arena_printf(page->arena, "%zu", to - i));
        xml_close(page->xml, title);
        XmlTag list = xml_open_class(page->xml, "ul", "links");
        for (size_t n = i; n < to && n < i + ORPHANS_SHOWN; n++)
            write_orphan(page, whole, &trace->orphans[n]);
        xml_close(page->xml, list);
        page_rest_told(page, ORPHANS_SHOWN, to - i, "req trace --orphans");
        xml_close(page->xml, section);
    }
}

/* --- circles --- */

static void write_cycle(Page *page, const TraceCycle *cycle) {
    XmlTag item = xml_open(page->xml, "li");
    for (size_t i = 0; i < cycle->count && i < STEPS_SHOWN; i++) {
        page_id(page, cycle->documents[i]);
        xml_puts(page->xml, strcmp(cycle->type, "depends") == 0 ? " depends on " : " refines ");
    }
    if (cycle->count > STEPS_SHOWN)
        xml_printf(page->xml, "… (%zu more) ", cycle->count - STEPS_SHOWN);
    page_id(page, cycle->documents[0]);
    xml_close(page->xml, item);
}

static void write_cycles(Page *page) {
    const SiteTrace *trace = page->site->trace;
    if (!trace->cycle_count)
        return;
    xml_element_puts(page->xml, "h2", NULL, "Circles");
    xml_element_puts(page->xml, "p", NULL,
                     "What leads back to itself has no beginning: one of the links has to go.");
    XmlTag list = xml_open_class(page->xml, "ul", "links");
    for (size_t i = 0; i < trace->cycle_count && i < CYCLES_SHOWN; i++)
        write_cycle(page, &trace->cycles[i]);
    xml_close(page->xml, list);
    page_rest_told(page, CYCLES_SHOWN, trace->cycle_count, "req trace --cycles");
}

/* --- the page --- */

static void write_notes(Page *page) {
    const References *references = page->site->trace->references;
    for (size_t i = 0; references && i < references->note_count && i < 5; i++)
        page_prose(page, "p", "notice", slice_of(references->notes[i]));
}

void coverage_write(Page *page, const void *unused) {
    (void)unused;
    page_begin(page, SLICE("Trace"), PAGE_COVERAGE);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, "Trace");
    page_views(page);
    xml_element_puts(page->xml, "p", "lead",
                     "What leads to what: from goals to what refines them, and from there to "
                     "metrics, decisions, tests and code.");
    xml_close(page->xml, header);
    write_notes(page);
    write_coverage(page);
    write_goals(page);
    write_orphans(page);
    write_cycles(page);
    page_end(page);
}
