/* SPDX-License-Identifier: MIT */
/* A body as HTML: one small function a type of node, a walk without recursion.
 *
 * Raw HTML is left out. A link whose address is not safe, or leads to a file that the site does not
 * hold, is its text alone. Identifiers begin with "r-", so that none can stand for something of the
 * page or the browser.
 */
#include "base/text.h"
#include "show/site/internal.h"

#define ID_PREFIX     "r-"
#define HEADING_LIMIT 100 /* characters of a heading's identifier */

typedef struct {
    Page *page;
    const MarkdownNode *title; /* the heading that repeats the page's title; or NULL */
    unsigned links;            /* how many are open: a link holds no other */
} Walk;

typedef XmlTag (*NodeFunction)(Walk *walk, const MarkdownNode *node);

/* What a node function answers where nothing is open and the children are to be left out. */
#define SKIP G_MAXUINT

/* --- blocks --- */

static XmlTag write_nothing(Walk *walk, const MarkdownNode *node) {
    (void)walk, (void)node;
    return SKIP;
}

static XmlTag write_children(Walk *walk, const MarkdownNode *node) {
    (void)walk, (void)node;
    return 0;
}

static XmlTag write_quote(Walk *walk, const MarkdownNode *node) {
    static const char *const alerts[][3] = {{"note", "alert note", "Note"},
                                            {"tip", "alert tip", "Tip"},
                                            {"important", "alert important", "Important"},
                                            {"warning", "alert warning", "Warning"},
                                            {"caution", "alert caution", "Caution"}};
    Xml *xml = walk->page->xml;
    for (size_t i = 0; i < G_N_ELEMENTS(alerts); i++)
        if (slice_is(node->info, alerts[i][0])) {
            XmlTag alert = xml_open_class(xml, "div", alerts[i][1]);
            xml_element_puts(xml, "p", "alert-title", alerts[i][2]);
            return alert;
        }
    return xml_open(xml, "blockquote");
}

static XmlTag write_list(Walk *walk, const MarkdownNode *node) {
    XmlTag list = xml_open(walk->page->xml, node->ordered ? "ol" : "ul");
    if (node->ordered && node->start != 1)
        xml_set_format(walk->page->xml, "start", "%d", node->start);
    return list;
}

static XmlTag write_item(Walk *walk, const MarkdownNode *node) {
    Xml *xml = walk->page->xml;
    if (!node->task)
        return xml_open(xml, "li");
    XmlTag item = xml_open_class(xml, "li", "task"), box = xml_open(xml, "input");
    xml_set(xml, "type", "checkbox");
    xml_flag(xml, "disabled");
    if (node->task == 'x')
        xml_flag(xml, "checked");
    xml_set(xml, "aria-label", node->task == 'x' ? "Done" : "To do");
    xml_close(xml, box);
    xml_puts(xml, " ");
    return item;
}

static XmlTag write_paragraph(Walk *walk, const MarkdownNode *node) {
    const MarkdownNode *item = node->parent;
    bool tight = item && item->type == MARKDOWN_ITEM && item->parent && item->parent->tight;
    return tight ? 0 : xml_open(walk->page->xml, "p");
}

/* The words of a heading as an identifier, as GitHub makes them. */
static const char *anchor_of(Arena *arena, Slice words) {
    g_autoptr(GString) anchor = g_string_new(ID_PREFIX);
    size_t characters = 0;
    for (size_t at = 0, len; at < words.len && characters < HEADING_LIMIT; at += len) {
        uint32_t c = text_decode(slice_range(words, at, words.len), &len);
        if (c == ' ')
            c = '-';
        if (c == '-' || c == '_' || g_unichar_isalnum(c) || g_unichar_ismark(c))
            g_string_append_unichar(anchor, g_unichar_tolower(c)), characters++;
    }
    return arena_copy(arena, anchor->str, anchor->len);
}

/* An identifier that no other heading of this page has; counted on from the last of the same
 * words. */
