/* SPDX-License-Identifier: MIT */
/* The page in sentences: wins, what is stuck, what must be decided, what waits, what is asked, what
 * is urgent, which dates come. Sections without anything in them are left out. */
#include "model/value.h"
#include "show/agenda/internal.h"

#define ITEMS_MOST  20  /* of a section */
#define TITLES_MOST 5   /* documents in one sentence */
#define WORDS_MOST  400 /* bytes of a question or a reason */

typedef struct {
    const AgendaPage *page;
    const Agenda *agenda;
    const Config *config;
    Face *face;
    Arena *arena;
    Day today;
    const char *side; /* who reads; NULL: all */
} Writing;

/* --- small things --- */

static void say(Writing *writing, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void say(Writing *writing, const char *format, ...) {
    va_list args;
    va_start(args, format);
    writing->face->say(writing->face, arena_vprintf(writing->arena, format, args), false);
    va_end(args);
}

static void open_section(Writing *writing, const char *heading) {
    writing->face->section(writing->face, heading);
    writing->face->list(writing->face, true);
}

static void open_item(Writing *writing) {
    writing->face->item(writing->face, true);
}

static void close_item(Writing *writing) {
    writing->face->item(writing->face, false);
}

/* Ends a list that shows at most ITEMS_MOST of `count`. */
static void close_section(Writing *writing, size_t count) {
    if (count > ITEMS_MOST) {
        open_item(writing);
        say(writing, "and %zu more", count - ITEMS_MOST);
        close_item(writing);
    }
    writing->face->list(writing->face, false);
}

static const char *day_words(const Writing *writing, Day day) {
    return agenda_day_words(writing->arena, day, writing->today, false);
}

static const char *days(const Writing *writing, int64_t count) {
    return count == 1 ? "a day" : arena_printf(writing->arena, "%ld days", (long)count);
}

/* What stands between the parts of an enumeration, before part `i` of `count`. */
static const char *gap(size_t i, size_t count) {
    return i == 0 ? "" : i + 1 == count ? " and " : ", ";
}

static void say_documents(Writing *writing, const Document *const *documents, size_t count) {
    size_t shown = MIN(count, TITLES_MOST), parts = shown + (count > shown ? 1 : 0);
    for (size_t i = 0; i < shown; i++) {
        say(writing, "%s", gap(i, parts));
        writing->face->document(writing->face, documents[i]);
    }
    if (count > shown)
        say(writing, " and %zu more", count - shown);
}

/* --- people and sides --- */

/* A side in its own voice: "you", to whom the page is for. */
static void say_side(Writing *writing, const char *side, const char *you) {
    if (g_strcmp0(writing->side, side) == 0)
        say(writing, "%s", you);
    else
        writing->face->words(writing->face, slice_of(agenda_side(writing->arena, side)), 80);
}

static void say_person(Writing *writing, Slice person) {
    writing->face->words(writing->face, agenda_person(writing->config, person), 100);
}

/* The owners of up to two documents, side by side: " (ana and mei, marketing; raj, IT)". With
 * `status` that of the document comes first. */
static void say_people(Writing *writing, const Document *document, const Document *other,
                       bool status) {
    const Schema *schema = &writing->config->schema;
    const char *before = " (";
    if (status && document->status) {
        say(writing, " (");
        writing->face->words(writing->face, slice_of(document->status->name), 80);
        before = "; ";
    }
    for (size_t i = 0; i < schema->side_count; i++) {
        Slice one = agenda_owner(document, schema->sides[i]);
        Slice two = other ? agenda_owner(other, schema->sides[i]) : (Slice){NULL, 0};
        if (!one.len && !two.len)
            continue;
        say(writing, "%s", before);
        say_person(writing, one.len ? one : two);
        if (one.len && two.len && !slice_equal(one, two)) {
            say(writing, " and ");
            say_person(writing, two);
        }
        say(writing, ", ");
        say_side(writing, schema->sides[i], "your side");
        before = "; ";
    }
    if (before[0] == ';')
        say(writing, ")");
}

/* --- wins --- */

static void write_win(Writing *writing, const AgendaWin *win) {
    open_item(writing);
    if (win->document->kind->glossary)
        say(writing, "the word ");
    writing->face->document(writing->face, win->document);
    say(writing, ": ");
    writing->face->words(writing->face, slice_of(win->status->name), 80);
    say(writing, " on %s", day_words(writing, win->on));
    say_people(writing, win->document, NULL, false);
    if (win->settle_count) {
        say(writing, ". It settles ");
        say_documents(writing, win->settles, win->settle_count);
    }
    close_item(writing);
}

static void write_wins(Writing *writing) {
    const GArray *wins = writing->agenda->wins;
    const AgendaWish *wish = writing->agenda->wish;
    const char *heading = "Wins";
    if (!wins->len)
        return;
    if (!writing->page->since && wish->since != DAY_NONE)
        heading = arena_printf(writing->arena, "Wins since %s", day_words(writing, wish->since));
    open_section(writing, heading);
    for (unsigned i = 0; i < MIN(wins->len, ITEMS_MOST); i++)
        write_win(writing, &g_array_index(wins, AgendaWin, i));
    close_section(writing, wins->len);
}

/* --- points of dispute --- */

static void say_age(Writing *writing, const AgendaPoint *point) {
    int64_t age = (int64_t)writing->today - point->since;
    if (!writing->agenda->wish->lives)
        say(writing, ".");
    else if (point->since == DAY_NONE)
        say(writing, ". Since when, history does not tell.");
    else if (age <= 0)
        say(writing, ", since today.");
    else
        say(writing, ", for %s now (since %s).", days(writing, age),
            day_words(writing, point->since));
}

static void say_who_decides(Writing *writing, const AgendaPoint *point) {
    double day;
    if (point->decision) {
        say(writing, " The draft ");
        writing->face->document(writing->face, point->decision);
        say(writing, " is to settle it");
        if (value_number(point->decision, "due", FIELD_DATE, &day))
            say(writing, " by %s", day_words(writing, (Day)day));
        say(writing, ".");
    }
    if (point->escalated && point->sponsor.len) {
        say(writing, " ");
        say_person(writing, point->sponsor);
        say(writing, " is asked to decide.");
    } else if (point->escalated) {
        say(writing, " Nobody is named to decide: write down a sponsor.");
    }
}

static void say_conflict(Writing *writing, const AgendaPoint *point) {
    writing->face->document(writing->face, point->document);
    say(writing, " is in conflict with ");
    writing->face->document(writing->face, point->other);
    say_people(writing, point->document, point->other, false);
}

static void say_contest(Writing *writing, const AgendaPoint *point) {
    const Schema *schema = &writing->config->schema;
    size_t you = schema->side_count == 2 && g_strcmp0(writing->side, schema->sides[1]) == 0;
    if (schema->side_count == 2)
        for (size_t i = 0; i < 2; i++) {
            say(writing, "%s", gap(i, 2));
            say_side(writing, schema->sides[i ^ you], "You");
        }
    else
        say(writing, "The sides");
    say(writing, " do not mean the same by ");
    writing->face->document(writing->face, point->document);
    say_people(writing, point->document, NULL, false);
}

static void write_meanings(Writing *writing, const Document *term) {
    const Schema *schema = &writing->config->schema;
    const YamlNode *means = document_value(term, "means");
    const char **labels = arena_array(writing->arena, const char *, schema->side_count + 1);
    Slice *texts = arena_array(writing->arena, Slice, schema->side_count + 1);
    for (size_t i = 0; i < schema->side_count; i++) {
        labels[i] = agenda_side(writing->arena, schema->sides[i]);
        texts[i] =
            slice_trim(means ? yaml_text(yaml_get(means, schema->sides[i])) : (Slice){NULL, 0});
    }
    if (means)
        writing->face->meanings(writing->face, labels, texts, schema->side_count);
}

static void write_point(Writing *writing, const AgendaPoint *point) {
    open_item(writing);
    if (point->other)
        say_conflict(writing, point);
    else
        say_contest(writing, point);
    say_age(writing, point);
    say_who_decides(writing, point);
    if (!point->other)
        write_meanings(writing, point->document);
    close_item(writing);
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

static void write_stuck(Writing *writing) {
    size_t count = count_points(writing, true);
    if (!count)
        return;
    open_section(writing, arena_printf(writing->arena, "Stuck for more than %s",
                                       days(writing, writing->config->escalate_after)));
    write_points(writing, true);
    close_section(writing, count);
}

/* --- decisions --- */

static void write_decision(Writing *writing, const AgendaDecision *decision) {
    open_item(writing);
    writing->face->document(writing->face, decision->document);
    int64_t left = (int64_t)decision->due - writing->today;
    if (decision->due == DAY_NONE)
        say(writing, " is a draft without a day to decide it by");
    else if (left < 0)
        say(writing, " was to be decided by %s, %s ago", day_words(writing, decision->due),
            days(writing, -left));
    else
        say(writing, " is to be decided by %s", day_words(writing, decision->due));
    if (decision->settle_count) {
        say(writing, ". It is to settle ");
        say_documents(writing, decision->settles, decision->settle_count);
    }
    say_people(writing, decision->document, NULL, false);
    close_item(writing);
}

/* Whether the decision is told with the point that it is to settle. */
static bool is_told(const Writing *writing, const Document *decision) {
    const GArray *points = writing->agenda->points;
    for (unsigned i = 0; i < MIN(points->len, ITEMS_MOST); i++)
        if (g_array_index(points, AgendaPoint, i).decision == decision)
            return true;
    return false;
}

static void write_to_decide(Writing *writing) {
    const GArray *decisions = writing->agenda->decisions;
    size_t count = count_points(writing, false), alone = 0;
    for (unsigned i = 0; i < decisions->len; i++)
        alone += !is_told(writing, g_array_index(decisions, AgendaDecision, i).document);
    if (!count && !alone)
        return;
    open_section(writing, "To decide");
    write_points(writing, false);
    for (unsigned i = 0; i < decisions->len; i++) {
        const AgendaDecision *decision = &g_array_index(decisions, AgendaDecision, i);
        if (!is_told(writing, decision->document) && count++ < ITEMS_MOST)
            write_decision(writing, decision);
    }
    close_section(writing, count);
}

/* --- what a document lacks --- */

/* What fields, headings and sides are called for people. */
static void say_missing_name(Writing *writing, const Missing *missing) {
    bool side = missing->type == MISSING_OWNER || missing->type == MISSING_APPROVAL;
    bool due = missing->type == MISSING_FIELD && strcmp(missing->name, "due") == 0;
    if (side)
        say_side(writing, missing->name, "your side");
    else if (due)
        say(writing, "date");
    else if (missing->name)
        writing->face->words(writing->face, slice_of(missing->name), 80);
}

/* Type by type: "its effort and systems; the approval of marketing and IT". */
static void say_all_missing(Writing *writing, const Missing *missing, size_t count) {
    static const char *const words[] = {[MISSING_FIELD] = "its ",
                                        [MISSING_SECTION] = "words under ",
                                        [MISSING_OWNER] = "somebody who answers for it at ",
                                        [MISSING_APPROVAL] = "the approval of ",
                                        [MISSING_READING] =
                                            "a reading of its metric after delivery"};
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && missing[end].type == missing[i].type;)
            end++;
        say(writing, "%s%s", i ? "; " : "", words[missing[i].type]);
        for (size_t k = i; k < end; k++) {
            say(writing, "%s", gap(k - i, end - i));
            say_missing_name(writing, &missing[k]);
        }
    }
}

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
    open_item(writing);
    say(writing, waiting->type == MISSING_OWNER ? "say who answers for " : "approve ");
    writing->face->document(writing->face, waiting->document);
    Slice owner = agenda_owner(waiting->document, waiting->side);
    if (waiting->type == MISSING_APPROVAL && waiting->given)
        say(writing, waiting->given->state == APPROVAL_STALE
                         ? " again, for its text has changed since"
                         : ", for it was approved by somebody of another side");
    if (owner.len) {
        say(writing, " (");
        say_person(writing, owner);
        say(writing, ")");
    }
    if (waiting->type == MISSING_APPROVAL && request->missing_count) {
        say(writing, ", once it has ");
        say_all_missing(writing, request->missing, request->missing_count);
    }
    size_t open = count_questions(writing, waiting->document);
    if (waiting->type == MISSING_APPROVAL && open)
        say(writing, "; %zu question%s still open", open, open == 1 ? " is" : "s are");
    close_item(writing);
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
    close_section(writing, count);
}

