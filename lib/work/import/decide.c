/* SPDX-License-Identifier: MIT */
/* What each item of a source becomes: a document with an id and a place, or a part of a page. */
#include "base/text.h"
#include "work/import/internal.h"
#include "work/scaffold.h"

#define MARKS         "#*->`_=~+ \t" /* of Markdown, at the ends of a title */
#define MOST_TRIES    100            /* for a path */
#define TITLE_OF_TEXT 80             /* characters of a title that is made of the text */

/* --- headings over items --- */

typedef struct {
    unsigned level;
    const char *title;
} Over;

typedef struct {
    const ImportDocument *document;
    Over over[IMPORT_DEPTH];
    size_t count;
} Outline;

/* Ends the headings that do not reach to the item. */
static void close_headings(Outline *outline, const ImportItem *item) {
    if (outline->document != item->document)
        outline->count = 0;
    outline->document = item->document;
    while (item->level && outline->count && outline->over[outline->count - 1].level >= item->level)
        outline->count--;
}

static void tag_item(Importing *importing, Outline *outline, ImportItem *item) {
    close_headings(outline, item);
    const char **tags = arena_array(importing->arena, const char *, outline->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < outline->count; i++)
        if (!g_strv_contains(tags, outline->over[i].title))
            tags[count++] = outline->over[i].title;
    item->tags = tags;
    bool opens = item->sort == IMPORT_HEADING || item->opens;
    if (opens && item->title.len && outline->count < IMPORT_DEPTH)
        outline->over[outline->count++] =
            (Over){MAX(item->level, 1), slice_string(importing->arena, item->title)};
}

/* --- ids of the source --- */

ImportItem *import_find(const Importing *importing, Slice id) {
    g_autofree char *key = slice_strdup(id);
    return id.len ? g_hash_table_lookup(importing->by_id, key) : NULL;
}

/* One line without what no title, id or tag may hold. */
static Slice one_line(Importing *importing, Slice text) {
    char *line = slice_string(importing->arena, slice_trim(text));
    g_strdelimit(line, "\n\t", ' ');
    return slice_of(text_first_control(slice_of(line)) == strlen(line)
                        ? line
                        : text_visible(importing->arena, slice_of(line)));
}

static void index_item(Importing *importing, ImportItem *item) {
    item->id = one_line(importing, item->id);
    item->title = one_line(importing, item->title);
    if (!item->id.len)
        return;
    const ImportItem *other = import_find(importing, item->id);
    if (!other) {
        g_hash_table_insert(importing->by_id, slice_string(importing->arena, item->id), item);
        return;
    }
    if (item->whole.len) /* two files that have one id stay two */
        return;
    item->dropped = true;
    import_say(importing, IMPORT_LOST, 1, item->place,
               "'%.*s' is left out: that id has stood at %s:%zu already", SLICE_ARG(item->id),
               other->place.file, other->place.line);
}

static void promote_item(Importing *importing, ImportItem *item) {
    if (item->sort == IMPORT_ITEM)
        return;
    import_say(importing, IMPORT_NOTE, 1, item->place,
               "a heading or text with links to or from it becomes a document of its own");
    item->opens |= item->sort == IMPORT_HEADING;
    item->sort = IMPORT_ITEM;
}

/* Only documents can have links, or be led to by them. */
static void promote(Importing *importing) {
    for (unsigned i = 0; i < importing->items->len; i++) {
        ImportItem *item = importing->items->pdata[i];
        for (size_t k = 0; k < item->links.len && !item->dropped; k++) {
            ImportItem *target = import_find(importing, item->links.at[k].target);
            ImportItem *both[] = {item, target};
            for (size_t b = 0; b < G_N_ELEMENTS(both) && target; b++)
                promote_item(importing, both[b]);
        }
    }
}

/* --- what it becomes --- */

static bool can_write(const Kind *kind) {
    return kind->dirs[0] && !strchr(kind->dirs[0], '*') && kind->prefixes[0] && !kind->glossary;
}

bool import_can_write(const Kind *kind, GError **error) {
    return can_write(kind) ||
           fail(error, EXIT_USAGE,
                "a %s cannot be imported: it needs a folder, without '*', and a prefix for ids",
                kind->name);
}

