/* SPDX-License-Identifier: MIT */
#include "base/path.h"
#include "show/record.h"
#include "show/table.h"
#include "show/terms.h"

Slice terms_meaning(Arena *arena, const Schema *schema, const Document *term) {
    Slice definition = record_text(arena, term, "definition", true);
    if (definition.len)
        return definition;
    g_autoptr(GString) text = g_string_new(NULL);
    for (const char *const *side = schema->sides; *side; side++) {
        g_autofree char *path = g_strdup_printf("means.%s", *side);
        Slice meaning = record_text(arena, term, path, true);
        const char *gap = !text->len ? "" : strchr(".!?", text->str[text->len - 1]) ? " " : "; ";
        if (meaning.len)
            g_string_append_printf(text, "%s%s: %.*s", gap, *side, SLICE_ARG(meaning));
    }
    return (Slice){arena_copy(arena, text->str, text->len), text->len};
}

/* The borrowed term of a document, or NULL. */
static const Term *borrowed_term(const Listing *listing, const Document *document) {
    const Term *term = listing->glossary ? glossary_term(listing->glossary, document) : NULL;
    return term && term->borrowed ? term : NULL;
}

static bool any_borrowed(const Listing *listing) {
    bool any = false;
    for (size_t i = 0; i < listing->count && !any; i++)
        any = borrowed_term(listing, listing->documents[i]) != NULL;
    return any;
}

/* The folder that a term is borrowed from; nothing where it is the team's own. */
static Slice origin(Arena *arena, const Listing *listing, const Document *document) {
    const Term *term = borrowed_term(listing, document);
    const char *from = NULL;
    if (!term)
        return (Slice){NULL, 0};
    for (const char *const *dir = listing->glossary->config->glossaries; *dir; dir++)
        if (path_is_below(document->path, *dir))
            from = *dir;
    return slice_of(arena_printf(arena, "%s%s", from, term->hidden_by ? " (hidden)" : ""));
}

void terms_table(const Listing *listing) {
    static const char *const headings[] = {"term", "status", "meaning", "avoid", "from"};
    bool borrowed = any_borrowed(listing);
    g_autoptr(Table) table = table_begin(headings, G_N_ELEMENTS(headings) - !borrowed);
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < listing->count; i++) {
        const Document *term = listing->documents[i];
        const char *means = term->status ? term->status->means : NULL;
        arena_reset(arena);
        table_cell(table, term->title.len ? term->title : slice_of(term->path), PAINT_BOLD);
        table_cell(table, record_text(arena, term, "status", true), paint_of_status(means));
        table_cell(table, terms_meaning(arena, listing->schema, term), PAINT_PLAIN);
        table_cell(table, record_text(arena, term, "avoid", true), PAINT_PLAIN);
        if (borrowed)
            table_cell(table, origin(arena, listing, term), PAINT_DIM);
    }
    if (listing->count)
        table_write(table, listing->out, listing->width, listing->color);
}
