/* SPDX-License-Identifier: MIT */
/* The file of an item: the scaffold of its kind, with what the source says of it. */
#include "base/text.h"
#include "model/front.h"
#include "work/import/internal.h"
#include "work/scaffold.h"

/* Of what the schema does not know, this much stands in front matter, and the rest in the text. */
#define FRONT_BYTES 200  /* of one value */
#define FRONT_ALL   8192 /* of all of them */
#define FRONT_KEYS  100

/* A field that no kind here knows. */
typedef struct {
    const char *key, *value; /* as YAML; of several with commas between them */
    bool list;
} Kept;

/* The file of one item under way. */
typedef struct {
    Importing *importing;
    ImportItem *item;
    GArray *columns;   /* of its kind */
    GArray *edits;     /* Edit */
    GPtrArray *places; /* of each edit, its ImportField; NULL: of no field */
    GPtrArray *tags;   /* strings */
    GArray *kept;      /* Kept, for the front matter */
    size_t kept_bytes; /* of their values */
    GString *sections; /* for the end of the text */
} Composing;

static GArray *columns_here(Importing *importing, const Kind *kind) {
    GArray *columns = g_hash_table_lookup(importing->columns, kind);
    if (columns)
        return columns;
    columns = g_array_new(FALSE, FALSE, sizeof(Column));
    columns_of_kind(importing->arena, &importing->wish->corpus->config->schema, kind, columns);
    g_hash_table_insert(importing->columns, (void *)(uintptr_t)kind, columns);
    return columns;
}

static void add_edit(Composing *composing, const char *path, const char *value,
                     const ImportField *field) {
    Edit edit = {path, EDIT_SET, value};
    g_array_append_val(composing->edits, edit);
    g_ptr_array_add(composing->places, (void *)(uintptr_t)field);
}

/* --- fields --- */

static void add_tag(Composing *composing, Slice tag) {
    char *text = slice_string(composing->importing->arena, slice_trim(tag));
    for (unsigned i = 0; i < composing->tags->len; i++)
        if (strcmp(composing->tags->pdata[i], text) == 0)
            return;
    if (*text)
        g_ptr_array_add(composing->tags, text);
}

static void add_tags(Composing *composing, Slice text) {
    for (size_t at = 0, end; at <= text.len; at = end + 1) {
        for (end = at; end < text.len && !strchr(",;\n", text.at[end]);)
            end++;
        add_tag(composing, slice_range(text, at, end));
    }
}

/* What a field of the source is called in text: `USER_STORY` is "User story". */
static const char *heading_of(Arena *arena, const char *name) {
    if (g_str_has_prefix(name, "## "))
        return name + 3;
    char *heading = slice_string(arena, slice_of(name));
    bool shouted = true;
    for (char *at = heading; *at; at++)
        shouted = shouted && !g_ascii_islower(*at) && (unsigned char)*at < 0x80;
    for (char *at = heading + 1; *heading && *at; at++)
        *at = *at == '_' ? ' ' : shouted ? g_ascii_tolower(*at) : *at;
    heading[0] = g_ascii_toupper(heading[0]);
    return heading;
}

static void add_section(Composing *composing, const ImportField *field) {
    Arena *arena = composing->importing->arena;
    const char *heading = heading_of(arena, field->name);
    Slice text = import_block(field->text);
    g_string_append_printf(composing->sections, "\n## %s\n\n%.*s\n",
                           text_visible(arena, slice_of(heading)), SLICE_ARG(text));
}

/* Whether the value can stand in front matter, where it is not known what it says. */
static bool is_brief(Slice value) {
    return value.len <= FRONT_BYTES && slice_find(value, '\n', 0) == value.len &&
           text_first_control(value) == value.len;
}

static bool stands_before(const ImportItem *item, size_t field) {
    for (size_t i = 0; i < field; i++)
        if (strcmp(item->fields.at[i].name, item->fields.at[field].name) == 0)
            return true;
    return false;
}

