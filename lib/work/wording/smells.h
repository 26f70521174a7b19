/* SPDX-License-Identifier: MIT */
/* The smells that start from words, by what they look at. */
#pragma once

#include "work/wording/clause.h"

/* Degrees, amounts, and what leaves open which (smell/vague). */
void smell_vague(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* Taste (smell/subjective). */
void smell_subjective(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "if possible" (smell/loophole). */
void smell_loophole(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "and so on" (smell/open-ended). */
void smell_open_ended(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "always" (smell/absolute). */
void smell_absolute(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "soon" (smell/time). */
void smell_time(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "probably" (smell/speculation). */
void smell_speculation(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "should" (smell/weak-verb). */
void smell_weak_verb(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "shall not" (smell/negative). */
void smell_negative(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "all" (smell/universal). */
void smell_universal(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "faster" (smell/comparative). */
void smell_comparative(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "fastest" (smell/superlative). */
void smell_superlative(Look *look, const ProseBlock *block, const ProseSentence *sentence);

/* "it" (smell/pronoun). */
void smell_pronoun(Look *look, const ProseBlock *block, const ProseSentence *sentence);
