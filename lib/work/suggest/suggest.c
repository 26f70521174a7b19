/* SPDX-License-Identifier: MIT */
/* Counting what might become a term, ranking it, and finding an example of each. */
#include "base/text.h"
#include "work/suggest/internal.h"

#define MOST_CANDIDATES 1000000 /* in memory; then those that stood once are forgotten */
#define LEAST_PHRASE    3       /* uses of a phrase */
#define LEAST_DOCUMENTS 2       /* of a phrase or quotation */
#define MOST_EXAMPLE    300     /* bytes */
#define MOST_SIDES      64

typedef struct {
    char *phrase;
    SuggestKind kind;
    uint32_t count, documents, last; /* the document that was counted last, + 1 */
    uint64_t sides;
    const Document *first;
    bool dropped;
} Candidate;

typedef struct {
    const Corpus *corpus;
    const SuggestWords *words;
    GArray *uses;      /* ProseUse, of one document */
    GHashTable *found; /* char * (of the candidate) to Candidate */
    /* of the document that is read */
    const Document *document;
    uint64_t sides;
    /* when examples are looked for */
    Arena *arena;
    GHashTable *wanted; /* char * to Suggestion */
    ProseReader *reader;
    const Prose *prose;
    TextCursor cursor;
} Suggesting;

static void free_candidate(void *candidate) {
    g_free(((Candidate *)candidate)->phrase);
    g_free(candidate);
}

/* The sides that have an owner in the document. */
static uint64_t sides_of(const Document *document, const Schema *schema) {
    const YamlNode *owners = document_value(document, "owners");
    uint64_t sides = 0;
    for (size_t i = 0; i < MIN(schema->side_count, MOST_SIDES); i++)
        if (slice_trim(yaml_text(yaml_get(owners, schema->sides[i]))).len)
            sides |= (uint64_t)1 << i;
    return sides;
}

/* --- counting --- */

static int is_rare(void *key, void *value, void *data) {
    (void)key, (void)data;
    return ((Candidate *)value)->count < 2;
}

static void count_phrase(void *context, const char *key, SuggestKind kind, uint32_t first,
                         uint32_t last) {
    Suggesting *suggesting = context;
    (void)first, (void)last;
    Candidate *candidate = g_hash_table_lookup(suggesting->found, key);
    if (!candidate) {
        if (g_hash_table_size(suggesting->found) >= MOST_CANDIDATES)
            g_hash_table_foreach_remove(suggesting->found, is_rare, NULL);
        candidate = g_new0(Candidate, 1);
        *candidate =
            (Candidate){.phrase = g_strdup(key), .kind = kind, .first = suggesting->document};
        g_hash_table_insert(suggesting->found, candidate->phrase, candidate);
    }
    uint32_t number = suggesting->document->index + 1;
    candidate->kind = MIN(candidate->kind, kind);
    candidate->count++;
    candidate->documents += candidate->last != number;
    candidate->last = number;
    candidate->sides |= suggesting->sides;
}

static void look(void *context, const Document *document, ProseReader *reader, const Prose *prose,
                 SuggestTell tell) {
    Suggesting *suggesting = context;
    suggesting->document = document;
    suggesting->reader = reader;
    suggesting->prose = prose;
    g_array_set_size(suggesting->uses, 0);
    glossary_find(suggesting->corpus->glossary, document->path, prose, suggesting->uses);
    suggest_phrases(suggesting->words, prose, (const ProseUse *)(void *)suggesting->uses->data,
                    suggesting->uses->len, tell, suggesting);
}

static void look_to_count(void *context, const Document *document, ProseReader *reader,
                          const Prose *prose) {
    Suggesting *suggesting = context;
    if (document->kind->glossary)
        return;
    suggesting->sides = sides_of(document, &suggesting->corpus->config->schema);
    look(context, document, reader, prose, count_phrase);
}

/* --- ranking --- */

