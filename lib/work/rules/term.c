/* SPDX-License-Identifier: MIT */
/* What documents do with the words of the glossary; of the terms themselves see term-meaning.c. */
#include "work/rules/term.h"

#define MOST_SAME 8    /* terms that write a word alike, and are looked at */
#define MOST_USES 1000 /* of one rule in one document that are told one by one */
#define MOST_TOLD 2048 /* bytes of a text that are looked at to show its beginning */

/* --- what a term is and means --- */

/* The beginning of a text as help shows it: on one line, without the full stop at its end. */
static const char *told(RuleRun *run, Slice text) {
    size_t end = MIN(text.len, MOST_TOLD);
    g_autoptr(GString) line = g_string_sized_new(end);
    for (size_t i = 0; i < end; i++) {
        bool blank = g_ascii_isspace(text.at[i]);
        if (!blank || (line->len && line->str[line->len - 1] != ' '))
            g_string_append_c(line, blank ? ' ' : text.at[i]);
    }
    while (line->len && strchr(" .", line->str[line->len - 1]))
        g_string_truncate(line, line->len - 1);
    return rule_shown(run, (Slice){line->str, line->len});
}

static const char *meaning_of_sides(RuleRun *run, const Document *term) {
    const YamlNode *means = document_value(term, "means");
    g_autoptr(GString) text = g_string_new(NULL);
    for (const char *const *side = run->config->schema.sides; means && *side; side++) {
        Slice said = slice_trim(yaml_text(yaml_get(means, *side)));
        if (said.len)
            g_string_append_printf(text, "%s%s: %s", text->len ? "; " : "", *side, told(run, said));
    }
    return arena_copy(run->arena, text->str, text->len);
}

const char *term_meaning(RuleRun *run, const Document *term, bool sides) {
    Slice definition = slice_trim(document_text(term, "definition"));
    const char *each = sides || !definition.len ? meaning_of_sides(run, term) : "";
    if (*each || !definition.len)
        return each;
    return arena_printf(run->arena, "both sides: %s", told(run, definition));
}

const char *term_name(RuleRun *run, const Document *term) {
    return rule_shown(run, term->title);
}

bool term_is_over(const Document *term) {
    return document_means(term, "closed");
}

bool term_is_proposed(const Document *term) {
    return term->status && term->status == &term->kind->statuses[0];
}

/* --- uses --- */

/* The word that is used, where it is for the rules to judge: not a welcome one, not by a document
 * that is over, and not by the term's own. */
static const TermWord *word_of(const RuleRun *run, const Document *document,
                               const DocumentUse *use) {
    const Glossary *glossary = run->corpus->glossary;
    if (use->welcome)
        return NULL;
    const TermWord *word =
        glossary && use->word < glossary->word_count ? &glossary->words[use->word] : NULL;
    return word && word->term->document != document && !document_means(document, "closed") ? word
                                                                                           : NULL;
}

static Problem *report_use(RuleRun *run, const Document *document, const DocumentUse *use,
                           const char *message) {
    return rule_report(run, document, document_use_texts(document, use).field, use->offset,
                       use->end, "%s", message);
}

/* Tells of the uses of words that are `wanted`, one by one; beyond MOST_USES how many they are. */
static void tell_uses(RuleRun *run, const Document *document, bool (*wanted)(const TermWord *word),
                      void (*tell)(RuleRun *run, const Document *document, const DocumentUse *use,
                                   const TermWord *word)) {
    DocumentUse beyond;
    size_t count = 0;
    for (DocumentUses uses = document_unwelcome_uses(document); document_next_use(&uses);) {
        const TermWord *word = word_of(run, document, &uses.use);
        if (!word || !wanted(word))
            continue;
        if (count < MOST_USES)
            tell(run, document, &uses.use, word);
        else if (count == MOST_USES)
            beyond = uses.use;
        count++;
    }
    if (count > MOST_USES)
        report_use(run, document, &beyond,
                   arena_printf(run->arena, "and %zu more from here on", count - MOST_USES))
            ->help = "mend those above, then look again";
}

