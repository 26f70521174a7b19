/* SPDX-License-Identifier: MIT */
/* Whether a document is what a condition asks for. */
#include "model/query/internal.h"

/* Whether something of the tree, from the path `below` on, is the wanted value (with NULL: whether
 * anything is there). Recursion is bounded by the nesting of front matter. */
static bool tree_has(const Wanted *wanted, const Field *field, const YamlNode *node, Slice below,
                     bool item) {
    if (node->type == YAML_SCALAR)
        return !below.at && yaml_len(node) > 0 &&
               (!wanted || wanted_is(wanted, field, value_meaning(field, node), item));
    if (node->type == YAML_LIST) {
        for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each))
            if (tree_has(wanted, value_item_field(field), each, below, true))
                return true;
        return false;
    }
    Slice rest = below, key = slice_cut(&rest, '.');
    for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each)) {
        Slice own = yaml_text(each);
        if ((!key.at || slice_equal(own, key)) &&
            tree_has(wanted, value_entry_field(field, own), yaml_value(each), rest, false))
            return true;
    }
    return false;
}

/* Whether the field has the wanted value; with `any`, whether it has one at all. */
static bool field_has(const Query *query, const Wanted *wanted, const Document *document,
                      bool any) {
    const Place *place = &wanted->places[document->kind - query->schema->kinds];
    const YamlNode *tree;
    Slice text;
    if (place->index < 0 || !value_of_field(document, place->index, &tree, &text))
        return false;
    const Field *field = &document->kind->fields[place->index];
    if (tree)
        return tree_has(any ? NULL : wanted, field, tree, place->below, false);
    return !place->below.at && (any || wanted_is(wanted, field, text, false));
}

/* Whether a scalar of the tree holds the needle; keys do not count. */
static bool scalars_hold(const Needle *needle, const YamlNode *node) {
    if (node->type == YAML_SCALAR)
        return needle_in(needle, yaml_text(node));
    for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each))
        if (scalars_hold(needle, yaml_child_value(node, each)))
            return true;
    return false;
}

static bool document_holds(const Document *document, const Needle *needle) {
    if (needle_in(needle, document->id) || needle_in(needle, document->title) ||
        (document->front && scalars_hold(needle, document->front)))
        return true;
    Slice bytes = document->bytes;
    return bytes.at && needle_in(needle, slice_range(bytes, document->body_offset, bytes.len));
}

static bool text_is(const Wanted *wanted, Slice text) {
    return *wanted->sign ? needle_is(&wanted->needle, text) : needle_in(&wanted->needle, text);
}

static bool wanted_holds(const Query *query, Topic topic, const Wanted *wanted,
                         const Document *document) {
    const Kind *kind = document->kind;
    switch (topic) {
    case ABOUT_TEXT:
        return document_holds(document, &wanted->needle);
    case ABOUT_ID:
        return needle_is(&wanted->needle, document->id);
    case ABOUT_KIND:
        return needle_is(&wanted->needle, slice_of(kind->name)) ||
               (kind->plural && needle_is(&wanted->needle, slice_of(kind->plural)));
    case ABOUT_STATUS:
        return document->status && needle_is(&wanted->needle, slice_of(document->status->name));
    case ABOUT_TITLE:
        return text_is(wanted, document->title);
    case ABOUT_PATH:
        return text_is(wanted, slice_of(document->path));
    case ABOUT_FIELD:
        return field_has(query, wanted, document, false);
    case ABOUT_PRESENCE:
        return field_has(query, wanted, document, true);
    case ABOUT_ABSENCE:
        return !field_has(query, wanted, document, true);
    }
    return false;
}

bool condition_holds(const Query *query, const Condition *condition, const Document *document) {
    bool holds = false;
    for (size_t i = 0; i < condition->count && !holds; i++)
        holds = wanted_holds(query, condition->topic, &condition->wanted[i], document);
    return holds != condition->negated;
}
