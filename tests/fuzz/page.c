/* SPDX-License-Identifier: MIT */
/* The site of a repository: a strict reader accepts every page, only our own tags, attributes and
 * kinds of addresses stand there, each id once, and no page is out of proportion.
 * libFuzzer: -entropic=0
 * Runs: 100
 */
#include "world.h"

#include "../unit/strict_page.h"
#include "show/site/site.h"

/* What of a team's own HTML is kept beside what stands on pages anyway. */
static const char *const TEAM_TAGS[] = {"abbr", "address", "aside", "b",   "cite", "i", "kbd",
                                        "mark", "q",       "s",     "sub", "sup",  "u", NULL};
static const char *const TEAM_ATTRIBUTES[] = {"title", "rel", NULL};

static void check_pages(const char *folder, size_t most) {
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name; dir && (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(folder, name, NULL), *page = NULL;
        size_t len = 0;
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            check_pages(path, most);
        } else if (g_str_has_suffix(name, ".html")) {
            must_of(g_file_get_contents(path, &page, &len, NULL), slice_of(path));
            must_of(len == strlen(page) && len <= most, slice_of(path));
            check_page(page);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_auto(World) world = world_open(fuzz_input(data, size));
    const ConfigSite *site = &world.config->site;
    bool own = site->style || site->footer || site->head || site->shell;
    more_tags = own ? TEAM_TAGS : NULL;
    more_attributes = own ? TEAM_ATTRIBUTES : NULL;
    if (!world_load(&world, (CorpusOptions){.uses = true, .named = true}))
        return 0;
    g_autofree char *path = g_strconcat(world_top(), "/site", NULL);
    must(g_mkdir_with_parents(path, 0777) == 0);
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) out = folder_open(path, &error);
    SiteOptions options = {.today = 20000, .threads = 1, .source = world.source};
    SiteResult result;
    bool done = site_write(world.corpus, &options, out, &result, &error);
    must_of(done || own, slice_of(error->message)); /* a file may be missing, or have no place */
    check_pages(path, 64 * size + ((size_t)1 << 20));
    return 0;
}