/* --- avoided --- */

/* The terms that avoid the word where the document stands, the one that is used first. */
static size_t who_avoids(const Document *document, const TermWord *word, const Term **terms) {
    size_t count = 0, looked = 0;
    terms[count++] = word->term;
    for (const TermWord *other = word; other && looked < MOST_SAME; other = other->same, looked++)
        if (other->role == TERM_AVOID && other->term != word->term &&
            !term_is_over(other->term->document) && term_holds(other->term, document->path))
            terms[count++] = other->term;
    return count;
}

static const char *say(RuleRun *run, const TermWord *word, const Term *const *terms, size_t count) {
    g_autoptr(GString) text = g_string_new("say ");
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(text, "%s\"%s\"", i ? " or " : "",
                               term_name(run, terms[i]->document));
    g_string_append_printf(text, ", not \"%s\"", rule_shown(run, word->text));
    return arena_copy(run->arena, text->str, text->len);
}

/* Why the word is avoided, what the other one means and for whom, and where that stands. */
static const char *why(RuleRun *run, const TermWord *word) {
    const Document *term = word->term->document;
    const char *reason = word->reason && *word->reason ? told(run, slice_of(word->reason)) : NULL;
    const char *meaning = term_meaning(run, term, false);
    return arena_printf(
        run->arena, "%s%s%s%s%sdefined in %s%s", reason ? reason : "", reason ? "; " : "",
        *meaning ? "\"" : "",
        *meaning ? arena_printf(run->arena, "%s\" for %s", term_name(run, term), meaning) : "",
        *meaning ? "; " : "", term->path, term_is_proposed(term) ? ", a proposal so far" : "");
}

/* Whether the text stands in prose, and in a scalar of any style, for nothing but itself. */
static bool is_plain(const char *text) {
    for (; *text; text++)
        if (!g_ascii_isalnum(*text) && !strchr(" -./,", *text) && !(*text & 0x80))
            return false;
    return true;
}

static void report_avoided(RuleRun *run, const Document *document, const DocumentUse *use,
                           const TermWord *word) {
    const Term *terms[MOST_SAME + 1];
    size_t count = who_avoids(document, word, terms);
    Problem *problem = report_use(run, document, use, say(run, word, terms, count));
    problem->help = why(run, word);
    bool proposed = term_is_proposed(word->term->document);
    if (proposed)
        rule_raise(run, problem, "note");
    rule_follows(run, problem, document, word->term->document);
    DocumentUseTexts texts = document_use_texts(document, use);
    bool plain = texts.instead && is_plain(texts.instead);
    if (texts.instead && use->exact && count == 1 && (plain || !texts.field))
        rule_fix(run, problem,
                 use->safe && plain && !proposed && !status_is_settled(document->status),
                 use->offset, use->end, texts.instead);
}

static bool is_avoided(const TermWord *word) {
    return word->role == TERM_AVOID && !term_is_over(word->term->document);
}

static void check_avoided(RuleRun *run, const Document *document) {
    tell_uses(run, document, is_avoided, report_avoided);
}

/* --- contested --- */

/* A term that is not agreed, in one document. */
typedef struct {
    DocumentUse first;
    unsigned times;
} OpenUse;

static void report_contested(RuleRun *run, const Document *document, const OpenUse *open) {
    const TermWord *word = &run->corpus->glossary->words[open->first.word];
    const Document *term = word->term->document;
    bool settled = status_is_settled(document->status);
    const char *times =
        open->times > 1 ? arena_printf(run->scratch, " (%u times here)", open->times) : "";
    const char *message =
        settled ? arena_printf(run->arena, "\"%s\" is %s, and this %s is %s%s",
                               rule_shown(run, word->text), term->status->name,
                               document->kind->name, document->status->name, times)
                : arena_printf(run->arena, "\"%s\" is still %s%s", rule_shown(run, word->text),
                               term->status->name, times);
    Problem *problem = report_use(run, document, &open->first, message);
    const char *meaning = term_meaning(run, term, true);
    problem->help = arena_printf(run->arena, "%s%sto be settled in %s", meaning,
                                 *meaning ? "; " : "", term->path);
    if (settled && !document->kind->glossary) /* an agreed term may lean on what is still settled */
        rule_raise(run, problem, "error");
    rule_follows(run, problem, document, term);
}

