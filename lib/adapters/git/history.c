/* SPDX-License-Identifier: MIT */
/* Questions to the history. In a shallow clone libgit2's own answers fail, as parents are missing
 * there: that history is short, and read here. */
#include "adapters/git/internal.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(git_revwalk, git_revwalk_free)

/* --- a history with missing ends --- */

typedef struct Node {
    Oid id;
    int64_t time;
    GPtrArray *parents; /* Node, those that are here */
    bool cut;           /* some are not */
    bool from_a, from_b, passed;
    unsigned next; /* parent to look at, in a walk */
} Node;

typedef struct {
    GitRepo *repo;
    GHashTable *nodes; /* by Oid; owns them */
} Graph;

static void node_free(void *data) {
    Node *node = data;
    g_ptr_array_free(node->parents, TRUE);
    g_free(node);
}

static void graph_clear(Graph *graph) {
    g_hash_table_destroy(graph->nodes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Graph, graph_clear)

static Graph graph_start(GitRepo *repo) {
    return (Graph){repo, g_hash_table_new_full(oid_hash, oid_same, NULL, node_free)};
}

/* The node of a commit, or NULL where it is not here. */
static Node *graph_node(Graph *graph, const Oid *id) {
    Node *node = g_hash_table_lookup(graph->nodes, id);
    g_autoptr(git_commit) commit = NULL;
    git_oid name = oid_for(id);
    if (node ||
        git_asked_for(graph->repo, &name, git_commit_lookup(&commit, graph->repo->git, &name)) < 0)
        return node;
    node = g_new0(Node, 1);
    node->id = *id;
    node->time = git_commit_time(commit);
    node->parents = g_ptr_array_new();
    g_hash_table_insert(graph->nodes, &node->id, node);
    return node;
}

/* Finds a node's parents, and notes whether some are missing. */
static void find_parents(Graph *graph, Node *node) {
    g_autoptr(git_commit) commit = NULL;
    git_oid name = oid_for(&node->id);
    if (node->parents->len ||
        git_asked_for(graph->repo, &name, git_commit_lookup(&commit, graph->repo->git, &name)) < 0)
        return;
    for (unsigned i = 0; i < git_commit_parentcount(commit); i++) {
        Oid id = oid_of(git_commit_parent_id(commit, i));
        Node *parent = graph_node(graph, &id);
        if (parent)
            g_ptr_array_add(node->parents, parent);
        else
            node->cut = true;
    }
}

/* Marks everything that `start` can be traced back to. */
static void mark(Graph *graph, Node *start, size_t flag) {
    g_autoptr(GPtrArray) pending = g_ptr_array_new();
    g_ptr_array_add(pending, start);
    while (pending->len) {
        Node *node = g_ptr_array_steal_index_fast(pending, pending->len - 1);
        bool *marked = (bool *)((char *)node + flag);
        if (*marked)
            continue;
        *marked = true;
        find_parents(graph, node);
        for (unsigned i = 0; i < node->parents->len; i++)
            g_ptr_array_add(pending, node->parents->pdata[i]);
    }
}

#define MARK(graph, node, member) mark(graph, node, offsetof(Node, member))

/* Of the common ancestors, those that are nobody's parent among them are the best; the youngest of
 * these. */
static bool shallow_merge_base(GitRepo *repo, const Oid *a, const Oid *b, Oid *base) {
    g_auto(Graph) graph = graph_start(repo);
    Node *from_a = graph_node(&graph, a), *from_b = graph_node(&graph, b), *node, *best = NULL;
    GHashTableIter all;
    if (!from_a || !from_b)
        return false;
    MARK(&graph, from_a, from_a);
    MARK(&graph, from_b, from_b);
    g_hash_table_iter_init(&all, graph.nodes);
    while (g_hash_table_iter_next(&all, NULL, (void **)&node))
        for (unsigned i = 0; node->from_a && node->from_b && i < node->parents->len; i++)
            ((Node *)node->parents->pdata[i])->passed = true;
    g_hash_table_iter_init(&all, graph.nodes);
    while (g_hash_table_iter_next(&all, NULL, (void **)&node))
        if (node->from_a && node->from_b && !node->passed &&
            (!best || node->time > best->time ||
             (node->time == best->time && memcmp(&node->id, &best->id, sizeof(Oid)) < 0)))
            best = node;
    if (best)
        *base = best->id;
    return best != NULL;
}

/* Appends what `head` leads to and is not marked as the base's, parents first. */
static bool collect_unmarked(Graph *graph, Node *head, GArray *commits) {
    g_autoptr(GPtrArray) path = g_ptr_array_new();
    bool whole = true;
    g_ptr_array_add(path, head);
    while (path->len) {
        Node *node = path->pdata[path->len - 1];
        if (node->next == 0)
            find_parents(graph, node);
        Node *parent = node->next < node->parents->len ? node->parents->pdata[node->next] : NULL;
        node->next++;
        if (parent && !parent->from_b && !parent->next) {
            g_ptr_array_add(path, parent);
        } else if (!parent) {
            g_array_append_val(commits, node->id);
            whole = whole && !node->cut;
            g_ptr_array_remove_index(path, path->len - 1);
        }
    }
    return whole;
}

static bool shallow_between(GitRepo *repo, const Oid *base, const Oid *head, GArray *commits) {
    g_auto(Graph) graph = graph_start(repo);
    Node *hidden = base ? graph_node(&graph, base) : NULL, *start = graph_node(&graph, head);
    if (hidden)
        MARK(&graph, hidden, from_b);
    if (start && start->from_b)
        return true;
    return start && collect_unmarked(&graph, start, commits) && (hidden || !base);
}

/* --- the questions --- */

static bool is_here(GitRepo *repo, const Oid *id, GError **error) {
    g_autoptr(git_commit) commit = NULL;
    git_oid name = oid_for(id);
    char hex[OID_HEX + 1];
    return git_asked_for(repo, &name, git_commit_lookup(&commit, repo->git, &name)) == 0 ||
           git_fail(error, EXIT_ENVIRONMENT, "cannot read commit %s", oid_hex(id, hex));
}

bool repo_merge_base(GitRepo *repo, const Oid *a, const Oid *b, Oid *base, bool *found,
                     GError **error) {
    git_oid one = oid_for(a), two = oid_for(b), best;
    *found = false;
    if (!is_here(repo, a, error) || !is_here(repo, b, error))
        return false;
    if (repo_is_shallow(repo)) {
        *found = shallow_merge_base(repo, a, b, base);
        return true;
    }
    int result = git_asked(git_merge_base(&best, repo->git, &one, &two));
    if (result == GIT_ENOTFOUND && git_error_last() && git_error_last()->klass != GIT_ERROR_MERGE)
        result = GIT_ERROR;
    if (result < 0 && result != GIT_ENOTFOUND)
        return git_fail(error, EXIT_ENVIRONMENT, "cannot read the history");
    *found = result == 0;
    if (*found)
        *base = oid_of(&best);
    return true;
}

bool repo_before(GitRepo *repo, const Oid *from, int64_t time, Oid *commit, bool *found,
                 GError **error) {
    git_oid id = oid_for(from);
    *found = false;
    for (bool first = true;; first = false) {
        g_autoptr(git_commit) at = NULL;
        int result = git_asked_for(repo, &id, git_commit_lookup(&at, repo->git, &id));
        if (result == GIT_ENOTFOUND && !first && repo_is_shallow(repo))
            return true;
        if (result < 0)
            return git_fail(error, EXIT_ENVIRONMENT, "cannot read the history");
        *commit = oid_of(&id);
        if (git_commit_time(at) <= time) {
            *found = true;
            return true;
        }
        if (!git_commit_parentcount(at))
            return true;
        id = *git_commit_parent_id(at, 0);
    }
}

static bool whole_between(GitRepo *repo, const Oid *base, const Oid *head, GArray *commits,
                          GError **error) {
    g_autoptr(git_revwalk) walk = NULL;
    git_oid id = oid_for(head), hidden = base ? oid_for(base) : (git_oid){{0}};
    int result = git_revwalk_new(&walk, repo->git);
    if (result == 0)
        result = git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
    if (result == 0)
        result = git_asked(git_revwalk_push(walk, &id));
    if (result == 0 && base)
        result = git_asked(git_revwalk_hide(walk, &hidden));
    while (result == 0 && (result = git_asked(git_revwalk_next(&id, walk))) == 0) {
        Oid commit = oid_of(&id);
        g_array_append_val(commits, commit);
    }
    return result == GIT_ITEROVER || git_fail(error, EXIT_ENVIRONMENT, "cannot read the history");
}

bool repo_commits_between(GitRepo *repo, const Oid *base, const Oid *head, size_t most,
                          GArray **commits, bool *all, GError **error) {
    g_autoptr(GArray) found = g_array_new(false, false, sizeof(Oid));
    *all = true;
    if (!is_here(repo, head, error))
        return false;
    if (repo_is_shallow(repo))
        *all = shallow_between(repo, base, head, found);
    else if (!whole_between(repo, base, head, found, error))
        return false;
    if (found->len > most) {
        g_array_remove_range(found, 0, (unsigned)(found->len - most));
        *all = false;
    }
    *commits = g_steal_pointer(&found);
    return true;
}

GArray *repo_latest_commits(GitRepo *repo, const Oid *head, size_t most) {
    g_autoptr(git_revwalk) walk = NULL;
    git_oid id = oid_for(head);
    if (git_revwalk_new(&walk, repo->git) < 0 || git_asked(git_revwalk_push(walk, &id)) < 0)
        return NULL;
    GArray *found = g_array_new(false, false, sizeof(Oid));
    while (found->len < most && git_asked(git_revwalk_next(&id, walk)) == 0) {
        Oid commit = oid_of(&id);
        g_array_append_val(found, commit);
    }
    return found;
}
