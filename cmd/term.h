/* SPDX-License-Identifier: MIT */
/* What the commands of the glossary share. */
#pragma once

#include "command.h"
#include "work/terms.h"

extern const Command term_export, term_import, term_list, term_new, term_rename, term_set,
    term_show, term_suggest, term_uses;

/* Loads whole files and the glossary; an error (EXIT_USAGE) where there is none. */
bool term_load(Context *context, const char *rev, bool staged, Loaded *loaded, GError **error);

/* The words that an operand means: those of the best role alone, as terms_called() finds them; a
 * path is one as seen from where the user stands. Else NULL and an error (EXIT_USAGE) that names
 * the nearest. The caller owns the array of TermWord. */
GPtrArray *term_words(const Context *context, const Corpus *corpus, const char *operand,
                      GError **error);

/* The word that an operand means, of one term of our own glossary, which is to be changed; else
 * NULL and an error (EXIT_USAGE). */
const TermWord *term_to_change(const Context *context, const Corpus *corpus, const char *operand,
                               GError **error);
