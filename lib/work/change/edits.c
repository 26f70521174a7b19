/* SPDX-License-Identifier: MIT */
/* The greedy algorithm of Myers (An O(ND) Difference Algorithm, 1986). Of the way that it went it
 * keeps one bit a step, for going forward greedily finds the rest again. */
#include "work/change/internal.h"

#define EDITS_MOST 4096    /* beyond that nobody reads the words one by one */
#define STEPS_MOST 4000000 /* of one comparison */

typedef struct {
    const uint32_t *a, *b;
    int a_len, b_len;
    int *reach;    /* by diagonal: how far in `a` the best path leads */
    size_t steps;  /* done */
    uint8_t *down; /* by edits and diagonal, a bit: the last edit was an added word; or NULL */
} Search;

static size_t bit_at(int edits, int k) {
    return (size_t)edits * ((size_t)edits + 1) / 2 + (size_t)((k + edits) / 2);
}

/* Takes the paths of `edits` edits as far as they lead; whether one has reached both ends. */
static bool advance(Search *search, int edits) {
    for (int k = -edits; k <= edits; k += 2) {
        if (k < -search->b_len || k > search->a_len)
            continue;
        bool down = k == -edits || (k != edits && search->reach[k - 1] < search->reach[k + 1]);
        int x = down ? search->reach[k + 1] : search->reach[k - 1] + 1, from = x, y = x - k;
        while (x < search->a_len && y < search->b_len && search->a[x] == search->b[y])
            x++, y++;
        search->reach[k] = x;
        search->steps += (size_t)(x - from) + 1;
        if (search->down && down)
            search->down[bit_at(edits, k) / 8] |= (uint8_t)(1U << (bit_at(edits, k) % 8));
        if (x >= search->a_len && y >= search->b_len)
            return true;
    }
    return false;
}

/* Goes back along the bits, and then forward, marking what each edit is about. */
static void mark(const Search *search, int edits, bool *removed, bool *added) {
    g_autofree bool *downs = g_new(bool, edits + 1);
    for (int d = edits, k = search->a_len - search->b_len; d > 0; d--) {
        size_t bit = bit_at(d, k);
        downs[d] = search->down[bit / 8] >> (bit % 8) & 1;
        k += downs[d] ? 1 : -1;
    }
    int x = 0, y = 0;
    for (int d = 1; d <= edits; d++) {
        while (x < search->a_len && y < search->b_len && search->a[x] == search->b[y])
            x++, y++;
        if (downs[d])
            added[y++] = true;
        else
            removed[x++] = true;
    }
}

static bool find(Search *search, size_t *left, int *edits) {
    int most = MIN(EDITS_MOST, search->a_len + search->b_len);
    g_autofree int *reach = g_new0(int, 2 * (size_t)most + 3);
    size_t steps = MIN(*left, STEPS_MOST);
    bool found = false;
    search->reach = reach + most + 1;
    for (*edits = 0; *edits <= most && search->steps < steps; (*edits)++)
        if ((found = advance(search, *edits)))
            break;
    *left -= MIN(*left, search->steps);
    return found;
}

static void mark_all(bool *marks, size_t from, size_t count) {
    if (marks && count)
        memset(marks + from, true, count);
}

bool word_changes(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                  size_t *edits, bool *removed, bool *added) {
    size_t head = 0;
    while (head < a_len && head < b_len && a[head] == b[head])
        head++;
    a_len -= head, b_len -= head;
    a = a ? a + head : a, b = b ? b + head : b;
    while (a_len && b_len && a[a_len - 1] == b[b_len - 1])
        a_len--, b_len--;
    size_t least = a_len > b_len ? a_len - b_len : b_len - a_len;
    int found = 0;
    bool known = !a_len || !b_len;
    *edits = a_len + b_len;
    if (!known && least <= EDITS_MOST && MAX(a_len, b_len) <= INT32_MAX / 4) {
        size_t rows = MIN((size_t)EDITS_MOST, a_len + b_len) + 1;
        g_autofree uint8_t *down = removed ? g_malloc0(rows * (rows + 1) / 16 + 1) : NULL;
        Search search = {a, b, (int)a_len, (int)b_len, NULL, 0, down};
        known = find(&search, left, &found);
        if (known)
            *edits = (size_t)found;
        if (known && removed) {
            mark(&search, found, removed + head, added + head);
            return true;
        }
    }
    mark_all(removed, head, a_len);
    mark_all(added, head, b_len);
    return known;
}

bool word_edits(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                size_t *edits) {
    return word_changes(a, a_len, b, b_len, left, edits, NULL, NULL);
}
