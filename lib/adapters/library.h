/* SPDX-License-Identifier: MIT */
/* Shared libraries that are opened when their first function is called: with all that they bring
 * along, the loading of libgit2 and libxml2 takes longer than a small command does.
 *
 * An adapter lists what it calls, once in LIST(each) and once in macros that lead each name to its
 * place in a struct; so its calls read as any others. tests/house/libraries.sh holds that nothing
 * is forgotten. Where there are no ELF libraries, or with -DREQ_LINKED, all is linked as usual. */
#pragma once

#include "base/base.h"

#if defined(__ELF__) && !defined(REQ_LINKED)
#define LIBRARY_LAZY 1
#else
#define LIBRARY_LAZY 0
#endif

/* For LIST(each): the place of a function (or variable) in the struct, and its name. */
#define LIBRARY_PLACE(name) __typeof__(&(name)) name##_;
#define LIBRARY_NAME(name)  #name,

/* Finds all `count` names in a library, which is never closed, and puts where they are into
 * `places`, in the same order. Any thread may ask, and again. Like the system's own loader it ends
 * the program, with status 3 and a message, where library or name is missing. */
void library_find(const char *file, const char *const *names, size_t count, void **places);
