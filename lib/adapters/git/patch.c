/* SPDX-License-Identifier: MIT */
/* Patches as git writes them, of bytes in memory. */
#include "adapters/git/internal.h"

bool patch_append(const char *path, Slice old, Slice now, GString *into, GError **error) {
    if (slice_equal(old, now))
        return true;
    if (!git_start(error))
        return false;
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FORCE_TEXT; /* documents are, also one that holds a NUL */
    g_autoptr(git_patch) patch = NULL;
    g_auto(git_buf) text = {0};
    if (git_patch_from_buffers(&patch, old.at, old.len, path, now.at, now.len, path, &options) <
            0 ||
        git_patch_to_buf(&text, patch) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot compare '%s' with its new text", path);
    g_string_append_len(into, text.ptr, (gssize)text.size);
    return true;
}
