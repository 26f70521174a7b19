/* SPDX-License-Identifier: MIT */
#include "model/front.h"

#define FRONT_LIMIT (16 * 1024)

/* The end of the line at `from`, its line end included. */
static size_t line_end(Slice file, size_t from) {
    return MIN(slice_find(file, '\n', from) + 1, file.len);
}

static bool is_fence(Slice line) {
    return slice_starts(line, "---") && slice_trim(line).len == 3;
}

bool front_find(Slice file, Front *front) {
    size_t start = slice_starts(file, "\xef\xbb\xbf") ? 3 : 0, at = line_end(file, start);
    *front = (Front){start, start, start, start};
    if (!is_fence(slice_range(file, start, at)))
        return false;
    front->from = at;
    while (at < file.len && !is_fence(slice_range(file, at, line_end(file, at))))
        at = line_end(file, at);
    front->to = at;
    front->body = line_end(file, at);
    return true;
}

static void ignore_fault(void *context, const YamlFault *fault) {
    (void)context;
    (void)fault;
}

const YamlNode *front_fields(Arena *arena, Slice file) {
    static const YamlLimits limits = {.bytes = FRONT_LIMIT, .depth = 8, .keys = 200};
    Front front;
    if (!front_find(file, &front))
        return NULL;
    const YamlNode *map = yaml_read(arena, file, front.from, front.to, &limits, ignore_fault, NULL);
    return map && map->type == YAML_MAP ? yaml_child(map) : NULL;
}
