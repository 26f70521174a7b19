/* SPDX-License-Identifier: MIT */
/* Markers in bytes: what is found does not depend on the parts that they come in. */
#include "model/config.h"
#include "work/marker.h"

typedef struct {
    GString *told;
    unsigned most;
} Told;

static bool tell(void *context, Slice written, uint32_t line, uint32_t column) {
    Told *told = context;
    g_string_append_printf(told->told, "%u:%u %.*s\n", line, column, SLICE_ARG(written));
    return --told->most > 0;
}

/* All that is found where the bytes come in parts of `part`, which grow by what is left over. */
static char *found(const Config *config, Slice bytes, size_t part, unsigned most) {
    Told told = {g_string_new(""), most};
    MarkerScan scan = {.schema = &config->schema, .found = tell, .context = &told};
    for (size_t from = 0, to = 0; !scan.ended;) {
        to = MIN(to + part, bytes.len);
        bool last = to == bytes.len;
        size_t done = marker_scan(&scan, slice_range(bytes, from, to), last);
        if (last)
            break;
        from += scan.ended ? 0 : done;
    }
    return g_string_free(told.told, FALSE);
}

static void finds(const char *text, const char *expected) {
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autofree char *whole = found(config, slice_of(text), strlen(text) + 1, 1000);
    g_assert_cmpstr(whole, ==, expected);
    for (size_t part = 1; part < 40; part++) {
        g_autofree char *parts = found(config, slice_of(text), part, 1000);
        g_assert_cmpstr(parts, ==, expected);
    }
}

static void test_found(void) {
    finds("", "");
    finds("req: REQ-0042", "1:6 REQ-0042\n");
    finds("// req: REQ-0042, GOAL-0003,KPI-1\n", "1:9 REQ-0042\n1:19 GOAL-0003\n1:29 KPI-1\n");
    finds("\n  # ä req: REQ-0042\n", "2:12 REQ-0042\n");
    finds("\xef\xbb\xbfreq: REQ-0042\r\nreq: REQ-0043\r\n", "1:6 REQ-0042\n2:6 REQ-0043\n");
    finds("req:REQ-1 req:\tREQ-2 prereq: REQ-3", "1:5 REQ-1\n1:16 REQ-2\n1:30 REQ-3\n");
    finds("req: REQ-0042-spring-banner.md", "1:6 REQ-0042\n");
    finds("req: REQ-1req: REQ-2", "1:6 REQ-1\n1:16 REQ-2\n");
    finds("/* req: REQ-0042*/ x(\"req: REQ-7\");", "1:9 REQ-0042\n1:28 REQ-7\n");
    finds("req: REQ-0042, see UTF-8, REQ-2", "1:6 REQ-0042\n");
}

/* What is no id is told where git grep would find it, and nowhere else. */
static void test_doubtful(void) {
    finds("req: FOO-1, REQ-2", "1:6 FOO-1\n1:13 REQ-2\n");
    finds("req: REQ-1234567890", "1:6 REQ-1234567890\n");
    finds("req: REQ-0042a", "1:6 REQ-0042a\n");
    finds("req: REQ-1, REQ-2b, UTF-8", "1:6 REQ-1\n1:13 REQ-2b\n1:21 UTF-8\n");
    finds("req: REQ-1, OLD-9, REQ-2, see X-1", "1:6 REQ-1\n1:13 OLD-9\n1:20 REQ-2\n");
    finds("req: REQ-NEW", "1:6 REQ-NEW\n");
    finds("req: allow plan/late reason", "");
    finds("req: Foo-1 req: req-1 req: -1 req:\nREQ-1 req REQ-1 Req: REQ-1", "");
    finds("req: A-B req: REQ- req: REQ_1", "");
}

static void test_enough(void) {
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autofree char *two = found(config, SLICE("req: REQ-1, REQ-2, REQ-3"), 100, 2);
    g_assert_cmpstr(two, ==, "1:6 REQ-1\n1:13 REQ-2\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/marker/found", test_found);
    g_test_add_func("/marker/doubtful", test_doubtful);
    g_test_add_func("/marker/enough", test_enough);
    return g_test_run();
}
