/* SPDX-License-Identifier: MIT */
/* A term under another preferred word: edits gathered, made in memory, and judged by reading the
 * files again. */
#include "base/text.h"
#include "work/edit.h"
#include "work/scaffold.h"
#include "work/terms/internal.h"

/* --- what may be --- */

/* Whether the word may be the term's: no other term has it. */
static bool check_word(const Corpus *corpus, const Term *term, const char *word, GError **error) {
    Slice name = slice_of(word);
    if (!slice_trim(name).len || text_valid(name) != name.len ||
        text_first_control(name) != name.len || strpbrk(word, "\n\t") || strchr("[{", name.at[0]))
        return fail(
            error, EXIT_USAGE,
            "'%s' cannot be the word of a term; give it as one line of text that begins with "
            "no '[' or '{'",
            word);
    if (slice_equal(name, term->words[0].text))
        return fail(error, EXIT_USAGE, "the preferred word of '%s' is '%s' already",
                    term->document->path, word);
    g_autoptr(GPtrArray) found = terms_called(corpus->glossary, name);
    for (unsigned i = 0; i < found->len; i++) {
        const Term *other = ((const TermWord *)found->pdata[i])->term;
        if (other != term && !other->borrowed && other->words[0].text.len)
            return fail(error, EXIT_USAGE, "'%s' is a word of another term, '%.*s': '%s'", word,
                        SLICE_ARG(other->words[0].text), other->document->path);
    }
    return true;
}

/* The file keeps its name where that is not made of the old word. */
static void choose_path(Renaming *renaming) {
    const Document *document = renaming->term->document;
    const char *old_name =
        scaffold_name(renaming->arena, document->kind,
                      slice_string(renaming->arena, renaming->term->words[0].text));
    const char *new_name = scaffold_name(renaming->arena, document->kind, renaming->word);
    g_autofree char *dir = g_path_get_dirname(document->path);
    bool follows =
        !document->kind->prefixes[0] && slice_is(document->id, old_name) &&
        g_str_has_suffix(document->path, arena_printf(renaming->arena, "%s.md", old_name));
    renaming->old_id = slice_string(renaming->arena, document->id);
    renaming->new_id = follows ? new_name : renaming->old_id;
    renaming->new_path =
        follows ? arena_printf(renaming->arena, "%s/%s.md", dir, new_name) : document->path;
}

static bool check_path(const Renaming *renaming, GError **error) {
    const char *path = renaming->new_path;
    return strcmp(path, renaming->term->document->path) == 0 ||
           !corpus_at(renaming->corpus, path) ||
           fail(error, EXIT_USAGE, "there is a file already: '%s'", path);
}

/* --- making the files --- */

static int compare_rewrites(const void *a, const void *b) {
    const Rewrite *x = a, *y = b;
    if (x->document != y->document)
        return strcmp(x->document->path, y->document->path);
    return (x->edit.offset > y->edit.offset) - (x->edit.offset < y->edit.offset);
}

/* The file with those of its edits that are meant: none inside front matter with `body`. */
static Slice make_file(Arena *arena, const Rewrite *rewrites, size_t count, bool body) {
    const Document *document = rewrites->document;
    Slice file = document->bytes;
    g_autoptr(GString) made = g_string_sized_new(file.len + 64);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const ProblemEdit *edit = &rewrites[i].edit;
        bool meant = !(body && rewrites[i].change >= 0 && edit->offset < document->body_offset);
        if (!meant || edit->offset < at)
            continue;
        g_string_append_len(made, file.at + at, (gssize)(edit->offset - at));
        g_string_append(made, edit->text);
        at = edit->end;
    }
    g_string_append_len(made, file.at + at, (gssize)(file.len - at));
    return (Slice){arena_copy(arena, made->str, made->len), made->len};
}

static size_t count_problems(const Document *document) {
    size_t count = document->broken ? 1 : 0;
    for (const Problem *problem = document->problems.first; problem; problem = problem->next)
        count += g_str_has_prefix(problem->rule, "front-matter/") ? 1 : 0;
    return count;
}

/* Whether the front matter of the new text is as sound as it was. */
static bool reads_well(const Config *config, const Document *document, Slice text) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    const Document *now = document_read(reader, arena, document->path, document->kind, text, true);
    return count_problems(now) <= count_problems(document);
}

/* The file with its edits; where they would break its front matter, without those there. */
static FixedFile rewrite_file(Renaming *renaming, const Rewrite *rewrites, size_t count) {
    const Document *document = rewrites->document;
    Slice now = make_file(renaming->arena, rewrites, count, false);
    if (!reads_well(renaming->corpus->config, document, now)) {
        now = make_file(renaming->arena, rewrites, count, true);
        for (size_t i = 0; i < count; i++) {
            if (rewrites[i].change < 0 || rewrites[i].edit.offset >= document->body_offset)
                continue;
            TermChange *change =
                &g_array_index(renaming->changes, TermChange, (unsigned)rewrites[i].change);
            change->done = change->possible = false;
            change->why = "the new word asks for quotes there";
        }
    }
    return (FixedFile){document->path, document->bytes, now};
}

