/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/terms.h"

/* The tree of the document's body, or NULL where it has none that can be read. */
static MarkdownNode *read_body(MarkdownReader *reader, const Config *config,
                               const Document *document) {
    const MarkdownLimits limits = {config->limits.containers, config->limits.line,
                                   config->limits.cells, config->limits.images};
    MarkdownRefusal refusal;
    size_t place;
    if (document->body_refused || text_valid(document->bytes) != document->bytes.len)
        return NULL;
    return markdown_read(reader, document->bytes, document->body_offset, &limits,
                         MARKDOWN_ALIGN_TARGETS, &refusal, &place);
}

static bool is_borrowed(const Corpus *corpus, const Document *document) {
    const Term *term = document->kind->glossary ? glossary_term(corpus->glossary, document) : NULL;
    return term && term->borrowed;
}

void terms_walk(const Corpus *corpus, const bool *wanted, TermsLook look, void *context) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(ProseReader) reader = prose_reader_new(markdown);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if ((wanted && !wanted[i]) || !document->bytes.at || is_borrowed(corpus, document))
            continue;
        MarkdownNode *root = read_body(markdown, corpus->config, document);
        look(context, document, reader, prose_read(reader, document, root));
    }
}
