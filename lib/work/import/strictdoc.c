/* SPDX-License-Identifier: MIT */
/* StrictDoc's .sdoc: nodes in brackets, `[REQUIREMENT]`, with fields a line each, or several lines
 * between `>>>` and `<<<`; `[[SECTION]]` and other nodes in double brackets hold others. The older
 * `[SECTION]`, `[COMPOSITE_REQUIREMENT]` and `[FREETEXT]`, each up to its `[/…]`, are read too. */
#include "base/text.h"
#include "work/import/internal.h"
#include "work/link.h"

#define NESTING 64
#define FAULTS  20 /* in one file; the rest of it is not read then */

/* A tag in brackets. */
typedef struct {
    Slice name;
    bool both;   /* `[[` */
    bool closes; /* `[/` */
} Tag;

typedef struct {
    Importing *importing;
    const ImportSource *file;
    Slice bytes;
    TextCursor cursor;   /* for places; only moves on */
    size_t at;           /* of the next line */
    size_t start;        /* of the line read last */
    Slice open[NESTING]; /* names of the nodes that hold this place */
    unsigned depth, faults;
    ImportItem *about;  /* what the document says of itself, or NULL */
    bool rst;           /* its texts are RST, as far as known */
    size_t inner_links; /* `[LINK: …]` in texts */
} Reading;

static ImportPlace here(Reading *reading) {
    ImportPlace place = {.file = reading->file->shown};
    text_cursor_move(&reading->cursor, reading->start, &place.line, &place.column);
    return place;
}

static void fault(Reading *reading, const char *what) {
    import_say(reading->importing, IMPORT_FAULT, 1, here(reading), "%s", what);
    if (++reading->faults < FAULTS)
        return;
    import_say(reading->importing, IMPORT_FAULT, 1, here(reading),
               "too much is wrong: the rest of the file is not read");
    reading->at = reading->bytes.len;
}

/* --- lines --- */

static bool next_line(Reading *reading, Slice *line) {
    if (reading->at >= reading->bytes.len)
        return false;
    reading->start = reading->at;
    reading->at = slice_next_line(reading->bytes, reading->at + 1);
    *line = slice_range(reading->bytes, reading->start, reading->at);
    while (line->len && strchr("\r\n", line->at[line->len - 1]))
        line->len--;
    return true;
}

/* Takes the last line back. */
static void back(Reading *reading) {
    reading->at = reading->start;
}

/* `[TAG]`, `[[TAG]]`, `[/TAG]`, `[[/TAG]]` as a whole line. */
static bool is_tag(Slice line, Tag *tag) {
    *tag = (Tag){.both = slice_starts(line, "[[")};
    size_t marks = tag->both ? 2 : 1;
    Slice inner = slice_range(line, marks, line.len);
    if (!slice_starts(line, "[") || !slice_ends(line, tag->both ? "]]" : "]"))
        return false;
    inner.len -= MIN(marks, inner.len);
    tag->closes = slice_starts(inner, "/");
    tag->name = slice_range(inner, tag->closes, inner.len);
    for (size_t i = 0; i < tag->name.len; i++) {
        char c = tag->name.at[i];
        if (!g_ascii_isupper(c) && (i == 0 || (!g_ascii_isalnum(c) && !strchr("_-", c))))
            return false;
    }
    return tag->name.len > 0;
}

/* `NAME: value` or `NAME:`, without what stands before it. */
static bool is_field(Slice line, Slice *name, Slice *value) {
    size_t colon = slice_find(line, ':', 0);
    if (colon == 0 || colon == line.len || !g_ascii_isalpha(line.at[0]))
        return false;
    for (size_t i = 0; i < colon; i++)
        if (!g_ascii_isalnum(line.at[i]) && !strchr("_-", line.at[i]))
            return false;
    *name = slice_range(line, 0, colon);
    *value = slice_trim(slice_range(line, colon + 1, line.len));
    return colon + 1 == line.len || line.at[colon + 1] == ' ';
}

