/* SPDX-License-Identifier: MIT */
/* Calendar days and spans of work. A day is the number of days since 1970-01-01 (Gregorian). */
#pragma once

#include "base/slice.h"

typedef int32_t Day;

#define DAY_NONE INT32_MIN

#define HOURS_PER_DAY 8 /* of work */

/* Parses `YYYY-MM-DD`, a real day of the years 1000 to 9999; false for anything else. */
bool date_parse(Slice text, Day *day);

/* Writes `YYYY-MM-DD` into a buffer of 11 bytes, which is returned; of DAY_NONE and of days outside
 * the years 1000 to 9999, the empty string. */
char *date_format(Day day, char into[11]);

/* Today in UTC: SOURCE_DATE_EPOCH where it is set and a number, else the clock. */
Day date_today(void);

/* The day that is `days` working days (Monday to Friday) after `day`, or before it if negative; the
 * first or last day of the range where it would leave it. Of 0 days and of DAY_NONE, `day`. */
Day date_add_working_days(Day day, int days);

/* How many working days lie behind `from`, up to and including `to`; negative the other way round.
 * Where `to` is a working day, date_add_working_days(from, n) is `to`. With DAY_NONE, 0. */
int date_working_days(Day from, Day to);

/* Parses a number and a unit, `8d`, `3w`, `4h`, `1.5d`; a working day has 8 hours, a week 5 days.
 * `*hours` receives the span. False for anything else, and for more than 100,000 days. */
bool duration_parse(Slice text, double *hours);
