/* SPDX-License-Identifier: MIT */
/* Excuses in passages: what their fixes take out and what stays the same, fingerprints below added
 * comments, and documents of nothing but comments. */
#include "adapters/markdown.h"
#include "lint_scratch.h"

#define PATH "requirements/REQ-0001-spring-banner.md"
#define HEAD "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n---\n"

static LintResult *lint(const char *body) {
    g_auto(Scratch) scratch = scratch_make();
    g_autofree char *file = g_strconcat(HEAD, body, NULL);
    scratch_put(&scratch, PATH, file);
    return scratch_lint(&scratch, &(LintOptions){.threads = 1});
}

/* The body with the safe fixes of the document's findings done, last one first; NULL where there is
 * none. */
static char *mended(const char *body, const LintResult *result, const char *path) {
    g_autoptr(GString) file = g_string_new(HEAD);
    g_string_append(file, body);
    bool any = false;
    for (size_t i = result->count; i-- > 0;) {
        const Finding *finding = &result->findings[i];
        const ProblemFix *fix = finding->fix;
        if (!fix || !fix->safe || strcmp(finding->path, path) != 0)
            continue;
        g_assert_cmpuint(fix->count, ==, 1);
        g_string_erase(file, (gssize)fix->edits->offset,
                       (gssize)(fix->edits->end - fix->edits->offset));
        any = true;
    }
    return any ? g_strdup(file->str + strlen(HEAD)) : NULL;
}

#define IDLE "<!-- req: allow id idle -->"

static void test_cuts(void) {
    static const char *const cases[][2] = {
        {"\n" IDLE "\n\ntext\n", "\ntext\n"},
        {"\ntext\n\n" IDLE "\ntext\n", "\ntext\n\ntext\n"},
        {"\ntext\r\n\r\n" IDLE "\r\n\r\ntext\r\n", "\ntext\r\n\r\ntext\r\n"},
        {"\n" IDLE "\n\n" IDLE "\n\ntext\n", "\ntext\n"},
        {"## Need\n" IDLE "\ntext\n", "## Need\ntext\n"},
        {"\ntext\n\n" IDLE, "\ntext\n\n"},
        {"\n- one\n\n  " IDLE "\n  two\n", "\n- one\n\n  two\n"},
        {"\none " IDLE " two\n", "\none two\n"},
        {"\none " IDLE "\ntwo\n", "\none\ntwo\n"},
        {"\none" IDLE "two\n", "\nonetwo\n"},
        {"\none\n    " IDLE "\ntwo\n", "\none\ntwo\n"},
        {"\n| a |\n|---|\n| b " IDLE " |\n", "\n| a |\n|---|\n| b |\n"},
        {"\n<!-- req: allow markdown/html, id, link x -->\n<u>a</u> b\n",
         "\n<!-- req: allow markdown/html x -->\n<u>a</u> b\n"},
        {"\n<!-- req: allow id, markdown/html x -->\n<u>a</u> b\n",
         "\n<!-- req: allow markdown/html x -->\n<u>a</u> b\n"},
        /* what would join the blocks around it, or cannot be taken out alone */
        {"\ntext\n" IDLE "\ntext\n", NULL},
        {"\n- one\n\n" IDLE "\n\n- two\n", NULL},
        {"\n- one\n\n" IDLE "\n\n  two\n", NULL},
        {"\n    one\n\n" IDLE "\n\n    two\n", NULL},
        {"\n> text\n>\n> " IDLE "\n> text\n", NULL},
        {"\n" IDLE " <!-- another -->\ntext\n", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(LintResult) result = lint(cases[i][0]);
        g_autofree char *left = mended(cases[i][0], result, PATH);
        g_assert_cmpstr(left, ==, cases[i][1]);
    }
}

/* The blocks and words of a body, as far as a reader sees them. */
static char *skeleton(const char *body) {
    g_autoptr(MarkdownReader) reader = markdown_reader_new();
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *root =
        markdown_read(reader, slice_of(body), 0, NULL, MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    g_assert_nonnull(root);
    GString *all = g_string_new(NULL);
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        unsigned depth = 0;
        if (slice_starts(slice_trim(node->text), "<!--") || node->type == MARKDOWN_SOFT_BREAK)
            continue;
        for (MarkdownNode *up = node->parent; up; up = up->parent)
            depth++;
        Slice text = slice_trim(node->text);
        if (node->type != MARKDOWN_TEXT || text.len)
            g_string_append_printf(all, "%u:%u:%d:%.*s\n", depth, node->type, node->tight,
                                   SLICE_ARG(text));
    }
    return g_string_free(all, FALSE);
}

/* What a safe fix takes out changes nothing else, whatever stands around it. */
static void test_cuts_keep(void) {
    static const char *const parts[] = {"text\n",
                                        "- item\n",
                                        "  inside\n",
                                        "\n",
                                        "\n",
                                        "\n",
                                        "> quote\n",
                                        "    code\n",
                                        "# Title\n",
                                        "===\n",
                                        "| a |\n|---|\n",
                                        "1. one\n",
                                        "  - sub\n",
                                        "a  \n",
                                        "<div>\n",
                                        "</div>\n",
                                        "```\nx\n```\n",
                                        "---\n",
                                        "- a\n\n",
                                        "> ",
                                        "  "};
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    g_auto(Scratch) scratch = scratch_make();
    g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func(g_free);
    for (unsigned i = 0; i < 3000; i++) {
        GString *body = g_string_new("\n");
        for (int left = g_rand_int_range(random, 2, 9); left; left--) {
            size_t part = g_rand_int(random) % (G_N_ELEMENTS(parts) + 6);
            g_string_append(body, part < G_N_ELEMENTS(parts) ? parts[part]
                                  : part % 3                 ? IDLE "\n"
                                                             : "word " IDLE "\n");
        }
        g_autofree char *path = g_strdup_printf("requirements/REQ-%04u.md", i);
        g_autofree char *file = g_strconcat(HEAD, body->str, NULL);
        scratch_put(&scratch, path, file);
        g_ptr_array_add(bodies, g_string_free(body, FALSE));
    }
    const char *select[] = {"excuse", "id/duplicate", NULL};
    g_autoptr(LintResult) result =
        scratch_lint(&scratch, &(LintOptions){.threads = 1, .select = select});
    unsigned safe = 0;
    for (unsigned i = 0; i < bodies->len; i++) {
        const char *body = bodies->pdata[i];
        g_autofree char *path = g_strdup_printf("requirements/REQ-%04u.md", i);
        g_autofree char *left = mended(body, result, path), *before = skeleton(body),
                        *after = left ? skeleton(left) : NULL;
        safe += left != NULL;
        if (left && strcmp(before, after) != 0)
            g_error("changed:\n%s\n--- into:\n%s\n", body, left);
    }
    g_assert_cmpuint(safe, >, 500);
}

static char *fingerprint(const char *body) {
    g_autoptr(LintResult) result = lint(body);
    for (size_t i = 0; i < result->count; i++)
        if (strcmp(result->findings[i].rule->id, "markdown/image-text") == 0)
            return g_strdup(result->findings[i].fingerprint);
    g_assert_not_reached();
}

#define IMAGE "Some\nwords ![](https://example.org/a.png)\n"

static void test_fingerprints(void) {
    static const char *const cases[] = {
        "\n<!-- req: allow markdown/image-text why -->\n" IMAGE,
        "\nOther.\n\n<!-- req: allow markdown/image-text\nbecause\n\nof this -->\n" IMAGE
        "\nOther.\n",
        "\n<!--\nreq: allow markdown/image-text why\n-->\n" IMAGE,
        "\nSome <!-- req: allow markdown/image-text\nin -- it -->words\n\n<!-- a\nb --> \n" IMAGE,
        "\nSome <!-- req: allow markdown/image-text\nin it --> words "
        "![](https://example.org/a.png)\n",
        "\n- <!-- req: allow markdown/image-text\n  why -->\n  Some\n  words "
        "![](https://example.org/a.png)\n",
        "\n> <!-- req: allow markdown/image-text\n> why -->\n> Some\n"
        "> words ![](https://example.org/a.png)\n",
        "\n<!-- req: allow-begin markdown/image-text why -->\n\n" IMAGE "<!-- req: allow-end -->\n",
    };
    g_autofree char *plain = fingerprint("\n" IMAGE);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *now = fingerprint(cases[i]);
        g_assert_cmpstr(now, ==, plain);
    }
    g_autofree char *other = fingerprint("\nOther --> words\n" IMAGE);
    g_assert_cmpstr(other, !=, plain);
}

