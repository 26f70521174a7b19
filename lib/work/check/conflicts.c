/* SPDX-License-Identifier: MIT */
/* Conflicts of a merge in words: not lines, but what of which document both sides changed. */
#include "base/path.h"
#include "base/text.h"
#include "work/check/internal.h"
#include "work/fields.h"

#define MOST_NAMED 5
#define NAME_MOST  60 /* bytes */

/* One of the three versions of a file. */
typedef struct {
    Slice file;
    const Document *document; /* NULL where there is none */
    GHashTable *sections;     /* of its headings' texts, folded, to the first that has it */
} Version;

typedef struct {
    Check *check;
    GitRepo *repo;
    DocumentReader *reader;
    Arena *arena;   /* of what is told */
    Arena *scratch; /* of one conflict */
} Telling;

static void version_clear(Version *version) {
    g_clear_pointer(&version->sections, g_hash_table_destroy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Version, version_clear)

static const char *folded(Telling *telling, const DocumentHeading *heading) {
    return text_fold(telling->scratch, slice_trim(heading->text));
}

static void find_sections(Telling *telling, Version *version) {
    const Document *document = version->document;
    version->sections = table_new();
    for (size_t i = document->heading_count; i-- > 0;)
        g_hash_table_replace(version->sections,
                             (char *)(uintptr_t)folded(telling, &document->headings[i]),
                             (void *)(uintptr_t)&document->headings[i]);
}

static bool read_version(Telling *telling, const char *path, const Oid *id, Version *version,
                         GError **error) {
    const Config *config = telling->check->config;
    const Kind *kind = schema_kind_of_path(&config->schema, path);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GError) failed = NULL;
    *version = (Version){0};
    if (!kind || !oid_is_set(id))
        return true;
    if (!repo_read_blob(telling->repo, id, config->limits.document, bytes, &failed)) {
        if (failed)
            g_propagate_error(error, g_steal_pointer(&failed));
        return !failed;
    }
    version->file =
        (Slice){arena_copy(telling->scratch, bytes->data ? (char *)bytes->data : "", bytes->len),
                bytes->len};
    version->document =
        document_read(telling->reader, telling->scratch, path, kind, version->file, true);
    find_sections(telling, version);
    return true;
}

/* The bytes below the first heading of that folded text, up to the next one. */
static Slice section_bytes(const Version *version, const char *name) {
    const Document *document = version->document;
    const DocumentHeading *heading = g_hash_table_lookup(version->sections, name);
    if (!heading)
        return (Slice){NULL, 0};
    const DocumentHeading *last = document->headings + document->heading_count;
    size_t end = heading + 1 < last ? heading[1].offset : version->file.len;
    return slice_trim(slice_range(version->file, heading->end, MAX(end, heading->end)));
}

/* The paths of what differs in the front matter of two versions. */
static GHashTable *fields_changed(Telling *telling, const Version *old, const Version *now) {
    GHashTable *paths = table_new();
    size_t count;
    const FieldPair *pairs =
        fields_differing(telling->scratch, old->document, now->document, &count);
    for (size_t i = 0; i < count; i++)
        g_hash_table_add(paths, (char *)(uintptr_t)pairs[i].path);
    return paths;
}

static void add_fields(Telling *telling, const Version *base, const Version *ours,
                       const Version *theirs, GPtrArray *names) {
    g_autoptr(GHashTable) here = fields_changed(telling, base, ours);
    g_autoptr(GHashTable) there = fields_changed(telling, base, theirs);
    size_t count;
    const FieldPair *pairs =
        fields_differing(telling->scratch, ours->document, theirs->document, &count);
    for (size_t i = 0; i < count && names->len < MOST_NAMED; i++) {
        const char *path = pairs[i].path;
        if (g_hash_table_contains(here, path) && g_hash_table_contains(there, path))
            g_ptr_array_add(names,
                            arena_printf(telling->scratch, "'%s'",
                                         text_shown(telling->scratch, slice_of(path), NAME_MOST)));
    }
}

