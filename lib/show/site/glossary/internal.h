/* SPDX-License-Identifier: MIT */
/* What the pages of the glossary share, and the terms that open in texts. */
#pragma once

#include "show/site/internal.h"

/* --- terms that open in texts: marks.c, cards.c --- */

/* A meaning at the end of a page, which uses of a term open. */
typedef struct {
    const TermWord *word; /* a word to avoid, or the preferred word of its term */
    const char *id;       /* on this page; NULL: it has none, the term's page is enough */
    Slice button;         /* attributes of what opens it there */
    size_t section;       /* the last one in which it opens */
} MarkCard;

/* The cards (MarkCard) that the page needs so far, in the order of their first uses. */
const GPtrArray *marks_cards(const Marks *marks);

/* --- A to Z: letters.c lays the words out, glossary.c and sheets.c show them --- */

typedef enum { ENTRY_TERM, ENTRY_ALIAS, ENTRY_AVOID } EntryType;

/* A word in the alphabet. */
typedef struct {
    EntryType type;
    int rank;             /* of its letter: signs, digits, Latin letters, others */
    Slice word;           /* as the glossary writes it */
    const char *letter;   /* "A", "0–9", "Ж", "#" */
    const char *key;      /* what it is sorted by */
    const Document *term; /* the term that it is, or leads to */
} Entry;

/* The words under one letter. */
typedef struct {
    const char *label;
    const char *name;  /* of files and anchors: "a", "0-9", "u416" */
    const char *path;  /* of its first page; in a small glossary the list's own */
    size_t first, end; /* in GlossaryWords.entries */
} Letter;

/* The words of one glossary. Read-only once made. */
typedef struct {
    const SiteKind *kind;
    const Entry *entries;
    size_t entry_count;
    const Letter *letters;
    size_t letter_count;
    const Document **contested; /* as the glossary is sorted */
    size_t contested_count;
    const char *settle; /* the path of the first page of the contested ones; NULL: none but the list
                           itself */
    const char *learn;  /* the path of the page to learn from; NULL: there is nothing to learn */
    bool large;         /* a page a letter, since one page would hold too much */
} GlossaryWords;

/* A page of a large glossary: some of the words of a letter, or of the contested ones. */
typedef struct {
    const GlossaryWords *words;
    const Letter *letter;      /* NULL: contested terms */
    size_t first, end;         /* in GlossaryWords.entries or GlossaryWords.contested */
    const char *before, *next; /* the paths of those around it, or NULL */
    size_t number, count;      /* this one's, from 1, and how many there are */
} Sheet;

/* Fills entries, letters and contested of the glossary; in `arena`. */
void glossary_lay_out(Arena *arena, GlossaryWords *words);

/* Writes a page of a large glossary; the subject is a Sheet. */
void sheet_write(Page *page, const void *sheet);

/* The letters to jump to, as a navigation; `here` is the one that the page shows, or NULL. */
void page_letters(Page *page, const GlossaryWords *words, const Letter *here);

/* The entries [first, end) as items of one list. */
void page_entries(Page *page, const GlossaryWords *words, size_t first, size_t end);

/* A contested term with what each side means by it. */
void page_open_term(Page *page, const Document *term);

/* Where one goes from a page of several: back, on, and which one this is; nothing on a single one.
 */
void page_turning(Page *page, const char *before, const char *next, size_t number, size_t count);

/* --- pieces --- */

/* The text, cut behind a word where it is long, in an element of that name. */
void page_short(Page *page, const char *name, Slice text);

/* What each side says about the term, in few words; false where nobody says anything. */
bool page_said(Page *page, const Document *term);

/* What the term means, in few words: the joint definition, or what each side says while there is
 * none or it is contested. */
void page_gist(Page *page, const Document *term);

/* Words with commas between them, each in an element of that name. */
void page_word_list(Page *page, const YamlNode *word, const char *element);

/* "Say lead, not prospect record.", as a line; nothing where there is no word to avoid. */
void page_avoided(Page *page, const Document *term);

/* The words of a list field of a term, or NULL; nothing of a retired one is to be avoided. */
const YamlNode *words_of(const Document *term, const char *field);

/* --- parts of a term's page --- */

/* What must happen before the sides agree on a term, and who decides, as a section; nothing where
 * they do. */
void page_settle(Page *page, const Document *term);

/* The documents in which a word to avoid still stands for the term, as a section; nothing where
 * there are none. */
void page_misuses(Page *page, const Document *term);

/* --- learn.c --- */

/* Adds the pages to learn the other side's words from, and fills GlossaryWords.learn. */
void learn_plan(Site *site, GlossaryWords *words);
