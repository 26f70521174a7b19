/* SPDX-License-Identifier: MIT */
/* Which lists there are. */
#include "show/site/lists/internal.h"

#define SCRIPT "list.js"

/* Adds the pages of a list, and its CSV. */
static void plan_list(Site *site, List list) {
    List *kept = arena_make(site->arena, List);
    *kept = list;
    kept->csv = arena_printf(site->arena, "%s/list.csv", list.folder);
    for (size_t i = 0; i == 0 || i * LIST_ROWS < list.count; i++) {
        ListPage *part = arena_make(site->arena, ListPage);
        *part = (ListPage){kept, i};
        site_add_job(site, (SiteJob){.path = list_page_path(site->arena, kept, i),
                                     .write = list_page_write,
                                     .subject = part,
                                     .inputs = list_page_inputs,
                                     .script = SCRIPT});
    }
    site_add_job(site, (SiteJob){.path = kept->csv,
                                 .write = list_csv_write,
                                 .subject = kept,
                                 .inputs = list_csv_inputs,
                                 .plain = true});
}

/* Documents of every kind, kind by kind. */
static List all_documents(Site *site) {
    const Document **documents =
        arena_array(site->arena, const Document *, site->corpus->document_count + 1);
    List list = {.label = "Documents", .folder = SITE_DOCUMENTS, .index = SITE_DOCUMENTS_INDEX};
    for (size_t k = 0; k < site->kind_count; k++)
        for (size_t i = 0; i < site->kinds[k].count; i++)
            documents[list.count++] = site->kinds[k].documents[i];
    list.documents = documents;
    return list;
}

void lists_plan(Site *site) {
    plan_list(site, all_documents(site));
    for (size_t i = 0; i < site->kind_count; i++) {
        const SiteKind *kind = &site->kinds[i];
        if (kind->count && !kind->kind->glossary) /* a glossary has a page of its own */
            plan_list(site, (List){.kind = kind,
                                   .label = kind->label,
                                   .folder = kind->folder,
                                   .index = kind->index,
                                   .documents = kind->documents,
                                   .count = kind->count});
    }
    search_plan(site);
}
