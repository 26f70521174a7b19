/* SPDX-License-Identifier: MIT */
#include "adapters/fs.h"
#include "base/text.h"

#include <time.h>

static Arena *arena;

/* Seconds of this process's time. */
static double used(void) {
    return (double)clock() / CLOCKS_PER_SEC;
}

/* --- UTF-8 ------------------------------------------------------------------------------------ */

/* Every code point is valid alone, and comes back from text_decode(). */
static void test_every_code_point(void) {
    char bytes[6];
    for (uint32_t c = 0; c < 0x110000; c++) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        size_t len = (size_t)g_unichar_to_utf8(c, bytes), decoded;
        g_assert_cmpuint(text_valid((Slice){bytes, len}), ==, len);
        g_assert_cmpuint(text_decode((Slice){bytes, len}, &decoded), ==, c);
        g_assert_cmpuint(decoded, ==, len);
    }
}

/* Against GLib's validator, on random bytes of the sort that begins and continues sequences. */
static void test_valid_as_glib(void) {
    static const unsigned char pool[] = {'a',  'b',  0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0,
                                         0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
                                         0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
    char bytes[24];
    for (int round = 0; round < 200000; round++) {
        size_t len = (size_t)g_test_rand_int_range(0, sizeof bytes + 1);
        for (size_t i = 0; i < len; i++)
            bytes[i] =
                (char)(g_test_rand_int_range(0, 3) ? 'x'
                                                   : pool[g_test_rand_int_range(0, sizeof pool)]);
        const char *end;
        g_utf8_validate_len(bytes, len, &end);
        g_assert_cmpuint(text_valid((Slice){bytes, len}), ==, (size_t)(end - bytes));
        char *repaired = text_repair(arena, (Slice){bytes, len});
        g_assert_true(g_utf8_validate(repaired, -1, NULL));
        arena_reset(arena);
    }
    g_assert_cmpuint(text_valid(SLICE("a\0b")), ==, 3);
    g_assert_cmpuint(text_valid((Slice){NULL, 0}), ==, 0);
}

static void test_repair(void) {
    static const struct {
        const char *bytes, *repaired;
    } cases[] = {
        /* Unicode 15, tables 3-8 to 3-11 */
        {"\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", "????????A"},
        {"\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", "????????A"},
        {"\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", "?????A??B"},
        {"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", "????A"},
        {"a\xf1\x80\x80\xe1\x80\xc2"
         "b\x80"
         "c\x80\xbf"
         "d",
         "a???b?c??d"},
        {"plain", "plain"},
        {"", ""},
        {"\xe2\x82", "?"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(GStrv) parts = g_strsplit(cases[i].repaired, "?", -1);
        g_autofree char *expected = g_strjoinv("\xef\xbf\xbd", parts);
        g_assert_cmpstr(text_repair(arena, slice_of(cases[i].bytes)), ==, expected);
    }
}

static void test_length_and_position(void) {
    static const char text[] = "ab\r\ncaf\u00e9 \U0001f600x\n\nlast";
    g_assert_cmpuint(text_length(slice_of(text)), ==, 17);
    g_assert_cmpuint(text_length(SLICE("a\xff\xe2\x82z")), ==, 5);
    g_assert_cmpuint(text_length(SLICE("0123456789abcdef0123456789\u00e9")), ==, 27);
    static const struct {
        size_t offset, line, column;
    } cases[] = {{0, 1, 1},  {2, 1, 3},  {3, 1, 4},  {4, 2, 1},  {7, 2, 4},  {9, 2, 5},
                 {10, 2, 6}, {14, 2, 7}, {16, 3, 1}, {17, 4, 1}, {21, 4, 5}, {9999, 4, 5}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        size_t line, column;
        text_position(slice_of(text), cases[i].offset, &line, &column);
        g_assert_cmpuint(line, ==, cases[i].line);
        g_assert_cmpuint(column, ==, cases[i].column);
    }
    size_t line, column;
    text_position((Slice){NULL, 0}, 0, &line, &column);
    g_assert_cmpuint(line, ==, 1);
    g_assert_cmpuint(column, ==, 1);
}

/* --- what may be shown ------------------------------------------------------------------------ */

static void test_plain(void) {
    static const uint32_t refused[] = {0,      1,      8,      0xb,    0xc,    0xd,    0x1b,
                                       0x1f,   0x7f,   0x80,   0x85,   0x9f,   0x61c,  0x200e,
                                       0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069};
    for (size_t i = 0; i < G_N_ELEMENTS(refused); i++)
        g_assert_false(text_is_plain(refused[i]));
    static const uint32_t plain[] = {'\t', '\n',  ' ',    '~',    0xa0,   0xad,
                                     0xe9, 0x5d0, 0x200b, 0x200d, 0x2027, 0x1f600};
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        g_assert_true(text_is_plain(plain[i]));
}

/* A refused character is found wherever it stands, eight bytes being looked at a time. */
static void test_first_control(void) {
    static const char *const bad[] = {"\x01",     "\x1f",   "\x7f", "\r",
                                      "\xc2\x80", "\u202e", "\xff", "\xe2"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        for (size_t before = 0; before < 20; before++)
            for (size_t behind = 0; behind < 10; behind++) {
                g_autofree char *a = g_strnfill(before, '~'), *b = g_strnfill(behind, ' ');
                g_autofree char *text = g_strconcat(a, bad[i], b, NULL);
                g_assert_cmpuint(text_first_control(slice_of(text)), ==, before);
            }
    g_assert_cmpuint(text_first_control(SLICE("tab\tline\n caf\u00e9 \u200d")), ==, 19);
    g_assert_cmpuint(text_first_control(SLICE("a\0b")), ==, 1);
    g_assert_cmpuint(text_first_control((Slice){NULL, 0}), ==, 0);
}

static void test_visible(void) {
    static const struct {
        const char *text, *shown;
    } cases[] = {
        {"plain \u00e9 \U0001f600", "plain \u00e9 \U0001f600"},
        {"\x1b[31mred\x07", "\\x1b[31mred\\x07"},
        {"a\tb\nc\rd\x7f", "a\\x09b\\x0ac\\x0dd\\x7f"},
        {"\xc2\x85\xc2\x9b", "\\x85\\x9b"},
        {"\u202eevil\u2066", "\\u{202e}evil\\u{2066}"},
        {"zero\u200bwidth\ufeff\u200d", "zero\\u{200b}width\\u{feff}\\u{200d}"},
        {"\u2028\u061c\U000e0041", "\\u{2028}\\u{61c}\\u{e0041}"},
        {"bad\xff\xe2\x82", "bad\\xff\\xe2\\x82"},
        {"", ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_visible(arena, slice_of(cases[i].text)), ==, cases[i].shown);
    g_assert_cmpstr(text_visible(arena, SLICE("a\0b")), ==, "a\\x00b");
    g_autoptr(GString) lines = g_string_new(NULL);
    text_append_visible(lines, SLICE("a\tb\nc\rd"), true);
    g_assert_cmpstr(lines->str, ==, "a\tb\nc\\x0dd");
}

/* Nothing that text_visible() returns can move a cursor or turn a line around. */
static void test_visible_is_plain(void) {
    for (int round = 0; round < 100000; round++) {
        char bytes[12];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)g_test_rand_int();
        Slice shown = slice_of(text_visible(arena, (Slice){bytes, sizeof bytes}));
        g_assert_cmpuint(text_valid(shown), ==, shown.len);
        g_assert_cmpuint(text_first_control(shown), ==, shown.len);
        g_assert_null(memchr(shown.at, '\n', shown.len));
        arena_reset(arena);
    }
}

static void test_width(void) {
    g_assert_cmpuint(text_width(SLICE("plain")), ==, 5);
    g_assert_cmpuint(text_width(SLICE("caf\u00e9")), ==, 4);
    g_assert_cmpuint(text_width(SLICE("cafe\u0301")), ==, 4);
    g_assert_cmpuint(text_width(SLICE("\u65e5\u672c")), ==, 4);
    g_assert_cmpuint(text_width(SLICE("\U0001f600")), ==, 2);
    g_assert_cmpuint(text_width(SLICE("a\xffz")), ==, 3);
    g_assert_cmpuint(text_width((Slice){NULL, 0}), ==, 0);
}

/* --- words ------------------------------------------------------------------------------------ */

static void test_fold(void) {
    static const char *const pairs[][2] = {
        {"Lead", "lEAD"},     {"Stra\u00dfe", "STRASSE"},    {"caf\u00e9", "CAFE\u0301"},
        {"\ufb01le", "FILE"}, {"\uff21\uff22", "ab"},        {"\u210b", "h"},
        {"\u03a3", "\u03c2"}, {"no\u00a0break", "no break"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
        g_assert_cmpstr(text_fold(arena, slice_of(pairs[i][0])), ==,
                        text_fold(arena, slice_of(pairs[i][1])));
    g_assert_cmpstr(text_fold(arena, SLICE("a\xffz")), ==, "a\xef\xbf\xbdz");
    g_assert_cmpstr(text_fold(arena, SLICE("a\0z")), ==, "a\xef\xbf\xbdz");
    g_assert_cmpstr(text_fold(arena, (Slice){NULL, 0}), ==, "");
    g_assert_cmpstr(text_fold(arena, SLICE("lead")), !=, text_fold(arena, SLICE("leads")));
}

/* Letters fold by themselves as they do in the full way. */
static void test_fold_letters(void) {
    for (uint32_t c = 0x80; c < 0x800; c++) {
        char letter[7] = {0};
        g_unichar_to_utf8(c, letter);
        g_autofree char *first = g_utf8_normalize(letter, -1, G_NORMALIZE_NFKC);
        g_autofree char *folded = g_utf8_casefold(first, -1);
        g_autofree char *last = g_utf8_normalize(folded, -1, G_NORMALIZE_NFKC);
        g_assert_cmpstr(text_fold(arena, slice_of(letter)), ==, last);
    }
}

/* No code point that is not counted as a mark begins with one when it is decomposed: else runs of
 * it would not be bounded. */
static void test_marks_are_known(void) {
    g_autoptr(GString) many = g_string_new(NULL);
    for (uint32_t c = 0xa0; c < 0x110000; c++) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        uint32_t parts[18];
        size_t count = g_unichar_fully_decompose(c, TRUE, parts, G_N_ELEMENTS(parts));
        g_assert_cmpuint(count, >, 0);
        if (!g_unichar_combining_class(parts[0]))
            continue;
        g_string_truncate(many, 0);
        g_string_append_c(many, 'x');
        for (int i = 0; i < 200; i++)
            g_string_append_unichar(many, c);
        g_assert_cmpint(g_utf8_strlen(text_fold(arena, (Slice){many->str, many->len}), -1), <=,
                        1 + 30 * 4);
        arena_reset(arena);
    }
}

/* A long text is folded as a short one is, wherever it is cut: signs that melt into each other. */
static void test_fold_long(void) {
    static const gunichar signs[] = {'a',    0x301,  0x323,  0x1100, 0x1161, 0x11a8, 0xac00, 0xffa1,
                                     0xffc2, 0xff76, 0xff9e, 0x30ab, 0x9c7,  0x9be,  0xb47,  0xb3e,
                                     0x1e9b, 0x3a3,  0x345,  0x2126, 0x1b05, 0x1b35, 0x5d0,  0x130};
    for (unsigned round = 0; round < 200; round++) {
        g_autoptr(GString) text = g_string_new("long: ");
        for (unsigned i = 0; i < 1500; i++)
            g_string_append_unichar(text,
                                    signs[(unsigned)g_test_rand_int_range(0, G_N_ELEMENTS(signs))]);
        g_autofree char *first = g_utf8_normalize(text->str, -1, G_NORMALIZE_NFKC);
        g_autofree char *folded = g_utf8_casefold(first, -1);
        g_autofree char *last = g_utf8_normalize(folded, -1, G_NORMALIZE_NFKC);
        g_assert_cmpstr(text_fold(arena, (Slice){text->str, text->len}), ==, last);
        arena_reset(arena);
    }
}

/* The worst that normalising knows: long runs of marks in the wrong order. */
static void test_fold_is_linear(void) {
    static const char *const runs[] = {"\u0345\u0301\u0323\u0334", "\uff9e\u0301\u0323",
                                       "\u0f73\u0301", "\U0001d15e\u0323"};
    for (size_t i = 0; i < G_N_ELEMENTS(runs); i++) {
        g_autoptr(GString) text = g_string_new("a");
        while (text->len < 512 * 1024)
            g_string_append(text, runs[i]);
        double start = used();
        text_fold(arena, (Slice){text->str, text->len});
        g_assert_cmpfloat(used() - start, <, 2);
        arena_reset(arena);
    }
}

static void test_slug(void) {
    static const struct {
        const char *text, *slug;
        size_t limit;
    } cases[] = {
        {"Spring banner on the checkout page", "spring-banner-on-the-checkout-page", 60},
        {"  --Hello,   World!-- ", "hello-world", 60},
        {"Caf\u00e9 cr\u00e8me br\u00fbl\u00e9e", "cafe-creme-brulee", 60},
        {"Stra\u00dfe & \u00c6on", "strasse-aeon", 60},
        {"The customer's cart", "the-customers-cart", 60},
        {"The customer\u2019s cart", "the-customers-cart", 60},
        {"one two three", "one-two", 10},
        {"one two three", "one-two", 7},
        {"one two three", "one", 6},
        {"incomprehensibilities", "incomprehe", 10},
        {"", "untitled", 60},
        {"\u65e5\u672c", "\u65e5\u672c", 60},
        {"\u041a\u043e\u0440\u0437\u0438\u043d\u0430 x",
         "\u043a\u043e\u0440\u0437\u0438\u043d\u0430-x", 60},
        {"\u041a\u043e\u0440\u0437\u0438\u043d\u0430", "\u043a\u043e", 5},
        {"\u2192 ?!", "untitled", 60},
        {"../../etc/passwd", "etc-passwd", 60},
        {"-rf", "rf", 60},
        {"a\xff\x01"
         "b",
         "a-b", 60},
        {"100 % \u20ac 5", "100-eur-5", 60},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_slug(arena, slice_of(cases[i].text), cases[i].limit), ==,
                        cases[i].slug);
}

/* Whatever goes in: letters, digits, single hyphens between them, never too long. */
static void test_slug_is_safe(void) {
    for (int round = 0; round < 20000; round++) {
        char bytes[32];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)g_test_rand_int();
        const char *slug = text_slug(arena, (Slice){bytes, sizeof bytes}, 16);
        size_t len = strlen(slug);
        g_assert_cmpuint(len, >, 0);
        g_assert_cmpuint(len, <=, 16);
        g_assert_cmpuint(text_valid(slice_of(slug)), ==, len);
        for (const char *at = slug; *at; at++)
            g_assert_true((*at & 0x80) || g_ascii_islower(*at) || g_ascii_isdigit(*at) ||
                          *at == '-');
        g_assert_cmpstr(name_fault(slice_of(slug)), ==, NULL);
        g_assert_true(slug[0] != '-' && slug[len - 1] != '-' && !strstr(slug, "--"));
        arena_reset(arena);
    }
}

static void test_nearest(void) {
    static const char *const names[] = {"title",  "status", "priority", "owners", "due",
                                        "effort", "links",  "metrics",  "it"};
    static const struct {
        const char *word, *name;
    } cases[] = {{"titel", "title"},
                 {"Title", "title"},
                 {"tilte", "title"},
                 {"staus", "status"},
                 {"prioritty", "priority"},
                 {"pirority", "priority"},
                 {"owner", "owners"},
                 {"efort", "effort"},
                 {"lnks", "links"},
                 {"budget", NULL},
                 {"", NULL},
                 {"x", NULL},
                 {"ti", "it"},
                 {"dua", "due"},
                 {"zzz", NULL},
                 {"m\u00e9trics", "metrics"},
                 {"title\xff", NULL}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_nearest(slice_of(cases[i].word), names, G_N_ELEMENTS(names)), ==,
                        cases[i].name);
    g_autofree char *huge = g_strnfill(1000000, 'a');
    g_assert_null(text_nearest(slice_of(huge), names, G_N_ELEMENTS(names)));
    g_assert_null(text_nearest(SLICE("title"), NULL, 0));
}

static void test_head(void) {
    static const struct {
        const char *text;
        size_t most;
        const char *head;
    } cases[] = {{"abc", 5, "abc"}, {"abc", 3, "abc"}, {"abc", 2, "ab"}, {"abc", 0, ""},
                 {"aäb", 2, "a"},   {"aäb", 3, "aä"},  {"a€", 3, "a"},   {"a€", 4, "a€"},
                 {"€", 1, ""},      {"", 3, ""},       {"😀😀", 7, "😀"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *head = slice_strdup(text_head(slice_of(cases[i].text), cases[i].most));
        g_assert_cmpstr(head, ==, cases[i].head);
    }
}

static void test_other_case(void) {
    const char *const names[] = {"draft", "Review", "REVIEW", "țară"};
    g_assert_cmpstr(text_other_case(SLICE("Draft"), names, 4), ==, "draft");
    g_assert_cmpstr(text_other_case(SLICE("ȚARĂ"), names, 4), ==, "țară");
    g_assert_null(text_other_case(SLICE("draft"), names, 4));
    g_assert_null(text_other_case(SLICE("review"), names, 4)); /* it could be either */
    g_assert_null(text_other_case(SLICE("drafts"), names, 4));
    g_assert_null(text_other_case(SLICE(""), names, 4));
    g_assert_null(text_other_case(SLICE("Draft\xff"), names, 4));
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    arena = arena_new();
    g_test_add_func("/text/every-code-point", test_every_code_point);
    g_test_add_func("/text/valid-as-glib", test_valid_as_glib);
    g_test_add_func("/text/repair", test_repair);
    g_test_add_func("/text/length-and-position", test_length_and_position);
    g_test_add_func("/text/head", test_head);
    g_test_add_func("/text/plain", test_plain);
    g_test_add_func("/text/first-control", test_first_control);
    g_test_add_func("/text/visible", test_visible);
    g_test_add_func("/text/visible-is-plain", test_visible_is_plain);
    g_test_add_func("/text/width", test_width);
    g_test_add_func("/text/fold", test_fold);
    g_test_add_func("/text/fold-letters", test_fold_letters);
    g_test_add_func("/text/marks-are-known", test_marks_are_known);
    g_test_add_func("/text/fold-long", test_fold_long);
    g_test_add_func("/text/fold-is-linear", test_fold_is_linear);
    g_test_add_func("/text/slug", test_slug);
    g_test_add_func("/text/slug-is-safe", test_slug_is_safe);
    g_test_add_func("/text/nearest", test_nearest);
    g_test_add_func("/text/other-case", test_other_case);
    int status = g_test_run();
    arena_free(arena);
    return status;
}
