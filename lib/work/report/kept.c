/* SPDX-License-Identifier: MIT */
/* Reports that were made before, by what they depend on: the commit, the days, the build and the
 * configuration. Only those are kept that nothing outside of these can change. */
#include "work/report/internal.h"

#include "base/pack.h"

#define QUESTION "report 1"

static void pack_double(GByteArray *into, double number) {
    pack_bytes(into, &number, sizeof number);
}

static double unpack_double(Unpack *unpack) {
    double number = 0;
    unpack_bytes(unpack, &number, sizeof number);
    return number;
}

/* A day, which may be DAY_NONE. */
static void pack_day(GByteArray *into, Day day) {
    pack_bytes(into, &day, sizeof day);
}

static Day unpack_day(Unpack *unpack) {
    Day day = DAY_NONE;
    unpack_bytes(unpack, &day, sizeof day);
    return day;
}

/* --- into bytes --- */

static void pack_line(GByteArray *into, const ReportLine *line) {
    const Friction *now = &line->now;
    const double numbers[] = {now->value, line->before, line->trend, line->threshold};
    pack_text(into, line->row->name);
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        pack_double(into, numbers[i]);
    pack_text(into, now->unknown);
    pack_text(into, line->trend_unknown);
    pack_number(into, now->nothing);
    pack_number(into, line->over);
    pack_number(into, now->of);
    pack_number(into, now->figure_count);
    for (size_t i = 0; i < now->figure_count; i++) {
        pack_text(into, now->figures[i].label);
        pack_double(into, now->figures[i].value);
        pack_text(into, now->figures[i].unit);
        pack_text(into, now->figures[i].row);
        pack_text(into, now->figures[i].column);
    }
    pack_number(into, now->document_count);
    for (size_t i = 0; i < now->document_count; i++) {
        pack_text(into, now->documents[i].id);
        pack_text(into, now->documents[i].path);
        pack_text(into, now->documents[i].title);
        pack_text(into, now->documents[i].why);
        pack_double(into, now->documents[i].weight);
    }
}

/* --- and back --- */

/* The text, or the one before where it is the same: rows of a table are told by that. */
static const char *same_text(const char *text, const char *before) {
    return text && before && strcmp(text, before) == 0 ? before : text;
}

static void unpack_figures(Unpack *unpack, Arena *arena, Friction *now) {
    now->figure_count = unpack_count(unpack);
    FrictionFigure *figures = arena_array(arena, FrictionFigure, now->figure_count + 1);
    const char *row = NULL;
    for (size_t i = 0; i < now->figure_count; i++) {
        figures[i].label = unpack_text(unpack, arena);
        figures[i].value = unpack_double(unpack);
        figures[i].unit = unpack_text(unpack, arena);
        figures[i].row = row = same_text(unpack_text(unpack, arena), row);
        figures[i].column = unpack_text(unpack, arena);
        unpack->bad |= !figures[i].label || !figures[i].unit;
    }
    now->figures = figures;
}

static void unpack_documents(Unpack *unpack, Arena *arena, Friction *now) {
    now->document_count = unpack_count(unpack);
    FrictionDocument *documents = arena_array(arena, FrictionDocument, now->document_count + 1);
    for (size_t i = 0; i < now->document_count; i++) {
        documents[i].id = unpack_text(unpack, arena);
        documents[i].path = unpack_text(unpack, arena);
        documents[i].title = unpack_text(unpack, arena);
        documents[i].why = unpack_text(unpack, arena);
        documents[i].weight = unpack_double(unpack);
        unpack->bad |=
            !documents[i].id || !documents[i].path || !documents[i].title || !documents[i].why;
    }
    now->documents = documents;
}

static void unpack_line(Unpack *unpack, Arena *arena, ReportLine *line) {
    const char *name = unpack_text(unpack, arena);
    Friction *now = &line->now;
    line->row = name ? friction_find(name, NULL) : NULL;
    now->value = unpack_double(unpack);
    line->before = unpack_double(unpack);
    line->trend = unpack_double(unpack);
    line->threshold = unpack_double(unpack);
    now->unknown = unpack_text(unpack, arena);
    line->trend_unknown = unpack_text(unpack, arena);
    now->nothing = unpack_number(unpack, 1) == 1;
    line->over = unpack_number(unpack, 1) == 1;
    now->of = unpack_number(unpack, SIZE_MAX);
    unpack_figures(unpack, arena, now);
    unpack_documents(unpack, arena, now);
    unpack->bad |= !line->row;
}

static void unpack_report(Unpack *unpack, Report *report) {
    unpack_bytes(unpack, &report->commit, sizeof report->commit);
    report->begins = unpack_day(unpack);
    report->count = unpack_count(unpack);
    report->complete = true;
    ReportLine *lines = arena_array(report->arena, ReportLine, report->count + 1);
    for (size_t i = 0; i < report->count && !unpack->bad; i++)
        unpack_line(unpack, report->arena, &lines[i]);
    report->lines = lines;
}

/* --- in the store --- */

/* All figures, and no results of tests, which are no part of history. */
static bool is_kept(const ReportWish *wish) {
    return !wish->rows && !wish->results;
}

static GByteArray *question_of(const ReportWish *wish) {
    GByteArray *question = g_byte_array_new();
    pack_text(question, QUESTION);
    pack_bytes(question, &wish->tip, sizeof wish->tip);
    pack_day(question, wish->from);
    pack_day(question, wish->to);
    return question;
}

bool report_recall(Store *store, const ReportWish *wish, Report *report) {
    g_autoptr(GByteArray) question = is_kept(wish) ? question_of(wish) : NULL;
    Slice answer;
    if (!question ||
        !store_take(store, (Slice){(const char *)question->data, question->len}, &answer))
        return false;
    Report found = *report;
    Unpack unpack = {answer, false};
    unpack_report(&unpack, &found);
    if (!unpack.bad && !unpack.rest.len)
        *report = found;
    return !unpack.bad && !unpack.rest.len;
}

void report_keep(Store *store, const ReportWish *wish, const Report *report) {
    if (!store || !is_kept(wish) || !report->complete || report->unread)
        return;
    g_autoptr(GByteArray) question = question_of(wish);
    g_autoptr(GByteArray) answer = g_byte_array_new();
    pack_bytes(answer, &report->commit, sizeof report->commit);
    pack_day(answer, report->begins);
    pack_number(answer, report->count);
    for (size_t i = 0; i < report->count; i++)
        pack_line(answer, &report->lines[i]);
    store_put(store, (Slice){(const char *)question->data, question->len},
              (Slice){(const char *)answer->data, answer->len});
}
