/* SPDX-License-Identifier: MIT */
#include "work/import/xhtml.h"

#include "base/url.h"

typedef enum {
    TAG_OTHER,
    TAG_BLOCK,
    TAG_HEADING,
    TAG_LIST,
    TAG_ITEM,
    TAG_QUOTE,
    TAG_TABLE,
    TAG_ROW,
    TAG_CELL,
    TAG_PRE,
    TAG_CODE,
    TAG_MARK,
    TAG_LINK,
    TAG_BREAK,
    TAG_RULE,
    TAG_PICTURE,
} TagType;

/* An element that is open. */
typedef struct {
    TagType type;
    const char *mark; /* of emphasis */
    char *url;        /* of a link */
    bool written;     /* the mark, or the bracket of the link, stands there */
    bool ordered;     /* of a list */
    unsigned count;   /* items of a list, rows of a table so far */
    unsigned cells;   /* of the row under way, on the table */
    unsigned columns; /* of the table's first row */
    size_t rest;      /* length of `rest` before it */
} Tag;

struct Xhtml {
    GString *out;
    GString *first, *rest; /* what the next line begins with, and those behind it */
    size_t shared;         /* of `rest`, what the last block and the next one stand in both */
    GString *text, *pre;
    GString *inner; /* of a code under way, in `code`; or NULL */
    GString *code;
    bool begun;  /* the block under way has text */
    bool space;  /* a blank is due before the next text */
    bool broken; /* a line break is due before it */
    bool tight;  /* no blank line before the next block */
    bool has_pre;
    unsigned hashes; /* of the heading that begins */
    unsigned in_cell;
    size_t line; /* where the text of the line begins in `out` */
    Tag tags[XML_READER_DEPTH];
    unsigned depth;
    XhtmlPiece told;
};

static const struct Name {
    const char *name;
    TagType type;
    const char *mark;
} NAMES[] = {
    {"p", TAG_BLOCK, NULL},
    {"div", TAG_BLOCK, NULL},
    {"dl", TAG_BLOCK, NULL},
    {"dt", TAG_BLOCK, NULL},
    {"dd", TAG_BLOCK, NULL},
    {"address", TAG_BLOCK, NULL},
    {"caption", TAG_BLOCK, NULL},
    {"h1", TAG_HEADING, NULL},
    {"h2", TAG_HEADING, NULL},
    {"h3", TAG_HEADING, NULL},
    {"h4", TAG_HEADING, NULL},
    {"h5", TAG_HEADING, NULL},
    {"h6", TAG_HEADING, NULL},
    {"ul", TAG_LIST, NULL},
    {"ol", TAG_LIST, NULL},
    {"li", TAG_ITEM, NULL},
    {"blockquote", TAG_QUOTE, NULL},
    {"table", TAG_TABLE, NULL},
    {"tr", TAG_ROW, NULL},
    {"td", TAG_CELL, NULL},
    {"th", TAG_CELL, NULL},
    {"pre", TAG_PRE, NULL},
    {"code", TAG_CODE, NULL},
    {"tt", TAG_CODE, NULL},
    {"kbd", TAG_CODE, NULL},
    {"samp", TAG_CODE, NULL},
    {"b", TAG_MARK, "**"},
    {"strong", TAG_MARK, "**"},
    {"i", TAG_MARK, "*"},
    {"em", TAG_MARK, "*"},
    {"cite", TAG_MARK, "*"},
    {"dfn", TAG_MARK, "*"},
    {"var", TAG_MARK, "*"},
    {"del", TAG_MARK, "~~"},
    {"s", TAG_MARK, "~~"},
    {"strike", TAG_MARK, "~~"},
    {"a", TAG_LINK, NULL},
    {"br", TAG_BREAK, NULL},
    {"hr", TAG_RULE, NULL},
    {"object", TAG_PICTURE, NULL},
    {"img", TAG_PICTURE, NULL},
};

Xhtml *xhtml_new(void) {
    Xhtml *x = g_new0(Xhtml, 1);
    GString **all[] = {&x->out, &x->first, &x->rest, &x->text, &x->pre, &x->code};
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        *all[i] = g_string_new(NULL);
    return x;
}

void xhtml_free(Xhtml *x) {
    if (!x)
        return;
    GString *all[] = {x->out, x->first, x->rest, x->text, x->pre, x->code};
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        g_string_free(all[i], TRUE);
    for (unsigned i = 0; i < x->depth; i++)
        g_free(x->tags[i].url);
    g_free(x);
}

