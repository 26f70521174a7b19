/* SPDX-License-Identifier: MIT */
/* The prose of a document, as words with their places: what terms are looked for in, and wording is
 * judged by.
 *
 * Prose is what people read as sentences: texts of front matter that the schema marks (`prose:
 * yes`), paragraphs, headings, table cells, the texts of links and images. Code, addresses, HTML,
 * comments and what is struck out are none. Each leaf block is one text of its own, in which
 * breaks are blanks; a code span, a bare address and the like stand there as one character,
 * U+FFFC, which is a word by itself (WORD_CODE).
 *
 *     | We *give* each lead’s e-mail |  →  We · give · each · lead(’s) · e · mail
 *
 * A word is a run of letters and digits with their marks, as in base/word.h; inside it may stand an
 * apostrophe ("don't"), a decimal point or comma ("3.5"), and what makes it a name of machines
 * ("crm.leads", "lead_id", "ana@example.org"). A hyphen ends a word, a possessive `'s` or `'` is
 * none of it, a soft hyphen or zero-width joiner is as if it were not there.
 *
 * Exact places are found when somebody asks (prose_place()), as most words are never told of. A
 * Prose belongs to one thread, and lives from prose_read() to the next.
 */
#pragma once

#include "model/document.h"

typedef enum { PROSE_FIELD, PROSE_PARAGRAPH, PROSE_HEADING, PROSE_CELL } ProseType;

enum {
    WORD_CAPITAL = 1,      /* its first letter is a capital */
    WORD_UPPER = 2,        /* two letters or more, all capitals (digits and `s` at the end aside) */
    WORD_MIXED = 4,        /* a capital behind its first letter, and small letters too */
    WORD_NUMBER = 8,       /* begins with a digit */
    WORD_CODE = 16,        /* stands for a code span or an address; has no letters */
    WORD_BROKEN = 32,      /* markup stands inside it: no place of its own, part of no term */
    WORD_APART = 64,       /* between it and the word before stands more than blanks, one line break
                              or a hyphen: no term goes across */
    WORD_HYPHEN = 128,     /* a hyphen joins it to the word before */
    WORD_FIRST = 256,      /* the first of its sentence */
    WORD_POSSESSIVE = 512, /* `'s` or `'` follows */
    WORD_QUOTED = 1024,    /* between quotation marks */
    WORD_LINKED = 2048,    /* inside a link's or image's text */
    WORD_MACHINE = 4096,   /* a name of machines: a dot, `_`, `@` inside */
};

typedef struct {
    Slice folded;      /* in small letters, as text_fold() makes them; without possessive */
    uint64_t number;   /* a seeded hash of `folded`: equal words have equal numbers */
    uint32_t from, to; /* bytes in the block's text, without possessive */
    uint16_t flags;    /* WORD_… */
} ProseWord;

/* Words [first, end) of Prose.words, with what ends it. */
typedef struct {
    uint32_t first, end;
    char stop; /* `.`, `!`, `?`, `:`, `;` before a list, or 0 where the block ends without */
} ProseSentence;

typedef struct {
    ProseType type;
    MarkdownNode *node;                    /* the leaf block; NULL of a field */
    const char *field;                     /* the path of a field (`means.it`); NULL in the body */
    Slice text;                            /* see above */
    uint32_t first_word, end_word;         /* in Prose.words */
    uint32_t first_sentence, end_sentence; /* in Prose.sentences */
    uint32_t heading[7]; /* by level 1 to 6: the place in document->headings, + 1, of the heading
                            that it stands below; 0: none. Of a heading, with itself. */
    bool in_quote, in_item;
    bool signs; /* one of `?_[(<` stands between its words */
} ProseBlock;

typedef struct {
    const Document *document;
    const ProseBlock *blocks;
    size_t block_count;
    const ProseWord *words; /* of all blocks, in order */
    size_t word_count;
    const ProseSentence *sentences;
    size_t sentence_count;
    const uint32_t *spelling; /* by word: a small number from 1; equal words of one reader have
                                 equal ones */
    uint32_t spellings;       /* more than any of these */
} Prose;

typedef struct ProseReader ProseReader;

/* A reader for one thread; `markdown` is what trees come from, and outlives it. The caller owns
 * it. */
ProseReader *prose_reader_new(MarkdownReader *markdown);

/* Frees the reader and what it has read; NULL is fine. */
void prose_reader_free(ProseReader *reader);

/* The prose of a document: its fields, and the tree of its body (NULL: fields alone). Borrowed, up
 * to the reader's next reading. */
const Prose *prose_read(ProseReader *reader, const Document *document, MarkdownNode *root);

/* The prose of a single text without markup, as one block; places are bytes of the text. For the
 * examples of a term, and for tests. */
const Prose *prose_read_text(ProseReader *reader, Slice text);

/* Where the bytes [from, to) of a block's text stand in the file. True where the place is exact and
 * contiguous but for breaks and the marks of quotes and lists in the beginning of lines; else it is
 * that of the whole block, or of the field's value. */
bool prose_place(ProseReader *reader, const ProseBlock *block, uint32_t from, uint32_t to,
                 size_t *offset, size_t *end);

/* The text node of the tree in which the byte `at` of a block's text stands, and its place in that
 * node's text; NULL where the block is a field, or something else stands there. */
const MarkdownNode *prose_node(const Prose *prose, const ProseBlock *block, uint32_t at,
                               uint32_t *place);

/* Whether no markup stands inside the bytes [from, to) of a block's text. */
bool prose_unbroken(const Prose *prose, const ProseBlock *block, uint32_t from, uint32_t to);

/* A number that names somebody to prose_notes(), and nobody else; never 0. */
uint64_t prose_owner(void);

/* What somebody notes of spellings: words come again and again, so whoever asks something of a word
 * alone asks it once. The reader keeps the notes from text to text. */
typedef struct {
    uint32_t *notes; /* by Prose.spelling; 0: nothing yet */
    uint8_t *dull;   /* by spelling: the bits of those who find nothing to look at in such a word */
    uint8_t bit;     /* the owner's; 0: so many have one that none is left, and no word is dull */
} ProseNotes;

/* The notes of `owner`; borrowed up to the reader's next reading. */
ProseNotes prose_notes(const Prose *prose, uint64_t owner);

/* Notes something of a spelling, and whether words of it are nothing to look at. */
static inline void prose_note(const ProseNotes *notes, uint32_t spelling, uint32_t note,
                              bool dull) {
    notes->notes[spelling] = note;
    if (dull)
        notes->dull[spelling] |= notes->bit;
}

/* In the place of ProseNotes.bit: words without WORD_UPPER are dull. */
#define PROSE_UPPER 0x80

/* The places of the words in [first, end) that are not dull to the owner of `bit`, by what was
 * noted before this text was read; in order, with `end` behind them. Borrowed until the next call.
 */
const uint32_t *prose_pick(const Prose *prose, uint8_t bit, uint32_t first, uint32_t end);

/* The block that holds the word. */
const ProseBlock *prose_block_of(const Prose *prose, size_t word);

/* The text between a word and the word before it in the same block, or from the block's start. */
Slice prose_gap(const Prose *prose, size_t word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ProseReader, prose_reader_free)
