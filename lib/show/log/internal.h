/* SPDX-License-Identifier: MIT */
/* What the formats of the history share. */
#pragma once

#include "adapters/json.h"
#include "show/log.h"

struct LogPage {
    LogLook look;
    JsonWriter *json; /* NULL for people */
    Arena *scratch;   /* of one entry */
    size_t entries;
};

/* "added", "removed", "changed", "renamed", "unknown" where history ends. */
const char *log_change_name(const LogDocument *document);

/* One entry for people, and one for programs. */
void log_human(LogPage *page, const LogEntry *entry);
void log_json(LogPage *page, const LogEntry *entry);
