/* SPDX-License-Identifier: MIT */
/* What several commands do before their work: opening sources, loading, finding what was named. */
#include "command.h"

#include "adapters/proc.h"
#include "base/path.h"
#include "base/text.h"
#include "show/findings.h"
#include "work/baseline.h"
#include "work/rule.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

Stream *notes_stream(void) {
    static Stream *notes;
    if (!notes)
        notes = stream_to_fd(STDERR_FILENO, "standard error");
    return notes;
}

void say(const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    g_autofree char *safe = findings_safe(slice_of(text), false);
    stream_printf(notes_stream(), "req: %s\n", safe);
    stream_flush(notes_stream(), NULL);
}

char *plain_top(void) {
    g_autofree char *here = g_get_current_dir();
    for (g_autofree char *at = g_strdup(here); at;) {
        g_autofree char *file = g_build_filename(at, CONFIG_PATH, NULL);
        if (g_file_test(file, G_FILE_TEST_EXISTS))
            return g_steal_pointer(&at);
        g_autofree char *up = g_path_get_dirname(at);
        bool root = strcmp(up, at) == 0;
        g_free(at);
        at = root ? NULL : g_steal_pointer(&up);
    }
    return g_steal_pointer(&here);
}

static bool looks_like_day(const char *text) {
    return strlen(text) == 10 && strspn(text, "0123456789-") == 10 && text[4] == '-' &&
           text[7] == '-';
}

/* The branch or tag whose name is nearest, or NULL; one of `names`. */
static const char *nearest_name(Context *context, const char *revision, GPtrArray *names) {
    repo_names(context->repo, 1000, names);
    return text_nearest(slice_of(revision), (const char *const *)names->pdata, names->len);
}

bool context_revision(Context *context, const char *revision, Oid *commit, GError **error) {
    g_autoptr(GError) unknown = NULL;
    if (repo_resolve(context->repo, revision, commit, &unknown))
        return true;
    g_autofree char *baseline = g_strconcat(BASELINE_TAGS, revision, NULL);
    if (g_error_matches(unknown, REQ_ERROR, EXIT_USAGE) &&
        repo_resolve(context->repo, baseline, commit, NULL))
        return true;
    if (looks_like_day(revision) && g_error_matches(unknown, REQ_ERROR, EXIT_USAGE))
        return fail(error, EXIT_USAGE, "'%s' is no revision, and there is no such day", revision);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *nearest = g_error_matches(unknown, REQ_ERROR, EXIT_USAGE)
                              ? nearest_name(context, revision, names)
                              : NULL;
    if (nearest)
        return fail(error, EXIT_USAGE, "%s; did you mean '%s'?", unknown->message, nearest);
    if (g_str_has_suffix(unknown->message, "'")) /* and nothing says why */
        return fail(error, EXIT_USAGE, "%s; 'git branch --all' and 'git tag' list the names",
                    unknown->message);
    g_propagate_error(error, g_steal_pointer(&unknown));
    return false;
}

Source *context_source(Context *context, const char *rev, bool staged, GError **error) {
    if ((rev || staged) && !context->repo) {
        fail(error, EXIT_ENVIRONMENT,
             "no git repository here: revisions and the index need one; 'git init' makes it, and "
             "'req init' its folders");
        return NULL;
    }
    if (rev && staged)
        return fail(error, EXIT_USAGE, "--rev and --staged exclude each other"), NULL;
    if (staged)
        return source_index(context->repo);
    if (!rev && context->top)
        return source_worktree(context->top, context->repo);
    Oid commit;
    if (!context_revision(context, rev ? rev : "HEAD", &commit, error))
        return NULL;
    return source_commit(context->repo, &commit);
}

