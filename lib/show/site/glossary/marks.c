/* SPDX-License-Identifier: MIT */
/* Terms in texts: the first use of a term in each section is a button that opens its meaning.
 *
 * Words are looked for where a page is written, in the prose of its own tree. The meanings stand
 * once a page, at its end (cards.c), so that no sentence is torn apart for those who copy it or
 * listen to it. Words in links, headings and code are left as they are, and so are those of several
 * words with markup between.
 */
#include "base/text.h"
#include "show/site/glossary/internal.h"

#define MOST_CARDS 40 /* meanings at the end of a page; further terms are links */

/* Where in a text node a term begins or ends. */
typedef struct {
    const MarkdownNode *node;
    uint32_t at;
    MarkCard *card; /* NULL: one ends */
} Edge;

struct Marks {
    ProseReader *prose;
    GArray *uses;                /* ProseUse, of the text at hand */
    GArray *edges;               /* Edge, of the body at hand, in order */
    MarkCard **known;            /* by TermWord.index, of the page at hand; NULL: it has no card */
    GPtrArray *made;             /* those, in order */
    GPtrArray *cards;            /* the first of them, which the page shows */
    const char *ids[MOST_CARDS]; /* of the cards, in order */
    Slice buttons[MOST_CARDS];   /* the attributes of what opens them */
    Arena *names;                /* that holds both */
    size_t section;              /* those before this one are over */
    XmlTag open;
};

/* What opens a card is on each page many times: its attributes are put together once. */
static void name_cards(Marks *marks) {
    for (unsigned i = 0; i < MOST_CARDS; i++) {
        const char *id = arena_printf(marks->names, "term.%u", i + 1);
        marks->ids[i] = id;
        marks->buttons[i] = slice_of(arena_printf(
            marks->names,
            " class=\"term\" type=\"button\" popovertarget=\"%s\" popovertargetaction=\"show\""
            " interestfor=\"%s\"",
            id, id));
    }
}

Marks *marks_new(MarkdownReader *markdown) {
    Marks *marks = g_new0(Marks, 1);
    marks->prose = prose_reader_new(markdown);
    marks->uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    marks->edges = g_array_new(FALSE, FALSE, sizeof(Edge));
    marks->made = g_ptr_array_new();
    marks->cards = g_ptr_array_new();
    marks->names = arena_new();
    name_cards(marks);
    return marks;
}

void marks_free(Marks *marks) {
    if (!marks)
        return;
    prose_reader_free(marks->prose);
    g_array_free(marks->uses, TRUE);
    g_array_free(marks->edges, TRUE);
    g_free(marks->known);
    g_ptr_array_free(marks->made, TRUE);
    g_ptr_array_free(marks->cards, TRUE);
    arena_free(marks->names);
    g_free(marks);
}

void marks_reset(Marks *marks) {
    g_array_set_size(marks->edges, 0);
    for (unsigned i = 0; i < marks->made->len; i++)
        marks->known[((const MarkCard *)marks->made->pdata[i])->word->index] = NULL;
    g_ptr_array_set_size(marks->made, 0);
    g_ptr_array_set_size(marks->cards, 0);
    marks->section = 1;
}

const GPtrArray *marks_cards(const Marks *marks) {
    return marks->cards;
}

/* --- which uses open --- */

/* A word to avoid has a card of its own, which says what to say instead; the others share their
 * term's. */
static MarkCard *card_of(Page *page, const TermWord *word) {
    Marks *marks = page->marks;
    const TermWord *key = word->role == TERM_AVOID ? word : word->term->words;
    if (!marks->known)
        marks->known = g_new0(MarkCard *, page->site->corpus->glossary->word_count);
    MarkCard *card = marks->known[key->index];
    if (!card) {
        card = arena_make(page->arena, MarkCard);
        card->word = key;
        if (marks->cards->len < MOST_CARDS) {
            card->id = marks->ids[marks->cards->len];
            card->button = marks->buttons[marks->cards->len];
            g_ptr_array_add(marks->cards, card);
        }
        marks->known[key->index] = card;
        g_ptr_array_add(marks->made, card);
    }
    return card;
}

/* The card of a use that is the first in its section; NULL where it is not, or is the document's
 * own word. */
static MarkCard *card_of_first(Page *page, const Document *document, const TermWord *word,
                               size_t section) {
    if (word->term->document == document || !site_path(page->site, word->term->document))
        return NULL;
    MarkCard *card = card_of(page, word);
    if (card->section == section)
        return NULL;
    card->section = section;
    return card;
}

