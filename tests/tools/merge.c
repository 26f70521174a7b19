/* SPDX-License-Identifier: MIT */
/* Merges one document after the other, for tests that merge thousands.
 *
 * Reads, up to the end of the input, four texts at a time: a path, base, ours and theirs, each
 * after its length in bytes on a line of its own. Writes for each merge a line with `0` (merged) or
 * `1` (in conflict), how many approvals were dropped, and the length of the result, which follows.
 */
#include "work/merge.h"

#include <stdio.h>
#include <stdlib.h>

#define TEXTS 4

static bool read_text(GString *into) {
    size_t len;
    if (scanf("%zu", &len) != 1 || getchar() != '\n')
        return false;
    g_string_set_size(into, len);
    return fread(into->str, 1, len, stdin) == len;
}

int main(void) {
    g_autoptr(Config) config = config_read((Slice){NULL, 0});
    g_autoptr(GString) merged = g_string_new(NULL);
    GString *texts[TEXTS];
    MergeStyle style = {"base", "ours", "theirs", 0, false};
    bool more = true;
    for (int i = 0; i < TEXTS; i++)
        texts[i] = g_string_new(NULL);
    while (more) {
        Slice slices[TEXTS];
        MergeOutcome outcome;
        g_autoptr(GError) error = NULL;
        for (int i = 0; i < TEXTS && more; i++) {
            more = read_text(texts[i]);
            slices[i] = (Slice){texts[i]->str, texts[i]->len};
        }
        if (!more)
            break;
        g_string_truncate(merged, 0);
        if (!merge_document(config, texts[0]->str, slices[1], slices[2], slices[3], &style, merged,
                            &outcome, &error)) {
            fprintf(stderr, "%s\n", error->message);
            return EXIT_FAILURE;
        }
        printf("%d %zu %zu\n", !outcome.clean, outcome.dropped, merged->len);
        fwrite(merged->str, 1, merged->len, stdout);
        fflush(stdout);
    }
    for (int i = 0; i < TEXTS; i++)
        g_string_free(texts[i], TRUE);
    return EXIT_SUCCESS;
}
