/* SPDX-License-Identifier: MIT */
/* What HTML knows of its elements. */
#pragma once

typedef enum {
    ELEMENT_VOID = 1, /* has no content and no end tag */
    ELEMENT_RAW = 2,  /* its content is not markup: script and style */
    ELEMENT_LINE = 4, /* blanks beside it mean nothing: a newline follows it */
} ElementTraits;

/* The traits of the element of HTML, as ElementTraits. */
unsigned element_traits(const char *name);