/* The lines up to the next `<<<`; where there is none, up to the next node. */
static Slice read_lines(Reading *reading) {
    size_t from = reading->at, opened = reading->start;
    Slice line = {NULL, 0};
    Tag tag;
    while (next_line(reading, &line))
        if (slice_starts(line, "<<<"))
            return slice_range(reading->bytes, from, reading->start);
    reading->at = from;
    while (next_line(reading, &line) && !is_tag(line, &tag))
        continue;
    if (reading->at < reading->bytes.len || is_tag(line, &tag))
        back(reading);
    size_t end = reading->at;
    reading->start = opened;
    fault(reading, "'>>>' without its '<<<'");
    return slice_range(reading->bytes, from, end);
}

static void count_inner_links(Reading *reading, Slice text) {
    const char *at = text.at;
    while ((at = g_strstr_len(at, (gssize)(text.len - (size_t)(at - text.at)), "[LINK: "))) {
        reading->inner_links++;
        at++;
    }
}

/* --- the document itself --- */

/* Passes over lines that belong to what stands before them: indented ones, and items of lists. */
static size_t pass_inner(Reading *reading, bool options) {
    size_t count = 0;
    Slice line, name, value;
    while (next_line(reading, &line)) {
        if (!slice_starts(line, " ") && !slice_starts(line, "- ")) {
            back(reading);
            break;
        }
        count++;
        if (options && is_field(slice_trim(line), &name, &value) && slice_is(name, "MARKUP"))
            reading->rst = slice_is(value, "RST");
    }
    return count;
}

/* Indented lines of names and values. */
static void read_inner(Reading *reading, ImportItem *item) {
    Slice line, name, value;
    while (next_line(reading, &line)) {
        if (!slice_starts(line, "  ") || !is_field(slice_trim(line), &name, &value)) {
            back(reading);
            return;
        }
        import_field(reading->importing, item, slice_string(reading->importing->arena, name), value,
                     here(reading));
    }
}

static void read_about(Reading *reading, Slice name, Slice value) {
    Importing *importing = reading->importing;
    ImportPlace place = here(reading);
    if (slice_is(name, "TITLE"))
        importing->document->title = slice_string(importing->arena, value);
    else if (slice_is(name, "OPTIONS") || slice_is(name, "VIEWS") ||
             slice_is(name, "SPECIAL_FIELDS"))
        import_say(importing, IMPORT_LOST, pass_inner(reading, slice_is(name, "OPTIONS")), place,
                   "%.*s of a document: how StrictDoc shows it", SLICE_ARG(name));
    else if (slice_is(name, "METADATA"))
        read_inner(reading, reading->about);
    else if (slice_is(name, "PREFIX") || slice_is(name, "REQ_PREFIX")) {
        importing->document->prefix = value;
        while (importing->document->prefix.len && slice_ends(importing->document->prefix, "-"))
            importing->document->prefix.len--;
    } else if (slice_is(name, "ROOT"))
        import_say(importing, IMPORT_LOST, 1, place, "ROOT of a document");
    else
        import_keep(importing, reading->about, slice_string(importing->arena, name), value, place);
}

static void read_document(Reading *reading) {
    Importing *importing = reading->importing;
    Slice line, name, value;
    g_autofree char *base = g_path_get_basename(reading->file->path);
    import_document(importing, slice_of(base));
    reading->about = import_make(importing, IMPORT_TEXT, here(reading));
    while (next_line(reading, &line) && line.len) {
        if (is_field(line, &name, &value)) {
            read_about(reading, name, value);
            continue;
        }
        back(reading);
        Tag tag;
        if (is_tag(line, &tag))
            break;
        next_line(reading, &line);
        fault(reading, "a line that is no field of the document");
    }
    if (reading->about->fields.len)
        import_take(importing, reading->about);
}

/* What nodes and fields there are is for req.yml to say. */
static void read_grammar(Reading *reading) {
    ImportPlace place = here(reading);
    Slice line;
    Tag tag;
    while (next_line(reading, &line))
        if (is_tag(line, &tag)) {
            back(reading);
            break;
        }
    import_say(reading->importing, IMPORT_LOST, 1, place,
               "the grammar of a document: here req.yml says which fields there are");
}

