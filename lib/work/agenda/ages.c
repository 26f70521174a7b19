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
        for (const YamlNode *old = was ? was->child : NULL; old; old = old->next)
            if (slice_equal(id, yaml_text(old)))
                return true;
    }
    return false;
}

Day age_of_link(const Making *making, const Link *link) {
    const Life *life = life_of(making, link->from);
    if (!life || !life->count)
        return unseen(making);
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        for (size_t f = 0; f < event->field_count; f++) {
            const FieldChange *change = &event->fields[f];
            if (strcmp(change->field, link->type) != 0)
                continue;
            if (!holds(change->now, link->to))
                return making->wish->today;
            if (!holds(change->old, link->to))
                return told(making, event->day);
        }
        if (event->type == CHANGE_ADDED)
            return event->field_count ? making->wish->today : DAY_NONE;
    }
    return DAY_NONE;
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
