/* SPDX-License-Identifier: MIT */
/* Lines, columns and texts of findings: one sweep a file, over its sorted reports. */
#include "base/pool.h"
#include "base/text.h"
#include "work/lint/internal.h"

#define EXCERPT_COLUMNS 200 /* at most */
#define EXCERPT_BEFORE  100 /* of them before the finding */

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xc0) == 0x80;
}

static void take_excerpt(Arena *arena, const PlaceSweep *sweep, Finding *finding) {
    Slice file = sweep->file;
    size_t from = sweep->at, columns = 0;
    while (from > sweep->line_start && columns < EXCERPT_BEFORE) {
        from--;
        columns += !is_continuation(file.at[from]);
    }
    while (from > sweep->line_start && is_continuation(file.at[from]))
        from--;
    size_t to = sweep->at;
    while (to < file.len && file.at[to] != '\n' && columns <= EXCERPT_COLUMNS)
        columns += !is_continuation(file.at[to++]);
    if (columns > EXCERPT_COLUMNS)
        to--;
    if (to > from && file.at[to - 1] == '\r')
        to--;
    finding->excerpt = text_repair_slice(arena, slice_range(file, from, MAX(from, to)));
    size_t before = text_length(slice_range(file, from, MIN(sweep->at, MAX(from, to))));
    finding->excerpt_column = finding->column - (uint32_t)before;
}

/* What the findings of one file share. */
typedef struct {
    Arena *arena;
    PlaceSweep sweep;
    Neighbourhood near;
    GArray *lines;     /* where each line starts; filled when the first fix is met */
    GHashTable *helps; /* by the address of the problem's: most are said of many */
    const LintOptions *options;
    LintDetail detail;
    const char *path, *id;
} Located;

static const char *copy(Arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

/* A text of the corpora or of their rules, for as long as the result lives. */
static const char *keep(const Located *located, const char *text) {
    return located->options->borrows ? text : copy(located->arena, text);
}

static const char *keep_help(const Located *located, const char *help) {
    if (located->options->borrows)
        return help;
    const char *copied = help ? g_hash_table_lookup(located->helps, help) : NULL;
    if (help && !copied) {
        copied = copy(located->arena, help);
        g_hash_table_insert(located->helps, (void *)(uintptr_t)help, (void *)(uintptr_t)copied);
    }
    return copied;
}

static const ProblemFix *keep_fix(const Located *located, const ProblemFix *fix) {
    Arena *arena = located->arena;
    if (!fix || located->options->borrows)
        return fix;
    ProblemEdit *edits = arena_array(arena, ProblemEdit, fix->count);
    for (size_t i = 0; i < fix->count; i++)
        edits[i] =
            (ProblemEdit){fix->edits[i].offset, fix->edits[i].end, copy(arena, fix->edits[i].text)};
    ProblemFix *made = arena_make(arena, ProblemFix);
    *made = (ProblemFix){edits, fix->count, fix->safe};
    return made;
}

static void find_lines(Located *located) {
    Slice file = located->sweep.file;
    for (size_t at = 0; at <= file.len; at = slice_find(file, '\n', at) + 1)
        g_array_append_val(located->lines, at);
}

/* Line and byte column of any offset. */
static void place_of(const Located *located, size_t offset, size_t *line, size_t *column) {
    const size_t *starts = (const size_t *)(const void *)located->lines->data;
    size_t low = 0, high = located->lines->len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        *(starts[middle] <= offset ? &low : &high) = middle;
    }
    *line = low + 1;
    *column = offset - starts[low] + 1;
}

static const EditPlace *place_edits(Located *located, const ProblemFix *fix) {
    if (!fix)
        return NULL;
    if (located->lines->len == 0)
        find_lines(located);
    EditPlace *places = arena_array(located->arena, EditPlace, fix->count);
    for (size_t i = 0; i < fix->count; i++) {
        EditPlace *place = &places[i];
        place_of(located, fix->edits[i].offset, &place->line, &place->byte_column);
        place_of(located, fix->edits[i].end, &place->end_line, &place->end_byte_column);
    }
    return places;
}