bool context_load(Context *context, const char *rev, bool staged, bool keep, bool quiet,
                  Loaded *loaded, GError **error) {
    if (!loaded->source && !(loaded->source = context_source(context, rev, staged, error)))
        return false;
    if (!loaded->config && !(loaded->config = corpus_config(loaded->source, error)))
        return false;
    if (!quiet && loaded->config->problems.count)
        say("warning: req.yml: %s (see 'req lint')", loaded->config->problems.first->message);
    loaded->kept = keep;
    CorpusOptions options = {.keep = keep,
                             .uses = loaded->uses,
                             .named = loaded->named,
                             .threads = context->threads,
                             .cache = context->repo ? repo_common_dir(context->repo) : NULL};
    options.glossary = loaded->glossary;
    if (loaded->lint)
        lint_ask(loaded->config, loaded->lint, &options);
    const Config *config = loaded->config;
    const Loaded *known = loaded->known;
    if (known && slice_equal(known->config->bytes, config->bytes)) {
        config = known->config;
        options.known = known->corpus;
        options.known_bytes = true;
    }
    loaded->corpus = corpus_load(loaded->source, config, &options, error);
    for (size_t i = 0; loaded->corpus && i < loaded->corpus->missing_count; i++)
        say("note: %s", loaded->corpus->missing[i]);
    for (size_t i = 0; loaded->corpus && i < loaded->corpus->unreadable_count; i++)
        say("error: %s", loaded->corpus->unreadable[i]), context->told_unread = true;
    return loaded->corpus != NULL;
}

bool context_tip(Context *context, const char *rev, Oid *tip) {
    return context->repo &&
           (rev ? repo_resolve(context->repo, rev, tip, NULL) : repo_head(context->repo, tip));
}

/* The instant at which a day begins. */
static int64_t day_time(Day day) {
    return (int64_t)day * 86400;
}

bool context_since(Context *context, const char *since, Oid *commit, bool *found, GError **error) {
    GitRepo *repo = context->repo;
    Oid head, named;
    Day day;
    *found = false;
    if (!repo)
        return fail(error, EXIT_ENVIRONMENT,
                    "no git repository here, so nothing is older; 'git init' makes one, and 'req "
                    "init' its folders");
    bool born = repo_head(repo, &head);
    if (!born && strcmp(since, "HEAD") == 0)
        return true; /* before the first commit all is new */
    if (date_parse(slice_of(since), &day)) {
        if (born && !repo_before(repo, &head, day_time(day) - 1, commit, found, error))
            return false;
        if (!*found && born && repo_is_shallow(repo))
            say("note: this clone is shallow and does not reach back to %s: all is new", since);
        return true;
    }
    if (!context_revision(context, since, &named, error) ||
        (born && !repo_merge_base(repo, &named, &head, commit, found, error)))
        return false;
    if (!*found)
        *commit = named;
    *found = true;
    return true;
}

bool context_freeze(Context *context, const char *rev, const Loaded *loaded, Freeze *freeze,
                    GError **error) {
    Oid tip;
    if (!freeze_is_asked(loaded->config))
        return true;
    bool born = context->repo && (rev ? context_revision(context, rev, &tip, error)
                                      : repo_head(context->repo, &tip));
    if ((rev && !born) || !freeze_read(context->repo, born ? &tip : NULL, loaded->config,
                                       context->today, context->threads, freeze, error))
        return false;
    if (freeze->unknown)
        say("note: %s", freeze->unknown);
    return true;
}

bool context_fail_on(const char *name, Severity *severity, GError **error) {
    *severity = SEVERITY_ERROR;
    return !name || (severity_parse(name, severity) && *severity != SEVERITY_OFF) ||
           fail(error, EXIT_USAGE, "'%s' is not error, warning or note, as --fail-on wants", name);
}

bool context_written(Context *context, const char *path, bool edit, bool commit, GError **error) {
    g_autofree char *absolute = g_build_filename(folder_path(context->top), path, NULL);
    bool edited = !edit || proc_edit(absolute, error);
    stream_printf(context->out, "%s\n", path); /* it is there, whatever the editor says */
    const char *paths[] = {path, NULL};
    return edited && (!commit || context_commit(context, paths, NULL, false, error));
}