static const char *heading_id(Page *page, Slice words) {
    const char *anchor = anchor_of(page->arena, words), *id = anchor;
    unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(page->ids, anchor));
    while (g_hash_table_contains(page->ids, id))
        id = arena_printf(page->arena, "%s-%u", anchor, ++n);
    g_hash_table_insert(page->ids, (void *)id, GUINT_TO_POINTER(0));
    g_hash_table_insert(page->ids, (void *)anchor, GUINT_TO_POINTER(n));
    return id;
}

static XmlTag write_heading(Walk *walk, const MarkdownNode *node) {
    static const char *const names[] = {"h2", "h3", "h4", "h5", "h6", "h6"};
    Page *page = walk->page;
    if (node == walk->title)
        return SKIP;
    Slice words = markdown_plain(page->arena, node);
    if (!slice_trim(words).len)
        return SKIP;
    XmlTag heading = xml_open(page->xml, names[CLAMP(node->level, 1, 6) - 1]);
    xml_set(page->xml, "id", heading_id(page, words));
    xml_set(page->xml, "dir", "auto");
    return heading;
}

static XmlTag write_code_block(Walk *walk, const MarkdownNode *node) {
    Xml *xml = walk->page->xml;
    XmlTag block = xml_open(xml, "pre"), code = xml_open(xml, "code");
    Slice info = node->info, language = slice_cut(&info, ' ');
    if (language.len)
        xml_set_format(xml, "class", "language-%.*s", SLICE_ARG(language));
    xml_text(xml, node->text);
    xml_close(xml, code);
    return block;
}

static XmlTag write_rule(Walk *walk, const MarkdownNode *node) {
    (void)node;
    xml_close(walk->page->xml, xml_open(walk->page->xml, "hr"));
    return SKIP;
}

/* --- tables --- */

/* Wide ones are scrolled, by keyboard too. */
static XmlTag write_table(Walk *walk, const MarkdownNode *node) {
    (void)node;
    XmlTag region = xml_open_class(walk->page->xml, "section", "scroll");
    xml_set(walk->page->xml, "tabindex", "0");
    xml_set(walk->page->xml, "aria-label", "Table");
    xml_open(walk->page->xml, "table");
    return region;
}

static bool is_header(const MarkdownNode *row) {
    return row->parent && row->parent->child == row;
}

/* The header is closed with its row; the body stays open until the table is closed. */
static XmlTag write_row(Walk *walk, const MarkdownNode *row) {
    XmlTag part = 0;
    if (is_header(row))
        part = xml_open(walk->page->xml, "thead");
    else if (is_header(row->parent->child) && row->parent->child->next == row)
        xml_open(walk->page->xml, "tbody");
    XmlTag line = xml_open(walk->page->xml, "tr");
    return part ? part : line;
}

static XmlTag write_cell(Walk *walk, const MarkdownNode *cell) {
    Xml *xml = walk->page->xml;
    bool header = is_header(cell->parent) && cell->child;
    XmlTag tag = xml_open(xml, header ? "th" : "td");
    if (header)
        xml_set(xml, "scope", "col");
    if (cell->align == 'c' || cell->align == 'r')
        xml_set(xml, "class", cell->align == 'c' ? "centre" : "end");
    return tag;
}

/* --- inlines --- */

static XmlTag write_text(Walk *walk, const MarkdownNode *node) {
    marks_text(walk->page, node);
    return SKIP;
}

static XmlTag write_soft_break(Walk *walk, const MarkdownNode *node) {
    (void)node;
    xml_puts(walk->page->xml, "\n");
    return SKIP;
}

static XmlTag write_hard_break(Walk *walk, const MarkdownNode *node) {
    (void)node;
    xml_close(walk->page->xml, xml_open(walk->page->xml, "br"));
    return SKIP;
}

static XmlTag write_code(Walk *walk, const MarkdownNode *node) {
    xml_element(walk->page->xml, "code", NULL, node->text);
    return SKIP;
}

