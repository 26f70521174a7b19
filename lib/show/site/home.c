/* SPDX-License-Identifier: MIT */
/* The first page: what needs whom, which dates come, which words are not settled, and what there
 * is. */
#include "show/site/internal.h"

#define WAITING_SHOWN   6
#define DATES_SHOWN     8
#define CONTESTED_SHOWN 4

/* --- the welcome --- */

/* "marketing and IT", "marketing, IT and legal". */
static const char *names_of_sides(Page *page) {
    const Schema *schema = page->site->schema;
    g_autoptr(GString) names = g_string_new(NULL);
    for (size_t i = 0; i < schema->side_count; i++) {
        const char *side = schema->sides[i], *label = side_label(page->arena, side);
        g_string_append(names, strlen(side) <= 2 ? label : side);
        g_string_append(names, i + 2 < schema->side_count    ? ", "
                               : i + 2 == schema->side_count ? " and "
                                                             : "");
    }
    return arena_copy(page->arena, names->str, names->len);
}

static void write_welcome(Page *page) {
    XmlTag header = xml_open_class(page->xml, "header", "welcome");
    XmlTag words = xml_open(page->xml, "div"), title = xml_open(page->xml, "h1");
    xml_set(page->xml, "dir", "auto");
    xml_puts(page->xml, page->site->title);
    xml_close(page->xml, title);
    xml_open_class(page->xml, "p", "lead");
    xml_printf(page->xml, "What %s want to build together, and what they mean by their words.",
               names_of_sides(page));
    xml_close(page->xml, words);
    page_circles(page);
    xml_close(page->xml, header);
}

static void write_more(Page *page, size_t count) {
    XmlTag line = xml_open_class(page->xml, "p", "more");
    xml_printf(page->xml, "and %zu more", count);
    xml_close(page->xml, line);
}

/* --- what needs whom --- */

static void write_waiting_document(Page *page, const Document *document, const char *what) {
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, document, true);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_printf(page->xml, "needs %s", what);
    xml_close(page->xml, line);
    xml_close(page->xml, item);
}

/* The documents that wait for a side (NULL: for all sides together). */
static void write_waiting(Page *page, const char *side) {
    size_t count = 0;
    XmlTag list = 0;
    for (size_t k = 0; k < page->site->kind_count; k++)
        for (size_t i = 0; i < page->site->kinds[k].count; i++) {
            const Document *document = page->site->kinds[k].documents[i];
            const char *what = document_awaits(page, document, side);
            if (!what || ++count > WAITING_SHOWN)
                continue;
            if (!list)
                list = xml_open_class(page->xml, "ul", "waiting");
            write_waiting_document(page, document, what);
        }
    if (list)
        xml_close(page->xml, list);
    else
        xml_element_puts(page->xml, "p", "nothing", "Nothing waits here. Well done!");
    if (count > WAITING_SHOWN)
        write_more(page, count - WAITING_SHOWN);
}

static void write_whom(Page *page, const char *class, const char *label, const char *side) {
    XmlTag card = xml_open_class(page->xml, "div", class);
    xml_element_puts(page->xml, "h3", NULL, label);
    write_waiting(page, side);
    xml_close(page->xml, card);
}

static void write_sides(Page *page) {
    const Schema *schema = page->site->schema;
    XmlTag section = xml_open_class(page->xml, "section", "whom");
    xml_element_puts(page->xml, "h2", NULL, "What needs whom");
    XmlTag cards = xml_open_class(page->xml, "div", "sides");
    for (size_t i = 0; i < schema->side_count; i++)
        write_whom(page, arena_printf(page->arena, "side side-%zu", i % 4),
                   side_label(page->arena, schema->sides[i]), schema->sides[i]);
    xml_close(page->xml, cards);
    write_whom(page, "side all-sides", schema->side_count == 2 ? "Both together" : "All together",
               NULL);
    xml_close(page->xml, section);
}

/* --- dates --- */

typedef struct {
    Day day;
    const Field *field;
    const Document *document;
} Date;

static int compare_dates(const void *a, const void *b) {
    const Date *one = a, *other = b;
    int order = (one->day > other->day) - (one->day < other->day);
    return order ? order : strcmp(one->document->path, other->document->path);
}

