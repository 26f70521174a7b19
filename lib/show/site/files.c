/* SPDX-License-Identifier: MIT */
/* Pictures and attachments: read from the source, held against what they claim to be, and copied.
 *
 * Whatever a page shows as a picture is one by its content. A file that a page links to is copied
 * where git tracks it and it is a picture, a PDF, an office document, an archive or plain text: a
 * link must neither lead to what only stands on the machine that exports, nor to what a browser
 * would run. */
#include "base/text.h"
#include "show/site/internal.h"

#define PICTURE_LIMIT ((size_t)8 * 1024 * 1024)
#define FILE_LIMIT    ((size_t)32 * 1024 * 1024)  /* an attachment */
#define FILES_LIMIT   ((size_t)512 * 1024 * 1024) /* all of them */
#define SLUG_LIMIT    60
#define HASH_LENGTH   16

/* What names of files end in, by what their contents have in common. */
static const char *const pictures[] = {"gif", "jpeg", "jpg", "png", "svg", "webp", NULL};
static const char *const packed[] = {"docx", "odp", "ods", "odt", "pptx", "xlsx", "zip", NULL};
static const char *const plain[] = {"csv", "tsv", "txt", NULL};
static const char *const portable[] = {"pdf", NULL};

/* The extension of a picture by its content, whatever its name says; NULL for anything else. A
 * drawing is taken only where nothing in it could run or load. */
static const char *extension_of(Slice bytes) {
    if (slice_starts(bytes, "\x89PNG\r\n\x1a\n"))
        return "png";
    if (slice_starts(bytes, "\xff\xd8\xff"))
        return "jpg";
    if (slice_starts(bytes, "GIF87a") || slice_starts(bytes, "GIF89a"))
        return "gif";
    if (slice_starts(bytes, "RIFF") && slice_starts(slice_range(bytes, 8, bytes.len), "WEBP"))
        return "webp";
    return xml_is_drawing(bytes) ? "svg" : NULL;
}

/* The one of the extensions that the path has, in small letters; or NULL. */
static const char *named(const char *path, const char *const *extensions) {
    const char *dot = strrchr(path, '.');
    for (; dot && *extensions; extensions++)
        if (g_ascii_strcasecmp(dot + 1, *extensions) == 0)
            return *extensions;
    return NULL;
}

/* The extension of what a page may lead to beside pictures: what it is by content, and by name
 * where several have the same form. Nothing that a browser would take for a page. */
static const char *attachment_of(const char *path, Slice bytes) {
    const char *picture = extension_of(bytes);
    if (picture)
        return picture;
    if (slice_starts(bytes, "%PDF-"))
        return portable[0];
    if (slice_starts(bytes, "PK\x03\x04"))
        return named(path, packed);
    bool pointer = slice_starts(bytes, "version https://git-lfs");
    bool text = !pointer && text_valid(bytes) == bytes.len &&
                !(bytes.len && memchr(bytes.at, 0, bytes.len));
    return text ? named(path, plain) : NULL;
}

const char *site_kept_name(Arena *arena, const char *path) {
    const char *name = path + strlen(SITE_FILES "/"), *dot = strrchr(name, '.');
    if (!dot || dot - name <= HASH_LENGTH + 1 || named(path, pictures))
        return NULL;
    return arena_printf(arena, "%.*s%s", (int)(dot - name) - HASH_LENGTH - 1, name, dot);
}

/* `images/banner-a.svg` as `files/banner-a-1f40fc92da241694.svg`. */
static const char *file_path(Arena *arena, const char *path, Slice bytes, const char *extension) {
    g_autofree char *hash =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes.at, bytes.len);
    const char *slash = strrchr(path, '/');
    Slice name = slice_of(slash ? slash + 1 : path);
    const char *dot = name.len ? strrchr(name.at, '.') : NULL;
    const char *slug =
        site_slug(arena, dot ? slice_range(name, 0, (size_t)(dot - name.at)) : name, SLUG_LIMIT);
    return arena_printf(arena, SITE_FILES "/%s-%.*s.%s", slug, HASH_LENGTH, hash, extension);
}

/* --- which --- */

static bool is_hidden(const char *path) {
    return path[0] == '.' || strstr(path, "/.");
}

/* The file that a link or picture of the body names, where it is no document; NULL where it cannot
 * be one, or is among those of `taken`. */
static const char *take_path(const Site *site, const Document *document, const BodyThing *thing,
                             GHashTable *taken) {
    const char *path = url_path(site->arena, document->path, thing->target, NULL);
    if (!path || !*path || is_hidden(path) || corpus_at(site->corpus, path))
        return NULL;
    return g_hash_table_add(taken, (void *)path) ? path : NULL;
}

/* Of a link, the name has to speak for the file. */
static void find_file(Site *site, const Document *document, const BodyThing *thing) {
    bool shown = thing->type == BODY_IMAGE;
    if (!shown && thing->type != BODY_LINK)
        return;
    const char *path = take_path(site, document, thing, shown ? site->shown : site->named);
    if (path && shown)
        g_ptr_array_add(site->pictures, (void *)path);
    else if (path && (named(path, pictures) || named(path, packed) || named(path, plain) ||
                      named(path, portable)))
        g_ptr_array_add(site->attachments, (void *)path);
}

