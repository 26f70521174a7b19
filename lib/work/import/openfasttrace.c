/* SPDX-License-Identifier: MIT */
/* OpenFastTrace's Markdown: an item is a line with its id, `req~name~1`, mostly below a heading,
 * and what follows up to the next heading or id: its description, and parts that a line such as
 * `Rationale:` or `Covers:` begins. The rest of a file is headings and texts. */
#include "base/text.h"
#include "work/import/internal.h"

typedef enum {
    PART_OUTSIDE,
    PART_TEXT,
    PART_RATIONALE,
    PART_COMMENT,
    PART_COVERS,
    PART_DEPENDS,
    PART_NEEDS,
    PART_TAGS
} Part;

typedef struct {
    Importing *importing;
    const ImportSource *file;
    Slice bytes, line;
    size_t at, start;
    TextCursor cursor;
    Part part;
    char fence;       /* of the block of code that is open */
    size_t fence_len; /* 0: none is */
    size_t fence_at;
    bool off, leaving; /* behind `oft:off`; at the end of what is only text */
    size_t from;       /* where the present text began */
    ImportItem *item;  /* the one that is open, or NULL */
    bool has_title;    /* a heading waits for what follows it */
    Slice title;
    unsigned level;
    ImportPlace title_place, text_place;
    GPtrArray *found;    /* ImportItem of this file, in order */
    GHashTable *by_name; /* ids without revisions to items, of all files */
    size_t items;
} Reading;

static ImportPlace here(Reading *reading) {
    ImportPlace place = {.file = reading->file->shown};
    text_cursor_move(&reading->cursor, reading->start, &place.line, &place.column);
    return place;
}

static bool next_line(Reading *reading) {
    if (reading->at >= reading->bytes.len)
        return false;
    reading->start = reading->at;
    reading->at = slice_next_line(reading->bytes, reading->at + 1);
    reading->line = slice_range(reading->bytes, reading->start, reading->at);
    if (slice_ends(reading->line, "\n"))
        reading->line.len--;
    return true;
}

/* --- ids --- */

static bool is_word(char c) {
    return g_ascii_isalnum(c) || c == '_' || (c & 0x80);
}

/* How many bytes at `at` make an id, `type~name~1`; 0: none. `*name` is where the revision begins,
 * counted from `at`. */
static size_t id_at(Slice line, size_t at, size_t *name) {
    size_t i = at;
    while (i < line.len && g_ascii_isalpha(line.at[i]))
        i++;
    if (i == at || i >= line.len || line.at[i++] != '~' || i >= line.len || !is_word(line.at[i]) ||
        g_ascii_isdigit(line.at[i]) || line.at[i] == '_')
        return 0;
    while (i < line.len && (is_word(line.at[i]) || line.at[i] == '-' || line.at[i] == '.'))
        i++;
    if (i >= line.len || line.at[i] != '~')
        return 0;
    *name = i - at;
    size_t digits = ++i;
    while (i < line.len && g_ascii_isdigit(line.at[i]))
        i++;
    return i > digits ? i - at : 0;
}

/* The last id in the line that stands there as words by themselves; empty: none. */
static Slice last_id(Slice line, size_t from) {
    Slice found = {NULL, 0};
    for (size_t at = from; at < line.len; at++) {
        size_t name, len = (at == 0 || !is_word(line.at[at - 1])) ? id_at(line, at, &name) : 0;
        if (len && (at + len == line.len || !is_word(line.at[at + len])))
            found = slice_range(line, at, at + len);
    }
    return found;
}

static char *without_revision(Slice id) {
    size_t name = id.len;
    while (name > 0 && id.at[name - 1] != '~')
        name--;
    return g_strndup(id.at, name ? name - 1 : 0);
}

/* --- lines --- */

/* Sees whether the line begins or ends a block of code: a fence ends with one of the same sign that
 * is at least as long, and alone on its line. */
