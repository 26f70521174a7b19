/* SPDX-License-Identifier: MIT */
/* libgit2 reads a loose object that is cut off for ever, and opens a configuration that is a pipe.
 * Each question to it is watched: one that takes longer than any answer does ends the run. */
#include "adapters/git/internal.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define SECONDS 60        /* for one question */
#define THREADS 128       /* that are watched; more never ask */
#define ENDING  SIGVTALRM /* never held back, unlike what ends a program between two writes */

typedef struct {
    _Atomic int64_t since; /* microseconds; 0 while nothing is asked */
    char id[OID_HEX + 1];  /* of the object, or "" */
} Question;

static Question questions[THREADS];
static atomic_uint taken;
static int64_t patience;

static void tell(const char *text, const char *more) {
    if (write(STDERR_FILENO, text, strlen(text)) < 0 ||
        write(STDERR_FILENO, more, strlen(more)) < 0)
        return; /* nobody reads it */
}

/* In a signal's handler. */
static void look(int number) {
    (void)number;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t at = (int64_t)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
    for (size_t i = 0; i < THREADS; i++) {
        int64_t since = atomic_load(&questions[i].since);
        if (!since || at - since < patience)
            continue;
        const char *id = questions[i].id;
        tell(*id ? "req: error: git's object " : "req: error: git's folder", id);
        tell(" cannot be read: it takes too long; 'git fsck' tells whether it is damaged\n", "");
        _exit(EXIT_ENVIRONMENT);
    }
}

static void start(void) {
    const char *given = g_getenv("REQ_PATIENCE");
    long seconds = given ? strtol(given, NULL, 10) : 0; /* what is no number counts as not said */
    seconds = seconds > 0 ? MIN(seconds, 86400) : SECONDS;
    patience = (int64_t)seconds * G_USEC_PER_SEC;
    struct sigaction action = {.sa_handler = look, .sa_flags = SA_RESTART};
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = ENDING};
    struct timespec quarter = {seconds / 4, seconds % 4 * 250000000};
    struct itimerspec often = {quarter, quarter};
    timer_t timer;
    if (sigaction(ENDING, &action, NULL) == 0 && timer_create(CLOCK_MONOTONIC, &event, &timer) == 0)
        timer_settime(timer, 0, &often, NULL);
}

/* This thread's; NULL where there are too many. */
static Question *own(void) {
    static _Thread_local Question *question;
    static size_t started;
    if (question)
        return question;
    if (g_once_init_enter(&started)) {
        start();
        g_once_init_leave(&started, 1);
    }
    unsigned number = atomic_fetch_add(&taken, 1);
    question = number < THREADS ? &questions[number] : NULL;
    return question;
}

void git_watch(const git_oid *id) {
    Question *question = own();
    if (!question)
        return;
    if (id)
        git_oid_tostr(question->id, sizeof question->id, id);
    else
        question->id[0] = '\0';
    atomic_store(&question->since, g_get_monotonic_time());
}

void git_watched(void) {
    Question *question = own();
    if (question)
        atomic_store(&question->since, 0);
}
