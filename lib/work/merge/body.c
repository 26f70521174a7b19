/* SPDX-License-Identifier: MIT */
/* The body, merged unit by unit.
 *
 * The base's units and the gaps between them become parts, each of which is settled by itself: one
 * side left it alone, both agree, or it is a conflict. Parts in conflict side by side are told as
 * one. */
#include "work/merge/internal.h"

#define ALIKE 0.5 /* so like each other that two additions may be one meant twice */

typedef enum { TAKE_NOTHING, TAKE_OURS, TAKE_THEIRS, TAKE_ONE, TAKE_ALL, TAKE_TEXT } Take;

/* A unit of the base, or units that were put into a gap; both sides' units in it. */
typedef struct {
    int base; /* -1: a gap */
    int gap;  /* of a gap: the base's unit behind it */
    int from[SIDES], to[SIDES];
    bool conflict;
    Take take;  /* TAKE_ONE: the sides are the same; TAKE_ALL: ours, then theirs */
    Slice text; /* of TAKE_TEXT */
} Part;

typedef struct {
    Arena *arena;
    Units units[SIDES];
    int *match[SIDES]; /* of the base's units */
    GArray *parts;
} BodyMerge;

static Part *part_at(const BodyMerge *merge, unsigned i) {
    return &g_array_index(merge->parts, Part, i);
}

static const Unit *unit_at(const BodyMerge *merge, MergeSide3 side, int i) {
    return &merge->units[side].units[i];
}

/* --- gaps: what was added --- */

static bool is_list_like(const BodyMerge *merge, MergeSide3 side, int from, int to, UnitKind kind) {
    for (int i = from; i < to; i++)
        if (unit_at(merge, side, i)->kind != kind)
            return false;
    return true;
}

/* Whether both added items, or rows, that have nothing to do with each other. */
static bool are_apart(const BodyMerge *merge, const Part *part) {
    const int *from = part->from, *to = part->to;
    UnitKind kind = unit_at(merge, SIDE_OURS, from[SIDE_OURS])->kind;
    if ((kind != UNIT_ITEM && kind != UNIT_ROW) ||
        !is_list_like(merge, SIDE_OURS, from[SIDE_OURS], to[SIDE_OURS], kind) ||
        !is_list_like(merge, SIDE_THEIRS, from[SIDE_THEIRS], to[SIDE_THEIRS], kind) ||
        (int64_t)(to[SIDE_OURS] - from[SIDE_OURS]) * (to[SIDE_THEIRS] - from[SIDE_THEIRS]) > 4096)
        return false;
    for (int i = from[SIDE_OURS]; i < to[SIDE_OURS]; i++)
        for (int j = from[SIDE_THEIRS]; j < to[SIDE_THEIRS]; j++)
            if (unit_likeness(unit_at(merge, SIDE_OURS, i), unit_at(merge, SIDE_THEIRS, j)) >=
                ALIKE)
                return false;
    return true;
}

static void add_gap_part(BodyMerge *merge, Part part) {
    bool ours = part.from[SIDE_OURS] < part.to[SIDE_OURS];
    bool theirs = part.from[SIDE_THEIRS] < part.to[SIDE_THEIRS];
    if (!ours && !theirs)
        return;
    if (part.take != TAKE_ONE) {
        part.take = ours && theirs ? TAKE_ALL : ours ? TAKE_OURS : TAKE_THEIRS;
        part.conflict = ours && theirs && !are_apart(merge, &part);
    }
    g_array_append_val(merge->parts, part);
}

static Units slice_units(const Units *units, int from, int to) {
    return (Units){units->units + from, units->gaps + from, to - from};
}

