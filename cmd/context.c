/* SPDX-License-Identifier: MIT */
/* What several commands do before their work: opening sources, loading, finding what was named. */
#include "command.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

void say(const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    g_autoptr(GString) visible = g_string_new("req: ");
    text_append_visible(visible, slice_of(text), false);
    fprintf(stderr, "%s\n", visible->str);
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

Source *context_source(Context *context, const char *rev, bool staged, GError **error) {
    if ((rev || staged) && !context->repo) {
        fail(error, EXIT_ENVIRONMENT,
             "no git repository here: revisions and the index need one; 'git init' makes it, and "
             "'req init' its folders");
        return NULL;
    }
    if (rev && staged) {
        fail(error, EXIT_USAGE, "--rev and --staged exclude each other");
        return NULL;
    }
    if (staged)
        return source_index(context->repo);
    if (!rev && context->top)
        return source_worktree(context->top, context->repo);
    Oid commit;
    if (!repo_resolve(context->repo, rev ? rev : "HEAD", &commit, error))
        return NULL;
    return source_commit(context->repo, &commit);
}

bool context_load(Context *context, const char *rev, bool staged, bool keep, bool quiet,
                  Loaded *loaded, GError **error) {
    loaded->source = context_source(context, rev, staged, error);
    if (!loaded->source)
        return false;
    loaded->config = corpus_config(loaded->source, error);
    if (!loaded->config)
        return false;
    if (!quiet && loaded->config->problems.count)
        say("warning: req.yml: %s (see 'req lint')", loaded->config->problems.first->message);
    CorpusOptions options = {.keep = keep, .threads = context->threads};
    options.sketch = loaded->lint && lint_wants_sketch(loaded->config, loaded->lint);
    loaded->corpus = corpus_load(loaded->source, loaded->config, &options, error);
    for (size_t i = 0; loaded->corpus && i < loaded->corpus->unreadable_count; i++)
        say("error: %s", loaded->corpus->unreadable[i]);
    return loaded->corpus != NULL;
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

char *context_path(const Context *context, const char *typed, GError **error) {
    g_autofree char *absolute = g_canonicalize_filename(typed, NULL);
    const char *top = context->top ? folder_path(context->top) : NULL;
    size_t len = top ? strlen(top) : 0;
    if (top && strcmp(absolute, top) == 0)
        return g_strdup("");
    if (top && g_str_has_prefix(absolute, top) && (absolute[len] == '/' || strcmp(top, "/") == 0))
        return g_strdup(absolute + len + (absolute[len] == '/'));
    if (!top && !g_path_is_absolute(typed))
        return g_strdup(typed); /* in a bare repository a path is one below its top */
    fail(error, EXIT_USAGE, "'%s' is outside the repository", typed);
    return NULL;
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
    if (broken) {
        fail(error, EXIT_USAGE, "no document '%s': '%s' cannot be read, and 'req lint' says why",
             operand, broken);
        return NULL;
    }
    const Document *nearest = nearest_document(corpus, operand);
    g_autofree char *hint = nearest
                                ? g_strdup_printf("did you mean '%.*s'?", SLICE_ARG(nearest->id))
                                : g_strdup("'req list' shows what there is");
    fail(error, EXIT_USAGE, "no document '%s'; %s", operand, hint);
    return NULL;
}
