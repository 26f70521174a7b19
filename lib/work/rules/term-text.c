/* SPDX-License-Identifier: MIT */
/* What the texts of terms say: definitions that lead nowhere, and examples that do not hold. */
#include "base/text.h"
#include "work/graph.h"
#include "work/rules/term.h"

#define CYCLE_SHOWN 8 /* words of a circle in its message */
#define MOST_SAME   8 /* words written alike that are looked at */

/* --- circular --- */

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
    return defines(term, use->field, word->term->document == term) ? word->term : NULL;
}

/* The use by which one term defines another; there is one. */
static const DocumentUse *use_between(const Glossary *glossary, uint32_t from, uint32_t to) {
    const Document *term = glossary->terms[from].document;
    for (size_t i = 0; i < term->use_count; i++) {
        const Term *by = defined_by(glossary, term, &term->uses[i]);
        if (by && by->index == to)
            return &term->uses[i];
    }
    return NULL;
}

/* A GraphOnCycle. */
static void report_circle(void *context, const uint32_t *circle, size_t length) {
    RuleRun *run = context;
    const Glossary *glossary = run->corpus->glossary;
    const DocumentUse *use = use_between(glossary, circle[0], circle[1]);
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < MIN(length, CYCLE_SHOWN); i++)
        g_string_append_printf(text, "%s → ", term_name(run, glossary->terms[circle[i]].document));
    if (length > CYCLE_SHOWN)
        g_string_append_printf(text, "… %zu more … → ", length - CYCLE_SHOWN);
    const Document *first = glossary->terms[circle[0]].document;
    g_string_append(text, term_name(run, first));
    rule_report(run, first, use->field, use->offset, use->end, "definitions go in a circle: %s",
                text->str)
        ->help = "define one of them without the others";
}

static void report_self(RuleRun *run, const Document *term, const DocumentUse *use) {
    const TermWord *word = &run->corpus->glossary->words[use->word];
    rule_report(run, term, use->field, use->offset, use->end,
                "what \"%s\" means is told with \"%s\" itself", term_name(run, term),
                rule_shown(run, word->text))
        ->help = "say it in words that a reader knows who does not know the term";
}

static void check_circular(RuleRun *run, const Document *unused) {
    (void)unused;
    const Glossary *glossary = run->corpus->glossary;
    if (!glossary)
        return;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) to = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    uint32_t *first = arena_array(arena, uint32_t, glossary->term_count + 1);
    for (size_t i = 0; i < glossary->term_count; i++) {
        const Document *term = glossary->terms[i].document;
        first[i] = to->len;
        for (size_t k = 0; k < term->use_count && !term_is_over(term); k++) {
            const Term *by = defined_by(glossary, term, &term->uses[k]);
            if (by && by->index == i)
                report_self(run, term, &term->uses[k]);
            else if (by)
                g_array_append_val(to, by->index);
        }
    }
    first[glossary->term_count] = to->len;
    Graph graph = {glossary->term_count, first, (const uint32_t *)(const void *)to->data};
    if (to->len > 0)
        graph_cycles(&graph, arena, report_circle, run);
}

/* --- example --- */

/* What it takes to look for words in a sentence. */
typedef struct {
    RuleRun *run;
    ProseReader *prose;
    GArray *uses; /* of ProseUse */
} Trial;

/* The term's own word among those that are written like the one found, or NULL. */
static const TermWord *own_word(const TermWord *word, const Term *term) {
    for (int i = 0; word && i < MOST_SAME; i++, word = word->same)
        if (word->term == term)
            return word;
    return NULL;
}

/* Where an example is supposed to stand: where the term holds. */
static const char *place_of(const Trial *trial, const Term *term) {
    return term->scope && term->scope[0]
               ? arena_printf(trial->run->scratch, "%s/example.md", term->scope[0])
               : term->document->path;
}

/* The first accepted and the first avoided word of the term in a sentence; each may be NULL. */
static void try_sentence(Trial *trial, const Term *term, Slice sentence, const TermWord **accepted,
                         const TermWord **avoided) {
    g_array_set_size(trial->uses, 0);
    glossary_find(trial->run->corpus->glossary, place_of(trial, term),
                  prose_read_text(trial->prose, sentence), trial->uses);
    *accepted = *avoided = NULL;
    for (unsigned i = 0; i < trial->uses->len; i++) {
        const TermWord *word = own_word(g_array_index(trial->uses, ProseUse, i).word, term);
        const TermWord **kind = word && word->role == TERM_AVOID ? avoided : accepted;
        if (word && !*kind)
            *kind = word;
    }
}

static void try_example(Trial *trial, const Term *term, const YamlNode *item, bool right) {
    RuleRun *run = trial->run;
    const Document *document = term->document;
    const TermWord *accepted, *avoided;
    try_sentence(trial, term, yaml_text(item), &accepted, &avoided);
    const char *field = right ? "examples.right" : "examples.wrong";
    const char *name = term_name(run, document);
    Problem *problem = NULL;
    if (right && avoided)
        problem = rule_report(run, document, field, item->offset, item->end,
                              "this example of right use has \"%s\", which is to be avoided",
                              rule_shown(run, avoided->text));
    else if (right && !accepted)
        problem = rule_report(run, document, field, item->offset, item->end,
                              "this example of right use does not use \"%s\"", name);
    else if (!right && !avoided)
        problem = rule_report(run, document, field, item->offset, item->end,
                              "this example of wrong use has no word that \"%s\" avoids", name);
    if (problem)
        problem->help = right
                            ? "write it with the term or one of its 'aliases'"
                            : "add the word that is wrong there to 'avoid', or change the sentence";
}

static void try_examples(Trial *trial, const Term *term, bool right) {
    const YamlNode *list =
        document_value(term->document, right ? "examples.right" : "examples.wrong");
    for (const YamlNode *item = list ? list->child : NULL; item; item = item->next)
        if (item->type == YAML_SCALAR)
            try_example(trial, term, item, right);
}

static void check_example(RuleRun *run, const Document *unused) {
    (void)unused;
    const Glossary *glossary = run->corpus->glossary;
    g_autoptr(MarkdownReader) markdown = NULL;
    g_autoptr(ProseReader) prose = NULL;
    g_autoptr(GArray) uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    for (size_t i = 0; glossary && i < glossary->term_count; i++) {
        const Term *term = &glossary->terms[i];
        if (term->borrowed || !document_value(term->document, "examples"))
            continue;
        markdown = markdown ? markdown : markdown_reader_new();
        prose = prose ? prose : prose_reader_new(markdown);
        Trial trial = {run, prose, uses};
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
               "definitions, and what the sides mean where there is none.",
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