static bool is_asked(const Writing *writing, const char *side) {
    for (unsigned i = 0; i < writing->agenda->requests->len; i++)
        if (strcmp(g_array_index(writing->agenda->requests, AgendaRequest, i).waiting.side, side) ==
            0)
            return true;
    return false;
}

static void write_requests(Writing *writing) {
    const Schema *schema = &writing->config->schema;
    if (!writing->agenda->requests->len)
        return;
    if (writing->side) {
        open_section(writing, "You are asked to");
        write_requests_of(writing, writing->side);
        return;
    }
    open_section(writing, "Who is asked for what");
    for (size_t i = 0; i < schema->side_count; i++) {
        if (!is_asked(writing, schema->sides[i]))
            continue;
        open_item(writing);
        say_side(writing, schema->sides[i], "you");
        say(writing, " is asked to");
        writing->face->list(writing->face, true);
        write_requests_of(writing, schema->sides[i]);
        close_item(writing);
    }
    writing->face->list(writing->face, false);
}

/* --- questions --- */

static void write_question(Writing *writing, const AgendaQuestion *question) {
    int64_t age = (int64_t)writing->today - question->since;
    open_item(writing);
    writing->face->words(writing->face, question->text, WORDS_MOST);
    if (question->since != DAY_NONE && age <= 0)
        say(writing, " (new today)");
    else if (question->since != DAY_NONE)
        say(writing, " (open for %s)", days(writing, age));
    close_item(writing);
}

