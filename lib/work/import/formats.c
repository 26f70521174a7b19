/* SPDX-License-Identifier: MIT */
/* The table of formats. */
#include "work/import/internal.h"

static const char *const SHEETS[] = {".csv", ".tsv", NULL};
static const ImportAlias SHEET[] = {
    {"uid", "id"},
    {"name", "title"},
    {"description", "text"},
    {"statement", "text"},
    {"requirement", "text"},
    {"parent", "links.refines"},
    {"parents", "links.refines"},
    {NULL, NULL},
};

const ImportFormat import_formats[] = {
    {"csv", "rows of a sheet, with the names of the columns first", SHEETS, SHEET, import_csv},
    {NULL, NULL, NULL, NULL, NULL},
};
