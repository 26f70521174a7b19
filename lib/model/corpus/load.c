/* SPDX-License-Identifier: MIT */
/* Reading all documents of a source by several threads, each with its own arena, readers and
 * buffer; the arenas are adopted by the corpus. */
#include "adapters/fs.h"
#include "base/path.h"
#include "base/pool.h"
#include "base/text.h"
#include "model/corpus/internal.h"

#define WORTH_KEEPING 4096 /* bytes of a term, from its first reading to its second */

typedef struct {
    Arena *arena;
    SourceReader *source;
    DocumentReader *documents;
    GByteArray *buffer;
    GArray *files; /* ProblemFile */
    GArray *links; /* Link */
    GPtrArray *unreadable;
    size_t known;       /* where it has come to in a known corpus */
    CacheCursor cached; /* and in the cache */
    size_t missed;      /* documents that the cache could have given, unread */
} Worker;

typedef enum {
    ENTRY_NEW,
    ENTRY_READ,
    ENTRY_BEGUN, /* the body is still to be read */
    ENTRY_SHARED /* with the cache or a known corpus */
} EntryState;

typedef struct {
    const Config *config;
    const SourceEntry *entries;
    const LinkSlots *slots;
    Document **documents; /* one place for each entry; NULL where it is no document */
    LinkRun *runs;        /* and its links */
    Worker *workers;
    const CorpusOptions *options;
    Cache *cache;             /* or NULL */
    const uint64_t *marks;    /* by entry: Document.mark, where the cache goes by it; or NULL */
    bool named;               /* what git has no name for gets one */
    EntryState *states;       /* by entry */
    const uint32_t *order;    /* which entries are read, by their places; NULL: all */
    const Glossary *glossary; /* once it is made: prose is looked at with it */
} Loading;

/* Starts the list of problems of a file that is no document. */
static ProblemList *problem_file(Worker *worker, const char *path) {
    ProblemFile file = {.path = arena_copy(worker->arena, path, strlen(path))};
    g_array_append_val(worker->files, file);
    return &g_array_index(worker->files, ProblemFile, worker->files->len - 1).problems;
}

static void refuse_name(Worker *worker, const char *path, const char *fault) {
    const char *visible = text_visible(worker->arena, slice_of(path));
    problem_add_format(problem_file(worker, path), worker->arena, "file/name", 0, 0,
                       "'%s' cannot live on every system: %s", visible, fault)
        ->help = "rename the file";
}

static void refuse_kind(Worker *worker, const SourceEntry *entry) {
    bool link = entry->kind == SOURCE_LINK;
    problem_add(problem_file(worker, entry->path), worker->arena, "file/link", 0, 0,
                link ? "a symbolic link is not read" : "this is no regular file and is not read")
        ->help = "put the document itself here";
}

static const char *path_fault(const char *path) {
    for (Slice rest = slice_of(path); rest.at;) {
        const char *fault = name_fault(slice_cut(&rest, '/'));
        if (fault)
            return fault;
    }
    return NULL;
}

/* The kind of an entry; of a link, also the kind of what would lie in it if it were the folder. */
static const Kind *kind_of(const Loading *loading, Worker *worker, const SourceEntry *entry) {
    const Schema *schema = &loading->config->schema;
    const Kind *kind = schema_kind_of_path(schema, entry->path);
    if (kind || entry->kind == SOURCE_DOCUMENT || g_str_has_suffix(entry->path, ".md"))
        return kind;
    return schema_kind_of_path(schema, arena_printf(worker->arena, "%s/x.md", entry->path));
}

/* Whether it is a term that is looked at again when the glossary is there. */
static bool comes_again(const Loading *loading) {
    return loading->order && (loading->options->judge || loading->options->uses);
}

/* Whether git tells the bytes of an entry by a name, so that they need not be read to be known. */
static bool is_named(const SourceEntry *entry) {
    return entry->kind == SOURCE_DOCUMENT && oid_is_set(&entry->id);
}

/* Whether the prose of a document that somebody has read was looked at as it should be now. */
static bool is_judged(const Loading *loading, const Document *document) {
    const Glossary *glossary = loading->glossary;
    if (!glossary)
        return true;
    bool looked = !loading->options->judge && document->prose_key == glossary->uses_key;
    if (document->prose_key != glossary->key && !looked)
        return false;
    return document->use_bound <= glossary->word_count; /* else somebody else wrote the cache */
}

