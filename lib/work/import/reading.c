/* SPDX-License-Identifier: MIT */
/* What readers of formats add to an import. */
#include "base/text.h"
#include "work/import/internal.h"
#include "work/link.h"

#include <stdarg.h>

void import_say(Importing *importing, ImportSaying saying, size_t count, ImportPlace place,
                const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *what = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    Imported *imported = importing->imported;
    imported->lost += saying == IMPORT_LOST ? count : 0;
    imported->faults += saying == IMPORT_FAULT ? count : 0;
    size_t known = GPOINTER_TO_SIZE(g_hash_table_lookup(importing->said, what));
    if (known && saying != IMPORT_FAULT) {
        g_array_index(imported->remarks, ImportRemark, known - 1).count += count;
        return;
    }
    const char *file = text_visible(importing->arena, slice_of(place.file));
    ImportRemark remark = {saying, count, NULL, text_visible(importing->arena, slice_of(what))};
    remark.place = !place.file  ? NULL
                   : place.line ? arena_printf(importing->arena, "%s:%zu:%zu", file, place.line,
                                               MAX(place.column, 1))
                                : file;
    g_array_append_val(imported->remarks, remark);
    g_hash_table_insert(importing->said, slice_string(importing->arena, slice_of(what)),
                        GSIZE_TO_POINTER((size_t)imported->remarks->len));
}

ImportPlace import_place(Importing *importing, const ImportSource *file, Slice bytes,
                         size_t offset) {
    ImportPlace place = {.file = file->shown};
    TextCursor *cursor = &importing->cursor;
    if (cursor->text.at != bytes.at || cursor->text.len != bytes.len || cursor->at > offset)
        *cursor = (TextCursor){bytes, 0, 1, 1};
    text_cursor_move(cursor, offset, &place.line, &place.column);
    return place;
}

/* --- files --- */

/* With LF as line ends, and without a byte order mark. */
static Slice plain_lines(Arena *arena, Slice bytes) {
    if (slice_starts(bytes, "\xEF\xBB\xBF"))
        bytes = slice_range(bytes, 3, bytes.len);
    if (slice_find(bytes, '\r', 0) == bytes.len)
        return (Slice){arena_copy(arena, bytes.at, bytes.len), bytes.len};
    char *out = arena_copy(arena, bytes.at, bytes.len);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i] != '\r' || i + 1 == bytes.len || bytes.at[i + 1] != '\n')
            out[len++] = bytes.at[i];
    out[len] = '\0';
    return (Slice){out, len};
}

bool import_file(Importing *importing, const ImportSource *file, Slice *bytes) {
    g_autoptr(GByteArray) read = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    ImportPlace place = {.file = file->shown};
    FileKind kind = FILE_MISSING;
    size_t limit = MIN((size_t)IMPORT_FILE_BYTES, (size_t)IMPORT_BYTES - importing->bytes);
    if (!folder_read(file->below, file->path, limit, read, &kind, NULL, &error)) {
        const char *why =
            error ? error->message
            : kind == FILE_REGULAR
                ? "the file is too large: one may have 16 MiB, and all together 256 MiB"
            : kind == FILE_LINK    ? "it is a symbolic link, or behind one"
            : kind == FILE_MISSING ? "there is no such file"
                                   : "it is no regular file";
        import_say(importing, IMPORT_FAULT, 1, place, "%s", why);
        return false;
    }
    importing->bytes += read->len;
    *bytes = plain_lines(importing->arena, (Slice){(const char *)read->data, read->len});
    size_t valid = text_valid(*bytes);
    if (valid == bytes->len && !memchr(bytes->at, '\0', bytes->len))
        return true;
    if (valid == bytes->len) {
        import_say(importing, IMPORT_FAULT, 1,
                   import_place(importing, file, *bytes, slice_find(*bytes, '\0', 0)),
                   "a NUL byte: this is no text");
        return false;
    }
    import_say(importing, IMPORT_LOST, 1, import_place(importing, file, *bytes, valid),
               "not UTF-8 from here on; what is not is written as U+FFFD");
    *bytes = text_repair_slice(importing->arena, *bytes);
    return true;
}

/* --- items --- */

ImportDocument *import_document(Importing *importing, Slice title) {
    importing->document = arena_make(importing->arena, ImportDocument);
    importing->document->title = slice_string(importing->arena, slice_trim(title));
    importing->document->number = importing->documents->len;
    g_ptr_array_add(importing->documents, importing->document);
    return importing->document;
}

void import_undo_document(Importing *importing, ImportDocument *before) {
    g_ptr_array_set_size(importing->documents, (int)importing->documents->len - 1);
    importing->document = before;
}

Slice import_block(Slice text) {
    while (text.len && text.at[text.len - 1] == '\n')
        text.len--;
    for (;;) {
        size_t end = slice_find(text, '\n', 0);
        if (end == text.len || slice_trim(slice_range(text, 0, end)).len)
            return text;
        text = slice_range(text, end + 1, text.len);
    }
}

