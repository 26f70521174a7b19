/* SPDX-License-Identifier: MIT */
/* A body as HTML: one small function a type of node, a walk without recursion.
 *
 * Raw HTML is left out. A link whose address is not safe, or leads to a file that the site does not
 * hold, is its text alone.
 */
#include "base/text.h"
#include "show/site/anchors.h"
#include "show/site/internal.h"

typedef struct {
    Page *page;
    const MarkdownNode *title; /* the heading that repeats the page's title; or NULL */
    unsigned links;            /* how many are open: a link holds no other */
    bool heading_link;         /* one of them is that of a heading to itself */
    unsigned filled;           /* cells that no row of the text has */
} Walk;

#define MOST_FILLED 10000

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

static bool holds_link(const MarkdownNode *heading) {
    MarkdownNode *root = (MarkdownNode *)heading;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        if (node->type == MARKDOWN_LINK || node->type == MARKDOWN_IMAGE)
            return true;
    return false;
}

/* A heading leads to itself, so that its address can be copied; unless it holds a link. */
static void open_heading_link(Walk *walk, const MarkdownNode *node, const char *id) {
    if (!*id || holds_link(node))
        return;
    xml_open_class(walk->page->xml, "a", "anchor");
    size_t len = strlen(id);
    char *to = arena_alloc(walk->page->arena, len + 2);
    *to = '#';
    memcpy(to + 1, id, len);
    xml_attribute(walk->page->xml, "href", (Slice){to, len + 1});
    walk->links++;
    walk->heading_link = true;
}