/* --- nodes --- */

typedef struct {
    Slice type, value, role;
    GString *more; /* of a file: lines, functions … */
} Relation;

/* The field for a relation of that role: the one that is called so, else `links.refines`. */
static const char *type_of_role(Reading *reading, Slice role, ImportPlace place) {
    Importing *importing = reading->importing;
    g_autofree char *text = slice_strdup(role), *lower = g_ascii_strdown(text, -1);
    LinkType type;
    if (role.len && link_type_find(importing->arena, importing->wish->kind, lower, &type, NULL))
        return type.path;
    if (role.len)
        import_say(importing, IMPORT_LOST, 1, place, "the role '%s' of a relation; it is 'refines'",
                   text_shown(importing->arena, role, 60));
    return "links.refines";
}

static void take_relation(Reading *reading, ImportItem *item, const Relation *relation,
                          ImportPlace place) {
    Importing *importing = reading->importing;
    bool parent = slice_starts(relation->type, "Parent"),
         child = slice_starts(relation->type, "Child");
    if (!relation->value.len) {
        fault(reading, "a relation without a VALUE");
    } else if (parent || child) {
        ImportLink *link = import_link(
            importing, item, type_of_role(reading, relation->role, place), relation->value, place);
        if (link)
            link->backwards = child;
        if (relation->more->len)
            import_say(importing, IMPORT_LOST, 1, place, "of a relation:%s", relation->more->str);
    } else {
        char *text = arena_printf(importing->arena, "%.*s%s", SLICE_ARG(relation->value),
                                  relation->more->str);
        import_field(importing, item, slice_starts(relation->type, "File") ? "files" : "relations",
                     slice_of(text), place);
    }
}

/* `- TYPE: Parent`, and indented below it VALUE and ROLE. */
static void read_relations(Reading *reading, ImportItem *item) {
    Slice line, name, value;
    g_autoptr(GString) more = g_string_new(NULL);
    Relation relation = {.more = more};
    ImportPlace place = {0};
    while (next_line(reading, &line)) {
        bool first = slice_starts(line, "- ");
        if (!first && !slice_starts(line, "  ")) {
            back(reading);
            break;
        }
        if (!is_field(slice_trim(slice_range(line, 2, line.len)), &name, &value)) {
            fault(reading, "a line that is no part of a relation");
            continue;
        }
        if (first && relation.type.len)
            take_relation(reading, item, &relation, place);
        if (first) {
            place = here(reading);
            g_string_truncate(more, 0);
            relation = (Relation){.more = more};
        }
        if (slice_is(name, "TYPE"))
            relation.type = value;
        else if (slice_is(name, "VALUE") || slice_is(name, "PATH"))
            relation.value = value;
        else if (slice_is(name, "ROLE"))
            relation.role = value;
        else
            g_string_append_printf(more, " (%.*s: %.*s)", SLICE_ARG(name), SLICE_ARG(value));
    }
    if (relation.type.len || relation.value.len)
        take_relation(reading, item, &relation, place);
}

/* The fields of a node; `mid` receives its machine's id. */
static void read_fields(Reading *reading, ImportItem *item, Slice *mid) {
    Importing *importing = reading->importing;
    Slice line, name, value;
    while (next_line(reading, &line) && line.len) {
        ImportPlace place = here(reading);
        Tag tag;
        if (is_tag(line, &tag)) {
            back(reading);
            return;
        }
        if (!is_field(line, &name, &value)) {
            fault(reading, "a line that is no field of a node");
            continue;
        }
        if (slice_is(name, "RELATIONS") || slice_is(name, "REFS")) {
            read_relations(reading, item);
            continue;
        }
        if (slice_is(name, "SPECIAL_FIELDS") && !value.len) {
            read_inner(reading, item);
            continue;
        }
        if (slice_is(value, ">>>"))
            value = read_lines(reading);
        count_inner_links(reading, value);
        if (slice_is(name, "MID"))
            *mid = value;
        else
            import_field(importing, item, slice_string(importing->arena, name), value, place);
    }
}

