/* SPDX-License-Identifier: MIT */
/* The query language of `req list`: words that all have to hold.
 *
 *   status:review          the field is (or, for lists and maps, holds) that value
 *   owner:ana              short for owners: any side; a person matches by the part before `@` too
 *   kind:goal  id:REQ-7    what every document has
 *   due:<2026-12-01        <, <=, >, >= where the type has an order: dates (also 2026-12, today,
 *                          today+14d, today-2w), numbers, durations
 *   due:2026-12-01..today  from one to the other, both included; either may be missing
 *   priority:must,should   any of them
 *   title:banner           a text holds it; title:=banner is it
 *   owners.marketing:ana   the value under a key; refines:GOAL-0003 is short for links.refines
 *   has:due  no:due        the field is there, or is not
 *   -status:draft          not
 *   checkout "two words"   text in title, id, fields or body, in any case of letters
 *
 * A value in double quotes is taken as it is; so is a word with a colon: `"http://x"`.
 */
#pragma once

#include "base/date.h"
#include "model/corpus.h"

typedef struct Query Query;

/* Reads the words of a query against the schema's fields: an unknown field or a value that its type
 * refuses is an error (EXIT_USAGE) that names the nearest. `today` is what `today` in a date means;
 * with `terms` the statuses are those of kinds that make the glossary. The caller owns it. */
Query *query_parse(const Schema *schema, const char *const *words, Day today, bool terms,
                   GError **error);

/* Frees the query; NULL is fine. */
void query_free(Query *query);

/* Whether the words look for text, so that the corpus must keep bodies. */
bool query_wants_bodies(const char *const *words);

/* Whether the document is one that is asked for. */
bool query_matches(const Query *query, const Document *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Query, query_free)
