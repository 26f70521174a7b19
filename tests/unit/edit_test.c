/* SPDX-License-Identifier: MIT */
/* Edits in place, over generated documents: the field then says what was asked for, every other
 * field says what it said, and the body and all comments are still there. */
#include "work/edit.h"

#define ROUNDS 3000

/* Ways in which people write the same fields. */
static const char *const LINES[][4] = {
    {"id: REQ-0001", "id: 'REQ-0001' # one", "id:   \"REQ-0001\"", "id: REQ-0001   # c"},
    {"title: A thing", "title: \"A: thing\" # t", "title: 'it''s'", "title: >-\n  folded\n  text"},
    {"status: draft", "status: review # r", "status: 'draft'", "# above\nstatus: draft"},
    {"owners: {marketing: ana}", "owners:\n  marketing: ana # m\n  it: raj",
     "owners: { it: 'raj' , marketing: ana }  # o", "owners:\n    # inside\n    it: \"raj\""},
    {"tags: [a, b]", "tags:\n  - a # first\n  - b", "tags:\n- a\n- b", "tags: [ 'a', \"b\" ] # l"},
    {"links: {refines: [GOAL-1], depends: [REQ-2]}",
     "links:\n  refines: [GOAL-1]\n  depends:\n    - REQ-2",
     "links:\n  depends: [REQ-2] # d\n  refines:\n  - GOAL-1", "links: {depends: [REQ-2]}"},
    {"reason: |\n  two\n  lines\n", "reason: plain words here", "reason: ''", "reason:"},
    {"due: 2026-12-01", "due: \"2026-12-01\" # d", "due:", "due: 2026-12-01 #x"},
};

static const char *const EDITS[] = {
    "title=New: \"words\"",
    "title=plain",
    "status=review",
    "owners.marketing=bob",
    "owners.it=eve@example.org",
    "tags+=c",
    "tags-=a",
    "tags=x,y z",
    "links.refines+=GOAL-7",
    "reason=no",
    "reason=a # b",
    "due=2027-01-31",
    "links.depends=REQ-3,REQ-4",
    "priority=must",
    "may-change.what=text",
    "effort=8d",
};

typedef struct {
    Arena *arena;
    const Config *config;
    DocumentReader *reader;
    const Kind *kind;
} World;

static Document *read_text(World *world, const char *text, size_t len) {
    return document_read(world->reader, world->arena, "requirements/REQ-0001.md", world->kind,
                         (Slice){text, len}, true);
}

