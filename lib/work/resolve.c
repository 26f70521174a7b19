/* SPDX-License-Identifier: MIT */
#include "work/resolve.h"

#define MARKER 7 /* letters */

typedef struct {
    Arena *arena;
    const Config *config;
    const RepoUnmerged *file;
    Slice sides[3]; /* base, ours, theirs */
    Slice now;      /* in the work tree */
    MergeStyle style;
} Resolving;

/* Whether the line is a conflict's marker of that letter. */
static bool is_marker(Slice line, char letter) {
    for (size_t i = 0; i < MARKER; i++)
        if (i >= line.len || line.at[i] != letter)
            return false;
    return line.len == MARKER || strchr(" \r\n", line.at[MARKER]) != NULL;
}

/* What a side is called behind the first marker of that letter, or `otherwise`. */
static const char *label_in(Resolving *resolving, char letter, const char *otherwise) {
    for (Slice rest = resolving->now; rest.at;) {
        Slice line = slice_cut(&rest, '\n');
        Slice label = slice_trim(slice_range(line, MARKER, line.len));
        if (is_marker(line, letter) && label.len)
            return slice_string(resolving->arena, slice_range(label, 0, 200));
    }
    return otherwise;
}

static bool has_markers(Slice text) {
    for (Slice rest = text; rest.at;) {
        Slice line = slice_cut(&rest, '\n');
        if (is_marker(line, '<') || is_marker(line, '>'))
            return true;
    }
    return false;
}

/* A text without what differs between two merges of the same: labels and line ends. */
static GString *plain(Slice text) {
    GString *into = g_string_sized_new(text.len);
    for (Slice rest = text; rest.at;) {
        Slice line = slice_cut(&rest, '\n');
        bool marker = is_marker(line, '<') || is_marker(line, '|') || is_marker(line, '>');
        while (line.len && line.at[line.len - 1] == '\r')
            line.len--;
        g_string_append_len(into, line.at, (gssize)(marker ? MARKER : line.len));
        g_string_append_c(into, '\n');
    }
    return into;
}

static bool is_alike(Slice a, Slice b) {
    g_autoptr(GString) one = plain(a), other = plain(b);
    return g_string_equal(one, other);
}

/* Whether the file is what git, or we, made of the three sides, in any style. */
static bool is_untouched(Resolving *resolving, GError **error) {
    const Slice *sides = resolving->sides;
    for (int with_base = 0; with_base < 2; with_base++) {
        g_autoptr(GByteArray) bytes = g_byte_array_new();
        g_autoptr(GString) ours = g_string_new(NULL);
        RepoMergeLabels labels = {"base", "ours", "theirs", MARKER, with_base != 0};
        MergeStyle style = resolving->style;
        MergeOutcome outcome;
        bool clean;
        style.with_base = with_base != 0;
        if (!repo_merge_marked(sides[0], sides[1], sides[2], &labels, bytes, &clean, error) ||
            !merge_document(resolving->config, resolving->file->path, sides[0], sides[1], sides[2],
                            &style, ours, &outcome, error))
            return false;
        if (is_alike((Slice){(const char *)bytes->data, bytes->len}, resolving->now) ||
            is_alike((Slice){ours->str, ours->len}, resolving->now))
            return true;
    }
    return false;
}

/* The merged bytes as the work tree has them: with the line ends that git gave the file there. */
static Slice checked_out(Resolving *resolving, Slice merged) {
    size_t end = slice_find(resolving->now, '\n', 0);
    bool returns = end > 0 && end < resolving->now.len && resolving->now.at[end - 1] == '\r';
    if (!returns || slice_find(merged, '\r', 0) < merged.len)
        return merged;
    g_autoptr(GString) text = g_string_sized_new(merged.len);
    for (size_t i = 0; i < merged.len; i++) {
        if (merged.at[i] == '\n')
            g_string_append_c(text, '\r');
        g_string_append_c(text, merged.at[i]);
    }
    return (Slice){arena_copy(resolving->arena, text->str, text->len), text->len};
}

static void find_lines(Slice text, GArray *lines) {
    unsigned number = 1;
    for (Slice rest = text; rest.at; number++)
        if (is_marker(slice_cut(&rest, '\n'), '<'))
            g_array_append_val(lines, number);
}

