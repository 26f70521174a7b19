/* SPDX-License-Identifier: MIT */
/* The days that documents name, for calendars: iCalendar, as RFC 5545 has it.
 *
 * An event is a day of one document: a field with a date, also one in a map (`may-change.until`),
 * of a document that is not closed. Lists with dates (approvals, readings) tell what has happened,
 * and make none. There is no METHOD: this is a calendar to read, not an invitation.
 */
#pragma once

#include "base/date.h"
#include "base/stream.h"
#include "model/corpus.h"

typedef struct {
    const char *name;   /* of the calendar, for people */
    const char *home;   /* what tells this repository's events from another's; NULL: nothing does */
    int64_t stamp;      /* seconds since 1970: when what is told here was last changed */
    const char *freeze; /* what froze the scope, a baseline or a day; NULL: nothing does */
    Day freeze_day;     /* DAY_NONE: nobody knows */
} CalendarOptions;

/* Writes the calendar; returns how many events it has. The same corpus gives the same bytes. */
size_t calendar_write(const Corpus *corpus, const CalendarOptions *options, Stream *out);
