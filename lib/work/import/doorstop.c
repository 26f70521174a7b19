/* SPDX-License-Identifier: MIT */
/* Doorstop: a file an item, in YAML or in Markdown with front matter, in folders of which each with
 * a `.doorstop.yml` is a document. */
#include "work/import/doorstop.h"
#include "base/text.h"
#include "model/front.h"

#define CONFIG    ".doorstop.yml"
#define STORES    1000
#define LOOKED_AT 100 /* files, to see what they are that are not Doorstop's */

/* A folder with a `.doorstop.yml`. */
typedef struct {
    const char *folder; /* "" is where the reading starts */
    const char *format; /* "yaml", "markdown" */
    ImportDocument *document;
    bool reviewed_more; /* more than usual goes into its items' stamps */
} Store;

typedef struct {
    Importing *importing;
    GArray *stores;     /* Store */
    GArray *entries;    /* DoorstopEntry */
    GHashTable *by_uid; /* of each item its place among the entries and one */
} Reading;

/* --- YAML --- */

static const YamlLimits LIMITS = {.bytes = IMPORT_FILE_BYTES, .depth = 16, .keys = 1000};

typedef struct {
    Importing *importing;
    const ImportSource *file;
    Slice bytes;
    bool ends;
} Faults;

static void on_fault(void *context, const YamlFault *fault) {
    Faults *faults = context;
    import_say(faults->importing, IMPORT_FAULT, 1,
               import_place(faults->importing, faults->file, faults->bytes, fault->offset), "%s",
               fault->message);
    faults->ends |= fault->ends;
}

/* The map that stands in the bytes [from, to) of a file, or NULL, which is told. */
static const YamlNode *read_map(Importing *importing, const ImportSource *file, Slice bytes,
                                size_t from, size_t to) {
    Faults faults = {importing, file, bytes, false};
    const YamlNode *root = yaml_read(importing->arena, bytes, from, to, &LIMITS, on_fault, &faults);
    if (root && root->type == YAML_MAP && !faults.ends)
        return root;
    if (!faults.ends)
        import_say(importing, IMPORT_FAULT, 1, import_place(importing, file, bytes, from),
                   "no map of attributes, as an item of Doorstop is");
    return NULL;
}

static bool is_true(Slice text) {
    static const char *const words[] = {"true", "yes", "on", "enabled", "1", NULL};
    for (const char *const *word = words; *word; word++)
        if (slice_equal_ascii_case(text, slice_of(*word)))
            return true;
    return false;
}

static bool is_nothing(const YamlNode *value) {
    Slice text = yaml_text(value);
    return !value || (value->type == YAML_SCALAR &&
                      (!text.len || (value->style == YAML_PLAIN &&
                                     (slice_is(text, "null") || slice_is(text, "~")))));
}

/* --- documents --- */

/* What a configuration says that has no place here. */
static void tell_rest(Importing *importing, const ImportSource *file, Slice bytes,
                      const YamlNode *root) {
    static const char *const known[] = {"prefix", "sep", "digits", "itemformat", NULL};
    for (const YamlNode *part = yaml_child(root); part; part = yaml_next(part)) {
        if (!yaml_child(yaml_value(part)) && !is_nothing(yaml_value(part)))
            import_say(importing, IMPORT_LOST, 1,
                       import_place(importing, file, bytes, yaml_offset(part)),
                       "'%s' of the document", text_shown(importing->arena, yaml_text(part), 40));
        for (const YamlNode *key = yaml_child(yaml_value(part)); key; key = yaml_next(key)) {
            const char *name = slice_string(importing->arena, yaml_text(key));
            bool settings = slice_is(yaml_text(part), "settings");
            if (!(settings && g_strv_contains(known, name)))
                import_say(importing, IMPORT_LOST, 1,
                           import_place(importing, file, bytes, yaml_offset(key)),
                           "'%s' of the document: %s",
                           text_shown(importing->arena, yaml_text(part), 40),
                           text_shown(importing->arena, yaml_text(key), 40));
        }
    }
}

