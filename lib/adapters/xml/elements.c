/* SPDX-License-Identifier: MIT */
#include "adapters/xml/elements.h"

#include "base/base.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *name;
    unsigned traits;
} Element;

/* In byte order. */
static const Element elements[] = {
    {"area", ELEMENT_VOID},
    {"article", ELEMENT_LINE},
    {"aside", ELEMENT_LINE},
    {"base", ELEMENT_VOID | ELEMENT_LINE},
    {"blockquote", ELEMENT_LINE},
    {"body", ELEMENT_LINE},
    {"br", ELEMENT_VOID | ELEMENT_LINE},
    {"col", ELEMENT_VOID | ELEMENT_LINE},
    {"dd", ELEMENT_LINE},
    {"details", ELEMENT_LINE},
    {"div", ELEMENT_LINE},
    {"dl", ELEMENT_LINE},
    {"dt", ELEMENT_LINE},
    {"embed", ELEMENT_VOID},
    {"figure", ELEMENT_LINE},
    {"footer", ELEMENT_LINE},
    {"h1", ELEMENT_LINE},
    {"h2", ELEMENT_LINE},
    {"h3", ELEMENT_LINE},
    {"h4", ELEMENT_LINE},
    {"h5", ELEMENT_LINE},
    {"h6", ELEMENT_LINE},
    {"head", ELEMENT_LINE},
    {"header", ELEMENT_LINE},
    {"hr", ELEMENT_VOID | ELEMENT_LINE},
    {"html", ELEMENT_LINE},
    {"img", ELEMENT_VOID},
    {"input", ELEMENT_VOID},
    {"li", ELEMENT_LINE},
    {"link", ELEMENT_VOID | ELEMENT_LINE},
    {"main", ELEMENT_LINE},
    {"meta", ELEMENT_VOID | ELEMENT_LINE},
    {"nav", ELEMENT_LINE},
    {"ol", ELEMENT_LINE},
    {"p", ELEMENT_LINE},
    {"pre", ELEMENT_LINE},
    {"script", ELEMENT_RAW | ELEMENT_LINE},
    {"section", ELEMENT_LINE},
    {"source", ELEMENT_VOID},
    {"style", ELEMENT_RAW | ELEMENT_LINE},
    {"summary", ELEMENT_LINE},
    {"table", ELEMENT_LINE},
    {"tbody", ELEMENT_LINE},
    {"td", ELEMENT_LINE},
    {"th", ELEMENT_LINE},
    {"thead", ELEMENT_LINE},
    {"title", ELEMENT_LINE},
    {"tr", ELEMENT_LINE},
    {"track", ELEMENT_VOID},
    {"ul", ELEMENT_LINE},
    {"wbr", ELEMENT_VOID},
};

static int compare_names(const void *name, const void *element) {
    return strcmp(name, ((const Element *)element)->name);
}

unsigned element_traits(const char *name) {
    const Element *element =
        bsearch(name, elements, G_N_ELEMENTS(elements), sizeof *elements, compare_names);
    return element ? element->traits : 0;
}
