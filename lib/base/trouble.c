/* SPDX-License-Identifier: MIT */
#include "base/trouble.h"

#include <errno.h>
#include <stdatomic.h>

static _Atomic(const char *) first;

bool trouble_is(int number) {
    return number == EIO || number == EMFILE || number == ENFILE || number == ENOMEM ||
           number == EACCES;
}

void trouble_note(const char *message) {
    const char *none = NULL;
    if (!atomic_load(&first))
        atomic_compare_exchange_strong(&first, &none, g_intern_string(message));
}

const char *trouble_noted(void) {
    return atomic_load(&first);
}

bool trouble_free(const char *what, GError **error) {
    const char *noted = trouble_noted();
    return !noted || fail(error, EXIT_ENVIRONMENT,
                          "'%s' is not written, as something could not be read: %s", what, noted);
}
