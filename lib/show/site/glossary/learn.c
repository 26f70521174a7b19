/* SPDX-License-Identifier: MIT */
/* The other side's words as cards to turn: the word in front, behind it what each side means by it,
 * the joint definition and what to say. A card is a <details>, so that it turns by pointer,
 * keyboard and screen reader alike, without a script; nothing is counted or kept. */
#include "base/text.h"
#include "show/site/glossary/internal.h"

#define CARDS  30      /* on a page */
#define FOLDER "learn" /* below the glossary's */

/* What one side may learn. */
typedef struct {
    const GlossaryWords *words;
    const char *side;
    const char *name;       /* in paths */
    const char *label;      /* "Marketing" */
    const char *others;     /* "IT" */
    const char *path;       /* of its first page; NULL: there is nothing to learn */
    const Document **terms; /* contested ones first, then as the glossary is sorted */
    size_t count;
} Deck;

typedef struct {
    const GlossaryWords *words;
    const Deck *decks; /* by side */
    size_t count;
} Decks;

/* One page of a deck. */
typedef struct {
    const Deck *deck;
    size_t first, end;
    const char *before, *next;
    size_t number, count;
} Hand;

/* --- the plan --- */

/* Whether somebody other than the side says what the term means. */
static bool is_foreign(const Site *site, const Document *term, const char *side) {
    const YamlNode *means = document_value(term, "means");
    for (size_t i = 0; i < site->schema->side_count; i++) {
        const char *other = site->schema->sides[i];
        if (strcmp(other, side) != 0 && slice_trim(yaml_text(yaml_get(means, other))).len)
            return true;
    }
    return false;
}

/* Retired words need no learning. */
static void take_terms(const Site *site, Deck *deck) {
    const SiteKind *kind = deck->words->kind;
    deck->terms = arena_array(site->arena, const Document *, kind->count + 1);
    for (int contested = 1; contested >= 0; contested--)
        for (size_t i = 0; i < kind->count; i++) {
            const Document *term = kind->documents[i];
            if (friends_contested(term) == contested && !document_means(term, "closed") &&
                is_foreign(site, term, deck->side))
                deck->terms[deck->count++] = term;
        }
}

/* "IT", or "IT, Sales": the sides that are not this one. */
static const char *others_of(const Site *site, const char *side) {
    const char *others = NULL;
    for (size_t i = 0; i < site->schema->side_count; i++) {
        const char *other = site->schema->sides[i];
        if (strcmp(other, side) == 0)
            continue;
        const char *label = side_label(site->arena, other);
        others = others ? arena_printf(site->arena, "%s, %s", others, label) : label;
    }
    return others;
}

/* The name of the side in paths: one that no side before it has. */
static const char *deck_name(Site *site, const Deck *decks, size_t place) {
    const char *name = text_slug(site->arena, slice_of(decks[place].side), 40);
    for (size_t i = 0; i < place; i++)
        if (strcmp(name, decks[i].name) == 0)
            return arena_printf(site->arena, "%s.%zu", name, place + 1);
    return name;
}

static const char *hand_path(Site *site, const Deck *deck, size_t number) {
    const char *path =
        arena_printf(site->arena, "%s/" FOLDER "/for-%s", deck->words->kind->folder, deck->name);
    return number == 1 ? arena_printf(site->arena, "%s.html", path)
                       : arena_printf(site->arena, "%s.page-%zu.html", path, number);
}

static void feed_hand(Inputs *inputs, const Site *site, const void *subject);
static void hand_write(Page *page, const void *subject);

static void plan_deck(Site *site, Deck *deck) {
    size_t count = (deck->count + CARDS - 1) / CARDS;
    const char *before = NULL, *path = hand_path(site, deck, 1);
    deck->path = deck->count ? path : NULL;
    for (size_t number = 1; number <= count; number++) {
        const char *next = number < count ? hand_path(site, deck, number + 1) : NULL;
        size_t first = (number - 1) * CARDS;
        Hand *hand = arena_make(site->arena, Hand);
        *hand = (Hand){.deck = deck,
                       .first = first,
                       .end = MIN(first + CARDS, deck->count),
                       .before = before,
                       .next = next,
                       .number = number,
                       .count = count};
        site_add_job(
            site,
            (SiteJob){.path = path, .write = hand_write, .subject = hand, .inputs = feed_hand});
        before = path;
        path = next;
    }
}

static void decks_write(Page *page, const void *subject);

void learn_plan(Site *site, GlossaryWords *words) {
    size_t sides = site->schema->side_count, found = 0;
    Decks *decks = arena_make(site->arena, Decks);
    Deck *all = arena_array(site->arena, Deck, sides + 1);
    for (size_t i = 0; i < sides; i++) {
        const char *side = site->schema->sides[i];
        all[i] = (Deck){.words = words,
                        .side = side,
                        .label = side_label(site->arena, side),
                        .others = others_of(site, side)};
        take_terms(site, &all[i]);
        all[i].name = deck_name(site, all, i);
        plan_deck(site, &all[i]);
        found += all[i].count;
    }
    if (!found)
        return;
    *decks = (Decks){words, all, sides};
    words->learn = arena_printf(site->arena, "%s/" FOLDER "/index.html", words->kind->folder);
    site_add_job(site, (SiteJob){.path = words->learn, .write = decks_write, .subject = decks});
}

/* --- the first page --- */

