/* SPDX-License-Identifier: MIT */
#include "model/meaning.h"
#include "work/change/internal.h"
#include "work/fields.h"

#include <stdlib.h>

/* Steps of word_edits() for all documents together: about a second. */
#define WORK_MOST 200000000

/* One side of the comparison. */
typedef struct {
    const Corpus *corpus;
    Source *source;
    SourceReader *reader; /* opened when first needed */
    GByteArray *bytes;    /* of the document at hand */
} Side;

typedef struct {
    Side before, after;
    WordReader words;
    bool runs;    /* of words, not only their numbers */
    Arena *arena; /* of the result */
} Comparing;

/* --- reading --- */

/* The bytes of the side's document, empty where it has none or they are gone by now. */
static bool read_side(Side *side, const Document *document, Slice *file, GError **error) {
    *file = (Slice){NULL, 0};
    if (!document)
        return true;
    if (document->bytes.at) {
        *file = document->bytes;
        return true;
    }
    if (!side->reader && !(side->reader = source_reader(side->source, error)))
        return false;
    SourceResult result = SOURCE_MISSING;
    SourceEntry entry = {document->path, document->blob, SOURCE_DOCUMENT};
    g_byte_array_set_size(side->bytes, 0);
    if (!source_read(side->reader, &entry, side->corpus->config->limits.document, side->bytes,
                     &result, error)) {
        g_prefix_error(error, "%s: ", document->path);
        return false;
    }
    if (result == SOURCE_READ)
        *file = (Slice){(const char *)side->bytes->data, side->bytes->len};
    return true;
}

/* --- one pair --- */

static bool is_moved(const Document *before, const Document *after) {
    return strcmp(before->path, after->path) != 0;
}

static bool same_blob(const Document *before, const Document *after) {
    return before == after || (oid_is_set(&before->blob) && oid_equal(&before->blob, &after->blob));
}

static ChangeType type_of(const Pair *pair) {
    return !pair->before                         ? CHANGE_ADDED
           : !pair->after                        ? CHANGE_REMOVED
           : is_moved(pair->before, pair->after) ? CHANGE_RENAMED
                                                 : CHANGE_CHANGED;
}

static void compare_fields(Comparing *comparing, DocumentChange *into) {
    size_t count;
    const FieldPair *pairs =
        fields_differing(comparing->words.scratch, into->before, into->after, &count);
    FieldChange *fields = arena_array(comparing->arena, FieldChange, count);
    for (size_t i = 0; i < count; i++) {
        const YamlNode *old = pairs[i].old, *now = pairs[i].now;
        fields[i] = (FieldChange){
            .field = arena_copy(comparing->arena, pairs[i].path, strlen(pairs[i].path)),
            .old = old ? field_text(comparing->arena, old) : NULL,
            .now = now ? field_text(comparing->arena, now) : NULL};
    }
    into->fields = fields;
    into->field_count = count;
}

/* Where nobody knows what one of them means, it is taken for something else. */
static bool is_other_meaning(MarkdownReader *markdown, const DocumentChange *change, Slice old,
                             Slice now) {
    char before[MEANING_HEX + 1], after[MEANING_HEX + 1];
    return !change->before || !change->after ||
           !meaning_hash(markdown, change->before, old, before) ||
           !meaning_hash(markdown, change->after, now, after) || strcmp(before, after) != 0;
}

static void compare(Comparing *comparing, DocumentChange *into, Slice old, Slice now) {
    arena_reset(comparing->words.scratch);
    compare_fields(comparing, into);
    BodyText was = {old, into->before ? into->before->body_offset : 0};
    BodyText is = {now, into->after ? into->after->body_offset : 0};
    into->sections = change_sections(&comparing->words, &was, &is, comparing->runs,
                                     comparing->arena, &into->section_count);
    for (size_t i = 0; i < into->section_count; i++) {
        into->words_added += into->sections[i].added;
        into->words_removed += into->sections[i].removed;
    }
    into->meaning = is_other_meaning(comparing->words.markdown, into, old, now);
}

