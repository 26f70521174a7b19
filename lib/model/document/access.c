/* SPDX-License-Identifier: MIT */
/* Asking a document for its values. */
#include "base/text.h"
#include "model/document/internal.h"

unsigned document_key_place(const YamlNode *front, const YamlNode *key, unsigned number) {
    return front->wide ? number : (unsigned)(key - front);
}

/* The key that stands there, by a walk where it is far. */
static const YamlNode *document_key_at(const YamlNode *front, unsigned place) {
    if (!front->wide)
        return front + place;
    const YamlNode *key = yaml_child(front);
    while (place-- > 1)
        key = yaml_next(key);
    return key;
}

const YamlNode *document_key(const Document *document, int index) {
    unsigned place = document->fields[index].place;
    return place ? document_key_at(document->front, place) : NULL;
}

const YamlNode *document_field(const Document *document, int index) {
    return document->fields[index].taken ? yaml_value(document_key(document, index)) : NULL;
}

bool document_refused(const Document *document, int index) {
    return index >= 0 && index < 64 && (document->refused >> index & 1);
}

bool document_means(const Document *document, const char *means) {
    return status_means(document->status, means);
}

bool document_is_pending(const Document *document) {
    return document_means(document, "open") ||
           (document_means(document, "agreed") && kind_knows(document->kind, "done"));
}

/* A heading without the id that it begins with: of `REQ-0042: Banner` it is `Banner`. */
static Slice without_id(Slice heading, Slice id) {
    if (!id.len || heading.len <= id.len || memcmp(heading.at, id.at, id.len) != 0)
        return heading;
    Slice rest = slice_range(heading, id.len, heading.len), words = slice_trim(rest);
    bool apart = words.len < rest.len;
    if (slice_starts(words, ":")) {
        words = slice_trim(slice_range(words, 1, words.len));
        apart = true;
    }
    return apart && words.len ? words : heading;
}

static Slice first_heading(const Document *document) {
    for (size_t i = 0; i < document->heading_count; i++)
        if (document->headings[i].level == 1)
            return without_id(slice_trim(document->headings[i].text), document->id);
    return (Slice){NULL, 0};
}

Slice document_text_at(const Document *document, int index) {
    const Field *field = &document->kind->fields[index];
    const YamlNode *value = document_field(document, index);
    Slice text = {NULL, 0};
    switch (field->source) {
    case FROM_FRONT_MATTER:
        text = value ? yaml_text(value) : text;
        break;
    case FROM_FILE_NAME:
        text = document->id;
        break;
    case FROM_HEADING:
        text = first_heading(document);
        break;
    case FROM_BODY:
        text = document->summary;
        break;
    }
    if (text.len == 0 && field->fallback && !document->fields[index].place)
        return slice_of(field->fallback);
    return field_meaning(field, text);
}

Slice document_text(const Document *document, const char *name) {
    int index;
    return kind_field(document->kind, slice_of(name), &index) ? document_text_at(document, index)
                                                              : (Slice){NULL, 0};
}

bool document_has(const Document *document, int index) {
    return document_field(document, index) || document_text_at(document, index).len > 0;
}

const YamlNode *document_value(const Document *document, const char *path) {
    Slice rest = slice_of(path), part = slice_cut(&rest, '.');
    int index;
    if (!kind_field(document->kind, part, &index))
        return NULL;
    const YamlNode *value = document_field(document, index);
    while (value && rest.at) {
        part = slice_cut(&rest, '.');
        g_autofree char *key = slice_strdup(part);
        value = yaml_get(value, key);
    }
    return value;
}

void document_place(const Document *document, const char *path, size_t *offset, size_t *end) {
    Slice rest = slice_of(path), part = slice_cut(&rest, '.');
    int index = -1;
    kind_field(document->kind, part, &index);
    const YamlNode *value = document_value(document, path);
    const YamlNode *key = index >= 0 ? document_key(document, index) : NULL;
    const YamlNode *node = value && value->type == YAML_SCALAR && yaml_len(value) ? value : key;
    size_t start = slice_starts(document->head, "\xef\xbb\xbf") ? 3 : 0;
    *offset = node ? yaml_offset(node) : start;
    *end = node ? yaml_end(node) : MIN(start + 3, document->head.len);
    if (!node && !slice_starts(slice_range(document->head, start, start + 3), "---"))
        *end = start;
}

static bool is_ascii(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

const DocumentHeading *document_section(const Document *document, const char *text) {
    g_autoptr(Arena) arena = NULL;
    Slice wanted = slice_of(text);
    bool ascii = is_ascii(wanted);
    for (size_t i = 0; i < document->heading_count; i++) {
        Slice heading = slice_trim(document->headings[i].text);
        if (slice_equal_ascii_case(heading, wanted))
            return &document->headings[i];
        if (ascii || is_ascii(heading))
            continue;
        arena = arena ? arena : arena_new();
        if (strcmp(text_fold(arena, heading), text_fold(arena, wanted)) == 0)
            return &document->headings[i];
    }
    return NULL;
}

DocumentUseTexts document_use_texts(const Document *document, const DocumentUse *use) {
    return use->texts ? document->use_texts[use->texts - 1] : (DocumentUseTexts){NULL, NULL};
}

MarkdownNode *document_tree(MarkdownReader *reader, const Config *config,
                            const Document *document) {
    const MarkdownLimits limits = {config->limits.containers, config->limits.line,
                                   config->limits.cells, config->limits.images};
    MarkdownRefusal refusal;
    size_t place;
    if (document->body_refused || document->bytes.len < document->body_offset ||
        text_valid(document->bytes) != document->bytes.len)
        return NULL;
    return markdown_read(reader, document->bytes, document->body_offset, &limits,
                         MARKDOWN_ALIGN_TARGETS, &refusal, &place);
}
