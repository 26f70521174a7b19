/* SPDX-License-Identifier: MIT */
/* A document as a run of bytes that may lie in a file, and the document again.
 *
 * The bytes mean something only together with the same build of the program, the same configuration
 * and the same options of reading; who keeps them sees to that. Whatever they are, thawing them
 * never reads outside of them.
 */
#pragma once

#include "model/document.h"

/* Appends the document. False where it cannot be: then nothing is appended. What the corpus or the
 * source says of it (path, blob, index, same_id) and the whole file's bytes are left out. */
bool document_freeze(const Document *document, const Schema *schema, GByteArray *into);

/* The document that was frozen, made in `arena`; its texts stay in `frozen`. `path` is borrowed,
 * and the blob is not known. NULL where the bytes are not those of a document. */
Document *document_thaw(Slice frozen, const Schema *schema, const char *path, Arena *arena);
