/* SPDX-License-Identifier: MIT */
/* What is in a file of ReqIF, as items: each specification is a document, an object that is but a
 * chapter's name a heading; a relation is a link. */
#include "work/import/reqif.h"

#include "base/text.h"
#include "work/link.h"
#include "work/reqif.h"

#define CHAPTER "ReqIF.ChapterName"
#define REFINES "links.refines"

/* A file that becomes items. */
typedef struct {
    Importing *importing;
    ReqifFile *file;
    GHashTable *ids; /* of items so far */
} Making;

/* One line, with single blanks. */
static Slice plain(Arena *arena, Slice text) {
    char *line = slice_string(arena, slice_trim(text));
    size_t len = 0;
    for (size_t i = 0; line[i]; i++)
        if (!g_ascii_isspace(line[i]))
            line[len++] = line[i];
        else if (len && line[len - 1] != ' ')
            line[len++] = ' ';
    return (Slice){line, len};
}

/* The names of an enumeration's values, with commas between them. */
static Slice enumerated(const ReqifFile *file, Slice ids) {
    g_autoptr(GString) names = g_string_new(NULL);
    while (ids.at && ids.len) {
        g_autofree char *id = slice_strdup(slice_cut(&ids, ' '));
        g_string_append_printf(names, "%s%s", names->len ? ", " : "", reqif_name(file, id));
    }
    return (Slice){arena_copy(file->arena, names->str, names->len), names->len};
}

static Slice text_of(const ReqifFile *file, const ReqifValue *value) {
    if (value->enumeration)
        return enumerated(file, value->text);
    if (value->date && value->text.len > 10 && g_strstr_len(value->text.at + 10, 9, "T00:00:00"))
        return slice_range(value->text, 0, 10);
    return value->rich ? value->rich->markdown : value->text;
}

/* --- objects --- */

/* What of XHTML has no place in Markdown. */
static void tell_rich(Importing *importing, const ImportItem *item, const XhtmlPiece *rich) {
    if (rich->pictures)
        import_say(importing, IMPORT_LOST, rich->pictures, item->place,
                   "a picture or attached file in a text");
    if (rich->spans)
        import_say(importing, IMPORT_LOST, rich->spans, item->place,
                   "that a cell of a table reaches over several");
}

static void take_value(Making *making, ImportItem *item, const ReqifValue *value) {
    const ReqifFile *file = making->file;
    const char *name = reqif_name(file, value->definition);
    const char *to = import_goes_to(making->importing, name);
    bool line = strcmp(to, "title") == 0 || strcmp(to, "id") == 0;
    if (g_str_has_prefix(name, "req.") || g_ascii_strcasecmp(name, CHAPTER) == 0 ||
        g_ascii_strcasecmp(name, "Object Heading") == 0)
        return;
    if (value->rich)
        tell_rich(making->importing, item, value->rich);
    import_field(making->importing, item, name,
                 line ? plain(file->arena, value->text) : text_of(file, value), item->place);
}

static Slice chapter_of(const ReqifFile *file, const ReqifObject *object) {
    const ReqifValue *chapter = reqif_value(file, object, CHAPTER);
    if (!chapter)
        chapter = reqif_value(file, object, "Object Heading");
    return chapter ? plain(file->arena, chapter->text) : (Slice){NULL, 0};
}

/* The kind of an object that was added to those of req. */
static const Kind *kind_of(const Making *making, const ReqifObject *object) {
    const Schema *schema = &making->importing->wish->corpus->config->schema;
    if (!object->type || !g_str_has_prefix(object->type, REQIF_TYPE))
        return NULL;
    const Kind *kind = schema_kind(schema, reqif_name(making->file, object->type));
    return kind && import_can_write(kind, NULL) ? kind : NULL;
}

/* Ids are those of people, where no other object has the same; else those of the file. */
static void finish_id(Making *making, const ReqifObject *object, ImportItem *item) {
    g_autofree char *id = slice_strdup(item->id);
    if (!*id || g_hash_table_contains(making->ids, id))
        item->id = slice_of(object->id);
    g_hash_table_add(making->ids, slice_string(making->file->arena, item->id));
}

