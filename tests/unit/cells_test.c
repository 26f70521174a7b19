/* SPDX-License-Identifier: MIT */
#include "show/csv.h"
#include "work/cells.h"

/* The cells of all rows, each as <line:column text or !fault>, rows ended by a slash; or the error.
 */
static char *read_all(Slice bytes) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
    g_autoptr(CellReader) reader = cells_new(bytes, &error);
    GString *told = g_string_new(NULL);
    while (reader && cells_next(reader, row, &error) && row->len) {
        for (unsigned i = 0; i < row->len; i++) {
            const Cell *cell = &g_array_index(row, Cell, i);
            g_string_append_printf(told, "<%zu:%zu %s%.*s>", cell->line, cell->column,
                                   cell->fault ? "!" : "",
                                   SLICE_ARG(cell->fault ? slice_of(cell->fault) : cell->text));
        }
        g_string_append_c(told, '/');
    }
    if (error)
        g_string_append(told, error->message);
    return g_string_free(told, FALSE);
}

static const struct {
    const char *sheet, *told;
} CASES[] = {
    {"", ""},
    {"\n\n", ""},
    {"a,b\nc", "<1:1 a><1:3 b>/<2:1 c>/"},
    {"\xef\xbb\xbf"
     "a;b\r\n c ;\"d;\"\"e\"\r\n",
     "<1:1 a><1:3 b>/<2:1 c><2:5 d;\"e>/"},
    {"a\tb,c\td\n", "<1:1 a><1:3 b,c><1:7 d>/"},
    {"a,\"b\r\nc\nd\",\xc8\x9b,e\nf", "<1:1 a><1:3 b\nc\nd><3:4 \xc8\x9b><3:6 e>/<4:1 f>/"},
    {"a,,\n,,\n,x,\n", "<1:1 a><1:3 ><1:4 >/<3:1 ><3:2 x><3:4 >/"},
    {"'=1,''=1,'a,'-3,' =1", "<1:1 =1><1:5 '=1><1:10 'a><1:13 '-3><1:17  =1>/"},
    {"\" a \", a ", "<1:1  a ><1:7 a>/"},
    {"a,\x01,\"\x1b[2J\"", "<1:1 a><1:3 !a control character><1:5 !a control character>/"},
    {"a\rb,c", "<1:1 !a carriage return alone><1:5 c>/"},
    {"a,\"b", "1:3: this quote does not end"},
    {"a\n\"b\"c\n", "<1:1 a>/2:4: text behind a quote; within quotes, write two for one"},
    {"a\n\xff", "2:1: this is no UTF-8; save the sheet as \"CSV UTF-8\""},
    {"\xfe\xff", "1:1: the sheet is UTF-16; save it as \"CSV UTF-8\""},
};

static void test_cases(void) {
    for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
        g_autofree char *told = read_all(slice_of(CASES[i].sheet));
        g_assert_cmpstr(told, ==, CASES[i].told);
    }
}

static void test_limits(void) {
    g_autoptr(GString) sheet = g_string_new(NULL);
    for (int i = 0; i < CELLS_MOST; i++)
        g_string_append(sheet, "a,");
    g_autofree char *many = read_all((Slice){sheet->str, sheet->len});
    g_assert_cmpstr(many, ==, "1:401: more than 200 cells in a row");
    g_string_set_size(sheet, CELL_BYTES);
    memset(sheet->str, 'x', sheet->len);
    g_autofree char *largest = read_all((Slice){sheet->str, sheet->len});
    g_assert_cmpuint(strlen(largest), ==, CELL_BYTES + strlen("<1:1 >/"));
    g_string_append_c(sheet, 'x');
    g_autofree char *large = read_all((Slice){sheet->str, sheet->len});
    g_assert_cmpstr(large, ==, "<1:1 !more than 16 KiB in one cell>/");
}

/* What show/csv.h writes is read back as the same, and no cell of it is a formula. */
static void test_round(void) {
    static const char *const parts[] = {"a",  "\"", "'", "=", "+", "-",        "@",  ",",    ";",
                                        "\t", "\n", " ", "1", ".", "\xc8\x9b", "\\", "\"\"", "''"};
    for (int round = 0; round < 20000; round++) {
        GString *texts[3];
        g_autoptr(Stream) out = stream_to_memory();
        csv_cell(out, SLICE("head,er"), true);
        csv_end(out);
        for (int i = 0; i < 3; i++) {
            texts[i] = g_string_new(i == 0 ? "x" : "");
            for (int n = g_test_rand_int_range(0, 6); n > 0; n--)
                g_string_append(texts[i], parts[g_test_rand_int_range(0, G_N_ELEMENTS(parts))]);
            csv_cell(out, (Slice){texts[i]->str, texts[i]->len}, i == 0);
        }
        csv_end(out);
        g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(Cell));
        g_autoptr(CellReader) reader = cells_new(stream_bytes(out), NULL);
        g_assert_true(cells_next(reader, row, NULL) && cells_next(reader, row, NULL));
        g_assert_cmpuint(row->len, ==, 3);
        for (unsigned i = 0; i < 3; i++) {
            Slice text = g_array_index(row, Cell, i).text;
            g_assert_cmpmem(text.at, text.len, texts[i]->str, texts[i]->len);
            g_string_free(texts[i], TRUE);
        }
    }
}

/* Any bytes end in rows or in an error. */
static void test_noise(void) {
    static const char bytes[] = "a\",;\n\r\t'= \x01\xc8\x9b\xff";
    for (int round = 0; round < 20000; round++) {
        char sheet[24];
        size_t len = (size_t)g_test_rand_int_range(0, sizeof sheet);
        for (size_t i = 0; i < len; i++)
            sheet[i] = bytes[g_test_rand_int_range(0, sizeof bytes - 1)];
        g_autofree char *told = read_all((Slice){sheet, len});
        g_assert_nonnull(told);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cells/cases", test_cases);
    g_test_add_func("/cells/limits", test_limits);
    g_test_add_func("/cells/round", test_round);
    g_test_add_func("/cells/noise", test_noise);
    return g_test_run();
}
