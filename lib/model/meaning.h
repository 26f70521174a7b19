/* SPDX-License-Identifier: MIT */
/* What a document means, as a hash: what approvals and pinned links name.
 *
 * SHA-256 over a canonical form of what the document says, described in req-document(5): its kind,
 * the fields that the schema counts, and the words and structure of its text. How it is written
 * (order, quotes, line ends, comments) and how it stands (id, status, approvals, ticked boxes) do
 * not count. The form is frozen: hashes are in people's files. Any change of it is a new version.
 */
#pragma once

#include "model/document.h"

#define MEANING_HEX      64
#define MEANING_LEAST    4  /* digits of any pin */
#define MEANING_PIN      8  /* digits that a new pin has */
#define MEANING_APPROVAL 12 /* digits that a new approval has */

/* The most that req.yml can allow of a body: what a team has bounded lower is known from the
 * document. */
extern const MarkdownLimits meaning_limits;

/* Writes the hash of the document, whose whole bytes are `file`, in hexadecimal. False where its
 * front matter or body cannot be read, so that nobody knows what it means. The reader's last tree
 * is gone then. */
bool meaning_hash(MarkdownReader *reader, const Document *document, Slice file,
                  char hex[MEANING_HEX + 1]);

/* The same where the tree of the body is at hand, read within any limits. */
void meaning_of_tree(const Document *document, const MarkdownNode *root, char hex[MEANING_HEX + 1]);

/* Whether the document names its own hash: it has approvals. Reading keeps it then. */
bool meaning_is_named(const Document *document);

/* Whether the field, or an entry of one (`owners.it`), is part of what a document means. */
bool meaning_counts(const Kind *kind, const char *path);

/* Whether `pin`, at least four hexadecimal digits, is how the hash begins. */
bool meaning_matches(const char *hex, Slice pin);

/* Whether the text has the form of a pin: hexadecimal digits, at least four. */
bool meaning_is_pin(Slice text);