/* Takes over what reports say already. */
static void take_report(Located *located, const Report *report, Finding *finding) {
    const Problem *problem = report->problem;
    *finding = (Finding){.rule = report->rule,
                         .severity = report->severity,
                         .path = located->path,
                         .id = located->id,
                         .offset = problem->offset,
                         .end = problem->end,
                         .message = keep(located, problem->message),
                         .fix = keep_fix(located, problem->fix),
                         .help = keep_help(located, problem->help),
                         .is_new = !report->old,
                         .suppressed = keep(located, report->suppressed)};
}

static void put_place(Finding *finding, TextPlace from, TextPlace to) {
    finding->line = from.line;
    finding->column = from.column;
    finding->byte_column = from.byte_column;
    finding->end_line = to.line;
    finding->end_column = to.column;
    finding->end_byte_column = to.byte_column;
}

static void locate_one(Located *located, const Report *report, Finding *finding) {
    const Problem *problem = report->problem;
    Slice file = located->sweep.file;
    take_report(located, report, finding);
    if (located->detail == LINT_COUNTS)
        return;
    if (located->detail == LINT_PLACES && problem->from.line) {
        put_place(finding, problem->from, problem->to);
        return;
    }
    place_sweep_to(&located->sweep, problem->offset);
    PlaceSweep end = located->sweep;
    place_sweep_to(&end, MAX(problem->offset, problem->end));
    put_place(finding, place_of_sweep(&located->sweep), place_of_sweep(&end));
    finding->offset = (uint32_t)located->sweep.at;
    finding->end = (uint32_t)end.at;
    if (located->detail == LINT_PLACES)
        return;
    Slice text = slice_range(file, finding->offset, finding->end);
    finding->text = text_repair_slice(located->arena, text);
    finding->edit_places = place_edits(located, problem->fix);
    if (located->detail == LINT_LINES)
        take_excerpt(located->arena, &located->sweep, finding);
    finding->fingerprint =
        fingerprint_make(located->arena, report, located->id, text, file, &located->near);
}

/* What it takes to have the bytes of files again. */
typedef struct {
    const Config *config;
    Source *source;
    SourceReader *reader;
    GByteArray *bytes;
    GArray *lines; /* of Located */
    const LintOptions *options;
} Files;

static void files_clear(Files *files) {
    g_clear_pointer(&files->reader, source_reader_free);
    g_byte_array_unref(files->bytes);
    g_array_unref(files->lines);
}

/* Behind the last byte that has to be seen to locate the problem and its fix; 0: none has. */
static size_t reach(const Problem *problem, LintDetail detail) {
    if (detail == LINT_COUNTS || (detail == LINT_PLACES && problem->from.line))
        return 0;
    size_t last = MAX(problem->end, problem->offset + 1);
    for (size_t i = 0; problem->fix && i < problem->fix->count; i++)
        last = MAX(last, problem->fix->edits[i].end);
    return last;
}

/* The bytes of the file that `count` reports are about: those in memory where they are enough, else
 * read again; none for what cannot be read as a document. */
static bool file_bytes(Files *files, const Report *reports, size_t count, Slice *bytes,
                       GError **error) {
    const Document *document = reports->document;
    *bytes = (Slice){"", 0};
    if (!document) {
        if (strcmp(reports->path, CONFIG_PATH) == 0)
            *bytes = files->config->bytes;
        return true;
    }
    *bytes = document->bytes.at ? document->bytes : document->head;
    size_t last = 0;
    for (size_t i = 0; i < count; i++)
        last = MAX(last, reach(reports[i].problem, files->options->detail));
    if (last <= bytes->len || document->bytes.at || reports->gone)
        return true;
    if (!files->reader && !(files->reader = source_reader(files->source, error)))
        return false;
    g_byte_array_set_size(files->bytes, 0);
    SourceResult result;
    if (!source_read_path(files->reader, document->path, document->size, files->bytes, &result,
                          error))
        return false;
    if (result == SOURCE_READ)
        *bytes = (Slice){(const char *)files->bytes->data, files->bytes->len};
    return true;
}

