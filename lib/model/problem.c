/* SPDX-License-Identifier: MIT */
#include "model/problem.h"

#include <stdarg.h>
#include <stdlib.h>

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
    const char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return problem_add(list, arena, rule, offset, end, text);
}

static int compare_problems(const void *a, const void *b) {
    const Problem *one = *(Problem *const *)a, *other = *(Problem *const *)b;
    return (one->offset > other->offset) - (one->offset < other->offset);
}

static void place_all(Problem *const *problems, size_t count, Slice file) {
    PlaceSweep sweep = place_sweep(file);
    for (size_t i = 0; i < count; i++) {
        place_sweep_to(&sweep, problems[i]->offset);
        problems[i]->from = place_of_sweep(&sweep);
        PlaceSweep end = sweep;
        place_sweep_to(&end, problems[i]->end);
        problems[i]->to = place_of_sweep(&end);
    }
}

void problems_place(const ProblemList *list, Slice file) {
    Problem *few[32];
    Problem **problems = list->count <= G_N_ELEMENTS(few) ? few : g_new(Problem *, list->count);
    size_t count = 0;
    bool sorted = true;
    for (Problem *problem = list->first; problem; problem = problem->next) {
        sorted &= count == 0 || problems[count - 1]->offset <= problem->offset;
        problems[count++] = problem;
    }
    if (!sorted)
        qsort(problems, count, sizeof(Problem *), compare_problems);
    place_all(problems, count, file);
    if (problems != few)
        g_free(problems);
}

void problem_fix(Problem *problem, Arena *arena, bool safe, size_t offset, size_t end,
                 const char *text) {
    ProblemEdit *edit = arena_make(arena, ProblemEdit);
    *edit = (ProblemEdit){offset, end, text};
    problem_fix_all(problem, arena, safe, edit, 1);
}

void problem_fix_all(Problem *problem, Arena *arena, bool safe, const ProblemEdit *edits,
                     size_t count) {
    ProblemFix *fix = arena_make(arena, ProblemFix);
    *fix = (ProblemFix){edits, count, safe};
    problem->fix = fix;
}

/* In brackets or not, the text is written as it must be in brackets: that holds everywhere. */
void problem_rewrite(Problem *problem, Arena *arena, bool safe, const YamlNode *scalar,
                     const char *text, bool typed) {
    bool quotable = scalar && scalar->type == YAML_SCALAR &&
                    yaml_end(scalar) > yaml_offset(scalar) && scalar->style != YAML_LITERAL &&
                    scalar->style != YAML_FOLDED;
    if (quotable)
        problem_fix(problem, arena, safe, yaml_offset(scalar), yaml_end(scalar),
                    yaml_quote_as(arena, slice_of(text), scalar->style, typed, true));
}
