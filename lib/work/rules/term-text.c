/* SPDX-License-Identifier: MIT */
/* What the texts of terms say: definitions that lead nowhere, and examples that do not hold. */
#include "work/graph.h"
#include "work/rules/term.h"

#define CYCLE_SHOWN 8 /* words of a circle in its message */
#define MOST_SAME   8 /* words written alike that are looked at */

/* --- looking for words in a text --- */

/* What it takes to look for words in single texts. */
typedef struct {
    RuleRun *run;
    ProseReader *prose;
    GArray *uses; /* of ProseUse */
} Trial;

static void trial_clear(Trial *trial) {
    prose_reader_free(trial->prose);
    g_array_unref(trial->uses);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Trial, trial_clear)

static Trial trial_make(RuleRun *run) {
    return (Trial){run, prose_reader_new(NULL), g_array_new(FALSE, FALSE, sizeof(ProseUse))};
}

/* A place at which the term holds; its document need not stand at one. */
static const char *place_of(const Trial *trial, const Term *term) {
    return term->scope && term->scope[0]
               ? arena_printf(trial->run->scratch, "%s/example.md", term->scope[0])
               : term->document->path;
}

/* The word of the term among those that are written like the one found, or NULL. */
static const TermWord *own_word(const TermWord *word, const Term *term) {
    for (int i = 0; word && i < MOST_SAME; i++, word = word->same)
        if (word->term == term)
            return word;
    return NULL;
}

/* Whether a place in a text does not count. */
typedef bool Skip(Slice text, uint32_t from, uint32_t to);

/* The first accepted, or else avoided, word of the term in a text that stands at `path`; or NULL.
 * `*from` and `*to` receive its bytes; `skip` (may be NULL) leaves places out. */
