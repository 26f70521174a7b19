/* SPDX-License-Identifier: MIT */
#include "work/questions.h"

#include "base/pack.h"
#include "base/text.h"
#include "model/front.h"

#define MOST_QUESTIONS 500 /* of a document */

/* --- of a document --- */

static bool is_word(Slice word) {
    return slice_equal_ascii_case(word, SLICE("question")) ||
           slice_equal_ascii_case(word, SLICE("questions"));
}

static bool asks(const Kind *kind, Slice heading) {
    Slice rest = slice_trim(heading);
    if (!kind_is_aside(kind, rest))
        return false;
    while (rest.at)
        if (is_word(slice_cut(&rest, ' ')))
            return true;
    return false;
}

bool questions_likely(const Document *document) {
    for (size_t i = 0; i < document->heading_count; i++)
        if (!document->headings[i].empty && asks(document->kind, document->headings[i].text))
            return true;
    return false;
}

static bool is_nothing(Slice text) {
    static const char *const nothing[] = {"none", "no", "n/a", "-", "nothing", NULL};
    Slice bare = slice_trim(text);
    while (bare.len && strchr(".!", bare.at[bare.len - 1]))
        bare.len--;
    for (size_t i = 0; nothing[i]; i++)
        if (slice_equal_ascii_case(bare, slice_of(nothing[i])))
            return true;
    return bare.len == 0;
}

static bool is_struck(const MarkdownNode *block) {
    return block->child && !block->child->next && block->child->type == MARKDOWN_STRIKE;
}

static void add_block(const MarkdownNode *block, Arena *arena, GArray *questions) {
    if (block->type != MARKDOWN_PARAGRAPH || is_struck(block) || questions->len == MOST_QUESTIONS)
        return;
    Slice text = slice_trim(markdown_plain(arena, block));
    Question question = {slice_string(arena, text), block->offset};
    if (!is_nothing(text))
        g_array_append_val(questions, question);
}

/* What stands in an item below its first paragraph is said about the question. */
static void add_list(const MarkdownNode *list, Arena *arena, GArray *questions) {
    for (const MarkdownNode *item = list->child; item; item = item->next)
        if (item->child && item->task != 'x')
            add_block(item->child, arena, questions);
}

static const Question *questions_below(MarkdownNode *root, const Kind *kind, Arena *arena,
                                       size_t *count) {
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Question));
    unsigned level = 0; /* of the heading that asks; 0: none does here */
    for (const MarkdownNode *node = root ? root->child : NULL; node; node = node->next)
        if (node->type == MARKDOWN_HEADING) {
            if (!level || node->level <= level)
                level = asks(kind, markdown_plain(arena, node)) ? node->level : 0;
        } else if (level && node->type == MARKDOWN_LIST) {
            add_list(node, arena, found);
        } else if (level) {
            add_block(node, arena, found);
        }
    *count = found->len;
    Question *questions = arena_array(arena, Question, *count + 1);
    return *count ? memcpy(questions, found->data, *count * sizeof *questions) : questions;
}

const Question *questions_of(MarkdownReader *markdown, const Config *config,
                             const Document *document, Arena *arena, size_t *count) {
    MarkdownNode *root =
        questions_likely(document) ? document_tree(markdown, config, document) : NULL;
    return questions_below(root, document->kind, arena, count);
}

/* --- in a document's life --- */

/* The questions of a state that somebody has asked for. */
typedef struct {
    Oid blob;
    const Kind *kind;
    const Question *questions;
    size_t count;
} Asked;

struct Asker {
    GitRepo *repo;
    const Config *config;
    Store *store;
    Arena *arena;
    MarkdownReader *markdown;
    GByteArray *bytes, *question;
    GHashTable *asked; /* of Asked: the questions of one document ask for the same states */
};

static guint hash_asked(gconstpointer asked) {
    return oid_hash(&((const Asked *)asked)->blob);
}

static gboolean same_asked(gconstpointer a, gconstpointer b) {
    const Asked *one = a, *other = b;
    return one->kind == other->kind && oid_equal(&one->blob, &other->blob);
}

Asker *asker_new(GitRepo *repo, const Config *config, Store *store) {
    Asker *asker = g_new0(Asker, 1);
    *asker = (Asker){repo,
                     config,
                     store,
                     arena_new(),
                     markdown_reader_new(),
                     g_byte_array_new(),
                     g_byte_array_new(),
                     g_hash_table_new(hash_asked, same_asked)};
    return asker;
}

void asker_free(Asker *asker) {
    if (!asker)
        return;
    markdown_reader_free(asker->markdown);
    g_byte_array_unref(asker->bytes);
    g_byte_array_unref(asker->question);
    g_hash_table_destroy(asker->asked);
    arena_free(asker->arena);
    g_free(asker);
}

