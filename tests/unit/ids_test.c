/* SPDX-License-Identifier: MIT */
#include "git_repo.h"

#include "model/config.h"
#include "model/ids.h"

static void test_parse(void) {
    static const struct {
        const char *text, *prefix, *digits;
        uint64_t number;
    } good[] = {
        {"REQ-0042", "REQ", "0042", 42},
        {"REQ-7", "REQ", "7", 7},
        {"A-B2-1", "A-B2", "1", 1},
        {"R2D2-000000001", "R2D2", "000000001", 1},
        {"REQ-NEW", "REQ", "NEW", 0},
        {"X-1-2", "X-1", "2", 2},
        {"REQ-999999999", "REQ", "999999999", 999999999},
        {"REQ-k7m4x9d", "REQ", "k7m4x9d", 0},
        {"A-B2-xxxxxx2", "A-B2", "xxxxxx2", 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        Id id;
        g_assert_true(id_parse(slice_of(good[i].text), &id));
        g_assert_true(slice_is(id.prefix, good[i].prefix));
        g_assert_true(slice_is(id.digits, good[i].digits));
        g_assert_cmpuint(id.number, ==, good[i].number);
        g_assert_cmpint(id.placeholder, ==, strcmp(good[i].digits, "NEW") == 0);
    }
    static const char *const bad[] = {
        "",
        "REQ",
        "REQ-",
        "-1",
        "req-1",
        "REQ-0042 ",
        "REQ--1",
        "2-1",
        "REQ-1a",
        "REQ-new",
        "REQ_1",
        "RÉQ-1",
        "REQ-1\n",
        "REQ-0000000001",
        "../REQ-1",
        "REQ-based",
        "REQ-7k7m4x9",
        "REQ-k7m4x9",
        "REQ-k7m4x9dd",
        "REQ-kfmcxhd",
        "REQ-k7m4x9o",
        "REQ-k7m4x90",
        "REQ-K7M4X9D",
        "REQ-NEWS",
        "REQ/1-1",
        "REQ-+1",
        "-REQ-1",
        "NEW",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-1",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        Id id;
        if (id_parse(slice_of(bad[i]), &id))
            g_error("'%s' was read as an id", bad[i]);
    }
}

static void test_file_names(void) {
    static const struct {
        const char *path, *id, *number, *slug;
    } cases[] = {
        {"r/REQ-0042-spring-banner.md", "REQ-0042", "", "REQ-0042-spring-banner"},
        {"r/REQ-0042.md", "REQ-0042", "", "REQ-0042"},
        {"r/REQ-0042-2-steps.md", "REQ-0042", "", "REQ-0042-2-steps"},
        {"r/A-B-7_x.md", "A-B-7", "", "A-B-7_x"},
        {"r/REQ-k7m4x9d-idea.md", "REQ-k7m4x9d", "", "REQ-k7m4x9d-idea"},
        {"r/REQ-k7m4x9d.md", "REQ-k7m4x9d", "", "REQ-k7m4x9d"},
        {"r/REQ-k7m4x9dea.md", "", "", "REQ-k7m4x9dea"},
        {"r/REQ-NEW-idea.md", "REQ-NEW", "", "REQ-NEW-idea"},
        {"r/REQ-0042a.md", "", "", "REQ-0042a"},
        {"r/req-0042.md", "", "", "req-0042"},
        {"0042-use-markdown.md", "", "0042", "0042-use-markdown"},
        {"keps/sig/1234-title/README.md", "", "1234", "1234-title"},
        {"glossary/lead/index.md", "", "", "lead"},
        {"README.md", "", "", "README"},
        {"0042x.md", "", "", "0042x"},
        {"1234567890-x.md", "", "", "1234567890-x"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_true(slice_is(id_of_file_name(cases[i].path), cases[i].id));
        g_assert_true(slice_is(id_number_of_file_name(cases[i].path), cases[i].number));
        g_assert_true(slice_is(id_slug_of_path(cases[i].path), cases[i].slug));
    }
}

/* The highest number and digits as `12/4`. */
static char *highest(const Scratch *at, const char *team, bool git) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = folder_open(at->path, &error);
    g_autoptr(GitRepo) repo = git ? open_at(at, "") : NULL;
    g_autoptr(Config) config = config_read(slice_of(team));
    g_assert_cmpuint(config->problems.count, ==, 0);
    g_autoptr(Source) source = source_worktree(top, repo);
    const Kind *kind = schema_kind(&config->schema, "requirement");
    uint64_t number;
    unsigned digits;
    g_assert_true(ids_highest(source, repo, &config->schema, kind, &number, &digits, &error));
    g_assert_no_error(error);
    return g_strdup_printf("%d/%u", (int)number, digits);
}

#define highest_is(at, team, git, expected)                                                        \
    do {                                                                                           \
        g_autofree char *highest_ = highest(at, team, git);                                        \
        g_assert_cmpstr(highest_, ==, expected);                                                   \
    } while (0)

static void test_everywhere(Scratch *at, const void *unused) {
    (void)unused;
    highest_is(at, NULL, true, "0/4");
    run(at, "mkdir requirements goals && cd requirements && touch REQ-0003-a.md");
    highest_is(at, NULL, true, "3/4");
    run(at, "touch requirements/REQ-0005-b.md && git add -A && rm requirements/REQ-0005-b.md");
    highest_is(at, NULL, true, "5/4");
    run(at, "git commit -qm x && git rm -q --cached requirements/REQ-0005-b.md");
    highest_is(at, NULL, true, "5/4");
    run(at, "git checkout -q -f -b side && touch requirements/REQ-00008-c.md && git add -A && "
            "git commit -qm y && git checkout -q main");
    highest_is(at, NULL, true, "8/5");
    run(at, "git checkout -q -b far && touch requirements/REQ-0009-d.md goals/REQ-0099-no.md && "
            "git add -A && git commit -qm z && git update-ref refs/remotes/origin/far far && "
            "git checkout -q main && git branch -qD far");
    highest_is(at, NULL, true, "9/5");
    run(at, "touch requirements/GOAL-0100-x.md requirements/REQ-NEW-y.md");
    highest_is(at, NULL, true, "9/5");
    highest_is(at, NULL, false, "5/4");
}

/* Former ids, and those of removed documents, count too. */
static void test_past(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir requirements && cd requirements && touch REQ-0003-a.md REQ-0007-b.md && "
            "git add -A && git commit -qm x && git rm -q REQ-0007-b.md && git commit -qm y");
    highest_is(at, NULL, true, "7/4");
    highest_is(at, NULL, false, "3/4");
    put(at, "requirements/REQ-0003-a.md",
        "---\nid: REQ-0003\nwas: [REQ-0008]\n---\nwas: [REQ-0099]\n");
    highest_is(at, NULL, true, "8/4");
    highest_is(at, NULL, false, "8/4");
    run(at, "git checkout -q -b side");
    put(at, "requirements/REQ-0003-a.md", "---\nid: REQ-0003\nwas: [REQ-00009]\n---\n");
    run(at, "git commit -qam z && git checkout -q main");
    highest_is(at, NULL, true, "9/5");
}

