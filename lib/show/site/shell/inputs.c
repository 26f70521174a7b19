/* SPDX-License-Identifier: MIT */
/* What stands around pages, as hashes. */
#include "show/site/shell/baselines.h"
#include "show/site/shell/internal.h"

static void feed_baseline(Inputs *inputs, const SiteBaseline *baseline) {
    char hex[OID_HEX + 1];
    oid_hex(&baseline->commit, hex);
    inputs_text(inputs, baseline->name);
    inputs_text(inputs, baseline->folder);
    inputs_number(inputs, baseline->day);
    inputs_text(inputs, hex);
}

void shell_shared_inputs(Inputs *inputs, const Site *site) {
    const SiteShell *shell = site->shell;
    inputs_text(inputs, shell->language);
    inputs_text(inputs, shell->base_url);
    inputs_number(inputs, shell->style);
    inputs_number(inputs, shell->head != NULL);
    inputs_text(inputs, site->own->str);
    for (unsigned i = 0; i < site->pictures->len; i++)
        inputs_text(inputs, g_hash_table_lookup(site->files, site->pictures->pdata[i]));
    for (unsigned i = 0; i < site->baselines->len; i++)
        feed_baseline(inputs, &g_array_index(site->baselines, SiteBaseline, i));
    if (site->options->old)
        feed_baseline(inputs, site->options->old->baseline);
}

void shell_inputs(Inputs *inputs, const Site *site, const char *path) {
    if (!site->options->old)
        return;
    inputs_number(inputs, g_hash_table_contains(site->present, path));
    inputs_text(inputs, g_hash_table_lookup(site->present, path));
}
