/* SPDX-License-Identifier: MIT */
/* Included before everything else in the build for ThreadSanitizer, which does not see into GLib:
 * what GLib's locks order, it is told here. */
#pragma once

#include <glib.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

static inline void told_lock(GMutex *mutex) {
    (g_mutex_lock)(mutex);
    __tsan_acquire(mutex);
}

static inline void told_unlock(GMutex *mutex) {
    __tsan_release(mutex);
    (g_mutex_unlock)(mutex);
}

static inline gboolean told_enter(void *location) {
    gboolean first = (g_once_init_enter)(location);
    __tsan_acquire(location);
    return first;
}

static inline void told_leave(void *location, gsize result) {
    __tsan_release(location);
    (g_once_init_leave)(location, result);
}

static inline void *told_once(GOnce *once, GThreadFunc function, void *argument) {
    void *result = g_once_impl(once, function, argument);
    __tsan_release(once);
    __tsan_acquire(once);
    return result;
}

#undef g_once
#undef g_once_init_enter
#undef g_once_init_leave
#define g_mutex_lock(mutex)                 told_lock(mutex)
#define g_mutex_unlock(mutex)               told_unlock(mutex)
#define g_once_init_enter(location)         told_enter((void *)(location))
#define g_once_init_leave(location, result) told_leave((void *)(location), (gsize)(result))
#define g_once(once, function, argument)    told_once(once, function, argument)
