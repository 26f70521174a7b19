/* SPDX-License-Identifier: MIT */
/* What a document uses of the glossary, and what a judge has to say of its prose, while its
 * Markdown tree is at hand. */
#include "model/document/internal.h"

struct Judging {
    const Glossary *glossary;
    const ProseJudge *judge; /* or NULL */
    Share share;             /* of documents that are looked at */
    void *state;             /* the judge's, once there was something to look at */
    const Config *config;
    ProseReader *prose;
    GArray *found; /* ProseUse */
    PackedUses kept;
    GArray *texts;  /* DocumentUseTexts */
    uint32_t *seen; /* by ProseUse.accepted: the number of the last document in which it was seen */
    uint32_t number;
};

void document_reader_judge(DocumentReader *reader, const Glossary *glossary,
                           const ProseJudge *judge, Share share) {
    judging_free(reader->judging);
    Judging *judging = reader->judging = g_new0(Judging, 1);
    judging->glossary = glossary;
    judging->judge = judge;
    judging->share = share;
    judging->config = reader->config;
    judging->prose = prose_reader_new(reader->markdown);
    judging->found = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    judging->texts = g_array_new(FALSE, TRUE, sizeof(DocumentUseTexts));
    judging->seen = g_new0(uint32_t, glossary->term_count + 1);
}

void judging_free(Judging *judging) {
    if (!judging)
        return;
    if (judging->state)
        judging->judge->stop(judging->state);
    prose_reader_free(judging->prose);
    g_array_unref(judging->found);
    vector_free(&judging->kept.bytes);
    g_array_unref(judging->texts);
    g_free(judging->seen);
    g_free(judging);
}

static void keep_use(Judging *judging, Making *making, const Prose *prose, const ProseUse *use) {
    uint32_t *seen = &judging->seen[use->accepted];
    bool welcome = use->accepted != 0;
    if (welcome && *seen == judging->number)
        return;
    const ProseBlock *block = &prose->blocks[use->block];
    DocumentUse kept = {.word = (uint32_t)(use->word - judging->glossary->words),
                        .welcome = welcome};
    DocumentUseTexts texts = {NULL, NULL};
    bool safe = false;
    size_t offset = block->node ? block->node->offset : 0, end = block->node ? block->node->end : 0;
    if (welcome)
        *seen = judging->number;
    else
        kept.exact = prose_place(judging->prose, block, use->from, use->to, &offset, &end);
    kept.offset = (uint32_t)offset;
    kept.end = (uint32_t)end;
    if (!welcome && use->word->role == TERM_AVOID)
        texts.instead =
            glossary_replace(making->arena, prose, use, use->word->term->words[0].text, &safe);
    if (block->field)
        texts.field = arena_copy(making->arena, block->field, strlen(block->field));
    kept.safe = safe && kept.exact;
    if ((texts.instead || texts.field) && judging->texts->len < USE_TEXTS_MOST) {
        g_array_append_val(judging->texts, texts);
        kept.texts = judging->texts->len & USE_TEXTS_MOST;
    }
    uses_add(&judging->kept, &kept);
}

void making_prose(Making *making) {
    Judging *judging = making->reader->judging;
    Document *document = making->document;
    if (!judging || !share_holds(judging->share, document->path))
        return;
    document->prose_key = judging->judge ? judging->glossary->key : judging->glossary->uses_key;
    if (document->broken)
        return;
    const Prose *prose = prose_read(judging->prose, document, making->root);
    g_array_set_size(judging->found, 0);
    PackedUses *kept = &judging->kept;
    *kept = (PackedUses){.bytes = {kept->bytes.at, 0, kept->bytes.room}};
    g_array_set_size(judging->texts, 0);
    judging->number++;
    glossary_find(judging->glossary, document->path, prose, judging->found);
    const ProseUse *found = (const ProseUse *)(const void *)judging->found->data;
    for (unsigned i = 0; i < judging->found->len; i++)
        keep_use(judging, making, prose, &found[i]);
    uses_keep(kept, making->arena, document);
    size_t size = judging->texts->len * sizeof(DocumentUseTexts);
    document->use_text_count = judging->texts->len;
    document->use_texts =
        size ? memcpy(arena_alloc(making->arena, size), judging->texts->data, size) : NULL;
    if (judging->judge && !judging->state)
        judging->state = judging->judge->start(judging->config, judging->glossary);
    if (judging->judge)
        judging->judge->look(judging->state, document, making->arena, judging->prose, prose, found,
                             judging->found->len);
}

void document_judge(DocumentReader *reader, Arena *arena, Document *document, Slice file) {
    Making making = {.reader = reader, .arena = arena, .document = document, .file = file};
    MarkdownRefusal refusal;
    size_t place;
    arena_reset(reader->scratch);
    if (!document->body_refused && file.len > document->body_offset)
        making.root = making_tree(reader, file, document->body_offset, &refusal, &place);
    making_prose(&making);
    problems_place(&document->problems, file);
}
