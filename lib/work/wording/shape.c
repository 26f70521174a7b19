/* SPDX-License-Identifier: MIT */
/* Smells that start from the shape of a sentence: their table, and what they have in common. */
#include "work/wording/shape.h"

const Smell shape_smells[] = {
    {.rule = "smell/compound", .sentence = smell_compound},
    {.rule = "smell/ears", .sentence = smell_ears, .lists = LIST_BIT(LIST_SUBORDINATE)},
    {.rule = "smell/length", .whole = smell_length},
    {.rule = "smell/passive", .sentence = smell_passive, .lists = LIST_BIT(LIST_BE)},
    {.rule = "smell/placeholder", .whole = smell_placeholder},
    {.rule = "smell/range", .sentence = smell_range, .numbers = true},
    {.rule = "smell/subject", .sentence = smell_subject, .lists = LIST_BIT(LIST_MODAL)},
    {.rule = "smell/unit", .sentence = smell_unit, .numbers = true},
    {.rule = NULL},
};

Slice shape_before(const Look *look, size_t word) {
    size_t from = word > look->block->first_word ? look->words[word - 1].to : 0;
    return slice_range(look->block->text, from, look->words[word].from);
}

Slice shape_after(const Look *look, size_t word) {
    bool is_last = word + 1 >= look->block->end_word;
    size_t to = is_last ? look->block->text.len : look->words[word + 1].from;
    return slice_range(look->block->text, look->words[word].to, to);
}

bool shape_holds(Slice text, const char *bytes) {
    for (size_t i = 0; i < text.len; i++)
        if (strchr(bytes, text.at[i]) && text.at[i])
            return true;
    return false;
}

bool shape_follows(const Look *look, size_t word) {
    Slice gap = shape_before(look, word);
    return gap.len == 1 ? gap.at[0] == ' ' : slice_trim(gap).len == 0;
}

bool shape_ends(const Look *look, size_t word, const char *end) {
    return slice_ends(look->words[word].folded, end);
}

bool shape_is_participle(const Look *look, size_t word) {
    if (look->words[word].flags & (WORD_CODE | WORD_QUOTED | WORD_NUMBER) ||
        look_in(look, word, LIST_STATIVE))
        return false;
    if (look_in(look, word, LIST_PARTICIPLE))
        return true;
    return look->words[word].folded.len >= 4 && shape_ends(look, word, "ed") &&
           !shape_ends(look, word, "eed");
}

bool shape_is_plural(const Look *look, size_t word) {
    return look->words[word].folded.len > 3 && shape_ends(look, word, "s") &&
           !shape_ends(look, word, "ss") && !shape_ends(look, word, "us") &&
           !shape_ends(look, word, "is") && !look_in(look, word, LIST_GRAMMAR);
}
