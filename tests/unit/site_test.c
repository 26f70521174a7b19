/* SPDX-License-Identifier: MIT */
/* The site: what a body becomes, and what is done to the folder. */
#include "site_scratch.h"

/* --- bodies --- */

/* What a body is on its page. */
static char *render(Scratch *at, const char *body) {
    static const char start[] = "<section class=\"body\" dir=\"auto\">",
                      end[] = "</section>\n</div>\n";
    g_autofree char *text =
        g_strconcat("---\nid: REQ-0001\ntitle: The title\nstatus: draft\n---\n", body, NULL);
    put(at, "requirements/REQ-0001-a.md", text, -1);
    must_export(at);
    g_autofree char *page = get(at, "requirements/REQ-0001.html");
    const char *from = strstr(page, start), *to = from ? strstr(from, end) : NULL;
    return from ? g_strndup(from + strlen(start), (size_t)(to - from) - strlen(start))
                : g_strdup("");
}

typedef struct {
    const char *body, *html;
} Body;

static const Body bodies[] = {
    {"", ""},
    {"words\nmore  \nend", "<p>words\nmore<br>\nend</p>\n"},
    {"# The title\n\nwords", "<p>words</p>\n"},
    {"# the Title #\n\n# The title", "<h2 id=\"the-title-1\" dir=\"auto\"><a class=\"anchor\" "
                                     "href=\"#the-title-1\">The title</a></h2>\n"},
    {"# Other\n## A *b*\n###### C",
     "<h2 id=\"other\" dir=\"auto\"><a class=\"anchor\" href=\"#other\">Other</a></h2>\n"
     "<h3 id=\"a-b\" dir=\"auto\"><a class=\"anchor\" href=\"#a-b\">A <em>b</em></a></h3>\n"
     "<h6 id=\"c\" dir=\"auto\"><a class=\"anchor\" href=\"#c\">C</a></h6>\n"},
    {"## A\n## A-1\n## A\n## Ä!",
     "<h3 id=\"a\" dir=\"auto\"><a class=\"anchor\" href=\"#a\">A</a></h3>\n"
     "<h3 id=\"a-1\" dir=\"auto\"><a class=\"anchor\" href=\"#a-1\">A-1</a></h3>\n"
     "<h3 id=\"a-2\" dir=\"auto\"><a class=\"anchor\" href=\"#a-2\">A</a></h3>\n"
     "<h3 id=\"ä\" dir=\"auto\"><a class=\"anchor\" href=\"#ä\">Ä!</a></h3>\n"},
    {"## location\n## `__proto__`",
     "<h3 id=\"location\" dir=\"auto\"><a class=\"anchor\" href=\"#location\">location</a></h3>\n"
     "<h3 id=\"__proto__\" dir=\"auto\"><a class=\"anchor\" "
     "href=\"#__proto__\"><code>__proto__</code></a></h3>\n"},
    {"## [a](https://example.org) ![b](c)\n## !\n## !",
     "<h3 id=\"a-\" dir=\"auto\"><a href=\"https://example.org\">a</a> b</h3>\n"
     "<h3 dir=\"auto\">!</h3>\n"
     "<h3 id=\"-1\" dir=\"auto\"><a class=\"anchor\" href=\"#-1\">!</a></h3>\n"},
    {"| a | b |\n|---|--:|\n| c |",
     "<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr>"
     "<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"end\">b</th>\n</tr>\n</thead>\n"
     "<tbody><tr><td>c</td>\n<td class=\"end\"></td>\n</tr>\n</tbody>\n</table>\n"
     "</section>\n"},
    {"- a\n- b\n  - c", "<ul><li>a</li>\n<li>b<ul><li>c</li>\n</ul>\n</li>\n</ul>\n"},
    {"3. a\n\n4. b", "<ol start=\"3\"><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"},
    {"- [ ] a\n- [x] b",
     "<ul><li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"To do\"> a</li>\n"
     "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> b</li>\n"
     "</ul>\n"},
    {"| a | b |\n|---|--:|\n| c | `d` |",
     "<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr>"
     "<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"end\">b</th>\n</tr>\n</thead>\n"
     "<tbody><tr><td>c</td>\n<td class=\"end\"><code>d</code></td>\n</tr>\n</tbody>\n</table>\n"
     "</section>\n"},
    {"> [!WARNING]\n> a", "<div class=\"alert warning\"><p class=\"alert-title\">Warning</p>\n"
                          "<p>a</p>\n</div>\n"},
    {"> a", "<blockquote><p>a</p>\n</blockquote>\n"},
    {"```c x\na < b\n```", "<pre><code class=\"language-c\">a &lt; b\n</code></pre>\n"},
    {"~~a~~ *b* **c** `d`", "<p><del>a</del> <em>b</em> <strong>c</strong> <code>d</code></p>\n"},
    {"a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"},
    {"<div onclick=x>\n\na <b>c</b> <!-- d --> &lt;", "<p>a c  &lt;</p>\n"},
    {"[a](https://example.org/?x&y \"t\")",
     "<p><a href=\"https://example.org/?x&amp;y\" title=\"t\">a</a></p>\n"},
    {"<https://example.org> <ana@example.org>",
     "<p><a href=\"https://example.org\">https://example.org</a> "
     "<a href=\"mailto:ana@example.org\">ana@example.org</a></p>\n"},
    {"[a](javascript:x) [b](//example.org) [c](none.md) [d](../../e)", "<p>a b c d</p>\n"},
    {"[a](REQ-0001-a.md) [b](#x) [c](/requirements/REQ-0001-a.md#y)",
     "<p><a href=\"REQ-0001.html\">a</a> <a href=\"#x\">b</a> <a href=\"#y\">c</a></p>\n"},
    {"![a](https://example.org/a.png) ![b](none.png) ![](javascript:x)",
     "<p><a href=\"https://example.org/a.png\">a</a> b picture</p>\n"},
    {"[![a](https://example.org/a.png)](https://example.org)",
     "<p><a href=\"https://example.org\">a</a></p>\n"},
};

