/* SPDX-License-Identifier: MIT */
/* ReqIF 1.2 of the Object Management Group: an object type a kind, an object a document, a relation
 * a link, and a specification a kind, in which what refines another stands below it. */
#include "show/exchange/reqif/internal.h"

#include <stdarg.h>
#include <time.h>

#define DEEPEST 16 /* documents below each other in a specification */

/* --- pieces --- */

void reqif_piece(Reqif *reqif) {
    xml_begin(reqif->xml);
    reqif->here = xml_here(reqif->xml);
}

void reqif_done(Reqif *reqif) {
    if (xml_depth(reqif->xml))
        xml_close(reqif->xml, 1);
    stream_write(reqif->exchanging->of->out, xml_since(reqif->xml, reqif->here));
    stream_puts(reqif->exchanging->of->out, "\n");
}

static void puts_line(Reqif *reqif, const char *markup) {
    stream_puts(reqif->exchanging->of->out, markup);
    stream_puts(reqif->exchanging->of->out, "\n");
}

XmlTag reqif_open(Reqif *reqif, const char *element, const char *id, const char *name) {
    XmlTag tag = xml_open(reqif->xml, element);
    xml_set(reqif->xml, "IDENTIFIER", id);
    xml_set(reqif->xml, "LAST-CHANGE", reqif->stamp);
    if (name)
        xml_set(reqif->xml, "LONG-NAME", name);
    return tag;
}

const char *reqif_id(Reqif *reqif, const char *first, ...) {
    g_autoptr(GString) id = g_string_new(first);
    va_list parts;
    va_start(parts, first);
    for (const char *part; (part = va_arg(parts, const char *));) {
        if (!g_str_has_suffix(id->str, "."))
            g_string_append_c(id, '.');
        reqif_identifier(id, slice_of(part));
    }
    va_end(parts);
    return arena_copy(reqif->arena, id->str, id->len);
}

/* --- names of objects --- */

/* By the id; where there is none, or another document has it too, by the path. */
static void name_objects(Reqif *reqif) {
    const Exchange *exchange = reqif->exchanging->of;
    g_autoptr(GHashTable) taken = table_new();
    reqif->names = arena_array(reqif->arena, const char *, exchange->corpus->document_count + 1);
    memset(reqif->names, 0, sizeof(char *) * (exchange->corpus->document_count + 1));
    for (size_t i = 0; i < exchange->count; i++) {
        const Document *document = exchange->documents[i];
        const char *id = slice_string(reqif->arena, document->id);
        const char *name = *id ? reqif_id(reqif, "object.", document->kind->name, id, NULL) : NULL;
        if (!name || g_hash_table_contains(taken, name))
            name = reqif_id(reqif, "file.", document->path, NULL);
        g_hash_table_add(taken, (char *)(uintptr_t)name);
        reqif->names[document->index] = name;
    }
}

/* --- relations --- */

/* What a link's type is called: `refines`, not `links.refines`. */
static const char *type_name(const Link *link) {
    return g_str_has_prefix(link->type, "links.") ? link->type + strlen("links.") : link->type;
}

static const char *type_id(Reqif *reqif, const char *name) {
    return reqif_id(reqif, "link.", name, NULL);
}

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void put_relation_type(Reqif *reqif, const char *name) {
    const char *id = type_id(reqif, name);
    reqif_piece(reqif);
    reqif_open(reqif, "SPEC-RELATION-TYPE", id, name);
    xml_open(reqif->xml, "SPEC-ATTRIBUTES");
    reqif_open(reqif, reqif_names[REQIF_STRING].definition, reqif_id(reqif, id, REQIF_PIN, NULL),
               REQIF_PIN);
    xml_open(reqif->xml, "TYPE");
    xml_element_puts(reqif->xml, reqif_names[REQIF_STRING].datatype_ref, NULL, "data.text");
    reqif_done(reqif);
}

static void put_relation_types(Reqif *reqif) {
    const Corpus *corpus = reqif->exchanging->of->corpus;
    g_autoptr(GHashTable) seen = table_new();
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < corpus->link_count; i++) {
        const char *name = type_name(&corpus->links[i]);
        if (reqif->names[corpus->links[i].from->index] &&
            g_hash_table_add(seen, (char *)(uintptr_t)name))
            g_ptr_array_add(names, (char *)(uintptr_t)name);
    }
    g_ptr_array_sort(names, compare_names);
    for (unsigned i = 0; i < names->len; i++)
        put_relation_type(reqif, names->pdata[i]);
}

static void put_end(Reqif *reqif, const char *element, const Document *document) {
    XmlTag end = xml_open(reqif->xml, element);
    xml_element_puts(reqif->xml, "SPEC-OBJECT-REF", NULL, reqif->names[document->index]);
    xml_close(reqif->xml, end);
}

