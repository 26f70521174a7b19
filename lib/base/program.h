/* SPDX-License-Identifier: MIT */
/* Which build of the program this is. */
#pragma once

#include "base/base.h"

/* Adds to the checksum what tells this build, with the libraries that it reads documents by, from
 * every other: what another build has worked out may not be what this one would. */
void program_identify(GChecksum *into);
