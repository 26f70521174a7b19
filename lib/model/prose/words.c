/* SPDX-License-Identifier: MIT */
/* The words of a block, in one pass over its text. */
#include "base/phrases.h"
#include "base/text.h"
#include "model/prose/internal.h"
#include "model/prose/sixteen.h"

/* What stands between two words. */
typedef struct {
    bool apart, hyphen;
    char stop;  /* the last mark that may end a sentence, directly behind a word or its quotes */
    bool ended; /* a blank follows it */
} Gap;

typedef struct {
    ProseReader *reader;
    Slice text;
    size_t at;
    const ProseRun *run, *runs_end; /* the run that `at` is in */
    char *folded;                   /* room for the folded words of ASCII, and a margin */
    const uint64_t *secrets;        /* that words are hashed with */
    ProseWord *words;               /* of the block; room for all it can have */
    unsigned word_count, first;     /* how many there are; what the first one's number is */
    unsigned sentence_first;        /* the first word of the sentence under way */
    unsigned quote_first;           /* the first word behind an opening quotation mark */
    uint32_t quote;                 /* the mark that closes the quotation under way, or 0 */
    bool signs;                     /* ProseBlock.signs */
    Gap gap;
} Scan;

static unsigned char byte_at(const Scan *scan, size_t at) {
    return at < scan->text.len ? (unsigned char)scan->text.at[at] : 0;
}

static uint32_t char_at(const Scan *scan, size_t at, size_t *len) {
    *len = 1;
    if (at >= scan->text.len)
        return 0;
    if ((unsigned char)scan->text.at[at] < 0x80)
        return (unsigned char)scan->text.at[at];
    return text_decode(slice_range(scan->text, at, scan->text.len), len);
}

static bool is_inside(uint32_t c) {
    if (c < 0x80)
        return g_ascii_isalnum((char)c);
    TextRole role = text_role(c);
    return role == TEXT_LETTER || role == TEXT_MARK || prose_is_ignored(c);
}

static bool is_inside_at(const Scan *scan, size_t at) {
    size_t len;
    return at < scan->text.len && is_inside(char_at(scan, at, &len));
}

static bool is_letter(unsigned char c) {
    return c >= 0x80 || g_ascii_isalpha((char)c);
}

static bool is_digit(unsigned char c) {
    return g_ascii_isdigit((char)c);
}

/* Whether the apostrophe at `at` (of `len` bytes) is a possessive's: an s and the word's end
 * follow.
 */
static bool is_possessive(const Scan *scan, size_t at, size_t len) {
    return g_ascii_tolower((char)byte_at(scan, at + len)) == 's' &&
           !is_inside_at(scan, at + len + 1);
}

/* An address without markup: up to the next blank, without the marks that end a sentence. */
static size_t address_end(const Scan *scan, size_t at) {
    size_t end = at;
    while (byte_at(scan, end) > ' ' && byte_at(scan, end) < 0x7f &&
           !strchr("<>\"()[]{}", (char)byte_at(scan, end)))
        end++;
    while (end > at && strchr(".,;:!?'", scan->text.at[end - 1]))
        end--;
    return end;
}

/* How many bytes at `at`, no letter or digit, belong to the word that began at `from`; 0: it ends.
 */
static size_t joined(const Scan *scan, size_t from, size_t at, uint16_t *flags) {
    unsigned char c = byte_at(scan, at), before = byte_at(scan, at - 1),
                  next = byte_at(scan, at + 1);
    bool digits = is_digit(before) && is_digit(next), goes_on = is_inside_at(scan, at + 1);
    switch (c) {
    case '\'':
        if (is_possessive(scan, at, 1) || !is_letter(before) || !goes_on)
            return 0;
        return at - from == 1 && !strchr("iIoOyY", before) ? 0 : 1; /* l'ordre are two words */
    case '.':
    case '@':
        if (digits && c == '.')
            return 1;
        if (!goes_on)
            return 0;
        *flags |= WORD_MACHINE;
        return 1;
    case '_':
        if (!goes_on && next != '_')
            return 0;
        *flags |= WORD_MACHINE;
        return 1;
    case ',':
        return digits ? 1 : 0;
    case ':':
        if (next == '/' && byte_at(scan, at + 2) == '/') {
            *flags |= WORD_MACHINE;
            return address_end(scan, at) - at;
        }
        return digits ? 1 : 0;
    case '/':
        if (*flags & WORD_MACHINE)
            return address_end(scan, at) - at;
        return digits || (at - from == 1 && goes_on && !is_inside_at(scan, at + 2)) ? 1 : 0;
    case '&':
        return goes_on ? 1 : 0;
    case '+':
    case '#': {
        size_t end = at;
        while (byte_at(scan, end) == '+' || byte_at(scan, end) == '#')
            end++;
        return is_letter(before) && before < 0x80 && !is_inside_at(scan, end) ? end - at : 0;
    }
    default:
        return 0;
    }
}

