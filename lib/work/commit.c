/* SPDX-License-Identifier: MIT */
#include "work/commit.h"

#include "adapters/proc.h"
#include "base/path.h"
#include "base/text.h"
#include "work/describe.h"

#include <stdlib.h>

#define SUBJECT_COLUMNS  72
#define NAMED_IN_SUBJECT 3

/* One path as it was in HEAD and as it is now; either side may be missing. */
typedef struct {
    const char *path;
    Slice old, new; /* `at` is NULL where there is none */
    bool renamed;   /* added, as a removed one's new name */
} Pair;

typedef struct {
    const Folder *top;
    GitRepo *repo;
    const Config *config;
    const char *const *paths;
    CommitPlan *plan;
    GArray *pairs; /* Pair */
} Planning;

static bool is_wanted(const char *const *paths, const char *path) {
    for (size_t i = 0; paths && paths[i]; i++)
        if (path_is_below(path, paths[i]))
            return true;
    return !paths;
}

static bool keep_bytes(CommitPlan *plan, GByteArray *bytes, Slice *slice) {
    *slice = (Slice){arena_copy(plan->arena, bytes->data, bytes->len), bytes->len};
    return true;
}

static bool read_now(Planning *planning, const char *path, Slice *bytes, GError **error) {
    g_autoptr(GByteArray) buffer = g_byte_array_new();
    FileKind kind;
    g_autoptr(GError) failed = NULL;
    if (folder_read(planning->top, path, planning->config->limits.document, buffer, &kind, NULL,
                    &failed))
        return keep_bytes(planning->plan, buffer, bytes);
    if (failed) {
        g_propagate_error(error, g_steal_pointer(&failed));
        return false;
    }
    if (kind != FILE_MISSING) { /* a link, or too large: lint says so, and it is not committed */
        CommitPlan *plan = planning->plan;
        size_t size = sizeof *plan->left;
        plan->left = arena_grow(plan->arena, plan->left, plan->left_count * size,
                                (plan->left_count + 1) * size);
        plan->left[plan->left_count++] = arena_copy(plan->arena, path, strlen(path));
    }
    return true;
}

static bool read_head(Planning *planning, const Oid *id, Slice *bytes, GError **error) {
    g_autoptr(GByteArray) buffer = g_byte_array_new();
    g_autoptr(GError) failed = NULL;
    if (repo_read_blob(planning->repo, id, planning->config->limits.document, buffer, &failed))
        return keep_bytes(planning->plan, buffer, bytes);
    if (failed)
        g_propagate_error(error, g_steal_pointer(&failed));
    return !failed;
}

static bool is_same(Slice bytes, const Oid *old) {
    Oid id = blob_id(bytes.at ? bytes : (Slice){"", 0});
    return bytes.at ? old && oid_equal(&id, old) : !old;
}

/* Notes a path down where HEAD (`old`, may be NULL) and the work tree differ. */
static bool consider(Planning *planning, const char *path, const Oid *old, bool exists,
                     GError **error) {
    Pair pair = {.path = arena_copy(planning->plan->arena, path, strlen(path))};
    if (!is_wanted(planning->paths, path))
        return true;
    if (exists && !read_now(planning, path, &pair.new, error))
        return false;
    if (is_same(pair.new, old) || (exists && !pair.new.at))
        return true;
    if (pair.new.at &&
        (!repo_clean(planning->repo, path, pair.new, planning->plan->arena, &pair.new, error)))
        return false;
    if (pair.new.at ? is_same(pair.new, old) : repo_is_skipped(planning->repo, path))
        return true;
    if (old && !read_head(planning, old, &pair.old, error))
        return false;
    g_array_append_val(planning->pairs, pair);
    return true;
}

static bool list_both(Source *source, const char *const *roots, const SourceEntry **entries,
                      size_t *count, GError **error) {
    *entries = NULL, *count = 0;
    return !source || source_list(source, roots, entries, count, error);
}

/* Walks the two sorted listings side by side. */
static bool merge_listings(Planning *planning, Source *head, Source *now, const char *const *roots,
                           GError **error) {
    const SourceEntry *old, *new;
    size_t olds, news, i = 0, j = 0;
    if (!list_both(head, roots, &old, &olds, error) || !list_both(now, roots, &new, &news, error))
        return false;
    while (i < olds || j < news) {
        int order = i == olds ? 1 : j == news ? -1 : strcmp(old[i].path, new[j].path);
        const char *path = order <= 0 ? old[i].path : new[j].path;
        bool file = order >= 0 ? new[j].kind == SOURCE_DOCUMENT : old[i].kind == SOURCE_DOCUMENT;
        if (file && !consider(planning, path, order <= 0 ? &old[i].id : NULL, order >= 0, error))
            return false;
        i += order <= 0, j += order >= 0;
    }
    return true;
}

