/* SPDX-License-Identifier: MIT */
/* Baselines beside the present: each has a site of its own below `baselines/`, of the documents and
 * the req.yml of its commit, and each of its pages says so. */
#include "show/site/shell/baselines.h"

#include "base/text.h"
#include "show/site/shell/internal.h"
#include "work/baseline.h"

#define FOLDER       "baselines"
#define INDEX        FOLDER "/" SITE_HOME
#define SITES_MOST   50         /* of `all`; the newest */
#define MESSAGE_MOST (1u << 20) /* bytes of a tag's message */
#define SLUG_LIMIT   60
#define SHOWN        8 /* on the page of one document */

/* --- which ones --- */

/* The newest first. */
static int by_age(const void *a, const void *b) {
    const RepoTag *one = a, *other = b;
    int order = (one->time < other->time) - (one->time > other->time);
    return order ? order : strcmp(one->name, other->name);
}

static const char *name_of(const RepoTag *tag) {
    return tag->name + strlen(BASELINE_PREFIX);
}

/* All baselines whose commits are here, the newest first. */
static bool read_tags(const Site *site, GArray *tags, GError **error) {
    GitRepo *repo = site->options->repo;
    if (!repo)
        return fail(error, EXIT_USAGE,
                    "baselines are git's tags, and there is no repository here; 'git init' or "
                    "'req init' makes one");
    if (!repo_tags(repo, BASELINE_PREFIX, BASELINES_MOST, MESSAGE_MOST, site->arena, tags, error))
        return false;
    for (unsigned i = tags->len; i-- > 0;) {
        RepoTag *tag = &g_array_index(tags, RepoTag, i);
        RepoCommit commit;
        if (!oid_is_set(&tag->commit))
            g_array_remove_index(tags, i);
        else if (!tag->annotated &&
                 repo_read_commit(repo, &tag->commit, site->arena, &commit, NULL))
            tag->time = commit.committed;
    }
    g_array_sort(tags, by_age);
    return true;
}

static const RepoTag *find_tag(const GArray *tags, Slice name) {
    for (unsigned i = 0; i < tags->len; i++)
        if (slice_is(name, name_of(&g_array_index(tags, RepoTag, i))))
            return &g_array_index(tags, RepoTag, i);
    return NULL;
}

/* A folder of plain letters, the same whatever other baselines there are. */
static const char *folder_of(Site *site, const char *name) {
    const char *slug = site_slug(site->arena, slice_of(name), SLUG_LIMIT);
    if (strcmp(slug, name) == 0 && !name_fault(slice_of(slug)))
        return arena_printf(site->arena, FOLDER "/%s", slug);
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, name, -1);
    return arena_printf(site->arena, FOLDER "/%s-%.8s", slug, hash);
}

static void add_baseline(Site *site, const RepoTag *tag) {
    BaselineList list = baseline_read(site->arena, tag->message);
    bool known = tag->time > 0 && tag->time / 86400 < INT32_MAX;
    Slice text = list.text;
    SiteBaseline baseline = {.name = name_of(tag),
                             .folder = folder_of(site, name_of(tag)),
                             .day = known ? (Day)(tag->time / 86400) : DAY_NONE,
                             .commit = tag->commit,
                             .text = slice_cut(&text, '\n'),
                             .pages = table_new()};
    g_array_append_val(site->baselines, baseline);
}

static bool add_named(Site *site, const GArray *tags, GError **error) {
    Slice names = slice_of(site->options->baselines);
    while (names.at) {
        Slice name = slice_trim(slice_cut(&names, ','));
        const RepoTag *tag = find_tag(tags, name);
        if (!tag)
            return fail(error, EXIT_USAGE,
                        "there is no baseline '%s' here; 'req baseline' lists them",
                        text_visible(site->arena, name));
        bool twice = false;
        for (unsigned i = 0; i < site->baselines->len; i++)
            twice |= slice_is(name, g_array_index(site->baselines, SiteBaseline, i).name);
        if (!twice)
            add_baseline(site, tag);
    }
    return true;
}

bool site_find_baselines(Site *site, GError **error) {
    const char *wanted = site->options->baselines;
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(RepoTag));
    if (!wanted)
        return true;
    if (!read_tags(site, tags, error))
        return false;
    bool all = strcmp(wanted, "all") == 0;
    bool number = *wanted && strspn(wanted, "0123456789") == strlen(wanted);
    if ((!all && !number) || find_tag(tags, slice_of(wanted)))
        return add_named(site, tags, error);
    uint64_t most = all ? SITES_MOST : MIN(g_ascii_strtoull(wanted, NULL, 10), SITES_MOST);
    for (unsigned i = 0; i < tags->len && i < most; i++)
        add_baseline(site, &g_array_index(tags, RepoTag, i));
    return true;
}

/* --- their sites --- */

/* What tells a document from the others, now and then: its id, else its path. */
static const char *key_of(Arena *arena, const Document *document) {
    bool has_id = document->kind->prefixes[0] && document->id.len;
    return has_id ? slice_string(arena, document->id)
                  : arena_copy(arena, document->path, strlen(document->path));
}

