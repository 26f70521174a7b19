/* SPDX-License-Identifier: MIT */
/* req set: front matter changed in place; what the schema refuses is refused. */
#include "command.h"

#include "work/edit.h"
#include "work/scaffold.h"

typedef struct {
    bool force;
} SetOptions;

static const Option OPTIONS[] = {
    {"force", 'f', OPTION_FLAG, offsetof(SetOptions, force), NULL,
     "change the status even where the lifecycle has no such step"},
    OPTION_END,
};

/* An id names one document; another's is never taken over. */
static bool check_ids(const Corpus *corpus, const Document *document, const GArray *edits,
                      GError **error) {
    for (unsigned i = 0; i < edits->len; i++) {
        const Edit *edit = &g_array_index(edits, Edit, i);
        const Document *other =
            strcmp(edit->field, "id") == 0 ? corpus_find(corpus, slice_of(edit->value)) : NULL;
        if (other && other != document)
            return fail(error, EXIT_USAGE, "'%s' is the id of '%s'", edit->value, other->path);
    }
    return true;
}

/* Makes readings of metrics of what says `reading=`, and notes in `told` which take the place of
 * another, and which are of days to come. */
static void take_readings(Arena *arena, const Document *document, Day today, GArray *edits,
                          GPtrArray *told) {
    for (unsigned i = 0; i < edits->len; i++) {
        Edit *edit = &g_array_index(edits, Edit, i);
        if (!edit_is_reading(edit, document->kind))
            continue;
        edit_reading(edit, today, arena);
        const char *before = edit_reading_before(edit, document, arena);
        if (before)
            g_ptr_array_add(told, (char *)(uintptr_t)before);
        const char *ahead = edit_reading_ahead(edit, today, arena);
        if (ahead)
            g_ptr_array_add(told, (char *)(uintptr_t)ahead);
    }
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const SetOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_auto(Loaded) loaded = {0};
    if (!edit_parse_all(operands + 1, edits, error))
        return EXIT_USAGE;
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock || !context_load(context, NULL, false, false, false, &loaded, error))
        return EXIT_ENVIRONMENT;
    const Document *document = context_document(context, loaded.corpus, operands[0], error);
    if (!document)
        return EXIT_USAGE;
    if (document->same_id && slice_is(document->id, operands[0]))
        return fail(error, EXIT_USAGE,
                    "'%s' is the id of both '%s' and '%s'; name the file instead", operands[0],
                    document->path, document->same_id->path);
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GPtrArray) told = g_ptr_array_new();
    take_readings(arena, document, context->today, edits, told);
    bool changed = false;
    if (!check_ids(loaded.corpus, document, edits, error) ||
        !edit_file(context->top, loaded.config, document, (const Edit *)(void *)edits->data,
                   edits->len, options->force, &changed, error))
        return EXIT_USAGE;
    if (!changed)
        say("nothing to change in '%s'", document->path);
    for (unsigned i = 0; changed && i < told->len; i++)
        say("note: %s", (const char *)told->pdata[i]);
    stream_printf(context->out, "%s\n", document->path);
    return EXIT_DONE;
}

const Command command_set = {
    .name = "set",
    .operands = "ID FIELD=VALUE…",
    .summary = "change fields of a document in place",
    .needs = NEED_TOP,
    .least = 2,
    .most = -1,
    .options_size = sizeof(SetOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req set REQ-0042 status=review owners.it=raj@example.org due=2026-12-01",
};
