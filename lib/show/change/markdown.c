/* SPDX-License-Identifier: MIT */
/* A change as a comment on a host, for whoever wants to read what is different now: no ids to look
 * up, no links, whole sentences with what went struck out and what came in bold. */
#include "show/change/internal.h"
#include "show/quote.h"

#define PAGE_MOST  60000 /* bytes; hosts take 65,536 characters */
#define VALUE_MOST 300   /* bytes of a value */
#define TEXT_MOST  4000  /* bytes of a line of text */
#define LINES_MOST 40    /* of a section */
#define NEW_MOST   3     /* lines of a new document */

typedef struct {
    const ChangePage *page;
    Arena *scratch; /* of one document */
    GArray *pieces;
    GString *text;
} Writing;

static const char *const MARKS[] = {
    [WORDS_KEPT] = "", [WORDS_REMOVED] = "~~", [WORDS_ADDED] = "**"};

static void append_pieces(Writing *writing, bool marked) {
    for (unsigned i = 0; i < writing->pieces->len; i++) {
        const Piece *piece = &g_array_index(writing->pieces, Piece, i);
        const char *mark = marked ? MARKS[piece->type] : "";
        g_string_append_printf(writing->text, "%s%s", i ? " " : "", mark);
        quote_words(writing->text, piece->text, TEXT_MOST);
        g_string_append(writing->text, mark);
    }
}

/* Lines as paragraphs of a quote. */
static void append_quote(Writing *writing, const WordRun *runs, size_t count, bool marked,
                         size_t most) {
    size_t lines = 0;
    for (size_t at = 0; lines <= most && pieces_next_line(runs, count, &at, writing->pieces);
         lines++) {
        g_string_append(writing->text, lines ? ">\n> " : "> ");
        if (lines < most)
            append_pieces(writing, marked);
        else
            g_string_append(writing->text, "…");
        g_string_append_c(writing->text, '\n');
    }
    if (lines)
        g_string_append_c(writing->text, '\n');
}

static void append_section(Writing *writing, const SectionWords *section) {
    g_string_append(writing->text, "**");
    if (*section->heading)
        quote_words(writing->text, slice_of(section->heading), 200);
    else
        g_string_append(writing->text, "Text above the headings");
    g_string_append(writing->text, "**\n\n");
    append_quote(writing, section->runs, section->count, true, LINES_MOST);
}

static void append_value(Writing *writing, const char *value) {
    if (value)
        quote_words(writing->text, slice_of(value), VALUE_MOST);
    else
        g_string_append(writing->text, "none");
}

/* The entry `name: …` of an item of a list of maps, as it is written on one line; or empty. */
static Slice entry_of(const char *item, const char *name) {
    g_autofree char *begin = g_strconcat(", ", name, ": ", NULL);
    const char *at = strstr(item, begin);
    if (!at)
        return (Slice){NULL, 0};
    Slice rest = slice_of(at + strlen(begin));
    const char *end = g_strstr_len(rest.at, (gssize)rest.len, ", ");
    return slice_range(rest, 0, end ? (size_t)(end - rest.at) : rest.len);
}

/* "approved for it by raj@example.org on 2026-11-02"; false for what is no new approval. */
static bool append_approval(Writing *writing, const FieldChange *field) {
    Slice by = field->now ? entry_of(field->now, "by") : (Slice){NULL, 0};
    Slice on = field->now ? entry_of(field->now, "on") : (Slice){NULL, 0};
    if (!g_str_has_prefix(field->field, "approvals.") || !by.len || !on.len)
        return false;
    g_string_append(writing->text, field->old ? "approved again for " : "approved for ");
    quote_words(writing->text, slice_of(strchr(field->field, '.') + 1), 80);
    g_string_append(writing->text, " by ");
    quote_words(writing->text, by, 80);
    g_string_append(writing->text, " on ");
    quote_words(writing->text, on, 40);
    g_string_append_c(writing->text, '\n');
    return true;
}

/* An item without the entry that its path has told already: of `readings.2026-11-16` no date. */
static const char *without_key(const FieldChange *field, const char *value) {
    const char *dot = strchr(field->field, '.'), *colon = value ? strstr(value, ": ") : NULL;
    size_t len = dot ? strlen(dot + 1) : 0;
    bool told = dot && colon && strncmp(colon + 2, dot + 1, len) == 0 &&
                g_str_has_prefix(colon + 2 + len, ", ");
    return told ? colon + 2 + len + 2 : value;
}

static void append_field(Writing *writing, const FieldChange *field) {
    size_t count, at = 0;
    const WordRun *runs = pieces_of_field(field, writing->scratch, &count);
    g_string_append(writing->text, "- ");
    if (append_approval(writing, field))
        return;
    quote_words(writing->text, slice_of(field->field), 80);
    g_string_append(writing->text, ": ");
    if (runs && pieces_next_line(runs, count, &at, writing->pieces)) {
        append_pieces(writing, true);
    } else {
        append_value(writing, without_key(field, field->old));
        g_string_append(writing->text, " → ");
        append_value(writing, without_key(field, field->now));
    }
    g_string_append_c(writing->text, '\n');
}

static void append_heading(Writing *writing, const Document *document) {
    Slice name = document->title.len ? document->title : slice_of(document->path);
    Slice id = document->kind->prefixes[0] ? document->id : slice_of(document->kind->name);
    g_string_append(writing->text, "#### ");
    quote_words(writing->text, name, 200);
    if (id.len && !slice_equal(id, name)) {
        g_string_append(writing->text, " (");
        quote_words(writing->text, id, 80);
        g_string_append(writing->text, ")");
    }
    g_string_append(writing->text, "\n\n");
}

