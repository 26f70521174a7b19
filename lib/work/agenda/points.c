/* SPDX-License-Identifier: MIT */
/* What must be decided: points of dispute, approvals and owners, decisions under way. */
#include "work/agenda/internal.h"

#include "model/value.h"

#define SPONSOR_FAR 8 /* links upwards in which a sponsor is looked for */

/* --- who decides --- */

/* What the document refines first, or NULL. */
static const Document *above(const Corpus *corpus, const Document *document) {
    const Link *links;
    size_t count;
    corpus_links_from(corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(links[i].type, "links.refines") == 0 && links[i].to)
            return links[i].to;
    return NULL;
}

/* The document's own sponsor, else that of what it refines. */
static Slice sponsor_of(const Corpus *corpus, const Document *document) {
    for (unsigned i = 0; document && i < SPONSOR_FAR; i++) {
        Slice sponsor = slice_trim(document_text(document, "sponsor"));
        if (sponsor.len)
            return sponsor;
        document = above(corpus, document);
    }
    return (Slice){NULL, 0};
}

/* Whether something that began that day has been so for longer than `escalate-after`. */
static bool is_old(const Making *making, Day since) {
    int64_t days = (int64_t)making->wish->today - since;
    return since != DAY_NONE && days > making->wish->corpus->config->escalate_after;
}

/* --- what is settled --- */

static const GPtrArray *settling(const Making *making, const Document *document) {
    return document ? g_hash_table_lookup(making->settling, document) : NULL;
}

static bool names(const Settlement *settlement, const Document *document) {
    for (size_t i = 0; i < settlement->count; i++)
        if (settlement->settles[i] == document)
            return true;
    return false;
}

/* Sets the flags of what the point is about. */
static void mark(const Settlement *settlement, bool *flags, const AgendaPoint *point) {
    for (size_t i = 0; i < settlement->count; i++)
        if (settlement->settles[i] == point->document || settlement->settles[i] == point->other)
            flags[i] = true;
}

static bool is_older(const Settlement *settlement, const AgendaPoint *point) {
    return settlement->on != DAY_NONE && point->since != DAY_NONE && point->since > settlement->on;
}

/* Whether a decision has closed the point: one that names all that it is about, and was made when
 * it was there already. A draft that would close it is noted. */
static bool is_settled(const Making *making, AgendaPoint *point) {
    const GPtrArray *all = settling(making, point->document);
    bool settled = false;
    for (unsigned i = 0; all && i < all->len; i++) {
        const Settlement *settlement = all->pdata[i];
        if (point->other && !names(settlement, point->other))
            continue;
        if (settlement->decided && !is_older(settlement, point)) {
            mark(settlement, settlement->closed, point);
            settled = true;
        } else if (document_means(settlement->decision, "open")) {
            point->decision = settlement->decision;
        }
    }
    return settled;
}

static bool closes_any(const Settlement *settlement) {
    for (size_t i = 0; i < settlement->count; i++)
        if (settlement->closed[i])
            return true;
    return false;
}

/* Why the decision leaves the point open, if it has to do with it at all. One that names only one
 * of two documents in conflict may be about something else: where it closes another point, or is
 * older than the conflict, it is. */
static AgendaPast past_of(const Settlement *settlement, const AgendaPoint *point) {
    bool older = is_older(settlement, point);
    if (!settlement->decided)
        return PAST_NONE;
    if (!point->other || (names(settlement, point->document) && names(settlement, point->other)))
        return older ? PAST_OLDER : PAST_NONE;
    return older || closes_any(settlement) ? PAST_NONE : PAST_PARTIAL;
}

/* Notes the latest of the decisions that name the document and leave the point open. */
static void note_past(const Making *making, AgendaPoint *point, const Document *document) {
    const GPtrArray *all = settling(making, document);
    for (unsigned i = 0; all && i < all->len; i++) {
        const Settlement *settlement = all->pdata[i];
        AgendaPast why = past_of(settlement, point);
        if (why == PAST_NONE)
            continue;
        mark(settlement, settlement->left, point);
        if (point->past && settlement->on <= point->past_on)
            continue;
        point->past_why = why;
        point->past = settlement->decision;
        point->past_of = why == PAST_PARTIAL ? document : NULL;
        point->past_on = settlement->on;
    }
}

static void note_all_past(const Making *making) {
    for (unsigned i = 0; i < making->agenda->points->len; i++) {
        AgendaPoint *point = &g_array_index(making->agenda->points, AgendaPoint, i);
        note_past(making, point, point->document);
        note_past(making, point, point->other);
    }
}

static void add_point(Making *making, AgendaPoint point) {
    const Corpus *corpus = making->wish->corpus;
    if (is_settled(making, &point) || !(making_concerns(making, point.document) ||
                                        (point.other && making_concerns(making, point.other))))
        return;
    point.sponsor = sponsor_of(corpus, point.document);
    if (!point.sponsor.len && point.other)
        point.sponsor = sponsor_of(corpus, point.other);
    point.escalated = is_old(making, point.since);
    g_array_append_val(making->agenda->points, point);
}

/* --- points --- */

/* Open, but not as a new term is: the sides are known to mean different things. */
static bool is_contested(const Document *term) {
    return term->kind->glossary && !term->broken && document_means(term, "open") &&
           term->status != term->kind->statuses;
}

static void find_terms(Making *making) {
    const Corpus *corpus = making->wish->corpus;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *term = corpus->documents[i];
        if (is_contested(term))
            add_point(making,
                      (AgendaPoint){.document = term, .since = age_of_status(making, term)});
    }
}

