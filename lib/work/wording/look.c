/* SPDX-License-Identifier: MIT */
/* The judge of wording: which smell is asked about which block, and what words stand there. */
#include "base/vector.h"
#include "work/wording/internal.h"

#define MOST_SMELLS 64
#define ANSWER_BITS 11
#define ODD         0x9e3779b97f4a7c15u /* spreads addresses over all bits */

/* Under that heading of a kind's documents these smells are asked. */
typedef struct {
    Slice heading;
    uint64_t smells;
} Section;

/* What req.yml says of an option, looked up once. */
typedef struct {
    const char *name;
    double value;
} KnownOption;

struct Looker {
    const Config *config;
    const Glossary *glossary;
    WordLists *lists;
    const Smell *smells[MOST_SMELLS]; /* those that are on */
    const Rule *rules[MOST_SMELLS];   /* their rows */
    KnownOption options[MOST_SMELLS]; /* of each, the one that it asked for last */
    size_t smell_count;
    uint64_t everywhere; /* bits of smells; likewise those that are asked about each sentence: */
    uint64_t always;
    uint64_t by_list[LIST_COUNT]; /* where an entry of the list begins */
    uint64_t by_number;           /* where a word has WORD_NUMBER */
    uint64_t owner;               /* of notes on spellings */
    Section **sections; /* by the kind's place in the schema; each ends with an empty `heading` */
    size_t running;     /* the smell that is asked */
    GArray *matches;    /* WordMatch, of the document */
    VECTOR(WordMark) marks;             /* by word */
    uint64_t answers[1 << ANSWER_BITS]; /* of look_is_any(): a word and a list, hashed; in the
                                           lowest bit whether it is one of them */
    Acronyms *acronyms;
    NearMisses *near_misses;
    GHashTable *messages;
};

/* --- what is asked --- */

static void take_smells(Looker *looker, const Smell *smells) {
    for (; smells->rule; smells++) {
        const Rule *rule = rule_find(smells->rule);
        if (!rule || !rule_is_on(looker->config, rule))
            continue;
        g_assert(looker->smell_count < MOST_SMELLS);
        uint64_t bit = (uint64_t)1 << looker->smell_count;
        looker->everywhere |= smells->everywhere ? bit : 0;
        looker->always |= smells->sentence && !smells->lists && !smells->numbers ? bit : 0;
        looker->by_number |= smells->numbers ? bit : 0;
        for (uint64_t lists = smells->lists; lists; lists &= lists - 1)
            looker->by_list[__builtin_ctzll(lists)] |= bit;
        looker->rules[looker->smell_count] = rule;
        looker->smells[looker->smell_count++] = smells;
    }
}

/* The smells that one of the names (rules or areas) means. */
static uint64_t smells_named(const Looker *looker, const char *const *names) {
    uint64_t smells = 0;
    for (; *names; names++)
        for (size_t i = 0; i < looker->smell_count; i++)
            if (rule_is(looker->rules[i], *names))
                smells |= (uint64_t)1 << i;
    return smells;
}

static Section *sections_of(const Looker *looker, const Kind *kind) {
    size_t count = 0;
    while (kind->wording && kind->wording[count].heading)
        count++;
    Section *sections = g_new0(Section, count + 1);
    for (size_t i = 0; i < count; i++)
        sections[i] = (Section){slice_of(kind->wording[i].heading),
                                smells_named(looker, kind->wording[i].rules)};
    return sections;
}

static void *start(const Config *config, const Glossary *glossary) {
    Looker *looker = g_new0(Looker, 1);
    looker->config = config;
    looker->glossary = glossary;
    looker->lists = word_lists_new(config);
    looker->owner = prose_owner();
    take_smells(looker, word_smells);
    take_smells(looker, shape_smells);
    take_smells(looker, term_smells);
    looker->sections = g_new0(Section *, config->schema.kind_count);
    for (size_t i = 0; i < config->schema.kind_count; i++)
        looker->sections[i] = sections_of(looker, &config->schema.kinds[i]);
    looker->matches = g_array_new(FALSE, FALSE, sizeof(WordMatch));
    looker->acronyms = acronyms_new(config, glossary);
    looker->near_misses = near_misses_new(glossary);
    looker->messages = table_new();
    return looker;
}

