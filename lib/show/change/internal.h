/* SPDX-License-Identifier: MIT */
/* What the formats of a change share. */
#pragma once

#include "show/change.h"
#include "show/pieces.h"

/* The document as it is now, or was. */
const Document *change_document(const DocumentChange *change);

/* "added", "removed", "changed", "renamed". */
const char *change_type_name(ChangeType type);

/* What is to be said of a document in which neither field nor word changed; NULL where that says
 * nothing. */
const char *change_remark(const DocumentChange *change);

/* The formats. */
void change_human(const ChangePage *page);
void change_json(const ChangePage *page);
void change_jsonl(const ChangePage *page);
void change_markdown(const ChangePage *page);
