/* SPDX-License-Identifier: MIT */
#include "model/query.h"
#include "work/order.h"

#define TODAY "2026-11-22"

static Config *config;
static Source *source;
static Folder *folder;
static Corpus *corpus;

static const char *const FILES[][2] = {
    {"requirements/REQ-0001-banner.md",
     "---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\npriority: must\n"
     "owners: {marketing: ana@example.org, it: raj@example.org}\ndue: 2026-12-01\neffort: 8d\n"
     "systems: [checkout, cms]\ntags: [Mobile]\nlinks: {refines: [GOAL-0001@5f1c2a9b]}\n"
     "may-change: {what: the offer text, until: 2026-11-20}\n"
     "approvals:\n  - {side: it, by: raj@example.org, on: 2026-11-02, of: 5f1c2a9be0d4}\n---\n\n"
     "The two   \nwords of CAF\xc3\x89 and http://x.\n"},
    {"requirements/REQ-0002-cart.md",
     "---\nid: REQ-0002\ntitle: Cart, \xc3\x9c"
     "bersicht\nstatus: draft\npriority: should\n"
     "owners: {marketing: mei@example.org}\ndue: 2026-12-15\neffort: 3w\ntags: []\n---\n"},
    {"requirements/REQ-0003-late.md",
     "---\nid: REQ-0003\ntitle: Late\nstatus: agreed\npriority: bogus\ndue: 2026-11-21\n"
     "effort: 4h\n---\n# status\n"},
    {"goals/GOAL-0001-more.md", "---\nid: GOAL-0001\ntitle: More orders\nstatus: draft\n---\n"},
    {"metrics/KPI-0001-rate.md", "---\nid: KPI-0001\ntitle: Rate\nstatus: agreed\ntarget: 3.5\n"
                                 "readings:\n  - {on: 2026-11-01, value: 2.25}\n---\n"},
    {"glossary/lead.md", "---\nterm: lead\nstatus: agreed\nmeans: {it: A row in the CRM}\n"
                         "aliases: [sales lead]\n---\n"},
};

static void load(const char *path) {
    g_autoptr(GError) error = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(FILES); i++) {
        g_autofree char *file = g_build_filename(path, FILES[i][0], NULL);
        g_autofree char *parent = g_path_get_dirname(file);
        g_mkdir_with_parents(parent, 0777);
        g_assert_true(g_file_set_contents(file, FILES[i][1], -1, NULL));
    }
    folder = folder_open(path, &error);
    source = source_worktree(folder, NULL);
    config = config_read((Slice){NULL, 0});
    CorpusOptions options = {.keep = true, .threads = 1};
    corpus = corpus_load(source, config, &options, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(corpus->document_count, ==, G_N_ELEMENTS(FILES));
}

static Day today(void) {
    Day day;
    g_assert_true(date_parse(SLICE(TODAY), &day));
    return day;
}

/* The numbers and letters of what matches: "1 2 G K L"; or the error. */
static char *found(const char *const *words) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Query) query = query_parse(&config->schema, words, today(), false, &error);
    if (!query) {
        g_assert_cmpint(error->code, ==, EXIT_USAGE);
        return g_strdup(error->message);
    }
    GString *text = g_string_new("");
    static const char *const names[] = {"L", "G", "K", "1", "2", "3"};
    static const char *const paths[] = {"glossary",
                                        "goals",
                                        "metrics",
                                        "requirements/REQ-0001",
                                        "requirements/REQ-0002",
                                        "requirements/REQ-0003"};
    for (size_t i = 0; i < corpus->document_count; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(paths); k++)
            if (g_str_has_prefix(corpus->documents[i]->path, paths[k]) &&
                query_matches(query, corpus->documents[i]))
                g_string_append_printf(text, "%s%s", text->len ? " " : "", names[k]);
    return g_string_free(text, FALSE);
}

/* Each case: words of a query separated by bars, and what is found. */
static void check(const char *const (*cases)[2], size_t count) {
    for (size_t i = 0; i < count; i++) {
        g_auto(GStrv) words = g_strsplit(cases[i][0], "|", -1);
        g_autofree char *text = found((const char *const *)words);
        if (strcmp(text, cases[i][1]) != 0)
            g_error("'%s' gives '%s', not '%s'", cases[i][0], text, cases[i][1]);
    }
}