static bool is_same(Arena *arena, Slice a, Slice b) {
    return strcmp(text_fold(arena, a), text_fold(arena, b)) == 0;
}

/* The edits of the term's own front matter: its word; the new one is none of the others any more,
 * and the old one becomes one of them, unless they differ by case alone. */
static GArray *own_edits(const Renaming *renaming, bool keep_alias) {
    const Term *term = renaming->term;
    Arena *arena = renaming->arena;
    Slice old = term->words[0].text, now = slice_of(renaming->word);
    GArray *edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    Edit set = {term->document->kind->title, EDIT_SET, renaming->word};
    g_array_append_val(edits, set);
    for (size_t i = 1; i < term->word_count; i++) {
        const TermWord *word = &term->words[i];
        Edit remove = {word->role == TERM_ALIAS ? "aliases" : "avoid", EDIT_REMOVE,
                       slice_string(arena, word->text)};
        if (is_same(arena, word->text, now))
            g_array_append_val(edits, remove);
    }
    Edit add = {keep_alias ? "aliases" : "avoid", EDIT_ADD, slice_string(arena, old)};
    if (!is_same(arena, old, now))
        g_array_append_val(edits, add);
    return edits;
}

static bool make_own(Renaming *renaming, bool keep_alias, TermRename *made, GError **error) {
    const Document *document = renaming->term->document;
    g_autoptr(GArray) edits = own_edits(renaming, keep_alias);
    g_autoptr(GString) text = g_string_new(NULL);
    if (!edit_apply(renaming->corpus->config, document->path, document->kind, made->own.now,
                    (const Edit *)(void *)edits->data, edits->len, true, text, error))
        return false;
    made->own.now = (Slice){arena_copy(renaming->arena, text->str, text->len), text->len};
    made->own_path = renaming->new_path;
    return true;
}

static void make_files(Renaming *renaming, TermRename *made) {
    const Document *own = renaming->term->document;
    GArray *all = renaming->rewrites;
    g_array_sort(all, compare_rewrites);
    const Rewrite *rewrites = (const Rewrite *)(const void *)all->data;
    FixedFile *files = arena_array(renaming->arena, FixedFile, all->len + 1);
    made->own = (FixedFile){own->path, own->bytes, own->bytes};
    for (size_t from = 0, to; from < all->len; from = to) {
        for (to = from + 1; to < all->len; to++)
            if (rewrites[to].document != rewrites[from].document)
                break;
        FixedFile file = rewrite_file(renaming, rewrites + from, to - from);
        if (rewrites[from].document == own)
            made->own = file;
        else
            files[made->file_count++] = file;
    }
    made->files = files;
}

/* --- telling --- */

static int compare_changes(const void *a, const void *b) {
    const TermChange *x = a, *y = b;
    if (x->place.document != y->place.document)
        return strcmp(x->place.document->path, y->place.document->path);
    return (x->place.offset > y->place.offset) - (x->place.offset < y->place.offset);
}

static void number_changes(const Renaming *renaming, TermRename *made) {
    made->count = renaming->changes->len;
    TermChange *changes = arena_array(renaming->arena, TermChange, made->count + 1);
    if (made->count)
        memcpy(changes, renaming->changes->data, made->count * sizeof *changes);
    qsort(changes, made->count, sizeof *changes, compare_changes);
    TextCursor cursor = {{NULL, 0}, 0, 1, 1};
    for (size_t i = 0; i < made->count; i++) {
        TermPlace *place = &changes[i].place;
        if (i == 0 || place->document != changes[i - 1].place.document)
            cursor = (TextCursor){place->document->bytes, 0, 1, 1};
        text_cursor_move(&cursor, place->offset, &place->line, &place->column);
        made->done += changes[i].done;
    }
    made->changes = changes;
    made->references = renaming->references;
}

TermRename *terms_rename(const Corpus *corpus, const Term *term, const char *word, bool keep_alias,
                         bool unsafe, GError **error) {
    g_autoptr(TermRename) made = g_new0(TermRename, 1);
    made->arena = arena_new();
    Renaming renaming = {.corpus = corpus,
                         .term = term,
                         .word = word,
                         .unsafe = unsafe,
                         .arena = made->arena,
                         .uses = g_array_new(FALSE, FALSE, sizeof(ProseUse)),
                         .changes = g_array_new(FALSE, FALSE, sizeof(TermChange)),
                         .rewrites = g_array_new(FALSE, FALSE, sizeof(Rewrite))};
    bool done = check_word(corpus, term, word, error);
    if (done) {
        choose_path(&renaming);
        done = check_path(&renaming, error);
    }
    if (done) {
        terms_walk(corpus, NULL, renaming_look, &renaming);
        renaming_references(&renaming);
        make_files(&renaming, made);
        number_changes(&renaming, made);
        done = make_own(&renaming, keep_alias, made, error);
    }
    g_array_unref(renaming.uses);
    g_array_unref(renaming.changes);
    g_array_unref(renaming.rewrites);
    return done ? g_steal_pointer(&made) : NULL;
}

void terms_rename_free(TermRename *renamed) {
    if (!renamed)
        return;
    arena_free(renamed->arena);
    g_free(renamed);
}
