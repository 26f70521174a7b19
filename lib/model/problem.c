/* SPDX-License-Identifier: MIT */
#include "model/problem.h"

#include <stdarg.h>

Problem *problem_add(ProblemList *list, Arena *arena, const char *rule, size_t offset, size_t end,
                     const char *message) {
    Problem *problem = arena_make(arena, Problem);
    *problem = (Problem){
        .rule = rule, .message = message, .offset = (uint32_t)offset, .end = (uint32_t)end};
    if (list->last)
        list->last->next = problem;
    else
        list->first = problem;
    list->last = problem;
    list->count++;
    return problem;
}

Problem *problem_add_format(ProblemList *list, Arena *arena, const char *rule, size_t offset,
                            size_t end, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    return problem_add(list, arena, rule, offset, end, arena_copy(arena, text, strlen(text)));
}