static void write_questions(Writing *writing) {
    const GArray *questions = writing->agenda->questions;
    const Document *last = NULL;
    if (!questions->len)
        return;
    open_section(writing, "Open questions");
    for (unsigned i = 0; i < MIN(questions->len, ITEMS_MOST); i++) {
        const AgendaQuestion *question = &g_array_index(questions, AgendaQuestion, i);
        if (question->document != last) {
            if (last) {
                writing->face->list(writing->face, false);
                close_item(writing);
            }
            open_item(writing);
            writing->face->document(writing->face, question->document);
            say_people(writing, question->document, NULL, false);
            writing->face->list(writing->face, true);
            last = question->document;
        }
        write_question(writing, question);
    }
    writing->face->list(writing->face, false);
    close_item(writing);
    close_section(writing, questions->len);
}

/* --- dates --- */

static void write_emergencies(Writing *writing) {
    const GArray *dates = writing->agenda->dates;
    size_t count = 0;
    for (unsigned i = 0; i < dates->len; i++) {
        const AgendaDate *date = &g_array_index(dates, AgendaDate, i);
        if (!date->emergency || count++ >= ITEMS_MOST)
            continue;
        if (count == 1)
            open_section(writing, "Emergencies");
        open_item(writing);
        writing->face->document(writing->face, date->document);
        say(writing, " is ");
        writing->face->words(writing->face, slice_of(date->emergency), WORDS_MOST);
        say_people(writing, date->document, NULL, false);
        close_item(writing);
    }
    if (count)
        close_section(writing, count);
}