/* What both put into the gap: what is the same stands once. */
static void add_gap(BodyMerge *merge, Part gap) {
    int o = gap.from[SIDE_OURS], t = gap.from[SIDE_THEIRS];
    int o_end = gap.to[SIDE_OURS], t_end = gap.to[SIDE_THEIRS];
    Units ours = slice_units(&merge->units[SIDE_OURS], o, o_end);
    Units theirs = slice_units(&merge->units[SIDE_THEIRS], t, t_end);
    const int *match =
        o < o_end && t < t_end ? units_align(merge->arena, &ours, &theirs, false) : NULL;
    int first_o = o, first_t = t;
    for (int i = first_o; match && i < o_end; i++) {
        if (match[i - first_o] < 0)
            continue;
        int j = first_t + match[i - first_o];
        Part before = gap, one = gap;
        before.from[SIDE_OURS] = o;
        before.to[SIDE_OURS] = i;
        before.from[SIDE_THEIRS] = t;
        before.to[SIDE_THEIRS] = j;
        add_gap_part(merge, before);
        one.take = TAKE_ONE;
        one.from[SIDE_OURS] = i;
        one.from[SIDE_THEIRS] = j;
        one.to[SIDE_OURS] = o = i + 1;
        one.to[SIDE_THEIRS] = t = j + 1;
        add_gap_part(merge, one);
    }
    gap.from[SIDE_OURS] = o;
    gap.from[SIDE_THEIRS] = t;
    add_gap_part(merge, gap);
}

/* --- units of the base --- */

/* Where the letter in the box of a task stands; 0 where there is no box. */
static size_t box_of(Slice item) {
    size_t at = slice_find(item, '[', 0);
    bool box = at > 1 && at + 2 < item.len && item.at[at + 2] == ']' &&
               strchr(" xX", item.at[at + 1]) && strchr(" \t", item.at[at - 1]);
    for (size_t i = 0; box && i < at; i++)
        box = strchr(" \t>-*+.)0123456789", item.at[i]) != NULL;
    return box ? at + 1 : 0;
}

static Slice without_box(Arena *arena, Slice item, size_t box) {
    char *copy = slice_string(arena, item);
    copy[box] = ' ';
    return (Slice){copy, item.len};
}

/* One side ticked the box, the other changed the words. */
static bool merge_box(BodyMerge *merge, const Slice texts[SIDES], Slice *into) {
    size_t box[SIDES];
    Slice words[SIDES];
    for (int side = 0; side < SIDES; side++) {
        box[side] = box_of(texts[side]);
        if (!box[side])
            return false;
        words[side] = without_box(merge->arena, texts[side], box[side]);
    }
    bool ours = slice_equal(words[SIDE_THEIRS], words[SIDE_BASE]);
    if (!ours && !slice_equal(words[SIDE_OURS], words[SIDE_BASE]))
        return false;
    MergeSide3 side = ours ? SIDE_OURS : SIDE_THEIRS;
    char was = texts[SIDE_BASE].at[box[SIDE_BASE]], here = texts[SIDE_OURS].at[box[SIDE_OURS]];
    char there = texts[SIDE_THEIRS].at[box[SIDE_THEIRS]];
    char *copy = slice_string(merge->arena, texts[side]);
    copy[box[side]] = here == was ? there : here;
    *into = (Slice){copy, texts[side].len};
    return here == was || there == was || here == there;
}

static void add_unit(BodyMerge *merge, int base) {
    int ours = merge->match[SIDE_OURS][base], theirs = merge->match[SIDE_THEIRS][base];
    Part part = {.base = base, .from = {base, MAX(ours, 0), MAX(theirs, 0)}, .take = TAKE_NOTHING};
    part.to[SIDE_BASE] = base + 1;
    part.to[SIDE_OURS] = ours + 1;
    part.to[SIDE_THEIRS] = theirs + 1;
    Slice texts[SIDES] = {unit_at(merge, SIDE_BASE, base)->text};
    if (ours >= 0)
        texts[SIDE_OURS] = unit_at(merge, SIDE_OURS, ours)->text;
    if (theirs >= 0)
        texts[SIDE_THEIRS] = unit_at(merge, SIDE_THEIRS, theirs)->text;
    bool left_here = ours >= 0 && slice_equal(texts[SIDE_OURS], texts[SIDE_BASE]);
    bool left_there = theirs >= 0 && slice_equal(texts[SIDE_THEIRS], texts[SIDE_BASE]);
    bool both = ours >= 0 && theirs >= 0;
    if (both && slice_equal(texts[SIDE_OURS], texts[SIDE_THEIRS]))
        part.take = TAKE_ONE;
    else if (both && (left_here || left_there))
        part.take = TAKE_TEXT, part.text = texts[left_here ? SIDE_THEIRS : SIDE_OURS];
    else if (both && merge_box(merge, texts, &part.text))
        part.take = TAKE_TEXT;
    else
        part.conflict = both || (ours >= 0 && !left_here) || (theirs >= 0 && !left_there);
    g_array_append_val(merge->parts, part);
}

