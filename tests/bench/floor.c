/* SPDX-License-Identifier: MIT */
/* The floor under every linter of a folder of Markdown files: list, read, parse the front matter
 * (a libyaml document) and the body (a cmark tree), and forget; with -o, also under every site of
 * them: each body as HTML in a file of its own.    floor [-t THREADS] [-o FOLDER] FOLDER…
 * cmark allocates from a block of the thread's own that is used again for each file. */
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#define BLOCK_SIZE  (64u << 20)
#define MAX_THREADS 64

static char **paths;
static size_t path_count, path_space;
static const char *out; /* the folder of the HTML; or NULL */
static atomic_size_t next_path, parsed_bytes, broken;

static _Thread_local char *block;
static _Thread_local size_t block_used;

static void stop(const char *what) {
    perror(what);
    exit(3);
}

/* Each piece has its size in front, for block_realloc(). */
static void *block_calloc(size_t count, size_t size) {
    size_t need = (count * size + 31) & ~(size_t)15;
    if (block_used + need > BLOCK_SIZE)
        stop("floor: block too small");
    size_t *piece = (size_t *)(void *)(block + block_used);
    block_used += need;
    piece[0] = count * size;
    return memset(piece + 2, 0, count * size);
}

static void *block_realloc(void *old, size_t size) {
    size_t old_size = old ? ((size_t *)old)[-2] : 0;
    void *moved = block_calloc(1, size);
    if (old)
        memcpy(moved, old, old_size < size ? old_size : size);
    return moved;
}

static void block_free(void *piece) {
    (void)piece;
}

static cmark_mem block_memory = {block_calloc, block_realloc, block_free};

static int list(const char *path, const struct stat *info, int type, struct FTW *at) {
    (void)info, (void)at;
    size_t len = strlen(path);
    if (type != FTW_F || len < 3 || strcmp(path + len - 3, ".md") != 0)
        return 0;
    if (path_count == path_space) {
        path_space = path_space ? path_space * 2 : 1024;
        paths = realloc(paths, path_space * sizeof *paths);
    }
    paths[path_count++] = strdup(path);
    return 0;
}

static size_t read_file(const char *path, char **into, size_t *space) {
    struct stat info;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &info) != 0)
        stop(path);
    size_t size = (size_t)info.st_size;
    if (size > *space)
        *into = realloc(*into, *space = size * 2);
    if (read(fd, *into, size) != (ssize_t)size)
        stop(path);
    close(fd);
    return size;
}

static void parse_yaml(const char *text, size_t len) {
    yaml_parser_t parser;
    yaml_document_t document;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, len);
    if (yaml_parser_load(&parser, &document))
        yaml_document_delete(&document);
    else
        atomic_fetch_add(&broken, 1);
    yaml_parser_delete(&parser);
}

static void write_html(cmark_node *root, const char *source) {
    char path[4096], *html = cmark_render_html(root, CMARK_OPT_DEFAULT);
    size_t len = strlen(html);
    snprintf(path, sizeof path, "%s/%s.html", out, strrchr(source, '/') + 1);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0 || write(fd, html, len) != (ssize_t)len)
        stop(path);
    close(fd);
}

static void parse_markdown(const char *text, size_t len, const char *path) {
    block_used = 0;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &block_memory);
    cmark_parser_feed(parser, text, len);
    cmark_node *root = cmark_parser_finish(parser);
    if (out)
        write_html(root, path);
}

static void *work(void *unused) {
    char *text = NULL;
    size_t space = 0, i;
    block = malloc(BLOCK_SIZE);
    while ((i = atomic_fetch_add(&next_path, 1)) < path_count) {
        size_t len = read_file(paths[i], &text, &space), body = 0;
        char *end = len > 4 ? memmem(text + 4, len - 4, "\n---\n", 5) : NULL;
        if (end && memcmp(text, "---\n", 4) == 0) {
            body = (size_t)(end - text) + 5;
            parse_yaml(text + 4, body - 8);
        }
        parse_markdown(text + body, len - body, paths[i]);
        atomic_fetch_add(&parsed_bytes, len);
    }
    free(text);
    free(block);
    return unused;
}

int main(int argc, char **argv) {
    int option, threads = 1;
    while ((option = getopt(argc, argv, "t:o:")) != -1) {
        if (option == 'o')
            out = optarg;
        else
            threads = option == 't' ? atoi(optarg) : 0;
    }
    if (threads < 1 || threads > MAX_THREADS || optind == argc) {
        fputs("usage: floor [-t THREADS] [-o FOLDER] FOLDER...\n", stderr);
        return 2;
    }
    for (; optind < argc; optind++)
        if (nftw(argv[optind], list, 32, FTW_PHYS) != 0)
            stop(argv[optind]);
    pthread_t others[MAX_THREADS];
    for (int i = 1; i < threads; i++)
        pthread_create(&others[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < threads; i++)
        pthread_join(others[i], NULL);
    printf("%zu files, %zu bytes, %zu without sound front matter\n", path_count, parsed_bytes,
           broken);
    return 0;
}
