/* SPDX-License-Identifier: MIT */
/* req term set: fields of a term changed in place, found by one of its words. */
#include "term.h"

#include "work/edit.h"
#include "work/scaffold.h"

typedef struct {
    bool force;
} TermSetOptions;

static const Option OPTIONS[] = {
    {"force", 'f', OPTION_FLAG, offsetof(TermSetOptions, force), NULL,
     "change the status even where the lifecycle has no such step"},
    OPTION_END,
};

/* The word's parts up to the first change, FIELD=VALUE. */
static char *take_word(char ***operands) {
    g_autoptr(GStrvBuilder) parts = g_strv_builder_new();
    for (; **operands && !strchr(**operands, '='); (*operands)++)
        g_strv_builder_add(parts, **operands);
    g_auto(GStrv) all = g_strv_builder_end(parts);
    return g_strjoinv(" ", all);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermSetOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    g_autofree char *word = take_word(&operands);
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_auto(Loaded) loaded = {0};
    if (!*word || !*operands)
        return fail(error, EXIT_USAGE,
                    "something is missing: req term set WORD… FIELD=VALUE…, as in req term set "
                    "lead status=agreed");
    if (!edit_parse_all(operands, edits, error))
        return EXIT_USAGE;
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock || !term_load(context, NULL, false, &loaded, error))
        return EXIT_ENVIRONMENT;
    const TermWord *found = term_to_change(context, loaded.corpus, word, error);
    bool changed = false;
    if (!found ||
        !edit_file(context->top, loaded.config, found->term->document,
                   (const Edit *)(void *)edits->data, edits->len, options->force, &changed, error))
        return EXIT_USAGE;
    if (!changed)
        say("nothing to change in '%s'", found->term->document->path);
    stream_printf(context->out, "%s\n", found->term->document->path);
    return EXIT_DONE;
}

const Command term_set = {
    .name = "term set",
    .operands = "WORD… FIELD=VALUE…",
    .summary = "change fields of a term in place",
    .needs = NEED_TOP,
    .least = 2,
    .most = -1,
    .options_size = sizeof(TermSetOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term set lead status=agreed owners.it=raj@example.org avoid+=prospect",
};