static void add_store(Reading *reading, const ImportSource *file) {
    Importing *importing = reading->importing;
    if (reading->stores->len == STORES) {
        import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = file->shown},
                   "more than %d documents in one folder", STORES);
        return;
    }
    char *folder =
        g_str_has_suffix(file->path, "/" CONFIG)
            ? arena_copy(importing->arena, file->path, strlen(file->path) - strlen("/" CONFIG))
            : arena_copy(importing->arena, "", 0);
    Store store = {folder, "yaml", NULL, false};
    Slice bytes, title = {NULL, 0}, prefix = {NULL, 0};
    const YamlNode *root = import_file(importing, file, &bytes)
                               ? read_map(importing, file, bytes, 0, bytes.len)
                               : NULL;
    if (root) {
        const YamlNode *settings = yaml_get(root, "settings");
        const YamlNode *attributes = yaml_get(root, "attributes");
        const YamlNode *doc = yaml_get(yaml_get(attributes, "defaults"), "doc");
        const YamlNode *format = yaml_get(settings, "itemformat");
        prefix = slice_trim(yaml_text(yaml_get(settings, "prefix")));
        title = slice_trim(yaml_text(yaml_get(doc, "title")));
        store.reviewed_more = yaml_get(attributes, "reviewed") != NULL;
        if (format)
            store.format = slice_string(importing->arena, slice_trim(yaml_text(format)));
        tell_rest(importing, file, bytes, root);
    }
    g_autofree char *name = g_path_get_basename(*folder ? folder : folder_path(file->below));
    store.document = import_document(importing, title.len    ? title
                                                : prefix.len ? prefix
                                                             : slice_of(name));
    store.document->prefix = prefix;
    g_array_append_val(reading->stores, store);
}

/* A single item that the user named is in a document of its own, called as its id begins. */
static void add_lone(Reading *reading, const ImportSource *file) {
    size_t len = 0;
    while (g_ascii_isalpha(file->path[len]))
        len++;
    Slice prefix = {file->path, len};
    Store store = {"", g_str_has_suffix(file->path, ".md") ? "markdown" : "yaml",
                   import_document(reading->importing, prefix), false};
    store.document->prefix = prefix;
    g_array_append_val(reading->stores, store);
}

/* The document whose folder holds the path, the deepest one; or NULL. */
static const Store *store_of(const Reading *reading, const char *path) {
    const Store *best = NULL;
    for (unsigned i = 0; i < reading->stores->len; i++) {
        const Store *store = &g_array_index(reading->stores, Store, i);
        size_t len = strlen(store->folder);
        bool holds = len == 0 || (g_str_has_prefix(path, store->folder) && path[len] == '/');
        if (holds && (!best || len > strlen(best->folder)))
            best = store;
    }
    return best;
}

/* --- items --- */

/* Whether a file of that name, without its ending, is an item: `REQ001`, `REQ-name`. */
static bool is_uid(Slice name) {
    size_t digits = 0, at = 0;
    while (digits < name.len && g_ascii_isdigit(name.at[name.len - 1 - digits]))
        digits++;
    while (at < name.len && !strchr("-_.", name.at[at]))
        at++;
    return name.len && !g_ascii_isdigit(name.at[0]) && name.at[0] != '.' &&
           ((digits && digits < name.len) || (at > 0 && at + 1 < name.len));
}

/* A level as numbers: `1.2.0` is two deep, and a heading's. In YAML, 1.10 is the number 1.1. */
static void read_level(DoorstopEntry *entry, const YamlNode *value) {
    Slice text = slice_trim(yaml_text(value)), rest = text;
    size_t dots = 0;
    for (size_t i = 0; i < text.len; i++)
        dots += text.at[i] == '.';
    if (value && value->style == YAML_PLAIN && dots == 1)
        while (text.len > 2 && text.at[text.len - 1] == '0' && text.at[text.len - 2] != '.')
            text.len--;
    rest = text;
    while (rest.at && entry->depth < G_N_ELEMENTS(entry->level)) {
        g_autofree char *part = slice_strdup(slice_cut(&rest, '.'));
        entry->level[entry->depth++] = (uint32_t)MIN(g_ascii_strtoull(part, NULL, 10), G_MAXUINT32);
    }
    if (!text.len)
        entry->level[0] = entry->depth = 1;
    entry->heading = entry->level[entry->depth - 1] == 0;
    while (entry->depth > 1 && entry->level[entry->depth - 1] == 0)
        entry->depth--;
}

/* The text of any value: a scalar's own, else its bytes. */
static Slice text_of(Slice bytes, const YamlNode *value) {
    return value->type == YAML_SCALAR ? yaml_text(value)
                                      : slice_range(bytes, yaml_offset(value), yaml_end(value));
}

