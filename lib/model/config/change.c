/* SPDX-License-Identifier: MIT */
/* A changed req.yml: what of it may be used to judge the very change, and what it changes. */
#include "base/text.h"
#include "model/config/internal.h"

#define SHOWN_BYTES 80 /* of a value, in a line on its change */

static const YamlNode *key_of(const YamlNode *map, Slice name) {
    for (const YamlNode *key = map && map->type == YAML_MAP ? yaml_child(map) : NULL; key;
         key = yaml_next(key))
        if (slice_equal(yaml_text(key), name))
            return key;
    return NULL;
}

static const YamlNode *value_of(const YamlNode *map, const char *name) {
    const YamlNode *key = key_of(map, slice_of(name));
    return key ? yaml_value(key) : NULL;
}

/* A copy of the map's own node and keys, to be changed. */
static YamlNode *copy_map(Arena *arena, const YamlNode *map) {
    YamlNode *copy = yaml_copy(arena, map);
    const YamlNode **end = &yaml_loose(copy)->inner;
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        *end = yaml_copy(arena, key);
        end = &yaml_loose(*end)->next;
    }
    return copy;
}

/* `base` with the keys behind its own that only `other` has, and that `wanted` (NULL: any) agrees
 * to. */
static YamlNode *with_new_keys(Arena *arena, const YamlNode *base, const YamlNode *other,
                               bool (*wanted)(const void *context, const YamlNode *key),
                               const void *context) {
    YamlNode *made = copy_map(arena, base);
    const YamlNode **end = &yaml_loose(made)->inner;
    while (*end)
        end = &yaml_loose(*end)->next;
    for (const YamlNode *key = yaml_child(other); key; key = yaml_next(key)) {
        if (key_of(base, yaml_text(key)) || (wanted && !wanted(context, key)))
            continue;
        *end = yaml_copy(arena, key);
        end = &yaml_loose(*end)->next;
    }
    *end = NULL;
    return made;
}

/* Puts `value` in the place of the map's value under `name`, where it has one. */
static void put_value(const YamlNode *map, const char *name, const YamlNode *value) {
    const YamlNode *key = key_of(map, slice_of(name));
    if (key)
        yaml_loose(key)->inner = value;
}

static bool are_maps(const YamlNode *one, const YamlNode *other) {
    return one && other && one->type == YAML_MAP && other->type == YAML_MAP;
}

/* --- fields --- */

/* The key under which documents write the field. */
static Slice field_key(const YamlNode *field) {
    const YamlNode *from = value_of(yaml_value(field), "from");
    return from && yaml_len(from) ? yaml_text(from) : yaml_text(field);
}

/* Whether the field has the name of one in the map, or is written as one is. */
static bool is_like_any(const YamlNode *field, const YamlNode *map) {
    Slice name = yaml_text(field), key = field_key(field);
    for (const YamlNode *own = map && map->type == YAML_MAP ? yaml_child(map) : NULL; own;
         own = yaml_next(own))
        if (slice_equal_ascii_case(yaml_text(own), name) ||
            slice_equal_ascii_case(yaml_text(own), key) ||
            slice_equal_ascii_case(field_key(own), key))
            return true;
    return false;
}

/* Whether a field is new to a base's kind: it stands before what the base's kinds share, and would
 * change what is read there. */
static bool is_new_to_kind(const void *shared, const YamlNode *field) {
    return !is_like_any(field, shared);
}

/* Whether a field for all kinds is new to each of them: one of the same name would be merged into
 * the kind's own. */
static bool is_new_to_all(const void *kinds, const YamlNode *field) {
    const YamlNode *map = kinds;
    for (const YamlNode *kind = map && map->type == YAML_MAP ? yaml_child(map) : NULL; kind;
         kind = yaml_next(kind))
        if (is_like_any(field, value_of(yaml_value(kind), "fields")))
            return false;
    return true;
}

/* --- kinds --- */

/* The part of a folder's path before the first `*`, without a slash at its end. */
static Slice fixed_part(Slice dir) {
    dir.len = slice_find(dir, '*', 0);
    while (dir.len && dir.at[dir.len - 1] == '/')
        dir.len--;
    return dir;
}

static bool is_below(Slice path, Slice root) {
    return root.len == 0 || (path.len >= root.len && memcmp(path.at, root.at, root.len) == 0 &&
                             (path.len == root.len || path.at[root.len] == '/'));
}

/* A value that is a text or a list of them, one after the other: NULL first, NULL at the end. */
static const YamlNode *next_text(const YamlNode *value, const YamlNode *last) {
    if (!value || value->type == YAML_MAP)
        return NULL;
    if (value->type == YAML_SCALAR)
        return last ? NULL : value;
    return last ? yaml_next(last) : yaml_child(value);
}

