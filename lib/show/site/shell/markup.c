/* SPDX-License-Identifier: MIT */
/* A team's own HTML: read once, kept as far as it is on the lists here, written on every page. */
#include "adapters/html_reader.h"
#include "base/text.h"
#include "show/site/shell/internal.h"

#define DEPTH_LIMIT  32
#define PIECES_LIMIT 4000
#define TEXT_LIMIT   1000 /* bytes of an attribute */

typedef enum { PIECE_OPEN, PIECE_CLOSE, PIECE_TEXT, PIECE_PLACE } PieceType;

/* What an attribute's value is. */
typedef enum {
    VALUE_TEXT,
    VALUE_URL,     /* of another site, or mail */
    VALUE_PAGE,    /* a page of this site, by its path */
    VALUE_PICTURE, /* a picture, by its path in the source */
} ValueType;

typedef struct {
    ValueType type;
    const char *name;
    const char *value;
} Attribute;

#define ATTRIBUTES_LIMIT 12

typedef struct {
    PieceType type;
    const char *name; /* of the element */
    Slice text;
    FramePlace place;
    const Attribute *attributes;
    size_t attribute_count;
} Piece;

struct Markup {
    const Piece *pieces;
    size_t count;
};

/* --- what may stand there --- */

/* Elements of texts. */
static const char *const BODY[] = {
    "a",     "abbr", "address", "aside", "b",   "bdi",   "blockquote", "cite", "code", "dd",
    "del",   "div",  "dl",      "dt",    "em",  "h2",    "h3",         "h4",   "i",    "ins",
    "kbd",   "li",   "mark",    "nav",   "ol",  "p",     "pre",        "q",    "s",    "section",
    "small", "span", "strong",  "sub",   "sup", "table", "tbody",      "td",   "th",   "thead",
    "time",  "tr",   "u",       "ul",    "br",  "hr",    "img",        NULL};
static const char *const FRAME[] = {"header", "footer", NULL};
static const char *const HEAD[] = {"meta", "link", NULL};
static const char *const VOID[] = {"br", "hr", "img", "meta", "link", NULL};

/* Elements whose content is no text for people: it goes with them. */
static const char *const GONE[] = {"script", "style",  "template", "noscript", "iframe",
                                   "object", "svg",    "math",     "title",    "select",
                                   "audio",  "canvas", "video",    "textarea", NULL};

static const char *const PLAIN[] = {"class", "dir", "lang", "title", "aria-label", NULL};

static const char *const METAS[] = {"description",
                                    "keywords",
                                    "author",
                                    "robots",
                                    "theme-color",
                                    "application-name",
                                    "google-site-verification",
                                    NULL};
static const char *const ICONS[] = {"icon", "apple-touch-icon", NULL};
static const char *const RELATIONS[] = {"author", "license", "me", NULL};

static const char *const PLACES[PLACE_COUNT + 1] = {
    [PLACE_MAIN] = "main",     [PLACE_BRAND] = "brand",   [PLACE_NAVIGATION] = "navigation",
    [PLACE_SEARCH] = "search", [PLACE_FOOTER] = "footer", [PLACE_TITLE] = "title",
};

/* The name as a literal of ours, or NULL where it is on none of the lists. */
static const char *listed(const char *const *list, const char *name) {
    for (; *list; list++)
        if (strcmp(*list, name) == 0)
            return *list;
    return NULL;
}

/* --- reading --- */

typedef struct {
    Site *site;
    const char *path; /* of the file */
    MarkupPart part;
    GArray *pieces; /* of Piece */
    const char *open[DEPTH_LIMIT];
    bool kept[DEPTH_LIMIT]; /* whether the element was written */
    unsigned depth;         /* of the elements that are open, kept or not */
    unsigned gone;          /* of the element that goes with its content; 0: none */
    bool overfull;
} Reading;

static void add(Reading *reading, Piece piece) {
    if (reading->pieces->len < PIECES_LIMIT)
        g_array_append_val(reading->pieces, piece);
    else
        reading->overfull = true;
}

