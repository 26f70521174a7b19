/* SPDX-License-Identifier: MIT */
/* The greedy algorithm of Myers (An O(ND) Difference Algorithm, 1986), for its length alone. */
#include "work/change/internal.h"

#define EDITS_MOST 4096    /* beyond that nobody reads the words one by one */
#define STEPS_MOST 4000000 /* of one comparison */

typedef struct {
    const uint32_t *a, *b;
    int a_len, b_len;
    int *reach;   /* by diagonal: how far in `a` the best path leads */
    size_t steps; /* done */
} Search;

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
        if (x >= search->a_len && y >= search->b_len)
            return true;
    }
    return false;
}

bool word_edits(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len, size_t *left,
                size_t *edits) {
    while (a_len && b_len && a[0] == b[0])
        a++, b++, a_len--, b_len--;
    while (a_len && b_len && a[a_len - 1] == b[b_len - 1])
        a_len--, b_len--;
    *edits = a_len + b_len;
    if (!a_len || !b_len)
        return true;
    size_t least = a_len > b_len ? a_len - b_len : b_len - a_len;
    if (least > EDITS_MOST || a_len > INT32_MAX / 2 || b_len > INT32_MAX / 2)
        return false;
    g_autofree int *reach = g_new0(int, 2 * EDITS_MOST + 3);
    Search search = {a, b, (int)a_len, (int)b_len, reach + EDITS_MOST + 1, 0};
    size_t most = MIN(*left, STEPS_MOST);
    bool found = false;
    int count = 0;
    for (; count <= EDITS_MOST && search.steps < most; count++)
        if ((found = advance(&search, count)))
            break;
    *left -= MIN(*left, search.steps);
    *edits = (size_t)count;
    return found;
}
