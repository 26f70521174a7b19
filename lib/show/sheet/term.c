/* SPDX-License-Identifier: MIT */
/* A term: what each side means by it, side by side. */
#include "show/sheet.h"
#include "show/terms.h"
#include "work/friends.h"

#define INDENT       "  "
#define MOST_FRIENDS 8

/* What has a place of its own here. */
static const char *const PLACED[] = {"definition", "means", "aliases",  "avoid",
                                     "reasons",    "scope", "examples", NULL};

static void put_blank(const Terminal *terminal) {
    stream_puts(terminal->out, "\n");
}

/* --- what it means --- */

static void put_mark(const Terminal *terminal, const char *text, Paint paint) {
    terminal_text(terminal, "! ", INDENT, slice_of(text), paint);
}

/* A mark that goes by the status, in the team's own word for it. */
static void mark_status(const Terminal *terminal, const Document *term, const char *what) {
    g_autofree char *text = g_strdup_printf("%s: %s", term->status->name, what);
    put_mark(terminal, text, PAINT_YELLOW);
}

/* How many meanings a reader of the term should tell apart; more than 9 are 10. */
static size_t count_meanings(const Document *term, const GPtrArray *friends) {
    size_t count = friends_split(term) ? friends_meanings(term) : 1;
    for (unsigned i = 0; i < friends->len; i++)
        count += friends_split(friends->pdata[i]) ? friends_meanings(friends->pdata[i]) : 1;
    return MIN(count, 10);
}

static void mark_false_friend(const Terminal *terminal, const Document *term,
                              const GPtrArray *friends) {
    static const char *const NUMBERS[] = {"",    "",      "two",   "three", "four", "five",
                                          "six", "seven", "eight", "nine",  "many"};
    size_t count = count_meanings(term, friends);
    g_autofree char *text =
        g_strdup_printf("a false friend: one word with %s meanings", NUMBERS[count]);
    if (count > 1)
        put_mark(terminal, text, PAINT_RED);
}

static void show_marks(const Terminal *terminal, const Document *term, const GPtrArray *friends) {
    if (friends_contested(term))
        mark_status(terminal, term, "the sides have not agreed on what it means");
    mark_false_friend(terminal, term, friends);
    if (document_means(term, "closed"))
        mark_status(terminal, term, "it is no longer to be used");
}

static void show_definition(const Terminal *terminal, const Document *term, bool follows) {
    const Field *field = kind_field(term->kind, SLICE("definition"), NULL);
    Slice definition = document_text(term, "definition");
    if (!slice_trim(definition).len || (follows && field && field->source == FROM_BODY))
        return;
    put_blank(terminal);
    terminal_text(terminal, INDENT, INDENT, definition, PAINT_PLAIN);
}

/* Whether a joint definition says it all. */
static bool is_settled(const Document *term) {
    return !friends_meanings(term) && slice_trim(document_text(term, "definition")).len > 0;
}

static void show_meanings(const Terminal *terminal, const Config *config, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !yaml_child(means) || is_settled(term))
        return;
    size_t count = config->schema.side_count;
    g_autofree TerminalColumn *columns = g_new0(TerminalColumn, count);
    for (size_t i = 0; i < count; i++) {
        const char *side = config->schema.sides[i];
        Slice meaning = slice_trim(yaml_text(yaml_get(means, side)));
        bool silent = !meaning.len;
        columns[i] =
            (TerminalColumn){slice_of(side), silent ? SLICE("says nothing yet") : meaning, silent};
    }
    put_blank(terminal);
    terminal_columns(terminal, INDENT, columns, count);
}

/* --- words and examples --- */

/* A line for each item of the list at `path`, the first behind `name`. */
static void show_list(const Terminal *terminal, const Document *term, const char *path,
                      const char *name, Paint paint) {
    const YamlNode *list = document_value(term, path);
    for (const YamlNode *item = list && list->type == YAML_LIST ? yaml_child(list) : NULL; item;
         item = yaml_next(item))
        sheet_fact(terminal, item == yaml_child(list) ? name : "", yaml_text(item), paint);
}

