/* SPDX-License-Identifier: MIT */
/* The elements of ReqIF, in whatever order they stand. */
#include "base/text.h"
#include "work/import/reqif.h"
#include "work/reqif.h"

/* The file under way. */
typedef struct {
    Importing *importing;
    const ImportSource *source;
    ReqifFile *file;
    XmlReader *reader;
    Xhtml *xhtml;
    unsigned rich;    /* depth of the element whose content is XHTML; 0: none is open */
    unsigned skipped; /* depth of the element whose content is passed over; 0: none is */
    unsigned depth;
    bool begun, failed;
    GString *text; /* of the element under way */
    ReqifObject *object;
    ReqifRelation *relation;
    ReqifSpecification *specification;
    ReqifValue value;
    bool has_value;
    const char *end; /* SOURCE, TARGET or OBJECT: whose reference comes */
    unsigned spots[XML_READER_DEPTH];
    unsigned level;
    GError *error;
} Reading;

static const char *copied(Reading *reading, Slice text) {
    return slice_string(reading->file->arena, text);
}

static bool is(const char *name, const char *other) {
    return strcmp(name, other) == 0;
}

static ImportPlace place_of(const Reading *reading, const XmlElement *element) {
    return (ImportPlace){reading->source->shown, element->line, 1};
}

/* --- begins --- */

static void name_it(Reading *reading, const XmlElement *element) {
    Slice id = xml_element_value(element, "IDENTIFIER");
    Slice name = xml_element_value(element, "LONG-NAME");
    if (id.len && name.len)
        g_hash_table_insert(reading->file->names, (char *)(uintptr_t)copied(reading, id),
                            (char *)(uintptr_t)copied(reading, name));
}

static void begin_object(Reading *reading, const XmlElement *element) {
    ReqifObject *object = arena_make(reading->file->arena, ReqifObject);
    *object = (ReqifObject){.id = copied(reading, xml_element_value(element, "IDENTIFIER")),
                            .place = place_of(reading, element),
                            .values = g_array_new(FALSE, FALSE, sizeof(ReqifValue))};
    g_ptr_array_add(reading->file->objects, object);
    if (!g_hash_table_contains(reading->file->by_id, object->id))
        g_hash_table_insert(reading->file->by_id, (char *)(uintptr_t)object->id, object);
    reading->object = object;
}

static void begin_relation(Reading *reading, const XmlElement *element) {
    ReqifRelation relation = {.place = place_of(reading, element)};
    g_array_append_val(reading->file->relations, relation);
    reading->relation =
        &g_array_index(reading->file->relations, ReqifRelation, reading->file->relations->len - 1);
}

static void begin_specification(Reading *reading, const XmlElement *element) {
    ReqifSpecification specification = {
        .name = copied(reading, xml_element_value(element, "LONG-NAME")),
        .spots = g_array_new(FALSE, FALSE, sizeof(ReqifSpot))};
    g_array_append_val(reading->file->specifications, specification);
    reading->specification = &g_array_index(reading->file->specifications, ReqifSpecification,
                                            reading->file->specifications->len - 1);
    reading->level = 0;
}

static void begin_spot(Reading *reading) {
    if (!reading->specification || reading->level >= XML_READER_DEPTH)
        return;
    GArray *spots = reading->specification->spots;
    ReqifSpot spot = {.level = reading->level + 1};
    if (reading->level)
        g_array_index(spots, ReqifSpot, reading->spots[reading->level - 1]).opens = true;
    reading->spots[reading->level++] = spots->len;
    g_array_append_val(spots, spot);
}

static void begin_value(Reading *reading, const XmlElement *element) {
    Slice text = xml_element_value(element, "THE-VALUE");
    reading->value = (ReqifValue){.text = slice_of(copied(reading, text)),
                                  .enumeration = is(element->name, "ATTRIBUTE-VALUE-ENUMERATION"),
                                  .date = is(element->name, "ATTRIBUTE-VALUE-DATE")};
    reading->has_value = true;
}

