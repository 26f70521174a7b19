/* SPDX-License-Identifier: MIT */
/* Opening libxml2. */
#include "adapters/xml/internal.h"

#if LIBRARY_LAZY

XmlCalls *xml_found;

const XmlCalls *xml_find(void) {
    static const char *const NAMES[] = {XML_CALLS(LIBRARY_NAME)};
    static XmlCalls found;
    static size_t done = 0;
    G_STATIC_ASSERT(sizeof found == G_N_ELEMENTS(NAMES) * sizeof(void *));
    if (g_once_init_enter(&done)) {
        library_find(XML_LIBRARY, NAMES, G_N_ELEMENTS(NAMES), (void **)&found);
        __atomic_store_n(&xml_found, &found, __ATOMIC_RELEASE);
        g_once_init_leave(&done, 1);
    }
    return &found;
}

#endif