/* --- lines and blocks --- */

static void close_mark(Xhtml *x, Tag *tag) {
    if (tag->written && tag->type == TAG_LINK)
        g_string_append_printf(x->out, "](%s)", tag->url);
    else if (tag->written)
        g_string_append(x->out, tag->mark);
    tag->written = false;
}

/* Ends the block under way; marks that are open go on in the next one. */
static void end_block(Xhtml *x) {
    if (x->in_cell) {
        x->space = true;
        return;
    }
    for (unsigned i = x->depth; i-- > 0;)
        close_mark(x, &x->tags[i]);
    x->begun = x->space = x->broken = false;
    x->hashes = 0;
}

/* A line end, and of the next line so much of its beginning; without blanks where it is empty. */
static void new_line(Xhtml *x, size_t shared, bool empty) {
    g_string_append_c(x->out, '\n');
    g_string_append_len(x->out, x->rest->str, (gssize)MIN(shared, x->rest->len));
    while (empty && x->out->len && x->out->str[x->out->len - 1] == ' ')
        g_string_truncate(x->out, x->out->len - 1);
}

static void begin_block(Xhtml *x) {
    static const char hashes[] = "######";
    if (x->out->len && !x->tight)
        new_line(x, x->shared, true);
    if (x->out->len)
        g_string_append_c(x->out, '\n');
    g_string_append(x->out, x->first->str);
    g_string_assign(x->first, x->rest->str);
    g_string_append_printf(x->out, "%.*s%s", (int)x->hashes, hashes, x->hashes ? " " : "");
    x->shared = x->rest->len;
    x->line = x->out->len;
    x->begun = true;
    x->space = x->tight = false;
}

static void break_line(Xhtml *x) {
    g_string_append_c(x->out, '\\');
    new_line(x, x->rest->len, false);
    x->line = x->out->len;
}

/* What is due before the next text: the block's beginning, a blank, marks. */
static void begin_text(Xhtml *x) {
    if (!x->begun && !x->in_cell)
        begin_block(x);
    else if (x->broken)
        break_line(x);
    else if (x->space && x->out->len > x->line)
        g_string_append_c(x->out, ' ');
    x->space = x->broken = false;
    for (unsigned i = 0; i < x->depth; i++) {
        Tag *tag = &x->tags[i];
        if (tag->written || (!tag->mark && !tag->url))
            continue;
        g_string_append(x->out, tag->url ? "[" : tag->mark);
        tag->written = true;
    }
}

/* --- text --- */

static bool is_word(char byte) {
    return g_ascii_isalnum(byte) || (unsigned char)byte >= 0x80;
}

/* Whether the line so far is a number, so that a full stop would make it a list's item. */
static bool is_number(const Xhtml *x) {
    size_t digits = 0;
    while (x->line + digits < x->out->len && g_ascii_isdigit(x->out->str[x->line + digits]))
        digits++;
    return digits && digits < 10 && x->line + digits == x->out->len;
}

/* Whether a sign would be taken for markup where it stands; `next` is 0 where it is not known. */
static bool is_markup(const Xhtml *x, char byte, char next) {
    bool first = x->out->len == x->line;
    char last = first ? ' ' : x->out->str[x->out->len - 1];
    switch (byte) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
        return true;
    case '_':
        return !is_word(last) || !is_word(next);
    case '&':
        return g_ascii_isalnum(next) || next == '#' || !next;
    case '~':
        return first || last == '~' || next == '~';
    case '|':
        return x->in_cell;
    case '#':
    case '+':
    case '-':
    case '>':
    case '=':
        return first;
    case '.':
    case ')':
        return is_number(x);
    default:
        return false;
    }
}

void xhtml_text(Xhtml *x, Slice text) {
    g_string_append_len(x->text, text.at ? text.at : "", (gssize)text.len);
    if (x->inner) {
        g_string_append_len(x->inner, text.at ? text.at : "", (gssize)text.len);
        return;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (g_ascii_isspace(text.at[i])) {
            x->space = true;
            continue;
        }
        begin_text(x);
        if (is_markup(x, text.at[i], i + 1 < text.len ? text.at[i + 1] : '\0'))
            g_string_append_c(x->out, '\\');
        g_string_append_c(x->out, text.at[i]);
    }
}

/* --- code --- */

