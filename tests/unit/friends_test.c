/* SPDX-License-Identifier: MIT */
/* Terms of one word, and how a term looks on terminals of several widths. */
#include "show/sheet.h"
#include "site_scratch.h"
#include "work/friends.h"

typedef struct {
    Source *source;
    Config *config;
    Corpus *corpus;
} Team;

static Team load(const Scratch *at) {
    Team team = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_open(at->team, &error);
    team.source = source_worktree(top, NULL);
    team.config = corpus_config(team.source, &error);
    team.corpus = corpus_load(team.source, team.config, &(CorpusOptions){.threads = 1}, &error);
    g_assert_no_error(error);
    return team;
}

static void team_clear(Team *team) {
    corpus_free(team->corpus);
    config_free(team->config);
    source_free(team->source);
}

static const Document *at_path(const Team *team, const char *path) {
    const Document *document = corpus_at(team->corpus, path);
    g_assert_nonnull(document);
    return document;
}

/* --- terms of one word --- */

/* The files of the friends, joined. */
static char *names_of(const Team *team, const char *path, unsigned most) {
    g_autoptr(Friends) friends = friends_new(team->corpus);
    g_autoptr(GPtrArray) found = friends_of(friends, at_path(team, path), most);
    GString *names = g_string_new(NULL);
    for (unsigned i = 0; i < found->len; i++) {
        const Document *term = found->pdata[i];
        g_autofree char *name = g_path_get_basename(term->path);
        g_string_append_printf(names, "%s%s", i ? " " : "", name);
    }
    return g_string_free(names, FALSE);
}

static void assert_friends(const Team *team, const char *path, const char *expected) {
    g_autofree char *names = names_of(team, path, 9);
    g_assert_cmpstr(names, ==, expected);
}

static void test_friends(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "glossary/a.md", "---\nterm: Landing-Page\nstatus: agreed\n---\n", -1);
    put(at, "glossary/b.md", "---\nterm: b\nstatus: agreed\naliases: [landing  page, x]\n---\n",
        -1);
    put(at, "glossary/c.md", "---\nterm: x\nstatus: agreed\navoid: [landing page]\n---\n", -1);
    put(at, "glossary/d.md", "---\nterm: pages\nstatus: agreed\naliases: [Pages, pages]\n---\n",
        -1);
    put(at, "glossary/e.md", "---\nstatus: agreed\n---\n", -1);
    put(at, "glossary/f.md", "---\nterm: '-'\nstatus: agreed\n---\n", -1);
    put(at, "glossary/g.md", "---\nterm: ' '\nstatus: agreed\n---\n", -1);
    put(at, "glossary/h.md", "---\nterm: STRASSE\nstatus: agreed\naliases: [b]\n---\n", -1);
    put(at, "glossary/i.md", "---\nterm: Straße\nstatus: agreed\naliases: {x: y}\n---\n", -1);
    put(at, "goals/GOAL-0001-x.md", "---\nid: GOAL-0001\ntitle: x\nstatus: draft\n---\n", -1);
    Team team = load(at);
    assert_friends(&team, "glossary/a.md", "b.md");
    assert_friends(&team, "glossary/b.md", "h.md a.md c.md");
    assert_friends(&team, "glossary/c.md", "b.md");
    assert_friends(&team, "glossary/d.md", "");
    assert_friends(&team, "glossary/e.md", "");
    assert_friends(&team, "glossary/f.md", "");
    assert_friends(&team, "glossary/h.md", "i.md b.md");
    assert_friends(&team, "glossary/i.md", "h.md");
    g_autofree char *first = names_of(&team, "glossary/b.md", 2);
    g_assert_cmpstr(first, ==, "h.md a.md");
    team_clear(&team);
}

/* Many terms of one word cost no more than others. */
static void test_many(Scratch *at, const void *unused) {
    (void)unused;
    for (int i = 0; i < 2000; i++) {
        g_autofree char *name = g_strdup_printf("glossary/%d.md", i);
        put(at, name, "---\nterm: x\nstatus: agreed\naliases: [y, z]\n---\n", -1);
    }
    Team team = load(at);
    g_autoptr(Friends) friends = friends_new(team.corpus);
    for (size_t i = 0; i < team.corpus->document_count; i++) {
        g_autoptr(GPtrArray) found = friends_of(friends, team.corpus->documents[i], 9);
        g_assert_cmpuint(found->len, ==, 9);
    }
    team_clear(&team);
}

