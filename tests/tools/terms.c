/* SPDX-License-Identifier: MIT */
/* Holds what the glossary finds in a tree of files against marks in these files.
 *
 * A mark ⟦prospect records→lead!⟧ stands around words that are to be found: those of the term
 * whose preferred word follows the arrow, with `!` words that it tells to avoid. Where the marked
 * words are the preferred word itself, no arrow is needed. Marks go before a file is read, so they
 * may stand across lines, markup and front matter. Every mark must be found at exactly its bytes,
 * and nothing else anywhere. */
#include "base/text.h"
#include "model/glossary.h"

#include <stdio.h>
#include <stdlib.h>

#define OPEN  "⟦"
#define CLOSE "⟧"
#define ARROW "→"

/* What is expected, or found, at a place. */
typedef struct {
    size_t offset, end;
    Slice term;
    bool avoid;
    bool exact; /* the place */
} Mark;

typedef struct {
    const char *path;
    char *text; /* without marks */
    size_t len;
    GArray *marks; /* Mark, expected */
    Document *document;
} File;

typedef struct {
    Config *config;
    Arena *arena;
    DocumentReader *documents;
    MarkdownReader *markdown;
    ProseReader *prose;
    Glossary *glossary;
    GPtrArray *files; /* File, by path */
    size_t passed, failed, sentences;
} Run;

/* --- files and their marks --- */

static void give_up(const char *path, const char *what) {
    fprintf(stderr, "%s: %s\n", path, what);
    exit(2);
}

static bool starts_at(const char *text, const char *what) {
    return strncmp(text, what, strlen(what)) == 0;
}

/* Reads what stands behind the arrow, up to the end of the mark. */
static const char *read_meaning(File *file, const char *at, Mark *mark) {
    const char *close = strstr(at, CLOSE);
    if (!close)
        give_up(file->path, "a mark is not closed");
    mark->term = (Slice){at, (size_t)(close - at)};
    mark->avoid = slice_ends(mark->term, "!");
    mark->term.len -= mark->avoid;
    return close;
}

static void strip(File *file, const char *at) {
    char *into = file->text;
    Mark mark = {.exact = true};
    bool inside = false;
    while (*at) {
        if (starts_at(at, OPEN)) {
            if (inside)
                give_up(file->path, "a mark stands in a mark");
            mark = (Mark){.offset = (size_t)(into - file->text), .exact = true};
            inside = true;
            at += strlen(OPEN);
        } else if (inside && (starts_at(at, ARROW) || starts_at(at, CLOSE))) {
            mark.end = (size_t)(into - file->text);
            if (starts_at(at, ARROW))
                at = read_meaning(file, at + strlen(ARROW), &mark);
            at += strlen(CLOSE);
            g_array_append_val(file->marks, mark);
            inside = false;
        } else {
            *into++ = *at++;
        }
    }
    if (inside)
        give_up(file->path, "a mark is not closed");
    *into = 0;
    file->len = (size_t)(into - file->text);
}

static void read_tree(Run *run, const char *top, const char *below) {
    g_autofree char *folder = g_build_filename(top, below, NULL);
    GDir *dir = g_dir_open(folder, 0, NULL);
    if (!dir)
        give_up(folder, "cannot be read");
    for (const char *name; (name = g_dir_read_name(dir));) {
        char *path = *below ? g_build_filename(below, name, NULL) : g_strdup(name);
        g_autofree char *full = g_build_filename(top, path, NULL);
        char *bytes;
        if (g_file_test(full, G_FILE_TEST_IS_DIR)) {
            read_tree(run, top, path);
        } else if (g_str_has_suffix(name, ".md") && g_file_get_contents(full, &bytes, NULL, NULL)) {
            File *file = arena_make(run->arena, File);
            file->path = path;
            file->text = arena_alloc(run->arena, strlen(bytes) + 1);
            file->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
            strip(file, bytes);
            g_ptr_array_add(run->files, file);
        }
    }
    g_dir_close(dir);
}

static int by_path(const void *a, const void *b) {
    const File *const *one = a, *const *other = b;
    return strcmp((*one)->path, (*other)->path);
}

/* --- finding --- */

static void read_documents(Run *run) {
    g_autoptr(GPtrArray) terms = g_ptr_array_new();
    g_ptr_array_sort(run->files, by_path);
    for (unsigned i = 0; i < run->files->len; i++) {
        File *file = run->files->pdata[i];
        const Kind *kind = schema_kind_of_path(&run->config->schema, file->path);
        if (!kind)
            give_up(file->path, "is in no folder of documents");
        file->document = document_read(run->documents, run->arena, file->path, kind,
                                       (Slice){file->text, file->len}, true);
        if (file->document->broken || file->document->body_refused)
            give_up(file->path, "cannot be read as a document");
        if (kind->glossary)
            g_ptr_array_add(terms, file->document);
    }
    run->glossary =
        glossary_new(run->config, (const Document *const *)(void *)terms->pdata, terms->len);
}

