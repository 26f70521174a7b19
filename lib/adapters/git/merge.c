/* SPDX-License-Identifier: MIT */
/* Merging text, line by line, with nothing read or written but what is handed in. */
#include "adapters/git/internal.h"

static git_merge_file_input input_of(Slice text) {
    return (git_merge_file_input){
        .version = GIT_MERGE_FILE_INPUT_VERSION, .ptr = text.at ? text.at : "", .size = text.len};
}

bool repo_merge_text(Slice base, Slice ours, Slice theirs, GByteArray *into, bool *clean,
                     GError **error) {
    git_merge_file_input inputs[] = {input_of(base), input_of(ours), input_of(theirs)};
    git_merge_file_result merged = {0};
    *clean = false;
    if (!git_start(error))
        return false;
    if (git_merge_file(&merged, &inputs[0], &inputs[1], &inputs[2], NULL) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot merge two texts");
    *clean = merged.automergeable && merged.len <= (size_t)G_MAXINT - into->len;
    if (*clean && merged.len)
        g_byte_array_append(into, (const unsigned char *)merged.ptr, (unsigned)merged.len);
    git_merge_file_result_free(&merged);
    return true;
}

bool repo_merge_marked(Slice base, Slice ours, Slice theirs, const RepoMergeLabels *labels,
                       GByteArray *into, bool *clean, GError **error) {
    git_merge_file_input inputs[] = {input_of(base), input_of(ours), input_of(theirs)};
    git_merge_file_options options;
    git_merge_file_result merged = {0};
    git_merge_file_options_init(&options, GIT_MERGE_FILE_OPTIONS_VERSION);
    options.ancestor_label = labels->base;
    options.our_label = labels->ours;
    options.their_label = labels->theirs;
    options.marker_size = (unsigned short)MIN(labels->size, 1000);
    options.flags = labels->with_base ? GIT_MERGE_FILE_STYLE_DIFF3 : GIT_MERGE_FILE_STYLE_MERGE;
    *clean = false;
    if (!git_start(error))
        return false;
    if (git_merge_file(&merged, &inputs[0], &inputs[1], &inputs[2], &options) < 0)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot merge two texts");
    *clean = merged.automergeable;
    if (merged.len)
        g_byte_array_append(into, (const unsigned char *)merged.ptr, (unsigned)merged.len);
    git_merge_file_result_free(&merged);
    return true;
}
