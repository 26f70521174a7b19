/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include <stdatomic.h>

#define MOST_THREADS     64
#define ITEMS_PER_THREAD 64
#define MOST_ITEMS       64 /* that a worker takes at once */

/* What the workers of one pool_run() share. */
typedef struct {
    PoolWork work;
    void *context;
    size_t items;
    unsigned threads;
    atomic_size_t next;
    atomic_uint workers;
} Pool;

unsigned pool_threads(unsigned wanted, size_t items) {
    size_t threads = wanted ? wanted : g_get_num_processors();
    threads = MIN(threads, items / ITEMS_PER_THREAD);
    return (unsigned)CLAMP(threads, 1, MOST_THREADS);
}

/* Takes the next range: many items while many are left, so that the workers seldom meet, and one by
 * one at the end, so that the last worker is not waited for long. False where none is left. */
static bool take_range(Pool *pool, size_t *from, size_t *to) {
    size_t next = atomic_load(&pool->next);
    do {
        if (next >= pool->items)
            return false;
        *from = next;
        *to = next + CLAMP((pool->items - next) / pool->threads / 8, 1, MOST_ITEMS);
    } while (!atomic_compare_exchange_weak(&pool->next, &next, *to));
    return true;
}

/* One worker: takes ranges until none is left. */
static void *work_on(void *data) {
    Pool *pool = data;
    unsigned worker = atomic_fetch_add(&pool->workers, 1);
    size_t from, to;
    while (take_range(pool, &from, &to))
        pool->work(pool->context, worker, from, to);
    return NULL;
}

void pool_run(unsigned threads, size_t items, PoolWork work, void *context) {
    threads = CLAMP(threads, 1, MOST_THREADS);
    Pool pool = {.work = work, .context = context, .items = items, .threads = threads};
    GThread *others[MOST_THREADS];
    unsigned started = 0;
    /* A thread that the system refuses is no failure: the others do its share. */
    while (started + 1 < threads &&
           (others[started] = g_thread_try_new("worker", work_on, &pool, NULL)))
        started++;
    work_on(&pool);
    for (unsigned i = 0; i < started; i++)
        g_thread_join(others[i]);
}