/* What is a text in one item is one in all of them, and what is a list in one is a list in all. */
static void find_shapes(Importing *importing) {
    for (unsigned i = 0; i < importing->items->len; i++) {
        const ImportItem *item = importing->items->pdata[i];
        for (size_t k = 0; k < item->fields.len && item->sort == IMPORT_ITEM; k++) {
            char *name = (char *)(uintptr_t)item->fields.at[k].name;
            if (!is_brief(slice_trim(item->fields.at[k].text)))
                g_hash_table_add(importing->long_fields, name);
            else if (stands_before(item, k))
                g_hash_table_add(importing->lists, name);
        }
    }
}

/* A field that no kind here knows: kept in front matter, under its own name. */
static void keep_unknown(Composing *composing, const char *key, Slice value, bool list) {
    Importing *importing = composing->importing;
    const char *text = yaml_quote(importing->arena, value, true);
    composing->kept_bytes += strlen(text);
    size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(importing->unknown, key));
    g_hash_table_insert(importing->unknown, slice_string(importing->arena, slice_of(key)),
                        GSIZE_TO_POINTER(count + 1));
    for (unsigned i = 0; i < composing->kept->len; i++) {
        Kept *kept = &g_array_index(composing->kept, Kept, i);
        if (strcmp(kept->key, key) == 0) {
            kept->value = arena_printf(importing->arena, "%s, %s", kept->value, text);
            kept->list = true;
            return;
        }
    }
    Kept kept = {key, text, list};
    g_array_append_val(composing->kept, kept);
}

static void add_unknown(Composing *composing, const ImportField *field) {
    Arena *arena = composing->importing->arena;
    Slice value = slice_trim(field->text);
    const char *key = text_slug(arena, slice_of(field->name), 60);
    bool is_front = !g_hash_table_contains(composing->importing->long_fields, field->name) &&
                    composing->kept->len < FRONT_KEYS &&
                    composing->kept_bytes + value.len <= FRONT_ALL &&
                    !g_str_has_prefix(field->name, "## ") &&
                    kind_field(composing->item->kind, slice_of(key), NULL) == NULL &&
                    kind_field_of_key(composing->item->kind, slice_of(key), NULL) == NULL;
    if (is_front)
        keep_unknown(composing, key, value,
                     g_hash_table_contains(composing->importing->lists, field->name));
    else
        add_section(composing, field);
}

/* Everything starts as the first status, or as --status says. */
static void add_status(Composing *composing, const ImportField *field) {
    const ImportItem *item = composing->item;
    const char *status = composing->importing->wish->status;
    if (!status)
        status = item->kind->status_count ? item->kind->statuses[0].name : "draft";
    Slice value = slice_trim(field->text);
    if (!slice_equal_ascii_case(value, slice_of(status)))
        import_say(composing->importing, IMPORT_LOST, 1, field->place,
                   "status '%s' is not taken over: what is imported starts as '%s'",
                   text_shown(composing->importing->arena, value, 60), status);
}

static void add_field(Composing *composing, const ImportField *field) {
    Importing *importing = composing->importing;
    const Column *column = columns_find(composing->columns, slice_of(field->name));
    const char *fault = NULL;
    Edit edit;
    if (g_ascii_strcasecmp(field->name, "status") == 0)
        add_status(composing, field);
    else if (g_ascii_strcasecmp(field->name, "tags") == 0)
        add_tags(composing, field->text);
    else if (!column || !column->path || column->is_title || !column->is_front ||
             strcmp(column->path, "was") == 0)
        add_unknown(composing, field);
    else if (column_edit(importing->arena, column, slice_trim(field->text), &edit, &fault))
        add_edit(composing, edit.field, edit.value, field);
    else
        import_say(importing, IMPORT_LOST, 1, field->place, "'%s' holds %s", field->name, fault);
}

