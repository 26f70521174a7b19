/* SPDX-License-Identifier: MIT */
/* Looking through all tracked files, by several threads, and resolving what was found. */
#include "base/path.h"
#include "base/pool.h"
#include "base/text.h"
#include "work/marker.h"
#include "work/references.h"

#include <stdatomic.h>

#define MOST_REFERENCES 1000000
#define MOST_NOTES      100

/* What was found in a file, or why nothing could be. */
typedef struct {
    uint32_t entry, line, column;
    const char *text;
} Found;

/* One thread's own. */
typedef struct {
    SourceReader *reader;
    Arena *arena;
    GByteArray *buffer;
    GArray *found, *notes; /* of Found */
    uint32_t entry;        /* the file it is at */
    bool unread;           /* a file could not be read */
    atomic_size_t *total;
} Worker;

typedef struct {
    const Schema *schema;
    const SourceEntry *entries;
    Worker *workers;
} Search;

static bool on_marker(void *context, Slice written, uint32_t line, uint32_t column) {
    Worker *worker = context;
    Found found = {worker->entry, line, column, slice_string(worker->arena, written)};
    g_array_append_val(worker->found, found);
    return atomic_fetch_add(worker->total, 1) < MOST_REFERENCES;
}

static void add_note(Worker *worker, const char *text) {
    Found note = {.entry = worker->entry, .text = text};
    g_array_append_val(worker->notes, note);
}

static bool is_document(const Schema *schema, const char *path) {
    return g_str_has_suffix(path, ".md") && schema_kind_of_path(schema, path);
}

static void search_file(Worker *worker, const Schema *schema, const SourceEntry *entry) {
    MarkerScan scan = {.schema = schema, .found = on_marker, .context = worker};
    SourceResult result;
    g_autoptr(GError) failed = NULL;
    if (is_document(schema, entry->path))
        return;
    if (!source_scan(worker->reader, entry, marker_scan, &scan, worker->buffer, &result, &failed)) {
        worker->unread = true;
        add_note(worker, text_visible(worker->arena, slice_of(failed->message)));
    } else if (result == SOURCE_TOO_LARGE)
        add_note(worker,
                 arena_printf(worker->arena, "'%s' is too large to look for references in a commit",
                              text_visible(worker->arena, slice_of(entry->path))));
}

static void search_range(void *context, unsigned number, size_t from, size_t to) {
    const Search *search = context;
    Worker *worker = &search->workers[number];
    for (size_t i = from; i < to && atomic_load(worker->total) <= MOST_REFERENCES; i++) {
        worker->entry = (uint32_t)i;
        search_file(worker, search->schema, &search->entries[i]);
    }
}

static bool worker_start(Worker *worker, Source *source, atomic_size_t *total, GError **error) {
    *worker = (Worker){.reader = source_reader(source, error),
                       .arena = arena_new(),
                       .buffer = g_byte_array_new(),
                       .found = g_array_new(FALSE, FALSE, sizeof(Found)),
                       .notes = g_array_new(FALSE, FALSE, sizeof(Found)),
                       .total = total};
    return worker->reader != NULL;
}

static void worker_end(Worker *worker) {
    source_reader_free(worker->reader);
    arena_free(worker->arena);
    g_byte_array_unref(worker->buffer);
    g_array_unref(worker->found);
    g_array_unref(worker->notes);
}

static int compare_found(const void *a, const void *b) {
    const Found *one = a, *other = b;
    if (one->entry != other->entry)
        return one->entry < other->entry ? -1 : 1;
    if (one->line != other->line)
        return one->line < other->line ? -1 : 1;
    return one->column < other->column ? -1 : one->column > other->column;
}

/* All workers' finds in order. */
static GArray *gather(const Worker *workers, unsigned count, size_t part) {
    GArray *all = g_array_new(FALSE, FALSE, sizeof(Found));
    for (unsigned i = 0; i < count; i++) {
        GArray *found = G_STRUCT_MEMBER(GArray *, &workers[i], part);
        g_array_append_vals(all, found->data, found->len);
    }
    g_array_sort(all, compare_found);
    return all;
}

static Reference resolve(Arena *arena, const Corpus *corpus, const char *path, const Found *found) {
    Slice written = slice_of(found->text);
    const char *text = slice_string(arena, written);
    Reference made = {.id = text, .written = text, .path = path};
    Id id;
    bool whole = id_parse(written, &id);
    Slice prefix = whole ? id.prefix : slice_range(written, 0, slice_find(written, '-', 0));
    made.kind = schema_kind_of_prefix(&corpus->config->schema, prefix);
    made.line = found->line;
    made.column = found->column;
    made.document = whole && !id.placeholder ? corpus_find(corpus, written) : NULL;
    if (made.document && !slice_equal(made.document->id, written))
        made.id = slice_string(arena, made.document->id);
    return made;
}

static void take_references(References *into, const Corpus *corpus, const SourceEntry *entries,
                            const GArray *found) {
    Reference *all = arena_array(into->arena, Reference, found->len);
    for (size_t i = 0; i < found->len; i++) {
        const Found *one = &g_array_index(found, Found, i);
        all[i] = resolve(into->arena, corpus, entries[one->entry].path, one);
        all[i].test = i && all[i].path == all[i - 1].path
                          ? all[i - 1].test
                          : reference_in_test(corpus->config, all[i].path);
        into->dangling += !all[i].document;
    }
    into->all = all;
    into->count = found->len;
}