static const char *value_of(const char *const *attributes, const char *name) {
    for (; attributes && *attributes; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1] ? attributes[1] : "";
    return NULL;
}

/* Where an address of the team's leads; false: nowhere that may be written. */
static bool read_address(Reading *reading, const char *value, Attribute *attribute) {
    Slice url = slice_of(value);
    if (!url_is_safe(url))
        return false;
    if (url_has_scheme(url)) {
        *attribute = (Attribute){VALUE_URL, attribute->name, value};
        return true;
    }
    const char *path = url_path(reading->site->arena, reading->path, url, NULL);
    const Document *document = path ? corpus_at(reading->site->corpus, path) : NULL;
    *attribute = (Attribute){VALUE_PAGE, attribute->name,
                             document ? site_path(reading->site, document) : NULL};
    return document != NULL;
}

static bool read_picture(Reading *reading, const char *value, Attribute *attribute) {
    Slice url = slice_of(value);
    const char *path =
        url_has_scheme(url) ? NULL : url_path(reading->site->arena, reading->path, url, NULL);
    if (!path || !*path)
        return false;
    if (g_hash_table_add(reading->site->shown, (void *)(uintptr_t)path))
        g_ptr_array_add(reading->site->pictures, (void *)(uintptr_t)path);
    *attribute = (Attribute){VALUE_PICTURE, attribute->name, path};
    return true;
}

/* Whether the attribute may stay on that element, and as what. */
static bool read_attribute(Reading *reading, const char *element, const char *name,
                           const char *value, const char *const *all, Attribute *attribute) {
    static const char *const sizes[] = {"width", "height", NULL};
    const char *relation = value_of(all, "rel");
    bool image = strcmp(element, "img") == 0, link = strcmp(element, "link") == 0;
    *attribute = (Attribute){VALUE_TEXT, listed(PLAIN, name), value};
    if (strlen(value) > TEXT_LIMIT)
        return false;
    if (attribute->name)
        return reading->part != MARKUP_HEAD;
    if (strcmp(name, "href") == 0 && (link || strcmp(element, "a") == 0)) {
        attribute->name = "href";
        bool icon = link && relation && listed(ICONS, relation);
        return icon ? read_picture(reading, value, attribute)
                    : read_address(reading, value, attribute);
    }
    if (image && strcmp(name, "src") == 0) {
        attribute->name = "src";
        return read_picture(reading, value, attribute);
    }
    if (image && listed(sizes, name)) {
        attribute->name = listed(sizes, name);
        return strlen(value) <= 4 && strspn(value, "0123456789") == strlen(value) && *value;
    }
    attribute->name = image && strcmp(name, "alt") == 0                           ? "alt"
                      : link && strcmp(name, "rel") == 0                          ? "rel"
                      : strcmp(element, "time") == 0 && !strcmp(name, "datetime") ? "datetime"
                      : strcmp(element, "meta") != 0                              ? NULL
                      : strcmp(name, "name") == 0                                 ? "name"
                      : strcmp(name, "property") == 0                             ? "property"
                      : strcmp(name, "content") == 0                              ? "content"
                                                                                  : NULL;
    return attribute->name != NULL;
}

/* Whether a `<meta>` or `<link>` is one that a head may bring. */
static bool is_wanted(const char *element, const char *const *attributes) {
    const char *name = value_of(attributes, "name"), *relation = value_of(attributes, "rel");
    const char *property = value_of(attributes, "property");
    if (strcmp(element, "meta") == 0)
        return !value_of(attributes, "http-equiv") && value_of(attributes, "content") &&
               (name ? listed(METAS, name) != NULL : property && g_str_has_prefix(property, "og:"));
    if (strcmp(element, "link") == 0)
        return relation && value_of(attributes, "href") &&
               (listed(ICONS, relation) || listed(RELATIONS, relation));
    return true;
}

/* Whether an address is what the element is for. */
static bool needs_address(const char *element) {
    static const char *const elements[] = {"a", "img", "link", NULL};
    return listed(elements, element) != NULL;
}