/* "Requirement, draft, must, due 2026-12-01." */
static void append_state(Writing *writing, const Document *document) {
    static const char *const names[] = {"priority", "due"}, *const words[] = {"", "due "};
    g_autofree char *kind = g_strdup(document->kind->name);
    kind[0] = g_ascii_toupper(kind[0]);
    quote_words(writing->text, slice_of(kind), 80);
    if (document->status) {
        g_string_append(writing->text, ", ");
        quote_words(writing->text, slice_of(document->status->name), 80);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        Slice value = document_text(document, names[i]);
        if (!value.len)
            continue;
        g_string_append_printf(writing->text, ", %s", words[i]);
        quote_words(writing->text, value, 80);
    }
    g_string_append(writing->text, ".\n\n");
}

/* Of a new document, how it begins: the text under its first headings, or what a term means. */
static void append_new(Writing *writing, const DocumentChange *change) {
    const Document *document = change->after;
    append_state(writing, document);
    Slice definition =
        document->kind->glossary ? document_text(document, "definition") : (Slice){NULL, 0};
    if (definition.len) {
        g_string_append(writing->text, "> ");
        quote_words(writing->text, definition, TEXT_MOST);
        g_string_append(writing->text, "\n\n");
        return;
    }
    for (size_t i = 0; i < change->section_count; i++)
        if (change->sections[i].count) {
            append_quote(writing, change->sections[i].runs, change->sections[i].count, false,
                         NEW_MOST);
            return;
        }
}

static void append_gone(Writing *writing, const Document *document) {
    Slice reason = document_text(document, "reason");
    append_state(writing, document);
    if (!reason.len)
        return;
    g_string_append(writing->text, "Reason: ");
    quote_words(writing->text, reason, VALUE_MOST);
    g_string_append(writing->text, "\n\n");
}

static void append_document(Writing *writing, const DocumentChange *change) {
    const char *remark = change_remark(change);
    arena_reset(writing->scratch);
    append_heading(writing, change_document(change));
    if (change->type == CHANGE_ADDED) {
        append_new(writing, change);
        return;
    }
    if (change->type == CHANGE_REMOVED) {
        append_gone(writing, change->before);
        return;
    }
    if (change->type == CHANGE_RENAMED) {
        g_string_append(writing->text, "- from ");
        quote_code(writing->text, slice_of(change->before->path), 200);
        g_string_append(writing->text, " to ");
        quote_code(writing->text, slice_of(change->after->path), 200);
        g_string_append_c(writing->text, '\n');
    }
    for (size_t i = 0; i < change->field_count; i++)
        append_field(writing, &change->fields[i]);
    if (remark)
        g_string_append_printf(writing->text, "- %s\n", remark);
    if (change->field_count || remark || change->type == CHANGE_RENAMED)
        g_string_append_c(writing->text, '\n');
    for (size_t i = 0; i < change->section_count; i++)
        append_section(writing, &change->sections[i]);
}

/* --- all of them --- */

static const struct {
    ChangeType type;
    const char *title, *counted;
} GROUPS[] = {{CHANGE_CHANGED, "Changed", "changed"},
              {CHANGE_ADDED, "New", "new"},
              {CHANGE_RENAMED, "Moved", "moved"},
              {CHANGE_REMOVED, "Gone", "gone"}};

static size_t count_of(const Change *change, ChangeType type) {
    size_t count = 0;
    for (size_t i = 0; i < change->count; i++)
        count += change->documents[i].type == type;
    return count;
}

static void append_headline(Writing *writing) {
    const ChangePage *page = writing->page;
    g_string_append(writing->text, "## What changed from ");
    quote_words(writing->text, slice_of(page->from), 100);
    g_string_append(writing->text, " to ");
    quote_words(writing->text, slice_of(page->to), 100);
    g_string_append(writing->text, "\n\n");
    if (!page->change->count) {
        g_string_append(writing->text, "Nothing that a document says.\n");
        return;
    }
    g_string_append(writing->text, "Documents: ");
    const char *gap = "";
    for (size_t g = 0; g < G_N_ELEMENTS(GROUPS); g++) {
        size_t count = count_of(page->change, GROUPS[g].type);
        if (!count)
            continue;
        g_string_append_printf(writing->text, "%s%zu %s", gap, count, GROUPS[g].counted);
        gap = ", ";
    }
    g_string_append(writing->text,
                    ". Words that went are ~~struck out~~, new ones are **bold**.\n\n");
}

/* Adds each document whole, or, where the page is full, counts it. */
static void append_group(Writing *writing, size_t group, size_t *left) {
    const Change *change = writing->page->change;
    bool first = true;
    for (size_t i = 0; i < change->count; i++) {
        size_t len = writing->text->len;
        if (change->documents[i].type != GROUPS[group].type)
            continue;
        if (*left) {
            ++*left;
            continue;
        }
        if (first)
            g_string_append_printf(writing->text, "### %s\n\n", GROUPS[group].title);
        append_document(writing, &change->documents[i]);
        if (writing->text->len > PAGE_MOST) {
            g_string_truncate(writing->text, len);
            *left = 1;
        }
        first = false;
    }
}

void change_markdown(const ChangePage *page) {
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autoptr(GString) text = g_string_new(NULL);
    Writing writing = {page, scratch, pieces, text};
    size_t left = 0;
    append_headline(&writing);
    for (size_t g = 0; g < G_N_ELEMENTS(GROUPS); g++)
        append_group(&writing, g, &left);
    if (left)
        g_string_append_printf(text, "… and %zu more; `req diff` shows them all.\n", left);
    while (text->len > 1 && text->str[text->len - 1] == '\n' && text->str[text->len - 2] == '\n')
        g_string_truncate(text, text->len - 1);
    stream_write(page->out, (Slice){text->str, text->len});
}
