/* SPDX-License-Identifier: MIT */
#include "work/words.h"

/* A glossary of the corpus's terms, which did not ask for one when it was loaded. */
static Glossary *make_glossary(const Corpus *corpus) {
    g_autoptr(GPtrArray) terms = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (corpus->documents[i]->kind->glossary)
            g_ptr_array_add(terms, corpus->documents[i]);
    return glossary_new(corpus->config, (const Document *const *)(void *)terms->pdata, terms->len);
}

/* Marks the terms whose accepted words stand in the prose. */
static void mark_terms(const Glossary *glossary, const Document *document, const Prose *prose,
                       bool *used) {
    g_autoptr(GArray) uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    glossary_find(glossary, document->path, prose, uses);
    for (unsigned i = 0; i < uses->len; i++) {
        const TermWord *word = g_array_index(uses, ProseUse, i).word;
        if (word->role != TERM_AVOID && word->term->document != document)
            used[word->term->document->index] = true;
    }
}

GPtrArray *words_used(const Corpus *corpus, const Document *document, MarkdownNode *body) {
    g_autoptr(Glossary) made = corpus->glossary ? NULL : make_glossary(corpus);
    const Glossary *glossary = made ? made : corpus->glossary;
    g_autoptr(ProseReader) reader = prose_reader_new(NULL);
    g_autofree bool *used = g_new0(bool, corpus->document_count + 1);
    mark_terms(glossary, document, prose_read(reader, document, body), used);
    GPtrArray *found = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        if (used[i])
            g_ptr_array_add(found, corpus->documents[i]);
    return found;
}
