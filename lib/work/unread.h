/* SPDX-License-Identifier: MIT */
/* Files that should be documents and cannot be read: what is told of them by commands that count
 * documents. */
#pragma once

#include "model/corpus.h"

/* A sentence without its end, "2 files cannot be read: 'a.md' and 1 more; …", of
 * documents whose front matter cannot be read, files that are too large, and links; NULL where
 * there are none. In `arena`, safe to print. */
const char *unread_told(const Corpus *corpus, Arena *arena);
