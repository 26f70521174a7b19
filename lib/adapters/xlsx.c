/* SPDX-License-Identifier: MIT */
#include "adapters/xlsx.h"

#ifndef REQ_XLSX

Xlsx *xlsx_new(const char *title, int64_t created, GError **error) {
    (void)title, (void)created;
    fail(error, EXIT_ENVIRONMENT,
         "this req was built without libxlsxwriter, which writes xlsx; 'req export csv' does "
         "without, and so does a build where the library is installed");
    return NULL;
}

/* Nobody has a workbook then. */
void xlsx_free(Xlsx *xlsx) {
    (void)xlsx;
}

void xlsx_sheet(Xlsx *xlsx, const char *name, const XlsxColumn *columns, size_t count,
                size_t rows) {
    (void)xlsx, (void)name, (void)columns, (void)count, (void)rows;
}

void xlsx_text(Xlsx *xlsx, size_t row, size_t column, Slice text) {
    (void)xlsx, (void)row, (void)column, (void)text;
}

void xlsx_number(Xlsx *xlsx, size_t row, size_t column, double number) {
    (void)xlsx, (void)row, (void)column, (void)number;
}

void xlsx_day(Xlsx *xlsx, size_t row, size_t column, Day day) {
    (void)xlsx, (void)row, (void)column, (void)day;
}

void xlsx_bool(Xlsx *xlsx, size_t row, size_t column, bool value) {
    (void)xlsx, (void)row, (void)column, (void)value;
}

size_t xlsx_cut(const Xlsx *xlsx) {
    (void)xlsx;
    return 0;
}

bool xlsx_end(Xlsx *xlsx, GByteArray *into, GError **error) {
    (void)xlsx, (void)into, (void)error;
    return false;
}

#else

#include "base/text.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

struct Xlsx {
    char *folder, *path; /* of our own, below that of temporary files */
    lxw_workbook *book;
    lxw_worksheet *sheet; /* the present one; NULL: it could not be made */
    lxw_format *head, *day, *text;
    size_t cut;
    lxw_error failed; /* the first */
};

static void keep(Xlsx *xlsx, lxw_error result) {
    if (result != LXW_NO_ERROR && xlsx->failed == LXW_NO_ERROR)
        xlsx->failed = result;
}

Xlsx *xlsx_new(const char *title, int64_t created, GError **error) {
    g_autoptr(GError) why = NULL;
    char *folder = g_dir_make_tmp("req-XXXXXX", &why);
    if (!folder) {
        fail(error, EXIT_ENVIRONMENT, "cannot make a temporary folder: %s", why->message);
        return NULL;
    }
    Xlsx *xlsx = g_new0(Xlsx, 1);
    xlsx->folder = folder;
    xlsx->path = g_build_filename(folder, "book.xlsx", NULL);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = folder};
    xlsx->book = workbook_new_opt(xlsx->path, &options);
    g_autofree char *name = g_strdup(title ? title : "");
    lxw_doc_properties properties = {.title = name, .created = (time_t)created};
    keep(xlsx, workbook_set_properties(xlsx->book, &properties));
    xlsx->head = workbook_add_format(xlsx->book);
    format_set_bold(xlsx->head);
    format_set_bottom(xlsx->head, LXW_BORDER_THIN);
    xlsx->day = workbook_add_format(xlsx->book);
    format_set_num_format(xlsx->day, "yyyy-mm-dd");
    format_set_align(xlsx->day, LXW_ALIGN_VERTICAL_TOP);
    xlsx->text = workbook_add_format(xlsx->book);
    format_set_align(xlsx->text, LXW_ALIGN_VERTICAL_TOP);
    return xlsx;
}

void xlsx_free(Xlsx *xlsx) {
    if (!xlsx)
        return;
    if (xlsx->book)
        lxw_workbook_free(xlsx->book);
    unlink(xlsx->path);
    rmdir(xlsx->folder);
    g_free(xlsx->path);
    g_free(xlsx->folder);
    g_free(xlsx);
}

void xlsx_sheet(Xlsx *xlsx, const char *name, const XlsxColumn *columns, size_t count,
                size_t rows) {
    bool good = workbook_validate_sheet_name(xlsx->book, name) == LXW_NO_ERROR;
    xlsx->sheet = workbook_add_worksheet(xlsx->book, good ? name : NULL);
    if (!xlsx->sheet) {
        keep(xlsx, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    for (size_t i = 0; i < count; i++)
        keep(xlsx,
             worksheet_set_column(xlsx->sheet, (lxw_col_t)i, (lxw_col_t)i, columns[i].width, NULL));
    for (size_t i = 0; i < count; i++)
        keep(xlsx,
             worksheet_write_string(xlsx->sheet, 0, (lxw_col_t)i, columns[i].name, xlsx->head));
    worksheet_freeze_panes(xlsx->sheet, 1, 0);
    if (count)
        keep(xlsx, worksheet_autofilter(xlsx->sheet, 0, 0, (lxw_row_t)rows, (lxw_col_t)count - 1));
}

void xlsx_text(Xlsx *xlsx, size_t row, size_t column, Slice text) {
    if (!xlsx->sheet || !text.len)
        return;
    Slice whole = text.len > XLSX_CELL ? text_head(text, XLSX_CELL) : text;
    g_autoptr(Arena) arena = arena_new();
    xlsx->cut += whole.len < text.len;
    keep(xlsx, worksheet_write_string(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column,
                                      text_repair(arena, whole), xlsx->text));
}

void xlsx_number(Xlsx *xlsx, size_t row, size_t column, double number) {
    if (xlsx->sheet)
        keep(xlsx, worksheet_write_number(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column, number,
                                          xlsx->text));
}

void xlsx_day(Xlsx *xlsx, size_t row, size_t column, Day day) {
    char text[11];
    int year, month, of_month;
    date_format(day, text);
    if (sscanf(text, "%d-%d-%d", &year, &month, &of_month) != 3 || year < 1900) {
        xlsx_text(xlsx, row, column, slice_of(text));
        return;
    }
    lxw_datetime datetime = {.year = year, .month = month, .day = of_month};
    if (xlsx->sheet)
        keep(xlsx, worksheet_write_datetime(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column,
                                            &datetime, xlsx->day));
}

void xlsx_bool(Xlsx *xlsx, size_t row, size_t column, bool value) {
    if (xlsx->sheet)
        keep(xlsx, worksheet_write_boolean(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column, value,
                                           xlsx->text));
}

size_t xlsx_cut(const Xlsx *xlsx) {
    return xlsx->cut;
}

bool xlsx_end(Xlsx *xlsx, GByteArray *into, GError **error) {
    keep(xlsx, workbook_close(xlsx->book)); /* which frees it */
    xlsx->book = NULL;
    g_autofree char *bytes = NULL;
    gsize len = 0;
    g_autoptr(GError) why = NULL;
    if (xlsx->failed != LXW_NO_ERROR)
        return fail(error, EXIT_ENVIRONMENT, "the workbook cannot be made: %s",
                    lxw_strerror(xlsx->failed));
    if (!g_file_get_contents(xlsx->path, &bytes, &len, &why))
        return fail(error, EXIT_ENVIRONMENT, "the workbook cannot be read back: %s", why->message);
    g_byte_array_append(into, (const guint8 *)bytes, (guint)len);
    return true;
}

#endif