static bool open_piece(Reading *reading, const char *element, const char *const *attributes) {
    Attribute *kept = arena_array(reading->site->arena, Attribute, ATTRIBUTES_LIMIT);
    size_t count = 0;
    bool address = false;
    if (!is_wanted(element, attributes))
        return false;
    for (const char *const *at = attributes; at && *at && count + 1 < ATTRIBUTES_LIMIT; at += 2) {
        const char *value = at[1] ? at[1] : "";
        char *copy = arena_copy(reading->site->arena, value, strlen(value));
        if (read_attribute(reading, element, at[0], copy, attributes, &kept[count]))
            address |= kept[count++].type != VALUE_TEXT;
    }
    if (needs_address(element) && !address)
        return false;
    if (strcmp(element, "img") == 0 && !value_of(attributes, "alt"))
        kept[count++] = (Attribute){VALUE_TEXT, "alt", ""};
    add(reading,
        (Piece){.type = PIECE_OPEN, .name = element, .attributes = kept, .attribute_count = count});
    return true;
}

static const char *element_of(const Reading *reading, const char *name) {
    if (reading->part == MARKUP_HEAD)
        return listed(HEAD, name);
    const char *frame = reading->part == MARKUP_FRAME ? listed(FRAME, name) : NULL;
    return frame ? frame : listed(BODY, name);
}

static void on_begin(void *context, const char *name, const char *const *attributes) {
    Reading *reading = context;
    unsigned depth = reading->depth++;
    if (reading->gone || listed(GONE, name)) {
        reading->gone = reading->gone ? reading->gone : reading->depth;
        return;
    }
    const char *element = depth < DEPTH_LIMIT ? element_of(reading, name) : NULL;
    bool kept = element && open_piece(reading, element, attributes);
    if (kept && listed(VOID, element))
        add(reading, (Piece){.type = PIECE_CLOSE});
    if (depth < DEPTH_LIMIT) {
        reading->kept[depth] = kept && !listed(VOID, element);
        reading->open[depth] = element;
    }
}

static void on_end(void *context, const char *name) {
    Reading *reading = context;
    (void)name;
    if (!reading->depth)
        return;
    if (reading->gone == reading->depth)
        reading->gone = 0;
    else if (!reading->gone && reading->depth <= DEPTH_LIMIT && reading->kept[reading->depth - 1])
        add(reading, (Piece){.type = PIECE_CLOSE});
    reading->depth--;
}

static void add_text(Reading *reading, Slice text) {
    const char *copy = slice_string(reading->site->arena, text);
    if (text.len)
        add(reading, (Piece){.type = PIECE_TEXT, .text = {copy, text.len}});
}

/* Whether the page's own part may stand here: not in a link, a table or a paragraph. */
static bool holds_main(const Reading *reading) {
    for (unsigned i = 0; i < MIN(reading->depth, DEPTH_LIMIT); i++)
        if (reading->kept[i] && strcmp(reading->open[i], "div") != 0)
            return false;
    return true;
}

/* The place that begins with `{{` there, and its length; PLACE_COUNT: none. */
static FramePlace place_at(const char *at, size_t len, size_t *length) {
    for (FramePlace place = 0; place < PLACE_COUNT; place++) {
        g_autofree char *written = g_strdup_printf("{{%s}}", PLACES[place]);
        *length = strlen(written);
        if (*length <= len && memcmp(at, written, *length) == 0)
            return place;
    }
    return PLACE_COUNT;
}

static void on_text(void *context, Slice text) {
    Reading *reading = context;
    size_t from = 0, length;
    if (reading->gone || reading->part == MARKUP_HEAD)
        return;
    for (size_t i = 0; reading->part == MARKUP_FRAME && i < text.len; i++) {
        FramePlace place = place_at(text.at + i, text.len - i, &length);
        if (place == PLACE_COUNT || (place == PLACE_MAIN && !holds_main(reading)))
            continue;
        add_text(reading, slice_range(text, from, i));
        add(reading, (Piece){.type = PIECE_PLACE, .place = place});
        from = i + length;
        i = from - 1;
    }
    add_text(reading, slice_range(text, from, text.len));
}

