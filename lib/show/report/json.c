/* SPDX-License-Identifier: MIT */
#include "adapters/json.h"
#include "show/report/internal.h"

static void put_documents(JsonWriter *json, const Friction *friction) {
    json_open_list(json, "documents");
    for (size_t i = 0; i < friction->document_count; i++)
        json_put_string(json, NULL, report_name(&friction->documents[i]));
    json_close(json);
    json_open_list(json, "details");
    for (size_t i = 0; i < friction->document_count; i++) {
        const FrictionDocument *document = &friction->documents[i];
        json_open_object(json, NULL);
        json_put_optional(json, "id", slice_of(document->id));
        json_put_string(json, "path", document->path);
        json_put_optional(json, "title", slice_of(document->title));
        json_put_string(json, "why", document->why);
        json_close(json);
    }
    json_close(json);
}

static void put_figures(JsonWriter *json, const Friction *friction) {
    json_open_list(json, "figures");
    for (size_t i = 0; i < friction->figure_count; i++) {
        json_open_object(json, NULL);
        json_put_string(json, "label", friction->figures[i].label);
        json_put_number(json, "value", friction->figures[i].value);
        json_put_string(json, "unit", friction->figures[i].unit);
        json_close(json);
    }
    json_close(json);
}

static void put_line(JsonWriter *json, const ReportLine *line) {
    const Friction *friction = &line->now;
    json_open_object(json, NULL);
    json_put_string(json, "name", line->row->name);
    if (friction->unknown)
        json_put_null(json, "value");
    else
        json_put_number(json, "value", friction->value);
    json_put_string(json, "unit", line->row->unit);
    if (!line->trend_unknown) {
        json_put_number(json, "trend", line->trend);
        json_put_number(json, "before", line->before);
    } else {
        json_put_null(json, "trend");
        json_put_null(json, "before");
    }
    json_put_string(json, "trend_unknown", line->trend_unknown);
    json_put_number(json, "threshold", line->threshold);
    json_put_bool(json, "over", line->over);
    json_put_string(json, "unknown", friction->unknown);
    json_put_string(json, "question", line->row->question);
    json_put_string(json, "advice", line->row->advice);
    put_figures(json, friction);
    put_documents(json, friction);
    json_close(json);
}

void report_json(const Report *report, const ReportLook *look) {
    g_autoptr(JsonWriter) json = json_writer_new(look->out, 3, false);
    char day[11], hex[OID_HEX + 1];
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_put_string(json, "from", report_first_day(report, day));
    json_put_string(json, "to", date_format(report->to, day));
    json_put_string(json, "commit",
                    oid_is_set(&report->commit) ? oid_hex(&report->commit, hex) : NULL);
    json_put_bool(json, "complete", report->complete);
    json_open_list(json, "frictions");
    for (size_t i = 0; i < report->count; i++)
        put_line(json, &report->lines[i]);
    json_close(json);
    json_close(json);
}
