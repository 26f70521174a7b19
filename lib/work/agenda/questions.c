/* SPDX-License-Identifier: MIT */
/* The questions that documents under way leave open. */
#include "base/text.h"
#include "work/agenda/internal.h"

typedef struct {
    Making *making;
    SourceReader *files;
    DocumentReader *reader;
    MarkdownReader *markdown;
    GByteArray *bytes;
    Arena *scratch; /* of one document */
} Asking;

/* The questions in these bytes; what was found in them before is known by their name in git. */
static void find_in(Asking *asking, const Document *document, Slice file,
                    const Question **questions, size_t *count) {
    const Config *config = asking->making->wish->corpus->config;
    if (asking->making->asker) {
        *questions = asker_read(asking->making->asker, document->kind, file, count);
        return;
    }
    const Document *whole =
        document_read(asking->reader, asking->scratch, document->path, document->kind, file, true);
    *questions = questions_of(asking->markdown, config, whole, asking->scratch, count);
}

/* The questions in the document's file; none where it cannot be read, as others tell. */
static bool read_file(Asking *asking, const Document *document, const Question **questions,
                      size_t *count, GError **error) {
    const Config *config = asking->making->wish->corpus->config;
    SourceResult result = SOURCE_MISSING;
    *count = 0;
    g_byte_array_set_size(asking->bytes, 0);
    if (!source_read_path(asking->files, document->path, config->limits.document, asking->bytes,
                          &result, error))
        return false;
    if (result == SOURCE_READ && asking->bytes->len)
        find_in(asking, document, (Slice){(const char *)asking->bytes->data, asking->bytes->len},
                questions, count);
    return true;
}

/* What git has already is known by its name. */
static bool read_questions(Asking *asking, const Document *document, const Question **questions,
                           size_t *count, GError **error) {
    *questions = NULL;
    if (asking->making->asker && oid_is_set(&document->blob))
        *questions = asker_open(asking->making->asker, document->kind, &document->blob, count);
    if (!*questions && document->bytes.at) {
        find_in(asking, document, document->bytes, questions, count);
        return true;
    }
    return *questions || read_file(asking, document, questions, count, error);
}

static bool ask(Asking *asking, const Document *document, GError **error) {
    Agenda *agenda = asking->making->agenda;
    const Question *questions;
    size_t count = 0;
    arena_reset(asking->scratch);
    if (!read_questions(asking, document, &questions, &count, error))
        return false;
    for (size_t i = 0; questions && i < count; i++) {
        const char *text = questions[i].text;
        AgendaQuestion question = {
            .document = document,
            .text = arena_copy(agenda->arena, text, strlen(text)),
            .since = age_of_question(asking->making, document, text),
        };
        g_array_append_val(agenda->questions, question);
    }
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

static void asking_clear(Asking *asking) {
    source_reader_free(asking->files);
    document_reader_free(asking->reader);
    markdown_reader_free(asking->markdown);
    g_byte_array_unref(asking->bytes);
    arena_free(asking->scratch);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Asking, asking_clear)

bool find_questions(Making *making, GError **error) {
    const AgendaWish *wish = making->wish;
    g_auto(Asking) asking = {.making = making,
                             .files = source_reader(wish->source, error),
                             .reader = document_reader_new(wish->corpus->config),
                             .markdown = markdown_reader_new(),
                             .bytes = g_byte_array_new(),
                             .scratch = arena_new()};
    for (size_t i = 0; i < wish->corpus->document_count; i++) {
        const Document *document = wish->corpus->documents[i];
        if (!asking.files)
            return false;
        if (is_under_way(document) && questions_likely(document) &&
            making_concerns(making, document) && !ask(&asking, document, error))
            return false;
    }
    GArray *all = arranged(making->agenda->questions);
    g_array_unref(making->agenda->questions);
    making->agenda->questions = all;
    return true;
}
