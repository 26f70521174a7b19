/* SPDX-License-Identifier: MIT */
/* The table of formats, and what they share. */
#include "show/exchange/internal.h"
#include "show/format.h"

#include <stdarg.h>

static const ExchangeFormat FORMATS[] = {
    {"json", exchange_json}, {"jsonl", exchange_jsonl}, {"csv", exchange_csv},
    {"xlsx", exchange_xlsx}, {"reqif", exchange_reqif},
};

const ExchangeFormat *exchange_format(const char *name, GError **error) {
    return FORMAT_ROW(FORMATS, name, error);
}

bool exchange_write(const ExchangeFormat *format, const Exchange *exchange, GError **error) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) arena = arena_new();
    Exchanging exchanging = {exchange, markdown, bytes, arena};
    return format->write(&exchanging, error);
}

/* Whether the bytes at hand are those that the corpus was made of. */
static bool is_same(const Document *document, Slice bytes) {
    if (bytes.len != document->size)
        return false;
    if (!oid_is_set(&document->blob))
        return true;
    Oid now = blob_id(bytes);
    return oid_equal(&now, &document->blob);
}

bool exchange_read(Exchanging *exchanging, size_t i, Slice *file, GError **error) {
    const Exchange *exchange = exchanging->of;
    const Document *document = exchange->documents[i];
    size_t limit = exchange->corpus->config->limits.document;
    SourceResult result = SOURCE_MISSING;
    arena_reset(exchanging->arena);
    g_byte_array_set_size(exchanging->bytes, 0);
    const SourceEntry entry = {document->path, document->blob, SOURCE_DOCUMENT};
    if (!source_read(exchange->files, &entry, limit, exchanging->bytes, &result, error))
        return false;
    *file = (Slice){(const char *)exchanging->bytes->data, exchanging->bytes->len};
    return (result == SOURCE_READ && is_same(document, *file)) ||
           fail(error, EXIT_ENVIRONMENT,
                "'%s' was changed while the documents were written; export them again",
                document->path);
}

void exchange_note(const Exchange *exchange, size_t count, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    if (count)
        g_ptr_array_add(exchange->notes, g_strdup_vprintf(format, arguments));
    va_end(arguments);
}