static void see_fence(Reading *reading) {
    Slice text = slice_trim(reading->line);
    size_t len = 0;
    while (len < text.len && text.at[len] == text.at[0])
        len++;
    if (len < 3 || !strchr("`~", text.at[0]))
        return;
    if (!reading->fence_len) {
        reading->fence = text.at[0];
        reading->fence_len = len;
        reading->fence_at = reading->start;
    } else if (text.at[0] == reading->fence && len >= reading->fence_len && len == text.len) {
        reading->fence_len = 0;
        reading->leaving = true;
    }
}

/* Whether the mark stands in the line by itself: `oft:off`. */
static bool has_mark(Slice line, const char *mark) {
    const char *at = g_strstr_len(line.at, (gssize)line.len, mark);
    size_t from = at ? (size_t)(at - line.at) : 0, to = from + strlen(mark);
    return at && (from == 0 || !is_word(line.at[from - 1])) &&
           (to == line.len || !is_word(line.at[to]));
}

/* Whether the line is only text, whatever stands in it: code, or between `oft:off` and `oft:on`. */
static bool is_shut(Reading *reading, bool in_text) {
    reading->leaving = false;
    if (!reading->off && in_text)
        see_fence(reading);
    if (reading->off && has_mark(reading->line, "oft:on")) {
        reading->off = false;
        reading->leaving = true;
    } else if (!reading->fence_len && !reading->leaving && has_mark(reading->line, "oft:off")) {
        reading->off = true;
    }
    return reading->fence_len || reading->off || reading->leaving;
}

/* `Needs:` and the like: what stands behind the colon in `*rest`. */
static bool is_key(Slice line, const char *key, bool alone, Slice *rest) {
    if (!slice_starts(line, key))
        return false;
    *rest = slice_trim(slice_range(line, strlen(key), line.len));
    return !alone || !rest->len;
}

/* A list's item: what follows its bullet. */
static bool is_bullet(Slice line, Slice *rest) {
    size_t at = 0;
    while (at < line.len && at < 4 && strchr(" \t", line.at[at]))
        at++;
    if (at > 3 || at >= line.len || !strchr("+*-", line.at[at]))
        return false;
    *rest = slice_range(line, at + 1, line.len);
    return true;
}

static bool is_underline(Slice line) {
    Slice text = slice_trim(line);
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != text.at[0] || !strchr("=-", text.at[i]))
            return false;
    return text.len >= 3 && !slice_starts(line, " ");
}

/* Whether the line is a heading, by its hashes or by the line under it, which is passed over. */
static bool is_heading(Reading *reading, Slice *title, unsigned *level) {
    Slice line = reading->line;
    size_t hashes = 0, after = reading->at;
    while (hashes < line.len && line.at[hashes] == '#')
        hashes++;
    if (hashes) {
        *level = (unsigned)MIN(hashes, 6);
        *title = slice_trim(slice_range(line, hashes, line.len));
        while (title->len && slice_ends(*title, "#"))
            title->len--;
        *title = slice_trim(*title);
        return true;
    }
    Slice under = slice_range(reading->bytes, after, slice_next_line(reading->bytes, after + 1));
    Slice ignored;
    if (after >= reading->bytes.len || !slice_trim(line).len || !is_underline(under) ||
        is_bullet(line, &ignored) || is_underline(line))
        return false;
    *level = under.at[0] == '=' ? 1 : 2;
    *title = slice_trim(line);
    reading->at = after + under.len;
    return true;
}

/* --- what was read so far --- */

