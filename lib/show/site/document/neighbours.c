/* SPDX-License-Identifier: MIT */
/* The document between those that it is linked with, as a drawing.
 *
 * Each box names the relation, so that the lines say nothing that words do not; boxes are links.
 * On a narrow screen the list beside it stands for it.
 */
#include "base/text.h"
#include "show/site/document/internal.h"
#include "show/site/document/place.h"

#define LEAST     2  /* neighbours that are worth a drawing */
#define ELLIPSIS  12 /* as wide as that */
#define INSET     10
#define LINE      17  /* from one line of text to the next */
#define FIRST     18  /* from the upper edge to the first one's feet */
#define TITLE_MAX 200 /* bytes of a title that are looked at */

static const PlaceSide sides[] = {[LEANS_ON] = PLACE_ABOVE,
                                  [LEANT_ON] = PLACE_BELOW,
                                  [TELLS_OF] = PLACE_START,
                                  [BESIDE] = PLACE_END};

/* --- texts in boxes --- */

/* How wide a character is about, in tenths of a unit of the drawing: fonts differ, so rather too
 * wide. */
static int width_of(uint32_t c, Slice bytes) {
    static const unsigned char letters[26] = {
        ['i' - 'a'] = 42, ['l' - 'a'] = 42, ['j' - 'a'] = 42, ['t' - 'a'] = 42,
        ['f' - 'a'] = 42, ['r' - 'a'] = 42, ['m' - 'a'] = 82, ['w' - 'a'] = 82,
    };
    if (c >= 0x300)
        return 72 * (int)text_width(bytes);
    if (c >= 'a' && c <= 'z') /* most are */
        return letters[c - 'a'] ? letters[c - 'a'] : 69;
    if (strchr("I.,:;'|!()[]- ", (int)c))
        return 42;
    return g_unichar_isupper(c) ? 82 : 69;
}

/* The bytes of the longest beginning of `*width` at most, which what it takes is taken from;
 * between words, where there is a blank in its second half. */
static size_t fitting(Slice text, int *width, bool words) {
    size_t fits = 0, blank = 0;
    int left = *width * 10;
    for (size_t len; fits < text.len; fits += len) {
        uint32_t c = (unsigned char)text.at[fits];
        len = 1;
        if (c >= 0x80)
            c = text_decode(slice_range(text, fits, text.len), &len);
        left -= width_of(c, slice_range(text, fits, fits + len));
        if (left < 0)
            return words && blank > fits / 2 ? blank : fits;
        if (c == ' ')
            blank = fits;
        *width = left / 10;
    }
    return fits;
}

static void write_line(Page *page, const PlaceBox *box, unsigned line, const char *class,
                       Slice text, const char *end) {
    XmlTag tag = xml_open_class(page->xml, "text", class);
    xml_set_number(page->xml, "x", box->x + INSET);
    xml_set_number(page->xml, "y", box->y + FIRST + (int)line * LINE);
    xml_text(page->xml, text);
    xml_puts(page->xml, end);
    xml_close(page->xml, tag);
}

/* The title in two lines; what does not fit becomes an ellipsis. */
static void write_title(Page *page, const PlaceBox *box, const Document *document) {
    Slice title = text_repair_slice(page->arena, text_head(site_title(document), TITLE_MAX));
    for (unsigned i = 0; i < 2 && title.len; i++) {
        int width = box->width - 2 * INSET;
        size_t fits = fitting(title, &width, i == 0);
        bool cut = i == 1 && fits < title.len;
        if (cut) {
            width = box->width - 2 * INSET - ELLIPSIS;
            fits = fitting(title, &width, false);
        }
        write_line(page, box, 2 + i, "name", slice_range(title, 0, fits), cut ? "…" : "");
        title = slice_trim(slice_range(title, fits, title.len));
    }
}