/* `[a, b]`, of strings. */
static const char *listed(Arena *arena, const GPtrArray *items) {
    g_autoptr(GString) list = g_string_new("[");
    for (unsigned i = 0; i < items->len; i++)
        g_string_append_printf(list, "%s%s", i ? ", " : "",
                               yaml_quote(arena, slice_of(items->pdata[i]), true));
    g_string_append_c(list, ']');
    return arena_copy(arena, list->str, list->len);
}

/* The links of the item, a list for each type. */
static void add_links(Composing *composing) {
    const ImportLinks *links = &composing->item->resolved;
    g_autoptr(GHashTable) seen = table_new();
    for (size_t i = 0; i < links->len; i++) {
        g_autoptr(GPtrArray) ids = g_ptr_array_new();
        if (!g_hash_table_add(seen, (char *)(uintptr_t)links->at[i].type))
            continue;
        for (size_t k = i; k < links->len; k++)
            if (strcmp(links->at[k].type, links->at[i].type) == 0)
                g_ptr_array_add(ids, (char *)(uintptr_t)links->at[k].to);
        add_edit(composing, links->at[i].type, listed(composing->importing->arena, ids), NULL);
    }
}

static bool has_field(const Kind *kind, const char *name) {
    return kind_field(kind, slice_of(name), NULL) != NULL;
}

static void gather_edits(Composing *composing) {
    Arena *arena = composing->importing->arena;
    const ImportItem *item = composing->item;
    g_autoptr(GPtrArray) was = g_ptr_array_new();
    for (const char *const *tag = item->tags; *tag; tag++)
        add_tag(composing, slice_of(*tag));
    if (composing->importing->wish->status)
        add_edit(composing, "status", composing->importing->wish->status, NULL);
    if (item->id.len && !slice_is(item->id, item->new_id)) {
        g_ptr_array_add(was, slice_string(arena, item->id));
        add_edit(composing, "was", listed(arena, was), NULL);
    }
    add_links(composing);
    for (size_t i = 0; i < item->fields.len; i++)
        add_field(composing, &item->fields.at[i]);
    if (composing->tags->len && has_field(item->kind, "tags"))
        add_edit(composing, "tags", listed(arena, composing->tags), NULL);
}

/* --- bytes --- */

/* Makes the edits; those that are refused are told, and the others made. */
static void edit(Composing *composing, Slice *bytes) {
    Importing *importing = composing->importing;
    const Edit *edits = (const Edit *)(void *)composing->edits->data;
    const Config *config = importing->wish->corpus->config;
    const ImportItem *item = composing->item;
    g_autoptr(GString) all = g_string_new(NULL);
    size_t count = composing->edits->len;
    bool whole =
        !count || edit_apply(config, item->path, item->kind, *bytes, edits, count, true, all, NULL);
    for (size_t i = 0; i < count && !whole; i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GString) one = g_string_new(NULL);
        const ImportField *field = composing->places->pdata[i];
        if (edit_apply(config, item->path, item->kind, *bytes, &edits[i], 1, true, one, &error))
            *bytes = (Slice){arena_copy(importing->arena, one->str, one->len), one->len};
        else
            import_say(importing, IMPORT_LOST, 1, field ? field->place : item->place, "'%s': %s",
                       field ? field->name : edits[i].field, error->message);
    }
    if (whole && count)
        *bytes = (Slice){arena_copy(importing->arena, all->str, all->len), all->len};
}

/* What of the scaffold's text stays: what stands before its first heading of level 2, and that
 * which is called as the kind is. */
