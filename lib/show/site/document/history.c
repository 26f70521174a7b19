/* SPDX-License-Identifier: MIT */
/* What happened to the document, day by day, the newest first. */
#include "show/site/document/internal.h"

#define SHOWN_FIRST   10
#define SHOWN_MOST    60
#define FIELDS_MOST   12 /* of one event */
#define SECTIONS_MOST 8
#define TEXT_MOST     160 /* bytes of a name or heading */

/* --- one event --- */

static void write_who(Page *page, const LifeEvent *event) {
    XmlTag line = xml_open_class(page->xml, "p", "who");
    page_day(page, event->day);
    xml_puts(page->xml, " ");
    page_cut(page, "bdi", slice_of(event->name), TEXT_MOST);
    if (event->side) {
        xml_puts(page->xml, " ");
        page_side(page, slice_of(event->side));
    }
    xml_close(page->xml, line);
}

static bool moved(const LifeEvent *event) {
    return event->from != event->to && event->type != CHANGE_REMOVED;
}

/* What became of it as a whole: it came, went, moved on or was read badly. */
static void write_step(Page *page, const Document *document, const LifeEvent *event) {
    const char *word = event->type == CHANGE_ADDED     ? "Written down"
                       : event->type == CHANGE_REMOVED ? "Taken out"
                                                       : NULL;
    if (!word && !moved(event))
        return;
    XmlTag line = xml_open_class(page->xml, "p", "step");
    if (word)
        xml_puts(page->xml, word);
    if (moved(event)) {
        xml_puts(page->xml, word ? " as " : "");
        if (event->from && !word) {
            page_status_name(page, document->kind, event->from);
            xml_puts(page->xml, " → ");
        }
        if (event->to)
            page_status_name(page, document->kind, event->to);
        else
            xml_puts(page->xml, "no status");
    }
    xml_close(page->xml, line);
}

/* The status is told by the step, and all fields of what was added by the page itself. */
static bool is_told(const Document *document, const LifeEvent *event, const FieldChange *change) {
    int status = document->kind->status_field;
    return event->type == CHANGE_ADDED ||
           (moved(event) && status >= 0 &&
            strcmp(change->field, document->kind->fields[status].name) == 0);
}

/* How many fields are left to tell. */
static size_t fields_left(const Document *document, const LifeEvent *event) {
    size_t left = 0;
    for (size_t i = 0; i < event->field_count; i++)
        left += !is_told(document, event, &event->fields[i]);
    return left;
}

static void write_fields(Page *page, const Document *document, const LifeEvent *event) {
    size_t told = 0, left = fields_left(document, event);
    size_t most = left > FIELDS_MOST + 1 ? FIELDS_MOST : left;
    for (size_t i = 0; told < most; i++) {
        if (is_told(document, event, &event->fields[i]))
            continue;
        XmlTag item = xml_open(page->xml, "li");
        page_field_change(page, &event->fields[i]);
        xml_close(page->xml, item);
        told++;
    }
    if (most < left)
        xml_element_puts(page->xml, "li", "rest",
                         arena_printf(page->arena, "and %zu more fields", left - most));
}

/* "12 words added, 3 taken out" */
static void write_words(Page *page, const char *heading, size_t added, size_t removed) {
    XmlTag item = xml_open(page->xml, "li");
    XmlTag key = xml_open_class(page->xml, "span", "key");
    page_cut(page, "bdi", *heading ? slice_of(heading) : SLICE("Text above the headings"),
             TEXT_MOST);
    xml_close(page->xml, key);
    xml_puts(page->xml, " ");
    if (added) {
        page_count(page, added, "word", "words");
        xml_puts(page->xml, removed ? " added, " : " added");
    }
    if (removed && !added)
        page_count(page, removed, "word", "words");
    else if (removed)
        xml_printf(page->xml, "%zu", removed);
    if (removed)
        xml_puts(page->xml, " taken out");
    if (!added && !removed)
        xml_puts(page->xml, "the heading");
    xml_close(page->xml, item);
}

static void write_sections(Page *page, const LifeEvent *event) {
    size_t shown = event->section_count > SECTIONS_MOST + 1 ? SECTIONS_MOST : event->section_count;
    for (size_t i = 0; i < shown; i++)
        write_words(page, event->sections[i].heading, event->sections[i].added,
                    event->sections[i].removed);
    if (shown < event->section_count)
        write_words(page, arena_printf(page->arena, "%zu sections in all", event->section_count),
                    event->words_added, event->words_removed);
}

