/* SPDX-License-Identifier: MIT */
/* Edits of a file where it lies. */
#include "work/edit/internal.h"

bool edit_parse_all(char **texts, GArray *edits, GError **error) {
    for (; *texts; texts++) {
        Edit edit;
        if (!edit_parse(*texts, &edit, error))
            return false;
        g_array_append_val(edits, edit);
    }
    return true;
}

bool edit_file(const Folder *top, const Config *config, const Document *document, const Edit *edits,
               size_t count, bool force, bool *changed, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GString) made = g_string_new(NULL);
    FileKind kind;
    FileStamp stamp;
    const char *path = document->path;
    *changed = false;
    if (!folder_read(top, path, config->limits.document, bytes, &kind, &stamp, error))
        return *error ? false : fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read any more", path);
    Slice file = {(const char *)bytes->data, bytes->len};
    if (!edit_apply(config, path, document->kind, file, edits, count, force, made, error))
        return false;
    Slice now = {made->str, made->len};
    *changed = !slice_equal(file, now);
    if (!*changed)
        return true;
    g_autofree char *dir = g_path_get_dirname(path);
    folder_sweep(top, dir);
    return folder_replace(top, path, now, &stamp, error);
}
