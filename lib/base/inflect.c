/* SPDX-License-Identifier: MIT */
/* All by endings, and by short lists of words where endings mislead. Words that are spoken in
 * another way than they are written are English's own doing, so the lists hold those of business
 * texts; a word that nobody listed is taken as regular. */
#include "base/inflect.h"

#include "base/text.h"

#define MOST_LETTERS 64 /* of a word that is looked up in a list */

/* A word in small letters, for looking at its ending. */
typedef struct {
    char text[MOST_LETTERS + 1];
    size_t len;
} Lower;

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static Lower lower_of(Slice word) {
    Lower lower;
    lower.len = MIN(word.len, MOST_LETTERS);
    const char *from = word.len ? word.at + (word.len - lower.len) : ""; /* the end of a long one */
    for (size_t i = 0; i < lower.len; i++)
        lower.text[i] = (char)(is_capital(from[i]) ? from[i] | 0x20 : from[i]);
    lower.text[lower.len] = 0;
    return lower;
}

static inline bool ends(const Lower *word, const char *suffix) {
    size_t len = strlen(suffix);
    return word->len >= len && memcmp(word->text + word->len - len, suffix, len) == 0;
}

/* Glossaries ask for every word of theirs, so the first letter is looked at before all others. */
static bool is_any(const Lower *word, const char *const *list) {
    for (; *list; list++)
        if (**list == *word->text && strcmp(*list, word->text) == 0)
            return true;
    return false;
}

static bool is_vowel(char c) {
    return c && strchr("aeiou", c);
}

/* The letter that many places before the word's end, or 0. */
static char letter(const Lower *word, size_t before_end) {
    return word->len >= before_end ? word->text[word->len - before_end] : 0;
}

/* Two capitals or more, no small letter: told letter by letter. */
static bool is_acronym(Slice word) {
    size_t capitals = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] >= 'a' && word.at[i] <= 'z')
            return false;
        capitals += is_capital(word.at[i]);
    }
    return capitals >= 2;
}

/* --- plurals --- */

/* What is no regular noun, or has no plural of its own. */
static const char *const IRREGULAR[] = {
    "aircraft", "child",      "criterion", "datum",     "die",        "foot",  "goose",
    "half",     "knife",      "leaf",      "life",      "loaf",       "louse", "man",
    "mouse",    "offspring",  "ox",        "person",    "phenomenon", "self",  "sheep",
    "shelf",    "spacecraft", "thief",     "tooth",     "wife",       "wolf",  "calf",
    "elf",      "wharf",      "passer-by", "runner-up", NULL,
};

/* Plurals without an `s` at the end. */
static const char *const PLURALS[] = {
    "children", "criteria", "dice",      "feet",  "geese", "media", "men", "mice",
    "oxen",     "people",   "phenomena", "teeth", "these", "those", NULL,
};

/* Plurals that end like a singular: in -as, -is, -os, -us after a vowel that is the word's own. */
static const char *const PLURALS_IN_S[] = {
    "alibis", "apis", "emojis", "emus",  "gurus", "haikus", "kpis",
    "menus",  "skis", "skus",   "taxis", "wikis", "zeros",  NULL,
};

/* Singulars that end like a plural. */
static const char *const SINGULARS_IN_S[] = {
    "alias",     "always",  "asbestos", "atlas",  "bias",    "canvas",  "chaos",
    "christmas", "corps",   "cosmos",   "ethos",  "gas",     "has",     "kudos",
    "lens",      "mars",    "news",     "pathos", "perhaps", "pyjamas", "rhinoceros",
    "series",    "species", "texas",    "was",    "yes",     NULL,
};

/* Where `ch` is spoken like `k`, and the plural has no `e`. */
static const char *const HARD_CH[] = {
    "stomach", "epoch", "tech", "fintech", "martech", "monarch", "patriarch", "loch", NULL,
};

/* Words in -o with -oes. */
static const char *const LONG_O[] = {
    "echo", "embargo", "go", "hero", "no", "potato", "tomato", "torpedo", "veto", NULL,
};

