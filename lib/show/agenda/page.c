/* SPDX-License-Identifier: MIT */
/* The page in sentences: wins, what is stuck, what must be decided, and behind that what waits
 * (ahead.c). Sections without anything in them are left out. */
#include "model/value.h"
#include "show/agenda/internal.h"

/* --- wins --- */

static void write_win(Writing *writing, const AgendaWin *win) {
    page_open_item(writing);
    if (win->document->kind->glossary)
        page_say(writing, "the word ");
    writing->face->document(writing->face, win->document);
    page_say(writing, ": ");
    writing->face->words(writing->face, slice_of(win->status->name), 80);
    if (win->decided != DAY_NONE)
        page_say(writing, " on %s, written down on %s", page_day_words(writing, win->decided),
                 page_day_words(writing, win->on));
    else
        page_say(writing, " on %s", page_day_words(writing, win->on));
    page_say_people(writing, win->document, NULL, false);
    if (win->settle_count) {
        page_say(writing, ". It settles ");
        page_say_documents(writing, win->settles, win->settle_count);
    }
    page_close_item(writing);
}

static void write_wins(Writing *writing) {
    const GArray *wins = writing->agenda->wins;
    const AgendaWish *wish = writing->agenda->wish;
    const char *heading = "Wins";
    if (!wins->len)
        return;
    if (!writing->page->since && wish->since != DAY_NONE)
        heading =
            arena_printf(writing->arena, "Wins since %s", page_day_words(writing, wish->since));
    page_open_section(writing, heading);
    for (unsigned i = 0; i < MIN(wins->len, ITEMS_MOST); i++)
        write_win(writing, &g_array_index(wins, AgendaWin, i));
    page_close_section(writing, wins->len);
}

/* --- points of dispute --- */

static void say_age(Writing *writing, const AgendaPoint *point) {
    int64_t age = (int64_t)writing->today - point->since;
    if (!writing->agenda->wish->lives)
        page_say(writing, ".");
    else if (point->since == DAY_NONE)
        page_say(writing, ". Since when, history does not tell.");
    else if (age <= 0)
        page_say(writing, ", since today.");
    else
        page_say(writing, ", for %s now (since %s).", page_days(writing, age),
                 page_day_words(writing, point->since));
}

/* The decision that was made and does not settle it, and why. */
static void say_past(Writing *writing, const AgendaPoint *point) {
    Face *face = writing->face;
    if (!point->past)
        return;
    page_say(writing, " ");
    face->document(face, point->past);
    if (point->past_why == PAST_OLDER) {
        page_say(writing, " was decided before that, on %s, and so does not settle it.",
                 page_day_words(writing, point->past_on));
        return;
    }
    page_say(writing, " is decided, but names ");
    face->document(face, point->past_of);
    page_say(writing, " alone; if it settles this, it has to name ");
    face->document(face, point->past_of == point->other ? point->document : point->other);
    page_say(writing, " too.");
}

static void say_sponsor(Writing *writing, Slice sponsor) {
    if (sponsor.len) {
        page_say_person(writing, sponsor);
        page_say(writing, " is asked to decide.");
    } else {
        page_say(writing, "Nobody is named to decide: write down a sponsor.");
    }
}

static void say_who_decides(Writing *writing, const AgendaPoint *point) {
    say_past(writing, point);
    if (point->decision) {
        page_say(writing, " The draft ");
        writing->face->document(writing->face, point->decision);
        page_say(writing, " is to settle it");
        Day due = value_day(point->decision, "due");
        if (due != DAY_NONE)
            page_say(writing, " by %s", page_day_words(writing, due));
        page_say(writing, ".");
    }
    if (point->escalated) {
        page_say(writing, " ");
        say_sponsor(writing, point->sponsor);
    }
}

static void say_conflict(Writing *writing, const AgendaPoint *point) {
    writing->face->document(writing->face, point->document);
    page_say(writing, " is in conflict with ");
    writing->face->document(writing->face, point->other);
    page_say_people(writing, point->document, point->other, false);
}

static void say_contest(Writing *writing, const AgendaPoint *point) {
    const Schema *schema = &writing->config->schema;
    size_t you = schema->side_count == 2 && g_strcmp0(writing->side, schema->sides[1]) == 0;
    if (schema->side_count == 2)
        for (size_t i = 0; i < 2; i++) {
            page_say(writing, "%s", page_gap(i, 2));
            page_say_side(writing, schema->sides[i ^ you], "You");
        }
    else
        page_say(writing, "The sides");
    page_say(writing, " do not mean the same by ");
    writing->face->document(writing->face, point->document);
    page_say_people(writing, point->document, NULL, false);
}

static void write_meanings(Writing *writing, const Document *term) {
    const Schema *schema = &writing->config->schema;
    const YamlNode *means = document_value(term, "means");
    const char **labels = arena_array(writing->arena, const char *, schema->side_count + 1);
    Slice *texts = arena_array(writing->arena, Slice, schema->side_count + 1);
    for (size_t i = 0; i < schema->side_count; i++) {
        labels[i] = side_label(writing->arena, schema->sides[i]);
        texts[i] =
            slice_trim(means ? yaml_text(yaml_get(means, schema->sides[i])) : (Slice){NULL, 0});
    }
    if (means)
        writing->face->meanings(writing->face, labels, texts, schema->side_count);
}

static void write_point(Writing *writing, const AgendaPoint *point) {
    page_open_item(writing);
    if (point->other)
        say_conflict(writing, point);
    else
        say_contest(writing, point);
    say_age(writing, point);
    say_who_decides(writing, point);
    if (!point->other)
        write_meanings(writing, point->document);
    page_close_item(writing);
}

