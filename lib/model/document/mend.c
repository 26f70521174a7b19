/* SPDX-License-Identifier: MIT */
/* Fixes for what front matter says in another way than is asked for. */
#include "base/date.h"
#include "base/text.h"
#include "model/document/internal.h"

/* --- values --- */

static const char *mended_enum(const Field *field, Slice text, bool *safe) {
    size_t count = g_strv_length((char **)(uintptr_t)field->values);
    const char *same = text_other_case(text, field->values, count);
    *safe = same != NULL;
    return same ? same : text_nearest(text, field->values, count);
}

/* Cuts a number of at least `least` and at most `most` digits off `*rest`. */
static bool cut_digits(Slice *rest, size_t least, size_t most, int *number) {
    size_t count = 0;
    for (*number = 0; count < MIN(rest->len, most) && g_ascii_isdigit(rest->at[count]); count++)
        *number = *number * 10 + (rest->at[count] - '0');
    *rest = slice_range(*rest, count, rest->len);
    return count >= least;
}

/* `2026-1-5`, `2026/01/05`, `2026.1.5`: with the year first there is but one reading. */
static const char *mended_date(Arena *arena, Slice text) {
    int year, month, day;
    Slice rest = text;
    if (!cut_digits(&rest, 4, 4, &year) || !rest.len || !strchr("-/.", rest.at[0]))
        return NULL;
    char separator = rest.at[0];
    rest = slice_range(rest, 1, rest.len);
    if (!cut_digits(&rest, 1, 2, &month) || !rest.len || rest.at[0] != separator)
        return NULL;
    rest = slice_range(rest, 1, rest.len);
    if (!cut_digits(&rest, 1, 2, &day) || rest.len)
        return NULL;
    return arena_printf(arena, "%04d-%02d-%02d", year, month, day);
}

/* `8 d` and `8D` are 8d; of `8 days` somebody may have thought of the calendar. */
static const char *mended_duration(Arena *arena, Slice text, bool *safe) {
    static const struct {
        const char *unit, *words[4];
    } UNITS[] = {
        {"h", {"h", "hour", "hours"}}, {"d", {"d", "day", "days"}}, {"w", {"w", "week", "weeks"}}};
    size_t digits = 0;
    while (digits < text.len && (g_ascii_isdigit(text.at[digits]) || text.at[digits] == '.'))
        digits++;
    Slice word = slice_trim(slice_range(text, digits, text.len));
    *safe = word.len == 1;
    for (size_t i = 0; i < G_N_ELEMENTS(UNITS); i++)
        for (const char *const *each = UNITS[i].words; *each; each++)
            if (slice_equal_ascii_case(word, slice_of(*each)))
                return arena_printf(arena, "%.*s%s", (int)MIN(digits, 32), text.at, UNITS[i].unit);
    return NULL;
}

static const char *mended_boolean(Slice text) {
    static const char *const yes[] = {"true", "yes", "on"}, *const no[] = {"false", "no", "off"};
    for (size_t i = 0; i < G_N_ELEMENTS(yes); i++) {
        if (slice_equal_ascii_case(text, slice_of(yes[i])))
            return "true";
        if (slice_equal_ascii_case(text, slice_of(no[i])))
            return "false";
    }
    return NULL;
}

/* The id in capitals; what is pinned stays. */
static const char *mended_reference(Arena *arena, Slice text) {
    if (text.len > 130)
        return NULL;
    size_t at = slice_find(text, '@', 0);
    char *mended = slice_string(arena, text);
    for (size_t i = 0; i < at; i++)
        mended[i] = g_ascii_toupper(mended[i]);
    return mended;
}

const char *making_mended(Making *making, const Field *field, Slice text, bool *safe) {
    *safe = false;
    if (field->spellings) /* nobody can tell which of the two languages was meant */
        return NULL;
    switch (field->type) {
    case FIELD_ENUM:
        return field->values ? mended_enum(field, text, safe) : NULL;
    case FIELD_DATE:
        *safe = true;
        return mended_date(making->arena, text);
    case FIELD_DURATION:
        return mended_duration(making->arena, text, safe);
    case FIELD_BOOLEAN:
        *safe = true;
        return mended_boolean(text);
    case FIELD_REFERENCE:
        return mended_reference(making->arena, text);
    default:
        return NULL;
    }
}

