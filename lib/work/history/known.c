/* SPDX-License-Identifier: MIT */
/* A document's life by what was found out before: all of it, or what led up to an older commit. */
#include "work/history/internal.h"
#include "work/log.h"

#define NEWER_MOST 100000 /* commits since, beyond which all is followed anew */

/* A question about the life of the document at `path`; without `tip`, for the commit that it was
 * asked of last. */
static GByteArray *ask(const char *about, const Oid *tip, const char *path,
                       const HistoryWish *wish) {
    GByteArray *question = g_byte_array_new();
    pack_text(question, about);
    pack_number(question, tip != NULL);
    if (tip)
        pack_bytes(question, tip, sizeof *tip);
    pack_text(question, path);
    pack_number(question, wish->first_parent);
    pack_number(question, wish->id.len);
    pack_bytes(question, wish->id.at, wish->id.len);
    return question;
}

static Slice bytes_of(const GByteArray *bytes) {
    return (Slice){bytes->len ? (const char *)bytes->data : "", bytes->len};
}

/* The whole life as it was found from `tip`. */
static bool take_life(Store *store, const Oid *tip, const char *path, const HistoryWish *wish,
                      Arena *arena, GArray *steps, bool *all) {
    g_autoptr(GByteArray) question = ask("life", tip, path, wish);
    Unpack unpack = {{NULL, 0}, false};
    if (!store_take(store, bytes_of(question), &unpack.rest))
        return false;
    *all = unpack_number(&unpack, 1) != 0;
    return unpack_steps(&unpack, arena, steps);
}

static void put_life(Store *store, const Oid *tip, const char *path, const HistoryWish *wish,
                     const GArray *steps, bool all) {
    g_autoptr(GByteArray) question = ask("life", tip, path, wish), answer = g_byte_array_new();
    g_autoptr(GByteArray) last = ask("last", NULL, path, wish);
    pack_number(answer, all);
    pack_steps(answer, (const HistoryStep *)(const void *)steps->data, steps->len);
    store_put(store, bytes_of(question), bytes_of(answer));
    store_put(store, bytes_of(last), (Slice){(const char *)tip, sizeof *tip});
}

static bool is_at(const State *state, const char *path) {
    return !state->path || strcmp(state->path, path) == 0;
}

static bool has_one_path(const GArray *steps, const char *path) {
    for (unsigned i = 0; i < steps->len; i++) {
        const HistoryStep *step = &g_array_index(steps, HistoryStep, i);
        State now = {step->version.path, step->version.blob};
        bool same = is_at(&now, path);
        for (size_t k = 0; k < step->before_count; k++)
            same = same && is_at(&step->before[k], path);
        if (!same)
            return false;
    }
    return true;
}

/* The commits that `tip` leads to and `known` does not; NULL where they are many, or unknown. */
static GHashTable *newer_commits(GitRepo *repo, const Oid *known, const Oid *tip, Arena *arena) {
    g_autoptr(GArray) commits = NULL;
    bool all = false;
    if (!repo_commits_between(repo, known, tip, NEWER_MOST, &commits, &all, NULL) || !all)
        return NULL;
    GHashTable *newer = g_hash_table_new(oid_hash, oid_same);
    for (unsigned i = 0; i < commits->len; i++) {
        Oid *commit = arena_make(arena, Oid);
        *commit = g_array_index(commits, Oid, i);
        g_hash_table_add(newer, commit);
    }
    return newer;
}

/* Follows what is new since the last time the same was asked of another commit. False, without an
 * error, where that does not do. */
static bool follow_new(GitRepo *repo, const Config *config, Store *store, const Oid *tip,
                       const char *path, const HistoryWish *wish, Arena *arena, GArray *steps,
                       bool *all) {
    g_autoptr(GByteArray) question = ask("last", NULL, path, wish);
    g_autoptr(GArray) older = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    KnownLife known = {.path = path, .steps = older};
    bool older_all = false, sure = false;
    Slice last;
    if (!store_take(store, bytes_of(question), &last) || last.len != sizeof known.tip)
        return false;
    memcpy(&known.tip, last.at, sizeof known.tip);
    g_autoptr(GHashTable) newer = NULL;
    if (!take_life(store, &known.tip, path, wish, arena, older, &older_all) || !older_all ||
        !(newer = newer_commits(repo, &known.tip, tip, arena)))
        return false;
    known.newer = newer;
    known.one_path = has_one_path(older, path);
    if (follow_from(repo, config, tip, path, wish, &known, arena, steps, all, &sure, NULL) && sure)
        return true;
    g_array_set_size(steps, 0);
    return false;
}

bool log_follow(GitRepo *repo, const Config *config, Store *store, const Oid *tip, const char *path,
                const HistoryWish *wish, Arena *arena, GArray *steps, bool *all, GError **error) {
    if (repo_is_shallow(repo)) /* tomorrow there may be more of it */
        store = NULL;
    if (take_life(store, tip, path, wish, arena, steps, all))
        return true;
    if (!(store && follow_new(repo, config, store, tip, path, wish, arena, steps, all)) &&
        !history_follow(repo, config, tip, path, wish, arena, steps, all, error))
        return false;
    steps_sort(steps);
    if (*all) /* what is short today may be longer tomorrow */
        put_life(store, tip, path, wish, steps, *all);
    return true;
}