void site_find_files(Site *site) {
    for (size_t i = 0; i < site->corpus->document_count; i++) {
        const Document *document = site->corpus->documents[i];
        for (size_t k = 0; k < document->thing_count; k++)
            find_file(site, document, &document->things[k]);
    }
}

/* --- copying --- */

/* What copying needs from picture to picture. */
typedef struct {
    Site *site;
    SourceReader *reader;
    Manifest *manifest;
    GHashTable *made; /* paths in the site */
    GPtrArray *from;  /* paths in the source of files that the site does not have yet */
    GPtrArray *to;    /* what they are in the site */
    size_t total;
} Copy;

static bool read_file(const Copy *copy, const char *path, size_t limit, GByteArray *bytes,
                      Slice *file, SourceResult *result, GError **error) {
    if (!source_read_path(copy->reader, path, limit, bytes, result, error))
        return false;
    *file = (Slice){(char *)bytes->data, bytes->len};
    return true;
}

/* Copies the file at `path` where it is of use, as a picture, or as an attachment too; one that is
 * new waits until it is listed. */
static bool copy_file(Copy *copy, const char *path, bool attached, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result;
    Slice file;
    if (!read_file(copy, path, attached ? FILE_LIMIT : PICTURE_LIMIT, bytes, &file, &result, error))
        return false;
    const char *extension = result != SOURCE_READ ? NULL
                            : attached            ? attachment_of(path, file)
                                                  : extension_of(file);
    if (!extension || copy->total + file.len > FILES_LIMIT)
        return true;
    copy->total += file.len;
    const char *to = file_path(copy->site->arena, path, file, extension);
    g_hash_table_insert(copy->site->files, (void *)path, (void *)to);
    if (!g_hash_table_add(copy->made, (void *)to))
        return true;
    if (manifest_knows(copy->manifest, to))
        return manifest_put(copy->manifest, to, NULL, file, error);
    g_ptr_array_add(copy->from, (void *)path);
    g_ptr_array_add(copy->to, (void *)to);
    return true;
}

/* Copies those that were new, now that they are listed: what an export leaves behind that is killed
 * is known as the site's own. They are read anew, for all of them together may be large. */
static bool copy_new(Copy *copy, GError **error) {
    if (!manifest_expect(copy->manifest, copy->to, error))
        return false;
    for (unsigned i = 0; i < copy->to->len; i++) {
        const char *path = copy->from->pdata[i], *to = copy->to->pdata[i];
        g_autoptr(GByteArray) bytes = g_byte_array_new();
        SourceResult result;
        Slice file;
        if (!read_file(copy, path, FILE_LIMIT, bytes, &file, &result, error))
            return false;
        const char *now = file_path(copy->site->arena, path, file, strrchr(to, '.') + 1);
        if (result != SOURCE_READ || strcmp(now, to) != 0)
            return fail(error, EXIT_ENVIRONMENT, "'%s' was changed while it was copied: try again",
                        path);
        if (!manifest_put(copy->manifest, to, NULL, file, error))
            return false;
    }
    return true;
}

/* Copies those of the linked files that git tracks; without git, those that are there. */
static bool copy_attachments(Copy *copy, GError **error) {
    const Site *site = copy->site;
    g_autoptr(GPtrArray) linked = g_ptr_array_new();
    for (unsigned i = 0; i < site->attachments->len; i++)
        if (!g_hash_table_contains(site->files, site->attachments->pdata[i]))
            g_ptr_array_add(linked, site->attachments->pdata[i]);
    g_autoptr(GArray) tracked = g_array_new(FALSE, FALSE, sizeof(SourceEntry));
    if (!linked->len)
        return true;
    g_ptr_array_add(linked, NULL);
    if (!source_tracked(copy->site->options->source, (const char *const *)linked->pdata,
                        copy->site->arena, tracked, error))
        return false;
    for (unsigned i = 0; i < tracked->len; i++) {
        const SourceEntry *entry = &g_array_index(tracked, SourceEntry, i);
        bool meant = g_hash_table_contains(site->named, entry->path); /* a folder's files are not */
        if (meant && entry->kind == SOURCE_DOCUMENT && !copy_file(copy, entry->path, true, error))
            return false;
    }
    return true;
}

bool site_copy_files(Site *site, SourceReader *reader, Manifest *manifest, GError **error) {
    if (!reader)
        return true;
    g_autoptr(GHashTable) made = table_new();
    g_autoptr(GPtrArray) from = g_ptr_array_new(), to = g_ptr_array_new();
    Copy copy = {site, reader, manifest, made, from, to, 0};
    for (unsigned i = 0; i < site->pictures->len; i++)
        if (!copy_file(&copy, site->pictures->pdata[i], false, error))
            return false;
    return copy_attachments(&copy, error) && copy_new(&copy, error);
}
