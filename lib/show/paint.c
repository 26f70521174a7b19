/* SPDX-License-Identifier: MIT */
#include "show/paint.h"

static const char *const CODES[] = {
    [PAINT_PLAIN] = "",        [PAINT_BOLD] = "\x1b[1m",   [PAINT_DIM] = "\x1b[2m",
    [PAINT_RED] = "\x1b[31m",  [PAINT_GREEN] = "\x1b[32m", [PAINT_YELLOW] = "\x1b[33m",
    [PAINT_BLUE] = "\x1b[34m", [PAINT_CYAN] = "\x1b[36m",
};

void paint_puts(Stream *out, bool color, Paint paint, const char *text) {
    bool painted = color && paint != PAINT_PLAIN && *text;
    if (painted)
        stream_puts(out, CODES[paint]);
    stream_puts(out, text);
    if (painted)
        stream_puts(out, "\x1b[0m");
}

Paint paint_of_status(const char *means) {
    return g_strcmp0(means, "open") == 0     ? PAINT_YELLOW
           : g_strcmp0(means, "agreed") == 0 ? PAINT_GREEN
           : g_strcmp0(means, "done") == 0   ? PAINT_CYAN
           : g_strcmp0(means, "closed") == 0 ? PAINT_DIM
                                             : PAINT_PLAIN;
}