/* The dates of what is not done yet, the nearest first. A day that is a record of what was, as of a
 * decision, is none: the field must be one that a document under way still waits for. */
static Date *collect_dates(Page *page, size_t *count) {
    const Corpus *corpus = page->site->corpus;
    Date *dates = arena_array(page->arena, Date, corpus->document_count + 1);
    *count = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        Date date = {.document = corpus->documents[i]};
        if (document_is_pending(date.document) &&
            document_day(date.document, &date.day, &date.field) &&
            strcmp(date.field->name, "due") == 0)
            dates[(*count)++] = date;
    }
    qsort(dates, *count, sizeof *dates, compare_dates);
    return dates;
}

static void write_date(Page *page, const Date *date) {
    XmlTag item = xml_open(page->xml, "li");
    XmlTag when = xml_open(page->xml, "div");
    page_day(page, date->day);
    Day today = page->site->options->today;
    if (today != DAY_NONE && date->day < today) {
        xml_puts(page->xml, " ");
        xml_element_puts(page->xml, "strong", "late", "late");
    }
    xml_close(page->xml, when);
    XmlTag what = xml_open(page->xml, "div");
    page_document(page, date->document, true);
    xml_close(page->xml, what);
    xml_close(page->xml, item);
}

static void write_dates(Page *page) {
    size_t count;
    const Date *dates = collect_dates(page, &count);
    if (!count)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "dates");
    xml_element_puts(page->xml, "h2", NULL, "Dates ahead");
    XmlTag list = xml_open(page->xml, "ol");
    for (size_t i = 0; i < MIN(count, DATES_SHOWN); i++)
        write_date(page, &dates[i]);
    xml_close(page->xml, list);
    if (count > DATES_SHOWN)
        write_more(page, count - DATES_SHOWN);
    xml_close(page->xml, section);
}

/* --- words, and what there is --- */

static void write_words(Page *page) {
    for (size_t i = 0; i < page->site->kind_count; i++) {
        const SiteKind *kind = &page->site->kinds[i];
        size_t contested = kind->kind->glossary ? glossary_contested(kind) : 0;
        if (!contested)
            continue;
        XmlTag section = xml_open_class(page->xml, "section", "unsettled");
        xml_element_puts(page->xml, "h2", NULL, "Words to settle");
        page_contested(page, kind, CONTESTED_SHOWN);
        if (contested > CONTESTED_SHOWN) {
            XmlTag more = xml_open_class(page->xml, "p", "more");
            page_link(page, NULL, kind->index);
            page_count(page, contested - CONTESTED_SHOWN, "more word", "more words");
            xml_close(page->xml, more);
        }
        xml_close(page->xml, section);
    }
}

static void write_shelf(Page *page, const SiteKind *kind) {
    XmlTag item = xml_open(page->xml, "li"), title = xml_open(page->xml, "h3");
    XmlTag link = page_link(page, NULL, kind->index);
    xml_puts(page->xml, kind->label);
    xml_close(page->xml, link);
    xml_puts(page->xml, " ");
    XmlTag count = xml_open_class(page->xml, "span", "count");
    xml_printf(page->xml, "%zu", kind->count);
    xml_close(page->xml, count);
    xml_close(page->xml, title);
    page_tally(page, kind);
    xml_close(page->xml, item);
}

static void write_shelves(Page *page) {
    XmlTag section = xml_open_class(page->xml, "section", "all");
    xml_element_puts(page->xml, "h2", NULL, "All there is");
    if (page->site->corpus->document_count == 0)
        xml_element_puts(page->xml, "p", "nothing", "Nothing has been written yet.");
    else
        xml_open_class(page->xml, "ul", "shelves");
    for (size_t i = 0; i < page->site->kind_count; i++)
        if (page->site->kinds[i].count)
            write_shelf(page, &page->site->kinds[i]);
    xml_close(page->xml, section);
}

void home_write(Page *page, const void *unused) {
    (void)unused;
    page_begin(page, slice_of(page->site->title), NULL);
    write_welcome(page);
    write_sides(page);
    write_dates(page);
    write_words(page);
    write_shelves(page);
    page_end(page);
}
