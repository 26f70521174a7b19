/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/wording/internal.h"

#include <stdarg.h>

#define SHOWN_BYTES   80
#define MESSAGES_MOST 4096 /* that are kept for the next documents */

/* The block of the words, which is most often the one at hand. */
static const ProseBlock *block_of(const Look *look, size_t word) {
    const ProseBlock *block = look->block;
    if (block && word >= block->first_word && word < block->end_word)
        return block;
    return prose_block_of(look->prose, word);
}

const char *look_shown(Look *look, size_t first, size_t last) {
    Slice text =
        slice_range(block_of(look, first)->text, look->words[first].from, look->words[last].to);
    return text_shown(look->arena, text, SHOWN_BYTES);
}

/* Most messages are told of many documents, and then are one text. */
static const char *keep(const Look *look, const GString *message) {
    const char *kept = g_hash_table_lookup(look->messages, message->str);
    if (!kept) {
        kept = arena_copy(look->arena, message->str, message->len);
        if (g_hash_table_size(look->messages) < MESSAGES_MOST)
            g_hash_table_add(look->messages, (void *)(uintptr_t)kept);
    }
    return kept;
}

static Problem *tell_at(Look *look, const char *rule, size_t first, size_t last,
                        const GString *message) {
    const ProseBlock *block = block_of(look, first);
    size_t offset, end;
    prose_place(look->reader, block, look->words[first].from, look->words[last].to, &offset, &end);
    Problem *problem =
        problem_add(&look->document->problems, look->arena, rule, offset, end, keep(look, message));
    problem->subject = block->field;
    return problem;
}

Problem *look_tell(Look *look, const char *rule, size_t first, size_t last, const char *format,
                   ...) {
    g_autoptr(GString) message = g_string_new(NULL);
    va_list args;
    va_start(args, format);
    g_string_append_vprintf(message, format, args);
    va_end(args);
    return tell_at(look, rule, first, last, message);
}

Problem *look_tell_entry(Look *look, const char *rule, size_t first, size_t last,
                         const char *format) {
    const char *shown = look_shown(look, first, last);
    g_autoptr(GString) message = g_string_sized_new(128);
    for (const char *at = format, *place; *at; at = *place ? place + 2 : place) {
        place = strstr(at, "%s");
        place = place ? place : at + strlen(at);
        g_string_append_len(message, at, place - at);
        g_string_append(message, *place ? shown : "");
    }
    return tell_at(look, rule, first, last, message);
}
