/* SPDX-License-Identifier: MIT */
/* Colours of the terminal, where the user wants them. */
#pragma once

#include "base/stream.h"

typedef enum {
    PAINT_PLAIN,
    PAINT_BOLD,
    PAINT_DIM,
    PAINT_RED,
    PAINT_GREEN,
    PAINT_YELLOW,
    PAINT_BLUE,
    PAINT_CYAN,
} Paint;

/* Writes text of ours or text made visible, in the paint where `color` is wanted. */
void paint_puts(Stream *out, bool color, Paint paint, const char *text);

/* The paint of a status by what it means ("open", "agreed", "done", "closed"); NULL is plain. */
Paint paint_of_status(const char *means);
