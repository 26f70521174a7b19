/* SPDX-License-Identifier: MIT */
/* req list: documents as a table, or as data. */
#include "command.h"

#include "model/query.h"
#include "show/listing.h"
#include "work/order.h"

typedef struct {
    const char *format, *rev, *sort, *columns;
    bool staged;
    unsigned limit;
} ListOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(ListOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "table, json, jsonl, csv or ids"),
    OPTION("columns", 'c', OPTION_STRING, columns, "FIELD,…", "what the table or CSV shows"),
    OPTION("sort", 's', OPTION_STRING, sort, "FIELD", "order by a field; -FIELD: backwards"),
    OPTION("limit", 'n', OPTION_NUMBER, limit, "N", "show the first N alone"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

/* The columns asked for, NULL-terminated; NULL with an error where one is unknown. */
static char **read_columns(const Schema *schema, const char *wanted, GError **error) {
    g_auto(GStrv) columns = g_strsplit(wanted, ",", -1);
    if (!*columns) {
        fail(error, EXIT_USAGE, "--columns names no field");
        return NULL;
    }
    for (char **column = columns; *column; column++)
        if (!order_check_column(schema, g_strstrip(*column), error))
            return NULL;
    return g_steal_pointer(&columns);
}

/* The documents that match, in the wanted order. */
static GPtrArray *select_documents(const Corpus *corpus, const Query *query,
                                   const ListOptions *options, GError **error) {
    const char *sort = options->sort;
    bool descending = sort && *sort == '-';
    if (descending)
        sort++;
    if (sort && !order_check_column(&corpus->config->schema, sort, error))
        return NULL;
    GPtrArray *found = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (query_matches(query, corpus->documents[i]))
            g_ptr_array_add(found, corpus->documents[i]);
    if (sort && found->len)
        order_documents((const Document **)(void *)found->pdata, found->len, sort, descending);
    if (options->limit && options->limit < found->len)
        g_ptr_array_set_size(found, (int)options->limit);
    return found;
}

static void show(const Context *context, const Loaded *loaded, ListingFormat format, char **columns,
                 const GPtrArray *found) {
    format(&(Listing){.out = context->out,
                      .color = context->color,
                      .width = context->width,
                      .today = context->today,
                      .schema = &loaded->config->schema,
                      .columns = (const char *const *)columns,
                      .documents = (const Document *const *)found->pdata,
                      .count = found->len});
    if (!loaded->corpus->document_count && !loaded->corpus->unreadable_count)
        say("note: there are no documents yet; 'req new' makes one");
    else if (!found->len && !loaded->corpus->unreadable_count)
        say("note: no document matches");
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const ListOptions *options = data;
    const char *const *words = (const char *const *)operands;
    bool keep = query_wants_bodies(words);
    g_auto(Loaded) loaded = {0};
    ListingFormat format = listing_format(options->format ? options->format : "table", error);
    if (!format ||
        !context_load(context, options->rev, options->staged, keep, false, &loaded, error))
        return EXIT_USAGE;
    const Schema *schema = &loaded.config->schema;
    g_autoptr(Query) query = query_parse(schema, words, context->today, false, error);
    g_auto(GStrv) columns = NULL;
    if (!query || (options->columns && !(columns = read_columns(schema, options->columns, error))))
        return EXIT_USAGE;
    g_autoptr(GPtrArray) found = select_documents(loaded.corpus, query, options, error);
    if (!found)
        return EXIT_USAGE;
    show(context, &loaded, format, columns, found);
    return loaded.corpus->unreadable_count ? EXIT_ENVIRONMENT : EXIT_DONE;
}

const Command command_list = {
    .name = "list",
    .operands = "[QUERY…]",
    .summary = "documents as a table, or as data",
    .needs = NEED_TOP,
    .least = 0,
    .most = -1,
    .options_size = sizeof(ListOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req list status:review owner:ana 'due:<2026-12-01'",
};
