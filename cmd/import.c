/* SPDX-License-Identifier: MIT */
/* req import: documents from what other programs keep. */
#include "command.h"

#include "base/text.h"
#include "work/import.h"
#include "work/scaffold.h"

typedef struct {
    bool dry;
    const char *kind, *status;
    GPtrArray *map;
} ImportOptions;

static const Option OPTIONS[] = {
    {"dry-run", 'n', OPTION_FLAG, offsetof(ImportOptions, dry), NULL,
     "write nothing, and print what would be written"},
    {"kind", 0, OPTION_STRING, offsetof(ImportOptions, kind), "KIND",
     "what items become whose ids tell no kind (requirement)"},
    {"status", 0, OPTION_STRING, offsetof(ImportOptions, status), "STATUS",
     "the status of new documents, in place of the first one of their kind"},
    {"map", 0, OPTION_STRINGS, offsetof(ImportOptions, map), "NAME=FIELD",
     "where the field, or column, NAME of the source goes; may repeat"},
    OPTION_END,
};

static bool take_options(const ImportOptions *options, const Loaded *loaded, ImportWish *wish,
                         GError **error) {
    const char *kind = options->kind ? options->kind : "requirement";
    wish->kind = context_kind(&loaded->config->schema, kind, error);
    wish->status = options->status;
    wish->map = options->map;
    if (!wish->kind)
        return false;
    for (unsigned i = 0; options->map && i < options->map->len; i++)
        if (!strchr(options->map->pdata[i], '='))
            return fail(error, EXIT_USAGE, "'%s' is no NAME=FIELD, as in --map 'Short name=title'",
                        (const char *)options->map->pdata[i]);
    return !options->status || kind_status(wish->kind, slice_of(options->status)) ||
           fail(error, EXIT_USAGE, "'%s' is no status of a %s; 'req schema' lists them",
                options->status, wish->kind->name);
}

/* Says what is lost, what is broken, and what is to be known. */
static void tell(const Imported *imported) {
    static const char *const names[] = {"note: ", "lost: ", "error: "};
    for (unsigned i = 0; i < imported->remarks->len; i++) {
        const ImportRemark *remark = &g_array_index(imported->remarks, ImportRemark, i);
        g_autofree char *times =
            remark->count > 1 ? g_strdup_printf(" (%zu times)", remark->count) : g_strdup("");
        say("%s%s%s%s%s", remark->place ? remark->place : "", remark->place ? ": " : "",
            names[remark->saying], remark->text, times);
    }
}

static void print_result(Context *context, const Imported *imported, bool dry) {
    for (unsigned i = 0; i < imported->files->len; i++)
        stream_printf(context->out, "%s\n", g_array_index(imported->files, ImportedFile, i).path);
    say("%s: documents %zu, links %zu (pinned %zu), headings and texts %zu; there already %zu; "
        "lost %zu; broken %zu",
        dry ? "would be written" : "written", imported->items, imported->links, imported->pins,
        imported->texts, imported->there, imported->lost, imported->faults);
}

static bool import_all(Context *context, const ImportOptions *options, char **operands, bool *whole,
                       GError **error) {
    ImportWish wish = {.format = import_format(operands[0], error),
                       .paths = (const char *const *)operands + 1,
                       .top = context->top,
                       .repo = context->repo};
    g_auto(Loaded) loaded = {0};
    g_auto(Imported) imported = {0};
    g_autoptr(Lock) lock = NULL;
    if (!wish.format ||
        (!options->dry && !(lock = scaffold_lock(context->top, context->repo, error))) ||
        !context_load(context, NULL, false, false, false, &loaded, error) ||
        !take_options(options, &loaded, &wish, error))
        return false;
    wish.corpus = loaded.corpus;
    wish.worktree = loaded.source;
    if (!import_read(&wish, &imported, error))
        return false;
    tell(&imported);
    if (!options->dry && !import_write(context->top, &imported, error))
        return false;
    print_result(context, &imported, options->dry);
    *whole = !imported.faults;
    return true;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    bool whole = false;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write"),
               EXIT_ENVIRONMENT;
    if (!import_all(context, given, operands, &whole, error))
        return EXIT_USAGE;
    return whole ? EXIT_DONE : EXIT_FINDINGS;
}

const Command command_import = {
    .name = "import",
    .operands = "doorstop|strictdoc|csv|openfasttrace|reqif PATH…",
    .summary = "write documents from what other programs keep: doorstop, strictdoc, csv …",
    .needs = NEED_TOP,
    .least = 2,
    .most = -1,
    .options_size = sizeof(ImportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req import doorstop reqs --dry-run",
};
