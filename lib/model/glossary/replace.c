/* SPDX-License-Identifier: MIT */
/* Another word in the place of one that is to be avoided, with as much of the grammar as words show
 * from outside. Where something is left to a reader's eye it is not safe. */
#include "base/inflect.h"
#include "base/text.h"
#include "model/glossary/internal.h"

#define ACRONYM 5 /* letters; longer words in capitals are words that are shouted */

typedef struct {
    Arena *arena;
    const Prose *prose;
    const ProseBlock *block;
    const ProseUse *use;
    const ProseWord *first, *last;
    Slice text; /* of the use */
    bool safe;
} Replacing;

static Slice last_word(Slice text) {
    size_t at = text.len;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    return slice_range(text, at, text.len);
}

static bool looks_plural(Slice phrase) {
    return inflect_looks_plural(last_word(phrase));
}

/* In the plural where the use is one. */
static Slice in_number(Replacing *r, Slice replacement) {
    const ProseUse *use = r->use;
    bool there = use->plural || looks_plural(use->word->text), here = looks_plural(replacement);
    if (there == here)
        return replacement;
    if (!there) {
        r->safe = false;
        return replacement;
    }
    const char *plural = inflect_plural(r->arena, replacement);
    r->safe &= use->plural && plural;
    return plural ? slice_of(plural) : replacement;
}

static size_t letters_of(Slice text) {
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] != ' ';
    return count;
}

static bool has_capital(Slice text) {
    size_t len;
    return text.len && g_unichar_isupper(text_decode(text, &len));
}

/* The text in capitals, or its first letter alone. */
static Slice in_capitals(Arena *arena, Slice text, bool all) {
    GString *into = g_string_sized_new(text.len);
    size_t len = 0;
    for (size_t at = 0; at < (all ? text.len : MIN(text.len, 1)); at += len)
        g_string_append_unichar(
            into, g_unichar_toupper(text_decode(slice_range(text, at, text.len), &len)));
    if (!all && text.len)
        g_string_append_len(into, text.at + len, (gssize)(text.len - len));
    Slice capitals = {arena_copy(arena, into->str, into->len), into->len};
    g_string_free(into, TRUE);
    return capitals;
}

/* Whether the first word of the text is one that people write in its own way: "iOS", "eBay". */
static bool has_own_case(Slice text) {
    for (size_t i = 1; i < text.len && text.at[i] != ' ' && text.at[i] != '-'; i++)
        if (g_ascii_isupper(text.at[i]))
            return true;
    return false;
}

static bool is_shouted(const Replacing *r) {
    for (const ProseWord *word = r->first; word <= r->last; word++)
        if (!(word->flags & WORD_UPPER))
            return false;
    return letters_of(r->text) > ACRONYM;
}

/* Whether the glossary writes its words like headings: the used one has a capital there and none
 * here. */
static bool is_heading_style(const Replacing *r, Slice replacement) {
    return has_capital(r->use->word->text) && !(r->first->flags & WORD_CAPITAL) &&
           !has_own_case(r->use->word->text) && has_capital(replacement) &&
           !has_own_case(replacement);
}

static Slice in_small(Arena *arena, Slice text) {
    size_t len;
    char small[6];
    int used = g_unichar_to_utf8(g_unichar_tolower(text_decode(text, &len)), small);
    Slice rest = slice_range(text, len, text.len);
    return slice_of(arena_printf(arena, "%.*s%.*s", used, small, SLICE_ARG(rest)));
}

static Slice in_case(Replacing *r, Slice replacement) {
    if (!r->use->word->exact && is_heading_style(r, replacement))
        return in_small(r->arena, replacement);
    bool capital = r->first->flags & WORD_CAPITAL && !has_capital(r->use->word->text);
    if (r->use->word->exact || has_capital(replacement))
        return replacement;
    if (is_shouted(r))
        return in_capitals(r->arena, replacement, true);
    if (!capital)
        return replacement;
    r->safe &= (r->first->flags & WORD_FIRST) != 0; /* else a name, or a title in capitals */
    return has_own_case(replacement) ? replacement : in_capitals(r->arena, replacement, false);
}

/* Whether "a" or "an" stands before the use and does not go with what comes. */
static bool breaks_article(const Replacing *r, Slice replacement) {
    if (r->use->first == r->block->first_word || r->first->flags & WORD_APART)
        return false;
    Slice before = r->first[-1].folded;
    if (!slice_is(before, "a") && !slice_is(before, "an"))
        return false;
    return !slice_is(before, inflect_article(replacement)) || looks_plural(replacement);
}

/* Whether a possessive behind the use does not go with what comes: "users'", "user's". */
static bool breaks_possessive(const Replacing *r, Slice replacement) {
    if (!(r->last->flags & WORD_POSSESSIVE) || !replacement.len)
        return false;
    size_t end;
    bool with_s = glossary_signs_at(r->block->text, r->last->to, SLICE("'s"), &end);
    return with_s == (g_ascii_tolower(replacement.at[replacement.len - 1]) == 's');
}

/* Whether the use is part of something that says more than its words do. */
static bool is_bound(const Replacing *r) {
    uint32_t next = r->use->last + 1;
    if (r->first->flags & WORD_HYPHEN)
        return true;
    if (next < r->block->end_word && r->prose->words[next].flags & WORD_HYPHEN)
        return true;
    for (const ProseWord *word = r->first; word <= r->last; word++)
        if (word->flags & (WORD_QUOTED | WORD_LINKED))
            return true;
    return false;
}

const char *glossary_replace(Arena *arena, const Prose *prose, const ProseUse *use,
                             Slice replacement, bool *safe) {
    const ProseBlock *block = &prose->blocks[use->block];
    Replacing r = {
        arena,     prose, block, use, &prose->words[use->first], &prose->words[use->last],
        {NULL, 0}, true};
    r.text = slice_range(block->text, r.first->from, r.last->to);
    replacement = in_case(&r, in_number(&r, replacement));
    bool one_line = replacement.len && slice_find(replacement, '\n', 0) == replacement.len;
    *safe = r.safe && one_line && !is_bound(&r) && !breaks_article(&r, replacement) &&
            !breaks_possessive(&r, replacement);
    return slice_string(arena, replacement);
}
