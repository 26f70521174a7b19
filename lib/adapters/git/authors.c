/* SPDX-License-Identifier: MIT */
/* Who else a commit is by, as its message says. */
#include "adapters/git/internal.h"

#define CO_AUTHOR    "co-authored-by:"
#define AUTHORS_MOST 100

/* The address between angle brackets at the end of a line, or the empty slice. */
static Slice address_of(Slice line) {
    line = slice_trim(line);
    size_t from = line.len;
    while (from > 0 && line.at[from - 1] != '<')
        from--;
    if (from == 0 || line.at[line.len - 1] != '>')
        return (Slice){NULL, 0};
    return slice_range(line, from, line.len - 1);
}

const char *const *repo_co_authors(GitRepo *repo, const Oid *id, Arena *arena) {
    g_autoptr(git_commit) commit = NULL;
    git_oid name = oid_for(id);
    const char **found = arena_array(arena, const char *, AUTHORS_MOST + 1);
    const char *message =
        git_asked_for(repo, &name, git_commit_lookup(&commit, repo->git, &name)) < 0
            ? NULL
            : git_commit_message(commit);
    size_t count = 0;
    for (Slice rest = slice_of(message ? message : ""); rest.at && count < AUTHORS_MOST;) {
        Slice line = slice_trim(slice_cut(&rest, '\n'));
        Slice key = slice_range(line, 0, strlen(CO_AUTHOR));
        Slice address = slice_equal_ascii_case(key, SLICE(CO_AUTHOR))
                            ? address_of(slice_range(line, key.len, line.len))
                            : (Slice){NULL, 0};
        if (address.len)
            found[count++] = slice_string(arena, address);
    }
    return found;
}