static XmlTag write_emphasis(Walk *walk, const MarkdownNode *node) {
    (void)node;
    return xml_open(walk->page->xml, "em");
}

static XmlTag write_strong(Walk *walk, const MarkdownNode *node) {
    (void)node;
    return xml_open(walk->page->xml, "strong");
}

static XmlTag write_strike(Walk *walk, const MarkdownNode *node) {
    (void)node;
    return xml_open(walk->page->xml, "del");
}

/* --- links --- */

/* Where a link of the body leads on the site: another address as it is, a document's file to its
 * page, a picture to its copy. NULL where it leads nowhere that a reader could go. */
static const char *target_of(Page *page, Slice target) {
    const Site *site = page->site;
    if (!url_is_safe(target))
        return NULL;
    if (url_has_scheme(target))
        return slice_string(page->arena, target);
    Slice fragment = {NULL, 0};
    const char *path = url_path(page->arena, page->document->path, target, &fragment);
    const Document *document = path ? corpus_at(site->corpus, path) : NULL;
    const char *to = document ? site_path(site, document) : NULL;
    if (!to && path)
        to = g_hash_table_lookup(site->files, path);
    if (!to)
        return NULL;
    const char *address = url_between(page->arena, page->path, to);
    if (!fragment.len || !document)
        return address;
    return arena_printf(page->arena, "%s#" ID_PREFIX "%.*s",
                        document == page->document ? "" : address, SLICE_ARG(fragment));
}

static XmlTag open_link(Walk *walk, const char *to, Slice title) {
    XmlTag link = xml_open(walk->page->xml, "a");
    xml_link(walk->page->xml, "href", slice_of(to));
    if (title.len)
        xml_attribute(walk->page->xml, "title", title);
    return link;
}

static XmlTag write_link(Walk *walk, const MarkdownNode *node) {
    const char *to = walk->links ? NULL : target_of(walk->page, node->target);
    if (!to || !node->child)
        return 0;
    walk->links++;
    return open_link(walk, to, node->title);
}

static bool is_picture(Page *page, Slice target, const char **to) {
    const char *path = url_path(page->arena, page->document->path, target, NULL);
    const char *file = path ? g_hash_table_lookup(page->site->files, path) : NULL;
    *to = file ? url_between(page->arena, page->path, file) : NULL;
    return file != NULL;
}

/* A picture of the repository is shown; any other is a link to where it is, since a page loads
 * nothing from elsewhere. */
static XmlTag write_image(Walk *walk, const MarkdownNode *node) {
    Xml *xml = walk->page->xml;
    Slice words = markdown_plain(walk->page->arena, node);
    const char *to;
    if (is_picture(walk->page, node->target, &to)) {
        XmlTag image = xml_open(xml, "img");
        xml_set(xml, "src", to);
        xml_attribute(xml, "alt", words);
        if (node->title.len)
            xml_attribute(xml, "title", node->title);
        xml_set(xml, "loading", "lazy");
        xml_close(xml, image);
        return SKIP;
    }
    to = walk->links ? NULL : target_of(walk->page, node->target);
    XmlTag link = to ? open_link(walk, to, node->title) : 0;
    xml_text(xml, words.len ? words : SLICE("picture"));
    if (link)
        xml_close(xml, link);
    return SKIP;
}

/* --- the walk --- */