/* `links`: ids, each alone or with the stamp of what it named when somebody last looked. */
static void read_links(Reading *reading, DoorstopEntry *entry, Slice bytes, const YamlNode *list) {
    Importing *importing = reading->importing;
    if (list->type != YAML_LIST && !is_nothing(list))
        import_say(importing, IMPORT_LOST, 1,
                   import_place(importing, entry->file, bytes, yaml_offset(list)),
                   "links that are no list");
    for (const YamlNode *each = list->type == YAML_LIST ? yaml_child(list) : NULL; each;
         each = yaml_next(each)) {
        const YamlNode *id = each->type == YAML_MAP ? yaml_child(each) : each;
        ImportPlace place = import_place(importing, entry->file, bytes, yaml_offset(each));
        if (!id || id->type != YAML_SCALAR || is_nothing(id) || (id != each && yaml_next(id))) {
            import_say(importing, IMPORT_LOST, 1, place,
                       "a link that is no id, alone or with a stamp behind it");
            continue;
        }
        ImportLink *link =
            import_link(importing, entry->item, "links.refines", slice_trim(yaml_text(id)), place);
        if (link && each->type == YAML_MAP && !is_nothing(yaml_value(id)))
            link->stamp = slice_trim(yaml_text(yaml_value(id)));
    }
}

/* `references`: files, perhaps with a word in them, and their hashes. */
static void read_references(Reading *reading, DoorstopEntry *entry, Slice bytes,
                            const YamlNode *list) {
    for (const YamlNode *each = yaml_child(list); each; each = yaml_next(each)) {
        Slice path = yaml_text(yaml_get(each, "path")), word = yaml_text(yaml_get(each, "keyword"));
        ImportPlace place = import_place(reading->importing, entry->file, bytes, yaml_offset(each));
        char *text = word.len ? arena_printf(reading->importing->arena, "%.*s: %.*s",
                                             SLICE_ARG(path), SLICE_ARG(word))
                              : slice_string(reading->importing->arena, path);
        if (path.len)
            import_field(reading->importing, entry->item, "references", slice_of(text), place);
        else
            import_say(reading->importing, IMPORT_LOST, 1, place,
                       "a reference without the path of a file");
        if (!is_nothing(yaml_get(each, "sha")))
            import_say(reading->importing, IMPORT_LOST, 1, place,
                       "the hash of a file that an item names in 'references'");
    }
    entry->references = yaml_child(list);
}

static void read_attribute(Reading *reading, DoorstopEntry *entry, Slice bytes,
                           const YamlNode *key) {
    Importing *importing = reading->importing;
    const char *name = slice_string(importing->arena, yaml_text(key));
    const YamlNode *value = yaml_value(key);
    Slice text = text_of(bytes, value);
    ImportPlace place = import_place(importing, entry->file, bytes, yaml_offset(key));
    if (strcmp(name, "links") == 0)
        read_links(reading, entry, bytes, value);
    else if (strcmp(name, "references") == 0 && value->type == YAML_LIST)
        read_references(reading, entry, bytes, value);
    else if (is_nothing(value) || strcmp(name, "level") == 0)
        return;
    else if (strcmp(name, "normative") == 0)
        entry->informative = !is_true(text);
    else if (strcmp(name, "text") == 0)
        entry->text = text;
    else if (strcmp(name, "header") == 0)
        entry->header = text;
    else if (strcmp(name, "reviewed") == 0)
        import_say(importing, IMPORT_LOST, 1, place,
                   "that an item was reviewed: here a side approves, by a person's name");
    else if (!(strcmp(name, "active") == 0 && is_true(text)) &&
             !(strcmp(name, "derived") == 0 && !is_true(text)))
        import_field(importing, entry->item, name, text, place);
    if (strcmp(name, "ref") == 0)
        entry->ref = text;
}

/* The first heading of level 1 is the header, what else stands there the text. */
static void read_content(Arena *arena, Slice content, DoorstopEntry *entry) {
    g_autoptr(GString) text = g_string_new(NULL);
    bool found = false;
    while (content.at) {
        Slice line = slice_cut(&content, '\n');
        if (!found && slice_starts(line, "# ")) {
            entry->header = slice_trim(slice_range(line, 2, line.len));
            found = true;
        } else {
            g_string_append_printf(text, "%.*s%s", SLICE_ARG(line), content.at ? "\n" : "");
        }
    }
    entry->text = (Slice){arena_copy(arena, text->str, text->len), text->len};
}

