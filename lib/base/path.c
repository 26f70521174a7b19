/* SPDX-License-Identifier: MIT */
#include "base/path.h"

bool path_is_below(const char *path, const char *root) {
    size_t len = strlen(root);
    return len == 0 || (strncmp(path, root, len) == 0 && (path[len] == '/' || path[len] == '\0'));
}

/* Puts what lies below a path right behind it: a slash comes before every other byte. */
static int compare_paths(const void *a, const void *b) {
    const char *one = *(char *const *)a, *other = *(char *const *)b;
    while (*one && *one == *other)
        one++, other++;
    int first = *one == '/' ? 1 : (unsigned char)*one + (*one != '\0');
    int second = *other == '/' ? 1 : (unsigned char)*other + (*other != '\0');
    return first - second;
}

char **paths_outermost(const char *const *paths) {
    g_autoptr(GPtrArray) sorted = g_ptr_array_new();
    for (; *paths; paths++)
        g_ptr_array_add(sorted, (char *)(uintptr_t)*paths);
    g_ptr_array_sort(sorted, compare_paths);
    g_autoptr(GStrvBuilder) outermost = g_strv_builder_new();
    const char *last = NULL;
    for (unsigned i = 0; i < sorted->len; i++) {
        if (last && path_is_below(sorted->pdata[i], last))
            continue;
        last = sorted->pdata[i];
        g_strv_builder_add(outermost, last);
    }
    return g_strv_builder_end(outermost);
}

const char *path_typed(Arena *arena, const char *path) {
    bool plain = g_ascii_isalnum(path[0]);
    for (const char *at = path; *at; at++)
        plain = plain && (g_ascii_isalnum(*at) || strchr("/._-", *at));
    g_autofree char *below = *path == '-' ? g_strconcat("./", path, NULL) : NULL;
    g_autofree char *quoted = plain ? NULL : g_shell_quote(below ? below : path);
    const char *typed = plain ? path : quoted;
    return arena_copy(arena, typed, strlen(typed));
}
