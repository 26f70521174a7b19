/* SPDX-License-Identifier: MIT */
/* The glossary for people. */
#pragma once

#include "show/listing.h"

/* The terms of a listing as a table: word, status, what it means, what to avoid. */
void terms_table(const Listing *listing);
