/* SPDX-License-Identifier: MIT */
/* The matrix: goals, what refines them, and where that leads. */
#include "show/site/trace/internal.h"

#define STEPS_MOST   16 /* from a document up to its goal */
#define IDS_SHOWN    8  /* in a cell */
#define PLACES_SHOWN 2

/* --- rows --- */

/* Where the documents that the trace knows stand among those of their role, by kind and id. */
static uint32_t *order_of(const Site *site, TraceRole role) {
    uint32_t *orders = g_new0(uint32_t, site->corpus->document_count + 1), next = 0;
    for (size_t k = 0; k < site->kind_count; k++)
        for (size_t i = 0; i < site->kinds[k].count && site->trace->roles[k] == role; i++)
            orders[site->kinds[k].documents[i]->index] = next++;
    return orders;
}

/* The goal that the document refines, perhaps through others; NULL: none. */
static const Document *goal_of(const Site *site, const Document *document) {
    Trace *trace = site->trace->whole;
    for (unsigned steps = 0; document && steps < STEPS_MOST; steps++) {
        size_t count;
        const Document *const *refined = trace_related(trace, document, TRACE_REFINES, &count);
        for (size_t i = 0; i < count; i++)
            if (trace_role(trace, refined[i]->kind) == TRACE_GOAL)
                return refined[i];
        document = count ? refined[0] : NULL;
    }
    return NULL;
}

static int compare_rows(const void *a, const void *b) {
    const MatrixRow *one = a, *other = b;
    if (one->rank != other->rank)
        return one->rank < other->rank ? -1 : 1;
    return (one->order > other->order) - (one->order < other->order);
}

static void find_gaps(Site *site) {
    static const struct {
        const char *share;
        uint8_t lacks;
    } gaps[] = {{"goal", LACKS_GOAL},
                {"metric", LACKS_METRIC},
                {"code", LACKS_CODE},
                {"tests", LACKS_TESTS}};
    SiteTrace *trace = site->trace;
    uint8_t *lacks = arena_array(site->arena, uint8_t, site->corpus->document_count + 1);
    for (size_t s = 0; s < trace->share_count; s++)
        for (size_t g = 0; g < G_N_ELEMENTS(gaps); g++)
            for (size_t i = 0; strcmp(trace->shares[s].name, gaps[g].share) == 0 &&
                               i < trace->shares[s].missing_count;
                 i++)
                lacks[trace->shares[s].missing[i]->index] |= gaps[g].lacks;
    trace->lacks = lacks;
}

void matrix_fill(Site *site) {
    SiteTrace *trace = site->trace;
    g_autofree uint32_t *goals = order_of(site, TRACE_GOAL);
    g_autofree uint32_t *orders = order_of(site, TRACE_TRACED);
    size_t count;
    const Document *const *documents = trace_rows(trace->whole, &count);
    MatrixRow *rows = arena_array(site->arena, MatrixRow, count + 1);
    for (size_t i = 0; i < count; i++) {
        const Document *goal = goal_of(site, documents[i]);
        rows[i] = (MatrixRow){documents[i], goal, goal ? goals[goal->index] : UINT32_MAX,
                              orders[documents[i]->index]};
    }
    if (count)
        qsort(rows, count, sizeof *rows, compare_rows);
    trace->rows = rows;
    trace->row_count = count;
    trace->row_label = site_label(site->arena, trace_kinds(trace->whole, TRACE_TRACED, true));
    find_gaps(site);
}

/* --- cells --- */

/* What should be there by now, and is not; or what need not be there. */
static void write_absent(Page *page, bool lacking, const char *what) {
    if (lacking)
        xml_element_puts(page->xml, "span", "gap", what);
    else
        xml_element_puts(page->xml, "span", "absent", "–");
}

static void write_ids(Page *page, const Document *const *documents, size_t count) {
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < count && i < IDS_SHOWN; i++) {
        XmlTag item = xml_open(page->xml, "li");
        page_id(page, documents[i]);
        xml_close(page->xml, item);
    }
    page_rest(page, "li", IDS_SHOWN, count);
    xml_close(page->xml, list);
}

