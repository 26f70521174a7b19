/* SPDX-License-Identifier: MIT */
#include "base/embedded.h"

#include <stdlib.h>

typedef struct {
    const char *name;
    size_t len;
    const unsigned char *bytes;
} EmbeddedFile;

static const EmbeddedFile files[] = {
#include "gen/templates.inc"
    {NULL, 0, NULL},
};

static int compare_name(const void *name, const void *file) {
    return strcmp(name, ((const EmbeddedFile *)file)->name);
}

Slice embedded_file(const char *name) {
    const EmbeddedFile *file =
        bsearch(name, files, embedded_count(), sizeof files[0], compare_name);
    return file ? (Slice){(const char *)file->bytes, file->len} : (Slice){NULL, 0};
}

size_t embedded_count(void) {
    return G_N_ELEMENTS(files) - 1;
}

const char *embedded_name(size_t i) {
    g_assert(i < embedded_count());
    return files[i].name;
}

const char *embedded_version(void) {
    return REQ_VERSION;
}