/* Ends the text that is under way: of the item, or between items. */
static void end_text(Reading *reading, size_t to) {
    Importing *importing = reading->importing;
    Slice text = slice_range(reading->bytes, reading->from, to);
    ImportItem *item = reading->item;
    if (!slice_trim(text).len)
        return;
    if (item && reading->part == PART_TEXT)
        import_field(importing, item, "text", import_block(text), reading->text_place);
    else if (item && (reading->part == PART_RATIONALE || reading->part == PART_COMMENT))
        import_field(importing, item,
                     reading->part == PART_RATIONALE ? "## Rationale" : "## Comment", text,
                     reading->text_place);
    else if (reading->part == PART_OUTSIDE) {
        ImportItem *prose = import_make(importing, IMPORT_TEXT, reading->text_place);
        prose->text = import_block(text);
        g_ptr_array_add(reading->found, prose);
    }
}

static void begin(Reading *reading, Part part, size_t from) {
    end_text(reading, reading->start);
    reading->part = part;
    reading->from = from;
    reading->text_place = here(reading);
}

/* A heading that no id has followed is one of the document. */
static void end_title(Reading *reading) {
    if (!reading->has_title)
        return;
    reading->has_title = false;
    ImportItem *heading = import_make(reading->importing, IMPORT_HEADING, reading->title_place);
    heading->title = reading->title;
    heading->level = reading->level;
    g_ptr_array_add(reading->found, heading);
}

static void begin_heading(Reading *reading, Slice title, unsigned level, ImportPlace place) {
    begin(reading, PART_OUTSIDE, reading->at);
    end_title(reading);
    reading->item = NULL;
    reading->has_title = true;
    reading->title = title;
    reading->level = level;
    reading->title_place = place;
}

/* Kinds go by prefixes in capitals: `feat` is FEAT. */
static ImportItem *new_item(Reading *reading, Slice id) {
    Importing *importing = reading->importing;
    ImportItem *item = import_make(importing, IMPORT_ITEM, here(reading));
    Slice type = slice_range(id, 0, slice_find(id, '~', 0));
    g_autofree char *word = slice_strdup(type), *upper = g_ascii_strup(word, -1);
    item->id = id;
    item->prefix = slice_of(slice_string(importing->arena, slice_of(upper)));
    g_ptr_array_add(reading->found, item);
    reading->items++;
    return item;
}

static bool begin_item(Reading *reading) {
    Slice line = reading->line;
    size_t quoted = slice_starts(line, "`"), name, len = id_at(line, quoted, &name);
    if (!len)
        return false;
    Slice id = slice_range(line, quoted, quoted + len),
          rest = slice_trim(slice_range(line, quoted + len + quoted, line.len));
    begin(reading, PART_TEXT, reading->at);
    reading->item = new_item(reading, id);
    if (reading->has_title) {
        reading->item->title = reading->title;
        reading->item->level = reading->level;
        reading->item->opens = true;
        reading->has_title = false;
    }
    if (rest.len)
        import_say(reading->importing, IMPORT_LOST, 1, here(reading), "behind an id: %s",
                   text_shown(reading->importing->arena, rest, 60));
    return true;
}

/* Names of types, or words, with commas between them. */
static void add_names(Reading *reading, const char *field, Slice text) {
    while (text.at) {
        Slice name = slice_trim(slice_cut(&text, ','));
        import_field(reading->importing, reading->item, field, name, here(reading));
    }
}

/* `arch --> dsn, impl : req~name~1`: an item of the first type that passes on to the others. */
static bool read_forward(Reading *reading) {
    Importing *importing = reading->importing;
    Slice line = reading->line, id;
    const char *arrow = g_strstr_len(line.at, (gssize)line.len, "-->");
    size_t at = arrow ? (size_t)(arrow - line.at) : 0, to, end = at, name, len;
    while (end > 0 && line.at[end - 1] == ' ')
        end--;
    size_t from = end;
    while (from > 0 && g_ascii_isalpha(line.at[from - 1]))
        from--;
    size_t colon = slice_find(line, ':', at);
    for (to = colon + 1; to < line.len && line.at[to] == ' ';)
        to++;
    if (!arrow || from == end || colon == line.len || !(len = id_at(line, to, &name)))
        return false;
    Slice targets = slice_range(line, at + 3, colon);
    for (size_t i = 0; i < targets.len; i++)
        if (!g_ascii_isalpha(targets.at[i]) && !strchr(", ", targets.at[i]))
            return false;
    id = slice_range(line, to, to + len);
    begin(reading, PART_OUTSIDE, reading->at);
    end_title(reading);
    char *own = arena_printf(importing->arena, "%.*s%.*s", (int)(end - from), line.at + from,
                             SLICE_ARG(slice_range(id, slice_find(id, '~', 0), id.len)));
    reading->item = new_item(reading, slice_of(own));
    reading->item->text = line;
    import_link(importing, reading->item, "links.refines", id, here(reading));
    add_names(reading, "needs", targets);
    reading->item = NULL;
    return true;
}

