/* SPDX-License-Identifier: MIT */
/* Where a document names an id, and what becomes of it. */
#include "base/text.h"
#include "base/url.h"
#include "work/renumber/internal.h"

#define TOKEN_REACH 1024 /* bytes that a word of a path or address is looked at, each way */

typedef struct {
    size_t from, to;
    bool code; /* a code block; else what is none of ours: the id itself, former ids */
} Range;

typedef struct {
    Planning *planning;
    const Document *document;
    Arena *arena; /* for a moment */
    GArray *ranges;
    TextCursor cursor;
} Scan;

/* --- words --- */

static bool is_word_byte(char c) {
    return g_ascii_isalnum(c) || c == '_';
}

bool renumber_is_word(Slice text, size_t at, const char *id) {
    size_t end = at + strlen(id);
    char before = at > 0 ? text.at[at - 1] : ' ', after = end < text.len ? text.at[end] : ' ';
    char next = end + 1 < text.len ? text.at[end + 1] : ' ';
    if (is_word_byte(before) || before == '-' || is_word_byte(after))
        return false;
    return after != '-' || !(g_ascii_isupper(next) || g_ascii_isdigit(next));
}

static size_t next_of(Slice text, size_t from, Slice needle) {
    const char *at =
        from < text.len ? memmem(text.at + from, text.len - from, needle.at, needle.len) : NULL;
    return at ? (size_t)(at - text.at) : text.len;
}

size_t renumber_next_word(Slice text, size_t from, const char *id) {
    Slice needle = slice_of(id);
    for (size_t at = next_of(text, from, needle); at < text.len; at = next_of(text, at + 1, needle))
        if (renumber_is_word(text, at, id))
            return at;
    return text.len;
}

/* --- paths and addresses around a word --- */

static bool ends_token(char c) {
    return (unsigned char)c <= ' ' || strchr("()<>[]{}\"'`|,;", c);
}

/* What stands around [at, end) without a blank, bracket or quote: perhaps a path or an address. */
static Slice token_around(Slice text, size_t at, size_t end) {
    size_t least = at > TOKEN_REACH ? at - TOKEN_REACH : 0;
    size_t most = MIN(text.len, end + TOKEN_REACH);
    while (at > least && !ends_token(text.at[at - 1]))
        at--;
    while (end < most && !ends_token(text.at[end]))
        end++;
    while (at < end && strchr("*_~", text.at[at]))
        at++;
    while (end > at && strchr(".:!?*_~", text.at[end - 1]))
        end--;
    return slice_range(text, at, end);
}

/* The part of a token before `?` and `#`. */
static Slice path_part(Slice token) {
    return slice_range(token, 0, MIN(slice_find(token, '#', 0), slice_find(token, '?', 0)));
}

static bool is_elsewhere(Slice token) {
    return token.len && memmem(token.at, token.len, "://", 3);
}

/* Whether all between the slashes are ids, as in REQ-0004/REQ-0005. */
static bool is_list_of_ids(Slice path) {
    Id id;
    while (path.at)
        if (!id_parse(slice_cut(&path, '/'), &id))
            return false;
    return true;
}

/* Whether the word that ends at `end` stands in a path: between slashes, or with an ending. */
static bool is_in_path(Slice path, const char *end) {
    if (!path.len || end > path.at + path.len)
        return false;
    if (memchr(path.at, '/', path.len))
        return !is_list_of_ids(path);
    Slice rest = slice_range(path, (size_t)(end - path.at), path.len);
    size_t dot = slice_find(rest, '.', 0);
    return dot + 1 < rest.len && g_ascii_isalpha(rest.at[dot + 1]);
}

/* Whether a path in the document is that of `path`: as seen from the document, or from the top, or
 * a mere name that nothing else beside the document has; a wiki leaves out `.md`. */
static bool leads_to(const Scan *scan, Slice written, const char *path) {
    const char *typed = slice_string(scan->arena, written);
    const char *seen = url_path(scan->arena, scan->document->path, written, NULL);
    if (g_strcmp0(seen, path) == 0 || strcmp(typed, path) == 0)
        return true;
    if (seen && strcmp(arena_printf(scan->arena, "%s.md", seen), path) == 0)
        return true;
    return !strchr(typed, '/') && g_str_has_suffix(path, arena_printf(scan->arena, "/%s", typed)) &&
           !(seen && corpus_at(scan->planning->corpus, seen));
}

/* --- telling --- */

