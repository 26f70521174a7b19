/* SPDX-License-Identifier: MIT */
#include "git_repo.h"

#include "model/source.h"

static const char *const DOCS[] = {"docs", NULL};

#define TEXT "a\nb\nc\nd\ne\nf\n"

/* A merge of `main` and `side`, listed. */
typedef struct {
    GitRepo *repo;
    Source *source;
    const SourceEntry *entries;
    const MergeConflict *conflicts;
    size_t count, conflict_count;
    GError *error;
} Merged;

static Oid commit_of(GitRepo *repo, const char *revision) {
    Oid commit;
    g_autoptr(GError) error = NULL;
    repo_resolve(repo, revision, &commit, &error);
    g_assert_no_error(error);
    return commit;
}

static void merged_clear(Merged *merged) {
    source_free(merged->source);
    repo_free(merged->repo);
    g_clear_error(&merged->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Merged, merged_clear)

/* Lists the merge; where that fails, the error is in it. */
static Merged merge_bounded(const Scratch *at, const char *below, size_t most, bool based) {
    Merged merged = {.repo = open_at(at, below)};
    Oid ours = commit_of(merged.repo, "main"), theirs = commit_of(merged.repo, "side"), base;
    bool found = false;
    if (based)
        g_assert_true(repo_merge_base(merged.repo, &ours, &theirs, &base, &found, NULL));
    merged.source = source_merge(merged.repo, found ? &base : NULL, &ours, &theirs);
    if (most)
        source_bound(merged.source, most, 64);
    if (source_list(merged.source, DOCS, &merged.entries, &merged.count, &merged.error))
        merged.conflicts = source_conflicts(merged.source, &merged.conflict_count);
    return merged;
}

static Merged merge(const Scratch *at) {
    Merged merged = merge_bounded(at, "", 0, true);
    g_assert_no_error(merged.error);
    return merged;
}

/* What reading a path gives: its text, or why there is none. */
static char *read_at(Source *source, const char *path, size_t limit) {
    static const char *const results[] = {"", "(missing)", "(too large)", "(no file)"};
    g_autoptr(GError) error = NULL;
    g_autoptr(SourceReader) reader = source_reader(source, &error);
    g_assert_no_error(error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    SourceResult result = SOURCE_READ;
    g_assert_true(source_read_path(reader, path, limit, bytes, &result, &error));
    g_assert_no_error(error);
    return result == SOURCE_READ ? g_strndup((char *)bytes->data, bytes->len)
                                 : g_strdup(results[result]);
}

#define reads(merged, path, text)                                                                  \
    do {                                                                                           \
        g_autofree char *read_ = read_at((merged).source, path, 1000);                             \
        g_assert_cmpstr(read_, ==, text);                                                          \
    } while (0)

static void exists(const Merged *merged, const char *path, bool wanted) {
    g_autoptr(SourceReader) reader = source_reader(merged->source, NULL);
    if (source_exists(reader, path) != wanted)
        g_error("'%s' should%s exist", path, wanted ? "" : " not");
}

/* The listing and the conflicts as text. */
static char *listed(const Merged *merged) {
    static const char *const marks[] = {"", "link ", "odd ", "odd "};
    static const char *const types[] = {"edited", "added", "removed", "kind"};
    GString *text = g_string_new("");
    for (size_t i = 0; i < merged->count; i++)
        g_string_append_printf(text, "%s%s\n", marks[merged->entries[i].kind],
                               merged->entries[i].path);
    for (size_t i = 0; i < merged->conflict_count; i++)
        g_string_append_printf(text, "! %s %s\n", types[merged->conflicts[i].type],
                               merged->conflicts[i].path);
    return g_string_free(text, FALSE);
}

#define lists(merged, expected)                                                                    \
    do {                                                                                           \
        g_autofree char *listed_ = listed(&(merged));                                              \
        g_assert_cmpstr(listed_, ==, expected);                                                    \
    } while (0)

/* Makes `main` and `side` from what is here, by a command each, run in the work tree. */
static void fork_by(const Scratch *at, const char *ours, const char *theirs) {
    run(at, "git add -A && git commit -q --allow-empty -m base && git branch side");
    run(at, "%s", ours);
    run(at, "git add -A && git commit -q --allow-empty -m ours && git checkout -q side");
    run(at, "%s", theirs);
    run(at, "git add -A && git commit -q --allow-empty -m theirs && git checkout -q main");
}

static void put_documents(const Scratch *at, const char *names) {
    run(at,
        "mkdir -p docs && for n in %s; do printf -- '---\\nid: REQ-%%s\\n---\\na\\nb\\nc\\nd\\n"
        "e\\nf\\ng %%s\\n' $n $n >docs/$n.md; done",
        names);
}

static void test_texts(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs");
    put(at, "docs/both.md", TEXT);
    put(at, "docs/conflict.md", TEXT);
    put(at, "docs/ours.md", TEXT);
    put(at, "docs/theirs.md", TEXT);
    put(at, "docs/gone.md", TEXT);
    put(at, "req.yml", TEXT);
    put(at, "top.md", TEXT);
    fork_by(at,
            "sed -i s/a/A/ docs/both.md docs/ours.md req.yml docs/conflict.md && "
            "echo same >docs/same.md && echo one >docs/added.md && git rm -q docs/gone.md",
            "sed -i s/f/F/ docs/both.md docs/theirs.md req.yml && sed -i s/a/X/ docs/conflict.md "
            "&& echo same >docs/same.md && echo two >docs/added.md && echo n >docs/new.md && "
            "sed -i s/f/F/ top.md");
    g_auto(Merged) merged = merge(at);
    lists(merged, "docs/added.md\ndocs/both.md\ndocs/conflict.md\ndocs/new.md\ndocs/ours.md\n"
                  "docs/same.md\ndocs/theirs.md\n! added docs/added.md\n! edited "
                  "docs/conflict.md\n");
    reads(merged, "docs/both.md", "A\nb\nc\nd\ne\nF\n");
    reads(merged, "docs/ours.md", "A\nb\nc\nd\ne\nf\n");
    reads(merged, "docs/theirs.md", "a\nb\nc\nd\ne\nF\n");
    reads(merged, "docs/conflict.md", "X\nb\nc\nd\ne\nf\n");
    reads(merged, "docs/added.md", "two\n");
    reads(merged, "docs/gone.md", "(missing)");
    reads(merged, "req.yml", "A\nb\nc\nd\ne\nF\n"); /* never listed */
    reads(merged, "top.md", "a\nb\nc\nd\ne\nF\n");
    reads(merged, "docs", "(no file)");
    const MergeConflict *conflict = &merged.conflicts[1];
    char hex[OID_HEX + 1];
    says(oid_hex(&conflict->base, hex), at, "git rev-parse side^:docs/conflict.md");
    says(oid_hex(&conflict->ours, hex), at, "git rev-parse main:docs/conflict.md");
    says(oid_hex(&conflict->theirs, hex), at, "git rev-parse side:docs/conflict.md");
    Oid none = {{0}};
    g_assert_true(oid_equal(&merged.conflicts[0].base, &none));
    says(oid_hex(&merged.entries[1].id, hex), at,
         "printf 'A\\nb\\nc\\nd\\ne\\nF\\n' | git hash-object --stdin");
    g_autofree char *large = read_at(merged.source, "docs/both.md", 5);
    g_autofree char *outside = read_at(merged.source, "req.yml", 5);
    g_assert_cmpstr(large, ==, "(too large)");
    g_assert_cmpstr(outside, ==, "(too large)");
}

static void test_moved(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2 3 4 5 6 7 8");
    fork_by(at,
            "cd docs && sed -i s/^a/A/ 1.md && git mv 2.md 22.md && sed -i s/^f/F/ 22.md && "
            "git mv 3.md 3a.md && git rm -q 4.md && git mv 5.md 55.md && sed -i s/^a/A/ 55.md && "
            "git rm -q 6.md && sed -i s/^a/O/ 7.md && sed -i s/^a/A/ 8.md",
            "cd docs && mkdir new && git mv 1.md new/1.md && sed -i s/^a/A/ 2.md && "
            "git mv 3.md 3b.md && git mv 4.md 44.md && git mv 5.md 55.md && sed -i s/^f/F/ 55.md "
            "&& sed -i s/^a/A/ 6.md && git mv 7.md 77.md && sed -i s/^a/T/ 77.md && "
            "git mv 8.md 88.md && sed -i s/^f/F/ 88.md");
    g_auto(Merged) merged = merge(at);
    lists(merged,
          "docs/22.md\ndocs/3a.md\ndocs/3b.md\ndocs/44.md\ndocs/55.md\ndocs/6.md\ndocs/77.md\n"
          "docs/88.md\ndocs/new/1.md\n! added docs/3a.md\n! added docs/3b.md\n"
          "! removed docs/44.md\n! removed docs/6.md\n! edited docs/77.md\n");
#define BODY(id, first, last)                                                                      \
    "---\nid: REQ-" id "\n---\n" first "\nb\nc\nd\ne\n" last "\ng " id "\n"
    reads(merged, "docs/new/1.md", BODY("1", "A", "f"));
    reads(merged, "docs/22.md", BODY("2", "A", "F"));
    reads(merged, "docs/55.md", BODY("5", "A", "F"));
    reads(merged, "docs/77.md", BODY("7", "T", "f"));
    reads(merged, "docs/88.md", BODY("8", "A", "F"));
    static const char *const gone[] = {"docs/1.md", "docs/2.md", "docs/3.md",
                                       "docs/4.md", "docs/5.md", "docs/7.md"};
    for (size_t i = 0; i < G_N_ELEMENTS(gone); i++) {
        exists(&merged, gone[i], false);
        reads(merged, gone[i], "(missing)");
    }
    exists(&merged, "docs/new", true);
    exists(&merged, "docs/new/1.md", true);
}

/* Without an id or the same bytes it is a removal; so it is where another file took the place. */
static void test_not_moved(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2 3 4");
    run(at, "printf '%%s' '" TEXT "' >docs/plain.md && : >docs/empty.md && "
            "sed -i s/REQ-3/REQ-NEW/ docs/3.md");
    fork_by(at, "cd docs && sed -i s/^a/A/ plain.md 1.md 3.md && echo x >empty.md && echo q >q.md",
            "cd docs && git mv plain.md p.md && sed -i s/b/B/ p.md && git mv 1.md q.md && "
            "git mv 3.md 33.md && sed -i s/^a/B/ 33.md && git mv empty.md e.md");
    g_auto(Merged) merged = merge(at);
    lists(merged, "docs/1.md\ndocs/2.md\ndocs/3.md\ndocs/33.md\ndocs/4.md\ndocs/e.md\n"
                  "docs/empty.md\ndocs/p.md\ndocs/plain.md\ndocs/q.md\n! removed docs/1.md\n"
                  "! removed docs/3.md\n! removed docs/empty.md\n! removed docs/plain.md\n"
                  "! added docs/q.md\n");
}

static void test_kinds(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2 3");
    run(at, "ln -s 1.md docs/l.md && ln -s 1.md docs/m.md && mkdir -p docs/x.md docs/pics "
            "&& echo in >docs/x.md/in.md && echo p >docs/pics/p.png");
    fork_by(at,
            "cd docs && sed -i s/^a/A/ 1.md && ln -sf 2.md l.md && ln -sf 2.md m.md && "
            "sed -i s/^a/A/ 2.md && mkdir y.md && echo y >y.md/in.md && echo f >f.md && "
            "echo A >pics/p.png && echo t >t",
            "cd docs && ln -sf 2.md 1.md && ln -sf 3.md l.md && ln -sf 2.md m.md && "
            "chmod +x 2.md && rm -r x.md && echo x >x.md && echo y >y.md && mkdir f.md t && "
            "echo in >f.md/in.md && echo in >t/in.md && echo B >pics/p.png");
    g_auto(Merged) merged = merge(at);
    lists(merged, "link docs/1.md\ndocs/2.md\ndocs/3.md\ndocs/f.md\ndocs/f.md/in.md\n"
                  "link docs/l.md\nlink docs/m.md\ndocs/t/in.md\ndocs/x.md\ndocs/y.md\n"
                  "docs/y.md/in.md\n! kind docs/1.md\n! kind docs/f.md\n! kind docs/l.md\n"
                  "! kind docs/t\n! kind docs/y.md\n");
    reads(merged, "docs/1.md", "(no file)");
    reads(merged, "docs/l.md", "(no file)");
    reads(merged, "docs/pics/p.png", "B\n");
}

static void test_submodules(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && echo x >docs/x.md && git add -A");
#define LINK(name, digit)                                                                          \
    "git update-index --add --cacheinfo 160000,$(printf '%%040d' " digit "),docs/" name
    run(at, LINK("sub", "1") " && " LINK("same", "1") " && git commit -qm base && git branch side");
    run(at, LINK("sub", "2") " && " LINK("same", "2") " && git commit -qm ours");
    run(at, "git checkout -qf side 2>/dev/null && " LINK("sub", "3") " && " LINK(
                "same", "2") " && " LINK("new", "3") " && git commit -qm theirs");
    g_auto(Merged) merged = merge(at);
    lists(merged, "odd docs/new\nodd docs/same\nodd docs/sub\ndocs/x.md\n! kind docs/sub\n");
}

/* Whether something is there, for what was not listed: images, folders of them. */
static void test_exists(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1");
    run(at, "for d in a b c d; do mkdir -p docs/$d && echo 1 >docs/$d/1.png && "
            "echo 2 >docs/$d/2.png; done");
    fork_by(at,
            "git rm -qr docs/a && git rm -q docs/b/1.png && echo x >docs/c/1.png && "
            "echo x >docs/d/3.png && echo o >ours.png",
            "git rm -qr docs/b docs/c docs/d && echo y >docs/a/1.png && echo t >theirs.png");
    g_auto(Merged) merged = merge(at);
    static const char *const there[] = {
        "",          "docs",         "docs/1.md", "docs/a",       "docs/a/1.png",
        "docs/c",    "docs/c/1.png", "docs/d",    "docs/d/3.png", "ours.png",
        "theirs.png"};
    static const char *const gone[] = {"docs/a/2.png", "docs/b", "docs/b/1.png", "docs/c/2.png",
                                       "docs/d/1.png", "none",   ".git",         "../x"};
    for (size_t i = 0; i < G_N_ELEMENTS(there); i++)
        exists(&merged, there[i], true);
    for (size_t i = 0; i < G_N_ELEMENTS(gone); i++)
        exists(&merged, gone[i], false);
}

/* The work tree has no say, and neither have attributes of the commits. */
static void test_attributes(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && printf '%%s' '" TEXT "' >docs/a.md && "
            "echo '*.md merge=union' >.gitattributes");
    fork_by(at, "sed -i s/a/A/ docs/a.md", "sed -i s/a/B/ docs/a.md");
    run(at, "mkdir -p .git/info && echo '*.md merge=union' >.git/info/attributes");
    says("0", at, "git merge -q side >/dev/null 2>&1; echo $?");
    run(at, "git reset -q --hard HEAD~1");
    g_auto(Merged) merged = merge(at);
    lists(merged, "docs/a.md\n! edited docs/a.md\n");
}

/* Nothing is written: not into the objects, which may be read-only, nor anywhere else. */
static void test_writes_nothing(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2");
    fork_by(at, "cd docs && sed -i s/^a/A/ 1.md && git mv 2.md 22.md && sed -i s/^a/A/ 22.md",
            "cd docs && sed -i s/^f/F/ *.md");
    run(at, "git clone -q --bare . ../bare.git && cd ../bare.git && git update-ref "
            "refs/heads/side refs/heads/side && find . -type f | sort | xargs sha1sum >../before "
            "&& chmod -R a-w .");
    g_auto(Merged) merged = merge_bounded(at, "../bare.git", 0, true);
    g_assert_no_error(merged.error);
    lists(merged, "docs/1.md\ndocs/22.md\n");
    reads(merged, "docs/22.md", BODY("2", "A", "F"));
    says("", at,
         "chmod -R u+w ../bare.git && cd ../bare.git && find . -type f | sort | "
         "xargs sha1sum | diff ../before - || true");
}

static void test_no_base(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && echo 1 >docs/a.md && echo s >docs/s.md && git add -A && "
            "git commit -qm one && git checkout -q --orphan side && echo 2 >docs/a.md && "
            "echo b >docs/b.md && git add -A && git commit -qm two && git checkout -q main");
    g_auto(Merged) merged = merge(at);
    lists(merged, "docs/a.md\ndocs/b.md\ndocs/s.md\n! added docs/a.md\n");
    reads(merged, "docs/b.md", "b\n");
    reads(merged, "docs/s.md", "s\n");
    exists(&merged, "docs", true);
}

