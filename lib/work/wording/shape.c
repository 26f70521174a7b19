/* SPDX-License-Identifier: MIT */
/* Smells that start from the shape of a sentence. */
#include "work/wording/internal.h"

const Smell shape_smells[] = {{.rule = NULL}};