/* How far a character of other than ASCII goes on with the word; 0: it ends. */
static size_t joined_wide(const Scan *scan, size_t from, size_t at, bool *alone) {
    size_t len;
    uint32_t c = char_at(scan, at, &len);
    if (prose_is_apostrophe(c))
        return at > from && is_letter(byte_at(scan, at - 1)) && !is_possessive(scan, at, len) &&
                       is_inside_at(scan, at + len) &&
                       (at - from > 1 || strchr("iIoOyY", byte_at(scan, from)))
                   ? len
                   : 0;
    if (prose_is_ignored(c))
        return at > from && is_inside_at(scan, at + len) ? len : 0;
    TextRole role = text_role(c);
    *alone = role == TEXT_WORD;
    if (role == TEXT_WORD)
        return at == from ? len : 0;
    return role == TEXT_BETWEEN ? 0 : len;
}

/* --- gaps --- */

/* The mark that closes what `c` opens, or 0. */
static uint32_t closing_of(const Scan *scan, uint32_t c, size_t at, size_t len) {
    switch (c) {
    case 0x201c:
    case 0x201e:
        return 0x201d;
    case 0xab:
        return 0xbb;
    case 0x2018:
        return 0x2019;
    case '"':
        return at > 0 && is_digit(byte_at(scan, at - 1)) ? 0 : '"'; /* inches */
    case '\'':
        return is_inside_at(scan, at + len) && (at == 0 || !is_inside_at(scan, at - 1)) ? '\'' : 0;
    default:
        return 0;
    }
}

static bool closes(const Scan *scan, uint32_t c) {
    return c == scan->quote || (scan->quote == 0x201d && (c == 0x201c || c == '"'));
}

static void mark_quoted(const Scan *scan) {
    for (unsigned i = scan->quote_first; i < scan->word_count; i++)
        scan->words[i].flags |= WORD_QUOTED;
}

/* Whether the character is a quotation mark, which opens or closes a quotation. */
static bool take_quote(Scan *scan, uint32_t c, size_t at, size_t len) {
    if (scan->quote && closes(scan, c)) {
        mark_quoted(scan);
        scan->quote = 0;
        return true;
    }
    uint32_t closing = closing_of(scan, c, at, len);
    if (closing && !scan->quote) {
        scan->quote = closing;
        scan->quote_first = scan->word_count;
    }
    return closing != 0;
}

static bool is_blank(uint32_t c) {
    return c == ' ' || c == '\t' || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
           c == 0x3000;
}

