/* SPDX-License-Identifier: MIT */
/* The questions that documents under way leave open. */
#include "work/questions.h"
#include "base/text.h"
#include "work/agenda/internal.h"

typedef struct {
    Making *making;
    SourceReader *reader;
    MarkdownReader *markdown;
    GByteArray *file;
    GArray *found;   /* of Question, of one document */
    GArray *made;    /* of AgendaQuestion, likewise */
    GArray *sources; /* of Slice, likewise */
} Asking;

static MarkdownNode *read_tree(const Asking *asking, const Document *document) {
    const ConfigLimits *limits = &asking->making->wish->corpus->config->limits;
    const MarkdownLimits markdown = {limits->containers, limits->line, limits->cells,
                                     limits->images};
    Slice file = {(const char *)asking->file->data, asking->file->len};
    MarkdownRefusal refusal;
    size_t place;
    if (text_valid(file) != file.len || document->body_offset > file.len)
        return NULL;
    return markdown_read(asking->markdown, file, document->body_offset, &markdown,
                         MARKDOWN_ALIGN_TARGETS, &refusal, &place);
}

/* The questions of one document, with their ages, and texts that outlive its file. */
static void keep(Asking *asking, const Document *document) {
    Arena *arena = asking->making->agenda->arena;
    Slice file = {(const char *)asking->file->data, asking->file->len};
    TextCursor cursor = {file, 0, 1, 1};
    g_array_set_size(asking->made, 0);
    g_array_set_size(asking->sources, 0);
    for (unsigned i = 0; i < asking->found->len; i++) {
        const Question *question = &g_array_index(asking->found, Question, i);
        size_t line, column;
        text_cursor_move(&cursor, question->offset, &line, &column);
        AgendaQuestion made = {.document = document,
                               .text = slice_of(slice_string(arena, question->text)),
                               .line = (uint32_t)line};
        made.text.len = question->text.len;
        g_array_append_val(asking->made, made);
        g_array_append_val(asking->sources, question->source);
    }
    age_of_questions(asking->making, (AgendaQuestion *)(void *)asking->made->data,
                     (const Slice *)(void *)asking->sources->data, asking->made->len);
    g_array_append_vals(asking->making->agenda->questions, asking->made->data, asking->made->len);
}

/* What cannot be read is told by others: here it has no questions. */
static bool ask(Asking *asking, const Document *document, GError **error) {
    SourceResult result = SOURCE_MISSING;
    g_byte_array_set_size(asking->file, 0);
    if (!source_read_path(asking->reader, document->path,
                          asking->making->wish->corpus->config->limits.document, asking->file,
                          &result, error))
        return false;
    MarkdownNode *tree =
        result == SOURCE_READ && asking->file->len ? read_tree(asking, document) : NULL;
    g_array_set_size(asking->found, 0);
    if (tree)
        questions_find(document, tree, (Slice){(const char *)asking->file->data, asking->file->len},
                       asking->making->agenda->arena, asking->found);
    if (asking->found->len)
        keep(asking, document);
    return true;
}

static bool is_under_way(const Document *document) {
    return !document->broken && !document->body_refused &&
           (document_is_pending(document) || document_means(document, "open"));
}

/* Gives each question the age of the oldest of its document, to sort by. */
typedef struct {
    Day oldest; /* INT32_MAX where no age is known */
    unsigned first, count;
} Group;

static int compare_groups(const void *a, const void *b) {
    const Group *one = a, *other = b;
    if (one->oldest != other->oldest)
        return one->oldest < other->oldest ? -1 : 1;
    return (one->first > other->first) - (one->first < other->first);
}

/* Puts the documents with the oldest questions first. */
static GArray *arranged(const GArray *questions) {
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
    GArray *all = g_array_sized_new(FALSE, FALSE, sizeof(AgendaQuestion), questions->len);
    const Document *last = NULL;
    for (unsigned i = 0; i < questions->len; i++) {
        const AgendaQuestion *question = &g_array_index(questions, AgendaQuestion, i);
        if (question->document != last) {
            Group new = {INT32_MAX, i, 0};
            g_array_append_val(groups, new);
            last = question->document;
        }
        Group *group = &g_array_index(groups, Group, groups->len - 1);
        group->count++;
        if (question->since != DAY_NONE)
            group->oldest = MIN(group->oldest, question->since);
    }
    if (groups->len)
        g_array_sort(groups, compare_groups);
    for (unsigned g = 0; g < groups->len; g++) {
        const Group *group = &g_array_index(groups, Group, g);
        g_array_append_vals(all, &g_array_index(questions, AgendaQuestion, group->first),
                            group->count);
    }
    return all;
}

bool find_questions(Making *making, GError **error) {
    const Corpus *corpus = making->wish->corpus;
    g_autoptr(SourceReader) reader = source_reader(making->wish->source, error);
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(GByteArray) file = g_byte_array_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Question));
    g_autoptr(GArray) made = g_array_new(FALSE, FALSE, sizeof(AgendaQuestion));
    g_autoptr(GArray) sources = g_array_new(FALSE, FALSE, sizeof(Slice));
    Asking asking = {making, reader, markdown, file, found, made, sources};
    if (!reader)
        return false;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (is_under_way(document) && questions_likely(document) &&
            making_concerns(making, document) && !ask(&asking, document, error))
            return false;
    }
    GArray *all = arranged(making->agenda->questions);
    g_array_unref(making->agenda->questions);
    making->agenda->questions = all;
    return true;
}
