/* SPDX-License-Identifier: MIT */
/* What an approval is worth, and how it is written into a file. */
#include "work/approve.h"

#define PATH "requirements/REQ-0001-banner.md"
#define BODY "---\n\n## Need\n\nVisitors see the offer.\n"

typedef struct {
    Config *config;
    DocumentReader *reader;
    Arena *arena;
} World;

static World world_of(const char *req_yml) {
    Config *config = config_read(slice_of(req_yml));
    return (World){config, document_reader_new(config), arena_new()};
}

static void world_clear(World *world) {
    document_reader_free(world->reader);
    config_free(world->config);
    arena_free(world->arena);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(World, world_clear)

static const Document *read_text(World *world, const char *front) {
    const Kind *kind = schema_kind_of_path(&world->config->schema, PATH);
    const char *text = arena_printf(
        world->arena, "---\nid: REQ-0001\ntitle: Banner\nstatus: review\n%s" BODY, front);
    return document_read(world->reader, world->arena, PATH, kind, slice_of(text), true);
}

/* The hash of the document with that front matter, whatever its approvals. */
static const char *hash_of(World *world) {
    const char *meaning = read_text(world, "approvals: [{side: it}]\n")->meaning;
    g_assert_nonnull(meaning);
    return meaning;
}

/* The states of a document's approvals, a letter each. */
static const char *states(World *world, const char *approvals) {
    static const char letters[] = {[APPROVAL_GIVEN] = 'g',
                                   [APPROVAL_STALE] = 's',
                                   [APPROVAL_PERSON] = 'p',
                                   [APPROVAL_SIDE] = 'n'};
    g_autoptr(GString) text = g_string_new("");
    size_t count;
    g_auto(GStrv) parts = g_strsplit(approvals, "HASH", -1);
    g_autofree char *hash = g_strndup(hash_of(world), MEANING_APPROVAL);
    g_autofree char *filled = g_strjoinv(hash, parts);
    const Document *document =
        read_text(world, arena_printf(world->arena, "approvals: %s\n", filled));
    const Approval *all = approvals_of(world->config, document, world->arena, &count);
    for (size_t i = 0; i < count; i++) {
        g_string_append_c(text, letters[all[i].state]);
        if (all[i].again)
            g_string_append_c(text, '+');
    }
    return arena_copy(world->arena, text->str, text->len);
}

static void test_states(void) {
    g_auto(World) open = world_of(""),
                  listed = world_of("people: {ana: marketing, raj: it, nadia: {}}\n");
    g_assert_cmpstr(states(&open, "[]"), ==, "");
    g_assert_cmpstr(states(&open, "[{side: it, of: HASH}]"), ==, "g");
    g_assert_cmpstr(states(&open, "[{side: it, by: x, of: HASH0}]"), ==, "s");
    g_assert_cmpstr(states(&open, "[{side: it, by: x}, {by: x, of: HASH}]"), ==, "sn");
    g_assert_cmpstr(states(&open, "[{side: it, of: HASH}, {side: it, of: abcd}]"), ==, "gs+");
    g_assert_cmpstr(states(&open, "[{side: IT, of: HASH}, {side: 'it', of: \"HASH\"}]"), ==, "ng");
    g_assert_cmpstr(states(&listed, "[{side: it, by: raj, of: HASH}]"), ==, "g");
    g_assert_cmpstr(states(&listed, "[{side: it, by: ana, of: HASH}]"), ==, "p");
    g_assert_cmpstr(states(&listed, "[{side: it, by: nadia, of: HASH}]"), ==, "p");
    g_assert_cmpstr(states(&listed, "[{side: it, by: bob, of: abcd}]"), ==, "p");
    g_assert_cmpstr(states(&listed, "[{side: it, of: HASH}]"), ==, "p");
}

/* The one that counts is the side's, wherever it stands. */
static void test_of_side(void) {
    g_auto(World) world = world_of("");
    g_autofree char *front =
        g_strdup_printf("approvals: [{side: it, by: a, of: abcd}, {side: it, by: b, of: %.12s}]\n",
                        hash_of(&world));
    const Document *document = read_text(&world, front);
    size_t count;
    const Approval *all = approvals_of(world.config, document, world.arena, &count);
    g_assert_cmpuint(count, ==, 2);
    g_assert_true(approval_of_side(all, count, "it") == &all[1]);
    g_assert_true(approval_of_side(all, 1, "it") == &all[0]);
    g_assert_null(approval_of_side(all, count, "marketing"));
    g_assert_true(approval_is_given(all, count, "it"));
    g_assert_false(approval_is_given(all, 1, "it"));
    g_assert_false(approval_is_given(all, count, "marketing"));
}

static void test_side_of_person(void) {
    g_auto(World) open = world_of(""), listed = world_of("people: {ana: marketing}\n");
    const Document *owned = read_text(&open, "owners: {marketing: ana, it: raj}\n");
    const Document *both = read_text(&open, "owners: {marketing: ana, it: ana}\n");
    g_assert_cmpstr(approval_side_of(open.config, owned, "raj"), ==, "it");
    g_assert_null(approval_side_of(open.config, both, "ana"));
    g_assert_null(approval_side_of(open.config, owned, "bob"));
    g_assert_cmpstr(approval_side_of(listed.config, both, "ana"), ==, "marketing");
}

/* Signing makes what is signed: read again, the approval counts, and nothing else changed. */
static void test_sign(void) {
    g_auto(World) world = world_of("");
    const Document *document = read_text(&world, "effort: 3d # a guess\n");
    Signing signing = {"it", "raj@example.org", 20000, false};
    Signed made;
    g_autoptr(GString) now = g_string_new(NULL), back = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    g_assert_true(approve_file(world.config, document, document->bytes, &signing, world.arena,
                               &made, now, &error));
    g_assert_true(made.changed);
    g_assert_null(made.older);
    const Document *then = document_read(world.reader, world.arena, PATH, document->kind,
                                         (Slice){now->str, now->len}, true);
    size_t count;
    const Approval *all = approvals_of(world.config, then, world.arena, &count);
    g_assert_true(approval_is_given(all, count, "it"));
    g_assert_true(meaning_matches(made.hash, slice_of(then->meaning)));
    signing.withdraw = true;
    g_assert_true(
        approve_file(world.config, then, then->bytes, &signing, world.arena, &made, back, &error));
    g_assert_true(slice_equal((Slice){back->str, back->len}, document->bytes));
    g_assert_false(approve_file(world.config, document, document->bytes, &signing, world.arena,
                                &made, back, &error));
    g_assert_nonnull(strstr(error->message, "has no approval of side 'it'"));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/approve/states", test_states);
    g_test_add_func("/approve/of-side", test_of_side);
    g_test_add_func("/approve/side-of-person", test_side_of_person);
    g_test_add_func("/approve/sign", test_sign);
    return g_test_run();
}
