/* SPDX-License-Identifier: MIT */
/* Which deeds of history belong to one document. */
#include "work/life/internal.h"

#include "base/text.h"

#define DAY_SECONDS 86400
#define DAY_LEAST   (-354285) /* 1000-01-01 */
#define DAY_MOST    2932896   /* 9999-12-31 */
#define ROUNDS      8         /* over deeds whose beginning was not found yet */

typedef struct {
    Lives *lives;
    const Config *config;
    GPtrArray *growing;
    GHashTable *addresses; /* of people, in small letters, to ConfigPerson */
    Arena *scratch;        /* of one key */
} Linking;

const char *life_id_key(Arena *arena, const Kind *kind, Slice id) {
    return SLICE_JOIN(arena, slice_of(kind->name), SLICE(" "), id);
}

/* Of a forged clock, the nearest day that can be written. */
static Day day_of(int64_t time) {
    int64_t day = time / DAY_SECONDS - (time % DAY_SECONDS < 0);
    return (Day)CLAMP(day, DAY_LEAST, DAY_MOST);
}

static Growing *by_state(const Linking *linking, const State *state) {
    StateKey key = {state->path, state->blob};
    return state->path ? g_hash_table_lookup(linking->lives->states, &key) : NULL;
}

static Growing *by_before(const Linking *linking, const Deed *deed) {
    for (size_t i = 0; i < deed->before_count; i++) {
        Growing *found = by_state(linking, &deed->before[i]);
        if (found)
            return found;
    }
    return NULL;
}

static const Kind *kind_of(const Linking *linking, const Deed *deed) {
    const Kind *kind = schema_kind(&linking->config->schema, deed->told.kind);
    return kind ? kind : &linking->config->schema.kinds[0];
}

/* Of what was added: the life that it goes on with, since it had been removed, or came the same way
 * on another branch. */
static Growing *by_id(const Linking *linking, const Deed *deed) {
    if (!*deed->told.id)
        return NULL;
    arena_reset(linking->scratch);
    const char *key =
        life_id_key(linking->scratch, kind_of(linking, deed), slice_of(deed->told.id));
    Growing *found = g_hash_table_lookup(linking->lives->ids, key);
    bool same = found && (found->gone || g_strcmp0(found->path, deed->now.path) == 0 ||
                          deed->told.type != CHANGE_ADDED);
    return same ? found : NULL;
}

static void growing_free(void *data) {
    Growing *growing = data;
    g_array_unref(growing->events);
    g_free(growing);
}

static Growing *new_life(Linking *linking) {
    Growing *growing = g_new0(Growing, 1);
    growing->events = g_array_new(FALSE, FALSE, sizeof(LifeEvent));
    growing->number = linking->growing->len;
    g_ptr_array_add(linking->growing, growing);
    return growing;
}

/* --- an event --- */

/* The people of req.yml by their addresses in small letters; of two with the same, the first. */
static GHashTable *addresses_of(const Config *config, Arena *arena) {
    GHashTable *addresses = table_new();
    for (size_t i = config->person_count; i-- > 0;) {
        g_autofree char *small = g_ascii_strdown(config->people[i].name, -1);
        g_hash_table_replace(addresses, arena_copy(arena, small, strlen(small)),
                             (void *)(uintptr_t)&config->people[i]);
    }
    return addresses;
}

/* Mail knows no capitals: RAJ@Example.org is raj@example.org. */
static const char *side_of(const Linking *linking, const char *email) {
    const ConfigPerson *person = config_person(linking->config, slice_of(email));
    if (!person && strchr(email, '@')) {
        g_autofree char *small = g_ascii_strdown(email, -1);
        person = g_hash_table_lookup(linking->addresses, small);
    }
    return person ? person->side : NULL;
}

static const Status *status_of(const Kind *kind, const char *name) {
    return name ? kind_status(kind, slice_of(name)) : NULL;
}

static const State *first_before(const Deed *deed) {
    for (size_t i = 0; i < deed->before_count; i++)
        if (deed->before[i].path)
            return &deed->before[i];
    return NULL;
}

