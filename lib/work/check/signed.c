/* SPDX-License-Identifier: MIT */
/* Approvals that the head brings, and whether the commits that brought them are by the people whom
 * they name.
 *
 * Who wrote a commit is what git was told: this finds who signs for others by mistake or out of
 * haste, and whoever wants to deceive has at least to write somebody else's name into a commit. */
#include "work/approve.h"
#include "work/check/internal.h"
#include "work/history.h"

#define MOST_DOCUMENTS 200
#define MOST_STATES    200
#define MOST_COMMITS   1000

typedef struct {
    Check *check;
    GitRepo *repo;
    DocumentReader *reader;
    GByteArray *bytes;
    Arena *scratch;   /* reset for each document */
    GArray *found;    /* of ChangeForged */
    size_t commits;   /* to look at for a document */
    size_t documents; /* that were looked into */
} Signatures;

static bool is_same(const Approval *one, const Approval *other) {
    return slice_equal(one->side, other->side) && slice_equal(one->by, other->by) &&
           slice_equal(one->of, other->of) && one->on == other->on;
}

static bool holds(const Signatures *signatures, const Document *document,
                  const Approval *approval) {
    size_t count;
    const Approval *all =
        document ? approvals_of(signatures->check->config, document, signatures->scratch, &count)
                 : NULL;
    for (size_t i = 0; all && i < count; i++)
        if (is_same(&all[i], approval))
            return true;
    return false;
}

/* Whether a state of the document has the approval. */
static bool state_holds(Signatures *signatures, const Document *document, const char *path,
                        const Oid *blob, const Approval *approval) {
    const ConfigLimits *limits = &signatures->check->config->limits;
    g_byte_array_set_size(signatures->bytes, 0);
    if (!path || !repo_read_blob(signatures->repo, blob, limits->document, signatures->bytes, NULL))
        return false;
    Slice file = {(const char *)signatures->bytes->data, signatures->bytes->len};
    const Document *read =
        document_read(signatures->reader, signatures->scratch, path, document->kind, file, false);
    return holds(signatures, read, approval);
}

/* Whether the step brought it in: it has the approval, and nothing that it came from has. */
static bool brings(Signatures *signatures, const Document *document, const HistoryStep *step,
                   const Approval *approval) {
    const Version *version = &step->version;
    if (!state_holds(signatures, document, version->path, &version->blob, approval))
        return false;
    for (size_t i = 0; i < step->before_count; i++)
        if (state_holds(signatures, document, step->before[i].path, &step->before[i].blob,
                        approval))
            return false;
    return true;
}

/* A handle is the name of the author, or what stands before the `@` of the address; hosts put a
 * number and a plus before it. */
static bool is_handle_of(Slice person, Slice name, Slice email) {
    Slice rest = email, local = slice_cut(&rest, '@'), behind = local, head;
    head = slice_cut(&behind, '+');
    if (slice_starts(person, "@"))
        person = slice_range(person, 1, person.len);
    return person.len && slice_find(person, '@', 0) == person.len &&
           (slice_equal(person, name) || slice_equal_ascii_case(person, local) ||
            (head.len && behind.at && slice_equal_ascii_case(person, behind)));
}

static bool is_by(Slice person, Slice name, Slice email) {
    return slice_equal_ascii_case(person, email) || is_handle_of(person, name, email);
}

static bool commit_is_by(Signatures *signatures, const Version *version, Slice person) {
    if (is_by(person, slice_of(version->name), slice_of(version->email)))
        return true;
    const char *const *others =
        repo_co_authors(signatures->repo, &version->commit, signatures->scratch);
    for (; *others; others++)
        if (is_by(person, (Slice){"", 0}, slice_of(*others)))
            return true;
    return false;
}

static void judge(Signatures *signatures, const Document *document, const GArray *steps,
                  const Approval *approval) {
    Arena *arena = signatures->check->change->arena;
    for (unsigned i = 0; i < steps->len; i++) {
        const HistoryStep *step = &g_array_index(steps, HistoryStep, i);
        if (step->end || !brings(signatures, document, step, approval))
            continue;
        if (commit_is_by(signatures, &step->version, approval->by))
            return;
        ChangeForged forged = {document,
                               approval->at_by,
                               slice_string(arena, approval->side),
                               slice_string(arena, approval->by),
                               arena_copy(arena, step->version.email, strlen(step->version.email)),
                               step->version.commit};
        g_array_append_val(signatures->found, forged);
        return;
    }
}

static bool look_into(Signatures *signatures, const DocumentChange *change, GError **error) {
    const Document *document = change->after;
    size_t count;
    bool all;
    arena_reset(signatures->scratch);
    const Approval *approvals =
        approvals_of(signatures->check->config, document, signatures->scratch, &count);
    g_autoptr(GArray) steps = NULL;
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < count; i++) {
        if (!approvals[i].by.len || holds(signatures, change->before, &approvals[i]))
            continue;
        HistoryWish wish = {.most = MOST_STATES, .commits = signatures->commits};
        if (!steps && signatures->documents++ >= MOST_DOCUMENTS)
            return true;
        if (!steps) {
            steps = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
            if (!history_follow(signatures->repo, signatures->check->config,
                                &signatures->check->head, document->path, &wish, arena, steps, &all,
                                error))
                return false;
        }
        judge(signatures, document, steps, &approvals[i]);
    }
    return true;
}

static bool look_into_all(Check *check, GitRepo *repo, size_t commits, GError **error) {
    g_autoptr(DocumentReader) reader = document_reader_new(check->config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(Arena) scratch = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(ChangeForged));
    Signatures signatures = {check, repo, reader, bytes, scratch, found, commits, 0};
    for (size_t i = 0; i < check->change->count; i++)
        if (check->change->documents[i].after &&
            !look_into(&signatures, &check->change->documents[i], error))
            return false;
    ChangeForged *all = arena_array(check->change->arena, ChangeForged, found->len + 1);
    if (found->len)
        memcpy(all, found->data, found->len * sizeof *all);
    check->change->forged = all;
    check->change->forged_count = found->len;
    if (signatures.documents > MOST_DOCUMENTS)
        g_ptr_array_add(check->notes, g_strdup_printf("more than %d documents have new approvals; "
                                                      "who gave those of the others is not known",
                                                      MOST_DOCUMENTS));
    return true;
}

/* Where nobody is listed, nobody is meant by an address. */
bool check_signed(Check *check, GitRepo *repo, GError **error) {
    g_autoptr(GArray) commits = NULL;
    bool all, any = false;
    for (size_t i = 0; i < check->change->count && !any; i++) {
        const Document *after = check->change->documents[i].after;
        any = after && meaning_is_named(after);
    }
    if (!any || check->config->person_count == 0)
        return true;
    if (!repo_commits_between(repo, check->has_fork ? &check->fork : NULL, &check->head,
                              MOST_COMMITS, &commits, &all, error))
        return false;
    check->change->squashed = all && commits->len == 1;
    return look_into_all(check, repo, 2 * commits->len + 100, error);
}
