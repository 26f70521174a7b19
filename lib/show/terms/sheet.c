/* SPDX-License-Identifier: MIT */
/* One term for people: head, marks, meanings, facts, the same word elsewhere, where it is used. */
#include "base/text.h"
#include "show/record.h"
#include "show/terms/internal.h"

#define LABEL      10 /* columns of the names of facts */
#define FIRST_USES 5

static void put_line(const Terminal *terminal, const char *text, Paint paint) {
    paint_puts(terminal->out, terminal->color, paint, text);
    stream_puts(terminal->out, "\n");
}

static void put_heading(const Terminal *terminal, const char *text) {
    stream_puts(terminal->out, "\n");
    put_line(terminal, text, PAINT_BOLD);
}

static void put_fact(const Terminal *terminal, const char *name, Slice text, Paint paint) {
    g_autofree char *first = g_strdup_printf("  %-*s ", LABEL, name);
    g_autofree char *indent = g_strdup_printf("  %*s ", LABEL, "");
    if (text.len)
        terminal_text(terminal, first, indent, text, paint);
}

/* --- head and marks --- */

static void show_head(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const Document *term = sheet->word->term->document;
    const char *status = text_visible(arena, document_text(term, "status"));
    put_line(terminal, text_visible(arena, sheet->word->term->words[0].text), PAINT_BOLD);
    stream_puts(terminal->out, *status ? "term, " : "term");
    paint_puts(terminal->out, terminal->color,
               paint_of_status(term->status ? term->status->means : NULL), status);
    stream_puts(terminal->out, "  ");
    put_line(terminal, text_visible(arena, slice_of(term->path)), PAINT_DIM);
}

static void put_mark(const Terminal *terminal, const char *text, Paint paint) {
    terminal_text(terminal, "! ", "  ", slice_of(text), paint);
}

static void show_marks(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const TermWord *asked = sheet->word;
    const Term *term = asked->term;
    const char *preferred = slice_string(arena, term->words[0].text);
    if (asked->role == TERM_AVOID)
        put_mark(terminal,
                 arena_printf(arena, "\"%.*s\" is to be avoided: say \"%s\"",
                              SLICE_ARG(asked->text), preferred),
                 PAINT_YELLOW);
    if (term_is_contested(term))
        put_mark(terminal, "contested: the sides have not agreed on what it means", PAINT_YELLOW);
    if (term_is_false_friend(sheet->corpus->glossary, term))
        put_mark(terminal, "a false friend: one word with two meanings", PAINT_RED);
    if (document_means(term->document, "closed"))
        put_mark(terminal, "retired: it is no longer to be used", PAINT_YELLOW);
}

/* --- meanings --- */

static void show_meanings(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const Document *term = sheet->word->term->document;
    const char *const *sides = sheet->corpus->config->schema.sides;
    size_t count = sheet->corpus->config->schema.side_count;
    Column *columns = arena_array(arena, Column, count + 1);
    size_t used = 0;
    Slice definition = record_text(arena, term, "definition", false);
    if (definition.len) {
        stream_puts(terminal->out, "\n");
        terminal_text(terminal, "  ", "  ", definition, PAINT_PLAIN);
    }
    for (size_t i = 0; i < count; i++) {
        Slice text = record_text(arena, term, arena_printf(arena, "means.%s", sides[i]), false);
        bool silent = text.len == 0;
        columns[i] = (Column){sides[i], "", silent ? SLICE("(says nothing yet)") : text, silent};
        used += !silent;
    }
    if (used)
        columns_show(terminal, columns, count);
}

/* Another term in a column: where it stands, and what it means. */
static Column column_of(Arena *arena, const Schema *schema, const Term *term) {
    g_autoptr(GString) below = g_string_new(NULL);
    for (const char *const *folder = term->scope; folder && *folder; folder++)
        g_string_append_printf(below, "%s%s", below->len ? ", " : "in ", *folder);
    Slice text = terms_meaning(arena, schema, term->document);
    return (Column){text_visible(arena, slice_of(term->document->path)),
                    arena_copy(arena, below->str, below->len),
                    text.len ? text : SLICE("(no meaning given)"), text.len == 0};
}

