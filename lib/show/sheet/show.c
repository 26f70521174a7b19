/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "model/reading.h"
#include "show/record.h"
#include "show/sheet.h"
#include "show/table.h"
#include "work/needs.h"

#define LABEL 14 /* columns of the names of fields */

static void put_line(const Terminal *terminal, const char *text, Paint paint) {
    paint_puts(terminal->out, terminal->color, paint, text);
    stream_puts(terminal->out, "\n");
}

static void put_heading(const Terminal *terminal, const char *text) {
    stream_puts(terminal->out, "\n");
    put_line(terminal, text, PAINT_BOLD);
}

void sheet_fact(const Terminal *terminal, const char *name, Slice text, Paint paint) {
    g_autofree char *first = g_strdup_printf("  %-*s ", LABEL, name);
    g_autofree char *indent = g_strdup_printf("  %*s ", LABEL, "");
    terminal_text(terminal, first, indent, text, paint);
}

/* --- head and facts --- */

void sheet_head(const Terminal *terminal, const Document *document) {
    g_autoptr(Arena) arena = arena_new();
    bool named = document->kind->prefixes[0] == NULL && document->title.len;
    const char *id = named ? "" : text_visible(arena, document->id);
    const char *title = text_visible(arena, document->title);
    const char *status = text_visible(arena, document_text(document, "status"));
    const char *means = document->status ? document->status->means : NULL;
    paint_puts(terminal->out, terminal->color, PAINT_BOLD, id);
    stream_puts(terminal->out, *id && *title ? "  " : "");
    put_line(terminal, *id || *title ? title : text_visible(arena, slice_of(document->path)),
             PAINT_BOLD);
    stream_puts(terminal->out, document->kind->name);
    stream_puts(terminal->out, *status ? ", " : ", without a status");
    paint_puts(terminal->out, terminal->color, paint_of_status(means), status);
    stream_puts(terminal->out, "  ");
    put_line(terminal, text_visible(arena, slice_of(document->path)), PAINT_DIM);
}

/* What stands elsewhere: in the head, or among the links. */
static bool is_shown_elsewhere(const Kind *kind, int index) {
    const Field *field = &kind->fields[index];
    const Field *item = field->type == FIELD_LIST && field->of ? field->of : field;
    return index == kind->id_field || index == kind->title_field || index == kind->status_field ||
           index == kind->links_field || item->type == FIELD_REFERENCE;
}

/* A map takes a line for each of its keys. */
static void show_map(const Terminal *terminal, const Document *document, Arena *arena,
                     const char *name, const YamlNode *map) {
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        const char *own = slice_string(arena, yaml_text(key));
        const char *path = arena_printf(arena, "%s.%s", name, own);
        Slice text = record_text(arena, document, path, false);
        g_autofree char *line = g_strdup_printf("%s: %.*s", own, SLICE_ARG(text));
        sheet_fact(terminal, key == yaml_child(map) ? name : "", slice_of(line), PAINT_PLAIN);
    }
}

void sheet_facts(const Terminal *terminal, const Document *document, const char *const *besides) {
    g_autoptr(Arena) arena = arena_new();
    const Kind *kind = document->kind;
    for (size_t i = 0; i < kind->field_count; i++) {
        const char *name = kind->fields[i].name;
        const YamlNode *value = document_field(document, (int)i);
        if (is_shown_elsewhere(kind, (int)i) || kind->fields[i].source == FROM_BODY ||
            slice_is_any(slice_of(name), besides))
            continue;
        Slice text = record_text(arena, document, name, false);
        if (value && value->type == YAML_MAP)
            show_map(terminal, document, arena, name, value);
        else if (text.len)
            sheet_fact(terminal, name, text, PAINT_PLAIN);
    }
}

/* What is in the way of the next status; or of the present one, where none follows. */
static void show_needs(const Sheet *sheet, const Terminal *terminal, Arena *arena) {
    const Document *document = sheet->document;
    const Status *next = needs_next(document);
    const Status *status = next ? next : document->status;
    size_t count = 0;
    if (!status || document->broken)
        return;
    const Missing *missing = needs_missing(arena, sheet->corpus, document, status, &count);
    if (!count && !next)
        return;
    g_autoptr(GString) text = g_string_new(count ? "needs " : "nothing is missing");
    for (size_t i = 0; i < count; i++) {
        g_string_append(text, i == 0 ? "" : ", ");
        g_string_append(text, missing_words(arena, &missing[i]));
    }
    g_autofree char *name = g_strdup_printf("for %s", status->name);
    sheet_fact(terminal, name, (Slice){text->str, text->len}, count ? PAINT_YELLOW : PAINT_GREEN);
}

/* --- links --- */

static void put_link(Table *table, const char *type, Slice target, const Document *end) {
    Slice name = slice_of(type);
    size_t dot = slice_find(name, '.', 0);
    const char *means = end && end->status ? end->status->means : NULL;
    g_autofree char *label = g_strdup_printf("  %s", dot < name.len ? type + dot + 1 : type);
    table_cell(table, slice_of(label), PAINT_DIM);
    table_cell(table, end && end->id.len ? end->id : target, PAINT_PLAIN);
    table_cell(table, end ? document_text(end, "status") : SLICE("not found"),
               end ? paint_of_status(means) : PAINT_RED);
    table_cell(table, end ? end->title : (Slice){NULL, 0}, PAINT_PLAIN);
}

