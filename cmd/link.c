/* SPDX-License-Identifier: MIT */
/* req link: links from one document to others, pinned to what those say where that is asked for. */
#include "command.h"

#include "base/text.h"
#include "work/edit.h"
#include "work/link.h"
#include "work/meanings.h"
#include "work/past.h"
#include "work/scaffold.h"

#include <stdio.h>
#include <unistd.h>

#define CHANGES_MOST 20 /* that are told of one target */

typedef struct {
    bool pin, remove, review, yes;
} LinkOptions;

static const Option OPTIONS[] = {
    {"pin", 'p', OPTION_FLAG, offsetof(LinkOptions, pin), NULL,
     "note what the target says now, so that a later change of it is told"},
    {"remove", 0, OPTION_FLAG, offsetof(LinkOptions, remove), NULL, "take the links out"},
    {"review", 0, OPTION_FLAG, offsetof(LinkOptions, review), NULL,
     "show each pinned link whose target has changed, and pin it anew"},
    {"yes", 'y', OPTION_FLAG, offsetof(LinkOptions, yes), NULL,
     "with --review: pin all of them anew, and ask nothing"},
    OPTION_END,
};

/* One call under way. */
typedef struct {
    Context *context;
    const LinkOptions *options;
    Loaded loaded;
    Meanings *meanings;
    Past *past; /* NULL: there is no history */
    Arena *arena;
    GArray *edits; /* of Edit, of one document */
    GString *told; /* the result */
} Linking;

static void add_edit(Linking *linking, const char *field, EditVerb verb, const char *value) {
    Edit edit = {.field = field, .verb = verb, .value = value};
    g_array_append_val(linking->edits, edit);
}

static void tell(Linking *linking, const Document *from, const LinkType *type, Slice reference,
                 const Document *to) {
    Arena *arena = linking->arena;
    const char *dot = strchr(type->path, '.');
    g_string_append_printf(linking->told, "%s %s%s %s: %s\n", text_visible(arena, from->id),
                           linking->options->remove ? "no longer " : "", dot ? dot + 1 : type->path,
                           text_visible(arena, reference), text_visible(arena, to->title));
}

/* The reference that is to stand there: an id, and with --pin the hash of what the target says. */
static const char *reference_to(Linking *linking, Slice id, const Document *to, GError **error) {
    if (!linking->options->pin)
        return slice_string(linking->arena, id);
    const char *hash = meanings_hash(linking->meanings, to);
    if (!hash) {
        fail(error, EXIT_USAGE, "'%s' cannot be pinned: what it says cannot be read ('req lint')",
             to->path);
        return NULL;
    }
    return arena_printf(linking->arena, "%.*s@%.*s", SLICE_ARG(id), MEANING_PIN, hash);
}

static bool add_link(Linking *linking, const Document *from, const LinkType *type,
                     const Document *to, GError **error) {
    Slice written = link_written(type, from, to);
    Slice id = slice_range(written, 0, slice_find(written, '@', 0));
    const char *reference = reference_to(linking, id.len ? id : to->id, to, error);
    if (!reference)
        return false;
    bool same = slice_is(written, reference) || (written.len && !linking->options->pin);
    if (same)
        say("%.*s stands in '%s' already", SLICE_ARG(written), type->path);
    else
        add_edit(linking, type->path,
                 !type->list   ? EDIT_SET
                 : written.len ? EDIT_PIN
                               : EDIT_ADD,
                 reference);
    tell(linking, from, type, same ? written : slice_of(reference), to);
    return true;
}

static bool remove_link(Linking *linking, const Document *from, const LinkType *type,
                        const Document *to, GError **error) {
    Slice written = link_written(type, from, to);
    if (!written.len)
        return fail(error, EXIT_USAGE, "'%.*s' is not in '%s'", SLICE_ARG(to->id), type->path);
    add_edit(linking, type->path, type->list ? EDIT_REMOVE : EDIT_SET,
             type->list ? slice_string(linking->arena, written) : "");
    tell(linking, from, type, written, to);
    return true;
}

/* What does not exist any more can still be taken out. */
static bool remove_dangling(Linking *linking, const Document *from, const LinkType *type,
                            const char *target) {
    const YamlNode *value = document_value(from, type->path);
    for (const YamlNode *item = value && type->list ? yaml_child(value) : NULL; item;
         item = yaml_next(item))
        if (slice_is(yaml_text(item), target)) {
            add_edit(linking, type->path, EDIT_REMOVE, target);
            return true;
        }
    return false;
}

static bool link_one(Linking *linking, const Document *from, const LinkType *type,
                     const char *target, GError **error) {
    const Corpus *corpus = linking->loaded.corpus;
    if (linking->options->remove && !corpus_find(corpus, slice_of(target)) &&
        remove_dangling(linking, from, type, target))
        return true;
    if (strchr(target, '@'))
        return fail(error, EXIT_USAGE,
                    "'%s' has a pin; leave it out, and --pin makes the right one", target);
    const Document *to = context_document(linking->context, corpus, target, error);
    if (!to || (!linking->options->remove && !link_type_fits(type, from, to, error)))
        return false;
    return linking->options->remove ? remove_link(linking, from, type, to, error)
                                    : add_link(linking, from, type, to, error);
}

static bool write_edits(Linking *linking, const Document *document, GError **error) {
    bool changed;
    return edit_file(linking->context->top, linking->loaded.config, document,
                     (const Edit *)(void *)linking->edits->data, linking->edits->len, false,
                     &changed, error);
}

