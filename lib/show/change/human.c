/* SPDX-License-Identifier: MIT */
/* A change in the terminal: words in colours, or as `git diff --word-diff` marks them. */
#include "base/text.h"
#include "show/change/internal.h"
#include "show/paint.h"

#define INDENT_TEXT 4

typedef struct {
    const ChangePage *page;
    Arena *scratch; /* of one document */
    GArray *pieces;
    size_t indent, used; /* columns of the present line */
    bool empty;          /* nothing stands in it */
} Writing;

static const Paint PAINTS[] = {
    [WORDS_KEPT] = PAINT_PLAIN, [WORDS_REMOVED] = PAINT_RED, [WORDS_ADDED] = PAINT_GREEN};
static const char *const OPEN[] = {"", "[-", "{+"}, *const CLOSE[] = {"", "-]", "+}"};

static void begin_line(Writing *writing, size_t indent) {
    stream_printf(writing->page->out, "%*s", (int)indent, "");
    writing->indent = writing->used = indent;
    writing->empty = true;
}

static void end_line(Writing *writing) {
    stream_puts(writing->page->out, "\n");
}

/* A word, on a new line where this one is full. */
static void put_word(Writing *writing, WordsType type, const char *word) {
    size_t width = text_width(slice_of(word));
    if (!writing->empty && writing->used + 1 + width > writing->page->width) {
        end_line(writing);
        begin_line(writing, writing->indent);
    }
    if (!writing->empty)
        stream_puts(writing->page->out, " ");
    writing->used += width + !writing->empty;
    writing->empty = false;
    paint_puts(writing->page->out, writing->page->color, PAINTS[type], word);
}

/* Words of one fate; without colours the first and the last one carry the marks. */
static void put_words(Writing *writing, WordsType type, Slice text) {
    bool marks = !writing->page->color;
    Slice rest = slice_of(text_visible(writing->scratch, text));
    const char *open = marks ? OPEN[type] : "";
    while (rest.at) {
        Slice word = slice_cut(&rest, ' ');
        const char *close = marks && !rest.at ? CLOSE[type] : "";
        put_word(writing, type,
                 arena_printf(writing->scratch, "%s%.*s%s", open, SLICE_ARG(word), close));
        open = "";
    }
}

static void put_pieces(Writing *writing) {
    for (unsigned i = 0; i < writing->pieces->len; i++) {
        const Piece *piece = &g_array_index(writing->pieces, Piece, i);
        put_words(writing, piece->type, piece->text);
    }
}

static void put_section(Writing *writing, const SectionWords *section) {
    Stream *out = writing->page->out;
    stream_puts(out, "  ");
    const char *heading = *section->heading
                              ? text_visible(writing->scratch, slice_of(section->heading))
                              : "text above the headings";
    paint_puts(out, writing->page->color, PAINT_CYAN, heading);
    stream_puts(out, "\n");
    for (size_t at = 0; pieces_next_line(section->runs, section->count, &at, writing->pieces);) {
        begin_line(writing, INDENT_TEXT);
        put_pieces(writing);
        end_line(writing);
    }
}

static void put_field(Writing *writing, const FieldChange *field) {
    size_t count, at = 0;
    const WordRun *runs = pieces_of_field(field, writing->scratch, &count);
    begin_line(writing, 2);
    writing->indent = INDENT_TEXT;
    put_words(writing, WORDS_KEPT, slice_of(arena_printf(writing->scratch, "%s:", field->field)));
    if (runs && pieces_next_line(runs, count, &at, writing->pieces)) {
        put_pieces(writing);
    } else {
        put_words(writing, field->old ? WORDS_REMOVED : WORDS_KEPT,
                  slice_of(field->old ? field->old : "none"));
        put_words(writing, WORDS_KEPT, SLICE("→"));
        put_words(writing, field->now ? WORDS_ADDED : WORDS_KEPT,
                  slice_of(field->now ? field->now : "none"));
    }
    end_line(writing);
}

static void put_head(Writing *writing, const DocumentChange *change) {
    static const Paint paints[] = {PAINT_GREEN, PAINT_RED, PAINT_YELLOW, PAINT_BLUE};
    const ChangePage *page = writing->page;
    const Document *document = change_document(change);
    Slice name = document->id.len ? document->id : slice_of(document->path);
    paint_puts(page->out, page->color, PAINT_BOLD, text_visible(writing->scratch, name));
    if (document->title.len && !slice_equal(document->title, name)) {
        stream_puts(page->out, "  ");
        paint_puts(page->out, page->color, PAINT_BOLD,
                   text_visible(writing->scratch, document->title));
    }
    stream_puts(page->out, "\n");
    paint_puts(page->out, page->color, paints[change->type], change_type_name(change->type));
    stream_puts(page->out, "  ");
    if (change->type == CHANGE_RENAMED) {
        stream_visible(page->out, slice_of(change->before->path));
        stream_puts(page->out, " → ");
    }
    stream_visible(page->out, slice_of(document->path));
    stream_puts(page->out, "\n");
}

/* Whether the head has told it already: id and title of what is new or gone. */
static bool is_told(const DocumentChange *change, const FieldChange *field) {
    const Document *document = change_document(change);
    const char *value = change->after ? field->now : field->old;
    return (!change->before || !change->after) && value &&
           (slice_is(document->id, value) || slice_is(document->title, value));
}

static void put_document(Writing *writing, const DocumentChange *change) {
    const char *remark = change_remark(change);
    put_head(writing, change);
    for (size_t i = 0; i < change->field_count; i++)
        if (!is_told(change, &change->fields[i]))
            put_field(writing, &change->fields[i]);
    for (size_t i = 0; i < change->section_count; i++)
        put_section(writing, &change->sections[i]);
    if (remark)
        stream_printf(writing->page->out, "  %s\n", remark);
}

void change_human(const ChangePage *page) {
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    Writing writing = {.page = page, .scratch = scratch, .pieces = pieces};
    for (size_t i = 0; i < page->change->count; i++) {
        arena_reset(scratch);
        if (i)
            stream_puts(page->out, "\n");
        put_document(&writing, &page->change->documents[i]);
    }
}
