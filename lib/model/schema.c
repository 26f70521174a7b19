/* SPDX-License-Identifier: MIT */
#include "model/schema.h"

/* Bytes of an enum's values in a message; a hostile one has thousands. */
#define EXPECTED_SHOWN 200

const Kind *schema_kind(const Schema *schema, const char *name) {
    for (size_t i = 0; i < schema->kind_count; i++)
        if (strcmp(schema->kinds[i].name, name) == 0)
            return &schema->kinds[i];
    return NULL;
}

/* The length of the folder `dir` at the start of `path`, or 0; `*` in it stands for one folder. */
static size_t dir_match(const char *dir, const char *path) {
    Slice dirs = slice_of(dir), rest = slice_of(path);
    while (dirs.at) {
        Slice want = slice_cut(&dirs, '/'), have = slice_cut(&rest, '/');
        if (!rest.at || (!slice_is(want, "*") && !slice_equal(want, have)))
            return 0;
    }
    return (size_t)(rest.at - path);
}

char **schema_roots(const Schema *schema, const char *also) {
    GPtrArray *roots = g_ptr_array_new();
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t d = 0; schema->kinds[i].dirs[d]; d++) {
            const char *dir = schema->kinds[i].dirs[d], *star = strchr(dir, '*');
            size_t len = star ? (size_t)(star - dir) : strlen(dir);
            while (len && dir[len - 1] == '/')
                len--;
            g_ptr_array_add(roots, g_strndup(dir, len));
        }
    if (also)
        g_ptr_array_add(roots, g_strdup(also));
    g_ptr_array_add(roots, NULL);
    return (char **)g_ptr_array_free(roots, FALSE);
}

static bool skipped(const Kind *kind, const char *path) {
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    for (const char *const *glob = kind->skip; glob && *glob; glob++)
        if (g_pattern_match_simple(*glob, name))
            return true;
    return false;
}

const Kind *schema_kind_of_path(const Schema *schema, const char *path) {
    const Kind *best = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t d = 0; schema->kinds[i].dirs[d]; d++) {
            size_t len = dir_match(schema->kinds[i].dirs[d], path);
            if (len > longest)
                longest = len, best = &schema->kinds[i];
        }
    return best && !skipped(best, path) ? best : NULL;
}

const Kind *schema_kind_of_prefix(const Schema *schema, Slice prefix) {
    for (size_t i = 0; i < schema->kind_count; i++)
        for (size_t p = 0; schema->kinds[i].prefixes[p]; p++)
            if (slice_is(prefix, schema->kinds[i].prefixes[p]))
                return &schema->kinds[i];
    return NULL;
}

static const Field *found_at(const Kind *kind, size_t i, int *index) {
    bool found = i < kind->field_count;
    if (index)
        *index = found ? (int)i : -1;
    return found ? &kind->fields[i] : NULL;
}

/* Where the search for a name begins. Every rule about fields asks for some in each document, so it
 * has to be quick; names are the team's own, and at most a few hundred. */
static size_t first_slot(const Kind *kind, Slice name) {
    size_t sum = name.len;
    if (name.len)
        sum += 7u * (unsigned char)name.at[0] + 31u * (unsigned char)name.at[name.len - 1];
    return sum & kind->slot_mask;
}

void kind_index(Kind *kind, Arena *arena) {
    size_t size = 16;
    while (size < 2 * kind->field_count)
        size *= 2;
    uint16_t *slots = arena_array(arena, uint16_t, size);
    kind->slot_mask = size - 1;
    for (size_t i = 0; i < MIN(kind->field_count, UINT16_MAX); i++) {
        size_t at = first_slot(kind, slice_of(kind->fields[i].name));
        while (slots[at])
            at = (at + 1) & kind->slot_mask;
        slots[at] = (uint16_t)(i + 1);
    }
    kind->slots = slots;
}

const Field *kind_field(const Kind *kind, Slice name, int *index) {
    size_t at = first_slot(kind, name);
    while (kind->slots[at] && !slice_is(name, kind->fields[kind->slots[at] - 1].name))
        at = (at + 1) & kind->slot_mask;
    return found_at(kind, kind->slots[at] ? kind->slots[at] - 1u : kind->field_count, index);
}