/* The tips of a shallow clone: their base is not there. */
static void test_shallow(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2");
    fork_by(at, "sed -i s/^a/A/ docs/1.md", "sed -i s/^f/F/ docs/1.md && echo n >docs/n.md");
    run(at, "git clone -q --bare --depth 1 --no-single-branch file://$PWD ../bare.git");
    g_auto(Merged) merged = merge_bounded(at, "../bare.git", 0, true);
    g_assert_no_error(merged.error);
    lists(merged, "docs/1.md\ndocs/2.md\ndocs/n.md\n! added docs/1.md\n");
}

static void test_partial(Scratch *at, const void *unused) {
    (void)unused;
    put_documents(at, "1 2");
    fork_by(at, "sed -i s/^a/A/ docs/1.md", "sed -i s/^f/F/ docs/1.md");
    run(at, "git config uploadpack.allowFilter true && "
            "git clone -q --bare --filter=blob:none file://$PWD ../bare.git && cd ../bare.git && "
            "git config core.repositoryFormatVersion 0" /* over 1 libgit2 1.5 leaks */);
    g_auto(Merged) merged = merge_bounded(at, "../bare.git", 0, true);
    failed_with(merged.error, "docs/1.md: object ");
    g_auto(Merged) again = merge_bounded(at, "../bare.git", 0, true);
    failed_with(again.error, "in a partial clone it is fetched by: git -C");
}

