/* SPDX-License-Identifier: MIT */
#include "work/terms.h"

bool terms_borrowed(const Corpus *corpus, const Document *document) {
    const Term *term = document->kind->glossary ? glossary_term(corpus->glossary, document) : NULL;
    return term && term->borrowed;
}

void terms_walk(const Corpus *corpus, const bool *wanted, TermsLook look, void *context) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(ProseReader) reader = prose_reader_new(markdown);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if ((wanted && !wanted[i]) || !document->bytes.at || terms_borrowed(corpus, document))
            continue;
        MarkdownNode *root = document_tree(markdown, corpus->config, document);
        look(context, document, reader, prose_read(reader, document, root));
    }
}
