/* SPDX-License-Identifier: MIT */
/* Hostile texts, up to five, through everything that writes: an independent reader gets the same
 * texts back, and what a terminal, a log or a host shows is text and nothing else.
 * Runs: 1000
 */
#include "fuzz.h"

#include "adapters/json.h"
#include "adapters/markdown.h"
#include "adapters/xml.h"
#include "formats.h"
#include "show/csv.h"
#include "show/quote.h"
#include "work/cells.h"

static void check_put_text(Arena *arena, Slice text, bool in_html) {
    g_autoptr(Stream) out = stream_to_memory();
    JsonWriter *json = json_writer_new(out, 1, in_html);
    json_open_object(json, NULL);
    json_put_text(json, "k", text);
    json_writer_free(json);
    Slice bytes = stream_bytes(out), repaired = text_repair_slice(arena, text);
    json_t *root = json_loadb(bytes.at, bytes.len, JSON_ALLOW_NUL, NULL);
    must_of(root != NULL, bytes);
    same_text(root, "k", repaired);
    json_decref(root);
    must(!in_html || slice_find(bytes, '<', 0) == bytes.len);
    must_of(g_strstr_len(bytes.at, (gssize)bytes.len, "##[") == NULL, bytes);
    for (size_t i = 0; i < bytes.len; i++)
        must((unsigned char)bytes.at[i] >= ' ' || bytes.at[i] == '\n');
}

/* What a reader of CSV gets from a cell in quotes; `*at` is moved behind it. */
static char *take_cell(Slice bytes, size_t *at) {
    GString *cell = g_string_new(NULL);
    must(bytes.at[(*at)++] == '"');
    for (;; (*at)++) {
        must(*at < bytes.len);
        if (bytes.at[*at] == '"' && (*at + 1 == bytes.len || bytes.at[*at + 1] != '"'))
            break;
        *at += bytes.at[*at] == '"';
        g_string_append_c(cell, bytes.at[*at]);
    }
    (*at)++;
    return g_string_free(cell, FALSE);
}

static void check_csv(const Slice *texts, size_t count) {
    g_autoptr(Stream) out = stream_to_memory();
    size_t at = 0;
    for (size_t i = 0; i < count; i++)
        csv_cell(out, texts[i], i == 0);
    csv_end(out);
    Slice bytes = stream_bytes(out);
    for (size_t i = 0; i < count; i++) {
        g_autofree char *cell = take_cell(bytes, &at);
        bool formula = cells_is_formula(texts[i]);
        must_of(!memchr(texts[i].at, '\0', texts[i].len) ? slice_is(texts[i], cell + formula)
                                                         : true,
                texts[i]);
        must(!*cell || !strchr("=@", cell[0]));
        must(bytes.at[at++] == (i + 1 < count ? ',' : '\r'));
    }
    must(at + 1 == bytes.len);
}

/* --- XML and HTML --- */

typedef struct {
    GString *text;
    char *value;
} Read;

static bool on_begin(void *context, const XmlElement *element, GError **error) {
    Read *read = context;
    Slice value = xml_element_value(element, "v");
    (void)error;
    must(strcmp(element->name, "e") == 0 && element->depth == 1);
    read->value = slice_strdup(value);
    return true;
}

static bool on_text(void *context, Slice text, GError **error) {
    (void)error;
    g_string_append_len(((Read *)context)->text, text.at, (gssize)text.len);
    return true;
}

/* The text as XML can hold it: repaired, without controls. */
static char *holdable(Arena *arena, Slice text) {
    GString *kept = g_string_new(NULL);
    Slice repaired = text_repair_slice(arena, text);
    for (size_t at = 0, len; at < repaired.len; at += len) {
        uint32_t c = text_decode(slice_range(repaired, at, repaired.len), &len);
        if (c >= ' ' && c != 0x7f && (c < 0x80 || c >= 0xa0) && c != 0xfffe && c != 0xffff)
            g_string_append_len(kept, repaired.at + at, (gssize)len);
    }
    return g_string_free(kept, FALSE);
}

static char *without_blanks(const char *text) {
    char *kept = g_strdup(text), *into = kept;
    for (; *text; text++)
        if (!strchr(" \t\r\n", *text))
            *into++ = *text;
    *into = '\0';
    return kept;
}

static void same_words(const char *text, const char *expected) {
    g_autofree char *one = without_blanks(text), *other = without_blanks(expected);
    must_of(strcmp(one, other) == 0, slice_of(one));
}

static void check_written_xml(Arena *arena, Slice text) {
    static const XmlEvents events = {.begin = on_begin, .text = on_text};
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "e");
    xml_attribute(xml, "v", text);
    xml_text(xml, text);
    Slice bytes = xml_end(xml);
    Read read = {g_string_new(NULL), NULL};
    g_autoptr(XmlReader) reader = xml_reader_new("x", &events, &read);
    g_autoptr(GError) error = NULL;
    must_of(xml_reader_feed(reader, bytes, true, &error), bytes);
    g_autofree char *expected = holdable(arena, text);
    same_words(read.text->str, expected);
    same_words(read.value, expected);
    g_string_free(read.text, TRUE);
    g_free(read.value);
}

