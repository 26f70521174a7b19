/* SPDX-License-Identifier: MIT */
/* The data that the scripts load: of each kind cards (what a list or a result shows) and texts, in
 * shards, as scripts that hand one JSON value to the page's own. */
#include "show/site/lists/internal.h"

#define CARDS_A_SHARD 256
#define TEXTS_A_SHARD 64

/* What is indexed of all documents together, and of one, in bytes. */
#define TEXTS_MOST     ((size_t)64 << 20)
#define TEXT_MOST      ((size_t)16 << 10)
#define TEXT_LEAST     ((size_t)64)
#define SEARCH_FOLDER  "search"
#define SEARCH_CONTENT SEARCH_FOLDER "/index.js"

/* --- shards --- */

/* FNV-1a: the same on every machine. Who crafts paths only makes his own shard longer. */
static uint32_t hash_path(const char *path) {
    uint32_t hash = 2166136261u;
    for (; *path; path++)
        hash = (hash ^ (unsigned char)*path) * 16777619u;
    return hash ^ hash >> 15;
}

/* How many shards: a power of two, so that a new document seldom moves the others. */
static size_t shard_count(size_t documents, size_t each) {
    size_t count = 1;
    while (count * each < documents)
        count *= 2;
    return documents ? count : 0;
}

/* How much of one document is indexed, so that all of them have a bound: halved as their number
 * doubles. */
static size_t text_limit(const Site *site) {
    size_t limit = TEXT_MOST;
    while (limit > TEXT_LEAST && limit * site->corpus->document_count > TEXTS_MOST)
        limit /= 2;
    return limit;
}

/* --- what they hold --- */

/* A file: a call of one of req's functions with JSON values. */
static JsonWriter *begin_call(Stream *out, const char *function) {
    stream_printf(out, "req.%s(\n", function);
    return json_writer_new(out, 1, false);
}

static void end_call(Page *page, Stream *out, JsonWriter *json) {
    json_writer_free(json);
    stream_puts(out, ");\n");
    Slice bytes = stream_bytes(out);
    g_string_append_len(page->bytes, bytes.at, (gssize)bytes.len);
}

/* The page's name in its kind's folder, without `.html`. */
static Slice page_name(const Site *site, const Document *document) {
    const char *path = site_path(site, document), *name = strrchr(path, '/') + 1;
    return (Slice){name, strlen(name) - strlen(".html")};
}

/* A text of the repository as a reader sees it, whatever is in it. */
static void put_text(Page *page, JsonWriter *json, Slice text) {
    json_put_text(json, NULL, search_plain(page, text, SIZE_MAX));
}

static void put_words(Page *page, JsonWriter *json, const Document *document, const char *field) {
    const YamlNode *words = document_value(document, field);
    if (!words || words->type != YAML_LIST)
        return;
    for (const YamlNode *word = yaml_child(words); word; word = yaml_next(word))
        if (word->type == YAML_SCALAR && yaml_len(word))
            put_text(page, json, yaml_text(word));
}

static void put_owners(Page *page, JsonWriter *json, const Document *document) {
    const YamlNode *owners = row_owners(document);
    json_open_list(json, NULL);
    for (const YamlNode *key = owners ? yaml_child(owners) : NULL; key; key = yaml_next(key)) {
        int side = site_side(page->site, yaml_text(key));
        if (side < 0 || !yaml_text(yaml_value(key)).len)
            continue;
        json_open_list(json, NULL);
        json_put_count(json, NULL, side);
        put_text(page, json, yaml_text(yaml_value(key)));
        json_close(json);
    }
    json_close(json);
}

static void put_waits(Page *page, JsonWriter *json, const Document *document) {
    const Schema *schema = page->site->schema;
    json_open_list(json, NULL);
    for (size_t i = 0; i < schema->side_count; i++)
        if (row_waits(page, document, i))
            json_put_count(json, NULL, (int64_t)i);
    json_close(json);
}

/* Search.js reads it by place. */
static void put_card(Page *page, JsonWriter *json, const Document *document) {
    const Kind *kind = document->kind;
    json_open_list(json, NULL);
    json_put_text(json, NULL, page_name(page->site, document));
    put_text(page, json, document->id);
    put_text(page, json, site_title(document));
    json_put_count(json, NULL, document->status ? document->status - kind->statuses : -1);
    json_put_string(json, NULL, row_day(page, document));
    put_owners(page, json, document);
    put_waits(page, json, document);
    json_open_list(json, NULL);
    put_words(page, json, document, "was");
    json_close(json);
    json_open_list(json, NULL);
    put_words(page, json, document, "aliases");
    put_words(page, json, document, "avoid");
    json_close(json);
    json_close(json);
}

void search_keep(Page *page, const Document *document, MarkdownNode *root) {
    Slice words = search_words_of(page, document, root, text_limit(page->site));
    g_free(g_atomic_pointer_exchange(&page->site->texts[document->index], slice_strdup(words)));
}

/* What the page of the document has kept, if it was written; else its file is read once more. */
static void put_text_of(Page *page, JsonWriter *json, const Document *document) {
    g_autofree char *kept = g_atomic_pointer_exchange(&page->site->texts[document->index], NULL);
    json_open_list(json, NULL);
    json_put_text(json, NULL, page_name(page->site, document));
    json_put_text(json, NULL,
                  kept ? slice_of(kept) : search_words(page, document, text_limit(page->site)));
    json_close(json);
}

