/* SPDX-License-Identifier: MIT */
/* Approvals: one side's sign-off of exactly what a document says.
 *
 * An approval counts while it is given by a person of its side, and names the hash of what the
 * document says now. All who ask whether a side has approved ask here.
 */
#pragma once

#include "base/date.h"
#include "model/corpus.h"
#include "model/meaning.h"

typedef enum {
    APPROVAL_GIVEN,  /* it counts */
    APPROVAL_STALE,  /* of another text, or it does not say of which */
    APPROVAL_PERSON, /* by somebody who is not of that side, as req.yml lists people */
    APPROVAL_SIDE,   /* for a side that there is not */
} ApprovalState;

/* One item of a document's approvals. */
typedef struct {
    ApprovalState state;
    bool again;                      /* another item above is of the same side */
    Slice side, by, of;              /* as they are meant; empty where absent */
    Day on;                          /* DAY_NONE where absent */
    const YamlNode *item;            /* the whole */
    const YamlNode *at_side, *at_by; /* its values, or the whole where they are absent */
    const YamlNode *at_of;
} Approval;

/* The approvals of a document, in their order; in `arena`. None where front matter or field cannot
 * be read. Where nobody can tell what the document says, none is stale. */
const Approval *approvals_of(const Config *config, const Document *document, Arena *arena,
                             size_t *count);

/* The side's approval: the one that counts, else the first; NULL where there is none. */
const Approval *approval_of_side(const Approval *approvals, size_t count, const char *side);

/* Whether the side has given an approval that counts, among all of the document. */
bool approval_is_given(const Approval *approvals, size_t count, const char *side);

/* Whether the person may approve for the side: one of it, or nobody is listed. */
bool approval_is_open_to(const Config *config, Slice person, const char *side);

/* The side that the person speaks for: that of req.yml's people, else the one that the person owns
 * the document for. NULL where neither tells, or more than one. */
const char *approval_side_of(const Config *config, const Document *document, const char *person);

typedef struct {
    const char *side, *by;
    Day on;
    bool withdraw; /* take the side's approval out; `by` and `on` do not matter */
} Signing;

/* What became of a signing. */
typedef struct {
    char hash[MEANING_HEX + 1]; /* of what the document says */
    const char *older;          /* the hash that the side approved before, as it stood there, in the
                                   arena; NULL: none */
    bool changed;               /* the file is not as it was */
} Signed;

/* Signs the file of a document in memory: appends its new bytes to `into`. The side's approval is
 * put in place of an older one, its style, comments and order kept. Refuses (EXIT_USAGE) a kind
 * that has no approvals, a document of which nobody can tell what it says, and to withdraw what is
 * not there. */
bool approve_file(const Config *config, const Document *document, Slice file,
                  const Signing *signing, Arena *arena, Signed *made, GString *into,
                  GError **error);