/* --- unknown keys --- */

/* Appends the edits that mend the problems from `problem` on; false where one has none. */
static bool gather_edits(const Problem *problem, GArray *edits) {
    for (; problem; problem = problem->next) {
        if (!problem->fix)
            return false;
        g_array_append_vals(edits, problem->fix->edits, (unsigned)problem->fix->count);
    }
    return true;
}

/* What is wrong with the value, were it that of `meant`, is asked and forgotten. */
static bool value_edits(Making *making, const Field *meant, const YamlNode *value, GArray *edits) {
    ProblemList *list = &making->document->problems, before = *list;
    FieldPath path = {NULL, slice_of(meant->name)};
    if (value->type == YAML_SCALAR && yaml_len(value) == 0)
        return true;
    bool fits = making_check(making, meant, &path, value);
    bool known = gather_edits(before.last->next, edits);
    *list = before;
    before.last->next = NULL;
    return known && (fits || edits->len > 0);
}

void making_mend_key(Making *making, Problem *problem, const YamlNode *key, const char *name,
                     const Field *meant) {
    problem_rewrite(problem, making->arena, false, key, name, false);
    if (!problem->fix)
        return;
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(ProblemEdit));
    g_array_append_vals(edits, problem->fix->edits, 1);
    problem->fix = NULL;
    if (value_edits(making, meant, yaml_value(key), edits)) {
        ProblemEdit *all = arena_array(making->arena, ProblemEdit, edits->len);
        memcpy(all, edits->data, edits->len * sizeof *all);
        problem_fix_all(problem, making->arena, false, all, edits->len);
    }
}

/* --- keys that stand twice --- */

/* Where the line that holds `offset` starts, and where the next one does. */
static Slice line_at(Slice file, size_t offset) {
    size_t from = offset;
    while (from > 0 && file.at[from - 1] != '\n')
        from--;
    return slice_range(file, from, slice_find(file, '\n', offset) + 1);
}

/* Whether the first line with anything in it behind `line` stands at the margin, so that it cannot
 * go on with a value. */
static bool ends_there(Slice file, Slice line) {
    for (size_t at = (size_t)(line.at - file.at) + line.len; at < file.len;) {
        Slice next = line_at(file, at);
        if (slice_trim(next).len)
            return !strchr(" \t", next.at[0]);
        at += next.len;
    }
    return true;
}

/* Whether a key of the file is this very line, and its value ends with it. */
static bool is_twin(Slice file, const YamlNode *key, Slice line) {
    const YamlNode *value = yaml_value(key);
    Slice own = line_at(file, yaml_offset(key));
    size_t start = (size_t)(own.at - file.at);
    return own.at < line.at && yaml_offset(key) == start && yaml_end(value) > yaml_offset(value) &&
           yaml_end(value) <= start + own.len && slice_equal(slice_trim(own), slice_trim(line)) &&
           value->style != YAML_LITERAL && value->style != YAML_FOLDED;
}

void making_mend_twins(Making *making) {
    const Document *document = making->document;
    Slice file = document->head;
    if (document->broken)
        return;
    for (Problem *problem = document->problems.first; problem; problem = problem->next) {
        if (strcmp(problem->rule, "front-matter/duplicate-key") != 0)
            continue;
        Slice line = line_at(file, problem->offset);
        size_t start = (size_t)(line.at - file.at);
        bool same = false;
        for (const YamlNode *key = yaml_child(document->front); key && !same; key = yaml_next(key))
            same = is_twin(file, key, line);
        if (same && start == problem->offset && ends_there(file, line))
            problem_fix(problem, making->arena, true, start, start + line.len, "");
    }
}