static void put_pin(Reqif *reqif, const Link *link, const char *type) {
    XmlTag values = xml_open(reqif->xml, "VALUES");
    xml_open(reqif->xml, reqif_names[REQIF_STRING].value);
    xml_attribute(reqif->xml, "THE-VALUE", link->pin);
    xml_open(reqif->xml, "DEFINITION");
    xml_element_puts(reqif->xml, reqif_names[REQIF_STRING].definition_ref, NULL,
                     reqif_id(reqif, type, REQIF_PIN, NULL));
    xml_close(reqif->xml, values);
}

/* A relation is named by its ends and its type, and numbered where these have more than one. */
static void put_relation(Reqif *reqif, const Link *link, GHashTable *taken) {
    const char *type = type_id(reqif, type_name(link));
    const char *name =
        reqif_id(reqif, "relation.", type_name(link), reqif->names[link->from->index],
                 reqif->names[link->to->index], NULL);
    const char *id = name;
    for (unsigned i = 2; !g_hash_table_add(taken, (char *)(uintptr_t)id); i++)
        id = arena_printf(reqif->arena, "%s_%u", name, i);
    reqif_piece(reqif);
    reqif_open(reqif, "SPEC-RELATION", id, NULL);
    if (link->pin.len)
        put_pin(reqif, link, type);
    XmlTag of = xml_open(reqif->xml, "TYPE");
    xml_element_puts(reqif->xml, "SPEC-RELATION-TYPE-REF", NULL, type);
    xml_close(reqif->xml, of);
    put_end(reqif, "SOURCE", link->from);
    put_end(reqif, "TARGET", link->to);
    reqif_done(reqif);
}

static void put_relations(Reqif *reqif) {
    const Exchange *exchange = reqif->exchanging->of;
    g_autoptr(GHashTable) taken = table_new();
    size_t lost = 0;
    for (size_t i = 0; i < exchange->corpus->link_count; i++) {
        const Link *link = &exchange->corpus->links[i];
        if (!reqif->names[link->from->index])
            continue;
        if (link->to && reqif->names[link->to->index])
            put_relation(reqif, link, taken);
        else
            lost++;
    }
    exchange_note(exchange, lost, "links to what is not in the file are no relations there: %zu",
                  lost);
}

/* --- specifications --- */

/* A document's place among those of its kind. */
typedef struct {
    const Document *document;
    const Document *parent; /* of its kind, which it refines, or which is broader; or NULL */
    GPtrArray *children;    /* Place, or NULL */
} Place;

