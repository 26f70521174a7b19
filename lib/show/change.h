/* SPDX-License-Identifier: MIT */
/* What lies between two states of all documents, for people and programs: in documents, fields and
 * words. */
#pragma once

#include "base/stream.h"
#include "work/change.h"

typedef struct {
    const Change *change;  /* of change_between_words() */
    const char *from, *to; /* what people call the two states */
    Stream *out;
    bool color;
    unsigned width; /* columns that lines for people may take */
} ChangePage;

typedef void (*ChangeFormat)(const ChangePage *page);

/* The format of that name: human, json, jsonl or markdown. NULL with an error (EXIT_USAGE) that
 * names the nearest for any other. */
ChangeFormat change_format(const char *name, GError **error);

/* A table of how much changed where, and what it comes to. */
void change_stat(const ChangePage *page);
