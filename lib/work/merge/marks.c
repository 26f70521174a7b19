/* SPDX-License-Identifier: MIT */
/* Conflicts as git writes them, around no more lines than differ. */
#include "work/merge/internal.h"

static Slice cut_line(Slice *text) {
    size_t end = MIN(slice_find(*text, '\n', 0) + 1, text->len);
    Slice line = slice_range(*text, 0, end);
    *text = slice_range(*text, end, text->len);
    return line;
}

static Slice last_line(Slice text) {
    size_t from = text.len ? text.len - 1 : 0;
    while (from > 0 && text.at[from - 1] != '\n')
        from--;
    return slice_range(text, from, text.len);
}

static void put_marker(Marked *marked, char sign, const char *label) {
    unsigned size = marked->style->size ? marked->style->size : 7;
    for (unsigned i = 0; i < size; i++)
        g_string_append_c(marked->text, sign);
    if (label && *label)
        g_string_append_printf(marked->text, " %s", label);
    g_string_append_c(marked->text, '\n');
}

static void put_lines(Marked *marked, Slice lines) {
    g_string_append_len(marked->text, lines.at, (gssize)lines.len);
    if (lines.len && lines.at[lines.len - 1] != '\n')
        g_string_append_c(marked->text, '\n');
}

static void put_conflict(Marked *marked, Slice base, Slice ours, Slice theirs) {
    put_marker(marked, '<', marked->style->ours);
    put_lines(marked, ours);
    if (marked->style->with_base) {
        put_marker(marked, '|', marked->style->base);
        put_lines(marked, base);
    }
    put_marker(marked, '=', NULL);
    put_lines(marked, theirs);
    put_marker(marked, '>', marked->style->theirs);
    marked->conflicts++;
}

void marked_conflict(Marked *marked, Slice base, Slice ours, Slice theirs) {
    bool three = marked->style->with_base;
    for (;;) {
        Slice b = base, o = ours, t = theirs, line = cut_line(&o);
        if (!line.len || !slice_equal(line, cut_line(&t)) ||
            (three && !slice_equal(line, cut_line(&b))))
            break;
        put_lines(marked, line);
        ours = o;
        theirs = t;
        base = b;
    }
    Slice same = slice_range(ours, ours.len, ours.len);
    for (;;) {
        Slice line = last_line(ours);
        if (!line.len || !slice_equal(line, last_line(theirs)) ||
            (three && !slice_equal(line, last_line(base))))
            break;
        ours.len -= line.len;
        theirs.len -= line.len;
        base.len -= three ? line.len : 0;
        same = (Slice){line.at, same.len + line.len};
    }
    put_conflict(marked, base, ours, theirs);
    put_lines(marked, same);
}
