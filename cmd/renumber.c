/* SPDX-License-Identifier: MIT */
/* req renumber: another id, in the document, its file's name and every reference. */
#include "command.h"

#include "base/path.h"
#include "work/renumber.h"
#include "work/scaffold.h"

#define MOST_TOLD 50 /* places that are left, of each sort */

typedef struct {
    bool dry, commit, code, all_new;
} RenumberOptions;

#define OPTION(name, letter, member, help)                                                         \
    { name, letter, OPTION_FLAG, offsetof(RenumberOptions, member), NULL, help }

static const Option OPTIONS[] = {
    OPTION("dry-run", 'n', dry, "change nothing: print it as a patch"),
    OPTION("commit", 0, commit, "commit the files that were changed"),
    OPTION("code", 0, code, "rewrite the id in code blocks too"),
    OPTION("all-new", 0, all_new, "fill the placeholders of all documents, as in REQ-NEW"),
    OPTION_END,
};

/* Takes what a former id asks for: nothing is renumbered, but references follow. */
static bool take_former(RenumberWish *wish, const char *typed, const char *new_id, GError **error) {
    if (new_id && !slice_is(wish->document->id, new_id))
        return fail(error, EXIT_USAGE,
                    "%s is a former id of '%s', which is %.*s now; to give it another: req "
                    "renumber %.*s %s",
                    typed, wish->document->path, SLICE_ARG(wish->document->id),
                    SLICE_ARG(wish->document->id), new_id);
    wish->former = typed;
    wish->new_id = NULL;
    return true;
}

/* What the operands ask for. */
static bool take_named(Context *context, const Corpus *corpus, char **operands, GArray *wishes,
                       GError **error) {
    g_autoptr(Arena) arena = arena_new();
    const Document *document = context_document(context, corpus, operands[0], error);
    if (!document)
        return false;
    RenumberWish wish = {document, operands[1], NULL};
    bool by_id = slice_is(document->id, operands[0]);
    if (by_id && document->same_id)
        return fail(error, EXIT_USAGE,
                    "'%s' is the id of two documents; name the file of the one that is to have "
                    "another: req renumber %s, or req renumber %s",
                    operands[0], path_typed(arena, document->path),
                    path_typed(arena, document->same_id->path));
    if (!by_id && corpus_find(corpus, slice_of(operands[0])) == document &&
        !take_former(&wish, operands[0], operands[1], error))
        return false;
    g_array_append_val(wishes, wish);
    return true;
}

static void take_placeholders(const Corpus *corpus, GArray *wishes) {
    for (size_t i = 0; i < corpus->document_count; i++) {
        RenumberWish wish = {corpus->documents[i], NULL, NULL};
        Id id;
        if (wish.document->kind->prefixes[0] && !wish.document->broken &&
            id_parse(wish.document->id, &id) && id.placeholder)
            g_array_append_val(wishes, wish);
    }
}

static void tell_place(const RenumberPlace *place) {
    say("left: %s:%zu:%zu: %s: %s", place->path, place->line, place->column, place->id, place->why);
}

static void tell_left(Context *context, const Renumbering *made, const Corpus *corpus) {
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(RenumberPlace));
    bool all = renumber_elsewhere(made, corpus, context->repo, context->top, MOST_TOLD, places);
    for (size_t i = 0; i < MIN(made->left_count, MOST_TOLD); i++)
        tell_place(&made->left[i]);
    if (made->left_count > MOST_TOLD)
        say("note: and %zu places more in documents", made->left_count - MOST_TOLD);
    for (unsigned i = 0; i < places->len; i++)
        tell_place(&g_array_index(places, RenumberPlace, i));
    if (!all)
        say("note: and more places in files that are no documents; git grep -n -w finds them");
}

static void tell_move(const RenumberMove *move, bool dry) {
    const char *is = dry ? "would be" : "is", *old = move->old_id;
    if (move->finished)
        say("%s %s %s already", old, is, move->new_id);
    else
        say("%s %s %s now", *old ? old : move->document->path, is, move->new_id);
    if (!move->finished && strcmp(move->document->path, move->new_path) == 0)
        say("note: the file keeps its name, '%s'", move->new_path);
    Id id;
    if (move->finished || move->noted || !id_parse(slice_of(old), &id) || id.placeholder)
        return;
    if (move->keeper)
        say("note: '%s' keeps %s, so it is not noted in 'was'", move->keeper, old);
    else if (move->elsewhere)
        say("note: on another branch %s is '%s', so it is not noted in 'was'", old,
            move->elsewhere);
    else
        say("note: %s is not noted in 'was', for which '%s' has no place", old, move->new_path);
}

