/* SPDX-License-Identifier: MIT */
/* Front matter, merged field by field. */
#include "work/merge/internal.h"

/* The merged text of a field with the comments above it, as `mode` settles what is in conflict. */
static Slice field_text_of(FrontMerge *merge, const Seq seqs[SIDES], MergeSide3 frame,
                           const Slot *slot, MergeSide3 mode) {
    const Elem *base = slot->elems[SIDE_BASE], *ours = slot->elems[SIDE_OURS];
    const Elem *theirs = slot->elems[SIDE_THEIRS], *only = ours ? ours : theirs;
    Slice text, lead = only->lead, none = {"", 0};
    merge->mode = mode;
    if (ours && theirs)
        lead = text_choose(merge, base ? base->lead : none, ours->lead, theirs->lead);
    if (mode == SIDE_BASE && !base) {
        merge->conflict = true;
        return none;
    }
    if (!slot_merge(merge, NULL, seqs, frame, slot, &text))
        return ours && theirs ? lead : none;
    char *both = arena_printf(merge->arena, "%.*s%.*s", SLICE_ARG(lead), SLICE_ARG(text));
    return slice_of(both);
}

static void put(GString *into, Slice text) {
    g_string_append_len(into, text.at, (gssize)text.len);
}

static void write_field(FrontMerge *merge, const Seq seqs[SIDES], MergeSide3 frame,
                        const Slot *slot, Marked *marked) {
    merge->conflict = false;
    Slice ours = field_text_of(merge, seqs, frame, slot, SIDE_OURS);
    if (!merge->conflict) {
        put(marked->text, ours);
        return;
    }
    Slice theirs = field_text_of(merge, seqs, frame, slot, SIDE_THEIRS);
    Slice base = field_text_of(merge, seqs, frame, slot, SIDE_BASE);
    marked_conflict(marked, base, ours, theirs);
}

/* Comments behind the last field. */
static void write_tail(FrontMerge *merge, const Slice tails[SIDES], Marked *marked) {
    merge->conflict = false;
    merge->mode = SIDE_OURS;
    Slice ours = text_choose(merge, tails[SIDE_BASE], tails[SIDE_OURS], tails[SIDE_THEIRS]);
    if (merge->conflict)
        marked_conflict(marked, tails[SIDE_BASE], ours, tails[SIDE_THEIRS]);
    else
        put(marked->text, ours);
}

/* All fields of a side; the elements reach from the fence to what stands behind the last one. */
static bool read_fields(FrontMerge *merge, MergeSide3 side, Seq *seq, Slice *tail) {
    const FrontSide *of = &merge->sides[side];
    bool fit = seq_read(merge, side, NULL, of->root, seq);
    size_t end = seq->to ? seq->to : of->front.from;
    seq->map = true;
    *tail = slice_range(of->file, end, MAX(of->front.to, end));
    if (seq->count) {
        Elem *first = &seq->elems[0];
        size_t at = (size_t)(first->text.at - of->file.at);
        first->lead = slice_range(of->file, of->front.from, at);
    }
    return fit;
}

static void write_fields(FrontMerge *merge, const Seq seqs[SIDES], const Slice tails[SIDES],
                         Marked *marked, size_t *fields) {
    MergeSide3 frame;
    g_autoptr(GArray) slots = slots_plan(seqs, &frame);
    for (unsigned i = 0; i < slots->len; i++)
        write_field(merge, seqs, frame, &g_array_index(slots, Slot, i), marked);
    *fields = slots->len;
    write_tail(merge, tails, marked);
}

bool front_merge(FrontMerge *merge, Marked *marked, size_t *fields) {
    Seq seqs[SIDES];
    Slice tails[SIDES] = {{"", 0}, {"", 0}, {"", 0}};
    bool fit = true;
    *fields = 0;
    for (MergeSide3 side = SIDE_BASE; side < SIDES; side++)
        fit = read_fields(merge, side, &seqs[side], &tails[side]) && fit;
    if (fit)
        write_fields(merge, seqs, tails, marked, fields);
    for (int side = 0; side < SIDES; side++)
        g_hash_table_destroy(seqs[side].by_id);
    return fit;
}
