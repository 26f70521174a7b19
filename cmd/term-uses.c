/* SPDX-License-Identifier: MIT */
/* req term uses: every place where a word of a term stands. */
#include "term.h"

#include "show/terms.h"

typedef struct {
    const char *format, *rev;
    bool staged, avoided;
} TermUsesOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermUsesOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("avoided", 'a', OPTION_FLAG, avoided, NULL, "the words to be avoided for it, too"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "text, json, jsonl or csv"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

static TermPlaces *find(const Corpus *corpus, const GPtrArray *words, bool avoided) {
    g_autoptr(GPtrArray) terms = g_ptr_array_new();
    for (unsigned i = 0; i < words->len; i++) {
        const TermWord *word = words->pdata[i];
        g_ptr_array_add(terms, (void *)(uintptr_t)word->term);
        avoided |= word->role == TERM_AVOID; /* who asks for such a word means it */
    }
    return terms_places(corpus, (const Term *const *)terms->pdata, terms->len, avoided);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermUsesOptions *options = given;
    g_autofree char *name = g_strjoinv(" ", operands);
    g_auto(Loaded) loaded = {0};
    PlacesFormat format = places_format(options->format ? options->format : "text", error);
    if (!format || !term_load(context, options->rev, options->staged, &loaded, error))
        return EXIT_USAGE;
    g_autoptr(GPtrArray) words = term_words(context, loaded.corpus, name, error);
    if (!words)
        return EXIT_USAGE;
    g_autoptr(TermPlaces) places = find(loaded.corpus, words, options->avoided);
    format(&(PlaceListing){
        .out = context->out, .color = context->color, .width = context->width, .places = places});
    if (!places->count)
        say("note: '%s' is used nowhere", name);
    return loaded.corpus->unreadable_count ? EXIT_ENVIRONMENT : EXIT_DONE;
}

const Command term_uses = {
    .name = "term uses",
    .operands = "WORD…",
    .summary = "every place where a word of a term stands",
    .needs = NEED_TOP,
    .least = 1,
    .most = -1,
    .options_size = sizeof(TermUsesOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term uses lead --avoided",
};