/* Where nobody asks for uses, prose at which no judge looked counts as not looked at. */
static void forget_uses(const Loading *loading, Document *document) {
    if (loading->options->uses || loading->options->judge || document->prose_key & PROSE_JUDGED)
        return;
    document->prose_key = 0;
    document->uses = NULL;
    document->use_size = document->use_count = document->unwelcome_count = 0;
}

/* The document of an entry that git names or the file system marks, as somebody has read it before;
 * or NULL. */
static Document *find_read(const Loading *loading, Worker *worker, const SourceEntry *entry,
                           uint64_t mark) {
    Document *document = NULL;
    bool named = is_named(entry);
    if (named && loading->options->known)
        document = share_known(loading->options->known, worker->arena, entry, &worker->known);
    if (document || !loading->cache)
        return document;
    return named
               ? cache_take(loading->cache, &worker->cached, entry->path, &entry->id, worker->arena)
           : mark ? cache_take_marked(loading->cache, &worker->cached, entry->path, mark,
                                      worker->arena)
                  : NULL;
}

/* The same, where its prose was looked at as it should be now. */
static Document *take_read(const Loading *loading, Worker *worker, const SourceEntry *entry,
                           uint64_t mark) {
    Document *document = find_read(loading, worker, entry, mark);
    if (!document || !is_judged(loading, document))
        return NULL;
    forget_uses(loading, document);
    return document;
}

/* The document of an entry whose bytes are at hand, if somebody has read the same before. Where the
 * entry has no name, it gets the one that git would give the bytes, if that is asked for. */
static Document *take_bytes(const Loading *loading, Worker *worker, SourceEntry *entry,
                            Slice bytes) {
    if (loading->options->known_bytes && !loading->glossary)
        return share_read(loading->options->known, worker->arena, entry, bytes);
    if (!loading->named || oid_is_set(&entry->id))
        return NULL;
    entry->id = blob_id(bytes);
    return take_read(loading, worker, entry, 0);
}

/* Makes the document of what was just read into the worker's buffer. Of a term the body waits for
 * the glossary, so that it is read once; but a large one is read whole, and not kept. */
static Document *make_document(const Loading *loading, Worker *worker, SourceEntry entry,
                               const Kind *kind, EntryState *state) {
    Slice bytes = {(const char *)worker->buffer->data, worker->buffer->len};
    Document *document = take_bytes(loading, worker, &entry, bytes);
    worker->missed += oid_is_set(&entry.id);
    if (document) {
        *state = ENTRY_SHARED;
        return document;
    }
    bool whole = true;
    if (comes_again(loading) && bytes.len <= WORTH_KEEPING)
        document =
            document_begin(worker->documents, worker->arena, entry.path, kind, bytes, &whole);
    else
        document = document_read(worker->documents, worker->arena, entry.path, kind, bytes,
                                 loading->options->keep);
    if (!whole)
        *state = ENTRY_BEGUN;
    document->blob = entry.id;
    return document;
}

static void read_entry(const Loading *loading, Worker *worker, size_t i) {
    const SourceEntry *entry = &loading->entries[i];
    const Kind *kind = kind_of(loading, worker, entry);
    if (!kind)
        return;
    const char *fault = path_fault(entry->path);
    if (fault) {
        refuse_name(worker, entry->path, fault);
        return;
    }
    if (entry->kind != SOURCE_DOCUMENT) {
        refuse_kind(worker, entry);
        return;
    }
    g_autoptr(GError) error = NULL;
    SourceResult result = SOURCE_MISSING;
    size_t limit = loading->config->limits.document;
    g_byte_array_set_size(worker->buffer, 0);
    bool read = source_read(worker->source, entry, limit, worker->buffer, &result, &error);
    if (error) {
        g_autofree char *named = g_strdup_printf("cannot read '%s': ", entry->path);
        bool twice = g_str_has_prefix(error->message, named);
        g_ptr_array_add(worker->unreadable,
                        g_strdup_printf("%s: %s%s", entry->path, twice ? "cannot be read: " : "",
                                        error->message + (twice ? strlen(named) : 0)));
    } else if (result == SOURCE_TOO_LARGE) {
        problem_add_format(problem_file(worker, entry->path), worker->arena, "file/limit", 0, 0,
                           "the file is larger than the limit of %zu bytes", limit)
            ->help = "split the document, or raise limits.document in req.yml";
    } else if (result == SOURCE_NOT_FILE) {
        refuse_kind(worker, &(SourceEntry){.path = entry->path, .kind = SOURCE_ODD});
    } else if (read && result == SOURCE_READ) {
        loading->documents[i] = make_document(loading, worker, *entry, kind, &loading->states[i]);
        loading->documents[i]->mark = loading->marks ? loading->marks[i] : 0;
    }
}

