/* SPDX-License-Identifier: MIT */
/* What a document said when somebody approved it or pinned a link to it, found in history by its
 * hash; and what has changed since, in words for people. */
#pragma once

#include "model/document.h"

typedef struct Past Past;

/* Looks into the history of `tip`, up to `commits` of it for each document (0: as far as histories
 * are followed). `config` and `repo` outlive it. The caller owns it. */
Past *past_new(GitRepo *repo, const Config *config, const Oid *tip, size_t commits);

/* A state of a document that history holds. */
typedef struct {
    const Document *document; /* with its bytes; lives as long as the past */
    int64_t time;             /* of its author, seconds since 1970 */
} PastState;

/* The last state of the document (it stands in `tip` at its path) whose hash begins with `pin`.
 * False where there is none in sight. */
bool past_find(Past *past, const Document *document, Slice pin, PastState *state);

/* What has changed in the document, whose bytes are `file`, since its hash began with `pin`: at
 * most `most` texts that are safe to print, and one that there is more: `'due' from 2026-12-01 to
 * 2026-12-08`, `"above" became "below" in 'Need'`. NULL where history does not tell. Live as long
 * as the past. */
const char *const *past_changes(Past *past, const Document *document, Slice file, Slice pin,
                                size_t most, size_t *count);

/* Frees it; NULL is fine. */
void past_free(Past *past);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Past, past_free)