const Field *kind_field_of_key(const Kind *kind, Slice key, int *index) {
    for (size_t i = 0; i < kind->field_count; i++) {
        const char *own = kind->fields[i].key;
        if (kind->any_case ? slice_equal_ascii_case(slice_of(own), key)
                           : (!key.len || *own == *key.at) && slice_is(key, own))
            return found_at(kind, i, index);
    }
    return found_at(kind, kind->field_count, index);
}

bool kind_is_aside(const Kind *kind, Slice heading) {
    for (const char *const *aside = kind->asides; aside && *aside; aside++)
        if (slice_equal_ascii_case(slice_trim(heading), slice_of(*aside)))
            return true;
    return false;
}

static bool is_spelled(const char *spelling, Slice written) {
    size_t len = strlen(spelling);
    return len > 1 && spelling[len - 1] == '*'
               ? len <= written.len + 1 && memcmp(spelling, written.at, len - 1) == 0
               : slice_is(written, spelling);
}

Slice field_meaning(const Field *field, Slice written) {
    for (const FieldSpelling *each = field->spellings; each && each->written; each++)
        if (is_spelled(each->written, written))
            return slice_of(each->means);
    return written;
}

const Status *kind_status(const Kind *kind, Slice name) {
    for (size_t i = 0; i < kind->status_count; i++)
        if (slice_is(name, kind->statuses[i].name))
            return &kind->statuses[i];
    return NULL;
}

bool status_means(const Status *status, const char *means) {
    return status && g_strcmp0(status->means, means) == 0;
}

bool status_is_settled(const Status *status) {
    return status_means(status, "agreed") || status_means(status, "done");
}

bool kind_knows(const Kind *kind, const char *means) {
    for (size_t i = 0; i < kind->status_count; i++)
        if (status_means(&kind->statuses[i], means))
            return true;
    return false;
}

bool status_needs_field(const Status *status, const char *field) {
    return status && g_strv_contains(status->fields, field);
}

const char *const FIELD_TYPE_NAMES[FIELD_TYPES + 1] = {
    [FIELD_TEXT] = "text",         [FIELD_ENUM] = "enum",     [FIELD_DATE] = "date",
    [FIELD_INTEGER] = "integer",   [FIELD_NUMBER] = "number", [FIELD_BOOLEAN] = "boolean",
    [FIELD_DURATION] = "duration", [FIELD_PERSON] = "person", [FIELD_REFERENCE] = "reference",
    [FIELD_LIST] = "list",         [FIELD_MAP] = "map",
};

const char *side_label(Arena *arena, const char *side) {
    char *label = arena_copy(arena, side, strlen(side));
    size_t capitals = strlen(side) <= 2 ? strlen(side) : 1; /* it, hr, qa */
    for (size_t i = 0; label[i]; i++)
        if (label[i] == '-' || label[i] == '_')
            label[i] = ' ';
        else if (i < capitals)
            label[i] = g_ascii_toupper(label[i]);
    return label;
}

const char *field_type_name(FieldType type) {
    return FIELD_TYPE_NAMES[type];
}

const char *field_expected(Arena *arena, const Field *field) {
    static const char *const expected[FIELD_TYPES] = {
        [FIELD_TEXT] = "text",
        [FIELD_DATE] = "a date like 2026-12-01",
        [FIELD_INTEGER] = "a whole number like 12",
        [FIELD_NUMBER] = "a number like 3.5",
        [FIELD_BOOLEAN] = "true or false",
        [FIELD_DURATION] = "a number and a unit: 8d (days), 3w (weeks) or 4h (hours)",
        [FIELD_PERSON] = "a person, such as ana@example.org",
        [FIELD_REFERENCE] = "an id like REQ-0042",
        [FIELD_LIST] = "a list, such as [one, two]",
        [FIELD_MAP] = "a map, such as {name: value}",
    };
    if (field->type != FIELD_ENUM || !field->values)
        return expected[field->type] ? expected[field->type] : "text";
    g_autoptr(GString) all = g_string_new("one of ");
    for (size_t i = 0; field->values[i]; i++) {
        if (all->len > EXPECTED_SHOWN) {
            g_string_append(all, " …");
            break;
        }
        g_string_append_printf(all, "%s%s", i ? ", " : "", field->values[i]);
    }
    return arena_copy(arena, all->str, all->len);
}
