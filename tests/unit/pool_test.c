/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include <stdatomic.h>

typedef struct {
    atomic_uchar *done; /* how often each item was done */
    size_t items;
    unsigned threads;
    atomic_uint busy[64]; /* whether a worker is at work, by its number */
    size_t most;          /* items in one range */
    atomic_size_t alone;  /* ranges of one item */
} Count;

static void count(void *context, unsigned worker, size_t from, size_t to) {
    Count *counts = context;
    g_assert_cmpuint(worker, <, counts->threads);
    g_assert_cmpuint(from, <, to);
    g_assert_cmpuint(to, <=, counts->items);
    g_assert_cmpuint(atomic_fetch_add(&counts->busy[worker], 1), ==, 0);
    for (size_t i = from; i < to; i++)
        atomic_fetch_add(&counts->done[i], 1);
    atomic_fetch_sub(&counts->busy[worker], 1);
    atomic_fetch_add(&counts->alone, to == from + 1);
    if (counts->threads == 1)
        counts->most = MAX(counts->most, to - from);
}

/* Each item is done once, and no worker number is used by two threads at a time. */
static void test_each_once(void) {
    static const size_t sizes[] = {0, 1, 15, 16, 17, 63, 64, 65, 1000, 10007};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        for (unsigned threads = 1; threads <= 9; threads += 2) {
            Count counts = {.items = sizes[i], .threads = threads};
            counts.done = g_new0(atomic_uchar, sizes[i] + 1);
            pool_run(threads, sizes[i], count, &counts);
            for (size_t j = 0; j < sizes[i]; j++)
                g_assert_cmpuint(counts.done[j], ==, 1);
            g_assert_cmpuint(counts.done[sizes[i]], ==, 0);
            g_free(counts.done);
        }
}

/* Many at once first, and one by one at the end. */
static void test_ranges(void) {
    Count counts = {.items = 6400, .threads = 1};
    counts.done = g_new0(atomic_uchar, counts.items);
    pool_run(1, counts.items, count, &counts);
    g_assert_cmpuint(counts.most, ==, 64);
    g_assert_cmpuint(counts.alone, ==, 15);
    g_free(counts.done);
}

static void test_threads(void) {
    g_assert_cmpuint(pool_threads(0, 0), ==, 1);
    g_assert_cmpuint(pool_threads(8, 0), ==, 1);
    g_assert_cmpuint(pool_threads(8, 127), ==, 1);
    g_assert_cmpuint(pool_threads(8, 128), ==, 2);
    g_assert_cmpuint(pool_threads(8, 1000000), ==, 8);
    g_assert_cmpuint(pool_threads(0, 1000000), ==, MIN(g_get_num_processors(), 64));
    g_assert_cmpuint(pool_threads(1000000, SIZE_MAX), ==, 64);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pool/each-once", test_each_once);
    g_test_add_func("/pool/ranges", test_ranges);
    g_test_add_func("/pool/threads", test_threads);
    return g_test_run();
}
