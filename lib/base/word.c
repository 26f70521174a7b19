/* SPDX-License-Identifier: MIT */
/* Lint asks for the words of every document, so those of ASCII are told apart eight bytes at a
 * time: a bit for each byte of a word, then the places where that bit changes. */
#include "base/word.h"

#include "base/text.h"

#define PAGES 256 /* of as many code points, of which a reader remembers what they are to words */

/* What stands in the memo: one of these, or of a letter or digit that folds to one character
 * whatever stands beside it, that character. */
enum {
    UNKNOWN,
    BETWEEN, /* no part of a word */
    ALONE,   /* a word by itself */
    TOGETHER /* what it folds to takes the whole word to know */
};

#define BEFORE 8  /* bytes that number_of() may look at before a word */
#define BLOCK  64 /* bytes that are looked at together, and zeroes behind the text */

struct WordReader {
    Arena *scratch;
    uint16_t *memo[PAGES]; /* NULL where no text has asked */
    uint8_t *text;         /* BEFORE bytes, then the texts, a blank behind each */
    size_t len, room;      /* of it */
    GByteArray *piece;     /* BEFORE bytes, then a word with other letters than ASCII's, folded */
};

WordReader *word_reader_new(void) {
    WordReader *reader = g_new0(WordReader, 1);
    reader->scratch = arena_new();
    reader->room = 16 * 1024;
    reader->text = g_malloc0(reader->room);
    reader->len = BEFORE;
    reader->piece = g_byte_array_new();
    return reader;
}

void word_reader_free(WordReader *reader) {
    if (!reader)
        return;
    arena_free(reader->scratch);
    for (size_t page = 0; page < PAGES; page++)
        g_free(reader->memo[page]);
    g_free(reader->text);
    g_byte_array_unref(reader->piece);
    g_free(reader);
}

void word_reader_add(WordReader *reader, Slice text) {
    size_t need = reader->len + text.len + 1 + BLOCK;
    if (need > reader->room) {
        reader->room = 2 * need;
        reader->text = g_realloc(reader->text, reader->room);
    }
    if (text.len)
        memcpy(reader->text + reader->len, text.at, text.len);
    reader->len += text.len;
    reader->text[reader->len++] = ' ';
}

static inline uint64_t load(const uint8_t *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return GUINT64_FROM_LE(bytes);
}

/* The number of a word with BEFORE bytes before it; in each eight bytes of it `fold` is set. */
static inline uint64_t number_of(const uint8_t *word, size_t len, uint64_t fold) {
    uint64_t last = (load(word + len - 8) | fold) >> (len < 8 ? 64 - 8 * len : 0);
    uint64_t hash = (last ^ (uint64_t)len << 56) * 0xff51afd7ed558ccdu;
    for (size_t i = 0; i + 8 < len; i += 8)
        hash = (hash ^ hash >> 32 ^ (load(word + i) | fold)) * 0xc4ceb9fe1a85ec53u;
    return hash ^ hash >> 32;
}

/* --- words with other letters than ASCII's --- */

static uint16_t find_out(WordReader *reader, Slice character, uint32_t c) {
    TextRole role = text_role(c);
    if (role == TEXT_BETWEEN || role == TEXT_WORD)
        return role == TEXT_WORD ? ALONE : BETWEEN;
    arena_reset(reader->scratch);
    Slice folded = slice_of(text_fold(reader->scratch, character));
    size_t len = 0;
    uint32_t other = folded.len ? text_decode(folded, &len) : 0;
    bool one = len == folded.len && other < PAGES * PAGES && text_role(other) == TEXT_LETTER;
    return one && role == TEXT_LETTER ? (uint16_t)other : TOGETHER;
}

/* What the first character of the text is to words; `*len` receives its length. */
static uint16_t ask(WordReader *reader, Slice text, size_t *len) {
    uint32_t c = text_decode(text, len);
    Slice character = {text.at, *len};
    if (c >= PAGES * PAGES)
        return find_out(reader, character, c);
    uint16_t **page = &reader->memo[c / PAGES];
    *page = *page ? *page : g_new0(uint16_t, PAGES);
    uint16_t *known = &(*page)[c % PAGES];
    if (*known == UNKNOWN)
        *known = find_out(reader, character, c);
    return *known;
}

/* Makes room for `len` bytes in the reader's piece, behind BEFORE others. */
static uint8_t *piece_of(WordReader *reader, size_t len) {
    g_byte_array_set_size(reader->piece, (unsigned)(BEFORE + len));
    return reader->piece->data + BEFORE;
}

