/* SPDX-License-Identifier: MIT */
/* Steps as bytes, for the store. */
#include "work/history/internal.h"

static void pack_state(GByteArray *into, const State *state) {
    pack_text(into, state->path);
    if (state->path)
        pack_bytes(into, &state->blob, sizeof state->blob);
}

static State unpack_state(Unpack *unpack, Arena *arena) {
    State state = {.path = unpack_text(unpack, arena)};
    if (state.path)
        unpack_bytes(unpack, &state.blob, sizeof state.blob);
    return state;
}

void pack_steps(GByteArray *into, const HistoryStep *steps, size_t count) {
    pack_number(into, count);
    for (size_t i = 0; i < count; i++) {
        const HistoryStep *step = &steps[i];
        State now = {step->version.path, step->version.blob};
        pack_bytes(into, &step->version.commit, sizeof(Oid));
        pack_number(into, (uint64_t)step->version.time);
        pack_number(into, (uint64_t)step->committed);
        pack_text(into, step->version.name);
        pack_text(into, step->version.email);
        pack_number(into, step->end);
        pack_state(into, &now);
        pack_number(into, step->before_count);
        for (size_t k = 0; k < step->before_count; k++)
            pack_state(into, &step->before[k]);
    }
}

static void unpack_step(Unpack *unpack, Arena *arena, HistoryStep *step) {
    unpack_bytes(unpack, &step->version.commit, sizeof(Oid));
    step->version.time = (int64_t)unpack_number(unpack, UINT64_MAX);
    step->committed = (int64_t)unpack_number(unpack, UINT64_MAX);
    step->version.name = unpack_text(unpack, arena);
    step->version.email = unpack_text(unpack, arena);
    step->end = unpack_number(unpack, 1) != 0;
    State now = unpack_state(unpack, arena);
    step->version.path = now.path;
    step->version.blob = now.blob;
    step->before_count = unpack_count(unpack);
    State *before = arena_array(arena, State, step->before_count + 1);
    for (size_t k = 0; k < step->before_count && !unpack->bad; k++)
        before[k] = unpack_state(unpack, arena);
    step->before = before;
}

bool unpack_steps(Unpack *unpack, Arena *arena, GArray *steps) {
    unsigned from = steps->len;
    size_t count = unpack_count(unpack);
    for (size_t i = 0; i < count && !unpack->bad; i++) {
        HistoryStep step = {.end = false};
        unpack_step(unpack, arena, &step);
        g_array_append_val(steps, step);
    }
    if (unpack->bad || unpack->rest.len)
        g_array_set_size(steps, from);
    return !unpack->bad && !unpack->rest.len;
}
