/* SPDX-License-Identifier: MIT */
/* One document, followed from a commit to its parents. The youngest commits come first, by the
 * committers' clocks; where these are wrong, the order suffers and nothing else. */
#include "work/history/internal.h"
#include "work/history/queue.h"

#define COMMITS_MOST 5000000 /* that are looked at */

/* A commit that is to be looked at, and where the document stands in it. */
typedef struct {
    Turn turn;
    Oid commit;
    State state;      /* without a path: it is not there */
    const char *path; /* where it stands, or stood last */
    const char *key;  /* its id, as far as one is known; or NULL */
} Stop;

typedef struct {
    Knowing knowing;
    const HistoryWish *wish;
    Arena *arena;           /* of the result */
    Arena *scratch;         /* of the commit at hand */
    Arena *lasting;         /* of what has been seen */
    Queue stops;            /* Stop */
    GHashTable *seen;       /* Oid: commits looked at */
    GHashTable *there;      /* Oid: those that the document was seen in */
    GHashTable *texts;      /* paths and ids, each once */
    GArray *steps;          /* the result */
    const KnownLife *known; /* or NULL */
    bool met, skipped;      /* the known part; what it should hold */
    bool unsure;            /* something may not be in it */
    bool whole;
    bool full; /* as many steps as were asked for */
} Following;

/* --- the stops to come --- */

/* A path or id that stays; each is kept once, however many commits it goes with. */
static const char *keep(Following *following, const char *text) {
    const char *kept = text ? g_hash_table_lookup(following->texts, text) : NULL;
    if (kept || !text)
        return kept;
    char *copy = arena_copy(following->lasting, text, strlen(text));
    g_hash_table_insert(following->texts, copy, copy);
    return copy;
}

static void remember(GHashTable *table, Arena *arena, const Oid *commit) {
    if (g_hash_table_contains(table, commit))
        return;
    Oid *copy = arena_make(arena, Oid);
    *copy = *commit;
    g_hash_table_add(table, copy);
}

/* Goes on to a parent. Where the document was seen in a commit, that holds; where it only was not
 * found by one way, another may find it. */
static bool go_on(Following *following, const Stop *from, const Oid *parent, State state,
                  GError **error) {
    RepoCommit facts;
    if (g_hash_table_contains(state.path ? following->there : following->seen, parent))
        return true;
    if (!repo_read_commit(following->knowing.repo, parent, following->scratch, &facts, error))
        return false;
    Stop stop = {.turn = {.committed = facts.committed},
                 .commit = *parent,
                 .state = {keep(following, state.path), state.blob},
                 .path = state.path ? keep(following, state.path) : from->path,
                 .key = from->key};
    queue_push(&following->stops, &stop);
    return true;
}

/* --- one commit and one parent --- */

/* The state of a document that is there after. */
static bool before_of_present(Following *following, const Stop *stop, const Oid *parent,
                              State *before, GError **error) {
    Knowing *knowing = &following->knowing;
    RepoEntry here;
    if (!repo_find_file(knowing->repo, parent, stop->path, &here, error))
        return false;
    *before = (State){here.path, here.id};
    if (here.path && oid_equal(&here.id, &stop->state.blob))
        return true;
    if (here.path) {
        const Identity *now = identity_of(knowing, stop->path, &stop->state.blob);
        const Identity *old = identity_of(knowing, stop->path, &here.id);
        if (now->key ? old->key && strcmp(now->key, old->key) == 0 : !old->key && !*now->was)
            return true;
    }
    const char *const everywhere[] = {"", NULL};
    Edge edge;
    bool fine = edge_open(&edge, knowing, parent, &stop->commit, everywhere, error);
    if (fine)
        *before = edge_before(&edge, stop->path, &stop->state.blob);
    before->path = keep(following, before->path);
    edge_clear(&edge);
    return fine;
}

/* Whether an id says that the file at the path is another document. */
static bool is_other(Following *following, const Stop *stop, const Oid *blob) {
    const char *key = identity_of(&following->knowing, stop->path, blob)->key;
    return stop->key && key && strcmp(stop->key, key) != 0;
}

/* The state of a document that is not there after. What stood at its path before may be another,
 * by its id; or because it stands elsewhere after, and then the trace ends. */
