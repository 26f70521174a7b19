/* SPDX-License-Identifier: MIT */
/* What the schema becomes: data types, enumerations, an object type a kind. */
#include "show/exchange/reqif/internal.h"

#define NAMES(type)                                                                                \
    {                                                                                              \
        "DATATYPE-DEFINITION-" type, "DATATYPE-DEFINITION-" type "-REF",                           \
            "ATTRIBUTE-DEFINITION-" type, "ATTRIBUTE-DEFINITION-" type "-REF",                     \
            "ATTRIBUTE-VALUE-" type                                                                \
    }

const ReqifNames reqif_names[REQIF_TYPES] = {
    [REQIF_STRING] = NAMES("STRING"),
    [REQIF_XHTML] = NAMES("XHTML"),
    [REQIF_DATE] = NAMES("DATE"),
    [REQIF_INTEGER] = NAMES("INTEGER"),
    [REQIF_REAL] = NAMES("REAL"),
    [REQIF_BOOLEAN] = NAMES("BOOLEAN"),
    [REQIF_ENUMERATION] = NAMES("ENUMERATION"),
};

/* The data types that are the same everywhere, of which an enumeration is none. */
static const char *const common[] = {
    [REQIF_STRING] = "data.text", [REQIF_XHTML] = "data.xhtml",
    [REQIF_DATE] = "data.date",   [REQIF_INTEGER] = "data.integer",
    [REQIF_REAL] = "data.number", [REQIF_BOOLEAN] = "data.boolean",
};

static ReqifType type_of(const Column *column) {
    static const ReqifType types[FIELD_TYPES] = {
        [FIELD_DATE] = REQIF_DATE,        [FIELD_INTEGER] = REQIF_INTEGER,
        [FIELD_NUMBER] = REQIF_REAL,      [FIELD_BOOLEAN] = REQIF_BOOLEAN,
        [FIELD_ENUM] = REQIF_ENUMERATION,
    };
    return column->shape == COLUMN_TEXT ? types[column->field->type] : REQIF_STRING;
}

static ReqifAttribute *add(Reqif *reqif, ReqifKind *kind, const char *name, ReqifType type,
                           ReqifSource source) {
    const ReqifAttribute attribute = {
        .id = reqif_id(reqif, REQIF_TYPE, kind->kind->name, name, NULL),
        .name = name,
        .datatype = type == REQIF_ENUMERATION
                        ? reqif_id(reqif, "data.", kind->kind->name, name, NULL)
                        : common[type],
        .type = type,
        .source = source};
    g_array_append_val(kind->attributes, attribute);
    return &g_array_index(kind->attributes, ReqifAttribute, kind->attributes->len - 1);
}

static void add_status(Reqif *reqif, ReqifKind *kind) {
    const char **values = arena_array(reqif->arena, const char *, kind->kind->status_count + 1);
    for (size_t i = 0; i < kind->kind->status_count; i++)
        values[i] = kind->kind->statuses[i].name;
    values[kind->kind->status_count] = NULL;
    add(reqif, kind, "status", REQIF_ENUMERATION, FROM_STATUS)->values = values;
}

/* References are relations, and need no attribute. */
static void add_columns(Reqif *reqif, ReqifKind *kind) {
    const Schema *schema = &reqif->exchanging->of->corpus->config->schema;
    g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(Column));
    columns_of_kind(reqif->arena, schema, kind->kind, columns);
    for (unsigned i = 0; i < columns->len; i++) {
        const Column *column = &g_array_index(columns, Column, i);
        if (!column->path || column->is_title || strcmp(column->path, "status") == 0 ||
            column->field->type == FIELD_REFERENCE)
            continue;
        ReqifAttribute *attribute = add(reqif, kind, column->path, type_of(column), FROM_COLUMN);
        attribute->column = *column;
        attribute->summary = column->field->summary;
        attribute->values = column->field->values;
    }
}

static bool is_list_of_maps(const Field *field) {
    return field->type == FIELD_LIST && field->of && field->of->type == FIELD_MAP;
}

static void add_attributes(Reqif *reqif, ReqifKind *kind) {
    add(reqif, kind, REQIF_ID, REQIF_STRING, FROM_ID);
    add(reqif, kind, REQIF_NAME, REQIF_STRING, FROM_TITLE);
    add(reqif, kind, REQIF_TEXT, REQIF_XHTML, FROM_TEXT);
    add_status(reqif, kind);
    add_columns(reqif, kind);
    for (size_t i = 0; i < kind->kind->field_count; i++)
        if (is_list_of_maps(&kind->kind->fields[i]))
            add(reqif, kind, kind->kind->fields[i].name, REQIF_STRING, FROM_FIELD);
    add(reqif, kind, REQIF_PATH, REQIF_STRING, FROM_PATH);
    add(reqif, kind, REQIF_FINGERPRINT, REQIF_STRING, FROM_FINGERPRINT);
    add(reqif, kind, REQIF_FILE, REQIF_XHTML, FROM_FILE);
}