/* --- the parts of an item --- */

static bool begin_part(Reading *reading) {
    static const struct {
        const char *key;
        Part part;
    } parts[] = {{"Description:", PART_TEXT}, {"Rationale:", PART_RATIONALE},
                 {"Comment:", PART_COMMENT},  {"Covers:", PART_COVERS},
                 {"Depends:", PART_DEPENDS},  {"Needs:", PART_NEEDS},
                 {"Tags:", PART_TAGS}};
    Slice rest;
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        bool inner = parts[i].part == PART_NEEDS || parts[i].part == PART_TAGS;
        if (!is_key(reading->line, parts[i].key, !inner, &rest))
            continue;
        begin(reading, inner && rest.len ? PART_TEXT : parts[i].part, reading->at);
        if (inner && rest.len)
            add_names(reading, parts[i].part == PART_NEEDS ? "needs" : "tags", rest);
        return true;
    }
    if (!is_key(reading->line, "Status:", false, &rest) || !rest.len ||
        slice_find(rest, ' ', 0) < rest.len)
        return false;
    begin(reading, PART_TEXT, reading->at);
    import_field(reading->importing, reading->item, "status", rest, here(reading));
    return true;
}

/* Whether words stand beside the id, in which a link of Markdown around it or before it is none. */
static bool has_words(Slice text, Slice id) {
    for (size_t i = 0; i < text.len; i++) {
        size_t close = text.at[i] == '[' ? slice_find(text, ']', i) : text.len;
        if (text.at + i == id.at)
            i += id.len;
        else if (close + 1 < text.len && text.at[close + 1] == '(')
            i = slice_find(text, ')', close);
        if (i < text.len && is_word(text.at[i]))
            return true;
    }
    return false;
}

/* A line of a list of ids, types or tags; false where it is none. */
static bool read_listed(Reading *reading) {
    Slice rest;
    if (!is_bullet(reading->line, &rest))
        return false;
    if (reading->part == PART_TAGS || reading->part == PART_NEEDS) {
        import_field(reading->importing, reading->item,
                     reading->part == PART_TAGS ? "tags" : "needs", slice_trim(rest),
                     here(reading));
        return true;
    }
    Slice id = last_id(rest, 0);
    if (id.len && has_words(rest, id))
        import_say(reading->importing, IMPORT_LOST, 1, here(reading), "beside an id: %s",
                   text_shown(reading->importing->arena, slice_trim(rest), 60));
    if (id.len)
        import_link(reading->importing, reading->item,
                    reading->part == PART_COVERS ? "links.refines" : "links.depends", id,
                    here(reading));
    return id.len > 0;
}

static void read_line(Reading *reading) {
    Slice title;
    unsigned level;
    bool in_text = reading->part <= PART_COMMENT, blank = !slice_trim(reading->line).len;
    ImportPlace place = here(reading);
    if (is_shut(reading, in_text)) {
        end_title(reading);
        if (!in_text)
            begin(reading, PART_TEXT, reading->start);
    } else if (is_heading(reading, &title, &level))
        begin_heading(reading, title, level, place);
    else if (begin_item(reading) || (reading->item && begin_part(reading)) ||
             (reading->part != PART_RATIONALE && reading->part != PART_COMMENT &&
              read_forward(reading)))
        return;
    else if (!blank && in_text)
        end_title(reading);
    else if (!in_text && blank && reading->part >= PART_NEEDS)
        begin(reading, PART_TEXT, reading->at);
    else if (!in_text && !blank && !read_listed(reading))
        begin(reading, PART_TEXT, reading->start);
}