static void stop(void *state) {
    Looker *looker = state;
    if (!looker)
        return;
    for (size_t i = 0; i < looker->config->schema.kind_count; i++)
        g_free(looker->sections[i]);
    g_free(looker->sections);
    word_lists_free(looker->lists);
    g_hash_table_destroy(looker->messages);
    g_array_unref(looker->matches);
    vector_free(&looker->marks);
    acronyms_free(looker->acronyms);
    near_misses_free(looker->near_misses);
    g_free(looker);
}

/* The smells that a block is judged by: what the schema says of any heading above it. */
static uint64_t smells_of(const Looker *looker, const Document *document, const ProseBlock *block) {
    const Schema *schema = &looker->config->schema;
    size_t kind = (size_t)(document->kind - schema->kinds);
    uint64_t smells = looker->everywhere;
    if (kind >= schema->kind_count || block->type == PROSE_FIELD || block->type == PROSE_HEADING)
        return smells;
    for (size_t level = 1; level <= 6; level++) {
        size_t heading = block->heading[level];
        if (heading == 0 || heading > document->heading_count)
            continue;
        Slice text = slice_trim(document->headings[heading - 1].text);
        for (const Section *section = looker->sections[kind]; section->heading.at; section++)
            if (slice_equal_ascii_case(text, section->heading))
                smells |= section->smells;
    }
    return smells;
}

/* --- looking --- */

/* The marks of the prose's words, with those that stand in terms. */
static WordMark *make_marks(Looker *looker, const Prose *prose, const ProseUse *uses,
                            size_t count) {
    looker->marks.len = 0;
    vector_reserve(&looker->marks, prose->word_count);
    WordMark *marks = looker->marks.at;
    if (prose->word_count)
        memset(marks, 0, prose->word_count * sizeof(WordMark));
    for (size_t i = 0; i < count; i++)
        for (size_t word = uses[i].first; word <= uses[i].last; word++)
            marks[word].in_term = uses[i].accepted != 0;
    return marks;
}

static void look_at_sentence(Look *look, uint64_t smells) {
    const ProseSentence *sentence = look->sentence;
    Looker *looker = look->looker;
    unsigned flags = 0;
    uint64_t lists = 0, twice = 0;
    for (size_t word = sentence->first; word < sentence->end; word++) {
        twice |= lists & look->marks[word].begun;
        lists |= look->marks[word].begun;
        flags |= look->words[word].flags;
    }
    look->lists = lists;
    look->twice = twice;
    uint64_t asked = looker->always | (flags & WORD_NUMBER ? looker->by_number : 0);
    for (; lists; lists &= lists - 1)
        asked |= looker->by_list[__builtin_ctzll(lists)];
    for (smells &= asked; smells; smells &= smells - 1) {
        looker->running = (size_t)__builtin_ctzll(smells);
        looker->smells[looker->running]->sentence(look, look->block, sentence);
    }
}

static void look_at_block(Look *look, const ProseBlock *block, uint64_t smells) {
    look->block = block;
    for (uint32_t i = block->first_sentence; i < block->end_sentence; i++) {
        look->sentence = &look->prose->sentences[i];
        look_at_sentence(look, smells);
    }
    look->block = NULL;
    look->sentence = NULL;
}

static void look_at_whole(Look *look) {
    Looker *looker = look->looker;
    for (size_t i = 0; i < looker->smell_count; i++) {
        looker->running = i;
        if (looker->smells[i]->whole)
            looker->smells[i]->whole(look);
    }
}

/* Whether both blocks are of one type and stand under the same headings. */
static bool is_beside(const ProseBlock *a, const ProseBlock *b) {
    return a->type == b->type && memcmp(a->heading, b->heading, sizeof a->heading) == 0;
}