/* The title that an item without one has here. */
static const char *title_of_text(Importing *importing, const ImportItem *item) {
    Slice rest = item->text, line = {NULL, 0};
    while (rest.at && !line.len)
        line = slice_trim(slice_cut(&rest, '\n'));
    while (line.len && strchr(MARKS, line.at[0]))
        line = slice_range(line, 1, line.len);
    while (line.len && strchr(MARKS ":", line.at[line.len - 1]))
        line.len--;
    line = one_line(importing, line);
    if (!line.len)
        return item->id.len ? slice_string(importing->arena, item->id) : "Untitled";
    if (text_length(line) <= TITLE_OF_TEXT)
        return slice_string(importing->arena, line);
    Slice head = text_head(line, TITLE_OF_TEXT);
    size_t end = head.len;
    while (end > head.len / 2 && head.at[end - 1] != ' ')
        end--;
    head = slice_trim(slice_range(head, 0, end > head.len / 2 ? end : head.len));
    return arena_printf(importing->arena, "%.*s…", SLICE_ARG(head));
}

static void name_item(Importing *importing, ImportItem *item) {
    size_t most = importing->wish->corpus->config->limits.title;
    item->name = item->title.len ? slice_string(importing->arena, item->title)
                                 : title_of_text(importing, item);
    if (text_length(slice_of(item->name)) <= most)
        return;
    import_say(importing, IMPORT_NOTE, 1, item->place,
               "the title has more than %zu characters; it is cut, and stands whole in the text",
               most);
    item->text =
        slice_of(arena_printf(importing->arena, "%s\n\n%.*s", item->name, SLICE_ARG(item->text)));
    Slice head = text_head(slice_of(item->name), most - strlen("…"));
    item->name = arena_printf(importing->arena, "%.*s…", SLICE_ARG(head));
}

/* The kind whose prefix the id has, and which so can keep it; or NULL. */
static const Kind *kind_of_id(const Schema *schema, Slice text) {
    Id id;
    if (!id_parse(text, &id) || id.placeholder || !id_is_usual(schema, &id))
        return NULL;
    const Kind *kind = schema_kind_of_prefix(schema, id.prefix);
    if (!kind || !can_write(kind))
        return NULL;
    bool named = kind->id_field >= 0 && kind->fields[kind->id_field].source == FROM_FILE_NAME;
    return named && !slice_is(id.prefix, kind->prefixes[0]) ? NULL
                                                            : kind; /* a name has no prefix */
}

/* What an item without an id is known by. */
static char *key_of(Arena *arena, const Kind *kind, Slice title) {
    return arena_printf(arena, "%s\n%.*s", kind->name, SLICE_ARG(title));
}

/* Documents of the corpus by kind and title. */
static GHashTable *titles_of(const Corpus *corpus, Arena *arena) {
    GHashTable *titles = table_new();
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        g_hash_table_insert(titles, key_of(arena, document->kind, slice_trim(document->title)),
                            (void *)(uintptr_t)document);
    }
    return titles;
}

static void find_there(Importing *importing, GHashTable *titles, ImportItem *item) {
    item->there = item->id.len ? corpus_find(importing->wish->corpus, item->id)
                               : g_hash_table_lookup(titles, key_of(importing->arena, item->kind,
                                                                    slice_of(item->name)));
    if (!item->there)
        return;
    bool same = slice_is(slice_trim(item->there->title), item->name);
    item->new_id = slice_string(importing->arena, item->there->id);
    item->path = item->there->path;
    import_say(importing, IMPORT_NOTE, 1, item->place,
               "'%s' is there already, and stays as it is%s: %s",
               item->id.len ? slice_string(importing->arena, item->id) : item->name,
               same ? "" : " (under another title)", item->there->path);
}

/* The next free id that no item of the source has. */
static const char *next_id(Importing *importing, GHashTable *supplies, const Kind *kind,
                           GError **error) {
    const ImportWish *wish = importing->wish;
    IdSupply *supply = g_hash_table_lookup(supplies, kind);
    if (!supply) {
        supply = ids_supply(wish->worktree, wish->repo, &wish->corpus->config->schema, kind, error);
        if (!supply)
            return NULL;
        g_hash_table_insert(supplies, (void *)(uintptr_t)kind, supply);
    }
    const char *id;
    do
        id = ids_supply_next(supply, importing->arena, error);
    while (id && import_find(importing, slice_of(id)));
    return id;
}