static bool names_questions(Slice file) {
    for (size_t i = slice_find(file, 'u', 0); i + 7 <= file.len; i = slice_find(file, 'u', i + 1))
        if (g_ascii_strncasecmp(file.at + i, "uestion", 7) == 0)
            return true;
    for (size_t i = slice_find(file, 'U', 0); i + 7 <= file.len; i = slice_find(file, 'U', i + 1))
        if (g_ascii_strncasecmp(file.at + i, "uestion", 7) == 0)
            return true;
    return false;
}

/* Of a state that nobody has read yet, the body is enough. */
static const Question *read_state(Asker *asker, const Kind *kind, Slice file, size_t *count) {
    const Config *config = asker->config;
    const MarkdownLimits limits = {config->limits.containers, config->limits.line,
                                   config->limits.cells, config->limits.images};
    MarkdownRefusal refusal;
    MarkdownNode *root = NULL;
    size_t place;
    Front front;
    if (names_questions(file) && text_valid(file) == file.len) {
        front_find(file, &front);
        root = markdown_read(asker->markdown, file, front.body, &limits, MARKDOWN_ALIGN_TARGETS,
                             &refusal, &place);
    }
    return questions_below(root, kind, asker->arena, count);
}

/* The bytes of a state that git has; `at` is NULL where they cannot be read. */
static Slice read_bytes(Asker *asker, const Oid *blob) {
    g_byte_array_set_size(asker->bytes, 0);
    if (!repo_read_blob(asker->repo, blob, asker->config->limits.document, asker->bytes, NULL))
        return (Slice){NULL, 0};
    return asker->bytes->data ? (Slice){(const char *)asker->bytes->data, asker->bytes->len}
                              : SLICE("");
}

static void keep(Asker *asker, Slice key, const Question *questions, size_t count) {
    g_autoptr(GByteArray) answer = g_byte_array_new();
    pack_number(answer, count);
    for (size_t i = 0; i < count; i++) {
        pack_text(answer, questions[i].text);
        pack_number(answer, questions[i].offset);
    }
    store_put(asker->store, key, (Slice){(const char *)answer->data, answer->len});
}

static const Question *thaw(Asker *asker, Slice answer, size_t *count) {
    Unpack unpack = {answer, false};
    *count = unpack_count(&unpack);
    Question *questions = arena_array(asker->arena, Question, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        questions[i].text = unpack_text(&unpack, asker->arena);
        questions[i].offset = unpack_number(&unpack, UINT32_MAX);
        unpack.bad |= !questions[i].text;
    }
    return unpack.bad ? NULL : questions;
}

/* `file` are the bytes; where `at` is NULL, git has them. */
static const Question *find_questions(Asker *asker, const Kind *kind, const Oid *blob, Slice file,
                                      size_t *count) {
    Slice answer, key;
    g_byte_array_set_size(asker->question, 0);
    pack_text(asker->question, "questions");
    pack_text(asker->question, kind->name);
    pack_bytes(asker->question, blob, sizeof *blob);
    key = (Slice){(const char *)asker->question->data, asker->question->len};
    const Question *questions =
        store_take(asker->store, key, &answer) ? thaw(asker, answer, count) : NULL;
    if (questions)
        return questions;
    file = file.at ? file : read_bytes(asker, blob);
    if (!file.at)
        return NULL;
    questions = read_state(asker, kind, file, count);
    keep(asker, key, questions, *count);
    return questions;
}

static const Question *ask(Asker *asker, const Kind *kind, const Oid *blob, Slice file,
                           size_t *count) {
    const Asked wanted = {.blob = *blob, .kind = kind};
    const Asked *known = g_hash_table_lookup(asker->asked, &wanted);
    if (!known) {
        Asked *asked = arena_make(asker->arena, Asked);
        *asked = wanted;
        asked->questions = find_questions(asker, kind, blob, file, &asked->count);
        g_hash_table_add(asker->asked, asked);
        known = asked;
    }
    *count = known->questions ? known->count : 0;
    return known->questions;
}

const Question *asker_open(Asker *asker, const Kind *kind, const Oid *blob, size_t *count) {
    return ask(asker, kind, blob, (Slice){NULL, 0}, count);
}

const Question *asker_read(Asker *asker, const Kind *kind, Slice file, size_t *count) {
    Oid blob = blob_id(file);
    return ask(asker, kind, &blob, file.at ? file : SLICE(""), count);
}

static bool had(Asker *asker, const Kind *kind, const State *state, const char *text) {
    size_t count = 0;
    const Question *questions = state->path ? asker_open(asker, kind, &state->blob, &count) : NULL;
    for (size_t i = 0; questions && i < count; i++)
        if (strcmp(questions[i].text, text) == 0)
            return true;
    return false;
}

/* The last event that brought the words in. An event whose own state lacks them is of another
 * branch, or from before they were there. */
Day asker_since(Asker *asker, const Life *life, const char *text, Day until) {
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        bool touches = event->type == CHANGE_ADDED || event->section_count || event->unread;
        if (event->day <= until && touches && had(asker, life->kind, &event->after, text) &&
            !had(asker, life->kind, &event->before, text))
            return event->day;
    }
    return DAY_NONE;
}