/* Compares a pair; `*differs` says whether `into` is to be kept. */
static bool compare_pair(Comparing *comparing, const Pair *pair, DocumentChange *into,
                         bool *differs, GError **error) {
    const Document *before = pair->before, *after = pair->after;
    *into = (DocumentChange){.type = type_of(pair), .before = before, .after = after};
    *differs = true;
    if (before && after && same_blob(before, after)) {
        *differs = into->type == CHANGE_RENAMED;
        into->meaning = *differs && strcmp(before->kind->name, after->kind->name) != 0;
        return true;
    }
    Slice old, now;
    if (!read_side(&comparing->before, before, &old, error) ||
        !read_side(&comparing->after, after, &now, error))
        return false;
    if (into->type == CHANGE_CHANGED && slice_equal(old, now))
        *differs = false;
    else
        compare(comparing, into, old, now);
    return true;
}

/* --- all of them --- */

static const char *path_of(const Pair *pair) {
    return pair->after ? pair->after->path : pair->before->path;
}

/* What is gone from a path comes before what stands there now. */
static int compare_pairs(const void *a, const void *b) {
    const Pair *one = a, *other = b;
    int order = strcmp(path_of(one), path_of(other));
    return order ? order : (one->after != NULL) - (other->after != NULL);
}

/* Most pairs have not changed, and are dropped before anything is sorted. */
static void drop_equal(GArray *pairs) {
    unsigned kept = 0;
    for (unsigned i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        if (!pair->before || !pair->after || is_moved(pair->before, pair->after) ||
            !same_blob(pair->before, pair->after))
            g_array_index(pairs, Pair, kept++) = *pair;
    }
    g_array_set_size(pairs, kept);
}

static bool compare_all(Comparing *comparing, Change *change, GError **error) {
    g_autoptr(GArray) pairs = change_pairs(change->before, change->after);
    drop_equal(pairs);
    g_array_sort(pairs, compare_pairs);
    DocumentChange *documents = arena_array(change->arena, DocumentChange, pairs->len + 1);
    for (unsigned i = 0; i < pairs->len; i++) {
        bool differs;
        if (!compare_pair(comparing, &g_array_index(pairs, Pair, i), &documents[change->count],
                          &differs, error))
            return false;
        change->count += differs;
    }
    change->documents = documents;
    return true;
}

static Change *make(const Corpus *before, Source *before_source, const Corpus *after,
                    Source *after_source, bool runs, GError **error) {
    g_autoptr(Change) change = g_new0(Change, 1);
    *change = (Change){.before = before, .after = after, .arena = arena_new()};
    Comparing comparing = {
        .before = {before, before_source, NULL, g_byte_array_new()},
        .after = {after, after_source, NULL, g_byte_array_new()},
        .words = {markdown_reader_new(), arena_new(), WORK_MOST},
        .runs = runs,
        .arena = change->arena,
    };
    bool done = compare_all(&comparing, change, error);
    source_reader_free(comparing.before.reader);
    source_reader_free(comparing.after.reader);
    g_byte_array_unref(comparing.before.bytes);
    g_byte_array_unref(comparing.after.bytes);
    markdown_reader_free(comparing.words.markdown);
    arena_free(comparing.words.scratch);
    return done ? g_steal_pointer(&change) : NULL;
}

Change *change_between(const Corpus *before, Source *before_source, const Corpus *after,
                       Source *after_source, GError **error) {
    return make(before, before_source, after, after_source, false, error);
}

Change *change_between_words(const Corpus *before, Source *before_source, const Corpus *after,
                             Source *after_source, GError **error) {
    return make(before, before_source, after, after_source, true, error);
}

void change_free(Change *change) {
    if (!change)
        return;
    arena_free(change->arena);
    g_free(change);
}
