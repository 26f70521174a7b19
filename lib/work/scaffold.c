/* SPDX-License-Identifier: MIT */
#include "work/scaffold.h"

#include "base/embedded.h"
#include "base/text.h"

#define SLUG_BYTES 60
#define LOCK_WAIT  30000 /* milliseconds; fifty at once must all get their turn */

Lock *scaffold_lock(const Folder *top, GitRepo *repo, GError **error) {
    if (!repo)
        return lock_take(top, NULL, LOCK_WAIT, error);
    g_autoptr(Folder) common = folder_open(repo_common_dir(repo), error);
    if (!common || !folder_make(common, "req", error))
        return NULL;
    g_autoptr(Folder) own = folder_open_below(common, "req", error);
    return own ? lock_take(own, "lock", LOCK_WAIT, error) : NULL;
}

/* The key of a line `name: …` of our own front matter as this kind has it, or NULL where the kind
 * takes the field from elsewhere, or has none. */
static const char *key_here(const Kind *kind, Slice line) {
    const Field *field = kind_field(kind, slice_range(line, 0, slice_find(line, ':', 0)), NULL);
    return field && field->source == FROM_FRONT_MATTER ? field->key : NULL;
}

/* A built-in scaffold in the words of a team that has other names for our fields. */
static Slice adapted(Arena *arena, const Kind *kind, Slice text) {
    g_autoptr(GString) made = g_string_new("---\n");
    const Field *title = kind_field(kind, slice_of(kind->title), NULL);
    const char *key = NULL;
    Slice rest = slice_range(text, strlen("---\n"), text.len), line;
    while (rest.at && !slice_is(line = slice_cut(&rest, '\n'), "---")) {
        bool inner = line.len && line.at[0] == ' ';
        key = inner ? key : key_here(kind, line);
        Slice value = inner ? line : slice_range(line, slice_find(line, ':', 0), line.len);
        if (key)
            g_string_append_printf(made, "%s%.*s\n", inner ? "" : key, SLICE_ARG(value));
    }
    g_string_append(made, "---\n");
    if (title && title->source == FROM_HEADING)
        g_string_append(made, "\n# {{title}}\n");
    g_string_append_len(made, rest.at ? rest.at : "", (gssize)rest.len);
    return (Slice){arena_copy(arena, made->str, made->len), made->len};
}

/* The team's template, else the kind's built-in one, else the plain one; in `arena`. */
static bool find_template(Arena *arena, const Folder *top, const Config *config, const Kind *kind,
                          Slice *text, GError **error) {
    g_autofree char *team = g_strdup_printf("templates/%s.md", kind->name);
    g_autofree char *builtin = g_strdup_printf("%s.md", kind->name);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind found;
    g_autoptr(GError) failed = NULL;
    if (folder_read(top, team, config->limits.document, bytes, &found, NULL, &failed)) {
        *text = (Slice){arena_copy(arena, bytes->data, bytes->len), bytes->len};
        return true;
    }
    if (failed) {
        g_propagate_error(error, g_steal_pointer(&failed));
        return false;
    }
    if (found != FILE_MISSING)
        return fail(error, EXIT_ENVIRONMENT, "'%s' is no regular file, or too large", team);
    *text = embedded_file(builtin);
    if (!text->at)
        *text = embedded_file("document.md");
    *text = adapted(arena, kind, *text);
    return true;
}

/* A built-in scaffold speaks of the usual sides; a team's own sides take their place. */
static void append_sides(GString *into, Arena *arena, const Schema *schema) {
    for (size_t i = 0; i < schema->side_count; i++)
        g_string_append_printf(into, "  %s:\n",
                               yaml_quote(arena, slice_of(schema->sides[i]), false));
}

typedef struct {
    const char *name;
    const char *value; /* in front matter: quoted where YAML asks for it */
    const char *plain; /* in the body */
} Blank;

/* Where the body begins: behind the second fence. */
static size_t body_of(Slice text) {
    const char *fence = text.len > 4 ? memmem(text.at + 4, text.len - 4, "\n---", 4) : NULL;
    return fence && slice_starts(text, "---\n") ? (size_t)(fence - text.at) : 0;
}

/* Copies the template with each {{name}} filled in; an unknown name stays as it is. */
static char *fill(Arena *arena, const Schema *schema, Slice text, const Blank *blanks) {
    g_autoptr(GString) out = g_string_new(NULL);
    size_t body = body_of(text);
    for (size_t at = 0; at < text.len;) {
        Slice rest = slice_range(text, at, text.len);
        const Blank *blank = blanks;
        if (slice_starts(rest, "  {{side}}:\n")) {
            append_sides(out, arena, schema);
            at += strlen("  {{side}}:\n");
            continue;
        }
        while (blank->name && !slice_starts(rest, blank->name))
            blank++;
        if (blank->name) {
            g_string_append(out, at < body ? blank->value : blank->plain);
            at += strlen(blank->name);
        } else {
            g_string_append_c(out, text.at[at++]);
        }
    }
    return arena_copy(arena, out->str, out->len);
}

/* The name of the file of a document that goes by it: one that every system takes, and that is not
 * that of its folder. */
static const char *choose_name(Arena *arena, const Kind *kind, const char *slug) {
    bool folder = strcmp(slug, "index") == 0 || strcmp(slug, "readme") == 0;
    return folder || name_fault(slice_of(slug)) ? arena_printf(arena, "%s-%s", slug, kind->name)
                                                : slug;
}

const char *scaffold_name(Arena *arena, const Kind *kind, const char *title) {
    return choose_name(arena, kind, text_slug(arena, slice_of(title), SLUG_BYTES));
}

