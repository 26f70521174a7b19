/* SPDX-License-Identifier: MIT */
#include "show/format.h"

#include "base/text.h"

const void *format_row(const void *rows, size_t count, size_t size, const char *name,
                       GError **error) {
    g_autofree const char **names = g_new0(const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const void *row = (const char *)rows + i * size;
        memcpy(&names[i], row, sizeof names[i]);
        if (strcmp(name, names[i]) == 0)
            return row;
    }
    const char *nearest = text_nearest(slice_of(name), names, count);
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown format '%s'; did you mean '%s'?", name, nearest);
    else
        fail(error, EXIT_USAGE, "unknown format '%s'; there %s: %s", name,
             count == 1 ? "is" : "are", all);
    return NULL;
}
