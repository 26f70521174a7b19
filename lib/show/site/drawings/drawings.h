/* SPDX-License-Identifier: MIT */
/* Small drawings, inline and without a script; what they show also stands in words beside them.
 * Places along a line are shares of its width, so that signs and letters keep their size. */
#pragma once

#include "show/site/internal.h"
#include "work/movement.h"

/* Adds a place or a length as a share of the drawing's. */
void page_percent(Page *page, const char *name, double percent);

/* Draws a line between two such places, from the height `top` to `bottom`. */
void page_stroke(Page *page, const char *class, double from, double to, const char *top,
                 const char *bottom);

/* A day of a document. */
typedef struct {
    const Document *document;
    Day due;
    Day end; /* after that day it is of no use; DAY_NONE: nobody said so */
} TimelineRow;

/* Days on a line of time, with today marked; each also in words. At least one row, by day. */
void page_timeline(Page *page, const TimelineRow *rows, size_t count);

/* How far a metric is on its way: a line from where it began to its target, and the last reading on
 * it; better is always to the right. The same in words below. */
void page_bullet(Page *page, const Movement *movement);

/* A value against its threshold, which is in the middle; with `before` that of the days before too.
 * What it shows must stand beside it. */
void page_bar(Page *page, double value, double threshold, const double *before);
