/* SPDX-License-Identifier: MIT */
/* Unclear expectations: wording that everybody reads in another way, and words without an agreed
 * meaning. */
#include "base/pack.h"
#include "base/pool.h"
#include "base/text.h"
#include "model/prose.h"
#include "work/friction/internal.h"
#include "work/friends.h"
#include "work/lint.h"

/* What a thread counts words with. */
typedef struct {
    SourceReader *source;
    DocumentReader *documents;
    MarkdownReader *markdown;
    ProseReader *prose;
    GByteArray *bytes;
    Arena *scratch;
    GError *error;
} Counter;

/* The documents whose words nobody has counted before, and how many they have. */
typedef struct {
    FrictionRun *run;
    GPtrArray *documents;
    size_t *words;
    Counter *counters;
} Counting;

static void counter_init(Counter *counter, const FrictionRun *run) {
    *counter = (Counter){.documents = document_reader_new(run->config),
                         .markdown = markdown_reader_new(),
                         .bytes = g_byte_array_new(),
                         .scratch = arena_new()};
    counter->prose = prose_reader_new(counter->markdown);
}

static void counter_clear(Counter *counter) {
    prose_reader_free(counter->prose);
    markdown_reader_free(counter->markdown);
    document_reader_free(counter->documents);
    source_reader_free(counter->source);
    g_byte_array_unref(counter->bytes);
    arena_free(counter->scratch);
}

static bool is_worded(const Kind *kind, Slice heading) {
    for (const KindWording *wording = kind->wording; wording && wording->heading; wording++)
        if (slice_equal_ascii_case(slice_trim(heading), slice_of(wording->heading)))
            return true;
    return false;
}

/* Whether the block stands under a heading whose wording is judged. */
static bool is_judged(const Document *document, const ProseBlock *block) {
    if (block->type == PROSE_FIELD || block->type == PROSE_HEADING)
        return false;
    for (size_t level = 1; level <= 6; level++) {
        size_t heading = block->heading[level];
        if (heading && heading <= document->heading_count &&
            is_worded(document->kind, document->headings[heading - 1].text))
            return true;
    }
    return false;
}

static size_t count_words(Counter *counter, const FrictionRun *run, const Document *document) {
    const SourceEntry entry = {document->path, document->blob, SOURCE_DOCUMENT};
    SourceResult result;
    size_t words = 0;
    g_byte_array_set_size(counter->bytes, 0);
    arena_reset(counter->scratch);
    if (!source_read(counter->source, &entry, run->config->limits.document, counter->bytes, &result,
                     &counter->error) ||
        result != SOURCE_READ)
        return 0;
    Slice file = {(const char *)counter->bytes->data, counter->bytes->len};
    const Document *whole = document_read(counter->documents, counter->scratch, document->path,
                                          document->kind, file, true);
    MarkdownNode *root = document_tree(counter->markdown, run->config, whole);
    const Prose *prose = root ? prose_read(counter->prose, whole, root) : NULL;
    for (size_t i = 0; prose && i < prose->block_count; i++)
        if (is_judged(whole, &prose->blocks[i]))
            words += prose->blocks[i].end_word - prose->blocks[i].first_word;
    return words;
}

/* A PoolWork. */
static void count_range(void *context, unsigned worker, size_t from, size_t to) {
    Counting *counting = context;
    Counter *counter = &counting->counters[worker];
    if (!counter->source && !counter->error)
        counter->source = source_reader(counting->run->source, &counter->error);
    for (size_t i = from; i < to && !counter->error; i++)
        counting->words[i] = count_words(counter, counting->run, counting->documents->pdata[i]);
}

static bool count_missing(Counting *counting, GError **error) {
    FrictionRun *run = counting->run;
    unsigned threads = pool_threads(run->threads, counting->documents->len);
    g_autofree Counter *counters = g_new0(Counter, threads);
    bool done = true;
    counting->counters = counters;
    counting->words = arena_array(run->arena, size_t, counting->documents->len + 1);
    for (unsigned i = 0; i < threads; i++)
        counter_init(&counters[i], run);
    pool_run(threads, counting->documents->len, count_range, counting);
    for (unsigned i = 0; i < threads; i++) {
        if (counters[i].error && done)
            g_propagate_error(error, counters[i].error);
        else
            g_clear_error(&counters[i].error);
        done = done && !counters[i].error;
        counter_clear(&counters[i]);
    }
    return done;
}

