/* SPDX-License-Identifier: MIT */
/* A body as the words of its sections, so that two bodies can be compared word by word. */
#pragma once

#include "adapters/markdown.h"
#include "base/slice.h"

/* The words of all bodies that are compared with each other. */
typedef struct {
    GHashTable *numbers; /* Slice to the word's number, from 1 */
    GPtrArray *texts;    /* the Slice of number 1, 2 … */
} BodyWords;

/* A body, or one state of it: the file's bytes, from this offset on. */
typedef struct {
    Slice file;
    size_t from;
} BodyText;

typedef struct {
    Slice heading;           /* empty above the first one */
    unsigned from, text, to; /* its words: of the heading, below it, and where they end */
    unsigned next;           /* for body_pairs() */
} BodySection;

typedef struct {
    GArray *sections;   /* of BodySection */
    GArray *words;      /* of uint32_t */
    GByteArray *begins; /* of each word: whether a paragraph, item or cell begins with it */
} Body;

/* Some words in a row. */
typedef struct {
    const uint32_t *words;
    const uint8_t *begins;
    size_t count;
} WordSpan;

/* The same section in two bodies; NULL where there is none. */
typedef struct {
    const BodySection *was, *is;
} SectionPair;

/* No words yet; the caller owns it. */
BodyWords *body_words_new(void);

/* Frees it; NULL is fine. */
void body_words_free(BodyWords *words);

/* Reads a body; its words' texts live in `scratch`. A body that Markdown refuses is one section of
 * its words; so is one that is no UTF-8, and any text without a reader. To be ended with
 * body_clear(). */
void body_read(MarkdownReader *markdown, Arena *scratch, BodyWords *words, const BodyText *body,
               Body *into);

/* Frees what body_read() made. */
void body_clear(Body *body);

/* The sections of both, by their headings: those of `now` in their order, then what is gone. The
 * caller owns the array of SectionPair. */
GArray *body_pairs(const Body *old, const Body *now);

/* The words of a section (NULL: none), with its heading's or without. */
WordSpan body_span(const Body *body, const BodySection *section, bool heading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BodyWords, body_words_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Body, body_clear)