/* The document of the present that an old one has become, or NULL. */
static const Document *present_of(const Corpus *present, const Document *old) {
    if (old->kind->prefixes[0] && old->id.len)
        return corpus_find(present, old->id);
    return corpus_at(present, old->path);
}

void site_plan_old(Site *site) {
    const SiteOld *old = site->options->old;
    if (!old)
        return;
    const Site *present = old->present;
    g_autoptr(GHashTable) paths = table_new();
    for (unsigned i = 0; i < present->jobs->len; i++)
        g_hash_table_add(paths, (char *)(uintptr_t)g_array_index(present->jobs, SiteJob, i).path);
    for (unsigned i = 0; i < site->jobs->len; i++) {
        const char *path = g_array_index(site->jobs, SiteJob, i).path;
        if (g_hash_table_contains(paths, path))
            g_hash_table_insert(site->present, (char *)(uintptr_t)path, (char *)(uintptr_t)path);
    }
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        const Document *document = site->corpus->documents[i];
        const Document *now = present_of(present->corpus, document);
        const char *path = site_path(site, document);
        g_hash_table_insert(site->present, (char *)(uintptr_t)path,
                            now ? (char *)(uintptr_t)site_path(present, now) : NULL);
        g_hash_table_insert(old->baseline->pages,
                            (char *)(uintptr_t)key_of(present->arena, document),
                            arena_printf(present->arena, "%s/%s", old->baseline->folder, path));
    }
    old->baseline->documents = site->corpus->document_count;
}

static bool write_baseline(Site *site, Folder *out, SiteBaseline *baseline, GError **error) {
    const SiteOptions *options = site->options;
    g_autoptr(Source) source = source_commit(options->repo, &baseline->commit);
    g_autoptr(Config) config = corpus_config(source, error);
    CorpusOptions reading = {.glossary = true, .uses = true, .threads = options->threads};
    if (config && slice_equal(config->bytes, site->corpus->config->bytes))
        reading.cache = repo_common_dir(options->repo); /* else it would push the present out */
    g_autoptr(Corpus) corpus = config ? corpus_load(source, config, &reading, error) : NULL;
    if (!corpus || !folder_make(out, baseline->folder, error))
        return false;
    g_autoptr(Folder) folder = folder_open_below(out, baseline->folder, error);
    const SiteOld old = {.present = site, .baseline = baseline};
    const SiteOptions its = {.title = options->title,
                             .base_url = site->shell->base_url,
                             .today = baseline->day,
                             .threads = options->threads,
                             .source = source,
                             .stamps = options->stamps,
                             .old = &old};
    SiteResult result;
    if (!folder || !site_write(corpus, &its, folder, &result, error))
        return false;
    site->below.pages += result.pages;
    site->below.written += result.written;
    site->below.unchanged += result.unchanged;
    site->below.removed += result.removed;
    return true;
}

