/* SPDX-License-Identifier: MIT */
/* The agenda as data: all of it, where the page has only as much as a meeting takes. */
#include "adapters/json.h"
#include "show/agenda/internal.h"

typedef struct {
    const AgendaPage *page;
    const Agenda *agenda;
    const Schema *schema;
    JsonWriter *json;
    Day today;
} Data;

static void put_day(Data *writing, const char *key, Day day) {
    char text[11];
    json_put_optional(writing->json, key, slice_of(date_format(day, text)));
}

/* Days from `day` to today; null where nobody knows. */
static void put_age(Data *writing, Day day) {
    put_day(writing, "since", day);
    if (day == DAY_NONE)
        json_put_null(writing->json, "days");
    else
        json_put_count(writing->json, "days", (int64_t)writing->today - day);
}

/* What a document is called, in the object that is open. */
static void put_name(Data *writing, const Document *document) {
    json_put_optional(writing->json, "id", document->id);
    json_put_string(writing->json, "kind", document->kind->name);
    json_put_string(writing->json, "path", document->path);
    json_put_text(writing->json, "title", document->title);
    json_put_string(writing->json, "status", document->status ? document->status->name : NULL);
}

static void put_owners(Data *writing, const Document *document) {
    json_open_object(writing->json, "owners");
    for (size_t i = 0; i < writing->schema->side_count; i++)
        json_put_optional(writing->json, writing->schema->sides[i],
                          agenda_owner(document, writing->schema->sides[i]));
    json_close(writing->json);
}

static void put_document(Data *writing, const Document *document) {
    json_open_object(writing->json, NULL);
    put_name(writing, document);
    put_owners(writing, document);
}

static void put_ids(Data *writing, const char *key, const Document *const *documents,
                    size_t count) {
    json_open_list(writing->json, key);
    for (size_t i = 0; i < count; i++)
        json_put_text(writing->json, NULL,
                      documents[i]->id.len ? documents[i]->id : slice_of(documents[i]->path));
    json_close(writing->json);
}

static void put_missing(Data *writing, const Missing *missing, size_t count) {
    static const char *const types[] = {[MISSING_FIELD] = "field",
                                        [MISSING_SECTION] = "section",
                                        [MISSING_OWNER] = "owner",
                                        [MISSING_APPROVAL] = "approval",
                                        [MISSING_READING] = "reading"};
    json_open_list(writing->json, "lacks");
    for (size_t i = 0; i < count; i++) {
        json_open_object(writing->json, NULL);
        json_put_string(writing->json, "type", types[missing[i].type]);
        json_put_string(writing->json, "name", missing[i].name);
        json_close(writing->json);
    }
    json_close(writing->json);
}

/* --- the parts --- */

static void put_wins(Data *writing) {
    json_open_list(writing->json, "wins");
    for (unsigned i = 0; i < writing->agenda->wins->len; i++) {
        const AgendaWin *win = &g_array_index(writing->agenda->wins, AgendaWin, i);
        put_document(writing, win->document);
        put_day(writing, "on", win->on);
        put_day(writing, "decided", win->decided);
        put_ids(writing, "settles", win->settles, win->settle_count);
        json_close(writing->json);
    }
    json_close(writing->json);
}

/* The decision that was made and does not settle it. */
static void put_past(Data *writing, const AgendaPoint *point) {
    static const char *const why[] = {[PAST_OLDER] = "older", [PAST_PARTIAL] = "partial"};
    if (!point->past) {
        json_put_null(writing->json, "not_settled_by");
        return;
    }
    json_open_object(writing->json, "not_settled_by");
    json_put_optional(writing->json, "id", point->past->id);
    put_day(writing, "on", point->past_on);
    json_put_string(writing->json, "why", why[point->past_why]);
    json_close(writing->json);
}

static void put_dispute(Data *writing, const AgendaPoint *point) {
    put_age(writing, point->since);
    json_put_bool(writing->json, "escalated", point->escalated);
    json_put_optional(writing->json, "sponsor", point->sponsor);
    json_put_optional(writing->json, "decision",
                      point->decision ? point->decision->id : (Slice){NULL, 0});
    put_past(writing, point);
}

