/* SPDX-License-Identifier: MIT */
/* The one door through which libxml2 comes in. */
#pragma once

#include "adapters/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include "adapters/xml/calls.h"

/* Makes the library ready; may be called at any time, by any thread. */
void xml_start(void);
