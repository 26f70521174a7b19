/* SPDX-License-Identifier: MIT */
/* Approvals do not outlive a text that a merge made. */
#include "model/meaning.h"
#include "model/value.h"
#include "work/merge/internal.h"

/* What is known of one version. */
typedef struct {
    const Document *document;
    char hash[MEANING_HEX + 1];
    bool has_hash;
} Approved;

static const YamlNode *approvals_of(const Document *document, const Field **field) {
    int index;
    *field = kind_field(document->kind, SLICE("approvals"), &index);
    const YamlNode *list = *field ? document_field(document, index) : NULL;
    return list && list->type == YAML_LIST && (*field)->of ? list : NULL;
}

static Slice pin_of(const Field *field, const YamlNode *item) {
    const Field *entry;
    const YamlNode *of = item->type == YAML_MAP ? value_entry(field->of, item, "of", &entry) : NULL;
    return of ? yaml_text(of) : (Slice){"", 0};
}

/* Whether a version holds the approval, and it is of that version's text. */
static bool was_true(const Approved *version, const YamlNode *item, Slice pin) {
    const Field *field;
    const YamlNode *list = approvals_of(version->document, &field);
    for (const YamlNode *other = list ? yaml_child(list) : NULL; other; other = yaml_next(other))
        if (value_same(other, item))
            return version->has_hash && meaning_matches(version->hash, pin);
    return false;
}

static void read_version(Arena *arena, DocumentReader *reader, MarkdownReader *markdown,
                         const char *path, const Kind *kind, Slice file, Approved *into) {
    into->document = document_read(reader, arena, path, kind, file, true);
    into->has_hash = meaning_hash(markdown, into->document, file, into->hash);
}

/* Cuts the elements out of the file, the last ones first. */
static void cut(GString *merged, const Seq *seq, const bool *gone, const YamlNode *key) {
    const char *file = seq->elems[0].lead.at - seq->from;
    size_t left = 0;
    for (size_t i = 0; i < seq->count; i++)
        left += !gone[i];
    if (left == 0) { /* the field goes as a whole */
        size_t from = yaml_offset(key), to = seq->to;
        while (from > 0 && file[from - 1] != '\n')
            from--;
        while (to > 0 && to < merged->len && file[to - 1] != '\n')
            to++;
        g_string_erase(merged, (gssize)from, (gssize)(to - from));
        return;
    }
    for (size_t i = seq->count; i-- > 0;) {
        const Elem *elem = &seq->elems[i];
        size_t from = (size_t)(elem->lead.at - file);
        size_t to = (size_t)(elem->text.at - file) + elem->text.len;
        bool first = true;
        for (size_t k = 0; k < i; k++)
            first &= gone[k];
        if (seq->flow && first) { /* the bracket stays, and the comma behind goes */
            from = (size_t)(elem->text.at - file);
            to = i + 1 < seq->count ? (size_t)(seq->elems[i + 1].text.at - file) : to;
        }
        if (gone[i])
            g_string_erase(merged, (gssize)from, (gssize)(to - from));
    }
}

size_t approvals_drop(Arena *arena, const Config *config, const char *path, const Kind *kind,
                      Slice ours, Slice theirs, GString *merged) {
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    Approved here, there, now;
    const Field *field;
    Slice file = {arena_copy(arena, merged->str, merged->len), merged->len};
    FrontMerge merge = {.arena = arena, .kind = kind};
    size_t dropped = 0, i = 0;
    int index;
    read_version(arena, reader, markdown, path, kind, file, &now);
    const YamlNode *list = approvals_of(now.document, &field);
    if (!list || !yaml_child(list) || !now.has_hash)
        return 0;
    read_version(arena, reader, markdown, path, kind, ours, &here);
    read_version(arena, reader, markdown, path, kind, theirs, &there);
    Seq seq;
    merge.sides[SIDE_OURS].file = now.document->bytes;
    if (seq_read(&merge, SIDE_OURS, field, list, &seq)) {
        bool *gone = arena_array(arena, bool, seq.count + 1);
        for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item), i++) {
            Slice pin = pin_of(field, item);
            gone[i] = pin.len && !meaning_matches(now.hash, pin) &&
                      (was_true(&here, item, pin) || was_true(&there, item, pin));
            dropped += gone[i];
        }
        kind_field(kind, SLICE("approvals"), &index);
        if (dropped)
            cut(merged, &seq, gone, document_key(now.document, index));
    }
    g_hash_table_destroy(seq.by_id);
    return dropped;
}