/* The relations that have a column, and what is lacking where one is empty. */
static const struct {
    TraceRelation relation;
    const char *label, *lacking;
    uint8_t lacks;
} COLUMNS[] = {
    {TRACE_REFINES, "Refines", "no goal", LACKS_GOAL},
    {TRACE_METRICS, "Metrics", "no metric", LACKS_METRIC},
    {TRACE_DECISIONS, "Decisions", NULL, 0},
    {TRACE_DEPENDS, "Depends on", NULL, 0},
    {TRACE_NEEDED_BY, "Needed by", NULL, 0},
};

static void write_related(Page *page, Trace *trace, const Document *document) {
    uint8_t lacks = page->site->trace->lacks[document->index];
    for (size_t c = 0; c < G_N_ELEMENTS(COLUMNS); c++) {
        size_t count;
        const Document *const *related =
            trace_related(trace, document, COLUMNS[c].relation, &count);
        XmlTag cell = xml_open(page->xml, "td");
        if (count)
            write_ids(page, related, count);
        if (!count || (lacks & COLUMNS[c].lacks))
            write_absent(page, lacks & COLUMNS[c].lacks, COLUMNS[c].lacking);
        xml_close(page->xml, cell);
    }
}

/* "passed 3", "failed 1 of 4": told by a sign too. */
static void write_result(Page *page, const SiteTests *tests) {
    static const char *const classes[] = {"absent", "skipped", "passed", "failed"};
    XmlTag words = xml_open_class(page->xml, "span", classes[tests->state]);
    if (tests->state == RESULT_FAILED)
        xml_printf(page->xml, "failed %zu of %zu", tests->failed, tests->result_count);
    else if (tests->state == RESULT_PASSED)
        xml_printf(page->xml, "passed %zu", tests->passed);
    else if (tests->state == RESULT_SKIPPED)
        xml_printf(page->xml, "skipped %zu", tests->skipped);
    else
        xml_puts(page->xml, "no result");
    xml_close(page->xml, words);
}

static void write_places(Page *page, const Reference *const *places, size_t count) {
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < count && i < PLACES_SHOWN; i++) {
        XmlTag item = xml_open(page->xml, "li");
        page_place(page, places[i]);
        xml_close(page->xml, item);
    }
    page_rest(page, "li", PLACES_SHOWN, count);
    xml_close(page->xml, list);
}

static void write_tests(Page *page, Trace *trace, const Document *document) {
    const SiteTests *tests = site_tests(page->site, document);
    uint8_t lacks = page->site->trace->lacks[document->index];
    if (!tests)
        return;
    bool any = tests->test_count || tests->result_count || trace_is_verified(trace, document);
    XmlTag cell = xml_open(page->xml, "td");
    if (any)
        write_result(page, tests);
    else
        write_absent(page, lacks & LACKS_TESTS, "no test");
    xml_close(page->xml, cell);
    if (!tests->looked)
        return;
    cell = xml_open(page->xml, "td");
    if (tests->code_count)
        write_places(page, tests->code, tests->code_count);
    else
        write_absent(page, lacks & LACKS_CODE, "no code");
    xml_close(page->xml, cell);
}

/* --- the table --- */

static void write_heading(Page *page, const char *label) {
    XmlTag cell = xml_open(page->xml, "th");
    xml_set(page->xml, "scope", "col");
    xml_puts(page->xml, label);
    xml_close(page->xml, cell);
}

static unsigned write_columns(Page *page) {
    const SiteTrace *trace = page->site->trace;
    unsigned columns = 1 + (unsigned)G_N_ELEMENTS(COLUMNS);
    XmlTag head = xml_open(page->xml, "thead");
    xml_open(page->xml, "tr");
    write_heading(page, trace->row_label);
    for (size_t c = 0; c < G_N_ELEMENTS(COLUMNS); c++)
        write_heading(page, COLUMNS[c].label);
    if (trace->tests)
        write_heading(page, "Tests"), columns++;
    if (trace->references)
        write_heading(page, "Code"), columns++;
    xml_close(page->xml, head);
    return columns;
}

