/* SPDX-License-Identifier: MIT */
/* req term rename: another preferred word, and every use of it rewritten. */
#include "term.h"

#include "base/text.h"
#include "work/scaffold.h"

typedef struct {
    bool dry, diff, keep_alias, unsafe;
} TermRenameOptions;

#define OPTION(name, member, help)                                                                 \
    { name, 0, OPTION_FLAG, offsetof(TermRenameOptions, member), NULL, help }

static const Option OPTIONS[] = {
    OPTION("dry-run", dry, "change nothing: list what would become of each place"),
    OPTION("diff", diff, "change nothing: print it as a patch"),
    OPTION("keep-alias", keep_alias, "the old word may still be used; else it is to be avoided"),
    OPTION("unsafe", unsafe, "rewrite those uses too that somebody should look at"),
    OPTION_END,
};

static const char *s_of(size_t count) {
    return count == 1 ? "" : "s";
}

/* What becomes of each place, one a line. */
static void list_changes(const TermRename *renamed, Stream *out) {
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < renamed->count; i++) {
        const TermChange *change = &renamed->changes[i];
        const TermPlace *place = &change->place;
        Slice old = slice_range(place->document->bytes, place->offset, place->end);
        arena_reset(arena);
        if (!change->done)
            continue;
        stream_printf(out, "%s:%zu:%zu: %s -> %s\n",
                      text_visible(arena, slice_of(place->document->path)), place->line,
                      place->column, text_visible(arena, old),
                      text_visible(arena, slice_of(change->now)));
    }
}

/* The places that stay as they are, and why. */
static void say_left(const TermRename *renamed) {
    size_t left = renamed->count - renamed->done;
    bool possible = false;
    for (size_t i = 0; i < renamed->count; i++) {
        const TermChange *change = &renamed->changes[i];
        possible |= !change->done && change->possible;
        if (!change->done)
            say("left: %s:%zu:%zu: %s", change->place.document->path, change->place.line,
                change->place.column, change->why);
    }
    if (left)
        say("note: %zu use%s %s left for you%s", left, s_of(left), left == 1 ? "is" : "are",
            possible ? "; --unsafe does what can be done" : "");
}

static bool put(Context *context, const TermRenameOptions *options, const Loaded *loaded,
                const TermRename *renamed, GError **error) {
    g_autoptr(GString) patch = g_string_new(NULL);
    if (options->diff) {
        if (!terms_rename_patch(renamed, patch, error))
            return false;
        stream_write(context->out, (Slice){patch->str, patch->len});
        return true;
    }
    if (options->dry) {
        list_changes(renamed, context->out);
        return true;
    }
    if (!terms_rename_write(renamed, context->top, loaded->config->limits.document, error))
        return false;
    stream_printf(context->out, "%s\n", renamed->own_path);
    return true;
}

/* An alias is not what a term goes by. */
static bool check_role(const TermWord *word, GError **error) {
    Slice preferred = word->term->words[0].text;
    return word->role == TERM_PREFERRED ||
           fail(error, EXIT_USAGE,
                "'%.*s' is not the preferred word, which is '%.*s'; that one can be renamed",
                SLICE_ARG(word->text), SLICE_ARG(preferred));
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermRenameOptions *options = given;
    bool dry = options->dry || options->diff;
    g_auto(Loaded) loaded = {0};
    if (options->dry && options->diff)
        return fail(error, EXIT_USAGE, "--dry-run and --diff are two ways to see it; take one");
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    g_autoptr(Lock) lock = dry ? NULL : scaffold_lock(context->top, context->repo, error);
    if ((!lock && !dry) || !term_load(context, NULL, false, &loaded, error))
        return EXIT_ENVIRONMENT;
    const TermWord *word = term_to_change(context, loaded.corpus, operands[0], error);
    g_autoptr(TermRename) renamed = word && check_role(word, error)
                                        ? terms_rename(loaded.corpus, word->term, operands[1],
                                                       options->keep_alias, options->unsafe, error)
                                        : NULL;
    if (!renamed || !put(context, options, &loaded, renamed, error))
        return EXIT_USAGE;
    if (!stream_flush(context->out, error)) /* it comes first */
        return EXIT_ENVIRONMENT;
    size_t files = renamed->file_count + 1;
    say("%s %zu use%s and %zu reference%s in %zu file%s", dry ? "would rewrite" : "rewrote",
        renamed->done, s_of(renamed->done), renamed->references, s_of(renamed->references), files,
        s_of(files));
    say_left(renamed);
    return EXIT_DONE;
}

const Command term_rename = {
    .name = "term rename",
    .operands = "OLD NEW",
    .summary = "give a term another word, and rewrite every use of the old one",
    .needs = NEED_TOP,
    .least = 2,
    .most = 2,
    .options_size = sizeof(TermRenameOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term rename lead prospect --diff",
};
