/* SPDX-License-Identifier: MIT */
/* Smells that start from the shape of a sentence, a file each or together with their like. */
#pragma once

#include "work/wording/internal.h"

/* What stands in the block at hand between a word and the word before it, or the block's start. */
Slice shape_before(const Look *look, size_t word);

/* What stands between a word and the next one, or the block's end. */
Slice shape_after(const Look *look, size_t word);

/* Whether the text holds one of the bytes. */
bool shape_holds(Slice text, const char *bytes);

/* Whether one of the bytes, marks of punctuation, stands between the word and the one before it. */
static inline bool shape_parts(const Look *look, size_t word, const char *bytes) {
    return look->words[word].flags & WORD_APART && shape_holds(shape_before(look, word), bytes);
}

/* Whether the word, folded, is the literal. */
#define SHAPE_IS(look, word, literal)                                                              \
    ((look)->words[word].folded.len == sizeof(literal) - 1 &&                                      \
     memcmp((look)->words[word].folded.at, literal, sizeof(literal) - 1) == 0)

/* Whether the words are joined by nothing but blanks to the word before. */
bool shape_follows(const Look *look, size_t word);

/* Whether the word is a participle as it stands behind "be": regular, or of the list. */
bool shape_is_participle(const Look *look, size_t word);

/* Whether the word ends like that. */
bool shape_ends(const Look *look, size_t word, const char *end);

/* Whether the word looks like a plural, or like a verb in -s. */
bool shape_is_plural(const Look *look, size_t word);

/* number.c */
void smell_unit(Look *look, const ProseBlock *block, const ProseSentence *sentence);
void smell_range(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* passive.c */
void smell_passive(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* sentence.c */
void smell_compound(Look *look, const ProseBlock *block, const ProseSentence *sentence);
void smell_subject(Look *look, const ProseBlock *block, const ProseSentence *sentence);
void smell_length(Look *look);

/* ears.c */
void smell_ears(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* placeholder.c */
void smell_placeholder(Look *look);