/* Why nothing is found at a path of req.yml, or NULL. */
static const char *why_empty(const char *path, const GArray *entries) {
    for (size_t i = 0; i < entries->len; i++) {
        const SourceEntry *entry = &g_array_index(entries, SourceEntry, i);
        if (!path_is_below(entry->path, path))
            continue;
        if (strcmp(entry->path, path) != 0 || entry->kind == SOURCE_DOCUMENT)
            return NULL;
        return entry->kind == SOURCE_LINK
                   ? "that is a symbolic link, which is not followed: name what it leads to"
               : entry->kind == SOURCE_SUBMODULE
                   ? "that is a submodule, and another repository's files are not looked at"
                   : "that is neither a file nor a folder";
    }
    return "git tracks nothing there";
}

/* A path of req.yml where nothing lies is a slip of the pen. */
static void note_empty_paths(GPtrArray *notes, Arena *arena, const Config *config,
                             const GArray *entries) {
    for (const char *const *path = config->trace.paths; *path; path++) {
        const char *why = why_empty(*path, entries);
        if (why)
            g_ptr_array_add(notes, arena_printf(arena, "req.yml names '%s' in trace.paths, and %s",
                                                text_visible(arena, slice_of(*path)), why));
    }
}

static void take_notes(References *into, const Config *config, const GArray *entries,
                       const GArray *found) {
    g_autoptr(GPtrArray) notes = g_ptr_array_new();
    note_empty_paths(notes, into->arena, config, entries);
    for (size_t i = 0; i < found->len && i < MOST_NOTES; i++)
        g_ptr_array_add(notes,
                        slice_string(into->arena, slice_of(g_array_index(found, Found, i).text)));
    if (found->len > MOST_NOTES)
        g_ptr_array_add(notes, arena_printf(into->arena, "and %u more files cannot be read",
                                            found->len - MOST_NOTES));
    const char **kept = arena_array(into->arena, const char *, notes->len);
    for (size_t i = 0; i < notes->len; i++)
        kept[i] = notes->pdata[i];
    into->notes = kept;
    into->note_count = notes->len;
}

/* Those of one document. */
static void file_by_document(References *into) {
    into->places = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
    for (size_t i = 0; i < into->count; i++) {
        const Document *document = into->all[i].document;
        if (!document)
            continue;
        GPtrArray *places = g_hash_table_lookup(into->places, document);
        if (!places) {
            places = g_ptr_array_new();
            g_hash_table_insert(into->places, (void *)(uintptr_t)document, places);
        }
        g_ptr_array_add(places, (void *)(uintptr_t)&into->all[i]);
    }
}

/* The file in which most was found. */
static const char *fullest(const Search *search, unsigned threads) {
    g_autoptr(GArray) found = gather(search->workers, threads, G_STRUCT_OFFSET(Worker, found));
    size_t most = 0, run = 0;
    uint32_t entry = 0;
    for (size_t i = 0; i < found->len; i++) {
        uint32_t here = g_array_index(found, Found, i).entry;
        run = i && here == g_array_index(found, Found, i - 1).entry ? run + 1 : 1;
        if (run > most) {
            most = run;
            entry = here;
        }
    }
    return search->entries[entry].path;
}

/* Starts as many of the workers as can be: none is an error. */
static bool search_all(Source *source, const Search *search, size_t count, unsigned threads,
                       atomic_size_t *total, GError **error) {
    for (unsigned i = 0; i < threads; i++)
        if (!worker_start(&search->workers[i], source, total, error))
            return false;
    pool_run(threads, count, search_range, (void *)(uintptr_t)search);
    if (atomic_load(total) > MOST_REFERENCES)
        return fail(error, EXIT_ENVIRONMENT,
                    "more than %d references to documents in the paths that req.yml names in "
                    "trace.paths, most of them in '%s'; name fewer paths",
                    MOST_REFERENCES, fullest(search, threads));
    return true;
}

static bool find_in(References *into, Source *source, const Corpus *corpus, const GArray *entries,
                    unsigned threads, GError **error) {
    threads = pool_threads(threads, entries->len);
    g_autofree Worker *workers = g_new0(Worker, threads);
    atomic_size_t total = 0;
    Search search = {&corpus->config->schema, (const SourceEntry *)(void *)entries->data, workers};
    bool fine = search_all(source, &search, entries->len, threads, &total, error);
    if (fine) {
        g_autoptr(GArray) found = gather(workers, threads, G_STRUCT_OFFSET(Worker, found));
        g_autoptr(GArray) notes = gather(workers, threads, G_STRUCT_OFFSET(Worker, notes));
        take_references(into, corpus, search.entries, found);
        take_notes(into, corpus->config, entries, notes);
    }
    for (unsigned i = 0; i < threads; i++) {
        into->unread |= workers[i].unread;
        if (workers[i].arena)
            worker_end(&workers[i]);
    }
    return fine;
}

bool references_wanted(const Config *config) {
    return config->trace.paths[0] != NULL;
}

References *references_find(Source *source, const Corpus *corpus, unsigned threads,
                            GError **error) {
    g_autoptr(References) made = g_new0(References, 1);
    made->arena = arena_new();
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(SourceEntry));
    if (references_wanted(corpus->config) &&
        (!source_tracked(source, corpus->config->trace.paths, made->arena, entries, error) ||
         !find_in(made, source, corpus, entries, threads, error)))
        return NULL;
    file_by_document(made);
    return g_steal_pointer(&made);
}

const Reference *const *references_to(const References *references, const Document *document,
                                      size_t *count) {
    const GPtrArray *places = g_hash_table_lookup(references->places, document);
    *count = places ? places->len : 0;
    return places ? (const Reference *const *)(void *)places->pdata : NULL;
}

void references_free(References *references) {
    if (!references)
        return;
    g_clear_pointer(&references->places, g_hash_table_unref);
    arena_free(references->arena);
    g_free(references);
}