/* The folder, then a row a document. */
static void write_shard(Page *page, const SearchShard *shard, const char *function,
                        void (*put)(Page *, JsonWriter *, const Document *)) {
    g_autoptr(Stream) out = stream_to_memory();
    JsonWriter *json = begin_call(out, function);
    json_open_list(json, NULL);
    json_put_string(json, NULL, shard->kind->folder);
    for (size_t i = 0; i < shard->count; i++)
        put(page, json, shard->documents[i]);
    json_close(json);
    end_call(page, out, json);
}

static void write_cards(Page *page, const void *shard) {
    write_shard(page, shard, "cards", put_card);
}

static void write_texts(Page *page, const void *shard) {
    write_shard(page, shard, "texts", put_text_of);
}

static void cards_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const SearchShard *shard = subject;
    for (size_t i = 0; i < shard->count; i++)
        row_inputs(inputs, site, shard->documents[i]);
}

static void texts_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const SearchShard *shard = subject;
    inputs_number(inputs, (int64_t)text_limit(site));
    for (size_t i = 0; i < shard->count; i++)
        inputs_whole(inputs, site, shard->documents[i]);
}

/* --- what there is to load --- */

static void put_statuses(Page *page, JsonWriter *json, const Kind *kind) {
    json_open_list(json, "statuses");
    for (size_t i = 0; i < kind->status_count; i++) {
        json_open_list(json, NULL);
        json_put_string(json, NULL, kind->statuses[i].name);
        json_put_string(json, NULL, site_label(page->arena, kind->statuses[i].name));
        json_put_string(json, NULL, status_look(kind, &kind->statuses[i]));
        json_close(json);
    }
    json_close(json);
}

static void put_kind(Page *page, JsonWriter *json, const SiteKind *kind) {
    json_open_object(json, NULL);
    json_put_string(json, "name", kind->kind->name);
    json_put_string(json, "label", site_label(page->arena, kind->kind->name));
    json_put_string(json, "folder", kind->folder);
    json_put_bool(json, "glossary", kind->kind->glossary);
    json_put_count(json, "cards", (int64_t)shard_count(kind->count, CARDS_A_SHARD));
    json_put_count(json, "texts", (int64_t)shard_count(kind->count, TEXTS_A_SHARD));
    put_statuses(page, json, kind->kind);
    json_close(json);
}

static void write_content(Page *page, const void *unused) {
    const Site *site = page->site;
    (void)unused;
    g_autoptr(Stream) out = stream_to_memory();
    JsonWriter *json = begin_call(out, "site");
    json_open_object(json, NULL);
    json_open_list(json, "kinds");
    for (size_t i = 0; i < site->kind_count; i++)
        put_kind(page, json, &site->kinds[i]);
    json_close(json);
    json_open_list(json, "sides");
    for (size_t i = 0; i < site->schema->side_count; i++) {
        json_open_list(json, NULL);
        json_put_string(json, NULL, site->schema->sides[i]);
        json_put_string(json, NULL, side_label(page->arena, site->schema->sides[i]));
        json_close(json);
    }
    json_close(json);
    json_close(json);
    end_call(page, out, json);
}

/* Gives each shard its documents, in the kind's order, and adds its file. */
static void plan_shards(Site *site, const SiteKind *kind, const char *name, size_t each,
                        PageFunction write, InputsFunction inputs) {
    size_t count = shard_count(kind->count, each);
    SearchShard *shards = arena_array(site->arena, SearchShard, count + 1);
    uint32_t *places = arena_array(site->arena, uint32_t, kind->count + 1);
    for (size_t i = 0; i < kind->count; i++) {
        places[i] = hash_path(kind->documents[i]->path) & (uint32_t)(count - 1);
        shards[places[i]].count++;
    }
    for (size_t i = 0; i < count; i++) {
        shards[i].kind = kind;
        shards[i].documents = arena_array(site->arena, const Document *, shards[i].count + 1);
        shards[i].count = 0;
        site_add_job(site,
                     (SiteJob){.path = arena_printf(site->arena, SEARCH_FOLDER "/%s/%s-%zu.js",
                                                    kind->folder, name, i),
                               .write = write,
                               .subject = &shards[i],
                               .inputs = inputs,
                               .plain = true,
                               .last = true});
    }
    for (size_t i = 0; i < kind->count; i++) {
        SearchShard *shard = &shards[places[i]];
        shard->documents[shard->count++] = kind->documents[i];
    }
}

void search_plan(Site *site) {
    for (size_t i = 0; i < site->kind_count; i++) {
        plan_shards(site, &site->kinds[i], "cards", CARDS_A_SHARD, write_cards, cards_inputs);
        plan_shards(site, &site->kinds[i], "texts", TEXTS_A_SHARD, write_texts, texts_inputs);
    }
    site_add_job(site, (SiteJob){.path = SEARCH_CONTENT, .write = write_content, .plain = true});
}

void page_search(Page *page) {
    XmlTag box = xml_open_class(page->xml, "div", "search");
    xml_set(page->xml, "role", "search");
    xml_flag(page->xml, "hidden");
    XmlTag field = xml_open(page->xml, "label");
    xml_element_puts(page->xml, "span", "hidden", "Search ids, titles, words and texts");
    XmlTag input = xml_open(page->xml, "input");
    xml_set(page->xml, "id", "page.search");
    xml_set(page->xml, "type", "search");
    xml_set(page->xml, "placeholder", "Search");
    xml_set(page->xml, "autocomplete", "off");
    xml_set(page->xml, "spellcheck", "false");
    xml_set(page->xml, "aria-keyshortcuts", "/");
    xml_close(page->xml, input);
    xml_close(page->xml, field);
    xml_close(page->xml, box);
}