/* What was added or removed as a whole counts no words, and of what is gone no field is told. */
static void tell_words(const Deed *deed, LifeEvent *event) {
    const LogDocument *told = &deed->told;
    if (event->type == CHANGE_REMOVED)
        return;
    event->fields = told->fields;
    event->field_count = told->field_count;
    event->added = deed->added;
    if (event->type == CHANGE_ADDED)
        return;
    event->sections = told->sections;
    event->section_count = told->section_count;
    event->words_added = told->words_added;
    event->words_removed = told->words_removed;
}

static LifeEvent event_of(const Linking *linking, const Deed *deed, const Growing *growing) {
    const LogDocument *told = &deed->told;
    const State *before = first_before(deed);
    unsigned len = growing->events->len;
    Day last = len ? g_array_index(growing->events, LifeEvent, len - 1).day : DAY_LEAST;
    const Kind *kind = kind_of(linking, deed);
    LifeEvent event = {.commit = deed->commit->id,
                       .time = deed->commit->time,
                       .day = MAX(day_of(deed->commit->time), last),
                       .email = deed->commit->email,
                       .name = deed->commit->name,
                       .side = side_of(linking, deed->commit->email),
                       .type = told->type,
                       .merge = told->merge,
                       .unread = told->unread,
                       .from = status_of(kind, told->old_status),
                       .to = status_of(kind, told->status),
                       .before = before ? *before : (State){.path = NULL},
                       .after = deed->now};
    tell_words(deed, &event);
    return event;
}

/* Whether the document stands like that already: another branch did the same. */
static bool is_known(const Growing *growing, const State *now) {
    const LifeEvent *last =
        growing->events->len ? &g_array_index(growing->events, LifeEvent, growing->events->len - 1)
                             : NULL;
    return last && g_strcmp0(last->after.path, now->path) == 0 &&
           (!now->path || oid_equal(&last->after.blob, &now->blob));
}

static void add_deed(Linking *linking, Deed *deed, Growing *growing) {
    Lives *lives = linking->lives;
    deed->linked = true;
    if (!is_known(growing, &deed->now)) {
        LifeEvent event = event_of(linking, deed, growing);
        g_array_append_val(growing->events, event);
    }
    growing->kind = kind_of(linking, deed);
    growing->gone = !deed->now.path;
    if (*deed->told.id)
        growing->id = deed->told.id;
    if (*deed->told.title || !growing->title)
        growing->title = deed->told.title;
    const State *at = deed->now.path ? &deed->now : first_before(deed);
    growing->path = at ? at->path : growing->path;
    if (*deed->told.id)
        g_hash_table_replace(
            lives->ids,
            (void *)(uintptr_t)life_id_key(lives->arena, growing->kind, slice_of(deed->told.id)),
            growing);
    if (!deed->now.path)
        return;
    StateKey *key = arena_make(lives->arena, StateKey);
    *key = (StateKey){deed->now.path, deed->now.blob};
    g_hash_table_replace(lives->states, key, growing);
}

/* --- all --- */

/* A deed that goes on from what no deed before it made waits: where clocks were wrong, it stands
 * before its parent's. In the last round it begins a life: history is short. */
static bool link_one(Linking *linking, Deed *deed, bool last) {
    bool begins = !first_before(deed);
    Growing *growing = begins ? by_id(linking, deed) : by_before(linking, deed);
    if (!growing && !begins && last)
        growing = by_id(linking, deed);
    if (!growing && (begins || last))
        growing = new_life(linking);
    if (growing)
        add_deed(linking, deed, growing);
    return growing != NULL;
}

static size_t link_round(Linking *linking, GArray *deeds, bool last) {
    size_t linked = 0;
    for (unsigned i = 0; i < deeds->len; i++) {
        Deed *deed = &g_array_index(deeds, Deed, i);
        linked += !deed->linked && link_one(linking, deed, last);
    }
    return linked;
}

GPtrArray *lives_link(Lives *lives, const Config *config, GArray *deeds) {
    g_autoptr(GHashTable) addresses = addresses_of(config, lives->arena);
    g_autoptr(Arena) scratch = arena_new();
    Linking linking = {lives, config, g_ptr_array_new_with_free_func(growing_free), addresses,
                       scratch};
    size_t left = deeds->len;
    for (unsigned round = 0; left && round < ROUNDS; round++) {
        size_t linked = link_round(&linking, deeds, false);
        left -= linked;
        if (!linked)
            break;
    }
    if (left)
        link_round(&linking, deeds, true);
    return linking.growing;
}
