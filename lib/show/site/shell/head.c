/* SPDX-License-Identifier: MIT */
/* The head of every page. */
#include "base/embedded.h"
#include "base/text.h"
#include "show/site/shell/baselines.h"
#include "show/site/shell/internal.h"

/* Longer ones are cut by browsers' tabs and search engines anyway. */
#define TITLE_LIMIT 70

/* The search has a field on every page. */
#define SEARCH_SCRIPT "search.js"

static void write_meta(Page *page, const char *key, const char *name, const char *content) {
    XmlTag meta = xml_open(page->xml, "meta");
    xml_set(page->xml, key, name);
    xml_set(page->xml, "content", content);
    xml_close(page->xml, meta);
}

static void write_relation(Page *page, const char *relation, const char *to) {
    XmlTag link = xml_open(page->xml, "link");
    xml_set(page->xml, "rel", relation);
    xml_set(page->xml, "href", url_between(page->arena, page->path, to));
    xml_close(page->xml, link);
}

static void write_script(Page *page, const char *name) {
    XmlTag script = xml_open(page->xml, "script");
    xml_set(page->xml, "src", url_between(page->arena, page->path, name));
    xml_flag(page->xml, "defer");
    xml_close(page->xml, script);
}

/* The text, cut to `limit` characters at the end of one. */
static const char *cut(Arena *arena, Slice text, size_t limit) {
    Slice valid = slice_of(text_repair(arena, text));
    if (text_length(valid) <= limit)
        return valid.at;
    const char *end = g_utf8_offset_to_pointer(valid.at, (long)limit - 1);
    return arena_printf(arena, "%.*s…", (int)(end - valid.at), valid.at);
}

const char *page_full_title(Page *page, Slice title) {
    Slice site = slice_of(page->site->title);
    if (slice_equal(title, site))
        return cut(page->arena, title, TITLE_LIMIT);
    return arena_printf(page->arena, "%s · %s", cut(page->arena, title, TITLE_LIMIT - 23),
                        cut(page->arena, site, 20));
}

/* Where the page stands, or what of the present takes the place of an old one. */
static const char *whereabouts(Page *page) {
    const SiteOld *old = page->site->options->old;
    const char *now = g_hash_table_lookup(page->site->present, page->path);
    if (!old || now)
        return old ? now : page->path;
    return arena_printf(page->arena, "%s/%s", old->baseline->folder, page->path);
}

/* What search engines and messengers want to know of where the page stands. */
static void write_whereabouts(Page *page, Slice title) {
    const char *base = page->site->shell->base_url;
    if (!base)
        return;
    const char *address = arena_printf(page->arena, "%s%s", base, whereabouts(page));
    XmlTag link = xml_open(page->xml, "link");
    xml_set(page->xml, "rel", "canonical");
    xml_set(page->xml, "href", address);
    xml_close(page->xml, link);
    write_meta(page, "property", "og:type", strcmp(page->path, SITE_HOME) ? "article" : "website");
    write_meta(page, "property", "og:title",
               cut(page->arena, title.len ? title : slice_of(page->site->title), TITLE_LIMIT));
    write_meta(page, "property", "og:site_name",
               cut(page->arena, slice_of(page->site->title), TITLE_LIMIT));
    write_meta(page, "property", "og:url", address);
}

static void write_promises(Page *page, const void *unused) {
    (void)unused;
    XmlTag charset = xml_open(page->xml, "meta");
    xml_set(page->xml, "charset", "utf-8");
    xml_close(page->xml, charset);
    write_meta(page, "http-equiv", "Content-Security-Policy", SITE_POLICY);
    write_meta(page, "name", "viewport", "width=device-width, initial-scale=1");
    write_meta(page, "name", "color-scheme", "light dark");
    write_meta(page, "name", "referrer", "no-referrer");
}

static XmlTag open_head(Page *page) {
    XmlTag head = xml_open(page->xml, "head");
    page_again(page, write_promises, NULL);
    return head;
}

void page_moved_head(Page *page, Slice title, const char *to) {
    const char *base = page->site->options->old ? NULL : page->site->shell->base_url;
    const char *address = url_between(page->arena, page->path, to);
    XmlTag head = open_head(page);
    write_meta(page, "http-equiv", "refresh", arena_printf(page->arena, "0; url=%s", address));
    write_meta(page, "name", "robots", "noindex");
    xml_element_puts(page->xml, "title", NULL, page_full_title(page, title));
    XmlTag link = xml_open(page->xml, "link");
    xml_set(page->xml, "rel", "canonical");
    xml_set(page->xml, "href", base ? arena_printf(page->arena, "%s%s", base, to) : address);
    xml_close(page->xml, link);
    write_relation(page, "stylesheet", SITE_STYLE);
    xml_close(page->xml, head);
}

/* What the page loads. */
static void write_loaded(Page *page, const void *script) {
    const SiteShell *shell = page->site->shell;
    if (!markup_has_icon(page->site, shell->head))
        write_relation(page, "icon", SITE_ICON);
    write_relation(page, "stylesheet", SITE_STYLE);
    if (shell->style)
        write_relation(page, "stylesheet", SITE_TEAM_STYLE);
    if (shell->head)
        markup_write(page, shell->head, 0, NULL);
    write_script(page, SEARCH_SCRIPT);
    if (script)
        write_script(page, script);
}

void page_head(Page *page, Slice title) {
    XmlTag head = open_head(page);
    xml_element_puts(page->xml, "title", NULL, page_full_title(page, title));
    write_whereabouts(page, title);
    page_again(page, write_loaded, page->job->script);
    xml_close(page->xml, head);
}
