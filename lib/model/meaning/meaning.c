/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "model/meaning/internal.h"

#define VERSION "1"

const MarkdownLimits meaning_limits = {
    .depth = 64, .line = 1024 * 1024, .cells = 1000, .images = 10000};

void meaning_record(GString *into, char letter, Slice text) {
    g_string_append_printf(into, "%c%zu:", letter, text.len);
    g_string_append_len(into, text.at ? text.at : "", (gssize)text.len);
}

bool meaning_is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

void meaning_words(GString *into, Slice text) {
    text = slice_trim(text);
    for (size_t i = 0; i < text.len; i++)
        if (!meaning_is_blank(text.at[i]))
            g_string_append_c(into, text.at[i]);
        else if (!meaning_is_blank(text.at[i - 1]))
            g_string_append_c(into, ' ');
}

bool meaning_hash(MarkdownReader *reader, const Document *document, Slice file,
                  char hex[MEANING_HEX + 1]) {
    MarkdownRefusal refusal;
    size_t place;
    if (document->broken || document->body_refused || document->body_offset > file.len ||
        text_valid(file) < file.len)
        return false;
    const MarkdownNode *root = markdown_read(reader, file, document->body_offset, &meaning_limits,
                                             MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    if (root)
        meaning_of_tree(document, root, hex);
    return root != NULL;
}

void meaning_of_tree(const Document *document, const MarkdownNode *root,
                     char hex[MEANING_HEX + 1]) {
    g_autoptr(GString) form = g_string_new(NULL);
    meaning_record(form, 'v', SLICE(VERSION));
    meaning_record(form, 'd', slice_of(document->kind->name));
    meaning_fields(form, document);
    meaning_text(form, document->kind, root);
    g_autofree char *digest =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const unsigned char *)form->str, form->len);
    memcpy(hex, digest, MEANING_HEX + 1);
}

bool meaning_is_named(const Document *document) {
    const YamlNode *approvals = document_value(document, "approvals");
    return approvals && yaml_child(approvals);
}

bool meaning_is_pin(Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if (!g_ascii_isxdigit(text.at[i]))
            return false;
    return text.len >= MEANING_LEAST && text.len <= MEANING_HEX;
}

bool meaning_matches(const char *hex, Slice pin) {
    return pin.len >= MEANING_LEAST && pin.len <= MEANING_HEX &&
           slice_equal_ascii_case(slice_range(slice_of(hex), 0, pin.len), pin);
}
