/* SPDX-License-Identifier: MIT */
/* How long something has been so. History is read from its end backwards, as long as it was so;
 * what the work tree alone says is of today. */
#include "work/agenda/internal.h"

static const Life *life_of(const Making *making, const Document *document) {
    return making->wish->lives ? lives_of(making->wish->lives, document) : NULL;
}

/* Of a document that history has never seen: today, or nobody knows, where history is short. */
static Day unseen(const Making *making) {
    const Lives *lives = making->wish->lives;
    return lives && lives_are_complete(lives) ? making->wish->today : DAY_NONE;
}

/* A clock that runs ahead makes nothing younger than today. */
static Day told(const Making *making, Day day) {
    return MIN(day, making->wish->today);
}

/* --- a status --- */

Day age_of_status(const Making *making, const Document *document) {
    const Life *life = life_of(making, document);
    const char *now = document->status ? document->status->name : NULL;
    if (!life || !life->count)
        return unseen(making);
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        bool so = g_strcmp0(event->to ? event->to->name : NULL, now) == 0;
        if (!so)
            return event->unread ? DAY_NONE : making->wish->today;
        if (event->from != event->to || event->type == CHANGE_ADDED)
            return told(making, event->day);
    }
    return DAY_NONE;
}

/* --- a link --- */

/* Whether a list, as it is written on one line, holds one of the document's ids, pinned or not. */
static bool holds(const char *list, const Document *target) {
    const YamlNode *was = document_value(target, "was");
    for (Slice rest = slice_of(list); rest.len;) {
        Slice item = slice_trim(slice_cut(&rest, ','));
        Slice id = slice_range(item, 0, slice_find(item, '@', 0));
        if (slice_equal(id, target->id))
            return true;
        for (const YamlNode *old = was ? yaml_child(was) : NULL; old; old = yaml_next(old))
            if (slice_equal(id, yaml_text(old)))
                return true;
    }
    return false;
}

/* Days through which a link was there; DAY_NONE: from before history begins, INT32_MAX: it still
 * is. */
typedef struct {
    Day from, to;
} Span;

/* Goes with a link through the life of its document. */
typedef struct {
    const Making *making;
    const Document *target;
    const char *type;
    bool known, held; /* whether it is known if the link is there, and if so whether it is */
    Day from;
    GArray *spans;
} Following;

static void turn(Following *following, bool held, Day day) {
    if (following->held && !held) {
        Span span = {following->from, day};
        g_array_append_val(following->spans, span);
    } else if (held && !following->held) {
        following->from = day;
    }
    following->held = held;
    following->known = true;
}

static void follow(Following *following, const LifeEvent *event) {
    Day day = told(following->making, event->day);
    size_t count;
    const FieldChange *fields = life_fields(event, &count);
    if (event->type == CHANGE_REMOVED || (event->type == CHANGE_ADDED && count))
        turn(following, false, day);
    for (size_t i = 0; i < count; i++) {
        const FieldChange *change = &fields[i];
        if (strcmp(change->field, following->type) != 0)
            continue;
        if (!following->known)
            turn(following, holds(change->old, following->target), DAY_NONE);
        turn(following, holds(change->now, following->target), day);
    }
}

/* Adds the spans of the link from one document to the other; `now`: it is there today. */
static void add_spans(const Making *making, const Document *from, const Document *to,
                      const char *type, bool now, GArray *spans) {
    const Life *life = life_of(making, from);
    Following following = {making, to, type, false, false, DAY_NONE, spans};
    if (!life || !life->count) {
        following.from = unseen(making);
        following.held = now;
    }
    for (size_t i = 0; life && i < life->count; i++)
        follow(&following, &life->events[i]);
    if (life && life->count && !following.known)
        following.held = now;
    turn(&following, now, making->wish->today);
    if (now)
        turn(&following, false, INT32_MAX);
}

Day age_of_links(const Making *making, const Link *link, const Link *reverse) {
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));
    Day since = INT32_MAX;
    add_spans(making, link->from, link->to, link->type, true, spans);
    add_spans(making, link->to, link->from, link->type, reverse != NULL, spans);
    for (unsigned i = 0; i < spans->len;) {
        const Span *span = &g_array_index(spans, Span, i++);
        if (span->to >= since && span->from < since) {
            since = span->from;
            i = 0; /* what ended that day was the same conflict, written in the other document */
        }
    }
    return since;
}

/* --- questions --- */

static bool is_among(const Question *questions, size_t count, const char *text) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(questions[i].text, text) == 0)
            return true;
    return false;
}

Day age_of_question(const Making *making, const Document *document, const char *text) {
    const Life *life = life_of(making, document);
    size_t count = 0;
    if (!life || !life->count)
        return unseen(making);
    const State *last = &life->events[life->count - 1].after;
    const Question *questions =
        last->path ? asker_open(making->asker, life->kind, &last->blob, &count) : NULL;
    if (last->path && !is_among(questions, questions ? count : 0, text))
        return making->wish->today;
    Day day = asker_since(making->asker, life, text, making->wish->today);
    return day == DAY_NONE ? DAY_NONE : told(making, day);
}