static void test_random(void) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(Config) config =
        config_read(slice_of("ids: random\nkinds: {goal: {ids: numbers}}\n"));
    g_assert_cmpuint(config->problems.count, ==, 0);
    const Kind *kind = schema_kind(&config->schema, "requirement");
    g_autoptr(IdSupply) supply = ids_supply(NULL, NULL, &config->schema, kind, &error);
    g_autoptr(GHashTable) made = table_new();
    for (int i = 0; i < 1000; i++) {
        const char *id = ids_supply_next(supply, arena, &error);
        Id parsed;
        g_assert_no_error(error);
        g_assert_true(id_parse(slice_of(id), &parsed) && parsed.random);
        g_assert_true(id_is_usual(&config->schema, &parsed));
        g_assert_true(g_hash_table_add(made, (void *)(uintptr_t)id));
    }
    Id goal;
    g_assert_true(id_parse(SLICE("GOAL-k7m4x9d"), &goal));
    g_assert_false(id_is_usual(&config->schema, &goal));
}

static void test_prefixes(Scratch *at, const void *unused) {
    (void)unused;
    const char *team = "kinds:\n  requirement:\n    prefix: [REQ, SYS]\n";
    run(at, "mkdir requirements && cd requirements && touch REQ-0003-a.md SYS-000012-b.md");
    highest_is(at, team, true, "12/4");
    highest_is(at, NULL, true, "3/4");
}

static void test_front_matter(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir requirements");
    put(at, "requirements/banner.md",
        "---\ntitle: x\nid: \"REQ-0021\" # mine\n---\nid: REQ-0099\n");
    put(at, "requirements/late.md", "\xef\xbb\xbf---\r\nid: REQ-0022\r\n---\r\n");
    put(at, "requirements/none.md", "id: REQ-0077\n");
    put(at, "requirements/open.md", "---\nid: REQ-0023\n");
    highest_is(at, NULL, false, "23/4");
    run(at,
        "git add -A && git commit -qm x && git rm -q requirements/late.md requirements/open.md");
    highest_is(at, NULL, true, "23/4");
    highest_is(at, NULL, false, "21/4");
}

static void test_own_keys(Scratch *at, const void *unused) {
    (void)unused;
    const char *team = "kinds:\n  requirement:\n    keys: any-case\n    fields:\n"
                       "      id: {from: Number}\n";
    run(at, "mkdir requirements");
    put(at, "requirements/banner.md", "---\nnumber: REQ-0031\nid: REQ-0099\n---\n");
    highest_is(at, team, false, "31/4");
}

static void test_numbers_in_names(Scratch *at, const void *unused) {
    (void)unused;
    const char *team = "kinds:\n  requirement:\n    fields:\n      id: {from: file-name}\n";
    run(at, "mkdir requirements && cd requirements && touch 0007-x.md REQ-0005-y.md z.md");
    highest_is(at, team, true, "7/4");
}

#define ADD(name, test) g_test_add("/ids/" name, Scratch, NULL, setup, test, teardown)

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add_func("/ids/parse", test_parse);
    g_test_add_func("/ids/file-names", test_file_names);
    g_test_add_func("/ids/random", test_random);
    ADD("everywhere", test_everywhere);
    ADD("past", test_past);
    ADD("prefixes", test_prefixes);
    ADD("front-matter", test_front_matter);
    ADD("own-keys", test_own_keys);
    ADD("numbers-in-names", test_numbers_in_names);
    return g_test_run();
}