static const Document *parent_of(const Reqif *reqif, const Document *document) {
    const Link *links;
    size_t count;
    corpus_links_from(reqif->exchanging->of->corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if ((strcmp(links[i].type, "links.refines") == 0 ||
             strcmp(links[i].type, "broader") == 0) &&
            links[i].to && links[i].to->kind == document->kind && reqif->names[links[i].to->index])
            return links[i].to;
    return NULL;
}

/* Whether the way up from the document ends, and is short. */
static bool has_way_up(Place *const *places, const Document *document) {
    unsigned depth = 0;
    while (document && depth++ < DEEPEST)
        document = places[document->index]->parent;
    return !document;
}

/* Recursion is bounded by has_way_up(). */
static void put_hierarchy(Reqif *reqif, const Place *place) {
    const char *name = reqif->names[place->document->index];
    XmlTag tag = reqif_open(reqif, "SPEC-HIERARCHY", reqif_id(reqif, "place.", name, NULL), NULL);
    XmlTag object = xml_open(reqif->xml, "OBJECT");
    xml_element_puts(reqif->xml, "SPEC-OBJECT-REF", NULL, name);
    xml_close(reqif->xml, object);
    if (place->children) {
        xml_open(reqif->xml, "CHILDREN");
        for (unsigned i = 0; i < place->children->len; i++)
            put_hierarchy(reqif, place->children->pdata[i]);
    }
    xml_close(reqif->xml, tag);
}

static void put_specification(Reqif *reqif, const ReqifKind *kind, Place *const *places) {
    const Exchange *exchange = reqif->exchanging->of;
    reqif_piece(reqif);
    reqif_open(reqif, "SPECIFICATION", reqif_id(reqif, "specification.", kind->kind->name, NULL),
               kind->kind->plural);
    XmlTag type = xml_open(reqif->xml, "TYPE");
    xml_element_puts(reqif->xml, "SPECIFICATION-TYPE-REF", NULL, "specification");
    xml_close(reqif->xml, type);
    xml_open(reqif->xml, "CHILDREN");
    for (size_t i = 0; i < exchange->count; i++) {
        const Place *place = places[exchange->documents[i]->index];
        if (place->document->kind == kind->kind && !place->parent)
            put_hierarchy(reqif, place);
    }
    reqif_done(reqif);
}

static void put_specifications(Reqif *reqif) {
    const Exchange *exchange = reqif->exchanging->of;
    size_t all = exchange->corpus->document_count;
    Place **places = arena_array(reqif->arena, Place *, all + 1);
    memset(places, 0, sizeof *places * (all + 1));
    for (size_t i = 0; i < exchange->count; i++) {
        const Document *document = exchange->documents[i];
        Place *place = places[document->index] = arena_make(reqif->arena, Place);
        *place = (Place){document, parent_of(reqif, document), NULL};
    }
    for (size_t i = 0; i < exchange->count; i++) {
        Place *place = places[exchange->documents[i]->index];
        if (!has_way_up(places, place->document))
            place->parent = NULL;
        if (!place->parent)
            continue;
        Place *parent = places[place->parent->index];
        parent->children = parent->children ? parent->children : g_ptr_array_new();
        g_ptr_array_add(parent->children, place);
    }
    for (unsigned k = 0; k < reqif->kinds->len; k++)
        put_specification(reqif, &g_array_index(reqif->kinds, ReqifKind, k), places);
    for (size_t i = 0; i < exchange->count; i++)
        g_clear_pointer(&places[exchange->documents[i]->index]->children, g_ptr_array_unref);
}

/* --- the whole --- */

static void put_header(Reqif *reqif) {
    const Exchange *exchange = reqif->exchanging->of;
    reqif_piece(reqif);
    xml_open(reqif->xml, "REQ-IF-HEADER");
    xml_set(reqif->xml, "IDENTIFIER", "header");
    if (exchange->revision)
        xml_element_puts(reqif->xml, "COMMENT", NULL, exchange->revision);
    xml_element_puts(reqif->xml, "CREATION-TIME", NULL, reqif->stamp);
    xml_element_puts(reqif->xml, "REQ-IF-TOOL-ID", NULL, "req");
    xml_element_puts(reqif->xml, "REQ-IF-VERSION", NULL, "1.0");
    xml_element_puts(reqif->xml, "SOURCE-TOOL-ID", NULL, "req");
    xml_element_puts(reqif->xml, "TITLE", NULL, exchange->title ? exchange->title : "");
    reqif_done(reqif);
}

static void put_specification_type(Reqif *reqif) {
    reqif_piece(reqif);
    reqif_open(reqif, "SPECIFICATION-TYPE", "specification", "specification");
    reqif_done(reqif);
}

/* From the first element to the last. */
static bool put_all(Reqif *reqif, GError **error) {
    puts_line(reqif, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<REQ-IF xmlns=\"http://www.omg.org/spec/ReqIF/20110401/reqif.xsd\" "
                     "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n<THE-HEADER>");
    put_header(reqif);
    puts_line(reqif, "</THE-HEADER>\n<CORE-CONTENT>\n<REQ-IF-CONTENT>\n<DATATYPES>");
    reqif_datatypes(reqif);
    puts_line(reqif, "</DATATYPES>\n<SPEC-TYPES>");
    reqif_object_types(reqif);
    put_relation_types(reqif);
    put_specification_type(reqif);
    puts_line(reqif, "</SPEC-TYPES>\n<SPEC-OBJECTS>");
    for (size_t i = 0; i < reqif->exchanging->of->count; i++)
        if (!reqif_object(reqif, i, error))
            return false;
    puts_line(reqif, "</SPEC-OBJECTS>\n<SPEC-RELATIONS>");
    put_relations(reqif);
    puts_line(reqif, "</SPEC-RELATIONS>\n<SPECIFICATIONS>");
    put_specifications(reqif);
    puts_line(reqif, "</SPECIFICATIONS>\n</REQ-IF-CONTENT>\n</CORE-CONTENT>\n</REQ-IF>");
    return true;
}

static void clear_kind(void *kind) {
    g_array_unref(((ReqifKind *)kind)->attributes);
}

bool exchange_reqif(Exchanging *exchanging, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    g_autoptr(ReqifPrint) print = reqif_print_new();
    g_autoptr(GArray) kinds = g_array_new(FALSE, FALSE, sizeof(ReqifKind));
    g_array_set_clear_func(kinds, clear_kind);
    Reqif reqif = {
        .exchanging = exchanging, .xml = xml, .arena = arena, .kinds = kinds, .print = print};
    time_t stamp = (time_t)CLAMP(exchanging->of->stamp, 0, INT64_C(253402300799));
    struct tm utc;
    strftime(reqif.stamp, sizeof reqif.stamp, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&stamp, &utc));
    name_objects(&reqif);
    reqif_read_kinds(&reqif);
    bool done = put_all(&reqif, error);
    exchange_note(
        exchanging->of, reqif.unfit,
        "control characters and broken text have no place in XML; documents with such: %zu",
        reqif.unfit);
    return done;
}
