/* SPDX-License-Identifier: MIT */
/* req baseline: names the state that both sides mean, with the list of what it holds. */
#include "command.h"

#include "adapters/json.h"
#include "show/format.h"
#include "show/table.h"
#include "work/baseline.h"
#include "work/commit.h"

typedef struct {
    const char *message, *format;
    bool force;
} BaselineOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(BaselineOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("message", 'm', OPTION_STRING, message, "TEXT", "what this state is for"),
    OPTION("force", 0, OPTION_FLAG, force, NULL, "though documents are not committed"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "of the list: table or json"),
    OPTION_END,
};

/* --- the list of baselines --- */

/* Whatever a tag says of its time; nothing where that is no day of ours. */
static Slice day_of(int64_t time, Arena *arena) {
    char text[11];
    Day day = time > 0 && time / 86400 < INT32_MAX ? (Day)(time / 86400) : DAY_NONE;
    return slice_of(arena_printf(arena, "%s", date_format(day, text)));
}

static void list_table(const Context *context, const GArray *tags, Arena *arena) {
    static const char *const headings[] = {"baseline", "date", "by", "holds", "text"};
    g_autoptr(Table) table = table_begin(headings, G_N_ELEMENTS(headings));
    for (unsigned i = 0; i < tags->len; i++) {
        const RepoTag *tag = &g_array_index(tags, RepoTag, i);
        BaselineList list = baseline_read(arena, tag->message);
        g_autofree char *count = g_strdup_printf("%zu", list.count);
        Slice text = list.text;
        table_cell(table, slice_of(tag->name + strlen(BASELINE_PREFIX)), PAINT_BOLD);
        table_cell(table, day_of(tag->time, arena), PAINT_PLAIN);
        table_cell(table, slice_of(tag->by), PAINT_PLAIN);
        table_cell(table, slice_of(list.count ? count : "no list"), PAINT_PLAIN);
        table_cell(table, slice_cut(&text, '\n'), PAINT_PLAIN);
    }
    if (tags->len)
        table_write(table, context->out, context->width, context->color);
}