bool context_history(Context *context, const Loaded *loaded, const Oid *tip, History *history,
                     GError **error) {
    const Config *config = loaded->config;
    CorpusOptions options = {.keep = loaded->kept,
                             .paths_only = true,
                             .threads = context->threads,
                             .known = loaded->corpus,
                             .cache = repo_common_dir(context->repo)};
    history->past = source_commit(context->repo, tip);
    if (!(history->present = corpus_load(history->past, config, &options, error)))
        return false;
    history->store = store_open(repo_common_dir(context->repo), HISTORY_STORE, STORE_USUAL, config);
    history->lives =
        lives_read(context->repo, config, history->store, tip, history->present, error);
    if (history->lives && !lives_are_complete(history->lives))
        history->missing = repo_is_shallow(context->repo)
                               ? "This clone is shallow: wins and ages from before it are not "
                                 "told. 'git fetch --unshallow' brings the rest of history."
                               : "Some files of history cannot be read here, so wins and ages may "
                                 "be missing. 'git fetch --refetch' brings what a partial clone "
                                 "lacks.";
    return history->lives != NULL;
}

void history_clear(History *history) {
    lives_free(history->lives);
    corpus_free(history->present);
    source_free(history->past);
    store_free(history->store);
    *history = (History){0};
}

void loaded_clear(Loaded *loaded) {
    corpus_free(loaded->corpus);
    config_free(loaded->config);
    source_free(loaded->source);
    *loaded = (Loaded){0};
}

const Kind *context_kind(const Schema *schema, const char *name, GError **error) {
    const Kind *kind = schema_kind(schema, name);
    if (kind)
        return kind;
    g_autofree const char **names = g_new0(const char *, schema->kind_count + 1);
    for (size_t i = 0; i < schema->kind_count; i++)
        names[i] = schema->kinds[i].name;
    const char *nearest = text_nearest(slice_of(name), names, schema->kind_count);
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown kind '%s'; did you mean '%s'?", name, nearest);
    else
        fail(error, EXIT_USAGE, "unknown kind '%s'; there are %s", name, all);
    return NULL;
}

/* The absolute path below the top, or NULL where it leads elsewhere. */
static char *below_top(const char *top, const char *absolute) {
    size_t len = strlen(top);
    if (strcmp(absolute, top) == 0)
        return g_strdup("");
    if (g_str_has_prefix(absolute, top) && (absolute[len] == '/' || strcmp(top, "/") == 0))
        return g_strdup(absolute + len + (absolute[len] == '/'));
    return NULL;
}

/* The absolute path without links in the folders on its way, as far as they are there. */
static char *resolved(const char *absolute) {
    g_autofree char *folder = g_strdup(absolute);
    for (char *slash; (slash = strrchr(folder, '/')) && slash > folder;) {
        *slash = '\0';
        g_autofree char *real = realpath(folder, NULL);
        if (real)
            return g_build_filename(real, absolute + (slash - folder), NULL);
    }
    return g_strdup(absolute);
}

char *context_path(const Context *context, const char *typed, GError **error) {
    if (!context->top && !g_path_is_absolute(typed))
        return g_strdup(typed); /* in a bare repository a path is one below its top */
    g_autofree char *absolute = g_canonicalize_filename(typed, NULL);
    char *path = context->top ? below_top(folder_path(context->top), absolute) : NULL;
    if (!path && context->top) {
        g_autofree char *real = resolved(absolute);
        path = below_top(folder_path(context->top), real);
    }
    if (!path)
        fail(error, EXIT_USAGE, "'%s' is outside the repository", typed);
    return path;
}

static const Document *nearest_document(const Corpus *corpus, const char *operand) {
    g_autofree const char **ids = g_new0(const char *, corpus->document_count + 1);
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < corpus->document_count; i++)
        ids[i] = slice_string(arena, corpus->documents[i]->id);
    const char *nearest = text_nearest(slice_of(operand), ids, corpus->document_count);
    return nearest ? corpus_find(corpus, slice_of(nearest)) : NULL;
}

