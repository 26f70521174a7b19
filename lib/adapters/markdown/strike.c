/* SPDX-License-Identifier: MIT */
/* Strikethrough: two runs of one or of two tildes among the texts of the same parent, matched as
 * cmark-gfm matches delimiters. */
#include "adapters/markdown/internal.h"

typedef struct {
    MarkdownNode *text;
    uint32_t from, len; /* in the text */
    bool opens, closes;
    bool matched, closing;
} Tilde;

GArray *markdown_tildes_new(void) {
    return g_array_new(FALSE, FALSE, sizeof(Tilde));
}

bool markdown_is_space(gunichar c) {
    return c == 9 || c == 10 || c == 12 || c == 13 || c == 32 ||
           (c > 127 && g_unichar_type(c) == G_UNICODE_SPACE_SEPARATOR);
}

bool markdown_is_punctuation(gunichar c) {
    if (c < 128)
        return g_ascii_ispunct((char)c);
    GUnicodeType type = g_unichar_type(c);
    return type >= G_UNICODE_CONNECT_PUNCTUATION && type <= G_UNICODE_OPEN_PUNCTUATION;
}

static bool is_break(const MarkdownNode *node) {
    return node->type == MARKDOWN_SOFT_BREAK || node->type == MARKDOWN_HARD_BREAK;
}

/* The character before a run; tildes do not count, and a block's or line's start is a line end. */
static gunichar before(const MarkdownReader *reader, const MarkdownNode *text,
                       const MarkdownNode *previous, uint32_t at) {
    bool starts = previous ? is_break(previous) : is_leaf(text->parent);
    uint32_t floor = starts ? text->offset : reader->from;
    while (at > floor && reader->bytes[at - 1] == '~')
        at--;
    if (at == floor)
        return '\n';
    const char *start = g_utf8_find_prev_char(reader->bytes + floor, reader->bytes + at);
    return start ? g_utf8_get_char(start) : '\n';
}

static gunichar after(const MarkdownReader *reader, const MarkdownNode *text, uint32_t at) {
    bool ends = text->next ? is_break(text->next) : is_leaf(text->parent);
    uint32_t ceiling = ends ? text->end : reader->len;
    while (at < ceiling && reader->bytes[at] == '~')
        at++;
    return at == ceiling ? '\n' : g_utf8_get_char(reader->bytes + at);
}

static void add_tilde(MarkdownReader *reader, MarkdownNode *text, const MarkdownNode *previous,
                      const MarkdownPiece *piece, uint32_t from, uint32_t len) {
    gunichar left = before(reader, text, previous, piece->offset + from);
    gunichar right = after(reader, text, piece->offset + from + len);
    bool left_space = markdown_is_space(left), left_mark = markdown_is_punctuation(left);
    bool right_space = markdown_is_space(right), right_mark = markdown_is_punctuation(right);
    Tilde tilde = {
        .text = text,
        .from = piece->text + from,
        .len = len,
        .opens = !right_space && (!right_mark || left_space || left_mark),
        .closes = !left_space && (!left_mark || right_space || right_mark),
    };
    if (len <= 2 && (tilde.opens || tilde.closes))
        g_array_append_val(reader->tildes, tilde);
}

static void find_tildes(MarkdownReader *reader, MarkdownNode *text, const MarkdownNode *previous) {
    for (size_t i = 0; i < text->piece_count; i++) {
        const MarkdownPiece *piece = &text->pieces[i];
        if (piece->len != piece->source)
            continue;
        const char *bytes = reader->bytes + piece->offset;
        for (uint32_t from = 0, to; from < piece->len; from = to + 1) {
            const char *tilde = memchr(bytes + from, '~', piece->len - from);
            if (!tilde)
                break;
            from = to = (uint32_t)(tilde - bytes);
            while (to < piece->len && bytes[to] == '~')
                to++;
            add_tilde(reader, text, previous, piece, from, to - from);
        }
    }
}

/* The rule of three, for runs that could be both ends of something. */
static bool fits(const Tilde *opener, const Tilde *closer) {
    return opener->opens &&
           (!(closer->opens || opener->closes) || (opener->len + closer->len) % 3 != 0);
}

