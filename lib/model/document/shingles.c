/* SPDX-License-Identifier: MIT */
/* What of a document is compared with others: the words of its title, then those of its body's
 * texts. Headings are left out, since the schema and the team's templates ask every document for
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

/* Appends the words of a document to `numbers`. */
static void take_words(WordReader *words, const Document *document, MarkdownNode *root,
                       GArray *numbers) {
    word_reader_add(words, document->title);
    for (MarkdownNode *node = NULL; (node = markdown_next(root, node));) {
        if (node->type == MARKDOWN_TEXT)
            word_reader_add(words, node->text);
        else if (node->type == MARKDOWN_HEADING || node->type == MARKDOWN_IMAGE)
            node = making_skip(node);
    }
    word_reader_take(words, numbers);
}

void making_sketch(Making *making) {
    Document *document = making->document;
    Comparing *comparing = making->reader->comparing;
    if (!comparing || !making->root || document->broken)
        return;
    GArray *numbers = comparing->numbers;
    g_array_set_size(numbers, 0);
    take_words(comparing->words, document, making->root, numbers);
    if (numbers->len < SKETCH_WORDS)
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
    g_array_set_size(shingles, 0);
    if (file.len != document->size || text_valid(file) < file.len)
        return false;
    MarkdownNode *root = making_tree(reader, file, document->body_offset, &refusal, &place);
    if (!root)
        return false;
    document_reader_sketch(reader);
    take_words(reader->comparing->words, document, root, shingles);
    shingles_make(shingles);
    shingles_sort(shingles);
    return true;
}
