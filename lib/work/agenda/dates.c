/* SPDX-License-Identifier: MIT */
/* The dates ahead, and what stands in their way. */
#include "work/agenda/internal.h"

#include "model/value.h"
#include "work/lint.h"

#define EMERGENCY "plan/emergency"

/* The status on the way that means more than being talked about, or the present one. */
static const Status *next_stage(const Document *document) {
    Document at = *document;
    if (!document_means(document, "open"))
        return document->status;
    for (size_t i = 0; i < document->kind->status_count; i++) {
        const Status *next = needs_next(&at);
        if (!next)
            break;
        at.status = next;
        if (!status_means(next, "open"))
            return next;
    }
    return document->status;
}

/* --- what it leans on --- */

static bool lean_of(const Document *target, Day due, AgendaLean *lean) {
    *lean = (AgendaLean){.document = target, .due = value_day(target, "due")};
    if (document_means(target, "closed"))
        lean->type = LEANS_DROPPED;
    else if (!document_is_pending(target))
        return false;
    else if (lean->due == DAY_NONE)
        lean->type = LEANS_UNDATED;
    else
        lean->type = LEANS_LATER;
    return lean->type != LEANS_LATER || lean->due > due;
}

static const AgendaLean *leans_of(const Making *making, const Document *document, Day due,
                                  size_t *count) {
    const Link *links;
    size_t all, found = 0;
    corpus_links_from(making->wish->corpus, document, &links, &all);
    AgendaLean *leans = arena_array(making->agenda->dates_arena, AgendaLean, all + 1);
    for (size_t i = 0; i < all; i++)
        if (strcmp(links[i].type, "links.depends") == 0 && links[i].to && links[i].to != document &&
            lean_of(links[i].to, due, &leans[found]))
            found++;
    *count = found;
    return leans;
}

/* --- dates --- */

static bool is_awaited(const Document *document) {
    return !document->broken && !agenda_decides(document->kind) && document_is_pending(document) &&
           value_day(document, "due") != DAY_NONE;
}

static void add_date(Making *making, const Document *document) {
    Arena *arena = making->agenda->dates_arena;
    AgendaDate date = {.document = document,
                       .due = value_day(document, "due"),
                       .drop_dead = value_day(document, "drop-dead"),
                       .status = next_stage(document)};
    if (date.status)
        date.missing =
            needs_missing(arena, making->wish->corpus, document, date.status, &date.missing_count);
    date.leans = leans_of(making, document, date.due, &date.lean_count);
    g_array_append_val(making->agenda->dates, date);
}

static int compare_dates(const void *a, const void *b) {
    const AgendaDate *one = a, *other = b;
    if (one->due != other->due)
        return one->due < other->due ? -1 : 1;
    return strcmp(one->document->path, other->document->path);
}

/* --- what lint says --- */

static void note(Making *making, const Finding *finding, GHashTable *dates) {
    Arena *arena = making->agenda->dates_arena;
    AgendaDate *date = g_hash_table_lookup(dates, finding->path);
    if (!date || finding->suppressed)
        return;
    if (strcmp(finding->rule->id, EMERGENCY) != 0) {
        date->too_late = arena_copy(arena, finding->message, strlen(finding->message));
        return;
    }
    int left = date_working_days(making->wish->today, date->due);
    double lead = rule_option_of(making->wish->corpus->config, finding->rule, "lead-time");
    date->emergency = arena_printf(
        arena,
        "due in %d working day%s and not agreed yet; wishes are to be agreed %g working days ahead",
        left, left == 1 ? "" : "s", lead / HOURS_PER_DAY);
}

/* Asks the rules about lead times and efforts, with all that req.yml and excuses say of them. */
static bool ask_rules(Making *making, GError **error) {
    static const char *const rules[] = {EMERGENCY, "plan/too-late", NULL};
    const AgendaWish *wish = making->wish;
    LintOptions options = {
        .today = wish->today, .threads = wish->threads, .select = rules, .detail = LINT_PLACES};
    g_autoptr(LintResult) result = lint_run(wish->corpus, wish->source, &options, error);
    if (!result)
        return false;
    g_autoptr(GHashTable) dates = table_new();
    for (unsigned i = 0; i < making->agenda->dates->len; i++) {
        AgendaDate *date = &g_array_index(making->agenda->dates, AgendaDate, i);
        g_hash_table_insert(dates, (void *)(uintptr_t)date->document->path, date);
    }
    for (size_t i = 0; i < result->count; i++)
        note(making, &result->findings[i], dates);
    return true;
}

bool find_dates(Making *making, GError **error) {
    const Corpus *corpus = making->wish->corpus;
    for (size_t i = 0; i < corpus->document_count; i++)
        if (is_awaited(corpus->documents[i]) && making_concerns(making, corpus->documents[i]))
            add_date(making, corpus->documents[i]);
    if (!making->agenda->dates->len)
        return true;
    g_array_sort(making->agenda->dates, compare_dates);
    return ask_rules(making, error);
}
