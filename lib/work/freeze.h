/* SPDX-License-Identifier: MIT */
/* The state that stood there when scope was frozen: a baseline, or the end of a day, that `freeze`
 * in req.yml names. */
#pragma once

#include "base/date.h"
#include "model/corpus.h"

typedef struct {
    const char *name; /* as req.yml has it; borrowed from the configuration */
    Source *source;
    Corpus *corpus; /* NULL: nothing is frozen yet, or nobody can know */
    char *unknown;  /* why nobody can know, in a line for people; or NULL */
} Freeze;

/* Whether req.yml freezes anything, and leaves the rule on that asks for it. */
bool freeze_is_asked(const Config *config);

/* Fills `freeze` (zeroed) from the history of `tip` (NULL: there is no commit) and the baselines of
 * the repository (may be NULL), read by the same configuration. `today` tells whether a day has
 * come already. To be ended with freeze_clear(). */
bool freeze_read(GitRepo *repo, const Oid *tip, const Config *config, Day today, unsigned threads,
                 Freeze *freeze, GError **error);

/* The document as it stood when scope was frozen: by its id, or a former one. NULL where it was not
 * there, or nobody knows. */
const Document *freeze_state(const Freeze *freeze, const Document *document);

/* Frees what it holds. */
void freeze_clear(Freeze *freeze);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Freeze, freeze_clear)
