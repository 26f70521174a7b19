/* SPDX-License-Identifier: MIT */
/* The merge of one entry of front matter, and of the lists and maps in it. */
#include "model/value.h"
#include "work/merge/internal.h"

Slice text_choose(FrontMerge *merge, Slice base, Slice ours, Slice theirs) {
    if (slice_equal(ours, theirs) || slice_equal(theirs, base))
        return ours;
    if (slice_equal(ours, base))
        return theirs;
    merge->conflict = true;
    return merge->mode == SIDE_BASE ? base : merge->mode == SIDE_OURS ? ours : theirs;
}

static MergeSide3 other_of(MergeSide3 side) {
    return side == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;
}

/* --- lists and maps --- */

/* What stands before an element in brackets. */
static Slice flow_lead(const Seq *frame, const Elem *here, bool first) {
    if (first)
        return frame->count ? frame->elems[0].lead : slice_range(frame->tail, 0, 1);
    if (here && here != frame->elems)
        return here->lead;
    bool plain =
        frame->count > 1 && slice_find(frame->elems[1].lead, '#', 0) == frame->elems[1].lead.len;
    return plain ? frame->elems[1].lead : SLICE(", ");
}

/* Comments above an element of a side; in brackets there are none. */
static Slice lead_of(const Seq seqs[SIDES], const Slot *slot, MergeSide3 side) {
    const Elem *elem = slot->elems[side];
    return elem && !seqs[side].flow ? elem->lead : (Slice){"", 0};
}

static Slice line_lead(FrontMerge *merge, const Seq seqs[SIDES], const Slot *slot) {
    if (!slot->elems[SIDE_OURS] || !slot->elems[SIDE_THEIRS])
        return lead_of(seqs, slot, slot->elems[SIDE_OURS] ? SIDE_OURS : SIDE_THEIRS);
    return text_choose(merge, lead_of(seqs, slot, SIDE_BASE), lead_of(seqs, slot, SIDE_OURS),
                       lead_of(seqs, slot, SIDE_THEIRS));
}

/* The merged list or map, from its first to its last byte; empty where nothing is left of one in
 * lines. */
static Slice merge_seqs(FrontMerge *merge, const Field *field, const Seq seqs[SIDES],
                        MergeSide3 *frame) {
    g_autoptr(GArray) slots = slots_plan(seqs, frame);
    const Seq *in = &seqs[*frame];
    g_autoptr(GString) text = g_string_new(NULL);
    bool first = true;
    for (unsigned i = 0; i < slots->len; i++) {
        const Slot *slot = &g_array_index(slots, Slot, i);
        Slice merged;
        if (!slot_merge(merge, field, seqs, *frame, slot, &merged))
            continue;
        Slice lead =
            in->flow ? flow_lead(in, slot->elems[*frame], first) : line_lead(merge, seqs, slot);
        g_string_append_len(text, lead.at, (gssize)lead.len);
        g_string_append_len(text, merged.at, (gssize)merged.len);
        first = false;
    }
    if (in->flow) {
        size_t tail = in->tail.len && first && in->count ? in->tail.len - 1 : 0;
        if (first)
            g_string_append_c(text, in->map ? '{' : '[');
        Slice end = slice_range(in->tail, in->count ? tail : 1, in->tail.len);
        g_string_append_len(text, end.at, (gssize)end.len);
    }
    return (Slice){arena_copy(merge->arena, text->str, text->len), text->len};
}

/* --- values --- */

/* An entry's bytes before and behind its value. */
typedef struct {
    Slice before, behind;
} Frame;

static bool is_empty(const YamlNode *value) {
    return value->type == YAML_SCALAR && !yaml_len(value) && value->style == YAML_PLAIN;
}

static Frame frame_of(const FrontMerge *merge, MergeSide3 side, const Elem *elem, size_t from,
                      size_t to) {
    Slice file = merge->sides[side].file;
    size_t start = (size_t)(elem->text.at - file.at), end = start + elem->text.len;
    return (Frame){slice_range(file, start, from), slice_range(file, to, end)};
}

