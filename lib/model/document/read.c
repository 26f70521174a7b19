/* SPDX-License-Identifier: MIT */
/* From a file's bytes to a document. */
#include "base/text.h"
#include "model/document/internal.h"
#include "model/front.h"
#include "model/ids.h"
#include "model/meaning.h"

#include <stdarg.h>

DocumentReader *document_reader_new(const Config *config) {
    DocumentReader *reader = g_new0(DocumentReader, 1);
    reader->config = config;
    reader->markdown = markdown_reader_new();
    reader->scratch = arena_new();
    return reader;
}

void document_reader_free(DocumentReader *reader) {
    if (!reader)
        return;
    markdown_reader_free(reader->markdown);
    comparing_free(reader->comparing);
    judging_free(reader->judging);
    arena_free(reader->scratch);
    g_free(reader);
}

Problem *making_problem(Making *making, const char *rule, size_t offset, size_t end,
                        const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    return problem_add(&making->document->problems, making->arena, rule, offset, end,
                       arena_copy(making->arena, text, strlen(text)));
}

static bool no_front_matter(Making *making, size_t start) {
    Document *document = making->document;
    document->front_offset = document->front_end = document->body_offset = (uint32_t)start;
    if (document->kind->front_matter_optional)
        return true;
    document->broken = true;
    if (marker_stands(making->file, start, '<'))
        return true; /* what a merge left stands before it, and is told */
    making_problem(making, "front-matter/missing", start, start,
                   "no front matter: the file must begin with a line of three hyphens")
        ->help = document->kind->prefixes[0]
                     ? "begin the file with:\n---\nid: …\ntitle: …\nstatus: …\n---"
                     : "begin the file with its fields, between two lines of "
                       "three hyphens";
    return true;
}

/* Finds the fences and fills front_offset, front_end and body_offset. False where the body cannot
 * be told from the front matter. */
static bool find_fences(Making *making) {
    Document *document = making->document;
    Slice file = making->file;
    Front front;
    if (!front_find(file, &front))
        return no_front_matter(making, front.start);
    size_t start = front.start, limit = making->reader->config->limits.front_matter;
    document->front_offset = document->front_end = document->body_offset = (uint32_t)front.from;
    if (front.to >= file.len) {
        document->broken = true;
        making_problem(making, "front-matter/syntax", start, start + 3,
                       "the front matter that begins here is never closed")
            ->help = "end it with a line of three hyphens: ---";
        return false;
    }
    document->body_offset = (uint32_t)front.body;
    if (front.to - front.from > limit) {
        document->broken = true;
        making_problem(making, "front-matter/limit", start, start + 3,
                       "the front matter has %zu bytes, more than the limit of %zu",
                       front.to - front.from, limit)
            ->help = "move long texts into the body, or raise limits.front-matter in req.yml";
        return true;
    }
    document->front_end = (uint32_t)front.to;
    return true;
}

/* Keeps the bytes that the document's slices will point into. */
static void keep_bytes(Making *making, bool keep) {
    Document *document = making->document;
    size_t len = keep ? making->file.len : document->body_offset;
    char *copy = arena_copy(making->arena, making->file.at, len);
    document->head = (Slice){copy, document->body_offset};
    if (keep)
        document->bytes = (Slice){copy, len};
}

static bool check_encoding(Making *making) {
    size_t bad = text_valid(making->file);
    if (bad == making->file.len)
        return true;
    making->document->broken = true;
    making_problem(making, "front-matter/encoding", bad, bad + 1,
                   "byte 0x%02x here is no UTF-8 text", (unsigned char)making->file.at[bad])
        ->help = "save the file as UTF-8";
    return false;
}

/* The id of a document whose kind finds it in the file's name, as `PREFIX-number`. */
static Slice id_from_name(Making *making) {
    const Document *document = making->document;
    Slice whole = id_of_file_name(document->path), slug = id_slug_of_path(document->path);
    if (whole.len)
        return whole;
    size_t digits = 0;
    while (digits < slug.len && g_ascii_isdigit(slug.at[digits]))
        digits++;
    if (!digits)
        return (Slice){NULL, 0};
    const char *prefix = document->kind->prefixes[0];
    return slice_of(arena_printf(making->arena, "%s-%.*s", prefix, (int)digits, slug.at));
}

static void identify(Making *making) {
    Document *document = making->document;
    const Kind *kind = document->kind;
    if (!kind->prefixes[0])
        document->id = id_slug_of_path(document->path);
    else if (kind->id_field >= 0 && kind->fields[kind->id_field].source == FROM_FILE_NAME)
        document->id = id_from_name(making);
    else
        document->id = document_text(document, "id");
    document->title = document_text(document, kind->title);
    document->status = kind_status(kind, document_text(document, "status"));
}

/* What the approvals of a document are held against. */
static void make_meaning(Making *making) {
    char hex[MEANING_HEX + 1];
    Document *document = making->document;
    if (!making->root || document->broken || !meaning_is_named(document))
        return;
    meaning_of_tree(document, making->root, hex);
    document->meaning = arena_copy(making->arena, hex, MEANING_HEX);
}

/* Reads what stands before the body. */
static Making begin(DocumentReader *reader, Arena *arena, const char *path, const Kind *kind,
                    Slice file, bool keep) {
    Document *document = arena_make(arena, Document);
    document->path = path;
    document->kind = kind;
    document->size = (uint32_t)file.len;
    Making making = {.reader = reader, .arena = arena, .document = document, .file = file};
    arena_reset(reader->scratch);
    making.readable = check_encoding(&making) && find_fences(&making);
    making_markers(&making);
    keep_bytes(&making, keep);
    document->fields = arena_array(arena, DocumentField, kind->field_count);
    if (!document->broken)
        making_fields(&making);
    return making;
}

static Document *finish(Making *making) {
    if (making->readable)
        making_body(making);
    identify(making);
    make_meaning(making);
    making_sketch(making);
    making_prose(making);
    problems_place(&making->document->problems, making->file);
    return making->document;
}

Document *document_read(DocumentReader *reader, Arena *arena, const char *path, const Kind *kind,
                        Slice file, bool keep) {
    Making making = begin(reader, arena, path, kind, file, keep);
    return finish(&making);
}

Document *document_begin(DocumentReader *reader, Arena *arena, const char *path, const Kind *kind,
                         Slice file, bool *whole) {
    Making making = begin(reader, arena, path, kind, file, true);
    *whole = making.document->broken;
    for (size_t i = 0; i < kind->field_count; i++)
        *whole |= kind->fields[i].source == FROM_HEADING || kind->fields[i].source == FROM_BODY;
    if (*whole)
        return finish(&making);
    identify(&making);
    return making.document;
}

void document_finish(DocumentReader *reader, Arena *arena, Document *document) {
    Making making = {.reader = reader,
                     .arena = arena,
                     .document = document,
                     .file = document->bytes,
                     .readable = true};
    arena_reset(reader->scratch);
    finish(&making);
}