/* Twelve objects that expand to 10^9 files: counted for each commit, left alone where both have
 * them. */
static void test_bomb(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "b=$(echo x | git hash-object -w --stdin); t=$(printf \"100644 blob $b\\tx.md\" | "
            "git mktree); for i in 1 2 3 4 5 6 7 8 9; do t=$(for j in 0 1 2 3 4 5 6 7 8 9; do "
            "printf \"040000 tree $t\\t$j\\n\"; done | git mktree); done; "
            "bomb=$(printf \"040000 tree $t\\tdocs\" | git mktree); "
            "one=$(printf \"100644 blob $b\\ta.md\" | git mktree); "
            "plain=$(printf \"040000 tree $one\\tdocs\" | git mktree); "
            "base=$(git commit-tree -m base $plain); "
            "git update-ref refs/heads/main $(git commit-tree -p $base -m ours $plain); "
            "git update-ref refs/heads/side $(git commit-tree -p $base -m theirs $bomb)");
    g_auto(Merged) theirs = merge_bounded(at, "", 20000, true);
    failed_with(theirs.error, "more than 20000 entries at 'docs/");
    run(at, "s=$(git rev-parse side); git update-ref refs/heads/side main && "
            "git update-ref refs/heads/main $s");
    g_auto(Merged) ours = merge_bounded(at, "", 20000, true);
    failed_with(ours.error, "more than 20000 entries at 'docs/");
    g_auto(Merged) nothing = merge_bounded(at, "", 20000, false);
    failed_with(nothing.error, "more than 20000 entries at 'docs/");
    run(at, "b=$(git rev-parse main); git update-ref refs/heads/main "
            "$(git commit-tree -p $b -m gone side:) && git update-ref refs/heads/side $b");
    g_auto(Merged) removed = merge_bounded(at, "", 20000, true);
    g_assert_no_error(removed.error);
    lists(removed, "docs/a.md\n");
}

