/* SPDX-License-Identifier: MIT */
/* Trees that are read, in as little room as they need. */
#include "adapters/yaml/internal.h"

_Static_assert(sizeof(YamlNode) == 8 && YAML_WIDE * sizeof(YamlNode) == sizeof(YamlWide), "nodes");

bool yaml_is_wide(const YamlPart *part, const char *file) {
    uint32_t quote = yaml_quotes(part->style), size = part->end - part->offset;
    if (part->offset > UINT16_MAX || size > UINT16_MAX)
        return true;
    return part->type == YAML_SCALAR && (size < 2 * quote || part->len != size - 2 * quote ||
                                         (part->len && part->at != file + part->offset + quote));
}

YamlPacker yaml_packer(Arena *arena, const char *file, size_t count, size_t wide) {
    bool all = wide == count || count + wide * YAML_WIDE > YAML_NEAR;
    size_t room = count + (all ? count : wide) * YAML_WIDE;
    YamlNode *nodes = arena_array(arena, YamlNode, room + 1);
    memcpy(nodes, &file, sizeof file);
    return (YamlPacker){.file = file, .nodes = nodes + 1, .room = room, .wide = all};
}

YamlNode *yaml_pack(YamlPacker *packer, const YamlPart *part) {
    bool wide = packer->wide || yaml_is_wide(part, packer->file);
    size_t size = 1 + (wide ? YAML_WIDE : 0);
    if (packer->room - packer->used < size)
        return NULL;
    YamlNode *node = &packer->nodes[packer->used];
    *node = (YamlNode){.from = wide ? 0 : (uint16_t)part->offset,
                       .size = wide ? 0 : (uint16_t)(part->end - part->offset),
                       .before = wide ? 0 : packer->used & YAML_NEAR,
                       .type = part->type,
                       .style = part->style,
                       .flow = part->flow,
                       .inner = part->inner,
                       .wide = wide};
    packer->used += size;
    if (wide)
        *yaml_loose(node) = (YamlWide){.at = part->at,
                                       .inner = part->inner ? node + size : NULL,
                                       .len = part->len,
                                       .offset = part->offset,
                                       .end = part->end};
    return node;
}

void yaml_pack_next(const YamlPacker *packer, YamlNode *node) {
    YamlNode *next = packer->nodes + packer->used;
    if (node->wide)
        yaml_loose(node)->next = next;
    else
        node->skip = (uint32_t)(next - node) & YAML_NEAR;
}

YamlNode *yaml_copy(Arena *arena, const YamlNode *node) {
    YamlNode *copy = arena_array(arena, YamlNode, 1 + YAML_WIDE);
    *copy = *node;
    copy->wide = true;
    *yaml_loose(copy) = (YamlWide){.at = yaml_text(node).at,
                                   .next = yaml_next(node),
                                   .inner = yaml_inner(node),
                                   .len = yaml_len(node),
                                   .offset = yaml_offset(node),
                                   .end = yaml_end(node)};
    return copy;
}

YamlWide *yaml_loose(const YamlNode *node) {
    g_assert(node->wide);
    return (YamlWide *)(uintptr_t)yaml_wide(node);
}