/* A file as a whole goes where it was, unless its id or another file is there. */
static void decide_whole(Importing *importing, GHashTable *titles, ImportItem *item) {
    name_item(importing, item);
    if (item->id.len)
        find_there(importing, titles, item);
    item->new_id = slice_string(importing->arena, item->id);
    if (item->there)
        return;
    item->there = corpus_at(importing->wish->corpus, item->path);
    if (item->there)
        import_say(importing, IMPORT_NOTE, 1, item->place,
                   "'%s' is there already, and stays as it is", item->path);
    item->dropped = !item->there && folder_kind(importing->wish->top, item->path) != FILE_MISSING;
    if (item->dropped)
        import_say(importing, IMPORT_LOST, 1, item->place,
                   "'%s' is left out: another file is there already", item->path);
}

/* The kind of an item whose id tells none. */
static const Kind *kind_of_prefix(Importing *importing, const ImportItem *item) {
    const Schema *schema = &importing->wish->corpus->config->schema;
    Slice prefix = item->prefix.len || !item->document ? item->prefix : item->document->prefix;
    const Kind *kind = prefix.len ? schema_kind_of_prefix(schema, prefix) : NULL;
    return kind && can_write(kind) ? kind : importing->wish->kind;
}

/* A path at which nothing stands, nor will. */
static void choose_path(Importing *importing, ImportItem *item) {
    const char *folder = item->document ? item->document->folder : NULL;
    item->path = scaffold_path(importing->arena, item->kind, folder, item->new_id, item->name);
    for (unsigned n = 2; folder_kind(importing->wish->top, item->path) != FILE_MISSING ||
                         !g_hash_table_add(importing->paths, (char *)(uintptr_t)item->path);
         n++) {
        char *name = arena_printf(importing->arena, "%s %u", item->name, n);
        item->path = scaffold_path(importing->arena, item->kind, folder, item->new_id, name);
        if (n > MOST_TRIES)
            return;
    }
}

static bool decide_item(Importing *importing, GHashTable *supplies, GHashTable *titles,
                        ImportItem *item, GError **error) {
    const Kind *kind = kind_of_id(&importing->wish->corpus->config->schema, item->id);
    name_item(importing, item);
    item->kind = kind ? kind : item->kind ? item->kind : kind_of_prefix(importing, item);
    find_there(importing, titles, item);
    if (item->there)
        return true;
    item->new_id = kind ? slice_string(importing->arena, item->id)
                        : next_id(importing, supplies, item->kind, error);
    if (!item->new_id)
        return false;
    choose_path(importing, item);
    return true;
}

/* Folders of their own, also for documents that have one title. */
static void name_documents(Importing *importing) {
    g_autoptr(GHashTable) taken = table_new(); /* folders, to the number that was tried last */
    for (unsigned i = 0; i < importing->documents->len; i++) {
        ImportDocument *document = importing->documents->pdata[i];
        char *slug = text_slug(importing->arena, slice_of(document->title), 60), *folder = slug;
        size_t n = GPOINTER_TO_SIZE(g_hash_table_lookup(taken, slug));
        while (name_fault(slice_of(folder)) || g_hash_table_contains(taken, folder))
            folder = arena_printf(importing->arena, "%s-%zu", slug, n = MAX(n + 1, 2));
        g_hash_table_insert(taken, slug, GSIZE_TO_POINTER(n));
        g_hash_table_insert(taken, folder, GSIZE_TO_POINTER(n));
        document->folder = folder;
    }
}

bool import_decide(Importing *importing, GError **error) {
    g_autoptr(GHashTable) supplies =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)ids_supply_free);
    g_autoptr(GHashTable) titles = titles_of(importing->wish->corpus, importing->arena);
    const GPtrArray *items = importing->items;
    Outline outline = {0};
    for (unsigned i = 0; i < items->len; i++)
        index_item(importing, items->pdata[i]);
    promote(importing);
    name_documents(importing);
    for (unsigned i = 0; i < items->len; i++) {
        ImportItem *item = items->pdata[i];
        if (item->dropped)
            continue;
        tag_item(importing, &outline, item);
        if (item->document)
            item->document->paged = true;
        if (item->whole.len)
            decide_whole(importing, titles, item);
        else if (item->sort == IMPORT_ITEM &&
                 !decide_item(importing, supplies, titles, item, error))
            return false;
    }
    return true;
}