/* What the attributes make of the item. */
static void finish_item(DoorstopEntry *entry) {
    ImportItem *item = entry->item;
    Slice rest = slice_trim(entry->text);
    item->title = slice_trim(entry->header);
    item->text = entry->text;
    if (!entry->informative)
        return;
    item->sort = entry->heading ? IMPORT_HEADING : IMPORT_TEXT;
    if (!entry->heading || item->title.len)
        return;
    item->title = slice_cut(&rest, '\n');
    while (slice_starts(item->title, "#") || slice_starts(item->title, " "))
        item->title = slice_range(item->title, 1, item->title.len);
    item->text = rest;
}

static void read_entry(Reading *reading, DoorstopEntry *entry, bool markdown) {
    Importing *importing = reading->importing;
    Slice bytes;
    Front front = {0};
    if (!import_file(importing, entry->file, &bytes))
        return;
    if (markdown && !front_find(bytes, &front)) {
        import_say(importing, IMPORT_FAULT, 1, import_place(importing, entry->file, bytes, 0),
                   "no front matter, as a Markdown item of Doorstop has");
        return;
    }
    if (!markdown)
        front.to = bytes.len;
    const YamlNode *root = read_map(importing, entry->file, bytes, front.from, front.to);
    if (!root)
        return;
    importing->document = entry->document;
    entry->item = import_make(importing, IMPORT_ITEM,
                              import_place(importing, entry->file, bytes, front.from));
    entry->item->id = entry->uid;
    for (const YamlNode *key = yaml_child(root); key; key = yaml_next(key))
        read_attribute(reading, entry, bytes, key);
    if (markdown)
        read_content(importing->arena, slice_range(bytes, front.body, bytes.len), entry);
    read_level(entry, yaml_get(root, "level"));
    finish_item(entry);
}

/* --- files --- */

static void see_file(Reading *reading, const ImportSource *file) {
    Importing *importing = reading->importing;
    g_autofree char *name = g_path_get_basename(file->path);
    const char *dot = strrchr(name, '.');
    bool markdown = dot && strcmp(dot, ".md") == 0;
    const Store *store = store_of(reading, file->path);
    size_t len = dot ? (size_t)(dot - name) : strlen(name);
    if (strcmp(name, CONFIG) == 0)
        return;
    if (!store && !markdown) {
        import_say(importing, IMPORT_LOST, 1, (ImportPlace){.file = file->shown},
                   "no item: no folder above it has a " CONFIG);
        return;
    }
    if (!store || markdown != (strcmp(store->format, "markdown") == 0) ||
        !is_uid((Slice){name, len})) {
        if (!markdown)
            import_say(
                importing, IMPORT_NOTE, 1, (ImportPlace){.file = file->shown},
                "no item: it is not called as one is, REQ001.yml, or not of its document's format");
        return;
    }
    DoorstopEntry entry = {.file = file,
                           .document = store->document,
                           .uid = slice_of(arena_copy(importing->arena, name, len)),
                           .stamped_more = store->reviewed_more};
    read_entry(reading, &entry, markdown);
    if (entry.item)
        g_array_append_val(reading->entries, entry);
}

static void be_silent(void *context, const YamlFault *fault) {
    *(bool *)context |= fault->ends;
}

/* A link by `uid`, as RTEMS and what is derived from it write their items; or NULL. */
static const YamlNode *link_by_uid(Importing *importing, Slice bytes) {
    bool ends = false;
    const YamlNode *root =
        yaml_read(importing->arena, bytes, 0, bytes.len, &LIMITS, be_silent, &ends);
    const YamlNode *links = ends ? NULL : yaml_get(root, "links");
    return links && links->type == YAML_LIST && yaml_get(yaml_child(links), "uid")
               ? yaml_child(links)
               : NULL;
}

/* No folder is a document of Doorstop's: says what the files are, as far as that can be seen. */
static void tell_stranger(Importing *importing, const ImportSource *files, size_t count) {
    size_t most = MIN(count, LOOKED_AT);
    for (size_t i = 0; i < most; i++) {
        Slice bytes;
        if (!g_str_has_suffix(files[i].path, "ml") || !import_file(importing, &files[i], &bytes))
            continue;
        const YamlNode *link = link_by_uid(importing, bytes);
        if (!link)
            continue;
        import_say(importing, IMPORT_FAULT, 1,
                   import_place(importing, &files[i], bytes, yaml_offset(link)),
                   "a link by 'uid', as RTEMS writes its items: they are not Doorstop's; make a "
                   "sheet of them, with the columns id, title, text and parents, for 'req import "
                   "csv'");
        return;
    }
    import_say(importing, IMPORT_FAULT, 1, (ImportPlace){.file = files->shown},
               "nothing of Doorstop's: no folder here has the " CONFIG
               " that each of its documents has");
}