/* Reads an entry into the place of the document that was read of it before, and is known by. */
static void read_again(const Loading *loading, Worker *worker, size_t i) {
    Document *first = loading->documents[i];
    read_entry(loading, worker, i);
    if (loading->documents[i] != first)
        *first = *loading->documents[i];
    loading->documents[i] = first;
}

/* Looks at the prose of a term whose body was read before; its bytes are kept, or read again. */
static void judge_read(const Loading *loading, Worker *worker, size_t i) {
    Document *document = loading->documents[i];
    SourceResult result = SOURCE_MISSING;
    g_byte_array_set_size(worker->buffer, 0);
    if (!document->bytes.at && document->size > document->body_offset + 1)
        source_read(worker->source, &loading->entries[i], loading->config->limits.document,
                    worker->buffer, &result, NULL);
    Slice bytes = {(const char *)worker->buffer->data, worker->buffer->len};
    if (document->bytes.at)
        bytes = document->bytes;
    document_judge(worker->documents, worker->arena, document,
                   bytes.len == document->size ? bytes : document->head);
}

/* Looks at the prose of a term that was read to make the glossary. What it shares with others is
 * not changed, but read again. */
static void judge_term(const Loading *loading, Worker *worker, size_t i) {
    Document *document = loading->documents[i];
    if (!document || is_judged(loading, document))
        return;
    if (loading->states[i] == ENTRY_SHARED)
        read_again(loading, worker, i);
    else if (loading->states[i] == ENTRY_BEGUN)
        document_finish(worker->documents, worker->arena, document);
    else
        judge_read(loading, worker, i);
    if (!loading->options->keep)
        document->bytes = (Slice){NULL, 0};
}

static void take_entry(const Loading *loading, Worker *worker, size_t i) {
    const SourceEntry *entry = &loading->entries[i];
    Document **document = &loading->documents[i];
    *document = take_read(loading, worker, entry, loading->marks ? loading->marks[i] : 0);
    loading->states[i] = *document ? ENTRY_SHARED : ENTRY_READ;
    if (!*document)
        read_entry(loading, worker, i);
    if (*document && !loading->options->paths_only)
        loading->runs[i] =
            links_collect(loading->slots, &loading->config->schema, *document, worker->links);
}

static void read_range(void *context, unsigned number, size_t from, size_t to) {
    const Loading *loading = context;
    Worker *worker = &loading->workers[number];
    const Corpus *known = loading->options->known;
    size_t start = loading->order ? loading->order[from] : from;
    worker->known = known ? corpus_from(known, loading->entries[start].path) : 0;
    worker->cached = (CacheCursor){0};
    for (size_t i = from; i < to; i++) {
        size_t entry = loading->order ? loading->order[i] : i;
        if (loading->states[entry] == ENTRY_NEW)
            take_entry(loading, worker, entry);
        else
            judge_term(loading, worker, entry);
    }
}

static void worker_clear(Worker *worker) {
    source_reader_free(worker->source);
    document_reader_free(worker->documents);
    g_byte_array_free(worker->buffer, TRUE);
    g_array_free(worker->files, TRUE);
    g_array_free(worker->links, TRUE);
    g_ptr_array_free(worker->unreadable, TRUE);
}

static int compare_files(const void *a, const void *b) {
    return strcmp(((const ProblemFile *)a)->path, ((const ProblemFile *)b)->path);
}

