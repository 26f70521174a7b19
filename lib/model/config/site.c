/* SPDX-License-Identifier: MIT */
/* What req.yml says of the site: files of the team's own, and where the repository is served. */
#include "adapters/git.h"
#include "base/text.h"
#include "base/url.h"
#include "model/config/internal.h"

#define URL_MOST 2000 /* bytes; what browsers and proxies take */

/* How hosts are told by their names. */
static const struct {
    const char *domain;
    ConfigHost host;
} DOMAINS[] = {{"github.com", HOST_GITHUB},
               {"gitlab.com", HOST_GITLAB},
               {"gitea.com", HOST_GITEA},
               {"bitbucket.org", HOST_BITBUCKET},
               {"codeberg.org", HOST_GITEA}};

/* A file below the top; NULL, and told, where it can be none. */
static const char *read_file(ConfigReader *reader, const YamlNode *map, const char *key) {
    const YamlNode *node = yaml_get(map, key);
    const char *what = arena_printf(reader->arena, "'site.%s'", key);
    const char *path = config_string(reader, node, what);
    if (!path || !*path)
        return NULL;
    const char *fault = *path == '/' ? "it begins with a slash" : config_folder_fault(path, false);
    if (!fault)
        return path;
    config_complain(reader, "config/syntax", node, "%s names no file of this repository: %s", what,
                    fault)
        ->help = "write the file's path from the top: site/footer.html";
    return NULL;
}

/* Whether it is a whole address that can be written into any page: of http or https, with a host
 * and without a name or password, in the letters that addresses have. */
static bool is_address(const char *url) {
    Slice text = slice_of(url);
    bool web = g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://");
    if (!web || text.len > URL_MOST || !url_is_safe(text))
        return false;
    const char *host = strstr(url, "://") + 3;
    if (memchr(host, '@', strcspn(host, "/?#")))
        return false;
    for (const char *c = url; *c; c++)
        if (!g_ascii_isgraph(*c) || strchr("\"'<>`^|\\", *c))
            return false;
    return true;
}

/* Whether a page's path can stand behind it. */
static bool is_base(const char *url) {
    return is_address(url) && url[strcspn(url, "?#{}")] == '\0';
}

/* Whether it is an address with the path's place in it, and no place that nobody fills. */
static bool is_pattern(const char *url) {
    static const char *const places[] = {"path}", "branch}", "revision}"};
    for (const char *at = strchr(url, '{'); at; at = strchr(at + 1, '{')) {
        bool known = false;
        for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
            known |= g_str_has_prefix(at + 1, places[i]);
        if (!known)
            return false;
    }
    return is_address(url) && strstr(url, "{path}");
}

/* An address in which something like `{path}` may stand; NULL, and told, where it is none. */
static const char *read_url(ConfigReader *reader, const YamlNode *map, const char *key,
                            bool pattern) {
    const YamlNode *node = yaml_get(map, key);
    const char *what = arena_printf(reader->arena, "'site.%s'", key);
    const char *url = config_string(reader, node, what);
    if (!url || !*url)
        return NULL;
    bool fits = pattern ? is_pattern(url) : is_base(url);
    if (fits)
        return url;
    const char *form = pattern ? "an address with {path} in it" : "an address of http or https";
    config_complain(reader, "config/syntax", node, "%s must be %s", what, form)->help =
        pattern ? "write it like https://git.example.org/spring/edit/{branch}/{path}"
                : "write it like https://example.org/spring, without '?' and '#'";
    return NULL;
}

/* The address with exactly one slash at its end, or with none. */
static const char *end_address(ConfigReader *reader, const char *url, bool slash) {
    if (!url)
        return NULL;
    size_t len = strlen(url);
    while (len && url[len - 1] == '/')
        len--;
    return arena_printf(reader->arena, "%.*s%s", (int)len, url, slash ? "/" : "");
}

/* The repository's address as people see it, where it is the one that git clones from. */
static const char *seen_address(ConfigReader *reader, const char *url) {
    url = end_address(reader, url, false);
    size_t len = url ? strlen(url) : 0;
    const char *path = url ? strchr(strstr(url, "://") + 3, '/') : NULL;
    bool cloned = path && g_str_has_suffix(path, ".git") && url[len - strlen(".git") - 1] != '/';
    return cloned ? arena_copy(reader->arena, url, len - strlen(".git")) : url;
}

static ConfigHost host_of(const char *repository) {
    const char *name = strstr(repository, "://") + 3;
    Slice host = {name, strcspn(name, ":/")};
    for (size_t i = 0; i < G_N_ELEMENTS(DOMAINS); i++)
        if (slice_equal_ascii_case(host, slice_of(DOMAINS[i].domain)))
            return DOMAINS[i].host;
    return HOST_NONE;
}

/* What serves the repository: as `host` says, else as its address tells. */
static void read_host(ConfigReader *reader, const YamlNode *map) {
    ConfigSite *site = &reader->config->site;
    const YamlNode *node = yaml_get(map, "host");
    const char *name = config_string(reader, node, "'site.host'");
    site->host = site->repository ? host_of(site->repository) : HOST_NONE;
    for (unsigned i = 0; name && CONFIG_HOSTS[i]; i++)
        if (strcmp(name, CONFIG_HOSTS[i]) == 0) {
            site->host = (ConfigHost)i;
            return;
        }
    if (name && *name)
        config_complain(reader, "config/syntax", node, "'%s' is no host that is known here",
                        text_visible(reader->arena, slice_of(name)))
            ->help = "known are github, gitlab, gitea (forgejo too), bitbucket and none";
    else if (site->repository && site->host == HOST_NONE && !site->edit && !site->source)
        config_complain(reader, "config/syntax", yaml_get(map, "repository"),
                        "nobody knows how pages of 'site.repository' are edited")
            ->help = "add host: github, gitlab, gitea or bitbucket; or none";
}

/* A branch as git allows it, as far as an address cares. */
static void read_branch(ConfigReader *reader, const YamlNode *map) {
    const YamlNode *node = yaml_get(map, "branch");
    const char *branch = config_string(reader, node, "'site.branch'");
    if (!branch || !*branch)
        return;
    if (strlen(branch) <= 250 && tag_is_name(branch))
        reader->config->site.branch = branch;
    else
        config_complain(reader, "config/syntax", node, "'site.branch' is no name of a branch");
}

void config_read_site(ConfigReader *reader, const YamlNode *map) {
    ConfigSite *site = &reader->config->site;
    site->branch = "main";
    if (!config_is_map(reader, map, "'site'"))
        return;
    config_check_keys(reader, map, config_site_keys);
    site->style = read_file(reader, map, "style");
    site->head = read_file(reader, map, "head");
    site->footer = read_file(reader, map, "footer");
    site->shell = read_file(reader, map, "shell");
    site->base_url = end_address(reader, read_url(reader, map, "base-url", false), true);
    site->repository = seen_address(reader, read_url(reader, map, "repository", false));
    site->edit = read_url(reader, map, "edit", true);
    site->source = read_url(reader, map, "source", true);
    read_host(reader, map);
    read_branch(reader, map);
}

const char *config_base_url(Arena *arena, const char *url) {
    if (!is_base(url))
        return NULL;
    return arena_printf(arena, "%s%s", url, g_str_has_suffix(url, "/") ? "" : "/");
}