static void say_lean(Writing *writing, const AgendaLean *lean) {
    say(writing, " It needs ");
    writing->face->document(writing->face, lean->document);
    if (lean->type == LEANS_DROPPED)
        say(writing, ", which was given up.");
    else if (lean->type == LEANS_UNDATED)
        say(writing, ", which has no date.");
    else
        say(writing, ", which comes later, on %s.", day_words(writing, lean->due));
}

static void say_obstacles(Writing *writing, const AgendaDate *date) {
    Slice reason = document_text(date->document, "reason");
    if (date->due < writing->today && reason.len) {
        say(writing, " The reason given: ");
        writing->face->words(writing->face, reason, WORDS_MOST);
        say(writing, ".");
    }
    if (date->missing_count) {
        say(writing, document_means(date->document, "open") ? " To be " : " To stay ");
        writing->face->words(writing->face, slice_of(date->status->name), 80);
        say(writing, ", it still needs ");
        say_all_missing(writing, date->missing, date->missing_count);
        say(writing, ".");
    }
    for (size_t i = 0; i < MIN(date->lean_count, TITLES_MOST); i++)
        say_lean(writing, &date->leans[i]);
    if (date->too_late) {
        say(writing, " Its day is hard to keep: ");
        writing->face->words(writing->face, slice_of(date->too_late), WORDS_MOST);
        say(writing, ".");
    }
    if (date->drop_dead != DAY_NONE)
        say(writing,
            date->drop_dead < writing->today ? " After %s it was of no use any more."
                                             : " After %s it is of no use any more.",
            day_words(writing, date->drop_dead));
}