static void append_body(Composing *composing, Slice body, GString *into) {
    bool before = true, fits = false;
    for (Slice rest = body; rest.at && rest.len;) {
        Slice line = slice_cut(&rest, '\n');
        bool heading = slice_starts(line, "## ");
        before = before && !heading;
        fits =
            fits || (heading && slice_equal_ascii_case(slice_trim(slice_range(line, 3, line.len)),
                                                       slice_of(composing->item->kind->name)));
        if (before)
            g_string_append_printf(into, "%.*s\n", SLICE_ARG(line));
    }
    while (into->len > 1 && g_str_has_suffix(into->str, "\n\n"))
        g_string_truncate(into, into->len - 1);
    Slice text = import_block(composing->item->text);
    if (text.len && fits) {
        char *name =
            slice_string(composing->importing->arena, slice_of(composing->item->kind->name));
        name[0] = g_ascii_toupper(name[0]);
        g_string_append_printf(into, "\n## %s\n", name);
    }
    if (text.len)
        g_string_append_printf(into, "\n%.*s\n", SLICE_ARG(text));
    g_string_append(into, composing->sections->str);
}

/* The scaffold's front matter, what is kept besides, and the text. */
static Slice assemble(Composing *composing, Slice scaffold) {
    Front front;
    g_autoptr(GString) made = g_string_new(NULL);
    bool found = front_find(scaffold, &front);
    g_string_append_len(made, scaffold.at, (gssize)(found ? front.to : 0));
    if (!found)
        g_string_append(made, "---\n");
    for (unsigned i = 0; i < composing->kept->len; i++) {
        const Kept *kept = &g_array_index(composing->kept, Kept, i);
        g_string_append_printf(made, kept->list ? "%s: [%s]\n" : "%s: %s\n",
                               yaml_quote(composing->importing->arena, slice_of(kept->key), false),
                               kept->value);
    }
    g_string_append(made, "---\n");
    append_body(composing, slice_range(scaffold, front.body, scaffold.len), made);
    return (Slice){arena_copy(composing->importing->arena, made->str, made->len), made->len};
}

/* Whether what was made is a document that says what it should. */
static void check(Importing *importing, DocumentReader *reader, ImportItem *item) {
    const Config *config = importing->wish->corpus->config;
    g_autoptr(Arena) arena = arena_new();
    const Document *document =
        item->bytes.len <= config->limits.document
            ? document_read(reader, arena, item->path, item->kind, item->bytes, true)
            : NULL;
    if (document && !document->broken && slice_is(document->id, item->new_id))
        return;
    const Problem *problem = document ? document->problems.first : NULL;
    import_say(importing, IMPORT_FAULT, 1, item->place, "no document can be made of it: %s",
               !document ? "it is too large, see 'limits' in req.yml"
               : problem ? problem->message
                         : "its id cannot be written");
    item->dropped = true;
}

static bool compose_item(Importing *importing, DocumentReader *reader, ImportItem *item,
                         GError **error) {
    const ImportWish *wish = importing->wish;
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_autoptr(GPtrArray) places = g_ptr_array_new(), tags = g_ptr_array_new();
    g_autoptr(GArray) kept = g_array_new(FALSE, FALSE, sizeof(Kept));
    g_autoptr(GString) sections = g_string_new(NULL);
    Composing composing = {.importing = importing,
                           .item = item,
                           .columns = columns_here(importing, item->kind),
                           .edits = edits,
                           .places = places,
                           .tags = tags,
                           .kept = kept,
                           .sections = sections};
    Slice bytes;
    item->bytes = item->whole;
    if (item->whole.len)
        return true;
    if (!scaffold_fill(importing->arena, wish->top, wish->corpus->config, item->kind, item->new_id,
                       item->name, &bytes, error))
        return false;
    gather_edits(&composing);
    edit(&composing, &bytes);
    item->bytes = assemble(&composing, bytes);
    check(importing, reader, item);
    return true;
}

bool import_compose(Importing *importing, GError **error) {
    g_autoptr(DocumentReader) reader = document_reader_new(importing->wish->corpus->config);
    find_shapes(importing);
    for (unsigned i = 0; i < importing->items->len; i++) {
        ImportItem *item = importing->items->pdata[i];
        if (item->sort == IMPORT_ITEM && !item->dropped && !item->there &&
            !compose_item(importing, reader, item, error))
            return false;
    }
    return true;
}
