/* SPDX-License-Identifier: MIT */
/* Documents that req itself has exported: the file comes back as it was, and what other tools have
 * changed since in name, status, fields, text and relations is changed in it. */
#include "base/text.h"
#include "model/value.h"
#include "work/edit.h"
#include "work/import/reqif.h"
#include "work/link.h"
#include "work/reqif.h"

/* A document that comes back. */
typedef struct {
    Importing *importing;
    const ReqifFile *file;
    const ReqifObject *object;
    ImportItem *item;
    const Document *document;
    GArray *edits; /* Edit */
} Restoring;

static void add_edit(Restoring *restoring, const char *field, EditVerb verb, const char *value) {
    const Edit edit = {field, verb, value};
    g_array_append_val(restoring->edits, edit);
}

/* --- what may be used --- */

/* Whether a file may be written there: below a folder of a kind, with no part of the path that a
 * file system or git would take for something else. */
static const Kind *kind_of_path(const Importing *importing, const char *path) {
    Slice rest = slice_of(path);
    while (rest.at) {
        Slice name = slice_cut(&rest, '/');
        if (!name.len || name.at[0] == '.' || name_fault(name))
            return NULL;
    }
    bool good = g_str_has_suffix(path, ".md");
    return good ? schema_kind_of_path(&importing->wish->corpus->config->schema, path) : NULL;
}

/* The file, if it is as it was written; `text` receives the text's fingerprint of then. */
static bool file_of(const ReqifFile *file, const ReqifObject *object, Slice *bytes, Slice *text) {
    const ReqifValue *whole = reqif_value(file, object, REQIF_FILE);
    const ReqifValue *prints = reqif_value(file, object, REQIF_FINGERPRINT);
    char hex[REQIF_PRINT_HEX + 1];
    if (!whole || !whole->rich || !prints)
        return false;
    Slice rest = prints->text;
    *bytes = whole->rich->pre;
    *text = slice_cut(&rest, ' ');
    reqif_print_file(*bytes, hex);
    return slice_is(rest, hex);
}

/* --- fields --- */

static Slice enumerated(const ReqifFile *file, const ReqifValue *value) {
    const char *id = slice_string(file->arena, value->text); /* which may be all there is */
    return slice_of(reqif_name(file, id));
}

/* Whether a value says the same as the cell that it was made of. */
static bool is_same(const Column *column, Slice cell, Slice now) {
    Value before = value_read(column->field, cell), after = value_read(column->field, now);
    bool number = column->field->type == FIELD_INTEGER || column->field->type == FIELD_NUMBER ||
                  column->field->type == FIELD_BOOLEAN;
    if (column->shape == COLUMN_TEXT && number && before.fits && after.fits)
        return before.number == after.number;
    return slice_equal(cell, now);
}

static void restore_column(Restoring *restoring, const Column *column) {
    Arena *arena = restoring->importing->arena;
    const ReqifValue *value = reqif_value(restoring->file, restoring->object, column->path);
    Edit edit;
    const char *fault = NULL;
    if (!value || column->field->type == FIELD_REFERENCE)
        return;
    Slice now = value->enumeration ? enumerated(restoring->file, value) : value->text;
    if (value->date)
        now = slice_range(now, 0, strlen("2026-12-01"));
    if (is_same(column, column_cell(arena, column, restoring->document), now))
        return;
    if (column_edit(arena, column, now, &edit, &fault))
        add_edit(restoring, edit.field, edit.verb, edit.value);
    else
        import_say(restoring->importing, IMPORT_LOST, 1, restoring->object->place, "'%s' holds %s",
                   column->path, fault);
}

static void restore_fields(Restoring *restoring) {
    const Importing *importing = restoring->importing;
    const Kind *kind = restoring->document->kind;
    const ReqifValue *name = reqif_value(restoring->file, restoring->object, REQIF_NAME);
    const ReqifValue *status = reqif_value(restoring->file, restoring->object, "status");
    g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(Column));
    columns_of_kind(importing->arena, &importing->wish->corpus->config->schema, kind, columns);
    if (name && !slice_equal(name->text, restoring->document->title) &&
        kind->fields[kind->title_field].source == FROM_FRONT_MATTER)
        add_edit(restoring, kind->fields[kind->title_field].name, EDIT_SET,
                 slice_string(importing->arena, name->text));
    if (status && status->enumeration) {
        Slice now = enumerated(restoring->file, status);
        const Status *before = restoring->document->status;
        if (!slice_is(now, before ? before->name : ""))
            add_edit(restoring, "status", EDIT_SET, slice_string(importing->arena, now));
    }
    for (unsigned i = 0; i < columns->len; i++) {
        const Column *column = &g_array_index(columns, Column, i);
        if (column->path && !column->is_title && column->is_front &&
            strcmp(column->path, "status") != 0)
            restore_column(restoring, column);
    }
}

