/* SPDX-License-Identifier: MIT */
#include "adapters/json.h"

#include "base/text.h"

#include <jansson.h>

#define DEPTH_MOST 64
#define EXACT_MOST 9007199254740992.0 /* 2^53: up to it whole numbers are exact */

struct JsonWriter {
    Stream *stream;
    unsigned levels;
    bool in_html;
    unsigned depth;
    bool filled[DEPTH_MOST]; /* whether something stands in it */
    bool object[DEPTH_MOST];
    Arena *scratch;  /* for repaired texts */
    GString *buffer; /* what jansson makes of one value */
};

/* jansson's allocations end the program like ours when memory is out: a text is never left out. */
static void *use_own_memory(void *unused) {
    json_set_alloc_funcs(g_malloc, g_free);
    return unused;
}

JsonWriter *json_writer_new(Stream *stream, unsigned levels, bool in_html) {
    static GOnce started = G_ONCE_INIT;
    g_once(&started, use_own_memory, NULL);
    JsonWriter *writer = g_new0(JsonWriter, 1);
    writer->stream = stream;
    writer->levels = levels;
    writer->in_html = in_html;
    writer->scratch = arena_new();
    writer->buffer = g_string_new(NULL);
    return writer;
}

void json_writer_free(JsonWriter *writer) {
    if (!writer)
        return;
    while (writer->depth > 0)
        json_close(writer);
    arena_free(writer->scratch);
    g_string_free(writer->buffer, TRUE);
    g_free(writer);
}

/* jansson's form of a value, which is given up. */
static Slice encode(JsonWriter *writer, json_t *value, size_t flags) {
    GString *buffer = writer->buffer;
    size_t size = json_dumpb(value, buffer->str, buffer->allocated_len, flags | JSON_ENCODE_ANY);
    if (size > buffer->allocated_len) {
        g_string_set_size(buffer, size);
        size = json_dumpb(value, buffer->str, buffer->allocated_len, flags | JSON_ENCODE_ANY);
    }
    json_decref(value);
    return (Slice){buffer->str, size};
}

/* Whether a build server that shows the text in its log would take what stands here for a command
 * of its own. */
static bool begins_command(Slice text) {
    static const char *const commands[] = {"##[", "##vso[", "##teamcity["};
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (text.len >= strlen(commands[i]) &&
            g_ascii_strncasecmp(text.at, commands[i], strlen(commands[i])) == 0)
            return true;
    return false;
}

/* How many bytes at `at` jansson leaves as they are, and we do not; `*escape` is our form. */
static size_t needs_escape(const JsonWriter *writer, Slice text, size_t at, const char **escape) {
    unsigned char byte = (unsigned char)text.at[at];
    if (byte == 0x7f)
        return *escape = "\\u007f", 1;
    if (byte == '<' && writer->in_html)
        return *escape = "\\u003c", 1;
    if (byte == '#' && begins_command(slice_range(text, at, text.len)))
        return *escape = "\\u0023", 1;
    if (byte != 0xe2 || at + 2 >= text.len || (unsigned char)text.at[at + 1] != 0x80)
        return 0;
    switch ((unsigned char)text.at[at + 2]) {
    case 0xa8:
        return *escape = "\\u2028", 3;
    case 0xa9:
        return *escape = "\\u2029", 3;
    default:
        return 0;
    }
}

/* Whether U+2028 or U+2029 stands here, where scripts end a line. */
static bool is_line_end(Slice text) {
    return slice_starts(text, "\xe2\x80\xa8") || slice_starts(text, "\xe2\x80\xa9");
}

/* Bytes that is_plain() looks at: the others stand as they are. */
static const unsigned char looked_at[256] = {
    [0 ... 31] = 1, ['"'] = 1, ['#'] = 1, ['<'] = 1, ['\\'] = 1, [0x7f ... 0xff] = 1};

/* The place of the first such byte from `at` on. */
static size_t skip_plain(Slice text, size_t at) {
    const unsigned char *bytes = (const unsigned char *)text.at;
    while (text.len - at >= 4 && !(looked_at[bytes[at]] | looked_at[bytes[at + 1]] |
                                   looked_at[bytes[at + 2]] | looked_at[bytes[at + 3]]))
        at += 4;
    while (at < text.len && !looked_at[bytes[at]])
        at++;
    return at;
}

/* Whether the text stands in JSON as it is: UTF-8 without what jansson or we escape. */
static bool is_plain(const JsonWriter *writer, Slice text) {
    bool ascii = true;
    for (size_t at = skip_plain(text, 0); at < text.len; at = skip_plain(text, at + 1)) {
        unsigned char byte = (unsigned char)text.at[at];
        if (byte < ' ' || byte == '"' || byte == '\\' || byte == '#' || byte == 0x7f ||
            (byte == 0xe2 && is_line_end(slice_range(text, at, text.len))) ||
            (byte == '<' && writer->in_html))
            return false;
        ascii = ascii && byte < 0x80;
    }
    return ascii || text_valid(text) == text.len;
}

