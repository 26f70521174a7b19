/* SPDX-License-Identifier: MIT */
/* Smells that start from words. The first that tells of a word keeps the others from it, so what
 * is told most exactly stands first. */
#include "work/wording/smells.h"

#define WITH(list) LIST_BIT(LIST_##list)

const Smell word_smells[] = {
    {.rule = "smell/time", .sentence = smell_time, .lists = WITH(TIME)},
    {.rule = "smell/loophole", .sentence = smell_loophole, .lists = WITH(LOOPHOLE)},
    {.rule = "smell/open-ended", .sentence = smell_open_ended, .lists = WITH(OPEN_ENDED)},
    {.rule = "smell/speculation", .sentence = smell_speculation, .lists = WITH(SPECULATION)},
    {.rule = "smell/negative", .sentence = smell_negative, .lists = WITH(NEGATIVE)},
    {.rule = "smell/weak-verb", .sentence = smell_weak_verb, .lists = WITH(WEAK_VERB)},
    {.rule = "smell/absolute", .sentence = smell_absolute, .lists = WITH(ABSOLUTE)},
    {.rule = "smell/universal", .sentence = smell_universal, .lists = WITH(UNIVERSAL)},
    {.rule = "smell/superlative", .sentence = smell_superlative, .lists = WITH(SUPERLATIVE)},
    {.rule = "smell/comparative", .sentence = smell_comparative, .lists = WITH(COMPARATIVE)},
    {.rule = "smell/vague",
     .sentence = smell_vague,
     .lists = WITH(VAGUE) | WITH(AMOUNT) | WITH(DEGREE)},
    {.rule = "smell/subjective", .sentence = smell_subjective, .lists = WITH(SUBJECTIVE)},
    {.rule = "smell/pronoun", .sentence = smell_pronoun, .lists = WITH(PRONOUN)},
    {.rule = NULL},
};