/* The id, and at the other end of the line as much of the status as there is room for. */
static void write_mark(Page *page, const PlaceBox *box, const Document *document) {
    Slice id = document->kind->glossary ? (Slice){NULL, 0} : document->id, status = {NULL, 0};
    int width = box->width - 2 * INSET;
    id = text_repair_slice(page->arena, text_head(id, TITLE_MAX));
    id = slice_range(id, 0, fitting(id, &width, false));
    if (id.len)
        write_line(page, box, 1, "mark", id, "");
    if (document->status)
        status = slice_of(site_label(page->arena, document->status->name));
    status = slice_range(status, 0, fitting(status, &width, false));
    if (!status.len)
        return;
    XmlTag tag = xml_open_class(page->xml, "text", "state");
    xml_set_number(page->xml, "x", box->x + box->width - INSET);
    xml_set_number(page->xml, "y", box->y + FIRST + LINE);
    xml_text(page->xml, status);
    xml_close(page->xml, tag);
}

/* --- boxes --- */

static void write_rectangle(Page *page, const PlaceBox *box) {
    XmlTag tag = xml_open(page->xml, "rect");
    xml_set_number(page->xml, "x", box->x);
    xml_set_number(page->xml, "y", box->y);
    xml_set_number(page->xml, "width", box->width);
    xml_set_number(page->xml, "height", box->height);
    xml_set(page->xml, "rx", "9");
    xml_close(page->xml, tag);
}

static void write_neighbour(Page *page, const PlaceBox *box, const LinkEnd *end) {
    XmlTag link = page_link(page, "box", site_path(page->site, end->other));
    write_rectangle(page, box);
    write_line(page, box, 0, "relation", slice_of(end->label), "");
    write_mark(page, box, end->other);
    write_title(page, box, end->other);
    xml_close(page->xml, link);
}

static void write_self(Page *page, const PlaceBox *box, const Document *document) {
    XmlTag group = xml_open_class(page->xml, "g", "box self");
    write_rectangle(page, box);
    write_line(page, box, 0, "relation", SLICE("This page"), "");
    write_mark(page, box, document);
    write_title(page, box, document);
    xml_close(page->xml, group);
}

/* --- the drawing --- */

/* The ends by their side, in order, each document once. */
typedef struct {
    const LinkEnd **ends[PLACE_SIDES];
    size_t counts[PLACE_SIDES], all;
} Neighbours;

static Neighbours gather(Page *page, const Document *document, const LinkEnd *ends, size_t count) {
    Neighbours found = {.all = 0};
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (unsigned side = 0; side < PLACE_SIDES; side++)
        found.ends[side] = arena_array(page->arena, const LinkEnd *, count + 1);
    for (size_t i = 0; i < count; i++) {
        PlaceSide side = sides[ends[i].leaning];
        if (!ends[i].other || ends[i].other == document ||
            !g_hash_table_add(seen, (void *)ends[i].other))
            continue;
        found.ends[side][found.counts[side]++] = &ends[i];
        found.all++;
    }
    return found;
}

static void write_lines(Page *page, const Placement *place) {
    XmlTag lines = xml_open_class(page->xml, "path", "lines");
    xml_set(page->xml, "d", place->lines);
    xml_close(page->xml, lines);
}

/* How many have no box. */
static void write_rest(Page *page, size_t left) {
    if (left == 0)
        return;
    XmlTag caption = xml_open(page->xml, "figcaption");
    xml_open(page->xml, "a");
    xml_set(page->xml, "href", "#" ID_LINKS);
    xml_printf(page->xml, "and %zu more, in the list", left);
    xml_close(page->xml, caption);
}

void page_neighbours(Page *page, const Document *document, const LinkEnd *ends, size_t count) {
    Neighbours found = gather(page, document, ends, count);
    if (found.all < LEAST)
        return;
    Placement place = place_neighbours(page->arena, found.counts);
    size_t shown = 0;
    XmlTag figure = xml_open_class(page->xml, "figure", "neighbours");
    XmlTag drawing = xml_open(page->xml, "svg");
    xml_set_format(page->xml, "viewBox", "0 0 %d %d", place.width, place.height);
    xml_set(page->xml, "role", "group");
    xml_set(page->xml, "aria-label", "This page and those that it is linked with");
    write_lines(page, &place);
    for (unsigned side = 0; side < PLACE_SIDES; side++) {
        if (side == PLACE_BELOW)
            write_self(page, &place.self, document);
        for (size_t i = 0; i < place.shown[side]; i++, shown++)
            write_neighbour(page, &place.boxes[side][i], found.ends[side][i]);
    }
    xml_close(page->xml, drawing);
    write_rest(page, found.all - shown);
    xml_close(page->xml, figure);
}
