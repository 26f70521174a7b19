/* SPDX-License-Identifier: MIT */
/* Where a document's file is edited and seen: the addresses of each host. */
#include "base/path.h"
#include "show/site/shell/baselines.h"

/* What each host makes of the repository's address, a branch or commit, and a path. */
static const struct {
    const char *edit, *source;
} FORMS[] = {
    [HOST_GITHUB] = {"{repository}/edit/{branch}/{path}", "{repository}/blob/{revision}/{path}"},
    [HOST_GITLAB] = {"{repository}/-/edit/{branch}/{path}",
                     "{repository}/-/blob/{revision}/{path}"},
    [HOST_GITEA] = {"{repository}/_edit/{branch}/{path}",
                    "{repository}/src/commit/{revision}/{path}"},
    [HOST_BITBUCKET] = {"{repository}/src/{branch}/{path}?mode=edit&at={branch}",
                        "{repository}/src/{revision}/{path}"},
};

/* Where the repository is served now, whatever a baseline said. */
static const ConfigSite *served(const Site *site) {
    const SiteOld *old = site->options->old;
    return &(old ? old->present : site)->corpus->config->site;
}

/* The address with its places filled; what a path or branch holds is encoded. In the page's arena.
 */
static const char *fill(Page *page, const char *form, const char *path, const char *revision) {
    const ConfigSite *site = served(page->site);
    const char *const places[][2] = {
        {"{repository}", site->repository ? site->repository : ""},
        {"{branch}", url_of_path(page->arena, site->branch)},
        {"{path}", url_of_path(page->arena, path)},
        {"{revision}", revision},
    };
    g_autoptr(GString) address = g_string_new(NULL);
    while (*form) {
        size_t i = 0;
        while (i < G_N_ELEMENTS(places) && !g_str_has_prefix(form, places[i][0]))
            i++;
        if (i < G_N_ELEMENTS(places)) {
            g_string_append(address, places[i][1]);
            form += strlen(places[i][0]);
        } else
            g_string_append_c(address, *form++);
    }
    return arena_copy(page->arena, address->str, address->len);
}

static void write_link(Page *page, const char *form, const char *path, const char *revision,
                       const char *text) {
    XmlTag item = xml_open(page->xml, "li");
    xml_open(page->xml, "a");
    xml_link(page->xml, "href", slice_of(fill(page, form, path, revision)));
    xml_puts(page->xml, text);
    xml_close(page->xml, item);
}

/* The last event of the document that left a file behind, or NULL. */
static const LifeEvent *last_event(const Site *site, const Document *document) {
    const Life *life = site->past.lives ? lives_of(site->past.lives, document) : NULL;
    const LifeEvent *last = life && life->count ? &life->events[life->count - 1] : NULL;
    return last && last->after.path ? last : NULL;
}

/* Whether the document is kept by others: its file may lie in another repository. */
static bool is_borrowed(const Site *site, const Document *document) {
    const char *const *folders = site->corpus->config->glossaries;
    for (; folders && *folders; folders++)
        if (path_is_below(document->path, *folders))
            return true;
    return false;
}

/* The commit and path at which the document's text is seen; NULL where nobody knows. */
static const char *source_commit_of(const Site *site, const Document *document,
                                    char hex[OID_HEX + 1]) {
    const SiteOld *old = site->options->old;
    const LifeEvent *last = old ? NULL : last_event(site, document);
    if (old)
        oid_hex(&old->baseline->commit, hex);
    else if (last)
        oid_hex(&last->commit, hex);
    return old ? document->path : last ? last->after.path : NULL;
}

/* What a team says of where sources are seen, or what its host does; NULL: nobody knows. */
static const char *source_form(const Site *site) {
    const ConfigSite *own = served(site);
    return own->source ? own->source : FORMS[own->host].source;
}

void page_source_links(Page *page, const Document *document) {
    const ConfigSite *site = served(page->site);
    const char *edit = site->edit ? site->edit : FORMS[site->host].edit;
    const char *source = source_form(page->site);
    char commit[OID_HEX + 1];
    bool ours = !is_borrowed(page->site, document);
    const char *path = source && ours ? source_commit_of(page->site, document, commit) : NULL;
    bool editable = edit && ours && !page->site->options->old;
    if (!editable && !path && !page_in_baselines(page, document, false))
        return;
    XmlTag list = xml_open_class(page->xml, "ul", "source-links");
    if (editable)
        write_link(page, edit, document->path, "", "Edit this page");
    if (path)
        write_link(page, source, path, commit, "See the source at this revision");
    page_in_baselines(page, document, true);
    xml_close(page->xml, list);
}

void inputs_source_links(Inputs *inputs, const Site *site, const Document *document) {
    char commit[OID_HEX + 1] = "";
    if (source_form(site)) {
        inputs_text(inputs, source_commit_of(site, document, commit));
        inputs_text(inputs, commit);
    }
    inputs_in_baselines(inputs, site, document);
}
