/* SPDX-License-Identifier: MIT */
/* What an entity stands for. The names are cmark's to know: one is asked for by a parse of nothing
 * else, and a few are remembered. */
#include "adapters/markdown/internal.h"

#define LONGEST_NAME 31
#define REMEMBERED   64

typedef struct {
    char name[LONGEST_NAME + 1];
    char text[16];
    uint8_t len; /* 0 where the name is none */
} Memo;

struct EntityMemo {
    Memo memos[REMEMBERED];
    char number[8];
};

struct EntityMemo *markdown_entities_new(void) {
    return g_new0(struct EntityMemo, 1);
}

/* The end of "&#…;" or `at`; `*code` is the character. */
static uint32_t scan_number(const char *bytes, uint32_t len, uint32_t at, gunichar *code) {
    uint32_t p = at + 2, most = 7;
    bool hex = p < len && (bytes[p] == 'x' || bytes[p] == 'X');
    if (hex)
        p++, most = 6;
    uint32_t start = p, value = 0;
    for (; p < len && p - start < most; p++) {
        int digit = hex ? g_ascii_xdigit_value(bytes[p]) : g_ascii_digit_value(bytes[p]);
        if (digit < 0)
            break;
        value = value * (hex ? 16 : 10) + (uint32_t)digit;
    }
    if (p == start || p == len || bytes[p] != ';')
        return at;
    bool valid = value && value < 0x110000 && (value < 0xD800 || value >= 0xE000);
    *code = valid ? value : 0xFFFD;
    return p + 1;
}

/* The end of "&name;" or `at`. */
static uint32_t scan_name(const char *bytes, uint32_t len, uint32_t at) {
    uint32_t p = at + 1;
    while (p < len && p - at <= LONGEST_NAME && g_ascii_isalnum(bytes[p]))
        p++;
    return p < len && bytes[p] == ';' && p - at > 2 && p - at <= LONGEST_NAME + 1 ? p + 1 : at;
}

static void ask(MarkdownReader *reader, const char *source, uint32_t len, Memo *memo) {
    memo->len = 0;
    memcpy(memo->name, source + 1, len - 2);
    memo->name[len - 2] = '\0';
    cmark_node *root = markdown_cmark(&reader->small, source, len);
    cmark_node *text = cmark_node_first_child(cmark_node_first_child(root));
    const char *literal = text ? cmark_node_get_literal(text) : NULL;
    size_t size = literal ? strlen(literal) : 0;
    if (size && size < sizeof memo->text && !(size == len && memcmp(literal, source, len) == 0)) {
        memcpy(memo->text, literal, size);
        memo->len = (uint8_t)size;
    }
    store_reset(&reader->small);
}

uint32_t markdown_scan_entity(MarkdownReader *reader, const char *bytes, uint32_t len, uint32_t at,
                              Slice *text) {
    struct EntityMemo *entities = reader->entities;
    if (at + 1 < len && bytes[at + 1] == '#') {
        gunichar code = 0;
        uint32_t end = scan_number(bytes, len, at, &code);
        if (end != at)
            *text = (Slice){entities->number, (size_t)g_unichar_to_utf8(code, entities->number)};
        return end;
    }
    uint32_t end = scan_name(bytes, len, at);
    if (end == at)
        return at;
    Slice name = {bytes + at + 1, end - at - 2};
    Memo *memo = &entities->memos[hash_bytes(name.at, name.len) % REMEMBERED];
    if (!slice_is(name, memo->name))
        ask(reader, bytes + at, end - at, memo);
    *text = (Slice){memo->text, memo->len};
    return memo->len ? end : at;
}
