/* SPDX-License-Identifier: MIT */
/* What is called of libxml2; included by internal.h alone. */
#pragma once

#include "adapters/library.h"

#if LIBRARY_LAZY

/* the file by which the system knows the version that the headers are of */
#if LIBXML_VERSION < 21400
#define XML_LIBRARY "libxml2.so.2"
#else
#define XML_LIBRARY "libxml2.so.16"
#endif

/* clang-format off */
/* A name a line, here and below. */
#define XML_CALLS(each) \
    each(htmlCtxtReadMemory) \
    each(htmlFreeParserCtxt) \
    each(htmlNewParserCtxt) \
    each(xmlCreatePushParserCtxt) \
    each(xmlCtxtGetLastError) \
    each(xmlCtxtUseOptions) \
    each(xmlDictSize) \
    each(xmlFreeDoc) \
    each(xmlFreeParserCtxt) \
    each(xmlFreeTextReader) \
    each(xmlInitParser) \
    each(xmlMemSetup) \
    each(xmlParseChunk) \
    each(xmlReaderForMemory) \
    each(xmlSetGenericErrorFunc) \
    each(xmlStopParser) \
    each(xmlTextReaderConstLocalName) \
    each(xmlTextReaderConstNamespaceUri) \
    each(xmlTextReaderConstValue) \
    each(xmlTextReaderDepth) \
    each(xmlTextReaderIsNamespaceDecl) \
    each(xmlTextReaderMoveToElement) \
    each(xmlTextReaderMoveToNextAttribute) \
    each(xmlTextReaderNodeType) \
    each(xmlTextReaderRead) \
    each(xmlTextReaderSetErrorHandler)
/* clang-format on */

typedef struct {
    XML_CALLS(LIBRARY_PLACE)
} XmlCalls;

/* NULL until the first call; see xml_find(). */
extern XmlCalls *xml_found;

/* Opens the library, and answers xml_found from then on. */
const XmlCalls *xml_find(void);

/* Where they all are. */
static inline const XmlCalls *xml_calls(void) {
    const XmlCalls *found = __atomic_load_n(&xml_found, __ATOMIC_ACQUIRE);
    return found ? found : xml_find();
}

#define htmlCtxtReadMemory               (*xml_calls()->htmlCtxtReadMemory_)
#define htmlFreeParserCtxt               (*xml_calls()->htmlFreeParserCtxt_)
#define htmlNewParserCtxt                (*xml_calls()->htmlNewParserCtxt_)
#define xmlCreatePushParserCtxt          (*xml_calls()->xmlCreatePushParserCtxt_)
#define xmlCtxtGetLastError              (*xml_calls()->xmlCtxtGetLastError_)
#define xmlCtxtUseOptions                (*xml_calls()->xmlCtxtUseOptions_)
#define xmlDictSize                      (*xml_calls()->xmlDictSize_)
#define xmlFreeDoc                       (*xml_calls()->xmlFreeDoc_)
#define xmlFreeParserCtxt                (*xml_calls()->xmlFreeParserCtxt_)
#define xmlFreeTextReader                (*xml_calls()->xmlFreeTextReader_)
#define xmlInitParser                    (*xml_calls()->xmlInitParser_)
#define xmlMemSetup                      (*xml_calls()->xmlMemSetup_)
#define xmlParseChunk                    (*xml_calls()->xmlParseChunk_)
#define xmlReaderForMemory               (*xml_calls()->xmlReaderForMemory_)
#define xmlSetGenericErrorFunc           (*xml_calls()->xmlSetGenericErrorFunc_)
#define xmlStopParser                    (*xml_calls()->xmlStopParser_)
#define xmlTextReaderConstLocalName      (*xml_calls()->xmlTextReaderConstLocalName_)
#define xmlTextReaderConstNamespaceUri   (*xml_calls()->xmlTextReaderConstNamespaceUri_)
#define xmlTextReaderConstValue          (*xml_calls()->xmlTextReaderConstValue_)
#define xmlTextReaderDepth               (*xml_calls()->xmlTextReaderDepth_)
#define xmlTextReaderIsNamespaceDecl     (*xml_calls()->xmlTextReaderIsNamespaceDecl_)
#define xmlTextReaderMoveToElement       (*xml_calls()->xmlTextReaderMoveToElement_)
#define xmlTextReaderMoveToNextAttribute (*xml_calls()->xmlTextReaderMoveToNextAttribute_)
#define xmlTextReaderNodeType            (*xml_calls()->xmlTextReaderNodeType_)
#define xmlTextReaderRead                (*xml_calls()->xmlTextReaderRead_)
#define xmlTextReaderSetErrorHandler     (*xml_calls()->xmlTextReaderSetErrorHandler_)

#endif
