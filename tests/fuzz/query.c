/* SPDX-License-Identifier: MIT */
/* A query, a word a line, asked of some documents: the words together find what each of them
 * finds, in any order, and `-word` what the word does not. */
#include "world.h"

#include "model/query.h"

#define TODAY 20000
#define MOST  12

static const char REPOSITORY[] =
    "=== requirements/REQ-0001-x.md\n---\nid: REQ-0001\ntitle: Spring banner\nstatus: review\n"
    "priority: must\nowners: {marketing: ana@example.org, it: raj}\ndue: 2024-12-01\neffort: 8d\n"
    "links: {refines: [GOAL-0003@5f1c2a9b], depends: REQ-0002}\nsystems: [shop, cms]\n"
    "tags: [a b, \"c\"]\nother: x\n---\n\n## Need\n\nA *lead* buys  at the\ncheckout.\n"
    "=== requirements/b.md\n---\nid: REQ-0002\ntitle: STRASSE \xc3\x9f\ndue: soon\n---\n\xff\n"
    "=== metrics/KPI-0001.md\n---\nid: KPI-0001\ntitle: m\nunit: \"%\"\ntarget: 3.5\n"
    "readings: [{on: 2024-01-02, value: 1.5}]\n---\n"
    "=== glossary/lead.md\n---\nterm: lead\nstatus: agreed\naliases: [sales lead]\n"
    "means: {it: A row.}\n---\n"
    "=== goals/empty.md\n";

static World *repository(void) {
    static World world;
    if (!world.corpus) {
        world = world_open(slice_of(REPOSITORY));
        must(world_load(&world, (CorpusOptions){.keep = true}));
    }
    return &world;
}

/* What the words find, a bit a document; `*fine` whether they are a query. */
static unsigned ask(const char *const *words, bool terms, bool *fine) {
    const World *world = repository();
    g_autoptr(GError) error = NULL;
    g_autoptr(Query) query = query_parse(&world->config->schema, words, TODAY, terms, &error);
    unsigned found = 0;
    *fine = query != NULL;
    must(*fine == (error == NULL));
    if (error)
        must(*error->message);
    for (size_t i = 0; query && i < world->corpus->document_count; i++)
        found |= (unsigned)query_matches(query, world->corpus->documents[i]) << i;
    return found;
}

static unsigned ask_one(const char *word, bool *fine) {
    const char *const words[] = {word, NULL};
    return ask(words, false, fine);
}

static void check_negated(const char *word, unsigned found) {
    bool fine;
    const unsigned all = (1U << repository()->corpus->document_count) - 1;
    g_autofree char *negated = g_strconcat("-", word, NULL);
    unsigned others = ask_one(negated, &fine);
    must_of(!fine || others == (all & ~found), slice_of(negated));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice rest = fuzz_input(data, size);
    const char *words[MOST + 1] = {NULL}, *turned[MOST + 1] = {NULL};
    size_t count = 0;
    bool fine, all_fine = true;
    while (rest.at && rest.len && count < MOST)
        words[count++] = slice_strdup(slice_cut(&rest, '\n'));
    unsigned all = (1U << repository()->corpus->document_count) - 1, expected = all;
    for (size_t i = 0; i < count; i++) {
        unsigned found = ask_one(words[i], &fine);
        all_fine = all_fine && fine;
        expected &= found;
        if (fine && words[i][0] && words[i][0] != '-')
            check_negated(words[i], found);
        turned[count - 1 - i] = words[i];
    }
    unsigned found = ask(words, false, &fine), again = ask(turned, false, &fine);
    must(fine == all_fine);
    must(!fine || (found == again && found == expected));
    ask(words, true, &fine);
    query_wants_bodies(words);
    for (size_t i = 0; i < count; i++)
        g_free((char *)words[i]);
    return 0;
}
