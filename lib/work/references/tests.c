/* SPDX-License-Identifier: MIT */
/* Which files are tests. */
#include "base/path.h"
#include "work/references.h"

/* Folders that tests lie in, whatever the language. */
static const char *const FOLDERS[] = {"test",      "tests", "spec",    "specs",
                                      "__tests__", "e2e",   "testing", NULL};

/* Files as test runners find them: pytest and unittest; go; jest, mocha, vitest and node; rspec;
 * JUnit, NUnit and phpunit by surefire's own patterns; googletest and others in C. */
static const char *const FILES[] = {
    "test_*.*",    "*_test.*",    "*_tests.*",   "*.test.*",  "*.spec.*",       "*_spec.*",
    "Test*.java",  "*Test.java",  "*Tests.java", "*IT.java",  "*TestCase.java", "*Test.kt",
    "*Tests.kt",   "*Test.php",   "*Test.cs",    "*Tests.cs", "*Tests.swift",   "*Test.scala",
    "*Spec.scala", "conftest.py", NULL,
};

static bool name_matches(const char *const *globs, const char *name) {
    for (; *globs; globs++)
        if (g_pattern_match_simple(*globs, name))
            return true;
    return false;
}

/* Whether a test lies there by the usual names. */
static bool is_usual(const char *path) {
    Slice rest = slice_of(path);
    for (;;) {
        Slice name = slice_cut(&rest, '/');
        if (!rest.at) {
            g_autofree char *file = slice_strdup(name);
            return name_matches(FILES, file);
        }
        if (slice_is_any(name, FOLDERS))
            return true;
    }
}

/* Whether the path, or a folder above it, is what req.yml writes: with a `*` or `?` a glob, of the
 * path where it holds a slash, else of any name in it. */
static bool matches(const char *path, const char *wanted) {
    if (!strpbrk(wanted, "*?"))
        return path_is_below(path, wanted);
    bool whole = strchr(wanted, '/');
    g_autofree char *copy = g_strdup(path);
    for (char *from = copy;;) {
        char *end = strchr(from, '/');
        if (end)
            *end = '\0';
        if (g_pattern_match_simple(wanted, whole ? copy : from))
            return true;
        if (!end)
            return false;
        *end = '/';
        from = end + 1;
    }
}

bool reference_in_test(const Config *config, const char *path) {
    const char *const *tests = config->trace.tests;
    if (!tests)
        return is_usual(path);
    for (; *tests; tests++)
        if (matches(path, *tests))
            return true;
    return false;
}
