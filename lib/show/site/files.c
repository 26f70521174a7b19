/* SPDX-License-Identifier: MIT */
/* Pictures: read from the source, held against what they claim to be, and copied. */
#include "base/text.h"
#include "show/site/internal.h"

#define PICTURE_LIMIT  ((size_t)8 * 1024 * 1024)
#define PICTURES_LIMIT ((size_t)512 * 1024 * 1024) /* all of them */
#define SLUG_LIMIT     60
#define HASH_LENGTH    16

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

/* What copying needs from picture to picture. */
typedef struct {
    Site *site;
    SourceReader *reader;
    Manifest *manifest;
    GHashTable *seen; /* paths in the source; paths in the site */
    size_t total;
} Copy;

static bool copy_picture(Copy *copy, const char *path, GError **error) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result;
    if (!source_read_path(copy->reader, path, PICTURE_LIMIT, bytes, &result, error))
        return false;
    Slice picture = {(char *)bytes->data, bytes->len};
    const char *extension = result == SOURCE_READ ? extension_of(picture) : NULL;
    if (!extension || copy->total + picture.len > PICTURES_LIMIT)
        return true;
    copy->total += picture.len;
    const char *to = file_path(copy->site->arena, path, picture, extension);
    g_hash_table_insert(copy->site->files, (void *)path, (void *)to);
    return !g_hash_table_add(copy->seen, (void *)to) ||
           manifest_put(copy->manifest, to, NULL, picture, error);
}

static bool copy_pictures(Copy *copy, const Document *document, GError **error) {
    for (size_t i = 0; i < document->thing_count; i++) {
        if (document->things[i].type != BODY_IMAGE)
            continue;
        const char *path =
            url_path(copy->site->arena, document->path, document->things[i].target, NULL);
        if (path && *path && g_hash_table_add(copy->seen, (void *)path) &&
            !copy_picture(copy, path, error))
            return false;
    }
    return true;
}

bool site_copy_files(Site *site, SourceReader *reader, Manifest *manifest, GError **error) {
    g_autoptr(GHashTable) seen = table_new();
    Copy copy = {site, reader, manifest, seen, 0};
    for (size_t i = 0; reader && i < site->corpus->document_count; i++)
        if (!copy_pictures(&copy, site->corpus->documents[i], error))
            return false;
    for (size_t i = 0; reader && i < site->pictures->len; i++)
        if (g_hash_table_add(seen, site->pictures->pdata[i]) &&
            !copy_picture(&copy, site->pictures->pdata[i], error))
            return false;
    return true;
}