/* A file of 100 MB, one of many lines, and one that is no text, are not merged; the first is not
 * even unpacked. */
static void test_large(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir docs && printf 'a\\0b\\nc\\nd\\ne\\n' >docs/nul.md && "
            "head -c 100000000 /dev/zero | tr '\\0' '\\n' >docs/big.md && seq 20001 >docs/long.md "
            "&& seq 19999 >docs/fits.md");
    fork_by(at,
            "echo x >>docs/big.md && sed -i s/e/E/ docs/nul.md && cd docs && echo x >>long.md && "
            "echo x >>fits.md",
            "echo y >docs/big.md && sed -i 1s/a/A/ docs/nul.md && cd docs && sed -i 1d long.md && "
            "sed -i 1d fits.md");
    g_auto(Merged) merged = merge(at);
    lists(merged, "docs/big.md\ndocs/fits.md\ndocs/long.md\ndocs/nul.md\n! edited docs/big.md\n"
                  "! edited docs/long.md\n! edited docs/nul.md\n");
    reads(merged, "docs/big.md", "y\n");
}

/* Names that leave open which file is meant are marked, whichever side brings them. */
static void test_names(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "mkdir -p docs/d && echo x >docs/a.md && echo x >docs/d/b.md && git add -A && "
            "git commit -qm ours");
    run(at, "b=$(echo x | git hash-object -w --stdin); "
            "entry() { printf '%%s %%s\\0' $1 \"$2\"; printf %%s $3 | perl -ne 'print pack q(H*), "
            "$_'; }; "
            "inner=$(entry 100644 i.md $b | git hash-object -t tree -w --literally --stdin); "
            "docs=$( (entry 100644 a.md $b; entry 100644 a.md $b; entry 100644 c $b; "
            "entry 40000 c $inner; entry 40000 d $inner; entry 100644 d/b.md $b; "
            "entry 40000 e $inner; entry 40000 e $inner; entry 40755 f $inner; "
            "entry 100644 z.md $b) | git hash-object -t tree -w --literally --stdin); "
            "top=$(entry 40000 docs $docs | git hash-object -t tree -w --literally --stdin); "
            "git update-ref refs/heads/side $(git commit-tree -p main -m theirs $top)");
    g_auto(Merged) merged = merge(at);
    lists(merged, "odd docs/a.md\nodd docs/c/i.md\nodd docs/d/b.md\ndocs/d/i.md\n"
                  "odd docs/e/i.md\nodd docs/f/i.md\ndocs/z.md\n! kind docs/c\n");
    Oid side = commit_of(merged.repo, "side");
    g_autoptr(Source) commit = source_commit(merged.repo, &side);
    g_assert_true(source_list(commit, DOCS, &merged.entries, &merged.count, NULL));
    merged.conflict_count = 0;
    lists(merged, "odd docs/a.md\nodd docs/c/i.md\nodd docs/d/b.md\ndocs/d/i.md\n"
                  "odd docs/e/i.md\nodd docs/f/i.md\ndocs/z.md\n");
}

