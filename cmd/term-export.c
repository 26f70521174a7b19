/* SPDX-License-Identifier: MIT */
/* req term export: the glossary for other programs. */
#include "term.h"

#include "adapters/fs.h"
#include "base/url.h"
#include "show/glossary.h"

typedef struct {
    const char *format, *output, *rev, *base_url;
    bool staged;
} TermExportOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermExportOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "json, csv, tbx, skos, vale or cspell"),
    OPTION("output", 'o', OPTION_STRING, output, "FILE", "write this file, not standard output"),
    OPTION("base-url", 0, OPTION_STRING, base_url, "URL",
           "what the addresses of concepts begin with, in skos"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

static bool check_options(const Context *context, const TermExportOptions *options,
                          GError **error) {
    const char *url = options->base_url;
    bool web = url && (g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://"));
    if (!options->format)
        return fail(error, EXIT_USAGE, "--format is missing: json, csv, tbx, skos, vale or cspell");
    if (url && (!web || !url_is_safe(slice_of(url)) || strpbrk(url, " \"<>\\^`{|}")))
        return fail(error, EXIT_USAGE,
                    "'%s' is no address of the web, like https://example.org/terms/", url);
    return !options->output || strcmp(options->output, "-") == 0 ||
           context_outputs(context, options->output, NULL, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    (void)operands;
    const TermExportOptions *options = given;
    const GlossaryFormat *format = NULL;
    g_auto(Loaded) loaded = {.glossary = true};
    if (!check_options(context, options, error) ||
        !(format = glossary_format(options->format, error)) ||
        !context_load(context, options->rev, options->staged, false, false, &loaded, error))
        return EXIT_USAGE;
    if (loaded.corpus->unreadable_count)
        return fail(error, EXIT_ENVIRONMENT, "nothing is written where documents cannot be read"),
               EXIT_ENVIRONMENT;
    bool file = options->output && strcmp(options->output, "-") != 0;
    const char *title = loaded.config->title ? loaded.config->title : "Glossary";
    g_autoptr(Stream) made = stream_to_memory();
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    glossary_export(format, loaded.corpus,
                    &(GlossaryExport){file ? made : context->out, title, options->base_url, notes});
    for (unsigned i = 0; i < notes->len; i++)
        say("note: %s", (const char *)notes->pdata[i]);
    if (!loaded.corpus->term_count)
        say("note: there is no glossary yet; 'req term new lead' writes its first term");
    return !file || file_write(options->output, stream_bytes(made), error) ? EXIT_DONE
                                                                           : EXIT_ENVIRONMENT;
}

const Command term_export = {
    .name = "term export",
    .summary = "the glossary for other programs: as data, a sheet, TBX, SKOS, a linter's rules",
    .needs = NEED_TOP,
    .options_size = sizeof(TermExportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term export --format vale -o styles/Team/Terms.yml",
};