static void put_contested(Data *writing) {
    json_open_list(writing->json, "contested");
    for (unsigned i = 0; i < writing->agenda->points->len; i++) {
        const AgendaPoint *point = &g_array_index(writing->agenda->points, AgendaPoint, i);
        const YamlNode *means = document_value(point->document, "means");
        if (point->other)
            continue;
        put_document(writing, point->document);
        json_open_object(writing->json, "means");
        for (size_t s = 0; s < writing->schema->side_count; s++)
            json_put_optional(writing->json, writing->schema->sides[s],
                              means ? yaml_text(yaml_get(means, writing->schema->sides[s]))
                                    : (Slice){NULL, 0});
        json_close(writing->json);
        put_dispute(writing, point);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_conflicts(Data *writing) {
    json_open_list(writing->json, "conflicts");
    for (unsigned i = 0; i < writing->agenda->points->len; i++) {
        const AgendaPoint *point = &g_array_index(writing->agenda->points, AgendaPoint, i);
        if (!point->other)
            continue;
        json_open_object(writing->json, NULL);
        json_open_list(writing->json, "documents");
        put_document(writing, point->document);
        json_close(writing->json);
        put_document(writing, point->other);
        json_close(writing->json);
        json_close(writing->json);
        put_dispute(writing, point);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_decisions(Data *writing) {
    json_open_list(writing->json, "decisions");
    for (unsigned i = 0; i < writing->agenda->decisions->len; i++) {
        const AgendaDecision *decision =
            &g_array_index(writing->agenda->decisions, AgendaDecision, i);
        put_document(writing, decision->document);
        put_day(writing, "due", decision->due);
        put_age(writing, decision->since);
        json_put_bool(writing->json, "escalated", decision->escalated);
        json_put_optional(writing->json, "sponsor", decision->sponsor);
        put_ids(writing, "settles", decision->settles, decision->settle_count);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_requests(Data *writing) {
    json_open_list(writing->json, "requests");
    for (unsigned i = 0; i < writing->agenda->requests->len; i++) {
        const AgendaRequest *request = &g_array_index(writing->agenda->requests, AgendaRequest, i);
        const Waiting *waiting = &request->waiting;
        json_open_object(writing->json, NULL);
        put_name(writing, waiting->document);
        json_put_string(writing->json, "side", waiting->side);
        json_put_string(writing->json, "what",
                        waiting->type == MISSING_OWNER ? "owner" : "approval");
        json_put_optional(writing->json, "owner", agenda_owner(waiting->document, waiting->side));
        json_put_string(writing->json, "for", waiting->status->name);
        json_put_bool(writing->json, "again", waiting->given != NULL);
        put_missing(writing, request->missing, request->missing_count);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_questions(Data *writing) {
    json_open_list(writing->json, "questions");
    for (unsigned i = 0; i < writing->agenda->questions->len; i++) {
        const AgendaQuestion *question =
            &g_array_index(writing->agenda->questions, AgendaQuestion, i);
        put_document(writing, question->document);
        json_put_string(writing->json, "question", question->text);
        put_age(writing, question->since);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_leans(Data *writing, const AgendaDate *date) {
    static const char *const why[] = {
        [LEANS_LATER] = "later", [LEANS_UNDATED] = "undated", [LEANS_DROPPED] = "closed"};
    json_open_list(writing->json, "leans_on");
    for (size_t i = 0; i < date->lean_count; i++) {
        const AgendaLean *lean = &date->leans[i];
        json_open_object(writing->json, NULL);
        put_name(writing, lean->document);
        json_put_string(writing->json, "why", why[lean->type]);
        put_day(writing, "due", lean->due);
        json_close(writing->json);
    }
    json_close(writing->json);
}

static void put_dates(Data *writing) {
    json_open_list(writing->json, "dates");
    for (unsigned i = 0; i < writing->agenda->dates->len; i++) {
        const AgendaDate *date = &g_array_index(writing->agenda->dates, AgendaDate, i);
        put_document(writing, date->document);
        put_day(writing, "due", date->due);
        json_put_count(writing->json, "days_left", (int64_t)date->due - writing->today);
        put_day(writing, "drop_dead", date->drop_dead);
        json_put_string(writing->json, "for", date->status ? date->status->name : NULL);
        put_missing(writing, date->missing, date->missing_count);
        put_leans(writing, date);
        json_put_string(writing->json, "too_late", date->too_late);
        json_put_string(writing->json, "emergency", date->emergency);
        json_close(writing->json);
    }
    json_close(writing->json);
}

void agenda_json(const AgendaPage *page) {
    const AgendaWish *wish = page->agenda->wish;
    g_autoptr(JsonWriter) json = json_writer_new(page->out, 2, false);
    Data writing = {page, page->agenda, &wish->corpus->config->schema, json, wish->today};
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_put_string(json, "title", wish->corpus->config->title);
    put_day(&writing, "today", wish->today);
    if (page->since)
        json_put_string(json, "since", page->since);
    else
        put_day(&writing, "since", wish->since);
    json_put_string(json, "for", wish->side);
    json_put_count(json, "escalate_after", wish->corpus->config->escalate_after);
    json_put_string(json, "missing", page->missing);
    put_wins(&writing);
    put_contested(&writing);
    put_conflicts(&writing);
    put_decisions(&writing);
    put_requests(&writing);
    put_questions(&writing);
    put_dates(&writing);
    json_close(json);
}
