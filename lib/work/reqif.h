/* SPDX-License-Identifier: MIT */
/* What the writer and the reader of ReqIF have to agree about.
 *
 * Beside what every tool reads (name, text, typed attributes, relations) an object of ours has its
 * whole file, so that reading it back loses nothing. The fingerprint of its text tells whether
 * another tool has changed that since; then the text counts, and no longer the file's.
 */
#pragma once

#include "base/slice.h"

/* Names of attributes, as tools agree about them. */
#define REQIF_ID   "ReqIF.ForeignID"
#define REQIF_NAME "ReqIF.Name"
#define REQIF_TEXT "ReqIF.Text"

/* Names of attributes of ours. */
#define REQIF_PATH        "req.Path"
#define REQIF_FILE        "req.File"
#define REQIF_FINGERPRINT "req.Fingerprints" /* of the text, a blank, of the file */
#define REQIF_PIN         "req.Pin"          /* of a relation */

/* What stands before the identifier of an object type of ours; the kind follows, as
 * reqif_identifier() writes it. */
#define REQIF_TYPE "type."

/* The fingerprint of a text, made piece by piece; blanks and line ends do not count. */
typedef struct ReqifPrint ReqifPrint;

#define REQIF_PRINT_HEX 16

/* A new fingerprint of nothing; the caller owns it. */
ReqifPrint *reqif_print_new(void);

/* Adds a piece of the text. */
void reqif_print_add(ReqifPrint *print, Slice text);

/* Writes the fingerprint in hexadecimal, and begins a new one. */
void reqif_print_end(ReqifPrint *print, char hex[REQIF_PRINT_HEX + 1]);

/* The fingerprint of a file, in which every byte counts. */
void reqif_print_file(Slice file, char hex[REQIF_PRINT_HEX + 1]);

/* Frees it; NULL is fine. */
void reqif_print_free(ReqifPrint *print);

/* Appends a text as part of an identifier, different for different texts: letters, digits, hyphens
 * and full stops as they are, all else as `_` and two digits. Where it is the first part, something
 * that begins with a letter stands before it. */
void reqif_identifier(GString *into, Slice text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReqifPrint, reqif_print_free)
