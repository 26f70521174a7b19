/* SPDX-License-Identifier: MIT */
/* Merges of random histories, held against what `git merge-tree` makes of them: where git merges,
 * the same bytes stand at the same paths; where git sees a conflict, so do we.
 *
 * Allowed differences, which these histories avoid: git follows a file that was moved and rewritten
 * by how similar it is, we by its id; git's merge finds lines by the histogram algorithm, libgit2
 * by Myers', which may tell apart what changed in a text of many equal lines; git may move files
 * along with a folder that was renamed (merge.directoryRenames); with several best common
 * ancestors git merges these first. Which paths are named of a file that moved and
 * is in conflict differs, too: see drop_moved(). */
#include "git_repo.h"

#include "model/source.h"

#define CASES 260
#define WORDS 6 /* a line */

static const char *const ROOTS[] = {"docs", NULL};

/* The files of a version: text by path. */
typedef GHashTable Files;

static Files *files_new(void) {
    return g_hash_table_new_full(hash_string, g_str_equal, g_free, g_free);
}

static Files *files_copy(Files *files) {
    Files *copy = files_new();
    GHashTableIter all;
    char *path, *text;
    g_hash_table_iter_init(&all, files);
    while (g_hash_table_iter_next(&all, (void **)&path, (void **)&text))
        g_hash_table_insert(copy, g_strdup(path), g_strdup(text));
    return copy;
}

static int below(GRand *rand, int limit) {
    return g_rand_int_range(rand, 0, limit);
}

/* A line that stands nowhere else, or one that stands everywhere. */
static char *any_line(GRand *rand) {
    static const char *const common[] = {"", "", "## Requirement", "- yes", "The system shall."};
    if (below(rand, 5) == 0)
        return g_strdup(common[below(rand, G_N_ELEMENTS(common))]);
    GString *line = g_string_new(NULL);
    for (int i = 0; i < WORDS; i++)
        g_string_append_printf(line, "%sw%04x", i ? " " : "", below(rand, 65536));
    return g_string_free(line, FALSE);
}

static char *any_text(GRand *rand, int id) {
    GString *text = g_string_new(NULL);
    if (below(rand, 8))
        g_string_append_printf(text, "---\nid: REQ-%04d\nstatus: draft\n---\n", id);
    for (int lines = 12 + below(rand, 20); lines > 0; lines--) {
        g_autofree char *line = any_line(rand);
        g_string_append_printf(text, "%s\n", line);
    }
    return g_string_free(text, FALSE);
}

/* Replaces, adds or drops a line below the front matter; rarely, only the last line's end. */
static char *edit(GRand *rand, const char *text) {
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    int count = (int)g_strv_length(lines), at = 4 + below(rand, MAX(count - 5, 1)),
        how = below(rand, 10);
    g_autoptr(GString) edited = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_autofree char *line = any_line(rand);
        if (i == at && how < 5)
            g_string_append_printf(edited, "%s\n", line);
        else if (i == at && how < 8)
            g_string_append_printf(edited, "%s\n%s\n", line, lines[i]);
        else if (i != at || how == 9)
            g_string_append_printf(edited, "%s%s", lines[i], i + 1 < count ? "\n" : "");
    }
    if (how == 9 && g_str_has_suffix(edited->str, "\n"))
        g_string_truncate(edited, edited->len - 1);
    return g_strdup(edited->str);
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The path of one of the files, each as likely, the same for the same numbers. */
static const char *any_path(GRand *rand, Files *files) {
    unsigned count;
    g_autofree char **paths = (char **)g_hash_table_get_keys_as_array(files, &count);
    qsort(paths, count, sizeof *paths, compare_paths);
    return paths[below(rand, (int)count)];
}

static char *new_path(GRand *rand, int number) {
    static const char *const folders[] = {"docs", "docs/a", "docs/b/c", "docs/b"};
    return g_strdup_printf("%s/n%d.md", folders[below(rand, G_N_ELEMENTS(folders))], number);
}

/* Whether git and we know the file again elsewhere: by its id, or by bytes that are the base's. */
static bool is_known(Files *base, const char *path, const char *text) {
    return g_str_has_prefix(text, "---") || g_strcmp0(g_hash_table_lookup(base, path), text) == 0;
}