static bool link_all(Linking *linking, char **operands, GError **error) {
    const Document *from =
        context_document(linking->context, linking->loaded.corpus, operands[0], error);
    LinkType type;
    if (!from || !link_type_find(linking->arena, from->kind, operands[1], &type, error))
        return false;
    for (char **target = operands + 2; *target; target++)
        if (!link_one(linking, from, &type, *target, error))
            return false;
    if (!type.list && linking->edits->len > 1)
        return fail(error, EXIT_USAGE, "'%s' holds one document, not several", type.path);
    return write_edits(linking, from, error);
}

/* --- review --- */

/* Whether the user says yes; without a terminal nobody does. */
static bool ask(const char *question) {
    char answer[16] = "";
    fprintf(stderr, "%s [y/n] ", question);
    return fgets(answer, sizeof answer, stdin) && (answer[0] == 'y' || answer[0] == 'Y');
}

/* What has changed in the target since it was pinned, a line each. */
static void show_changes(Linking *linking, const Link *link) {
    size_t count = 0;
    const char *const *changes = NULL;
    Slice file;
    if (linking->past && meanings_read(linking->meanings, link->to, &file))
        changes = past_changes(linking->past, link->to, file, link->pin, CHANGES_MOST, &count);
    for (size_t i = 0; i < count; i++)
        stream_printf(linking->context->out, "  %s\n", changes[i]);
    if (!changes)
        stream_puts(linking->context->out, "  history does not tell what has changed\n");
}

static void show_suspect(Linking *linking, const Link *link) {
    Stream *out = linking->context->out;
    const char *dot = strchr(link->type, '.');
    stream_visible(out, link->from->id);
    stream_printf(out, " %s ", dot ? dot + 1 : link->type);
    stream_visible(out, link->target);
    stream_puts(out, ": ");
    stream_visible(out, link->to->title);
    stream_puts(out, "\n");
    show_changes(linking, link);
}

/* Shows the suspect links of a document, and pins those anew that may be. */
static bool review(Linking *linking, const Document *document, size_t *left, GError **error) {
    const Link *links;
    size_t count;
    bool terminal = isatty(STDIN_FILENO);
    corpus_links_from(linking->loaded.corpus, document, &links, &count);
    g_array_set_size(linking->edits, 0);
    for (size_t i = 0; i < count; i++) {
        if (!meanings_is_suspect(linking->meanings, &links[i]))
            continue;
        show_suspect(linking, &links[i]);
        if (!linking->options->yes &&
            !(terminal && stream_flush(linking->context->out, NULL) && ask("pin it anew?"))) {
            (*left)++;
            continue;
        }
        LinkType type;
        const char *hash = meanings_hash(linking->meanings, links[i].to);
        if (!link_type_find(linking->arena, document->kind, links[i].type, &type, error))
            return false;
        add_edit(linking, type.path, type.list ? EDIT_PIN : EDIT_SET,
                 arena_printf(linking->arena, "%.*s@%.*s", SLICE_ARG(links[i].target), MEANING_PIN,
                              hash));
    }
    return linking->edits->len == 0 || write_edits(linking, document, error);
}

static bool review_all(Linking *linking, char **operands, GError **error) {
    const Corpus *corpus = linking->loaded.corpus;
    size_t left = 0;
    for (char **operand = operands; *operand; operand++) {
        const Document *document = context_document(linking->context, corpus, *operand, error);
        if (!document || !review(linking, document, &left, error))
            return false;
    }
    for (size_t i = 0; !*operands && i < corpus->document_count; i++)
        if (!review(linking, corpus->documents[i], &left, error))
            return false;
    if (left && !isatty(STDIN_FILENO))
        say("nothing is pinned anew without a terminal to ask on; --yes does it");
    return true;
}

static bool check_call(const LinkOptions *options, char **operands, GError **error) {
    if (options->review && (options->pin || options->remove))
        return fail(error, EXIT_USAGE, "--review goes without --pin and --remove");
    if (options->yes && !options->review)
        return fail(error, EXIT_USAGE, "--yes goes with --review");
    if (options->pin && options->remove)
        return fail(error, EXIT_USAGE, "--pin and --remove do not go together");
    return options->review || g_strv_length(operands) >= 3 ||
           fail(error, EXIT_USAGE,
                "something is missing: req link ID TYPE TARGET…, as in req link REQ-0042 refines "
                "GOAL-0003");
}

static bool run_loaded(Linking *linking, char **operands, GError **error) {
    g_autoptr(SourceReader) reader = source_reader(linking->loaded.source, error);
    if (!reader)
        return false;
    g_autoptr(Meanings) meanings =
        meanings_of_source(reader, linking->loaded.config->limits.document);
    linking->meanings = meanings;
    Oid tip;
    g_autoptr(Past) past = NULL;
    if (linking->options->review && context_tip(linking->context, NULL, &tip))
        past = past_new(linking->context->repo, linking->loaded.config, &tip, 0);
    linking->past = past;
    return linking->options->review ? review_all(linking, operands, error)
                                    : link_all(linking, operands, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const LinkOptions *options = given;
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    if (!check_call(options, operands, error))
        return EXIT_USAGE;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(Edit));
    g_autoptr(GString) told = g_string_new(NULL);
    Linking linking = {
        .context = context, .options = options, .arena = arena, .edits = edits, .told = told};
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    bool done = lock && context_load(context, NULL, false, false, false, &linking.loaded, error) &&
                run_loaded(&linking, operands, error);
    if (done)
        stream_puts(context->out, told->str);
    loaded_clear(&linking.loaded);
    return done ? EXIT_DONE : EXIT_USAGE;
}

const Command command_link = {
    .name = "link",
    .operands = "ID TYPE TARGET… | --review [ID…]",
    .summary = "link a document to others, and look again at what has changed since",
    .needs = NEED_TOP,
    .most = -1,
    .options_size = sizeof(LinkOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req link REQ-0042 refines GOAL-0003 --pin",
};
