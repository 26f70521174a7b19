/* SPDX-License-Identifier: MIT */
/* Tables behind pages that cannot show all: what an agenda holds, and the documents of a figure.
 * Making one takes no longer than hashing all that is in it, so they have no keys. */
#include "base/stream.h"
#include "show/csv.h"
#include "show/site/home/internal.h"

static void put_names(Stream *rows, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        csv_cell(rows, slice_of(names[i]), i == 0);
    csv_end(rows);
}

static void put_document(Stream *rows, const Document *document) {
    csv_cell(rows, document ? document->id : SLICE(""), false);
    csv_cell(rows, slice_of(document ? document->path : ""), false);
    csv_cell(rows, document ? slice_trim(document->title) : SLICE(""), false);
}

static void put_day(Stream *rows, Day day) {
    char iso[11] = "";
    csv_cell(rows, slice_of(day == DAY_NONE ? iso : date_format(day, iso)), false);
}

/* --- an agenda --- */

static void put_row(Stream *rows, const char *part, const Document *document, Day day,
                    const char *side, Slice what) {
    csv_cell(rows, slice_of(part), true);
    put_document(rows, document);
    put_day(rows, day);
    csv_cell(rows, slice_of(side), false);
    csv_cell(rows, what, false);
    csv_end(rows);
}

static void put_points(Stream *rows, const Agenda *agenda) {
    for (unsigned i = 0; i < agenda->wins->len; i++) {
        const AgendaWin *win = &g_array_index(agenda->wins, AgendaWin, i);
        put_row(rows, "win", win->document, win->on, "", slice_of(win->status->name));
    }
    for (unsigned i = 0; i < agenda->points->len; i++) {
        const AgendaPoint *point = &g_array_index(agenda->points, AgendaPoint, i);
        put_row(rows, point->other ? "conflict" : "contested word", point->document, point->since,
                "", point->other ? point->other->id : SLICE(""));
    }
    for (unsigned i = 0; i < agenda->decisions->len; i++) {
        const AgendaDecision *decision = &g_array_index(agenda->decisions, AgendaDecision, i);
        put_row(rows, "decision", decision->document, decision->due, "", SLICE(""));
    }
}

static void put_agenda(Stream *rows, const Agenda *agenda) {
    static const char *const names[] = {"part", "id", "path", "title", "day", "side", "what"};
    put_names(rows, names, G_N_ELEMENTS(names));
    put_points(rows, agenda);
    for (unsigned i = 0; i < agenda->requests->len; i++) {
        const AgendaRequest *request = &g_array_index(agenda->requests, AgendaRequest, i);
        put_row(rows, "request", request->waiting.document, DAY_NONE, request->waiting.side,
                request->waiting.type == MISSING_OWNER ? SLICE("owner") : SLICE("approval"));
    }
    for (unsigned i = 0; i < agenda->questions->len; i++) {
        const AgendaQuestion *question = &g_array_index(agenda->questions, AgendaQuestion, i);
        put_row(rows, "question", question->document, question->since, "",
                slice_of(question->text));
    }
    for (unsigned i = 0; i < agenda->dates->len; i++) {
        const AgendaDate *date = &g_array_index(agenda->dates, AgendaDate, i);
        put_row(rows, "date", date->document, date->due, "", SLICE(""));
    }
}

static void into_page(Page *page, Stream *out) {
    Slice bytes = stream_bytes(out);
    g_string_append_len(page->bytes, bytes.at, (gssize)bytes.len);
}

void agenda_table(Page *page, const void *side) {
    g_autoptr(Stream) out = stream_to_memory();
    g_autoptr(Agenda) agenda =
        agenda_part(page->site->home->agenda, &((const SideAgenda *)side)->wish);
    put_agenda(out, agenda);
    into_page(page, out);
}

/* --- a figure --- */

static void put_figure(Stream *rows, const ReportLine *line) {
    static const char *const names[] = {"id", "path", "title", "why"};
    put_names(rows, names, G_N_ELEMENTS(names));
    for (size_t i = 0; i < line->now.document_count; i++) {
        const FrictionDocument *document = &line->now.documents[i];
        csv_cell(rows, slice_of(document->id), true);
        csv_cell(rows, slice_of(document->path), false);
        csv_cell(rows, slice_of(document->title), false);
        csv_cell(rows, slice_of(document->why), false);
        csv_end(rows);
    }
}

void friction_table(Page *page, const void *line) {
    g_autoptr(Stream) out = stream_to_memory();
    put_figure(out, line);
    into_page(page, out);
}

void friction_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const ReportLine *line = subject;
    inputs_number(inputs, (int64_t)line->now.document_count);
    for (size_t i = 0; i < MIN(line->now.document_count, FIGURES_MOST); i++) {
        const FrictionDocument *document = &line->now.documents[i];
        inputs_text(inputs, document->id);
        inputs_text(inputs, document->path);
        inputs_text(inputs, document->title);
        inputs_text(inputs, document->why);
        inputs_card(inputs, site, friction_subject(site, document));
    }
}