/* One thing that a side does. */
static void act(GRand *rand, Files *base, Files *files, int *next) {
    int how = below(rand, 12);
    g_autofree char *path = g_strdup(any_path(rand, files)),
                    *text = g_strdup(g_hash_table_lookup(files, path));
    bool has_id = g_str_has_prefix(text, "---"), stays = g_hash_table_contains(base, path);
    if (how < 6) {
        if (has_id || stays)
            g_hash_table_insert(files, g_strdup(path), edit(rand, text));
    } else if (how < 8) {
        g_hash_table_insert(files, new_path(rand, *next), any_text(rand, *next));
        ++*next;
    } else if (g_hash_table_size(files) > 3 && (how == 11 || is_known(base, path, text))) {
        g_hash_table_remove(files, path);
        if (how < 11)
            g_hash_table_insert(files, new_path(rand, (*next)++),
                                how == 10 && has_id ? edit(rand, text) : g_steal_pointer(&text));
    }
}

/* Appends a commit to the stream for `git fast-import`. */
static void stream_commit(GString *stream, int number, const char *name, Files *files) {
    GHashTableIter all;
    char *path, *text;
    g_string_append_printf(stream,
                           "commit refs/heads/%s-%d\ncommitter Raj <raj@example.org> "
                           "1700000000 +0000\ndata 0\n",
                           name, number);
    if (strcmp(name, "base") != 0)
        g_string_append_printf(stream, "from refs/heads/base-%d\n", number);
    g_string_append(stream, "deleteall\n");
    g_hash_table_iter_init(&all, files);
    while (g_hash_table_iter_next(&all, (void **)&path, (void **)&text))
        g_string_append_printf(stream, "M 644 inline %s\ndata %zu\n%s\n", path, strlen(text), text);
    g_string_append_c(stream, '\n');
}

static void stream_case(GString *stream, int number) {
    g_autoptr(GRand) rand = g_rand_new_with_seed((guint32)number * 7919 + 17);
    g_autoptr(GHashTable) base = files_new();
    for (int i = 0, count = 5 + below(rand, 8); i < count; i++)
        g_hash_table_insert(base, g_strdup_printf("docs/%s/d%d.md", i % 2 ? "a" : "b", i),
                            any_text(rand, i));
    stream_commit(stream, number, "base", base);
    static const char *const names[] = {"ours", "theirs"};
    int next[] = {100, below(rand, 4) ? 200 : 100}; /* now and then both add the same path */
    for (int side = 0; side < 2; side++) {
        g_autoptr(GHashTable) files = files_copy(base);
        for (int acts = 1 + below(rand, 6); acts > 0; acts--)
            act(rand, base, files, &next[side]);
        stream_commit(stream, number, names[side], files);
    }
}

/* The text behind `name` of a case, read from what git said. */
static char *told(const Scratch *at, int number, const char *name) {
    g_autofree char *path = g_strdup_printf("%s/said/%d.%s", at->base, number, name);
    char *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    return text;
}

/* What git made of a case: the blob's name by path, and the paths in conflict. */
static void read_oracle(const Scratch *at, int number, Files *tree, GHashTable *conflicts) {
    g_autofree char *listing = told(at, number, "tree"), *paths = told(at, number, "conflicts");
    g_auto(GStrv) lines = g_strsplit(listing, "\n", -1), names = g_strsplit(paths, "\n", -1);
    for (char **line = lines; *line && **line; line++) {
        char *tab = strchr(*line, '\t');
        g_hash_table_insert(tree, g_strdup(tab + 1), g_strndup(tab - OID_HEX, OID_HEX));
    }
    for (char **name = names; *name && **name; name++)
        g_hash_table_add(conflicts, g_strdup(*name));
}

static Oid commit_of(GitRepo *repo, const char *name, int number) {
    g_autofree char *revision = g_strdup_printf("%s-%d", name, number);
    Oid commit;
    g_assert_true(repo_resolve(repo, revision, &commit, NULL));
    return commit;
}

