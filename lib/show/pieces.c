/* SPDX-License-Identifier: MIT */
#include "show/pieces.h"

#define CONTEXT    10 /* kept words that are shown beside a change */
#define LONG_FIELD 6  /* words of a value that are compared one by one */

static size_t count_words(Slice text) {
    size_t words = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        words += text.at[i] == ' ';
    return words;
}

/* Where word `number` (from 0) begins, or the end. */
static size_t word_at(Slice text, size_t number) {
    size_t at = 0;
    for (; number && at < text.len; at++)
        number -= text.at[at] == ' ';
    return at;
}

static void add_piece(GArray *pieces, WordsType type, Slice text) {
    Piece piece = {type, slice_trim(text)};
    if (piece.text.len)
        g_array_append_val(pieces, piece);
}

/* Kept words: of many, those beside a change. */
static void add_kept(GArray *pieces, Slice text, bool first, bool last) {
    size_t words = count_words(text), head = first ? 0 : CONTEXT, tail = last ? 0 : CONTEXT;
    if (words <= head + tail + 2) {
        add_piece(pieces, WORDS_KEPT, text);
        return;
    }
    add_piece(pieces, WORDS_KEPT, slice_range(text, 0, word_at(text, head)));
    add_piece(pieces, WORDS_KEPT, SLICE("…"));
    add_piece(pieces, WORDS_KEPT, slice_range(text, word_at(text, words - tail), text.len));
}

bool pieces_next_line(const WordRun *runs, size_t count, size_t *at, GArray *pieces) {
    g_array_set_size(pieces, 0);
    while (*at < count) {
        size_t from = *at, to = from + 1;
        bool changed = runs[from].type != WORDS_KEPT;
        for (; to < count && !runs[to].block; to++)
            changed = changed || runs[to].type != WORDS_KEPT;
        *at = to;
        for (size_t i = from; i < to && changed; i++) {
            if (runs[i].type == WORDS_KEPT)
                add_kept(pieces, runs[i].text, i == from, i + 1 == to);
            else
                add_piece(pieces, runs[i].type, runs[i].text);
        }
        if (changed)
            return true;
    }
    return false;
}

const WordRun *pieces_of_field(const FieldChange *field, Arena *arena, size_t *count) {
    if (!field->old || !field->now || count_words(slice_of(field->old)) < LONG_FIELD ||
        count_words(slice_of(field->now)) < LONG_FIELD)
        return NULL;
    return change_text(slice_of(field->old), slice_of(field->now), arena, count);
}