/* By document, level and id. */
static int compare(const void *a, const void *b) {
    const DoorstopEntry *one = a, *other = b;
    if (one->document != other->document)
        return one->document->number < other->document->number ? -1 : 1;
    for (unsigned i = 0; i < MIN(one->depth, other->depth); i++)
        if (one->level[i] != other->level[i])
            return one->level[i] < other->level[i] ? -1 : 1;
    if (one->depth != other->depth)
        return one->depth < other->depth ? -1 : 1;
    int order = slice_compare(one->uid, other->uid);
    return order ? order : strcmp(one->file->path, other->file->path);
}

/* --- stamps --- */

static const char *stamp_of(Reading *reading, DoorstopEntry *entry) {
    g_autofree char *stamp = entry->stamp || entry->stamped_more ? NULL : doorstop_stamp(entry);
    if (stamp)
        entry->stamp = slice_string(reading->importing->arena, slice_of(stamp));
    return entry->stamp;
}

/* A link whose stamp is that of what it names today was looked at since, and so can be pinned. */
static void check_stamps(Reading *reading, ImportItem *item) {
    for (size_t i = 0; i < item->links.len; i++) {
        ImportLink *link = &item->links.at[i];
        g_autofree char *uid = slice_strdup(link->target);
        size_t known = GPOINTER_TO_SIZE(g_hash_table_lookup(reading->by_uid, uid));
        if (!link->stamp.len)
            continue;
        DoorstopEntry *target =
            known ? &g_array_index(reading->entries, DoorstopEntry, known - 1) : NULL;
        const char *stamp = target ? stamp_of(reading, target) : NULL;
        link->pinned = is_true(link->stamp) || slice_is(link->stamp, stamp);
        if (link->pinned)
            continue;
        import_say(reading->importing, IMPORT_LOST, 1, link->place,
                   !target ? "the stamp of a link to what is not read here"
                   : stamp
                       ? "the stamp of a link whose target has changed since: it has no pin"
                       : "the stamp of a link to an item whose own stamp cannot be counted here");
    }
}

/* How deep the item stands: below the headings whose numbers its level begins with. */
static unsigned depth_of(const DoorstopEntry *entry, const DoorstopEntry *before) {
    unsigned same = 0;
    if (!before || before->document != entry->document)
        return entry->depth;
    while (same < MIN(entry->depth, before->depth) && entry->level[same] == before->level[same])
        same++;
    return MIN(entry->depth, same + 1);
}

static void add_items(Reading *reading) {
    g_array_sort(reading->entries, compare);
    for (unsigned i = 0; i < reading->entries->len; i++) {
        const DoorstopEntry *entry = &g_array_index(reading->entries, DoorstopEntry, i);
        char *uid = slice_string(reading->importing->arena, entry->uid);
        if (!g_hash_table_contains(reading->by_uid, uid))
            g_hash_table_insert(reading->by_uid, uid, GSIZE_TO_POINTER((size_t)i + 1));
    }
    for (unsigned i = 0; i < reading->entries->len; i++) {
        const DoorstopEntry *entry = &g_array_index(reading->entries, DoorstopEntry, i);
        entry->item->level = depth_of(entry, i ? entry - 1 : NULL);
        check_stamps(reading, entry->item);
        import_take(reading->importing, entry->item);
    }
}

void import_doorstop(Importing *importing, const ImportSource *files, size_t count) {
    g_autoptr(GArray) stores = g_array_new(FALSE, FALSE, sizeof(Store));
    g_autoptr(GArray) entries = g_array_new(FALSE, TRUE, sizeof(DoorstopEntry));
    g_autoptr(GHashTable) by_uid = table_new();
    Reading reading = {importing, stores, entries, by_uid};
    for (size_t i = 0; i < count; i++)
        if (g_str_has_suffix(files[i].path, CONFIG))
            add_store(&reading, &files[i]);
    if (count == 1 && !stores->len && !strchr(files->path, '/'))
        add_lone(&reading, files);
    if (!stores->len) {
        tell_stranger(importing, files, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        see_file(&reading, &files[i]);
    add_items(&reading);
}
