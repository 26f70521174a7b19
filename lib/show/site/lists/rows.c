/* SPDX-License-Identifier: MIT */
#include "show/csv.h"
#include "show/site/lists/internal.h"

const char *row_day(Page *page, const Document *document) {
    Day day;
    const Field *field;
    char iso[11];
    if (!document_day(document, &day, &field))
        return "";
    date_format(day, iso);
    return arena_copy(page->arena, iso, strlen(iso));
}

const YamlNode *row_owners(const Document *document) {
    int owners = document->kind->owners_field;
    const YamlNode *map = owners >= 0 ? document_field(document, owners) : NULL;
    return map && map->type == YAML_MAP && yaml_child(map) ? map : NULL;
}

#define KNOWN      1u /* the bits behind it are sides, in the schema's order */
#define SIDES_MOST 31

/* Lists, their CSV and the search ask the same of every document: it is found out once. */
static unsigned waits_of(Page *page, const Document *document) {
    const Schema *schema = page->site->schema;
    int *known = &page->site->waits[document->index];
    unsigned waits = (unsigned)g_atomic_int_get(known);
    if (waits & KNOWN)
        return waits;
    waits = KNOWN;
    bool asked[SIDES_MOST];
    size_t count = MIN(schema->side_count, SIDES_MOST);
    document_asks(page, document, schema->sides, count, asked);
    for (size_t i = 0; i < count; i++)
        waits |= asked[i] ? 2u << i : 0;
    g_atomic_int_set(known, (int)waits);
    return waits;
}

bool row_waits(Page *page, const Document *document, size_t side) {
    if (side < SIDES_MOST)
        return waits_of(page, document) & 2u << side;
    return document_awaits(page, document, page->site->schema->sides[side]) != NULL;
}

/* Whom it waits for hangs on the readings of metrics that it links to, too. */
void row_inputs(Inputs *inputs, const Site *site, const Document *document) {
    inputs_card(inputs, site, document);
    inputs_links(inputs, site, document);
}

/* --- comma-separated values: list.js writes the same of what is shown --- */

static void write_columns(Page *page, Stream *out) {
    static const char *const first[] = {"Kind", "Id", "Title", "Status", "Date"};
    const Schema *schema = page->site->schema;
    for (size_t i = 0; i < G_N_ELEMENTS(first); i++)
        csv_cell(out, slice_of(first[i]), i == 0);
    for (size_t i = 0; i < schema->side_count; i++)
        csv_cell(out,
                 slice_of(arena_printf(page->arena, "Owner, %s",
                                       side_label(page->arena, schema->sides[i]))),
                 false);
    csv_cell(out, SLICE("Waits for"), false);
    csv_cell(out, SLICE("Page"), false);
    csv_end(out);
}

static Slice waits_for(Page *page, const Document *document) {
    const Schema *schema = page->site->schema;
    const char *sides = "";
    for (size_t i = 0; i < schema->side_count; i++)
        if (row_waits(page, document, i))
            sides = arena_printf(page->arena, "%s%s%s", sides, *sides ? ", " : "",
                                 side_label(page->arena, schema->sides[i]));
    return slice_of(sides);
}

static void write_row(Page *page, Stream *out, const Document *document) {
    const Schema *schema = page->site->schema;
    const YamlNode *owners = row_owners(document);
    csv_cell(out, slice_of(site_label(page->arena, document->kind->name)), true);
    csv_cell(out, document->id, false);
    csv_cell(out, site_title(document), false);
    csv_cell(out, slice_of(document->status ? site_label(page->arena, document->status->name) : ""),
             false);
    csv_cell(out, slice_of(row_day(page, document)), false);
    for (size_t i = 0; i < schema->side_count; i++)
        csv_cell(out, yaml_text(owners ? yaml_get(owners, schema->sides[i]) : NULL), false);
    csv_cell(out, waits_for(page, document), false);
    csv_cell(out, slice_of(site_path(page->site, document)), false);
    csv_end(out);
}

void list_csv_write(Page *page, const void *subject) {
    const List *list = subject;
    g_autoptr(Stream) out = stream_to_memory();
    write_columns(page, out);
    for (size_t i = 0; i < list->count; i++)
        write_row(page, out, list->documents[i]);
    Slice bytes = stream_bytes(out);
    g_string_append_len(page->bytes, bytes.at, (gssize)bytes.len);
}

void list_csv_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const List *list = subject;
    for (size_t i = 0; i < list->count; i++)
        row_inputs(inputs, site, list->documents[i]);
}