void sheet_links(const Terminal *terminal, const Corpus *corpus, const Document *document) {
    const Link *links;
    const Link *const *backlinks;
    size_t count, back_count;
    corpus_links_from(corpus, document, &links, &count);
    corpus_links_to(corpus, document, &backlinks, &back_count);
    if (count) {
        put_heading(terminal, "Links to");
        g_autoptr(Table) table = table_begin(NULL, 4);
        for (size_t i = 0; i < count; i++)
            put_link(table, links[i].type, links[i].target, links[i].to);
        table_write(table, terminal->out, terminal->width, terminal->color);
    }
    if (back_count) {
        put_heading(terminal, "Linked from");
        g_autoptr(Table) table = table_begin(NULL, 4);
        for (size_t i = 0; i < back_count; i++)
            put_link(table, backlinks[i]->type, slice_of(backlinks[i]->from->path),
                     backlinks[i]->from);
        table_write(table, terminal->out, terminal->width, terminal->color);
    }
}

/* Where code and tests name it, as editors and terminals follow it. */
static void show_code(const Sheet *sheet, const Terminal *terminal) {
    size_t count = 0;
    const Reference *const *places =
        sheet->references ? references_to(sheet->references, sheet->document, &count) : NULL;
    if (!sheet->references)
        return;
    put_heading(terminal, count ? "In code and tests" : "In no code, and no tests");
    g_autoptr(Table) table = table_begin(NULL, 2);
    for (size_t i = 0; i < count; i++) {
        const Reference *place = places[i];
        g_autofree char *where =
            g_strdup_printf("  %s:%u:%u", place->path, place->line, place->column);
        table_cell(table, slice_of(where), PAINT_PLAIN);
        table_cell(table, place->test ? SLICE("test") : SLICE("code"), PAINT_DIM);
    }
    if (count)
        table_write(table, terminal->out, 0, terminal->color);
}

/* --- body and words --- */

static void show_body(const Sheet *sheet, const Terminal *terminal) {
    Slice text = slice_range(sheet->file, sheet->document->body_offset, sheet->file.len);
    if (slice_trim(text).len == 0)
        return;
    stream_puts(terminal->out, "\n");
    if (sheet->body) {
        terminal_markdown(terminal, sheet->body);
        return;
    }
    g_autoptr(GString) visible = g_string_new("");
    text_append_visible(visible, text, true);
    stream_puts(terminal->out, visible->str);
}

/* A term: its definition, and what each side means by it. */
static void show_word(const Sheet *sheet, const Terminal *terminal, const Document *term) {
    g_autoptr(GString) text = g_string_new("");
    Slice definition = document_text(term, "definition");
    g_string_append_printf(text, "%.*s%s%.*s", SLICE_ARG(term->title), definition.len ? ": " : "",
                           SLICE_ARG(definition));
    terminal_text(terminal, "  ", "    ", (Slice){text->str, text->len}, PAINT_PLAIN);
    const YamlNode *means = document_value(term, "means");
    const char *const *sides = sheet->corpus->config->schema.sides;
    for (; means && *sides; sides++) {
        Slice meaning = yaml_text(yaml_get(means, *sides));
        g_autofree char *first = g_strdup_printf("    %s: ", *sides);
        if (meaning.len)
            terminal_text(terminal, first, "      ", meaning, PAINT_DIM);
    }
}

static void show_words(const Sheet *sheet, const Terminal *terminal) {
    if (sheet->words->len)
        put_heading(terminal, "Words explained");
    for (unsigned i = 0; i < sheet->words->len; i++)
        show_word(sheet, terminal, sheet->words->pdata[i]);
}

/* Its state: fields, and what the next status asks for. */
static void show_state(const Sheet *sheet, const Terminal *terminal, Arena *arena) {
    static const char *const placed[] = {"readings", NULL};
    g_autoptr(Stream) memory = stream_to_memory();
    const Terminal facts = {memory, terminal->width, terminal->color};
    bool metric = kind_has_readings(sheet->document->kind);
    if (sheet->document->kind->glossary) {
        sheet_term(terminal, sheet->corpus, sheet->document, true);
    } else {
        sheet_head(terminal, sheet->document);
        sheet_facts(&facts, sheet->document, metric ? placed : NULL);
    }
    if (metric)
        sheet_readings(&facts, sheet->corpus, sheet->document, sheet->today);
    show_needs(sheet, &facts, arena);
    stream_puts(terminal->out, stream_bytes(memory).len ? "\n" : "");
    stream_write(terminal->out, stream_bytes(memory));
    sheet_metrics(terminal, sheet->corpus, sheet->document, sheet->today);
    sheet_links(terminal, sheet->corpus, sheet->document);
    show_code(sheet, terminal);
}

void sheet_show(const Sheet *sheet, const Terminal *terminal) {
    g_autoptr(Arena) arena = arena_new();
    show_state(sheet, terminal, arena);
    show_body(sheet, terminal);
    show_words(sheet, terminal);
}