static void look_at(void *state, Document *document, Arena *arena, ProseReader *reader,
                    const Prose *prose, const ProseUse *uses, size_t count) {
    Looker *looker = state;
    WordMark *marks = make_marks(looker, prose, uses, count);
    g_array_set_size(looker->matches, 0);
    Look look = {.config = looker->config,
                 .glossary = looker->glossary,
                 .document = document,
                 .arena = arena,
                 .reader = reader,
                 .prose = prose,
                 .words = prose->words,
                 .uses = uses,
                 .use_count = count,
                 .marks = marks,
                 .notes = prose_notes(prose, looker->owner),
                 .looker = looker,
                 .acronyms = looker->acronyms,
                 .near_misses = looker->near_misses,
                 .messages = looker->messages};
    uint64_t smells = 0;
    for (size_t i = 0; i < prose->block_count; i++) {
        if (i == 0 || !is_beside(&prose->blocks[i - 1], &prose->blocks[i]))
            smells = smells_of(looker, document, &prose->blocks[i]);
        if (smells == 0)
            continue;
        word_lists_find(looker->lists, prose, &prose->blocks[i], looker->matches, marks);
        look_at_block(&look, &prose->blocks[i], smells);
    }
    look_at_whole(&look);
}

const ProseJudge *wording_judge(void) {
    static const ProseJudge judge = {start, look_at, stop};
    return &judge;
}

/* --- what smells ask --- */

bool look_asks(const Look *look, const char *rule, const ProseBlock *block) {
    const Looker *looker = look->looker;
    uint64_t smells = smells_of(looker, look->document, block);
    for (; smells; smells &= smells - 1)
        if (strcmp(looker->smells[__builtin_ctzll(smells)]->rule, rule) == 0)
            return true;
    return false;
}

size_t look_entry(const Look *look, WordList list, size_t word) {
    const GArray *matches = look->looker->matches;
    if (word >= look->prose->word_count || !(look->marks[word].begun & LIST_BIT(list)))
        return 0;
    for (unsigned i = look->marks[word].match; i && i <= matches->len; i++) {
        const WordMatch *match = &g_array_index(matches, WordMatch, i - 1);
        if (match->first != word)
            break;
        if (match->list == list)
            return match->last - match->first + 1;
    }
    return 1;
}

bool look_next(const Look *look, WordList list, size_t *word, size_t *last) {
    for (; *word < look->sentence->end; ++*word) {
        size_t count = look_entry(look, list, *word);
        *last = *word + count - 1;
        if (count > 0)
            return true;
    }
    return false;
}

uint64_t look_lists(const Look *look, size_t word) {
    return look->marks[word].covered |
           word_lists_quiet(look->looker->lists, look->prose, look->marks, word);
}

bool look_in(const Look *look, size_t word, WordList list) {
    if (word >= look->prose->word_count)
        return false;
    return (LIST_BIT(list) & QUIET_LISTS ? look_lists(look, word) : look->marks[word].covered) &
           LIST_BIT(list);
}

/* Words come again and again, and so do the questions about them. */
bool look_is_any(const Look *look, size_t word, const char *const *texts) {
    if (word >= look->prose->word_count)
        return false;
    uint64_t question = look->words[word].number ^ (uintptr_t)texts * ODD;
    uint64_t *answer = &look->looker->answers[question >> (64 - ANSWER_BITS)];
    if ((*answer ^ question) >> 1)
        *answer = (question & ~(uint64_t)1) | slice_is_any(look->words[word].folded, texts);
    return *answer & 1;
}

bool look_claim(Look *look, size_t first, size_t last) {
    bool fresh = false;
    for (size_t word = first; word <= last; word++) {
        fresh |= !look->marks[word].claimed;
        look->marks[word].claimed = true;
    }
    return fresh;
}

double look_option(const Look *look, const char *name) {
    Looker *looker = look->looker;
    KnownOption *known = &looker->options[looker->running];
    if (known->name != name)
        *known =
            (KnownOption){name, rule_option_of(look->config, looker->rules[looker->running], name)};
    return known->value;
}