static bool is_hyphen(uint32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

static void take_between(Scan *scan, uint32_t c, size_t at, size_t len) {
    Gap *gap = &scan->gap;
    if (is_blank(c) || c == '\n') {
        gap->ended |= gap->stop != 0;
        gap->apart |= c == '\n' || gap->hyphen;
        return;
    }
    if (is_hyphen(c) && is_inside_at(scan, at + len) && at > 0 && !gap->hyphen && !gap->apart &&
        !is_blank(byte_at(scan, at - 1))) {
        gap->hyphen = true;
        return;
    }
    if (prose_is_ignored(c))
        return;
    gap->apart = true;
    scan->signs |= c && c < 0x80 && strchr("?_[(<", (char)c);
    bool quote = take_quote(scan, c, at, len);
    if (c == '.' || c == '!' || c == '?')
        gap->stop = (char)c;
    else if (c == 0x2026)
        gap->stop = '.';
    else if (c == 0x3002 || c == 0xff01 || c == 0xff1f)
        gap->stop = '.', gap->ended = true;
    else if (c == ':' || c == ';' || c == ',' || (!quote && c != ')' && c != ']' && !gap->ended))
        gap->stop = 0;
}

/* --- sentences --- */

static void end_sentence(Scan *scan, char stop) {
    if (scan->word_count == scan->sentence_first)
        return;
    *vector_add(&scan->reader->sentences) =
        (ProseSentence){scan->first + scan->sentence_first, scan->first + scan->word_count, stop};
    scan->sentence_first = scan->word_count;
}

static void begin_sentence(Scan *scan, ProseWord *word) {
    if (scan->gap.ended && scan->word_count > scan->sentence_first) {
        const ProseWord *before = word - 1;
        if (prose_ends_sentence(before->folded, before->flags,
                                scan->word_count - 1 == scan->sentence_first, scan->gap.stop, word))
            end_sentence(scan, scan->gap.stop);
    }
    if (scan->word_count == scan->sentence_first)
        word->flags |= WORD_FIRST;
}

/* --- words --- */

/* Passes on to the run that `at` is in; markup between it and the runs before parts words. */
static void take_runs(Scan *scan, size_t at) {
    for (; scan->run + 1 < scan->runs_end && scan->run[1].at <= at; scan->run++)
        scan->gap.apart |= scan->run[1].barrier;
}

/* Notes what stands before the word, behind which the next gap begins. */
static void take_gap(Scan *scan, ProseWord *word) {
    begin_sentence(scan, word);
    if (scan->gap.apart && scan->word_count > 0)
        word->flags |= WORD_APART;
    else if (scan->gap.hyphen)
        word->flags |= WORD_HYPHEN;
    scan->gap = (Gap){0};
}

/* Adds the word, whose place, folded text and own flags are known. */
static void add_word(Scan *scan, ProseWord *word) {
    word->flags |= is_digit(byte_at(scan, word->from)) ? WORD_NUMBER : 0;
    take_runs(scan, word->from);
    word->flags |= scan->run->linked ? WORD_LINKED : 0;
    for (const ProseRun *run = scan->run + 1; run < scan->runs_end && run->at < word->to; run++)
        word->flags |= run->barrier ? WORD_BROKEN : 0;
    take_gap(scan, word);
    word->number = phrases_hash(word->folded);
    scan->word_count++;
}

/* The possessive behind the word, which is no part of it. */
static size_t possessive_end(const Scan *scan, ProseWord *word) {
    size_t at = word->to, len;
    if (!prose_is_apostrophe(char_at(scan, at, &len)))
        return at;
    if (is_possessive(scan, at, len)) {
        word->flags |= WORD_POSSESSIVE;
        return at + len + 1;
    }
    bool closing = scan->quote && closes(scan, char_at(scan, at, &len));
    if (closing || g_ascii_tolower(scan->text.at[at - 1]) != 's' || is_inside_at(scan, at + len))
        return at;
    word->flags |= WORD_POSSESSIVE;
    return at + len;
}

static bool is_plain(unsigned char c) {
    return (unsigned)(c | 0x20) - 'a' < 26 || (unsigned)c - '0' < 10;
}

static bool is_capital(char c) {
    return (unsigned)(unsigned char)c - 'A' < 26;
}

/* Takes the letters and digits of ASCII at scan->at, folds them, and says where they end. */
static size_t take_plain(Scan *scan, ProseWord *word) {
    const char *text = scan->text.at;
    size_t from = scan->at, at = from;
    bool inner = false;
    for (; at < scan->text.len && is_plain((unsigned char)text[at]); at++) {
        inner |= at > from && is_capital(text[at]);
        scan->folded[at] = (char)(text[at] | is_capital(text[at]) << 5);
    }
    *word = (ProseWord){.from = (uint32_t)from,
                        .to = (uint32_t)at,
                        .flags = is_capital(text[from]) ? WORD_CAPITAL : 0,
                        .folded = {scan->folded + from, at - from}};
    if (inner)
        word->flags = prose_fold_ascii(slice_range(scan->text, from, at), scan->folded + from);
    return at;
}

/* The rest of a word that letters and digits of ASCII alone do not end; false where none begins. */
static bool take_rest(Scan *scan, ProseWord *word, size_t at) {
    bool wide = false, alone = false;
    uint16_t flags = 0;
    while (at < scan->text.len && !alone) {
        unsigned char c = byte_at(scan, at);
        size_t used = is_plain(c)     ? 1
                      : c >= 0x80     ? joined_wide(scan, scan->at, at, &alone)
                      : at > scan->at ? joined(scan, scan->at, at, &flags)
                                      : 0;
        if (used == 0)
            break;
        wide |= c >= 0x80;
        at += used;
    }
    if (at == scan->at)
        return false;
    *word = (ProseWord){.from = (uint32_t)scan->at, .to = (uint32_t)at, .flags = flags};
    Slice text = slice_range(scan->text, word->from, word->to);
    if (wide) {
        word->flags |= prose_fold_wide(scan->reader->arena, text, &word->folded);
    } else {
        word->flags |= prose_fold_ascii(text, scan->folded + word->from);
        word->folded = (Slice){scan->folded + word->from, text.len};
    }
    return true;
}

/* The character that stands for a code span. */
static bool take_code(Scan *scan, ProseWord *word) {
    size_t len;
    if (byte_at(scan, scan->at) != 0xef || char_at(scan, scan->at, &len) != 0xfffc)
        return false;
    *word = (ProseWord){.folded = {"", 0},
                        .from = (uint32_t)scan->at,
                        .to = (uint32_t)(scan->at + len),
                        .flags = WORD_CODE};
    return true;
}

/* Whether a word ends before the character at `at`, whatever that is followed by. */
static bool ends_here(const Scan *scan, size_t at) {
    unsigned char c = byte_at(scan, at), next = byte_at(scan, at + 1);
    return at == scan->text.len || c == ' ' || c == ')' || c == '-' ||
           ((next == ' ' || next == 0) && c && strchr(",.;:!?", c));
}

/* The word at `at` where it has up to fifteen letters and digits of ASCII, without a capital behind
 * the first; false: something else stands there. */
static inline bool take_short(const uint64_t *secrets, const char *text, size_t at, char *folded,
                              ProseWord *word) {
    Sixteen seen = fold_sixteen(text + at, folded + at);
    unsigned len = (unsigned)__builtin_ctz(~seen.plain);
    if (len == 0 || len == SIXTEEN || seen.big & ~(uint32_t)1 & ((1u << len) - 1))
        return false;
    *word = (ProseWord){
        .folded = {folded + at, len},
        .number = hash_folded(secrets, folded + at, len),
        .from = (uint32_t)at,
        .to = (uint32_t)at + len,
        .flags = (uint16_t)((seen.big & 1) * WORD_CAPITAL | (seen.digit & 1) * WORD_NUMBER)};
    return true;
}

/* Takes short words with a single blank behind each, as most are, and one with another mark, while
 * nothing else comes. Returns whether there was one. */
static bool take_simple(Scan *scan) {
    take_runs(scan, scan->at);
    const ProseRun *next = scan->run + 1;
    size_t end = next < scan->runs_end ? MIN(next->at, scan->text.len) : scan->text.len;
    const uint64_t *secrets = scan->secrets;
    const char *text = scan->text.at;
    char *folded = scan->folded;
    ProseWord *const first = scan->words + scan->word_count, *word = first;
    size_t at = scan->at;
    for (bool blank = true; blank && at < end && take_short(secrets, text, at, folded, word);
         at = word++->to + blank) {
        blank = text[word->to] == ' ';
        if (word->to > end || !(blank || ends_here(scan, word->to)))
            break;
        word->flags |= scan->run->linked ? WORD_LINKED : 0;
    }
    if (word == first)
        return false;
    scan->at = at;
    take_gap(scan, first);
    scan->word_count += (unsigned)(word - first);
    return true;
}

/* The word at scan->at, if one begins there. */
static bool take_word(Scan *scan) {
    ProseWord *word = &scan->words[scan->word_count];
    size_t at = take_plain(scan, word);
    if (at > scan->at && ends_here(scan, at)) {
        add_word(scan, word);
        scan->at = at;
        return true;
    }
    if (at == scan->at && take_code(scan, word)) {
        at = word->to;
        add_word(scan, word);
        scan->at = at;
        return true;
    }
    if (!take_rest(scan, word, at))
        return false;
    at = possessive_end(scan, word);
    add_word(scan, word);
    scan->at = at;
    return true;
}

/* What stands between words; most of it is a single blank. */
static void take_other(Scan *scan) {
    size_t len = 1;
    char c = scan->text.at[scan->at];
    if (c == ' ') {
        scan->gap.ended |= scan->gap.stop != 0;
        scan->gap.apart |= scan->gap.hyphen;
    } else if (c == ',' || c == '.') {
        scan->gap.apart = true;
        scan->gap.stop = c == '.' ? c : 0;
    } else {
        uint32_t other = char_at(scan, scan->at, &len);
        take_between(scan, other, scan->at, len);
    }
    scan->at += len;
}

void prose_find_words(ProseReader *reader, char *folded) {
    ProseBlock *block = &reader->blocks.at[reader->blocks.len - 1];
    const ProseOrigin *origin = &reader->origins.at[reader->blocks.len - 1];
    vector_reserve(&reader->words, block->text.len / 2 + 2);
    /* All members: blocks are many and short, and clearing what is left out would be felt. */
    Scan scan = {.at = 0,
                 .word_count = 0,
                 .sentence_first = 0,
                 .quote_first = 0,
                 .quote = 0,
                 .signs = false,
                 .gap = {false, false, 0, false},
                 .reader = reader,
                 .text = block->text,
                 .run = reader->runs.at + origin->first_run,
                 .runs_end = reader->runs.at + origin->end_run,
                 .folded = folded,
                 .secrets = phrases_secrets(),
                 .words = reader->words.at + reader->words.len,
                 .first = (unsigned)reader->words.len};
    block->first_word = scan.first;
    block->first_sentence = (uint32_t)reader->sentences.len;
    while (scan.at < scan.text.len) {
        unsigned char c = (unsigned char)scan.text.at[scan.at];
        bool taken =
            is_plain(c) ? take_simple(&scan) || take_word(&scan) : c >= 0x80 && take_word(&scan);
        if (!taken)
            take_other(&scan);
    }
    end_sentence(&scan, scan.gap.stop);
    reader->words.len += scan.word_count;
    block->end_word = (uint32_t)reader->words.len;
    block->end_sentence = (uint32_t)reader->sentences.len;
    block->signs = scan.signs;
}
