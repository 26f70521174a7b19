/* SPDX-License-Identifier: MIT */
/* UTF-8 text: validity, columns, folding, and making foreign text safe to show. */
#pragma once

#include "base/slice.h"

/* The offset of the first byte that is not part of valid UTF-8 (Unicode 15, table 3-7), or the
 * length where all is valid. NUL is valid here. */
size_t text_valid(Slice text);

/* The text with each maximal ill-formed part shown as U+FFFD (Unicode 15, 3.9). */
char *text_repair(Arena *arena, Slice text);

/* The same with its length, which matters where the text may hold NULs. */
Slice text_repair_slice(Arena *arena, Slice text);

/* The number of code points; bytes outside UTF-8 count one each. */
size_t text_length(Slice text);

/* Line and column (both from 1; columns in code points) of a byte offset. LF and CRLF end a line.
 */
void text_position(Slice text, size_t offset, size_t *line, size_t *column);

/* A place in a text that only moves on, so that many positions cost one reading; it begins as
 * {text, 0, 1, 1}. */
typedef struct {
    Slice text;
    size_t at, line, column;
} TextCursor;

/* Moves to the byte `to`, which is not before the present one, and tells line and column there. */
void text_cursor_move(TextCursor *cursor, size_t to, size_t *line, size_t *column);

/* The first bytes, `most` at most, without cutting a code point apart. */
Slice text_head(Slice text, size_t most);

/* Decodes the code point at the start of valid UTF-8 and its length. */
uint32_t text_decode(Slice text, size_t *len);

/* Whether a decoded scalar of a document may hold this code point: no C0 control but tab and
 * newline, no DEL, no C1, no bidirectional control, no line or paragraph separator. */
bool text_is_plain(uint32_t code_point);

/* The offset at or behind `at` of the first byte that is no printable ASCII character (0x20 to
 * 0x7e), or the length: for passing quickly over what is mostly such. */
size_t text_skip_printable(Slice text, size_t at);

/* The offset of the first code point that text_is_plain() refuses, or of the first byte outside
 * UTF-8, or the length. */
size_t text_first_control(Slice text);

/* Appends the text with control, bidirectional and zero-width characters and invalid bytes made
 * visible (`\x1b`, `\u{202e}`); tabs and newlines too unless `keep_lines`. */
void text_append_visible(GString *into, Slice text, bool keep_lines);

/* The same as a new string in the arena. */
const char *text_visible(Arena *arena, Slice text);

/* The same for a message: of a text of more than `most` bytes the beginning and an ellipsis. */
const char *text_shown(Arena *arena, Slice text, size_t most);

/* Case-folded and NFKC-normalised, for comparing words; runs of combining marks are cut at 30. */
char *text_fold(Arena *arena, Slice text);

/* What a code point is to the words of a text. */
typedef enum {
    TEXT_BETWEEN, /* no part of a word */
    TEXT_LETTER,  /* a letter or digit */
    TEXT_MARK,    /* part of a word, and may become one with the letter before it */
    TEXT_WORD,    /* a word by itself, of a script that is written without blanks */
} TextRole;

/* What the code point is to words, by Unicode's categories and scripts. */
TextRole text_role(uint32_t code_point);

/* Lower-case letters and digits joined by single hyphens, at most `limit` bytes, cut between words
 * where it can be: in ASCII, accents dropped, where all of the text can be written so, else in the
 * text's own letters. "untitled" where nothing is left. */
char *text_slug(Arena *arena, Slice text, size_t limit);

/* The terminal columns that the text takes (wide and combining characters counted as such). */
size_t text_width(Slice text);

/* The only one of `count` names that differs from the word in the case of letters alone, or NULL.
 */
const char *text_other_case(Slice word, const char *const *names, size_t count);

/* The nearest of `count` names (edit distance with transpositions), or NULL where none is near
 * enough to be what was meant. */
const char *text_nearest(Slice word, const char *const *names, size_t count);