static void show_same_word(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const Schema *schema = &sheet->corpus->config->schema;
    g_autoptr(GPtrArray) others = terms_of_same_word(sheet->corpus->glossary, sheet->word->term);
    if (!others->len)
        return;
    Column *columns = arena_array(arena, Column, others->len + 1);
    columns[0] = column_of(arena, schema, sheet->word->term);
    for (unsigned i = 0; i < others->len; i++)
        columns[i + 1] = column_of(arena, schema, others->pdata[i]);
    put_heading(terminal, "The same word, another term");
    columns_show(terminal, columns, others->len + 1);
}

/* --- facts --- */

/* The words to avoid, a line each, with why. */
static void show_avoid(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const Term *term = sheet->word->term;
    const char *label = "avoid";
    for (size_t i = 0; i < term->word_count; i++) {
        const TermWord *word = &term->words[i];
        if (word->role != TERM_AVOID)
            continue;
        const char *text = arena_printf(arena, "%.*s%s%s", SLICE_ARG(word->text),
                                        word->reason ? ": " : "", word->reason ? word->reason : "");
        put_fact(terminal, label, slice_of(text), PAINT_PLAIN);
        label = "";
    }
}

/* What has a place of its own. */
static bool is_shown_elsewhere(const Kind *kind, int index) {
    static const char *const own[] = {"definition", "means", "avoid", "reasons", NULL};
    const Field *field = &kind->fields[index];
    return index == kind->id_field || index == kind->title_field || index == kind->status_field ||
           field->source == FROM_BODY || g_strv_contains(own, field->name);
}

static void show_facts(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const Term *term = sheet->word->term;
    const Kind *kind = term->document->kind;
    const Glossary *glossary = sheet->corpus->glossary;
    for (size_t i = 0; i < kind->field_count; i++)
        if (!is_shown_elsewhere(kind, (int)i))
            put_fact(terminal, kind->fields[i].name,
                     record_text(arena, term->document, kind->fields[i].name, false), PAINT_PLAIN);
    show_avoid(sheet, terminal, arena);
    if (term->borrowed)
        put_fact(terminal, "kept by", SLICE("others: it comes from another glossary"), PAINT_DIM);
    if (term->hidden_by)
        put_fact(terminal, "hidden by", slice_of(term->hidden_by->document->path), PAINT_YELLOW);
    for (size_t i = 0; i < glossary->term_count; i++)
        if (glossary->terms[i].hidden_by == term)
            put_fact(terminal, "overrides", slice_of(glossary->terms[i].document->path), PAINT_DIM);
}

/* --- uses --- */

static void show_uses(const TermSheet *sheet, const Terminal *terminal, Arena *arena) {
    const TermPlaces *places = sheet->places;
    if (!places->count) {
        put_heading(terminal, "Used nowhere");
        return;
    }
    put_heading(terminal, arena_printf(arena, "Used %zu time%s in %zu document%s", places->count,
                                       places->count == 1 ? "" : "s", places->documents,
                                       places->documents == 1 ? "" : "s"));
    places_text(&(PlaceListing){.out = terminal->out,
                                .color = terminal->color,
                                .width = terminal->width,
                                .places = places,
                                .most = FIRST_USES,
                                .indent = "  "});
    if (places->count > FIRST_USES)
        put_line(terminal,
                 arena_printf(arena, "  … 'req term uses \"%s\"' lists them all",
                              text_visible(arena, sheet->word->term->words[0].text)),
                 PAINT_DIM);
}

void term_sheet_show(const TermSheet *sheet, const Terminal *terminal) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(Stream) memory = stream_to_memory();
    show_head(sheet, terminal, arena);
    show_marks(sheet, terminal, arena);
    show_meanings(sheet, terminal, arena);
    show_facts(sheet, &(Terminal){memory, terminal->width, terminal->color}, arena);
    stream_puts(terminal->out, stream_bytes(memory).len ? "\n" : "");
    stream_write(terminal->out, stream_bytes(memory));
    show_same_word(sheet, terminal, arena);
    show_uses(sheet, terminal, arena);
}