/* Pairs the runs; a pair takes all runs between it out of play. */
static bool match_tildes(MarkdownReader *reader) {
    GArray *tildes = reader->tildes;
    Tilde *all = (Tilde *)(void *)tildes->data;
    bool found = false;
    unsigned bottom[3] = {0}; /* below it no opener fits a closer of this length */
    unsigned *open = store_take(&reader->store, sizeof(unsigned) * (tildes->len));
    unsigned depth = 0;
    for (unsigned i = 0; i < tildes->len; i++) {
        unsigned at = depth;
        if (all[i].closes) {
            while (at > bottom[all[i].len] && !fits(&all[open[at - 1]], &all[i]))
                at--;
            if (at > bottom[all[i].len]) {
                Tilde *opener = &all[open[at - 1]];
                if (opener->len == all[i].len) {
                    opener->matched = all[i].matched = found = true;
                    all[i].closing = true;
                    depth = at - 1;
                    for (int len = 1; len <= 2; len++)
                        bottom[len] = MIN(bottom[len], depth);
                    continue;
                }
            } else {
                bottom[all[i].len] = depth;
            }
        }
        open[depth++] = i;
    }
    return found;
}

/* The list that is put together anew: the next node goes below `into`, behind `last`. */
typedef struct {
    MarkdownReader *reader;
    MarkdownNode *into, *last;
} List;

static void put(List *list, MarkdownNode *node) {
    node->parent = list->into, node->next = NULL;
    if (list->last)
        list->last->next = node;
    else
        list->into->child = node;
    list->last = node;
}

/* Opens a strike at a run of tildes, or closes the one that is open. */
static void put_tilde(List *list, const Tilde *tilde) {
    size_t from, to;
    markdown_place(tilde->text, tilde->from, tilde->from + tilde->len, &from, &to);
    if (tilde->closing) {
        list->into->end = (uint32_t)to;
        list->last = list->into;
        list->into = list->into->parent;
        return;
    }
    MarkdownNode *strike = store_make(&list->reader->store, MarkdownNode);
    strike->type = MARKDOWN_STRIKE;
    strike->offset = (uint32_t)from;
    strike->exact = true;
    put(list, strike);
    list->into = strike, list->last = NULL;
}

/* Moves what stands between two matched runs below a strike. */
static void rebuild(MarkdownReader *reader, MarkdownNode *parent) {
    const Tilde *tilde = (const Tilde *)(void *)reader->tildes->data;
    const Tilde *end = tilde + reader->tildes->len;
    List list = {reader, parent, NULL};
    MarkdownNode *node = parent->child, *next;
    for (parent->child = NULL; node; node = next) {
        next = node->next;
        size_t done = 0;
        for (; tilde < end && tilde->text == node; tilde++) {
            if (!tilde->matched)
                continue;
            if (tilde->from > done)
                put(&list, markdown_part(reader, node, done, tilde->from));
            put_tilde(&list, tilde);
            done = tilde->from + tilde->len;
        }
        if (!done)
            put(&list, node);
        else if (done < node->text.len)
            put(&list, markdown_part(reader, node, done, node->text.len));
    }
}

static void strike_children(MarkdownReader *reader, MarkdownNode *parent) {
    MarkdownNode *previous = NULL;
    g_array_set_size(reader->tildes, 0);
    for (MarkdownNode *node = parent->child; node; previous = node, node = node->next) {
        if (node->type == MARKDOWN_TEXT)
            find_tildes(reader, node, previous);
    }
    if (reader->tildes->len > 1 && match_tildes(reader))
        rebuild(reader, parent);
}

static bool is_bare(const MarkdownReader *reader, const MarkdownNode *node) {
    char c = reader->bytes[node->offset];
    return node->type == MARKDOWN_LINK && c != '[' && c != '<';
}

void markdown_strike(MarkdownReader *reader, Block *leaf) {
    MarkdownNode *root = &leaf->node;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        if (node->child && node->type != MARKDOWN_STRIKE && !is_bare(reader, node))
            strike_children(reader, node);
    }
}
