/* SPDX-License-Identifier: MIT */
/* What nearly all front matter is made of, read without libyaml, whose scanner costs as much as all
 * of Markdown: lines of `key: value`, maps and lists below a key, a list or map of plain
 * words in brackets. Where anything else stands, nothing is read here, and libyaml does it.
 *
 * Whatever is read here, libyaml reads as the same tree; what it takes for a scalar's
 * continuation, a comment, an escape or an error is none of this, nor is what has to be told. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

#define MOST_STEPS 256 /* of one text */
#define MOST_DEPTH 8   /* of lists and maps without brackets */
#define MOST_KEY   100 /* bytes */

/* A step is what one event of libyaml would be. */
typedef enum { STEP_SCALAR, STEP_LIST, STEP_MAP, STEP_CLOSE } StepType;

typedef struct {
    StepType type;
    YamlStyle style; /* of a scalar */
    bool flow;       /* of a list or map */
    size_t from, to; /* `to` 0: a collection closes with its last item */
} Step;

typedef struct {
    size_t indent;
    bool list;
} Level;

typedef struct {
    Slice text; /* from the file's start to the end of what is read */
    size_t at;
    Step steps[MOST_STEPS];
    size_t count, nodes; /* those that are no end of something */
    Level levels[MOST_DEPTH];
    size_t depth;
    size_t pending; /* behind the colon of a key whose value is still to come; 0: there is none */
} Simple;

static bool add(Simple *simple, Step step) {
    if (simple->count == MOST_STEPS)
        return false;
    simple->steps[simple->count++] = step;
    simple->nodes += step.type != STEP_CLOSE;
    return true;
}

static char byte_at(const Simple *simple, size_t at) {
    return at < simple->text.len ? simple->text.at[at] : '\n';
}

/* Whether the byte ends a line, or is none that a line here may hold. */
static bool is_control(char c) {
    return (unsigned char)c < ' ';
}

static size_t skip_spaces(const Simple *simple, size_t at) {
    while (byte_at(simple, at) == ' ')
        at++;
    return at;
}

/* The end of the key at `at`, or `at` where there is none. */
static size_t end_of_key(const Simple *simple, size_t at) {
    size_t end = at;
    if (!g_ascii_isalpha(byte_at(simple, at)))
        return at;
    while (g_ascii_isalnum(byte_at(simple, end)) || byte_at(simple, end) == '_' ||
           byte_at(simple, end) == '-')
        end++;
    return end - at <= MOST_KEY && byte_at(simple, end) == ':' ? end : at;
}

/* --- values, which end on their line --- */

/* A text in quotes, without escapes. */
static bool take_quoted(Simple *simple) {
    size_t from = simple->at;
    char quote = byte_at(simple, from);
    bool twice = quote == '"';
    while (byte_at(simple, ++simple->at) != quote)
        if (is_control(byte_at(simple, simple->at)) || byte_at(simple, simple->at) == '\\')
            return false;
    if (byte_at(simple, ++simple->at) == quote)
        return false;
    return add(simple,
               (Step){STEP_SCALAR, twice ? YAML_DOUBLE : YAML_SINGLE, false, from, simple->at});
}

static bool take_plain(Simple *simple) {
    size_t from = simple->at, end = from;
    if (strchr("-?:,[]{}#&*!|>%@`", byte_at(simple, from)))
        return false;
    for (char c; (c = byte_at(simple, end)) != '\n'; end++) {
        bool blank_before = byte_at(simple, end - 1) == ' ';
        char next = byte_at(simple, end + 1);
        if (is_control(c) || (c == '#' && blank_before) ||
            (c == ':' && (next == ' ' || next == '\n')))
            return false;
    }
    simple->at = end;
    return byte_at(simple, end - 1) != ' ' &&
           add(simple, (Step){STEP_SCALAR, YAML_PLAIN, false, from, end});
}

static bool is_letter(char c) {
    return g_ascii_isalnum(c) || (unsigned char)c >= 0x80;
}

/* An item in brackets: words of letters and digits, and signs that mean nothing to YAML. */
static bool take_word(Simple *simple) {
    char first = byte_at(simple, simple->at);
    if (first == '"' || first == '\'')
        return take_quoted(simple);
    size_t from = simple->at, end = from;
    for (char c; (c = byte_at(simple, end)), is_letter(c) || (c && strchr("_-./@+() ", c));)
        end++;
    simple->at = end;
    return is_letter(first) && byte_at(simple, end - 1) != ' ' &&
           add(simple, (Step){STEP_SCALAR, YAML_PLAIN, false, from, end});
}

