/* SPDX-License-Identifier: MIT */
#include "work/history/queue.h"

Queue queue_start(size_t size) {
    return (Queue){g_array_new(FALSE, FALSE, (unsigned)size), size, 0};
}

void queue_clear(Queue *queue) {
    g_array_free(queue->items, TRUE);
}

static char *at(const Queue *queue, unsigned i) {
    return queue->items->data + i * queue->size;
}

static bool goes_before(const Queue *queue, unsigned one, unsigned other) {
    const Turn *a = (const Turn *)(const void *)at(queue, one);
    const Turn *b = (const Turn *)(const void *)at(queue, other);
    return a->committed != b->committed ? a->committed > b->committed : a->turn < b->turn;
}

static void swap(const Queue *queue, unsigned one, unsigned other) {
    char *a = at(queue, one), *b = at(queue, other);
    for (size_t i = 0; i < queue->size; i++) {
        char byte = a[i];
        a[i] = b[i];
        b[i] = byte;
    }
}

void queue_push(Queue *queue, void *item) {
    ((Turn *)item)->turn = queue->turn++;
    g_array_append_vals(queue->items, item, 1);
    for (unsigned i = queue->items->len - 1; i && goes_before(queue, i, (i - 1) / 2);
         i = (i - 1) / 2)
        swap(queue, i, (i - 1) / 2);
}

bool queue_pop(Queue *queue, void *item) {
    if (!queue->items->len)
        return false;
    unsigned last = queue->items->len - 1;
    memcpy(item, at(queue, 0), queue->size);
    memmove(at(queue, 0), at(queue, last), queue->size);
    g_array_set_size(queue->items, last);
    for (unsigned i = 0, next; (next = 2 * i + 1) < last; i = next) {
        if (next + 1 < last && goes_before(queue, next + 1, next))
            next++;
        if (!goes_before(queue, next, i))
            break;
        swap(queue, i, next);
    }
    return true;
}