static bool dirs_meet(const YamlNode *a, const YamlNode *b) {
    for (const YamlNode *x = NULL; (x = next_text(a, x));)
        for (const YamlNode *y = NULL; (y = next_text(b, y));) {
            Slice one = fixed_part(yaml_text(x)), other = fixed_part(yaml_text(y));
            if (is_below(one, other) || is_below(other, one))
                return true;
        }
    return false;
}

/* Whether a new kind would take documents away from those that the base has. */
static bool takes_folder(const YamlNode *kinds, const YamlNode *spec) {
    for (const YamlNode *key = yaml_child(kinds); key; key = yaml_next(key))
        if (dirs_meet(value_of(yaml_value(key), "dir"), value_of(spec, "dir")))
            return true;
    return false;
}

/* A kind of the base with the other's new fields and statuses. */
static YamlNode *add_to_kind(Arena *arena, const YamlNode *base, const YamlNode *other,
                             const YamlNode *shared) {
    YamlNode *made = copy_map(arena, base);
    const YamlNode *own = value_of(base, "fields"), *theirs = value_of(other, "fields");
    if (are_maps(own, theirs))
        put_value(made, "fields", with_new_keys(arena, own, theirs, is_new_to_kind, shared));
    own = value_of(base, "statuses");
    theirs = value_of(other, "statuses");
    if (are_maps(own, theirs))
        put_value(made, "statuses", with_new_keys(arena, own, theirs, NULL, NULL));
    return made;
}

static bool takes_no_folder(const void *kinds, const YamlNode *kind) {
    return !takes_folder(kinds, yaml_value(kind));
}

/* The base's kinds, each with its new fields and statuses, then the new kinds. */
static YamlNode *add_kinds(Arena *arena, const YamlNode *base, const YamlNode *other,
                           const YamlNode *shared) {
    YamlNode *made = with_new_keys(arena, base, other, takes_no_folder, base);
    for (const YamlNode *kind = yaml_child(made); kind; kind = yaml_next(kind)) {
        const YamlNode *own = key_of(base, yaml_text(kind));
        const YamlNode *theirs = own ? key_of(other, yaml_text(kind)) : NULL;
        if (theirs && are_maps(yaml_value(own), yaml_value(theirs)))
            yaml_loose(kind)->inner =
                add_to_kind(arena, yaml_value(own), yaml_value(theirs), shared);
    }
    return made;
}

YamlNode *config_add(Arena *arena, const YamlNode *base, const YamlNode *other) {
    YamlNode *made = copy_map(arena, base);
    const YamlNode *kinds = value_of(base, "kinds"), *shared = value_of(base, "fields");
    const YamlNode *new_kinds = value_of(other, "kinds"), *fields = value_of(other, "fields");
    if (are_maps(shared, fields))
        put_value(made, "fields", with_new_keys(arena, shared, fields, is_new_to_all, kinds));
    if (are_maps(kinds, new_kinds))
        put_value(made, "kinds", add_kinds(arena, kinds, new_kinds, shared));
    return made;
}

/* --- differences --- */

typedef struct {
    GPtrArray *lines;
    GString *path;
    size_t most, left_out;
    Arena *arena;
} Differences;

/* A value on one line. */
static void append_value(GString *into, const YamlNode *value) {
    if (!value) {
        g_string_append(into, "nothing");
        return;
    }
    if (value->type == YAML_SCALAR) {
        text_append_visible(into, text_head(yaml_text(value), SHOWN_BYTES), false);
        return;
    }
    g_string_append(into, value->type == YAML_MAP ? "{" : "[");
    for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item)) {
        if (into->len > 2 * SHOWN_BYTES) {
            g_string_append(into, "…");
            break;
        }
        text_append_visible(into, text_head(yaml_text(item), SHOWN_BYTES), false);
        g_string_append(into, yaml_next(item) ? ", " : "");
    }
    g_string_append(into, value->type == YAML_MAP ? "}" : "]");
}

static void add_difference(Differences *found, const YamlNode *before, const YamlNode *after) {
    if (found->lines->len >= found->most) {
        found->left_out++;
        return;
    }
    GString *line = g_string_new(found->path->str);
    g_string_append(line, ": ");
    append_value(line, before);
    g_string_append(line, " → ");
    append_value(line, after);
    g_ptr_array_add(found->lines, g_string_free(line, FALSE));
}