/* The key and the colon of an item in braces. */
static bool take_flow_key(Simple *simple) {
    size_t from = simple->at, end = end_of_key(simple, from);
    simple->at = end + 2;
    return end > from && byte_at(simple, end + 1) == ' ' &&
           add(simple, (Step){STEP_SCALAR, YAML_PLAIN, false, from, end});
}

static bool take_flow(Simple *simple) {
    bool map = byte_at(simple, simple->at) == '{', more = true;
    char close = map ? '}' : ']';
    if (!add(simple,
             (Step){map ? STEP_MAP : STEP_LIST, YAML_PLAIN, true, simple->at, simple->at + 1}))
        return false;
    more = byte_at(simple, ++simple->at) != close;
    while (more) {
        if ((map && !take_flow_key(simple)) || !take_word(simple))
            return false;
        more = byte_at(simple, simple->at) == ',';
        if (more)
            simple->at = skip_spaces(simple, simple->at + 1);
    }
    if (byte_at(simple, simple->at) != close)
        return false;
    simple->at++;
    return add(simple, (Step){STEP_CLOSE, YAML_PLAIN, true, 0, simple->at});
}

static bool take_value(Simple *simple) {
    switch (byte_at(simple, simple->at)) {
    case '[':
    case '{':
        return take_flow(simple);
    case '"':
    case '\'':
        return take_quoted(simple);
    default:
        return take_plain(simple);
    }
}

/* --- lines --- */

static bool open_level(Simple *simple, bool list, size_t indent) {
    if (simple->depth == MOST_DEPTH)
        return false;
    simple->levels[simple->depth++] = (Level){indent, list};
    simple->pending = 0;
    return add(simple,
               (Step){list ? STEP_LIST : STEP_MAP, YAML_PLAIN, false, simple->at, simple->at});
}

static bool close_level(Simple *simple) {
    simple->depth--;
    return add(simple, (Step){.type = STEP_CLOSE});
}

/* Gives the key that waits for its value an empty one. */
static bool leave_empty(Simple *simple) {
    size_t place = simple->pending;
    simple->pending = 0;
    return !place || add(simple, (Step){STEP_SCALAR, YAML_PLAIN, false, place, place});
}

static const Level *top_of(const Simple *simple) {
    return &simple->levels[simple->depth - 1];
}

static bool take_item(Simple *simple, size_t indent) {
    if (simple->pending && (indent < top_of(simple)->indent || !open_level(simple, true, indent)))
        return false;
    if (simple->depth == 0 || !top_of(simple)->list || top_of(simple)->indent != indent)
        return false;
    simple->at = skip_spaces(simple, simple->at + 1);
    return take_value(simple);
}

/* Goes to the map in which the keys stand that far from the margin. */
static bool enter_map(Simple *simple, size_t indent) {
    if (simple->depth == 0 || (simple->pending && indent > top_of(simple)->indent))
        return open_level(simple, false, indent);
    if (!leave_empty(simple))
        return false;
    while (simple->depth > 1 && (top_of(simple)->indent > indent ||
                                 (top_of(simple)->list && top_of(simple)->indent == indent)))
        if (!close_level(simple))
            return false;
    return !top_of(simple)->list && top_of(simple)->indent == indent;
}

static bool take_key(Simple *simple, size_t indent) {
    size_t from = simple->at, end = end_of_key(simple, from);
    if (end == from || !enter_map(simple, indent) ||
        !add(simple, (Step){STEP_SCALAR, YAML_PLAIN, false, from, end}))
        return false;
    simple->at = end + 1;
    if (byte_at(simple, simple->at) == '\n') {
        simple->pending = simple->at;
        return true;
    }
    if (byte_at(simple, simple->at) != ' ')
        return false;
    simple->at = skip_spaces(simple, simple->at);
    return take_value(simple);
}

/* Takes all lines; false where one of them is for libyaml. */
static bool take_lines(Simple *simple) {
    while (simple->at < simple->text.len) {
        size_t start = simple->at;
        simple->at = skip_spaces(simple, start);
        size_t indent = simple->at - start;
        bool item = byte_at(simple, simple->at) == '-' && byte_at(simple, simple->at + 1) == ' ';
        if (!(item ? take_item(simple, indent) : take_key(simple, indent)) ||
            byte_at(simple, simple->at) != '\n')
            return false;
        simple->at++;
    }
    return leave_empty(simple);
}

