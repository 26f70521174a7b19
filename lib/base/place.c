/* SPDX-License-Identifier: MIT */
#include "base/place.h"

#include "base/text.h"

#define MARK     "\xef\xbb\xbf" /* the byte order mark */
#define MARK_LEN 3

PlaceSweep place_sweep(Slice file) {
    size_t from = slice_starts(file, MARK) ? MARK_LEN : 0;
    return (PlaceSweep){.file = file, .at = from, .line_start = from, .line = 1, .column = 1};
}

void place_sweep_to(PlaceSweep *sweep, size_t offset) {
    offset = MIN(offset, sweep->file.len);
    for (;;) {
        size_t end = slice_find(slice_range(sweep->file, 0, offset), '\n', sweep->at);
        if (end >= offset)
            break;
        sweep->at = sweep->line_start = end + 1;
        sweep->line++;
        sweep->column = 1;
    }
    if (offset > sweep->at) {
        sweep->column += (uint32_t)text_length(slice_range(sweep->file, sweep->at, offset));
        sweep->at = offset;
    }
}

TextPlace place_of_sweep(const PlaceSweep *sweep) {
    size_t start = sweep->line == 1 ? 0 : sweep->line_start;
    return (TextPlace){sweep->line, sweep->column, (uint32_t)(sweep->at - start + 1)};
}