static char *make_file(GRand *rand, bool crlf) {
    g_autoptr(GString) text = g_string_new("---\n");
    for (size_t i = 0; i < G_N_ELEMENTS(LINES); i++)
        if (i < 3 || g_rand_boolean(rand))
            g_string_append_printf(text, "%s\n", LINES[i][g_rand_int_range(rand, 0, 4)]);
    g_string_append(text, "---\n\n# Body: [x]  \n\ntags: no field\n");
    if (crlf)
        g_string_replace(text, "\n", "\r\n", 0);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Every leaf of the front matter as `path=value`, in the order of the file. */
static void leaves(GPtrArray *into, const char *path, const YamlNode *node) {
    if (node->type == YAML_SCALAR) {
        g_ptr_array_add(into, g_strdup_printf("%s=%.*s", path, SLICE_ARG(yaml_text(node))));
        return;
    }
    for (const YamlNode *child = yaml_child(node); child; child = yaml_next(child)) {
        g_autofree char *name =
            slice_strdup(node->type == YAML_MAP ? yaml_text(child) : SLICE("-"));
        g_autofree char *below = g_strdup_printf("%s.%s", path, name);
        leaves(into, below, node->type == YAML_MAP ? yaml_value(child) : child);
    }
}

static GPtrArray *leaves_of(const Document *document) {
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    if (document->front)
        leaves(list, "", document->front);
    return list;
}

/* The old leaves that are not below the edited field must all be there, in their order. */
static void check_others(const Document *old, const Document *new, const char *field) {
    g_autoptr(GPtrArray) before = leaves_of(old), after = leaves_of(new);
    g_autofree char *prefix = g_strdup_printf(".%s", field);
    unsigned at = 0;
    for (unsigned i = 0; i < before->len; i++) {
        const char *leaf = g_ptr_array_index(before, i);
        bool empty_parent = g_str_has_suffix(leaf, "=") && g_str_has_prefix(field, "owners");
        if (g_str_has_prefix(leaf, prefix) || empty_parent)
            continue;
        while (at < after->len && strcmp(g_ptr_array_index(after, at), leaf) != 0)
            at++;
        g_assert_cmpuint(at, <, after->len);
    }
}

/* Comments stand on lines of their own, or behind a value that stays on its line. */
static unsigned count(const char *text, const char *what) {
    unsigned found = 0;
    for (const char *at = text; (at = strstr(at, what)); at++)
        found++;
    return found;
}

static void check_value(const Document *document, const Edit *edit) {
    const YamlNode *value = document_value(document, edit->field);
    if (edit->verb == EDIT_SET && (!value || value->type == YAML_SCALAR))
        g_assert_true(value && slice_is(yaml_text(value), edit->value));
    bool found = false;
    for (const YamlNode *item = value && edit->verb != EDIT_SET ? yaml_child(value) : NULL; item;
         item = yaml_next(item))
        found |= slice_is(yaml_text(item), edit->value);
    if (edit->verb != EDIT_SET)
        g_assert_cmpint(found, ==, edit->verb == EDIT_ADD);
}

static void try_edit(World *world, GRand *rand, bool crlf) {
    g_autofree char *text = make_file(rand, crlf);
    size_t which = (size_t)g_rand_int_range(rand, 0, G_N_ELEMENTS(EDITS));
    g_autofree char *words = g_strdup(EDITS[which]);
    Edit edit;
    g_autoptr(GError) error = NULL;
    g_assert_true(edit_parse(words, &edit, &error));
    Slice file = slice_of(text);
    const Document *old = read_text(world, text, file.len);
    g_autoptr(GString) made = g_string_new(NULL);
    if (!edit_apply(world->config, old->path, world->kind, file, &edit, 1, false, made, &error)) {
        g_assert_cmpint(edit.verb, ==, EDIT_REMOVE); /* of what is not in the list */
        g_assert_cmpuint(made->len, ==, 0);
        return;
    }
    const Document *new = read_text(world, made->str, made->len);
    g_assert_cmpuint(new->problems.count, <=, old->problems.count);
    check_value(new, &edit);
    check_others(old, new, edit.field);
    const char *body = crlf ? "---\r\n\r\n# Body" : "---\n\n# Body";
    g_assert_cmpstr(strstr(made->str, body), ==, strstr(text, body));
    g_assert_cmpuint(count(made->str, "# above"), ==, count(text, "# above"));
    if (crlf)
        g_assert_cmpuint(count(made->str, "\n"), ==, count(made->str, "\r\n"));
}

static void test_edits(void) {
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_assert_cmpuint(config->problems.count, ==, 0);
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    g_autoptr(GRand) rand = g_rand_new_with_seed(42);
    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Arena) arena = arena_new();
        World world = {arena, config, reader, schema_kind(&config->schema, "requirement")};
        try_edit(&world, rand, i % 3 == 0);
    }
}

/* Setting a text and reading it back gives the text, whatever is in it. */
static void test_any_text(void) {
    static const char *const pieces[] = {"a",  " ", "#", ": ", "'", "\"", "[",    "]", "{", ",",
                                         "- ", "é", "%", "@",  "&", "!",  "\\",   "1", ".", "0x",
                                         "no", "~", "|", ">",  "?", "*",  "\n x", "`", "=", "\t"};
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Arena) arena = arena_new();
        World world = {arena, config, reader, schema_kind(&config->schema, "requirement")};
        g_autoptr(GString) value = g_string_new("x");
        for (int n = g_rand_int_range(rand, 0, 8); n > 0; n--)
            g_string_append(value, pieces[g_rand_int_range(rand, 0, G_N_ELEMENTS(pieces))]);
        g_string_erase(value, 0, g_rand_boolean(rand) && value->len > 1 ? 1 : 0);
        Edit edit = {i % 2 ? "reason" : "may-change.what", EDIT_SET, value->str};
        const char *text =
            i % 3 ? "---\nid: REQ-1\n---\n" : "---\nmay-change: {what: \"a\"}\nreason: 'b'\n---\n";
        g_autoptr(GString) made = g_string_new(NULL);
        g_autoptr(GError) error = NULL;
        bool done = edit_apply(config, "requirements/a.md", world.kind, slice_of(text), &edit, 1,
                               false, made, &error);
        g_assert_no_error(error);
        g_assert_true(done);
        const YamlNode *node = document_value(read_text(&world, made->str, made->len), edit.field);
        g_assert_nonnull(node);
        g_autofree char *back = slice_strdup(yaml_text(node));
        g_assert_cmpstr(back, ==, value->str);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/edit/in-place", test_edits);
    g_test_add_func("/edit/any-text", test_any_text);
    return g_test_run();
}
