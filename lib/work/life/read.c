/* SPDX-License-Identifier: MIT */
/* Lives, read from history. */
#include "work/life/internal.h"

struct LivesReading {
    Lives *lives;
    GitRepo *repo, *own; /* `own` of the thread; NULL: there is none */
    const Config *config;
    Store *store;
    Oid tip;
    LogTeller *teller;
    GArray *deeds; /* of Deed, the youngest first */
    GThread *thread;
    GError *error; /* why history could not be walked; NULL: it was */
};

static unsigned state_hash(const void *data) {
    const StateKey *key = data;
    return hash_string(key->path) ^ oid_hash(&key->blob);
}

static int state_same(const void *a, const void *b) {
    const StateKey *one = a, *other = b;
    return oid_equal(&one->blob, &other->blob) && strcmp(one->path, other->path) == 0;
}

/* --- deeds --- */

static const char *copied(Arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

static State state_copy(Arena *arena, const State *state) {
    return (State){copied(arena, state->path), state->blob};
}

/* Of a document that was added as it still is, which need not be read again. Few ask for its
 * fields, and get them from the document (ask.c). */
static void tell_present(Lives *lives, const Corpus *now, Deed *deed) {
    const Document *document = corpus_at(now, deed->now.path);
    if (!document || !oid_equal(&document->blob, &deed->now.blob))
        return;
    deed->added = arena_make(lives->arena, LifeAdded);
    *deed->added = (LifeAdded){.lives = lives, .document = document};
    deed->told = (LogDocument){.type = CHANGE_ADDED,
                               .id = slice_string(lives->arena, document->id),
                               .kind = document->kind->name,
                               .title = slice_string(lives->arena, document->title),
                               .status = document->status ? document->status->name : NULL};
}

static void tell(LivesReading *reading, LogTeller *teller, Deed *deed) {
    const Version version = {.commit = deed->commit->id,
                             .time = deed->commit->time,
                             .path = deed->now.path,
                             .blob = deed->now.blob};
    const HistoryStep step = {.version = version,
                              .committed = deed->commit->committed,
                              .before = deed->before,
                              .before_count = deed->before_count,
                              .end = deed->end};
    LogEntry entry = {.commit = *deed->commit, .steps = &step, .count = 1};
    log_tell(teller, &entry, reading->lives->arena);
    deed->told = entry.documents[0];
}

static void add_deed(LivesReading *reading, const RepoCommit *commit, const HistoryStep *step) {
    Arena *arena = reading->lives->arena;
    State now = {step->version.path, step->version.blob};
    State *before = arena_array(arena, State, step->before_count + 1);
    for (size_t i = 0; i < step->before_count; i++)
        before[i] = state_copy(arena, &step->before[i]);
    Deed deed = {.commit = commit,
                 .now = state_copy(arena, &now),
                 .before = before,
                 .before_count = step->before_count,
                 .end = step->end};
    deed.waits = now.path && (!step->before_count || (step->before_count == 1 && !before->path));
    if (!deed.waits)
        tell(reading, reading->teller, &deed);
    g_array_append_val(reading->deeds, deed);
}

static bool visit(void *data, const RepoCommit *commit, const HistoryStep *steps, size_t count,
                  GError **error) {
    LivesReading *reading = data;
    Arena *arena = reading->lives->arena;
    RepoCommit *copy = arena_make(arena, RepoCommit);
    (void)error;
    *copy = *commit;
    copy->name = copied(arena, commit->name);
    copy->email = copied(arena, commit->email);
    copy->subject = NULL;
    Oid *parents = arena_array(arena, Oid, commit->parent_count + 1);
    for (size_t i = 0; i < commit->parent_count; i++)
        parents[i] = commit->parents[i];
    copy->parents = parents;
    for (size_t i = 0; i < count; i++)
        add_deed(reading, copy, &steps[i]);
    return true;
}

static void turn_round(GArray *deeds) {
    for (unsigned i = 0, k = deeds->len; i + 1 < k; i++) {
        k--;
        Deed held = g_array_index(deeds, Deed, i);
        g_array_index(deeds, Deed, i) = g_array_index(deeds, Deed, k);
        g_array_index(deeds, Deed, k) = held;
    }
}

/* --- lives --- */

static Life life_of(Lives *lives, const Growing *growing, const Document *document) {
    LifeEvent *events = arena_array(lives->arena, LifeEvent, growing->events->len + 1);
    if (growing->events->len)
        memcpy(events, growing->events->data, growing->events->len * sizeof(LifeEvent));
    return (Life){.id = growing->id ? growing->id : "",
                  .title = growing->title ? growing->title : "",
                  .kind = growing->kind,
                  .path = growing->path,
                  .document = document,
                  .events = events,
                  .count = growing->events->len};
}

static Life life_of_document(Lives *lives, const Document *document, const Growing *growing) {
    Life life = growing ? life_of(lives, growing, document) : (Life){.count = 0};
    if (document->id.len || !life.id)
        life.id = slice_string(lives->arena, document->id);
    if (document->title.len || !life.title)
        life.title = slice_string(lives->arena, document->title);
    life.kind = document->kind;
    life.path = document->path;
    life.document = document;
    return life;
}

static int compare_gone(const void *a, const void *b) {
    const Growing *one = *(Growing *const *)a, *other = *(Growing *const *)b;
    int order = g_strcmp0(one->path, other->path);
    return order ? order : (one->number > other->number) - (one->number < other->number);
}

static void point_to_lives(GHashTable *table) {
    GHashTableIter each;
    void *key, *growing;
    g_hash_table_iter_init(&each, table);
    while (g_hash_table_iter_next(&each, &key, &growing))
        g_hash_table_iter_replace(&each, ((Growing *)growing)->life);
}

/* Those of documents at the tip first, then those of the others. */
static void arrange(Lives *lives, const Corpus *now, GPtrArray *growing) {
    lives->all = arena_array(lives->arena, Life, now->document_count + growing->len + 1);
    for (size_t i = 0; i < now->document_count; i++) {
        const Document *document = now->documents[i];
        StateKey key = {document->path, document->blob};
        Growing *grown = g_hash_table_lookup(lives->states, &key);
        if (grown && grown->life)
            grown = NULL;
        Life *life = &lives->all[lives->count++];
        *life = life_of_document(lives, document, grown);
        if (grown)
            grown->life = life;
        g_hash_table_insert(lives->paths, (void *)(uintptr_t)life->path, life);
    }
    g_ptr_array_sort(growing, compare_gone);
    for (unsigned i = 0; i < growing->len; i++) {
        Growing *grown = growing->pdata[i];
        if (grown->life)
            continue;
        grown->life = &lives->all[lives->count++];
        *grown->life = life_of(lives, grown, NULL);
    }
    point_to_lives(lives->states);
    point_to_lives(lives->ids);
}

/* --- reading --- */

/* Walks history, and tells of all deeds but those that wait for the corpus. */
static void *walk(void *data) {
    LivesReading *reading = data;
    GitRepo *repo = reading->own ? reading->own : reading->repo;
    LogWalk walk = {.first_parent = false};
    reading->teller = log_teller_new(repo, reading->config, reading->store, false);
    log_teller_skip_whole(reading->teller);
    log_walk(repo, reading->config, reading->store, &reading->tip, &walk, visit, reading,
             &reading->error);
    reading->lives->complete = !walk.ends;
    return NULL;
}

LivesReading *lives_start(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                          unsigned threads) {
    LivesReading *reading = g_new0(LivesReading, 1);
    Lives *lives = g_new0(Lives, 1);
    *lives = (Lives){.arena = arena_new(),
                     .states = g_hash_table_new(state_hash, state_same),
                     .ids = table_new(),
                     .paths = table_new()};
    g_mutex_init(&lives->lock);
    *reading = (LivesReading){.lives = lives,
                              .repo = repo,
                              .config = config,
                              .store = store,
                              .tip = *tip,
                              .deeds = g_array_new(FALSE, FALSE, sizeof(Deed))};
    if (threads != 1)
        reading->own = repo_again(repo, NULL);
    if (reading->own)
        reading->thread = g_thread_try_new("history", walk, reading, NULL);
    return reading;
}

/* Waits for the walk, or makes it now where no thread did. */
static void end_walk(LivesReading *reading) {
    if (reading->thread)
        g_thread_join(g_steal_pointer(&reading->thread));
    else if (!reading->teller)
        walk(reading);
}

/* Tells what waited, and leaves out of what nobody knows what it was before. */
static void tell_rest(LivesReading *reading, const Corpus *now) {
    unsigned kept = 0;
    for (unsigned i = 0; i < reading->deeds->len; i++) {
        Deed *deed = &g_array_index(reading->deeds, Deed, i);
        if (deed->waits)
            tell_present(reading->lives, now, deed);
        if (deed->waits && !deed->added)
            tell(reading, reading->teller, deed);
        if (!deed->told.end)
            g_array_index(reading->deeds, Deed, kept++) = *deed;
    }
    g_array_set_size(reading->deeds, kept);
}

static void reading_free(LivesReading *reading) {
    log_teller_free(reading->teller);
    repo_free(reading->own);
    lives_free(reading->lives);
    g_array_unref(reading->deeds);
    g_clear_error(&reading->error);
    g_free(reading);
}

Lives *lives_finish(LivesReading *reading, const Corpus *now, GError **error) {
    Lives *lives = NULL;
    end_walk(reading);
    if (reading->error) {
        g_propagate_error(error, g_steal_pointer(&reading->error));
    } else {
        tell_rest(reading, now);
        turn_round(reading->deeds);
        lives = g_steal_pointer(&reading->lives);
        g_autoptr(GPtrArray) growing = lives_link(lives, reading->config, reading->deeds);
        arrange(lives, now, growing);
    }
    reading_free(reading);
    return lives;
}

void lives_cancel(LivesReading *reading) {
    if (!reading)
        return;
    if (reading->thread)
        g_thread_join(reading->thread);
    reading_free(reading);
}

Lives *lives_read(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                  const Corpus *now, GError **error) {
    return lives_finish(lives_start(repo, config, store, tip, 1), now, error);
}

void lives_free(Lives *lives) {
    if (!lives)
        return;
    g_hash_table_destroy(lives->states);
    g_hash_table_destroy(lives->ids);
    g_hash_table_destroy(lives->paths);
    g_mutex_clear(&lives->lock);
    arena_free(lives->arena);
    g_free(lives);
}
