/* SPDX-License-Identifier: MIT */
/* Doorstop's stamps: SHA-256 of an item's id, text, `ref` and `references`, in base64 for
 * addresses. */
#include "work/import/doorstop.h"

static void add(GChecksum *sum, Slice text) {
    g_checksum_update(sum, (const unsigned char *)(text.len ? text.at : ""), (gssize)text.len);
}

/* The text without blank lines at its ends, and without blanks at the ends of lines. */
static void add_text(GChecksum *sum, Slice text) {
    while (text.len && text.at[text.len - 1] == '\n')
        text.len--;
    while (text.len && text.at[0] == '\n')
        text = slice_range(text, 1, text.len);
    for (Slice rest = text; rest.at && text.len;) {
        Slice line = slice_cut(&rest, '\n');
        while (line.len && strchr(" \t\r\v\f", line.at[line.len - 1]))
            line.len--;
        add(sum, line);
        if (rest.at)
            add(sum, SLICE("\n"));
    }
}

/* Whether the text is shown in single quotes with nothing escaped. */
static bool is_simple(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if (!g_ascii_isprint(text.at[i]) || text.at[i] == '\'' || text.at[i] == '\\')
            return false;
    return true;
}

/* `[{'type': 'file', 'path': 'a.c', 'keyword': 'word', 'sha': '24d9'}]` */
static bool add_references(GChecksum *sum, const YamlNode *references) {
    static const char *const keys[] = {"type", "path", "keyword", "sha"};
    for (const YamlNode *each = references; each; each = yaml_next(each)) {
        add(sum, each == references ? SLICE("[{") : SLICE(", {"));
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
            const YamlNode *value = yaml_get(each, keys[i]);
            if (!value && i < 2)
                return false;
            if (!value)
                continue;
            if (value->type != YAML_SCALAR || !is_simple(yaml_text(value)))
                return false;
            g_autofree char *entry = g_strdup_printf("%s'%s': '%.*s'", i ? ", " : "", keys[i],
                                                     SLICE_ARG(slice_trim(yaml_text(value))));
            add(sum, slice_of(entry));
        }
        add(sum, SLICE("}"));
    }
    if (references)
        add(sum, SLICE("]"));
    return true;
}

char *doorstop_stamp(const DoorstopEntry *entry) {
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize len = sizeof digest;
    if (entry->stamped_more)
        return NULL;
    add(sum, entry->uid);
    add_text(sum, entry->text);
    add(sum, slice_trim(entry->ref));
    if (!add_references(sum, entry->references))
        return NULL;
    g_checksum_get_digest(sum, digest, &len);
    char *stamp = g_base64_encode(digest, len);
    g_strdelimit(stamp, "+", '-');
    g_strdelimit(stamp, "/", '_');
    return stamp;
}