/* --- the tree --- */

/* A list or map that is open. */
typedef struct {
    YamlNode *node, *last; /* its last item or key */
    bool waits;            /* for a key's value */
    uint32_t end;          /* of what was last put in */
} Open;

typedef struct {
    const YamlTree *tree;
    YamlNode *nodes;
    size_t count;
    Open open[MOST_DEPTH + 1]; /* one in brackets is the innermost */
    size_t depth;
} Growing;

static bool has_twin(const Growing *growing, const Open *map, const YamlNode *key) {
    const char *file = growing->tree->file.at;
    for (const YamlNode *other = map->node + 1; other != key; other += other->skip)
        if (other->size == key->size &&
            memcmp(file + other->from, file + key->from, key->size) == 0)
            return true;
    return false;
}

/* Puts the node into what is open; false for a key that stands there twice. */
static bool put_node(Growing *growing, YamlNode *node) {
    Open *top = growing->depth ? &growing->open[growing->depth - 1] : NULL;
    bool value = !top || top->waits;
    if (top)
        top->waits = !value && top->node->type == YAML_MAP;
    if (value)
        return true;
    if (top->last)
        top->last->skip = (uint32_t)(node - top->last) & YAML_NEAR;
    top->node->inner = true;
    top->last = node;
    node->inner = top->waits;
    return !top->waits || !has_twin(growing, top, node);
}

static void end_at(Growing *growing, uint32_t end) {
    if (growing->depth)
        growing->open[growing->depth - 1].end = end;
}

static void close_open(Growing *growing, size_t to) {
    Open *top = &growing->open[--growing->depth];
    uint32_t end = to ? (uint32_t)to : top->end;
    top->node->size = (end - top->node->from) & UINT16_MAX;
    end_at(growing, end);
}

static bool grow(Growing *growing, const Step *step, bool ascii) {
    if (step->type == STEP_CLOSE) {
        close_open(growing, step->to);
        return true;
    }
    YamlNode *node = &growing->nodes[growing->count];
    bool scalar = step->type == STEP_SCALAR;
    *node = (YamlNode){.from = step->from & UINT16_MAX,
                       .size = (step->to - step->from) & UINT16_MAX,
                       .before = growing->count++ & YAML_NEAR,
                       .type = scalar                    ? YAML_SCALAR
                               : step->type == STEP_LIST ? YAML_LIST
                                                         : YAML_MAP,
                       .style = step->style,
                       .flow = step->flow};
    if (!put_node(growing, node))
        return false;
    end_at(growing, (uint32_t)step->to);
    if (!scalar)
        growing->open[growing->depth++] = (Open){node, NULL, false, (uint32_t)step->to};
    return ascii || !scalar || text_first_control(yaml_text(node)) == yaml_len(node);
}

/* The tree of the steps; NULL where something is to be told, or the tree is not a small one. */
static const YamlNode *grow_all(const YamlTree *tree, const Simple *simple, bool ascii) {
    const YamlLimits *limits = tree->limits;
    unsigned most = limits->depth ? limits->depth : UINT_MAX;
    if (tree->to > UINT16_MAX || limits->loose || simple->count == 0 ||
        (limits->keys && limits->keys < simple->nodes / 2))
        return NULL;
    Growing growing;
    growing.tree = tree;
    growing.nodes = yaml_packer(tree->arena, tree->file.at, simple->nodes, 0).nodes;
    growing.count = growing.depth = 0;
    for (size_t i = 0; i < simple->count; i++)
        if (!grow(&growing, &simple->steps[i], ascii) || growing.depth > most)
            return NULL;
    while (growing.depth)
        close_open(&growing, 0);
    return growing.nodes;
}

bool yaml_read_simple(YamlTree *tree, bool ascii, const YamlNode **root) {
    Simple simple; /* large, and mostly left as it is */
    simple.text = slice_range(tree->file, 0, tree->to);
    simple.at = tree->from;
    simple.count = simple.nodes = simple.depth = simple.pending = 0;
    if (tree->file.at[tree->to - 1] != '\n' || !take_lines(&simple))
        return false;
    *root = grow_all(tree, &simple, ascii);
    return *root != NULL;
}