/* Whether a word of these letters is a plural by its look. */
static bool is_plural(Slice word, const Lower *lower) {
    if (letter(lower, 1) != 's')
        return is_any(lower, PLURALS) || ends(lower, "women") || ends(lower, "smen") ||
               ends(lower, "tmen");
    if (is_any(lower, PLURALS_IN_S))
        return true;
    if (lower->len < 3 || is_any(lower, SINGULARS_IN_S))
        return false;
    if (word.at[word.len - 1] == 'S') /* "SMS", "iOS", or all in capitals */
        return false;
    if (is_acronym((Slice){word.at, word.len - 1})) /* "SLAs", "SKUs" */
        return true;
    return letter(lower, 2) != 's' && letter(lower, 2) != '\'' && !ends(lower, "us") &&
           !ends(lower, "is");
}

bool inflect_looks_plural(Slice word) {
    Lower lower = lower_of(word);
    return is_plural(word, &lower);
}

/* How the plural of a regular noun ends: `*cut` bytes go, what is returned comes. NULL: it has
 * none. */
static const char *ending(Slice word, size_t *cut) {
    Lower lower = lower_of(word);
    char last = letter(&lower, 1), before = letter(&lower, 2);
    *cut = 0;
    if (is_acronym(word))
        return last == 's' ? "es" : "s";
    if (is_any(&lower, IRREGULAR) || is_plural(word, &lower) || ends(&lower, "sman") ||
        ends(&lower, "woman") || ends(&lower, "series") || ends(&lower, "species"))
        return NULL;
    if (ends(&lower, "sis") || ends(&lower, "xis")) { /* "analysis", "axis" */
        *cut = 2;
        return "es";
    }
    bool keeps_y = is_vowel(before) || ends(&lower, "standby");
    if (last == 'y' && before && (!keeps_y || ends(&lower, "quy"))) {
        *cut = 1;
        return "ies";
    }
    if (last == 'z' && is_vowel(before))
        return before == 'i' ? "zes" : "es"; /* "quiz" */
    bool hisses = last == 's' || last == 'x' || last == 'z' || ends(&lower, "sh") ||
                  (ends(&lower, "ch") && !is_any(&lower, HARD_CH));
    return hisses || (last == 'o' && is_any(&lower, LONG_O)) ? "es" : "s";
}

/* Whether the text ends in a letter or digit that a plural can follow: of the Latin script. */
static bool can_end(Slice text) {
    size_t at = text.len;
    if (at && (unsigned char)text.at[at - 1] < 0x80 && text_skip_printable(text, 0) == at)
        return g_ascii_isalnum(text.at[at - 1]);
    while (at > 0 && ((unsigned char)text.at[--at] & 0xc0) == 0x80)
        ;
    if (text_valid(text) < text.len || !text.len)
        return false;
    size_t len;
    uint32_t c = text_decode(slice_range(text, at, text.len), &len);
    return c < 0x80 ? g_ascii_isalnum((char)c) : c < 0x250 && text_role(c) == TEXT_LETTER;
}

/* The next word of the text from `*at` on, between blanks; empty at the end. */
static Slice next_word(Slice text, size_t *at) {
    while (*at < text.len && text.at[*at] == ' ')
        ++*at;
    size_t from = *at;
    while (*at < text.len && text.at[*at] != ' ')
        ++*at;
    return slice_range(text, from, *at);
}

/* Whether a verb's little word follows it, as in "opt in form": the noun comes behind. */
static bool takes_particle(Slice word) {
    static const char *const VERBS[] = {"add",   "build", "buy",  "check", "drop",  "lock", "log",
                                        "opt",   "pay",   "plug", "roll",  "sell",  "sign", "sit",
                                        "start", "stay",  "tie",  "top",   "trade", "walk", NULL};
    Lower lower = lower_of(word);
    return is_any(&lower, VERBS);
}