static const Range *range_at(const Scan *scan, size_t at) {
    size_t low = 0, high = scan->ranges->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const Range *range = &g_array_index(scan->ranges, Range, middle);
        if (at < range->from)
            high = middle;
        else if (at >= range->to)
            low = middle + 1;
        else
            return range;
    }
    return NULL;
}

static void leave(Scan *scan, const RenumberMove *move, size_t at, const char *why) {
    RenumberPlace place = {.path = scan->document->path, .id = move->old_id, .why = why};
    if (at < scan->cursor.at)
        scan->cursor = (TextCursor){scan->document->bytes, 0, 1, 1};
    text_cursor_move(&scan->cursor, at, &place.line, &place.column);
    g_array_append_val(scan->planning->left, place);
}

static void rewrite(Scan *scan, size_t at, size_t end, const char *now) {
    ProblemEdit edit = {at, end, now};
    g_array_append_val(scan->planning->edits, edit);
}

/* Whether the place may change; else it is told of, where that helps. */
static bool may_change(Scan *scan, const RenumberMove *move, size_t at) {
    const Range *range = range_at(scan, at);
    if (!range || (range->code && scan->planning->code))
        return true;
    if (range->code)
        leave(scan, move, at, "it stands in a code block; --code rewrites it too");
    return false;
}

/* Whether the document calls the moved one by its old id: the other one keeps that, but for what
 * the moved one says of itself. */
static bool follows(Scan *scan, const RenumberMove *move, size_t at) {
    bool own = scan->document == move->document && at >= scan->document->body_offset;
    if (!move->keeper || own)
        return true;
    if (strcmp(scan->document->path, move->keeper) != 0)
        leave(scan, move, at,
              arena_printf(scan->planning->made->arena, "it may mean '%s', which keeps that id",
                           move->keeper));
    return false;
}

/* The document that a link with that path part leads to; NULL: none. */
static const Document *target_of(const Scan *scan, Slice path) {
    if (!path.len)
        return scan->document;
    const char *seen = url_path(scan->arena, scan->document->path, path, NULL);
    return seen ? corpus_at(scan->planning->corpus, seen) : NULL;
}

static void take_words(Scan *scan, const RenumberMove *move) {
    Slice text = scan->document->bytes;
    size_t len = strlen(move->old_id);
    for (size_t at = renumber_next_word(text, 0, move->old_id); at < text.len;
         at = renumber_next_word(text, at + 1, move->old_id)) {
        const Range *range = range_at(scan, at);
        if (range && !range->code)
            continue;
        arena_reset(scan->arena);
        Slice token = token_around(text, at, at + len), path = path_part(token);
        bool in_path = is_in_path(path, text.at + at + len);
        if (is_elsewhere(token))
            leave(scan, move, at, "it is part of an address elsewhere");
        else if (in_path && (leads_to(scan, path, move->old_path) || target_of(scan, path)))
            continue; /* take_paths() does it, or it is that file's own name */
        else if (in_path)
            leave(scan, move, at, "it is part of the name of another file");
        else if (may_change(scan, move, at) && follows(scan, move, at))
            rewrite(scan, at, at + len, move->new_id);
    }
}

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* Links to the file that gets another name, in whatever form: the name at their ends changes. */
static void take_paths(Scan *scan, const RenumberMove *move) {
    Slice text = scan->document->bytes, name = slice_of(file_name(move->old_path));
    if (slice_ends(name, ".md"))
        name.len -= 3;
    const char *now = file_name(move->new_path);
    now = slice_string(scan->planning->made->arena, (Slice){now, strlen(now) - 3});
    for (size_t at = next_of(text, 0, name); at < text.len; at = next_of(text, at + 1, name)) {
        size_t end = at + name.len;
        char before = at > 0 ? text.at[at - 1] : ' ';
        arena_reset(scan->arena);
        Slice path = path_part(token_around(text, at, end));
        bool whole = path.at && path.at + path.len >= text.at + end && !is_word_byte(before) &&
                     before != '-' && is_in_path(path, text.at + end) && !is_elsewhere(path);
        if (whole && leads_to(scan, path, move->old_path) && may_change(scan, move, at))
            rewrite(scan, at, end, now);
    }
}

static bool has_heading_of(const Document *document, const char *id) {
    for (size_t i = 0; i < document->heading_count; i++)
        if (renumber_next_word(document->headings[i].text, 0, id) < document->headings[i].text.len)
            return true;
    return false;
}

