/* SPDX-License-Identifier: MIT */
/* The rules, an area a file. Each array ends with a row without an id.
 *
 * An example is a document (its path is then EXAMPLE_PATH), or several files, each behind a line
 * `=== path`; `=== path -> target` is a symbolic link. The bad one must raise its rule, the good
 * one neither that rule nor any error.
 */
#pragma once

#include "work/rule.h"

#define EXAMPLE_PATH "requirements/REQ-0001-example.md"

extern const Rule config_rules[];
extern const Rule duplicate_rules[];
extern const Rule excuse_rules[];
extern const Rule file_rules[];
extern const Rule front_matter_rules[];
extern const Rule id_rules[];
extern const Rule lifecycle_rules[];
extern const Rule link_rules[];
extern const Rule markdown_rules[];
extern const Rule people_rules[];

/* The last row of an array. */
#define RULES_END                                                                                  \
    { .id = NULL }

/* Parts of examples. */
#define EXAMPLE_HEAD  "---\nid: REQ-0001\ntitle: Spring banner\nstatus: draft\n"
#define EXAMPLE_NEED  "---\n\n## Need\n\nVisitors should see the spring offer before they pay.\n"
#define EXAMPLE_DRAFT EXAMPLE_HEAD EXAMPLE_NEED
