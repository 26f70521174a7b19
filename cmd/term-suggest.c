/* SPDX-License-Identifier: MIT */
/* req term suggest: words that both sides use and nobody has explained yet. */
#include "term.h"

#include "show/terms.h"

#define USUAL_LIMIT 20

typedef struct {
    const char *format, *rev, *limit;
    bool staged;
} TermSuggestOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermSuggestOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("limit", 'n', OPTION_STRING, limit, "N", "propose N at most, or 'all'; 20 unless told"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "table, json, jsonl or csv"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

/* How many are asked for; 0: all. */
static bool take_limit(const char *text, size_t *limit, GError **error) {
    uint64_t number = USUAL_LIMIT;
    bool all = g_strcmp0(text, "all") == 0;
    if (text && !all && !g_ascii_string_to_unsigned(text, 10, 1, 1000000, &number, NULL))
        return fail(error, EXIT_USAGE, "'%s' is no number from 1 on, or 'all', as --limit wants",
                    text);
    *limit = all ? 0 : (size_t)number;
    return true;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermSuggestOptions *options = given;
    g_auto(Loaded) loaded = {.glossary = true};
    size_t limit = USUAL_LIMIT;
    (void)operands;
    SuggestionsFormat format =
        suggestions_format(options->format ? options->format : "table", error);
    if (!format || !take_limit(options->limit, &limit, error) ||
        !context_load(context, options->rev, options->staged, true, false, &loaded, error))
        return EXIT_USAGE;
    g_autoptr(Suggestions) suggestions = suggest_terms(loaded.corpus, limit);
    format(&(SuggestionListing){.out = context->out,
                                .color = context->color,
                                .width = context->width,
                                .schema = &loaded.config->schema,
                                .suggestions = suggestions});
    if (!suggestions->count)
        say("note: nothing stands out that the glossary does not have");
    else if (suggestions->more)
        say("note: %zu more; --limit all shows them", suggestions->more);
    return loaded.corpus->unreadable_count ? EXIT_ENVIRONMENT : EXIT_DONE;
}

const Command term_suggest = {
    .name = "term suggest",
    .summary = "words that might become terms, what both sides use first",
    .needs = NEED_TOP,
    .options_size = sizeof(TermSuggestOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term suggest --limit 10",
};