static GArray *find(Run *run, const File *file) {
    MarkdownRefusal refusal;
    size_t place;
    Slice bytes = {file->text, file->len};
    MarkdownNode *root =
        markdown_read(run->markdown, bytes, file->document->body_offset, &(MarkdownLimits){0},
                      MARKDOWN_ALIGN_TARGETS, &refusal, &place);
    const Prose *prose = prose_read(run->prose, file->document, root);
    g_autoptr(GArray) uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    glossary_find(run->glossary, file->path, prose, uses);
    GArray *found = g_array_new(FALSE, FALSE, sizeof(Mark));
    for (unsigned i = 0; i < uses->len; i++) {
        const ProseUse *use = &g_array_index(uses, ProseUse, i);
        Mark mark = {.term = use->word->term->words[0].text,
                     .avoid = use->word->role == TERM_AVOID};
        mark.exact = prose_place(run->prose, &prose->blocks[use->block], use->from, use->to,
                                 &mark.offset, &mark.end);
        g_array_append_val(found, mark);
    }
    run->sentences += prose->sentence_count;
    return found;
}

/* --- comparing --- */

/* Words in small letters with one blank between them, without the marks of quotes. */
static char *simple(Slice text) {
    GString *simple = g_string_new(NULL);
    for (size_t i = 0; i < text.len; i++) {
        bool blank = strchr(" \t\n>", text.at[i]);
        bool again = blank && simple->len && simple->str[simple->len - 1] == ' ';
        if (!again)
            g_string_append_c(simple, blank ? ' ' : g_ascii_tolower(text.at[i]));
    }
    return g_string_free(simple, FALSE);
}

static bool is_itself(Slice marked, Slice term) {
    g_autofree char *one = simple(marked), *other = simple(term);
    return strcmp(one, other) == 0;
}

static bool agree(const File *file, const Mark *wanted, const Mark *found) {
    Slice marked = slice_range((Slice){file->text, file->len}, wanted->offset, wanted->end);
    bool named =
        wanted->term.at ? slice_equal(wanted->term, found->term) : is_itself(marked, found->term);
    return wanted->offset == found->offset && wanted->end == found->end && found->exact &&
           wanted->avoid == found->avoid && named;
}

static void tell(const File *file, const char *what, const Mark *mark) {
    size_t line, column;
    text_position((Slice){file->text, file->len}, mark->offset, &line, &column);
    printf("%s:%zu:%zu: %s \"%.*s\"", file->path, line, column, what,
           (int)(mark->end - mark->offset), file->text + mark->offset);
    printf(" %s%.*s%s\n", mark->term.at ? "→ " : "", SLICE_ARG(mark->term),
           mark->avoid    ? ", to be avoided"
           : !mark->exact ? ", at no exact place"
                          : "");
}

static int by_place(const void *a, const void *b) {
    const Mark *one = a, *other = b;
    return (one->offset > other->offset) - (one->offset < other->offset);
}

static void compare(Run *run, const File *file) {
    g_autoptr(GArray) found = find(run, file);
    g_array_sort(found, by_place);
    unsigned i = 0, k = 0;
    while (i < file->marks->len || k < found->len) {
        const Mark *wanted = i < file->marks->len ? &g_array_index(file->marks, Mark, i) : NULL;
        const Mark *other = k < found->len ? &g_array_index(found, Mark, k) : NULL;
        if (wanted && other && agree(file, wanted, other)) {
            run->passed++, i++, k++;
            continue;
        }
        run->failed++;
        bool first = wanted && (!other || wanted->offset <= other->offset);
        tell(file, first ? "not found:" : "found, and not marked:", first ? wanted : other);
        i += first;
        k += !first;
    }
}

int main(int argc, char **argv) {
    if (argc != 2)
        give_up("usage", "terms FOLDER");
    g_autofree char *yml = g_build_filename(argv[1], "req.yml", NULL);
    g_autofree char *config = NULL;
    size_t len = 0;
    if (!g_file_get_contents(yml, &config, &len, NULL))
        give_up(yml, "cannot be read");
    Run run = {.config = config_read((Slice){config, len}), .arena = arena_new()};
    run.documents = document_reader_new(run.config);
    run.markdown = markdown_reader_new();
    run.prose = prose_reader_new(run.markdown);
    run.files = g_ptr_array_new();
    read_tree(&run, argv[1], "");
    read_documents(&run);
    for (unsigned i = 0; i < run.files->len; i++)
        compare(&run, run.files->pdata[i]);
    printf("%zu sentences in %u files\n", run.sentences, run.files->len);
    printf("%zu passed, %zu failed\n", run.passed, run.failed);
    return run.failed > 0;
}