/* The noun that makes the phrase a plural: its last word, or the one before a preposition. */
static Slice head_of(Slice phrase) {
    static const char *const PREPOSITIONS[] = {"of", "in", "for",  "to", "on",
                                               "at", "by", "with", NULL};
    Slice before = {phrase.at, 0}, word;
    if (slice_find(phrase, ' ', 0) == phrase.len && slice_find(phrase, '-', 0) == phrase.len)
        return phrase;
    for (size_t at = 0; (word = next_word(phrase, &at)).len; before = word) {
        Lower lower = lower_of(word);
        bool inside = before.len && at < phrase.len;
        if (inside && is_any(&lower, PREPOSITIONS) && !takes_particle(before))
            break;
    }
    size_t of = slice_find(before, '-', 1); /* "point-of-sale" */
    while (of + 4 < before.len && !slice_starts(slice_range(before, of, before.len), "-of-"))
        of = slice_find(before, '-', of + 1);
    if (of + 4 < before.len)
        return slice_range(before, 0, of);
    return before;
}

char *inflect_plural(Arena *arena, Slice phrase) {
    phrase = slice_trim(phrase);
    Slice noun = head_of(phrase);
    size_t end = (size_t)(noun.at - phrase.at) + noun.len, cut = 0;
    const char *with = can_end(noun) ? ending(noun, &cut) : NULL;
    if (with) { /* "follow-up": the word behind the hyphen is what may be irregular */
        const char *hyphen = memrchr(noun.at, '-', noun.len);
        size_t from = hyphen ? (size_t)(hyphen + 1 - noun.at) : 0;
        with = hyphen ? ending(slice_range(noun, from, noun.len), &cut) : with;
    }
    if (!with)
        return NULL;
    Slice rest = slice_range(phrase, end, phrase.len);
    size_t add = strlen(with);
    char *plural = arena_alloc(arena, phrase.len - cut + add + 1);
    memcpy(plural, phrase.at, end - cut);
    memcpy(plural + end - cut, with, add);
    if (rest.len)
        memcpy(plural + end - cut + add, rest.at, rest.len);
    return plural;
}

/* --- articles --- */

/* Acronyms that are spoken as words. */
static bool is_spoken(Slice word) {
    static const char *const WORDS[] = {
        "FIFO", "FOMO",  "HIPAA", "LAMP", "LAN",   "LIFO", "LIDAR", "MIME", "NAS",   "NASA",
        "NATO", "RACI",  "RAG",   "RAID", "RAM",   "REST", "ROM",   "SAML", "SCORM", "SEPA",
        "SIM",  "SMART", "SOAP",  "SWOT", "FAANG", "MOOC", "SCRUM", "NIST", NULL};
    return slice_is_any(word, WORDS);
}

/* "eight", "eleven", "eighteen" and what begins with them. */
static bool number_sounds_open(Slice digits) {
    size_t count = 0;
    bool grouped = false;
    while (count < digits.len && g_ascii_isdigit(digits.at[count]))
        count++;
    grouped = count == 2 && digits.len > 2 && digits.at[2] == ',';
    if (digits.at[0] == '8')
        return true;
    bool teen = slice_starts(digits, "11") || slice_starts(digits, "18");
    return teen && (count == 2 || grouped || count % 3 == 2);
}

/* Whether a word that begins with these letters begins with a sound like "you" or "won". */
static bool sounds_closed(const char *word) {
    static const char *const LIKE_YOU[] = {"eu",  "ewe", "ubiq", "uk",  "ure",  "uri",
                                           "uro", "ura", "usa",  "use", "usi",  "usu",
                                           "ute", "uti", "uto",  "ufo", "once", NULL};
    for (size_t i = 0; LIKE_YOU[i]; i++)
        if (g_str_has_prefix(word, LIKE_YOU[i]))
            return true;
    if (g_str_has_prefix(word, "one"))
        return word[3] == 0 || g_str_has_prefix(word + 3, "self");
    if (g_str_has_prefix(word, "uni")) /* "unit", not "unimportant", "uninstall", "unidentified" */
        return word[3] != 'm' && word[3] != 'n' && !g_str_has_prefix(word + 3, "de");
    return false;
}

