/* SPDX-License-Identifier: MIT */
/* Lives, read from history. */
#include "work/fields.h"
#include "work/life/internal.h"

typedef struct {
    Lives *lives;
    const Config *config;
    const Corpus *now;
    LogTeller *teller;
    GArray *deeds; /* of Deed, the youngest first */
} Telling;

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

/* What the corpus holds need not be read again: a document that was added as it still is. */
static bool tell_present(Telling *telling, const HistoryStep *step, LogDocument *told) {
    Arena *arena = telling->lives->arena;
    const Document *document =
        step->version.path ? corpus_at(telling->now, step->version.path) : NULL;
    if (!document || step->before_count > 1 || (step->before_count && step->before[0].path) ||
        !oid_equal(&document->blob, &step->version.blob))
        return false;
    g_autoptr(Arena) scratch = arena_new();
    size_t count;
    const FieldPair *pairs = fields_differing(scratch, NULL, document, &count);
    FieldChange *fields = arena_array(arena, FieldChange, count + 1);
    for (size_t i = 0; i < count; i++)
        fields[i] = (FieldChange){.field = copied(arena, pairs[i].path),
                                  .now = field_text(arena, pairs[i].now)};
    *told = (LogDocument){.type = CHANGE_ADDED,
                          .id = slice_string(arena, document->id),
                          .kind = document->kind->name,
                          .title = slice_string(arena, document->title),
                          .status = document->status ? document->status->name : NULL,
                          .fields = fields,
                          .field_count = count};
    return true;
}

static void add_deed(Telling *telling, const RepoCommit *commit, const HistoryStep *step) {
    Arena *arena = telling->lives->arena;
    State now = {step->version.path, step->version.blob};
    State *before = arena_array(arena, State, step->before_count + 1);
    for (size_t i = 0; i < step->before_count; i++)
        before[i] = state_copy(arena, &step->before[i]);
    Deed deed = {.commit = commit,
                 .now = state_copy(arena, &now),
                 .before = before,
                 .before_count = step->before_count};
    if (!tell_present(telling, step, &deed.told)) {
        LogEntry entry = {.commit = *commit, .steps = step, .count = 1};
        log_tell(telling->teller, &entry, arena);
        deed.told = entry.documents[0];
    }
    if (!deed.told.end)
        g_array_append_val(telling->deeds, deed);
}

static bool visit(void *data, const RepoCommit *commit, const HistoryStep *steps, size_t count,
                  GError **error) {
    Telling *telling = data;
    Arena *arena = telling->lives->arena;
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
        add_deed(telling, copy, &steps[i]);
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

static void point_to_lives(GHashTable *table, GHashTable *life_of_growing) {
    GHashTableIter each;
    void *key, *growing;
    g_hash_table_iter_init(&each, table);
    while (g_hash_table_iter_next(&each, &key, &growing))
        g_hash_table_iter_replace(&each, g_hash_table_lookup(life_of_growing, growing));
}

/* Those of documents at the tip first, then those of the others. */
static void arrange(Lives *lives, const Corpus *now, GPtrArray *growing) {
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    lives->all = arena_array(lives->arena, Life, now->document_count + growing->len + 1);
    for (size_t i = 0; i < now->document_count; i++) {
        const Document *document = now->documents[i];
        StateKey key = {document->path, document->blob};
        Growing *grown = g_hash_table_lookup(lives->states, &key);
        if (grown && g_hash_table_contains(taken, grown))
            grown = NULL;
        Life *life = &lives->all[lives->count++];
        *life = life_of_document(lives, document, grown);
        if (grown)
            g_hash_table_insert(taken, grown, life);
        g_hash_table_insert(lives->paths, (void *)(uintptr_t)life->path, life);
    }
    g_ptr_array_sort(growing, compare_gone);
    for (unsigned i = 0; i < growing->len; i++)
        if (!g_hash_table_contains(taken, growing->pdata[i])) {
            Life *life = &lives->all[lives->count++];
            *life = life_of(lives, growing->pdata[i], NULL);
            g_hash_table_insert(taken, growing->pdata[i], life);
        }
    point_to_lives(lives->states, taken);
    point_to_lives(lives->ids, taken);
}

Lives *lives_read(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                  const Corpus *now, GError **error) {
    Lives *lives = g_new0(Lives, 1);
    g_autoptr(GArray) deeds = g_array_new(FALSE, FALSE, sizeof(Deed));
    Telling telling = {lives, config, now, log_teller_new(repo, config, store, false), deeds};
    LogWalk walk = {.first_parent = false};
    lives->arena = arena_new();
    lives->states = g_hash_table_new(state_hash, state_same);
    lives->ids = table_new();
    lives->paths = table_new();
    log_teller_skip_whole(telling.teller);
    bool read = log_walk(repo, config, store, tip, &walk, visit, &telling, error);
    log_teller_free(telling.teller);
    if (!read) {
        lives_free(lives);
        return NULL;
    }
    lives->complete = !walk.ends;
    turn_round(deeds);
    g_autoptr(GPtrArray) growing = lives_link(lives, config, deeds);
    arrange(lives, now, growing);
    return lives;
}

void lives_free(Lives *lives) {
    if (!lives)
        return;
    g_hash_table_destroy(lives->states);
    g_hash_table_destroy(lives->ids);
    g_hash_table_destroy(lives->paths);
    arena_free(lives->arena);
    g_free(lives);
}
