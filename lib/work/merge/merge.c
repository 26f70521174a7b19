/* SPDX-License-Identifier: MIT */
/* The merge of a whole document. Line ends and the byte order mark are set aside first, so that the
 * parts work on one kind of text; what is no document is merged line by line. */
#include "adapters/git.h"
#include "base/text.h"
#include "model/ids.h"
#include "work/merge/internal.h"

#define MOST_BYTES ((size_t)64 * 1024 * 1024) /* of what is merged as text */
#define BOM        "\xef\xbb\xbf"

typedef enum { ENDS_NONE, ENDS_LF, ENDS_CRLF, ENDS_MIXED } Ends;

typedef struct {
    Arena *arena;
    const Config *config;
    const char *path;
    const Kind *kind;
    const MergeStyle *style;
    Slice files[SIDES], texts[SIDES]; /* as they are; and without BOM, with plain line ends */
    bool bom, crlf;                   /* of the result */
} DocumentMerge;

/* --- line ends and byte order mark --- */

static Ends ends_of(Slice text) {
    size_t plain = 0, with_return = 0;
    for (size_t at = slice_find(text, '\n', 0); at < text.len; at = slice_find(text, '\n', at + 1))
        if (at && text.at[at - 1] == '\r')
            with_return++;
        else
            plain++;
    return plain && with_return ? ENDS_MIXED
           : with_return        ? ENDS_CRLF
           : plain              ? ENDS_LF
                                : ENDS_NONE;
}

static Slice without_returns(Arena *arena, Slice text) {
    g_autoptr(GString) plain = g_string_sized_new(text.len);
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != '\r' || i + 1 == text.len || text.at[i + 1] != '\n')
            g_string_append_c(plain, text.at[i]);
    return (Slice){arena_copy(arena, plain->str, plain->len), plain->len};
}

static int choose_three(int base, int ours, int theirs) {
    return ours == base ? theirs : ours;
}

static void normalise(DocumentMerge *merge) {
    bool bom[SIDES], mixed = false, crlf[SIDES];
    for (int side = 0; side < SIDES; side++) {
        Slice text = merge->files[side];
        bom[side] = slice_starts(text, BOM);
        merge->texts[side] = slice_range(text, bom[side] ? 3 : 0, text.len);
        Ends ends = ends_of(text);
        mixed |= ends == ENDS_MIXED;
        crlf[side] = ends == ENDS_CRLF;
    }
    bool added = !merge->files[SIDE_BASE].len;
    merge->bom =
        added ? bom[SIDE_OURS] : choose_three(bom[SIDE_BASE], bom[SIDE_OURS], bom[SIDE_THEIRS]);
    merge->crlf =
        !mixed && (added ? crlf[SIDE_OURS]
                         : choose_three(crlf[SIDE_BASE], crlf[SIDE_OURS], crlf[SIDE_THEIRS]));
    for (int side = 0; side < SIDES && !mixed; side++)
        if (crlf[side])
            merge->texts[side] = without_returns(merge->arena, merge->texts[side]);
}

static void put_result(const DocumentMerge *merge, Slice text, GString *into) {
    if (merge->bom)
        g_string_append(into, BOM);
    for (size_t i = 0; i < text.len; i++) {
        if (merge->crlf && text.at[i] == '\n')
            g_string_append_c(into, '\r');
        g_string_append_c(into, text.at[i]);
    }
}

/* --- what is a document --- */

static void note_fault(void *context, const YamlFault *fault) {
    (void)fault;
    *(bool *)context = true;
}

static bool read_front(DocumentMerge *merge, Slice text, FrontSide *side) {
    ConfigLimits limits = {
        .document = 512 * 1024, .front_matter = 16 * 1024, .depth = 8, .keys = 200};
    if (merge->config)
        limits = merge->config->limits;
    YamlLimits bounds = {.bytes = limits.front_matter, .depth = limits.depth, .keys = limits.keys};
    bool faulty = false;
    *side = (FrontSide){.file = text};
    if (text.len > limits.document || text_valid(text) < text.len ||
        slice_find(text, '\0', 0) < text.len || !front_find(text, &side->front) ||
        side->front.to == side->front.body)
        return false;
    const YamlNode *root = yaml_read(merge->arena, text, side->front.from, side->front.to, &bounds,
                                     note_fault, &faulty);
    if (faulty || side->front.to - side->front.from > limits.front_matter)
        return false;
    bool empty = !root || (root->type == YAML_SCALAR && !yaml_len(root));
    side->root = empty ? NULL : root;
    return empty || (root->type == YAML_MAP && !root->flow);
}

static Slice id_in(const DocumentMerge *merge, const FrontSide *side) {
    const Field *field = merge->kind && merge->kind->id_field >= 0
                             ? &merge->kind->fields[merge->kind->id_field]
                             : NULL;
    const YamlNode *id = side->root ? yaml_get(side->root, field ? field->key : "id") : NULL;
    return id ? yaml_text(id) : (Slice){"", 0};
}

/* Whether both sides added a document of their own under one name: merging field by field would
 * make one of two. Without a number nobody knows that they are the same. */
static bool are_two(const DocumentMerge *merge, const FrontSide sides[SIDES]) {
    Slice ours = id_in(merge, &sides[SIDE_OURS]), theirs = id_in(merge, &sides[SIDE_THEIRS]);
    Id id;
    bool unnumbered = id_parse(ours, &id) && id.placeholder;
    return !merge->texts[SIDE_BASE].len && (unnumbered || !slice_equal(ours, theirs));
}

/* --- merging --- */