static bool consider_single(Planning *planning, const Oid *head, const char *path, GError **error) {
    RepoEntry entry;
    bool was = head && repo_lookup(planning->repo, head, path, &entry) && entry.kind == TREE_FILE;
    bool is = folder_kind(planning->top, path) == FILE_REGULAR;
    if (!was && (!is || repo_is_ignored(planning->repo, path)))
        return true;
    return consider(planning, path, was ? &entry.id : NULL, is, error);
}

static bool find_pairs(Planning *planning, GError **error) {
    Oid commit = {0};
    bool born = repo_head(planning->repo, &commit);
    planning->plan->head = commit;
    g_autoptr(Source) now = source_worktree(planning->top, planning->repo);
    g_autoptr(Source) head = born ? source_commit(planning->repo, &commit) : NULL;
    g_auto(GStrv) roots = schema_roots(&planning->config->schema, "templates");
    const ConfigLimits *limits = &planning->config->limits;
    source_bound(now, limits->entries, limits->tree_depth);
    if (head)
        source_bound(head, limits->entries, limits->tree_depth);
    return consider_single(planning, born ? &commit : NULL, ".gitattributes", error) &&
           consider_single(planning, born ? &commit : NULL, CONFIG_PATH, error) &&
           merge_listings(planning, head, now, (const char *const *)roots, error);
}

/* --- the message --- */

/* One line of the message: in full, and as short as a subject. */
typedef struct {
    const char *full, *subject;
    bool document; /* else configuration */
} MessageLine;

static MessageLine describe(Planning *planning, DocumentReader *reader, const Pair *old,
                            const Pair *new) {
    Arena *arena = planning->plan->arena;
    const Kind *kind = schema_kind_of_path(&planning->config->schema, new->path);
    Document *before = NULL, *after = NULL;
    bool unread = !old->old.at && !new->new.at; /* too large, and gone */
    if (!kind || unread) {
        const char *what = !new->new.at ? "removed" : new->old.at ? "changed" : "added";
        const char *line =
            arena_printf(arena, "%s: %s", text_visible(arena, slice_of(new->path)), what);
        return (MessageLine){line, line, false};
    }
    if (old->old.at)
        before = document_read(reader, arena, old->path, kind, old->old, true);
    if (new->new.at)
        after = document_read(reader, arena, new->path, kind, new->new, true);
    return (MessageLine){describe_change(arena, before, after, 0),
                         describe_change(arena, before, after, SUBJECT_COLUMNS), true};
}

/* The added documents by the ids that their names begin with; the caller owns the table. */
static GHashTable *added_by_id(Arena *arena, const GArray *pairs) {
    GHashTable *added = table_new();
    for (unsigned i = 0; i < pairs->len; i++) {
        Pair *pair = &g_array_index(pairs, Pair, i);
        Slice id = id_of_file_name(pair->path);
        if (id.len && !pair->old.at)
            g_hash_table_insert(added, slice_string(arena, id), pair);
    }
    return added;
}

/* The pair that a removed document was renamed to, an added one of the same id; it is taken out of
 * the table. NULL where there is none. */
static const Pair *take_renamed(Arena *arena, GHashTable *added, const Pair *removed) {
    const char *id = slice_string(arena, id_of_file_name(removed->path));
    Pair *pair = g_hash_table_lookup(added, id);
    if (pair) {
        pair->renamed = true;
        g_hash_table_remove(added, id);
    }
    return pair;
}

/* Whatever a document says, a subject stays one short line. */
static const char *subject_of(Arena *arena, const MessageLine *lines, size_t count) {
    if (count == 1)
        return lines[0].subject;
    g_autoptr(GString) subject = g_string_new(NULL);
    g_string_printf(subject, "Change %zu files:", count);
    for (size_t i = 0; i < MIN(count, NAMED_IN_SUBJECT); i++) {
        Slice rest = slice_of(lines[i].full), name = slice_cut(&rest, ':');
        g_string_append_printf(subject, "%s %.*s", i ? "," : "", SLICE_ARG(text_head(name, 20)));
    }
    if (count > NAMED_IN_SUBJECT)
        g_string_append_printf(subject, " and %zu more", count - NAMED_IN_SUBJECT);
    return arena_copy(arena, subject->str, subject->len);
}

