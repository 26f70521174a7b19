/* SPDX-License-Identifier: MIT */
/* The first page: what needs whom, what was won, which dates come, what is new, how far goals are,
 * where it rubs, which words are not settled, and what there is. */
#include "show/site/home/internal.h"

#define CONTESTED_SHOWN 4
#define FEW             6 /* documents: a beginning */

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

/* What there is already, of what makes the parts of this page. */
typedef enum { STEP_OWNER, STEP_DATE, STEP_WORD, STEP_GOAL, STEPS } Step;

static void find_steps(const Site *site, bool done[STEPS]) {
    const Corpus *corpus = site->corpus;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        for (size_t k = 0; k < site->schema->side_count; k++)
            done[STEP_OWNER] |= agenda_owner(document, site->schema->sides[k]).len > 0;
        done[STEP_WORD] |= document->kind->glossary;
    }
    done[STEP_DATE] = site->agenda && site->agenda->dates->len;
    done[STEP_GOAL] = site->home->goals.count > 0;
}

/* What comes next, for those who have just begun: each part of the page appears by itself. */
static void write_beginning(Page *page) {
    static const char *const steps[STEPS] = {
        [STEP_OWNER] = "Say who answers for a document on each side: then both find here what they "
                       "are asked for.",
        [STEP_DATE] = "Give a document a date: then it stands here on a line of time.",
        [STEP_WORD] = "Write down a word that both sides use, and what each means by it: then you "
                      "see here whether you agree.",
        [STEP_GOAL] = "Write down a goal, and a metric that measures it: then you see here how far "
                      "you are.",
    };
    bool done[STEPS] = {false};
    size_t left = STEPS;
    find_steps(page->site, done);
    for (size_t i = 0; i < STEPS; i++)
        left -= done[i];
    if (page->site->corpus->document_count >= FEW || !left)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "beginning");
    xml_element_puts(page->xml, "h2", NULL, "What comes next");
    XmlTag list = xml_open(page->xml, "ul");
    for (size_t i = 0; i < STEPS; i++)
        if (!done[i])
            xml_element_puts(page->xml, "li", NULL, steps[i]);
    xml_close(page->xml, list);
    xml_close(page->xml, section);
}

/* What cannot be told for want of history. */
static void write_missing(Page *page) {
    const SitePast *past = &page->site->past;
    const char *told = past->missing ? past->missing
                       : past->lives ? NULL
                                     : "Wins, news and figures are told from history, which "
                                       "begins with the first commit.";
    if (told && !page->site->options->old)
        xml_element_puts(page->xml, "p", "untold", told);
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
            XmlTag more = xml_open_class(page->xml, "p", "rest");
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
    write_beginning(page);
    home_wins(page);
    home_sides(page);
    home_dates(page);
    home_news(page);
    home_goals(page);
    home_frictions(page);
    write_words(page);
    write_shelves(page);
    write_missing(page);
    page_end(page);
}