/* A conflict is over once one of the two is given up, or both are done. */
static bool is_open_conflict(const Link *link) {
    const Document *from = link->from, *to = link->to;
    return strcmp(link->type, "links.conflicts") == 0 && to && to != from &&
           !document_means(from, "closed") && !document_means(to, "closed") &&
           !(document_means(from, "done") && document_means(to, "done"));
}

/* The link that says the same from the other side, or NULL. */
static const Link *reverse_of(const Corpus *corpus, const Link *link) {
    const Link *links;
    size_t count;
    corpus_links_from(corpus, link->to, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (links[i].to == link->from && strcmp(links[i].type, link->type) == 0)
            return &links[i];
    return NULL;
}

static bool is_repeated(const Corpus *corpus, const Link *link) {
    const Link *links;
    size_t count;
    corpus_links_from(corpus, link->from, &links, &count);
    for (size_t i = 0; i < count && &links[i] < link; i++)
        if (links[i].to == link->to && strcmp(links[i].type, link->type) == 0)
            return true;
    return false;
}

static void find_conflicts(Making *making) {
    const Corpus *corpus = making->wish->corpus;
    for (size_t i = 0; i < corpus->link_count; i++) {
        const Link *link = &corpus->links[i];
        if (!is_open_conflict(link) || is_repeated(corpus, link))
            continue;
        const Link *other = reverse_of(corpus, link);
        if (other && other < link)
            continue;
        add_point(making, (AgendaPoint){.document = link->from,
                                        .other = link->to,
                                        .since = age_of_links(making, link, other)});
    }
}

static int compare_points(const void *a, const void *b) {
    const AgendaPoint *one = a, *other = b;
    if (!one->other != !other->other)
        return one->other ? 1 : -1;
    if (one->since != other->since)
        return one->since == DAY_NONE || (other->since != DAY_NONE && one->since > other->since)
                   ? 1
                   : -1;
    int order = strcmp(one->document->path, other->document->path);
    return order || !one->other ? order : strcmp(one->other->path, other->other->path);
}

void find_points(Making *making) {
    find_terms(making);
    find_conflicts(making);
    note_all_past(making);
    if (making->agenda->points->len)
        g_array_sort(making->agenda->points, compare_points);
}

/* --- what sides are asked --- */

/* What stands in the way besides owners and approvals, which are asked for by themselves. */
static const Missing *lacking(const Making *making, const Waiting *waiting, size_t *count) {
    Arena *arena = making->agenda->arena;
    size_t all, kept = 0;
    const Missing *missing =
        needs_missing(arena, making->wish->corpus, waiting->document, waiting->status, &all);
    Missing *rest = arena_array(arena, Missing, all + 1);
    for (size_t i = 0; i < all; i++)
        if (missing[i].type != MISSING_OWNER && missing[i].type != MISSING_APPROVAL)
            rest[kept++] = missing[i];
    *count = kept;
    return rest;
}

static void add_requests(Making *making, const GArray *found, const char *side) {
    for (unsigned i = 0; i < found->len; i++) {
        AgendaRequest request = {.waiting = g_array_index(found, Waiting, i)};
        if (strcmp(side, request.waiting.side) != 0)
            continue;
        request.missing = lacking(making, &request.waiting, &request.missing_count);
        g_array_append_val(making->agenda->requests, request);
    }
}

void find_requests(Making *making) {
    const AgendaWish *wish = making->wish;
    const Schema *schema = &wish->corpus->config->schema;
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Waiting));
    for (size_t i = 0; i < wish->corpus->document_count; i++)
        waiting_find(wish->corpus, wish->corpus->documents[i], making->agenda->arena, found);
    for (size_t i = 0; i < schema->side_count; i++)
        if (!wish->side || strcmp(wish->side, schema->sides[i]) == 0)
            add_requests(making, found, schema->sides[i]);
}

/* --- decisions --- */

static int compare_decisions(const void *a, const void *b) {
    const AgendaDecision *one = a, *other = b;
    if (one->due != other->due)
        return one->due == DAY_NONE || (other->due != DAY_NONE && one->due > other->due) ? 1 : -1;
    return strcmp(one->document->path, other->document->path);
}

/* Its own, or that of what it refines, or of what it is to settle. */
static Slice sponsor_of_decision(const Corpus *corpus, const AgendaDecision *decision) {
    Slice sponsor = sponsor_of(corpus, decision->document);
    for (size_t i = 0; i < decision->settle_count && !sponsor.len; i++)
        sponsor = sponsor_of(corpus, decision->settles[i]);
    return sponsor;
}

static void add_decision(Making *making, const Document *document) {
    AgendaDecision decision = {.document = document,
                               .due = value_day(document, "due"),
                               .since = age_of_status(making, document)};
    const Settlement *settlement = g_hash_table_lookup(making->settlements, document);
    if (settlement) {
        decision.settles = settlement->settles;
        decision.settle_count = settlement->count;
    }
    decision.escalated = decision.due < making->wish->today && is_old(making, decision.since);
    decision.sponsor = sponsor_of_decision(making->wish->corpus, &decision);
    g_array_append_val(making->agenda->decisions, decision);
}

void find_decisions(Making *making) {
    const Corpus *corpus = making->wish->corpus;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (agenda_decides(document->kind) && document_means(document, "open") &&
            making_concerns(making, document))
            add_decision(making, document);
    }
    if (making->agenda->decisions->len)
        g_array_sort(making->agenda->decisions, compare_decisions);
}
