/* SPDX-License-Identifier: MIT */
#include "base/url.h"

/* The length of the scheme before the first colon, or 0 where a slash, `?` or `#` comes first. */
static size_t scheme_length(Slice url) {
    for (size_t i = 0; i < url.len && !strchr("/?#", url.at[i]); i++)
        if (url.at[i] == ':')
            return i;
    return 0;
}

bool url_has_scheme(Slice url) {
    return scheme_length(url) > 0;
}

static bool has_host(Slice rest) {
    return slice_starts(rest, "://") && rest.len > 3 && !strchr("/?#", rest.at[3]);
}

bool url_is_safe(Slice url) {
    for (size_t i = 0; i < url.len; i++)
        if ((unsigned char)url.at[i] < 0x20 || url.at[i] == 0x7F || url.at[i] == '\\')
            return false;
    if (slice_starts(url, "//") || slice_starts(url, ":"))
        return false;
    size_t len = scheme_length(url);
    Slice scheme = slice_range(url, 0, len), rest = slice_range(url, len, url.len);
    if (slice_equal_ascii_case(scheme, SLICE("http")) ||
        slice_equal_ascii_case(scheme, SLICE("https")))
        return has_host(rest);
    return len == 0 || slice_equal_ascii_case(scheme, SLICE("mailto"));
}

/* Decodes `%41`; false where a NUL comes out. What is no escape stays as it is. */
static bool percent_decode(Slice text, GString *into) {
    for (size_t i = 0; i < text.len; i++) {
        int high = -1, low = -1;
        if (text.at[i] == '%' && i + 2 < text.len) {
            high = g_ascii_xdigit_value(text.at[i + 1]);
            low = g_ascii_xdigit_value(text.at[i + 2]);
        }
        bool escape = high >= 0 && low >= 0;
        char c = escape ? (char)(high * 16 + low) : text.at[i];
        if (!c)
            return false;
        g_string_append_c(into, c);
        i += escape ? 2 : 0;
    }
    return true;
}

/* Adds one component to a path: `..` takes the last one away; false where there is none. */
static bool add_component(GString *path, Slice component) {
    if (component.len == 0 || slice_is(component, "."))
        return true;
    if (slice_is(component, "..")) {
        const char *slash = strrchr(path->str, '/');
        bool below = path->len > 0;
        g_string_truncate(path, slash ? (size_t)(slash - path->str) : 0);
        return below;
    }
    if (path->len)
        g_string_append_c(path, '/');
    g_string_append_len(path, component.at, (gssize)component.len);
    return true;
}

const char *url_path(Arena *arena, const char *from, Slice url, Slice *fragment) {
    if (!url_is_safe(url) || url_has_scheme(url))
        return NULL;
    Slice rest = url, address = slice_cut(&rest, '#');
    if (fragment)
        *fragment = rest;
    Slice encoded = slice_cut(&address, '?');
    g_autoptr(GString) decoded = g_string_new(NULL);
    g_autoptr(GString) path = g_string_new(NULL);
    if (!percent_decode(encoded, decoded))
        return NULL;
    const char *slash = strrchr(from, '/');
    if (decoded->len == 0)
        g_string_assign(path, from);
    else if (decoded->str[0] != '/' && slash)
        g_string_append_len(path, from, slash - from);
    Slice components = {decoded->str, decoded->len};
    while (components.at)
        if (!add_component(path, slice_cut(&components, '/')))
            return NULL;
    return arena_copy(arena, path->str, path->len);
}

const char *url_between(Arena *arena, const char *from, const char *to) {
    size_t common = 0; /* behind the last slash that both share */
    for (size_t i = 0; from[i] && from[i] == to[i]; i++)
        if (from[i] == '/')
            common = i + 1;
    size_t up = 0, len = strlen(to + common);
    for (const char *c = from + common; *c; c++)
        up += *c == '/';
    if (!up)
        return arena_copy(arena, to + common, len);
    char *address = arena_alloc(arena, 3 * up + len + 1);
    for (size_t i = 0; i < up; i++)
        memcpy(address + 3 * i, "../", 3);
    memcpy(address + 3 * up, to + common, len + 1);
    return address;
}

const char *url_of_path(Arena *arena, const char *path) {
    g_autofree char *address = g_uri_escape_string(path, "/", FALSE);
    return arena_copy(arena, address, strlen(address));
}
