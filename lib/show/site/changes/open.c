/* SPDX-License-Identifier: MIT */
/* Reading two states while pages are written. */
#include "show/site/changes/internal.h"

/* One page at a time: two corpora are large, and each of them is read by all processors. */
static GMutex turn;

static bool load(const Site *site, OpenChange *open, int which, const Oid *commit, GError **error) {
    const Config *config;
    CorpusOptions options = {.threads = site->options->threads,
                             .cache = repo_common_dir(open->repo)};
    open->sources[which] = source_commit(open->repo, commit);
    if (!(open->configs[which] = corpus_config(open->sources[which], error)))
        return false;
    config = open->configs[which];
    if (which && slice_equal(open->configs[0]->bytes, config->bytes)) {
        config = open->configs[0];
        options.known = open->corpora[0];
    }
    open->corpora[which] = corpus_load(open->sources[which], config, &options, error);
    if (open->corpora[which] && open->corpora[which]->unreadable_count)
        return fail(error, EXIT_ENVIRONMENT, "%s", open->corpora[which]->unreadable[0]);
    return open->corpora[which] != NULL;
}

static void compare(const Site *site, const SiteChange *asked, OpenChange *open, GError **error) {
    if (!(open->repo = repo_again(site->options->repo, error)) ||
        !load(site, open, 0, &asked->from->commit, error) ||
        (asked->to && !load(site, open, 1, &asked->to->commit, error)))
        return;
    open->change = change_between_words(
        open->corpora[0], open->sources[0], asked->to ? open->corpora[1] : site->corpus,
        asked->to ? open->sources[1] : site->options->source, error);
}

char *change_open(const Site *site, const SiteChange *asked, OpenChange *open) {
    g_autoptr(GError) error = NULL;
    *open = (OpenChange){0};
    g_mutex_lock(&turn);
    compare(site, asked, open, &error);
    if (open->change)
        return NULL;
    return g_strdup(error ? error->message : "");
}

void change_close(OpenChange *open) {
    change_free(open->change);
    for (int i = 1; i >= 0; i--) { /* the second one shares what the first one read */
        corpus_free(open->corpora[i]);
        config_free(open->configs[i]);
        source_free(open->sources[i]);
    }
    repo_free(open->repo);
    g_mutex_unlock(&turn);
}
