/* SPDX-License-Identifier: MIT */
/* The tree: built from what read.c hands in, and asked. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

#define MOST_FAULTS 100 /* then the rest is not worth reading */
#define SMALL_MAP   16  /* keys that are compared one by one */

void yaml_tree_stop(YamlTree *tree, size_t at) {
    const YamlFrame *top = tree->top;
    const YamlDraft *last = top && !top->key ? top->last : NULL;
    const YamlDraft *value = last && top->node->type == YAML_MAP ? last->inner : last;
    if (value && yaml_skip_blanks(tree, value->end) >= at)
        *top->slot = NULL;
    for (YamlFrame *frame = tree->top; frame && frame->parent; frame = frame->parent)
        frame->refused = frame->refused || frame->node->flow;
    tree->stopped = true;
}

void yaml_tell(YamlTree *tree, const char *kind, const char *message, const char *help,
               size_t offset, size_t end) {
    tree->on_fault(tree->context, &(YamlFault){kind, message, help, offset, end, tree->stopped});
    if (++tree->faults < MOST_FAULTS || tree->stopped)
        return;
    yaml_tree_stop(tree, offset);
    tree->on_fault(tree->context, &(YamlFault){"limit", "too much is wrong here",
                                               "the rest is not read", offset, end, true});
}

static unsigned hash_key(const void *key) {
    Slice text = yaml_draft_text(key);
    return hash_bytes(text.at, text.len);
}

static int equal_keys(const void *a, const void *b) {
    return slice_equal(yaml_draft_text(a), yaml_draft_text(b));
}

/* The map's key of the same text, or NULL. */
static const YamlDraft *find_twin(YamlFrame *map, const YamlDraft *key) {
    if (map->count < SMALL_MAP) {
        const YamlDraft *at = map->node->inner;
        while (at && !equal_keys(at, key))
            at = at->next;
        return at;
    }
    if (!map->seen) {
        map->seen = g_hash_table_new(hash_key, equal_keys);
        for (YamlDraft *at = map->node->inner; at; at = at->next)
            g_hash_table_add(map->seen, at);
    }
    return g_hash_table_lookup(map->seen, key);
}

static void tell_twin(YamlTree *tree, const YamlDraft *key, const YamlDraft *twin) {
    size_t line, column;
    text_position(tree->file, twin->offset, &line, &column);
    const char *name = text_shown(tree->arena, yaml_draft_text(key), 60);
    yaml_tell(tree, "duplicate-key",
              arena_printf(tree->arena, "the key '%s' stands here a second time", name),
              arena_printf(tree->arena, "the first is in line %zu; remove one of the two", line),
              key->offset, key->end);
}

/* Whether the key was written as `? key`: a '?' before it, or no ':' behind it in its line. */
static bool is_complex(const YamlTree *tree, const YamlFrame *map, const YamlDraft *key) {
    size_t before = key->offset;
    while (before > tree->from && strchr(" \t", tree->file.at[before - 1]))
        before--;
    if (before > tree->from && before < key->offset && tree->file.at[before - 1] == '?')
        return true;
    return !map->node->flow && yaml_behind_colon(tree, key->end) == key->end;
}

/* Tells what is wrong with a key, if anything is; returns whether it is good. */
static bool check_key(YamlTree *tree, YamlFrame *map, const YamlDraft *key) {
    Arena *arena = tree->arena;
    const YamlDraft *twin = NULL;
    if (tree->limits->keys && ++tree->keys > tree->limits->keys) {
        yaml_tree_stop(tree, key->offset);
        yaml_tell(tree, "limit", arena_printf(arena, "more than %u keys", tree->limits->keys),
                  "the rest is not read", key->offset, key->end);
    } else if (key->type != YAML_SCALAR) {
        yaml_tell(tree, "syntax", "a list or map cannot be a key", "put it in quotes if it is text",
                  key->offset, key->end);
    } else if (key->style == YAML_PLAIN && slice_is(yaml_draft_text(key), "<<")) {
        yaml_tell(tree, "alias", "merge keys ('<<') are not read here", "write the keys out",
                  key->offset, key->end);
    } else if (key->style == YAML_PLAIN && !key->len) {
        yaml_tell(tree, "syntax", "a key is missing before ':'",
                  "write 'key: value'; put a text that begins with ':' in quotes", key->offset,
                  yaml_behind_colon(tree, key->end));
    } else if (is_complex(tree, map, key)) {
        yaml_tell(tree, "syntax", "keys with '?' are not read here", "write 'key: value'",
                  key->offset, key->end);
    } else if ((twin = find_twin(map, key))) {
        tell_twin(tree, key, twin);
    } else {
        return true;
    }
    return false;
}