static void write_above(Page *page, const GlossaryWords *words, const char *title, bool deck) {
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag above = xml_open_class(page->xml, "p", "above");
    XmlTag link = page_link(page, NULL, words->kind->index);
    xml_puts(page->xml, words->kind->label);
    xml_close(page->xml, link);
    if (deck) {
        xml_puts(page->xml, " / ");
        page_link(page, NULL, words->learn);
        xml_puts(page->xml, "Learn");
    }
    xml_close(page->xml, above);
    xml_element_puts(page->xml, "h1", NULL, title);
    xml_close(page->xml, header);
}

static void decks_write(Page *page, const void *subject) {
    const Decks *decks = subject;
    page_begin(page, SLICE("Learn the other side's words"), decks->words->kind->index);
    write_above(page, decks->words, "Learn the other side's words", false);
    xml_element_puts(page->xml, "p", "lead",
                     "One word, and what the others mean by it. Read the word, say what you think "
                     "it means, then turn the card. Nothing is counted or kept: no page knows "
                     "which cards you turned.");
    XmlTag list = xml_open_class(page->xml, "ul", "decks");
    for (size_t i = 0; i < decks->count; i++) {
        const Deck *deck = &decks->decks[i];
        if (!deck->path)
            continue;
        XmlTag item = xml_open(page->xml, "li");
        xml_set_format(page->xml, "class", "side side-%zu", i % 4);
        xml_element_puts(page->xml, "h2", NULL, arena_printf(page->arena, "For %s", deck->label));
        XmlTag line = xml_open(page->xml, "p");
        page_link(page, NULL, deck->path);
        page_count(page, deck->count, "word", "words");
        xml_printf(page->xml, ", and what %s means by them", deck->others);
        xml_close(page->xml, line);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    page_end(page);
}

/* --- cards --- */

static void write_side(Page *page, const Document *term, size_t number) {
    const char *side = page->site->schema->sides[number];
    Slice meaning = slice_trim(yaml_text(yaml_get(document_value(term, "means"), side)));
    XmlTag box = xml_open(page->xml, "div");
    xml_set_format(page->xml, "class", "side-%zu", number % 4);
    xml_element_puts(page->xml, "dt", "key", side_label(page->arena, side));
    if (meaning.len)
        page_prose(page, "dd", NULL, meaning);
    else
        xml_element_puts(page->xml, "dd", "nothing", "has not said yet what it means.");
    xml_close(page->xml, box);
}

/* What the others mean first: that is what there is to learn. */
static void write_back(Page *page, const Deck *deck, const Document *term) {
    size_t sides = page->site->schema->side_count;
    Slice definition = slice_trim(document_text(term, "definition"));
    bool open = friends_contested(term);
    XmlTag list = xml_open_class(page->xml, "dl", "said");
    for (size_t i = 0; i < sides; i++)
        if (strcmp(page->site->schema->sides[i], deck->side) != 0)
            write_side(page, term, i);
    for (size_t i = 0; i < sides; i++)
        if (strcmp(page->site->schema->sides[i], deck->side) == 0)
            write_side(page, term, i);
    if (definition.len && !open) {
        XmlTag box = xml_open_class(page->xml, "div", "both");
        xml_element_puts(page->xml, "dt", "key", "Together");
        page_prose(page, "dd", NULL, definition);
        xml_close(page->xml, box);
    }
    xml_close(page->xml, list);
    if (open)
        xml_element_puts(page->xml, "p", "what", "Not settled yet: say which of these you mean.");
    page_avoided(page, term);
}

static void write_card(Page *page, const Deck *deck, const Document *term) {
    XmlTag item = xml_open(page->xml, "li");
    xml_open_class(page->xml, "details", "turn");
    XmlTag front = xml_open(page->xml, "summary");
    xml_element(page->xml, "bdi", NULL, site_title(term));
    if (!document_means(term, "agreed"))
        xml_puts(page->xml, " "), page_status(page, term);
    xml_close(page->xml, front);
    XmlTag back = xml_open_class(page->xml, "div", "back");
    write_back(page, deck, term);
    XmlTag more = xml_open_class(page->xml, "p", "more");
    page_link(page, NULL, site_path(page->site, term));
    xml_puts(page->xml, "All about ");
    page_bdi(page, site_title(term));
    xml_close(page->xml, more);
    xml_close(page->xml, back);
    xml_close(page->xml, item);
}

static void hand_write(Page *page, const void *subject) {
    const Hand *hand = subject;
    const Deck *deck = hand->deck;
    const char *title = arena_printf(page->arena, "For %s: words of %s", deck->label, deck->others);
    page_begin(page, slice_of(title), deck->words->kind->index);
    write_above(page, deck->words, title, true);
    XmlTag note = xml_open(page->xml, "p");
    xml_puts(page->xml, "Turn a card by a click, or with the space bar. On paper both faces are "
                        "printed. Nothing is counted or kept.");
    xml_close(page->xml, note);
    page_turning(page, hand->before, hand->next, hand->number, hand->count);
    XmlTag list = xml_open_class(page->xml, "ul", "cards");
    for (size_t i = hand->first; i < hand->end; i++)
        write_card(page, deck, deck->terms[i]);
    xml_close(page->xml, list);
    if (hand->end - hand->first > CARDS / 2)
        page_turning(page, hand->before, hand->next, hand->number, hand->count);
    page_end(page);
}

static void feed_hand(Inputs *inputs, const Site *site, const void *subject) {
    const Hand *hand = subject;
    inputs_text(inputs, hand->before);
    inputs_text(inputs, hand->next);
    inputs_number(inputs, (int64_t)hand->count);
    for (size_t i = hand->first; i < hand->end; i++)
        inputs_card(inputs, site, hand->deck->terms[i]);
}
