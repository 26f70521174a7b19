/* SPDX-License-Identifier: MIT */
/* How much is rewritten after everybody agreed. */
#include "work/friction/internal.h"

#define DAYS_A_MONTH 30

/* What was rewritten in one document. */
typedef struct {
    size_t standing; /* words, while it stood agreed or done */
    size_t back;     /* after it had gone back */
    size_t declared;
    size_t added, removed; /* of those that stood, and after it had gone back */
} Rewritten;

/* None where it had or has no status: then it could not be read, and nobody rewrote it. None either
 * of what is closed: that is a note on what became of it. */
static void words_of(const Life *life, const LifeEvent *event, size_t *added, size_t *removed) {
    bool counts = event->from && event->to && !status_means(event->to, "closed");
    *added = *removed = 0;
    for (size_t i = 0; counts && i < event->section_count; i++)
        if (!kind_is_aside(life->kind, slice_of(event->sections[i].heading))) {
            *added += event->sections[i].added;
            *removed += event->sections[i].removed;
        }
}

/* Whether the document was under agreement in the period: agreed once, and then, at its beginning
 * or later, neither done nor closed. */
static bool is_under(const FrictionRun *run, const Life *life) {
    bool agreed = false, under = false;
    for (size_t i = 0; i < life->count && life->events[i].day <= run->to; i++) {
        const LifeEvent *event = &life->events[i];
        agreed = (agreed && event->to) || status_is_settled(event->to);
        bool open =
            agreed && !status_means(event->to, "done") && !status_means(event->to, "closed");
        under = event->day > run->from ? under || open : open;
    }
    return under;
}

static Rewritten rewritten(const FrictionRun *run, const Life *life) {
    Rewritten found = {0};
    bool agreed = false;
    for (size_t i = 0; i < life->count && life->events[i].day <= run->to; i++) {
        const LifeEvent *event = &life->events[i];
        size_t added = 0, removed = 0;
        if (agreed && friction_is_within(run, event))
            words_of(life, event, &added, &removed);
        size_t words = added + removed;
        bool declared = words && friction_is_declared(life, i);
        if (declared)
            found.declared += words;
        else if (status_is_settled(event->from))
            found.standing += words;
        else
            found.back += words;
        found.added += declared ? 0 : added;
        found.removed += declared ? 0 : removed;
        agreed = agreed || status_is_settled(event->to) || status_is_settled(event->from);
    }
    return found;
}

/* "5 words added and 4 removed" */
static const char *told(const FrictionRun *run, const Rewritten *one) {
    if (!one->added || !one->removed)
        return arena_printf(run->arena, "%zu word%s %s", one->added + one->removed,
                            one->added + one->removed == 1 ? "" : "s",
                            one->added ? "added" : "removed");
    return arena_printf(run->arena, "%zu word%s added and %zu removed", one->added,
                        one->added == 1 ? "" : "s", one->removed);
}

bool friction_churn(FrictionRun *run, Friction *friction, GError **error) {
    Rewritten all = {0};
    size_t count;
    const Life *lives = lives_all(run->lives, &count);
    double months = (double)(run->to - run->from) / DAYS_A_MONTH;
    (void)error;
    for (size_t i = 0; i < count; i++) {
        const Life *life = &lives[i];
        if (life->kind->glossary)
            continue;
        Rewritten one = rewritten(run, life);
        size_t words = one.standing + one.back;
        friction->of += words || one.declared || is_under(run, life);
        all.standing += one.standing;
        all.back += one.back;
        all.declared += one.declared;
        if (words)
            friction_add_life(run, friction, life, (double)words, "%s%s", told(run, &one),
                              one.standing ? "" : " after it went back");
    }
    double documents = MAX((double)friction->of, 1) * months;
    friction->value = (double)(all.standing + all.back) / documents;
    friction_add_figure(run, friction, "while agreed", (double)all.standing, "words");
    friction_add_figure(run, friction, "after going back", (double)all.back, "words");
    friction_add_figure(run, friction, "declared by may-change", (double)all.declared, "words");
    friction_add_figure(run, friction, "documents under agreement", (double)friction->of,
                        "documents");
    return true;
}
