/* SPDX-License-Identifier: MIT */
/* What is asked of lives. */
#include "work/fields.h"
#include "work/life/internal.h"

const Life *lives_all(const Lives *lives, size_t *count) {
    *count = lives->count;
    return lives->all;
}

bool lives_are_complete(const Lives *lives) {
    return lives->complete;
}

const Life *lives_of(const Lives *lives, const Document *document) {
    g_autoptr(Arena) scratch = arena_new();
    StateKey key = {document->path, document->blob};
    const Life *life = oid_is_set(&key.blob) ? g_hash_table_lookup(lives->states, &key) : NULL;
    if (!life && document->id.len)
        life = g_hash_table_lookup(lives->ids, life_id_key(scratch, document->kind, document->id));
    return life ? life : g_hash_table_lookup(lives->paths, document->path);
}

const LifeEvent *life_event_on(const Life *life, Day day) {
    const LifeEvent *found = NULL;
    for (size_t i = 0; life && i < life->count && life->events[i].day <= day; i++)
        found = &life->events[i];
    return found;
}

const Status *life_status_on(const Life *life, Day day) {
    const LifeEvent *event = life_event_on(life, day);
    return event ? event->to : NULL;
}

const LifeEvent *life_reached(const Life *life, const char *means, Day after) {
    for (size_t i = 0; life && i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        if (event->day > after && status_means(event->to, means) &&
            !status_means(event->from, means))
            return event;
    }
    return NULL;
}

Day life_created(const Life *life) {
    return life && life->count && life->events[0].type == CHANGE_ADDED ? life->events[0].day
                                                                       : DAY_NONE;
}

static void tell_added(LifeAdded *added) {
    Arena *arena = added->lives->arena;
    g_autoptr(Arena) scratch = arena_new();
    const FieldPair *pairs = fields_differing(scratch, NULL, added->document, &added->count);
    FieldChange *fields = arena_array(arena, FieldChange, added->count + 1);
    for (size_t i = 0; i < added->count; i++)
        fields[i] = (FieldChange){.field = arena_copy(arena, pairs[i].path, strlen(pairs[i].path)),
                                  .now = field_text(arena, pairs[i].now)};
    g_atomic_pointer_set(&added->fields, fields);
}

const FieldChange *life_fields(const LifeEvent *event, size_t *count) {
    LifeAdded *added = event->added;
    if (!added) {
        *count = event->field_count;
        return event->fields;
    }
    if (!g_atomic_pointer_get(&added->fields)) {
        g_mutex_lock(&added->lives->lock);
        if (!added->fields)
            tell_added(added);
        g_mutex_unlock(&added->lives->lock);
    }
    *count = added->count;
    return added->fields;
}

static const FieldChange *field_of(const LifeEvent *event, const char *field) {
    size_t count;
    const FieldChange *fields = life_fields(event, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(fields[i].field, field) == 0)
            return &fields[i];
    return NULL;
}

const char *life_field_on(const Life *life, const char *field, Day day) {
    const char *value = NULL;
    for (size_t i = 0; life && i < life->count && life->events[i].day <= day; i++) {
        const LifeEvent *event = &life->events[i];
        const FieldChange *change = field_of(event, field);
        if (change)
            value = change->now;
        if (event->type == CHANGE_REMOVED || event->type == CHANGE_ADDED)
            value = change ? change->now : NULL;
    }
    return value;
}
