/* SPDX-License-Identifier: MIT */
/* What the commands of the glossary share. */
#pragma once

#include "command.h"

extern const Command term_export, term_import, term_list, term_new;
