/* SPDX-License-Identifier: MIT */
/* What metrics tell about: the documents that name a metric or are measured by one, and whatever
 * refines those. A requirement may lean on its goal's metric. */
#pragma once

#include "model/corpus.h"

/* Whether a metric tells about a document, for each by its index; in `arena`. In doubt it does: a
 * link that leads nowhere, or to what cannot be read, is told of elsewhere. */
const bool *measured_documents(const Corpus *corpus, Arena *arena);
