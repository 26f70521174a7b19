/* SPDX-License-Identifier: MIT */
/* req approve: one side's sign-off of exactly what a document says now. */
#include "command.h"

#include "base/path.h"
#include "base/text.h"
#include "work/approve.h"
#include "work/fix.h"
#include "work/past.h"
#include "work/scaffold.h"

#define CHANGES_MOST 20 /* that are told of one document */

typedef struct {
    const char *side, *by;
    bool withdraw, force, commit;
} ApproveOptions;

static const Option OPTIONS[] = {
    {"side", 0, OPTION_STRING, offsetof(ApproveOptions, side), "SIDE",
     "the side that approves; may be left out where req.yml or the owners tell"},
    {"by", 0, OPTION_STRING, offsetof(ApproveOptions, by), "PERSON",
     "who approves, instead of the e-mail address that git knows you by"},
    {"withdraw", 0, OPTION_FLAG, offsetof(ApproveOptions, withdraw), NULL,
     "take the side's approval out"},
    {"force", 'f', OPTION_FLAG, offsetof(ApproveOptions, force), NULL,
     "approve even though req.yml does not list the person for that side"},
    {"commit", 0, OPTION_FLAG, offsetof(ApproveOptions, commit), NULL, "commit the documents"},
    OPTION_END,
};

/* One call: what is signed, and the files as they will be. */
typedef struct {
    Context *context;
    const ApproveOptions *options;
    Loaded loaded;
    const char *person;
    Arena *arena;
    GArray *files;    /* of FixedFile */
    GPtrArray *paths; /* of all that were named */
    GString *told;    /* the result */
} Approving;

static const char *const JUDGED_APART[] = {"approval", NULL};

/* Who approves: the person given, or whom git knows the user as. */
static bool find_person(Approving *approving, GError **error) {
    GitRepo *repo = approving->context->repo;
    RepoPerson person = {0};
    approving->person = approving->options->by;
    if (approving->person && !*approving->person)
        return fail(error, EXIT_USAGE, "the person behind --by is missing");
    if (approving->person)
        return true;
    if (approving->options->withdraw) { /* then it is but asked for the side */
        if (repo && repo_author(repo, &person, NULL))
            approving->person = arena_copy(approving->arena, person.email, strlen(person.email));
        person_clear(&person);
        return true;
    }
    if (!repo)
        return fail(error, EXIT_USAGE,
                    "there is no git here that knows you; say who approves: --by ana@example.org");
    if (!repo_author(repo, &person, error))
        return false;
    approving->person = arena_copy(approving->arena, person.email, strlen(person.email));
    person_clear(&person);
    return true;
}

static bool unknown_side(const Config *config, const char *side, GError **error) {
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)config->schema.sides);
    const char *nearest =
        text_nearest(slice_of(side), config->schema.sides, config->schema.side_count);
    return nearest ? fail(error, EXIT_USAGE, "unknown side '%s'; did you mean '%s'?", side, nearest)
                   : fail(error, EXIT_USAGE, "unknown side '%s'; there are %s", side, all);
}

/* The side that is to sign the document, or NULL with an error. */
static const char *find_side(Approving *approving, const Document *document, GError **error) {
    const Config *config = approving->loaded.config;
    const char *side = approving->options->side, *person = approving->person;
    if (!side && person)
        side = approval_side_of(config, document, person);
    if (!side) {
        g_autofree char *all = g_strjoinv(" or ", (char **)(uintptr_t)config->schema.sides);
        fail(error, EXIT_USAGE, "nothing tells which side %s is of; say it: --side %s",
             person ? person : "the approval", all);
        return NULL;
    }
    if (!g_strv_contains(config->schema.sides, side) && !unknown_side(config, side, error))
        return NULL;
    if (approving->options->withdraw || approving->options->force ||
        approval_is_open_to(config, slice_of(person), side))
        return side;
    const ConfigPerson *listed = config_person(config, slice_of(person));
    fail(error, EXIT_USAGE, "'%s' %s%s in req.yml, and so cannot approve for '%s'; %s", person,
         listed && listed->side ? "is of side "
         : listed               ? "has no side"
                                : "is not among the people",
         listed && listed->side ? listed->side : "", side,
         "--by names another person, --force does it anyway");
    return NULL;
}