static void tell(Context *context, const Renumbering *made, const Corpus *corpus, bool dry) {
    size_t files = made->file_count, count = made->references;
    for (size_t i = 0; i < made->count; i++) {
        const RenumberMove *move = &made->moves[i];
        tell_move(move, dry);
        files += !slice_equal(move->document->bytes, move->now);
    }
    say("%s %zu reference%s; %zu file%s %s", dry ? "would rewrite" : "rewrote", count,
        count == 1 ? "" : "s", files, files == 1 ? "" : "s", dry ? "would change" : "changed");
    tell_left(context, made, corpus);
}

/* The paths that a commit of it is about. */
static char **paths_of(const Renumbering *made) {
    g_autoptr(GStrvBuilder) paths = g_strv_builder_new();
    for (size_t i = 0; i < made->count; i++) {
        g_strv_builder_add(paths, made->moves[i].new_path);
        if (strcmp(made->moves[i].document->path, made->moves[i].new_path) != 0)
            g_strv_builder_add(paths, made->moves[i].document->path);
    }
    for (size_t i = 0; i < made->file_count; i++)
        g_strv_builder_add(paths, made->files[i].path);
    return g_strv_builder_end(paths);
}

/* Prints what there is to see, and writes unless it is only a try. */
static bool put(Context *context, const RenumberOptions *options, const Loaded *loaded,
                const Renumbering *made, GError **error) {
    g_autoptr(GString) patch = g_string_new(NULL);
    if (options->dry ? !renumber_patch(made, patch, error)
                     : !renumber_write(made, context->top, loaded->config->limits.document, error))
        return false;
    if (options->dry)
        stream_write(context->out, (Slice){patch->str, patch->len});
    for (size_t i = 0; !options->dry && i < made->count; i++)
        stream_printf(context->out, "%s\n", made->moves[i].new_path);
    if (!stream_flush(context->out, error)) /* it comes first */
        return false;
    tell(context, made, loaded->corpus, options->dry);
    return true;
}

/* All of it but the commit; `*paths` is what that is about. */
static int renumber(Context *context, const RenumberOptions *options, char **operands,
                    char ***paths, GError **error) {
    g_auto(Loaded) loaded = {.glossary = true};
    g_autoptr(GArray) wishes = g_array_new(FALSE, FALSE, sizeof(RenumberWish));
    g_autoptr(Lock) lock = options->dry ? NULL : scaffold_lock(context->top, context->repo, error);
    if ((!lock && !options->dry) ||
        !context_load(context, NULL, false, true, false, &loaded, error))
        return EXIT_ENVIRONMENT;
    if (options->all_new)
        take_placeholders(loaded.corpus, wishes);
    else if (!take_named(context, loaded.corpus, operands, wishes, error))
        return EXIT_USAGE;
    if (!wishes->len) {
        say("no document waits for its number");
        return EXIT_DONE;
    }
    g_autoptr(Renumbering) made = renumber_plan(
        loaded.corpus, loaded.source, context->repo, context->top,
        (const RenumberWish *)(void *)wishes->data, wishes->len, options->code, error);
    if (!made || !put(context, options, &loaded, made, error))
        return EXIT_USAGE;
    *paths = paths_of(made);
    return EXIT_DONE;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const RenumberOptions *options = given;
    g_auto(GStrv) paths = NULL;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    if (options->all_new && operands[0])
        return fail(error, EXIT_USAGE, "--all-new names no document; leave '%s' away", operands[0]),
               EXIT_USAGE;
    if (!options->all_new && !operands[0])
        return fail(error, EXIT_USAGE,
                    "something is missing: req renumber OLD|PATH [NEW], as in req renumber "
                    "REQ-0042"),
               EXIT_USAGE;
    if (options->dry && options->commit)
        return fail(error, EXIT_USAGE, "--dry-run changes nothing that --commit could take"),
               EXIT_USAGE;
    int status = renumber(context, options, operands, &paths, error);
    if (status != EXIT_DONE || !options->commit || !paths)
        return status;
    return context_commit(context, (const char *const *)paths, NULL, false, error)
               ? EXIT_DONE
               : EXIT_ENVIRONMENT;
}

const Command command_renumber = {
    .name = "renumber",
    .operands = "OLD|PATH [NEW]",
    .summary = "give a document a new id, and rewrite every reference to it",
    .needs = NEED_TOP,
    .most = 2,
    .options_size = sizeof(RenumberOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req renumber REQ-0042 --dry-run",
};
