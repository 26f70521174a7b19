/* SPDX-License-Identifier: MIT */
#include "work/fix/internal.h"

#define MOST_ROUNDS 10
#define MOST_TRIALS 200 /* of all rounds: each reads everything again */

/* A run: the corpus as it is so far, and what is found in it. */
typedef struct {
    Source *source;
    LintOptions options, all; /* the findings that are meant; and every one, to judge by */
    bool unsafe;
    const Corpus *corpus; /* the caller's at first, then `own` */
    Corpus *own;
    LintResult *judged, *result;
    GHashTable *old; /* of each file touched: its bytes before */
    Arena *arena;
    unsigned trials;
    size_t mended;
} Fixing;

static bool lint_own(Fixing *fixing, GError **error) {
    g_clear_pointer(&fixing->result, lint_result_free);
    fixing->result = lint_run(fixing->corpus, fixing->source, &fixing->options, error);
    return fixing->result != NULL;
}

/* Begins with what the caller has read. */
static bool begin(Fixing *fixing, GError **error) {
    LintOptions *all = &fixing->all;
    all->paths = all->select = all->ignore = NULL;
    all->before = NULL;
    fixing->judged = lint_run(fixing->corpus, fixing->source, all, error);
    return fixing->judged != NULL;
}

static void end(Fixing *fixing) {
    if (fixing->own)
        corpus_free(fixing->own);
    lint_result_free(fixing->judged);
    lint_result_free(fixing->result);
    g_hash_table_destroy(fixing->old);
}

/* --- a round --- */

/* The fixes of a round. They are made in the bytes that the corpus held when it began. */
typedef struct {
    Fixing *fixing;
    const Corpus *start;
    Corpus *latest; /* as far as it is good; NULL: the start */
    Pick *picks;
    size_t count;
} Round;

/* Widens the range to all picks of the files that it touches. */
static void widen(const Round *round, size_t *from, size_t *to) {
    const Pick *picks = round->picks;
    while (*from > 0 && strcmp(picks[*from - 1].finding->path, picks[*from].finding->path) == 0)
        (*from)--;
    while (*to < round->count &&
           strcmp(picks[*to].finding->path, picks[*to - 1].finding->path) == 0)
        (*to)++;
}

/* Puts the files of the range, as the picks made so far make them, over those of the source. */
static void lay(const Round *round, size_t from, size_t to) {
    Fixing *fixing = round->fixing;
    widen(round, &from, &to);
    for (size_t next; from < to; from = next) {
        const char *path = round->picks[from].finding->path;
        for (next = from + 1; next < to; next++)
            if (strcmp(round->picks[next].finding->path, path) != 0)
                break;
        Slice file = corpus_at(round->start, path)->bytes;
        if (!g_hash_table_contains(fixing->old, path)) {
            Slice *old = arena_make(fixing->arena, Slice);
            *old = (Slice){arena_copy(fixing->arena, file.at, file.len), file.len};
            g_hash_table_insert(fixing->old, arena_copy(fixing->arena, path, strlen(path)), old);
        }
        g_autoptr(GString) made = g_string_sized_new(file.len + 64);
        picks_apply(&round->picks[from], next - from, file, made);
        source_overlay(fixing->source, path, (Slice){made->str, made->len});
    }
}

static void mark(Round *round, size_t from, size_t to, bool made) {
    for (size_t i = from; i < to; i++)
        round->picks[i].made = made;
}

/* Whether all documents of the range are there still: none has grown beyond the limit. */
static bool are_there(const Round *round, const Corpus *corpus, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (!corpus_at(corpus, round->picks[i].finding->path))
            return false;
    return true;
}

/* Makes the fixes of the range, and takes them back where that is no good. */
static bool try_range(Round *round, size_t from, size_t to, bool *good, GError **error) {
    Fixing *fixing = round->fixing;
    fixing->trials++;
    mark(round, from, to, true);
    lay(round, from, to);
    CorpusOptions how = {.keep = true, .threads = fixing->options.threads};
    Corpus *corpus = corpus_load(fixing->source, fixing->corpus->config, &how, error);
    g_autoptr(LintResult) judged =
        corpus ? lint_run(corpus, fixing->source, &fixing->all, error) : NULL;
    *good = judged && are_there(round, corpus, from, to) &&
            picks_are_good(&round->picks[from], to - from, fixing->judged, judged);
    if (*good) {
        fixing->mended += to - from;
        corpus_free(round->latest);
        round->latest = corpus;
        lint_result_free(fixing->judged);
        fixing->judged = g_steal_pointer(&judged);
        return true;
    }
    corpus_free(corpus);
    mark(round, from, to, false);
    lay(round, from, to);
    return judged != NULL;
}

typedef struct {
    size_t from, to;
} Range;

static void push(GArray *ranges, size_t from, size_t to) {
    Range range = {from, to};
    g_array_append_val(ranges, range);
}

