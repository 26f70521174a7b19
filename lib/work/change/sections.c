/* SPDX-License-Identifier: MIT */
/* Bodies compared section by section: how many words differ, and which. */
#include "work/change/internal.h"

#define DOCUMENT_WORK 8000000 /* steps of word_changes() for one document by itself */

/* The edits and the difference of the lengths tell how many words were added, and removed. Nothing
 * less than what word_changes() would mark counts: words that only changed places are as many in
 * both, and the section would pass for unchanged. */
static SectionWords count(WordReader *reader, WordSpan was, WordSpan is) {
    SectionWords words = {.heading = NULL};
    size_t edits;
    word_edits(was.words, was.count, is.words, is.count, &reader->work_left, &edits);
    words.added = (edits + is.count - was.count) / 2;
    words.removed = edits - words.added;
    return words;
}

SectionWords *change_sections(WordReader *reader, const BodyText *old, const BodyText *now,
                              bool runs, Arena *arena, size_t *found) {
    g_autoptr(BodyWords) words = body_words_new();
    g_auto(Body) before = {NULL, NULL, NULL}, after = {NULL, NULL, NULL};
    body_read(reader->markdown, reader->scratch, words, old, &before);
    body_read(reader->markdown, reader->scratch, words, now, &after);
    g_autoptr(GArray) pairs = body_pairs(&before, &after);
    SectionWords *sections = arena_array(arena, SectionWords, pairs->len);
    *found = 0;
    for (unsigned i = 0; i < pairs->len; i++) {
        const SectionPair *pair = &g_array_index(pairs, SectionPair, i);
        SectionWords section =
            count(reader, body_span(&before, pair->was, true), body_span(&after, pair->is, true));
        if (!section.added && !section.removed)
            continue;
        section.heading = slice_string(arena, pair->is ? pair->is->heading : pair->was->heading);
        if (runs)
            section.runs = word_runs(words, body_span(&before, pair->was, false),
                                     body_span(&after, pair->is, false), &reader->work_left, arena,
                                     &section.count);
        sections[(*found)++] = section;
    }
    return sections;
}

const SectionWords *change_words(MarkdownReader *markdown, const Document *before,
                                 Slice before_file, const Document *after, Slice after_file,
                                 Arena *arena, size_t *count) {
    g_autoptr(Arena) scratch = arena_new();
    WordReader reader = {markdown, scratch, DOCUMENT_WORK};
    BodyText old = {before ? before_file : SLICE(""), before ? before->body_offset : 0};
    BodyText now = {after ? after_file : SLICE(""), after ? after->body_offset : 0};
    return change_sections(&reader, &old, &now, true, arena, count);
}

const WordRun *change_text(Slice before, Slice after, Arena *arena, size_t *count) {
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(BodyWords) words = body_words_new();
    g_auto(Body) old = {NULL, NULL, NULL}, now = {NULL, NULL, NULL};
    size_t left = DOCUMENT_WORK;
    body_read(NULL, scratch, words, &(BodyText){before, 0}, &old);
    body_read(NULL, scratch, words, &(BodyText){after, 0}, &now);
    return word_runs(words, body_span(&old, &g_array_index(old.sections, BodySection, 0), false),
                     body_span(&now, &g_array_index(now.sections, BodySection, 0), false), &left,
                     arena, count);
}
