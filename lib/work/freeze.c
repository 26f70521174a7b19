/* SPDX-License-Identifier: MIT */
#include "work/freeze.h"

#include "base/text.h"
#include "work/baseline.h"
#include "work/rule.h"

#define NAME_MOST 60 /* bytes of a name in a message */

bool freeze_is_asked(const Config *config) {
    return config->freeze && *config->freeze && rule_is_on(config, rule_find("scope/after-freeze"));
}

static char *unknown(const char *name, const char *why) {
    g_autoptr(Arena) arena = arena_new();
    return g_strdup_printf("nobody can know what came after the freeze '%s': %s",
                           text_shown(arena, slice_of(name), NAME_MOST), why);
}

/* The last commit of that day; where none is as old, whether history ends before it. */
static bool find_day(GitRepo *repo, const Oid *tip, Day day, Freeze *freeze, Oid *commit,
                     bool *found, GError **error) {
    if (!repo_before(repo, tip, ((int64_t)day + 1) * 86400 - 1, commit, found, error))
        return false;
    if (!*found)
        freeze->unknown =
            unknown(freeze->name, repo_is_shallow(repo)
                                      ? "this clone is shallow and does not reach back to it; "
                                        "'git fetch --unshallow' brings the rest"
                                      : "no commit is as old");
    return true;
}

/* Only a baseline will do: what stands in req.yml names no other revision. */
static void find_baseline(GitRepo *repo, Freeze *freeze, Oid *commit, bool *found) {
    g_autofree char *tag = g_strconcat(BASELINE_PREFIX, freeze->name, NULL);
    g_autofree char *reference = g_strconcat("refs/tags/", tag, NULL);
    *found = tag_is_name(tag) && repo_resolve(repo, reference, commit, NULL);
    if (!*found)
        freeze->unknown =
            unknown(freeze->name, "there is no such baseline here; 'git fetch --tags' "
                                  "may bring it, 'req baseline' makes one");
}

bool freeze_read(GitRepo *repo, const Oid *tip, const Config *config, Day today, unsigned threads,
                 Freeze *freeze, GError **error) {
    Oid commit;
    Day day;
    bool found = false, is_day = date_parse(slice_of(config->freeze), &day);
    freeze->name = config->freeze;
    if (is_day && day >= today)
        return true; /* nothing is late yet */
    if (!repo || !tip)
        freeze->unknown = unknown(freeze->name, repo ? "there is no commit yet"
                                                     : "there is no git repository here");
    else if (!is_day)
        find_baseline(repo, freeze, &commit, &found);
    else if (!find_day(repo, tip, day, freeze, &commit, &found, error))
        return false;
    if (!found)
        return true;
    CorpusOptions how = {.threads = threads, .cache = repo_common_dir(repo)};
    freeze->source = source_commit(repo, &commit);
    freeze->corpus = corpus_load(freeze->source, config, &how, error);
    return freeze->corpus != NULL;
}

const Document *freeze_state(const Freeze *freeze, const Document *document) {
    const Document *then = freeze->corpus ? corpus_find(freeze->corpus, document->id) : NULL;
    const YamlNode *was = then || !freeze->corpus ? NULL : document_value(document, "was");
    for (const YamlNode *item = was ? yaml_child(was) : NULL; item && !then; item = yaml_next(item))
        then = corpus_find(freeze->corpus, yaml_text(item));
    return then;
}

void freeze_clear(Freeze *freeze) {
    corpus_free(freeze->corpus);
    source_free(freeze->source);
    g_free(freeze->unknown);
    *freeze = (Freeze){0};
}
