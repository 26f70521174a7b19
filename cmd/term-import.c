/* SPDX-License-Identifier: MIT */
/* req term import: terms from a sheet, a file each. */
#include "term.h"

#include "base/text.h"
#include "work/cells.h"
#include "work/term_sheet.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

typedef struct {
    bool dry;
} TermImportOptions;

static const Option OPTIONS[] = {
    {"dry-run", 'n', OPTION_FLAG, offsetof(TermImportOptions, dry), NULL,
     "write nothing, and print what would be written"},
    OPTION_END,
};

/* The bytes of a file that the user names; `-` is standard input. */
static bool read_sheet(const char *name, GByteArray *into, GError **error) {
    bool input = strcmp(name, "-") == 0;
    int fd = input ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot read '%s'", name);
    bool done = stream_read_fd(fd, input ? "standard input" : name, CELLS_BYTES, into, error);
    if (!input)
        close(fd);
    return done;
}

/* Says what is wrong with cells, and what is left out. */
static bool tell(const TermSheet *import, const char *name, GError **error) {
    for (unsigned i = 0; i < import->notes->len; i++)
        say("note: %s", (const char *)import->notes->pdata[i]);
    for (unsigned i = 0; i < import->faults->len; i++)
        say("%s:%s", name, (const char *)import->faults->pdata[i]);
    return !import->faults->len ||
           fail(error, EXIT_USAGE, "nothing is imported; cells refused: %u%s", import->faults->len,
                import->faults->len < TERM_SHEET_FAULTS ? "" : " or more");
}

/* Prints the paths of what is new. */
static void print_result(Context *context, const TermSheet *import, bool dry) {
    unsigned written = 0;
    for (unsigned i = 0; i < import->terms->len; i++) {
        const SheetTerm *term = &g_array_index(import->terms, SheetTerm, i);
        g_autoptr(Arena) arena = arena_new();
        if (term->is_there)
            say("note: line %zu: '%s' is there already, and stays as it is: %s", term->line,
                text_visible(arena, slice_of(term->word)),
                text_visible(arena, slice_of(term->path)));
        else
            stream_printf(context->out, "%s\n", term->path);
        written += !term->is_there;
    }
    say("%s: %u; there already: %u", dry ? "terms that would be written" : "terms written", written,
        import->terms->len - written);
}

static bool import_sheet(Context *context, const TermImportOptions *options, const char *name,
                         Slice sheet, GError **error) {
    g_auto(Loaded) loaded = {.glossary = true};
    g_auto(TermSheet) import = {0};
    g_autoptr(Lock) lock = NULL;
    if (!options->dry && !(lock = scaffold_lock(context->top, context->repo, error)))
        return false;
    if (!context_load(context, NULL, false, false, false, &loaded, error))
        return false;
    const TermSheetInto into = {loaded.corpus, loaded.source, context->top, context->repo};
    if (!term_sheet_read(&into, sheet, &import, error)) {
        if (g_ascii_isdigit(*(*error)->message)) /* a place in it */
            g_prefix_error(error, "%s:", name);
        return false;
    }
    if (!tell(&import, name, error) || (!options->dry && !term_sheet_write(&into, &import, error)))
        return false;
    print_result(context, &import, options->dry);
    return true;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (strcmp(operands[0], "csv") != 0)
        return fail(error, EXIT_USAGE, "unknown format '%s'; there is csv", operands[0]),
               EXIT_USAGE;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write"),
               EXIT_ENVIRONMENT;
    if (!read_sheet(operands[1], bytes, error))
        return EXIT_ENVIRONMENT;
    const char *name = strcmp(operands[1], "-") == 0 ? "standard input" : operands[1];
    Slice sheet = {(const char *)bytes->data, bytes->len};
    return import_sheet(context, given, name, sheet, error) ? EXIT_DONE : EXIT_USAGE;
}

const Command term_import = {
    .name = "term import",
    .operands = "csv FILE|-",
    .summary = "write terms from a sheet, a file each; those that are there stay as they are",
    .needs = NEED_TOP,
    .least = 2,
    .most = 2,
    .options_size = sizeof(TermImportOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term import csv glossary.csv --dry-run",
};
