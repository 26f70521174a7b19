/* SPDX-License-Identifier: MIT */
#include "adapters/library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void G_NORETURN refuse(const char *file) {
    const char *why = dlerror();
    fprintf(stderr, "req: cannot load '%s', which this command needs: %s\n", file,
            why ? why : "no reason is given");
    exit(EXIT_ENVIRONMENT);
}

void library_find(const char *file, const char *const *names, size_t count, void **places) {
    void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        refuse(file);
    for (size_t i = 0; i < count; i++) {
        places[i] = dlsym(library, names[i]);
        if (!places[i])
            refuse(file);
    }
}
