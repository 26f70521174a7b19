/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include <stdatomic.h>

#define MOST_THREADS     64
#define ITEMS_PER_THREAD 64

/* What the workers of one pool_run() share. */
typedef struct {
    PoolWork work;
    void *context;
    size_t items, range;
    atomic_size_t next;
    atomic_uint workers;
} Pool;

unsigned pool_threads(unsigned wanted, size_t items) {
    size_t threads = wanted ? wanted : g_get_num_processors();
    threads = MIN(threads, items / ITEMS_PER_THREAD);
    return (unsigned)CLAMP(threads, 1, MOST_THREADS);
}

/* One worker: takes ranges until none is left. */
static void *work_on(void *data) {
    Pool *pool = data;
    unsigned worker = atomic_fetch_add(&pool->workers, 1);
    for (;;) {
        size_t from = atomic_fetch_add(&pool->next, pool->range);
        if (from >= pool->items)
            return NULL;
        size_t to = from + MIN(pool->range, pool->items - from);
        pool->work(pool->context, worker, from, to);
    }
}

void pool_run(unsigned threads, size_t items, PoolWork work, void *context) {
    threads = CLAMP(threads, 1, MOST_THREADS);
    /* Small enough that the last worker is not waited for long. */
    size_t range = CLAMP(items / threads / 8, 1, 64);
    Pool pool = {.work = work, .context = context, .items = items, .range = range};
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
