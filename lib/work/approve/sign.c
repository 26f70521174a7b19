/* SPDX-License-Identifier: MIT */
/* An approval written into a file. */
#include "work/approve.h"
#include "work/edit.h"

typedef struct {
    const Config *config;
    const Document *document;
    const Signing *signing;
    Arena *arena;
    GArray *edits; /* of Edit */
} Signer;

static void add_edit(Signer *signer, const char *field, EditVerb verb, const char *value) {
    Edit edit = {.field = field, .verb = verb, .value = value};
    g_array_append_val(signer->edits, edit);
}

/* The entries of the item that is there are written anew, each in its place. */
static void sign_again(Signer *signer, const char *of) {
    const Signing *signing = signer->signing;
    char day[11];
    const char *const entries[][2] = {
        {"by", signing->by}, {"on", date_format(signing->on, day)}, {"of", of}};
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
        add_edit(signer,
                 arena_printf(signer->arena, "approvals.%s.%s", signing->side, entries[i][0]),
                 EDIT_SET, arena_copy(signer->arena, entries[i][1], strlen(entries[i][1])));
}

static void sign_first(Signer *signer, const char *of) {
    const Signing *signing = signer->signing;
    Arena *arena = signer->arena;
    char day[11];
    add_edit(signer, "approvals", EDIT_ADD,
             arena_printf(arena, "{side: %s, by: %s, on: %s, of: %s}",
                          yaml_quote(arena, slice_of(signing->side), true),
                          yaml_quote(arena, slice_of(signing->by), true),
                          date_format(signing->on, day), yaml_quote(arena, slice_of(of), true)));
}

/* Whether it stands there already, by the same person: then the day stays. */
static bool is_signed(const Signer *signer, const Approval *older, const char *hash) {
    return older && meaning_matches(hash, older->of) && slice_is(older->by, signer->signing->by);
}

static bool choose_edits(Signer *signer, const Approval *older, const char *hash, GError **error) {
    const Signing *signing = signer->signing;
    if (signing->withdraw && !older)
        return fail(error, EXIT_USAGE, "'%s' has no approval of side '%s'", signer->document->path,
                    signing->side);
    if (signing->withdraw)
        add_edit(signer, "approvals", EDIT_REMOVE, signing->side);
    else if (older && !is_signed(signer, older, hash))
        sign_again(signer, arena_printf(signer->arena, "%.*s", MEANING_APPROVAL, hash));
    else if (!older)
        sign_first(signer, arena_printf(signer->arena, "%.*s", MEANING_APPROVAL, hash));
    return true;
}

/* What nobody can read, nobody can approve. */
static bool read_hash(const Document *document, Slice file, Signed *made, GError **error) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    return meaning_hash(markdown, document, file, made->hash) ||
           fail(error, EXIT_USAGE, "what '%s' says cannot be read: %s", document->path,
                document->problems.first ? document->problems.first->message : "it is broken");
}

bool approve_file(const Config *config, const Document *document, Slice file,
                  const Signing *signing, Arena *arena, Signed *made, GString *into,
                  GError **error) {
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    Signer signer = {config, document, signing, arena, edits};
    size_t count, before = into->len;
    *made = (Signed){0};
    if (!kind_field(document->kind, SLICE("approvals"), NULL))
        return fail(error, EXIT_USAGE, "'%s' is a %s, and of that kind nothing is approved",
                    document->path, document->kind->name);
    if (!read_hash(document, file, made, error))
        return false;
    const Approval *all = approvals_of(config, document, arena, &count);
    const Approval *older = approval_of_side(all, count, signing->side);
    if (older && older->of.len)
        made->older = slice_string(arena, older->of);
    if (!choose_edits(&signer, older, made->hash, error) ||
        !edit_apply(config, document->path, document->kind, file, (const Edit *)(void *)edits->data,
                    edits->len, false, into, error))
        return false;
    made->changed = !slice_equal(file, (Slice){into->str + before, into->len - before});
    return true;
}