/* The top folder itself may be forged: files are shown and not trusted, never hidden. */
static void test_root_names(Scratch *at, const void *unused) {
    (void)unused;
    run(at, "b=$(echo x | git hash-object -w --stdin); "
            "entry() { printf '%%s %%s\\0' $1 \"$2\"; printf %%s $3 | perl -ne 'print pack q(H*), "
            "$_'; }; "
            "docs=$(entry 100644 i.md $b | git hash-object -t tree -w --literally --stdin); "
            "top=$( (entry 100644 z $b; entry 100644 docs $b; entry 40000 docs $docs; "
            "entry 100644 a $b) | git hash-object -t tree -w --literally --stdin); "
            "for r in main side; do git update-ref refs/heads/$r $(git commit-tree -m $r $top); "
            "done");
    g_auto(Merged) merged = merge(at);
    lists(merged, "odd docs/i.md\n");
}

/* Merged bytes are for all threads, each with its own reader. */
static void *read_merged(void *source) {
    char *text = NULL;
    for (int i = 0; i < 50; i++) {
        g_free(text);
        text = i % 2 ? read_at(source, "docs/1.md", 1000) : read_at(source, "req.yml", 1000);
    }
    return text;
}

static void test_threads(Scratch *at, const void *unused) {
    (void)unused;
    GThread *threads[4];
    put_documents(at, "1");
    put(at, "req.yml", TEXT);
    fork_by(at, "sed -i s/^a/A/ docs/1.md req.yml", "sed -i s/^f/F/ docs/1.md req.yml");
    g_auto(Merged) merged = merge(at);
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("reader", read_merged, merged.source);
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_autofree char *text = g_thread_join(threads[i]);
        g_assert_cmpstr(text, ==, BODY("1", "A", "F"));
    }
}

#define ADD(name, test) g_test_add("/source/merge/" name, Scratch, NULL, setup, test, teardown)

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    pin_environment();
    ADD("texts", test_texts);
    ADD("moved", test_moved);
    ADD("not-moved", test_not_moved);
    ADD("kinds", test_kinds);
    ADD("submodules", test_submodules);
    ADD("exists", test_exists);
    ADD("attributes", test_attributes);
    ADD("writes-nothing", test_writes_nothing);
    ADD("no-base", test_no_base);
    ADD("shallow", test_shallow);
    ADD("partial", test_partial);
    ADD("bomb", test_bomb);
    ADD("large", test_large);
    ADD("names", test_names);
    ADD("root-names", test_root_names);
    ADD("threads", test_threads);
    return g_test_run();
}
