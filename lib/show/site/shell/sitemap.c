/* SPDX-License-Identifier: MIT */
/* What search engines are told of a site whose address is known: the list of its pages. */
#include "show/site/shell/internal.h"

#define NAMESPACE "http://www.sitemaps.org/schemas/sitemap/0.9"
#define PART_MOST 50000u /* addresses in one file, as the format has it */

/* A part of the list; `count` is 0 for the list of parts. */
typedef struct {
    const char *const *paths;
    size_t count;
} Part;

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void write_list(Page *page, const void *subject) {
    const Part *part = subject;
    bool pages = part->count > 0;
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, pages ? "urlset" : "sitemapindex");
    xml_set(xml, "xmlns", NAMESPACE);
    for (size_t i = 0; pages ? i < part->count : part->paths[i] != NULL; i++) {
        XmlTag entry = xml_open(xml, pages ? "url" : "sitemap");
        XmlTag address = xml_open(xml, "loc");
        xml_printf(xml, "%s%s", page->site->shell->base_url, part->paths[i]);
        xml_close(xml, address);
        xml_close(xml, entry);
    }
    Slice bytes = xml_end(xml);
    g_string_append_len(page->bytes, bytes.at, (gssize)bytes.len);
}

static void add_part(Site *site, const char *path, const char *const *paths, size_t count) {
    Part *part = arena_make(site->arena, Part);
    *part = (Part){paths, count};
    site_add_job(site,
                 (SiteJob){.path = path, .write = write_list, .subject = part, .plain = true});
}

void site_plan_map(Site *site) {
    if (!site->shell->base_url || site->options->old)
        return;
    const char **paths = arena_array(site->arena, const char *, site->jobs->len + 1);
    size_t count = 0, parts = 0;
    for (unsigned i = 0; i < site->jobs->len; i++) {
        const SiteJob *job = &g_array_index(site->jobs, SiteJob, i);
        if (!job->plain && !site_is_former(job))
            paths[count++] = job->path;
    }
    qsort(paths, count, sizeof *paths, compare_paths);
    if (count <= PART_MOST) {
        add_part(site, SITE_MAP, paths, count);
        return;
    }
    const char **files = arena_array(site->arena, const char *, count / PART_MOST + 2);
    for (size_t from = 0; from < count; from += PART_MOST) {
        files[parts] = arena_printf(site->arena, "sitemap-%zu.xml", parts + 1);
        add_part(site, files[parts++], paths + from, MIN(PART_MOST, count - from));
    }
    add_part(site, SITE_MAP, files, 0);
}
