/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <stdio.h>
#include <time.h>

#define FIRST_DAY (-354285) /* 1000-01-01 */
#define LAST_DAY  2932896   /* 9999-12-31 */
#define MAX_HOURS 800000.0  /* 100,000 working days */

/* Years that begin with March have their leap day at the end, and are counted from 0000-03-01. */
#define EPOCH     719468 /* 1970-01-01 */
#define CENTURIES 146097 /* days of four of them */

/* The days of a year that begins with March before its month number `month`, from 0. */
static int days_before(int month) {
    return (153 * month + 2) / 5;
}

/* The days before a year. */
static int days_before_year(int year) {
    return 365 * year + year / 4 - year / 100 + year / 400;
}

static Day day_of(int year, int month, int mday) {
    bool early = month < 3;
    return (Day)(days_before_year(year - early) + days_before(month + (early ? 9 : -3)) + mday - 1 -
                 EPOCH);
}

/* The number that `len` digits make, or -1 where one of them is none. */
static int digits(const char *at, size_t len) {
    int number = 0;
    for (size_t i = 0; i < len; i++) {
        if (!g_ascii_isdigit(at[i]))
            return -1;
        number = number * 10 + (at[i] - '0');
    }
    return number;
}

bool date_parse(Slice text, Day *day) {
    if (text.len != 10 || text.at[4] != '-' || text.at[7] != '-')
        return false;
    int year = digits(text.at, 4), month = digits(text.at + 5, 2), mday = digits(text.at + 8, 2);
    if (year < 1000 || month < 1 || month > 12 || mday < 1)
        return false;
    Day next = month < 12 ? day_of(year, month + 1, 1) : day_of(year + 1, 1, 1);
    Day found = day_of(year, month, mday);
    if (found >= next)
        return false;
    *day = found;
    return true;
}

/* Puts `number` before `end` in as many digits as there is room for from `at` on. */
static void put_digits(char *at, char *end, unsigned number) {
    for (; end > at; number /= 10)
        *--end = (char)('0' + number % 10);
}

/* By hand, as dates are a good part of what pages say. */
char *date_format(Day day, char into[11]) {
    into[0] = '\0';
    if (day < FIRST_DAY || day > LAST_DAY)
        return into;
    int days = day + EPOCH, year = (int)(days * INT64_C(400) / CENTURIES);
    year -= days_before_year(year) > days;
    year += days_before_year(year + 1) <= days;
    int left = days - days_before_year(year), month = (5 * left + 2) / 153;
    bool early = month > 9; /* January or February, of the next year as people count */
    memcpy(into, "0000-00-00", 11);
    put_digits(into, into + 4, (unsigned)(year + early));
    put_digits(into + 5, into + 7, (unsigned)(month + (early ? -9 : 3)));
    put_digits(into + 8, into + 10, (unsigned)(left - days_before(month) + 1));
    return into;
}

Day date_today(void) {
    int64_t now = (int64_t)time(NULL);
    const char *fixed = g_getenv("SOURCE_DATE_EPOCH");
    int64_t wanted;
    if (fixed && g_ascii_string_to_signed(fixed, 10, 0, INT64_MAX, &wanted, NULL))
        now = wanted;
    return (Day)CLAMP(now / 86400, FIRST_DAY, LAST_DAY);
}

Day date_add_working_days(Day day, int days) {
    if (day == DAY_NONE || days == 0)
        return day;
    int64_t at = day, weekday = ((at + 3) % 7 + 7) % 7; /* Monday is 0 */
    if (weekday > 4) {                                  /* from the working day on the near side */
        at += days > 0 ? 4 - weekday : 7 - weekday;
        weekday = days > 0 ? 4 : 0;
    }
    int64_t steps = weekday + days;
    int64_t weeks = steps >= 0 ? steps / 5 : -((4 - steps) / 5);
    at += weeks * 7 + (steps - weeks * 5) - weekday;
    return (Day)CLAMP(at, FIRST_DAY, LAST_DAY);
}

/* Working days up to and including `day`, counted from a Monday before all days. */
static int64_t working_days_up_to(Day day) {
    int64_t from_monday = (int64_t)day - FIRST_DAY + 7 + ((FIRST_DAY + 3) % 7 + 7) % 7;
    return from_monday / 7 * 5 + MIN(from_monday % 7 + 1, 5);
}

int date_working_days(Day from, Day to) {
    if (from == DAY_NONE || to == DAY_NONE)
        return 0;
    return (int)(working_days_up_to(CLAMP(to, FIRST_DAY - 1, LAST_DAY)) -
                 working_days_up_to(CLAMP(from, FIRST_DAY - 1, LAST_DAY)));
}

/* Cuts the digits that `*rest` begins with off it, and appends them to `*number`. Returns how many
 * there were. */
static size_t take_digits(Slice *rest, double *number) {
    size_t count = 0;
    for (; count < rest->len && g_ascii_isdigit(rest->at[count]); count++)
        *number = *number * 10 + (rest->at[count] - '0');
    *rest = slice_range(*rest, count, rest->len);
    return count;
}

bool duration_parse(Slice text, double *hours) {
    double number = 0;
    if (text.len > 16 || !take_digits(&text, &number))
        return false;
    if (slice_starts(text, ".")) {
        text = slice_range(text, 1, text.len);
        size_t places = take_digits(&text, &number);
        if (!places)
            return false;
        while (places--)
            number /= 10;
    }
    double unit = slice_is(text, "h")   ? 1
                  : slice_is(text, "d") ? HOURS_PER_DAY
                  : slice_is(text, "w") ? HOURS_PER_DAY * 5
                                        : 0;
    if (unit == 0 || number * unit > MAX_HOURS)
        return false;
    *hours = number * unit;
    return true;
}
