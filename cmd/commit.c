/* SPDX-License-Identifier: MIT */
/* req commit: documents and glossary committed, with a message made from what changed. */
#include "command.h"

#include "work/commit.h"
#include "work/scaffold.h"

typedef struct {
    const char *message;
    bool dry_run;
} CommitOptions;

static const Option OPTIONS[] = {
    {"message", 'm', OPTION_STRING, offsetof(CommitOptions, message), "TEXT",
     "the message, instead of one made from the change"},
    {"dry-run", 'n', OPTION_FLAG, offsetof(CommitOptions, dry_run), NULL,
     "print the message and the files, and commit nothing"},
    OPTION_END,
};

static void show_plan(Context *context, const CommitPlan *plan, const char *message) {
    stream_puts(context->out, message ? message : plan->message);
    stream_puts(context->out, message ? "\n\n" : "\n");
    for (size_t i = 0; i < plan->count; i++) {
        stream_puts(context->out, plan->changes[i].bytes.at ? "  " : "  removed: ");
        stream_visible(context->out, slice_of(plan->changes[i].path));
        stream_puts(context->out, "\n");
    }
}

/* How often a commit is planned anew because somebody else's came first. */
#define MOST_TRIES 20

/* Plans a commit, and makes it unless it is empty or `dry`. */
static bool try_commit(Context *context, const char *const *paths, const char *message, bool dry,
                       bool *moved, GError **error) {
    /* taken first, so that what is planned is what is there, and a killed one's locks go */
    g_autoptr(Lock) lock = dry ? NULL : scaffold_lock(context->top, context->repo, error);
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = dry || lock ? corpus_config(source, error) : NULL;
    g_auto(CommitPlan) plan = {0};
    *moved = false;
    if (!config || !commit_plan(context->top, context->repo, config, paths, &plan, error))
        return false;
    for (size_t i = 0; i < plan.left_count; i++)
        say("'%s' is left out: it is no regular file, or too large", plan.left[i]);
    if (plan.count == 0) {
        say("nothing to commit: no document, term or setting differs from HEAD");
        return true;
    }
    if (dry) {
        show_plan(context, &plan, message);
        return true;
    }
    const char *by_git = NULL;
    Oid made;
    if (!commit_run(context->top, context->repo, &plan, message, &lock, &by_git, &made, moved,
                    error))
        return false;
    if (by_git)
        say("git finished the commit, as %s asks for it", by_git);
    char hex[OID_HEX + 1];
    Slice rest = slice_of(message ? message : plan.message);
    stream_printf(context->out, "%.7s ", oid_hex(&made, hex));
    stream_visible(context->out, slice_cut(&rest, '\n'));
    stream_puts(context->out, "\n");
    return true;
}

bool context_commit(Context *context, const char *const *paths, const char *message, bool dry,
                    GError **error) {
    bool moved = true;
    for (int i = 0; i < MOST_TRIES && moved; i++)
        if (try_commit(context, paths, message, dry, &moved, error))
            return true;
    if (!moved)
        return false;
    return fail(error, EXIT_ENVIRONMENT,
                "others commit here again and again; nothing was committed: try it once more");
}

/* Whether a file or folder stands at the path, or stood there in HEAD. */
static bool is_or_was(const Context *context, const char *path) {
    Oid head;
    RepoEntry entry;
    return !*path || folder_kind(context->top, path) != FILE_MISSING ||
           (repo_head(context->repo, &head) && repo_lookup(context->repo, &head, path, &entry));
}

/* The path that an operand names: its own, or that of the document with this id. */
static char *path_of(Context *context, Loaded *loaded, const char *operand, GError **error) {
    Id id;
    g_autofree char *path = NULL;
    if (!id_parse(slice_of(operand), &id)) {
        path = context_path(context, operand, error);
        if (!path || is_or_was(context, path))
            return g_steal_pointer(&path);
    }
    if (!loaded->corpus && !context_load(context, NULL, false, false, true, loaded, error))
        return NULL;
    const Document *document = context_document(context, loaded->corpus, operand, error);
    return document ? g_strdup(document->path) : NULL;
}

/* What the user named: ids become the paths of their documents. */
static char **paths_of(Context *context, char **operands, GError **error) {
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    g_auto(Loaded) loaded = {0};
    for (char **operand = operands; *operand; operand++) {
        char *path = path_of(context, &loaded, *operand, error);
        if (!path)
            return NULL;
        g_ptr_array_add(paths, path);
    }
    g_ptr_array_add(paths, NULL);
    return (char **)g_ptr_array_steal(paths, NULL);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const CommitOptions *options = given;
    if (options->message && slice_trim(slice_of(options->message)).len == 0)
        return fail(error, EXIT_USAGE,
                    "the message is empty; without -m, one is made from what changed"),
               EXIT_USAGE;
    g_auto(GStrv) paths = *operands ? paths_of(context, operands, error) : NULL;
    if (*operands && !paths)
        return EXIT_USAGE;
    bool done = context_commit(context, (const char *const *)paths, options->message,
                               options->dry_run, error);
    return done ? EXIT_DONE : EXIT_ENVIRONMENT;
}

const Command command_commit = {
    .name = "commit",
    .operands = "[PATH|ID]…",
    .summary = "commit what changed in documents, with a message made from it",
    .needs = NEED_TOP | NEED_WORK_TREE,
    .most = -1,
    .options_size = sizeof(CommitOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req commit",
};
