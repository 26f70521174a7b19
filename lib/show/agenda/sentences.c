/* SPDX-License-Identifier: MIT */
/* Parts of sentences that several sections of the page have. */
#include "show/agenda/internal.h"

#define TITLES_MOST 5 /* documents in one sentence */

void page_say(Writing *writing, const char *format, ...) {
    va_list args;
    va_start(args, format);
    writing->face->say(writing->face, arena_vprintf(writing->arena, format, args), false);
    va_end(args);
}

void page_open_section(Writing *writing, const char *heading) {
    writing->face->section(writing->face, heading);
    writing->face->list(writing->face, true);
}

void page_open_item(Writing *writing) {
    writing->face->item(writing->face, true);
}

void page_close_item(Writing *writing) {
    writing->face->item(writing->face, false);
}

/* Ends a list that shows at most ITEMS_MOST of `count`. */
void page_close_section(Writing *writing, size_t count) {
    if (count > ITEMS_MOST) {
        page_open_item(writing);
        page_say(writing, "and %zu more", count - ITEMS_MOST);
        page_close_item(writing);
    }
    writing->face->list(writing->face, false);
}

const char *page_day_words(const Writing *writing, Day day) {
    return agenda_day_words(writing->arena, day, writing->today, false);
}

const char *page_days(const Writing *writing, int64_t count) {
    return count == 1 ? "a day" : arena_printf(writing->arena, "%ld days", (long)count);
}

/* What stands between the parts of an enumeration, before part `i` of `count`. */
const char *page_gap(size_t i, size_t count) {
    return i == 0 ? "" : i + 1 == count ? " and " : ", ";
}

void page_say_documents(Writing *writing, const Document *const *documents, size_t count) {
    size_t shown = MIN(count, TITLES_MOST), parts = shown + (count > shown ? 1 : 0);
    for (size_t i = 0; i < shown; i++) {
        page_say(writing, "%s", page_gap(i, parts));
        writing->face->document(writing->face, documents[i]);
    }
    if (count > shown)
        page_say(writing, " and %zu more", count - shown);
}

/* --- people and sides --- */

/* A side in its own voice: "you", to whom the page is for. */
void page_say_side(Writing *writing, const char *side, const char *you) {
    if (g_strcmp0(writing->side, side) == 0)
        page_say(writing, "%s", you);
    else
        writing->face->words(writing->face, slice_of(agenda_side(writing->arena, side)), 80);
}

void page_say_person(Writing *writing, Slice person) {
    writing->face->words(writing->face, agenda_person(writing->config, person), 100);
}

/* The owners of up to two documents, side by side: " (ana and mei, marketing; raj, IT)". With
 * `status` that of the document comes first. */
void page_say_people(Writing *writing, const Document *document, const Document *other,
                     bool status) {
    const Schema *schema = &writing->config->schema;
    const char *before = " (";
    if (status && document->status) {
        page_say(writing, " (");
        writing->face->words(writing->face, slice_of(document->status->name), 80);
        before = "; ";
    }
    for (size_t i = 0; i < schema->side_count; i++) {
        Slice one = agenda_owner(document, schema->sides[i]);
        Slice two = other ? agenda_owner(other, schema->sides[i]) : (Slice){NULL, 0};
        if (!one.len && !two.len)
            continue;
        page_say(writing, "%s", before);
        page_say_person(writing, one.len ? one : two);
        if (one.len && two.len && !slice_equal(one, two)) {
            page_say(writing, " and ");
            page_say_person(writing, two);
        }
        page_say(writing, ", ");
        page_say_side(writing, schema->sides[i], "your side");
        before = "; ";
    }
    if (before[0] == ';')
        page_say(writing, ")");
}

/* --- what a document lacks --- */

/* What fields, headings and sides are called for people. */
static void say_missing_name(Writing *writing, const Missing *missing) {
    bool side = missing->type == MISSING_OWNER || missing->type == MISSING_APPROVAL;
    bool due = missing->type == MISSING_FIELD && strcmp(missing->name, "due") == 0;
    if (side)
        page_say_side(writing, missing->name, "your side");
    else if (due)
        page_say(writing, "date");
    else if (missing->name)
        writing->face->words(writing->face, slice_of(missing->name), 80);
}

/* Type by type: "its effort and systems; the approval of marketing and IT". */
void page_say_missing(Writing *writing, const Missing *missing, size_t count) {
    static const char *const words[] = {[MISSING_FIELD] = "its ",
                                        [MISSING_SECTION] = "words under ",
                                        [MISSING_OWNER] = "somebody who answers for it at ",
                                        [MISSING_APPROVAL] = "the approval of ",
                                        [MISSING_READING] =
                                            "a reading of its metric after delivery"};
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && missing[end].type == missing[i].type;)
            end++;
        page_say(writing, "%s%s", i ? "; " : "", words[missing[i].type]);
        for (size_t k = i; k < end; k++) {
            page_say(writing, "%s", page_gap(k - i, end - i));
            say_missing_name(writing, &missing[k]);
        }
    }
}