static bool sounds_open(const char *word) {
    static const char *const SILENT_H[] = {"heir", "honest", "honor", "honour", "hour", NULL};
    for (size_t i = 0; SILENT_H[i]; i++)
        if (g_str_has_prefix(word, SILENT_H[i]))
            return true;
    return is_vowel(*word) && !sounds_closed(word);
}

/* The letters and digits at the start of the text. */
static Slice first_word(Slice text) {
    size_t len = 0;
    while (len < text.len && g_ascii_isalnum(text.at[len]))
        len++;
    return slice_range(text, 0, len);
}

/* Whether the letters, all capitals, can hardly be spoken as a word: three at most, none of them a
 * vowel, or a beginning that no word has. */
static bool is_unspeakable(Slice word) {
    static const char *const KNOWN[] = {"UEFI", "UNHCR", "URLS", "USDA", "USPS", "UUID", NULL};
    static const char *const BEGINNINGS[] = {"FL", "FR", "RH", "SC", "SH", "SK", "SL",
                                             "SM", "SN", "SP", "SQ", "ST", "SW", NULL};
    size_t letters = 0, vowels = 0;
    for (size_t i = 0; i < word.len; i++) {
        letters += is_capital(word.at[i]);
        vowels += strchr("AEIOUY", word.at[i]) != NULL;
    }
    if (letters <= 3 || !vowels || slice_is_any(word, KNOWN))
        return true;
    return strchr("FHLMNRSX", word.at[0]) && !strchr("AEIOUY", word.at[1]) &&
           !slice_is_any(slice_range(word, 0, 2), BEGINNINGS);
}

/* Whether the word is told letter by letter: one letter ("A/B", "e-mail"), a letter and a digit
 * ("S3"), or an acronym, perhaps in the plural; "README" is a word in capitals. */
static bool is_spelled(Slice word) {
    if (word.len == 1 || g_ascii_isdigit(word.at[1]))
        return true;
    bool plural = word.len > 2 && word.at[word.len - 1] == 's';
    word = slice_range(word, 0, word.len - plural);
    return is_acronym(word) && !is_spoken(word) && is_unspeakable(word);
}

/* Whether a letter, perhaps outside ASCII, is a vowel by its base letter. */
static bool is_open_letter(Slice character) {
    g_autofree char *one = slice_strdup(character);
    g_autofree char *ascii = g_str_to_ascii(one, "C");
    return is_vowel(g_ascii_tolower(*ascii));
}

/* The text without the signs before its first letter, digit, `.` or `@`; `*len` receives the length
 * of its first character. */
static Slice without_signs(Slice text, size_t *len) {
    *len = 0;
    for (; text.len; text = slice_range(text, *len, text.len)) {
        uint32_t c = text_decode(text, len);
        if (text_role(c) != TEXT_BETWEEN || c == '.' || c == '@')
            break;
    }
    return text;
}

const char *inflect_article(Slice phrase) {
    size_t len;
    Slice text = text_valid(phrase) == phrase.len ? without_signs(phrase, &len) : (Slice){NULL, 0};
    if (!text.len)
        return "a";
    if (text.at[0] == '@') /* "at" */
        return "an";
    if (len > 1)
        return is_open_letter(slice_range(text, 0, len)) ? "an" : "a";
    Slice word = first_word(text);
    if (!word.len) /* ".NET": "dot" */
        return "a";
    if (g_ascii_isdigit(word.at[0]))
        return number_sounds_open(text) ? "an" : "a";
    if (is_spelled(word))
        return strchr("AEFHILMNORSX", g_ascii_toupper(word.at[0])) ? "an" : "a";
    Lower lower = lower_of(slice_range(word, 0, MOST_LETTERS));
    return sounds_open(lower.text) ? "an" : "a";
}
