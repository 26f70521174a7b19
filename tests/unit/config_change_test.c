/* SPDX-License-Identifier: MIT */
/* A changed req.yml: what of it judges the change, and what is said of it. */
#include "model/config.h"

static const Kind *kind(const Config *config, const char *name) {
    return schema_kind(&config->schema, name);
}

static void additions(void) {
    g_autoptr(Config) config = config_read_merged(
        SLICE("rules: {link/dangling: error}\n"),
        SLICE("rules: {link/dangling: off}\nlimits: {document: 1 MiB}\nsides: [a, b]\n"
              "people: {eve@example.org: it}\n"
              "kinds:\n"
              "  requirement:\n"
              "    dir: elsewhere\n"
              "    skip: '*.md'\n"
              "    fields:\n"
              "      due: {type: text}\n"
              "      colour: {type: text}\n"
              "    statuses:\n"
              "      review: {means: open}\n"
              "      parked: {means: open}\n"
              "  story: {dir: stories, fields: {id: text, title: text}, prefix: STO}\n"
              "  hole: {dir: requirements/new, title: title}\n"
              "  cave: {dir: '*'}\n"));
    g_assert_cmpuint(config->rule_count, ==, 1);
    g_assert_cmpstr(config->rules[0].severity, ==, "error");
    g_assert_cmpuint(config->limits.document, ==, 512 * 1024);
    g_assert_cmpstr(config->schema.sides[0], ==, "marketing");
    g_assert_cmpuint(config->person_count, ==, 0);
    const Kind *requirement = kind(config, "requirement");
    g_assert_cmpstr(requirement->dirs[0], ==, "requirements");
    g_assert_cmpstr(requirement->skip[0], ==, "README.md");
    g_assert_cmpint(kind_field(requirement, SLICE("due"), NULL)->type, ==, FIELD_DATE);
    g_assert_nonnull(kind_field(requirement, SLICE("colour"), NULL));
    g_assert_true(kind_status(requirement, SLICE("review"))->owners);
    g_assert_nonnull(kind_status(requirement, SLICE("parked")));
    g_assert_nonnull(kind(config, "story"));
    g_assert_null(kind(config, "hole"));
    g_assert_null(kind(config, "cave"));
    g_assert_cmpuint(config->problems.count, ==, 0);
}

/* A new field is no way to change what is read of the base's own. */
static void shadows(void) {
    g_autoptr(Config) config =
        config_read_merged(SLICE("kinds: {story: {dir: stories, prefix: STO, title: name, fields: "
                                 "{id: text, name: {type: text, from: Title}}}}\n"),
                           SLICE("fields:\n"
                                 "  status: {as: {delivered: draft}}\n"
                                 "  heading: {from: title}\n"
                                 "  colour: {type: text}\n"
                                 "kinds:\n"
                                 "  requirement:\n"
                                 "    fields:\n"
                                 "      links: {type: text}\n"
                                 "      Owners: {type: text}\n"
                                 "      hidden: {from: links}\n"
                                 "      shade: {type: text}\n"));
    const Kind *requirement = kind(config, "requirement");
    const Field *status = kind_field(requirement, SLICE("status"), NULL);
    int index;
    g_assert_true(slice_is(field_meaning(status, SLICE("delivered")), "delivered"));
    g_assert_cmpint(kind_field(requirement, SLICE("links"), NULL)->type, ==, FIELD_MAP);
    g_assert_cmpstr(kind_field_of_key(requirement, SLICE("links"), &index)->name, ==, "links");
    g_assert_null(kind_field(requirement, SLICE("hidden"), NULL));
    g_assert_null(kind_field(requirement, SLICE("Owners"), NULL));
    g_assert_null(kind_field(requirement, SLICE("heading"), NULL));
    g_assert_nonnull(kind_field(requirement, SLICE("shade"), NULL));
    g_assert_nonnull(kind_field(kind(config, "story"), SLICE("colour"), NULL));
}

static void broken_additions(void) {
    static const char *const texts[] = {"",
                                        "- a\n",
                                        "kinds: [",
                                        "kinds: 3\n",
                                        "kinds: {requirement: 3, x: 4}\n",
                                        "a: b",
                                        "fields: []\n",
                                        "kinds: {requirement: {fields: 3, statuses: []}}\n"};
    g_autoptr(Config) alone = config_read(SLICE("sides: [x, y]\n"));
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(Config) config = config_read_merged(SLICE("sides: [x, y]\n"), slice_of(texts[i]));
        g_assert_cmpuint(config->problems.count, ==, 0);
        g_assert_cmpuint(kind(config, "requirement")->field_count, ==,
                         kind(alone, "requirement")->field_count);
    }
}

static void assert_differences(const char *before, const char *after, size_t most,
                               const char *expected) {
    g_autoptr(GPtrArray) lines =
        config_differences(before ? slice_of(before) : (Slice){NULL, 0},
                           after ? slice_of(after) : (Slice){NULL, 0}, most);
    g_ptr_array_add(lines, NULL);
    g_autofree char *joined = g_strjoinv("\n", (char **)lines->pdata);
    g_assert_cmpstr(joined, ==, expected);
}

static void differences(void) {
    assert_differences("title: a\n",
                       "title: b\nkinds: {x: off}\nlimits: {depth: 9}\nrules: {id: off}\n", 2,
                       "rules.id: nothing → off\nlimits.depth: nothing → 9\nand 2 more");
    assert_differences("rules: {plan: error, x: note}\n", "rules:\n  plan: off # now\n  x: note\n",
                       9, "rules.plan: error → off");
    assert_differences("a: 1\nb: [x, y]\n", "b: [x]\nc: {d: 2}\n", 9,
                       "a: 1 → nothing\nb: [x, y] → [x]\nc.d: nothing → 2");
    assert_differences(NULL, "a: 1\nb: 2\nc: 3\n", 1, "a: nothing → 1\nand 2 more");
    assert_differences("a: 1\n", "a: '1'\n", 9, "");
    assert_differences("a: 1\n", "a: \"::error::\\e[31m\"\n", 9, "a: 1 → nothing");
    assert_differences("a: 1\n", NULL, 9, "a: 1 → nothing");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/config/additions", additions);
    g_test_add_func("/config/shadows", shadows);
    g_test_add_func("/config/broken-additions", broken_additions);
    g_test_add_func("/config/differences", differences);
    return g_test_run();
}