const Markup *markup_read(Site *site, const char *path, Slice html, MarkupPart part) {
    static const HtmlEvents events = {on_begin, on_end, on_text};
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    Reading reading = {.site = site, .path = path, .part = part, .pieces = pieces};
    if (!html_read(html, &events, &reading) || reading.overfull)
        return NULL;
    Markup *markup = arena_make(site->arena, Markup);
    Piece *kept = arena_array(site->arena, Piece, pieces->len + 1);
    if (pieces->len)
        memcpy(kept, pieces->data, pieces->len * sizeof(Piece));
    *markup = (Markup){.pieces = kept, .count = pieces->len};
    return markup;
}

size_t markup_places(const Markup *markup, FramePlace place) {
    size_t count = 0;
    for (size_t i = 0; i < markup->count; i++)
        count += markup->pieces[i].type == PIECE_PLACE && markup->pieces[i].place == place;
    return count;
}

/* --- writing --- */

/* Whether the picture that the piece shows, if it is for one, is in the site. */
static bool has_picture(const Site *site, const Piece *piece) {
    for (size_t i = 0; i < piece->attribute_count; i++)
        if (piece->attributes[i].type == VALUE_PICTURE)
            return g_hash_table_contains(site->files, piece->attributes[i].value);
    return true;
}

bool markup_has_icon(const Site *site, const Markup *markup) {
    for (size_t i = 0; markup && i < markup->count; i++) {
        const Piece *piece = &markup->pieces[i];
        for (size_t j = 0; j < piece->attribute_count; j++)
            if (piece->attributes[j].type == VALUE_PICTURE && has_picture(site, piece))
                return true;
    }
    return false;
}

static void write_attribute(Page *page, const Attribute *attribute) {
    const char *to = attribute->value;
    switch (attribute->type) {
    case VALUE_TEXT:
        xml_set(page->xml, attribute->name, attribute->value);
        break;
    case VALUE_URL:
        xml_link(page->xml, attribute->name, slice_of(attribute->value));
        break;
    case VALUE_PICTURE:
        to = g_hash_table_lookup(page->site->files, attribute->value);
        /* fall through */
    case VALUE_PAGE:
        xml_set(page->xml, attribute->name, url_between(page->arena, page->path, to));
        break;
    }
}

static void write_open(Page *page, const Piece *piece) {
    xml_open(page->xml, piece->name);
    for (size_t i = 0; i < piece->attribute_count; i++)
        write_attribute(page, &piece->attributes[i]);
}

size_t markup_write(Page *page, const Markup *markup, size_t from,
                    void (*fill)(Page *page, FramePlace place)) {
    for (size_t i = from; i < markup->count; i++) {
        const Piece *piece = &markup->pieces[i];
        if (piece->type == PIECE_PLACE && piece->place == PLACE_MAIN)
            return i + 1;
        if (piece->type == PIECE_PLACE && fill)
            fill(page, piece->place);
        if (piece->type == PIECE_OPEN && !has_picture(page->site, piece))
            i++; /* its end */
        else if (piece->type == PIECE_OPEN)
            write_open(page, piece);
        if (piece->type == PIECE_CLOSE)
            xml_close(page->xml, xml_depth(page->xml));
        if (piece->type == PIECE_TEXT)
            xml_text(page->xml, piece->text);
    }
    return markup->count;
}

void markup_inputs(Inputs *inputs, const Site *site, const Markup *markup) {
    inputs_number(inputs, (int64_t)markup->count);
    for (size_t i = 0; i < markup->count; i++) {
        const Piece *piece = &markup->pieces[i];
        inputs_number(inputs, piece->type);
        inputs_number(inputs, piece->place);
        inputs_text(inputs, piece->name);
        inputs_slice(inputs, piece->text);
        inputs_number(inputs, (int64_t)piece->attribute_count);
        for (size_t j = 0; j < piece->attribute_count; j++) {
            const Attribute *attribute = &piece->attributes[j];
            bool picture = attribute->type == VALUE_PICTURE;
            inputs_text(inputs, attribute->name);
            inputs_text(inputs, picture ? g_hash_table_lookup(site->files, attribute->value)
                                        : attribute->value);
        }
    }
}