/* Reads the three sides; false without an error where one is larger than any document. */
static bool read_sides(Resolving *resolving, GitRepo *repo, GError **error) {
    const RepoUnmerged *file = resolving->file;
    const RepoEntry *entries[] = {&file->base, &file->ours, &file->theirs};
    for (int i = 0; i < 3; i++) {
        g_autoptr(GByteArray) bytes = g_byte_array_new();
        if (entries[i]->path && !repo_read_blob(repo, &entries[i]->id,
                                                resolving->config->limits.document, bytes, error))
            return false;
        resolving->sides[i] = (Slice){
            arena_copy(resolving->arena, bytes->data ? (char *)bytes->data : "", bytes->len),
            bytes->len};
    }
    return true;
}

/* What keeps the file from being merged anew, or RESOLVE_MERGED. */
static ResolveResult obstacle(const RepoUnmerged *file, const Config *config) {
    const RepoEntry *base = &file->base, *ours = &file->ours, *theirs = &file->theirs;
    if (!schema_kind_of_path(&config->schema, file->path))
        return RESOLVE_ALIEN;
    bool files = ours->path && theirs->path && ours->kind == TREE_FILE &&
                 theirs->kind == TREE_FILE && (!base->path || base->kind == TREE_FILE);
    return files ? RESOLVE_MERGED : RESOLVE_GONE;
}

static bool write_result(Resolving *resolving, const Folder *top, GitRepo *repo, Lock *lock,
                         const FileStamp *stamp, Slice merged, bool clean, GError **error) {
    const RepoUnmerged *file = resolving->file;
    RepoChange change = {file->path, merged, file->executable};
    return folder_replace(top, file->path, checked_out(resolving, merged), stamp, error) &&
           (!clean || repo_stage(repo, lock, &change, 1, error));
}

static bool merge_anew(Resolving *resolving, const Folder *top, GitRepo *repo, Lock *lock,
                       const FileStamp *stamp, Resolved *resolved, GError **error) {
    const Slice *sides = resolving->sides;
    g_autoptr(GString) text = g_string_new(NULL);
    MergeOutcome outcome;
    resolving->style.base = label_in(resolving, '|', "base");
    resolving->style.ours = label_in(resolving, '<', "ours");
    resolving->style.theirs = label_in(resolving, '>', "theirs");
    if (!merge_document(resolving->config, resolving->file->path, sides[0], sides[1], sides[2],
                        &resolving->style, text, &outcome, error))
        return false;
    Slice merged = {text->str, text->len};
    resolved->result = outcome.clean ? RESOLVE_MERGED : RESOLVE_LEFT;
    resolved->dropped = outcome.dropped;
    if (!outcome.clean)
        find_lines(merged, resolved->lines);
    return write_result(resolving, top, repo, lock, stamp, merged, outcome.clean, error);
}

bool resolve_file(const Folder *top, GitRepo *repo, Lock *lock, const Config *config,
                  const RepoUnmerged *file, bool force, bool with_base, Resolved *resolved,
                  GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) failed = NULL;
    Resolving resolving = {.arena = arena, .config = config, .file = file};
    FileKind kind;
    FileStamp stamp;
    resolving.style = (MergeStyle){"base", "ours", "theirs", MARKER, with_base};
    *resolved = (Resolved){obstacle(file, config), g_array_new(FALSE, FALSE, sizeof(unsigned)), 0};
    if (resolved->result != RESOLVE_MERGED)
        return true;
    bool read =
        read_sides(&resolving, repo, &failed) &&
        folder_read(top, file->path, 4 * config->limits.document, bytes, &kind, &stamp, &failed);
    if (failed) {
        g_propagate_error(error, g_steal_pointer(&failed));
        return false;
    }
    resolving.now = (Slice){bytes->data ? (const char *)bytes->data : "", bytes->len};
    bool free_to_write = force || is_untouched(&resolving, &failed);
    resolved->result = !read                                   ? RESOLVE_LARGE
                       : !force && !has_markers(resolving.now) ? RESOLVE_DONE
                       : !free_to_write                        ? RESOLVE_EDITED
                                                               : RESOLVE_MERGED;
    return resolved->result != RESOLVE_MERGED ||
           merge_anew(&resolving, top, repo, lock, &stamp, resolved, error);
}

void resolved_clear(Resolved *resolved) {
    if (resolved->lines)
        g_array_free(resolved->lines, TRUE);
    resolved->lines = NULL;
}
