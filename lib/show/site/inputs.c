/* SPDX-License-Identifier: MIT */
/* What pages are made of, as hashes. */
#include "show/site/inputs.h"

#include "base/digest.h"
#include "base/embedded.h"
#include "base/pool.h"
#include "base/program.h"
#include "base/text.h"
#include "base/url.h"
#include "show/site/keys.h"

#define NUMBER_MOST 10 /* bytes */

struct Inputs {
    char *fed;
    size_t len, space;
    Arena *arena; /* forgotten with each page */
};

Inputs *inputs_new(void) {
    Inputs *inputs = g_new0(Inputs, 1);
    inputs->arena = arena_new();
    return inputs;
}

void inputs_free(Inputs *inputs) {
    if (!inputs)
        return;
    g_free(inputs->fed);
    arena_free(inputs->arena);
    g_free(inputs);
}

/* --- pieces --- */

/* Makes room for `len` more bytes and returns where they go. */
static inline char *reserve(Inputs *inputs, size_t len) {
    if (inputs->space - inputs->len < len) {
        inputs->space = MAX(inputs->space * 2, inputs->len + len + 4096);
        inputs->fed = g_realloc(inputs->fed, inputs->space);
    }
    return inputs->fed + inputs->len;
}

static inline void feed(Inputs *inputs, const void *bytes, size_t len) {
    memcpy(reserve(inputs, len), bytes, len);
    inputs->len += len;
}

/* Seven bits a byte, the last one below 128: most numbers are small, and each byte is hashed. */
static inline void feed_number(Inputs *inputs, uint64_t number) {
    char *at = reserve(inputs, NUMBER_MOST);
    for (; number >= 128; number >>= 7)
        *at++ = (char)(number | 128);
    *at++ = (char)number;
    inputs->len = (size_t)(at - inputs->fed);
}

/* Small ones below 0 are small, too. */
void inputs_number(Inputs *inputs, int64_t number) {
    feed_number(inputs, (uint64_t)number << 1 ^ (number < 0 ? UINT64_MAX : 0));
}

void inputs_slice(Inputs *inputs, Slice text) {
    feed_number(inputs, text.at ? (uint64_t)text.len + 1 : 0);
    if (text.len)
        feed(inputs, text.at, text.len);
}

void inputs_text(Inputs *inputs, const char *text) {
    inputs_slice(inputs, text ? slice_of(text) : (Slice){NULL, 0});
}

/* --- documents --- */

static void feed_card(Inputs *inputs, const Site *site, const Document *document) {
    inputs_text(inputs, document->path);
    inputs_text(inputs, site_path(site, document));
    inputs_slice(inputs, document->head);
    inputs_slice(inputs, document->id);
    inputs_slice(inputs, document->title);
    inputs_slice(inputs, document->summary);
    inputs_text(inputs, document->meaning);
    inputs_number(inputs, document->broken * 2 + document->body_refused);
    for (size_t i = 0; i < document->heading_count; i++) {
        inputs_slice(inputs, document->headings[i].text);
        inputs_number(inputs, document->headings[i].level * 2 + document->headings[i].empty);
    }
}

void inputs_card(Inputs *inputs, const Site *site, const Document *document) {
    inputs_number(inputs, document != NULL);
    if (document)
        feed(inputs, site->cards[document->index].bytes, sizeof(InputsCard));
}

/* Where a link or picture of the body leads on the site, if anywhere. */
static void feed_thing(Inputs *inputs, const Site *site, const Document *document,
                       const BodyThing *thing) {
    if (thing->type == BODY_HTML || url_has_scheme(thing->target) || !url_is_safe(thing->target))
        return; /* the bytes say it all */
    const char *path = url_path(inputs->arena, document->path, thing->target, NULL);
    const Document *to = path ? corpus_at(site->corpus, path) : NULL;
    inputs_text(inputs, to ? site_path(site, to) : NULL);
    inputs_text(inputs, path ? g_hash_table_lookup(site->files, path) : NULL);
}

/* Which words stand where hangs on the file, which inputs_whole() feeds, and on the glossary's
 * words, which its key stands for. */
void inputs_terms(Inputs *inputs, const Site *site, const Document *document) {
    const Glossary *glossary = site->corpus->glossary;
    inputs_number(inputs, glossary ? (int64_t)document->use_count : -1);
    inputs_number(inputs, glossary ? (int64_t)glossary->key : 0);
    for (DocumentUses uses = document_uses(document); glossary && document_next_use(&uses);) {
        const TermWord *word = &glossary->words[uses.use.word];
        feed(inputs, site->cards[word->term->document->index].bytes, sizeof(InputsCard));
    }
}