static unsigned count_bits(uint64_t bits) {
    unsigned count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

static int descending(size_t a, size_t b) {
    return (a < b) - (a > b);
}

static int compare_candidates(const void *a, const void *b) {
    const Candidate *x = *(Candidate *const *)a, *y = *(Candidate *const *)b;
    int order = descending(count_bits(x->sides), count_bits(y->sides));
    order = order ? order : descending(x->documents, y->documents);
    order = order ? order : descending(x->count, y->count);
    return order ? order : strcmp(x->phrase, y->phrase);
}

static bool is_enough(const Candidate *candidate) {
    return candidate->kind == SUGGEST_ACRONYM ||
           (candidate->documents >= LEAST_DOCUMENTS &&
            (candidate->kind == SUGGEST_QUOTED || candidate->count >= LEAST_PHRASE));
}

/* A phrase that never stands without the longer one around it is none of its own. */
static void drop_parts(const Suggesting *suggesting, const Candidate *whole) {
    g_auto(GStrv) words = g_strsplit(whole->phrase, " ", -1);
    size_t count = g_strv_length(words);
    for (size_t from = 0; from + 1 < count; from++) {
        g_autoptr(GString) part = g_string_new(words[from]);
        for (size_t to = from + 1; to < count; to++) {
            g_string_append_printf(part, " %s", words[to]);
            Candidate *inner = g_hash_table_lookup(suggesting->found, part->str);
            if (inner && inner != whole && inner->kind == SUGGEST_PHRASE &&
                inner->count <= whole->count)
                inner->dropped = true;
        }
    }
}

static GPtrArray *rank(const Suggesting *suggesting) {
    GPtrArray *ranked = g_ptr_array_new();
    GHashTableIter iter;
    void *value;
    g_hash_table_iter_init(&iter, suggesting->found);
    while (g_hash_table_iter_next(&iter, NULL, &value))
        if (is_enough(value))
            g_ptr_array_add(ranked, value);
    for (unsigned i = 0; i < ranked->len; i++)
        drop_parts(suggesting, ranked->pdata[i]);
    unsigned kept = 0;
    for (unsigned i = 0; i < ranked->len; i++)
        if (!((Candidate *)ranked->pdata[i])->dropped)
            ranked->pdata[kept++] = ranked->pdata[i];
    g_ptr_array_set_size(ranked, (int)kept);
    if (kept)
        qsort(ranked->pdata, kept, sizeof *ranked->pdata, compare_candidates);
    return ranked;
}

/* --- examples --- */

/* The sentence that holds the word, code in it shown by an ellipsis. */
static const char *sentence_of(Arena *arena, const Prose *prose, uint32_t word) {
    const ProseBlock *block = prose_block_of(prose, word);
    uint32_t low = block->first_sentence, high = block->end_sentence - 1;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (prose->sentences[middle].end <= word)
            low = middle + 1;
        else
            high = middle;
    }
    const ProseSentence *sentence = &prose->sentences[low];
    Slice text = slice_range(block->text, prose->words[sentence->first].from,
                             prose->words[sentence->end - 1].to);
    g_autoptr(GString) made = g_string_new(NULL);
    Slice head = text_head(text, MOST_EXAMPLE);
    g_string_append_len(made, head.at, (gssize)head.len);
    g_string_replace(made, "\xef\xbf\xbc", "…", 0);
    if (head.len < text.len)
        g_string_append(made, "…");
    else if (sentence->stop)
        g_string_append_c(made, sentence->stop);
    return arena_copy(arena, made->str, made->len);
}

static void show_phrase(void *context, const char *key, SuggestKind kind, uint32_t first,
                        uint32_t last) {
    Suggesting *suggesting = context;
    Suggestion *wanted = g_hash_table_lookup(suggesting->wanted, key);
    const Prose *prose = suggesting->prose;
    size_t offset, end;
    (void)kind;
    if (!wanted || wanted->example || wanted->document != suggesting->document)
        return;
    prose_place(suggesting->reader, prose_block_of(prose, first), prose->words[first].from,
                prose->words[last].to, &offset, &end);
    if (suggesting->cursor.text.at != suggesting->document->bytes.at ||
        offset < suggesting->cursor.at)
        suggesting->cursor = (TextCursor){suggesting->document->bytes, 0, 1, 1};
    text_cursor_move(&suggesting->cursor, offset, &wanted->line, &wanted->column);
    wanted->example = sentence_of(suggesting->arena, prose, first);
}

static void look_to_show(void *context, const Document *document, ProseReader *reader,
                         const Prose *prose) {
    look(context, document, reader, prose, show_phrase);
}

static Suggestions *choose(Suggesting *suggesting, const GPtrArray *ranked, size_t most) {
    Suggestions *made = g_new0(Suggestions, 1);
    made->arena = suggesting->arena = arena_new();
    made->count = most ? MIN(most, ranked->len) : ranked->len;
    made->more = ranked->len - made->count;
    Suggestion *items = arena_array(made->arena, Suggestion, made->count + 1);
    bool *wanted = arena_array(made->arena, bool, suggesting->corpus->document_count + 1);
    for (size_t i = 0; i < made->count; i++) {
        const Candidate *candidate = ranked->pdata[i];
        items[i] = (Suggestion){.phrase = arena_printf(made->arena, "%s", candidate->phrase),
                                .kind = candidate->kind,
                                .count = candidate->count,
                                .documents = candidate->documents,
                                .sides = candidate->sides,
                                .side_count = count_bits(candidate->sides),
                                .document = candidate->first};
        wanted[candidate->first->index] = true;
        g_hash_table_insert(suggesting->wanted, (void *)(uintptr_t)items[i].phrase, &items[i]);
    }
    terms_walk(suggesting->corpus, wanted, look_to_show, suggesting);
    made->items = items;
    return made;
}

Suggestions *suggest_terms(const Corpus *corpus, size_t most) {
    g_autoptr(SuggestWords) words = suggest_words_new(corpus->config);
    Suggesting suggesting = {
        .corpus = corpus,
        .words = words,
        .uses = g_array_new(FALSE, FALSE, sizeof(ProseUse)),
        .found = g_hash_table_new_full(hash_string, g_str_equal, NULL, free_candidate),
        .wanted = table_new()};
    terms_walk(corpus, NULL, look_to_count, &suggesting);
    g_autoptr(GPtrArray) ranked = rank(&suggesting);
    Suggestions *made = choose(&suggesting, ranked, most);
    g_array_unref(suggesting.uses);
    g_hash_table_destroy(suggesting.found);
    g_hash_table_destroy(suggesting.wanted);
    return made;
}

const char *suggest_kind_name(SuggestKind kind) {
    static const char *const names[] = {"acronym", "quoted", "phrase"};
    return names[kind];
}

void suggestions_free(Suggestions *suggestions) {
    if (!suggestions)
        return;
    arena_free(suggestions->arena);
    g_free(suggestions);
}
