/* SPDX-License-Identifier: MIT */
/* A strict reader of the site's pages: well nested, every tag, attribute and address one of ours.
 */
#pragma once

#include "base/base.h"

static const char *const allowed_tags[] = {
    "a",          "article", "bdi",    "blockquote", "body",    "br",    "button", "circle",
    "code",       "dd",      "del",    "details",    "div",     "dl",    "dt",     "em",
    "figcaption", "figure",  "footer", "g",          "h1",      "h2",    "h3",     "h4",
    "h5",         "h6",      "head",   "header",     "hr",      "html",  "img",    "input",
    "ins",        "label",   "li",     "line",       "link",    "main",  "meta",   "nav",
    "ol",         "option",  "p",      "path",       "pre",     "rect",  "script", "section",
    "select",     "small",   "span",   "strong",     "summary", "svg",   "table",  "tbody",
    "td",         "text",    "th",     "thead",      "time",    "title", "tr",     "ul",
    "wbr",        NULL,
};

static const char *const allowed_attributes[] = {
    "alt",
    "aria-current",
    "aria-hidden",
    "aria-keyshortcuts",
    "aria-label",
    "autocomplete",
    "charset",
    "checked",
    "class",
    "colspan",
    "content",
    "cx",
    "cy",
    "d",
    "data-folder",
    "data-sort",
    "datetime",
    "defer",
    "dir",
    "disabled",
    "download",
    "dx",
    "dy",
    "height",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "interestfor",
    "lang",
    "loading",
    "name",
    "open",
    "property",
    "overflow",
    "placeholder",
    "popover",
    "popovertarget",
    "popovertargetaction",
    "preserveAspectRatio",
    "r",
    "rel",
    "role",
    "rx",
    "scope",
    "spellcheck",
    "src",
    "start",
    "tabindex",
    "text-anchor",
    "title",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    NULL,
};

/* What a team's own HTML may bring; NULL where there is none. */
static const char *const *more_tags, *const *more_attributes;

typedef struct {
    const char *page, *at;
    GPtrArray *open;
    GHashTable *ids;
} Reading;

static inline char *take(Reading *reading, const char *letters) {
    size_t len = strspn(reading->at, letters);
    char *word = g_strndup(reading->at, len);
    reading->at += len;
    return word;
}

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"

static inline void must_read(bool holds, const Reading *reading, const char *what) {
    if (!holds)
        g_error("%s: %.*s\nin %s", what, 120, reading->at, reading->page);
}

static inline void check_address(Reading *reading, const char *name, const char *value) {
    static const char *const schemes[] = {"https://", "http://", "mailto:"};
    bool scheme = false;
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
        scheme = scheme || g_str_has_prefix(value, schemes[i]);
    must_read(scheme ? strcmp(name, "href") == 0 : !value[strcspn(value, ":\\")], reading,
              "address");
    must_read(!g_str_has_prefix(value, "//"), reading, "address of a host");
}

static inline void check_id(Reading *reading, const char *value) {
    for (const char *c = value; *c; c++) /* our own hold a dot, anchors of headings none */
        must_read(strchr(LETTERS "_.", *c) || (unsigned char)*c >= 0x80, reading, "id");
    must_read(*value, reading, "id");
    must_read(g_hash_table_add(reading->ids, g_strdup(value)), reading, "id twice");
}

static inline void read_attribute(Reading *reading) {
    g_autofree char *name = take(reading, LETTERS);
    must_read(g_strv_contains(allowed_attributes, name) ||
                  (more_attributes && g_strv_contains(more_attributes, name)),
              reading, name);
    if (*reading->at != '=') {
        static const char *const flags[] = {"alt",    "checked", "defer",   "disabled", "download",
                                            "hidden", "open",    "popover", NULL};
        must_read(g_strv_contains(flags, name), reading, "no value");
        return;
    }
    reading->at++;
    must_read(*reading->at++ == '"', reading, "no quotation mark");
    size_t len = strcspn(reading->at, "\"<>");
    g_autofree char *value = g_strndup(reading->at, len);
    reading->at += len;
    must_read(*reading->at++ == '"', reading, "quotation mark");
    if (g_str_equal(name, "href") || g_str_equal(name, "src"))
        check_address(reading, name, value);
    if (g_str_equal(name, "id"))
        check_id(reading, value);
}

static inline void read_tag(Reading *reading) {
    bool end = reading->at[1] == '/';
    reading->at += end ? 2 : 1;
    char *name = take(reading, LETTERS);
    must_read(g_strv_contains(allowed_tags, name) ||
                  (more_tags && g_strv_contains(more_tags, name)),
              reading, name);
    while (*reading->at == ' ' && !end) {
        reading->at++;
        read_attribute(reading);
    }
    must_read(*reading->at++ == '>', reading, "end of tag");
    if (g_str_equal(name, "script")) /* in a file of ours, never on the page */
        must_read(end || g_str_has_prefix(reading->at, "</script>"), reading, "a script");
    static const char *const without_end[] = {"br",   "hr",   "img", "input",
                                              "link", "meta", "wbr", NULL};
    if (end) {
        must_read(reading->open->len > 0 &&
                      g_str_equal(name, reading->open->pdata[reading->open->len - 1]),
                  reading, "crossed tags");
        g_ptr_array_remove_index(reading->open, reading->open->len - 1);
        g_free(name);
    } else if (g_strv_contains(without_end, name)) {
        g_free(name);
    } else {
        g_ptr_array_add(reading->open, name);
    }
}

/* Ends the program where the page holds anything else. */
static inline void check_page(const char *page) {
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    Reading reading = {page, page, open, ids};
    must_read(g_utf8_validate(page, -1, NULL), &reading, "no UTF-8");
    must_read(g_str_has_prefix(page, "<!DOCTYPE html>\n"), &reading, "no doctype");
    reading.at += strlen("<!DOCTYPE html>\n");
    while (*reading.at) {
        size_t len = strcspn(reading.at, "<>");
        for (size_t i = 0; i < len; i++)
            must_read((unsigned char)reading.at[i] >= 0x20 || strchr("\t\n", reading.at[i]),
                      &reading, "control character");
        reading.at += len;
        must_read(*reading.at != '>', &reading, "lone >");
        if (*reading.at)
            read_tag(&reading);
    }
    must_read(open->len == 0, &reading, "open element");
    must_read(!strstr(page, "\xe2\x80\xae"), &reading, "a control of directions");
}