static bool has_documents(const Exchange *exchange, const Kind *kind) {
    for (size_t i = 0; i < exchange->count; i++)
        if (exchange->documents[i]->kind == kind)
            return true;
    return false;
}

void reqif_read_kinds(Reqif *reqif) {
    const Exchange *exchange = reqif->exchanging->of;
    const Schema *schema = &exchange->corpus->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++) {
        ReqifKind kind = {.kind = &schema->kinds[i]};
        if (!has_documents(exchange, kind.kind))
            continue;
        kind.id = reqif_id(reqif, REQIF_TYPE, kind.kind->name, NULL);
        kind.attributes = g_array_new(FALSE, FALSE, sizeof(ReqifAttribute));
        add_attributes(reqif, &kind);
        g_array_append_val(reqif->kinds, kind);
    }
}

/* --- written --- */

static void put_common(Reqif *reqif, ReqifType type) {
    reqif_piece(reqif);
    reqif_open(reqif, reqif_names[type].datatype, common[type], common[type] + strlen("data."));
    if (type == REQIF_STRING)
        xml_set_format(reqif->xml, "MAX-LENGTH", "%zu",
                       reqif->exchanging->of->corpus->config->limits.document);
    if (type == REQIF_INTEGER) {
        xml_set(reqif->xml, "MIN", "-9223372036854775808");
        xml_set(reqif->xml, "MAX", "9223372036854775807");
    }
    if (type == REQIF_REAL) {
        xml_set(reqif->xml, "ACCURACY", "15");
        xml_set(reqif->xml, "MIN", "-1.7976931348623157E308");
        xml_set(reqif->xml, "MAX", "1.7976931348623157E308");
    }
    reqif_done(reqif);
}

static void put_enumeration(Reqif *reqif, const ReqifAttribute *attribute) {
    reqif_piece(reqif);
    reqif_open(reqif, reqif_names[REQIF_ENUMERATION].datatype, attribute->datatype,
               attribute->name);
    xml_open(reqif->xml, "SPECIFIED-VALUES");
    for (size_t i = 0; attribute->values && attribute->values[i]; i++) {
        const char *id = reqif_id(reqif, attribute->datatype, attribute->values[i], NULL);
        XmlTag value = reqif_open(reqif, "ENUM-VALUE", id, attribute->values[i]);
        xml_open(reqif->xml, "PROPERTIES");
        xml_open(reqif->xml, "EMBEDDED-VALUE");
        xml_set_format(reqif->xml, "KEY", "%zu", i);
        xml_set(reqif->xml, "OTHER-CONTENT", "");
        xml_close(reqif->xml, value);
    }
    reqif_done(reqif);
}

void reqif_datatypes(Reqif *reqif) {
    for (ReqifType type = 0; type < G_N_ELEMENTS(common); type++)
        put_common(reqif, type);
    for (unsigned k = 0; k < reqif->kinds->len; k++) {
        const GArray *attributes = g_array_index(reqif->kinds, ReqifKind, k).attributes;
        for (unsigned i = 0; i < attributes->len; i++)
            if (g_array_index(attributes, ReqifAttribute, i).type == REQIF_ENUMERATION)
                put_enumeration(reqif, &g_array_index(attributes, ReqifAttribute, i));
    }
}

static void put_definition(Reqif *reqif, const ReqifAttribute *attribute) {
    const ReqifNames *names = &reqif_names[attribute->type];
    XmlTag definition = reqif_open(reqif, names->definition, attribute->id, attribute->name);
    if (attribute->summary)
        xml_set(reqif->xml, "DESC", attribute->summary);
    if (attribute->type == REQIF_ENUMERATION)
        xml_set(reqif->xml, "MULTI-VALUED", "false");
    xml_open(reqif->xml, "TYPE");
    xml_element_puts(reqif->xml, names->datatype_ref, NULL, attribute->datatype);
    xml_close(reqif->xml, definition);
}

void reqif_object_types(Reqif *reqif) {
    for (unsigned k = 0; k < reqif->kinds->len; k++) {
        const ReqifKind *kind = &g_array_index(reqif->kinds, ReqifKind, k);
        reqif_piece(reqif);
        reqif_open(reqif, "SPEC-OBJECT-TYPE", kind->id, kind->kind->name);
        xml_open(reqif->xml, "SPEC-ATTRIBUTES");
        for (unsigned i = 0; i < kind->attributes->len; i++)
            put_definition(reqif, &g_array_index(kind->attributes, ReqifAttribute, i));
        reqif_done(reqif);
    }
}