static int by_importance(const void *a, const void *b) {
    const MessageLine *x = a, *y = b;
    return (int)y->document - (int)x->document ? (int)y->document - (int)x->document
                                               : strcmp(x->full, y->full);
}

/* The lines of the message, documents first; returns how many. */
static size_t describe_all(Planning *planning, MessageLine *lines) {
    g_autoptr(DocumentReader) reader = document_reader_new(planning->config);
    const GArray *pairs = planning->pairs;
    Arena *arena = planning->plan->arena;
    g_autoptr(GHashTable) added = added_by_id(arena, pairs);
    size_t count = 0;
    for (unsigned i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        if (pair->new.at)
            continue;
        const Pair *target = take_renamed(arena, added, pair);
        lines[count++] = describe(planning, reader, pair, target ? target : pair);
    }
    for (unsigned i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        if (pair->new.at && !pair->renamed)
            lines[count++] = describe(planning, reader, pair, pair);
    }
    qsort(lines, count, sizeof *lines, by_importance);
    return count;
}

static const char *write_message(Planning *planning) {
    Arena *arena = planning->plan->arena;
    MessageLine *lines = arena_array(arena, MessageLine, planning->pairs->len);
    size_t count = describe_all(planning, lines);
    const char *subject = subject_of(arena, lines, count);
    g_autoptr(GString) message = g_string_new(subject);
    g_string_append_c(message, '\n');
    for (size_t i = 0; i < count && strcmp(lines[0].full, subject) != 0; i++)
        g_string_append_printf(message, "%s%s\n", i ? "" : "\n", lines[i].full);
    return arena_copy(arena, message->str, message->len);
}

bool commit_plan(const Folder *top, GitRepo *repo, const Config *config, const char *const *paths,
                 CommitPlan *plan, GError **error) {
    *plan = (CommitPlan){.arena = arena_new()};
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    Planning planning = {top, repo, config, paths, plan, pairs};
    if (!find_pairs(&planning, error))
        return false;
    plan->changes = arena_array(plan->arena, RepoChange, pairs->len + 1);
    for (unsigned i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        plan->changes[plan->count++] = (RepoChange){.path = pair->path, .bytes = pair->new};
    }
    plan->message = plan->count ? write_message(&planning) : NULL;
    return true;
}

void commit_plan_clear(CommitPlan *plan) {
    g_clear_pointer(&plan->arena, arena_free);
}

/* --- the commit --- */

/* Lets `git commit` finish: hooks and signatures are the user's, and never bypassed. Message and
 * paths go through files, so that neither can be taken for an option; in memory, so that nobody
 * else's are taken and a kill leaves none. */
static bool finish_by_git(const Folder *top, const CommitPlan *plan, const char *message,
                          GError **error) {
    g_autoptr(GString) paths = g_string_new(NULL);
    for (size_t i = 0; i < plan->count; i++)
        g_string_append_len(paths, plan->changes[i].path,
                            (gssize)strlen(plan->changes[i].path) + 1);
    g_autoptr(ProcFile) message_file = proc_file(slice_of(message), error);
    g_autoptr(ProcFile) paths_file = proc_file((Slice){paths->str, paths->len}, error);
    if (!message_file || !paths_file)
        return false;
    g_autofree char *from = g_strdup_printf("--pathspec-from-file=%s", proc_file_path(paths_file));
    const char *arguments[] = {
        "git", "--literal-pathspecs", "commit", "-q", "-F", proc_file_path(message_file), "--only",
        from,  "--pathspec-file-nul", NULL};
    int status = 0;
    if (!proc_run(arguments, folder_path(top), &status, error))
        return false;
    return status == 0 ||
           fail(error, EXIT_ENVIRONMENT,
                "'git commit' refused (exit status %d); the files are staged", status);
}

bool commit_run(const Folder *top, GitRepo *repo, const CommitPlan *plan, const char *message,
                Lock **lock, const char **by_git, Oid *made, bool *moved, GError **error) {
    message = message ? message : plan->message;
    const char *busy = repo_busy(repo);
    *moved = false;
    if (busy)
        return fail(error, EXIT_ENVIRONMENT, "%s is under way; finish it with git first", busy);
    *by_git = repo_needs_git(repo);
    if (!*by_git)
        return repo_commit_on(repo, *lock, &plan->head, plan->changes, plan->count, message, made,
                              moved, error);
    if (!repo_stage(repo, *lock, plan->changes, plan->count, error))
        return false;
    g_clear_pointer(lock, lock_release); /* a hook may run req */
    return finish_by_git(top, plan, message, error) && repo_head(repo, made);
}