static void list_json(const Context *context, const GArray *tags, Arena *arena) {
    g_autoptr(JsonWriter) json = json_writer_new(context->out, 2, false);
    char hex[OID_HEX + 1];
    json_open_object(json, NULL);
    json_put_count(json, "version", 1);
    json_open_list(json, "baselines");
    for (unsigned i = 0; i < tags->len; i++) {
        const RepoTag *tag = &g_array_index(tags, RepoTag, i);
        BaselineList list = baseline_read(arena, tag->message);
        json_open_object(json, NULL);
        json_put_string(json, "name", tag->name + strlen(BASELINE_PREFIX));
        json_put_string(json, "commit",
                        oid_is_set(&tag->commit) ? oid_hex(&tag->commit, hex) : NULL);
        json_put_optional(json, "date", day_of(tag->time, arena));
        json_put_string(json, "by", tag->by);
        json_put_optional(json, "text", list.text);
        json_put_count(json, "documents", (int64_t)list.count);
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static int show_all(Context *context, const BaselineOptions *options, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(RepoTag));
    static const char *const formats[] = {"table", "json"};
    const char *const *format =
        FORMAT_ROW(formats, options->format ? options->format : "table", error);
    if (!format)
        return EXIT_USAGE;
    bool json = format == &formats[1];
    if (!repo_tags(context->repo, BASELINE_PREFIX, BASELINES_MOST, BASELINE_SIZE, arena, tags,
                   error))
        return EXIT_ENVIRONMENT;
    if (tags->len == BASELINES_MOST)
        say("note: there are more than %d baselines; these are some", BASELINES_MOST);
    if (!tags->len && !json)
        say("note: there is no baseline yet; 'req baseline NAME' makes one");
    (json ? list_json : list_table)(context, tags, arena);
    return EXIT_DONE;
}

/* --- a new one --- */

static bool check_name(const char *name, GError **error) {
    g_autofree char *tag = g_strconcat(BASELINE_PREFIX, name, NULL);
    return (*name != '-' && tag_is_name(tag)) ||
           fail(error, EXIT_USAGE,
                "'%s' cannot name a baseline; take letters, digits, dots and hyphens, as in "
                "'spring-2027'",
                name);
}

/* What is not committed is not in the baseline: whoever makes one should know. */
static bool check_clean(Context *context, const Config *config, bool force, GError **error) {
    g_auto(CommitPlan) plan = {0};
    if (force || !context->top)
        return true;
    if (!commit_plan(context->top, context->repo, config, NULL, &plan, error))
        return false;
    if (!plan.count)
        return true;
    const char *path = plan.changes[0].path;
    return plan.count == 1
               ? fail(error, EXIT_USAGE,
                      "'%s' is not committed, and would not be in it; 'req commit' first, or "
                      "--force without it",
                      path)
               : fail(error, EXIT_USAGE,
                      "'%s' and %zu more are not committed, and would not be in it; 'req commit' "
                      "first, or --force without them",
                      path, plan.count - 1);
}

/* Errors are told, and stand in nobody's way. */
static bool warn_of_errors(const Loaded *loaded, GError **error) {
    g_autoptr(LintResult) result = lint_run(loaded->corpus, loaded->source, loaded->lint, error);
    if (result && result->errors)
        say("warning: this state has %zu %s; 'req lint --rev HEAD' shows them", result->errors,
            result->errors == 1 ? "error" : "errors");
    return result != NULL;
}

/* A baseline names all documents there are; context_load() has told which cannot be read. */
static bool is_readable(const Corpus *corpus, GError **error) {
    return corpus->unreadable_count == 0 ||
           fail(error, EXIT_ENVIRONMENT,
                "a baseline holds every document, and %zu cannot be read here",
                corpus->unreadable_count);
}

static int make(Context *context, const BaselineOptions *options, const char *name,
                GError **error) {
    LintOptions lint = {
        .today = context->today, .threads = context->threads, .detail = LINT_PLACES};
    g_auto(Loaded) loaded = {.lint = &lint};
    Oid head;
    const char *by_git = NULL;
    if (!check_name(name, error))
        return EXIT_USAGE;
    if (!repo_head(context->repo, &head))
        return fail(error, EXIT_USAGE, "there is no commit yet to make a baseline of"), EXIT_USAGE;
    loaded.source = source_commit(context->repo, &head);
    if (!context_load(context, NULL, false, true, false, &loaded, error) ||
        !is_readable(loaded.corpus, error) ||
        !check_clean(context, loaded.config, options->force, error) ||
        !warn_of_errors(&loaded, error))
        return EXIT_ENVIRONMENT;
    g_autofree char *message = baseline_message(loaded.corpus, name, options->message);
    if (!baseline_make(context->top, context->repo, name, &head, message, &by_git, error))
        return EXIT_ENVIRONMENT;
    if (by_git)
        say("note: 'git tag' made it, because of %s", by_git);
    stream_printf(context->out, "%s%s\n", BASELINE_PREFIX, name);
    return EXIT_DONE;
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const BaselineOptions *options = data;
    const char *name = operands[0];
    if (!name && (options->message || options->force))
        return fail(error, EXIT_USAGE, "a name is missing: req baseline NAME"), EXIT_USAGE;
    if (name && g_str_has_prefix(name, BASELINE_PREFIX))
        name += strlen(BASELINE_PREFIX);
    return name ? make(context, options, name, error) : show_all(context, options, error);
}

const Command command_baseline = {
    .name = "baseline",
    .operands = "[NAME]",
    .summary = "name the present state with the list of what it holds; without a name, list them",
    .needs = NEED_REPO,
    .most = 1,
    .options_size = sizeof(BaselineOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req baseline spring-2027 -m 'What we build for spring'",
};
