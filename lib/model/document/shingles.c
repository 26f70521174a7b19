/* SPDX-License-Identifier: MIT */
/* What of a document is compared with others: the words of its body's texts, then those of its
 * title. Headings are left out, since the schema and the team's templates ask every document for
 * the same ones; and what is no prose: code, HTML and its comments, where links lead, what images
 * show. */
#include "base/text.h"
#include "base/word.h"
#include "model/document/internal.h"
#include "model/sketch.h"

struct Comparing {
    WordReader *words;
    GArray *numbers; /* of words, then of shingles */
};

void document_reader_sketch(DocumentReader *reader) {
    if (reader->comparing)
        return;
    reader->comparing = g_new0(Comparing, 1);
    reader->comparing->words = word_reader_new();
    reader->comparing->numbers = g_array_new(FALSE, FALSE, sizeof(uint64_t));
}

void comparing_free(Comparing *comparing) {
    if (!comparing)
        return;
    word_reader_free(comparing->words);
    g_array_unref(comparing->numbers);
    g_free(comparing);
}

void making_text(Making *making, Slice text) {
    if (making->reader->comparing)
        word_reader_add(making->reader->comparing->words, text);
}

void making_sketch(Making *making) {
    Document *document = making->document;
    Comparing *comparing = making->reader->comparing;
    if (!comparing)
        return;
    GArray *numbers = comparing->numbers;
    g_array_set_size(numbers, 0);
    word_reader_add(comparing->words, document->title);
    word_reader_take(comparing->words, numbers);
    if (numbers->len < SKETCH_WORDS || document->broken || document->body_refused)
        return;
    shingles_make(numbers);
    uint8_t *sketch = arena_alloc(making->arena, SKETCH_SLOTS);
    sketch_make((const uint64_t *)(const void *)numbers->data, numbers->len, sketch);
    document->sketch = sketch;
}

bool document_shingles(DocumentReader *reader, const Document *document, Slice file,
                       GArray *shingles) {
    MarkdownRefusal refusal;
    size_t place;
    if (file.len != document->size || text_valid(file) < file.len)
        return false;
    MarkdownNode *root = making_tree(reader, file, document->body_offset, &refusal, &place);
    if (!root)
        return false;
    document_reader_sketch(reader);
    WordReader *words = reader->comparing->words;
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        bool heading = node->type == MARKDOWN_HEADING && node->parent == root;
        if (node->type == MARKDOWN_TEXT)
            word_reader_add(words, node->text);
        else if (heading || node->type == MARKDOWN_IMAGE)
            node = making_skip(node);
    }
    word_reader_add(words, document->title);
    g_array_set_size(shingles, 0);
    word_reader_take(words, shingles);
    shingles_make(shingles);
    shingles_sort(shingles);
    return true;
}
