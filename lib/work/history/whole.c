/* SPDX-License-Identifier: MIT */
/* The whole history: what each commit did to documents. */
#include "work/history/internal.h"
#include "work/history/queue.h"
#include "work/log.h"

#define COMMITS_MOST 5000000 /* that are looked at */
#define PARENTS_MOST 64      /* of a merge that are compared */

typedef struct {
    Turn turn;
    Oid commit;
} Stop;

typedef struct {
    Knowing knowing;
    Store *store;
    LogWalk *walk;
    char **roots;
    Arena *scratch; /* of the commit at hand */
    Arena *lasting;
    GHashTable *seen;
    Queue stops;
    GArray *steps; /* of the commit at hand */
} Walking;

/* --- what one commit did --- */

static void add_step(Walking *walking, const RepoCommit *commit, State now, const State *before,
                     size_t count) {
    State *states = arena_array(walking->scratch, State, count + 1);
    for (size_t i = 0; i < count; i++)
        states[i] = before[i];
    HistoryStep step = {.version = {.commit = commit->id,
                                    .time = commit->time,
                                    .name = commit->name,
                                    .email = commit->email,
                                    .path = now.path,
                                    .blob = now.blob},
                        .committed = commit->committed,
                        .before = states,
                        .before_count = count};
    g_array_append_val(walking->steps, step);
}

static bool matters(const Walking *walking, const State *now, const State *before, size_t count) {
    const Schema *schema = &walking->knowing.config->schema;
    bool one = now->path && schema_kind_of_path(schema, now->path);
    for (size_t i = 0; i < count; i++)
        one = one || (before[i].path && schema_kind_of_path(schema, before[i].path));
    return one;
}

/* Of a file that differs from all parents: where its document stood in each. */
static void take_file(Walking *walking, const RepoCommit *commit, Edge *edges, size_t count,
                      const RepoEntry *file, GHashTable *taken) {
    State now = {file->path, file->id};
    State *before = arena_array(walking->scratch, State, count + 1);
    for (size_t i = 0; i < count; i++) {
        before[i] = edge_before(&edges[i], file->path, &file->id);
        if (before[i].path && i == 0)
            g_hash_table_add(taken, (void *)(uintptr_t)before[i].path);
    }
    if (state_is_made(&now, before, count) && matters(walking, &now, before, count))
        add_step(walking, commit, now, before, count);
}

/* Of a file that was in each parent and is no more, if its document stands nowhere else now. */
static void take_gone(Walking *walking, const RepoCommit *commit, Edge *edges, size_t count,
                      const RepoEntry *file, GHashTable *taken) {
    State now = {.path = NULL};
    State *before = arena_array(walking->scratch, State, count + 1);
    if (g_hash_table_contains(taken, file->path))
        return;
    for (size_t i = 0; i < count; i++) {
        const RepoDifference *there = edge_at(&edges[i], file->path);
        if (!there || !there->before.path || (count > 1 && there->after.path))
            return;
        before[i] = (State){there->before.path, there->before.id};
    }
    if (matters(walking, &now, before, count))
        add_step(walking, commit, now, before, count);
}

static bool differs_from_all(const Edge *edges, size_t count, const char *path) {
    for (size_t i = 1; i < count; i++)
        if (!edge_at(&edges[i], path))
            return false;
    return true;
}

static void take_all(Walking *walking, const RepoCommit *commit, Edge *edges, size_t count) {
    g_autoptr(GHashTable) taken = table_new(); /* paths before whose document is told of */
    const GArray *found = edges[0].found;
    size_t parents = commit->parent_count ? count : 0;
    for (unsigned i = 0; i < found->len; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        if (difference->after.path && differs_from_all(edges, count, difference->path))
            take_file(walking, commit, edges, parents, &difference->after, taken);
        else if (difference->after.path) {
            State before = edge_before(&edges[0], difference->path, &difference->after.id);
            if (before.path)
                g_hash_table_add(taken, (void *)(uintptr_t)before.path);
        }
    }
    for (unsigned i = 0; i < found->len && parents; i++) {
        const RepoDifference *difference = &g_array_index(found, RepoDifference, i);
        if (difference->before.path)
            take_gone(walking, commit, edges, parents, &difference->before, taken);
    }
}

static State kept(Walking *walking, const State *state) {
    const char *path = state->path;
    return (State){path ? arena_copy(walking->scratch, path, strlen(path)) : NULL, state->blob};
}

/* The steps outlive the edges that their paths stand in. */
static void keep_paths(Walking *walking) {
    for (unsigned i = 0; i < walking->steps->len; i++) {
        HistoryStep *step = &g_array_index(walking->steps, HistoryStep, i);
        State *before = arena_array(walking->scratch, State, step->before_count + 1);
        State now = {step->version.path, step->version.blob};
        for (size_t k = 0; k < step->before_count; k++)
            before[k] = kept(walking, &step->before[k]);
        step->before = before;
        step->version.path = kept(walking, &now).path;
    }
}