static bool same_value(const YamlNode *a, const YamlNode *b) {
    if (!a || !b || a->type != b->type)
        return a == b;
    if (a->type == YAML_SCALAR)
        return slice_equal(yaml_text(a), yaml_text(b));
    const YamlNode *x = yaml_child(a), *y = yaml_child(b);
    for (; x && y; x = yaml_next(x), y = yaml_next(y))
        if (!same_value(x, y) || (a->type == YAML_MAP && !same_value(yaml_value(x), yaml_value(y))))
            return false;
    return !x && !y;
}

/* The values of a map (NULL: none) by their keys. */
static GHashTable *by_key(Arena *arena, const YamlNode *map) {
    GHashTable *table = g_hash_table_new(slice_hash, slice_same);
    for (const YamlNode *key = map ? yaml_child(map) : NULL; key; key = yaml_next(key)) {
        Slice *name = arena_make(arena, Slice);
        *name = yaml_text(key);
        if (!g_hash_table_contains(table, name))
            g_hash_table_insert(table, name, (void *)(uintptr_t)yaml_value(key));
    }
    return table;
}

static void compare_values(Differences *found, const YamlNode *before, const YamlNode *after);

/* Compares the entries of `map`, which is the one `before` or the one after, with the other's. */
static void compare_entries(Differences *found, const YamlNode *map, GHashTable *other,
                            bool before) {
    size_t len = found->path->len;
    for (const YamlNode *key = map ? yaml_child(map) : NULL; key; key = yaml_next(key)) {
        Slice name = yaml_text(key);
        const YamlNode *value = g_hash_table_lookup(other, &name);
        if (value && !before)
            continue;
        g_string_append(found->path, len ? "." : "");
        text_append_visible(found->path, text_head(name, SHOWN_BYTES), false);
        compare_values(found, before ? yaml_value(key) : NULL, before ? value : yaml_value(key));
        g_string_truncate(found->path, len);
    }
}

/* As deep as the YAML reader allows. */
static void compare_values(Differences *found, const YamlNode *before, const YamlNode *after) {
    if (same_value(before, after))
        return;
    if ((before && before->type != YAML_MAP) || (after && after->type != YAML_MAP) ||
        (!before && !after)) {
        add_difference(found, before, after);
        return;
    }
    g_autoptr(GHashTable) old = by_key(found->arena, before);
    g_autoptr(GHashTable) now = by_key(found->arena, after);
    compare_entries(found, before, now, true);
    compare_entries(found, after, old, false);
}

/* What makes a check milder, which nothing that stands before it in the file may crowd out. */
static const char *const FIRST[] = {"rules", "folders", "limits", "people", "sides"};

/* The map (NULL: none) without those keys. */
static const YamlNode *without_first(Arena *arena, const YamlNode *map) {
    YamlNode *made = map ? copy_map(arena, map) : NULL;
    for (const YamlNode **key = made ? &yaml_loose(made)->inner : NULL; key && *key;) {
        bool first = false;
        for (size_t i = 0; i < G_N_ELEMENTS(FIRST); i++)
            first = first || slice_is(yaml_text(*key), FIRST[i]);
        if (first)
            *key = yaml_next(*key);
        else
            key = &yaml_loose(*key)->next;
    }
    return made;
}

static void compare_settings(Differences *found, const YamlNode *before, const YamlNode *after) {
    if ((before && before->type != YAML_MAP) || (after && after->type != YAML_MAP)) {
        compare_values(found, before, after);
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(FIRST); i++) {
        g_string_assign(found->path, FIRST[i]);
        compare_values(found, value_of(before, FIRST[i]), value_of(after, FIRST[i]));
    }
    g_string_truncate(found->path, 0);
    compare_values(found, without_first(found->arena, before), without_first(found->arena, after));
}

static void no_fault(void *context, const YamlFault *fault) {
    (void)context, (void)fault;
}

GPtrArray *config_differences(Slice before, Slice after, size_t most) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GString) path = g_string_new(NULL);
    const YamlLimits limits = {.depth = 16, .keys = 20000};
    const YamlNode *trees[2];
    Slice texts[] = {before, after};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        trees[i] = texts[i].at
                       ? yaml_read(arena, texts[i], slice_starts(texts[i], "\xef\xbb\xbf") * 3u,
                                   texts[i].len, &limits, no_fault, NULL)
                       : NULL;
    Differences found = {g_ptr_array_new_with_free_func(g_free), path, most, 0, arena};
    compare_settings(&found, trees[0], trees[1]);
    if (found.left_out)
        g_ptr_array_add(found.lines, g_strdup_printf("and %zu more", found.left_out));
    return found.lines;
}
