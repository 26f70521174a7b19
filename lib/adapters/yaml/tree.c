/* SPDX-License-Identifier: MIT */
/* The tree: built from what read.c hands in, and asked. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

#define MOST_FAULTS 100 /* then the rest is not worth reading */
#define SMALL_MAP   16  /* keys that are compared one by one */

void yaml_tree_stop(YamlTree *tree, size_t at) {
    const YamlFrame *top = tree->top;
    const YamlNode *last = top && !top->key ? top->last : NULL;
    if (last && yaml_skip_blanks(tree, yaml_child_value(top->node, last)->end) >= at)
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
    Slice text = yaml_text(key);
    return hash_bytes(text.at, text.len);
}

static int equal_keys(const void *a, const void *b) {
    return slice_equal(yaml_text(a), yaml_text(b));
}

/* The map's key of the same text, or NULL. */
static const YamlNode *find_twin(YamlFrame *map, const YamlNode *key) {
    if (map->count < SMALL_MAP) {
        const YamlNode *at = map->node->child;
        while (at && !equal_keys(at, key))
            at = at->next;
        return at;
    }
    if (!map->seen) {
        map->seen = g_hash_table_new(hash_key, equal_keys);
        for (YamlNode *at = map->node->child; at; at = at->next)
            g_hash_table_add(map->seen, at);
    }
    return g_hash_table_lookup(map->seen, key);
}

static void tell_twin(YamlTree *tree, const YamlNode *key, const YamlNode *twin) {
    size_t line, column;
    text_position(tree->file, twin->offset, &line, &column);
    const char *name = text_shown(tree->arena, yaml_text(key), 60);
    yaml_tell(tree, "duplicate-key",
              arena_printf(tree->arena, "the key '%s' stands here a second time", name),
              arena_printf(tree->arena, "the first is in line %zu; remove one of the two", line),
              key->offset, key->end);
}

/* Whether the key was written as `? key`: a '?' before it, or no ':' behind it in its line. */
static bool is_complex(const YamlTree *tree, const YamlFrame *map, const YamlNode *key) {
    size_t before = key->offset;
    while (before > tree->from && strchr(" \t", tree->file.at[before - 1]))
        before--;
    if (before > tree->from && before < key->offset && tree->file.at[before - 1] == '?')
        return true;
    return !map->node->flow && yaml_behind_colon(tree, key->end) == key->end;
}

/* Tells what is wrong with a key, if anything is; returns whether it is good. */
static bool check_key(YamlTree *tree, YamlFrame *map, const YamlNode *key) {
    Arena *arena = tree->arena;
    const YamlNode *twin = NULL;
    if (tree->limits->keys && ++tree->keys > tree->limits->keys) {
        yaml_tree_stop(tree, key->offset);
        yaml_tell(tree, "limit", arena_printf(arena, "more than %u keys", tree->limits->keys),
                  "the rest is not read", key->offset, key->end);
    } else if (key->type != YAML_SCALAR) {
        yaml_tell(tree, "syntax", "a list or map cannot be a key", "put it in quotes if it is text",
                  key->offset, key->end);
    } else if (key->style == YAML_PLAIN && slice_is(yaml_text(key), "<<")) {
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

static void append(YamlFrame *frame, YamlNode *node) {
    frame->slot = frame->last ? &frame->last->next : &frame->node->child;
    *frame->slot = frame->last = node;
    frame->count++;
}

static void take_value(const YamlTree *tree, YamlFrame *map, YamlNode *value, bool refused) {
    YamlNode *key = map->key;
    map->key = NULL;
    if (refused || map->key_refused)
        return;
    if (value->type == YAML_SCALAR && value->style == YAML_PLAIN && !value->len)
        value->offset = value->end = (uint32_t)yaml_behind_colon(tree, key->end);
    key->value = value;
    append(map, key);
    if (map->seen)
        g_hash_table_add(map->seen, key);
}

void yaml_tree_place(YamlTree *tree, YamlNode *node, bool refused) {
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

void yaml_tree_open(YamlTree *tree, YamlNode *node, bool refused) {
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

void yaml_tree_end(YamlTree *tree) {
    while (tree->top)
        yaml_tree_close(tree, 0);
    for (YamlFrame *frame; (frame = tree->spare); g_free(frame))
        tree->spare = frame->parent;
}

const YamlNode *yaml_child_value(const YamlNode *parent, const YamlNode *child) {
    return parent->type == YAML_MAP ? child->value : child;
}

const YamlNode *yaml_get(const YamlNode *map, const char *key) {
    if (!map || map->type != YAML_MAP)
        return NULL;
    for (const YamlNode *at = map->child; at; at = at->next)
        if (slice_is(yaml_text(at), key))
            return at->value;
    return NULL;
}

Slice yaml_text(const YamlNode *scalar) {
    return scalar && scalar->type == YAML_SCALAR ? (Slice){scalar->at, scalar->len} : SLICE("");
}