/* The findings of one file: its reports stand together. */
typedef struct {
    const Report *reports;
    size_t count;
    Finding *findings;
} FileReports;

/* One thread's part. */
typedef struct {
    Files files;
    Arena *arena;
    GHashTable *helps;
    GError *error;
} Locator;

typedef struct {
    const GArray *groups; /* FileReports */
    Locator *locators;
} Locating;

static bool locate_file(Locator *locator, const FileReports *group) {
    const Report *first = group->reports;
    Slice id = first->document ? first->document->id : (Slice){NULL, 0};
    Located located = {.arena = locator->arena,
                       .lines = g_array_set_size(locator->files.lines, 0),
                       .helps = locator->helps,
                       .options = locator->files.options,
                       .detail = locator->files.options->detail,
                       .id = id.len ? slice_string(locator->arena, id) : NULL};
    Slice file;
    located.path = keep(&located, first->path);
    if (!file_bytes(&locator->files, first, group->count, &file, &locator->error))
        return false;
    located.sweep = place_sweep(file);
    for (size_t i = 0; i < group->count; i++)
        locate_one(&located, &first[i], &group->findings[i]);
    return true;
}

static void locate_range(void *context, unsigned worker, size_t from, size_t to) {
    const Locating *locating = context;
    Locator *locator = &locating->locators[worker];
    for (size_t i = from; i < to && !locator->error; i++)
        locate_file(locator, &g_array_index(locating->groups, FileReports, i));
}

/* The reports, which are sorted, a file each. */
static GArray *group_files(LintResult *result, const GArray *reports) {
    GArray *groups = g_array_new(FALSE, FALSE, sizeof(FileReports));
    for (size_t from = 0, to; from < reports->len; from = to) {
        const Report *first = &g_array_index(reports, Report, from);
        for (to = from + 1; to < reports->len; to++)
            if (strcmp(g_array_index(reports, Report, to).path, first->path) != 0 ||
                g_array_index(reports, Report, to).gone != first->gone)
                break;
        FileReports group = {first, to - from, &result->findings[from]};
        g_array_append_val(groups, group);
    }
    return groups;
}

static bool locator_end(Locator *locator, LintResult *result, GError **error) {
    files_clear(&locator->files);
    g_hash_table_destroy(locator->helps);
    g_ptr_array_add(result->arenas, locator->arena);
    if (!locator->error)
        return true;
    if (error && !*error)
        g_propagate_error(error, locator->error);
    else
        g_error_free(locator->error);
    return false;
}

bool locate_all(LintResult *result, const GArray *reports, const Plan *plan, Source *source,
                GError **error) {
    result->findings = arena_array(result->arena, Finding, reports->len);
    g_autoptr(GArray) groups = group_files(result, reports);
    unsigned threads = pool_threads(plan->options->threads, groups->len);
    g_autofree Locator *locators = g_new0(Locator, threads);
    for (unsigned i = 0; i < threads; i++)
        locators[i] = (Locator){.files = {.config = plan->told,
                                          .source = source,
                                          .bytes = g_byte_array_new(),
                                          .lines = g_array_new(FALSE, FALSE, sizeof(size_t)),
                                          .options = plan->options},
                                .arena = arena_new(),
                                .helps = g_hash_table_new(g_direct_hash, g_direct_equal)};
    Locating locating = {groups, locators};
    pool_run(threads, groups->len, locate_range, &locating);
    bool located = true;
    for (unsigned i = 0; i < threads; i++)
        located &= locator_end(&locators[i], result, error);
    result->count = reports->len;
    return located;
}
