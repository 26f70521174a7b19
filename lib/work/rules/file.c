/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/rules/rules.h"

#include <stdlib.h>

/* A path as a file system sees it that knows no case of letters. */
typedef struct {
    unsigned hash;
    uint32_t index;
} FoldedPath;

static const char *fold_path(Arena *scratch, const char *path) {
    for (const char *at = path; *at; at++)
        if ((unsigned char)*at >= 0x80)
            return text_fold(scratch, slice_of(path));
    char *folded = arena_copy(scratch, path, strlen(path));
    for (char *at = folded; *at; at++)
        *at = g_ascii_tolower(*at);
    return folded;
}

static int compare_folded(const void *a, const void *b) {
    const FoldedPath *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

static bool are_twins(RuleRun *run, const Document *a, const Document *b) {
    arena_reset(run->scratch);
    return strcmp(fold_path(run->scratch, a->path), fold_path(run->scratch, b->path)) == 0;
}

static void report_twin(RuleRun *run, const Document *first, const Document *second) {
    rule_report(run, second, "path", 0, 0, "on many systems this is the same file as %s",
                text_visible(run->arena, slice_of(first->path)))
        ->help = "rename one of them";
}

static void check_twins(RuleRun *run, const Document *unused) {
    (void)unused;
    size_t count = run->corpus->document_count;
    g_autofree FoldedPath *paths = g_new(FoldedPath, count + 1);
    for (size_t i = 0; i < count; i++) {
        arena_reset(run->scratch);
        const char *folded = fold_path(run->scratch, run->corpus->documents[i]->path);
        paths[i] = (FoldedPath){hash_string(folded), (uint32_t)i};
    }
    qsort(paths, count, sizeof *paths, compare_folded);
    for (size_t i = 1; i < count; i++) {
        const Document *first = run->corpus->documents[paths[i - 1].index];
        const Document *second = run->corpus->documents[paths[i].index];
        if (paths[i - 1].hash == paths[i].hash && are_twins(run, first, second))
            report_twin(run, first, second);
    }
}

const Rule file_rules[] = {
    {
        .id = "file/limit",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a file is larger, or nested deeper, than the limits allow",
        .why = "Limits keep every file quick to read, also one written to be slow. What is beyond "
               "them is not judged, and that must not go unseen.",
        .mend = "Split the document, or raise the limit in req.yml: limits.",
        .bad = "=== req.yml\nlimits: {document: 60}\n=== " EXAMPLE_PATH "\n" EXAMPLE_DRAFT,
        .good = "=== req.yml\nlimits: {document: 1 KiB}\n=== " EXAMPLE_PATH "\n" EXAMPLE_DRAFT,
    },
    {
        .id = "file/link",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a symbolic link, or no regular file at all, in the place of a document",
        .why = "A link could lead out of the repository, so none is followed, and what it leads "
               "to is not judged.",
        .mend = "Put the document itself there.",
        .bad = "=== requirements/REQ-0002-banner.md -> ../notes/banner.md\n"
               "=== notes/banner.md\n" EXAMPLE_DRAFT,
        .good = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT,
    },
    {
        .id = "file/name",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a file's name that cannot live on every system",
        .why = "A colleague on Windows or a Mac cannot check the repository out.",
        .mend = "Rename the file: letters, digits, hyphens and dots are safe everywhere.",
        .bad = "=== requirements/REQ-0001: banner.md\n" EXAMPLE_DRAFT,
        .good = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT,
    },
    {
        .id = "file/twin",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .function = check_twins,
        .summary = "two files whose names differ by case, or by how letters are composed, alone",
        .why = "On Windows and the Mac they are one file, and one of them overwrites the other.",
        .mend = "Rename one of them.",
        .bad = "=== requirements/REQ-0001-Banner.md\n" EXAMPLE_DRAFT
               "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT,
        .good = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT,
        .origin = "Unicode Standard Annex 15, normalization forms",
    },
    RULES_END,
};