/* How many of the paths are only in `a`; each is told. */
static int report_missing(GHashTable *a, GHashTable *b, int number, const char *what) {
    int missing = 0;
    GHashTableIter all;
    char *path;
    g_hash_table_iter_init(&all, a);
    while (g_hash_table_iter_next(&all, (void **)&path, NULL))
        if (!g_hash_table_contains(b, path)) {
            g_printerr("case %d: %s: %s\n", number, what, path);
            missing++;
        }
    return missing;
}

/* Of a file that moved, one names the old path too: git, where both moved it; we, where another
 * file was put at the new one. */
static void drop_moved(GHashTable *from, GHashTable *other, Files *tree) {
    GHashTableIter all;
    char *path;
    if (!g_hash_table_size(other))
        return;
    g_hash_table_iter_init(&all, from);
    while (g_hash_table_iter_next(&all, (void **)&path, NULL))
        if (!g_hash_table_contains(other, path) && !g_hash_table_contains(tree, path))
            g_hash_table_iter_remove(&all);
}

/* The number of differences between git's merge and ours; how many conflicts there were. */
static int check_case(const Scratch *at, GitRepo *repo, int number, size_t *conflict_count) {
    g_autoptr(GError) error = NULL;
    g_autoptr(GHashTable) tree = files_new(), listed = files_new(),
                          theirs = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL),
                          ours = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    read_oracle(at, number, tree, theirs);
    Oid base = commit_of(repo, "base", number), one = commit_of(repo, "ours", number),
        two = commit_of(repo, "theirs", number);
    g_autoptr(Source) source = source_merge(repo, &base, &one, &two);
    const SourceEntry *entries;
    size_t count;
    g_assert_true(source_list(source, ROOTS, &entries, &count, &error));
    const MergeConflict *conflicts = source_conflicts(source, conflict_count);
    for (size_t i = 0; i < *conflict_count; i++)
        g_hash_table_add(ours, g_strdup(conflicts[i].path));
    int bad = 0;
    for (size_t i = 0; i < count; i++) {
        char hex[OID_HEX + 1];
        const char *wanted = g_hash_table_lookup(tree, entries[i].path);
        oid_hex(&entries[i].id, hex);
        g_hash_table_insert(listed, g_strdup(entries[i].path), g_strdup(hex));
        if (!g_hash_table_contains(ours, entries[i].path) && g_strcmp0(wanted, hex) != 0) {
            g_printerr("case %d: other bytes: %s\n", number, entries[i].path);
            bad++;
        }
    }
    bad += report_missing(tree, listed, number, "not listed");
    drop_moved(theirs, ours, tree);
    drop_moved(ours, theirs, tree);
    return bad + report_missing(theirs, ours, number, "no conflict of ours") +
           report_missing(ours, theirs, number, "no conflict of git's");
}

static void test_random(Scratch *at, const void *unused) {
    (void)unused;
    g_autoptr(GString) stream = g_string_new(NULL);
    for (int i = 0; i < CASES; i++)
        stream_case(stream, i);
    put(at, "../stream", stream->str);
    run(at, "git fast-import --quiet <../stream && mkdir ../said && git pack-refs --all");
    run(at,
        "git config merge.directoryRenames false; i=0; while [ $i -lt %d ]; do "
        "git merge-tree --write-tree --no-messages --name-only ours-$i theirs-$i >out || "
        "[ $? = 1 ]; sed 1d out >../said/$i.conflicts; "
        "git ls-tree -r $(head -n 1 out) >../said/$i.tree; i=$((i + 1)); done",
        CASES);
    g_autoptr(GitRepo) repo = open_at(at, "");
    int bad = 0, clean = 0;
    for (int i = 0; i < CASES; i++) {
        size_t conflicts;
        bad += check_case(at, repo, i, &conflicts) > 0;
        clean += conflicts == 0;
    }
    g_test_message("%d of %d merges are clean", clean, CASES);
    g_assert_cmpint(clean, >, CASES / 5);
    g_assert_cmpint(clean, <, CASES * 4 / 5);
    g_assert_cmpint(bad, ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    g_test_add("/source/merge/random", Scratch, NULL, setup, test_random, teardown);
    return g_test_run();
}