static Frame choose_frame(FrontMerge *merge, const Frame frames[SIDES]) {
    return (Frame){text_choose(merge, frames[SIDE_BASE].before, frames[SIDE_OURS].before,
                               frames[SIDE_THEIRS].before),
                   text_choose(merge, frames[SIDE_BASE].behind, frames[SIDE_OURS].behind,
                               frames[SIDE_THEIRS].behind)};
}

/* The comment in the line that an entry begins with, or behind its value. */
static Slice comment_of(const FrontMerge *merge, MergeSide3 side, const Elem *elem) {
    if (!elem || elem->node->type != YAML_SCALAR || !yaml_value(elem->node))
        return (Slice){"", 0};
    Slice file = merge->sides[side].file;
    const YamlNode *value = yaml_value(elem->node);
    bool lines = value->type != YAML_SCALAR && !value->flow;
    size_t from = lines ? slice_find(file, ':', yaml_end(elem->node)) : value_end(value);
    Slice rest = slice_range(file, from, slice_find(file, '\n', from));
    return slice_trim(slice_range(rest, slice_find(rest, '#', 0), rest.len));
}

/* Where the sides' frames cannot be compared, at least no comment is lost. */
static void choose_comment(FrontMerge *merge, const Slot *slot, MergeSide3 frame, Frame *own) {
    Slice all[SIDES];
    for (MergeSide3 side = SIDE_BASE; side < SIDES; side++)
        all[side] = comment_of(merge, side, slot->elems[side]);
    Slice chosen = text_choose(merge, all[SIDE_BASE], all[SIDE_OURS], all[SIDE_THEIRS]);
    Slice *where = slice_ends(own->before, "\n") ? &own->before : &own->behind;
    if (slice_equal(chosen, all[frame]) || !slice_ends(*where, "\n"))
        return;
    size_t line_end = slice_find(*where, '\n', 0);
    size_t old = all[frame].len ? (size_t)(all[frame].at - where->at) : line_end;
    Slice kept = slice_range(*where, 0, old);
    while (kept.len && strchr(" \t", kept.at[kept.len - 1]))
        kept.len--;
    Slice rest = slice_range(*where, line_end, where->len);
    *where = slice_of(arena_printf(merge->arena, "%.*s%s%.*s%.*s", SLICE_ARG(kept),
                                   chosen.len ? "  " : "", SLICE_ARG(chosen), SLICE_ARG(rest)));
}

static Slice joined(FrontMerge *merge, Slice before, Slice value, Slice behind) {
    bool blank = value.len && before.len && before.at[before.len - 1] == ':' && value.at[0] != ' ';
    if (!value.len)
        while (before.len && strchr(" \t", before.at[before.len - 1]))
            before.len--;
    char *text = arena_printf(merge->arena, "%.*s%s%.*s%.*s", SLICE_ARG(before), blank ? " " : "",
                              SLICE_ARG(value), SLICE_ARG(behind));
    return slice_of(text);
}

/* The entry with its merged list or map; false where neither side's bytes can frame it. */
static bool merge_framed(FrontMerge *merge, const Field *field, const Slot *slot,
                         const Seq seqs[SIDES], bool map, Slice *text) {
    MergeSide3 frame;
    Slice merged = merge_seqs(merge, field, seqs, &frame);
    const Seq *in = &seqs[frame];
    Frame frames[SIDES] = {{{"", 0}, {"", 0}}};
    bool alike = true;
    if (!in->to)
        return false;
    for (MergeSide3 side = SIDE_BASE; side < SIDES; side++) {
        alike &= slot->elems[side] && seqs[side].to && seqs[side].flow == in->flow;
        if (slot->elems[side] && seqs[side].to)
            frames[side] = frame_of(merge, side, slot->elems[side], seqs[side].from, seqs[side].to);
    }
    Frame own = alike ? choose_frame(merge, frames) : frames[frame];
    if (!alike)
        choose_comment(merge, slot, frame, &own);
    if (!merged.len && !in->flow) { /* nothing is left of its lines */
        const YamlNode *key = slot->elems[frame]->node;
        Slice text_of = slot->elems[frame]->text;
        size_t key_end = (size_t)(merge->sides[frame].file.at + yaml_end(key) - text_of.at);
        size_t colon = MIN(slice_find(own.before, ':', key_end) + 1, own.before.len);
        own.behind = slice_range(own.before, colon, own.before.len);
        own.before = slice_range(own.before, 0, colon);
        merged = map ? SLICE("{}") : SLICE("[]");
    }
    *text = joined(merge, own.before, merged, own.behind);
    return true;
}

