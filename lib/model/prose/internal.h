/* SPDX-License-Identifier: MIT */
/* From trees and fields to blocks of text (read.c), from these to words and sentences (words.c,
 * sentences.c), their forms (fold.c), what is known of words wherever they stand (spellings.c), and
 * from words back to the file (place.c). */
#pragma once

#include "base/vector.h"
#include "model/prose.h"

#define PLACEHOLDER     "\xef\xbf\xbc" /* U+FFFC, for what is no prose */
#define PLACEHOLDER_LEN 3

#define PROSE_MARGIN 16 /* bytes that can be read behind the text of a block */

/* A run of a block's text that one node gave. */
typedef struct {
    uint32_t at;              /* where it starts in the block's text */
    uint32_t from;            /* and in the node's text */
    const MarkdownNode *node; /* NULL: given by nobody */
    bool barrier;             /* markup stands before it */
    bool linked;              /* in the text of a link or image */
} ProseRun;

/* Where a block comes from. */
typedef struct {
    uint32_t first_run, end_run;
    const YamlNode *scalar; /* of a field; else NULL */
} ProseOrigin;

/* The byte `from` of a scalar's value stands at `offset` in the file. */
typedef struct {
    const YamlNode *scalar;
    size_t from, offset;
} ProsePlaced;

typedef struct ProseSpellings ProseSpellings;

struct ProseReader {
    Prose public;
    MarkdownReader *markdown;
    Arena *arena; /* reset by each reading */
    VECTOR(ProseBlock) blocks;
    VECTOR(ProseOrigin) origins; /* one for each block */
    VECTOR(ProseRun) runs;
    VECTOR(ProseWord) words;
    VECTOR(ProseSentence) sentences;
    ProsePlaced placed; /* the place in a field that was found last */
    ProseSpellings *spellings;
};

/* The spellings of all texts so far, and what is noted of them; the caller owns them. */
ProseSpellings *prose_spellings_new(void);
void prose_spellings_free(ProseSpellings *spellings);

/* Forgets them all where there are very many; to be called before a text is read. */
void prose_spellings_start(ProseSpellings *spellings);

/* Numbers the spellings of the prose's words, and fills in what Prose says of them. */
void prose_spellings_number(ProseSpellings *spellings, Prose *prose);

/* Finds the words and sentences of the block that was added last; `folded` has room for its text in
 * small letters, and PROSE_MARGIN more, and lives as long as the words. */
void prose_find_words(ProseReader *reader, char *folded);

/* What is in a word as if it were not there: soft hyphens, joiners. */
static inline bool prose_is_ignored(uint32_t c) {
    return c == 0xad || c == 0x200c || c == 0x200d || c == 0x2060;
}

static inline bool prose_is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2019;
}

/* Folds a word of ASCII into as many bytes at `into`. Returns the flags of its form: WORD_CAPITAL,
 * WORD_UPPER, WORD_MIXED. */
uint16_t prose_fold_ascii(Slice text, char *into);

/* The same of any word; `*folded` receives the folded text, in `arena`. */
uint16_t prose_fold_wide(Arena *arena, Slice text, Slice *folded);

/* Whether a sentence ends in the gap before `word`: `stop` stands there, with a blank behind it. */
bool prose_ends_sentence(Slice before, uint16_t before_flags, bool before_first, char stop,
                         const ProseWord *word);