/* The longest run of backticks in a text. */
static unsigned backticks(const GString *text) {
    unsigned most = 0, run = 0;
    for (size_t i = 0; i < text->len; i++) {
        run = text->str[i] == '`' ? run + 1 : 0;
        most = MAX(most, run);
    }
    return most;
}

static void put_fence(Xhtml *x, unsigned len) {
    for (unsigned i = 0; i < len; i++)
        g_string_append_c(x->out, '`');
}

static void end_pre(Xhtml *x) {
    unsigned fence = MAX(backticks(x->code) + 1, 3);
    if (!x->has_pre)
        g_string_assign(x->pre, x->code->str);
    x->has_pre = true;
    begin_block(x);
    put_fence(x, fence);
    Slice rest = {x->code->str, x->code->len};
    if (slice_ends(rest, "\n"))
        rest.len--;
    while (rest.at && rest.len) {
        Slice line = slice_cut(&rest, '\n');
        new_line(x, x->rest->len, !line.len);
        g_string_append_len(x->out, line.at, (gssize)line.len);
    }
    new_line(x, x->rest->len, false);
    put_fence(x, fence);
    end_block(x);
}

static void end_code(Xhtml *x) {
    unsigned fence = backticks(x->code) + 1;
    g_strdelimit(x->code->str, "\n\r\t", ' ');
    Slice text = slice_trim((Slice){x->code->str, x->code->len});
    if (!text.len)
        return;
    bool edge = text.at[0] == '`' || text.at[text.len - 1] == '`';
    begin_text(x);
    put_fence(x, fence);
    g_string_append(x->out, edge ? " " : "");
    for (size_t i = 0; i < text.len; i++) {
        if (x->in_cell && text.at[i] == '|')
            g_string_append_c(x->out, '\\');
        g_string_append_c(x->out, text.at[i]);
    }
    g_string_append(x->out, edge ? " " : "");
    put_fence(x, fence);
}

/* --- elements --- */

/* The innermost open element of that type, or NULL. */
static Tag *innermost(Xhtml *x, TagType type) {
    for (unsigned i = x->depth; i-- > 0;)
        if (x->tags[i].type == type)
            return &x->tags[i];
    return NULL;
}

static void begin_item(Xhtml *x) {
    Tag *list = innermost(x, TAG_LIST);
    char marker[16] = "- ";
    x->tight = list && (list->count > 0 || list->rest > 0);
    if (list && list->ordered)
        g_snprintf(marker, sizeof marker, "%u. ", MIN(list->count + 1, 999999999));
    if (list)
        list->count++;
    g_string_append(x->first, marker);
    for (size_t i = 0; marker[i]; i++)
        g_string_append_c(x->rest, ' ');
}

static void begin_cell(Xhtml *x) {
    Tag *table = innermost(x, TAG_TABLE);
    if (!table || x->in_cell++)
        return;
    bool over = table->columns && table->cells >= table->columns;
    if (!table->cells && !over) {
        x->tight = x->tight || table->count > 0;
        begin_block(x);
    }
    g_string_append(x->out, over ? "" : "| ");
    table->cells++;
    x->line = x->out->len;
    x->space = false;
}

static void end_cell(Xhtml *x) {
    if (!x->in_cell || --x->in_cell)
        return;
    for (unsigned i = x->depth; i-- > 0;)
        close_mark(x, &x->tags[i]);
    g_string_append_c(x->out, ' ');
    x->space = false;
}

static void end_row(Xhtml *x) {
    Tag *table = innermost(x, TAG_TABLE);
    if (!table || x->in_cell || !table->cells)
        return;
    g_string_append_c(x->out, '|');
    if (!table->count++) {
        table->columns = table->cells;
        new_line(x, x->rest->len, false);
        for (unsigned i = 0; i < table->columns; i++)
            g_string_append(x->out, "| --- ");
        g_string_append_c(x->out, '|');
    }
    table->cells = 0;
    end_block(x);
}

static void begin_break(Xhtml *x) {
    if (x->in_cell || !x->begun || x->hashes)
        x->space = true;
    else
        x->broken = true;
}

static void begin_link(Tag *tag, const XmlElement *element) {
    Slice url = xml_element_value(element, "href");
    bool plain = url.len && url_has_scheme(url) && url_is_safe(url);
    for (size_t i = 0; i < url.len; i++)
        plain = plain && (unsigned char)url.at[i] > ' ' && !strchr("<>()\\", url.at[i]);
    tag->url = plain ? slice_strdup(url) : NULL;
}