/* Empties the sites of baselines that nobody asks for any more. */
static bool remove_stale(Site *site, Folder *out, GError **error) {
    FolderEntry *entries;
    size_t count;
    g_autoptr(GHashTable) kept = table_new();
    if (folder_kind(out, FOLDER) != FILE_FOLDER)
        return true;
    for (unsigned i = 0; i < site->baselines->len; i++)
        g_hash_table_add(kept,
                         (char *)(uintptr_t)g_array_index(site->baselines, SiteBaseline, i).folder);
    if (!folder_list(out, FOLDER, site->arena, &entries, &count, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *path = arena_printf(site->arena, FOLDER "/%s", entries[i].name);
        const char *list = arena_printf(site->arena, "%s/" SITE_MANIFEST, path);
        SiteResult result = {0};
        if (g_hash_table_contains(kept, path) || folder_kind(out, path) != FILE_FOLDER)
            continue;
        if (folder_kind(out, list) != FILE_REGULAR) {
            folder_remove_folder(out, path); /* empty, where an export was killed at its start */
            continue;
        }
        g_autoptr(Folder) folder = folder_open_below(out, path, error);
        g_autoptr(Manifest) manifest = folder ? manifest_open(folder, NULL, error) : NULL;
        if (!manifest || !manifest_close(manifest, &result, error) ||
            !folder_remove(out, list, error))
            return false;
        if (folder_remove_folder(out, path))
            folder_remove_folder(out, FOLDER);
        site->below.removed += result.removed;
        folder_remove_folder(out, path);
    }
    folder_remove_folder(out, FOLDER);
    return true;
}

bool site_write_baselines(Site *site, Folder *out, GError **error) {
    if (site->options->old)
        return true;
    for (unsigned i = 0; i < site->baselines->len; i++)
        if (!write_baseline(site, out, &g_array_index(site->baselines, SiteBaseline, i), error))
            return false;
    return remove_stale(site, out, error);
}

/* --- what pages show of them --- */

static void write_day(Page *page, Day day) {
    if (day != DAY_NONE)
        xml_puts(page->xml, " of "), page_day(page, day);
}

void page_old_banner(Page *page) {
    const SiteOld *old = page->site->options->old;
    if (!old)
        return;
    const char *from = arena_printf(page->arena, "%s/%s", old->baseline->folder, page->path);
    const char *to = g_hash_table_lookup(page->site->present, page->path);
    bool gone = !to && g_hash_table_contains(page->site->present, page->path);
    XmlTag note = xml_open_class(page->xml, "p", "old");
    xml_puts(page->xml, "This is the baseline ");
    page_bdi(page, slice_of(old->baseline->name));
    write_day(page, old->baseline->day);
    xml_puts(page->xml, gone ? ". It is not there any more. " : ". ");
    xml_open(page->xml, "a");
    xml_set(page->xml, "href", url_between(page->arena, from, to ? to : SITE_HOME));
    xml_puts(page->xml, to ? "See the present text" : "See the present site");
    xml_close(page->xml, note);
}

void inputs_banner(Inputs *inputs, const Site *site, const char *path) {
    const SiteOld *old = site->options->old;
    inputs_number(inputs, old != NULL);
    if (!old)
        return;
    inputs_text(inputs, old->baseline->name);
    inputs_text(inputs, old->baseline->folder);
    inputs_slice(inputs, old->present->corpus->config->bytes); /* where sources are seen */
    inputs_number(inputs, old->baseline->day);
    inputs_text(inputs, g_hash_table_lookup(site->present, path));
    inputs_number(inputs, g_hash_table_contains(site->present, path));
}

/* The page of the document, or of what it was called once, in the baseline; or NULL. */
static const char *page_in(Arena *arena, const SiteBaseline *baseline, const Document *document) {
    const char *path = g_hash_table_lookup(baseline->pages, key_of(arena, document));
    const YamlNode *was = path ? NULL : document_value(document, "was");
    for (const YamlNode *id = was ? yaml_child(was) : NULL; id && !path; id = yaml_next(id))
        path = g_hash_table_lookup(baseline->pages, slice_string(arena, yaml_text(id)));
    return path;
}

size_t page_in_baselines(Page *page, const Document *document, bool write) {
    const GArray *baselines = page->site->baselines;
    size_t shown = 0;
    for (unsigned i = 0; i < baselines->len && shown < SHOWN; i++) {
        const SiteBaseline *baseline = &g_array_index(baselines, SiteBaseline, i);
        const char *path = page_in(page->arena, baseline, document);
        shown += path != NULL;
        if (!path || !write)
            continue;
        XmlTag item = xml_open(page->xml, "li");
        page_link(page, NULL, path);
        xml_puts(page->xml, "Baseline ");
        page_bdi(page, slice_of(baseline->name));
        xml_close(page->xml, item);
    }
    return shown;
}

void inputs_in_baselines(Inputs *inputs, const Site *site, const Document *document) {
    g_autoptr(Arena) arena = site->baselines->len ? arena_new() : NULL;
    for (unsigned i = 0; i < site->baselines->len; i++) {
        const SiteBaseline *baseline = &g_array_index(site->baselines, SiteBaseline, i);
        inputs_text(inputs, baseline->name);
        inputs_text(inputs, page_in(arena, baseline, document));
    }
}

/* The page that lists them. */
static void write_index(Page *page, const void *unused) {
    (void)unused;
    page_begin(page, SLICE("Baselines"), INDEX);
    xml_element_puts(page->xml, "h1", NULL, "Baselines");
    page_prose(page, "p", "lead",
               SLICE("What both sides meant at one time, as it stood then, the newest first."));
    XmlTag list = xml_open_class(page->xml, "ul", "baselines");
    for (unsigned i = 0; i < page->site->baselines->len; i++) {
        const SiteBaseline *baseline = &g_array_index(page->site->baselines, SiteBaseline, i);
        XmlTag item = xml_open(page->xml, "li");
        XmlTag heading = xml_open(page->xml, "h2");
        page_link(page, NULL, arena_printf(page->arena, "%s/" SITE_HOME, baseline->folder));
        page_bdi(page, slice_of(baseline->name));
        xml_close(page->xml, heading);
        XmlTag line = xml_open_class(page->xml, "p", "what");
        if (baseline->day != DAY_NONE)
            page_day(page, baseline->day), xml_puts(page->xml, " · ");
        page_count(page, baseline->documents, "document", "documents");
        xml_close(page->xml, line);
        if (baseline->text.len)
            page_prose(page, "p", NULL, baseline->text);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
    page_end(page);
}

void site_plan_baselines(Site *site) {
    if (!site->baselines->len)
        return;
    site_add_job(site, (SiteJob){.path = INDEX, .write = write_index});
    site_add_place(site, "Baselines", INDEX);
}

void site_free_baselines(Site *site) {
    for (unsigned i = 0; i < site->baselines->len; i++)
        g_hash_table_destroy(g_array_index(site->baselines, SiteBaseline, i).pages);
    g_array_free(site->baselines, TRUE);
    g_hash_table_destroy(site->present);
}
