/* SPDX-License-Identifier: MIT */
/* req resolve: what a merge left in conflict, merged anew as documents. */
#include "command.h"

#include "base/path.h"
#include "work/resolve.h"
#include "work/scaffold.h"

typedef struct {
    bool force;
} ResolveOptions;

static const Option OPTIONS[] = {
    {"force", 'f', OPTION_FLAG, offsetof(ResolveOptions, force), NULL,
     "also files in which somebody has worked since the merge"},
    OPTION_END,
};

/* What the whole command works with. */
typedef struct {
    Context *context;
    const Config *config;
    Lock *lock;
    bool force, with_base;
    size_t seen, left;
    size_t unmerged; /* files that are in conflict, asked for or not */
} Run;

static void tell_left(const Run *run, const char *path, const Resolved *resolved) {
    for (unsigned i = 0; i < resolved->lines->len; i++) {
        stream_visible(run->context->out, slice_of(path));
        stream_printf(run->context->out, ":%u: left to decide\n",
                      g_array_index(resolved->lines, unsigned, i));
    }
}

static void tell(Run *run, const char *path, const Resolved *resolved) {
    run->left += resolved->result != RESOLVE_MERGED;
    switch (resolved->result) {
    case RESOLVE_MERGED:
        stream_visible(run->context->out, slice_of(path));
        stream_puts(run->context->out, ": merged\n");
        break;
    case RESOLVE_LEFT:
        tell_left(run, path, resolved);
        break;
    case RESOLVE_ALIEN:
        say("note: '%s' is no document, and stays as it is", path);
        break;
    case RESOLVE_GONE:
        say("note: '%s' is removed, or no file, on one side, and stays as it is: keep it with "
            "'git add', or take it away with 'git rm'",
            path);
        break;
    case RESOLVE_DONE:
        say("note: no conflict marker is left in '%s': 'git add' it", path);
        break;
    case RESOLVE_EDITED:
        say("note: '%s' was changed since the merge, and stays as it is; --force merges it anew, "
            "and what was written there is lost",
            path);
        break;
    case RESOLVE_LARGE:
        say("note: '%s' is too large for a document, and stays as it is", path);
        break;
    }
    if (resolved->dropped)
        say("note: '%s': approvals dropped, as the merge changes the text that they are of: %zu",
            path, resolved->dropped);
}

/* Whether the file is, or lies below, one of the paths that the user named (none: all are). */
static bool is_wanted(const char *path, char *const *paths) {
    bool wanted = !*paths;
    for (; *paths && !wanted; paths++)
        wanted = !**paths || strcmp(path, *paths) == 0 || path_is_below(path, *paths);
    return wanted;
}

static bool resolve_all(Run *run, char *const *paths, GError **error) {
    Context *context = run->context;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RepoUnmerged));
    if (!repo_unmerged(context->repo, arena, found, error))
        return false;
    run->unmerged = found->len;
    for (unsigned i = 0; i < found->len; i++) {
        const RepoUnmerged *file = &g_array_index(found, RepoUnmerged, i);
        g_auto(Resolved) resolved = {0};
        if (!is_wanted(file->path, paths))
            continue;
        run->seen++;
        if (!resolve_file(context->top, context->repo, run->lock, run->config, file, run->force,
                          run->with_base, &resolved, error))
            return false;
        tell(run, file->path, &resolved);
    }
    return true;
}

static void tell_next(Context *context) {
    const char *busy = repo_busy(context->repo);
    if (!busy || strcmp(busy, "merge") == 0)
        say("next: git commit");
    else
        say("next: git %s --continue", busy);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const ResolveOptions *options = given;
    g_autoptr(Source) source = source_worktree(context->top, context->repo);
    g_autoptr(Config) config = corpus_config(source, error);
    g_autoptr(Lock) lock = config ? scaffold_lock(context->top, context->repo, error) : NULL;
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *style = repo_config(context->repo, "merge.conflictstyle");
    Run all = {.context = context,
               .config = config,
               .lock = lock,
               .force = options->force,
               .with_base = style && g_str_has_suffix(style, "diff3")};
    char *const *named = operands;
    for (; lock && *operands; operands++) {
        char *path = context_path(context, *operands, error);
        if (!path)
            return EXIT_USAGE;
        g_ptr_array_add(paths, path);
    }
    g_ptr_array_add(paths, NULL);
    if (!lock || !resolve_all(&all, (char **)paths->pdata, error))
        return EXIT_ENVIRONMENT;
    if (!all.seen && all.unmerged)
        return fail(error, EXIT_USAGE, "'%s' is not in conflict; 'git status' lists what is",
                    *named),
               EXIT_USAGE;
    if (!all.seen)
        say("nothing is in conflict here");
    else if (!all.left)
        tell_next(context);
    return all.left ? EXIT_FINDINGS : EXIT_DONE;
}

const Command command_resolve = {
    .name = "resolve",
    .operands = "[PATH]…",
    .summary = "merge documents anew that a merge left in conflict",
    .needs = NEED_TOP | NEED_WORK_TREE,
    .most = -1,
    .options_size = sizeof(ResolveOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req resolve",
};
