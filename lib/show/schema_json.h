/* SPDX-License-Identifier: MIT */
/* A kind's front matter as JSON Schema, for editors. */
#pragma once

#include "base/stream.h"
#include "model/config.h"

/* Writes the JSON Schema (draft 2020-12) of a kind's front matter. */
void schema_json_write(const Config *config, const Kind *kind, Stream *out);
