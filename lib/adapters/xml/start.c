/* SPDX-License-Identifier: MIT */
#include "adapters/xml/internal.h"

static void *start_library(void *unused) {
    (void)unused;
    /* Before anything else of it: its allocations end the program like ours when memory is out. */
    xmlMemSetup(g_free, g_malloc, g_realloc, g_strdup);
    xmlInitParser();
    return NULL;
}

void xml_start(void) {
    static GOnce started = G_ONCE_INIT;
    g_once(&started, start_library, NULL);
}
