/* SPDX-License-Identifier: MIT */
/* How much is piled on after the plan was made. */
#include "work/freeze.h"
#include "work/friction/internal.h"

#define DAY_SECONDS 86400

typedef struct {
    FrictionRun *run;
    Friction *friction;
    const Freeze *freeze;
    Day frozen; /* the day of the state that was frozen; DAY_NONE: nothing was */
    size_t added, musts, agreed, grown, reasons, declared;
} Counting;

static bool is_must(const Document *document) {
    return slice_is(document_text(document, "priority"), "must");
}

static bool is_after_freeze(const Counting *counting, const LifeEvent *event) {
    return counting->frozen != DAY_NONE && event->day >= counting->frozen;
}

/* --- one event --- */

static bool makes_must(const LifeEvent *event) {
    for (size_t i = 0; event->type != CHANGE_ADDED && i < event->field_count; i++)
        if (strcmp(event->fields[i].field, "priority") == 0)
            return g_strcmp0(event->fields[i].now, "must") == 0;
    return false;
}

/* Whether a status of the kind asks for the heading: what stands there is the scope. */
static bool is_scope(const Kind *kind, const char *heading) {
    for (size_t i = 0; i < kind->status_count; i++)
        for (const char *const *asked = kind->statuses[i].sections; asked && *asked; asked++)
            if (slice_equal_ascii_case(slice_of(*asked), slice_of(heading)))
                return true;
    return false;
}

/* How many words longer what is asked for became. */
static size_t growth(const Life *life, const LifeEvent *event) {
    size_t words = 0;
    for (size_t i = 0; i < event->section_count; i++) {
        const SectionWords *section = &event->sections[i];
        if (is_scope(life->kind, section->heading) && section->added > section->removed)
            words += section->added - section->removed;
    }
    return words;
}

/* --- one document --- */

static bool look_at_growth(Counting *counting, const Life *life) {
    size_t grown = 0, declared = 0;
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        if (!friction_is_within(counting->run, event) || !status_means(event->from, "agreed") ||
            !status_means(event->to, "agreed"))
            continue;
        size_t words = growth(life, event);
        if (friction_is_declared(life, i))
            declared += words;
        else
            grown += words;
    }
    counting->declared += declared;
    counting->grown += grown > 0;
    if (grown)
        friction_add_life(counting->run, counting->friction, life, 1,
                          "grew by %zu word%s while agreed", grown, grown == 1 ? "" : "s");
    return grown > 0;
}

static bool look_at_musts(Counting *counting, const Life *life, const Document *then) {
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        bool agreed = status_means(event->from, "agreed") && status_means(event->to, "agreed");
        bool frozen = then && !is_must(then) && is_after_freeze(counting, event);
        if (!friction_is_within(counting->run, event) || !makes_must(event) || !(agreed || frozen))
            continue;
        counting->musts++;
        friction_add_life(counting->run, counting->friction, life, 1, "made a must after %s",
                          agreed ? "it was agreed" : "the freeze");
        return true;
    }
    return false;
}

static bool look_at_freeze(Counting *counting, const Life *life, const Document *document,
                           const Document *then) {
    const LifeEvent *first = life->count ? &life->events[0] : NULL;
    bool promised = is_must(document) || document->status != &document->kind->statuses[0];
    if (!first || counting->frozen == DAY_NONE)
        return false;
    if (!then && first->type == CHANGE_ADDED && friction_is_within(counting->run, first) &&
        is_after_freeze(counting, first) && promised) {
        counting->added++;
        friction_add_life(counting->run, counting->friction, life, 1, "added after the freeze%s",
                          is_must(document) ? ", a must" : "");
        return true;
    }
    const LifeEvent *agreed = life_reached(life, "agreed", counting->run->from);
    if (!then || !document_means(then, "open") || !document_means(document, "agreed") || !agreed ||
        agreed->day > counting->run->to || !is_after_freeze(counting, agreed))
        return false;
    counting->agreed++;
    friction_add_life(counting->run, counting->friction, life, 1, "agreed after the freeze");
    return true;
}

/* Whether the document is part of the plan, or was piled on. */
static bool look_at(Counting *counting, const Document *document) {
    const Life *life = lives_of(counting->run->lives, document);
    const Document *then = freeze_state(counting->freeze, document);
    if (!life || document_means(document, "closed"))
        return false;
    bool grown = look_at_growth(counting, life), must = look_at_musts(counting, life, then);
    bool late = look_at_freeze(counting, life, document, then);
    bool extra = grown || must || late;
    counting->reasons += extra && document_text(document, "reason").len > 0;
    bool delivered = document_means(document, "done") &&
                     !status_means(life_status_on(life, counting->run->from), "done");
    return extra || delivered || document_means(document, "agreed");
}

/* --- all --- */

/* The day of the state that was frozen: what came on it or later may have come after it. */
static Day frozen_day(FrictionRun *run, const Freeze *freeze) {
    Day day;
    RepoCommit facts;
    Oid commit;
    if (!freeze->corpus)
        return DAY_NONE;
    if (date_parse(slice_of(freeze->name), &day))
        return day + 1;
    g_autofree char *tag = g_strconcat("refs/tags/baseline/", freeze->name, NULL);
    if (!repo_resolve(run->repo, tag, &commit, NULL) ||
        !repo_read_commit(run->repo, &commit, run->arena, &facts, NULL))
        return DAY_NONE;
    return (Day)CLAMP(facts.time / DAY_SECONDS, DAY_NONE + 1, INT32_MAX);
}

static double share_of_musts(const Corpus *corpus) {
    size_t ranked = 0, musts = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        bool counts = !document->broken && document_is_pending(document) &&
                      document_text(document, "priority").len > 0;
        ranked += counts;
        musts += counts && is_must(document);
    }
    return friction_share(musts, ranked);
}

static void count_all(Counting *counting) {
    FrictionRun *run = counting->run;
    Friction *friction = counting->friction;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (!document->broken && kind_field(document->kind, SLICE("priority"), NULL))
            friction->of += look_at(counting, document);
    }
    friction->value = friction_share(friction->document_count, friction->of);
    friction_add_figure(run, friction, "planned", (double)friction->of, "documents");
    friction_add_figure(run, friction, "share of musts", share_of_musts(run->corpus), "%");
    friction_add_figure(run, friction, "grown while agreed", (double)counting->grown, "documents");
    friction_add_figure(run, friction, "made a must later", (double)counting->musts, "documents");
    friction_add_figure(run, friction, "added after the freeze", (double)counting->added,
                        "documents");
    friction_add_figure(run, friction, "agreed after the freeze", (double)counting->agreed,
                        "documents");
    friction_add_figure(run, friction, "with a reason", (double)counting->reasons, "documents");
    friction_add_figure(run, friction, "growth declared by may-change", (double)counting->declared,
                        "words");
}

bool friction_extras(FrictionRun *run, Friction *friction, GError **error) {
    g_auto(Freeze) freeze = {.name = NULL};
    if (run->config->freeze && *run->config->freeze &&
        !freeze_read(run->repo, &run->commit, run->config, run->to, run->threads, &freeze, error))
        return false;
    if (freeze.unknown) {
        friction->unknown = arena_copy(run->arena, freeze.unknown, strlen(freeze.unknown));
        return true;
    }
    Counting counting = {.run = run, .friction = friction, .freeze = &freeze};
    counting.frozen = frozen_day(run, &freeze);
    count_all(&counting);
    return true;
}