static void begin_element(Reading *reading, const XmlElement *element) {
    const char *name = element->name;
    bool reference = g_str_has_suffix(name, "-REF");
    g_string_truncate(reading->text, 0);
    if (is(name, "SPEC-OBJECT"))
        begin_object(reading, element);
    else if (is(name, "SPEC-RELATION"))
        begin_relation(reading, element);
    else if (is(name, "SPECIFICATION"))
        begin_specification(reading, element);
    else if (is(name, "SPEC-HIERARCHY"))
        begin_spot(reading);
    else if (is(name, "SOURCE") || is(name, "TARGET") || is(name, "OBJECT"))
        reading->end = *name == 'S' ? "SOURCE" : *name == 'T' ? "TARGET" : "OBJECT";
    else if (is(name, "THE-VALUE"))
        reading->rich = element->depth;
    else if (is(name, "DEFAULT-VALUE") || is(name, "THE-ORIGINAL-VALUE") ||
             is(name, "TOOL-EXTENSIONS"))
        reading->skipped = element->depth;
    else if (!reference && g_str_has_prefix(name, "ATTRIBUTE-VALUE-"))
        begin_value(reading, element);
    else if (!reference && (g_str_has_prefix(name, "ATTRIBUTE-DEFINITION-") ||
                            is(name, "ENUM-VALUE") || g_str_has_suffix(name, "-TYPE")))
        name_it(reading, element);
    reading->file->defaults += is(name, "DEFAULT-VALUE");
}

static bool on_begin(void *data, const XmlElement *element, GError **error) {
    Reading *reading = data;
    reading->depth = element->depth;
    if (!reading->begun && !is(element->name, "REQ-IF"))
        return xml_reader_fail(reading->reader, error, "this is no ReqIF: that begins with REQ-IF");
    reading->begun = true;
    if (reading->skipped)
        return true;
    if (reading->rich)
        xhtml_begin(reading->xhtml, element);
    else
        begin_element(reading, element);
    return true;
}

/* --- ends --- */

static void end_rich(Reading *reading) {
    XhtmlPiece *piece = arena_make(reading->file->arena, XhtmlPiece);
    xhtml_take(reading->xhtml, reading->file->arena, piece);
    reading->value.rich = piece;
    reading->value.text = piece->text;
    reading->rich = 0;
}

static void end_value(Reading *reading) {
    const char *name =
        reading->value.definition ? reqif_name(reading->file, reading->value.definition) : "";
    if (reading->object && *name)
        g_array_append_val(reading->object->values, reading->value);
    else if (reading->relation && is(name, REQIF_PIN))
        reading->relation->pin = reading->value.text;
    else if (reading->specification && !*reading->specification->name && is(name, REQIF_NAME))
        reading->specification->name = copied(reading, slice_trim(reading->value.text));
    reading->has_value = false;
}

/* One more value of an enumeration. */
static void add_enumerated(Reading *reading, const char *id) {
    Slice before = reading->value.text;
    reading->value.text =
        before.len ? slice_of(arena_printf(reading->file->arena, "%.*s %s", SLICE_ARG(before), id))
                   : slice_of(id);
}

static void end_object_reference(Reading *reading, const char *id) {
    const char *end = reading->end ? reading->end : "";
    if (reading->relation && is(end, "SOURCE"))
        reading->relation->source = id;
    else if (reading->relation && is(end, "TARGET"))
        reading->relation->target = id;
    else if (reading->specification && reading->level && is(end, "OBJECT"))
        g_array_index(reading->specification->spots, ReqifSpot, reading->spots[reading->level - 1])
            .object = id;
}

static void end_reference(Reading *reading, const char *name) {
    const char *id = copied(reading, slice_trim((Slice){reading->text->str, reading->text->len}));
    if (is(name, "SPEC-OBJECT-REF"))
        end_object_reference(reading, id);
    else if (is(name, "SPEC-OBJECT-TYPE-REF") && reading->object)
        reading->object->type = id;
    else if (is(name, "SPEC-RELATION-TYPE-REF") && reading->relation)
        reading->relation->type = id;
    else if (is(name, "ENUM-VALUE-REF") && reading->has_value)
        add_enumerated(reading, id);
    else if (reading->has_value && g_str_has_prefix(name, "ATTRIBUTE-DEFINITION-"))
        reading->value.definition = id;
}

static void end_element(Reading *reading, const char *name) {
    if (g_str_has_suffix(name, "-REF"))
        end_reference(reading, name);
    else if (g_str_has_prefix(name, "ATTRIBUTE-VALUE-") && reading->has_value)
        end_value(reading);
    else if (is(name, "SPEC-OBJECT"))
        reading->object = NULL;
    else if (is(name, "SPEC-RELATION"))
        reading->relation = NULL;
    else if (is(name, "SPECIFICATION"))
        reading->specification = NULL;
    else if (is(name, "SPEC-HIERARCHY") && reading->level)
        reading->level--;
    else if (is(name, "SOURCE") || is(name, "TARGET") || is(name, "OBJECT"))
        reading->end = NULL;
}

