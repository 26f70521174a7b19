/* SPDX-License-Identifier: MIT */
/* req new: the next free id, a scaffold filled in, a file written, its path printed. */
#include "command.h"

#include "work/agenda.h"
#include "work/link.h"
#include "work/scaffold.h"

#define RESOLVES "resolves" /* the link from a decision to what it settles */

typedef struct {
    bool edit, commit;
    GPtrArray *resolves;
} NewOptions;

static const Option OPTIONS[] = {
    {"edit", 'e', OPTION_FLAG, offsetof(NewOptions, edit), NULL, "open the new file in the editor"},
    {"commit", 0, OPTION_FLAG, offsetof(NewOptions, commit), NULL, "commit the new file"},
    {"resolves", 0, OPTION_STRINGS, offsetof(NewOptions, resolves), "ID,…",
     "what it settles once it is decided: ids or terms, with commas between them; may repeat"},
    OPTION_END,
};

/* What is written under way, all of it in the arena. */
typedef struct {
    Context *context;
    Arena *arena;
    GArray *edits; /* of Edit */
    Loaded loaded;
} Writing;

/* Adds an edit for a document that is to be resolved, once. */
static bool resolve_one(Writing *writing, const LinkType *type, const char *name, GError **error) {
    const Document *to = context_document(writing->context, writing->loaded.corpus, name, error);
    if (!to || !link_type_fits(type, NULL, to, error))
        return false;
    for (unsigned i = 0; i < writing->edits->len; i++)
        if (slice_is(to->id, g_array_index(writing->edits, Edit, i).value))
            return true;
    Edit edit = {type->path, EDIT_ADD, slice_string(writing->arena, to->id)};
    g_array_append_val(writing->edits, edit);
    return true;
}

/* Nothing else than a decision takes a point off the agenda, so nothing else may say that it does.
 */
static bool may_resolve(const Schema *schema, const Kind *kind, GError **error) {
    const char *decides = NULL;
    for (size_t i = 0; i < schema->kind_count && !decides; i++)
        if (agenda_decides(&schema->kinds[i]))
            decides = schema->kinds[i].name;
    if (agenda_decides(kind))
        return true;
    return decides ? fail(error, EXIT_USAGE,
                          "a %s settles nothing, a %s does: 'req new %s TITLE --resolves ID,…'",
                          kind->name, decides, decides)
                   : fail(error, EXIT_USAGE,
                          "a %s settles nothing; only a kind with a 'due' and without a status "
                          "that means 'done' does",
                          kind->name);
}

/* Each is looked up first, so that a slip of the pen is told before anything is written. */
static bool resolve_all(Writing *writing, const Kind *kind, const GPtrArray *given,
                        GError **error) {
    LinkType type;
    if (!given)
        return true;
    if (!context_load(writing->context, NULL, false, false, true, &writing->loaded, error) ||
        !link_type_find(writing->arena, kind, RESOLVES, &type, error) ||
        !may_resolve(&writing->loaded.config->schema, kind, error))
        return false;
    for (unsigned i = 0; i < given->len; i++) {
        Slice rest = slice_of(given->pdata[i]);
        while (rest.at) {
            Slice name = slice_trim(slice_cut(&rest, ','));
            if (!name.len)
                return fail(error, EXIT_USAGE,
                            "--resolves wants ids with commas between them, as in "
                            "--resolves REQ-0007,REQ-0009");
            if (!resolve_one(writing, &type, slice_string(writing->arena, name), error))
                return false;
        }
    }
    return true;
}

static bool write_document(Context *context, const NewOptions *options, const char *kind_name,
                           const char *title, char **path, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    Writing writing = {.context = context, .arena = arena, .edits = edits};
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = lock ? corpus_config(source, error) : NULL;
    const Kind *kind = config ? context_kind(&config->schema, kind_name, error) : NULL;
    bool done = kind && resolve_all(&writing, kind, options->resolves, error) &&
                scaffold_write_filled(source, context->top, context->repo, config, kind, title,
                                      (const Edit *)(void *)edits->data, edits->len, path, error);
    loaded_clear(&writing.loaded);
    return done;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const NewOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write");
    g_autofree char *title = g_strjoinv(" ", operands + 1), *path = NULL;
    if (!write_document(context, options, operands[0], title, &path, error))
        return EXIT_USAGE;
    return context_written(context, path, options->edit, options->commit, error) ? EXIT_DONE
                                                                                 : EXIT_ENVIRONMENT;
}

const Command command_new = {
    .name = "new",
    .operands = "KIND TITLE…",
    .summary = "write a new document with the next free id, and print its path",
    .needs = NEED_TOP,
    .least = 2,
    .most = -1,
    .options_size = sizeof(NewOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req new requirement \"Guest checkout\"",
};
