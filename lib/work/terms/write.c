/* SPDX-License-Identifier: MIT */
/* Where a renaming goes: the files, or a patch. */
#include "adapters/git.h"
#include "work/terms.h"

/* The term's file goes to its new path, and then gets its new text: stopped in between, it still
 * has its old word, so that the same renaming given again finds it and does the rest. */
static bool move_own(const TermRename *renamed, const Folder *top, size_t limit, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    const FixedFile *own = &renamed->own;
    FileKind kind;
    if (!folder_read(top, own->path, limit, bytes, &kind, NULL, error))
        return *error ? false
                      : fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read any more", own->path);
    if (!slice_equal((Slice){(const char *)bytes->data, bytes->len}, own->old))
        return fail(error, EXIT_ENVIRONMENT,
                    "'%s' was changed by somebody else meanwhile; it was not renamed", own->path);
    return folder_move(top, own->path, renamed->own_path, error) &&
           folder_replace(top, renamed->own_path, own->now, NULL, error);
}

bool terms_rename_write(const TermRename *renamed, const Folder *top, size_t limit,
                        GError **error) {
    const Fixes others = {.files = renamed->files, .count = renamed->file_count};
    const Fixes own = {.files = &renamed->own, .count = 1};
    bool moves = strcmp(renamed->own.path, renamed->own_path) != 0;
    if (moves && folder_kind(top, renamed->own_path) != FILE_MISSING)
        return fail(error, EXIT_USAGE, "there is a file already: '%s'", renamed->own_path);
    return fix_write(&others, top, limit, error) &&
           (moves ? move_own(renamed, top, limit, error) : fix_write(&own, top, limit, error));
}

bool terms_rename_patch(const TermRename *renamed, GString *into, GError **error) {
    const FixedFile *own = &renamed->own;
    for (size_t i = 0; i < renamed->file_count; i++)
        if (!patch_append(renamed->files[i].path, renamed->files[i].old, renamed->files[i].now,
                          into, error))
            return false;
    return patch_append_moved(own->path, renamed->own_path, own->old, own->now, into, error);
}