/* The older free text: lines up to `[/FREETEXT]`. */
static void read_freetext(Reading *reading, ImportItem *item) {
    size_t from = reading->at;
    Slice line;
    while (next_line(reading, &line))
        if (slice_is(line, "[/FREETEXT]")) {
            item->text = slice_range(reading->bytes, from, reading->start);
            count_inner_links(reading, item->text);
            return;
        }
    fault(reading, "'[FREETEXT]' without its '[/FREETEXT]'");
}

static void open_node(Reading *reading, Slice name) {
    if (reading->depth == NESTING)
        fault(reading, "too many nodes in each other");
    else
        reading->open[reading->depth++] = name;
}

static void read_node(Reading *reading, const Tag *tag) {
    Importing *importing = reading->importing;
    bool section = slice_is(tag->name, "SECTION"), free = slice_is(tag->name, "FREETEXT");
    bool text = slice_is(tag->name, "TEXT") || free;
    bool usual = slice_is(tag->name, "REQUIREMENT") || slice_is(tag->name, "COMPOSITE_REQUIREMENT");
    bool holds = tag->both || section || slice_starts(tag->name, "COMPOSITE_");
    ImportItem *item = import_make(importing,
                                   section ? IMPORT_HEADING
                                   : text  ? IMPORT_TEXT
                                           : IMPORT_ITEM,
                                   here(reading));
    Slice mid = {NULL, 0};
    item->level = reading->depth + 1;
    item->opens = holds;
    if (holds)
        open_node(reading, tag->name);
    if (!section && !text && !usual)
        import_field(importing, item, "tags", tag->name, item->place);
    if (free)
        read_freetext(reading, item);
    else
        read_fields(reading, item, &mid);
    if (mid.len && item->id.len && item->sort == IMPORT_ITEM)
        import_keep(importing, item, "mid", mid, item->place);
    else if (mid.len && item->id.len)
        import_say(importing, IMPORT_LOST, 1, item->place, "the MID of a heading or text");
    else if (mid.len)
        item->id = mid;
    import_take(importing, item);
}

static void close_node(Reading *reading, const Tag *tag) {
    if (reading->depth && slice_equal(reading->open[reading->depth - 1], tag->name))
        reading->depth--;
    else
        fault(reading, "the end of a node that is not open here");
}

static void read_tag(Reading *reading, const Tag *tag) {
    Slice line;
    if (tag->closes)
        close_node(reading, tag);
    else if (slice_is(tag->name, "DOCUMENT"))
        read_document(reading);
    else if (slice_is(tag->name, "GRAMMAR"))
        read_grammar(reading);
    else if (slice_is(tag->name, "DOCUMENT_FROM_FILE")) {
        import_say(reading->importing, IMPORT_LOST, 1, here(reading),
                   "that a document includes another file, which is to be imported by itself");
        if (next_line(reading, &line) && !slice_starts(line, "FILE:"))
            back(reading);
    } else
        read_node(reading, tag);
}

static void read_all(Reading *reading) {
    Slice line;
    Tag tag;
    while (next_line(reading, &line)) {
        if (is_tag(line, &tag))
            read_tag(reading, &tag);
        else if (slice_trim(line).len)
            fault(reading, "a line that belongs to no node");
    }
    if (reading->depth && reading->faults < FAULTS)
        fault(reading, "a node is open at the end of the file");
}

void import_strictdoc(Importing *importing, const ImportSource *files, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Reading reading = {.importing = importing, .file = &files[i], .rst = true};
        importing->document = NULL;
        if (!import_file(importing, &files[i], &reading.bytes))
            continue;
        reading.cursor = (TextCursor){reading.bytes, 0, 1, 1};
        read_all(&reading);
        ImportPlace place = {.file = files[i].shown};
        if (reading.rst)
            import_say(importing, IMPORT_NOTE, 1, place,
                       "its texts are RST, not Markdown; they are kept as they are");
        if (reading.inner_links)
            import_say(importing, IMPORT_NOTE, reading.inner_links, place,
                       "'[LINK: …]' in texts stays as it is, with the old id");
    }
}