static void begin_block_tag(Xhtml *x, Tag *tag) {
    end_block(x);
    if (x->in_cell)
        return;
    if (tag->type == TAG_ITEM)
        begin_item(x);
    if (tag->type == TAG_QUOTE) {
        g_string_append(x->first, "> ");
        g_string_append(x->rest, "> ");
    }
    if (tag->type == TAG_RULE) {
        begin_text(x);
        g_string_append(x->out, "---");
        end_block(x);
    }
}

static TagType type_of(const char *name, const char **mark) {
    for (size_t i = 0; i < G_N_ELEMENTS(NAMES); i++)
        if (strcmp(name, NAMES[i].name) == 0) {
            *mark = NAMES[i].mark;
            return NAMES[i].type;
        }
    return TAG_OTHER;
}

void xhtml_begin(Xhtml *x, const XmlElement *element) {
    Tag tag = {.rest = x->rest->len};
    tag.type = type_of(element->name, &tag.mark);
    if (tag.type == TAG_LINK && !innermost(x, TAG_LINK))
        begin_link(&tag, element);
    tag.ordered = strcmp(element->name, "ol") == 0;
    bool blank = tag.type != TAG_PRE && tag.type != TAG_OTHER && tag.type != TAG_CODE &&
                 tag.type != TAG_MARK && tag.type != TAG_LINK && x->text->len;
    if (blank)
        g_string_append_c(x->text, ' ');
    x->told.pictures += tag.type == TAG_PICTURE;
    x->told.spans += tag.type == TAG_CELL && (xml_element_value(element, "colspan").len ||
                                              xml_element_value(element, "rowspan").len);
    if (tag.type == TAG_BLOCK || (tag.type >= TAG_HEADING && tag.type <= TAG_TABLE) ||
        tag.type == TAG_PRE || tag.type == TAG_RULE)
        begin_block_tag(x, &tag);
    if (tag.type == TAG_HEADING && !x->in_cell)
        x->hashes = (unsigned)(element->name[1] - '0');
    if (tag.type == TAG_CELL)
        begin_cell(x);
    if (tag.type == TAG_BREAK)
        begin_break(x);
    if ((tag.type == TAG_PRE || tag.type == TAG_CODE) && !x->inner) {
        x->inner = g_string_truncate(x->code, 0);
        tag.written = true;
        tag.mark = NULL;
    }
    x->tags[x->depth++] = tag;
}

/* An item without a text stands there too. */
static void end_container(Xhtml *x, const Tag *tag) {
    if (tag->type == TAG_ITEM && strcmp(x->first->str, x->rest->str) != 0)
        begin_block(x);
    end_block(x);
    g_string_truncate(x->rest, tag->rest);
    g_string_assign(x->first, x->rest->str);
    x->shared = MIN(x->shared, x->rest->len);
}

void xhtml_end(Xhtml *x) {
    Tag tag = x->tags[--x->depth];
    bool code = tag.written && (tag.type == TAG_PRE || tag.type == TAG_CODE);
    if (code) {
        x->inner = NULL;
        if (tag.type == TAG_PRE && !x->in_cell)
            end_pre(x);
        else
            end_code(x);
    } else if (tag.type == TAG_MARK || tag.type == TAG_LINK) {
        close_mark(x, &tag);
    } else if (tag.type == TAG_CELL) {
        end_cell(x);
    } else if (tag.type == TAG_ROW) {
        end_row(x);
    } else if ((tag.type == TAG_ITEM || tag.type == TAG_QUOTE) && !x->in_cell) {
        end_container(x, &tag);
    } else if (tag.type == TAG_BLOCK || (tag.type >= TAG_HEADING && tag.type <= TAG_TABLE)) {
        end_block(x);
    }
    g_free(tag.url);
}

static Slice taken(Arena *arena, GString *text) {
    Slice copy = {arena_copy(arena, text->str, text->len), text->len};
    g_string_truncate(text, 0);
    return copy;
}

void xhtml_take(Xhtml *x, Arena *arena, XhtmlPiece *piece) {
    end_block(x);
    *piece = x->told;
    piece->markdown = taken(arena, x->out);
    piece->text = taken(arena, x->text);
    piece->pre = taken(arena, x->pre);
    g_string_truncate(x->first, 0);
    g_string_truncate(x->rest, 0);
    x->shared = x->line = 0;
    x->begun = x->space = x->tight = x->has_pre = false;
    x->told = (XhtmlPiece){.pictures = 0};
}
