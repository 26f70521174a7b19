/* SPDX-License-Identifier: MIT */
/* What waits: what sides are asked for, open questions, emergencies, dates. */
#include "show/agenda/internal.h"

#define WORDS_MOST 400 /* bytes of a question or a reason */
#define LEANS_MOST 5   /* that are told of one date */

/* --- what waits for whom --- */

static size_t count_questions(const Writing *writing, const Document *document) {
    const GArray *questions = writing->agenda->questions;
    size_t count = 0;
    for (unsigned i = 0; i < questions->len; i++)
        count += g_array_index(questions, AgendaQuestion, i).document == document;
    return count;
}

static void write_request(Writing *writing, const AgendaRequest *request) {
    const Waiting *waiting = &request->waiting;
    page_open_item(writing);
    page_say(writing, waiting->type == MISSING_OWNER ? "say who answers for " : "approve ");
    writing->face->document(writing->face, waiting->document);
    Slice owner = agenda_owner(waiting->document, waiting->side);
    if (waiting->type == MISSING_APPROVAL && waiting->given)
        page_say(writing, waiting->given->state == APPROVAL_STALE
                              ? " again, for its text has changed since"
                              : ", for it was approved by somebody of another side");
    if (owner.len) {
        page_say(writing, " (");
        page_say_person(writing, owner);
        page_say(writing, ")");
    }
    if (waiting->type == MISSING_APPROVAL && request->missing_count) {
        page_say(writing, ", once it has ");
        page_say_missing(writing, request->missing, request->missing_count);
    }
    size_t open = count_questions(writing, waiting->document);
    if (waiting->type == MISSING_APPROVAL && open)
        page_say(writing, "; %zu question%s still open", open, open == 1 ? " is" : "s are");
    page_close_item(writing);
}

/* What can be done at once comes first. */
static void write_requests_of(Writing *writing, const char *side) {
    const GArray *requests = writing->agenda->requests;
    size_t count = 0;
    for (int later = 0; later < 2; later++)
        for (unsigned i = 0; i < requests->len; i++) {
            const AgendaRequest *request = &g_array_index(requests, AgendaRequest, i);
            bool waits = request->waiting.type == MISSING_APPROVAL && request->missing_count;
            if (strcmp(request->waiting.side, side) == 0 && waits == (later == 1) &&
                count++ < ITEMS_MOST)
                write_request(writing, request);
        }
    page_close_section(writing, count);
}

static bool is_asked(const Writing *writing, const char *side) {
    for (unsigned i = 0; i < writing->agenda->requests->len; i++)
        if (strcmp(g_array_index(writing->agenda->requests, AgendaRequest, i).waiting.side, side) ==
            0)
            return true;
    return false;
}

void page_requests(Writing *writing) {
    const Schema *schema = &writing->config->schema;
    if (!writing->agenda->requests->len)
        return;
    if (writing->side) {
        page_open_section(writing, "You are asked to");
        write_requests_of(writing, writing->side);
        return;
    }
    page_open_section(writing, "Who is asked for what");
    for (size_t i = 0; i < schema->side_count; i++) {
        if (!is_asked(writing, schema->sides[i]))
            continue;
        page_open_item(writing);
        page_say_side(writing, schema->sides[i], "you");
        page_say(writing, " is asked to");
        writing->face->list(writing->face, true);
        write_requests_of(writing, schema->sides[i]);
        page_close_item(writing);
    }
    writing->face->list(writing->face, false);
}

/* --- questions --- */

static void write_question(Writing *writing, const AgendaQuestion *question) {
    int64_t age = (int64_t)writing->today - question->since;
    page_open_item(writing);
    writing->face->words(writing->face, slice_of(question->text), WORDS_MOST);
    if (question->since != DAY_NONE && age <= 0)
        page_say(writing, " (new today)");
    else if (question->since != DAY_NONE)
        page_say(writing, " (open for %s)", page_days(writing, age));
    page_close_item(writing);
}