static void test_bodies(Scratch *at, const void *unused) {
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
        g_autofree char *html = render(at, bodies[i].body);
        g_assert_cmpstr(html, ==, bodies[i].html);
    }
}

/* What cannot be laid out is shown as it stands, and what is no text is mended. */
static void test_odd_bodies(Scratch *at, const void *unused) {
    (void)unused;
    g_autofree char *deep = g_strnfill(200, '>'), *page = render(at, deep);
    g_assert_nonnull(strstr(page, "<pre>&gt;&gt;"));
    static const char bytes[] = "---\nid: REQ-0001\ntitle: T\nstatus: draft\n---\na\xff"
                                "b\0c";
    put(at, "requirements/REQ-0001-a.md", bytes, sizeof bytes - 1);
    must_export(at);
    g_autofree char *mended = get(at, "requirements/REQ-0001.html");
    g_assert_nonnull(strstr(mended, "a\xef\xbf\xbd"
                                    "b"));
}

static void test_pictures(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "images/A b.png", "\x89PNG\r\n\x1a\nxxxx", -1);
    put(at, "images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", -1);
    put(at, "images/a.html", "<script>alert(1)</script>", -1);
    g_autofree char *html = render(at, "![two](../images/A%20b.png)\n![svg](../images/a.svg)\n"
                                       "[all](../images/A%20b.png) ![page](../images/a.html)\n"
                                       "![out](../../../etc/passwd)");
    g_assert_nonnull(strstr(html, "<img src=\"../files/a-b-"));
    g_assert_nonnull(strstr(html, ".png\" alt=\"two\" loading=\"lazy\">\nsvg\n"
                                  "<a href=\"../files/a-b-"));
    g_assert_true(g_str_has_suffix(html, ".png\">all</a> page\nout</p>\n"));
    g_autofree char *manifest = get(at, SITE_MANIFEST);
    g_assert_nonnull(strstr(manifest, " files/a-b-"));
    g_assert_null(strstr(manifest, "svg\nfiles"));
}

/* Of what is linked to, only what a browser will not run, by its name and by its bytes. */
static void test_attachments(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "files/The Plan.pdf", "%PDF-1.4 plan", -1);
    put(at, "files/numbers.csv", "a,b\n1,2\n", -1);
    put(at, "files/big.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", -1);
    put(at, "files/page.html", "<script>alert(1)</script>", -1);
    put(at, "files/page.pdf", "<script>alert(1)</script>", -1);
    put(at, "files/book.xlsx", "PK\x03\x04", -1);
    put(at, "files/pdf.html", "%PDF-1.4", -1);
    put(at, "files/.secret.txt", "secret", -1);
    put(at, "files/bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", -1);
    g_autofree char *link = g_build_filename(at->team, "files", "link.txt", NULL);
    g_assert_cmpint(symlink("/etc/passwd", link), ==, 0);
    g_autofree char *html =
        render(at, "[a](<../files/The Plan.pdf>) [b](../files/numbers.csv#x) [c](../files/big.csv) "
                   "[d](../files/page.html) [e](../files/page.pdf) [f](/files/book.xlsx) "
                   "[g](../files/pdf.html) [h](../files/.secret.txt) [i](../files/bad.svg) "
                   "[j](../files/link.txt) [k](../../etc/passwd.txt) [l](../files/)");
    g_autoptr(GRegex) hash = g_regex_new("-[0-9a-f]{16}", 0, 0, NULL);
    g_autofree char *plain = g_regex_replace_literal(hash, html, -1, 0, "", 0, NULL);
    g_assert_cmpstr(
        plain, ==,
        "<p><a href=\"../files/the-plan.pdf\" download=\"the-plan.pdf\">a</a> "
        "<a href=\"../files/numbers.csv\" download=\"numbers.csv\">b</a> c d e "
        "<a href=\"../files/book.xlsx\" download=\"book.xlsx\">f</a> g h i j k l</p>\n");
}