/* As many as a document holds: the work grows with them and no faster. */
static void test_many(void) {
    static const struct {
        const char *first, *each;
        size_t idle, unknown, suppressed;
    } cases[] = {
        {"\n", "<!--req:allow id-->\n", 20000, 0, 0},
        {"\nx\n", "    <!--req:allow-begin id-->\n", 15000, 0, 0},
        {"\n", "<!--req:allow-begin id-->\n<!--req:allow-end-->\n", 10000, 0, 0},
        {"\n<!--req:allow-begin markdown/html-->\n\n",
         "<!--req:allow-begin id-->\n\n<u>a</u> b\n\n", 10000, 0, 10000},
        {"\n", "<!--req:allow markdown/html-->\n<u>a</u> b\n\n", 0, 0, 11000},
        {"\n", "<!--req:x-->\n", 0, 35000, 0},
        {"\n", "<!--req:allow a,b,c,d,e,f,g,h,i,j-->\n", 0, 120000, 0},
        {"\n<!--req:allow link -->\n\n", "x -->\n\n<u>a</u> b <!--\n", 0, 0, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) body = g_string_new(cases[i].first);
        size_t times = cases[i].unknown == 120000 ? 12000
                       : cases[i].unknown         ? cases[i].unknown
                       : cases[i].idle            ? cases[i].idle
                                                  : 11000;
        for (size_t n = 0; n < times; n++)
            g_string_append(body, cases[i].each);
        g_test_timer_start();
        g_autoptr(LintResult) result = lint(body->str);
        g_assert_cmpfloat(g_test_timer_elapsed(), <, 20);
        size_t idle = 0, unknown = 0;
        for (size_t f = 0; f < result->count; f++) {
            idle += strcmp(result->findings[f].rule->id, "excuse/idle") == 0;
            unknown += strcmp(result->findings[f].rule->id, "excuse/unknown") == 0;
        }
        if (cases[i].suppressed || cases[i].idle || cases[i].unknown) {
            g_assert_cmpuint(idle, ==, cases[i].idle);
            g_assert_cmpuint(unknown, ==, cases[i].unknown);
            g_assert_cmpuint(result->suppressed, ==, cases[i].suppressed);
        }
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/excuses/cuts", test_cuts);
    g_test_add_func("/excuses/cuts/keep", test_cuts_keep);
    g_test_add_func("/excuses/fingerprints", test_fingerprints);
    g_test_add_func("/excuses/many", test_many);
    return g_test_run();
}
