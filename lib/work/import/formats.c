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

static const char *const REQIF[] = {".reqif", NULL};
static const ImportAlias REQIF_NAMES[] = {
    {"reqif.foreignid", "id"},   {"object identifier", "id"},
    {"reqif.name", "title"},     {"reqif.text", "text"},
    {"object text", "text"},     {"reqif.description", "text"},
    {"reqif.chapternumber", ""}, {NULL, NULL},
};

static const char *const DOORSTOP[] = {".doorstop.yml", ".yml", ".yaml", ".md", NULL};

static const char *const SDOC[] = {".sdoc", NULL};
static const ImportAlias NODE[] = {
    {"UID", "id"},       {"STATEMENT", "text"},         {"DESCRIPTION", "text"},
    {"CONTENT", "text"}, {"RATIONALE", "## Rationale"}, {"COMMENT", "## Comment"},
    {NULL, NULL},
};

static const char *const MARKDOWN[] = {".md", NULL};

const ImportFormat import_formats[] = {
    {"doorstop", "folders of YAML or Markdown items", DOORSTOP, NULL, import_doorstop},
    {"strictdoc", ".sdoc files", SDOC, NODE, import_strictdoc},
    {"openfasttrace", "Markdown with ids such as req~name~1", MARKDOWN, NULL, import_openfasttrace},
    {"csv", "rows of a sheet, with the names of the columns first", SHEETS, SHEET, import_csv},
    {"reqif", ".reqif files of other tools and of req", REQIF, REQIF_NAMES, import_reqif},
    {NULL, NULL, NULL, NULL, NULL},
};
