/* SPDX-License-Identifier: MIT */
/* What files say about which document they are, each file looked into once. */
#include "model/front.h"
#include "model/ids.h"
#include "work/history/internal.h"

#define KNOWN_MOST 100000                     /* identities that are kept */
#define TEXTS_MOST ((size_t)64 * 1024 * 1024) /* bytes of texts' lines that are kept */

/* A file under one name: the folder says the kind, and the name may say the id. */
typedef struct {
    const char *path;
    Oid blob;
} Subject;

static unsigned subject_hash(const void *data) {
    const Subject *subject = data;
    return hash_string(subject->path) ^ oid_hash(&subject->blob);
}

static int subject_same(const void *a, const void *b) {
    const Subject *one = a, *other = b;
    return strcmp(one->path, other->path) == 0 && oid_equal(&one->blob, &other->blob);
}

static void forget(void *likeness) {
    if (likeness)
        likeness_free(likeness);
}

void knowing_start(Knowing *knowing, GitRepo *repo, const Config *config) {
    *knowing = (Knowing){.repo = repo,
                         .config = config,
                         .arena = arena_new(),
                         .known = g_hash_table_new(subject_hash, subject_same),
                         .texts = g_hash_table_new_full(oid_hash, oid_same, g_free, forget),
                         .bytes = g_byte_array_new(),
                         .scratch = arena_new()};
}

void knowing_clear(Knowing *knowing) {
    g_hash_table_destroy(knowing->known);
    g_hash_table_destroy(knowing->texts);
    g_byte_array_unref(knowing->bytes);
    arena_free(knowing->arena);
    arena_free(knowing->scratch);
    *knowing = (Knowing){.repo = NULL};
}

void knowing_trim(Knowing *knowing) {
    if (g_hash_table_size(knowing->known) > KNOWN_MOST) {
        g_hash_table_remove_all(knowing->known);
        arena_reset(knowing->arena);
    }
}

bool path_may_be_document(const char *path) {
    return g_str_has_suffix(path, ".md") && path[0] != '.' && !strstr(path, "/.");
}

const Kind *knowing_kind(const Knowing *knowing, const char *path) {
    const Kind *kind = schema_kind_of_path(&knowing->config->schema, path);
    return kind ? kind : knowing->fallback;
}

bool is_document(const Knowing *knowing, const RepoEntry *entry) {
    return entry->path && entry->kind == TREE_FILE && path_may_be_document(entry->path) &&
           schema_kind_of_path(&knowing->config->schema, entry->path);
}

/* The file's bytes; empty where they cannot be had, or are more than a document may have. */
static Slice read_text(Knowing *knowing, const Oid *blob) {
    g_autoptr(GError) error = NULL;
    g_byte_array_set_size(knowing->bytes, 0);
    if (!repo_read_blob(knowing->repo, blob, knowing->config->limits.document, knowing->bytes,
                        &error)) {
        knowing->missing |= error != NULL;
        return (Slice){"", 0};
    }
    return (Slice){knowing->bytes->len ? (const char *)knowing->bytes->data : "",
                   knowing->bytes->len};
}

static bool is_placeholder(Slice id) {
    Id parsed;
    return id_parse(slice_trim(id), &parsed) && parsed.placeholder;
}

/* REQ-NEW tells a document from nothing. Slugs are unique within their kind, ids everywhere. */
static const char *key_of(Knowing *knowing, const Kind *kind, Slice id) {
    id = slice_trim(id);
    if (!id.len || is_placeholder(id))
        return NULL;
    return arena_printf(knowing->arena, "%s/%.*s", kind->prefixes[0] ? "" : kind->name,
                        SLICE_ARG(id));
}

static const YamlNode *value_of(const Kind *kind, const YamlNode *fields, const char *name) {
    for (const YamlNode *key = fields; key; key = yaml_next(key)) {
        const Field *field = kind_field_of_key(kind, yaml_text(key), NULL);
        if (field && strcmp(field->name, name) == 0)
            return yaml_value(key);
    }
    return NULL;
}

static const char *const *former_keys(Knowing *knowing, const Kind *kind, const YamlNode *was) {
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    const YamlNode *first = was && was->type == YAML_LIST ? yaml_child(was) : was;
    for (const YamlNode *item = first; item; item = item == was ? NULL : yaml_next(item)) {
        const char *key = item->type == YAML_SCALAR ? key_of(knowing, kind, yaml_text(item)) : NULL;
        if (key)
            g_ptr_array_add(keys, (void *)(uintptr_t)key);
    }
    const char **made = arena_array(knowing->arena, const char *, keys->len + 1);
    for (unsigned i = 0; i < keys->len; i++)
        made[i] = keys->pdata[i];
    return made;
}

static Slice id_in_name(const char *path) {
    Slice id = id_of_file_name(path);
    return id.len ? id : id_number_of_file_name(path);
}

/* What the front matter says, as far as the kind looks for it there. */
static void read_identity(Knowing *knowing, const Kind *kind, const Subject *subject,
                          Identity *into) {
    const Field *field = kind->id_field >= 0 ? &kind->fields[kind->id_field] : NULL;
    arena_reset(knowing->scratch);
    const YamlNode *fields = front_fields(knowing->scratch, read_text(knowing, &subject->blob));
    const YamlNode *id = value_of(kind, fields, "id");
    into->was = former_keys(knowing, kind, value_of(kind, fields, "was"));
    if (!kind->prefixes[0])
        into->slug = key_of(knowing, kind, id_slug_of_path(subject->path));
    else if (field && field->source == FROM_FILE_NAME)
        into->slug = key_of(knowing, kind, id_in_name(subject->path));
    else if (id && id->type == YAML_SCALAR) {
        into->key = key_of(knowing, kind, yaml_text(id));
        into->placeholder = is_placeholder(yaml_text(id));
    }
}

const Identity *identity_of(Knowing *knowing, const char *path, const Oid *blob) {
    static const char *const none[] = {NULL};
    static const Identity nobody = {NULL, NULL, none, false};
    const Kind *kind = knowing_kind(knowing, path);
    Subject wanted = {path, *blob};
    const Identity *found = g_hash_table_lookup(knowing->known, &wanted);
    if (found || !kind)
        return found ? found : &nobody;
    Identity *made = arena_make(knowing->arena, Identity);
    Subject *subject = arena_make(knowing->arena, Subject);
    *subject = (Subject){arena_copy(knowing->arena, path, strlen(path)), *blob};
    *made = nobody;
    read_identity(knowing, kind, subject, made);
    g_hash_table_insert(knowing->known, subject, made);
    return made;
}

static const Likeness *likeness_of(Knowing *knowing, const Oid *blob) {
    Likeness *found = g_hash_table_lookup(knowing->texts, blob);
    if (found)
        return found;
    Oid *key = g_new(Oid, 1);
    *key = *blob;
    found = likeness_new(read_text(knowing, blob));
    g_hash_table_insert(knowing->texts, key, found);
    knowing->text_bytes += likeness_size(found);
    return found;
}

unsigned files_alike(Knowing *knowing, const Oid *one, const Oid *other, size_t *left) {
    if (!*left)
        return 0;
    --*left;
    if (knowing->text_bytes > TEXTS_MOST) {
        g_hash_table_remove_all(knowing->texts);
        knowing->text_bytes = 0;
    }
    const Likeness *first = likeness_of(knowing, one);
    return likeness_compare(first, likeness_of(knowing, other));
}