/* The file that cannot be read and is named after the id, or NULL. */
static const char *broken_path(const Corpus *corpus, const char *operand) {
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->broken && *operand && slice_is(id_of_file_name(document->path), operand))
            return document->path;
    }
    return NULL;
}

const Document *context_document(const Context *context, const Corpus *corpus, const char *operand,
                                 GError **error) {
    const Document *document = corpus_find(corpus, slice_of(operand));
    if (!document && (strchr(operand, '/') || g_str_has_suffix(operand, ".md"))) {
        g_autofree char *path = context_path(context, operand, error);
        if (!path)
            return NULL;
        document = corpus_at(corpus, path);
    }
    if (document)
        return document;
    const char *broken = broken_path(corpus, operand);
    if (broken)
        return fail(error, EXIT_USAGE,
                    "no document '%s': '%s' cannot be read, and 'req lint' says why", operand,
                    broken),
               NULL;
    if (corpus->unreadable_count) /* nobody knows that there is none */
        return fail(error, EXIT_ENVIRONMENT, "no document '%s' among those that can be read",
                    operand),
               NULL;
    const Document *nearest = nearest_document(corpus, operand);
    g_autofree char *hint = nearest
                                ? g_strdup_printf("did you mean '%.*s'?", SLICE_ARG(nearest->id))
                                : g_strdup("'req list' shows what there is");
    fail(error, EXIT_USAGE, "no document '%s'; %s", operand, hint);
    return NULL;
}

/* The paths of what lint reports on, but req.yml: documents, then files that are none. */
static const char *linted_path(const Corpus *corpus, size_t i) {
    if (i < corpus->document_count)
        return corpus->documents[i]->path;
    i -= corpus->document_count;
    return i < corpus->file_count ? corpus->files[i].path : NULL;
}

/* Whether something that lint reports on lies at or below the path. */
bool context_is_linted(const Corpus *corpus, const char *path) {
    if (!*path || strcmp(path, CONFIG_PATH) == 0 || corpus_at(corpus, path))
        return true;
    const char *other;
    for (size_t i = 0; (other = linted_path(corpus, i)); i++)
        if (path_is_below(other, path))
            return true;
    return false;
}

/* The file that is named after the id, where its own front matter cannot tell it. */
static const char *path_of_id(const Corpus *corpus, const char *id) {
    const char *path;
    for (size_t i = 0; (path = linted_path(corpus, i)); i++)
        if (slice_is(id_of_file_name(path), id))
            return path;
    return NULL;
}

/* The path or id that an operand names, as lint wants it; the caller owns it. */
static char *named_place(Context *context, const Loaded *loaded, const char *operand,
                         GError **error) {
    const Document *document = corpus_find(loaded->corpus, slice_of(operand));
    if (document)
        return slice_strdup(document->id);
    const char *named = path_of_id(loaded->corpus, operand);
    if (named)
        return g_strdup(named);
    g_autofree char *path = context_path(context, operand, error);
    if (!path)
        return NULL;
    g_autoptr(SourceReader) reader = source_reader(loaded->source, error);
    if (!reader)
        return NULL;
    if (!context_is_linted(loaded->corpus, path)) {
        if (!source_exists(reader, path))
            return context_document(context, loaded->corpus, operand, error) ? g_strdup(path)
                                                                             : NULL;
        say("note: '%s' holds no documents", path);
    }
    return g_steal_pointer(&path);
}

bool context_places(Context *context, const Loaded *loaded, char **operands, char ***places,
                    GError **error) {
    if (!*operands)
        return true;
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    for (; *operands; operands++) {
        g_autofree char *place = named_place(context, loaded, *operands, error);
        if (!place)
            return false;
        g_strv_builder_add(builder, place);
    }
    *places = g_strv_builder_end(builder);
    return true;
}

