/* SPDX-License-Identifier: MIT */
/* req export: the corpus in a form for others; html is a site in a folder. */
#include "command.h"

#include "base/text.h"
#include "show/format.h"
#include "show/site/site.h"

#include <errno.h>

typedef struct {
    const char *output, *rev, *title;
} ExportOptions;

static const Option OPTIONS[] = {
    {"output", 'o', OPTION_STRING, offsetof(ExportOptions, output), "PATH",
     "where to write: for html a folder, new or empty or with a site in it"},
    {"rev", 0, OPTION_STRING, offsetof(ExportOptions, rev), "REV",
     "export this revision, not the work tree"},
    {"title", 0, OPTION_STRING, offsetof(ExportOptions, title), "TEXT",
     "the site's title; else what req.yml or README.md says"},
    OPTION_END,
};

typedef bool (*ExportFunction)(Context *context, const ExportOptions *options, GError **error);

/* --- html --- */

/* The folder at `path`, made where it is missing. */
static Folder *open_output(const char *path, GError **error) {
    if (g_mkdir_with_parents(path, 0777) != 0) {
        fail_errno(error, EXIT_ENVIRONMENT, "cannot make the folder '%s'", path);
        return NULL;
    }
    return folder_open(path, error);
}

/* What the footer says: "5f1c2a9", "v1.2 (5f1c2a9)"; NULL outside a repository. */
static char *describe_revision(Context *context, const char *rev) {
    Oid commit;
    char hex[OID_HEX + 1];
    if (!context->repo || !repo_resolve(context->repo, rev ? rev : "HEAD", &commit, NULL))
        return NULL;
    oid_hex(&commit, hex);
    if (!rev && context->top)
        return g_strdup_printf("the work tree on top of %.10s", hex);
    return rev && !g_str_has_prefix(hex, rev) ? g_strdup_printf("%s (%.10s)", rev, hex)
                                              : g_strdup_printf("%.10s", hex);
}

static bool export_html(Context *context, const ExportOptions *options, GError **error) {
    if (strcmp(options->output, "-") == 0)
        return fail(error, EXIT_USAGE, "html is many files; -o wants a folder, not '-'");
    g_auto(Loaded) loaded = {.uses = true};
    if (!context_load(context, options->rev, false, true, false, &loaded, error))
        return false;
    if (loaded.corpus->unreadable_count)
        return fail(error, EXIT_ENVIRONMENT, "nothing is written where documents cannot be read");
    g_autoptr(Folder) out = open_output(options->output, error);
    if (!out)
        return false;
    g_autofree char *revision = describe_revision(context, options->rev);
    const SiteOptions site = {.title = options->title,
                              .revision = revision,
                              .today = context->today,
                              .threads = context->threads,
                              .source = loaded.source};
    SiteResult result;
    if (!site_write(loaded.corpus, &site, out, &result, error))
        return false;
    say("%zu pages; %zu files written, %zu unchanged, %zu removed", result.pages, result.written,
        result.unchanged, result.removed);
    stream_visible(context->out, slice_of(options->output));
    stream_puts(context->out,
                g_str_has_suffix(options->output, "/") ? "index.html\n" : "/index.html\n");
    return true;
}

/* --- the command --- */

static const struct Row {
    const char *name;
    ExportFunction run;
} FORMATS[] = {
    {"html", export_html},
};

static ExportFunction find_format(const char *name, GError **error) {
    const struct Row *row = FORMAT_ROW(FORMATS, name, error);
    return row ? row->run : NULL;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const ExportOptions *options = given;
    ExportFunction export = find_format(operands[0], error);
    if (!export)
        return EXIT_USAGE;
    if (!options->output)
        return fail(error, EXIT_USAGE, "-o is missing: where to write the %s", operands[0]),
               EXIT_USAGE;
    return export(context, options, error) ? EXIT_DONE : EXIT_ENVIRONMENT;
}

const Command command_export = {
    .name = "export",
    .operands = "FORMAT",
    .summary = "write the documents for others: html, a site in a folder",
    .needs = NEED_TOP,
    .least = 1,
    .most = 1,
    .options_size = sizeof(ExportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req export html -o build/site",
};