/* Whether somebody has to know that the document relies on a term that is not agreed. */
static bool is_shaky(const Document *document, const TermWord *word) {
    const Document *term = word->term->document;
    return word->role != TERM_AVOID && document_means(term, "open") &&
           (status_is_settled(document->status) || !term_is_proposed(term));
}

static void check_contested(RuleRun *run, const Document *document) {
    g_autoptr(GHashTable) seen = NULL; /* Term to its OpenUse */
    g_autoptr(GPtrArray) open = NULL;
    for (DocumentUses uses = document_unwelcome_uses(document); document_next_use(&uses);) {
        const TermWord *word = word_of(run, document, &uses.use);
        if (!word || !is_shaky(document, word))
            continue;
        seen = seen ? seen : g_hash_table_new(NULL, NULL);
        open = open ? open : g_ptr_array_new();
        OpenUse *known = g_hash_table_lookup(seen, word->term);
        if (!known) {
            known = arena_make(run->scratch, OpenUse);
            known->first = uses.use;
            g_hash_table_insert(seen, (void *)(uintptr_t)word->term, known);
            g_ptr_array_add(open, known);
        }
        known->times++;
    }
    for (unsigned i = 0; open && i < open->len; i++)
        report_contested(run, document, open->pdata[i]);
}

/* --- retired --- */

/* What a retired term says of the words to use in its place. */
static const char *instead_of(RuleRun *run, const Document *term) {
    const Link *links;
    size_t count;
    g_autoptr(GString) text = g_string_new(NULL);
    corpus_links_from(run->corpus, term, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(links[i].type, "see") == 0 && links[i].to && links[i].to != term &&
            !term_is_over(links[i].to))
            g_string_append_printf(text, "%s\"%s\"", text->len ? ", " : "see ",
                                   term_name(run, links[i].to));
    Slice reason = slice_trim(document_text(term, "reason"));
    if (reason.len)
        g_string_append_printf(text, "%s%s", text->len ? "; " : "", told(run, reason));
    return arena_copy(run->arena, text->str, text->len);
}

static void report_retired(RuleRun *run, const Document *document, const DocumentUse *use,
                           const TermWord *word) {
    const Document *term = word->term->document;
    Problem *problem = report_use(
        run, document, use,
        arena_printf(run->arena, "\"%s\" is %s", rule_shown(run, word->text), term->status->name));
    const char *instead = instead_of(run, term);
    problem->help =
        *instead ? instead
                 : arena_printf(run->arena, "say it in other words, or bring the term back in %s",
                                term->path);
    rule_follows(run, problem, document, term);
}

static bool is_retired(const TermWord *word) {
    return word->role != TERM_AVOID && term_is_over(word->term->document);
}

static void check_retired(RuleRun *run, const Document *document) {
    tell_uses(run, document, is_retired, report_retired);
}

/* --- unused --- */

/* Marks the terms that the document uses, in whatever words. */
static void mark_used(const Glossary *glossary, const Document *document, bool *used) {
    for (DocumentUses uses = document_uses(document); document_next_use(&uses);) {
        if (uses.use.word >= glossary->word_count)
            continue;
        const Term *term = glossary->words[uses.use.word].term;
        used[term->index] |= term->document != document;
    }
}

