/* SPDX-License-Identifier: MIT */
/* A term: what each side means by it, side by side. */
#include "show/sheet.h"

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

static void show_mark(const Terminal *terminal, const Document *term) {
    const char *mark = friends_contested(term) ? "! The sides do not agree on it yet."
                       : friends_split(term)   ? "! One word, two meanings: there is no joint one."
                                               : NULL;
    if (!mark)
        return;
    put_blank(terminal);
    terminal_text(terminal, INDENT, INDENT INDENT, slice_of(mark), PAINT_YELLOW);
}

static void show_definition(const Terminal *terminal, const Document *term) {
    Slice definition = document_text(term, "definition");
    if (!slice_trim(definition).len)
        return;
    put_blank(terminal);
    terminal_text(terminal, INDENT, INDENT, definition, PAINT_PLAIN);
}

static void show_meanings(const Terminal *terminal, const Config *config, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    if (!means || means->type != YAML_MAP || !means->child)
        return;
    size_t count = config->schema.side_count;
    g_autofree TerminalColumn *columns = g_new0(TerminalColumn, count);
    for (size_t i = 0; i < count; i++) {
        const char *side = config->schema.sides[i];
        Slice meaning = slice_trim(yaml_text(yaml_get(means, side)));
        bool silent = !meaning.len;
        columns[i] = (TerminalColumn){
            slice_of(side), silent ? SLICE("has not said what it means") : meaning, silent};
    }
    put_blank(terminal);
    terminal_columns(terminal, INDENT, columns, count);
}

/* --- words and examples --- */

/* A line for each item of the list at `path`, the first behind `name`. */
static void show_list(const Terminal *terminal, const Document *term, const char *path,
                      const char *name, Paint paint) {
    const YamlNode *list = document_value(term, path);
    for (const YamlNode *item = list && list->type == YAML_LIST ? list->child : NULL; item;
         item = item->next)
        sheet_fact(terminal, item == list->child ? name : "", yaml_text(item), paint);
}

static void show_avoided(const Terminal *terminal, const Document *term) {
    const YamlNode *avoid = document_value(term, "avoid");
    for (const YamlNode *item = avoid && avoid->type == YAML_LIST ? avoid->child : NULL; item;
         item = item->next) {
        Slice word = yaml_text(item), reason = friends_reason(term, word);
        g_autofree char *text = g_strdup_printf("%.*s%s%.*s", SLICE_ARG(word),
                                                reason.len ? ": " : "", SLICE_ARG(reason));
        sheet_fact(terminal, item == avoid->child ? "not" : "", slice_of(text), PAINT_PLAIN);
    }
}

static void show_words(const Terminal *terminal, const Document *term) {
    show_list(terminal, term, "aliases", "also", PAINT_PLAIN);
    show_avoided(terminal, term);
    show_list(terminal, term, "scope", "only in", PAINT_PLAIN);
    show_list(terminal, term, "examples.right", "right", PAINT_GREEN);
    show_list(terminal, term, "examples.wrong", "wrong", PAINT_RED);
    sheet_facts(terminal, term, PLACED);
}

/* --- false friends --- */

/* What a term means in one text: the joint definition, else what each side says. */
static char *meaning_of(const Document *term, const Schema *schema) {
    Slice definition = slice_trim(document_text(term, "definition"));
    const YamlNode *means = document_value(term, "means");
    g_autoptr(GString) text = g_string_new(NULL);
    if (definition.len)
        return slice_strdup(definition);
    for (size_t i = 0; i < schema->side_count; i++) {
        Slice meaning = slice_trim(yaml_text(yaml_get(means, schema->sides[i])));
        if (meaning.len)
            g_string_append_printf(text, "%s%s: %.*s", text->len ? " " : "", schema->sides[i],
                                   SLICE_ARG(meaning));
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void show_friend(const Terminal *terminal, const Schema *schema, const Document *term,
                        const Document *friend) {
    g_autofree char *own = meaning_of(term, schema), *other = meaning_of(friend, schema);
    const TerminalColumn columns[] = {
        {slice_of(term->path), slice_of(own), false},
        {slice_of(friend->path), slice_of(other), false},
    };
    g_autofree char *heading =
        g_strdup_printf("! The same word, another term: %.*s", SLICE_ARG(friend->title));
    put_blank(terminal);
    terminal_text(terminal, INDENT, INDENT INDENT, slice_of(heading), PAINT_YELLOW);
    terminal_columns(terminal, INDENT, columns, G_N_ELEMENTS(columns));
}

/* Whether one of them takes the place of the other, which is no matter of two meanings. */
static bool is_overridden(const Corpus *corpus, const Document *term, const Document *friend) {
    const Glossary *glossary = corpus->glossary;
    const Term *own = glossary ? glossary_term(glossary, term) : NULL;
    const Term *other = glossary ? glossary_term(glossary, friend) : NULL;
    return own && other && (own->hidden_by == other || other->hidden_by == own);
}

static void show_friends(const Terminal *terminal, const Corpus *corpus, const Document *term) {
    g_autoptr(Friends) friends = friends_new(corpus);
    g_autoptr(GPtrArray) found = friends_of(friends, term, MOST_FRIENDS + 1);
    for (unsigned i = 0; i < MIN(found->len, MOST_FRIENDS); i++)
        if (!is_overridden(corpus, term, found->pdata[i]))
            show_friend(terminal, &corpus->config->schema, term, found->pdata[i]);
    if (found->len > MOST_FRIENDS)
        stream_puts(terminal->out, "\n" INDENT "and more of them\n");
}

void sheet_term(const Terminal *terminal, const Corpus *corpus, const Document *term) {
    sheet_head(terminal, term);
    show_mark(terminal, term);
    show_definition(terminal, term);
    show_meanings(terminal, corpus->config, term);
    show_friends(terminal, corpus, term);
    put_blank(terminal);
    show_words(terminal, term);
}
