/* SPDX-License-Identifier: MIT */
/* Which baselines there are, and which pages compare them. */
#include "show/site/changes/internal.h"

#include "base/text.h"

#include <string.h>

#define PAGES_MOST 10 /* neighbours that are compared */
#define SLUG_LIMIT 60

static int newest_first(const void *a, const void *b) {
    const ChangeEnd *one = a, *other = b;
    if (one->time != other->time)
        return one->time > other->time ? -1 : 1;
    return strcmp(other->name, one->name);
}

static Day day_of(int64_t time) {
    return time > 0 && time / 86400 < INT32_MAX ? (Day)(time / 86400) : DAY_NONE;
}

/* Of a tag that leads nowhere, or to what is later than what the pages are of, there is nothing to
 * tell. */
static bool read_baseline(Site *site, const RepoTag *tag, int64_t latest, ChangeEnd *into) {
    RepoCommit commit;
    if (!oid_is_set(&tag->commit) ||
        !repo_read_commit(site->options->repo, &tag->commit, site->arena, &commit, NULL) ||
        commit.committed > latest)
        return false;
    BaselineList list = baseline_read(site->arena, tag->message);
    Slice text = list.text;
    int64_t time = tag->annotated && tag->time > 0 ? tag->time : commit.committed;
    *into = (ChangeEnd){.name = tag->name + strlen(BASELINE_PREFIX),
                        .commit = tag->commit,
                        .day = day_of(time),
                        .time = time,
                        .by = tag->by,
                        .text = slice_trim(slice_cut(&text, '\n')),
                        .documents = list.count};
    return true;
}

/* The baselines up to the commit that the pages are of, the newest first. */
static ChangeEnd *find_baselines(Site *site, size_t *count) {
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(RepoTag));
    RepoCommit tip;
    *count = 0;
    if (!site->options->repo || !site->options->tip ||
        !repo_read_commit(site->options->repo, site->options->tip, site->arena, &tip, NULL) ||
        !repo_tags(site->options->repo, BASELINE_PREFIX, BASELINES_MOST, BASELINE_SIZE, site->arena,
                   tags, NULL))
        return NULL;
    ChangeEnd *baselines = arena_array(site->arena, ChangeEnd, tags->len + 1);
    for (unsigned i = 0; i < tags->len; i++)
        *count += read_baseline(site, &g_array_index(tags, RepoTag, i), tip.committed,
                                &baselines[*count]);
    if (*count)
        qsort(baselines, *count, sizeof *baselines, newest_first);
    return baselines;
}

/* Plain letters for files, each baseline its own; none is "now". */
static void name_files(Site *site, ChangeEnd *baselines, size_t count) {
    g_autoptr(GHashTable) taken = table_new();
    g_hash_table_add(taken, (void *)"now");
    for (size_t i = 0; i < count; i++) {
        const char *plain = text_slug(site->arena, slice_of(baselines[i].name), SLUG_LIMIT);
        baselines[i].slug = plain;
        for (unsigned n = 2; g_hash_table_contains(taken, baselines[i].slug); n++)
            baselines[i].slug = arena_printf(site->arena, "%s-%u", plain, n);
        g_hash_table_add(taken, (void *)baselines[i].slug);
    }
}

/* Which id has which page: links of pages that are made once depend on it. */
static const char *hash_map(const Site *site) {
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        const Document *document = site->corpus->documents[i];
        const char *path = site_path(site, document);
        g_checksum_update(sum, (const guchar *)document->id.at, (gssize)document->id.len);
        g_checksum_update(sum, (const guchar *)path, (gssize)strlen(path) + 1);
    }
    return arena_copy(site->arena, g_checksum_get_string(sum), 64);
}

void changes_plan(Site *site) {
    SiteChanges *changes = arena_array(site->arena, SiteChanges, 1);
    size_t count;
    ChangeEnd *baselines = find_baselines(site, &count);
    if (!count)
        return;
    name_files(site, baselines, count);
    changes->baselines = baselines;
    changes->count = count;
    changes->page_count = MIN(count, PAGES_MOST);
    changes->map = hash_map(site);
    SiteChange *pages = arena_array(site->arena, SiteChange, changes->page_count);
    for (size_t i = 0; i < changes->page_count; i++) {
        pages[i].from = &baselines[i];
        pages[i].to = i ? &baselines[i - 1] : NULL;
        pages[i].path = arena_printf(site->arena, "changes/%s..%s.html", pages[i].from->slug,
                                     i ? pages[i].to->slug : "now");
        site_add_job(site, (SiteJob){.path = pages[i].path,
                                     .write = change_write,
                                     .subject = &pages[i],
                                     .inputs = change_inputs});
    }
    changes->pages = pages;
    site->changes = changes;
    site_add_job(site, (SiteJob){.path = PAGE_CHANGES, .write = changes_write});
    site_add_place(site, "Changes", PAGE_CHANGES);
}