static void check_address(Slice text) {
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "a");
    if (!xml_link(xml, "href", text))
        return;
    Slice page = xml_end(xml);
    const char *at = g_strstr_len(page.at, (gssize)page.len, "href=\"");
    g_autofree char *url = at ? g_strndup(at + 6, strcspn(at + 6, "\"")) : g_strdup("");
    g_autofree char *scheme = g_uri_parse_scheme(url);
    must_of(!scheme || g_ascii_strcasecmp(scheme, "http") == 0 ||
                g_ascii_strcasecmp(scheme, "https") == 0 ||
                g_ascii_strcasecmp(scheme, "mailto") == 0,
            slice_of(url));
    must_of(!g_str_has_prefix(url, "//") && !strpbrk(url, "\\ \t\r\n<>"), slice_of(url));
}

/* --- Markdown that a host shows --- */

static MarkdownNode *read_quoted(MarkdownReader *reader, const GString *text) {
    MarkdownRefusal refusal;
    size_t place;
    MarkdownNode *root = markdown_read(reader, (Slice){text->str, text->len}, 0, NULL,
                                       MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    return root ? root->child : NULL;
}

static void check_quoted(MarkdownReader *reader, Arena *arena, Slice text) {
    g_autoptr(GString) words = g_string_new("- **x** "), code = g_string_new("x "),
                       block = g_string_new(NULL), visible = g_string_new(NULL);
    quote_words(words, text, 300);
    must_of(!strchr(words->str, '\n') && text_valid(slice_of(words->str)) == words->len,
            slice_of(words->str));
    MarkdownNode *list = read_quoted(reader, words);
    must_of(list && list->type == MARKDOWN_LIST && !list->next, slice_of(words->str));
    for (MarkdownNode *node = list; node; node = markdown_next(list, node))
        must_of(node->type == MARKDOWN_LIST || node->type == MARKDOWN_ITEM ||
                    node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_TEXT ||
                    node->type == MARKDOWN_STRONG,
                slice_of(words->str));
    quote_code(code, text, SIZE_MAX);
    MarkdownNode *line = read_quoted(reader, code);
    must_of(line && line->type == MARKDOWN_PARAGRAPH && !line->next, slice_of(code->str));
    for (MarkdownNode *node = line; node; node = markdown_next(line, node))
        must_of(node->type == MARKDOWN_PARAGRAPH || node->type == MARKDOWN_TEXT ||
                    node->type == MARKDOWN_CODE,
                slice_of(code->str));
    quote_block(block, text);
    MarkdownNode *fence = read_quoted(reader, block);
    must_of(!fence || (fence->type == MARKDOWN_CODE_BLOCK && !fence->next), slice_of(block->str));
    text_append_visible(visible, text, false);
    must(text_first_control((Slice){visible->str, visible->len}) == visible->len);
    must(!strpbrk(visible->str, "\t\r\n"));
    Slice slug = slice_of(text_slug(arena, text, 40));
    must(slug.len > 0 && slug.len <= 40 && slug.at[0] != '-' && slug.at[0] != '.');
    must(!strpbrk(slug.at, "/\\.: \t\n") && text_valid(slug) == slug.len);
}

/* --- findings --- */

static void check_findings(Arena *arena, const Slice *texts, size_t count, size_t number) {
    size_t rules;
    const Rule *const *table = rule_table(&rules);
    g_autofree Severity *severities = g_new(Severity, rules);
    for (size_t i = 0; i < rules; i++)
        severities[i] = SEVERITY_ERROR;
    Finding findings[5] = {0};
    for (size_t i = 0; i < count; i++) {
        const char *words[] = {slice_string(arena, texts[i]),
                               text_repair(arena, texts[(i + 1) % count]),
                               text_repair(arena, texts[(i + 2) % count])};
        findings[i] = (Finding){.rule = table[i],
                                .severity = SEVERITY_NOTE + (Severity)(i % 3),
                                .path = *words[0] ? words[0] : "x.md",
                                .id = words[1],
                                .line = 1,
                                .column = 1,
                                .end_line = 1,
                                .end_column = 2,
                                .text = text_repair_slice(arena, texts[i]),
                                .excerpt = slice_of(words[2]),
                                .excerpt_column = 1,
                                .message = words[1],
                                .help = i % 2 ? words[2] : NULL,
                                .fingerprint = "0123456789abcdef-1",
                                .is_new = true,
                                .suppressed = i == 4 ? words[2] : NULL,
                                .byte_column = 1,
                                .end_byte_column = 2};
    }
    LintResult result = {
        .findings = findings, .count = count, .documents = 1, .severities = severities};
    check_format(FORMATS[number % FORMAT_COUNT], &result);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Slice rest = fuzz_input(data, size), texts[5];
    size_t count = 0;
    g_autoptr(Arena) arena = arena_new();
    MarkdownReader *reader = fuzz_markdown();
    do {
        Slice text = fuzz_part(&rest);
        if (slice_ends(text, "\n"))
            text.len--;
        texts[count++] = text.at ? text : SLICE("");
    } while (rest.at && count < G_N_ELEMENTS(texts));
    for (size_t i = 0; i < count; i++) {
        check_put_text(arena, texts[i], i & 1);
        check_written_xml(arena, texts[i]);
        check_address(texts[i]);
        check_quoted(reader, arena, texts[i]);
    }
    check_csv(texts, count);
    check_findings(arena, texts, count, size);
    return 0;
}
