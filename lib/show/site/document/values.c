/* SPDX-License-Identifier: MIT */
/* Fields of the front matter, each shown by its type. */
#include "model/value.h"
#include "show/site/document/internal.h"

void page_person(Page *page, Slice person) {
    size_t at = slice_find(person, '@', 0);
    bool address = at > 0 && at + 1 < person.len && slice_find(person, '@', at + 1) == person.len;
    for (size_t i = 0; i < person.len && address; i++)
        address = g_ascii_isalnum(person.at[i]) || strchr("@._+-", person.at[i]);
    XmlTag tag = xml_open_class(page->xml, address ? "a" : "span", "person");
    if (address)
        xml_set_format(page->xml, "href", "mailto:%.*s", SLICE_ARG(person));
    XmlTag words = xml_open(page->xml, "bdi");
    xml_text(page->xml, slice_range(person, 0, at));
    if (at < person.len)
        xml_close(page->xml, xml_open(page->xml, "wbr")); /* where a narrow column may break it */
    xml_text(page->xml, slice_range(person, at, person.len));
    xml_close(page->xml, words);
    xml_close(page->xml, tag);
}

void page_side(Page *page, Slice name) {
    int side = site_side(page->site, name);
    static const char *const classes[] = {"key side-0", "key side-1", "key side-2", "key side-3"};
    xml_element_puts(page->xml, "span", side < 0 ? "key" : classes[side % 4],
                     side_label(page->arena, slice_string(page->arena, name)));
}

/* "8d" as "8 days". */
static void write_duration(Page *page, Slice text) {
    static const struct {
        char letter;
        const char *one, *many;
    } units[] = {{'h', "hour", "hours"}, {'d', "day", "days"}, {'w', "week", "weeks"}};
    double hours;
    char letter = text.len ? text.at[text.len - 1] : 0;
    Slice number = slice_trim(slice_range(text, 0, text.len - (text.len > 0)));
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++)
        if (letter == units[i].letter && duration_parse(text, &hours)) {
            xml_text(page->xml, number);
            xml_printf(page->xml, " %s", slice_is(number, "1") ? units[i].one : units[i].many);
            return;
        }
    page_bdi(page, text);
}

static void write_date(Page *page, Slice text) {
    Day day;
    if (date_parse(text, &day))
        page_day(page, day);
    else
        page_bdi(page, text);
}

/* An id, perhaps pinned, as a link to its document. */
static void write_reference(Page *page, Slice text) {
    Slice rest = text, id = slice_trim(slice_cut(&rest, '@'));
    const Document *target = corpus_find(page->site->corpus, id);
    if (target)
        page_document(page, target, false);
    else
        page_bdi(page, id);
}

static void write_scalar(Page *page, FieldType type, Slice text) {
    if (type == FIELD_DATE)
        write_date(page, text);
    else if (type == FIELD_DURATION)
        write_duration(page, text);
    else if (type == FIELD_PERSON)
        page_person(page, text);
    else if (type == FIELD_REFERENCE)
        write_reference(page, text);
    else if (type == FIELD_ENUM)
        xml_puts(page->xml, site_label(page->arena, slice_string(page->arena, text)));
    else
        page_bdi(page, text);
}

static void write_value(Page *page, const Field *field, const YamlNode *value);

static void write_list(Page *page, const Field *field, const YamlNode *list) {
    bool scalars = true;
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item))
        scalars = scalars && item->type == YAML_SCALAR;
    XmlTag tag = xml_open_class(page->xml, "ul", scalars ? "words" : "items");
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item)) {
        if (item->type == YAML_SCALAR && !yaml_len(item))
            continue;
        XmlTag row = xml_open(page->xml, "li");
        write_value(page, value_item_field(field), item);
        xml_close(page->xml, row);
    }
    xml_close(page->xml, tag);
}

