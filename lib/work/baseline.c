/* SPDX-License-Identifier: MIT */
#include "work/baseline.h"

#include "adapters/proc.h"
#include "base/text.h"
#include "model/meaning.h"
#include "work/scaffold.h"

#define LIST_MARK  "Documents:"
#define TITLE_MOST 200 /* bytes */

/* --- the list, written --- */

static void append_field(GString *into, Slice text, char end) {
    Arena *arena = arena_new();
    Slice shown = slice_trim(slice_of(text_shown(arena, text, TITLE_MOST)));
    g_string_append_len(into, shown.len ? shown.at : "-", shown.len ? (gssize)shown.len : 1);
    g_string_append_c(into, end);
    arena_free(arena);
}

static void append_entry(GString *into, MarkdownReader *markdown, const Document *document) {
    char hex[MEANING_HEX + 1] = "";
    if (!document->kind->prefixes[0])
        g_string_append_printf(into, "%s/", document->kind->name);
    append_field(into, document->id, '\t');
    append_field(into, slice_of(document->status ? document->status->name : NULL), '\t');
    meaning_hash(markdown, document, document->bytes, hex);
    append_field(into, text_head(slice_of(hex), MEANING_APPROVAL), '\t');
    append_field(into, document->title, '\n');
}

char *baseline_message(const Corpus *corpus, const char *name, const char *text) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    size_t terms = corpus->term_count, others = corpus->document_count - terms;
    GString *message = g_string_new(NULL);
    g_string_printf(message, "Baseline %s: %zu %s", name, others,
                    others == 1 ? "document" : "documents");
    if (terms)
        g_string_append_printf(message, ", %zu %s", terms, terms == 1 ? "term" : "terms");
    g_string_append(message, "\n\n");
    if (text && *text)
        g_string_append_printf(message, "%s\n\n", text);
    g_string_append(message, LIST_MARK "\n");
    for (size_t i = 0; i < corpus->document_count; i++)
        append_entry(message, markdown, corpus->documents[i]);
    return g_string_free(message, FALSE);
}

/* --- the list, read --- */

/* Four fields with tabs between them, none of them empty. */
static bool read_entry(Slice line, BaselineEntry *entry) {
    Slice *const fields[] = {&entry->id, &entry->status, &entry->meaning, &entry->title};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (!line.at)
            return false;
        *fields[i] = slice_cut(&line, '\t');
        if (!fields[i]->len)
            return false;
    }
    return !line.at;
}

/* Where the list begins: behind the last line that announces one. */
static size_t find_list(Slice message, size_t *text_end) {
    size_t found = message.len;
    *text_end = message.len;
    for (size_t at = 0; at < message.len;) {
        size_t end = slice_find(message, '\n', at);
        if (slice_is(slice_range(message, at, end), LIST_MARK)) {
            *text_end = at;
            found = MIN(end + 1, message.len);
        }
        at = end + 1;
    }
    return found;
}

BaselineList baseline_read(Arena *arena, Slice message) {
    BaselineList list = {0};
    size_t text_end, from = find_list(message, &text_end);
    Slice head = slice_range(message, 0, text_end), rest = slice_range(message, from, message.len);
    list.subject = slice_trim(slice_cut(&head, '\n'));
    list.text = head.at ? slice_trim(head) : (Slice){"", 0};
    g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(BaselineEntry));
    BaselineEntry entry;
    while (rest.at && read_entry(slice_cut(&rest, '\n'), &entry))
        g_array_append_val(entries, entry);
    list.count = entries->len;
    BaselineEntry *made = arena_array(arena, BaselineEntry, entries->len);
    if (entries->len)
        memcpy(made, entries->data, entries->len * sizeof *made);
    list.entries = made;
    return list;
}

/* --- the tag --- */

/* Lets `git tag` do it; the message goes through a file, and nothing can be taken for an option. */
static bool make_by_git(GitRepo *repo, const char *tag, const Oid *commit, const char *message,
                        GError **error) {
    char hex[OID_HEX + 1];
    g_autoptr(ProcFile) file = proc_file(slice_of(message), error);
    if (!file)
        return false;
    const char *arguments[] = {"git",
                               "tag",
                               "-a",
                               "--cleanup=verbatim",
                               "-F",
                               proc_file_path(file),
                               "--",
                               tag,
                               oid_hex(commit, hex),
                               NULL};
    int status = 0;
    const char *where = repo_top(repo) ? repo_top(repo) : repo_dir(repo);
    return proc_run(arguments, where, &status, error) &&
           (status == 0 ||
            fail(error, EXIT_ENVIRONMENT,
                 "'git tag' refused (exit status %d); there is no baseline", status));
}

bool baseline_make(const Folder *top, GitRepo *repo, const char *name, const Oid *commit,
                   const char *message, const char **by_git, GError **error) {
    g_autofree char *tag = g_strconcat(BASELINE_PREFIX, name, NULL);
    g_autofree char *reference = g_strconcat(BASELINE_TAGS, name, NULL);
    Oid there;
    g_autoptr(Lock) lock = scaffold_lock(top, repo, error);
    if (!lock)
        return false;
    if (repo_resolve(repo, reference, &there, NULL))
        return fail(error, EXIT_USAGE,
                    "there is a baseline '%s' already, and baselines never move; take another name",
                    name);
    *by_git = tag_needs_git(repo);
    if (!*by_git)
        return repo_tag_make(repo, lock, tag, commit, message, error);
    g_clear_pointer(&lock, lock_release); /* a hook may run req */
    return make_by_git(repo, tag, commit, message, error);
}
