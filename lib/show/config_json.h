/* SPDX-License-Identifier: MIT */
/* req.yml as JSON Schema, for editors. */
#pragma once

#include "base/stream.h"

/* Writes the JSON Schema (draft 2020-12) of req.yml: every key, rule and option that this build of
 * the program knows. */
void config_json_write(Stream *out);
