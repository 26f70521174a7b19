/* SPDX-License-Identifier: MIT */
/* What each side is asked for, and what was won: the two first things that a reader sees. */
#include "model/value.h"
#include "show/site/home/internal.h"

#include <stdlib.h>

#define ASKED_SHOWN 5
#define DRAFT_SHOWN 3
#define WINS_SHOWN  5

/* --- a side's card --- */

/* The requests of a side, with what decides how soon they are shown. */
typedef struct {
    const AgendaRequest *request;
    bool later; /* it lacks something else before */
    Day due;    /* INT32_MAX: none */
} Asked;

static int by_haste(const void *a, const void *b) {
    const Asked *one = a, *other = b;
    if (one->later != other->later)
        return one->later ? 1 : -1;
    if (one->due != other->due)
        return one->due < other->due ? -1 : 1;
    return strcmp(one->request->waiting.document->path, other->request->waiting.document->path);
}

static Asked *asked_of(Page *page, const char *side, size_t *count) {
    const Agenda *agenda = page->site->home->agenda;
    Asked *asked = arena_array(page->arena, Asked, agenda->requests->len + 1);
    *count = 0;
    for (unsigned i = 0; i < agenda->requests->len; i++) {
        const AgendaRequest *request = &g_array_index(agenda->requests, AgendaRequest, i);
        if (strcmp(request->waiting.side, side) != 0)
            continue;
        Day due = value_day(request->waiting.document, "due");
        asked[(*count)++] =
            (Asked){request, request->waiting.type == MISSING_APPROVAL && request->missing_count,
                    due == DAY_NONE ? INT32_MAX : due};
    }
    qsort(asked, *count, sizeof *asked, by_haste);
    return asked;
}

static void write_due(Page *page, Day due) {
    if (due == INT32_MAX)
        return;
    xml_puts(page->xml, "; due ");
    page_day(page, due);
    if (due < page->site->options->today) {
        xml_puts(page->xml, " ");
        xml_element_puts(page->xml, "strong", "late", "late");
    }
}

static void write_asked(Page *page, const Asked *asked) {
    const Waiting *waiting = &asked->request->waiting;
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, waiting->document, false);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    if (waiting->type == MISSING_OWNER)
        xml_puts(page->xml, "say who answers for it");
    else if (waiting->given && waiting->given->state == APPROVAL_STALE)
        xml_puts(page->xml, "approve it again: its text has changed since");
    else
        xml_puts(page->xml,
                 asked->later ? "to approve, once nothing else is missing" : "approve it");
    write_due(page, asked->due);
    xml_close(page->xml, line);
    xml_close(page->xml, item);
}

static void write_side(Page *page, const SideAgenda *side, size_t place) {
    size_t count;
    const Asked *asked = asked_of(page, side->side, &count);
    XmlTag card = xml_open(page->xml, "div");
    xml_set_format(page->xml, "class", "side side-%zu", place % 4);
    XmlTag heading = xml_open(page->xml, "h3");
    XmlTag link = page_link(page, NULL, side->path);
    xml_puts(page->xml, side_label(page->arena, side->side));
    xml_close(page->xml, link);
    if (count)
        xml_printf(page->xml, " is asked for %zu thing%s", count, count == 1 ? "" : "s");
    xml_close(page->xml, heading);
    if (count) {
        XmlTag list = xml_open_class(page->xml, "ul", "waiting");
        for (size_t i = 0; i < MIN(count, ASKED_SHOWN); i++)
            write_asked(page, &asked[i]);
        xml_close(page->xml, list);
    } else {
        xml_element_puts(page->xml, "p", "nothing", "Nothing waits here. Well done!");
    }
    if (count > ASKED_SHOWN)
        page_more(page, count - ASKED_SHOWN, side->path);
    xml_close(page->xml, card);
}

/* --- what nobody in particular is asked for --- */

static void write_draft(Page *page, const Document *document, const char *what) {
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, document, true);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    xml_printf(page->xml, "needs %s", what);
    xml_close(page->xml, line);
    xml_close(page->xml, item);
}

/* The documents of which the next status asks something of all sides together. */
static void write_together(Page *page) {
    const Site *site = page->site;
    size_t count = 0;
    const char *all = NULL, *rest = NULL; /* the list of the first one that has no room here */
    XmlTag card = 0, list = 0;
    for (size_t k = 0; k < site->kind_count; k++)
        for (size_t i = 0; i < site->kinds[k].count; i++) {
            const Document *document = site->kinds[k].documents[i];
            bool asked;
            document_asks(page, document, &all, 1, &asked);
            if (asked && ++count > DRAFT_SHOWN)
                rest = rest ? rest : site->kinds[k].index;
            if (!asked || count > DRAFT_SHOWN)
                continue;
            if (!card) {
                card = xml_open_class(page->xml, "div", "side all-sides");
                xml_element_puts(page->xml, "h3", NULL,
                                 site->schema->side_count == 2 ? "Both together" : "All together");
                list = xml_open_class(page->xml, "ul", "waiting");
            }
            write_draft(page, document, document_awaits(page, document, NULL));
        }
    if (!card)
        return;
    xml_close(page->xml, list);
    if (rest)
        page_more(page, count - DRAFT_SHOWN, rest);
    xml_close(page->xml, card);
}

void home_sides(Page *page) {
    const SiteHome *home = page->site->home;
    if (home->side_count < 2)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "whom");
    xml_element_puts(page->xml, "h2", NULL, "What needs whom");
    XmlTag cards = xml_open_class(page->xml, "div", "sides");
    for (size_t i = 1; i < home->side_count; i++)
        write_side(page, &home->sides[i], i - 1);
    xml_close(page->xml, cards);
    write_together(page);
    xml_close(page->xml, section);
}

/* --- wins --- */

static void write_win(Page *page, const AgendaWin *win) {
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, win->document, true);
    XmlTag line = xml_open_class(page->xml, "p", "what");
    page_day(page, win->decided != DAY_NONE ? win->decided : win->on);
    if (win->settle_count) {
        xml_puts(page->xml, ", settles ");
        page_document(page, win->settles[0], false);
        if (win->settle_count > 1)
            xml_printf(page->xml, " and %zu more", win->settle_count - 1);
    }
    xml_close(page->xml, line);
    xml_close(page->xml, item);
}

/* The latest of those that are done come first, as on the agenda. */
void home_wins(Page *page) {
    const SiteHome *home = page->site->home;
    const GArray *wins = home->agenda ? home->agenda->wins : NULL;
    if (!wins || !wins->len)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "wins");
    XmlTag heading = xml_open(page->xml, "h2");
    xml_puts(page->xml, "Won since ");
    page_day(page, home->wish.since);
    xml_close(page->xml, heading);
    XmlTag list = xml_open_class(page->xml, "ul", "waiting");
    for (unsigned i = 0; i < MIN(wins->len, WINS_SHOWN); i++)
        write_win(page, &g_array_index(wins, AgendaWin, i));
    xml_close(page->xml, list);
    if (wins->len > WINS_SHOWN)
        page_more(page, wins->len - WINS_SHOWN, AGENDA_INDEX);
    xml_close(page->xml, section);
}
