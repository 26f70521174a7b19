/* SPDX-License-Identifier: MIT */
#include "work/setup.h"

#include "base/embedded.h"

#define ATTRIBUTES       ".gitattributes"
#define ATTRIBUTES_LIMIT (1024 * 1024)

static bool write_config(const Folder *top, GPtrArray *made, GError **error) {
    if (folder_kind(top, CONFIG_PATH) != FILE_MISSING)
        return true;
    if (!folder_create(top, CONFIG_PATH, embedded_file("init/req.yml"), error))
        return false;
    g_ptr_array_add(made, g_strdup(CONFIG_PATH));
    return true;
}

static bool make_folders(const Folder *top, const Schema *schema, GPtrArray *made, GError **error) {
    g_auto(GStrv) roots = schema_roots(schema, NULL);
    for (size_t i = 0; roots[i]; i++) {
        FileKind kind = folder_kind(top, roots[i]);
        if (kind == FILE_FOLDER)
            continue;
        if (kind != FILE_MISSING)
            return fail(error, EXIT_ENVIRONMENT, "'%s' is in the way: it is no folder", roots[i]);
        if (!folder_make(top, roots[i], error))
            return false;
        g_ptr_array_add(made, g_strdup_printf("%s/", roots[i]));
    }
    return true;
}

static bool has_line(Slice text, const char *line) {
    for (Slice rest = text; rest.at;)
        if (slice_is(slice_trim(slice_cut(&rest, '\n')), line))
            return true;
    return false;
}

static bool write_attributes(const Folder *top, const Schema *schema, GPtrArray *made,
                             GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GString) text = g_string_new(NULL);
    FileKind kind;
    FileStamp stamp;
    g_autoptr(GError) failed = NULL;
    bool read = folder_read(top, ATTRIBUTES, ATTRIBUTES_LIMIT, bytes, &kind, &stamp, &failed);
    if (!read && kind != FILE_MISSING)
        return fail(error, EXIT_ENVIRONMENT, "'%s' cannot be read%s%s", ATTRIBUTES,
                    failed ? ": " : "", failed ? failed->message : "");
    g_string_append_len(text, (const char *)bytes->data, bytes->len);
    if (text->len && text->str[text->len - 1] != '\n')
        g_string_append_c(text, '\n');
    size_t before = text->len;
    g_auto(GStrv) roots = schema_roots(schema, NULL);
    for (size_t i = 0; roots[i]; i++) {
        g_autofree char *line = g_strdup_printf("%s/**/*.md merge=req", roots[i]);
        if (!has_line((Slice){text->str, text->len}, line))
            g_string_append_printf(text, "%s\n", line);
    }
    if (text->len == before)
        return true;
    g_ptr_array_add(made, g_strdup(ATTRIBUTES));
    return folder_replace(top, ATTRIBUTES, (Slice){text->str, text->len}, read ? &stamp : NULL,
                          error);
}

bool setup_write(const Folder *top, const Config *config, GPtrArray *made, GError **error) {
    return write_config(top, made, error) && make_folders(top, &config->schema, made, error) &&
           write_attributes(top, &config->schema, made, error);
}

typedef struct {
    const char *host, *template, *path;
} HostFile;

static const HostFile HOST_FILES[] = {
    {"github", "ci/github/workflow.yml", ".github/workflows/req.yml"},
    {"github", "ci/github/action.yml", ".github/actions/req/action.yml"},
    {"github", "ci/github/check.sh", ".github/actions/req/check.sh"},
    {"gitlab", "ci/gitlab.yml", ".gitlab/req.yml"},
};

/* What is left to do by hand. */
static const char *next_of(const char *host) {
    return strcmp(host, "github") == 0
               ? "in .github/workflows/req.yml, say how 'req' is installed there"
               : "include .gitlab/req.yml in .gitlab-ci.yml, as its first lines show";
}

bool setup_write_ci(const Folder *top, const char *host, GPtrArray *made, const char **next,
                    GError **error) {
    bool known = false;
    *next = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(HOST_FILES); i++) {
        const HostFile *file = &HOST_FILES[i];
        if (strcmp(file->host, host) != 0)
            continue;
        known = true;
        FileKind kind = folder_kind(top, file->path);
        if (kind == FILE_REGULAR)
            continue;
        if (kind != FILE_MISSING)
            return fail(error, EXIT_ENVIRONMENT,
                        "'%s' is in the way: it is no file, or stands behind a link", file->path);
        if (!folder_create(top, file->path, embedded_file(file->template), error))
            return false;
        g_ptr_array_add(made, g_strdup(file->path));
        *next = next_of(host);
    }
    return known || fail(error, EXIT_USAGE, "'%s' is not github or gitlab, as --ci wants", host);
}
