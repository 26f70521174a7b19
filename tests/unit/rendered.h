/* SPDX-License-Identifier: MIT */
/* Markdown as a host shows it, by the program cmark-gfm. */
#pragma once

#include "base/slice.h"

#include <unistd.h>

/* What the program cmark-gfm makes of Markdown, as hosts do; the caller owns it. */
static char *rendered(const char *markdown) {
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("req-summary-XXXXXX", &path, &error), status;
    g_assert_no_error(error);
    close(file);
    g_assert_true(g_file_set_contents(path, markdown, -1, NULL));
    const char *arguments[] = {"cmark-gfm", "--unsafe", "-e", "table",         "-e", "autolink",
                               "-e",        "tasklist", "-e", "strikethrough", path, NULL};
    char *html = NULL;
    g_assert_true(g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &html, NULL, &status, &error));
    g_assert_cmpint(status, ==, 0);
    unlink(path);
    return html;
}

static bool has_renderer(void) {
    g_autofree char *path = g_find_program_in_path("cmark-gfm");
    if (!path)
        g_test_skip("no cmark-gfm here");
    return path != NULL;
}

/* Nothing that a host would link by itself, outside code. */
static void assert_inert(const char *html) {
    static const char *const patterns[] = {"@\\w",
                                           "#\\w",
                                           "(?i)\\bgh-\\d",
                                           "(?i)www\\.\\w",
                                           "[a-z]://",
                                           "!\\d",
                                           "\\$\\d",
                                           "%\\d",
                                           "&amp;\\d",
                                           "~\\w",
                                           "\\b(?i)[0-9a-f]{7,40}\\b"};
    g_autoptr(GRegex) code = g_regex_new("<code.*?</code>", G_REGEX_DOTALL, 0, NULL);
    g_autofree char *outside = g_regex_replace_literal(code, html, -1, 0, "", 0, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++)
        if (g_regex_match_simple(patterns[i], outside, 0, 0))
            g_error("'%s' is in: %s", patterns[i], outside);
}