static void add_parts(BodyMerge *merge) {
    int at[SIDES] = {0};
    for (int i = 0; i <= merge->units[SIDE_BASE].count; i++) {
        Part gap = {.base = -1, .gap = i, .from = {i, at[SIDE_OURS], at[SIDE_THEIRS]}};
        bool end = i == merge->units[SIDE_BASE].count;
        gap.to[SIDE_BASE] = i;
        for (MergeSide3 side = SIDE_OURS; side <= SIDE_THEIRS; side++) {
            int next = at[side], match = end ? merge->units[side].count : merge->match[side][i];
            bool gone = i > 0 && merge->match[side][i - 1] < 0;
            /* what stands where units were taken away is told after the last one that stayed */
            for (int k = i; match < 0 && !gone && k <= merge->units[SIDE_BASE].count; k++)
                match = k == merge->units[SIDE_BASE].count ? merge->units[side].count
                                                           : merge->match[side][k];
            next = MAX(next, match);
            gap.to[side] = next;
            at[side] = next + (!end && merge->match[side][i] >= 0);
        }
        add_gap(merge, gap);
        if (!end)
            add_unit(merge, i);
    }
}

/* --- what was added where the other side took everything away --- */

static bool is_gone(const BodyMerge *merge, MergeSide3 side, int base) {
    return merge->match[side][base] < 0;
}

/* The first of the base's units that must be there for what was added before unit `gap` to make
 * sense, and is not on `side`; -1 where all is well. */
static int missing_home(const BodyMerge *merge, MergeSide3 side, int gap, UnitKind kind) {
    const Units *base = &merge->units[SIDE_BASE];
    int heading = gap - 1;
    while (heading >= 0 && base->units[heading].kind != UNIT_HEADING)
        heading--;
    if (heading >= 0 && is_gone(merge, side, heading) && kind != UNIT_HEADING)
        return heading;
    int first = gap, last = gap;
    if (kind != UNIT_ITEM && kind != UNIT_ROW)
        return -1;
    while (first > 0 && base->units[first - 1].kind == kind && is_gone(merge, side, first - 1))
        first--;
    while (last < base->count && base->units[last].kind == kind && is_gone(merge, side, last))
        last++;
    bool more = (first > 0 && base->units[first - 1].kind == kind) ||
                (last < base->count && base->units[last].kind == kind);
    return first < last && !more ? first : -1;
}

/* All parts of the base from unit `home` to part number `end` are one conflict. */
static void spoil(BodyMerge *merge, int home, unsigned end) {
    for (unsigned i = end + 1; i-- > 0;) {
        Part *part = part_at(merge, i);
        if (part->base >= 0 ? part->base < home : part->gap <= home)
            break;
        part->conflict = true;
    }
}

static void find_homeless(BodyMerge *merge) {
    for (unsigned i = 0; i < merge->parts->len; i++) {
        const Part *part = part_at(merge, i);
        if (part->base >= 0 || part->conflict ||
            (part->take != TAKE_OURS && part->take != TAKE_THEIRS))
            continue;
        MergeSide3 side = part->take == TAKE_OURS ? SIDE_OURS : SIDE_THEIRS;
        MergeSide3 other = side == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;
        int home =
            missing_home(merge, other, part->gap, unit_at(merge, side, part->from[side])->kind);
        if (home >= 0)
            spoil(merge, home, i);
    }
}

/* Who took a unit away and wrote something in its place, means that as the other version. */
static void widen(BodyMerge *merge) {
    for (unsigned i = 0; i < merge->parts->len; i++) {
        const Part *part = part_at(merge, i);
        if (!part->conflict || part->base < 0)
            continue;
        for (MergeSide3 side = SIDE_OURS; side <= SIDE_THEIRS; side++) {
            Take own = side == SIDE_OURS ? TAKE_OURS : TAKE_THEIRS;
            if (!is_gone(merge, side, part->base))
                continue;
            for (unsigned k = i; k-- > 0 && part_at(merge, k)->base < 0;)
                if (part_at(merge, k)->take == own)
                    part_at(merge, k)->conflict = true;
            for (unsigned k = i + 1; k < merge->parts->len && part_at(merge, k)->base < 0; k++)
                if (part_at(merge, k)->take == own)
                    part_at(merge, k)->conflict = true;
        }
    }
}

