/* SPDX-License-Identifier: MIT */
/* Conflict markers that a merge left in a file: each conflict is told once, where it begins. */
#include "base/text.h"
#include "model/document/internal.h"

#define MARKER 7   /* letters at least: git takes more where two files were moved */
#define MOST   100 /* are told of a file */
#define SHOWN  60  /* characters of a side's name */

static Slice line_at(Slice file, size_t at) {
    return slice_range(file, at, slice_find(file, '\n', at));
}

bool marker_stands(Slice file, size_t at, char letter) {
    size_t end = at;
    while (end < file.len && file.at[end] == letter)
        end++;
    return end - at >= MARKER && (end == file.len || strchr(" \r\n", file.at[end]) != NULL);
}

/* The next line from `at` on that is a marker of this letter; the file's length where none is. */
static size_t find_marker(Slice file, size_t at, char letter) {
    while (at < file.len && !marker_stands(file, at, letter))
        at = MIN(slice_find(file, '\n', at) + 1, file.len);
    return at;
}

/* What stands behind a marker: a branch, a commit. */
static const char *name_at(Making *making, size_t at, const char *otherwise) {
    Slice line = line_at(making->file, at);
    size_t letters = 0;
    while (letters < line.len && line.at[letters] == line.at[0])
        letters++;
    Slice name = slice_trim(slice_range(line, letters, line.len));
    return name.len ? arena_printf(making->arena, "'%s'", text_shown(making->arena, name, SHOWN))
                    : otherwise;
}

static void finish(Making *making, Problem *problem, size_t at) {
    problem->help =
        "'req resolve' merges what can be merged; then keep one version, or of both what "
        "is right, and take the lines with the markers out";
    problem->subject = "merge";
    making->document->broken |= at < making->document->front_end;
}

static void tell(Making *making, size_t at, size_t end) {
    Slice file = making->file;
    bool whole = end < file.len;
    Problem *problem = making_problem(
        making, "merge/marker", at, at + slice_trim(line_at(file, at)).len,
        whole ? "a merge left two versions here, that of %s and that of %s"
              : "a merge left two versions here, that of %s and another; its last marker is gone%s",
        name_at(making, at, "one side"), whole ? name_at(making, end, "the other") : "");
    finish(making, problem, at);
}

/* The last marker of a conflict whose first one somebody took out. */
static void tell_rest(Making *making, size_t at) {
    Problem *problem =
        making_problem(making, "merge/marker", at, at + slice_trim(line_at(making->file, at)).len,
                       "a merge left two versions here, one of them that of %s; its first marker "
                       "is gone",
                       name_at(making, at, "the other side"));
    finish(making, problem, at);
}

/* Whether the line opens a fenced block, or (`fence` is its letter) closes it. */
static bool is_fence(Slice line, char fence) {
    line = slice_trim(line);
    size_t size = 0;
    while (size < line.len && strchr("`~", line.at[size]) && line.at[size] == line.at[0])
        size++;
    return size >= 3 && (!fence || (line.at[0] == fence && size == line.len));
}

void making_markers(Making *making) {
    Slice file = making->file;
    char fence = 0;
    unsigned told = 0;
    size_t at = slice_starts(file, "\xef\xbb\xbf") ? 3 : 0;
    bool middle = false;
    if (file.len == 0) /* memmem() wants a place even for nothing */
        return;
    if (!memmem(file.at, file.len, "<<<<<<<", MARKER) &&
        !memmem(file.at, file.len, ">>>>>>>", MARKER))
        return;
    while (at < file.len && told < MOST) {
        size_t next = MIN(slice_find(file, '\n', at) + 1, file.len);
        if (!fence && marker_stands(file, at, '<')) {
            size_t end = find_marker(file, next, '>');
            tell(making, at, end);
            told++;
            next = end < file.len ? MIN(slice_find(file, '\n', end) + 1, file.len) : next;
            middle = false;
        } else if (!fence && middle && marker_stands(file, at, '>')) {
            tell_rest(making, at);
            told++;
            middle = false;
        } else if (!fence && marker_stands(file, at, '=')) {
            middle = true;
        } else if (is_fence(line_at(file, at), fence)) {
            fence = fence || at < making->document->body_offset
                        ? 0
                        : slice_trim(line_at(file, at)).at[0];
        }
        at = next;
    }
}
