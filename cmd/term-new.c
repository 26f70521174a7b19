/* SPDX-License-Identifier: MIT */
/* req term new: a word for the glossary, in a file of its own. */
#include "term.h"

#include "work/edit.h"
#include "work/scaffold.h"

typedef struct {
    bool edit, commit;
    const char *definition;
    GPtrArray *means, *owners, *aliases, *avoid;
} TermNewOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(TermNewOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("definition", 0, OPTION_STRING, definition, "TEXT", "what both sides mean by it"),
    OPTION("means", 0, OPTION_STRINGS, means, "SIDE=TEXT", "what one side means; may repeat"),
    OPTION("alias", 0, OPTION_STRINGS, aliases, "WORD",
           "another word that may be used; may repeat"),
    OPTION("avoid", 0, OPTION_STRINGS, avoid, "WORD", "a word not to be used for it; may repeat"),
    OPTION("owner", 0, OPTION_STRINGS, owners, "SIDE=WHO", "who answers for it; may repeat"),
    OPTION("edit", 'e', OPTION_FLAG, edit, NULL, "open the new file in the editor"),
    OPTION("commit", 0, OPTION_FLAG, commit, NULL, "commit the new file"),
    OPTION_END,
};

/* One more entry of the map `field` for each SIDE=TEXT. */
static bool add_entries(Arena *arena, GArray *edits, const char *field, const char *option,
                        const GPtrArray *given, GError **error) {
    for (unsigned i = 0; given && i < given->len; i++) {
        const char *text = given->pdata[i], *equals = strchr(text, '=');
        if (!equals || equals == text)
            return fail(error, EXIT_USAGE, "--%s wants SIDE=%s, not '%s'", option,
                        strcmp(option, "owner") == 0 ? "WHO" : "TEXT", text);
        Edit edit = {arena_printf(arena, "%s.%.*s", field, (int)(equals - text), text), EDIT_SET,
                     equals + 1};
        g_array_append_val(edits, edit);
    }
    return true;
}

static void add_items(GArray *edits, const char *field, const GPtrArray *given) {
    for (unsigned i = 0; given && i < given->len; i++) {
        Edit edit = {field, EDIT_ADD, given->pdata[i]};
        g_array_append_val(edits, edit);
    }
}

static bool make_edits(Arena *arena, const TermNewOptions *options, GArray *edits, GError **error) {
    if (options->definition) {
        Edit edit = {"definition", EDIT_SET, options->definition};
        g_array_append_val(edits, edit);
    }
    if (!add_entries(arena, edits, "means", "means", options->means, error))
        return false;
    add_items(edits, "aliases", options->aliases);
    add_items(edits, "avoid", options->avoid);
    return add_entries(arena, edits, "owners", "owner", options->owners, error);
}

/* The first kind that makes the glossary. */
static const Kind *term_kind(const Schema *schema, GError **error) {
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].glossary)
            return &schema->kinds[i];
    fail(error, EXIT_USAGE, "no kind of this repository makes a glossary (see req.yml)");
    return NULL;
}

/* Whether no term of our own glossary has the word, nor what it is the plural of; to be avoided for
 * several is fine. What others keep may be taken: then it is hidden. */
static bool check_word(const Glossary *glossary, const char *word, TermRole role, GError **error) {
    g_autoptr(GPtrArray) found = terms_called(glossary, slice_of(word));
    for (unsigned i = 0; i < found->len; i++) {
        const TermWord *other = found->pdata[i];
        const Term *term = other->term;
        const char *path = term->document->path;
        if (term->borrowed && role == TERM_PREFERRED)
            say("note: this hides '%s', a term of another glossary", path);
        if (term->borrowed || !other->text.len || (role == TERM_AVOID && other->role == TERM_AVOID))
            continue;
        if (other->role == TERM_AVOID)
            return fail(error, EXIT_USAGE, "'%s' is a word to avoid for '%.*s': '%s'", word,
                        SLICE_ARG(term->words[0].text), path);
        return fail(error, EXIT_USAGE, "'%s' is a word of the term '%.*s' already: '%s'", word,
                    SLICE_ARG(term->words[0].text), path);
    }
    return true;
}

static bool check_words(const Glossary *glossary, const TermNewOptions *options, const char *word,
                        GError **error) {
    if (!check_word(glossary, word, TERM_PREFERRED, error))
        return false;
    for (unsigned i = 0; options->aliases && i < options->aliases->len; i++)
        if (!check_word(glossary, options->aliases->pdata[i], TERM_ALIAS, error))
            return false;
    for (unsigned i = 0; options->avoid && i < options->avoid->len; i++)
        if (!check_word(glossary, options->avoid->pdata[i], TERM_AVOID, error))
            return false;
    return true;
}

static bool write_term(Context *context, const TermNewOptions *options, const char *word,
                       char **path, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_auto(Loaded) loaded = {.glossary = true};
    if (!make_edits(arena, options, edits, error))
        return false;
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock || !context_load(context, NULL, false, false, false, &loaded, error))
        return false;
    const Kind *kind = term_kind(&loaded.config->schema, error);
    return kind && check_words(loaded.corpus->glossary, options, word, error) &&
           scaffold_write_filled(loaded.source, context->top, context->repo, loaded.config, kind,
                                 word, (const Edit *)(void *)edits->data, edits->len, path, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const TermNewOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to write");
    g_autofree char *word = g_strjoinv(" ", operands), *path = NULL;
    if (!write_term(context, options, word, &path, error))
        return EXIT_USAGE;
    return context_written(context, path, options->edit, options->commit, error) ? EXIT_DONE
                                                                                 : EXIT_ENVIRONMENT;
}

const Command term_new = {
    .name = "term new",
    .operands = "WORD…",
    .summary = "write a new term, and print its path",
    .needs = NEED_TOP,
    .least = 1,
    .most = -1,
    .options_size = sizeof(TermNewOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req term new lead --definition \"A person who asked to hear from us.\"",
};
