/* SPDX-License-Identifier: MIT */
/* Opening libgit2. */
#include "adapters/git/internal.h"

#if LIBRARY_LAZY

GitCalls *git_found;

const GitCalls *git_find(void) {
    static const char *const NAMES[] = {GIT_CALLS(LIBRARY_NAME)};
    static GitCalls found;
    static size_t done = 0;
    G_STATIC_ASSERT(sizeof found == G_N_ELEMENTS(NAMES) * sizeof(void *));
    if (g_once_init_enter(&done)) {
        library_find(GIT_LIBRARY, NAMES, G_N_ELEMENTS(NAMES), (void **)&found);
        __atomic_store_n(&git_found, &found, __ATOMIC_RELEASE);
        g_once_init_leave(&done, 1);
    }
    return &found;
}

#endif