/* Compares the commit with its parents, or with nothing. */
static bool compare(Walking *walking, const RepoCommit *commit, size_t parents, GError **error) {
    size_t count = MAX(parents, 1), opened = 0;
    Edge *edges = arena_array(walking->scratch, Edge, count);
    const char *const *roots = (const char *const *)walking->roots;
    bool fine = true, same = false;
    for (; opened < count && fine && !same; opened++) {
        fine = edge_open(&edges[opened], &walking->knowing,
                         parents ? &commit->parents[opened] : NULL, &commit->id, roots, error);
        same = fine && !edges[opened].found->len;
    }
    if (fine && !same)
        take_all(walking, commit, edges, count);
    keep_paths(walking);
    for (size_t i = 0; i < opened; i++)
        edge_clear(&edges[i]);
    return fine;
}

/* What the commit did, by the store or by its trees. */
static bool find_steps(Walking *walking, const RepoCommit *commit, size_t parents, GError **error) {
    g_autoptr(GByteArray) question = g_byte_array_new(), answer = g_byte_array_new();
    Unpack unpack = {{NULL, 0}, false};
    g_array_set_size(walking->steps, 0);
    if (commit->cut && !parents)
        return true; /* what was before is not here */
    pack_text(question, "did");
    pack_bytes(question, &commit->id, sizeof commit->id);
    pack_number(question, parents);
    Slice asked = {(const char *)question->data, question->len};
    if (store_take(walking->store, asked, &unpack.rest) &&
        unpack_steps(&unpack, walking->scratch, walking->steps))
        return true;
    if (!compare(walking, commit, parents, error))
        return false;
    pack_steps(answer, (const HistoryStep *)(const void *)walking->steps->data,
               walking->steps->len);
    if (!walking->knowing.missing)
        store_put(walking->store, asked, (Slice){(const char *)answer->data, answer->len});
    return true;
}

/* --- all commits --- */

static bool add_stop(Walking *walking, const Oid *commit, GError **error) {
    RepoCommit facts;
    if (g_hash_table_contains(walking->seen, commit) ||
        (walking->walk->within &&
         !g_hash_table_contains((GHashTable *)(uintptr_t)walking->walk->within, commit)))
        return true;
    if (!repo_read_commit(walking->knowing.repo, commit, walking->scratch, &facts, error))
        return false;
    Oid *seen = arena_make(walking->lasting, Oid);
    *seen = *commit;
    g_hash_table_add(walking->seen, seen);
    Stop stop = {.turn = {.committed = facts.committed}, .commit = *commit};
    queue_push(&walking->stops, &stop);
    return true;
}

static bool pass(Walking *walking, const Stop *stop, LogVisit visit, void *context,
                 GError **error) {
    RepoCommit commit;
    if (!repo_read_commit(walking->knowing.repo, &stop->commit, walking->scratch, &commit, error))
        return false;
    size_t parents = walking->walk->first_parent ? MIN(commit.parent_count, 1)
                                                 : MIN(commit.parent_count, PARENTS_MOST);
    walking->walk->ends = walking->walk->ends || commit.cut;
    if (!find_steps(walking, &commit, parents, error))
        return false;
    if (walking->steps->len &&
        !visit(context, &commit, (const HistoryStep *)(const void *)walking->steps->data,
               walking->steps->len, error))
        return false;
    for (size_t i = 0; i < parents; i++)
        if (!add_stop(walking, &commit.parents[i], error))
            return false;
    return true;
}

bool log_walk(GitRepo *repo, const Config *config, Store *store, const Oid *tip, LogWalk *walk,
              LogVisit visit, void *context, GError **error) {
    g_autoptr(Arena) scratch = arena_new(), lasting = arena_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(oid_hash, oid_same);
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    g_auto(GStrv) roots = schema_roots(&config->schema, NULL);
    Walking walking = {.store = repo_is_shallow(repo) ? NULL : store,
                       .walk = walk,
                       .roots = roots,
                       .scratch = scratch,
                       .lasting = lasting,
                       .seen = seen,
                       .stops = queue_start(sizeof(Stop)),
                       .steps = steps};
    Stop stop;
    knowing_start(&walking.knowing, repo, config);
    bool fine = add_stop(&walking, tip, error);
    while (fine && g_hash_table_size(seen) < COMMITS_MOST && queue_pop(&walking.stops, &stop)) {
        arena_reset(scratch);
        knowing_trim(&walking.knowing);
        fine = pass(&walking, &stop, visit, context, error);
    }
    walk->ends |= walking.knowing.missing;
    knowing_clear(&walking.knowing);
    queue_clear(&walking.stops);
    return fine;
}
