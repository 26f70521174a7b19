/* SPDX-License-Identifier: MIT */
/* A grid of four columns. The document takes the two in the middle, so that a line straight up and
 * down from it runs between columns, past every full row, and meets no box. */
#include "show/site/document/place.h"

#define BOX_WIDTH   148
#define BOX_HEIGHT  78
#define GAP_X       16
#define GAP_Y       28 /* between rows: lines run in the middle of it */
#define GAP_STACK   12 /* between boxes beside the document */
#define SELF_HEIGHT 84
#define EDGE        2 /* around all, for the strokes */
#define WIDTH       (PLACE_ACROSS * BOX_WIDTH + (PLACE_ACROSS - 1) * GAP_X)
#define MIDDLE      (EDGE + WIDTH / 2)

#define ROWS_ABOVE  2
#define ROWS_BELOW  3
#define MOST_BESIDE 4

static size_t rows_of(size_t count) {
    return (count + PLACE_ACROSS - 1) / PLACE_ACROSS;
}

/* The row number `row`, the nearest to the document first, at the height `y`. */
static void place_row(Placement *made, PlaceSide side, size_t row, int y) {
    size_t first = row * PLACE_ACROSS, count = MIN(made->shown[side] - first, PLACE_ACROSS);
    int width = (int)count * (BOX_WIDTH + GAP_X) - GAP_X;
    for (size_t i = 0; i < count; i++)
        made->boxes[side][first + i] =
            (PlaceBox){MIDDLE - width / 2 + (int)i * (BOX_WIDTH + GAP_X), y, BOX_WIDTH, BOX_HEIGHT};
}

static int stack_height(size_t count) {
    return count ? (int)count * (BOX_HEIGHT + GAP_STACK) - GAP_STACK : 0;
}

static void place_stack(Placement *made, PlaceSide side, int x, int middle) {
    int y = middle - stack_height(made->shown[side]) / 2;
    for (size_t i = 0; i < made->shown[side]; i++)
        made->boxes[side][i] =
            (PlaceBox){x, y + (int)i * (BOX_HEIGHT + GAP_STACK), BOX_WIDTH, BOX_HEIGHT};
}

/* --- lines --- */

/* A line from a point to another x (`H`) or y (`V`): "M166 150H158". */
static void draw_line(GString *path, int x, int y, char way, int to) {
    g_string_append_printf(path, "M%d %d%c%d", x, y, way, to);
}

/* From the document straight to a bus beside each row, along it, and from there to each box. */
static void draw_rows(const Placement *made, PlaceSide side, GString *path) {
    const PlaceBox *boxes = made->boxes[side], *self = &made->self;
    size_t count = made->shown[side];
    int from = side == PLACE_ABOVE ? self->y : self->y + self->height, far = from;
    for (size_t first = 0; first < count; first += PLACE_ACROSS) {
        size_t last = MIN(first + PLACE_ACROSS, count) - 1;
        int edge = side == PLACE_ABOVE ? boxes[first].y + BOX_HEIGHT : boxes[first].y;
        far = side == PLACE_ABOVE ? edge + GAP_Y / 2 : edge - GAP_Y / 2;
        if (last > first)
            draw_line(path, boxes[first].x + BOX_WIDTH / 2, far, 'H',
                      boxes[last].x + BOX_WIDTH / 2);
        for (size_t i = first; i <= last; i++)
            draw_line(path, boxes[i].x + BOX_WIDTH / 2, far, 'V', edge);
    }
    if (count)
        draw_line(path, MIDDLE, from, 'V', far);
}

static void draw_stack(const Placement *made, PlaceSide side, GString *path) {
    const PlaceBox *boxes = made->boxes[side], *self = &made->self;
    size_t count = made->shown[side];
    bool start = side == PLACE_START;
    int from = start ? self->x : self->x + self->width,
        bus = start ? from - GAP_X / 2 : from + GAP_X / 2;
    int edge = start ? from - GAP_X : from + GAP_X;
    if (count == 0)
        return;
    draw_line(path, from, self->y + self->height / 2, 'H', bus);
    if (count > 1)
        draw_line(path, bus, boxes[0].y + BOX_HEIGHT / 2, 'V', boxes[count - 1].y + BOX_HEIGHT / 2);
    for (size_t i = 0; i < count; i++)
        draw_line(path, bus, boxes[i].y + BOX_HEIGHT / 2, 'H', edge);
}

/* --- the whole --- */

Placement place_neighbours(Arena *arena, const size_t counts[PLACE_SIDES]) {
    static const size_t most[] = {ROWS_ABOVE * PLACE_ACROSS, ROWS_BELOW * PLACE_ACROSS, MOST_BESIDE,
                                  MOST_BESIDE};
    Placement made = {.width = WIDTH + 2 * EDGE};
    for (unsigned side = 0; side < PLACE_SIDES; side++) {
        made.shown[side] = MIN(counts[side], most[side]);
        made.boxes[side] = arena_array(arena, PlaceBox, made.shown[side] + 1);
    }
    int row = BOX_HEIGHT + GAP_Y;
    int above = (int)rows_of(made.shown[PLACE_ABOVE]),
        below = (int)rows_of(made.shown[PLACE_BELOW]);
    int height =
        MAX(SELF_HEIGHT, stack_height(MAX(made.shown[PLACE_START], made.shown[PLACE_END])));
    int top = EDGE + above * row, middle = top + height / 2;
    made.height = top + height + below * row + EDGE;
    made.self = (PlaceBox){EDGE + BOX_WIDTH + GAP_X, middle - SELF_HEIGHT / 2,
                           2 * BOX_WIDTH + GAP_X, SELF_HEIGHT};
    for (int i = 0; i < above; i++)
        place_row(&made, PLACE_ABOVE, (size_t)i, top - (i + 1) * row);
    for (int i = 0; i < below; i++)
        place_row(&made, PLACE_BELOW, (size_t)i, top + height + i * row + GAP_Y);
    place_stack(&made, PLACE_START, EDGE, middle);
    place_stack(&made, PLACE_END, EDGE + WIDTH - BOX_WIDTH, middle);
    g_autoptr(GString) path = g_string_sized_new(256);
    draw_rows(&made, PLACE_ABOVE, path);
    draw_rows(&made, PLACE_BELOW, path);
    draw_stack(&made, PLACE_START, path);
    draw_stack(&made, PLACE_END, path);
    made.lines = arena_copy(arena, path->str, path->len);
    return made;
}