static void test_state(Scratch *at, const void *unused) {
    (void)unused;
    static const struct {
        const char *text;
        bool contested, split;
    } cases[] = {
        {"status: contested\n", true, false},
        {"status: proposed\nmeans: {marketing: a, it: b}\n", false, true},
        {"status: proposed\nmeans: {marketing: a, it: ' '}\n", false, false},
        {"status: proposed\nmeans: {marketing: a, it: ' a '}\n", false, false},
        {"status: agreed\ndefinition: c\nmeans: {marketing: a, it: b}\n", false, false},
        {"status: agreed\ndefinition: ' '\nmeans: {marketing: a, it: b}\n", false, true},
        {"status: retired\nmeans: [a, b]\n", false, false},
        {"status: nonsense\n", false, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strdup_printf("---\nterm: x\n%s---\n", cases[i].text);
        put(at, "glossary/x.md", text, -1);
        Team team = load(at);
        const Document *term = at_path(&team, "glossary/x.md");
        g_assert_cmpint(friends_contested(term), ==, cases[i].contested);
        g_assert_cmpint(friends_split(term), ==, cases[i].split);
        team_clear(&team);
    }
}

static void test_reason(Scratch *at, const void *unused) {
    (void)unused;
    put(at, "glossary/x.md",
        "---\nterm: x\nstatus: agreed\navoid: [Ab c]\nreasons: {' aB C ': why, y: [z]}\n---\n", -1);
    Team team = load(at);
    const Document *term = at_path(&team, "glossary/x.md");
    g_assert_true(slice_is(friends_reason(term, SLICE("Ab c")), "why"));
    g_assert_cmpuint(friends_reason(term, SLICE("y")).len, ==, 0);
    g_assert_cmpuint(friends_reason(term, SLICE("other")).len, ==, 0);
    team_clear(&team);
}

/* --- on the terminal --- */

static char *show(const Team *team, const char *path, unsigned width, bool color) {
    g_autoptr(Stream) out = stream_to_memory();
    sheet_term(&(Terminal){out, width, color}, team->corpus, at_path(team, path), false);
    return slice_strdup(stream_bytes(out));
}

static void put_lead(const Scratch *at) {
    put(at, "glossary/lead.md",
        "---\nterm: lead\nstatus: contested\nmeans: {marketing: \"\\e[31mAnyone \\u202e who "
        "filled in a form.\", it: A row in crm.leads.}\n---\n",
        -1);
}

static void test_wide(Scratch *at, const void *unused) {
    (void)unused;
    put_lead(at);
    Team team = load(at);
    g_autofree char *text = show(&team, "glossary/lead.md", 60, false);
    g_assert_nonnull(strstr(text, "\n  marketing                     it\n"));
    g_autofree char *painted = show(&team, "glossary/lead.md", 60, true);
    g_assert_null(strstr(painted, "\x1b[31m"));
    g_assert_null(strstr(painted, "\u202e"));
    team_clear(&team);
}

/* One below the other, no line longer than it may be; and no width is too small to end. */
static void test_narrow(Scratch *at, const void *unused) {
    (void)unused;
    put_lead(at);
    Team team = load(at);
    g_autofree char *text = show(&team, "glossary/lead.md", 40, false);
    const char *side = strstr(text, "\n  marketing\n");
    g_assert_nonnull(side);
    g_assert_nonnull(strstr(side, "\n\n  it\n  A row in crm.leads.\n"));
    for (unsigned width = 0; width < 120; width++) {
        g_autofree char *each = show(&team, "glossary/lead.md", width, width % 2);
        g_assert_nonnull(strstr(each, "lead"));
    }
    team_clear(&team);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add(name, Scratch, NULL, setup, function, teardown)
    ADD("/term/friends", test_friends);
    ADD("/term/many", test_many);
    ADD("/term/state", test_state);
    ADD("/term/reason", test_reason);
    ADD("/term/wide", test_wide);
    ADD("/term/narrow", test_narrow);
    return g_test_run();
}
