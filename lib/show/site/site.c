/* SPDX-License-Identifier: MIT */
/* Writes the site: plan, pictures, pages in parallel, manifest. */
#include "show/site/site.h"

#include "base/embedded.h"
#include "base/pool.h"
#include "base/text.h"
#include "show/site/keys.h"
#include "show/site/shell/baselines.h"
#include "show/site/trace/tests.h"

#define ASSETS        "site/" /* below templates/ */
#define COMMON_TITLE  "Requirements and glossary"
#define README        "README.md"
#define README_LIMIT  ((size_t)512 * 1024)
#define LOCK_PATIENCE 5000 /* milliseconds */

/* --- the title --- */

/* The words of the first heading of a Markdown file, or NULL; the caller owns them. */
static char *first_heading(Slice file) {
    g_autoptr(MarkdownReader) reader = markdown_reader_new();
    g_autoptr(Arena) arena = arena_new();
    MarkdownLimits limits = {0};
    MarkdownRefusal refusal;
    size_t place;
    if (text_valid(file) < file.len)
        return NULL;
    MarkdownNode *root =
        markdown_read(reader, file, 0, &limits, MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    for (MarkdownNode *node = root ? root->child : NULL; node; node = node->next)
        if (node->type == MARKDOWN_HEADING && node->level == 1) {
            Slice words = slice_trim(markdown_plain(arena, node));
            return words.len ? slice_strdup(words) : NULL;
        }
    return NULL;
}

static bool is_blank(const char *text) {
    return !text || !slice_trim(slice_of(text)).len;
}

char *site_called(const Config *config, const char *title, SourceReader *reader) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result;
    title = is_blank(title) ? config->title : title;
    title = is_blank(title) ? NULL : title;
    char *heading = NULL;
    if (!title && reader && source_read_path(reader, README, README_LIMIT, bytes, &result, NULL) &&
        result == SOURCE_READ)
        heading = first_heading((Slice){(char *)bytes->data, bytes->len});
    return heading ? heading : g_strdup(title ? title : COMMON_TITLE);
}

/* --- pages --- */

typedef struct {
    Page page;
    Inputs *inputs;
    Arena *keys;        /* of those that the manifest knows from now on */
    GByteArray *buffer; /* for a file that is looked at */
} Worker;

/* What the workers share. */
typedef struct {
    const Site *site;
    Manifest *manifest;
    InputsCard shared;    /* what all pages are made of */
    const SiteJob **jobs; /* in the order in which they are done */
    Worker *workers;
    GMutex lock; /* guards `error` */
    GError *error;
    int failed; /* set once, read without the lock: the others stop a little later */
} Run;

/* The page's key; NULL where nobody says what it is made of. */
static const char *make_key(const Run *run, Worker *worker, const SiteJob *job) {
    if (!job->inputs)
        return NULL;
    char *key = arena_alloc(worker->keys, INPUTS_KEY + 1);
    inputs_key(worker->inputs, run->site, &run->shared, job, key);
    return key;
}

static bool write_page(const Run *run, Worker *worker, const SiteJob *job, GError **error) {
    Page *page = &worker->page;
    const char *key = make_key(run, worker, job);
    if (key && manifest_keep(run->manifest, job->path, key, worker->buffer))
        return true;
    marks_reset(page->marks);
    arena_reset(page->arena);
    g_hash_table_remove_all(page->ids);
    g_string_truncate(page->bytes, 0);
    page->tables = 0;
    page->job = job;
    page->path = job->path;
    job->write(page, job->subject);
    if (page->error) {
        g_propagate_error(error, g_steal_pointer(&page->error));
        return false;
    }
    Slice bytes = job->plain ? (Slice){page->bytes->str, page->bytes->len} : xml_end(page->xml);
    return manifest_put(run->manifest, job->path, key, bytes, error);
}

static void write_pages(void *context, unsigned worker, size_t from, size_t to) {
    Run *run = context;
    for (size_t i = from; i < to && !g_atomic_int_get(&run->failed); i++) {
        GError *error = NULL;
        if (write_page(run, &run->workers[worker], run->jobs[i], &error))
            continue;
        g_mutex_lock(&run->lock);
        if (run->error)
            g_clear_error(&error);
        else
            run->error = error;
        g_atomic_int_set(&run->failed, 1);
        g_mutex_unlock(&run->lock);
    }
}