/* A list or map, where either may be written in its own way. */
static bool merge_collection(FrontMerge *merge, const Field *field, const Slot *slot,
                             const YamlNode *const values[SIDES], Slice *text) {
    Seq seqs[SIDES];
    bool fit = true;
    for (int side = 0; side < SIDES; side++) {
        const YamlNode *value = values[side];
        fit = seq_read(merge, (MergeSide3)side, field, value, &seqs[side]) && fit;
        if (value && value->type == YAML_SCALAR && yaml_len(value))
            fit = side == SIDE_BASE && fit; /* it was text: then everything was added */
    }
    bool map = false;
    for (int side = SIDE_OURS; side < SIDES && fit; side++)
        map |= values[side]->type == YAML_MAP;
    for (int side = 0; side < SIDES && fit; side++)
        fit = !seqs[side].count || seqs[side].map == map;
    if (fit)
        fit = merge_framed(merge, field, slot, seqs, map, text);
    for (int side = 0; side < SIDES; side++)
        g_hash_table_destroy(seqs[side].by_id);
    return fit;
}

/* The bytes of a scalar as they fit where the frame's entry stands. */
static Slice scalar_text(FrontMerge *merge, MergeSide3 side, const YamlNode *value, bool from_flow,
                         bool into_flow) {
    if (into_flow && !from_flow)
        return slice_of(value_flow(merge, side, value));
    return slice_range(merge->sides[side].file, yaml_offset(value), yaml_end(value));
}

static Slice merge_scalar(FrontMerge *merge, const Seq seqs[SIDES], MergeSide3 frame,
                          const Slot *slot, const YamlNode *const values[SIDES]) {
    const YamlNode *base = values[SIDE_BASE], *ours = values[SIDE_OURS];
    const YamlNode *theirs = values[SIDE_THEIRS];
    bool base_fits = base && base->type == YAML_SCALAR;
    MergeSide3 winner = SIDE_OURS;
    if (!value_same(ours, theirs)) {
        bool left_here = base && value_same(base, ours),
             left_there = base && value_same(base, theirs);
        winner = left_here ? SIDE_THEIRS : SIDE_OURS;
        if (!left_here && !left_there) {
            merge->conflict = true;
            winner = merge->mode == SIDE_BASE && !base_fits ? SIDE_OURS : merge->mode;
        }
    } else if (base_fits &&
               slice_equal(slot->elems[SIDE_BASE]->text, slot->elems[SIDE_OURS]->text)) {
        winner = SIDE_THEIRS; /* the same in other quotes */
    }
    Frame frames[SIDES] = {{{"", 0}, {"", 0}}};
    for (int side = 0; side < SIDES; side++)
        if (values[side] && (side || base_fits))
            frames[side] = frame_of(merge, (MergeSide3)side, slot->elems[side],
                                    yaml_offset(values[side]), yaml_end(values[side]));
    bool alike = base_fits && seqs[SIDE_OURS].flow == seqs[SIDE_THEIRS].flow &&
                 seqs[SIDE_OURS].flow == seqs[SIDE_BASE].flow;
    Frame own = frames[frame];
    if (alike)
        own.behind = text_choose(merge, frames[SIDE_BASE].behind, frames[SIDE_OURS].behind,
                                 frames[SIDE_THEIRS].behind);
    else if (seqs[frame].map && !seqs[frame].flow)
        choose_comment(merge, slot, frame, &own);
    Slice value = scalar_text(merge, winner, values[winner], seqs[winner].flow, seqs[frame].flow);
    return joined(merge, own.before, value, own.behind);
}