/* What the words of a document are kept by. */
static Slice words_key(const Document *document, GByteArray *into) {
    g_byte_array_set_size(into, 0);
    pack_text(into, "judged words");
    pack_text(into, document->kind->name);
    pack_bytes(into, &document->blob, sizeof document->blob);
    return (Slice){(const char *)into->data, into->len};
}

static bool is_living(const Document *document) {
    return !document->broken && !document_means(document, "closed");
}

/* The words whose wording is judged, as the store knows them or by reading what it does not. */
static bool count_all(FrictionRun *run, size_t *words, size_t *documents, GError **error) {
    g_autoptr(GPtrArray) missing = g_ptr_array_new();
    g_autoptr(GByteArray) key = g_byte_array_new();
    g_autoptr(GByteArray) made = g_byte_array_new();
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        Slice answer;
        if (!document->kind->wording || !is_living(document))
            continue;
        ++*documents;
        if (store_take(run->store, words_key(document, key), &answer))
            *words += unpack_number(&(Unpack){answer, false}, UINT32_MAX);
        else
            g_ptr_array_add(missing, (void *)(uintptr_t)document);
    }
    Counting counting = {.run = run, .documents = missing};
    if (!count_missing(&counting, error))
        return false;
    for (unsigned i = 0; i < missing->len; i++) {
        g_byte_array_set_size(made, 0);
        pack_number(made, counting.words[i]);
        store_put(run->store, words_key(missing->pdata[i], key),
                  (Slice){(const char *)made->data, made->len});
        *words += counting.words[i];
    }
    return true;
}

/* Where each of the contested words is used, and how often wording smells. */
typedef struct {
    size_t smells;
    size_t *smells_in;     /* by document */
    size_t *contested_in;  /* likewise */
    size_t contested_uses; /* documents that use one */
} Found;

static void take(FrictionRun *run, const LintResult *result, Found *found) {
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        const Document *document =
            finding->suppressed ? NULL : corpus_at(run->corpus, finding->path);
        if (!document || !is_living(document))
            continue;
        if (rule_is(finding->rule, "smell")) {
            found->smells++;
            found->smells_in[document->index]++;
        } else {
            found->contested_uses += found->contested_in[document->index]++ == 0;
        }
    }
}

static size_t contested_terms(const Corpus *corpus) {
    size_t count = 0;
    for (size_t i = 0; i < corpus->document_count; i++)
        count += corpus->documents[i]->kind->glossary && friends_contested(corpus->documents[i]);
    return count;
}

static void add_documents(FrictionRun *run, Friction *friction, const Found *found) {
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        size_t smells = found->smells_in[i], contested = found->contested_in[i];
        const Document *document = run->corpus->documents[i];
        if (smells)
            friction_add_document(run, friction, document, (double)smells, "%zu unclear %s", smells,
                                  smells == 1 ? "place" : "places");
        if (contested)
            friction_add_document(run, friction, document, (double)contested,
                                  "%zu %s that nobody agreed on", contested,
                                  contested == 1 ? "word" : "words");
    }
}

bool friction_expectations(FrictionRun *run, Friction *friction, GError **error) {
    static const char *const rules[] = {"smell", "term/contested", NULL};
    const LintOptions options = {
        .today = run->to, .threads = run->threads, .select = rules, .detail = LINT_COUNTS};
    size_t words = 0, documents = 0, all = run->corpus->document_count;
    Found found = {.smells_in = arena_array(run->arena, size_t, all + 1),
                   .contested_in = arena_array(run->arena, size_t, all + 1)};
    g_autoptr(LintResult) result = lint_run(run->corpus, run->source, &options, error);
    if (!result || !count_all(run, &words, &documents, error))
        return false;
    take(run, result, &found);
    friction->value = words ? (double)found.smells * 1000 / (double)words : 0;
    friction->of = words ? documents : 0;
    friction_add_figure(run, friction, "unclear places", (double)found.smells, "findings");
    friction_add_figure(run, friction, "judged", (double)words, "words");
    friction_add_figure(run, friction, "contested", (double)contested_terms(run->corpus), "terms");
    friction_add_figure(run, friction, "use words that are not agreed",
                        (double)found.contested_uses, "documents");
    add_documents(run, friction, &found);
    return true;
}
