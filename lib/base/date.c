/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <stdio.h>
#include <time.h>

#define EPOCH_JULIAN 719163    /* GDate's number of 1970-01-01 */
#define FIRST_DAY    (-354285) /* 1000-01-01 */
#define LAST_DAY     2932896   /* 9999-12-31 */
#define MAX_HOURS    800000.0  /* 100,000 working days */

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
    if (year < 1000 || month < 1 || mday < 1 ||
        !g_date_valid_dmy((GDateDay)mday, (GDateMonth)month, (GDateYear)year))
        return false;
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)mday, (GDateMonth)month, (GDateYear)year);
    *day = (Day)g_date_get_julian(&date) - EPOCH_JULIAN;
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
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_julian(&date, (uint32_t)(day + EPOCH_JULIAN));
    memcpy(into, "0000-00-00", 11);
    put_digits(into, into + 4, g_date_get_year(&date));
    put_digits(into + 5, into + 7, (unsigned)g_date_get_month(&date));
    put_digits(into + 8, into + 10, g_date_get_day(&date));
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
