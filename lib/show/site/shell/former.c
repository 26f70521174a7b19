/* SPDX-License-Identifier: MIT */
/* Addresses that were given away once: of a document's former ids, and of a term's former file. At
 * each, unless something else stands there, a small page leads on. */
#include "show/site/shell/internal.h"

#define FORMER_MOST 50 /* of one document; nobody renames more often */

/* Where a document stood, and what stands there now. */
typedef struct {
    const char *name; /* that it had */
    const Document *document;
} Former;

static void write_former(Page *page, const void *subject) {
    const Former *former = subject;
    const char *to = site_path(page->site, former->document);
    const char *address = url_between(page->arena, page->path, to);
    Slice title = site_title(former->document);
    xml_begin(page->xml);
    xml_open(page->xml, "html");
    xml_set(page->xml, "lang", page->site->shell->language);
    page_moved_head(page, title, to);
    xml_open(page->xml, "body");
    xml_open(page->xml, "main");
    xml_element(page->xml, "h1", NULL, slice_of(former->name));
    XmlTag line = xml_open(page->xml, "p");
    xml_puts(page->xml, "This is now ");
    xml_open(page->xml, "a");
    xml_set(page->xml, "href", address);
    page_bdi(page, title);
    xml_close(page->xml, line);
}

bool site_is_former(const SiteJob *job) {
    return job->write == write_former;
}

static void add_former(Site *site, GHashTable *taken, const char *folder, const char *name,
                       const char *shown, const Document *document) {
    const char *path = arena_printf(site->arena, "%s/%s.html", folder, name);
    char *key = arena_copy(site->arena, path, strlen(path));
    for (char *c = key; *c; c++)
        *c = g_ascii_tolower(*c);
    if (!g_hash_table_add(taken, key))
        return;
    Former *former = arena_make(site->arena, Former);
    *former = (Former){shown, document};
    site_add_job(site, (SiteJob){.path = path, .write = write_former, .subject = former});
}

/* The ids of `was`: each in the folder of the kind that its prefix is of. */
static void add_ids(Site *site, GHashTable *taken, const Document *document) {
    const YamlNode *was = document_value(document, "was");
    unsigned count = 0;
    for (const YamlNode *node = was ? yaml_child(was) : NULL; node && count < FORMER_MOST;
         node = yaml_next(node), count++) {
        Id id;
        Slice text = yaml_text(node);
        if (!id_parse(text, &id) || id.placeholder)
            continue;
        const Kind *kind = schema_kind_of_prefix(site->schema, id.prefix);
        const SiteKind *place = site_kind(site, kind ? kind : document->kind);
        const char *name = slice_string(site->arena, text);
        add_former(site, taken, place->folder, name, name, document);
    }
}

/* The files that a document without an id was in before, as history tells. */
static void add_files(Site *site, GHashTable *taken, const Document *document) {
    const Life *life = site->past.lives ? lives_of(site->past.lives, document) : NULL;
    size_t from = life && life->count > FORMER_MOST ? life->count - FORMER_MOST : 0;
    for (size_t i = life ? life->count : 0; i-- > from;) {
        const char *path = life->events[i].before.path;
        const char *name =
            path && strcmp(path, document->path) != 0 ? site_file_name(site, path) : NULL;
        if (name)
            add_former(site, taken, site_kind(site, document->kind)->folder, name,
                       slice_string(site->arena, id_slug_of_path(path)), document);
    }
}

void site_plan_former(Site *site, GHashTable *taken) {
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        const Document *document = site->corpus->documents[i];
        add_ids(site, taken, document);
        if (!document->kind->prefixes[0])
            add_files(site, taken, document);
    }
}
