/* SPDX-License-Identifier: MIT */
/* Smells that start from words. The first that tells of a word keeps the others from it, so what
 * is told most exactly stands first. */
#include "work/wording/smells.h"

#define WITH(list) LIST_BIT(LIST_##list)

const Smell word_smells[] = {
    {"smell/time", smell_time, WITH(TIME), NULL, false},
    {"smell/loophole", smell_loophole, WITH(LOOPHOLE), NULL, false},
    {"smell/open-ended", smell_open_ended, WITH(OPEN_ENDED), NULL, false},
    {"smell/speculation", smell_speculation, WITH(SPECULATION), NULL, false},
    {"smell/negative", smell_negative, WITH(NEGATIVE), NULL, false},
    {"smell/weak-verb", smell_weak_verb, WITH(WEAK_VERB), NULL, false},
    {"smell/absolute", smell_absolute, WITH(ABSOLUTE), NULL, false},
    {"smell/universal", smell_universal, WITH(UNIVERSAL), NULL, false},
    {"smell/superlative", smell_superlative, WITH(SUPERLATIVE), NULL, false},
    {"smell/comparative", smell_comparative, WITH(COMPARATIVE), NULL, false},
    {"smell/vague", smell_vague, WITH(VAGUE) | WITH(AMOUNT) | WITH(DEGREE), NULL, false},
    {"smell/subjective", smell_subjective, WITH(SUBJECTIVE), NULL, false},
    {"smell/pronoun", smell_pronoun, WITH(PRONOUN), NULL, false},
    {.rule = NULL},
};
