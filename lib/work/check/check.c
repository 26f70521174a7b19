/* SPDX-License-Identifier: MIT */
#include "work/check/internal.h"

#define SETTINGS_SHOWN 50

static void note(Check *check, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void note(Check *check, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_ptr_array_add(check->notes, g_strdup_vprintf(format, args));
    va_end(args);
}

/* Where history ends before the common ancestor, the head is taken as it stands. */
static bool find_fork(Check *check, GitRepo *repo, bool as_is, GError **error) {
    check->fork = check->base;
    check->has_fork = as_is;
    if (as_is)
        return true;
    if (!repo_merge_base(repo, &check->base, &check->head, &check->fork, &check->has_fork, error))
        return false;
    if (check->has_fork)
        return true;
    if (!repo_is_shallow(repo)) {
        note(check, "the two have no common history; each file of both is taken");
        return true;
    }
    note(check, "this clone is shallow and does not hold the common ancestor, so the head is "
                "judged as it stands, without what is new on the base; fetch with full depth "
                "(git fetch --unshallow, or fetch-depth: 0)");
    check->fork = check->base;
    check->has_fork = true;
    return true;
}

static void open_sources(Check *check, GitRepo *repo) {
    check->before_source = source_commit(repo, &check->base);
    if (check->has_fork && oid_equal(&check->fork, &check->base))
        check->source = source_commit(repo, &check->head);
    else if (check->has_fork && oid_equal(&check->fork, &check->head))
        check->source = source_commit(repo, &check->base);
    else
        check->source =
            source_merge(repo, check->has_fork ? &check->fork : NULL, &check->base, &check->head);
}

static bool read_configs(Check *check, GError **error) {
    check->base_config = corpus_config(check->before_source, error);
    check->told = check->base_config ? corpus_config(check->source, error) : NULL;
    if (!check->told)
        return false;
    Slice before = check->base_config->bytes, after = check->told->bytes;
    check->settings = config_differences(before, after, SETTINGS_SHOWN);
    check->config =
        config_read_merged(before, slice_equal(before, after) ? (Slice){NULL, 0} : after);
    return true;
}

static bool is_noted(const Check *check, const char *text) {
    for (unsigned i = 0; i < check->notes->len; i++)
        if (strcmp(check->notes->pdata[i], text) == 0)
            return true;
    return false;
}

static void note_missing(Check *check, const Corpus *corpus) {
    for (size_t i = 0; i < corpus->missing_count; i++)
        if (!is_noted(check, corpus->missing[i]))
            note(check, "%s", corpus->missing[i]);
}

static bool load_both(Check *check, GitRepo *repo, const CheckOptions *options, GError **error) {
    LintOptions asked = {.select = options->select, .ignore = options->ignore};
    CorpusOptions how = {.threads = options->threads, .cache = repo_common_dir(repo)};
    lint_ask(check->config, &asked, &how);
    check->before = corpus_load(check->before_source, check->config, &how, error);
    if (!check->before)
        return false;
    how.known = check->before;
    check->after = corpus_load(check->source, check->config, &how, error);
    if (!check->after)
        return false;
    note_missing(check, check->before);
    note_missing(check, check->after);
    check->change =
        change_between(check->before, check->before_source, check->after, check->source, error);
    return check->change != NULL;
}

static bool lint_both(Check *check, GitRepo *repo, const CheckOptions *options, GError **error) {
    g_auto(Freeze) freeze = {0};
    if (freeze_is_asked(check->config) &&
        !freeze_read(repo, &check->head, check->config, options->today, options->threads, &freeze,
                     error))
        return false;
    if (freeze.unknown)
        note(check, "%s", freeze.unknown);
    LintOptions how = {.today = options->today,
                       .freeze = freeze.corpus ? &freeze : NULL,
                       .only_new = options->only_new,
                       .detail = options->detail,
                       .threads = options->threads,
                       .select = options->select,
                       .ignore = options->ignore,
                       .told = check->told,
                       .change = check->change,
                       .history = repo,
                       .tip = check->head};
    LintBefore before = {check->before, check->before_source, check->base_config};
    check->result = lint_compared(check->after, check->source, &how, &before, error);
    return check->result != NULL;
}

Check *check_run(GitRepo *repo, const Oid *base, const Oid *head, const CheckOptions *options,
                 GError **error) {
    g_autoptr(Check) check = g_new0(Check, 1);
    check->base = *base;
    check->head = *head;
    check->notes = g_ptr_array_new_with_free_func(g_free);
    check->excuses = g_array_new(FALSE, FALSE, sizeof(CheckExcuse));
    if (!find_fork(check, repo, options->as_is, error))
        return NULL;
    open_sources(check, repo);
    if (!read_configs(check, error) || !load_both(check, repo, options, error) ||
        !check_conflicts(check, repo, error) || !check_passed(check, repo, error) ||
        !check_gone(check, repo, error) || !check_signed(check, repo, error) ||
        !check_excuses(check, error))
        return NULL;
    return lint_both(check, repo, options, error) ? g_steal_pointer(&check) : NULL;
}

void check_free(Check *check) {
    if (!check)
        return;
    lint_result_free(check->result);
    if (check->change && check->change->gone)
        g_hash_table_unref(check->change->gone);
    change_free(check->change);
    corpus_free(check->after);
    corpus_free(check->before);
    source_free(check->source);
    source_free(check->before_source);
    config_free(check->config);
    config_free(check->told);
    config_free(check->base_config);
    g_clear_pointer(&check->settings, g_ptr_array_unref);
    g_ptr_array_unref(check->notes);
    g_array_unref(check->excuses);
    g_free(check);
}
