/* SPDX-License-Identifier: MIT */
/* The one door through which GLib comes in, and the error that every fallible function fills.
 *
 * Ownership, everywhere: a returned pointer is borrowed and lives as long as its parent, unless its
 * comment says "the caller owns"; what a pointer-to-pointer out parameter receives is the caller's.
 * Clean-up happens by attribute at the declaration (g_autoptr, g_autofree).
 *
 * Errors, everywhere: a fallible function returns bool or a pointer and fills its last parameter,
 * `GError **error`, when it fails; success leaves it alone. Texts are lower case, without a full
 * stop, what is wrong first, the subject in single quotes.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The exit statuses of every command; an error's code is the status it ends the program with. */
typedef enum {
    EXIT_DONE = 0,
    EXIT_FINDINGS = 1,
    EXIT_USAGE = 2,
    EXIT_ENVIRONMENT = 3,
} ExitStatus;

#define REQ_ERROR (req_error_quark())

/* The domain of every error of ours; its codes are ExitStatus. */
GQuark req_error_quark(void);

/* Sets `error` from a printf format and returns false, so that a failing function ends with
 * `return fail(error, EXIT_USAGE, "…")`. */
bool fail(GError **error, ExitStatus code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Like fail(), and adds ": " and the text of errno. */
bool fail_errno(GError **error, ExitStatus code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* A seeded hash of `len` bytes (SipHash-1-3, key drawn at start-up), for tables whose keys come
 * from files: crafted keys cannot collide. Its values differ from run to run; never show them. */
unsigned hash_bytes(const void *bytes, size_t len);

/* hash_bytes() of a NUL-terminated string, as a GHashFunc. */
unsigned hash_string(const void *string);

/* A checksum of `len` bytes, the same in every run on machines of one byte order. It tells damage,
 * not malice: anybody can make other bytes of the same sum. */
uint64_t sum_bytes(const void *bytes, size_t len);

/* Writes the bytes as 2 * len hexadecimal digits, small letters, without a NUL behind them. */
void hex_bytes(char *into, const void *bytes, size_t len);

/* A new table with borrowed NUL-terminated strings as keys and seeded hashing; the caller owns it.
 */
GHashTable *table_new(void);
