/* SPDX-License-Identifier: MIT */
/* What is read without libyaml is the tree that libyaml makes: a comment behind the same text leads
 * to libyaml, and changes no node. */
#include "adapters/yaml.h"

#include <string.h>

#define TEXTS 60000

static void write_node(GString *out, const YamlNode *node, int depth) {
    for (; node; node = yaml_next(node)) {
        Slice text = yaml_text(node);
        g_string_append_printf(out, "%*s%d %d %d %u-%u [%.*s]\n", depth, "", node->type,
                               node->style, node->flow, yaml_offset(node), yaml_end(node),
                               (int)text.len, text.at);
        write_node(out, yaml_inner(node), depth + (node->type == YAML_SCALAR ? 2 : 1));
    }
}

static void on_fault(void *context, const YamlFault *fault) {
    g_string_append_printf(context, "%s %zu-%zu %s\n", fault->kind, fault->offset, fault->end,
                           fault->message);
}

static char *read_text(const char *text) {
    g_autoptr(Arena) arena = arena_new();
    GString *out = g_string_new(NULL);
    const YamlLimits limits = {.bytes = 4096, .depth = 4, .keys = 12};
    Slice file = slice_of(text);
    write_node(out, yaml_read(arena, file, 0, file.len, &limits, on_fault, out), 0);
    return g_string_free(out, FALSE);
}

/* Whether the text reads as the same tree either way; a text that is no good may be told of
 * otherwise with more behind it. */
static void check(const char *text) {
    g_autofree char *longer = g_strconcat(text, "#\n", NULL);
    g_autofree char *one = read_text(text), *other = read_text(longer);
    if (strcmp(one, other) != 0 && !strstr(one, "syntax"))
        g_error("read otherwise than by libyaml:\n%s---\n%s---\n%s", text, one, other);
}

static const char *const values[] = {"word",
                                     "two words",
                                     "2026-11-22",
                                     "a: b",
                                     "a:b",
                                     "x # y",
                                     "x#y",
                                     "[]",
                                     "{}",
                                     "[a, b c]",
                                     "[a,b,  c-d]",
                                     "{it: a, b: c}",
                                     "[a,]",
                                     "[ a]",
                                     "\"in\"",
                                     "\"a \\\" b\"",
                                     "'a'",
                                     "'it''s'",
                                     "\"\"",
                                     "''",
                                     "- x",
                                     "-x",
                                     "?x",
                                     "x ",
                                     "(x) y",
                                     "100%",
                                     "%x",
                                     "| ",
                                     "|",
                                     "&a x",
                                     "*a",
                                     "!x y",
                                     "~",
                                     "[\"a\"]",
                                     "['a', b]",
                                     "{a: \"b\"}",
                                     "a@example.org",
                                     "\"a\" b",
                                     "[a] b",
                                     "[[a]]",
                                     "[a: b]",
                                     "{a}",
                                     "x:",
                                     "=",
                                     "<<",
                                     "x, y",
                                     "it's",
                                     "{a: }",
                                     "[a b , c]",
                                     "\"a: b\"",
                                     "\"a # b\"",
                                     "https://example.org/a?b=c#d",
                                     "caf\u00e9 \u2014 x",
                                     "[caf\u00e9, \u00e9]",
                                     "\"\u2013\"",
                                     "a\u202eb",
                                     "[\u202e]",
                                     "{a: \u00a0}",
                                     "\ufeffx",
                                     "\u00a0"};
static const char *const keys[] = {"id", "title", "links", "it", "a-b", "c_d", "e f", "\"g\"", "1"};

static const char *pick(GRand *random, const char *const *from, size_t count) {
    return from[g_rand_int_range(random, 0, (int)count)];
}

/* Simple lines for the most part, so that many texts are simple as a whole. */
static void add_line(GRand *random, GString *text) {
    static const int indents[] = {0, 0, 0, 0, 2, 2, 4, 1, 3};
    int indent = indents[g_rand_int_range(random, 0, G_N_ELEMENTS(indents))];
    size_t known = g_rand_int_range(random, 0, 4) ? 16 : G_N_ELEMENTS(values);
    const char *value = pick(random, values, g_rand_int_range(random, 0, 3) ? 3 : known);
    int form = g_rand_int_range(random, 0, 40);
    const char *key = pick(random, keys, form == 1 ? G_N_ELEMENTS(keys) : 6);
    g_string_append_printf(text, "%*s", indent, "");
    if (form == 0)
        g_string_append_printf(text, "%s\n", value);
    else if (form < 12)
        g_string_append_printf(text, "%s:\n", key);
    else if (form < 22)
        g_string_append_printf(text, "- %s\n", value);
    else
        g_string_append_printf(text, "%s:%s%s\n", key,
                               form == 22   ? ""
                               : form == 23 ? "  "
                                            : " ",
                               value);
}

static void test_random(void) {
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (int i = 0; i < TEXTS; i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (int lines = g_rand_int_range(random, 1, 7); lines > 0; lines--)
            add_line(random, text);
        check(text->str);
    }
}

/* Each value at each place by itself. */
static void test_values(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        static const char *const forms[] = {
            "a: %s\n",         "a: %s\nb: c\n", "a:\n  b: %s\nc: d\n", "a:\n  - %s\nb: c\n",
            "a:\n- %s\n- x\n", "a: %s\n  b\n"};
        for (size_t form = 0; form < G_N_ELEMENTS(forms); form++) {
            g_auto(GStrv) parts = g_strsplit(forms[form], "%s", 2);
            g_autofree char *text = g_strconcat(parts[0], values[i], parts[1], NULL);
            check(text);
        }
    }
}

static void test_deep(void) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (int depth = 0; depth < 12; depth++) {
        g_string_append_printf(text, "%*sa%d:\n", depth, "", depth);
        check(text->str);
    }
}

static void test_long(void) {
    g_autoptr(GString) text = g_string_new("a:\n");
    for (int i = 0; i < 300; i++) {
        g_string_append_printf(text, "- %d\n", i);
        check(text->str);
    }
    g_autofree char *key = g_strnfill(1100, 'k');
    g_autofree char *keyed = g_strconcat(key, ": v\n", NULL);
    check(keyed);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml-simple/random", test_random);
    g_test_add_func("/yaml-simple/values", test_values);
    g_test_add_func("/yaml-simple/deep", test_deep);
    g_test_add_func("/yaml-simple/long", test_long);
    return g_test_run();
}
