/* SPDX-License-Identifier: MIT */
/* Where the words of prose stand in the file. */
#include "model/prose/internal.h"

const ProseBlock *prose_block_of(const Prose *prose, size_t word) {
    size_t low = 0, high = prose->block_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (prose->blocks[middle].first_word <= word)
            low = middle;
        else
            high = middle;
    }
    while (low + 1 < prose->block_count && prose->blocks[low].end_word <= word)
        low++;
    return &prose->blocks[low];
}

Slice prose_gap(const Prose *prose, size_t word) {
    const ProseBlock *block = prose_block_of(prose, word);
    size_t from = word > block->first_word ? prose->words[word - 1].to : 0;
    return slice_range(block->text, from, prose->words[word].from);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Behind the first line of a block scalar, or the quote of a quoted one. */
static size_t content_start(Slice file, const YamlNode *scalar) {
    size_t at = yaml_offset(scalar);
    if (scalar->style == YAML_SINGLE || scalar->style == YAML_DOUBLE)
        return at + 1;
    if (scalar->style == YAML_LITERAL || scalar->style == YAML_FOLDED)
        at = slice_find(file, '\n', at) + 1;
    while (at < yaml_end(scalar) && scalar->style != YAML_PLAIN && is_blank(file.at[at]))
        at++;
    return at;
}

/* The bytes of the file that write the byte `c` of a scalar's value at `at`; 0 where that cannot be
 * told. */
static size_t bytes_of(Slice file, const YamlNode *scalar, size_t at, char c) {
    size_t end = yaml_end(scalar), from = at;
    if (is_blank(c)) {
        while (at < end && is_blank(file.at[at]))
            at++;
        return at - from;
    }
    if (at + 1 < end && scalar->style == YAML_SINGLE && c == '\'' && file.at[at] == '\'')
        return 2;
    if (at + 1 < end && scalar->style == YAML_DOUBLE && file.at[at] == '\\')
        return (c == '"' || c == '\\' || c == '/') && file.at[at + 1] == c ? 2 : 0;
    return at < end && file.at[at] == c ? 1 : 0;
}

/* The place of the bytes [from, to) of a scalar's value in the file. Goes on from the one that was
 * asked for last, as they are asked for in order. */
static bool place_in_scalar(ProseReader *reader, const YamlNode *scalar, size_t from, size_t to,
                            size_t *offset, size_t *end) {
    Slice text = yaml_text(scalar), file = reader->public.document->head;
    ProsePlaced *placed = &reader->placed;
    bool goes_on = placed->scalar == scalar && placed->from <= from;
    size_t start = goes_on ? placed->from : 0;
    size_t at = goes_on ? placed->offset : content_start(file, scalar);
    *offset = yaml_offset(scalar);
    *end = yaml_end(scalar);
    if (from >= to || to > text.len || yaml_end(scalar) > file.len)
        return false;
    size_t first = 0;
    for (size_t i = start; i < to; i++) {
        bool run = i > 0 && is_blank(text.at[i]) && is_blank(text.at[i - 1]);
        size_t used = run ? 0 : bytes_of(file, scalar, at, text.at[i]);
        if (used == 0 && !run)
            return false;
        if (i == from)
            first = at;
        at += used;
    }
    *placed = (ProsePlaced){scalar, from, first};
    *offset = first;
    *end = at;
    return true;
}

static bool place_in_field(ProseReader *reader, const YamlNode *scalar, uint32_t from, uint32_t to,
                           size_t *offset, size_t *end) {
    if (scalar)
        return place_in_scalar(reader, scalar, from, to, offset, end);
    *offset = from;
    *end = to;
    return true;
}

/* The last run that starts at or before `at` and holds something. */
static const ProseRun *run_at(const ProseReader *reader, const ProseOrigin *origin, uint32_t at) {
    const ProseRun *runs = reader->runs.at;
    size_t low = origin->first_run, high = origin->end_run;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (runs[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return &runs[low];
}

const MarkdownNode *prose_node(const Prose *prose, const ProseBlock *block, uint32_t at,
                               uint32_t *place) {
    const ProseReader *reader = (const ProseReader *)(const void *)prose;
    const ProseOrigin *origin = &reader->origins.at[block - prose->blocks];
    if (!block->node || origin->first_run == origin->end_run)
        return NULL;
    const ProseRun *run = run_at(reader, origin, at);
    *place = at - run->at + run->from;
    return run->node && run->node->type == MARKDOWN_TEXT ? run->node : NULL;
}

bool prose_unbroken(const Prose *prose, const ProseBlock *block, uint32_t from, uint32_t to) {
    const ProseReader *reader = (const ProseReader *)(const void *)prose;
    const ProseOrigin *origin = &reader->origins.at[block - prose->blocks];
    if (origin->first_run == origin->end_run)
        return true;
    const ProseRun *runs = reader->runs.at;
    const ProseRun *run = run_at(reader, origin, from) + 1;
    for (; run < &runs[origin->end_run] && run->at < to; run++)
        if (run->barrier)
            return false;
    return true;
}

bool prose_place(ProseReader *reader, const ProseBlock *block, uint32_t from, uint32_t to,
                 size_t *offset, size_t *end) {
    size_t number = (size_t)(block - reader->public.blocks);
    const ProseOrigin *origin = &reader->origins.at[number];
    if (!block->node)
        return place_in_field(reader, origin->scalar, from, to, offset, end);
    *offset = block->node->offset;
    *end = block->node->end;
    if (from >= to)
        return false;
    const ProseRun *first = run_at(reader, origin, from), *last = run_at(reader, origin, to - 1);
    if (!first->node->exact || !last->node->exact)
        markdown_align(reader->markdown, block->node);
    if (!first->node->exact || !last->node->exact)
        return false;
    size_t other;
    markdown_place(first->node, from - first->at, from - first->at + 1, offset, &other);
    markdown_place(last->node, to - 1 - last->at, to - last->at, &other, end);
    return true;
}
