/* SPDX-License-Identifier: MIT */
/* Patches as git writes them, of bytes in memory. */
#include "adapters/git/internal.h"

/* Appends the patch; of a file that moves it says so below its first line. */
static void append(GString *into, Slice text, const char *old_path, const char *path) {
    size_t line = strcmp(old_path, path) == 0 ? 0 : slice_find(text, '\n', 0) + 1;
    g_string_append_len(into, text.at, (gssize)MIN(line, text.len));
    if (line)
        g_string_append_printf(into, "similarity index 50%%\nrename from %s\nrename to %s\n",
                               old_path, path);
    Slice rest = slice_range(text, line, text.len);
    g_string_append_len(into, rest.at, (gssize)rest.len);
}

bool patch_append_moved(const char *old_path, const char *path, Slice old, Slice now, GString *into,
                        GError **error) {
    if (slice_equal(old, now))
        return true;
    if (!git_start(error))
        return false;
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FORCE_TEXT; /* documents are, also one that holds a NUL */
    g_autoptr(git_patch) patch = NULL;
    g_auto(git_buf) text = {0};
    if (git_patch_from_buffers(&patch, old.at, old.len, old_path, now.at, now.len, path, &options) <
            0 ||
        git_patch_to_buf(&text, patch) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot compare '%s' with its new text", path);
    append(into, (Slice){text.ptr, text.size}, old_path, path);
    return true;
}

bool patch_append(const char *path, Slice old, Slice now, GString *into, GError **error) {
    return patch_append_moved(path, path, old, now, into, error);
}
