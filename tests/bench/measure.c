/* SPDX-License-Identifier: MIT */
/* Runs commands in turn, A B C, A B C, …, and compares each with the first of its own round, so
 * that a slow spell of the machine meets all of them:    measure [-n ROUNDS] NAME COMMAND …
 *
 * Prints a line a command, medians of the rounds, in columns that awk can read:
 *     name  wall-ms  wall-ratio  cpu-ms  cpu-ratio  peak-MB  status
 * In C, since a child's peak memory counts the program that starts it, until it is replaced. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_ROUNDS 101

typedef struct {
    double wall, cpu, peak;
} Run;

typedef struct {
    const char *name, *command;
    Run runs[MAX_ROUNDS];
    int status;
} Subject;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double seconds(struct timeval time) {
    return (double)time.tv_sec + (double)time.tv_usec * 1e-6;
}

static void become(const char *command) {
    char *line;
    int null = open("/dev/null", O_RDWR);
    dup2(null, 0);
    dup2(null, 1);
    dup2(null, 2);
    if (asprintf(&line, "exec %s", command) > 0)
        execl("/bin/sh", "sh", "-c", line, (char *)NULL);
    _exit(127);
}

static Run run(Subject *subject) {
    struct rusage used;
    int status;
    double start = seconds_now();
    pid_t child = fork();
    if (child == 0)
        become(subject->command);
    if (child < 0 || wait4(child, &status, 0, &used) != child) {
        perror(subject->name);
        exit(3);
    }
    subject->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return (Run){seconds_now() - start, seconds(used.ru_utime) + seconds(used.ru_stime),
                 (double)used.ru_maxrss / 1024};
}

static int compare(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof *values, compare);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static void print(const Subject *subject, const Subject *first, int rounds) {
    double wall[MAX_ROUNDS], wall_ratio[MAX_ROUNDS], cpu[MAX_ROUNDS], cpu_ratio[MAX_ROUNDS],
        peak[MAX_ROUNDS];
    for (int i = 0; i < rounds; i++) {
        const Run *this = &subject->runs[i], *base = &first->runs[i];
        wall[i] = this->wall * 1e3;
        wall_ratio[i] = this->wall / base->wall;
        cpu[i] = this->cpu * 1e3;
        cpu_ratio[i] = base->cpu > 0 ? this->cpu / base->cpu : 0;
        peak[i] = this->peak;
    }
    printf("%-20s %9.1f %7.2f %9.1f %7.2f %8.1f %4d\n", subject->name, median(wall, rounds),
           median(wall_ratio, rounds), median(cpu, rounds), median(cpu_ratio, rounds),
           median(peak, rounds), subject->status);
}

int main(int argc, char **argv) {
    int option, rounds = 7;
    while ((option = getopt(argc, argv, "n:")) != -1)
        rounds = option == 'n' ? atoi(optarg) : 0;
    int count = (argc - optind) / 2;
    if (rounds < 1 || rounds > MAX_ROUNDS || count < 1 || (argc - optind) % 2) {
        fputs("usage: measure [-n ROUNDS] NAME COMMAND ...\n", stderr);
        return 2;
    }
    Subject *subjects = calloc((size_t)count, sizeof *subjects);
    for (int i = 0; i < count; i++) {
        subjects[i].name = argv[optind + 2 * i];
        subjects[i].command = argv[optind + 2 * i + 1];
        run(&subjects[i]); /* once before, so that the files are in memory */
    }
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            subjects[i].runs[round] = run(&subjects[i]);
    printf("%-20s %9s %7s %9s %7s %8s %4s\n", "command", "wall ms", "ratio", "cpu ms", "ratio",
           "peak MB", "exit");
    for (int i = 0; i < count; i++)
        print(&subjects[i], &subjects[0], rounds);
    free(subjects);
    return 0;
}
