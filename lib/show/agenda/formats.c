/* SPDX-License-Identifier: MIT */
#include "show/agenda/internal.h"
#include "show/format.h"

typedef struct {
    const char *name;
    AgendaFormat write;
} FormatRow;

static const FormatRow FORMATS[] = {
    {"human", agenda_human},
    {"markdown", agenda_markdown},
    {"html", agenda_html},
    {"json", agenda_json},
};

AgendaFormat agenda_format(const char *name, GError **error) {
    const FormatRow *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->write : NULL;
}
