/* SPDX-License-Identifier: MIT */
/* What the rules about terms share. */
#pragma once

#include "work/rules/rules.h"

/* What the term means, on one line: "both sides: …" where it is defined, else what each side says:
 * "marketing: …; it: …"; with `sides` the other way round. Empty where nothing is said. In the
 * run's arena. */
const char *term_meaning(RuleRun *run, const Document *term, bool sides);

/* What a term is called in a message: its preferred word. */
const char *term_name(RuleRun *run, const Document *term);

/* Whether the document is no term any more, or not read well enough to be one. */
bool term_is_over(const Document *term);

/* Whether the status is the one that its kind starts with. */
bool term_is_proposed(const Document *term);
