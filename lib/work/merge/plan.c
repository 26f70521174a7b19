/* SPDX-License-Identifier: MIT */
/* Which elements the merge of a list or map holds, and in which order. */
#include "work/merge/internal.h"

static MergeSide3 other_of(MergeSide3 side) {
    return side == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;
}

/* Whether what both hold stands in the same order. */
static bool same_order(const Seq *a, const Seq *b) {
    const Elem *last = NULL;
    for (size_t i = 0; i < a->count; i++) {
        const Elem *there = seq_find(b, a->elems[i].id);
        if (there && last && there < last)
            return false;
        last = there ? there : last;
    }
    return true;
}

/* Whether something of it is in the merge: what one side took away, and the other left alone, is
 * not. */
static bool is_kept(MergeSide3 frame, const Slot *slot) {
    const Elem *base = slot->elems[SIDE_BASE], *here = slot->elems[frame];
    const Elem *there = slot->elems[other_of(frame)];
    const Elem *only = here ? here : there;
    if ((here && there) || !base || !slice_equal(slice_trim(only->text), slice_trim(base->text)))
        return true;
    bool comment = slice_find(only->lead, '#', 0) < only->lead.len;
    return comment && !slice_equal(slice_trim(only->lead), slice_trim(base->lead));
}

/* The place behind `after`, and behind what the frame's side alone added there. */
static unsigned place_behind(const GArray *slots, MergeSide3 frame, const Elem *after) {
    MergeSide3 other = other_of(frame);
    unsigned at = 0;
    while (after && at < slots->len && g_array_index(slots, Slot, at).elems[other] != after)
        at++;
    for (at += after ? 1 : 0; at < slots->len; at++) {
        const Slot *slot = &g_array_index(slots, Slot, at);
        if (slot->elems[other] || slot->elems[SIDE_BASE])
            break;
    }
    return MIN(at, slots->len);
}

GArray *slots_plan(const Seq seqs[SIDES], MergeSide3 *frame) {
    const Seq *base = &seqs[SIDE_BASE];
    GArray *slots = g_array_new(FALSE, FALSE, sizeof(Slot));
    bool moved_there = !same_order(base, &seqs[SIDE_THEIRS]);
    *frame = same_order(base, &seqs[SIDE_OURS]) && moved_there ? SIDE_THEIRS : SIDE_OURS;
    if (!seqs[*frame].count && seqs[other_of(*frame)].count)
        *frame = other_of(*frame);
    const Seq *here = &seqs[*frame], *there = &seqs[other_of(*frame)];
    for (size_t i = 0; i < here->count; i++) {
        Slot slot = {.elems = {seq_find(base, here->elems[i].id)}};
        slot.elems[*frame] = &here->elems[i];
        slot.elems[other_of(*frame)] = seq_find(there, here->elems[i].id);
        if (is_kept(*frame, &slot))
            g_array_append_val(slots, slot);
    }
    const Elem *before = NULL;
    for (size_t i = 0; i < there->count; i++) {
        Slot slot = {.elems = {seq_find(base, there->elems[i].id)}};
        slot.elems[other_of(*frame)] = &there->elems[i];
        bool placed = seq_find(here, there->elems[i].id) != NULL;
        if (!placed && is_kept(*frame, &slot)) {
            unsigned at = place_behind(slots, *frame, before);
            g_array_insert_val(slots, at, slot);
            placed = true;
        }
        before = placed ? &there->elems[i] : before;
    }
    return slots;
}
