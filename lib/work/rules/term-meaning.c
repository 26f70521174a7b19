/* SPDX-License-Identifier: MIT */
/* The terms themselves: whether each side says what it means, and whether a word means one thing.
 */
#include "work/rules/term.h"

#define MOST_FOLDERS 64 /* above a folder of a scope: no tree is deeper */

/* --- meaning --- */

static void report_silent(RuleRun *run, const Document *document, const char *side) {
    size_t offset, end;
    place_of_missing(document, "means", &offset, &end);
    Problem *problem =
        rule_report(run, document, arena_printf(run->arena, "means.%s", side), offset, end,
                    "nothing says what \"%s\" means to side '%s'", term_name(run, document), side);
    problem->help = arena_printf(run->arena, "add what it means there: means: {%s: …}", side);
}

static void report_meaningless(RuleRun *run, const Document *document) {
    size_t offset, end;
    place_of_missing(document, "definition", &offset, &end);
    rule_report(run, document, "definition", offset, end, "nothing says what \"%s\" means",
                term_name(run, document))
        ->help = "add a 'definition' that both sides share, or under 'means' what each side says";
}

static bool has_meaning(const YamlNode *means, const char *side) {
    return slice_trim(yaml_text(yaml_get(means, side))).len > 0;
}

/* A definition speaks for both sides, until one of them says it in its own words: then the others
 * are asked for theirs. */
static void check_meaning(RuleRun *run, const Document *document) {
    int index, defined = -1;
    if (!document->kind->glossary || !kind_field(document->kind, SLICE("means"), &index) ||
        term_is_over(document) || term_is_proposed(document) || document_refused(document, index))
        return;
    kind_field(document->kind, SLICE("definition"), &defined);
    bool definition = document_text(document, "definition").len > 0 ||
                      (defined >= 0 && document_refused(document, defined));
    const YamlNode *means = document_field(document, index), *key = document_key(document, index);
    if (key && rule_is_told(document, yaml_offset(key), yaml_end(yaml_value(key))))
        return;
    const char *const *sides = run->config->schema.sides;
    size_t silent = 0, count = g_strv_length((char **)(uintptr_t)sides);
    for (size_t i = 0; i < count; i++)
        silent += !has_meaning(means, sides[i]);
    if (silent == count && !definition)
        report_meaningless(run, document);
    for (size_t i = 0; i < count && silent < count; i++)
        if (!has_meaning(means, sides[i]))
            report_silent(run, document, sides[i]);
}

/* --- ambiguous --- */

/* The first word known to hold in a folder, and the first in a folder below it. */
typedef struct {
    const TermWord *here, *below;
} Holders;

/* The words that are written alike, by folder. */
typedef struct {
    RuleRun *run;
    Arena *arena;
    GHashTable *holders; /* of spelling and folder to Holders */
} Alike;

static Holders *holders_of(Alike *alike, Slice spelling, Slice folder) {
    const char *key =
        arena_printf(alike->arena, "%.*s\n%.*s", SLICE_ARG(spelling), SLICE_ARG(folder));
    Holders *holders = g_hash_table_lookup(alike->holders, key);
    if (!holders) {
        holders = arena_make(alike->arena, Holders);
        g_hash_table_insert(alike->holders, (void *)(uintptr_t)key, holders);
    }
    return holders;
}

static const TermWord *other_term(const TermWord *found, const TermWord *word) {
    return found && found->term != word->term ? found : NULL;
}

/* Enters the word in a folder and those above it. Returns the word of another term that holds
 * there, above or below, or NULL. */
static const TermWord *enter(Alike *alike, const TermWord *word, Slice spelling, Slice folder) {
    Holders *holders = holders_of(alike, spelling, folder);
    const TermWord *other = other_term(holders->here, word);
    other = other ? other : other_term(holders->below, word);
    holders->here = holders->here ? holders->here : word;
    for (int i = 0; i < MOST_FOLDERS && folder.len; i++) {
        while (folder.len && folder.at[folder.len - 1] != '/')
            folder.len--;
        folder.len -= folder.len > 0;
        holders = holders_of(alike, spelling, folder);
        other = other ? other : other_term(holders->here, word);
        holders->below = holders->below ? holders->below : word;
    }
    return other;
}

static Slice folder_of(const char *scope) {
    Slice folder = slice_of(scope);
    while (folder.len && folder.at[folder.len - 1] == '/')
        folder.len--;
    return folder;
}

/* The word of another term that a reader cannot tell apart from this one, or NULL. One whose case
 * counts is only like those that are written the same. */