static bool on_end(void *data, const char *name, GError **error) {
    Reading *reading = data;
    unsigned depth = reading->depth--;
    (void)error;
    if (reading->skipped)
        reading->skipped = reading->skipped == depth ? 0 : reading->skipped;
    else if (reading->rich == depth)
        end_rich(reading);
    else if (reading->rich)
        xhtml_end(reading->xhtml);
    else
        end_element(reading, name);
    return true;
}

static bool on_text(void *data, Slice text, GError **error) {
    Reading *reading = data;
    (void)error;
    if (reading->skipped)
        return true;
    if (reading->rich)
        xhtml_text(reading->xhtml, text);
    else if (reading->text->len < 4096)
        g_string_append_len(reading->text, text.at, (gssize)text.len);
    return true;
}

/* --- the file --- */

/* A FileScan. */
static size_t feed(void *data, Slice bytes, bool last) {
    Reading *reading = data;
    reading->importing->bytes += bytes.len;
    if (reading->importing->bytes > IMPORT_BYTES)
        xml_reader_fail(reading->reader, &reading->error,
                        "all files together have more than %d MiB", IMPORT_BYTES >> 20);
    else
        xml_reader_feed(reading->reader, bytes, last, &reading->error);
    return reading->error ? SCAN_STOP : bytes.len;
}

static bool scan(Reading *reading) {
    g_autoptr(GByteArray) buffer = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    const ImportSource *source = reading->source;
    FileKind kind = FILE_MISSING;
    bool there = folder_scan(source->below, source->path, feed, reading, buffer, &kind, &error);
    ImportPlace place = {.file = source->shown};
    if (there && !reading->error)
        return true;
    if (reading->error) /* names file, line and column */
        import_say(reading->importing, IMPORT_FAULT, 1, (ImportPlace){0}, "%s",
                   reading->error->message);
    else
        import_say(reading->importing, IMPORT_FAULT, 1, place, "%s",
                   error ? error->message : "it is no regular file, or behind a symbolic link");
    return false;
}

bool reqif_read(Importing *importing, const ImportSource *source, ReqifFile *file) {
    static const XmlEvents events = {on_begin, on_end, on_text};
    *file = (ReqifFile){.arena = importing->arena,
                        .names = table_new(),
                        .objects = g_ptr_array_new(),
                        .by_id = table_new(),
                        .relations = g_array_new(FALSE, FALSE, sizeof(ReqifRelation)),
                        .specifications = g_array_new(FALSE, FALSE, sizeof(ReqifSpecification))};
    g_autoptr(Xhtml) xhtml = xhtml_new();
    Reading reading = {.importing = importing,
                       .source = source,
                       .file = file,
                       .xhtml = xhtml,
                       .text = g_string_new(NULL)};
    reading.reader =
        xml_reader_new(text_visible(importing->arena, slice_of(source->shown)), &events, &reading);
    bool done = scan(&reading);
    xml_reader_free(reading.reader);
    g_string_free(reading.text, TRUE);
    g_clear_error(&reading.error);
    return done;
}

void reqif_clear(ReqifFile *file) {
    for (unsigned i = 0; file->objects && i < file->objects->len; i++)
        g_array_unref(((ReqifObject *)file->objects->pdata[i])->values);
    for (unsigned i = 0; file->specifications && i < file->specifications->len; i++)
        g_array_unref(g_array_index(file->specifications, ReqifSpecification, i).spots);
    g_clear_pointer(&file->names, g_hash_table_unref);
    g_clear_pointer(&file->objects, g_ptr_array_unref);
    g_clear_pointer(&file->by_id, g_hash_table_unref);
    g_clear_pointer(&file->relations, g_array_unref);
    g_clear_pointer(&file->specifications, g_array_unref);
}

const char *reqif_name(const ReqifFile *file, const char *id) {
    const char *name = g_hash_table_lookup(file->names, id);
    return name ? name : id;
}

const ReqifValue *reqif_value(const ReqifFile *file, const ReqifObject *object, const char *name) {
    for (unsigned i = 0; i < object->values->len; i++) {
        const ReqifValue *value = &g_array_index(object->values, ReqifValue, i);
        if (g_ascii_strcasecmp(reqif_name(file, value->definition), name) == 0)
            return value;
    }
    return NULL;
}