const char *scaffold_path(Arena *arena, const Kind *kind, const char *folder, const char *id,
                          const char *title) {
    const char *slug = text_slug(arena, slice_of(title), SLUG_BYTES);
    bool named = kind->id_field >= 0 && kind->fields[kind->id_field].source == FROM_FILE_NAME;
    return arena_printf(arena, "%s%s%s/%s-%s.md", kind->dirs[0], folder ? "/" : "",
                        folder ? folder : "", named ? strrchr(id, '-') + 1 : id, slug);
}

/* The path of a new document, and its id in the arena ("" for a kind without ids). */
static bool choose_path(Arena *arena, Source *worktree, GitRepo *repo, const Config *config,
                        const Kind *kind, const char *title, const char **path, const char **id,
                        GError **error) {
    *id = "";
    if (!kind->prefixes[0]) {
        *path = arena_printf(arena, "%s/%s.md", kind->dirs[0], scaffold_name(arena, kind, title));
        return true;
    }
    g_autoptr(IdSupply) supply = ids_supply(worktree, repo, &config->schema, kind, error);
    *id = supply ? ids_supply_next(supply, arena, error) : NULL;
    if (!*id)
        return false;
    *path = scaffold_path(arena, kind, NULL, *id, title);
    return true;
}

static bool check_title(const Config *config, const char *title, GError **error) {
    Slice text = slice_of(title);
    size_t control = text_first_control(text);
    if (text_valid(text) != text.len || control != text.len || strchr(title, '\n'))
        return fail(error, EXIT_USAGE, "the title holds a control character or is no UTF-8");
    if (slice_trim(text).len == 0)
        return fail(error, EXIT_USAGE, "the title is empty");
    if (text_length(text) > config->limits.title)
        return fail(error, EXIT_USAGE, "the title has more than %zu characters",
                    config->limits.title);
    return true;
}

/* The status that a document starts in, as it is written in this kind's files. */
static const char *first_status(const Kind *kind) {
    const Field *field = kind->status_field >= 0 ? &kind->fields[kind->status_field] : NULL;
    const char *status = kind->status_count ? kind->statuses[0].name : "draft";
    const FieldSpelling *spelling = field ? field->spellings : NULL;
    for (; spelling && spelling->written; spelling++)
        if (strcmp(spelling->means, status) == 0 && !strchr(spelling->written, '*'))
            return spelling->written;
    return status;
}

bool scaffold_write(Source *worktree, const Folder *top, GitRepo *repo, const Config *config,
                    const Kind *kind, const char *title, char **path, GError **error) {
    return scaffold_write_filled(worktree, top, repo, config, kind, title, NULL, 0, path, error);
}

bool scaffold_write_filled(Source *worktree, const Folder *top, GitRepo *repo, const Config *config,
                           const Kind *kind, const char *title, const Edit *edits, size_t count,
                           char **path, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    const char *place = NULL;
    Slice bytes = {NULL, 0};
    if (!scaffold_make(arena, worktree, top, repo, config, kind, title, NULL, edits, count, &place,
                       &bytes, error))
        return false;
    g_autofree char *dir = g_path_get_dirname(place);
    folder_sweep(top, dir);
    if (!folder_create(top, place, bytes, error))
        return false;
    *path = g_strdup(place);
    return true;
}

/* Makes the edits in the bytes of the new document. */
static bool apply(Arena *arena, const Config *config, const char *path, const Kind *kind,
                  const Edit *edits, size_t count, Slice *bytes, GError **error) {
    g_autoptr(GString) edited = g_string_new(NULL);
    if (!count)
        return true;
    if (!edit_apply(config, path, kind, *bytes, edits, count, true, edited, error))
        return false;
    *bytes = (Slice){arena_copy(arena, edited->str, edited->len), edited->len};
    return true;
}

bool scaffold_make(Arena *arena, Source *worktree, const Folder *top, GitRepo *repo,
                   const Config *config, const Kind *kind, const char *title, const char *name,
                   const Edit *edits, size_t count, const char **path, Slice *bytes,
                   GError **error) {
    const char *id = NULL;
    if (!kind->dirs[0])
        return fail(error, EXIT_USAGE, "kind '%s' has no folder: set kinds.%s.dir in req.yml",
                    kind->name, kind->name);
    if (strchr(kind->dirs[0], '*'))
        return fail(error, EXIT_USAGE, "a new %s may go into many folders, '%s'; write it by hand",
                    kind->name, kind->dirs[0]);
    if (!check_title(config, title, error) ||
        !choose_path(arena, worktree, repo, config, kind, title, path, &id, error))
        return false;
    if (name)
        *path = arena_printf(arena, "%s/%s.md", kind->dirs[0], name);
    return scaffold_fill(arena, top, config, kind, id, title, bytes, error) &&
           apply(arena, config, *path, kind, edits, count, bytes, error);
}

bool scaffold_fill(Arena *arena, const Folder *top, const Config *config, const Kind *kind,
                   const char *id, const char *title, Slice *bytes, GError **error) {
    Slice text = {NULL, 0};
    if (!find_template(arena, top, config, kind, &text, error))
        return false;
    const char *status = first_status(kind);
    const char *plain = slice_string(arena, slice_trim(slice_of(title)));
    const Blank blanks[] = {
        {"{{id}}", id, id},
        {"{{title}}", yaml_quote(arena, slice_of(plain), false), plain},
        {"{{status}}", yaml_quote(arena, slice_of(status), false), status},
        {NULL, NULL, NULL},
    };
    *bytes = slice_of(fill(arena, &config->schema, text, blanks));
    return true;
}