/* The document as its file is this moment, so that what is signed is what is hashed. */
static const Document *read_again(Approving *approving, const Document *known, GError **error) {
    g_autoptr(DocumentReader) reader = document_reader_new(approving->loaded.config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    if (!folder_read(approving->context->top, known->path,
                     approving->loaded.config->limits.document, bytes, &kind, NULL, error)) {
        if (!*error)
            fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read any more", known->path);
        return NULL;
    }
    Slice file = {(const char *)bytes->data, bytes->len};
    return document_read(reader, approving->arena, known->path, known->kind, file, true);
}

static const char *shown_title(Approving *approving, const Document *document) {
    return text_visible(approving->arena, document->title);
}

/* What has changed since the side approved before, a line each. */
static void tell_changes(Approving *approving, const Document *document, const char *older) {
    Context *context = approving->context;
    Oid tip;
    size_t count = 0;
    if (!context_tip(context, NULL, &tip))
        return;
    g_autoptr(Past) past = past_new(context->repo, approving->loaded.config, &tip, 0);
    const char *const *changes =
        past_changes(past, document, document->bytes, slice_of(older), CHANGES_MOST, &count);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(approving->told, "%s%s\n",
                               i ? "    " : "  since the last time:\n    ", changes[i]);
}

static void tell(Approving *approving, const Document *document, const char *side,
                 const Signed *made) {
    const char *id = text_visible(approving->arena, document->id);
    if (!made->changed)
        say("%s has the approval of %s already, of what it says now", id, side);
    if (approving->options->withdraw)
        g_string_append_printf(approving->told, "%s withdrawn for %s: %s\n", id, side,
                               shown_title(approving, document));
    else
        g_string_append_printf(approving->told, "%s approved for %s at %.*s: %s\n", id, side,
                               MEANING_APPROVAL, made->hash, shown_title(approving, document));
    if (!approving->options->withdraw && made->older &&
        !meaning_matches(made->hash, slice_of(made->older)))
        tell_changes(approving, document, made->older);
}

/* `2 errors`, or nothing where there is none; the caller owns it. */
static char *count_of(size_t count, const char *what) {
    return count ? g_strdup_printf("%zu %s%s", count, what, count == 1 ? "" : "s") : g_strdup("");
}

static void tell_faults(Approving *approving, const char *path, const LintResult *result) {
    size_t counts[SEVERITY_ERROR + 1] = {0};
    for (size_t i = 0; i < result->count; i++)
        if (strcmp(result->findings[i].path, path) == 0 && finding_counts(&result->findings[i]))
            counts[result->findings[i].severity]++;
    if (counts[SEVERITY_ERROR] + counts[SEVERITY_WARNING] == 0)
        return;
    const Document *document = corpus_at(approving->loaded.corpus, path);
    const char *id = path_typed(approving->arena, document && document->id.len
                                                      ? slice_string(approving->arena, document->id)
                                                      : path);
    g_autofree char *errors = count_of(counts[SEVERITY_ERROR], "error");
    g_autofree char *warnings = count_of(counts[SEVERITY_WARNING], "warning");
    say("warning: %s has %s%s%s; 'req lint %s' shows them", id, errors,
        *errors && *warnings ? " and " : "", warnings, id);
}

/* What somebody approves may have faults; they are told, and are no reason to refuse. */
static bool tell_findings(Approving *approving, GError **error) {
    GPtrArray *paths = approving->paths;
    LintOptions options = *approving->loaded.lint;
    g_ptr_array_add(paths, NULL);
    options.paths = (const char *const *)paths->pdata;
    g_autoptr(LintResult) result =
        lint_run(approving->loaded.corpus, approving->loaded.source, &options, error);
    g_ptr_array_set_size(paths, (int)paths->len - 1);
    for (unsigned i = 0; result && i < paths->len; i++)
        tell_faults(approving, paths->pdata[i], result);
    return result != NULL;
}

static bool approve_one(Approving *approving, const char *operand, GError **error) {
    const Loaded *loaded = &approving->loaded;
    const Document *known = context_document(approving->context, loaded->corpus, operand, error);
    if (!known)
        return false;
    if (known->same_id && slice_is(known->id, operand))
        return fail(error, EXIT_USAGE,
                    "'%s' is the id of both '%s' and '%s'; name the file instead", operand,
                    known->path, known->same_id->path);
    for (unsigned i = 0; i < approving->paths->len; i++)
        if (strcmp(approving->paths->pdata[i], known->path) == 0)
            return true; /* named twice */
    const Document *document = read_again(approving, known, error);
    if (document && document->broken)
        return fail(error, EXIT_USAGE, "'%s' cannot be read, and 'req lint' says why", known->path);
    const char *side = document ? find_side(approving, document, error) : NULL;
    if (!side)
        return false;
    Signing signing = {side, approving->person, approving->context->today,
                       approving->options->withdraw};
    Signed made;
    g_autoptr(GString) now = g_string_new(NULL);
    if (!approve_file(loaded->config, document, document->bytes, &signing, approving->arena, &made,
                      now, error))
        return false;
    FixedFile file = {
        known->path, document->bytes, {arena_copy(approving->arena, now->str, now->len), now->len}};
    if (made.changed)
        g_array_append_val(approving->files, file);
    g_ptr_array_add(approving->paths, (void *)(uintptr_t)known->path);
    tell(approving, document, side, &made);
    return true;
}

/* All are signed in memory before the first is written. */
static bool approve_all(Approving *approving, char **operands, GError **error) {
    Context *context = approving->context;
    g_autoptr(Lock) lock = scaffold_lock(context->top, context->repo, error);
    if (!lock || !context_load(context, NULL, false, false, false, &approving->loaded, error) ||
        !find_person(approving, error))
        return false;
    for (; *operands; operands++)
        if (!approve_one(approving, *operands, error))
            return false;
    if (!tell_findings(approving, error))
        return false;
    Fixes files = {.files = (const FixedFile *)(void *)approving->files->data,
                   .count = approving->files->len};
    return fix_write(&files, context->top, approving->loaded.config->limits.document, error);
}

static bool commit_all(Approving *approving, GError **error) {
    g_ptr_array_add(approving->paths, NULL);
    return context_commit(approving->context, (const char *const *)approving->paths->pdata, NULL,
                          false, error);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    if (!context->top)
        return fail(error, EXIT_ENVIRONMENT, "this is a bare repository, without files to change");
    LintOptions lint = {
        .today = context->today, .threads = context->threads, .ignore = JUDGED_APART};
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) files = g_array_new(FALSE, FALSE, sizeof(FixedFile));
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    g_autoptr(GString) told = g_string_new(NULL);
    Approving approving = {.context = context,
                           .options = given,
                           .loaded = {.lint = &lint},
                           .arena = arena,
                           .files = files,
                           .paths = paths,
                           .told = told};
    bool done = approve_all(&approving, operands, error);
    if (done)
        stream_puts(context->out, told->str);
    done = done && (!approving.options->commit || commit_all(&approving, error));
    loaded_clear(&approving.loaded);
    return done ? EXIT_DONE : EXIT_USAGE;
}

const Command command_approve = {
    .name = "approve",
    .operands = "ID…",
    .summary = "sign off, for one side, exactly what a document says now",
    .needs = NEED_TOP,
    .least = 1,
    .most = -1,
    .options_size = sizeof(ApproveOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req approve REQ-0042 --side marketing",
};
