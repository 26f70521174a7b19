/* SPDX-License-Identifier: MIT */
/* The files of a renumbering, made in memory. */
#include "work/edit.h"
#include "work/renumber/internal.h"
#include "work/terms.h"

/* The text with the edits of one document. */
static Slice apply(Planning *planning, Slice file) {
    g_autoptr(GString) made = g_string_sized_new(file.len + 64);
    size_t at = 0;
    for (unsigned i = 0; i < planning->edits->len; i++) {
        const ProblemEdit *edit = &g_array_index(planning->edits, ProblemEdit, i);
        g_string_append_len(made, file.at + at, (gssize)(edit->offset - at));
        g_string_append(made, edit->text);
        at = edit->end;
    }
    g_string_append_len(made, file.at + at, (gssize)(file.len - at));
    return (Slice){arena_copy(planning->made->arena, made->str, made->len), made->len};
}

static bool holds(const YamlNode *list, const char *text) {
    for (const YamlNode *item = list ? yaml_child(list) : NULL; item; item = yaml_next(item))
        if (slice_is(yaml_text(item), text))
            return true;
    return false;
}

bool renumber_own(Planning *planning, RenumberMove *move, Slice text, GError **error) {
    const Document *document = move->document;
    const Kind *kind = document->kind;
    const YamlNode *was = document_value(document, "was");
    const Field *field = kind_field(kind, SLICE("was"), NULL);
    bool has_front = document->body_offset != document->front_offset;
    Edit edits[3];
    size_t count = 0;
    if (kind->id_field >= 0 && kind->fields[kind->id_field].source == FROM_FRONT_MATTER)
        edits[count++] = (Edit){kind->fields[kind->id_field].name, EDIT_SET, move->new_id};
    move->noted = move->noted && has_front && field && field->source == FROM_FRONT_MATTER;
    if (holds(was, move->new_id))
        edits[count++] = (Edit){"was", EDIT_REMOVE, move->new_id};
    if (move->noted && !holds(was, move->old_id))
        edits[count++] = (Edit){"was", EDIT_ADD, move->old_id};
    g_autoptr(GString) made = g_string_new(NULL);
    if (count && !edit_apply(planning->corpus->config, document->path, kind, text, edits, count,
                             true, made, error))
        return false;
    move->now =
        count ? (Slice){arena_copy(planning->made->arena, made->str, made->len), made->len} : text;
    return true;
}

static RenumberMove *move_of(Renumbering *made, const Document *document) {
    for (size_t i = 0; i < made->count; i++)
        if (made->moves[i].document == document)
            return &made->moves[i];
    return NULL;
}

/* One document: its own move, or one more file. */
static bool take_document(Planning *planning, MarkdownReader *markdown, const Document *document,
                          FixedFile *files, GError **error) {
    Renumbering *made = planning->made;
    RenumberMove *move = move_of(made, document);
    renumber_words(planning, markdown, document);
    made->references += planning->edits->len;
    Slice now = apply(planning, document->bytes);
    if (!move && planning->edits->len)
        files[made->file_count++] = (FixedFile){document->path, document->bytes, now};
    if (move && move->finished)
        move->now = now;
    return !move || move->finished || renumber_own(planning, move, now, error);
}

static bool make_files(Planning *planning, GError **error) {
    Renumbering *made = planning->made;
    const Corpus *corpus = planning->corpus;
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    FixedFile *files = arena_array(made->arena, FixedFile, corpus->document_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->bytes.at && !terms_borrowed(corpus, document) &&
            !take_document(planning, markdown, document, files, error))
            return false;
    }
    made->files = files;
    return true;
}

static int compare_places(const void *a, const void *b) {
    const RenumberPlace *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    if (order)
        return order;
    order = (x->line > y->line) - (x->line < y->line);
    return order ? order : (x->column > y->column) - (x->column < y->column);
}

Renumbering *renumber_plan(const Corpus *corpus, Source *worktree, GitRepo *repo, const Folder *top,
                           const RenumberWish *wishes, size_t count, bool code, GError **error) {
    g_autoptr(Renumbering) made = g_new0(Renumbering, 1);
    made->arena = arena_new();
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(ProblemEdit));
    g_autoptr(GArray) left = g_array_new(FALSE, FALSE, sizeof(RenumberPlace));
    Planning planning = {corpus, made, code, edits, left};
    if (!renumber_moves(&planning, worktree, repo, top, wishes, count, error) ||
        !make_files(&planning, error))
        return NULL;
    g_array_sort(left, compare_places);
    RenumberPlace *places = arena_array(made->arena, RenumberPlace, left->len + 1);
    if (left->len)
        memcpy(places, left->data, left->len * sizeof *places);
    made->left = places;
    made->left_count = left->len;
    return g_steal_pointer(&made);
}

void renumber_free(Renumbering *renumbering) {
    if (!renumbering)
        return;
    arena_free(renumbering->arena);
    g_free(renumbering);
}