static bool before_of_absent(Following *following, const Stop *stop, const Oid *parent,
                             State *before, bool *lost, GError **error) {
    Knowing *knowing = &following->knowing;
    RepoEntry here;
    *lost = false;
    if (!repo_find_file(knowing->repo, parent, stop->path, &here, error))
        return false;
    *before = (State){here.path ? stop->path : NULL, here.id};
    if (!here.path)
        return true;
    if (is_other(following, stop, &here.id)) {
        before->path = NULL;
        return true;
    }
    const char *const everywhere[] = {"", NULL};
    Edge edge;
    bool fine = edge_open(&edge, knowing, parent, &stop->commit, everywhere, error);
    *lost = fine && edge_moved(&edge, stop->path);
    edge_clear(&edge);
    return fine;
}

/* --- one commit --- */

static void add_step(Following *following, const Stop *stop, const RepoCommit *facts,
                     const State *before, size_t count) {
    Arena *arena = following->arena;
    State *states = arena_array(arena, State, count + 1);
    for (size_t i = 0; i < count; i++)
        states[i] = (State){
            before[i].path ? arena_copy(arena, before[i].path, strlen(before[i].path)) : NULL,
            before[i].blob};
    const char *path = stop->state.path;
    HistoryStep step = {.version = {.commit = stop->commit,
                                    .time = facts->time,
                                    .name = arena_copy(arena, facts->name, strlen(facts->name)),
                                    .email = arena_copy(arena, facts->email, strlen(facts->email)),
                                    .path = path ? arena_copy(arena, path, strlen(path)) : NULL,
                                    .blob = stop->state.blob},
                        .committed = facts->committed,
                        .before = states,
                        .before_count = count,
                        .end = facts->cut};
    g_array_append_val(following->steps, step);
    following->full = following->wish->most != 0 && following->steps->len >= following->wish->most;
}

static bool look_back(Following *following, const Stop *stop, const RepoCommit *facts, size_t count,
                      State *before, bool *lost, GError **error) {
    for (size_t i = 0; i < count; i++)
        if (!(stop->state.path
                  ? before_of_present(following, stop, &facts->parents[i], &before[i], error)
                  : before_of_absent(following, stop, &facts->parents[i], &before[i], &lost[i],
                                     error)))
            return false;
    return true;
}

/* Tells what the commit made of the document, and goes on to the parents. */
static bool pass(Following *following, Stop *stop, GError **error) {
    RepoCommit facts;
    Knowing *knowing = &following->knowing;
    if (!repo_read_commit(knowing->repo, &stop->commit, following->scratch, &facts, error))
        return false;
    size_t count = following->wish->first_parent ? MIN(facts.parent_count, 1) : facts.parent_count;
    State *before = arena_array(following->scratch, State, count + 1);
    bool *lost = arena_array(following->scratch, bool, count + 1);
    if (stop->state.path) {
        const char *key = identity_of(knowing, stop->path, &stop->state.blob)->key;
        stop->key = key ? keep(following, key) : stop->key;
    }
    if (!look_back(following, stop, &facts, count, before, lost, error))
        return false;
    bool other = false;
    for (size_t i = 0; i < count; i++)
        other = other || lost[i];
    if (facts.cut && (!following->wish->first_parent || !count))
        following->whole = false;
    if (!other &&
        (state_is_made(&stop->state, before, count) || (facts.cut && !count && stop->state.path)))
        add_step(following, stop, &facts, before, count);
    for (size_t i = 0; i < count && !following->full; i++)
        if (!lost[i] && !go_on(following, stop, &facts.parents[i], before[i], error))
            return false;
    return true;
}

/* Whether what comes before this stop is known already, or should be. */
static bool is_known(Following *following, const Stop *stop) {
    const KnownLife *known = following->known;
    if (!known || g_hash_table_contains(known->newer, &stop->commit))
        return false;
    bool same_path = strcmp(stop->path, known->path) == 0;
    if (stop->state.path && same_path && oid_equal(&stop->commit, &known->tip))
        following->met = true;
    else if (same_path && known->one_path)
        following->skipped = true;
    else
        following->unsure = true;
    return true;
}