/* --- writing --- */

/* A unit of the result, or a conflict, by where it begins and ends on each side; -1 where it does
 * not. */
typedef struct {
    int first[SIDES], last[SIDES];
    Slice text;
    bool conflict;
    int from[SIDES], to[SIDES]; /* of a conflict */
} Written;

static void add_written(GArray *written, int base, int ours, int theirs, Slice text) {
    Written unit = {.first = {base, ours, theirs}, .last = {base, ours, theirs}, .text = text};
    g_array_append_val(written, unit);
}

static void write_side(const BodyMerge *merge, const Part *part, MergeSide3 side, GArray *written) {
    for (int i = part->from[side]; i < part->to[side]; i++)
        add_written(written, -1, side == SIDE_OURS ? i : -1, side == SIDE_THEIRS ? i : -1,
                    unit_at(merge, side, i)->text);
}

static void write_part(const BodyMerge *merge, const Part *part, GArray *written) {
    int ours = part->from[SIDE_OURS], theirs = part->from[SIDE_THEIRS];
    switch (part->take) {
    case TAKE_NOTHING:
        break;
    case TAKE_ONE:
        add_written(written, part->base, ours, theirs, unit_at(merge, SIDE_OURS, ours)->text);
        break;
    case TAKE_TEXT:
        add_written(written, part->base, ours, theirs, part->text);
        break;
    default:
        if (part->take != TAKE_THEIRS)
            write_side(merge, part, SIDE_OURS, written);
        if (part->take != TAKE_OURS)
            write_side(merge, part, SIDE_THEIRS, written);
    }
}

/* The parts in conflict from number `i` on, as one; returns the number of the part behind them. */
static unsigned write_conflict(const BodyMerge *merge, unsigned i, GArray *written) {
    Written unit = {.conflict = true, .first = {-1, -1, -1}, .last = {-1, -1, -1}};
    for (; i < merge->parts->len && part_at(merge, i)->conflict; i++) {
        const Part *part = part_at(merge, i);
        for (int side = 0; side < SIDES; side++) {
            if (part->from[side] >= part->to[side])
                continue;
            if (unit.from[side] >= unit.to[side])
                unit.from[side] = unit.first[side] = part->from[side];
            unit.to[side] = part->to[side];
            unit.last[side] = part->to[side] - 1;
        }
    }
    g_array_append_val(written, unit);
    return i;
}

static size_t line_count(Slice gap) {
    size_t lines = 0;
    for (size_t at = slice_find(gap, '\n', 0); at < gap.len; at = slice_find(gap, '\n', at + 1))
        lines++;
    return lines;
}

static Slice longer(Slice a, Slice b) {
    return line_count(b) > line_count(a) ? b : a;
}

/* What stands between two units of the result: as on the sides on which they are neighbours. */
static Slice gap_between(const BodyMerge *merge, const Written *before, const Written *after) {
    bool has[SIDES];
    Slice gaps[SIDES], most = {"", 0};
    for (int side = 0; side < SIDES; side++) {
        const Units *units = &merge->units[side];
        int last = before ? before->last[side] : -1, first = after ? after->first[side] : -1;
        bool from = !before || last >= 0, to = !after || first >= 0;
        int left = before ? last + 1 : 0, right = after ? first : units->count;
        has[side] = from && to && left == right;
        gaps[side] = has[side] ? units->gaps[left] : (Slice){"", 0};
        if (from && before && left < units->count)
            most = longer(most, units->gaps[left]);
        if (to && after && right > 0)
            most = longer(most, units->gaps[right]);
    }
    if (has[SIDE_OURS] && has[SIDE_THEIRS]) {
        if (has[SIDE_BASE] && slice_equal(gaps[SIDE_OURS], gaps[SIDE_BASE]))
            return gaps[SIDE_THEIRS];
        if (has[SIDE_BASE] && slice_equal(gaps[SIDE_THEIRS], gaps[SIDE_BASE]))
            return gaps[SIDE_OURS];
        return longer(gaps[SIDE_OURS], gaps[SIDE_THEIRS]);
    }
    if (has[SIDE_OURS] || has[SIDE_THEIRS])
        return gaps[has[SIDE_OURS] ? SIDE_OURS : SIDE_THEIRS];
    if (!before || !after) { /* as the body began, or ended */
        for (MergeSide3 side = SIDE_BASE; side < SIDES; side++)
            gaps[side] = merge->units[side].gaps[after ? 0 : merge->units[side].count];
        return gaps[slice_equal(gaps[SIDE_OURS], gaps[SIDE_BASE]) ? SIDE_THEIRS : SIDE_OURS];
    }
    return line_count(most) ? most : SLICE("\n");
}

