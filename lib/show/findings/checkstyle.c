/* SPDX-License-Identifier: MIT */
/* Checkstyle's XML, which most build servers read: an element a file, in it one a finding. */
#include "adapters/xml.h"
#include "show/findings/internal.h"

#define VERSION "4.3" /* of the format; readers know no newer one */

static const char *severity_of(Severity severity) {
    return severity == SEVERITY_NOTE ? "info" : severity_name(severity);
}

static void put_error(Xml *xml, const Finding *finding) {
    g_autofree char *message = findings_safe(slice_of(finding->message), false);
    XmlTag tag = xml_open(xml, "error");
    xml_set_format(xml, "line", "%u", finding->line);
    xml_set_format(xml, "column", "%u", finding->column);
    xml_set(xml, "severity", severity_of(finding->severity));
    xml_set(xml, "message", message);
    xml_set(xml, "source", finding->rule->id);
    xml_close(xml, tag);
    xml_puts(xml, "\n");
}

static XmlTag open_file(Xml *xml, const char *path) {
    g_autofree char *name = findings_safe(slice_of(path), false);
    XmlTag tag = xml_open(xml, "file");
    xml_set(xml, "name", name);
    xml_puts(xml, "\n");
    return tag;
}

void findings_write_checkstyle(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(Xml) xml = xml_new(XML_PLAIN);
    xml_open(xml, "checkstyle");
    xml_set(xml, "version", VERSION);
    xml_puts(xml, "\n");
    const char *path = NULL;
    XmlTag file = 0;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        if (!finding_counts(finding))
            continue;
        if (!path || strcmp(path, finding->path) != 0) {
            if (file)
                xml_close(xml, file), xml_puts(xml, "\n");
            file = open_file(xml, path = finding->path);
        }
        put_error(xml, finding);
    }
    if (file)
        xml_close(xml, file), xml_puts(xml, "\n");
    stream_write(out, xml_end(xml));
    stream_puts(out, "\n");
}
