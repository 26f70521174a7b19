/* SPDX-License-Identifier: MIT */
/* Edits one after the other, each judged by reading the file that it makes. */
#include "base/text.h"
#include "work/edit/internal.h"

typedef struct {
    Arena *arena;
    const Config *config;
    DocumentReader *reader;
    const char *path;
    const Kind *kind;
} Applying;

static Document *read_bytes(Applying *applying, Slice bytes) {
    return document_read(applying->reader, applying->arena, applying->path, applying->kind, bytes,
                         true);
}

/* Whether `document` has the same complaint, wherever it stands now. */
static bool has_problem(const Document *document, const Problem *wanted) {
    for (const Problem *problem = document->problems.first; problem; problem = problem->next)
        if (strcmp(problem->rule, wanted->rule) == 0 &&
            strcmp(problem->message, wanted->message) == 0)
            return true;
    return false;
}

static bool in_front_matter(const Problem *problem) {
    return g_str_has_prefix(problem->rule, "front-matter/");
}

/* A file that has grown beyond a limit of the team's: where it is raised. */
static bool beyond_limit(const Document *document, const Problem *problem, size_t keys,
                         GError **error) {
    if (g_str_has_suffix(problem->message, " keys"))
        return fail(error, EXIT_USAGE,
                    "'%s' would have %s in its front matter; with 'limits: {keys: %zu}' in req.yml "
                    "it may have more",
                    document->path, problem->message, MIN(keys * 2, 10000));
    return fail(error, EXIT_USAGE, "'%s': %s; 'limits' in req.yml says how much there may be",
                document->path, problem->message);
}

static bool check_problems(const Config *config, const Document *old, const Document *new,
                           GError **error) {
    for (const Problem *problem = new->problems.first; problem; problem = problem->next)
        if (strcmp(problem->rule, "front-matter/limit") == 0 && !has_problem(old, problem))
            return beyond_limit(old, problem, config->limits.keys, error);
        else if (in_front_matter(problem) && !has_problem(old, problem))
            return fail(error, EXIT_USAGE, "%s%s%s", problem->message, problem->help ? "; " : "",
                        problem->help ? problem->help : "");
    return true;
}

static bool unknown_status(Applying *applying, Slice wanted, GError **error) {
    const Kind *kind = applying->kind;
    const char **names = arena_array(applying->arena, const char *, kind->status_count + 1);
    for (size_t i = 0; i < kind->status_count; i++)
        names[i] = kind->statuses[i].name;
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    const char *shown = text_visible(applying->arena, wanted);
    const char *nearest = text_nearest(wanted, names, kind->status_count);
    return nearest ? fail(error, EXIT_USAGE, "'%s' is no status of a %s; did you mean '%s'?", shown,
                          kind->name, nearest)
                   : fail(error, EXIT_USAGE, "'%s' is no status of a %s; there are %s", shown,
                          kind->name, all);
}

static bool check_status(Applying *applying, const Document *old, const Document *new, bool force,
                         GError **error) {
    Slice wanted = document_text(new, "status");
    if (slice_equal(wanted, document_text(old, "status")) || applying->kind->status_count == 0)
        return true;
    if (!new->status)
        return wanted.len == 0 || unknown_status(applying, wanted, error);
    if (force || !old->status || g_strv_contains(old->status->next, new->status->name))
        return true;
    g_autofree char *next = g_strjoinv(" or ", (char **)(uintptr_t)old->status->next);
    return fail(error, EXIT_USAGE, "from '%s' a %s goes to %s, not to '%s'; --force does it anyway",
                old->status->name, applying->kind->name, *next ? next : "nothing else",
                new->status->name);
}

/* What a status needs is not taken away from a document that has it. */
static bool check_needed(const Document *old, const Document *new, GError **error) {
    const Status *status = new->status ? new->status : old->status;
    for (size_t i = 0; status && status->fields[i]; i++) {
        int index;
        if (kind_field(old->kind, slice_of(status->fields[i]), &index) &&
            document_has(old, index) && !document_has(new, index))
            return fail(error, EXIT_USAGE, "'%s' cannot be taken away: status '%s' needs it",
                        status->fields[i], status->name);
    }
    return true;
}

/* One edit: from the bytes of `old` to those of the new document. */
static const Document *apply_one(Applying *applying, const Document *old, const Edit *edit,
                                 GError **error) {
    Editing editing = {
        .arena = applying->arena, .config = applying->config, .document = old, .edit = edit};
    Splice splice;
    if (text_valid(slice_of(edit->value)) != strlen(edit->value)) {
        fail(error, EXIT_USAGE, "the value of '%s' is no UTF-8", edit->field);
        return NULL;
    }
    bool reading = edit->verb == EDIT_READING;
    if (reading ? !editing_reading(&editing, &splice, error)
                : !editing_find(&editing, error) || !editing_splice(&editing, &splice, error))
        return NULL;
    Slice file = old->bytes;
    g_autoptr(GString) made = g_string_sized_new(file.len + 64);
    g_string_append_len(made, file.at, (gssize)splice.offset);
    g_string_append(made, splice.text);
    g_string_append_len(made, file.at + splice.end, (gssize)(file.len - splice.end));
    const Document *new = read_bytes(applying, (Slice){made->str, made->len});
    return check_problems(applying->config, old, new, error) ? new : NULL;
}

bool edit_apply(const Config *config, const char *path, const Kind *kind, Slice file,
                const Edit *edits, size_t count, bool force, GString *into, GError **error) {
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(DocumentReader) reader = document_reader_new(config);
    Applying applying = {arena, config, reader, path, kind};
    const Document *first = read_bytes(&applying, file), *document = first;
    if (first->broken)
        return fail(error, EXIT_USAGE, "the front matter of '%s' cannot be read: %s", path,
                    first->problems.first ? first->problems.first->message : "it is missing");
    if (first->body_offset == first->front_offset)
        return fail(error, EXIT_USAGE, "'%s' has no front matter to change", path);
    for (size_t i = 0; i < count; i++) {
        document = apply_one(&applying, document, &edits[i], error);
        if (!document)
            return false;
    }
    if (!check_needed(first, document, error) ||
        !check_status(&applying, first, document, force, error))
        return false;
    g_string_append_len(into, document->bytes.at, (gssize)document->bytes.len);
    return true;
}