static size_t count_points(const Writing *writing, bool escalated) {
    size_t count = 0;
    for (unsigned i = 0; i < writing->agenda->points->len; i++)
        count += g_array_index(writing->agenda->points, AgendaPoint, i).escalated == escalated;
    return count;
}

static void write_points(Writing *writing, bool escalated) {
    size_t shown = 0;
    for (unsigned i = 0; i < writing->agenda->points->len && shown < ITEMS_MOST; i++) {
        const AgendaPoint *point = &g_array_index(writing->agenda->points, AgendaPoint, i);
        if (point->escalated != escalated)
            continue;
        write_point(writing, point);
        shown++;
    }
}

/* --- decisions --- */

static void say_draft(Writing *writing, const AgendaDecision *decision) {
    int64_t left = (int64_t)decision->due - writing->today;
    const char *day = page_day_words(writing, decision->due);
    if (decision->escalated)
        page_say(writing, " has been a draft for %s",
                 page_days(writing, (int64_t)writing->today - decision->since));
    if (decision->due == DAY_NONE)
        page_say(writing, decision->escalated ? ", without a day to decide it by"
                                              : " is a draft without a day to decide it by");
    else if (left < 0)
        page_say(writing, "%s was to be decided by %s, %s ago", decision->escalated ? " and" : "",
                 day, page_days(writing, -left));
    else
        page_say(writing, " is to be decided by %s", day);
}

static void write_decision(Writing *writing, const AgendaDecision *decision) {
    page_open_item(writing);
    writing->face->document(writing->face, decision->document);
    say_draft(writing, decision);
    if (decision->settle_count) {
        page_say(writing, ". It is to settle ");
        page_say_documents(writing, decision->settles, decision->settle_count);
    }
    page_say_people(writing, decision->document, NULL, false);
    if (decision->escalated) {
        page_say(writing, ". ");
        say_sponsor(writing, decision->sponsor);
    }
    page_close_item(writing);
}

/* Whether the decision is told with a point that it is to settle, in the section that is its own.
 */
static bool is_told(const Writing *writing, const AgendaDecision *decision) {
    const GArray *points = writing->agenda->points;
    for (unsigned i = 0, shown = 0; i < points->len && shown < ITEMS_MOST; i++) {
        const AgendaPoint *point = &g_array_index(points, AgendaPoint, i);
        if (decision->escalated && !point->escalated)
            continue;
        if (point->decision == decision->document)
            return true;
        shown++;
    }
    return false;
}

static bool stands_alone(const Writing *writing, const AgendaDecision *decision, bool escalated) {
    return decision->escalated == escalated && !is_told(writing, decision);
}

/* The points and the decisions of one section. */
static void write_disputes(Writing *writing, bool escalated, const char *heading) {
    const GArray *decisions = writing->agenda->decisions;
    size_t count = count_points(writing, escalated), shown = count, alone = 0;
    for (unsigned i = 0; i < decisions->len; i++)
        alone += stands_alone(writing, &g_array_index(decisions, AgendaDecision, i), escalated);
    if (!count && !alone)
        return;
    page_open_section(writing, heading);
    write_points(writing, escalated);
    for (unsigned i = 0; i < decisions->len && shown < ITEMS_MOST; i++) {
        const AgendaDecision *decision = &g_array_index(decisions, AgendaDecision, i);
        if (!stands_alone(writing, decision, escalated))
            continue;
        write_decision(writing, decision);
        shown++;
    }
    page_close_section(writing, count + alone);
}

static void write_stuck(Writing *writing) {
    const char *days = page_days(writing, writing->config->escalate_after);
    write_disputes(writing, true, arena_printf(writing->arena, "Stuck for more than %s", days));
}

/* --- all --- */

static void write_line(Writing *writing, const char *text) {
    writing->face->paragraph(writing->face, true);
    page_say(writing, "%s", text);
    writing->face->paragraph(writing->face, false);
}

static void write_title(Writing *writing) {
    const char *day = agenda_day_words(writing->arena, writing->today, DAY_NONE, false);
    const char *title = writing->config->title;
    writing->face->title(writing->face, arena_printf(writing->arena, "Agenda of %s", day),
                         slice_trim(slice_of(title)));
    if (!writing->side && !writing->page->since)
        return;
    writing->face->paragraph(writing->face, true);
    if (writing->side) {
        page_say(writing, "What ");
        writing->face->words(writing->face, slice_of(side_label(writing->arena, writing->side)),
                             80);
        page_say(writing, " has to do and to know.%s", writing->page->since ? " " : "");
    }
    if (writing->page->since) {
        page_say(writing, "Wins are counted since ");
        writing->face->words(writing->face, slice_of(writing->page->since), 200);
        page_say(writing, ".");
    }
    writing->face->paragraph(writing->face, false);
}

void agenda_write(const AgendaPage *page, Face *face) {
    const AgendaWish *wish = page->agenda->wish;
    g_autoptr(Arena) arena = arena_new();
    Writing writing = {page,        page->agenda, wish->corpus->config, face, arena,
                       wish->today, wish->side};
    write_title(&writing);
    if (agenda_is_empty(page->agenda))
        write_line(&writing, "Nothing waits: no decision, no question, no date. A good week to "
                             "meet over a coffee.");
    write_wins(&writing);
    write_stuck(&writing);
    write_disputes(&writing, false, "To decide");
    page_requests(&writing);
    page_questions(&writing);
    page_emergencies(&writing);
    page_dates(&writing);
    if (page->missing)
        write_line(&writing, page->missing);
}
