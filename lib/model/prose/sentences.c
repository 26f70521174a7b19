/* SPDX-License-Identifier: MIT */
/* Where sentences end (a simpler case of Unicode Standard Annex 29, with abbreviations). */
#include "model/prose/internal.h"

#define LONGEST 6 /* bytes of an abbreviation */

/* Behind these a full stop ends no sentence, whatever follows. */
static const char *const ABBREVIATIONS[] = {"e.g", "i.e", "cf",   "vs",   "approx", "fig", "sec",
                                            "no",  "nr",  "incl", "excl", "resp",   "mr",  "mrs",
                                            "ms",  "dr",  "prof", "st",   "viz",    "z.b", "bzw",
                                            "ca",  "ref", "ch",   "art",  "p",      "pp",  NULL};

bool prose_ends_sentence(Slice before, uint16_t before_flags, bool before_first, char stop,
                         const ProseWord *word) {
    bool begins = word->flags & (WORD_CAPITAL | WORD_NUMBER | WORD_CODE) ||
                  (word->folded.len && (unsigned char)word->folded.at[0] >= 0x80) ||
                  word->flags & WORD_MIXED;
    if (!begins)
        return false;
    if (stop != '.')
        return true;
    bool counts = before_first && before_flags & WORD_NUMBER; /* "1. The first item" */
    bool initial = before.len == 1 && before_flags & WORD_CAPITAL && before_first;
    return !counts && !initial && (before.len > LONGEST || !slice_is_any(before, ABBREVIATIONS));
}