void inputs_whole(Inputs *inputs, const Site *site, const Document *document) {
    inputs_card(inputs, site, document);
    inputs_number(inputs, document->size);
    if (oid_is_set(&document->blob))
        feed(inputs, &document->blob, sizeof document->blob);
    else
        inputs_slice(inputs, document->bytes);
    for (size_t i = 0; i < document->thing_count; i++)
        feed_thing(inputs, site, document, &document->things[i]);
}

static void feed_links(Inputs *inputs, const Site *site, const Document *document) {
    const Link *from, *const *to;
    size_t from_count, to_count;
    corpus_links_from(site->corpus, document, &from, &from_count);
    corpus_links_to(site->corpus, document, &to, &to_count);
    inputs_number(inputs, (int64_t)from_count);
    for (size_t i = 0; i < from_count; i++) {
        inputs_text(inputs, from[i].type);
        inputs_slice(inputs, from[i].target);
        inputs_slice(inputs, from[i].pin);
        inputs_card(inputs, site, from[i].to);
    }
    inputs_number(inputs, (int64_t)to_count);
    for (size_t i = 0; i < to_count; i++) {
        inputs_text(inputs, to[i]->type);
        inputs_slice(inputs, to[i]->target);
        inputs_slice(inputs, to[i]->pin);
        inputs_card(inputs, site, to[i]->from);
    }
}

void inputs_links(Inputs *inputs, const Site *site, const Document *document) {
    feed(inputs, site->linked[document->index].bytes, sizeof(InputsCard));
}

/* --- keys --- */

/* Sums up what was fed, and forgets it. */
static void finish(Inputs *inputs, void *into, size_t size) {
    digest_bytes(inputs->fed, inputs->len, into, size);
    inputs->len = 0;
    arena_reset(inputs->arena);
}

/* The templates are compiled in, but a build without an id is told by its date alone. */
static void feed_build(Inputs *inputs) {
    g_autoptr(GChecksum) build = g_checksum_new(G_CHECKSUM_SHA256);
    program_identify(build);
    inputs_text(inputs, g_checksum_get_string(build));
    inputs_text(inputs, embedded_version());
    for (size_t i = 0; i < embedded_count(); i++)
        inputs_slice(inputs, embedded_file(embedded_name(i)));
}

void inputs_shared(Inputs *inputs, const Site *site, InputsCard *shared) {
    const Config *config = site->corpus->config;
    feed_build(inputs);
    inputs_slice(inputs, config->bytes);
    inputs_slice(inputs, config->additions);
    inputs_text(inputs, site->title);
    for (size_t i = 0; i < site->kind_count; i++) {
        inputs_text(inputs, site->kinds[i].label);
        inputs_text(inputs, site->kinds[i].index);
        inputs_number(inputs, site->kinds[i].count > 0);
    }
    for (size_t i = 0; i < site->places->len; i++) {
        const SitePlace *place = &g_array_index(site->places, SitePlace, i);
        inputs_text(inputs, place->label);
        inputs_text(inputs, place->path);
    }
    inputs_frame(inputs, site);
    finish(inputs, shared, sizeof *shared);
}

/* What is made for each document, by several threads. */
typedef struct {
    const Site *site;
    void (*feed)(Inputs *inputs, const Site *site, const Document *document);
    InputsCard *cards;
} Making;

static void make_range(void *context, unsigned worker, size_t from, size_t to) {
    const Making *making = context;
    g_autoptr(Inputs) inputs = inputs_new();
    (void)worker;
    for (size_t i = from; i < to; i++) {
        making->feed(inputs, making->site, making->site->corpus->documents[i]);
        finish(inputs, &making->cards[i], sizeof making->cards[i]);
    }
}

void inputs_make_cards(const Site *site) {
    size_t count = site->corpus->document_count;
    unsigned threads = pool_threads(site->options->threads, count);
    pool_run(threads, count, make_range, &(Making){site, feed_card, site->cards});
    pool_run(threads, count, make_range, &(Making){site, feed_links, site->linked});
}

void inputs_key(Inputs *inputs, const Site *site, const InputsCard *shared, const SiteJob *job,
                char key[INPUTS_KEY + 1]) {
    unsigned char digest[INPUTS_KEY / 2];
    feed(inputs, shared->bytes, sizeof *shared);
    inputs_text(inputs, job->path);
    inputs_text(inputs, job->script);
    inputs_banner(inputs, site, job->path);
    job->inputs(inputs, site, job->subject);
    finish(inputs, digest, sizeof digest);
    hex_bytes(key, digest, sizeof digest);
    key[INPUTS_KEY] = '\0';
}