static bool worker_start(Worker *worker, const Site *site, GError **error) {
    worker->page = (Page){.site = site,
                          .xml = xml_new(XML_HTML),
                          .bytes = g_string_new(NULL),
                          .words = g_string_new(NULL),
                          .arena = arena_new(),
                          .markdown = markdown_reader_new(),
                          .ids = table_new(),
                          .repeats = repeats_new(),
                          .file = g_byte_array_new()};
    worker->page.marks = marks_new(worker->page.markdown);
    worker->inputs = inputs_new();
    worker->keys = arena_new();
    worker->buffer = g_byte_array_new();
    Source *source = site->options->source;
    return !source || (worker->page.files = source_reader(source, error));
}

static void worker_clear(Worker *worker) {
    xml_free(worker->page.xml);
    marks_free(worker->page.marks);
    repeats_free(worker->page.repeats);
    g_string_free(worker->page.bytes, TRUE);
    g_string_free(worker->page.words, TRUE);
    markdown_reader_free(worker->page.markdown);
    g_hash_table_destroy(worker->page.ids);
    arena_free(worker->page.arena);
    source_reader_free(worker->page.files);
    g_byte_array_free(worker->page.file, TRUE);
    inputs_free(worker->inputs);
    arena_free(worker->keys);
    g_byte_array_free(worker->buffer, TRUE);
}

static unsigned rank(const SiteJob *job) {
    bool document = job->write == document_write || job->write == term_write;
    return job->last ? 2 : document;
}

/* Pages of one document are many and alike; those of many come before them, so that no worker is
 * left alone with one of these. */
static const SiteJob **order_jobs(const Site *site) {
    const SiteJob **jobs = arena_array(site->arena, const SiteJob *, site->jobs->len + 1);
    size_t count = 0;
    for (unsigned turn = 0; turn < 3; turn++)
        for (unsigned i = 0; i < site->jobs->len; i++) {
            const SiteJob *job = &g_array_index(site->jobs, SiteJob, i);
            if (rank(job) == turn)
                jobs[count++] = job;
        }
    return jobs;
}

static bool write_all(Run *run, unsigned threads, SiteResult *result, GError **error) {
    const Site *site = run->site;
    inputs_shared(run->workers[0].inputs, site, &run->shared);
    pool_run(threads, site->jobs->len, write_pages, run);
    if (run->error)
        g_propagate_error(error, run->error);
    return !run->error && manifest_close(run->manifest, result, error);
}

/* Writes all pages and, as keys are the workers', the manifest. */
static bool run_pages(const Site *site, Manifest *manifest, SiteResult *result, GError **error) {
    unsigned threads = pool_threads(site->options->threads, site->jobs->len), started = 0;
    g_autofree Worker *workers = g_new0(Worker, threads);
    Run run = {.site = site, .manifest = manifest, .workers = workers, .jobs = order_jobs(site)};
    bool done = true;
    g_mutex_init(&run.lock);
    while (done && started < threads)
        done = worker_start(&workers[started++], site, error);
    done = done && write_all(&run, threads, result, error);
    for (unsigned i = 0; i < started; i++)
        worker_clear(&workers[i]);
    g_mutex_clear(&run.lock);
    return done;
}

/* --- the whole --- */

/* The name below templates/site/ of embedded file number `i`, where it ends so; else NULL. */
static const char *asset(size_t i, const char *suffix) {
    const char *name = embedded_name(i);
    bool is_one = g_str_has_prefix(name, ASSETS) && g_str_has_suffix(name, suffix);
    return is_one ? name + strlen(ASSETS) : NULL;
}

/* What all pages build on comes first, then each area's own. */
GString *site_style(void) {
    Slice base = embedded_file(ASSETS SITE_STYLE);
    GString *style = g_string_new_len(base.at, (gssize)base.len);
    for (size_t i = 0; i < embedded_count(); i++) {
        const char *name = asset(i, ".css");
        if (!name || strcmp(name, SITE_STYLE) == 0)
            continue;
        Slice part = embedded_file(embedded_name(i));
        g_string_append_c(style, '\n');
        g_string_append_len(style, part.at, (gssize)part.len);
    }
    return style;
}

static bool write_assets(Manifest *manifest, GError **error) {
    g_autoptr(GString) style = site_style();
    for (size_t i = 0; i < embedded_count(); i++) {
        const char *script = asset(i, ".js");
        if (script && !manifest_put(manifest, script, NULL, embedded_file(embedded_name(i)), error))
            return false;
    }
    return manifest_put(manifest, SITE_STYLE, NULL, (Slice){style->str, style->len}, error) &&
           manifest_put(manifest, SITE_ICON, NULL, embedded_file(ASSETS SITE_ICON), error);
}