/* Where there is nothing but a glossary, others use it. */
static void check_unused(RuleRun *run, const Document *unused) {
    (void)unused;
    const Corpus *corpus = run->corpus;
    const Glossary *glossary = corpus->glossary;
    if (!glossary)
        return;
    g_autofree bool *used = g_new0(bool, glossary->term_count + 1);
    bool any = false;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        mark_used(glossary, document, used);
        any |= !document->kind->glossary && document->prose_key;
    }
    for (size_t i = 0; any && i < glossary->term_count; i++) {
        const Term *term = &glossary->terms[i];
        if (used[i] || term->borrowed || !term->words[0].text.len || term_is_over(term->document) ||
            term_is_proposed(term->document))
            continue;
        rule_report_field(run, term->document, term->document->kind->title,
                          "no document uses \"%s\"", term_name(run, term->document))
            ->help = "retire it, or use it: a glossary is read when it is short";
    }
}

/* --- rows --- */

#define EXAMPLE_TERM(front)                                                                        \
    "=== glossary/lead.md\n---\nterm: lead\n" front                                                \
    "means:\n  marketing: Anyone who filled in a form.\n"                                          \
    "  it: A row in crm.leads with a consent.\n---\n"
#define EXAMPLE_USE(need) "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD "---\n\n## Need\n\n" need "\n"

const Rule term_rules[] = {
    {
        .id = "term/avoided",
        .severity = "warning",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_PROSE,
        .function = check_avoided,
        .summary = "a word that the glossary says to avoid",
        .why = "Two words for one thing make people look for the difference, or see one where "
               "there is none. The help says whose meaning it is, and where it is defined. Of a "
               "term that is but proposed it is a note; documents that are over are not judged.",
        .mend = "Write the word that is offered. Where it fits as it is, --fix does so; where "
                "grammar has to be looked at, or the text is agreed, --unsafe-fixes.",
        .bad = EXAMPLE_TERM("status: agreed\navoid: [prospect record]\n")
            EXAMPLE_USE("Each prospect record gets the newsletter."),
        .good = EXAMPLE_TERM("status: agreed\navoid: [prospect record]\n")
            EXAMPLE_USE("Each lead gets the newsletter."),
    },
    {
        .id = "term/contested",
        .severity = "warning",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_PROSE,
        .function = check_contested,
        .summary = "a term on which the sides do not agree; an error in what is agreed",
        .why = "A text is agreed only when its words are. Told once a document, where the word "
               "stands first; a term that is but proposed is told in agreed texts alone.",
        .mend = "Settle the term with the other side, or say what you mean without it.",
        .bad = EXAMPLE_TERM("status: contested\n") EXAMPLE_USE("Each lead gets the newsletter."),
        .good = EXAMPLE_TERM("status: agreed\n") EXAMPLE_USE("Each lead gets the newsletter."),
    },
    {
        .id = "term/retired",
        .severity = "warning",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_PROSE,
        .function = check_retired,
        .summary = "a term that is retired",
        .why = "Both sides have agreed not to use it any more, most often because it was "
               "understood in two ways.",
        .mend = "Write what the term's 'see' or 'reason' offers.",
        .bad = EXAMPLE_TERM("status: retired\nreason: \"say visitor, or customer\"\n")
            EXAMPLE_USE("Each lead gets the newsletter."),
        .good = EXAMPLE_TERM("status: retired\nreason: \"say visitor, or customer\"\n")
            EXAMPLE_USE("Each visitor gets the newsletter."),
    },
    {
        .id = "term/unused",
        .severity = "note",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_PROSE,
        .function = check_unused,
        .summary = "a term that no document uses",
        .why = "A glossary that holds only what is needed is read, and kept true. Definitions of "
               "other terms count as uses. A term that is but proposed may wait for its first "
               "use; a repository with nothing but terms is not judged.",
        .mend = "Use it, or retire it.",
        .bad = EXAMPLE_TERM("status: agreed\n") EXAMPLE_USE("Each visitor gets the newsletter."),
        .good = EXAMPLE_TERM("status: agreed\n") EXAMPLE_USE("Each lead gets the newsletter."),
    },
    RULES_END,
};
