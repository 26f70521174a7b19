/* SPDX-License-Identifier: MIT */
/* The alphabet of a glossary: its terms, and the words that lead to them, under letters. */
#include "base/text.h"
#include "show/site/glossary/internal.h"

enum { RANK_SIGNS, RANK_DIGITS, RANK_LATIN, RANK_OTHER };

const YamlNode *words_of(const Document *term, const char *field) {
    const YamlNode *words = document_value(term, field);
    bool over = strcmp(field, "avoid") == 0 && document_means(term, "closed");
    return words && words->type == YAML_LIST && !over ? yaml_child(words) : NULL;
}

/* --- letters --- */

/* The word from its first letter or digit on: ".NET" stands under N. */
static Slice without_signs(Slice word) {
    for (size_t at = 0, len; at < word.len; at += len) {
        uint32_t c = text_decode(slice_range(word, at, word.len), &len);
        if (g_unichar_isalnum(c))
            return slice_range(word, at, word.len);
    }
    return word;
}

/* A letter of a script with so many that its words stand together; or NULL. */
static const char *whole_script(uint32_t c) {
    GUnicodeScript script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_HAN      ? "漢字"
           : script == G_UNICODE_SCRIPT_HANGUL ? "한글"
           : script == G_UNICODE_SCRIPT_YI     ? "ꆈꌠ"
                                               : NULL;
}

static const char *letter_of(Arena *arena, Slice word, int *rank) {
    size_t len;
    uint32_t c = word.len ? text_decode(word, &len) : 0;
    char letter[7] = {0};
    *rank = RANK_SIGNS;
    if (!g_unichar_isalnum(c))
        return "#";
    *rank = RANK_DIGITS;
    if (g_unichar_isdigit(c))
        return "0–9";
    g_unichar_to_utf8(c, letter);
    if (g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN) {
        g_autofree char *ascii = g_str_to_ascii(letter, "C");
        *rank = RANK_LATIN;
        if (g_ascii_isalpha(ascii[0]))
            return arena_printf(arena, "%c", g_ascii_toupper(ascii[0]));
    }
    *rank = RANK_OTHER;
    if (whole_script(c))
        return whole_script(c);
    memset(letter, 0, sizeof letter);
    g_unichar_to_utf8(g_unichar_toupper(c), letter);
    return arena_copy(arena, letter, strlen(letter));
}

/* A letter in file names and anchors. */
static const char *name_of(Arena *arena, const char *letter) {
    if (g_ascii_isalpha(letter[0]))
        return arena_printf(arena, "%c", g_ascii_tolower(letter[0]));
    if (letter[0] == '#')
        return "signs";
    if (letter[0] == '0')
        return "0-9";
    return arena_printf(arena, "u%x", g_utf8_get_char(letter));
}

/* --- words --- */

static Entry entry_of(Arena *arena, const Document *term, EntryType type, Slice word) {
    Entry entry = {.type = type, .term = term};
    entry.word = slice_trim(text_repair_slice(arena, word));
    Slice plain = without_signs(entry.word);
    entry.letter = letter_of(arena, plain, &entry.rank);
    g_autofree char *text = slice_strdup(plain);
    g_autofree char *ascii = g_str_to_ascii(text, "C");
    bool latin = entry.rank == RANK_LATIN && !strchr(ascii, '?');
    entry.key = text_fold(arena, slice_of(latin ? ascii : text));
    return entry;
}

static int compare(const void *a, const void *b) {
    const Entry *one = a, *other = b;
    int order = one->rank - other->rank;
    order = order ? order : strcmp(one->letter, other->letter);
    order = order ? order : strcmp(one->key, other->key);
    order = order ? order : (int)one->type - (int)other->type;
    return order ? order : strcmp(one->term->path, other->term->path);
}

/* An alias that begins as its term does, a plural say, stands beside it anyway. */
static bool is_beside(const Entry *alias, const Entry *term) {
    return alias->type == ENTRY_ALIAS && g_str_has_prefix(alias->key, term->key);
}

static void add_words(Arena *arena, GArray *entries, const Entry *own, EntryType type,
                      const char *field) {
    const Document *term = own->term;
    for (const YamlNode *word = words_of(term, field); word; word = yaml_next(word)) {
        Entry entry = entry_of(arena, term, type, yaml_text(word));
        if (entry.word.len && !is_beside(&entry, own))
            g_array_append_val(entries, entry);
    }
}

static void take_letters(Arena *arena, GlossaryWords *words) {
    Letter *letters = arena_array(arena, Letter, words->entry_count + 1);
    for (size_t i = 0; i < words->entry_count; i++) {
        Letter *last = words->letter_count ? &letters[words->letter_count - 1] : NULL;
        const char *label = words->entries[i].letter;
        if (!last || strcmp(last->label, label) != 0) {
            last = &letters[words->letter_count++];
            *last = (Letter){.label = label, .name = name_of(arena, label), .first = i};
        }
        last->end = i + 1;
    }
    words->letters = letters;
}

void glossary_lay_out(Arena *arena, GlossaryWords *words) {
    const SiteKind *kind = words->kind;
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    words->contested = arena_array(arena, const Document *, kind->count + 1);
    for (size_t i = 0; i < kind->count; i++) {
        const Document *term = kind->documents[i];
        Entry entry = entry_of(arena, term, ENTRY_TERM, site_title(term));
        g_array_append_val(entries, entry);
        add_words(arena, entries, &entry, ENTRY_ALIAS, "aliases");
        add_words(arena, entries, &entry, ENTRY_AVOID, "avoid");
        if (friends_contested(term))
            words->contested[words->contested_count++] = term;
    }
    if (entries->len)
        qsort(entries->data, entries->len, sizeof(Entry), compare);
    words->entry_count = entries->len;
    Entry *kept = arena_array(arena, Entry, entries->len + 1);
    memcpy(kept, entries->data, entries->len * sizeof(Entry));
    words->entries = kept;
    take_letters(arena, words);
}