static void append(YamlFrame *frame, YamlDraft *node) {
    frame->slot = frame->last ? &frame->last->next : &frame->node->inner;
    *frame->slot = frame->last = node;
    node->parent = frame->node;
    frame->count++;
}

static void take_value(const YamlTree *tree, YamlFrame *map, YamlDraft *value, bool refused) {
    YamlDraft *key = map->key;
    map->key = NULL;
    if (refused || map->key_refused)
        return;
    if (value->type == YAML_SCALAR && value->style == YAML_PLAIN && !value->len)
        value->offset = value->end = (uint32_t)yaml_behind_colon(tree, key->end);
    key->inner = value;
    value->parent = key;
    append(map, key);
    if (map->seen)
        g_hash_table_add(map->seen, key);
}

void yaml_tree_place(YamlTree *tree, YamlDraft *node, bool refused) {
    YamlFrame *frame = tree->top;
    if (!frame) {
        tree->root = refused ? NULL : node;
        return;
    }
    frame->end = MAX(frame->end, node->end);
    if (frame->node->type == YAML_LIST) {
        if (!refused)
            append(frame, node);
    } else if (frame->key) {
        take_value(tree, frame, node, refused);
    } else if (!tree->stopped) {
        frame->key = node;
        frame->key_refused = refused || !check_key(tree, frame, node);
    }
}

void yaml_tree_open(YamlTree *tree, YamlDraft *node, bool refused) {
    tree->depth++;
    if (tree->limits->depth && tree->depth > tree->limits->depth) {
        yaml_tree_stop(tree, node->offset);
        yaml_tell(tree, "limit",
                  arena_printf(tree->arena, "nested deeper than %u", tree->limits->depth),
                  "the rest is not read", node->offset, yaml_end_of_char(tree, node->offset));
        return;
    }
    YamlFrame *frame = tree->spare ? tree->spare : g_new(YamlFrame, 1);
    tree->spare = tree->spare ? frame->parent : NULL;
    *frame = (YamlFrame){.parent = tree->top, .node = node, .end = node->end, .refused = refused};
    tree->top = frame;
}

void yaml_tree_close(YamlTree *tree, size_t end) {
    YamlFrame *frame = tree->top;
    frame->node->end = (uint32_t)MAX(frame->end, end);
    g_clear_pointer(&frame->seen, g_hash_table_unref);
    tree->top = frame->parent;
    tree->depth--;
    yaml_tree_place(tree, frame->node, frame->refused);
    frame->parent = tree->spare;
    tree->spare = frame;
}

/* What comes behind a node in the array, and next to which one; NULL where nothing does. */
static YamlDraft *behind(YamlDraft *node, YamlDraft **beside) {
    *beside = NULL;
    if (node->inner)
        return node->inner;
    while (node && !node->next)
        node = node->parent;
    *beside = node;
    return node ? node->next : NULL;
}

static YamlPart part_of(const YamlDraft *node) {
    return (YamlPart){.at = node->at,
                      .len = node->len,
                      .offset = node->offset,
                      .end = node->end,
                      .type = node->type,
                      .style = node->style,
                      .flow = node->flow,
                      .inner = node->inner != NULL};
}

static const YamlNode *pack(const YamlTree *tree, YamlDraft *root) {
    const char *file = tree->file.at;
    size_t count = 0, wide = 0;
    YamlDraft *beside;
    for (YamlDraft *node = root; node; node = behind(node, &beside), count++) {
        YamlPart part = part_of(node);
        wide += tree->limits->loose || yaml_is_wide(&part, file);
    }
    YamlPacker packer = yaml_packer(tree->arena, file, count, wide);
    for (YamlDraft *node = root; node; node = behind(node, &beside)) {
        YamlPart part = part_of(node);
        if (node != root && beside)
            yaml_pack_next(&packer, beside->packed);
        node->packed = yaml_pack(&packer, &part);
    }
    return root->packed;
}

const YamlNode *yaml_tree_end(YamlTree *tree) {
    while (tree->top)
        yaml_tree_close(tree, 0);
    for (YamlFrame *frame; (frame = tree->spare); g_free(frame))
        tree->spare = frame->parent;
    return tree->root ? pack(tree, tree->root) : NULL;
}

const YamlNode *yaml_child_value(const YamlNode *parent, const YamlNode *child) {
    return parent->type == YAML_MAP ? yaml_value(child) : child;
}

const YamlNode *yaml_get(const YamlNode *map, const char *key) {
    if (!map || map->type != YAML_MAP)
        return NULL;
    for (const YamlNode *at = yaml_child(map); at; at = yaml_next(at))
        if (slice_is(yaml_text(at), key))
            return yaml_value(at);
    return NULL;
}
