/* SPDX-License-Identifier: MIT */
#include "model/value.h"
#include "work/approve.h"

/* The entry's meaning, and its value's place; that of the whole item where it has none. */
static Slice read_entry(const Field *map, const YamlNode *item, const char *name,
                        const YamlNode **at) {
    const Field *entry;
    const YamlNode *value = value_entry(map, item, name, &entry);
    *at = value && value->type == YAML_SCALAR ? value : item;
    return *at == value ? value_meaning(entry, value) : (Slice){NULL, 0};
}

bool approval_is_open_to(const Config *config, Slice person, const char *side) {
    const ConfigPerson *listed = config_person(config, person);
    return config->person_count == 0 || (listed && g_strcmp0(listed->side, side) == 0);
}

static const char *known_side(const Schema *schema, Slice side) {
    for (const char *const *each = schema->sides; *each; each++)
        if (slice_is(side, *each))
            return *each;
    return NULL;
}

static ApprovalState state_of(const Config *config, const Document *document,
                              const Approval *approval) {
    const char *side = known_side(&config->schema, approval->side);
    if (!side)
        return APPROVAL_SIDE;
    if (!approval_is_open_to(config, approval->by, side))
        return APPROVAL_PERSON;
    bool stale = document->meaning && !meaning_matches(document->meaning, approval->of);
    return stale ? APPROVAL_STALE : APPROVAL_GIVEN;
}

static void read_approval(const Config *config, const Document *document, const Field *map,
                          const YamlNode *item, Approval *into) {
    const YamlNode *at;
    into->item = item;
    into->side = read_entry(map, item, "side", &into->at_side);
    into->by = read_entry(map, item, "by", &into->at_by);
    into->of = read_entry(map, item, "of", &into->at_of);
    if (!date_parse(read_entry(map, item, "on", &at), &into->on))
        into->on = DAY_NONE;
    into->state = state_of(config, document, into);
}

const Approval *approvals_of(const Config *config, const Document *document, Arena *arena,
                             size_t *count) {
    int index;
    const Field *field = kind_field(document->kind, SLICE("approvals"), &index);
    const YamlNode *list = field ? document_field(document, index) : NULL;
    *count = 0;
    if (!list || list->type != YAML_LIST)
        return NULL;
    size_t most = 0;
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item))
        most++;
    Approval *all = arena_array(arena, Approval, most);
    for (const YamlNode *item = yaml_child(list); item; item = yaml_next(item)) {
        if (item->type != YAML_MAP)
            continue;
        Approval *approval = &all[(*count)++];
        read_approval(config, document, value_item_field(field), item, approval);
        for (size_t i = 0; i + 1 < *count && !approval->again; i++)
            approval->again = approval->side.len && slice_equal(all[i].side, approval->side);
    }
    return all;
}

const Approval *approval_of_side(const Approval *approvals, size_t count, const char *side) {
    const Approval *first = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!slice_is(approvals[i].side, side))
            continue;
        if (approvals[i].state == APPROVAL_GIVEN)
            return &approvals[i];
        first = first ? first : &approvals[i];
    }
    return first;
}

bool approval_is_given(const Approval *approvals, size_t count, const char *side) {
    const Approval *approval = approval_of_side(approvals, count, side);
    return approval && approval->state == APPROVAL_GIVEN;
}

const char *approval_side_of(const Config *config, const Document *document, const char *person) {
    const ConfigPerson *listed = config_person(config, slice_of(person));
    if (listed && listed->side)
        return listed->side;
    const YamlNode *owners = document_value(document, "owners");
    const char *owned = NULL;
    for (const char *const *side = config->schema.sides; *side; side++) {
        if (!slice_is(yaml_text(yaml_get(owners, *side)), person))
            continue;
        if (owned)
            return NULL;
        owned = *side;
    }
    return owned;
}