void page_questions(Writing *writing) {
    const GArray *questions = writing->agenda->questions;
    const Document *last = NULL;
    if (!questions->len)
        return;
    page_open_section(writing, "Open questions");
    for (unsigned i = 0; i < MIN(questions->len, ITEMS_MOST); i++) {
        const AgendaQuestion *question = &g_array_index(questions, AgendaQuestion, i);
        if (question->document != last) {
            if (last) {
                writing->face->list(writing->face, false);
                page_close_item(writing);
            }
            page_open_item(writing);
            writing->face->document(writing->face, question->document);
            page_say_people(writing, question->document, NULL, false);
            writing->face->list(writing->face, true);
            last = question->document;
        }
        write_question(writing, question);
    }
    writing->face->list(writing->face, false);
    page_close_item(writing);
    page_close_section(writing, questions->len);
}

/* --- dates --- */

void page_emergencies(Writing *writing) {
    const GArray *dates = writing->agenda->dates;
    size_t count = 0;
    for (unsigned i = 0; i < dates->len; i++) {
        const AgendaDate *date = &g_array_index(dates, AgendaDate, i);
        if (!date->emergency || count++ >= ITEMS_MOST)
            continue;
        if (count == 1)
            page_open_section(writing, "Emergencies");
        page_open_item(writing);
        writing->face->document(writing->face, date->document);
        page_say(writing, " is ");
        writing->face->words(writing->face, slice_of(date->emergency), WORDS_MOST);
        page_say_people(writing, date->document, NULL, false);
        page_close_item(writing);
    }
    if (count)
        page_close_section(writing, count);
}

static void say_lean(Writing *writing, const AgendaLean *lean) {
    page_say(writing, " It needs ");
    writing->face->document(writing->face, lean->document);
    if (lean->type == LEANS_DROPPED)
        page_say(writing, ", which was given up.");
    else if (lean->type == LEANS_UNDATED)
        page_say(writing, ", which has no date.");
    else
        page_say(writing, ", which comes later, on %s.", page_day_words(writing, lean->due));
}

static void say_obstacles(Writing *writing, const AgendaDate *date) {
    Slice reason = document_text(date->document, "reason");
    if (date->due < writing->today && reason.len) {
        page_say(writing, " The reason given: ");
        writing->face->words(writing->face, reason, WORDS_MOST);
        page_say(writing, ".");
    }
    if (date->missing_count) {
        page_say(writing, document_means(date->document, "open") ? " To be " : " To stay ");
        writing->face->words(writing->face, slice_of(date->status->name), 80);
        page_say(writing, ", it still needs ");
        page_say_missing(writing, date->missing, date->missing_count);
        page_say(writing, ".");
    }
    for (size_t i = 0; i < MIN(date->lean_count, LEANS_MOST); i++)
        say_lean(writing, &date->leans[i]);
    if (date->too_late) {
        page_say(writing, " Its day is hard to keep: ");
        writing->face->words(writing->face, slice_of(date->too_late), WORDS_MOST);
        page_say(writing, ".");
    }
    if (date->drop_dead != DAY_NONE)
        page_say(writing,
                 date->drop_dead < writing->today ? " After %s it was of no use any more."
                                                  : " After %s it is of no use any more.",
                 page_day_words(writing, date->drop_dead));
}

static void write_date(Writing *writing, const AgendaDate *date) {
    Face *face = writing->face;
    int64_t left = (int64_t)date->due - writing->today;
    const char *day = agenda_day_words(writing->arena, date->due, writing->today, true);
    page_open_item(writing);
    if (left < 0) {
        face->say(face, arena_printf(writing->arena, "%s late", page_days(writing, -left)), true);
        page_say(writing, ", since %s: ", day);
    } else {
        face->say(face, day, true);
        page_say(writing,
                 left == 0   ? " (today): "
                 : left == 1 ? " (tomorrow): "
                             : " (in %s): ",
                 page_days(writing, left));
    }
    face->document(face, date->document);
    page_say_people(writing, date->document, NULL, true);
    page_say(writing, ".");
    say_obstacles(writing, date);
    page_close_item(writing);
}

void page_dates(Writing *writing) {
    const GArray *dates = writing->agenda->dates;
    if (!dates->len)
        return;
    bool late = g_array_index(dates, AgendaDate, 0).due < writing->today;
    page_open_section(writing, late ? "Dates, late ones first" : "Dates ahead");
    for (unsigned i = 0; i < MIN(dates->len, ITEMS_MOST); i++)
        write_date(writing, &g_array_index(dates, AgendaDate, i));
    page_close_section(writing, dates->len);
}
