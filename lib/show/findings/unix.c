/* SPDX-License-Identifier: MIT */
#include "show/findings/internal.h"

void findings_write_unix(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    for (size_t i = 0; i < result->count; i++) {
        const Finding *finding = &result->findings[i];
        if (!finding_counts(finding))
            continue;
        g_autofree char *path = findings_safe_path(finding->path);
        g_autofree char *message = findings_safe(slice_of(finding->message), false);
        stream_puts(out, path);
        stream_printf(out, ":%u:%u: ", finding->line, finding->column);
        const char *parts[] = {
            severity_name(finding->severity), ": ", message, " [", finding->rule->id, "]\n"};
        for (size_t k = 0; k < G_N_ELEMENTS(parts); k++)
            stream_puts(out, parts[k]);
    }
}
