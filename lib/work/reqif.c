/* SPDX-License-Identifier: MIT */
#include "work/reqif.h"

struct ReqifPrint {
    GChecksum *sum;
};

ReqifPrint *reqif_print_new(void) {
    ReqifPrint *print = g_new0(ReqifPrint, 1);
    print->sum = g_checksum_new(G_CHECKSUM_SHA256);
    return print;
}

void reqif_print_add(ReqifPrint *print, Slice text) {
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        while (at < text.len && !g_ascii_isspace(text.at[at]))
            at++;
        g_checksum_update(print->sum, (const guchar *)text.at + from, (gssize)(at - from));
        while (at < text.len && g_ascii_isspace(text.at[at]))
            at++;
    }
}

void reqif_print_end(ReqifPrint *print, char hex[REQIF_PRINT_HEX + 1]) {
    g_strlcpy(hex, g_checksum_get_string(print->sum), REQIF_PRINT_HEX + 1);
    g_checksum_reset(print->sum);
}

void reqif_print_file(Slice file, char hex[REQIF_PRINT_HEX + 1]) {
    g_autofree char *sum = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, (const guchar *)(file.at ? file.at : ""), file.len);
    g_strlcpy(hex, sum, REQIF_PRINT_HEX + 1);
}

void reqif_print_free(ReqifPrint *print) {
    if (!print)
        return;
    g_checksum_free(print->sum);
    g_free(print);
}

void reqif_identifier(GString *into, Slice text) {
    for (size_t i = 0; i < text.len; i++)
        if (g_ascii_isalnum(text.at[i]) || text.at[i] == '-' || text.at[i] == '.')
            g_string_append_c(into, text.at[i]);
        else
            g_string_append_printf(into, "_%02X", (unsigned char)text.at[i]);
}
