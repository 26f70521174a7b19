/* SPDX-License-Identifier: MIT */
#include "work/approve.h"
#include "work/rules/term.h"

/* A term that was agreed and means something else now. */
typedef struct {
    const Document *before, *after;
} Changed;

/* By the terms as they are now; NULL where nothing has changed. The caller owns it. */
static GHashTable *find_changed(RuleRun *run) {
    GHashTable *found = NULL;
    for (size_t i = 0; i < run->change->count; i++) {
        const Document *before = run->change->documents[i].before;
        const Document *after = run->change->documents[i].after;
        if (!before || !after || !after->kind->glossary || !document_means(before, "agreed") ||
            before->kind != after->kind ||
            strcmp(term_meaning(run, before, false), term_meaning(run, after, false)) == 0)
            continue;
        Changed *changed = arena_make(run->arena, Changed);
        *changed = (Changed){before, after};
        found = found ? found : g_hash_table_new(NULL, NULL);
        g_hash_table_insert(found, (void *)(uintptr_t)after, changed);
    }
    return found;
}

static bool is_among(const Approval *all, size_t count, const Approval *wanted) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal(all[i].side, wanted->side) && slice_equal(all[i].of, wanted->of) &&
            slice_equal(all[i].by, wanted->by) && all[i].on == wanted->on)
            return true;
    return false;
}

/* Whether it was approved before the change, and by nobody since: approvals that count, all of them
 * older. */
static bool was_approved(RuleRun *run, const Document *document) {
    size_t count, old_count = 0;
    const Approval *all = approvals_of(run->config, document, run->scratch, &count);
    const Document *before =
        count && document->id.len ? corpus_find(run->change->before, document->id) : NULL;
    const Approval *old =
        before ? approvals_of(run->config, before, run->scratch, &old_count) : NULL;
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (all[i].state != APPROVAL_GIVEN)
            continue;
        if (!is_among(old, old_count, &all[i]))
            return false;
        any = true;
    }
    return any;
}

static void report_changed(RuleRun *run, const Document *document, const DocumentUse *use,
                           const Changed *changed) {
    rule_report(run, document, document_use_texts(document, use).field, use->offset, use->end,
                "'%s' means something else with this change, and this was approved before",
                term_name(run, changed->after))
        ->help = arena_printf(
        run->arena, "before: %s; now: %s; the sides look whether it still holds, and approve anew",
        term_meaning(run, changed->before, false), term_meaning(run, changed->after, false));
}

/* Tells of each changed term once, where the document uses it first. */
static void look_into(RuleRun *run, const Document *document, GHashTable *changed) {
    g_autoptr(GHashTable) told = g_hash_table_new(NULL, NULL);
    for (DocumentUses uses = document_uses(document); document_next_use(&uses);) {
        const DocumentUse *use = &uses.use;
        const Term *term = run->corpus->glossary->words[use->word].term;
        const Changed *found = g_hash_table_lookup(changed, term->document);
        if (found && document != term->document && g_hash_table_add(told, (void *)(uintptr_t)found))
            report_changed(run, document, use, found);
    }
}

static void check_changed(RuleRun *run, const Document *unused) {
    (void)unused;
    g_autoptr(GHashTable) changed = run->corpus->glossary ? find_changed(run) : NULL;
    for (size_t i = 0; changed && i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (document->use_count && document->meaning && !document_means(document, "closed") &&
            was_approved(run, document))
            look_into(run, document, changed);
    }
}

#define LEAD(definition)                                                                           \
    "glossary/lead.md\n---\nterm: lead\nstatus: agreed\ndefinition: " definition "\n"              \
    "means: {marketing: Anyone who filled in a form., it: A row in crm.leads.}\n---\n"
#define FORM                                                                                       \
    "requirements/REQ-0001-form.md\n---\nid: REQ-0001\ntitle: A shorter form\nstatus: review\n"    \
    "owners: {marketing: ana@example.org, it: raj@example.org}\napprovals:\n"                      \
    "  - {side: it, by: raj@example.org, on: 2026-11-02, of: dfdaffc33aae}\n---\n\n"               \
    "## Need\n\nToo few visitors become a lead.\n\n## Requirement\n\nThe form asks for a name.\n"
#define BOTH(before, after)                                                                        \
    "=== base: " FORM "=== base: " LEAD(before) "=== " FORM "=== " LEAD(after)

const Rule term_change_rules[] = {
    {
        .id = "term/changed",
        .severity = "warning",
        .scope = SCOPE_CHANGE,
        .needs = NEEDS_FRONT_MATTER | NEEDS_PROSE,
        .function = check_changed,
        .summary = "a word of an approved document means something else with this change",
        .why = "Its text is the same, word by word, and says something else: who approved it meant "
               "the word as the glossary had it then.",
        .mend = "Have both sides look whether the document still says what they want, and approve "
                "it anew; or give the new meaning a word of its own. It is told where the meaning "
                "changes, by 'req check'.",
        .bad = BOTH("A person who asked to hear from us.", "A person with an address."),
        .good = BOTH("A person who asked to hear from us.", "A person who asked to hear from us."),
    },
    RULES_END,
};
