/* SPDX-License-Identifier: MIT */
/* One term for people: its sheet, how it stands to other glossaries, where it is used. */
#include "show/sheet.h"
#include "base/text.h"
#include "show/terms.h"

#define FIRST_USES 5

static void put_line(const Terminal *terminal, const char *text, Paint paint) {
    paint_puts(terminal->out, terminal->color, paint, text);
    stream_puts(terminal->out, "\n");
}

static void put_heading(const Terminal *terminal, const char *text) {
    stream_puts(terminal->out, "\n");
    put_line(terminal, text, PAINT_BOLD);
}

/* Whoever asked for a word to avoid is told so first. */
static void show_asked(const TermSheet *sheet, const Terminal *terminal) {
    const TermWord *asked = sheet->word;
    if (asked->role != TERM_AVOID)
        return;
    g_autofree char *text =
        g_strdup_printf("\"%.*s\" is to be avoided: say \"%.*s\"", SLICE_ARG(asked->text),
                        SLICE_ARG(asked->term->words[0].text));
    terminal_text(terminal, "! ", "  ", slice_of(text), PAINT_YELLOW);
    stream_puts(terminal->out, "\n");
}

static void show_glossaries(const TermSheet *sheet, const Terminal *to) {
    const Term *term = sheet->word->term;
    const Glossary *glossary = sheet->corpus->glossary;
    g_autoptr(Stream) memory = stream_to_memory();
    const Terminal facts = {memory, to->width, to->color}, *terminal = &facts;
    if (term->borrowed)
        sheet_fact(terminal, "kept by", SLICE("others: it comes from another glossary"), PAINT_DIM);
    if (term->hidden_by)
        sheet_fact(terminal, "hidden by", slice_of(term->hidden_by->document->path), PAINT_YELLOW);
    for (size_t i = 0; i < glossary->term_count; i++)
        if (glossary->terms[i].hidden_by == term)
            sheet_fact(terminal, "overrides", slice_of(glossary->terms[i].document->path),
                       PAINT_DIM);
    stream_puts(to->out, stream_bytes(memory).len ? "\n" : "");
    stream_write(to->out, stream_bytes(memory));
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
    show_asked(sheet, terminal);
    sheet_term(terminal, sheet->corpus, sheet->word->term->document, false);
    show_glossaries(sheet, terminal);
    sheet_links(terminal, sheet->corpus, sheet->word->term->document);
    show_uses(sheet, terminal, arena);
}