/* The number of the word at the start of the text, folded; `*end` receives where it ends. */
static uint64_t number_of_folded(WordReader *reader, Slice text, size_t *end) {
    char *piece = (char *)piece_of(reader, 3 * text.len), *to = piece;
    bool together = false;
    size_t at = 0;
    for (size_t len; at < text.len; at += len) {
        uint16_t is = ask(reader, slice_range(text, at, text.len), &len);
        if (is <= ALONE)
            break;
        if (is == TOGETHER)
            together = true;
        else if (!together)
            to += g_unichar_to_utf8(is, to);
    }
    *end = at;
    if (!together)
        return number_of((const uint8_t *)piece, (size_t)(to - piece), 0);
    arena_reset(reader->scratch);
    Slice folded = slice_of(text_fold(reader->scratch, slice_range(text, 0, at)));
    uint8_t *copy = memcpy(piece_of(reader, folded.len), folded.at, folded.len);
    return number_of(copy, folded.len, 0);
}

/* Tells the words of a run of letters, digits and whatever is not ASCII. */
static uint64_t *tell_foreign(WordReader *reader, Slice run, uint64_t *words) {
    for (size_t len; run.len; run = slice_range(run, len, run.len)) {
        uint16_t is = ask(reader, run, &len);
        if (is == ALONE)
            *words++ = number_of(memcpy(piece_of(reader, len), run.at, len), len, 0);
        else if (is != BETWEEN)
            *words++ = number_of_folded(reader, run, &len);
    }
    return words;
}

/* --- all words --- */

#define EACH(byte) (0x0101010101010101u * (byte)) /* of eight */
#define LOWER      EACH(0x20)                     /* folds ASCII's letters, and keeps its digits */

/* A bit for each of eight bytes that is a letter or digit, or not ASCII. */
static inline uint64_t word_bits(uint64_t bytes) {
    uint64_t low = bytes & EACH(0x7f), lower = low | LOWER;
    uint64_t letter = (lower + EACH(0x80 - 'a')) & ~(lower + EACH(0x7f - 'z'));
    uint64_t digit = (low + EACH(0x80 - '0')) & ~(low + EACH(0x7f - '9'));
    uint64_t word = (letter | digit | bytes) & EACH(0x80);
    return (word >> 7) * 0x0102040810204080u >> 56;
}

static inline bool is_ascii(const uint8_t *word, size_t len) {
    uint64_t all = load(word + len - 8) >> (len < 8 ? 64 - 8 * len : 0);
    for (size_t i = 0; i + 8 < len; i += 8)
        all |= load(word + i);
    return (all & EACH(0x80)) == 0;
}

/* Tells the words of a text with BEFORE bytes before it and BLOCK zeroes behind. */
static uint64_t *tell(WordReader *reader, const uint8_t *text, size_t len, uint64_t *words) {
    const uint8_t *word = NULL; /* under way */
    uint64_t last = 0;          /* the bit of the byte before */
    uint64_t seen = 0;          /* in the block, and since the word began */
    for (size_t block = 0; block <= len; block += BLOCK) {
        uint64_t bits = 0;
        seen = word ? seen : 0;
        for (unsigned i = 0; i < BLOCK; i += 8) {
            uint64_t bytes = load(text + block + i);
            bits |= word_bits(bytes) << i;
            seen |= bytes;
        }
        uint64_t changes = bits ^ (bits << 1 | last);
        last = bits >> 63;
        for (; changes; changes &= changes - 1) {
            const uint8_t *place = text + block + __builtin_ctzll(changes);
            if (!word) {
                word = place;
                continue;
            }
            size_t size = (size_t)(place - word);
            if (!(seen & EACH(0x80)) || is_ascii(word, size))
                *words++ = number_of(word, size, LOWER);
            else
                words = tell_foreign(reader, (Slice){(const char *)word, size}, words);
            word = NULL;
        }
    }
    return words;
}

void word_reader_take(WordReader *reader, GArray *words) {
    size_t len = reader->len - BEFORE;
    memset(reader->text + reader->len, 0, BLOCK);
    unsigned before = words->len;
    g_array_set_size(words, before + (unsigned)len / 2 + 1); /* the most there may be */
    uint64_t *from = (uint64_t *)(void *)words->data + before;
    uint64_t *to = tell(reader, reader->text + BEFORE, len, from);
    g_array_set_size(words, before + (unsigned)(to - from));
    reader->len = BEFORE;
}
