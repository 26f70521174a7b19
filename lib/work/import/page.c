/* SPDX-License-Identifier: MIT */
/* The page of a source document: its headings and texts, and the items in their order. */
#include "base/text.h"
#include "work/import/internal.h"

/* A text of one line, as Markdown that says just that. */
static void append_plain(GString *into, Slice text) {
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\`*_[]<>#&|~!", text.at[i]) && text.at[i])
            g_string_append_c(into, '\\');
        g_string_append_c(into, text.at[i]);
    }
}

static void append_block(GString *into, Slice text) {
    if (slice_trim(text).len)
        g_string_append_printf(into, "\n%.*s\n", SLICE_ARG(import_block(text)));
}

/* The id of a heading or text, which only the source's own links could name. */
static void append_id(GString *into, Slice id) {
    bool safe = id.len && !g_strstr_len(id.at, (gssize)id.len, "--");
    if (safe && id.at[0] != '>' && id.at[0] != '-' && id.at[id.len - 1] != '-')
        g_string_append_printf(into, "\n<!-- %.*s -->\n", SLICE_ARG(id));
}

static void append_part(GString *into, const ImportItem *item) {
    static const char hashes[] = "######";
    append_id(into, item->id);
    if (item->sort == IMPORT_HEADING || item->title.len) {
        g_string_append_printf(into, "\n%.*s ", (int)CLAMP(item->level + 1, 2, 6), hashes);
        append_plain(into, item->title);
        g_string_append_c(into, '\n');
    }
    append_block(into, item->text);
    for (size_t i = 0; i < item->fields.len; i++) {
        const ImportField *field = &item->fields.at[i];
        const char *name = field->name;
        g_string_append(into, "\n**");
        append_plain(into, slice_of(g_str_has_prefix(name, "## ") ? name + 3 : name));
        g_string_append_printf(into, ":** %.*s\n", SLICE_ARG(slice_trim(field->text)));
    }
}

/* The way from the page to a file: both are below the top. */
static void append_path(GString *into, const char *page, const char *path) {
    size_t common = 0;
    for (size_t i = 0; page[i] && page[i] == path[i]; i++)
        common = page[i] == '/' ? i + 1 : common;
    for (const char *at = page + common; (at = strchr(at, '/')); at++)
        g_string_append(into, "../");
    g_string_append(into, path + common);
}

static void append_item(GString *into, const char *page, const ImportItem *item, bool first) {
    g_string_append_printf(into, "%s- [%s](<", first ? "\n" : "", item->new_id);
    append_path(into, page, item->path);
    g_string_append(into, ">) ");
    append_plain(into, slice_of(item->name));
    g_string_append_c(into, '\n');
}

static Slice make_page(const Importing *importing, const ImportDocument *document, const char *path,
                       size_t *texts) {
    g_autoptr(GString) page = g_string_new("# ");
    bool listing = false;
    append_plain(page, slice_of(document->title));
    g_string_append_c(page, '\n');
    for (size_t i = document->from; i < document->to; i++) {
        const ImportItem *item = importing->items->pdata[i];
        if (item->document != document || item->dropped)
            continue;
        bool part = item->sort != IMPORT_ITEM;
        *texts += part;
        if (part)
            append_part(page, item);
        else
            append_item(page, path, item, !listing);
        listing = !part;
    }
    return (Slice){arena_copy(importing->arena, page->str, page->len), page->len};
}

/* The folder of the document: in that of its first item's kind. */
static const char *folder_of(const Importing *importing, const ImportDocument *document) {
    const Kind *kind = NULL;
    for (size_t i = document->from; i < document->to && !kind; i++) {
        const ImportItem *item = importing->items->pdata[i];
        if (item->document == document && item->sort == IMPORT_ITEM)
            kind = item->kind;
    }
    return (kind ? kind : importing->wish->kind)->dirs[0];
}

static void find_ranges(Importing *importing) {
    for (size_t i = 0; i < importing->items->len; i++) {
        const ImportItem *item = importing->items->pdata[i];
        if (item->document && !item->document->to)
            item->document->from = i;
        if (item->document)
            item->document->to = i + 1;
    }
}

void import_pages(Importing *importing) {
    find_ranges(importing);
    const ImportWish *wish = importing->wish;
    for (unsigned i = 0; i < importing->documents->len; i++) {
        const ImportDocument *document = importing->documents->pdata[i];
        if (!document->paged)
            continue;
        ImportedFile file = {arena_printf(importing->arena, "%s/%s/README.md",
                                          folder_of(importing, document), document->folder),
                             {NULL, 0}};
        ImportPlace nowhere = {0};
        size_t texts = 0;
        file.bytes = make_page(importing, document, file.path, &texts);
        if (folder_kind(wish->top, file.path) != FILE_MISSING)
            import_say(importing, IMPORT_NOTE, 1, nowhere,
                       "the page of '%s' is there already, and stays as it is: %s", document->title,
                       file.path);
        else if (schema_kind_of_path(&wish->corpus->config->schema, file.path))
            import_say(importing, IMPORT_LOST, texts, nowhere,
                       "headings and texts of '%s': their page, %s, would be taken for a document; "
                       "'skip: README.md' in req.yml lets it be a page",
                       document->title, file.path);
        else {
            g_array_append_val(importing->imported->files, file);
            importing->imported->texts += texts;
        }
    }
}