static void add_sections(Telling *telling, const Version *base, const Version *ours,
                         const Version *theirs, GPtrArray *names) {
    for (size_t i = 0; i < theirs->document->heading_count && names->len < MOST_NAMED; i++) {
        const DocumentHeading *heading = &theirs->document->headings[i];
        const char *name = folded(telling, heading);
        Slice before = base->document ? section_bytes(base, name) : (Slice){NULL, 0};
        Slice here = section_bytes(ours, name), there = section_bytes(theirs, name);
        if (g_hash_table_lookup(theirs->sections, name) == heading && !slice_equal(here, there) &&
            !slice_equal(before, here) && !slice_equal(before, there))
            g_ptr_array_add(names, arena_printf(telling->scratch, "the text under '%s'",
                                                text_shown(telling->scratch,
                                                           slice_trim(heading->text), NAME_MOST)));
    }
}

/* What both sides changed, each in its own way: "'title' and the text under 'Need'". */
static char *what_differs(Telling *telling, const Version *base, const Version *ours,
                          const Version *theirs) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    add_fields(telling, base, ours, theirs, names);
    add_sections(telling, base, ours, theirs, names);
    g_ptr_array_add(names, NULL);
    return names->len > 1 ? g_strjoinv(" and ", (char **)names->pdata) : NULL;
}

static const char *message_of(Telling *telling, const MergeConflict *conflict, GError **error) {
    Arena *arena = telling->arena;
    if (conflict->type == CONFLICT_KIND)
        return "this is a file on one branch, and something else on the other";
    if (conflict->type == CONFLICT_REMOVED)
        return oid_is_set(&conflict->theirs)
                   ? "the head changes this document, and the base has removed it"
                   : "the head removes this document, and the base has changed it";
    g_auto(Version) base = {0}, ours = {0}, theirs = {0};
    if (!read_version(telling, conflict->path, &conflict->base, &base, error) ||
        !read_version(telling, conflict->path, &conflict->ours, &ours, error) ||
        !read_version(telling, conflict->path, &conflict->theirs, &theirs, error))
        return NULL;
    g_autofree char *what =
        ours.document && theirs.document ? what_differs(telling, &base, &ours, &theirs) : NULL;
    if (what)
        return arena_printf(arena, "both branches %s %s, each in its own way",
                            conflict->type == CONFLICT_ADDED ? "wrote" : "changed", what);
    return "both branches changed the same lines, or lines side by side";
}

/* Two documents may have got one id and one name; who merges them loses one. */
static const char *help_of(Telling *telling, const MergeConflict *conflict) {
    char hex[OID_HEX + 1];
    if (conflict->type == CONFLICT_ADDED && !oid_is_set(&conflict->base) &&
        id_of_file_name(conflict->path).len)
        return arena_printf(telling->arena,
                            "if these are two documents, give yours another id on your branch: req "
                            "renumber %s",
                            path_typed(telling->arena, conflict->path));
    return arena_printf(telling->arena, "on your branch: git merge %.7s; then decide, and commit",
                        oid_hex(&telling->check->base, hex));
}

bool check_conflicts(Check *check, GitRepo *repo, GError **error) {
    size_t count;
    const MergeConflict *conflicts = source_conflicts(check->source, &count);
    if (count == 0)
        return true;
    g_autoptr(DocumentReader) reader = document_reader_new(check->config);
    g_autoptr(Arena) scratch = arena_new();
    Telling telling = {check, repo, reader, check->change->arena, scratch};
    ChangeConflict *told = arena_array(telling.arena, ChangeConflict, count);
    for (size_t i = 0; i < count; i++) {
        arena_reset(scratch);
        const char *message = message_of(&telling, &conflicts[i], error);
        if (!message)
            return false;
        told[i] = (ChangeConflict){conflicts[i].path, message, help_of(&telling, &conflicts[i])};
    }
    check->change->conflicts = told;
    check->change->conflict_count = count;
    return true;
}
