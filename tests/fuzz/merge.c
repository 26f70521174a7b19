/* SPDX-License-Identifier: MIT */
/* Three documents, base, ours and theirs: what one side alone changed is the result, what both
 * changed alike too; what comes out clean of documents that can be read can be read, invents no
 * line, and loses none that both sides have. */
#include "fuzz.h"

#include "model/front.h"
#include "work/merge.h"

#define PATH "requirements/REQ-0001-x.md"

typedef struct {
    GString *text;
    MergeOutcome outcome;
    bool done;
} Merged;

static void merged_clear(Merged *merged) {
    g_string_free(merged->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Merged, merged_clear)

static Merged merge(Slice base, Slice ours, Slice theirs, bool with_base) {
    const MergeStyle style = {"base", "ours", "theirs", 0, with_base};
    g_autoptr(GError) error = NULL;
    Merged merged = {.text = g_string_new(NULL)};
    merged.done = merge_document(fuzz_config(), PATH, base, ours, theirs, &style, merged.text,
                                 &merged.outcome, &error);
    must(merged.done != (error != NULL));
    must(merged.done || merged.text->len == 0);
    return merged;
}

static Slice bytes_of(const Merged *merged) {
    return (Slice){merged->text->str, merged->text->len};
}

/* Nothing but what one side did. */
static void expect(Slice base, Slice ours, Slice theirs, Slice wanted) {
    g_auto(Merged) merged = merge(base, ours, theirs, false);
    if (!merged.done || merged.outcome.dropped)
        return;
    must_of(merged.outcome.clean, bytes_of(&merged));
    must_of(slice_equal(bytes_of(&merged), wanted), bytes_of(&merged));
}

static bool is_broken(Slice file) {
    const Config *config = fuzz_config();
    g_autoptr(Arena) arena = arena_new();
    DocumentReader *reader = fuzz_documents();
    const Kind *kind = schema_kind_of_path(&config->schema, PATH);
    Document *document = document_read(reader, arena, PATH, kind, file, true);
    fuzz_problems(&document->problems, file.len);
    return document->broken || !document->front;
}

/* How often each line of a body stands there, blanks at its ends and the box of a task aside, which
 * is ticked by itself; blank ones do not. */
static GHashTable *lines_of(Slice file) {
    Front front;
    GHashTable *lines = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    Slice rest = slice_range(file, front_find(file, &front) ? front.body : 0, file.len);
    while (rest.at) {
        Slice line = slice_trim(slice_cut(&rest, '\n'));
        char *text = slice_strdup(line), *box = text[0] ? strchr(text, '[') : NULL;
        if (box && box - text < 12 && box[1] && box[2] == ']')
            box[1] = ' ';
        size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(lines, text));
        if (line.len)
            g_hash_table_insert(lines, text, GSIZE_TO_POINTER(count + 1));
        else
            g_free(text);
    }
    return lines;
}

/* What comes out clean invents no line of the body, and loses none that both sides have. */
static void check_lines(Slice base, Slice ours, Slice theirs, Slice merged) {
    g_autoptr(GHashTable) before = lines_of(base), one = lines_of(ours), other = lines_of(theirs),
                          after = lines_of(merged);
    GHashTableIter iter;
    void *line;
    g_hash_table_iter_init(&iter, after);
    while (g_hash_table_iter_next(&iter, &line, NULL))
        must_of(g_hash_table_contains(one, line) || g_hash_table_contains(other, line), merged);
    g_hash_table_iter_init(&iter, one);
    while (g_hash_table_iter_next(&iter, &line, NULL))
        if (g_hash_table_contains(other, line) &&
            GPOINTER_TO_SIZE(g_hash_table_lookup(before, line)) <= 1)
            must_of(g_hash_table_contains(after, line), merged);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice theirs = fuzz_input(data, size), base = fuzz_part(&theirs), ours = fuzz_part(&theirs);
    g_auto(Merged) merged = merge(base, ours, theirs, size & 1);
    expect(base, base, theirs, theirs);
    expect(base, ours, base, ours);
    expect(base, ours, ours, ours);
    if (!merged.done || merged.outcome.as_text)
        return 0;
    must(merged.outcome.clean == (merged.outcome.conflicts == 0));
    if (merged.outcome.clean && !is_broken(ours) && !is_broken(theirs))
        must_of(!is_broken(bytes_of(&merged)), bytes_of(&merged));
    if (merged.outcome.clean)
        check_lines(base, ours, theirs, bytes_of(&merged));
    return 0;
}
