/* SPDX-License-Identifier: MIT */
/* Items of Doorstop, and the stamps by which it knows what an item said. */
#pragma once

#include "work/import/internal.h"

typedef struct {
    const ImportSource *file;
    ImportDocument *document;
    ImportItem *item;
    Slice uid, text, header, ref;
    const YamlNode *references; /* the first of them, or NULL */
    const char *stamp;          /* once it was asked for: what doorstop_stamp() told */
    uint32_t level[16];
    unsigned depth;
    bool heading;      /* its level ends in zero */
    bool informative;  /* not normative */
    bool stamped_more; /* its document counts more than usual into stamps */
} DoorstopEntry;

/* The stamp of what the item says, as Doorstop writes it behind links; NULL where it depends on
 * what is not counted here. The caller owns it. */
char *doorstop_stamp(const DoorstopEntry *entry);
