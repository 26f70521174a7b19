/* SPDX-License-Identifier: MIT */
/* For the tests of YAML: reads texts, and shows what came of them as text. */
#pragma once

#include "adapters/yaml.h"
#include "base/text.h"

/* Where everything is read into. */
static Arena *arena;
/* Design's limits of front matter, and no limits. */
static const YamlLimits front_matter = {.bytes = 16 * 1024, .depth = 8, .keys = 200};
static const YamlLimits none = {.bytes = 0};

/* The faults of one reading. */
typedef struct {
    Slice file;
    GString *faults; /* `kind line:column 'text'`, a line each */
    GString *helps;  /* message and help, a line each */
    unsigned count;
} Told;

/* Notes a fault in a Told; a YamlOnFault. */
static inline void on_fault(void *context, const YamlFault *fault) {
    Told *told = context;
    size_t line, column;
    text_position(told->file, fault->offset, &line, &column);
    g_assert_cmpuint(fault->offset, <=, fault->end);
    g_assert_cmpuint(fault->end, <=, told->file.len);
    g_string_append_printf(told->faults, "%s %zu:%zu '%s'\n", fault->kind, line, column,
                           text_visible(arena, slice_range(told->file, fault->offset, fault->end)));
    g_string_append_printf(told->helps, "%s | %s\n", fault->message,
                           fault->help ? fault->help : "");
    told->count++;
}

/* Appends a scalar in marks that tell its style. */
static inline void show_text(GString *into, const YamlNode *scalar) {
    static const char *const marks[] = {[YAML_PLAIN] = "",
                                        [YAML_SINGLE] = "'",
                                        [YAML_DOUBLE] = "\"",
                                        [YAML_LITERAL] = "|",
                                        [YAML_FOLDED] = ">"};
    g_autofree char *text = slice_strdup(yaml_text(scalar));
    g_string_append_printf(into, "%s%s%s", marks[scalar->style], text, marks[scalar->style]);
}

/* Appends a tree as one line of text. */
static inline void show(GString *into, const YamlNode *node) {
    if (!node || node->type == YAML_SCALAR) {
        if (node)
            show_text(into, node);
        return;
    }
    g_string_append_c(into, node->type == YAML_LIST ? '[' : '{');
    for (const YamlNode *at = yaml_child(node); at; at = yaml_next(at)) {
        if (node->type == YAML_MAP) {
            show_text(into, at);
            g_string_append(into, ": ");
        }
        show(into, node->type == YAML_MAP ? yaml_value(at) : at);
        if (yaml_next(at))
            g_string_append(into, ", ");
    }
    g_string_append_c(into, node->type == YAML_LIST ? ']' : '}');
}

/* Reads a whole text; `told` is to be forgotten. */
static inline const YamlNode *read_text(const char *text, const YamlLimits *limits, Told *told) {
    Slice file = slice_of(text);
    *told = (Told){file, g_string_new(NULL), g_string_new(NULL), 0};
    return yaml_read(arena, file, 0, file.len, limits, on_fault, told);
}

/* Frees what a Told holds. */
static inline void forget(Told *told) {
    g_string_free(told->faults, TRUE);
    g_string_free(told->helps, TRUE);
}

/* The tree and the faults that a text gives. */
static inline void assert_read(const char *text, const char *tree, const char *faults) {
    Told told;
    const YamlNode *root = read_text(text, &front_matter, &told);
    g_autoptr(GString) shown = g_string_new(root ? NULL : "nothing");
    show(shown, root);
    if (strcmp(told.faults->str, faults) != 0 || strcmp(shown->str, tree) != 0)
        g_test_message("of <%s>", text);
    g_assert_cmpstr(told.faults->str, ==, faults);
    g_assert_cmpstr(shown->str, ==, tree);
    forget(&told);
    arena_reset(arena);
}
