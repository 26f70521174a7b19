/* SPDX-License-Identifier: MIT */
/* Smells that start from words. */
#include "work/wording/internal.h"

const Smell word_smells[] = {{.rule = NULL}};
