/* SPDX-License-Identifier: MIT */
/* req diff: what lies between two states of all documents, in documents, fields and words. */
#include "command.h"

#include "base/path.h"
#include "show/change.h"

#define PAGE_WIDTH 80 /* where there is no terminal */
#define MOST_WIDTH 110

typedef struct {
    const char *format;
    bool staged, stat, exit_code;
} DiffOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(DiffOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "human, json, jsonl or markdown"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "compare the index, not the work tree"),
    OPTION("stat", 0, OPTION_FLAG, stat, NULL, "a table of how much changed where"),
    OPTION("exit-code", 0, OPTION_FLAG, exit_code, NULL, "exit with 1 where something differs"),
    OPTION_END,
};

/* The two states, and what of them is asked for. */
typedef struct {
    char *from, *to; /* revisions; NULL `to`: the work tree or the index; NULL `from`: HEAD */
    bool forked;     /* the first is the common ancestor of both */
    char **places;   /* operands behind the revisions */
} Ends;

static void ends_clear(Ends *ends) {
    g_clear_pointer(&ends->from, g_free);
    g_clear_pointer(&ends->to, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Ends, ends_clear)

/* --- which states --- */

static bool is_revision(Context *context, const char *text) {
    Oid commit;
    return context_revision(context, text, &commit, NULL);
}

/* Takes `A..B` or `A...B` apart, HEAD standing in for what is not there. */
static bool take_range(Context *context, const char *text, Ends *ends) {
    const char *dots = strstr(text, "..");
    if (!dots)
        return false;
    const char *behind = dots + (dots[2] == '.' ? 3 : 2);
    g_autofree char *from = dots > text ? g_strndup(text, (size_t)(dots - text)) : g_strdup("HEAD");
    const char *to = *behind ? behind : "HEAD";
    if (!is_revision(context, from) || !is_revision(context, to))
        return false;
    ends->from = g_steal_pointer(&from);
    ends->to = g_strdup(to);
    ends->forked = behind == dots + 3;
    return true;
}

/* What is both a revision and a file is neither, as with git. */
static bool is_clear(const char *text, GError **error) {
    return !g_file_test(text, G_FILE_TEST_EXISTS) ||
           fail(error, EXIT_USAGE,
                "'%s' is a revision and a file; write '%s --' or '-- %s' for the one you mean",
                text, text, text);
}

/* Revisions come first; those before `--` must be some. */
static bool take_ends(Context *context, char **operands, Ends *ends, GError **error) {
    int given = (int)g_strv_length(operands), sure = MAX(context->before_dashes, 0), at = 0;
    int most = context->before_dashes < 0 ? given : sure;
    if (at < most && take_range(context, operands[at], ends))
        at++;
    while (at < most && !ends->to) {
        const char *each = operands[at];
        Oid commit;
        if (context->before_dashes >= 0 && !context_revision(context, each, &commit, error))
            return false;
        if (context->before_dashes < 0 && !is_revision(context, each))
            break;
        if (context->before_dashes < 0 && !is_clear(each, error))
            return false;
        *(ends->from ? &ends->to : &ends->from) = g_strdup(each);
        at++;
    }
    if (at < sure)
        return fail(error, EXIT_USAGE, "'%s' is one revision too many", operands[at]);
    ends->places = operands + at;
    return true;
}

/* --- reading them --- */

static bool open_first(Context *context, const Ends *ends, Loaded *before, GError **error) {
    Oid from, to;
    bool found;
    if (!ends->from && !repo_head(context->repo, &from))
        return true; /* before the first commit there is nothing */
    if (!context_revision(context, ends->from ? ends->from : "HEAD", &from, error))
        return false;
    if (ends->forked) {
        if (!context_revision(context, ends->to, &to, error) ||
            !repo_merge_base(context->repo, &from, &to, &from, &found, error))
            return false;
        if (!found)
            return fail(error, EXIT_USAGE, "'%s' and '%s' have no common ancestor here", ends->from,
                        ends->to);
    }
    before->source = source_commit(context->repo, &from);
    return context_load(context, NULL, false, false, true, before, error);
}

static bool load_both(Context *context, const DiffOptions *options, const Ends *ends,
                      Loaded *before, Loaded *after, GError **error) {
    if (options->staged && ends->to)
        return fail(error, EXIT_USAGE, "--staged compares the index with one revision, not two");
    if (!ends->to && !options->staged && !context->top)
        return fail(error, EXIT_USAGE,
                    "this is a bare repository, without files to compare; name two revisions");
    if (!open_first(context, ends, before, error))
        return false;
    after->known = before->corpus ? before : NULL;
    return context_load(context, ends->to, options->staged, false, false, after, error);
}

/* --- what of them --- */

/* Before the first commit there is nothing, not even what a corpus looks documents up with. */
static const Document *find_in(const Corpus *corpus, const char *place) {
    return corpus->document_count ? corpus_find(corpus, slice_of(place)) : NULL;
}

/* Keeps what is at or below the place: an id (also a former one) or path of either state. */
static bool mark_place(Context *context, const Change *change, const char *place, bool *marks,
                       GError **error) {
    const Document *before = find_in(change->before, place), *after = find_in(change->after, place);
    bool named = before || after;
    g_autofree char *path = named ? NULL : context_path(context, place, error);
    if (!named && !path)
        return false;
    named =
        named || context_is_linted(change->before, path) || context_is_linted(change->after, path);
    if (!named)
        return fail(error, EXIT_USAGE,
                    "'%s' is no revision or baseline, no document, and no folder of documents",
                    place);
    for (size_t i = 0; i < change->count; i++) {
        const DocumentChange *each = &change->documents[i];
        const Document *sides[] = {each->before, each->after};
        for (size_t s = 0; s < G_N_ELEMENTS(sides); s++)
            if (sides[s] && (path ? path_is_below(sides[s]->path, path)
                                  : sides[s] == before || sides[s] == after))
                marks[i] = true;
    }
    return true;
}

static bool narrow(Context *context, Change *change, char **places, GError **error) {
    g_autofree bool *marks = g_new0(bool, change->count + 1);
    if (!*places)
        return true;
    for (; *places; places++)
        if (!mark_place(context, change, *places, marks, error))
            return false;
    size_t kept = 0;
    for (size_t i = 0; i < change->count; i++)
        if (marks[i])
            change->documents[kept++] = change->documents[i];
    change->count = kept;
    return true;
}

/* --- what cannot be told --- */

/* Whether the state has a file at the path that could not be read. */
static bool is_unreadable(const Corpus *corpus, const char *path) {
    size_t len = strlen(path);
    for (size_t i = 0; i < corpus->unreadable_count; i++)
        if (strncmp(corpus->unreadable[i], path, len) == 0 &&
            g_str_has_prefix(corpus->unreadable[i] + len, ": "))
            return true;
    return false;
}

/* A document that one state holds and cannot show is neither removed nor added. */
static void drop_unreadable(Change *change) {
    size_t kept = 0;
    for (size_t i = 0; i < change->count; i++) {
        const DocumentChange *each = &change->documents[i];
        if ((each->after || !is_unreadable(change->after, each->before->path)) &&
            (each->before || !is_unreadable(change->before, each->after->path)))
            change->documents[kept++] = *each;
    }
    change->count = kept;
}

/* --- the page --- */

static const char *name_of_second(const DiffOptions *options, const Ends *ends) {
    return ends->to ? ends->to : options->staged ? "the index" : "the work tree";
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const DiffOptions *options = data;
    ChangeFormat format = change_format(options->format ? options->format : "human", error);
    g_auto(Ends) ends = {NULL, NULL, false, NULL};
    g_auto(Loaded) before = {0};
    g_auto(Loaded) after = {0};
    if (!format || !take_ends(context, operands, &ends, error) ||
        !load_both(context, options, &ends, &before, &after, error))
        return EXIT_USAGE;
    Corpus nothing = {.config = after.config};
    g_autoptr(Change) change = change_between_words(
        before.corpus ? before.corpus : &nothing, before.source, after.corpus, after.source, error);
    if (!change || !narrow(context, change, ends.places, error))
        return EXIT_USAGE;
    drop_unreadable(change);
    ChangePage page = {.change = change,
                       .from = ends.from ? ends.from : "HEAD",
                       .to = name_of_second(options, &ends),
                       .out = context->out,
                       .color = context->color,
                       .width = context->width ? MIN(context->width, MOST_WIDTH) : PAGE_WIDTH};
    (options->stat && !options->format ? change_stat : format)(&page);
    if (change->before->unreadable_count || change->after->unreadable_count)
        return EXIT_ENVIRONMENT; /* whatever is shown, it is not all */
    return options->exit_code && change->count ? EXIT_FINDINGS : EXIT_DONE;
}

const Command command_diff = {
    .name = "diff",
    .operands = "[A [B]] [--] [PATH|ID]…",
    .summary = "what changed between two states, in documents, fields and words",
    .needs = NEED_REPO,
    .most = -1,
    .options_size = sizeof(DiffOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req diff v1 v2 --format markdown",
};