/* The goal above its rows; an identifier of its own where it begins. */
static XmlTag write_goal(Page *page, const MatrixRow *row, unsigned columns, bool begins) {
    XmlTag group = xml_open(page->xml, "tbody");
    XmlTag line = xml_open_class(page->xml, "tr", "goal");
    XmlTag cell = xml_open(page->xml, "th");
    if (begins && row->goal)
        xml_set_format(page->xml, "id", "goal.%u", row->rank + 1);
    else if (begins)
        xml_set(page->xml, "id", "goal.none");
    xml_set_format(page->xml, "colspan", "%u", columns);
    xml_set(page->xml, "scope", "rowgroup");
    XmlTag words = xml_open(page->xml, "div");
    if (row->goal)
        page_document(page, row->goal, true);
    else
        xml_puts(page->xml, "Leads to no goal");
    if (!begins)
        xml_puts(page->xml, " (continued)");
    xml_close(page->xml, words);
    xml_close(page->xml, cell);
    xml_close(page->xml, line);
    return group;
}

static void write_row(Page *page, Trace *trace, const Document *document) {
    XmlTag line = xml_open(page->xml, "tr"), title = xml_open(page->xml, "th");
    xml_set(page->xml, "scope", "row");
    page_document(page, document, true);
    xml_close(page->xml, title);
    write_related(page, trace, document);
    write_tests(page, trace, document);
    xml_close(page->xml, line);
}

static void write_table(Page *page, const TracePart *part) {
    const MatrixRow *rows = page->site->trace->rows;
    g_autoptr(Trace) trace = site_trace_new(page->site);
    XmlTag region = xml_open_class(page->xml, "section", "matrix"), group = 0;
    xml_set(page->xml, "aria-label", "The matrix");
    xml_set(page->xml, "tabindex", "0"); /* so that keys scroll it */
    xml_open(page->xml, "table");
    unsigned columns = write_columns(page);
    for (size_t i = part->from; i < part->to; i++) {
        bool begins = i == 0 || rows[i].rank != rows[i - 1].rank;
        if (group && begins)
            xml_close(page->xml, group);
        if (!group || begins)
            group = write_goal(page, &rows[i], columns, begins);
        write_row(page, trace, rows[i].document);
    }
    xml_close(page->xml, region);
}

void matrix_write(Page *page, const void *subject) {
    const TracePart *part = subject;
    const SiteTrace *trace = page->site->trace;
    const char *title = part->number > 1
                            ? arena_printf(page->arena, "Trace matrix, page %u", part->number)
                            : "Trace matrix";
    page_begin(page, slice_of(title), PAGE_COVERAGE);
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, title);
    page_views(page);
    XmlTag line = xml_open_class(page->xml, "p", "lead");
    xml_puts(page->xml, "From goals to what refines them, and from there to metrics, decisions, "
                        "tests and code. ");
    page_link(page, NULL, PAGE_CSV);
    xml_flag(page->xml, "download");
    xml_puts(page->xml, "All of it as CSV");
    xml_close(page->xml, line);
    xml_close(page->xml, header);
    page_turns(page, "Pages of the matrix", trace->matrix, trace->matrix_count, part);
    write_table(page, part);
    page_turns(page, "More pages of the matrix", trace->matrix, trace->matrix_count, part);
    page_end(page);
}

void matrix_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const TracePart *part = subject;
    g_autoptr(Trace) trace = site_trace_new(site);
    inputs_number(inputs, (int64_t)site->trace->matrix_count);
    inputs_number(inputs, (site->trace->tests != NULL) + 2 * (site->trace->references != NULL));
    for (size_t i = part->from; i < part->to; i++) {
        const MatrixRow *row = &site->trace->rows[i];
        inputs_number(inputs, row->rank);
        inputs_number(inputs, i == 0 || row[-1].rank != row->rank);
        inputs_card(inputs, site, row->goal);
        inputs_card(inputs, site, row->document);
        inputs_number(inputs, site->trace->lacks[row->document->index]);
        inputs_number(inputs, trace_is_verified(trace, row->document));
        inputs_tests(inputs, site, row->document);
        for (size_t c = 0; c < G_N_ELEMENTS(COLUMNS); c++) {
            size_t count;
            const Document *const *related =
                trace_related(trace, row->document, COLUMNS[c].relation, &count);
            inputs_number(inputs, (int64_t)count);
            for (size_t d = 0; d < count && d < IDS_SHOWN; d++)
                inputs_card(inputs, site, related[d]);
        }
    }
}