/* Whether the merged fields can be read, and are as many as there should be. */
static bool reads_well(DocumentMerge *merge, Slice text, size_t fields) {
    FrontSide made;
    size_t count = 0;
    if (!read_front(merge, text, &made))
        return false;
    for (const YamlNode *key = made.root ? yaml_child(made.root) : NULL; key; key = yaml_next(key))
        count++;
    return count == fields;
}

/* The body, or where its units cannot be told apart in the result, its lines. */
static bool merge_bodies(DocumentMerge *merge, const FrontSide sides[SIDES], Marked *marked,
                         GError **error) {
    Slice bodies[SIDES];
    for (int side = 0; side < SIDES; side++)
        bodies[side] = slice_range(sides[side].file, sides[side].front.body, sides[side].file.len);
    if (body_merge(merge->arena, bodies, marked))
        return true;
    g_autoptr(GByteArray) merged = g_byte_array_new();
    RepoMergeLabels labels = {merge->style->base, merge->style->ours, merge->style->theirs,
                              merge->style->size, merge->style->with_base};
    bool clean;
    if (!repo_merge_marked(bodies[SIDE_BASE], bodies[SIDE_OURS], bodies[SIDE_THEIRS], &labels,
                           merged, &clean, error))
        return false;
    g_string_append_len(marked->text, (const char *)merged->data, merged->len);
    marked->conflicts += !clean;
    return true;
}

/* Merges the fields and the body into `text`. `*done` is false where the fields do not come out
 * well. */
static bool merge_parts(DocumentMerge *merge, const FrontSide sides[SIDES], Marked *marked,
                        bool *done, GError **error) {
    const FrontSide *ours = &sides[SIDE_OURS];
    FrontMerge front = {.arena = merge->arena, .kind = merge->kind};
    size_t fields;
    memcpy(front.sides, sides, sizeof front.sides);
    g_string_append_len(marked->text, ours->file.at, (gssize)ours->front.from);
    *done = front_merge(&front, marked, &fields);
    if (!*done)
        return true;
    bool clean = marked->conflicts == 0;
    g_string_append_len(marked->text, ours->file.at + ours->front.to,
                        (gssize)(ours->front.body - ours->front.to));
    if (!merge_bodies(merge, sides, marked, error))
        return false;
    *done = !clean || reads_well(merge, (Slice){marked->text->str, marked->text->len}, fields);
    return true;
}

static bool merge_as_document(DocumentMerge *merge, GString *into, MergeOutcome *outcome,
                              bool *done, GError **error) {
    FrontSide sides[SIDES] = {{.file = {"", 0}}};
    g_autoptr(GString) text = g_string_new(NULL);
    Marked marked = {merge->style, text, 0};
    *done = false;
    for (int side = 0; side < SIDES; side++)
        if ((side || merge->texts[SIDE_BASE].len) &&
            !read_front(merge, merge->texts[side], &sides[side]))
            return true;
    if (are_two(merge, sides)) {
        marked_conflict(&marked, merge->texts[SIDE_BASE], merge->texts[SIDE_OURS],
                        merge->texts[SIDE_THEIRS]);
        *done = true;
    } else if (!merge_parts(merge, sides, &marked, done, error)) {
        return false;
    }
    outcome->conflicts = marked.conflicts;
    outcome->clean = marked.conflicts == 0;
    if (*done && outcome->clean && merge->kind)
        outcome->dropped = approvals_drop(merge->arena, merge->config, merge->path, merge->kind,
                                          merge->texts[SIDE_OURS], merge->texts[SIDE_THEIRS], text);
    if (*done)
        put_result(merge, (Slice){text->str, text->len}, into);
    return true;
}

static bool is_binary(Slice text) {
    return text.len > MOST_BYTES ||
           slice_find(slice_range(text, 0, 8000), '\0', 0) < MIN(text.len, 8000);
}

/* Line by line, as git does; of what is no text, ours stays. */
static bool merge_as_text(const DocumentMerge *merge, GString *into, MergeOutcome *outcome,
                          GError **error) {
    const Slice *files = merge->files;
    *outcome = (MergeOutcome){.as_text = true};
    if (is_binary(files[SIDE_BASE]) || is_binary(files[SIDE_OURS]) ||
        is_binary(files[SIDE_THEIRS])) {
        g_string_append_len(into, files[SIDE_OURS].at, (gssize)files[SIDE_OURS].len);
        return true;
    }
    g_autoptr(GByteArray) merged = g_byte_array_new();
    RepoMergeLabels labels = {merge->style->base, merge->style->ours, merge->style->theirs,
                              merge->style->size, merge->style->with_base};
    if (!repo_merge_marked(files[SIDE_BASE], files[SIDE_OURS], files[SIDE_THEIRS], &labels, merged,
                           &outcome->clean, error))
        return false;
    g_string_append_len(into, (const char *)merged->data, merged->len);
    return true;
}

bool merge_document(const Config *config, const char *path, Slice base, Slice ours, Slice theirs,
                    const MergeStyle *style, GString *into, MergeOutcome *outcome, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    DocumentMerge merge = {.arena = arena,
                           .config = config,
                           .path = path,
                           .style = style,
                           .files = {base, ours, theirs}};
    bool done = false, same = slice_equal(ours, theirs) || slice_equal(theirs, base);
    *outcome = (MergeOutcome){.clean = true};
    if (same || slice_equal(ours, base)) {
        Slice result = same ? ours : theirs;
        g_string_append_len(into, result.at, (gssize)result.len);
        return true;
    }
    merge.kind = config && path ? schema_kind_of_path(&config->schema, path) : NULL;
    if (path && !merge.kind)
        return merge_as_text(&merge, into, outcome, error);
    normalise(&merge);
    if (!merge_as_document(&merge, into, outcome, &done, error))
        return false;
    return done || merge_as_text(&merge, into, outcome, error);
}