static void write_string(JsonWriter *writer, Slice text) {
    if (is_plain(writer, text)) {
        stream_puts(writer->stream, "\"");
        stream_write(writer->stream, text);
        stream_puts(writer->stream, "\"");
        return;
    }
    arena_reset(writer->scratch);
    if (text_valid(text) < text.len)
        text = text_repair_slice(writer->scratch, text);
    Slice made = encode(writer, json_stringn_nocheck(text.at ? text.at : "", text.len), 0);
    size_t done = 0;
    for (size_t at = 0; at < made.len;) {
        const char *escape;
        size_t len = needs_escape(writer, made, at, &escape);
        if (len) {
            stream_write(writer->stream, slice_range(made, done, at));
            stream_puts(writer->stream, escape);
            done = at + len;
        }
        at += len ? len : 1;
    }
    stream_write(writer->stream, slice_range(made, done, made.len));
}

static void break_line(JsonWriter *writer) {
    stream_puts(writer->stream, "\n");
    for (unsigned i = 0; i < writer->depth; i++)
        stream_puts(writer->stream, "  ");
}

/* What stands before a value: comma, line end, key. */
static void begin(JsonWriter *writer, const char *key) {
    if (writer->depth > 0) {
        bool *filled = &writer->filled[writer->depth - 1];
        if (*filled)
            stream_puts(writer->stream, ",");
        if (writer->depth <= writer->levels)
            break_line(writer);
        else if (*filled)
            stream_puts(writer->stream, " ");
        *filled = true;
        g_assert(writer->object[writer->depth - 1] == (key != NULL));
    }
    if (key) {
        write_string(writer, slice_of(key));
        stream_puts(writer->stream, ": ");
    }
}

/* What stands behind a value that is not inside of another. */
static void end(JsonWriter *writer) {
    if (writer->depth == 0)
        stream_puts(writer->stream, "\n");
}

static void open_container(JsonWriter *writer, const char *key, bool object) {
    g_assert(writer->depth < DEPTH_MOST);
    begin(writer, key);
    stream_puts(writer->stream, object ? "{" : "[");
    writer->object[writer->depth] = object;
    writer->filled[writer->depth++] = false;
}

void json_open_object(JsonWriter *writer, const char *key) {
    open_container(writer, key, true);
}

void json_open_list(JsonWriter *writer, const char *key) {
    open_container(writer, key, false);
}

void json_close(JsonWriter *writer) {
    g_assert(writer->depth > 0);
    unsigned level = writer->depth--;
    if (writer->filled[writer->depth] && level <= writer->levels)
        break_line(writer);
    stream_puts(writer->stream, writer->object[writer->depth] ? "}" : "]");
    end(writer);
}

void json_put_text(JsonWriter *writer, const char *key, Slice text) {
    begin(writer, key);
    write_string(writer, text);
    end(writer);
}

void json_put_optional(JsonWriter *writer, const char *key, Slice text) {
    if (text.len)
        json_put_text(writer, key, text);
    else
        json_put_null(writer, key);
}

void json_put_string(JsonWriter *writer, const char *key, const char *text) {
    if (text)
        json_put_text(writer, key, slice_of(text));
    else
        json_put_null(writer, key);
}

void json_put_count(JsonWriter *writer, const char *key, int64_t number) {
    begin(writer, key);
    char digits[24];
    g_snprintf(digits, sizeof digits, "%" G_GINT64_FORMAT, number);
    stream_puts(writer->stream, digits);
    end(writer);
}

void json_put_number(JsonWriter *writer, const char *key, double number) {
    if (number > -EXACT_MOST && number < EXACT_MOST && number == (double)(int64_t)number) {
        json_put_count(writer, key, (int64_t)number);
        return;
    }
    begin(writer, key);
    json_t *value = json_real(number);
    Slice made = SLICE("null");
    for (size_t digits = 15; value && digits <= 17; digits++) {
        made = encode(writer, json_incref(value), JSON_REAL_PRECISION(digits));
        g_autofree char *text = slice_strdup(made);
        if (g_ascii_strtod(text, NULL) == number)
            break;
    }
    json_decref(value);
    stream_write(writer->stream, made);
    end(writer);
}

void json_put_bool(JsonWriter *writer, const char *key, bool value) {
    begin(writer, key);
    stream_puts(writer->stream, value ? "true" : "false");
    end(writer);
}

void json_put_null(JsonWriter *writer, const char *key) {
    begin(writer, key);
    stream_puts(writer->stream, "null");
    end(writer);
}
