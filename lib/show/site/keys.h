/* SPDX-License-Identifier: MIT */
/* The keys of pages: hashes of their inputs, by which a later export knows what it need not render
 * again. */
#pragma once

#include "show/site/internal.h"

/* Letters of a key. */
#define INPUTS_KEY 32

/* What one thread hashes with; the caller owns it. NULL is fine to be freed. */
Inputs *inputs_new(void);
void inputs_free(Inputs *inputs);

/* Fills Site.cards and Site.linked, once the pages are planned: hashes of what other pages may show
 * of each document, and of what inputs_links() feeds of it. */
void inputs_make_cards(const Site *site);

/* The hash of what all pages share. */
void inputs_shared(Inputs *inputs, const Site *site, InputsCard *shared);

/* The key of a page that has an inputs function. */
void inputs_key(Inputs *inputs, const Site *site, const InputsCard *shared, const SiteJob *job,
                char key[INPUTS_KEY + 1]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inputs, inputs_free)
