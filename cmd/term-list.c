/* SPDX-License-Identifier: MIT */
/* req term list: the words of the glossary as a table, or as data. */
#include "term.h"

#include "model/query.h"
#include "show/listing.h"
#include "show/terms.h"

typedef struct {
    const char *format, *rev;
    bool staged;
} TermListOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermListOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "table, json, jsonl, csv or ids"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

static GPtrArray *select_terms(const Corpus *corpus, const Query *query) {
    GPtrArray *found = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (corpus->documents[i]->kind->glossary && query_matches(query, corpus->documents[i]))
            g_ptr_array_add(found, corpus->documents[i]);
    return found;
}

static void show(const Context *context, const Loaded *loaded, ListingFormat format,
                 const GPtrArray *found) {
    format(&(Listing){.out = context->out,
                      .color = context->color,
                      .width = context->width,
                      .today = context->today,
                      .schema = &loaded->config->schema,
                      .glossary = loaded->corpus->glossary,
                      .documents = (const Document *const *)found->pdata,
                      .count = found->len});
    if (!loaded->corpus->term_count && !loaded->corpus->unreadable_count)
        say("note: there is no glossary yet; 'req term new lead' writes its first term");
    else if (!found->len && !loaded->corpus->unreadable_count)
        say("note: no term matches");
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermListOptions *options = given;
    const char *const *words = (const char *const *)operands;
    bool table = !options->format || strcmp(options->format, "table") == 0;
    g_auto(Loaded) loaded = {.glossary = true};
    ListingFormat format = table ? terms_table : listing_format(options->format, error);
    if (!format || !context_load(context, options->rev, options->staged, query_wants_bodies(words),
                                 false, &loaded, error))
        return EXIT_USAGE;
    g_autoptr(Query) query = query_parse(&loaded.config->schema, words, context->today, true, error);
    if (!query)
        return EXIT_USAGE;
    g_autoptr(GPtrArray) found = select_terms(loaded.corpus, query);
    show(context, &loaded, format, found);
    return loaded.corpus->unreadable_count ? EXIT_ENVIRONMENT : EXIT_DONE;
}

const Command term_list = {
    .name = "term list",
    .operands = "[QUERY…]",
    .summary = "the words of the glossary as a table, or as data",
    .needs = NEED_TOP,
    .most = -1,
    .options_size = sizeof(TermListOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term list status:contested",
};