static XmlTag write_heading(Walk *walk, const MarkdownNode *node) {
    static const char *const names[] = {"h2", "h3", "h4", "h5", "h6", "h6"};
    Page *page = walk->page;
    if (node == walk->title)
        return SKIP;
    const char *id = anchor_take(page->arena, page->ids, anchor_words(page->arena, node));
    if (!slice_trim(markdown_plain(page->arena, node)).len)
        return SKIP;
    XmlTag heading = xml_open(page->xml, names[CLAMP(node->level, 1, 6) - 1]);
    if (*id)
        xml_set(page->xml, "id", id);
    xml_set(page->xml, "dir", "auto");
    open_heading_link(walk, node, id);
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
    if (++walk->page->tables > 1) /* each landmark has a name of its own */
        xml_set_format(walk->page->xml, "aria-label", "Table %u", walk->page->tables);
    else
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

static void set_alignment(Xml *xml, const MarkdownNode *cell) {
    if (cell->align == 'c' || cell->align == 'r')
        xml_set(xml, "class", cell->align == 'c' ? "centre" : "end");
}

/* A row may have fewer cells than the header, but not in HTML: they are made up, and where there
 * are very many, one wide cell is. */
static void fill_row(Walk *walk, const MarkdownNode *row) {
    const MarkdownNode *column = row->parent->child->child;
    for (const MarkdownNode *cell = row->child; cell && column; cell = cell->next)
        column = column->next;
    unsigned missing = 0;
    for (const MarkdownNode *other = column; other; other = other->next)
        missing++;
    if (missing && walk->filled > MOST_FILLED) { /* a line of one letter may stand for 60 cells */
        XmlTag cell = xml_open(walk->page->xml, "td");
        xml_set_format(walk->page->xml, "colspan", "%u", missing);
        xml_close(walk->page->xml, cell);
        return;
    }
    walk->filled += missing;
    for (; column; column = column->next) {
        XmlTag cell = xml_open(walk->page->xml, "td");
        set_alignment(walk->page->xml, column);
        xml_close(walk->page->xml, cell);
    }
}

static XmlTag write_cell(Walk *walk, const MarkdownNode *cell) {
    Xml *xml = walk->page->xml;
    bool header = is_header(cell->parent) && cell->child;
    XmlTag tag = xml_open(xml, header ? "th" : "td");
    if (header)
        xml_set(xml, "scope", "col");
    set_alignment(xml, cell);
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

/* The address with its backslashes encoded, as cmark does it: browsers would read slashes. */
static Slice without_backslashes(Arena *arena, Slice target) {
    if (!target.len || !memchr(target.at, '\\', target.len))
        return target;
    g_autoptr(GString) encoded = g_string_sized_new(target.len + 16);
    for (size_t i = 0; i < target.len; i++)
        if (target.at[i] == '\\')
            g_string_append(encoded, "%5C");
        else
            g_string_append_c(encoded, target.at[i]);
    return (Slice){arena_copy(arena, encoded->str, encoded->len), encoded->len};
}

/* Where a link of the body leads on the site: another address as it is, a document's file to its
 * page, a picture to its copy. NULL where it leads nowhere that a reader could go. */
static const char *target_of(Page *page, Slice target) {
    const Site *site = page->site;
    target = without_backslashes(page->arena, target);
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
    return arena_printf(page->arena, "%s#%.*s", document == page->document ? "" : address,
                        SLICE_ARG(fragment));
}

/* What a reader keeps the file as that the address leads to; NULL where it is no attachment. */
static const char *kept_as(Page *page, const char *to) {
    if (url_has_scheme(slice_of(to)))
        return NULL;
    while (g_str_has_prefix(to, "../"))
        to += 3;
    return g_str_has_prefix(to, SITE_FILES "/") ? site_kept_name(page->arena, to) : NULL;
}

static XmlTag open_link(Walk *walk, const char *to, Slice title) {
    XmlTag link = xml_open(walk->page->xml, "a");
    xml_link(walk->page->xml, "href", slice_of(to));
    const char *name = kept_as(walk->page, to);
    if (name)
        xml_set(walk->page->xml, "download", name);
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
    *to = NULL;
    const char *path = url_path(page->arena, page->document->path, target, NULL);
    const char *file = path ? g_hash_table_lookup(page->site->files, path) : NULL;
    if (!file || site_kept_name(page->arena, file))
        return false; /* not there, or there because somebody links to it */
    *to = url_between(page->arena, page->path, file);
    return true;
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
    if (node->type == MARKDOWN_ROW)
        fill_row(walk, node);
    bool heading = node->type == MARKDOWN_HEADING && walk->heading_link;
    if (tag && (node->type == MARKDOWN_LINK || heading))
        walk->links--;
    if (heading)
        walk->heading_link = false;
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

/* What the body's headings stand under; outside, so that it does not set the direction. It has the
 * anchor of the title that is left out. */
static void write_body_heading(Page *page, const MarkdownNode *title) {
    XmlTag heading = xml_open_class(page->xml, "h2", "hidden");
    const char *id =
        title ? anchor_take(page->arena, page->ids, anchor_words(page->arena, title)) : "";
    if (*id)
        xml_set(page->xml, "id", id);
    xml_puts(page->xml, "Text");
    xml_close(page->xml, heading);
}

void page_body(Page *page, const Document *document) {
    const ConfigLimits *limits = &page->site->corpus->config->limits;
    const MarkdownLimits bounds = {limits->containers, limits->line, limits->cells, limits->images};
    page->document = document;
    Slice file = page_bytes(page, document);
    size_t from = document->body_offset, place;
    if (text_valid(file) < file.len) {
        file = text_repair_slice(page->arena, slice_range(file, from, file.len));
        from = 0;
    }
    Slice body = slice_range(file, from, file.len);
    if (!slice_trim(body).len)
        return;
    MarkdownRefusal refusal;
    MarkdownNode *root = markdown_read(page->markdown, file, from, &bounds, MARKDOWN_ALIGN_TARGETS,
                                       &refusal, &place);
    const MarkdownNode *title = root ? repeated_title(page, root) : NULL;
    if (root && from && !document->body_refused && page->path == site_path(page->site, document))
        search_keep(page, document, root);
    write_body_heading(page, title);
    XmlTag section = xml_open_class(page->xml, "section", "body");
    xml_set(page->xml, "dir", "auto");
    if (root)
        marks_body(page, document, root);
    if (root)
        walk_tree(&(Walk){.page = page, .title = title}, root);
    else
        write_plainly(page, body);
    xml_close(page->xml, section);
}
