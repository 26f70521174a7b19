/* SPDX-License-Identifier: MIT */
#include "work/fix/internal.h"

#include <stdlib.h>

bool fix_is_wanted(const Finding *finding, bool unsafe) {
    return finding->fix && finding_counts(finding) && (finding->fix->safe || unsafe);
}

void fix_count(const LintResult *result, size_t *safe, size_t *others) {
    *safe = *others = 0;
    for (size_t i = 0; i < result->count; i++)
        if (fix_is_wanted(&result->findings[i], true))
            *(result->findings[i].fix->safe ? safe : others) += 1;
}

/* Whether the edits are in order and inside the file. */
static bool is_sound(const ProblemFix *fix, size_t len) {
    size_t at = 0;
    for (size_t i = 0; i < fix->count; i++) {
        if (fix->edits[i].offset < at || fix->edits[i].end < fix->edits[i].offset)
            return false;
        at = fix->edits[i].end;
    }
    return fix->count > 0 && at <= len;
}

/* The place in the sorted edits of a file where one that starts at `offset` belongs. */
static unsigned place_of(const GArray *edits, size_t offset) {
    unsigned low = 0, high = edits->len;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (g_array_index(edits, ProblemEdit, middle).offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the edit shares a byte or its start with one of the file's. */
static bool touches(const GArray *edits, const ProblemEdit *edit) {
    unsigned at = place_of(edits, edit->offset);
    const ProblemEdit *all = (const ProblemEdit *)(void *)edits->data;
    return (at < edits->len && (all[at].offset < edit->end || all[at].offset == edit->offset)) ||
           (at > 0 && all[at - 1].end > edit->offset);
}

static bool take_edits(GArray *edits, const ProblemFix *fix) {
    for (size_t i = 0; i < fix->count; i++)
        if (touches(edits, &fix->edits[i]))
            return false;
    for (size_t i = 0; i < fix->count; i++)
        g_array_insert_val(edits, place_of(edits, fix->edits[i].offset), fix->edits[i]);
    return true;
}

GArray *picks_of(const LintResult *result, const Corpus *corpus, bool unsafe) {
    GArray *picks = g_array_new(FALSE, FALSE, sizeof(Pick));
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(ProblemEdit));
    const char *path = "";
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        const Document *document =
            fix_is_wanted(finding, unsafe) ? corpus_at(corpus, finding->path) : NULL;
        if (!document || !document->bytes.at || !is_sound(finding->fix, document->bytes.len))
            continue;
        if (strcmp(path, finding->path) != 0)
            g_array_set_size(edits, 0);
        path = finding->path;
        Pick pick = {finding, false};
        if (take_edits(edits, finding->fix))
            g_array_append_val(picks, pick);
    }
    return picks;
}

static int compare_edits(const void *a, const void *b) {
    const ProblemEdit *x = a, *y = b;
    return (x->offset > y->offset) - (x->offset < y->offset);
}

void picks_apply(const Pick *picks, size_t count, Slice file, GString *into) {
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(ProblemEdit));
    for (size_t i = 0; i < count; i++)
        if (picks[i].made)
            g_array_append_vals(edits, picks[i].finding->fix->edits,
                                (unsigned)picks[i].finding->fix->count);
    g_array_sort(edits, compare_edits);
    size_t at = 0;
    for (unsigned i = 0; i < edits->len; i++) {
        const ProblemEdit *edit = &g_array_index(edits, ProblemEdit, i);
        g_string_append_len(into, file.at + at, (gssize)(edit->offset - at));
        g_string_append(into, edit->text);
        at = edit->end;
    }
    g_string_append_len(into, file.at + at, (gssize)(file.len - at));
}

static int compare_path(const void *path, const void *finding) {
    return strcmp(path, ((const Finding *)finding)->path);
}

Tally tally_file(Arena *arena, const LintResult *result, const char *path) {
    size_t rules;
    rule_table(&rules);
    Tally tally = {0, arena_array(arena, size_t, rules)};
    const Finding *all = result->findings, *end = all + result->count;
    const Finding *at =
        result->count ? bsearch(path, all, result->count, sizeof *all, compare_path) : NULL;
    while (at && at > all && strcmp(at[-1].path, path) == 0)
        at--;
    for (; at && at < end && strcmp(at->path, path) == 0; at++)
        if (!at->suppressed) {
            tally.errors += at->severity == SEVERITY_ERROR;
            tally.rules[rule_index(at->rule->id)]++;
        }
    return tally;
}

bool picks_help(const Pick *picks, size_t count, const Tally *before, const Tally *after) {
    if (after->errors > before->errors)
        return false;
    for (size_t i = 0; i < count; i++) {
        int rule = rule_index(picks[i].finding->rule->id);
        if (after->rules[rule] >= before->rules[rule])
            return false;
    }
    return true;
}

/* How many errors the file has whose findings begin at `*at`, which moves behind them. */
static size_t pass_file(const LintResult *result, size_t *at) {
    const char *path = result->findings[*at].path;
    size_t errors = 0;
    for (; *at < result->count && strcmp(result->findings[*at].path, path) == 0; (*at)++)
        errors +=
            result->findings[*at].severity == SEVERITY_ERROR && !result->findings[*at].suppressed;
    return errors;
}

bool result_is_worse(const LintResult *before, const LintResult *after) {
    for (size_t old = 0, now = 0; now < after->count;) {
        const char *path = after->findings[now].path;
        size_t had = 0;
        while (old < before->count && strcmp(before->findings[old].path, path) < 0)
            old++;
        if (old < before->count && strcmp(before->findings[old].path, path) == 0)
            had = pass_file(before, &old);
        if (pass_file(after, &now) > had)
            return true;
    }
    return false;
}