/* The uses of the text, in Marks.uses. */
static void find_uses(Page *page, const char *path, const Prose *prose) {
    g_array_set_size(page->marks->uses, 0);
    glossary_find(page->site->corpus->glossary, path, prose, page->marks->uses);
}

static bool can_mark(const Page *page) {
    return page->marks && !page->no_marks && page->site->corpus->glossary;
}

/* --- a body --- */

/* A node's mark is the place of its first edge, + 1. */
static void add_edge(Marks *marks, const MarkdownNode *node, uint32_t at, MarkCard *card) {
    Edge edge = {node, at, card};
    g_array_append_val(marks->edges, edge);
    if (!node->mark)
        ((MarkdownNode *)(uintptr_t)node)->mark = marks->edges->len;
}

/* Sections go from heading to heading: the place of the last one before the block. */
static size_t section_of(const ProseBlock *block) {
    size_t last = 0;
    for (size_t level = 1; level < G_N_ELEMENTS(block->heading); level++)
        last = MAX(last, block->heading[level]);
    return last;
}

static void mark_use(Page *page, const Document *document, const Prose *prose,
                     const ProseUse *use) {
    Marks *marks = page->marks;
    const ProseBlock *block = &prose->blocks[use->block];
    if (block->type == PROSE_HEADING || prose->words[use->first].flags & WORD_LINKED ||
        prose->words[use->last].flags & WORD_LINKED ||
        !prose_unbroken(prose, block, use->from, use->to))
        return;
    uint32_t from, last;
    const MarkdownNode *first = prose_node(prose, block, use->from, &from);
    const MarkdownNode *end = prose_node(prose, block, use->to - 1, &last);
    if (!first || !end || first->parent != end->parent)
        return;
    MarkCard *card = card_of_first(page, document, use->word, marks->section + section_of(block));
    if (!card)
        return;
    add_edge(marks, first, from, card);
    add_edge(marks, end, last + 1, NULL);
}

void marks_body(Page *page, const Document *document, MarkdownNode *root) {
    if (!can_mark(page))
        return;
    Marks *marks = page->marks;
    g_array_set_size(marks->edges, 0);
    const Prose *prose = prose_read(marks->prose, document, root);
    find_uses(page, document->path, prose);
    for (unsigned i = 0; i < marks->uses->len; i++)
        mark_use(page, document, prose, &g_array_index(marks->uses, ProseUse, i));
    marks->section += document->heading_count + 1;
}

static XmlTag open_use(Page *page, const MarkCard *card) {
    if (!card->id)
        return page_link(page, "term", site_path(page->site, card->word->term->document));
    XmlTag button = xml_open(page->xml, "button");
    xml_trusted_attributes(page->xml, card->button);
    return button;
}

void marks_text(Page *page, const MarkdownNode *node) {
    Marks *marks = page->marks;
    unsigned place = marks ? node->mark : 0;
    uint32_t written = 0;
    for (; place && place <= marks->edges->len; place++) {
        const Edge *edge = &g_array_index(marks->edges, Edge, place - 1);
        if (edge->node != node)
            break;
        xml_text(page->xml, slice_range(node->text, written, edge->at));
        written = edge->at;
        if (edge->card)
            marks->open = open_use(page, edge->card);
        else
            xml_close(page->xml, marks->open);
    }
    xml_text(page->xml, slice_range(node->text, written, node->text.len));
}

/* --- a text without markup --- */

static void write_uses(Page *page, const Document *document, const Prose *prose) {
    Marks *marks = page->marks;
    Slice text = prose->blocks[0].text;
    uint32_t written = 0;
    for (unsigned i = 0; i < marks->uses->len; i++) {
        const ProseUse *use = &g_array_index(marks->uses, ProseUse, i);
        const MarkCard *card = card_of_first(page, document, use->word, marks->section);
        if (!card)
            continue;
        xml_text(page->xml, slice_range(text, written, use->from));
        XmlTag term = open_use(page, card);
        xml_text(page->xml, slice_range(text, use->from, use->to));
        xml_close(page->xml, term);
        written = use->to;
    }
    xml_text(page->xml, slice_range(text, written, text.len));
}

void page_words(Page *page, const Document *document, const char *name, const char *class,
                Slice text) {
    if (!can_mark(page) || text_valid(text) < text.len) {
        page_prose(page, name, class, text);
        return;
    }
    XmlTag tag = class ? xml_open_class(page->xml, name, class) : xml_open(page->xml, name);
    xml_set(page->xml, "dir", "auto");
    const Prose *prose = prose_read_text(page->marks->prose, text);
    page->marks->section++;
    find_uses(page, document->path, prose);
    write_uses(page, document, prose);
    xml_close(page->xml, tag);
}
