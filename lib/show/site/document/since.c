/* SPDX-License-Identifier: MIT */
/* What has changed in a document since somebody approved it, or linked to it: its state of then is
 * found in its life by the hash that was written down. */
#include "model/meaning.h"
#include "show/site/document/internal.h"
#include "work/fields.h"

#define STATES_MOST 60  /* that are looked into */
#define HEADING     160 /* bytes of one */
#define FIELDS_MOST 12
#define LINES_MOST  12 /* of words */

/* What stands in the history of all documents, for workers, one at a time. */
struct SiteHistory {
    GMutex lock;
    GitRepo *repo; /* opened when first asked; NULL too where that failed */
    const GitRepo *main;
};

SiteHistory *site_history_new(const GitRepo *repo) {
    SiteHistory *history = g_new0(SiteHistory, 1);
    g_mutex_init(&history->lock);
    history->main = repo;
    return history;
}

void site_history_free(SiteHistory *history) {
    if (!history)
        return;
    repo_free(history->repo);
    g_mutex_clear(&history->lock);
    g_free(history);
}

static bool read_state(const Site *site, const Oid *blob, GByteArray *into) {
    SiteHistory *history = site->history;
    g_byte_array_set_size(into, 0);
    g_mutex_lock(&history->lock);
    if (!history->repo && history->main)
        history->repo = repo_again(history->main, NULL);
    bool read = history->repo && repo_read_blob(history->repo, blob,
                                                site->corpus->config->limits.document, into, NULL);
    g_mutex_unlock(&history->lock);
    return read;
}

/* The document as it was when its hash began with `pin`; NULL where history does not tell. In the
 * page's arena. */
static const Document *find_state(Page *page, const Document *now, const Life *life, Slice pin) {
    g_autoptr(DocumentReader) reader = document_reader_new(page->site->corpus->config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    size_t least = life->count > STATES_MOST ? life->count - STATES_MOST : 0;
    for (size_t i = life->count; i > least; i--) {
        const State *state = &life->events[i - 1].after;
        char hex[MEANING_HEX + 1];
        if (!state->path || !read_state(page->site, &state->blob, bytes))
            continue;
        Slice file = {arena_copy(page->arena, bytes->data, bytes->len), bytes->len};
        const Document *then =
            document_read(reader, page->arena, state->path, now->kind, file, true);
        if (meaning_hash(page->markdown, then, file, hex) && meaning_matches(hex, pin))
            return then;
    }
    return NULL;
}

/* --- what differs --- */

/* A value as it reads without pins, which say nothing. */
static const char *value_text(Page *page, const YamlNode *value, bool references) {
    if (!value)
        return NULL;
    const char *text = field_text(page->arena, value);
    if (!references)
        return text;
    g_autoptr(GString) plain = g_string_new(NULL);
    for (Slice rest = slice_of(text); rest.at;) {
        Slice item = slice_cut(&rest, ',');
        item = slice_range(item, 0, slice_find(item, '@', 0));
        g_string_append_printf(plain, "%.*s%s", SLICE_ARG(item), rest.at ? "," : "");
    }
    return arena_copy(page->arena, plain->str, plain->len);
}

static size_t write_fields(Page *page, const Document *then, const Document *now) {
    size_t count, told = 0;
    const FieldPair *pairs = fields_differing(page->arena, then, now, &count);
    XmlTag list = 0;
    for (size_t i = 0; i < count && told < FIELDS_MOST; i++) {
        if (!meaning_counts(now->kind, pairs[i].path))
            continue;
        bool references = g_str_has_prefix(pairs[i].path, "links.") || link_label(pairs[i].path);
        FieldChange change = {pairs[i].path, value_text(page, pairs[i].old, references),
                              value_text(page, pairs[i].now, references)};
        if (g_strcmp0(change.old, change.now) == 0)
            continue;
        if (!list)
            list = xml_open_class(page->xml, "ul", "changes");
        XmlTag item = xml_open(page->xml, "li");
        page_field_change(page, &change);
        xml_close(page->xml, item);
        told++;
    }
    if (list)
        xml_close(page->xml, list);
    return told;
}

static size_t write_sections(Page *page, const Document *then, const Document *now) {
    size_t count, told = 0, left = LINES_MOST;
    bool all = true;
    const SectionWords *sections =
        change_words(page->markdown, then, then->bytes, now, now->bytes, page->arena, &count);
    for (size_t i = 0; i < count; i++) {
        Slice heading = slice_of(sections[i].heading);
        if (kind_is_aside(now->kind, heading))
            continue;
        told++;
        if (left == 0) {
            all = false;
            continue;
        }
        XmlTag line = xml_open_class(page->xml, "p", "key");
        page_cut(page, "bdi", heading.len ? heading : SLICE("Text above the headings"), HEADING);
        xml_close(page->xml, line);
        all = page_runs(page, sections[i].runs, sections[i].count, &left) && all;
    }
    if (!all)
        xml_element_puts(page->xml, "p", "rest", "and more: the history below counts it all.");
    return told;
}

static void write_difference(Page *page, const Document *then, const Document *now) {
    XmlTag details = xml_open_class(page->xml, "details", "since");
    xml_element_puts(page->xml, "summary", NULL, "What has changed since");
    if (write_fields(page, then, now) + write_sections(page, then, now) == 0)
        xml_element_puts(page->xml, "p", NULL, "The form of the text: a mark, a break, a list.");
    xml_close(page->xml, details);
}

void page_since(Page *page, const Document *document, Slice pin) {
    const Lives *lives = page->site->past.lives;
    const Life *life = lives && meaning_is_pin(pin) ? lives_of(lives, document) : NULL;
    const Document *then = life ? find_state(page, document, life, pin) : NULL;
    if (then)
        write_difference(page, then, page_whole(page, document));
    else
        xml_element_puts(page->xml, "p", "rest",
                         lives ? "What has changed since is not known: no text in the history "
                                 "here is the one that was meant."
                               : "What has changed since is not known: its history is not here.");
}
