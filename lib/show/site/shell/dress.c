/* SPDX-License-Identifier: MIT */
/* What req.yml says of the site: read, checked, and made ready for all pages. */
#include "base/text.h"
#include "show/site/shell/internal.h"

#define STYLE_LIMIT  ((size_t)512 * 1024)
#define MARKUP_LIMIT ((size_t)64 * 1024)

/* --- language --- */

/* Whether it is written like a tag of a language: "en", "pt-BR", "zh-Hant-TW". */
static bool is_language(const char *text) {
    size_t part = 0, letters = 0;
    if (strlen(text) > 35)
        return false;
    for (const char *c = text; *c; c++) {
        letters = *c == '-' ? 0 : letters + 1;
        if (*c == '-' ? c == text || c[-1] == '-' || !c[1]
                      : letters > 8 || !(part ? g_ascii_isalnum(*c) : g_ascii_isalpha(*c)))
            return false;
        part += *c == '-';
    }
    return strcspn(text, "-") == 2 || strcspn(text, "-") == 3;
}

static bool is_leftward(const char *language) {
    static const char *const languages[] = {"ar", "arc", "ckb", "dv", "fa", "he", "iw",
                                            "ps", "sd",  "syr", "ug", "ur", "yi", NULL};
    g_autofree char *primary = g_ascii_strdown(language, (gssize)strcspn(language, "-"));
    return g_strv_contains(languages, primary);
}

/* --- files --- */

/* Reads a file that `site.KEY` names. A file that is not there, is no file or is too large is an
 * error that says so. */
static bool read_file(SourceReader *reader, const char *key, const char *path, size_t limit,
                      GByteArray *into, GError **error) {
    SourceResult result;
    if (!source_read_path(reader, path, limit, into, &result, error))
        return false;
    if (result == SOURCE_READ)
        return true;
    const char *why = result == SOURCE_MISSING     ? "is not there"
                      : result == SOURCE_TOO_LARGE ? "is too large"
                                                   : "is no file of this repository";
    return fail(error, EXIT_ENVIRONMENT, "'site.%s' in req.yml: the file '%s' %s", key, path, why);
}

static bool read_markup(Site *site, SourceReader *reader, const char *key, const char *path,
                        MarkupPart part, const Markup **markup, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (!path || !reader)
        return true;
    if (!read_file(reader, key, path, MARKUP_LIMIT, bytes, error))
        return false;
    *markup = markup_read(site, path, (Slice){(char *)bytes->data, bytes->len}, part);
    return *markup ||
           fail(error, EXIT_ENVIRONMENT,
                "'site.%s' in req.yml: '%s' is no text in UTF-8 or has too many elements", key,
                path);
}

static bool read_frame(Site *site, SourceReader *reader, SiteShell *shell, GError **error) {
    const char *path = site->corpus->config->site.shell;
    if (!read_markup(site, reader, "shell", path, MARKUP_FRAME, &shell->frame, error))
        return false;
    bool whole = !shell->frame || markup_places(shell->frame, PLACE_MAIN) == 1;
    return whole || fail(error, EXIT_ENVIRONMENT,
                         "'site.shell' in req.yml: in '%s' must stand {{main}}, once, and in no "
                         "element but div",
                         path);
}

static bool read_style(const Site *site, SourceReader *reader, Manifest *manifest, SiteShell *shell,
                       GError **error) {
    const char *path = site->corpus->config->site.style;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (!path || !reader)
        return true;
    shell->style = true;
    g_autoptr(GPtrArray) listed = g_ptr_array_new();
    g_ptr_array_add(listed, SITE_TEAM_STYLE);
    return read_file(reader, "style", path, STYLE_LIMIT, bytes, error) &&
           manifest_expect(manifest, listed, error) &&
           manifest_put(manifest, SITE_TEAM_STYLE, NULL, (Slice){(char *)bytes->data, bytes->len},
                        error);
}

static bool read_all(Site *site, SourceReader *reader, Manifest *manifest, SiteShell *shell,
                     GError **error) {
    const ConfigSite *own = &site->corpus->config->site;
    return read_markup(site, reader, "head", own->head, MARKUP_HEAD, &shell->head, error) &&
           read_markup(site, reader, "footer", own->footer, MARKUP_BODY, &shell->footer, error) &&
           read_frame(site, reader, shell, error) &&
           read_style(site, reader, manifest, shell, error);
}

bool site_dress(Site *site, SourceReader *reader, Manifest *manifest, GError **error) {
    const Config *config = site->corpus->config;
    const char *base = site->options->base_url ? site->options->base_url : config->site.base_url;
    bool known = is_language(config->language);
    const SiteShell bare = {.language = known ? config->language : "en",
                            .leftward = known && is_leftward(config->language),
                            .base_url = base};
    SiteShell *shell = arena_make(site->arena, SiteShell);
    GError *fault = NULL;
    *shell = bare;
    site->shell = shell;
    site_plan_map(site);
    if (read_all(site, reader, manifest, shell, &fault))
        return true;
    if (!site->options->old) {
        g_propagate_error(error, fault);
        return false;
    }
    g_error_free(fault); /* nobody can mend a baseline any more */
    *shell = bare;
    return true;
}

void inputs_frame(Inputs *inputs, const Site *site) {
    const SiteShell *shell = site->shell;
    const Markup *const parts[] = {shell->head, shell->footer, shell->frame};
    inputs_text(inputs, shell->base_url);
    inputs_number(inputs, shell->style);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        inputs_number(inputs, parts[i] != NULL);
        if (parts[i])
            markup_inputs(inputs, site, parts[i]);
    }
}
