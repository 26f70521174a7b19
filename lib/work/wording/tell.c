/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/wording/internal.h"

#include <stdarg.h>

#define SHOWN_BYTES 80

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

Problem *look_tell(Look *look, const char *rule, size_t first, size_t last, const char *format,
                   ...) {
    const ProseBlock *block = block_of(look, first);
    size_t offset, end;
    prose_place(look->reader, block, look->words[first].from, look->words[last].to, &offset, &end);
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    Problem *problem = problem_add(&look->document->problems, look->arena, rule, offset, end,
                                   arena_copy(look->arena, message, strlen(message)));
    problem->subject = block->field;
    return problem;
}

Problem *look_tell_entry(Look *look, const char *rule, size_t first, size_t last,
                         const char *format) {
    const char *shown = look_shown(look, first, last);
    g_auto(GStrv) parts = g_strsplit(format, "%s", -1);
    g_autofree char *message = g_strjoinv(shown, parts);
    return look_tell(look, rule, first, last, "%s", message);
}
