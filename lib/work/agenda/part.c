/* SPDX-License-Identifier: MIT */
/* What of an agenda is of one side, and of a later day. */
#include "work/agenda/internal.h"

/* Whether something of the agenda belongs to a part. */
typedef bool (*Belongs)(const Making *making, const void *item);

static bool has_win(const Making *making, const void *item) {
    Day since = making->wish->since;
    return since == DAY_NONE || ((const AgendaWin *)item)->on >= since;
}

static bool has_point(const Making *making, const void *item) {
    const AgendaPoint *point = item;
    return making_concerns(making, point->document) ||
           (point->other && making_concerns(making, point->other));
}

static bool has_request(const Making *making, const void *item) {
    const char *side = making->wish->side;
    return !side || strcmp(((const AgendaRequest *)item)->waiting.side, side) == 0;
}

static bool has_decision(const Making *making, const void *item) {
    return making_concerns(making, ((const AgendaDecision *)item)->document);
}

static bool has_question(const Making *making, const void *item) {
    return making_concerns(making, ((const AgendaQuestion *)item)->document);
}

static bool has_date(const Making *making, const void *item) {
    return making_concerns(making, ((const AgendaDate *)item)->document);
}

static GArray *take(const Making *making, const GArray *all, Belongs belongs) {
    guint size = g_array_get_element_size((GArray *)(uintptr_t)all);
    GArray *some = g_array_new(FALSE, FALSE, size);
    for (unsigned i = 0; i < all->len; i++) {
        const char *item = all->data + (size_t)i * size;
        if (belongs(making, item))
            g_array_append_vals(some, item, 1);
    }
    return some;
}

Agenda *agenda_part(const Agenda *whole, const AgendaWish *wish) {
    Agenda *part = g_new0(Agenda, 1);
    const Making making = {.agenda = part, .wish = wish};
    *part = (Agenda){.arena = arena_new(),
                     .wish = wish,
                     .wins = take(&making, whole->wins, has_win),
                     .points = take(&making, whole->points, has_point),
                     .requests = take(&making, whole->requests, has_request),
                     .decisions = take(&making, whole->decisions, has_decision),
                     .questions = take(&making, whole->questions, has_question),
                     .dates = take(&making, whole->dates, has_date)};
    return part;
}