static int compare_strings(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Moves what a worker found besides documents into the corpus. */
static void adopt(CorpusData *data, GArray *files, GPtrArray *unreadable, Worker *worker) {
    g_ptr_array_add(data->arenas, worker->arena);
    if (worker->files->len)
        g_array_append_vals(files, worker->files->data, worker->files->len);
    for (unsigned i = 0; i < worker->unreadable->len; i++) {
        const char *text = g_ptr_array_index(worker->unreadable, i);
        g_ptr_array_add(unreadable, arena_copy(data->arena, text, strlen(text)));
    }
    worker_clear(worker);
}

static void adopt_all(CorpusData *data, Worker *workers, unsigned count) {
    g_autoptr(GArray) files = g_array_new(FALSE, FALSE, sizeof(ProblemFile));
    g_autoptr(GPtrArray) unreadable = g_ptr_array_new();
    for (unsigned i = 0; i < count; i++)
        adopt(data, files, unreadable, &workers[i]);
    g_array_sort(files, compare_files);
    g_ptr_array_sort(unreadable, compare_strings);
    Corpus *corpus = &data->public;
    corpus->file_count = files->len;
    corpus->files = files->len ? memcpy(arena_array(data->arena, ProblemFile, files->len),
                                        files->data, files->len * sizeof(ProblemFile))
                               : NULL;
    corpus->unreadable_count = unreadable->len;
    corpus->unreadable = unreadable->len
                             ? memcpy(arena_array(data->arena, char *, unreadable->len),
                                      unreadable->pdata, unreadable->len * sizeof(char *))
                             : NULL;
}

static bool start_workers(Source *source, const Config *config, bool sketch, Worker *workers,
                          unsigned *count, GError **error) {
    unsigned wanted = *count;
    for (*count = 0; *count < wanted; (*count)++) {
        SourceReader *reader = source_reader(source, error);
        if (!reader)
            return false;
        workers[*count] = (Worker){.arena = arena_new(),
                                   .source = reader,
                                   .documents = document_reader_new(config),
                                   .buffer = g_byte_array_sized_new(16 * 1024),
                                   .files = g_array_new(FALSE, FALSE, sizeof(ProblemFile)),
                                   .links = g_array_new(FALSE, FALSE, sizeof(Link)),
                                   .unreadable = g_ptr_array_new_with_free_func(g_free)};
        if (sketch)
            document_reader_sketch(workers[*count].documents);
    }
    return true;
}

/* Closes the gaps that files which are no documents left. */
static void compact(CorpusData *data, Document **documents, LinkRun *runs, size_t count) {
    data->all = arena_array(data->arena, Document *, count + 1);
    size_t used = 0;
    for (size_t i = 0; i < count; i++)
        if (documents[i]) {
            documents[i]->index = (uint32_t)used;
            data->public.term_count += documents[i]->kind->glossary;
            runs[used] = runs[i];
            data->all[used++] = documents[i];
        }
    data->public.documents = data->all;
    data->public.document_count = used;
}

static bool check_counts(const Corpus *corpus, GError **error) {
    const ConfigLimits *limits = &corpus->config->limits;
    if (corpus->document_count > limits->documents)
        return fail(error, EXIT_ENVIRONMENT, "%zu documents are more than limits.documents (%zu)",
                    corpus->document_count, limits->documents);
    if (corpus->term_count > limits->terms)
        return fail(error, EXIT_ENVIRONMENT, "%zu terms are more than limits.terms (%zu)",
                    corpus->term_count, limits->terms);
    return true;
}

/* Reads the terms first, so that the glossary is there when all else is read. */
static void read_glossary(CorpusData *data, Loading *loading, unsigned threads, size_t total) {
    size_t count, terms = 0;
    g_autofree uint32_t *order =
        corpus_term_entries(&loading->config->schema, loading->entries, total, &count);
    loading->order = order;
    pool_run(pool_threads(threads, count), count, read_range, loading);
    loading->order = NULL;
    g_autofree const Document **documents = g_new(const Document *, count + 1);
    for (size_t i = 0; i < count; i++)
        if (loading->documents[order[i]])
            documents[terms++] = loading->documents[order[i]];
    data->glossary = glossary_new(loading->config, documents, terms);
    data->public.glossary = data->glossary;
    if (!loading->options->judge && !loading->options->uses)
        return;
    loading->glossary = data->glossary;
    if (data->cache)
        cache_want_prose(data->cache, data->glossary->key,
                         loading->options->judge ? 0 : data->glossary->uses_key);
    for (unsigned i = 0; i < threads; i++)
        document_reader_judge(loading->workers[i].documents, data->glossary,
                              loading->options->judge, loading->options->prose);
}

/* Takes back names that only the cache asked for: nobody says that git has such blobs. */
static void forget_names(const Loading *loading, size_t count) {
    for (size_t i = 0; i < count && loading->named && !loading->options->named; i++)
        if (loading->documents[i] && !is_named(&loading->entries[i]))
            loading->documents[i]->blob = (Oid){{0}};
}

/* Reads all entries by `threads` workers, and adopts what they made. */
static bool read_all(CorpusData *data, Source *source, const CorpusOptions *options,
                     const SourceEntry *entries, size_t count, GError **error) {
    const Config *config = data->public.config;
    unsigned threads = pool_threads(options->threads, count);
    g_autofree Worker *workers = g_new0(Worker, threads);
    g_autofree Document **documents = g_new0(Document *, count + 1);
    g_autofree LinkRun *runs = g_new0(LinkRun, count + 1);
    g_autofree EntryState *states = g_new0(EntryState, count + 1);
    g_autoptr(GPtrArray) slots = link_slots_new(data->arena, &config->schema);
    bool started = start_workers(source, config, options->sketch, workers, &threads, error);
    g_autofree uint64_t *marks = corpus_open_cache(data, source, options, entries, count);
    Loading loading = {.config = config,
                       .entries = entries,
                       .slots = slots,
                       .documents = documents,
                       .runs = runs,
                       .workers = workers,
                       .options = options,
                       .cache = data->cache,
                       .marks = marks,
                       .named = options->named || marks,
                       .states = states};
    if (started && (options->glossary || options->uses || options->judge))
        read_glossary(data, &loading, threads, count);
    if (started)
        pool_run(threads, count, read_range, &loading);
    compact(data, documents, runs, count);
    size_t missed = 0;
    for (unsigned i = 0; i < threads; i++)
        missed += workers[i].missed;
    corpus_save_cache(data, missed);
    forget_names(&loading, count);
    if (!options->paths_only) {
        corpus_index_ids(data);
        corpus_index_links(data, runs);
    }
    adopt_all(data, workers, threads);
    return started;
}

bool corpus_list(Source *source, const Config *config, const SourceEntry **entries, size_t *count,
                 GError **error) {
    g_auto(GStrv) roots = schema_roots(&config->schema, NULL);
    source_bound(source, config->limits.entries, config->limits.tree_depth);
    source_borrow(source, config->glossaries);
    return source_list(source, (const char *const *)roots, entries, count, error);
}

static bool load(CorpusData *data, Source *source, const CorpusOptions *options, GError **error) {
    const SourceEntry *entries;
    size_t count;
    if (!corpus_list(source, data->public.config, &entries, &count, error))
        return false;
    data->public.missing = source_missing(source, &data->public.missing_count);
    return read_all(data, source, options, entries, count, error) &&
           check_counts(&data->public, error);
}

Corpus *corpus_load(Source *source, const Config *config, const CorpusOptions *options,
                    GError **error) {
    CorpusData *data = g_new0(CorpusData, 1);
    data->public.config = config;
    data->arenas = g_ptr_array_new_with_free_func((GDestroyNotify)arena_free);
    data->arena = arena_new();
    g_ptr_array_add(data->arenas, data->arena);
    if (load(data, source, options, error))
        return &data->public;
    corpus_free(&data->public);
    return NULL;
}

void corpus_free(Corpus *corpus) {
    if (!corpus)
        return;
    CorpusData *data = (CorpusData *)corpus;
    if (data->by_id)
        g_hash_table_destroy(data->by_id);
    if (data->by_was)
        g_hash_table_destroy(data->by_was);
    glossary_free(data->glossary);
    g_ptr_array_free(data->arenas, TRUE);
    cache_free(data->cache);
    g_free(data);
}
