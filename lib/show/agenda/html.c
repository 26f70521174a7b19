/* SPDX-License-Identifier: MIT */
/* The agenda as one page of HTML, in the site's style, which stands in the page: it can be mailed.
 */
#include "adapters/xml.h"
#include "base/text.h"
#include "show/agenda/internal.h"
#include "show/site/site.h"

#define DEPTH_MOST    4 /* of lists, and of items in them */
#define SIDES_COLORED 4

typedef struct {
    Face face;
    Xml *xml;
    AgendaName name; /* how documents are named; NULL: by their words, and the page has a title */
    void *context;   /* of `name` */
    XmlTag block, lists[DEPTH_MOST], items[DEPTH_MOST];
    unsigned depth;
} HtmlFace;

static HtmlFace *of(Face *face) {
    return (HtmlFace *)(void *)face;
}

/* The first bytes, without cutting a letter apart. */
static void write_words(Face *face, Slice foreign, size_t most) {
    Slice text = slice_trim(foreign), head = text_head(text, most);
    XmlTag tag = xml_open(of(face)->xml, "bdi");
    xml_text(of(face)->xml, head);
    if (head.len < text.len)
        xml_puts(of(face)->xml, "…");
    xml_close(of(face)->xml, tag);
}

static void write_title(Face *face, const char *ours, Slice foreign) {
    Xml *xml = of(face)->xml;
    if (of(face)->name)
        return;
    XmlTag title = xml_open(xml, "h1");
    xml_puts(xml, ours);
    if (foreign.len) {
        xml_puts(xml, ": ");
        write_words(face, foreign, 200);
    }
    xml_close(xml, title);
}

static void write_section(Face *face, const char *ours) {
    xml_element_puts(of(face)->xml, "h2", NULL, ours);
}

static void write_paragraph(Face *face, bool open) {
    HtmlFace *html = of(face);
    if (open)
        html->block = xml_open(html->xml, "p");
    else
        xml_close(html->xml, html->block);
}

static void write_list(Face *face, bool open) {
    HtmlFace *html = of(face);
    g_assert(open ? html->depth < DEPTH_MOST : html->depth > 0);
    if (open)
        html->lists[html->depth++] = xml_open(html->xml, "ul");
    else
        xml_close(html->xml, html->lists[--html->depth]);
}

static void write_item(Face *face, bool open) {
    HtmlFace *html = of(face);
    if (open)
        html->items[html->depth - 1] = xml_open(html->xml, "li");
    else
        xml_close(html->xml, html->items[html->depth - 1]);
}

static void write_say(Face *face, const char *ours, bool strong) {
    if (strong)
        xml_element_puts(of(face)->xml, "strong", NULL, ours);
    else
        xml_puts(of(face)->xml, ours);
}

static void write_document(Face *face, const Document *document) {
    Xml *xml = of(face)->xml;
    bool word = document->kind->glossary;
    Slice title = slice_trim(document->title);
    if (of(face)->name) {
        of(face)->name(of(face)->context, document);
        return;
    }
    XmlTag strong = xml_open(xml, "strong");
    if (document->id.len && !(word && title.len))
        xml_element(xml, "span", "id", document->id);
    if (title.len && document->id.len && !word)
        xml_puts(xml, " ");
    if (title.len || !document->id.len)
        write_words(face, title.len ? title : slice_of(document->path), 600);
    xml_close(xml, strong);
}

/* Cards in the colours of the sides. */
static void write_meanings(Face *face, const char *const *labels, const Slice *texts,
                           size_t count) {
    Xml *xml = of(face)->xml;
    XmlTag cards = xml_open_class(xml, "div", "sides");
    for (size_t i = 0; i < count; i++) {
        XmlTag card = xml_open(xml, "div");
        xml_set_format(xml, "class", "side side-%zu", i % SIDES_COLORED);
        xml_element(xml, "h3", NULL, slice_of(labels[i]));
        XmlTag text = xml_open(xml, "p");
        if (texts[i].len)
            write_words(face, texts[i], 2000);
        else
            xml_puts(xml, "(has not said)");
        xml_close(xml, text);
        xml_close(xml, card);
    }
    xml_close(xml, cards);
}

/* Nothing but this very style may act. */
static void write_policy(Xml *xml, Slice style) {
    uint8_t digest[32];
    gsize len = sizeof digest;
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, (const unsigned char *)style.at, (gssize)style.len);
    g_checksum_get_digest(sum, digest, &len);
    g_checksum_free(sum);
    g_autofree char *hash = g_base64_encode(digest, len);
    XmlTag meta = xml_open(xml, "meta");
    xml_set(xml, "http-equiv", "Content-Security-Policy");
    xml_set_format(xml, "content",
                   "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'",
                   hash);
    xml_close(xml, meta);
}

static void write_meta(Xml *xml, const char *name, const char *content) {
    XmlTag meta = xml_open(xml, "meta");
    xml_set(xml, "name", name);
    xml_set(xml, "content", content);
    xml_close(xml, meta);
}

static void write_head(Xml *xml, Day today) {
    g_autoptr(GString) sheets = site_style();
    Slice style = {sheets->str, sheets->len};
    XmlTag head = xml_open(xml, "head"), charset = xml_open(xml, "meta");
    xml_set(xml, "charset", "utf-8");
    xml_close(xml, charset);
    write_policy(xml, style);
    write_meta(xml, "viewport", "width=device-width, initial-scale=1");
    write_meta(xml, "color-scheme", "light dark");
    write_meta(xml, "referrer", "no-referrer");
    char day[11];
    XmlTag title = xml_open(xml, "title");
    xml_printf(xml, "Agenda of %s", date_format(today, day));
    xml_close(xml, title);
    XmlTag sheet = xml_open(xml, "style");
    xml_trusted(xml, style);
    xml_close(xml, sheet);
    xml_close(xml, head);
}

static HtmlFace face_new(Xml *xml, AgendaName name, void *context) {
    return (HtmlFace){.face = {.title = write_title,
                               .section = write_section,
                               .paragraph = write_paragraph,
                               .list = write_list,
                               .item = write_item,
                               .say = write_say,
                               .words = write_words,
                               .document = write_document,
                               .meanings = write_meanings},
                      .xml = xml,
                      .name = name,
                      .context = context};
}

void agenda_html_part(const AgendaPage *page, Xml *xml, AgendaName name, void *context) {
    HtmlFace face = face_new(xml, name, context);
    agenda_write(page, &face.face);
}

void agenda_html(const AgendaPage *page) {
    g_autoptr(Xml) xml = xml_new(XML_HTML);
    HtmlFace face = face_new(xml, NULL, NULL);
    xml_begin(xml);
    xml_open(xml, "html");
    xml_set(xml, "lang", "en");
    write_head(xml, page->agenda->wish->today);
    xml_open(xml, "body");
    xml_open_class(xml, "main", "agenda");
    agenda_write(page, &face.face);
    stream_write(page->out, xml_end(xml));
}
