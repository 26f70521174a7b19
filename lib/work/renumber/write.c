/* SPDX-License-Identifier: MIT */
/* Where a renumbering goes: the files, or a patch; and where else the old ids are named. */
#include "base/text.h"
#include "work/renumber/internal.h"

#define MOST_BYTES ((size_t)1024 * 1024) /* of a file that is no document */

static bool moves_file(const RenumberMove *move) {
    return strcmp(move->document->path, move->new_path) != 0;
}

static bool is_unchanged(const RenumberMove *move, const Folder *top, size_t limit,
                         GError **error) {
    const char *path = move->document->path;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    if (!folder_read(top, path, limit, bytes, &kind, NULL, error))
        return *error ? false : fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read any more", path);
    return slice_equal((Slice){(const char *)bytes->data, bytes->len}, move->document->bytes) ||
           fail(error, EXIT_ENVIRONMENT,
                "'%s' was changed by somebody else meanwhile; nothing was renumbered", path);
}

/* In its place. Where the old id stays in `was`, references can wait, as it still leads here. */
static bool replace(const RenumberMove *move, bool early, const Folder *top, size_t limit,
                    GError **error) {
    const FixedFile file = {move->document->path, move->document->bytes, move->now};
    const Fixes one = {.files = &file, .count = 1};
    return moves_file(move) || early != move->noted || slice_equal(file.old, file.now) ||
           fix_write(&one, top, limit, error);
}

/* What a call that was killed left behind goes. */
static void sweep(const Folder *top, const char *path) {
    g_autofree char *dir = g_path_get_dirname(path);
    folder_sweep(top, dir);
}

bool renumber_write(const Renumbering *renumbering, const Folder *top, size_t limit,
                    GError **error) {
    const Fixes others = {.files = renumbering->files, .count = renumbering->file_count};
    const RenumberMove *moves = renumbering->moves;
    for (size_t i = 0; i < renumbering->count; i++)
        if (!is_unchanged(&moves[i], top, limit, error))
            return false;
    for (size_t i = 0; i < renumbering->count; i++) {
        sweep(top, moves[i].new_path);
        if ((moves_file(&moves[i]) && !moves[i].twin &&
             !folder_create(top, moves[i].new_path, moves[i].now, error)) ||
            !replace(&moves[i], true, top, limit, error))
            return false;
    }
    for (size_t i = 0; i < others.count; i++)
        sweep(top, others.files[i].path);
    if (!fix_write(&others, top, limit, error))
        return false;
    for (size_t i = 0; i < renumbering->count; i++)
        if (!replace(&moves[i], false, top, limit, error) ||
            (moves_file(&moves[i]) && !folder_remove(top, moves[i].document->path, error)))
            return false;
    return true;
}

bool renumber_patch(const Renumbering *renumbering, GString *into, GError **error) {
    for (size_t i = 0; i < renumbering->file_count; i++) {
        const FixedFile *file = &renumbering->files[i];
        if (!patch_append(file->path, file->old, file->now, into, error))
            return false;
    }
    for (size_t i = 0; i < renumbering->count; i++) {
        const RenumberMove *move = &renumbering->moves[i];
        if (!patch_append_moved(move->document->path, move->new_path, move->document->bytes,
                                move->now, into, error))
            return false;
    }
    return true;
}

/* --- elsewhere --- */

static bool take_file(const Renumbering *renumbering, const char *path, Slice text, size_t most,
                      GArray *places) {
    for (size_t i = 0; i < renumbering->count; i++) {
        const RenumberMove *move = &renumbering->moves[i];
        TextCursor cursor = {text, 0, 1, 1};
        size_t at = move->is_word ? renumber_next_word(text, 0, move->old_id) : text.len;
        for (; at < text.len; at = renumber_next_word(text, at + 1, move->old_id)) {
            if (places->len >= most)
                return false;
            RenumberPlace place = {.path = slice_string(renumbering->arena, slice_of(path)),
                                   .id = move->old_id,
                                   .why = move->keeper || move->elsewhere
                                              ? "it may mean the other document of that id"
                                              : "it is no document"};
            text_cursor_move(&cursor, at, &place.line, &place.column);
            g_array_append_val(places, place);
        }
    }
    return true;
}

bool renumber_elsewhere(const Renumbering *renumbering, const Corpus *corpus, GitRepo *repo,
                        const Folder *top, size_t most, GArray *places) {
    static const char *const all[] = {"", NULL};
    const RepoLimits limits = {0, 0};
    RepoEntries entries;
    bool whole = true;
    repo_entries_init(&entries);
    if (!repo || !repo_list_index(repo, all, &limits, &entries, NULL))
        entries.count = 0; /* a merge is under way: nobody knows what is tracked */
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    for (size_t i = 0; whole && i < entries.count; i++) {
        const RepoEntry *entry = &entries.entries[i];
        g_autoptr(GError) unread = NULL;
        FileKind kind;
        g_byte_array_set_size(bytes, 0);
        if (entry->kind != TREE_FILE || corpus_at(corpus, entry->path) ||
            !folder_read(top, entry->path, MOST_BYTES, bytes, &kind, NULL, &unread))
            continue;
        Slice text = {(const char *)bytes->data, bytes->len};
        if (slice_find(text, '\0', 0) == text.len)
            whole = take_file(renumbering, entry->path, text, most, places);
    }
    repo_entries_clear(&entries);
    return whole;
}