static bool follow(Following *following, GError **error) {
    Stop stop;
    while (!following->full && queue_pop(&following->stops, &stop)) {
        arena_reset(following->scratch);
        knowing_trim(&following->knowing);
        if (g_hash_table_contains(stop.state.path ? following->there : following->seen,
                                  &stop.commit))
            continue;
        remember(following->seen, following->lasting, &stop.commit);
        if (stop.state.path)
            remember(following->there, following->lasting, &stop.commit);
        if (is_known(following, &stop))
            continue;
        if (g_hash_table_size(following->seen) >
            (following->wish->commits ? following->wish->commits : COMMITS_MOST))
            following->full = true;
        else if (!pass(following, &stop, error))
            return false;
    }
    return true;
}

/* --- from outside --- */

static bool start(Following *following, const Oid *tip, const char *path, GError **error) {
    RepoCommit facts;
    RepoEntry here;
    Knowing *knowing = &following->knowing;
    if (!repo_read_commit(knowing->repo, tip, following->scratch, &facts, error) ||
        !repo_find_file(knowing->repo, tip, path, &here, error))
        return false;
    knowing->fallback = schema_kind_of_path(&knowing->config->schema, path);
    Slice id = following->wish->id;
    const Kind *kind = knowing->fallback;
    g_autofree char *key =
        id.len && kind
            ? g_strdup_printf("%s/%.*s", kind->prefixes[0] ? "" : kind->name, SLICE_ARG(id))
            : NULL;
    const char *kept = keep(following, path);
    Stop stop = {.turn = {.committed = facts.committed},
                 .commit = *tip,
                 .state = {here.path ? kept : NULL, here.id},
                 .path = kept,
                 .key = keep(following, key)};
    if (here.path && is_other(following, &stop, &here.id))
        stop.state.path = NULL;
    queue_push(&following->stops, &stop);
    return true;
}

static int compare_age(const void *a, const void *b) {
    const HistoryStep *one = a, *other = b;
    return (one->committed < other->committed) - (one->committed > other->committed);
}

/* g_array_sort() keeps equally old ones in their order. */
void steps_sort(GArray *steps) {
    if (steps->len)
        g_array_sort(steps, compare_age);
}

bool follow_from(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                 const HistoryWish *wish, const KnownLife *known, Arena *arena, GArray *steps,
                 bool *all, bool *sure, GError **error) {
    g_autoptr(Arena) scratch = arena_new(), lasting = arena_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(oid_hash, oid_same);
    g_autoptr(GHashTable) there = g_hash_table_new(oid_hash, oid_same);
    g_autoptr(GHashTable) texts = table_new();
    Following following = {.wish = wish,
                           .arena = arena,
                           .scratch = scratch,
                           .lasting = lasting,
                           .stops = queue_start(sizeof(Stop)),
                           .seen = seen,
                           .there = there,
                           .texts = texts,
                           .steps = steps,
                           .known = known,
                           .whole = true};
    knowing_start(&following.knowing, repo, config);
    bool fine = start(&following, tip, path, error) && follow(&following, error);
    bool missing = following.knowing.missing;
    knowing_clear(&following.knowing);
    queue_clear(&following.stops);
    *all = following.whole && !following.full && !missing;
    *sure = !following.unsure && !missing && (following.met || !following.skipped);
    if (fine && following.met && *sure)
        g_array_append_vals(steps, known->steps->data, known->steps->len);
    return fine;
}

bool history_follow(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                    const HistoryWish *wish, Arena *arena, GArray *steps, bool *all,
                    GError **error) {
    bool sure;
    return follow_from(repo, config, tip, path, wish, NULL, arena, steps, all, &sure, error);
}

bool history_versions(GitRepo *repo, const Config *config, const Oid *tip, const char *path,
                      size_t most, Arena *arena, GArray *versions, bool *all, GError **error) {
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    HistoryWish wish = {.most = most};
    if (!history_follow(repo, config, tip, path, &wish, arena, steps, all, error))
        return false;
    for (unsigned i = 0; i < steps->len; i++)
        g_array_append_val(versions, g_array_index(steps, HistoryStep, i).version);
    return true;
}
