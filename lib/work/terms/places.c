/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/terms.h"

typedef struct {
    const Glossary *glossary;
    bool *wanted; /* by term */
    bool avoided;
    Arena *arena;
    GArray *uses;   /* ProseUse, of one document */
    GArray *places; /* TermPlace */
} Gathering;

static int compare_places(const void *a, const void *b) {
    const TermPlace *x = a, *y = b;
    if (x->offset != y->offset)
        return x->offset < y->offset ? -1 : 1;
    return (x->word->index > y->word->index) - (x->word->index < y->word->index);
}

static void take_use(Gathering *gathering, const Document *document, ProseReader *reader,
                     const Prose *prose, const ProseUse *use) {
    const ProseBlock *block = &prose->blocks[use->block];
    size_t offset, end;
    if (!gathering->wanted[use->word->term->index] ||
        (use->word->role == TERM_AVOID && !gathering->avoided))
        return;
    bool exact = prose_place(reader, block, use->from, use->to, &offset, &end);
    TermPlace place = {
        .document = document,
        .word = use->word,
        .field = block->field ? arena_printf(gathering->arena, "%s", block->field) : NULL,
        .offset = (uint32_t)offset,
        .end = (uint32_t)end,
        .exact = exact,
    };
    g_array_append_val(gathering->places, place);
}

static void look(void *context, const Document *document, ProseReader *reader, const Prose *prose) {
    Gathering *gathering = context;
    GArray *places = gathering->places;
    unsigned from = places->len;
    g_array_set_size(gathering->uses, 0);
    glossary_find(gathering->glossary, document->path, prose, gathering->uses);
    for (unsigned i = 0; i < gathering->uses->len; i++)
        take_use(gathering, document, reader, prose, &g_array_index(gathering->uses, ProseUse, i));
    if (places->len == from)
        return;
    TermPlace *all = (TermPlace *)(void *)places->data;
    TextCursor starts = {document->bytes, 0, 1, 1}, ends = starts;
    qsort(all + from, places->len - from, sizeof *all, compare_places);
    for (unsigned i = from; i < places->len; i++) {
        text_cursor_move(&starts, all[i].offset, &all[i].line, &all[i].column);
        if (all[i].end < ends.at)
            ends = starts;
        text_cursor_move(&ends, all[i].end, &all[i].end_line, &all[i].end_column);
    }
}

TermPlaces *terms_places(const Corpus *corpus, const Term *const *terms, size_t count,
                         bool avoided) {
    TermPlaces *found = g_new0(TermPlaces, 1);
    found->arena = arena_new();
    Gathering gathering = {
        .glossary = corpus->glossary,
        .wanted = arena_array(found->arena, bool, corpus->glossary->term_count + 1),
        .avoided = avoided,
        .arena = found->arena,
        .uses = g_array_new(FALSE, FALSE, sizeof(ProseUse)),
        .places = g_array_new(FALSE, FALSE, sizeof(TermPlace)),
    };
    for (size_t i = 0; i < count; i++)
        gathering.wanted[terms[i]->index] = true;
    terms_walk(corpus, NULL, look, &gathering);
    found->count = gathering.places->len;
    TermPlace *places = arena_array(found->arena, TermPlace, found->count + 1);
    for (size_t i = 0; i < found->count; i++) {
        places[i] = g_array_index(gathering.places, TermPlace, (unsigned)i);
        found->documents += i == 0 || places[i].document != places[i - 1].document;
    }
    found->places = places;
    g_array_unref(gathering.uses);
    g_array_unref(gathering.places);
    return found;
}

void term_places_free(TermPlaces *places) {
    if (!places)
        return;
    arena_free(places->arena);
    g_free(places);
}