bool context_rules(const GPtrArray *given, char ***names, GError **error) {
    if (!given)
        return true;
    g_autoptr(GString) all = g_string_new(NULL);
    for (unsigned i = 0; i < given->len; i++)
        g_string_append_printf(all, "%s%s", i ? "," : "", (const char *)given->pdata[i]);
    g_auto(GStrv) split = g_strsplit(all->str, ",", -1);
    if (!split[0])
        return fail(error, EXIT_USAGE, "no rule is named; 'req explain' lists them");
    for (size_t i = 0; split[i]; i++) {
        if (rule_is_known(g_strstrip(split[i])))
            continue;
        const char *nearest = rule_nearest(split[i]);
        return nearest ? fail(error, EXIT_USAGE, "unknown rule '%s'; did you mean '%s'?", split[i],
                              nearest)
                       : fail(error, EXIT_USAGE, "unknown rule '%s'; 'req explain' lists them",
                              split[i]);
    }
    *names = g_steal_pointer(&split);
    return true;
}

/* Whether the repository itself holds a link on the way to `path`. */
static bool is_behind_its_link(const Context *context, const char *path) {
    for (const char *end = path; *end;) {
        end += strcspn(end + 1, "/") + 1;
        g_autofree char *part = g_strndup(path, (size_t)(end - path));
        RepoEntry entry;
        if (repo_lookup(context->repo, NULL, part, &entry) && entry.kind == TREE_LINK)
            return true;
    }
    return false;
}

/* Where the file is below the top, all links on the way followed, or NULL; the caller owns it. */
static char *place_below_top(const Context *context, const char *typed) {
    char *file = realpath(typed, NULL), *top = realpath(folder_path(context->top), NULL);
    size_t len = top ? strlen(top) : 0;
    bool below = file && top && strncmp(file, top, len) == 0 && file[len] == '/';
    char *place = below ? g_strdup(file + len + 1) : NULL;
    free(file);
    free(top);
    return place;
}

/* Whether the file that is there may be replaced: neither the configuration nor a document. */
static bool may_replace(const Context *context, const char *typed, GError **error) {
    g_autofree char *place = context->top ? place_below_top(context, typed) : NULL;
    if (!place || folder_kind(context->top, place) != FILE_REGULAR)
        return true;
    if (strcmp(place, CONFIG_PATH) == 0)
        return fail(error, EXIT_USAGE, "'%s' is the configuration, and is not written over", typed);
    Slice bytes = g_str_has_suffix(place, ".md") ? folder_map(context->top, place, SIZE_MAX)
                                                 : (Slice){NULL, 0};
    bool document = bytes.len > 3 && memcmp(bytes.at, "---", 3) == 0;
    folder_unmap(bytes);
    return !document ||
           fail(error, EXIT_USAGE, "'%s' is a document, and is not written over: name another file",
                typed);
}

static bool may_write(const Context *context, const char *typed, GError **error) {
    if (!context->top || !context->repo)
        return true;
    g_autofree char *full = g_canonicalize_filename(typed, NULL);
    const char *top = folder_path(context->top);
    size_t len = strlen(top);
    if (!g_str_has_prefix(full, top) || full[len] != '/' ||
        folder_kind(context->top, full + len + 1) != FILE_LINK ||
        !is_behind_its_link(context, full + len + 1))
        return true;
    return fail(error, EXIT_USAGE,
                "'%s' leads through a symbolic link that this repository holds, and is not written",
                typed);
}

bool context_outputs(const Context *context, const char *file, const GPtrArray *reports,
                     GError **error) {
    if (file && !(may_write(context, file, error) && may_replace(context, file, error)))
        return false;
    for (unsigned i = 0; reports && i < reports->len; i++) {
        const char *colon = strchr(reports->pdata[i], ':');
        if (colon && colon[1] &&
            !(may_write(context, colon + 1, error) && may_replace(context, colon + 1, error)))
            return false;
    }
    return true;
}

bool context_spares(const Context *context, const char *file, const char *suffix, GError **error) {
    g_autofree char *place = context->top && context->repo ? place_below_top(context, file) : NULL;
    return !place || g_str_has_suffix(place, suffix) || !repo_is_tracked(context->repo, place) ||
           fail(error, EXIT_USAGE,
                "git tracks '%s', which is no %s file, and it is not written over: name another",
                file, suffix);
}
