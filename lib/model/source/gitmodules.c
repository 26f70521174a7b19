/* SPDX-License-Identifier: MIT */
/* The name that `.gitmodules` gives to a submodule, read as git reads its configuration files. What
 * goes over several lines is left out: no path needs it. */
#include "model/source/internal.h"

static Slice skip_blanks(Slice text) {
    size_t at = 0;
    while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\t' || text.at[at] == '\r'))
        at++;
    return slice_range(text, at, text.len);
}

/* The end of `[submodule "name"]` at the start of a line; the name goes into `name`, which is left
 * empty by every other section. */
static Slice read_section(Slice line, GString *name) {
    static const char begin[] = "[submodule";
    g_string_truncate(name, 0);
    size_t at = sizeof begin - 1;
    bool known = line.len > at && g_ascii_strncasecmp(line.at, begin, at) == 0;
    Slice rest = known ? skip_blanks(slice_range(line, at, line.len)) : line;
    if (!known || !slice_starts(rest, "\""))
        return (Slice){NULL, 0};
    for (at = 1; at < rest.len && rest.at[at] != '"'; at++) {
        at += rest.at[at] == '\\' && at + 1 < rest.len;
        g_string_append_c(name, rest.at[at]);
    }
    if (slice_starts(slice_range(rest, MIN(at, rest.len), rest.len), "\"]"))
        return slice_range(rest, at + 2, rest.len);
    g_string_truncate(name, 0);
    return (Slice){NULL, 0};
}

/* A value up to the end of its line: quotes joined, comments and blanks at its end dropped. */
static void read_value(Slice text, GString *value) {
    bool quoted = false;
    size_t end = 0; /* behind the last byte that counts */
    for (size_t at = 0; at < text.len; at++) {
        char c = text.at[at];
        if (!quoted && (c == '#' || c == ';'))
            break;
        if (c == '"') {
            quoted = !quoted;
            end = value->len;
            continue;
        }
        if (c == '\\' && at + 1 < text.len)
            c = text.at[++at];
        else if (!quoted && (c == ' ' || c == '\t' || c == '\r')) {
            g_string_append_c(value, c);
            continue;
        }
        g_string_append_c(value, c);
        end = value->len;
    }
    g_string_truncate(value, end);
}

/* Whether the line says `path = ` followed by `path`. */
static bool says_path(Slice line, const char *path) {
    line = skip_blanks(line);
    if (line.len < 4 || g_ascii_strncasecmp(line.at, "path", 4) != 0)
        return false;
    line = skip_blanks(slice_range(line, 4, line.len));
    if (!slice_starts(line, "="))
        return false;
    g_autoptr(GString) value = g_string_new(NULL);
    read_value(skip_blanks(slice_range(line, 1, line.len)), value);
    return strcmp(value->str, path) == 0;
}

char *gitmodules_name(Slice text, const char *path) {
    g_autoptr(GString) name = g_string_new(NULL);
    char *found = NULL;
    while (text.at) {
        Slice line = skip_blanks(slice_cut(&text, '\n'));
        if (slice_starts(line, "["))
            line = read_section(line, name);
        if (!line.len || !name->len || memchr(name->str, '\0', name->len) || !says_path(line, path))
            continue;
        g_free(found);
        found = g_strdup(name->str);
    }
    return found;
}