ImportItem *import_make(Importing *importing, ImportSort sort, ImportPlace place) {
    ImportItem *item = arena_make(importing->arena, ImportItem);
    *item = (ImportItem){.sort = sort, .place = place, .document = importing->document};
    return item;
}

void import_take(Importing *importing, ImportItem *item) {
    if (importing->items->len < IMPORT_ITEMS) {
        g_ptr_array_add(importing->items, item);
        return;
    }
    if (!importing->full)
        import_say(importing, IMPORT_FAULT, 1, item->place,
                   "more than %d items; nothing from here on is taken", IMPORT_ITEMS);
    importing->full = true;
}

ImportItem *import_add(Importing *importing, ImportSort sort, ImportPlace place) {
    ImportItem *item = import_make(importing, sort, place);
    import_take(importing, item);
    return item;
}

/* A list with room for one thing more. */
static void *grow(Importing *importing, void *at, size_t size, size_t len, size_t *room) {
    if (len < *room)
        return at;
    size_t more = MAX(4, *room * 2);
    at = arena_grow(importing->arena, at, *room * size, more * size);
    *room = more;
    return at;
}

ImportLink *import_append_link(Importing *importing, ImportLinks *links, ImportLink link) {
    if (links->len >= IMPORT_LINKS) {
        import_say(importing, IMPORT_LOST, 1, link.place, "more than %d links of one item",
                   IMPORT_LINKS);
        return NULL;
    }
    links->at = grow(importing, links->at, sizeof *links->at, links->len, &links->room);
    links->at[links->len] = link;
    return &links->at[links->len++];
}

ImportLink *import_link(Importing *importing, ImportItem *item, const char *type, Slice target,
                        ImportPlace place) {
    return import_append_link(importing, &item->links,
                              (ImportLink){.type = type, .target = target, .place = place});
}

const char *import_goes_to(const Importing *importing, const char *name) {
    const GPtrArray *map = importing->wish->map;
    for (unsigned i = 0; map && i < map->len; i++) {
        Slice rest = slice_of(map->pdata[i]), from = slice_cut(&rest, '=');
        if (!slice_equal_ascii_case(slice_trim(from), slice_of(name)))
            continue;
        g_hash_table_add(importing->mapped, map->pdata[i]);
        return rest.at ? rest.at : "";
    }
    for (const ImportAlias *alias = importing->wish->format->aliases; alias && alias->name; alias++)
        if (slice_equal_ascii_case(slice_of(alias->name), slice_of(name)))
            return alias->field;
    return name;
}

/* Ids with commas, semicolons or blanks between them. */
static void add_targets(Importing *importing, ImportItem *item, const char *type, Slice text,
                        ImportPlace place) {
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !strchr(",; \t\n", text.at[end]))
            end++;
        if (end > at)
            import_link(importing, item, type, slice_range(text, at, end), place);
        at = end + 1;
    }
}

static void add_text(Importing *importing, ImportItem *item, Slice text) {
    if (!item->text.len)
        item->text = text;
    else
        item->text = slice_of(
            arena_printf(importing->arena, "%.*s\n\n%.*s", SLICE_ARG(item->text), SLICE_ARG(text)));
}

void import_keep(Importing *importing, ImportItem *item, const char *name, Slice text,
                 ImportPlace place) {
    ImportFields *fields = &item->fields;
    if (fields->len >= IMPORT_FIELDS) {
        import_say(importing, IMPORT_LOST, 1, place, "more than %d fields of one item",
                   IMPORT_FIELDS);
        return;
    }
    fields->at = grow(importing, fields->at, sizeof *fields->at, fields->len, &fields->room);
    fields->at[fields->len++] = (ImportField){name, text, place};
}

static void set_once(Importing *importing, Slice *into, const char *name, Slice text,
                     ImportPlace place) {
    if (!into->len)
        *into = text;
    else
        import_say(importing, IMPORT_LOST, 1, place, "another '%s' of one item", name);
}

void import_field(Importing *importing, ImportItem *item, const char *name, Slice text,
                  ImportPlace place) {
    const char *to = import_goes_to(importing, name);
    Slice trimmed = slice_trim(text);
    LinkType link;
    if (!trimmed.len || !*to)
        return;
    if (g_ascii_strcasecmp(to, "id") == 0)
        set_once(importing, &item->id, name, trimmed, place);
    else if (g_ascii_strcasecmp(to, "title") == 0)
        set_once(importing, &item->title, name, trimmed, place);
    else if (g_ascii_strcasecmp(to, "text") == 0)
        add_text(importing, item, text);
    else if (link_type_find(importing->arena, importing->wish->kind, to, &link, NULL))
        add_targets(importing, item, link.path, trimmed, place);
    else
        import_keep(importing, item, to, text, place);
}