static const TermWord *find_word(Trial *trial, const Term *term, const char *path, bool accepted,
                                 Slice text, Skip *skip, uint32_t *from, uint32_t *to) {
    const Prose *prose = prose_read_text(trial->prose, text);
    g_array_set_size(trial->uses, 0);
    glossary_find(trial->run->corpus->glossary, path, prose, trial->uses);
    for (unsigned i = 0; i < trial->uses->len; i++) {
        const ProseUse *use = &g_array_index(trial->uses, ProseUse, i);
        const TermWord *word = own_word(use->word, term);
        if (!word || (word->role != TERM_AVOID) != accepted ||
            (skip && skip(text, use->from, use->to)))
            continue;
        *from = use->from;
        *to = use->to;
        return word;
    }
    return NULL;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The place in `raw` of the byte at `wanted` in the text that was read from it: blanks may differ.
 * False where anything else does. */
static bool place_in(Slice raw, Slice text, uint32_t wanted, size_t *place) {
    size_t at = 0;
    for (size_t i = 0; i <= wanted && i < text.len; i++) {
        if (is_blank(text.at[i]))
            continue;
        while (at < raw.len && is_blank(raw.at[at]))
            at++;
        if (at == raw.len || raw.at[at] != text.at[i])
            return false;
        *place = at++;
    }
    return true;
}

/* Where the bytes [from, to) of a field's text stand in the file, or else the whole text. */
static void find_place(const Document *document, const YamlNode *node, uint32_t from, uint32_t to,
                       size_t *offset, size_t *end) {
    bool block = node->style == YAML_LITERAL || node->style == YAML_FOLDED;
    size_t start = yaml_offset(node) + (node->style == YAML_PLAIN ? 0 : 1), first, last;
    if (block)
        start = MIN(slice_find(document->head, '\n', start), yaml_end(node));
    Slice raw = slice_range(document->head, start, yaml_end(node));
    bool found = place_in(raw, yaml_text(node), from, &first) &&
                 place_in(raw, yaml_text(node), to - 1, &last);
    *offset = found ? start + first : yaml_offset(node);
    *end = found ? start + last + 1 : yaml_end(node);
}

/* Tells of a word of `term` in a field: at the very word where that can be found. */
static Problem *report_word(Trial *trial, const Document *document, const char *field,
                            const Term *term, const char *path, Skip *skip, const char *message) {
    const YamlNode *node = document_value(document, field);
    uint32_t from, to;
    size_t offset, end;
    if (!node || !find_word(trial, term, path, true, yaml_text(node), skip, &from, &to))
        return rule_report_field(trial->run, document, field, "%s", message);
    find_place(document, node, from, to, &offset, &end);
    return rule_report(trial->run, document, field, offset, end, "%s", message);
}

/* --- circular --- */

/* Whether nothing but an article and marks stands before it in its sentence. */
static bool begins_sentence(Slice before) {
    static const char *const ARTICLES[] = {"a", "an", "the", "A", "An", "The", NULL};
    size_t from, len = before.len;
    while (len && strchr(" \t\n*_\"'", before.at[len - 1]))
        len--;
    for (from = len; from && g_ascii_isalpha(before.at[from - 1]);)
        from--;
    if (slice_is_any(slice_range(before, from, len), ARTICLES))
        len = from;
    while (len && strchr(" \t\n*_\"'", before.at[len - 1]))
        len--;
    return !len || strchr(".!?", before.at[len - 1]) != NULL;
}

/* Whether what is behind it says what it is: "A node is …", "Node: …". */
static bool begins_definition(Slice behind) {
    static const char *const VERBS[] = {"is",      "are",   "means",  "mean",  "refers",
                                        "denotes", "names", "denote", "refer", NULL};
    size_t at = 0, end;
    while (at < behind.len && strchr(" \t\n*_\"'", behind.at[at]))
        at++;
    if (at < behind.len && behind.at[at] == ':')
        return true;
    for (end = at; end < behind.len && g_ascii_isalpha(behind.at[end]);)
        end++;
    return slice_is_any(slice_range(behind, at, end), VERBS);
}

/* Whether the term stands there as that of which something is said, and not in what is said. */
static bool is_subject(Slice text, uint32_t from, uint32_t to) {
    return begins_sentence(slice_range(text, 0, from)) &&
           begins_definition(slice_range(text, to, text.len));
}

static bool defines(const Document *term, const char *field, bool own) {
    bool meaning = field && g_str_has_prefix(field, "means.");
    return g_strcmp0(field, "definition") == 0 ||
           (meaning && (own || document_text(term, "definition").len == 0));
}

/* The term by which the use defines the document's own, or NULL. A term's own word counts in what
 * a side says, too; others count there only where there is no definition. */
static const Term *defined_by(const Glossary *glossary, const Document *term,
                              const DocumentUse *use) {
    const TermWord *word = use->word < glossary->word_count ? &glossary->words[use->word] : NULL;
    if (!word || word->role == TERM_AVOID || term_is_over(word->term->document))
        return NULL;
    const char *field = document_use_texts(term, use).field;
    return defines(term, field, word->term->document == term) ? word->term : NULL;
}

/* The field in which one term defines another; there is one. */
static const char *field_between(const Glossary *glossary, uint32_t from, uint32_t to) {
    const Document *term = glossary->terms[from].document;
    for (DocumentUses uses = document_uses(term); document_next_use(&uses);) {
        const Term *by = defined_by(glossary, term, &uses.use);
        if (by && by->index == to)
            return document_use_texts(term, &uses.use).field;
    }
    return NULL;
}

/* A GraphOnCycle. */
static void report_circle(void *context, const uint32_t *circle, size_t length) {
    Trial *trial = context;
    RuleRun *run = trial->run;
    const Glossary *glossary = run->corpus->glossary;
    const Document *first = glossary->terms[circle[0]].document;
    g_autoptr(GString) text = g_string_new("definitions go in a circle: ");
    for (size_t i = 0; i < MIN(length, CYCLE_SHOWN); i++)
        g_string_append_printf(text, "%s → ", term_name(run, glossary->terms[circle[i]].document));
    if (length > CYCLE_SHOWN)
        g_string_append_printf(text, "… %zu more … → ", length - CYCLE_SHOWN);
    g_string_append(text, term_name(run, first));
    const char *field = field_between(glossary, circle[0], circle[1]);
    report_word(trial, first, field, &glossary->terms[circle[1]], first->path, NULL, text->str)
        ->help = "define one of them without the others";
}

static void report_self(Trial *trial, const Term *term, const char *field) {
    const char *name = term_name(trial->run, term->document);
    const char *message = arena_printf(trial->run->scratch, "\"%s\" is explained by itself", name);
    report_word(trial, term->document, field, term, place_of(trial, term), is_subject, message)
        ->help = "say it in words that a reader knows who does not know the term";
}

/* The texts of a term by themselves: a document's uses tell of the first one alone, and a term with
 * a scope need not hold where its document stands. */
static void check_own(Trial *trial, const Term *term) {
    RuleRun *run = trial->run;
    const char *const *sides = run->config->schema.sides;
    for (size_t i = 0; i == 0 || sides[i - 1]; i++) {
        const char *field =
            i == 0 ? "definition" : arena_printf(run->arena, "means.%s", sides[i - 1]);
        Slice text = yaml_text(document_value(term->document, field));
        uint32_t from, to;
        if (text.len &&
            find_word(trial, term, place_of(trial, term), true, text, is_subject, &from, &to))
            report_self(trial, term, field);
    }
}

static bool is_own(const Trial *trial, const Term *term, const DocumentUse *use) {
    const Glossary *glossary = trial->run->corpus->glossary;
    return use->word < glossary->word_count && glossary->words[use->word].term == term;
}

/* Appends to `to` the other terms by which this one is defined. */
static void add_edges(Trial *trial, const Term *term, GArray *to) {
    const Document *document = term->document;
    bool own = term->scope && term->scope[0];
    if (term_is_over(document))
        return;
    for (DocumentUses uses = document_uses(document); document_next_use(&uses);) {
        const DocumentUse *use = &uses.use;
        const Term *by = defined_by(trial->run->corpus->glossary, document, use);
        if (by && by != term)
            g_array_append_val(to, by->index);
        own = own || (document_use_texts(document, use).field && is_own(trial, term, use));
    }
    if (own)
        check_own(trial, term);
}

static void check_circular(RuleRun *run, const Document *unused) {
    (void)unused;
    const Glossary *glossary = run->corpus->glossary;
    if (!glossary)
        return;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) to = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_auto(Trial) trial = trial_make(run);
    uint32_t *first = arena_array(arena, uint32_t, glossary->term_count + 1);
    for (size_t i = 0; i < glossary->term_count; i++) {
        first[i] = to->len;
        add_edges(&trial, &glossary->terms[i], to);
    }
    first[glossary->term_count] = to->len;
    Graph graph = {glossary->term_count, first, (const uint32_t *)(const void *)to->data};
    if (to->len > 0)
        graph_cycles(&graph, arena, report_circle, &trial);
}

