/* SPDX-License-Identifier: MIT */
/* Prints the references to documents in the repository at a folder, one a line:
 * path:line:column:text as written:document's id, or a hyphen:"test" or "code", and then its notes.
 *
 *     references FOLDER THREADS [REVISION]
 */
#include "work/references.h"

#include <stdio.h>
#include <stdlib.h>

static void give_up(const GError *error) {
    fprintf(stderr, "%s\n", error->message);
    exit(3);
}

static void print(const References *found) {
    for (size_t i = 0; i < found->count; i++) {
        const Reference *one = &found->all[i];
        printf("%s:%u:%u:%s:%s:%s\n", one->path, one->line, one->column, one->written,
               one->document ? one->id : "-", one->test ? "test" : "code");
    }
    for (size_t i = 0; i < found->note_count; i++)
        printf("note: %s\n", found->notes[i]);
}

int main(int argc, char **argv) {
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) top = argc >= 3 ? folder_open(argv[1], &error) : NULL;
    GitRepo *repo = NULL;
    Oid commit;
    if (!top || !repo_find(argv[1], &repo, &error) ||
        (argc > 3 && !repo_resolve(repo, argv[3], &commit, &error)))
        give_up(error);
    g_autoptr(Source) source = argc > 3 ? source_commit(repo, &commit) : source_worktree(top, repo);
    g_autoptr(Config) config = corpus_config(source, &error);
    g_autoptr(Corpus) corpus =
        config ? corpus_load(source, config, &(CorpusOptions){.threads = 1}, &error) : NULL;
    g_autoptr(References) found =
        corpus ? references_find(source, corpus, (unsigned)atoi(argv[2]), &error) : NULL;
    if (!found)
        give_up(error);
    print(found);
    repo_free(repo);
    return 0;
}
