/* SPDX-License-Identifier: MIT */
/* The history in documents, fields and words, for people and programs. */
#pragma once

#include "base/stream.h"
#include "work/log.h"

typedef enum { LOG_HUMAN, LOG_JSON, LOG_JSONL } LogFormat;

typedef struct LogPage LogPage;

typedef struct {
    Stream *out;
    LogFormat format;
    bool color;
    bool stat;  /* counts instead of fields and sections; for people */
    bool words; /* the words themselves */
    bool named; /* every document with its name: the log is of more than one */
} LogLook;

/* A page that entries can be written to; the caller owns it. */
LogPage *log_page_new(const LogLook *look);

/* Writes one commit that was told; see log_tell(). */
void log_page_add(LogPage *page, const LogEntry *entry);

/* Ends the page; `complete`: history did not end early. Frees it. */
void log_page_end(LogPage *page, bool complete);

/* The format of that name (NULL: human); false with an error (EXIT_USAGE) that lists them. */
bool log_format(const char *name, LogFormat *format, GError **error);
