/* SPDX-License-Identifier: MIT */
/* The tree of the front matter. */
#include "model/frozen/internal.h"

/* A node's first byte: its type and style, whether it is flow, whether a next one follows it, and
 * whether something is in it: a first child, or of a key its value. Nodes stand as they are met:
 * a node, what is in it, what is next to it. */
#define NODE_FLOW  0x20
#define NODE_INNER 0x40
#define NODE_NEXT  0x80

static void freeze_text(Ice *ice, const YamlNode *node) {
    uint32_t quote = node->style == YAML_SINGLE || node->style == YAML_DOUBLE;
    bool usual = node->at && ice->head.at && node->at == ice->head.at + node->offset + quote &&
                 node->end >= node->offset + 2 * quote &&
                 node->len == node->end - node->offset - 2 * quote;
    pack_number(ice->out, usual);
    if (!usual)
        pass_slice(ice, (Slice){node->at, node->len});
}

/* `*last` is where the node before it starts. */
static void freeze_node(Ice *ice, const YamlNode *node, uint32_t *last) {
    bool scalar = node->type == YAML_SCALAR;
    const YamlNode *inner = node->child; /* or its value */
    if (node->offset < *last || node->end < node->offset)
        ice->bad = true;
    unsigned char bits = (unsigned char)(node->type | node->style << 2);
    bits |= (node->flow ? NODE_FLOW : 0) | (inner ? NODE_INNER : 0) | (node->next ? NODE_NEXT : 0);
    g_byte_array_append(ice->out, &bits, 1);
    pack_number(ice->out, node->offset - *last);
    pack_number(ice->out, node->end - node->offset);
    *last = node->offset;
    if (scalar)
        freeze_text(ice, node);
}

/* The nodes below `root` in their order; false where they are nested too deep. */
static bool list_nodes(const YamlNode *root, GPtrArray *into) {
    const YamlNode *waiting[DEEPEST];
    unsigned depth = 0;
    for (const YamlNode *node = root; node;) {
        g_ptr_array_add(into, (void *)(uintptr_t)node);
        if (node->next && depth == DEEPEST)
            return false;
        if (node->next)
            waiting[depth++] = node->next;
        const YamlNode *inner = node->child; /* or its value */
        node = inner ? inner : depth ? waiting[--depth] : NULL;
    }
    return true;
}

static void freeze_front(Ice *ice, const YamlNode *root) {
    uint32_t last = 0;
    g_autoptr(GPtrArray) nodes = g_ptr_array_new();
    if (!list_nodes(root, nodes))
        ice->bad = true;
    pack_number(ice->out, nodes->len);
    for (unsigned i = 0; i < nodes->len; i++)
        freeze_node(ice, g_ptr_array_index(nodes, i), &last);
}

static Slice thaw_text(Ice *ice, uint32_t offset, uint32_t end, YamlStyle style) {
    uint32_t quote = style == YAML_SINGLE || style == YAML_DOUBLE;
    if (!pass_bool(ice, false))
        return pass_slice(ice, (Slice){NULL, 0});
    if (end <= ice->head.len && end - offset >= 2 * quote)
        return (Slice){ice->head.at + offset + quote, end - offset - 2 * quote};
    ice->bad = true;
    return (Slice){NULL, 0};
}

/* Fills a node but for what it leads to; returns its first byte. The node is written at once and
 * not read before, so that its page is made once. */
static unsigned thaw_node(Ice *ice, YamlNode *node, uint32_t *last) {
    unsigned bits = ice->at < ice->end ? *ice->at++ : 3;
    uint64_t offset = *last + take_number(ice), end = offset + take_number(ice);
    YamlType type = bits & 3;
    YamlStyle style = bits >> 2 & 7;
    if (type > YAML_MAP || style > YAML_FOLDED || end > UINT32_MAX || offset > end) {
        ice->bad = true;
        return 0;
    }
    *last = (uint32_t)offset;
    Slice text = {NULL, 0};
    if (type == YAML_SCALAR)
        text = thaw_text(ice, (uint32_t)offset, (uint32_t)end, style);
    *node = (YamlNode){.at = text.at,
                       .len = (uint32_t)text.len,
                       .offset = (uint32_t)offset,
                       .end = (uint32_t)end,
                       .type = type & 0xff,
                       .style = style & 0xff,
                       .flow = (bits & NODE_FLOW) != 0};
    return bits;
}

/* Where the next node goes, and whether it is a key there. */
typedef struct {
    YamlNode **place;
    bool key;
} Slot;

static const YamlNode *thaw_front(Ice *ice) {
    size_t count = pass_count(ice, 0);
    YamlNode *nodes = arena_array(ice->arena, YamlNode, count), *root = NULL;
    Slot slot = {count ? &root : NULL, false}, waiting[DEEPEST];
    unsigned depth = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < count && !ice->bad; i++) {
        YamlNode *node = &nodes[i];
        unsigned bits = thaw_node(ice, node, &last);
        *slot.place = node;
        bool scalar = node->type == YAML_SCALAR, inner = bits & NODE_INNER, next = bits & NODE_NEXT;
        if ((scalar && inner) != slot.key || (next && depth == DEEPEST)) {
            ice->bad = true;
            break;
        }
        if (next)
            waiting[depth++] = (Slot){&node->next, slot.key};
        if (inner)
            slot = (Slot){&node->child, node->type == YAML_MAP};
        else
            slot = depth ? waiting[--depth] : (Slot){NULL, false};
        ice->bad |= !slot.place != (i + 1 == count);
    }
    ice->bad |= root && root->type != YAML_MAP;
    return root;
}

const YamlNode *pass_front(Ice *ice, const YamlNode *root) {
    if (!ice->out)
        return thaw_front(ice);
    freeze_front(ice, root);
    return root;
}