static void show_avoided(const Terminal *terminal, const Document *term) {
    const YamlNode *avoid = document_value(term, "avoid");
    for (const YamlNode *item = avoid && avoid->type == YAML_LIST ? yaml_child(avoid) : NULL; item;
         item = yaml_next(item)) {
        Slice word = yaml_text(item), reason = friends_reason(term, word);
        g_autofree char *text = g_strdup_printf("%.*s%s%.*s", SLICE_ARG(word),
                                                reason.len ? ": " : "", SLICE_ARG(reason));
        sheet_fact(terminal, item == yaml_child(avoid) ? "avoid" : "", slice_of(text), PAINT_PLAIN);
    }
}

static void show_words(const Terminal *terminal, const Document *term) {
    show_list(terminal, term, "aliases", "aliases", PAINT_PLAIN);
    show_avoided(terminal, term);
    show_list(terminal, term, "scope", "scope", PAINT_PLAIN);
    show_list(terminal, term, "examples.right", "right", PAINT_GREEN);
    show_list(terminal, term, "examples.wrong", "wrong", PAINT_RED);
    sheet_facts(terminal, term, PLACED);
}

/* --- false friends --- */

/* A term in a column: where it stands, and what it means. */
static TerminalColumn column_of(Arena *arena, const Schema *schema, const Document *term) {
    Slice text = terms_meaning(arena, schema, term);
    return (TerminalColumn){slice_of(term->path), text.len ? text : SLICE("says nothing yet"),
                            text.len == 0};
}

static void show_friends(const Terminal *terminal, const Schema *schema, const Document *term,
                         const GPtrArray *friends) {
    g_autoptr(Arena) arena = arena_new();
    TerminalColumn columns[MOST_FRIENDS + 1] = {column_of(arena, schema, term)};
    size_t count = 1;
    if (!friends->len)
        return;
    for (; count <= MIN(friends->len, MOST_FRIENDS); count++)
        columns[count] = column_of(arena, schema, friends->pdata[count - 1]);
    stream_puts(terminal->out, "\n" INDENT "The same word, another term\n\n");
    terminal_columns(terminal, INDENT, columns, count);
    if (friends->len > MOST_FRIENDS)
        stream_puts(terminal->out, "\n" INDENT "and more of them\n");
}

/* Leaves out those of which one takes the place of the other (`glossaries`): that is no matter of
 * two meanings. */
static void drop_overridden(const Glossary *glossary, const Document *term, GPtrArray *friends) {
    const Term *own = glossary ? glossary_term(glossary, term) : NULL;
    for (unsigned i = friends->len; own && i-- > 0;) {
        const Term *other = glossary_term(glossary, friends->pdata[i]);
        if (other && (own->hidden_by == other || other->hidden_by == own))
            g_ptr_array_remove_index(friends, i);
    }
}

void sheet_term(const Terminal *terminal, const Corpus *corpus, const Document *term,
                bool follows) {
    g_autoptr(Friends) all = friends_new(corpus);
    g_autoptr(GPtrArray) friends = friends_of(all, term, MOST_FRIENDS + 1);
    drop_overridden(corpus->glossary, term, friends);
    g_autoptr(Stream) memory = stream_to_memory();
    const Terminal words = {memory, terminal->width, terminal->color};
    sheet_head(terminal, term);
    show_marks(terminal, term, friends);
    show_definition(terminal, term, follows);
    show_meanings(terminal, corpus->config, term);
    show_friends(terminal, &corpus->config->schema, term, friends);
    show_words(&words, term);
    stream_puts(terminal->out, stream_bytes(memory).len ? "\n" : "");
    stream_write(terminal->out, stream_bytes(memory));
}