/* The whole entry of one side or the other. */
static Slice choose_whole(FrontMerge *merge, const Seq seqs[SIDES], MergeSide3 frame,
                          const Slot *slot) {
    merge->conflict = true;
    MergeSide3 side = merge->mode == SIDE_BASE && !slot->elems[SIDE_BASE] ? SIDE_OURS : merge->mode;
    return elem_adapt(merge, slot->elems[side], side, &seqs[side], frame, &seqs[frame]);
}

static bool is_collection(const YamlNode *value) {
    return value->type != YAML_SCALAR;
}

/* The field of what stands in an element. */
static const Field *elem_field(const FrontMerge *merge, const Field *field, const Seq *seq,
                               const YamlNode *node) {
    if (!seq->map)
        return field && field->type == FIELD_LIST ? value_item_field(field) : NULL;
    if (field)
        return field->type == FIELD_MAP ? value_entry_field(field, yaml_text(node)) : NULL;
    return merge->kind ? kind_field_of_key(merge->kind, yaml_text(node), NULL) : NULL;
}

/* What both sides changed, each in its own way. */
static Slice merge_values(FrontMerge *merge, const Field *field, const Seq seqs[SIDES],
                          MergeSide3 frame, const Slot *slot) {
    const Seq *in = &seqs[frame];
    const YamlNode *values[SIDES] = {NULL, NULL, NULL};
    for (int side = 0; side < SIDES; side++)
        if (slot->elems[side])
            values[side] = in->map ? yaml_value(slot->elems[side]->node) : slot->elems[side]->node;
    const YamlNode *ours = values[SIDE_OURS], *theirs = values[SIDE_THEIRS];
    const Field *own = elem_field(merge, field, in, slot->elems[frame]->node);
    Slice text;
    bool list = (is_collection(ours) || is_empty(ours)) &&
                (is_collection(theirs) || is_empty(theirs)) &&
                (is_collection(ours) || is_collection(theirs));
    if (list && in->map && merge_collection(merge, own, slot, values, &text))
        return text;
    if (!is_collection(ours) && !is_collection(theirs))
        return merge_scalar(merge, seqs, frame, slot, values);
    if (value_same(ours, theirs))
        return slot->elems[frame]->text;
    return choose_whole(merge, seqs, frame, slot);
}

/* What one side has alone: added there, or taken away by the other. */
static bool merge_lone(FrontMerge *merge, const Seq seqs[SIDES], MergeSide3 frame, const Slot *slot,
                       Slice *text) {
    MergeSide3 side = slot->elems[SIDE_OURS] ? SIDE_OURS : SIDE_THEIRS, from = side;
    if (slot->elems[SIDE_BASE]) {
        merge->conflict = true;
        if (merge->mode == other_of(side))
            return false;
        from = merge->mode;
    }
    *text = elem_adapt(merge, slot->elems[from], from, &seqs[from], frame, &seqs[frame]);
    return true;
}

bool slot_merge(FrontMerge *merge, const Field *field, const Seq seqs[SIDES], MergeSide3 frame,
                const Slot *slot, Slice *text) {
    const Elem *base = slot->elems[SIDE_BASE], *ours = slot->elems[SIDE_OURS];
    const Elem *theirs = slot->elems[SIDE_THEIRS];
    if (!ours || !theirs)
        return merge_lone(merge, seqs, frame, slot, text);
    MergeSide3 side = SIDE_OURS;
    if (slice_equal(ours->text, theirs->text) || (base && slice_equal(theirs->text, base->text))) {
        side = SIDE_OURS;
    } else if (base && slice_equal(ours->text, base->text)) {
        side = SIDE_THEIRS;
    } else {
        *text = merge_values(merge, field, seqs, frame, slot);
        return true;
    }
    *text = elem_adapt(merge, slot->elems[side], side, &seqs[side], frame, &seqs[frame]);
    return true;
}