/* --- files --- */

/* The only heading of level 1 is the title of its document. */
static const ImportItem *take_title(Reading *reading) {
    ImportItem *title = NULL;
    size_t count = 0;
    for (unsigned i = 0; i < reading->found->len; i++) {
        ImportItem *item = reading->found->pdata[i];
        if (item->level != 1)
            continue;
        title = item;
        count++;
    }
    if (count != 1 || title->sort != IMPORT_HEADING)
        return NULL;
    reading->importing->document->title = slice_string(reading->importing->arena, title->title);
    return title;
}

static void take_items(Reading *reading) {
    Importing *importing = reading->importing;
    const ImportItem *title = take_title(reading);
    for (unsigned i = 0; i < reading->found->len; i++) {
        ImportItem *item = reading->found->pdata[i];
        if (item != title)
            import_take(importing, item);
        if (!item->id.len)
            continue;
        g_autofree char *name = without_revision(item->id);
        g_hash_table_insert(reading->by_name, slice_string(importing->arena, slice_of(name)), item);
    }
}

static void read_file(Importing *importing, const ImportSource *file, GHashTable *by_name) {
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    Reading reading = {.importing = importing, .file = file, .found = found, .by_name = by_name};
    g_autofree char *base = g_path_get_basename(file->path);
    if (!import_file(importing, file, &reading.bytes))
        return;
    reading.cursor = (TextCursor){reading.bytes, 0, 1, 1};
    reading.text_place = here(&reading);
    ImportDocument *before = importing->document;
    import_document(importing, slice_range(slice_of(base), 0, strlen(base) - 3));
    while (next_line(&reading))
        read_line(&reading);
    reading.start = reading.bytes.len;
    end_text(&reading, reading.bytes.len);
    end_title(&reading);
    if (reading.fence_len)
        import_say(importing, IMPORT_FAULT, 1,
                   import_place(importing, file, reading.bytes, reading.fence_at),
                   "a block of code that does not end: all behind it is taken as text");
    if (reading.items) {
        take_items(&reading);
        return;
    }
    import_say(importing, IMPORT_NOTE, 1, (ImportPlace){.file = file->shown},
               "no item stands in it; it is not imported");
    import_undo_document(importing, before);
}

/* What a link names is pinned where its revision is today's, as that is what a revision is for. */
static void check_revisions(Importing *importing, GHashTable *by_name, unsigned from) {
    for (unsigned i = from; i < importing->items->len; i++) {
        ImportItem *item = importing->items->pdata[i];
        for (size_t k = 0; k < item->links.len; k++) {
            ImportLink *link = &item->links.at[k];
            g_autofree char *name = without_revision(link->target);
            const ImportItem *target = g_hash_table_lookup(by_name, name);
            if (!target)
                continue;
            link->pinned = slice_equal(target->id, link->target);
            if (link->pinned)
                continue;
            import_say(importing, IMPORT_LOST, 1, link->place,
                       "the revision of the link to '%.*s', which is '%.*s' by now: it has no pin",
                       SLICE_ARG(link->target), SLICE_ARG(target->id));
            link->target = target->id;
        }
    }
}

void import_openfasttrace(Importing *importing, const ImportSource *files, size_t count) {
    g_autoptr(GHashTable) by_name = table_new();
    unsigned from = importing->items->len;
    for (size_t i = 0; i < count; i++)
        read_file(importing, &files[i], by_name);
    check_revisions(importing, by_name, from);
}