/* --- text --- */

static bool is_text_same(const ReqifValue *text, Slice print) {
    g_autoptr(ReqifPrint) now = reqif_print_new();
    char hex[REQIF_PRINT_HEX + 1];
    reqif_print_add(now, text->rich->text);
    reqif_print_end(now, hex);
    return slice_is(print, hex);
}

static void restore_text(Restoring *restoring, Slice print) {
    const ReqifValue *text = reqif_value(restoring->file, restoring->object, REQIF_TEXT);
    ImportItem *item = restoring->item;
    if (!text || !text->rich || is_text_same(text, print))
        return;
    Slice front = slice_range(item->whole, 0, restoring->document->body_offset);
    Slice body = text->rich->markdown;
    item->whole = slice_of(arena_printf(restoring->importing->arena, "%.*s\n%.*s\n",
                                        SLICE_ARG(front), SLICE_ARG(body)));
    import_say(restoring->importing, IMPORT_NOTE, 1, item->place,
               "the text was changed elsewhere; what Markdown knew beyond it is gone");
}

/* --- the whole --- */

static void apply(Restoring *restoring) {
    Importing *importing = restoring->importing;
    ImportItem *item = restoring->item;
    g_autoptr(GString) edited = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    const GArray *edits = restoring->edits;
    if (!edits->len)
        return;
    if (edit_apply(importing->wish->corpus->config, item->path, item->kind, item->whole,
                   (const Edit *)(void *)edits->data, edits->len, true, edited, &error))
        item->whole = (Slice){arena_copy(importing->arena, edited->str, edited->len), edited->len};
    else
        import_say(importing, IMPORT_LOST, 1, item->place, "what was changed elsewhere: %s",
                   error->message);
}

bool reqif_restore(Importing *importing, const ReqifFile *file, ReqifObject *object,
                   ImportItem *item) {
    const ReqifValue *path = reqif_value(file, object, REQIF_PATH);
    Slice bytes, print;
    if (!path || !reqif_value(file, object, REQIF_FILE))
        return false;
    const char *where = slice_string(importing->arena, path->text);
    const Kind *kind = kind_of_path(importing, where);
    if (!kind || !file_of(file, object, &bytes, &print)) {
        import_say(importing, IMPORT_LOST, 1, object->place,
                   kind ? "a file that was changed elsewhere, and is made anew of its fields"
                        : "a file that has no place here; it is made anew of its fields");
        return false;
    }
    g_autoptr(DocumentReader) reader = document_reader_new(importing->wish->corpus->config);
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    const Document *document = document_read(reader, importing->arena, where, kind, bytes, true);
    item->whole = bytes;
    item->path = where;
    item->kind = kind;
    item->id = document->id;
    item->title = document->title;
    object->document = document;
    Restoring restoring = {importing, file, object, item, document, edits};
    if (document->broken)
        return true;
    restore_text(&restoring, print);
    restore_fields(&restoring);
    apply(&restoring);
    return true;
}

/* --- links --- */

static void know(Importing *importing, GHashTable *objects, Slice id, ReqifObject *object) {
    char *key = slice_string(importing->arena, id);
    if (*key && !g_hash_table_contains(objects, key))
        g_hash_table_insert(objects, key, object);
}

/* The documents that come back, by their ids, then by their former ids; as links find them. */
static GHashTable *objects_by_id(Importing *importing, const ReqifFile *file) {
    GHashTable *objects = table_new();
    for (unsigned i = 0; i < file->objects->len; i++) {
        ReqifObject *object = file->objects->pdata[i];
        if (object->document)
            know(importing, objects, object->document->id, object);
    }
    for (unsigned i = 0; i < file->objects->len; i++) {
        ReqifObject *object = file->objects->pdata[i];
        const YamlNode *was = object->document ? document_value(object->document, "was") : NULL;
        for (const YamlNode *id = was ? yaml_child(was) : NULL; id; id = yaml_next(id))
            if (id->type == YAML_SCALAR)
                know(importing, objects, yaml_text(id), object);
    }
    return objects;
}

/* The object that a reference names, `REQ-0042@5f1c2a9b`; or NULL. */
static const ReqifObject *named(GHashTable *objects, Slice reference) {
    g_autofree char *id = slice_strdup(slice_cut(&reference, '@'));
    return g_hash_table_lookup(objects, id);
}

/* Whether the document has such a link already. */
static bool has_link(GHashTable *objects, const YamlNode *list, const ReqifObject *target) {
    if (list && list->type == YAML_SCALAR)
        return named(objects, yaml_text(list)) == target;
    for (const YamlNode *each = list ? yaml_child(list) : NULL; each; each = yaml_next(each))
        if (each->type == YAML_SCALAR && named(objects, yaml_text(each)) == target)
            return true;
    return false;
}