static const TermWord *confused_with(Alike *alike, const TermWord *word) {
    static const char *const everywhere[] = {"", NULL};
    const Slice spellings[] = {word->text, SLICE("")};
    const TermWord *other = NULL;
    const char *const *scope = word->term->scope;
    for (scope = scope && scope[0] ? scope : everywhere; *scope; scope++)
        for (size_t i = 0; i < (word->exact ? 1u : 2u); i++) {
            const TermWord *found = enter(alike, word, spellings[i], folder_of(*scope));
            other = other ? other : found;
        }
    return other;
}

static void report_ambiguous(RuleRun *run, const TermWord *word, const TermWord *other) {
    const Document *term = word->term->document, *rival = other->term->document;
    const char *field = word->role == TERM_ALIAS ? "aliases" : term->kind->title;
    const char *as = other->role == TERM_ALIAS ? arena_printf(run->arena, "another word for \"%s\"",
                                                              term_name(run, rival))
                                               : "a term";
    const char *message = arena_printf(run->arena, "\"%s\" is %s in %s, too",
                                       rule_shown(run, word->text), as, rival->path);
    Problem *problem = word->node ? rule_report(run, term, field, yaml_offset(word->node),
                                                yaml_end(word->node), "%s", message)
                                  : rule_report_field(run, term, field, "%s", message);
    problem->help = arena_printf(
        run->arena, "here %s; there %s; make them one term, name them apart, or give each a scope",
        term_meaning(run, term, false), term_meaning(run, rival, false));
    rule_follows(run, problem, term, rival);
}

static bool is_judged(const TermWord *word) {
    return word->role != TERM_AVOID && !word->term->borrowed && !term_is_over(word->term->document);
}

/* Judges words that are written alike, from the first one on. */
static void check_alike(RuleRun *run, Arena *arena, const TermWord *word) {
    g_autoptr(GHashTable) holders = table_new();
    Alike alike = {run, arena, holders};
    for (; word; word = word->same) {
        const TermWord *other = is_judged(word) ? confused_with(&alike, word) : NULL;
        if (other)
            report_ambiguous(run, word, other);
    }
}

static void check_ambiguous(RuleRun *run, const Document *unused) {
    (void)unused;
    const Glossary *glossary = run->corpus->glossary;
    if (!glossary)
        return;
    g_autofree bool *follows = g_new0(bool, glossary->word_count + 1);
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < glossary->word_count; i++)
        if (glossary->words[i].same)
            follows[glossary->words[i].same->index] = true;
    for (size_t i = 0; i < glossary->word_count; i++)
        if (glossary->words[i].same && !follows[i]) {
            check_alike(run, arena, &glossary->words[i]);
            arena_reset(arena);
        }
}

/* --- rows --- */

#define EXAMPLE_TERM(file, front)                                                                  \
    "=== glossary/" file ".md\n---\n" front "means:\n  marketing: Anyone who filled in a form.\n"  \
    "  it: A row in crm.leads with a consent.\n---\n"

const Rule term_meaning_rules[] = {
    {
        .id = "term/ambiguous",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_PROSE,
        .function = check_ambiguous,
        .summary = "one word stands for two terms in the same place",
        .why = "Whoever reads the word cannot know which of the two is meant. Words that differ "
               "by the case of letters alone are told apart only where case counts ('case: exact', "
               "or an acronym). Terms that are retired, and those of other glossaries, do not "
               "count.",
        .mend = "Make one term of them, with a meaning for each side; or name them apart, or give "
                "each the folders ('scope') in which it holds.",
        .bad = EXAMPLE_TERM("lead", "term: lead\nstatus: proposed\n")
            EXAMPLE_TERM("contact", "term: contact\nstatus: proposed\naliases: [lead]\n"),
        .good = EXAMPLE_TERM("lead", "term: lead\nstatus: proposed\nscope: [goals]\n") EXAMPLE_TERM(
            "contact", "term: contact\nstatus: proposed\naliases: [lead]\nscope: [metrics]\n"),
    },
    {
        .id = "term/meaning",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER | NEEDS_STATUS,
        .function = check_meaning,
        .summary = "a term without a meaning for a side",
        .why = "That a word means something else to the other side shows only when each side says "
               "what it means. A definition speaks for all sides, as long as none of them has said "
               "it in its own words. A term that is but proposed may still be without.",
        .mend = "Ask the side, and write its answer under 'means'.",
        .bad = "=== glossary/lead.md\n---\nterm: lead\nstatus: contested\n"
               "means:\n  marketing: Anyone who filled in a form.\n---\n",
        .good = EXAMPLE_TERM("lead", "term: lead\nstatus: contested\n"),
    },
    RULES_END,
};
