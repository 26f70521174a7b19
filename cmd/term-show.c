/* SPDX-License-Identifier: MIT */
/* req term show: what a word means to each side, and where it is used. */
#include "term.h"

#include "show/terms.h"

#define PAGE_WIDTH 80 /* where there is no terminal */
#define MOST_WIDTH 120

typedef struct {
    const char *format, *rev;
    bool staged;
} TermShowOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermShowOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "text or json"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

/* Whether the term stands beside the first one on that one's sheet. */
static bool is_beside(const Glossary *glossary, const GPtrArray *words, const Term *term) {
    const Term *first = ((const TermWord *)words->pdata[0])->term;
    g_autoptr(GPtrArray) beside = terms_of_same_word(glossary, first);
    return g_ptr_array_find(beside, term, NULL);
}

static void show_words(const Context *context, const Corpus *corpus, const GPtrArray *words,
                       bool json) {
    unsigned width = context->width ? MIN(context->width, MOST_WIDTH) : PAGE_WIDTH;
    const Terminal terminal = {context->out, width, context->color};
    g_autoptr(JsonWriter) writer = json ? json_writer_new(context->out, 3, false) : NULL;
    if (json) {
        json_open_object(writer, NULL);
        json_put_count(writer, "version", 1);
        json_open_list(writer, "terms");
    }
    for (unsigned i = 0; i < words->len; i++) {
        const TermWord *word = words->pdata[i];
        if (!json && i > 0 && is_beside(corpus->glossary, words, word->term))
            continue;
        g_autoptr(TermPlaces) places = terms_places(corpus, &word->term, 1, false);
        TermSheet sheet = {corpus, word, places};
        if (json) {
            term_sheet_json(&sheet, writer);
            continue;
        }
        stream_puts(context->out, i > 0 ? "\n" : "");
        term_sheet_show(&sheet, &terminal);
    }
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermShowOptions *options = given;
    bool json = g_strcmp0(options->format, "json") == 0;
    g_autofree char *name = g_strjoinv(" ", operands);
    g_auto(Loaded) loaded = {0};
    if (options->format && !json && strcmp(options->format, "text") != 0)
        return fail(error, EXIT_USAGE, "unknown format '%s'; there are: text, json",
                    options->format);
    if (!term_load(context, options->rev, options->staged, &loaded, error))
        return EXIT_USAGE;
    g_autoptr(GPtrArray) words = term_words(context, loaded.corpus, name, error);
    if (!words)
        return EXIT_USAGE;
    show_words(context, loaded.corpus, words, json);
    return EXIT_DONE;
}

const Command term_show = {
    .name = "term show",
    .operands = "WORD…",
    .summary = "what a word means to each side, and where it is used",
    .needs = NEED_TOP,
    .least = 1,
    .most = -1,
    .options_size = sizeof(TermShowOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term show lead",
};
