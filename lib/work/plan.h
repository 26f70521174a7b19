/* SPDX-License-Identifier: MIT */
/* Whether the working days up to a document's day are enough for its effort: the one answer that
 * the rule plan/too-late and the timeline of `req trace` give. */
#pragma once

#include "base/date.h"
#include "model/document.h"

/* Whether something is still to come of the document on a day that it names, its `due`. */
bool plan_is_due(const Document *document, Day *due);

/* Whether the work does not fit into the working days up to `due`, which is not behind today: those
 * from today on, or, once it is agreed, from its last approval on, both ends included. `*days`
 * receives how many there are, `*agreed` whether they count from an approval. */
bool plan_is_too_late(const Document *document, Day due, Day today, int *days, bool *agreed);