/* Anchors are made of headings, in small letters: `#req-0004-need`. */
static void take_anchors(Scan *scan, const RenumberMove *move) {
    Slice text = scan->document->bytes;
    g_autofree char *old = g_ascii_strdown(move->old_id, -1),
                    *now = g_ascii_strdown(move->new_id, -1);
    const char *kept = slice_string(scan->planning->made->arena, slice_of(now));
    Slice needle = slice_of(old);
    for (size_t at = next_of(text, scan->document->body_offset, needle); at < text.len;
         at = next_of(text, at + 1, needle)) {
        size_t end = at + needle.len;
        arena_reset(scan->arena);
        Slice token = token_around(text, at, end), path = path_part(token);
        bool inside = path.at && text.at + at > path.at + path.len && !is_elsewhere(token);
        bool whole = inside && strchr("#-", text.at[at - 1]) &&
                     !(end < text.len && is_word_byte(text.at[end]));
        const Document *target = whole ? target_of(scan, path) : NULL;
        if (!target || !has_heading_of(target, move->old_id) || range_at(scan, at))
            continue;
        if (!move->keeper || target == move->document)
            rewrite(scan, at, end, kept);
    }
}

/* --- a document --- */

static void add_range(Scan *scan, size_t from, size_t to, bool code) {
    Range range = {from, to, code};
    if (from < to)
        g_array_append_val(scan->ranges, range);
}

/* The id of the document itself and its former ones are no references. */
static void protect(Scan *scan, const char *field) {
    int index;
    if (!kind_field(scan->document->kind, slice_of(field), &index))
        return;
    const YamlNode *value = document_field(scan->document, index);
    if (value && scan->document->fields[index].place)
        add_range(scan, yaml_offset(value), yaml_end(value), false);
}

static void find_code(Scan *scan, MarkdownReader *markdown) {
    MarkdownNode *root = document_tree(markdown, scan->planning->corpus->config, scan->document);
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        if (node->type == MARKDOWN_CODE_BLOCK)
            add_range(scan, node->offset, node->end, true);
    if (!root) /* what cannot be read is not touched */
        add_range(scan, scan->document->body_offset, scan->document->bytes.len, false);
}

static int compare_ranges(const void *a, const void *b) {
    const Range *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

static int compare_edits(const void *a, const void *b) {
    const ProblemEdit *x = a, *y = b;
    return (x->offset > y->offset) - (x->offset < y->offset);
}

static void sort_edits(GArray *edits) {
    unsigned kept = 0;
    size_t end = 0;
    g_array_sort(edits, compare_edits);
    for (unsigned i = 0; i < edits->len; i++) {
        ProblemEdit edit = g_array_index(edits, ProblemEdit, i);
        if (edit.offset < end)
            continue;
        g_array_index(edits, ProblemEdit, kept++) = edit;
        end = edit.end;
    }
    g_array_set_size(edits, kept);
}

/* Whether anything of the move can stand in the document at all. */
static bool concerns(const Document *document, const RenumberMove *move) {
    Slice text = document->bytes;
    g_autofree char *small = g_ascii_strdown(move->old_id, -1);
    Slice name = slice_of(file_name(move->old_path));
    return (move->is_word && (next_of(text, 0, slice_of(move->old_id)) < text.len ||
                              next_of(text, 0, slice_of(small)) < text.len)) ||
           next_of(text, 0, (Slice){name.at, name.len - 3}) < text.len;
}

void renumber_words(Planning *planning, MarkdownReader *markdown, const Document *document) {
    const Renumbering *made = planning->made;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) ranges = g_array_new(FALSE, FALSE, sizeof(Range));
    Scan scan = {planning, document, arena, ranges, {document->bytes, 0, 1, 1}};
    bool concerned = false;
    g_array_set_size(planning->edits, 0);
    for (size_t i = 0; i < made->count; i++)
        concerned |= concerns(document, &made->moves[i]);
    if (!concerned)
        return;
    protect(&scan, "id");
    protect(&scan, "was");
    find_code(&scan, markdown);
    g_array_sort(ranges, compare_ranges);
    for (size_t i = 0; i < made->count; i++) {
        const RenumberMove *move = &made->moves[i];
        if (move->is_word) {
            take_words(&scan, move);
            take_anchors(&scan, move);
        }
        if (strcmp(move->old_path, move->new_path) != 0)
            take_paths(&scan, move);
    }
    sort_edits(planning->edits);
}