/* --- the folder --- */

static void put_three(const Scratch *at) {
    put(at, "requirements/REQ-0001.md", "---\nid: REQ-0001\ntitle: a\nstatus: draft\n---\n", -1);
    put(at, "requirements/REQ-0002.md",
        "---\nid: REQ-0002\ntitle: b\nstatus: draft\nlinks: {depends: [REQ-0001]}\n---\n", -1);
    put(at, "requirements/x/REQ-0001.md", "---\nid: REQ-0001\ntitle: twin\n---\n", -1);
}

static void test_again(Scratch *at, const void *unused) {
    (void)unused;
    put_three(at);
    must_export(at);
    g_assert_cmpuint(at->result.written, >, 0);
    g_autofree char *first = get(at, SITE_MANIFEST);
    g_assert_nonnull(strstr(first, " requirements/REQ-0001-2.html\n"));
    at->options.threads = 4;
    must_export(at);
    g_assert_cmpuint(at->result.written, ==, 0);
    g_autofree char *second = get(at, SITE_MANIFEST);
    g_assert_cmpstr(first, ==, second);
}

static void test_vanished(Scratch *at, const void *unused) {
    (void)unused;
    put_three(at);
    must_export(at);
    g_autofree char *own = g_build_filename(at->site, "requirements", "mine.html", NULL);
    g_assert_true(g_file_set_contents(own, "mine", -1, NULL));
    g_autofree char *file = g_build_filename(at->team, "requirements", "REQ-0002.md", NULL);
    g_assert_cmpint(g_remove(file), ==, 0);
    must_export(at);
    g_assert_cmpuint(at->result.removed, ==, 1);
    g_autofree char *gone = get(at, "requirements/REQ-0002.html");
    g_assert_null(gone);
    g_assert_true(g_file_test(own, G_FILE_TEST_EXISTS));
}

/* A manifest that was tampered with removes nothing outside. */
static void test_hostile_manifest(Scratch *at, const void *unused) {
    (void)unused;
    put_three(at);
    g_autofree char *victim = g_build_filename(at->team, "victim.html", NULL);
    g_autofree char *name = g_path_get_basename(at->team);
    g_autofree char *manifest =
        g_strdup_printf("req site 1\n0  ../%s/victim.html\n0  /etc/x\n0  .git"
                        "/config\n0\n0  a/../b\n",
                        name);
    g_autofree char *path = g_build_filename(at->site, SITE_MANIFEST, NULL);
    g_assert_true(g_file_set_contents(victim, "v", -1, NULL));
    g_assert_true(g_file_set_contents(path, manifest, -1, NULL));
    must_export(at);
    g_assert_cmpuint(at->result.removed, ==, 0);
    g_assert_true(g_file_test(victim, G_FILE_TEST_EXISTS));
}

static void test_foreign_folder(Scratch *at, const void *unused) {
    (void)unused;
    put_three(at);
    g_autofree char *own = g_build_filename(at->site, "mine.txt", NULL);
    g_assert_true(g_file_set_contents(own, "mine", -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_false(export(at, &error));
    g_assert_error(error, REQ_ERROR, EXIT_USAGE);
    g_autofree char *page = get(at, "index.html");
    g_assert_null(page);
}

/* A link planted in the folder is not followed. */
static void test_planted_link(Scratch *at, const void *unused) {
    (void)unused;
    put_three(at);
    must_export(at);
    g_autofree char *page = g_build_filename(at->site, "index.html", NULL);
    g_autofree char *victim = g_build_filename(at->team, "victim", NULL), *text = NULL;
    g_assert_true(g_file_set_contents(victim, "v", -1, NULL));
    g_assert_cmpint(g_remove(page), ==, 0);
    g_assert_cmpint(symlink(victim, page), ==, 0);
    g_autoptr(GError) error = NULL;
    export(at, &error);
    g_assert_true(g_file_get_contents(victim, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, "v");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/site/bodies", test_bodies);
    ADD("/site/bodies/odd", test_odd_bodies);
    ADD("/site/pictures", test_pictures);
    ADD("/site/attachments", test_attachments);
    ADD("/site/hostile/manifest", test_hostile_manifest);
    ADD("/site/again", test_again);
    ADD("/site/vanished", test_vanished);
    ADD("/site/foreign-folder", test_foreign_folder);
    ADD("/site/planted-link", test_planted_link);
    return g_test_run();
}