/* What is said where neither status, field nor word changed; NULL: nothing is. */
static const char *remark_of(const LifeEvent *event) {
    if (event->unread)
        return "This state of it cannot be read here: it is too large, or not in this copy.";
    if (event->field_count || event->section_count || moved(event) || event->type == CHANGE_ADDED ||
        event->type == CHANGE_REMOVED)
        return NULL;
    if (event->merge)
        return "Two lines of work came together, with nothing but what both brought.";
    return event->type == CHANGE_CHANGED ? "Only how it is written" : NULL;
}

static void write_event(Page *page, const Document *document, const LifeEvent *event) {
    const char *remark = remark_of(event);
    XmlTag item = xml_open(page->xml, "li");
    write_who(page, event);
    write_step(page, document, event);
    if (event->merge && !remark)
        xml_element_puts(page->xml, "p", "what", "When two lines of work came together:");
    if (event->before.path && event->after.path &&
        strcmp(event->before.path, event->after.path) != 0) {
        XmlTag line = xml_open_class(page->xml, "p", "what");
        xml_puts(page->xml, "Its file is now ");
        xml_element_puts(page->xml, "code", NULL, event->after.path);
        xml_close(page->xml, line);
    }
    if (fields_left(document, event) || event->section_count) {
        XmlTag list = xml_open_class(page->xml, "ul", "changes");
        write_fields(page, document, event);
        write_sections(page, event);
        xml_close(page->xml, list);
    }
    if (remark)
        xml_element_puts(page->xml, "p", "what", remark);
    xml_close(page->xml, item);
}

/* --- all of them --- */

static void write_events(Page *page, const Document *document, const Life *life, size_t from,
                         size_t to) {
    XmlTag list = xml_open_class(page->xml, "ol", "events");
    for (size_t i = from; i < to; i++)
        write_event(page, document, &life->events[life->count - 1 - i]);
    xml_close(page->xml, list);
}

static void write_life(Page *page, const Document *document, const Life *life) {
    size_t first = life->count > SHOWN_FIRST + 1 ? SHOWN_FIRST : life->count;
    size_t most = MIN(life->count, SHOWN_MOST);
    write_events(page, document, life, 0, first);
    if (first < most) {
        XmlTag details = xml_open(page->xml, "details");
        XmlTag summary = xml_open(page->xml, "summary");
        xml_printf(page->xml, "%zu earlier ones", most - first);
        xml_close(page->xml, summary);
        write_events(page, document, life, first, most);
        xml_close(page->xml, details);
    }
    if (most < life->count) {
        XmlTag more = xml_open_class(page->xml, "p", "rest");
        xml_printf(page->xml, "and %zu before those", life->count - most);
        xml_close(page->xml, more);
    }
}

/* Whether the file is other than the event left it. Where nobody knows its name in git, and git may
 * have changed its line ends, it is taken for the same. */
bool life_is_behind(const LifeEvent *last, const Document *document) {
    if (!last || !last->after.path)
        return false;
    if (oid_is_set(&document->blob))
        return !oid_equal(&document->blob, &last->after.blob);
    if (!document->bytes.at || memchr(document->bytes.at, '\r', document->bytes.len))
        return false;
    Oid blob = blob_id(document->bytes);
    return !oid_equal(&blob, &last->after.blob);
}

/* What the history here does not tell; NULL: it tells all. */
static const char *gap_of(const Site *site, const Document *document, const Life *life) {
    const Lives *lives = site->past.lives;
    if (!lives)
        return "Its history is not known: these pages were not made from a git repository with "
               "commits.";
    if (!life)
        return "It is not in the history yet: nobody has committed it.";
    const LifeEvent *last = life->count ? &life->events[life->count - 1] : NULL;
    if (life_is_behind(last, document))
        return "The text above is newer than its history: a change is not committed yet.";
    if (!lives_are_complete(lives) && (!last || life->events[0].type != CHANGE_ADDED))
        return "What was before is not in this copy of the repository.";
    return NULL;
}

void page_history(Page *page, const Document *document) {
    const Lives *lives = page->site->past.lives;
    const Life *life = lives ? lives_of(lives, document) : NULL;
    const char *gap = gap_of(page->site, document, life);
    XmlTag section = xml_open_class(page->xml, "section", "life");
    xml_element_puts(page->xml, "h2", NULL, "History");
    if (gap)
        xml_element_puts(page->xml, "p", "aside", gap);
    if (life && life->count)
        write_life(page, document, life);
    xml_close(page->xml, section);
}