/* --- example --- */

/* What is wrong with an example, or NULL. */
static const char *fault_of(Trial *trial, const Term *term, Slice sentence, bool right) {
    RuleRun *run = trial->run;
    const char *name = term_name(run, term->document), *path = place_of(trial, term);
    uint32_t from, to;
    const TermWord *avoided = find_word(trial, term, path, false, sentence, NULL, &from, &to);
    if (!right)
        return avoided
                   ? NULL
                   : arena_printf(run->arena,
                                  "this example of wrong use has no word that \"%s\" avoids", name);
    if (avoided)
        return arena_printf(run->arena,
                            "this example of right use has \"%s\", which is to be avoided",
                            rule_shown(run, avoided->text));
    return find_word(trial, term, path, true, sentence, NULL, &from, &to)
               ? NULL
               : arena_printf(run->arena, "this example of right use does not use \"%s\"", name);
}

static void try_examples(Trial *trial, const Term *term, bool right) {
    const char *field = right ? "examples.right" : "examples.wrong";
    const YamlNode *list = document_value(term->document, field);
    for (const YamlNode *item = list ? yaml_child(list) : NULL; item; item = yaml_next(item)) {
        const char *fault =
            item->type == YAML_SCALAR ? fault_of(trial, term, yaml_text(item), right) : NULL;
        if (fault)
            rule_report(trial->run, term->document, field, yaml_offset(item), yaml_end(item), "%s",
                        fault)
                ->help = right ? "write it with the term or one of its 'aliases'"
                               : "add the word that is wrong there to 'avoid', or change it";
    }
}

static void check_example(RuleRun *run, const Document *unused) {
    (void)unused;
    const Glossary *glossary = run->corpus->glossary;
    g_auto(Trial) trial = trial_make(run);
    for (size_t i = 0; glossary && i < glossary->term_count; i++) {
        const Term *term = &glossary->terms[i];
        if (term->hidden_by || !document_value(term->document, "examples"))
            continue;
        try_examples(&trial, term, true);
        try_examples(&trial, term, false);
    }
}

/* --- rows --- */

#define EXAMPLE_TERM(file, term, definition)                                                       \
    "=== glossary/" file ".md\n---\nterm: " term "\nstatus: agreed\ndefinition: " definition       \
    "\n---\n"
#define EXAMPLE_LEAD(examples)                                                                     \
    "=== glossary/lead.md\n---\nterm: lead\nstatus: agreed\n"                                      \
    "definition: A person who asked to hear from us.\navoid: [prospect]\nexamples:\n" examples     \
    "---\n"

const Rule term_text_rules[] = {
    {
        .id = "term/circular",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_PROSE,
        .function = check_circular,
        .summary = "a definition that uses its own term, or definitions in a circle",
        .why = "Whoever looks the word up learns only what was known before. Looked at are "
               "definitions, and what the sides mean where there is none; \"A lead is …\" is no "
               "circle, \"A lead is a lead who …\" is one.",
        .mend = "Define one of the terms by what it is, where it comes from, or how it is counted.",
        .bad = EXAMPLE_TERM("lead", "lead", "Somebody who may become a customer.")
            EXAMPLE_TERM("customer", "customer", "Somebody who was a lead before."),
        .good = EXAMPLE_TERM("lead", "lead", "Somebody who may become a customer.")
            EXAMPLE_TERM("customer", "customer", "Somebody who has paid for an order."),
    },
    {
        .id = "term/example",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_PROSE,
        .function = check_example,
        .summary = "an example of a term that is none",
        .why = "Examples are tests of the term: a right one uses one of its words and none of "
               "those to avoid, a wrong one uses one of those to avoid.",
        .mend = "Correct the sentence, or the words of the term.",
        .bad = EXAMPLE_LEAD("  right: [We call each prospect within a day.]\n"),
        .good = EXAMPLE_LEAD("  right: [We call each lead within a day.]\n"
                             "  wrong: [We call each prospect within a day.]\n"),
    },
    RULES_END,
};
