/* SPDX-License-Identifier: MIT */
/* The manual's page of rules, made from the table of rules. */
#pragma once

#include "base/date.h"
#include "base/stream.h"

/* Writes req-rules(7) in mdoc, dated `today`. */
void manual_rules(Stream *out, Day today);