static void make_item(Making *making, ReqifObject *object, unsigned level, bool opens) {
    Slice chapter = chapter_of(making->file, object);
    ImportItem *item = import_add(making->importing, IMPORT_ITEM, object->place);
    object->item = item;
    item->level = level;
    item->opens = opens;
    if (reqif_restore(making->importing, making->file, object, item)) {
        g_hash_table_add(making->ids, slice_string(making->file->arena, item->id));
        return;
    }
    for (unsigned i = 0; i < object->values->len; i++)
        take_value(making, item, &g_array_index(object->values, ReqifValue, i));
    if (chapter.len && item->title.len)
        import_field(making->importing, item, "Chapter", chapter, item->place);
    if (chapter.len && !item->title.len) {
        item->title = chapter;
        item->sort = slice_trim(item->text).len ? IMPORT_ITEM : IMPORT_HEADING;
    }
    item->kind = kind_of(making, object);
    finish_id(making, object, item);
}

/* --- specifications --- */

/* Whether objects of it are files of req, which go where they were. */
static bool is_ours(const ReqifFile *file, const ReqifSpecification *specification) {
    for (unsigned i = 0; i < specification->spots->len; i++) {
        const char *id = g_array_index(specification->spots, ReqifSpot, i).object;
        const ReqifObject *object = id ? g_hash_table_lookup(file->by_id, id) : NULL;
        if (object && reqif_value(file, object, REQIF_FILE))
            return true;
    }
    return false;
}

static void make_specification(Making *making, const ReqifSpecification *specification) {
    making->importing->document = NULL;
    if (specification->spots->len && !is_ours(making->file, specification))
        import_document(making->importing,
                        slice_of(*specification->name ? specification->name : "specification"));
    for (unsigned i = 0; i < specification->spots->len; i++) {
        const ReqifSpot *spot = &g_array_index(specification->spots, ReqifSpot, i);
        ReqifObject *object =
            spot->object ? g_hash_table_lookup(making->file->by_id, spot->object) : NULL;
        if (object && !object->item)
            make_item(making, object, spot->level, spot->opens);
        else if (object)
            import_say(making->importing, IMPORT_LOST, 1, object->place,
                       "that an object stands in more than one place");
    }
}

/* --- relations --- */

static const char *path_of(const Making *making, const ReqifRelation *relation) {
    Importing *importing = making->importing;
    const char *name = relation->type ? reqif_name(making->file, relation->type) : "";
    const char *to = import_goes_to(importing, name);
    LinkType type;
    if (*name && !*to)
        return NULL;
    if (link_type_find(importing->arena, importing->wish->kind, to, &type, NULL))
        return type.path;
    import_say(importing, IMPORT_NOTE, 1, relation->place,
               "relations '%s' become 'refines'; --map '%s=links.depends' would say otherwise",
               text_shown(importing->arena, slice_of(name), 60),
               text_shown(importing->arena, slice_of(name), 60));
    return REFINES;
}

static void make_link(Making *making, const ReqifRelation *relation) {
    const ReqifFile *file = making->file;
    ReqifObject *ends[] = {
        relation->source ? g_hash_table_lookup(file->by_id, relation->source) : NULL,
        relation->target ? g_hash_table_lookup(file->by_id, relation->target) : NULL};
    if (!ends[0] || !ends[1])
        import_say(making->importing, IMPORT_LOST, 1, relation->place,
                   "a relation from or to what is not in the file");
    else if (!ends[0]->item->whole.len) {
        const char *path = path_of(making, relation);
        if (path)
            import_link(making->importing, ends[0]->item, path, ends[1]->item->id, relation->place);
    }
}

/* --- files --- */

static void make_all(Importing *importing, ReqifFile *file) {
    g_autoptr(GHashTable) ids = table_new();
    Making making = {importing, file, ids};
    for (unsigned i = 0; i < file->specifications->len; i++)
        make_specification(&making, &g_array_index(file->specifications, ReqifSpecification, i));
    importing->document = NULL;
    for (unsigned i = 0; i < file->objects->len; i++) {
        ReqifObject *object = file->objects->pdata[i];
        if (!object->item)
            make_item(&making, object, 0, false);
    }
    for (unsigned i = 0; i < file->relations->len; i++)
        make_link(&making, &g_array_index(file->relations, ReqifRelation, i));
    reqif_restore_links(importing, file);
    if (file->defaults)
        import_say(importing, IMPORT_NOTE, file->defaults, (ImportPlace){0},
                   "what attributes say where an object says nothing is not taken over");
}

void import_reqif(Importing *importing, const ImportSource *files, size_t count) {
    for (size_t i = 0; i < count; i++) {
        g_auto(ReqifFile) file = {0};
        if (g_str_has_suffix(files[i].path, ".reqifz"))
            import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = files[i].shown},
                       "this is an archive; unpack it, and import the .reqif files in it");
        else if (reqif_read(importing, &files[i], &file))
            make_all(importing, &file);
    }
}