/* Makes all picks that are good, halving what is not. */
static bool run_round(Round *round, GError **error) {
    g_autoptr(GArray) ranges = g_array_new(FALSE, FALSE, sizeof(Range));
    push(ranges, 0, round->count);
    while (ranges->len && round->fixing->trials < MOST_TRIALS) {
        Range range = g_array_index(ranges, Range, ranges->len - 1);
        bool good;
        g_array_set_size(ranges, ranges->len - 1);
        if (!try_range(round, range.from, range.to, &good, error))
            return false;
        if (good || range.to - range.from == 1)
            continue;
        size_t middle = range.from + (range.to - range.from) / 2;
        push(ranges, middle, range.to);
        push(ranges, range.from, middle);
    }
    return true;
}

/* One round; `*more` says whether it has mended anything. */
static bool next_round(Fixing *fixing, bool *more, GError **error) {
    *more = false;
    if (!lint_own(fixing, error))
        return false;
    g_autoptr(GArray) picks = picks_of(fixing->result, fixing->corpus, fixing->unsafe);
    Round round = {.fixing = fixing,
                   .start = fixing->corpus,
                   .picks = (Pick *)(void *)picks->data,
                   .count = picks->len};
    bool done = picks->len == 0 || run_round(&round, error);
    *more = round.latest != NULL;
    if (round.latest) {
        corpus_free(fixing->own);
        fixing->corpus = fixing->own = round.latest;
    }
    return done;
}

/* --- the run --- */

static int compare_files(const void *a, const void *b) {
    return strcmp(((const FixedFile *)a)->path, ((const FixedFile *)b)->path);
}

static void take_files(Fixes *fixes, const Fixing *fixing) {
    FixedFile *files = arena_array(fixes->arena, FixedFile, g_hash_table_size(fixing->old));
    GHashTableIter iter;
    void *path, *old;
    g_hash_table_iter_init(&iter, fixing->old);
    while (g_hash_table_iter_next(&iter, &path, &old)) {
        Slice now = corpus_at(fixing->corpus, path)->bytes;
        if (!slice_equal(now, *(Slice *)old))
            files[fixes->count++] = (FixedFile){
                path, *(Slice *)old, (Slice){arena_copy(fixes->arena, now.at, now.len), now.len}};
    }
    if (fixes->count)
        qsort(files, fixes->count, sizeof *files, compare_files);
    fixes->files = files;
}

static bool run_rounds(Fixing *fixing, GError **error) {
    bool more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++)
        if (!next_round(fixing, &more, error))
            return false;
    return !more || lint_own(fixing, error);
}

Fixes *fix_run(const Corpus *corpus, Source *source, const LintOptions *options, bool unsafe,
               GError **error) {
    g_autoptr(Fixes) fixes = g_new0(Fixes, 1);
    fixes->arena = arena_new();
    Fixing fixing = {.source = source,
                     .options = *options,
                     .all = *options,
                     .unsafe = unsafe,
                     .corpus = corpus,
                     .old = table_new(),
                     .arena = fixes->arena};
    bool done = begin(&fixing, error) && run_rounds(&fixing, error);
    if (done) {
        fixes->mended = fixing.mended;
        fixes->result = g_steal_pointer(&fixing.result);
        take_files(fixes, &fixing);
        for (size_t i = 0; i < fixes->result->count; i++)
            fixes->left += fix_is_wanted(&fixes->result->findings[i], unsafe) &&
                           corpus_at(fixing.corpus, fixes->result->findings[i].path);
    }
    end(&fixing);
    return done ? g_steal_pointer(&fixes) : NULL;
}

void fixes_free(Fixes *fixes) {
    if (!fixes)
        return;
    lint_result_free(fixes->result);
    arena_free(fixes->arena);
    g_free(fixes);
}

/* --- writing --- */

static bool write_file(const FixedFile *file, const Folder *top, size_t limit, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) failed = NULL;
    FileKind kind;
    FileStamp stamp;
    bool same = folder_read(top, file->path, limit, bytes, &kind, &stamp, &failed) &&
                slice_equal((Slice){(const char *)bytes->data, bytes->len}, file->old);
    if (failed) {
        g_propagate_error(error, g_steal_pointer(&failed));
        return false;
    }
    if (!same)
        return fail(error, EXIT_ENVIRONMENT,
                    "'%s' was changed by somebody else meanwhile; it was not fixed", file->path);
    return folder_replace(top, file->path, file->now, &stamp, error);
}

bool fix_write(const Fixes *fixes, const Folder *top, size_t limit, GError **error) {
    GError *first = NULL;
    for (size_t i = 0; i < fixes->count; i++)
        write_file(&fixes->files[i], top, limit, first ? NULL : &first);
    if (first)
        g_propagate_error(error, first);
    return first == NULL;
}