/* Whether a relation of the object leads there by that field. */
static bool has_relation(Importing *importing, const ReqifFile *file, const GPtrArray *relations,
                         const char *path, const ReqifObject *target, const Kind *kind) {
    LinkType type;
    for (unsigned i = 0; relations && i < relations->len; i++) {
        const ReqifRelation *relation = relations->pdata[i];
        if (g_hash_table_lookup(file->by_id, relation->target) == target && relation->type &&
            link_type_find(importing->arena, kind, reqif_name(file, relation->type), &type, NULL) &&
            strcmp(type.path, path) == 0)
            return true;
    }
    return false;
}

/* The links that relations have and the document has not. */
static void add_missing(Restoring *restoring, GHashTable *objects, const GPtrArray *relations) {
    Arena *arena = restoring->importing->arena;
    for (unsigned i = 0; relations && i < relations->len; i++) {
        const ReqifRelation *relation = relations->pdata[i];
        const ReqifObject *target = g_hash_table_lookup(restoring->file->by_id, relation->target);
        const char *name = relation->type ? reqif_name(restoring->file, relation->type) : "";
        LinkType type;
        if (!target || !target->document || !target->document->id.len)
            continue;
        if (!link_type_find(arena, restoring->item->kind, name, &type, NULL)) {
            import_say(restoring->importing, IMPORT_LOST, 1, relation->place,
                       "a relation '%s' of '%.*s', which knows no such link",
                       text_shown(arena, slice_of(name), 60), SLICE_ARG(restoring->item->id));
            continue;
        }
        restoring->item->whole_links++;
        restoring->item->whole_pins += relation->pin.len > 0;
        if (!has_link(objects, document_value(restoring->document, type.path), target))
            add_edit(restoring, type.path, type.list ? EDIT_ADD : EDIT_SET,
                     arena_printf(arena, "%.*s%s%.*s", SLICE_ARG(target->document->id),
                                  relation->pin.len ? "@" : "", SLICE_ARG(relation->pin)));
    }
}

/* The links of one field that lead to objects of the file, and have no relation any more. */
static void remove_gone(Restoring *restoring, GHashTable *objects, const GPtrArray *relations,
                        const char *path) {
    const YamlNode *list = document_value(restoring->document, path);
    for (const YamlNode *each = list ? yaml_child(list) : NULL; each; each = yaml_next(each)) {
        const ReqifObject *target =
            each->type == YAML_SCALAR ? named(objects, yaml_text(each)) : NULL;
        if (target && !has_relation(restoring->importing, restoring->file, relations, path, target,
                                    restoring->item->kind))
            add_edit(restoring, path, EDIT_REMOVE,
                     slice_string(restoring->importing->arena, yaml_text(each)));
    }
}

static bool is_references(const Field *field) {
    return field->type == FIELD_LIST && field->of && field->of->type == FIELD_REFERENCE;
}

static void restore_links(Restoring *restoring, GHashTable *objects, const GPtrArray *relations) {
    const Kind *kind = restoring->item->kind;
    add_missing(restoring, objects, relations);
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        if (is_references(field))
            remove_gone(restoring, objects, relations, field->name);
        for (size_t k = 0; field->type == FIELD_MAP && k < field->field_count; k++)
            if (is_references(&field->fields[k]))
                remove_gone(restoring, objects, relations,
                            arena_printf(restoring->importing->arena, "%s.%s", field->name,
                                         field->fields[k].name));
    }
    apply(restoring);
}

/* The relations of each object, by its identifier. */
static GHashTable *relations_by_source(const ReqifFile *file) {
    GHashTable *all =
        g_hash_table_new_full(hash_string, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    for (unsigned i = 0; i < file->relations->len; i++) {
        ReqifRelation *relation = &g_array_index(file->relations, ReqifRelation, i);
        if (!relation->source || !relation->target)
            continue;
        GPtrArray *relations = g_hash_table_lookup(all, relation->source);
        if (!relations)
            g_hash_table_insert(all, (char *)(uintptr_t)relation->source,
                                relations = g_ptr_array_new());
        g_ptr_array_add(relations, relation);
    }
    return all;
}

void reqif_restore_links(Importing *importing, const ReqifFile *file) {
    g_autoptr(GHashTable) objects = objects_by_id(importing, file);
    g_autoptr(GHashTable) relations = relations_by_source(file);
    for (unsigned i = 0; i < file->objects->len; i++) {
        const ReqifObject *object = file->objects->pdata[i];
        g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
        if (!object->document || object->document->broken)
            continue;
        Restoring restoring = {importing, file, object, object->item, object->document, edits};
        restore_links(&restoring, objects, g_hash_table_lookup(relations, object->id));
    }
}
