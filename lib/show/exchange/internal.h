/* SPDX-License-Identifier: MIT */
/* What the formats share. */
#pragma once

#include "show/exchange.h"

/* An export under way. */
typedef struct {
    const Exchange *of;
    MarkdownReader *markdown;
    GByteArray *bytes; /* of the file at hand */
    Arena *arena;      /* for the document at hand */
} Exchanging;

struct ExchangeFormat {
    const char *name;
    bool (*write)(Exchanging *exchanging, GError **error);
};

/* Reads document number `i` of those to write: its file, until the next call, when the arena is
 * reset. False with an error where it cannot be had any more. */
bool exchange_read(Exchanging *exchanging, size_t i, Slice *file, GError **error);

/* Notes what cannot be written; for `count` 0 nothing. */
void exchange_note(const Exchange *exchange, size_t count, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Write all documents in a format. */
bool exchange_json(Exchanging *exchanging, GError **error);
bool exchange_jsonl(Exchanging *exchanging, GError **error);
bool exchange_csv(Exchanging *exchanging, GError **error);
bool exchange_xlsx(Exchanging *exchanging, GError **error);
bool exchange_reqif(Exchanging *exchanging, GError **error);
