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

static bool parse_edits(char **operands, GArray *edits, GError **error) {
    for (; *operands; operands++) {
        Edit edit;
        if (!edit_parse(*operands, &edit, error))
            return false;
        g_array_append_val(edits, edit);
    }
    return true;
}

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

static bool change_file(Context *context, const Config *config, const Document *document,
                        const GArray *edits, bool force, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GString) made = g_string_new(NULL);
    FileKind kind;
    FileStamp stamp;
    const char *path = document->path;
    if (!folder_read(context->top, path, config->limits.document, bytes, &kind, &stamp, error))
        return *error ? false : fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read any more", path);
    Slice file = {(const char *)bytes->data, bytes->len};
    if (!edit_apply(config, path, document->kind, file, (const Edit *)(void *)edits->data,
                    edits->len, force, made, error))
        return false;
    Slice changed = {made->str, made->len};
    if (slice_equal(file, changed)) {
        say("nothing to change in '%s'", path);
        return true;
    }
    g_autofree char *dir = g_path_get_dirname(path);
    folder_sweep(context->top, dir);
    return folder_replace(context->top, path, changed, &stamp, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const SetOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_auto(Loaded) loaded = {0};
    if (!parse_edits(operands + 1, edits, error))
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
    if (!check_ids(loaded.corpus, document, edits, error) ||
        !change_file(context, loaded.config, document, edits, options->force, error))
        return EXIT_USAGE;
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
