/* SPDX-License-Identifier: MIT */
#include "base/date.h"

static Day day(const char *text) {
    Day parsed = DAY_NONE;
    g_assert_true(date_parse(slice_of(text), &parsed));
    return parsed;
}

static void test_parse(void) {
    static const char *const bad[] = {
        "",           "2026-12-1",  "2026-12-011", "2026/12/01", "2026-13-01",  "2026-00-01",
        "2026-02-29", "2026-04-31", "0999-01-01",  "20261-01-1", "2026-12-0x",  "+026-12-01",
        " 026-12-01", "2026-1-201", "2026-12-00",  "-001-01-01", "2026-12-01 ", "1900-02-29"};
    Day parsed = 7;
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(date_parse(slice_of(bad[i]), &parsed));
    g_assert_cmpint(parsed, ==, 7);
    g_assert_false(date_parse((Slice){NULL, 0}, &parsed));
    g_assert_cmpint(day("1970-01-01"), ==, 0);
    g_assert_cmpint(day("1969-12-31"), ==, -1);
    g_assert_cmpint(day("2000-02-29"), ==, 11016);
    g_assert_cmpint(day("2026-12-01"), ==, 20788);
}

/* Every day of two centuries, and every 97th from the first to the last. */
static void test_every_day(void) {
    Day from = day("1900-01-01"), to = day("2100-12-31"), last = day("9999-12-31");
    char text[11];
    for (Day at = day("1000-01-01"); at <= last; at += at >= from && at <= to ? 1 : 97) {
        Day back;
        g_assert_true(date_parse(slice_of(date_format(at, text)), &back));
        g_assert_cmpint(back, ==, at);
    }
}

static void test_format(void) {
    char text[11];
    g_assert_true(date_format(0, text) == text);
    g_assert_cmpstr(text, ==, "1970-01-01");
    g_assert_cmpstr(date_format(DAY_NONE, text), ==, "");
    g_assert_cmpstr(date_format(INT32_MAX, text), ==, "");
    g_assert_cmpstr(date_format(day("1000-01-01") - 1, text), ==, "");
}

static void test_today(void) {
    g_setenv("SOURCE_DATE_EPOCH", "86400", TRUE);
    g_assert_cmpint(date_today(), ==, 1);
    g_setenv("SOURCE_DATE_EPOCH", "86399", TRUE);
    g_assert_cmpint(date_today(), ==, 0);
    g_setenv("SOURCE_DATE_EPOCH", "9223372036854775807", TRUE);
    g_assert_cmpint(date_today(), ==, day("9999-12-31"));
    g_unsetenv("SOURCE_DATE_EPOCH");
    Day now = date_today();
    g_assert_cmpint(now, >, day("2025-01-01"));
    g_setenv("SOURCE_DATE_EPOCH", "soon", TRUE);
    g_assert_cmpint(date_today() - now, <=, 1);
    g_unsetenv("SOURCE_DATE_EPOCH");
}

static bool is_working(Day at) {
    return ((at + 3) % 7 + 7) % 7 < 5;
}

/* Against counting day by day, from every day of two weeks on both sides of 1970. */
static void test_working_days(void) {
    for (Day from = -14; from <= 14; from++)
        for (int days = -30; days <= 30; days++) {
            Day at = from;
            for (int left = ABS(days); left;) {
                at += days > 0 ? 1 : -1;
                left -= is_working(at);
            }
            g_assert_cmpint(date_add_working_days(from, days), ==, at);
        }
    g_assert_cmpint(date_add_working_days(DAY_NONE, 3), ==, DAY_NONE);
    g_assert_cmpint(date_add_working_days(day("9999-12-31"), INT_MAX), ==, day("9999-12-31"));
    g_assert_cmpint(date_add_working_days(0, INT_MIN), ==, day("1000-01-01"));
}

/* Likewise, and as the inverse of adding. */
static void test_working_days_between(void) {
    for (Day from = -14; from <= 14; from++) {
        int count = 0;
        for (Day to = from; to <= 30; to++) {
            count += to > from && is_working(to);
            g_assert_cmpint(date_working_days(from, to), ==, count);
            g_assert_cmpint(date_working_days(to, from), ==, -count);
        }
        for (int days = 1; days <= 30; days++)
            g_assert_cmpint(date_working_days(from, date_add_working_days(from, days)), ==, days);
    }
    Day first = day("1000-01-01"), last = day("9999-12-31");
    int all = 0;
    for (Day at = first; at <= last; at++)
        all += is_working(at);
    g_assert_cmpint(date_working_days(first - 1, last), ==, all);
    g_assert_cmpint(date_working_days(first - 1, INT32_MAX), ==, all);
    g_assert_cmpint(date_working_days(DAY_NONE, last), ==, 0);
    g_assert_cmpint(date_working_days(first, DAY_NONE), ==, 0);
}

static void test_duration(void) {
    static const struct {
        const char *text;
        double hours;
    } good[] = {{"8d", 64}, {"3w", 120},    {"4h", 4},           {"1.5d", 12},
                {"0d", 0},  {"0.25h", .25}, {"100000d", 800000}, {"20000w", 800000}};
    static const char *const bad[] = {
        "",       "8",       "d",   "8 d", "8D",   "8x",  "8dd", ".5d",  "5.d",
        "1.2.3d", "100001d", "-1d", "+1d", "1e3h", "8d ", " 8d", "1,5d", "99999999999999999999d"};
    double hours = -1;
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(duration_parse(slice_of(bad[i]), &hours));
    g_assert_cmpfloat(hours, ==, -1);
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        g_assert_true(duration_parse(slice_of(good[i].text), &hours));
        g_assert_cmpfloat_with_epsilon(hours, good[i].hours, 1e-9);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/parse", test_parse);
    g_test_add_func("/date/every-day", test_every_day);
    g_test_add_func("/date/format", test_format);
    g_test_add_func("/date/today", test_today);
    g_test_add_func("/date/working-days", test_working_days);
    g_test_add_func("/date/working-days-between", test_working_days_between);
    g_test_add_func("/date/duration", test_duration);
    return g_test_run();
}
