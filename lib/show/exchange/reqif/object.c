/* SPDX-License-Identifier: MIT */
/* A document as an object with its values. */
#include "base/text.h"
#include "model/value.h"
#include "show/exchange/reqif/internal.h"
#include "show/record.h"

/* The document at hand. */
typedef struct {
    Reqif *reqif;
    const Document *document;
    Slice file;
    char fingerprint[REQIF_PRINT_HEX + 1]; /* of the text */
} Object;

/* Whether XML can hold every character of the text, and the writer keeps it. */
static bool is_kept(Slice text) {
    if (text_valid(text) < text.len)
        return false;
    for (size_t i = 0, len; i < text.len; i += len) {
        uint32_t c = text_decode(slice_range(text, i, text.len), &len);
        bool control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
        if (control || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
            return false;
    }
    return true;
}

/* --- values --- */

static void put_reference(Reqif *reqif, const ReqifAttribute *attribute) {
    XmlTag definition = xml_open(reqif->xml, "DEFINITION");
    xml_element_puts(reqif->xml, reqif_names[attribute->type].definition_ref, NULL, attribute->id);
    xml_close(reqif->xml, definition);
}

/* The text as the type of the attribute has it; false where it does not fit. */
static bool typed(const ReqifAttribute *attribute, Slice text, char *into, size_t size) {
    Value value = {.text = text, .fits = true};
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    if (attribute->source == FROM_COLUMN)
        value = value_read(attribute->column.field, text);
    switch (attribute->type) {
    case REQIF_DATE:
        g_snprintf(into, (gulong)size, "%.*sT00:00:00Z", SLICE_ARG(value.text));
        break;
    case REQIF_INTEGER:
        g_snprintf(into, (gulong)size, "%" G_GINT64_FORMAT,
                   g_ascii_strtoll(value.text.at ? value.text.at : "", NULL, 10));
        break;
    case REQIF_REAL:
        g_strlcpy(into, g_ascii_dtostr(number, sizeof number, value.number), size);
        break;
    default:
        g_strlcpy(into, value.number > 0 ? "true" : "false", size);
    }
    return value.fits;
}

static bool knows(const ReqifAttribute *attribute, Slice text) {
    return attribute->values && slice_is_any(text, attribute->values);
}

static void put_enumeration(Reqif *reqif, const ReqifAttribute *attribute, Slice text) {
    XmlTag value = xml_open(reqif->xml, reqif_names[REQIF_ENUMERATION].value);
    XmlTag values = xml_open(reqif->xml, "VALUES");
    g_autoptr(GString) id = g_string_new(attribute->datatype);
    g_string_append_c(id, '.');
    reqif_identifier(id, text);
    xml_element_puts(reqif->xml, "ENUM-VALUE-REF", NULL, id->str);
    xml_close(reqif->xml, values);
    put_reference(reqif, attribute);
    xml_close(reqif->xml, value);
}

static void put_value(Reqif *reqif, const ReqifAttribute *attribute, Slice text) {
    char plain[64];
    if (!text.len)
        return;
    if (attribute->type == REQIF_ENUMERATION) {
        if (knows(attribute, text))
            put_enumeration(reqif, attribute, text);
        return;
    }
    if (attribute->type != REQIF_STRING) {
        if (!typed(attribute, text, plain, sizeof plain))
            return;
        text = slice_of(plain);
    }
    XmlTag value = xml_open(reqif->xml, reqif_names[attribute->type].value);
    xml_attribute(reqif->xml, "THE-VALUE", text);
    put_reference(reqif, attribute);
    xml_close(reqif->xml, value);
}

static void put_text(Object *object, const ReqifAttribute *attribute) {
    Exchanging *exchanging = object->reqif->exchanging;
    Xml *xml = object->reqif->xml;
    Document whole = *object->document;
    whole.bytes = object->file;
    MarkdownNode *root =
        document_tree(exchanging->markdown, exchanging->of->corpus->config, &whole);
    XmlTag value = xml_open(xml, reqif_names[REQIF_XHTML].value);
    XmlTag the_value = xml_open(xml, "THE-VALUE");
    reqif_xhtml(object->reqif, root,
                slice_range(object->file, object->document->body_offset, object->file.len));
    xml_close(xml, the_value);
    put_reference(object->reqif, attribute);
    xml_close(xml, value);
    reqif_print_end(object->reqif->print, object->fingerprint);
}

/* The file as a whole: in an element of its own, since an attribute would be a very long tag. */
static void put_file(Object *object, const ReqifAttribute *attribute) {
    Xml *xml = object->reqif->xml;
    XmlTag value = xml_open(xml, reqif_names[REQIF_XHTML].value);
    XmlTag the_value = xml_open(xml, "THE-VALUE");
    xml_open(xml, "xhtml:div");
    xml_element(xml, "xhtml:pre", NULL, object->file);
    xml_close(xml, the_value);
    put_reference(object->reqif, attribute);
    xml_close(xml, value);
}

static void put_fingerprints(Object *object, const ReqifAttribute *attribute) {
    char file[REQIF_PRINT_HEX + 1], both[2 * sizeof file];
    reqif_print_file(object->file, file);
    g_snprintf(both, sizeof both, "%s %s", object->fingerprint, file);
    put_value(object->reqif, attribute, slice_of(both));
}

static void put_attribute(Object *object, const ReqifAttribute *attribute) {
    const Document *document = object->document;
    Arena *arena = object->reqif->exchanging->arena;
    switch (attribute->source) {
    case FROM_ID:
        put_value(object->reqif, attribute, document->id);
        return;
    case FROM_TITLE:
        put_value(object->reqif, attribute, document->title);
        return;
    case FROM_STATUS:
        put_value(object->reqif, attribute,
                  slice_of(document->status ? document->status->name : NULL));
        return;
    case FROM_COLUMN:
        put_value(object->reqif, attribute, column_cell(arena, &attribute->column, document));
        return;
    case FROM_FIELD:
        put_value(object->reqif, attribute, record_text(arena, document, attribute->name, false));
        return;
    case FROM_PATH:
        put_value(object->reqif, attribute, slice_of(document->path));
        return;
    case FROM_FINGERPRINT:
        put_fingerprints(object, attribute);
        return;
    case FROM_TEXT:
        put_text(object, attribute);
        return;
    case FROM_FILE:
        put_file(object, attribute);
    }
}

static const ReqifKind *kind_of(const Reqif *reqif, const Document *document) {
    const ReqifKind *kind = (const ReqifKind *)(void *)reqif->kinds->data;
    while (kind->kind != document->kind)
        kind++;
    return kind;
}

bool reqif_object(Reqif *reqif, size_t i, GError **error) {
    Object object = {.reqif = reqif, .document = reqif->exchanging->of->documents[i]};
    if (!exchange_read(reqif->exchanging, i, &object.file, error))
        return false;
    const ReqifKind *kind = kind_of(reqif, object.document);
    reqif->unfit += !is_kept(object.file);
    reqif_piece(reqif);
    reqif_open(reqif, "SPEC-OBJECT", reqif->names[object.document->index], NULL);
    XmlTag values = xml_open(reqif->xml, "VALUES");
    for (unsigned a = 0; a < kind->attributes->len; a++)
        put_attribute(&object, &g_array_index(kind->attributes, ReqifAttribute, a));
    xml_close(reqif->xml, values);
    xml_open(reqif->xml, "TYPE");
    xml_element_puts(reqif->xml, "SPEC-OBJECT-TYPE-REF", NULL, kind->id);
    reqif_done(reqif);
    return true;
}
