/* SPDX-License-Identifier: MIT */
/* What the tests of the site share: a team's folder, and a site made of it. */
#pragma once

#include "show/site/site.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A team's folder and the site that is made of it. */
typedef struct {
    char *team, *site;
    SiteOptions options;
    SiteResult result;
} Scratch;

static inline void setup(Scratch *at, const void *unused) {
    (void)unused;
    at->team = g_dir_make_tmp("req-team-XXXXXX", NULL);
    at->site = g_dir_make_tmp("req-site-XXXXXX", NULL);
    at->options = (SiteOptions){.today = DAY_NONE};
}

static inline void remove_all(const char *path) {
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    for (const char *name; folder && (name = g_dir_read_name(folder));) {
        g_autofree char *below = g_build_filename(path, name, NULL);
        remove_all(below);
    }
    g_remove(path);
}

static inline void teardown(Scratch *at, const void *unused) {
    (void)unused;
    remove_all(at->team);
    remove_all(at->site);
    g_free(at->team);
    g_free(at->site);
}

static inline void put(const Scratch *at, const char *name, const char *text, gssize len) {
    g_autofree char *path = g_build_filename(at->team, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
    g_assert_true(g_file_set_contents(path, text, len, NULL));
}

static inline char *get(const Scratch *at, const char *name) {
    g_autofree char *path = g_build_filename(at->site, name, NULL);
    char *text = NULL;
    g_file_get_contents(path, &text, NULL, NULL);
    return text;
}

static inline bool export(Scratch *at, GError **error) {
    g_autoptr(Folder) top = folder_open(at->team, error);
    g_autoptr(Folder) out = folder_open(at->site, error);
    g_autoptr(Source) source = source_worktree(top, NULL);
    g_autoptr(Config) config = corpus_config(source, error);
    CorpusOptions options = {.keep = true, .threads = 1};
    g_autoptr(Corpus) corpus = corpus_load(source, config, &options, error);
    g_assert_nonnull(corpus);
    at->options.source = source;
    return site_write(corpus, &at->options, out, &at->result, error);
}

static inline void must_export(Scratch *at) {
    g_autoptr(GError) error = NULL;
    bool done = export(at, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}
