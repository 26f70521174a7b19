/* SPDX-License-Identifier: MIT */
/* The tree of the front matter. */
#include "model/frozen/internal.h"

/* A node's first byte: its type and style, whether it is flow, whether a next one follows it, and
 * whether something is in it: a first child, or of a key its value. Nodes stand as they are met:
 * a node, what is in it, what is next to it. */
#define NODE_FLOW  0x20
#define NODE_INNER 0x40
#define NODE_NEXT  0x80

static YamlPart part_of(const YamlNode *node) {
    return (YamlPart){.at = yaml_text(node).at,
                      .len = yaml_len(node),
                      .offset = yaml_offset(node),
                      .end = yaml_end(node),
                      .type = node->type,
                      .style = node->style};
}

static void freeze_text(Ice *ice, const YamlPart *part) {
    uint32_t quote = part->style == YAML_SINGLE || part->style == YAML_DOUBLE;
    bool usual = part->at == ice->head.at + part->offset + quote &&
                 part->end >= part->offset + 2 * quote &&
                 part->len == part->end - part->offset - 2 * quote;
    pack_number(ice->out, usual);
    if (!usual)
        pass_slice(ice, (Slice){part->at, part->len});
}

/* `*last` is where the node before it starts. */
static void freeze_node(Ice *ice, const YamlNode *node, uint32_t *last) {
    YamlPart part = part_of(node);
    if (part.offset < *last || part.end < part.offset)
        ice->bad = true;
    unsigned char bits = (unsigned char)(node->type | node->style << 2);
    bits |= (node->flow ? NODE_FLOW : 0) | (yaml_inner(node) ? NODE_INNER : 0) |
            (yaml_next(node) ? NODE_NEXT : 0);
    g_byte_array_append(ice->out, &bits, 1);
    pack_number(ice->out, part.offset - *last);
    pack_number(ice->out, part.end - part.offset);
    *last = part.offset;
    if (node->type == YAML_SCALAR)
        freeze_text(ice, &part);
}

/* The nodes below `root` in their order; false where they are nested too deep. */
static bool list_nodes(const YamlNode *root, GPtrArray *into) {
    const YamlNode *waiting[DEEPEST];
    unsigned depth = 0;
    for (const YamlNode *node = root; node;) {
        g_ptr_array_add(into, (void *)(uintptr_t)node);
        const YamlNode *next = yaml_next(node), *inner = yaml_inner(node);
        if (next && depth == DEEPEST)
            return false;
        if (next)
            waiting[depth++] = next;
        node = inner ? inner : depth ? waiting[--depth] : NULL;
    }
    return true;
}

static void freeze_front(Ice *ice, const YamlNode *root) {
    uint32_t last = 0;
    g_autoptr(GPtrArray) nodes = g_ptr_array_new();
    if (!list_nodes(root, nodes))
        ice->bad = true;
    uint32_t wide = 0;
    for (unsigned i = 0; i < nodes->len; i++) {
        YamlPart part = part_of(g_ptr_array_index(nodes, i));
        wide += yaml_is_wide(&part, ice->head.at);
    }
    pack_number(ice->out, nodes->len);
    pack_number(ice->out, wide);
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

/* Puts a node into the tree; `*bits` receives its first byte. NULL where it is none. */
static YamlNode *thaw_node(Ice *ice, YamlPacker *packer, uint32_t *last, unsigned *bits) {
    *bits = ice->at < ice->end ? *ice->at++ : 3;
    uint64_t offset = *last + take_number(ice), end = offset + take_number(ice);
    YamlType type = *bits & 3;
    YamlStyle style = *bits >> 2 & 7;
    if (type > YAML_MAP || style > YAML_FOLDED || end > ice->head.len || offset > end) {
        ice->bad = true;
        return NULL;
    }
    *last = (uint32_t)offset;
    Slice text = {NULL, 0};
    if (type == YAML_SCALAR)
        text = thaw_text(ice, (uint32_t)offset, (uint32_t)end, style);
    YamlNode *node = yaml_pack(packer, &(YamlPart){.at = text.at,
                                                   .len = (uint32_t)text.len,
                                                   .offset = (uint32_t)offset,
                                                   .end = (uint32_t)end,
                                                   .type = type,
                                                   .style = style,
                                                   .flow = (*bits & NODE_FLOW) != 0,
                                                   .inner = (*bits & NODE_INNER) != 0});
    ice->bad |= !node;
    return node;
}

/* What the next node is: next to which one (NULL: in the last), and whether it is a key there. */
typedef struct {
    YamlNode *beside;
    bool key;
} Slot;

static const YamlNode *thaw_front(Ice *ice) {
    size_t count = pass_count(ice, 0), wide = pass_below(ice, 0, count + 1);
    YamlPacker packer = yaml_packer(ice->arena, ice->head.at, count, wide);
    const YamlNode *root = NULL;
    Slot slot = {NULL, false}, waiting[DEEPEST];
    unsigned depth = 0;
    uint32_t last = 0;
    bool more = count > 0;
    for (size_t i = 0; i < count && !ice->bad; i++) {
        unsigned bits;
        if (slot.beside)
            yaml_pack_next(&packer, slot.beside);
        YamlNode *node = thaw_node(ice, &packer, &last, &bits);
        bool inner = bits & NODE_INNER, next = bits & NODE_NEXT;
        if (!node || ((node->type == YAML_SCALAR && inner) != slot.key) ||
            (next && depth == DEEPEST)) {
            ice->bad = true;
            break;
        }
        root = root ? root : node;
        if (next)
            waiting[depth++] = (Slot){node, slot.key};
        more = inner || depth > 0;
        if (inner)
            slot = (Slot){NULL, node->type == YAML_MAP};
        else if (more)
            slot = waiting[--depth];
        ice->bad |= more != (i + 1 < count);
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