/* Lists what is beside the pages before the first of it is written. */
static bool expect_assets(Manifest *manifest, GError **error) {
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    g_ptr_array_add(paths, SITE_STYLE);
    g_ptr_array_add(paths, SITE_ICON);
    for (size_t i = 0; i < embedded_count(); i++)
        if (asset(i, ".js"))
            g_ptr_array_add(paths, (char *)asset(i, ".js"));
    return manifest_expect(manifest, paths, error);
}

/* The same of all pages. */
static bool expect_pages(const Site *site, Manifest *manifest, GError **error) {
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    for (unsigned i = 0; i < site->jobs->len; i++)
        g_ptr_array_add(paths, (char *)g_array_index(site->jobs, SiteJob, i).path);
    return manifest_expect(manifest, paths, error);
}

static void site_clear(Site *site) {
    home_clear(site);
    site_tests_close(site);
    g_hash_table_destroy(site->files);
    if (site->taken)
        g_hash_table_destroy(site->taken);
    g_ptr_array_free(site->pictures, TRUE);
    g_ptr_array_free(site->attachments, TRUE);
    g_hash_table_destroy(site->shown);
    g_hash_table_destroy(site->named);
    site_free_baselines(site);
    friends_free(site->friends);
    site_history_free(site->history);
    g_array_free(site->jobs, TRUE);
    g_array_free(site->places, TRUE);
    arena_free(site->arena);
}

static bool write_site(Site *site, Folder *out, SiteResult *result, GError **error) {
    home_begin(site);
    g_autoptr(Lock) lock = lock_take(out, NULL, LOCK_PATIENCE, error);
    g_autoptr(Manifest) manifest = lock ? manifest_open(out, site->options->stamps, error) : NULL;
    g_autoptr(SourceReader) reader = NULL;
    if (!manifest)
        return false;
    if (site->options->source && !(reader = source_reader(site->options->source, error)))
        return false;
    folder_hurry(out); /* what a power cut tears is found out by its sum, and made again */
    g_autofree char *title = site_called(site->corpus->config, site->options->title, reader);
    site->title = arena_copy(site->arena, title, strlen(title));
    if (!site_tests_open(site, error) || !site_find_baselines(site, error))
        return false;
    site_plan(site);
    site_uses(site);
    inputs_make_cards(site); /* while history is still being read */
    if (reader)
        site_find_files(site);
    if (!home_wait(site, error))
        return false;
    site_plan_rest(site);
    home_plan(site);
    for (unsigned i = 0; i < site->jobs->len; i++)
        result->pages += !g_array_index(site->jobs, SiteJob, i).plain;
    return expect_assets(manifest, error) && site_dress(site, reader, manifest, error) &&
           expect_pages(site, manifest, error) && site_write_baselines(site, out, error) &&
           site_copy_files(site, reader, manifest, error) && write_assets(manifest, error) &&
           run_pages(site, manifest, result, error);
}

bool site_write(const Corpus *corpus, const SiteOptions *options, Folder *out, SiteResult *result,
                GError **error) {
    Site site = {.corpus = corpus, .schema = &corpus->config->schema, .options = options};
    site.arena = arena_new();
    site.files = table_new();
    site.pictures = g_ptr_array_new();
    site.attachments = g_ptr_array_new();
    site.shown = table_new();
    site.named = table_new();
    site.baselines = g_array_new(FALSE, FALSE, sizeof(SiteBaseline));
    site.present = table_new();
    site.friends = friends_new(corpus);
    site.history = site_history_new(options->repo);
    site.jobs = g_array_new(FALSE, FALSE, sizeof(SiteJob));
    site.cards = arena_array(site.arena, InputsCard, corpus->document_count + 1);
    site.linked = arena_array(site.arena, InputsCard, corpus->document_count + 1);
    site.waits = arena_array(site.arena, int, corpus->document_count + 1);
    site.texts = arena_array(site.arena, char *, corpus->document_count + 1);
    site.pages = arena_array(site.arena, const char *, corpus->document_count + 1);
    site.places = g_array_new(FALSE, FALSE, sizeof(SitePlace));
    *result = (SiteResult){0};
    bool done = write_site(&site, out, result, error);
    result->pages += site.below.pages;
    result->written += site.below.written;
    result->unchanged += site.below.unchanged;
    result->removed += site.below.removed;
    for (size_t i = 0; i < corpus->document_count; i++)
        g_free(site.texts[i]);
    site_clear(&site);
    return done;
}
