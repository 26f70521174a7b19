/* SPDX-License-Identifier: MIT */
/* What the tests of Markdown share: the reader, and ways into a tree. */
#pragma once

#include "adapters/markdown.h"

static MarkdownReader *reader;

static inline MarkdownNode *read_with(Slice file, size_t from, MarkdownCare care) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *document = markdown_read(reader, file, from, NULL, care, &refusal, &place);
    g_assert_cmpint(refusal, ==, MARKDOWN_FINE);
    g_assert_nonnull(document);
    return document;
}

static inline MarkdownNode *read_text(const char *text) {
    return read_with(slice_of(text), 0, MARKDOWN_ALIGN_ALL);
}

/* The `number`th node (from 1) of a type. */
static inline MarkdownNode *nth(MarkdownNode *root, MarkdownType type, unsigned number) {
    for (MarkdownNode *node = root; node; node = markdown_next(root, node)) {
        if (node->type == type && --number == 0)
            return node;
    }
    g_assert_not_reached();
}

static inline unsigned count(MarkdownNode *root, MarkdownType type) {
    unsigned number = 0;
    for (MarkdownNode *node = root; node; node = markdown_next(root, node))
        number += node->type == type;
    return number;
}

static inline void assert_source(const char *file, const MarkdownNode *node, const char *source) {
    g_autofree char *found = g_strndup(file + node->offset, node->end - node->offset);
    g_assert_true(node->exact);
    g_assert_cmpstr(found, ==, source);
}
