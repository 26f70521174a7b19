/* SPDX-License-Identifier: MIT */
/* Numbers and texts as a run of bytes, and read again from bytes that nobody trusts. */
#pragma once

#include "base/slice.h"

/* Appends a number, seven bits a byte; a text with its length, which may be NULL. */
void pack_number(GByteArray *into, uint64_t number);
void pack_text(GByteArray *into, const char *text);

/* Appends these bytes as they are. */
void pack_bytes(GByteArray *into, const void *bytes, size_t len);

/* Reading: what is left, and whether something was not as it was written. */
typedef struct {
    Slice rest;
    bool bad; /* all further numbers are 0, and texts NULL */
} Unpack;

/* The next number; at most `most`. */
uint64_t unpack_number(Unpack *unpack, uint64_t most);

/* How many of something follow, each at least a byte. */
size_t unpack_count(Unpack *unpack);

/* The next text, copied into the arena; may be NULL. */
const char *unpack_text(Unpack *unpack, Arena *arena);

/* The next `len` bytes into `into`, which is left alone where they are not there. */
void unpack_bytes(Unpack *unpack, void *into, size_t len);