static void test_common(void) {
    static const char *const cases[][2] = {
        {"kind:requirement", "1 2 3"},
        {"kind:Goals,glossary", "L G"},
        {"id:REQ-0001,KPI-0001", "K 1"},
        {"id:req-0001", "1"},
        {"id:REQ-1", ""},
        {"id:lead", "L"},
        {"status:draft", "G 2"},
        {"status:agreed|kind:term", "L"},
        {"-status:draft", "L K 1 3"},
        {"-status:draft|-status:agreed", "1"},
        {"title:banner", "1"},
        {"title:\"spring  BANNER\"", "1"},
        {"title:=banner", ""},
        {"title:=\"spring banner\"", "1"},
        {"title:\xc3\xbc"
         "bersicht",
         "2"},
        {"title:\"cart, \"", "2"},
        {"path:requirements/", "1 2 3"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_fields(void) {
    static const char *const cases[][2] = {
        {"owner:ana", "1"},
        {"owner:ANA@example.org", "1"},
        {"owner:ana@example.com", ""},
        {"owners:raj,mei", "1 2"},
        {"owners.marketing:ana", "1"},
        {"owners.it:ana", ""},
        {"owner.it:raj", "1"},
        {"priority:must,should", "1 2"},
        {"priority:wont", ""},
        {"-priority:must|kind:requirement", "2 3"},
        {"tag:mobile", "1"},
        {"tags:mob", ""},
        {"systems:cms", "1"},
        {"links.refines:GOAL-0001", "1"},
        {"refines:GOAL-0001", "1"},
        {"links:goal-0001", "1"},
        {"links:GOAL-0001@5f1c2a9b", "1"},
        {"links.depends:REQ-0001", ""},
        {"may-change.what:offer", "1"},
        {"may-change:2026-11-20", "1"},
        {"approvals.side:it", "1"},
        {"approvals:marketing", ""},
        {"means:crm", "L"},
        {"aliases:\"sales lead\"", "L"},
        {"term:lead", "L"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_order(void) {
    static const char *const cases[][2] = {
        {"due:2026-12-01", "1"},
        {"due:=2026-12-01", "1"},
        {"due:<2026-12-01", "3"},
        {"due:<=2026-12-01", "1 3"},
        {"due:>2026-12-01", "2"},
        {"due:>=2026-12-01", "1 2"},
        {"due:2026-12-01..2026-12-31", "1 2"},
        {"due:..2026-12-01", "1 3"},
        {"due:2026-12-02..", "2"},
        {"due:2026-12", "1 2"},
        {"due:<2026-12", "3"},
        {"due:>2026-11", "1 2"},
        {"due:<today", "3"},
        {"due:today..today+14d", "1"},
        {"due:<=today+4w", "1 2 3"},
        {"due:today-1d", "3"},
        {"due:2026-11-21,2026-12-15", "2 3"},
        {"-due:<today", "L G K 1 2"},
        {"effort:8d", "1"},
        {"effort:>1w", "1 2"},
        {"effort:<=1d", "3"},
        {"effort:64h", "1"},
        {"target:>3", "K"},
        {"target:3.50", "K"},
        {"readings.value:<2.5", "K"},
        {"readings.value:2.2..2.3", "K"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_presence(void) {
    static const char *const cases[][2] = {
        {"has:due", "1 2 3"},
        {"no:due", "L G K"},
        {"has:tags", "1"},
        {"has:priority", "1 2"},
        {"has:owners.it", "1"},
        {"no:owners.it|kind:requirement", "2 3"},
        {"has:due,target", "K 1 2 3"},
        {"-has:due|-has:target", "L G"},
        {"has:refines", "1"},
        {"has:title", "G K 1 2 3"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_text(void) {
    static const char *const cases[][2] = {
        {"two words", "1"},
        {"TWO|words", "1"},
        {"\"two words\"", "1"},
        {"wordsof", ""},
        {"caf\xc3\xa9", "1"},
        {"CAFE", ""},
        {"-spring", "L G K 2 3"},
        {"status", "3"},
        {"\"http://x\"", "1"},
        {"10:30", ""},
        {"sales", "L"},
        {"req-0003", "3"},
        {"\" \"", "a word of the query is empty"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_errors(void) {
    static const char *const cases[][2] = {
        {"duee:2026-12-01", "unknown field 'duee'; did you mean 'due'?"},
        {"http://x", "unknown field 'http'; to look for a text with a colon, quote it: "
                     "'\"http:…\"'"},
        {"has:duee", "unknown field 'duee'; did you mean 'due'?"},
        {"owners.markting:ana", "unknown 'markting' in 'owners'; did you mean 'marketing'?"},
        {"links.refine:GOAL-0001", "unknown 'refine' in 'links'; did you mean 'refines'?"},
        {"due.x:1", "unknown 'x' in 'due'"},
        {"status:reveiw", "unknown status 'reveiw'; did you mean 'review'?"},
        {"kind:gaol", "unknown kind 'gaol'; did you mean 'goal'?"},
        {"priority:muts", "unknown value 'muts' of 'priority'; did you mean 'must'?"},
        {"priority:9", "'9' in 'priority' is not one of must, should, could, wont"},
        {"priority:<must", "'priority' has no order, so '<' cannot be asked of it"},
        {"title:>a", "'title' has no order, so '>' cannot be asked of it"},
        {"due:soon", "'soon' in 'due' is not a date like 2026-12-01, today or today+14d"},
        {"due:2026-13", "'2026-13' in 'due' is not a date like 2026-12-01, today or today+14d"},
        {"due:..", "'..' in 'due' is not a date like 2026-12-01, today or today+14d"},
        {"due:today+14x", "'today+14x' in 'due' is not a date like 2026-12-01, today or "
                          "today+14d"},
        {"due:", "'due:' has no value; 'has:due' asks for any"},
        {"due:today,", "'due:' has no value; 'has:due' asks for any"},
        {"target:much", "'much' in 'target' is not a number like 3.5"},
        {"status:\x1b[31m",
         "unknown status '\\x1b[31m'; there are: draft, agreed, reached, dropped, "
         "review, delivered, measured, retired, decided, superseded, proposed, "
         "contested"},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_wants_bodies(void) {
    static const char *const fields[] = {"status:review", "-due:<today", NULL};
    static const char *const text[] = {"status:review", "-checkout", NULL};
    static const char *const none[] = {NULL};
    g_assert_false(query_wants_bodies(fields));
    g_assert_true(query_wants_bodies(text));
    g_assert_false(query_wants_bodies(none));
}

/* The order of the documents by a column, `-` before it for backwards. */
static void orders(const char *column, const char *expected) {
    g_autofree const Document **documents = g_new(const Document *, corpus->document_count);
    bool descending = *column == '-';
    memcpy(documents, corpus->documents, corpus->document_count * sizeof *documents);
    order_documents(documents, corpus->document_count, column + descending, descending);
    g_autoptr(GString) text = g_string_new("");
    for (size_t i = 0; i < corpus->document_count; i++)
        g_string_append_printf(text, "%s%.*s", i ? " " : "", SLICE_ARG(documents[i]->id));
    g_assert_cmpstr(text->str, ==, expected);
}

static void test_sorting(void) {
    orders("due", "REQ-0003 REQ-0001 REQ-0002 lead GOAL-0001 KPI-0001");
    orders("-due", "REQ-0002 REQ-0001 REQ-0003 lead GOAL-0001 KPI-0001");
    orders("effort", "REQ-0003 REQ-0001 REQ-0002 lead GOAL-0001 KPI-0001");
    orders("priority", "REQ-0001 REQ-0002 lead GOAL-0001 KPI-0001 REQ-0003");
    orders("id", "GOAL-0001 KPI-0001 REQ-0001 REQ-0002 REQ-0003 lead");
    orders("title", "REQ-0002 REQ-0003 lead GOAL-0001 KPI-0001 REQ-0001");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_dir_make_tmp("req-query-XXXXXX", NULL);
    load(path);
    g_test_add_func("/query/common", test_common);
    g_test_add_func("/query/fields", test_fields);
    g_test_add_func("/query/order", test_order);
    g_test_add_func("/query/presence", test_presence);
    g_test_add_func("/query/text", test_text);
    g_test_add_func("/query/errors", test_errors);
    g_test_add_func("/query/wants-bodies", test_wants_bodies);
    g_test_add_func("/query/sorting", test_sorting);
    int failed = g_test_run();
    corpus_free(corpus);
    config_free(config);
    source_free(source);
    folder_free(folder);
    const char *arguments[] = {"rm", "-rf", path, NULL};
    g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                 NULL);
    return failed;
}