/* The bytes of a side's units, as whole lines. */
static Slice side_text(const BodyMerge *merge, const Written *unit, MergeSide3 side) {
    if (unit->from[side] >= unit->to[side])
        return (Slice){"", 0};
    const Unit *first = unit_at(merge, side, unit->from[side]);
    const Unit *last = unit_at(merge, side, unit->to[side] - 1);
    const char *end = last->text.at + last->text.len;
    Slice gap = merge->units[side].gaps[unit->to[side]];
    end += MIN(slice_find(gap, '\n', 0) + 1, gap.len);
    return (Slice){first->text.at, (size_t)(end - first->text.at)};
}

static void put(GString *into, Slice text) {
    g_string_append_len(into, text.at, (gssize)text.len);
}

static void write_all(const BodyMerge *merge, const GArray *written, Marked *marked) {
    const Written *before = NULL;
    for (unsigned i = 0; i <= written->len; i++) {
        const Written *unit = i < written->len ? &g_array_index(written, Written, i) : NULL;
        Slice gap = gap_between(merge, before, unit);
        if (before && before->conflict) /* whose last line has its end already */
            gap = slice_range(gap, slice_find(gap, '\n', 0) + 1, gap.len);
        put(marked->text, gap);
        if (unit && unit->conflict) {
            if (marked->text->len && marked->text->str[marked->text->len - 1] != '\n')
                g_string_append_c(marked->text, '\n');
            marked_conflict(marked, side_text(merge, unit, SIDE_BASE),
                            side_text(merge, unit, SIDE_OURS), side_text(merge, unit, SIDE_THEIRS));
        } else if (unit) {
            put(marked->text, unit->text);
        }
        before = unit;
    }
}

/* Whether the text reads as the very units that it was made of. */
static bool reads_as(Arena *arena, Slice text, const GArray *written) {
    Units units = units_split(arena, text);
    if ((unsigned)units.count != written->len)
        return false;
    for (int i = 0; i < units.count; i++)
        if (!slice_equal(units.units[i].text, g_array_index(written, Written, i).text))
            return false;
    return true;
}

bool body_merge(Arena *arena, const Slice bodies[SIDES], Marked *marked) {
    BodyMerge merge = {.arena = arena, .parts = g_array_new(FALSE, FALSE, sizeof(Part))};
    g_autoptr(GArray) written = g_array_new(FALSE, FALSE, sizeof(Written));
    for (MergeSide3 side = SIDE_BASE; side < SIDES; side++) {
        merge.units[side] = units_split(arena, bodies[side]);
        merge.match[side] =
            side ? units_align(arena, &merge.units[SIDE_BASE], &merge.units[side], true) : NULL;
    }
    add_parts(&merge);
    find_homeless(&merge);
    widen(&merge);
    for (unsigned i = 0; i < merge.parts->len;) {
        if (part_at(&merge, i)->conflict)
            i = write_conflict(&merge, i, written);
        else
            write_part(&merge, part_at(&merge, i++), written);
    }
    g_array_free(merge.parts, TRUE);
    size_t start = marked->text->len, conflicts = marked->conflicts;
    write_all(&merge, written, marked);
    Slice made = {marked->text->str + start, marked->text->len - start};
    if (marked->conflicts > conflicts || reads_as(arena, made, written))
        return true;
    g_string_truncate(marked->text, start);
    return false;
}