static void write_date(Writing *writing, const AgendaDate *date) {
    Face *face = writing->face;
    int64_t left = (int64_t)date->due - writing->today;
    const char *day = agenda_day_words(writing->arena, date->due, writing->today, true);
    open_item(writing);
    if (left < 0) {
        face->say(face, arena_printf(writing->arena, "%s late", days(writing, -left)), true);
        say(writing, ", since %s: ", day);
    } else {
        face->say(face, day, true);
        say(writing,
            left == 0   ? " (today): "
            : left == 1 ? " (tomorrow): "
                        : " (in %s): ",
            days(writing, left));
    }
    face->document(face, date->document);
    say_people(writing, date->document, NULL, true);
    say(writing, ".");
    say_obstacles(writing, date);
    close_item(writing);
}

static void write_dates(Writing *writing) {
    const GArray *dates = writing->agenda->dates;
    if (!dates->len)
        return;
    bool late = g_array_index(dates, AgendaDate, 0).due < writing->today;
    open_section(writing, late ? "Dates, late ones first" : "Dates ahead");
    for (unsigned i = 0; i < MIN(dates->len, ITEMS_MOST); i++)
        write_date(writing, &g_array_index(dates, AgendaDate, i));
    close_section(writing, dates->len);
}

/* --- all --- */

static void write_line(Writing *writing, const char *text) {
    writing->face->paragraph(writing->face, true);
    say(writing, "%s", text);
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
        say(writing, "What ");
        writing->face->words(writing->face, slice_of(agenda_side(writing->arena, writing->side)),
                             80);
        say(writing, " has to do and to know.%s", writing->page->since ? " " : "");
    }
    if (writing->page->since) {
        say(writing, "Wins are counted since ");
        writing->face->words(writing->face, slice_of(writing->page->since), 200);
        say(writing, ".");
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
    write_to_decide(&writing);
    write_requests(&writing);
    write_questions(&writing);
    write_emergencies(&writing);
    write_dates(&writing);
    if (page->missing)
        write_line(&writing, page->missing);
}