static const NodeFunction functions[] = {
    [MARKDOWN_DOCUMENT] = write_children,
    [MARKDOWN_QUOTE] = write_quote,
    [MARKDOWN_LIST] = write_list,
    [MARKDOWN_ITEM] = write_item,
    [MARKDOWN_PARAGRAPH] = write_paragraph,
    [MARKDOWN_HEADING] = write_heading,
    [MARKDOWN_CODE_BLOCK] = write_code_block,
    [MARKDOWN_HTML_BLOCK] = write_nothing,
    [MARKDOWN_RULE] = write_rule,
    [MARKDOWN_TABLE] = write_table,
    [MARKDOWN_ROW] = write_row,
    [MARKDOWN_CELL] = write_cell,
    [MARKDOWN_TEXT] = write_text,
    [MARKDOWN_SOFT_BREAK] = write_soft_break,
    [MARKDOWN_HARD_BREAK] = write_hard_break,
    [MARKDOWN_CODE] = write_code,
    [MARKDOWN_HTML] = write_nothing,
    [MARKDOWN_EMPHASIS] = write_emphasis,
    [MARKDOWN_STRONG] = write_strong,
    [MARKDOWN_STRIKE] = write_strike,
    [MARKDOWN_LINK] = write_link,
    [MARKDOWN_IMAGE] = write_image,
};

/* Closes what the node opened. */
static void leave(Walk *walk, const MarkdownNode *node, GArray *open) {
    XmlTag tag = g_array_index(open, XmlTag, open->len - 1);
    g_array_set_size(open, open->len - 1);
    if (tag && node->type == MARKDOWN_LINK)
        walk->links--;
    if (tag)
        xml_close(walk->page->xml, tag);
}

static void walk_tree(Walk *walk, const MarkdownNode *root) {
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(XmlTag));
    for (const MarkdownNode *node = root; node;) {
        XmlTag tag = functions[node->type](walk, node);
        if (tag != SKIP) {
            g_array_append_val(open, tag);
            if (node->child) {
                node = node->child;
                continue;
            }
            leave(walk, node, open);
        }
        while (node != root && !node->next) {
            node = node->parent;
            leave(walk, node, open);
        }
        node = node == root ? NULL : node->next;
    }
}

/* The body's first heading of level 1, where its words are the page's title, or it comes from
 * there. */
static const MarkdownNode *repeated_title(Page *page, const MarkdownNode *root) {
    const MarkdownNode *node = root->child;
    while (node && !(node->type == MARKDOWN_HEADING && node->level == 1))
        node = node->next;
    const Kind *kind = page->document->kind;
    if (!node || (kind->title_field >= 0 && kind->fields[kind->title_field].source == FROM_HEADING))
        return node;
    const char *words = text_fold(page->arena, slice_trim(markdown_plain(page->arena, node)));
    const char *title = text_fold(page->arena, slice_trim(page->document->title));
    return strcmp(words, title) == 0 ? node : NULL;
}

/* A body that breaks a limit is shown as it was written. */
static void write_plainly(Page *page, Slice body) {
    xml_element_puts(page->xml, "p", "notice",
                     "This text is too intricate to be laid out; here it is as written.");
    xml_element(page->xml, "pre", NULL, body);
}

void page_body(Page *page, const Document *document) {
    const ConfigLimits *limits = &page->site->corpus->config->limits;
    const MarkdownLimits bounds = {limits->containers, limits->line, limits->cells, limits->images};
    page->document = document;
    Slice file = page_bytes(page, document);
    size_t from = document->body_offset, place;
    if (text_valid(file) < file.len) {
        file = slice_of(text_repair(page->arena, slice_range(file, from, file.len)));
        from = 0;
    }
    Slice body = slice_range(file, from, file.len);
    if (!slice_trim(body).len)
        return;
    MarkdownRefusal refusal;
    MarkdownNode *root = markdown_read(page->markdown, file, from, &bounds, MARKDOWN_ALIGN_TARGETS,
                                       &refusal, &place);
    /* What the body's headings stand under; outside, so that it does not set the direction. */
    xml_element_puts(page->xml, "h2", "hidden", "Text");
    XmlTag section = xml_open_class(page->xml, "section", "body");
    xml_set(page->xml, "dir", "auto");
    if (root)
        marks_body(page, document, root);
    if (root)
        walk_tree(&(Walk){page, repeated_title(page, root), 0}, root);
    else
        write_plainly(page, body);
    xml_close(page->xml, section);
}
