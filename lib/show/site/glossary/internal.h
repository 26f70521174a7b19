/* SPDX-License-Identifier: MIT */
/* What the pages of the glossary share, and the terms that open in texts. */
#pragma once

#include "show/site/internal.h"

/* A meaning at the end of a page, which uses of a term open. */
typedef struct {
    const TermWord *word; /* a word to avoid, or the preferred word of its term */
    unsigned number;      /* on this page, from 1; 0: it has none, the term's page is enough */
    size_t section;       /* the last one in which it opens */
} MarkCard;

/* The id of a card on its page; in the page's arena. */
const char *mark_id(Page *page, const MarkCard *card);

/* The cards (MarkCard) that the page needs so far, in the order of their first uses. */
const GPtrArray *marks_cards(const Marks *marks);

/* What each side says about the term, as a list of few words; false where nobody says anything. */
bool page_said(Page *page, const Document *term);
