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

static Problem *tell_at(Look *look, const char *rule, size_t first, size_t last,
                        const char *message) {
    const ProseBlock *block = block_of(look, first);
    size_t offset, end;
    prose_place(look->reader, block, look->words[first].from, look->words[last].to, &offset, &end);
    Problem *problem =
        problem_add(&look->document->problems, look->arena, rule, offset, end, message);
    problem->subject = block->field;
    return problem;
}

Problem *look_tell(Look *look, const char *rule, size_t first, size_t last, const char *format,
                   ...) {
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(look->arena, format, args);
    va_end(args);
    return tell_at(look, rule, first, last, message);
}

Problem *look_tell_entry(Look *look, const char *rule, size_t first, size_t last,
                         const char *format) {
    const char *shown = look_shown(look, first, last);
    size_t len = strlen(shown), places = 0;
    for (const char *at = format; (at = strstr(at, "%s")); at += 2)
        places++;
    char *message = arena_alloc(look->arena, strlen(format) + places * len + 1), *to = message;
    for (const char *at = format; *at;) {
        bool place = at[0] == '%' && at[1] == 's';
        memcpy(to, place ? shown : at, place ? len : 1);
        to += place ? len : 1;
        at += place ? 2 : 1;
    }
    *to = '\0';
    return tell_at(look, rule, first, last, message);
}
