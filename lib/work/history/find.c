/* SPDX-License-Identifier: MIT */
/* Where the document of an id stands in a commit, or stood before it was removed. */
#include "model/corpus.h"
#include "work/history/internal.h"
#include "work/log.h"

typedef struct {
    Knowing knowing;
    Slice id;
    Arena *arena;
    const char *path; /* found; else NULL */
    bool named;       /* by an id, not by the name of the file */
} Search;

/* Whether a key holds the id: behind its first slash. */
static bool is_key(const char *key, Slice id) {
    return key && slice_is(id, strchr(key, '/') + 1);
}

/* Whether the document of that state is the one. */
static bool is_it(Search *search, const char *path, const Oid *blob) {
    const Identity *identity = path ? identity_of(&search->knowing, path, blob) : NULL;
    search->named = identity && is_key(identity->key, search->id);
    if (!search->named && !(identity && is_key(identity->slug, search->id)))
        return false;
    search->path = arena_copy(search->arena, path, strlen(path));
    return true;
}

static bool visit(void *context, const RepoCommit *commit, const HistoryStep *steps, size_t count,
                  GError **error) {
    Search *search = context;
    (void)commit;
    (void)error;
    for (size_t i = 0; i < count; i++) {
        bool found = is_it(search, steps[i].version.path, &steps[i].version.blob);
        for (size_t k = 0; k < steps[i].before_count && !found; k++)
            found = is_it(search, steps[i].before[k].path, &steps[i].before[k].blob);
        if (found)
            return false;
    }
    knowing_trim(&search->knowing);
    return true;
}

/* Looks for it among all that was ever changed. */
static bool find_gone(Search *search, Store *store, const Oid *tip, GError **error) {
    LogWalk walk = {.first_parent = false};
    GError *broken = NULL;
    bool done = log_walk(search->knowing.repo, search->knowing.config, store, tip, &walk, visit,
                         search, &broken);
    if (broken)
        g_propagate_error(error, broken);
    return done || !broken;
}

static bool find_there(Search *search, const Oid *tip, GError **error) {
    GitRepo *repo = search->knowing.repo;
    g_autoptr(Source) source = source_commit(repo, tip);
    CorpusOptions options = {.cache = repo_common_dir(repo)};
    g_autoptr(Corpus) corpus = corpus_load(source, search->knowing.config, &options, error);
    const Document *document = corpus ? corpus_find(corpus, search->id) : NULL;
    if (document)
        search->path = arena_copy(search->arena, document->path, strlen(document->path));
    return corpus != NULL;
}

/* What the store knows: the path, and whether it must be followed by the id. */
static bool take(Search *search, Store *store, Slice question, LogSubject *subject) {
    Unpack unpack = {{NULL, 0}, false};
    if (!store_take(store, question, &unpack.rest))
        return false;
    subject->path = unpack_text(&unpack, search->arena);
    subject->gone = unpack_number(&unpack, 1) != 0;
    return !unpack.bad && subject->path;
}

static void put(Store *store, Slice question, const LogSubject *subject) {
    g_autoptr(GByteArray) answer = g_byte_array_new();
    pack_text(answer, subject->path);
    pack_number(answer, subject->gone);
    store_put(store, question, (Slice){(const char *)answer->data, answer->len});
}

bool log_find(GitRepo *repo, const Config *config, Store *store, const Oid *tip, const char *id,
              Arena *arena, LogSubject *subject, GError **error) {
    g_autoptr(GByteArray) asked = g_byte_array_new();
    Search search = {.id = slice_of(id), .arena = arena};
    bool fine = true;
    pack_text(asked, "where");
    pack_bytes(asked, tip, sizeof *tip);
    pack_text(asked, id);
    Slice question = {(const char *)asked->data, asked->len};
    *subject = (LogSubject){.path = NULL};
    if (repo_is_shallow(repo))
        store = NULL;
    knowing_start(&search.knowing, repo, config);
    if (!take(&search, store, question, subject)) {
        fine = find_there(&search, tip, error);
        if (fine && !search.path && (fine = find_gone(&search, store, tip, error)))
            subject->gone = search.path && search.named;
        subject->path = search.path;
        if (search.path)
            put(store, question, subject);
    }
    knowing_clear(&search.knowing);
    return fine;
}
