/* SPDX-License-Identifier: MIT */
/* Looking at one document's prose: lists.h knows words, a smell is a function that looks at one
 * sentence, and look.c asks the smells that a section is judged by.
 *
 * To add a smell: a row in one of the tables below, and a row of the same id in work/rules/; its
 * options are the rule's.
 */
#pragma once

#include "work/rule.h"
#include "work/wording.h"
#include "work/wording/lists.h"

typedef struct Looker Looker;         /* what one thread keeps; see look.c */
typedef struct Acronyms Acronyms;     /* the same, for acronym.c */
typedef struct NearMisses NearMisses; /* and for near-miss.c */

/* One document being looked at. */
typedef struct {
    const Config *config;
    const Glossary *glossary;
    Document *document;
    Arena *arena; /* the document's, for texts of problems */
    ProseReader *reader;
    const Prose *prose;
    const ProseWord *words; /* of the prose */
    const ProseUse *uses;
    size_t use_count;
    WordMark *marks;         /* by word: what lists know of it */
    ProseNotes notes;        /* TRAIT_…; dull: no placeholder begins so */
    const ProseBlock *block; /* the one at hand; NULL in a function about the whole document */
    const ProseSentence *sentence; /* likewise */
    uint64_t lists, twice;         /* of which an entry begins in it, or two do */
    Looker *looker;
    Acronyms *acronyms;
    NearMisses *near_misses;
    GHashTable *messages; /* that were told of documents so far, in their arena */
} Look;

/* A rule about one sentence: the one at hand. */
typedef void (*SmellFunction)(Look *look, const ProseBlock *block, const ProseSentence *sentence);

typedef struct {
    const char *rule;       /* its id; NULL ends a table */
    SmellFunction sentence; /* asked about each sentence that it judges; or NULL */
    uint64_t lists; /* …only where an entry of one of these lists stands there; 0: always */
    bool numbers;   /* …only where a word begins with a digit */
    void (*whole)(Look *); /* asked once a document; or NULL */
    bool everywhere;       /* about fields, headings and every section, whatever the schema says */
} Smell;

/* Smells that start from words, and those that start from the shape of a sentence. */
extern const Smell word_smells[];
extern const Smell shape_smells[];

/* The rules about terms that are asked here. */
extern const Smell term_smells[];

/* What the function about acronyms keeps, and its end; the caller owns it. */
Acronyms *acronyms_new(const Config *config, const Glossary *glossary);
void acronyms_free(Acronyms *acronyms);

/* Tells of acronyms that nobody explains. */
void acronyms_look(Look *look);

/* What the function about near misses keeps, and its end; the caller owns it. */
NearMisses *near_misses_new(const Glossary *glossary);
void near_misses_free(NearMisses *near);

/* Tells of words that are nearly one of the glossary. */
void near_misses_look(Look *look);

/* Tells of the words [first, last] (both included) of the prose: a problem of `rule`, whose message
 * is formatted. Returns it, for help and fix. */
Problem *look_tell(Look *look, const char *rule, size_t first, size_t last, const char *format, ...)
    G_GNUC_PRINTF(5, 6);

/* Tells of an entry of a list; each `%s` of the format, two at most, stands for it. */
Problem *look_tell_entry(Look *look, const char *rule, size_t first, size_t last,
                         const char *format);

/* Takes the words for the smell that is asked; false where one has told of all of them before. */
bool look_claim(Look *look, size_t first, size_t last);

/* Whether the rule is asked about this block: its severity is not off, and the schema has its
 * section's wording judged by it. */
bool look_asks(const Look *look, const char *rule, const ProseBlock *block);

/* The words [first, last] as a message shows them, in the arena. */
const char *look_shown(Look *look, size_t first, size_t last);

/* How many words the entry of the list has that begins at the word; 0: none does. */
size_t look_entry(const Look *look, WordList list, size_t word);

/* The next entry of the list that begins at `*word` or behind it in the sentence at hand; false
 * where there is none. `*last` receives its last word. */
bool look_next(const Look *look, WordList list, size_t *word, size_t *last);

/* What is known of a word by its spelling alone. */
enum {
    TRAIT_NO_PLACEHOLDER = 1, /* no placeholder begins so */
    TRAIT_KNOWN = 2,          /* always set */
    TRAIT_FUNCTION = 4,       /* a word without content, see is_function_word() */
    TRAIT_NUMBER = 8,         /* a number in letters */
};

/* The traits of the word. */
uint32_t look_traits(const Look *look, size_t word);

/* LIST_BIT() of the lists that have an entry in which the word stands. */
uint64_t look_lists(const Look *look, size_t word);

/* Whether the word stands in an entry of the list. */
bool look_in(const Look *look, size_t word, WordList list);

/* Whether the word, folded, is this one. */
static inline bool look_is(const Look *look, size_t word, const char *text) {
    return word < look->prose->word_count && slice_is(look->words[word].folded, text);
}

/* Whether the word, folded, is one of these (NULL-terminated). The list is a static one:
 * answers are kept by its place. */
bool look_is_any(const Look *look, size_t word, const char *const *texts);

/* The value of an option of the smell that is asked, as rule_option_of() gives it. */
double look_option(const Look *look, const char *name);
