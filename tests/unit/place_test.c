/* SPDX-License-Identifier: MIT */
/* Where neighbours stand in a drawing: whatever their number, nothing lies on anything else. */
#include "show/site/document/place.h"

#include <stdio.h>

static const size_t COUNTS[] = {0, 1, 2, 3, 4, 5, 8, 9, 12, 13, 40, 100000};

typedef struct {
    int x0, y0, x1, y1;
} Span;

static Span span_of(const PlaceBox *box) {
    return (Span){box->x, box->y, box->x + box->width, box->y + box->height};
}

static bool overlap(Span a, Span b) {
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/* All boxes of a placement, the document's own first. */
static GArray *boxes_of(const Placement *place) {
    GArray *boxes = g_array_new(FALSE, FALSE, sizeof(Span));
    Span self = span_of(&place->self);
    g_array_append_val(boxes, self);
    for (unsigned side = 0; side < PLACE_SIDES; side++)
        for (size_t i = 0; i < place->shown[side]; i++) {
            Span span = span_of(&place->boxes[side][i]);
            g_array_append_val(boxes, span);
        }
    return boxes;
}

static void check_boxes(const Placement *place, const GArray *boxes) {
    for (unsigned i = 0; i < boxes->len; i++) {
        Span span = g_array_index(boxes, Span, i);
        g_assert_cmpint(span.x0, >, 0);
        g_assert_cmpint(span.y0, >, 0);
        g_assert_cmpint(span.x1, <, place->width);
        g_assert_cmpint(span.y1, <, place->height);
        for (unsigned k = 0; k < i; k++)
            g_assert_false(overlap(span, g_array_index(boxes, Span, k)));
    }
}

/* Every line of the path ("M320 4V80") runs outside the boxes; it may touch their edges. */
static size_t check_lines(const char *path, const GArray *boxes) {
    size_t count = 0;
    int used;
    for (; *path; path += used, count++) {
        int x, y, to;
        char way;
        g_assert_cmpint(sscanf(path, "M%d %d%c%d%n", &x, &y, &way, &to, &used), ==, 4);
        g_assert_true(way == 'H' || way == 'V');
        int x1 = way == 'H' ? to : x, y1 = way == 'V' ? to : y;
        Span line = {MIN(x, x1), MIN(y, y1), MAX(x, x1), MAX(y, y1)};
        if (way == 'H')
            line.y1++, line.y0--;
        else
            line.x1++, line.x0--;
        for (unsigned i = 0; i < boxes->len; i++)
            g_assert_false(overlap(line, g_array_index(boxes, Span, i)));
    }
    return count;
}

static void check_all(const size_t counts[PLACE_SIDES]) {
    g_autoptr(Arena) arena = arena_new();
    Placement place = place_neighbours(arena, counts);
    g_autoptr(GArray) boxes = boxes_of(&place);
    check_boxes(&place, boxes);
    size_t lines = check_lines(place.lines, boxes), shown = 0;
    for (unsigned side = 0; side < PLACE_SIDES; side++) {
        g_assert_cmpuint(place.shown[side], <=, counts[side]);
        g_assert_true(place.shown[side] > 0 || counts[side] == 0);
        shown += place.shown[side];
    }
    g_assert_cmpuint(lines, >=, shown);
    g_assert_cmpuint(shown, <=, 28);
}

static void test_every_number(void) {
    const size_t n = G_N_ELEMENTS(COUNTS);
    for (size_t i = 0; i < n * n * n * n; i++)
        check_all((size_t[]){COUNTS[i % n], COUNTS[i / n % n], COUNTS[i / n / n % n],
                             COUNTS[i / n / n / n]});
}

/* What it rests on is above it, what rests on it below, the others beside it. */
static void test_sides(void) {
    g_autoptr(Arena) arena = arena_new();
    Placement place = place_neighbours(arena, (size_t[]){6, 5, 2, 2});
    const PlaceBox *self = &place.self;
    for (size_t i = 0; i < place.shown[PLACE_ABOVE]; i++)
        g_assert_cmpint(span_of(&place.boxes[PLACE_ABOVE][i]).y1, <, self->y);
    for (size_t i = 0; i < place.shown[PLACE_BELOW]; i++)
        g_assert_cmpint(place.boxes[PLACE_BELOW][i].y, >, self->y + self->height);
    for (size_t i = 0; i < place.shown[PLACE_START]; i++)
        g_assert_cmpint(span_of(&place.boxes[PLACE_START][i]).x1, <, self->x);
    for (size_t i = 0; i < place.shown[PLACE_END]; i++)
        g_assert_cmpint(place.boxes[PLACE_END][i].x, >, self->x + self->width);
    g_assert_cmpstr(place_neighbours(arena, (size_t[]){0, 0, 0, 0}).lines, ==, "");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/place/every-number", test_every_number);
    g_test_add_func("/place/sides", test_sides);
    return g_test_run();
}