static void write_map(Page *page, const Field *field, const YamlNode *map) {
    XmlTag list = xml_open_class(page->xml, "ul", "entries");
    for (const YamlNode *key = yaml_child(map); key; key = yaml_next(key)) {
        XmlTag item = xml_open(page->xml, "li");
        if (field->keys_are_sides)
            page_side(page, yaml_text(key));
        else
            xml_element_puts(page->xml, "span", "key",
                             site_label(page->arena, slice_string(page->arena, yaml_text(key))));
        xml_puts(page->xml, " ");
        write_value(page, value_entry_field(field, yaml_text(key)), yaml_value(key));
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* The value of a field, by its type. */
static void write_value(Page *page, const Field *field, const YamlNode *value) {
    /* Deep values cannot come: the reader bounds nesting (limits: nesting). */
    if (value->type == YAML_LIST)
        write_list(page, field, value);
    else if (value->type == YAML_MAP)
        write_map(page, field, value);
    else
        write_scalar(page, field->type, value_meaning(field, value));
}

/* Whether a page shows the field in a place of its own, or nowhere. */
static bool is_shown_elsewhere(const Kind *kind, const Field *field, int index) {
    static const char *const elsewhere[] = {"lint",    "definition", "means",   "readings",
                                            "aliases", "avoid",      "reasons", "examples",
                                            "was",     "approvals"};
    for (size_t i = 0; i < G_N_ELEMENTS(elsewhere); i++)
        if (strcmp(field->name, elsewhere[i]) == 0)
            return true;
    bool references = field->type == FIELD_REFERENCE || (field->type == FIELD_LIST && field->of &&
                                                         field->of->type == FIELD_REFERENCE);
    return references || index == kind->id_field || index == kind->title_field ||
           index == kind->status_field || index == kind->links_field;
}

static void write_fact(Page *page, const Document *document, const Field *field,
                       const YamlNode *value) {
    XmlTag row = xml_open_class(page->xml, "div", "fact");
    xml_element_puts(page->xml, "dt", NULL, site_label(page->arena, field->name));
    XmlTag data = xml_open(page->xml, "dd");
    xml_set(page->xml, "dir", "auto");
    if (value->type == YAML_SCALAR)
        write_scalar(page, field->type, document_text(document, field->name));
    else
        write_value(page, field, value);
    xml_close(page->xml, data);
    xml_close(page->xml, row);
}

/* People first, the owners before all; then days; then the rest. */
static unsigned rank_of(const Kind *kind, size_t i) {
    const Field *field = &kind->fields[i];
    while (field->of && (field->type == FIELD_LIST || field->type == FIELD_MAP))
        field = field->of;
    if ((int)i == kind->owners_field)
        return 0;
    return field->type == FIELD_PERSON ? 1 : field->type == FIELD_DATE ? 2 : 3;
}

const int *facts_of(Arena *arena, const Kind *kind, size_t *count) {
    int *facts = arena_array(arena, int, kind->field_count + 1);
    *count = 0;
    for (unsigned rank = 0; rank <= 3; rank++)
        for (size_t i = 0; i < kind->field_count; i++)
            if (rank_of(kind, i) == rank && !is_shown_elsewhere(kind, &kind->fields[i], (int)i))
                facts[(*count)++] = (int)i;
    return facts;
}

void page_facts(Page *page, const Document *document) {
    const SiteKind *kind = site_kind(page->site, document->kind);
    XmlTag list = 0;
    for (size_t i = 0; i < kind->fact_count; i++) {
        const YamlNode *value = document_field(document, kind->facts[i]);
        if (!value || (value->type != YAML_SCALAR && !yaml_child(value)))
            continue;
        if (!list)
            list = xml_open_class(page->xml, "dl", "facts");
        write_fact(page, document, &document->kind->fields[kind->facts[i]], value);
    }
    if (list)
        xml_close(page->xml, list);
}

bool document_day(const Document *document, Day *day, const Field **field) {
    const Kind *kind = document->kind;
    for (int due = 1; due >= 0; due--)
        for (size_t i = 0; i < kind->field_count; i++) {
            *field = &kind->fields[i];
            if ((*field)->type != FIELD_DATE || (due && strcmp((*field)->name, "due") != 0))
                continue;
            if (date_parse(document_text(document, (*field)->name), day))
                return true;
        }
    return false;
}
