/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/lint/internal.h"

#include <stdarg.h>

#define SHOWN_MOST   100  /* bytes of a text in a message */
#define PAST_COMMITS 5000 /* that are looked at for a document */
#define CHANGES_MOST 3    /* in a message */

void collector_init(Collector *collector, const Plan *plan, Source *source) {
    *collector = (Collector){
        .run = {.corpus = plan->corpus,
                .config = plan->corpus->config,
                .today = plan->options->today,
                .before = plan->options->is_before ? NULL : plan->options->other,
                .change = plan->options->change,
                .freeze = plan->options->freeze,
                .arena = arena_new(),
                .scratch = arena_new()},
        .plan = plan,
        .source = source,
        .reports = g_array_new(FALSE, FALSE, sizeof(Report)),
        .excused = g_ptr_array_new(),
        .sought = table_new(),
    };
    collector->run.report = collector;
}

void collector_clear(Collector *collector) {
    arena_free(collector->run.arena);
    arena_free(collector->run.scratch);
    g_clear_pointer(&collector->reader, source_reader_free);
    g_clear_pointer(&collector->past, past_free);
    g_clear_pointer(&collector->repo, repo_free);
    g_clear_error(&collector->error);
    g_array_unref(collector->reports);
    g_ptr_array_unref(collector->excused);
    g_hash_table_destroy(collector->sought);
}

static bool is_of(const Corpus *corpus, const Document *document) {
    return document->index < corpus->document_count &&
           corpus->documents[document->index] == document;
}

static void add(Collector *collector, const Rule *rule, Severity severity, const char *path,
                const Document *document, const Problem *problem) {
    if (collector->old && collector->count_old) {
        collector->known++;
        return;
    }
    Report report = {.rule = rule,
                     .severity = severity,
                     .path = path,
                     .document = document,
                     .problem = problem,
                     .old = collector->old,
                     .gone = document && !is_of(collector->plan->corpus, document)};
    g_array_append_val(collector->reports, report);
}

const Worth *collector_worth(Collector *collector, const char *path) {
    if (collector->at != path) {
        collector->worth = plan_worth(collector->plan, path);
        collector->at = path;
    }
    return &collector->worth;
}

void collector_take(Collector *collector, const char *path, const Document *document,
                    const Problem *problem) {
    int index = rule_index(problem->rule);
    size_t count;
    if (index < 0)
        return; /* of a cache that somebody else has written */
    Severity severity = collector_worth(collector, path)->severities[index];
    if (severity != SEVERITY_OFF && plan_wants(collector->plan, path, document))
        add(collector, rule_table(&count)[index], severity, path, document, problem);
}

unsigned document_is_well(const Document *document) {
    unsigned well = document->body_refused ? NEEDS_NOTHING : NEEDS_BODY;
    if (document->sketch)
        well |= NEEDS_SKETCH;
    if (document->prose_key)
        well |= NEEDS_PROSE;
    if (document->broken)
        return well;
    well |= NEEDS_FRONT_MATTER;
    if (document->status)
        well |= NEEDS_STATUS;
    Id id;
    if (document->kind->prefixes[0] && id_parse(document->id, &id) && !id.placeholder)
        for (const char *const *prefix = document->kind->prefixes; *prefix; prefix++)
            if (slice_is(id.prefix, *prefix))
                well |= NEEDS_ID;
    return well;
}

/* Where the document lacks what the rule needs, or nobody asked for it, the problem is made and
 * forgotten: a rule need not know. */
static Problem *report(RuleRun *run, const Document *document, const char *subject, size_t offset,
                       size_t end, const char *format, va_list args) G_GNUC_PRINTF(6, 0);

static Problem *report(RuleRun *run, const Document *document, const char *subject, size_t offset,
                       size_t end, const char *format, va_list args) {
    Collector *collector = run->report;
    const Rule *rule = run->rule;
    g_autofree char *message = g_strdup_vprintf(format, args);
    Problem *problem = arena_make(run->arena, Problem);
    *problem = (Problem){.rule = rule->id,
                         .message = arena_copy(run->arena, message, strlen(message)),
                         .subject = subject,
                         .offset = (uint32_t)offset,
                         .end = (uint32_t)end};
    if ((document_is_well(document) & rule->needs) == rule->needs)
        collector_take(collector, document->path, document, problem);
    return problem;
}

Problem *rule_report(RuleRun *run, const Document *document, const char *subject, size_t offset,
                     size_t end, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Problem *problem = report(run, document, subject, offset, end, format, args);
    va_end(args);
    return problem;
}

Problem *rule_report_field(RuleRun *run, const Document *document, const char *field,
                           const char *format, ...) {
    size_t offset, end;
    document_place(document, field, &offset, &end);
    va_list args;
    va_start(args, format);
    Problem *problem = report(run, document, field, offset, end, format, args);
    va_end(args);
    return problem;
}

Problem *rule_report_path(RuleRun *run, const char *path, const char *format, ...) {
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    Problem *problem = arena_make(run->arena, Problem);
    *problem = (Problem){.rule = run->rule->id,
                         .message = arena_copy(run->arena, message, strlen(message))};
    collector_take(run->report, path, NULL, problem);
    return problem;
}

const char *rule_shown(RuleRun *run, Slice text) {
    return text_shown(run->arena, text, SHOWN_MOST);
}

/* The report just made of the problem; NULL where nobody wanted it. */
static Report *report_of(Collector *collector, const Problem *problem) {
    GArray *reports = collector->reports;
    Report *last = reports->len ? &g_array_index(reports, Report, reports->len - 1) : NULL;
    return last && last->problem == problem ? last : NULL;
}

void rule_raise(RuleRun *run, const Problem *problem, const char *severity) {
    Collector *collector = run->report;
    Report *report = report_of(collector, problem);
    if (report && !collector_worth(collector, report->path)->said[rule_index(run->rule->id)])
        severity_parse(severity, &report->severity);
}

void rule_follows(RuleRun *run, const Problem *problem, const Document *one,
                  const Document *other) {
    Collector *collector = run->report;
    const bool *settled = collector->plan->settled;
    Report *made = report_of(collector, problem);
    if (made && settled)
        made->old = settled[one->index] && settled[other->index];
}

void rule_fix(RuleRun *run, Problem *problem, bool safe, size_t offset, size_t end,
              const char *text) {
    problem_fix(problem, run->arena, safe, offset, end, text);
}

bool rule_is_told(const Document *document, size_t offset, size_t end) {
    for (const Problem *problem = document->problems.first; problem; problem = problem->next)
        if (problem->offset >= offset && problem->offset <= end)
            return true;
    return false;
}

/* The collector's reader, or NULL with its error. */
static SourceReader *reader_of(Collector *collector) {
    if (!collector->reader && !collector->error)
        collector->reader = source_reader(collector->source, &collector->error);
    return collector->reader;
}

bool rule_exists(RuleRun *run, const char *path) {
    Collector *collector = run->report;
    SourceReader *reader = reader_of(collector);
    void *known;
    if (!reader || corpus_at(run->corpus, path))
        return true;
    if (!g_hash_table_lookup_extended(collector->sought, path, NULL, &known)) {
        known = GINT_TO_POINTER(source_exists(reader, path));
        g_hash_table_insert(collector->sought, arena_copy(run->arena, path, strlen(path)), known);
    }
    return known != NULL;
}

bool rule_read(RuleRun *run, const Document *document, GByteArray *buffer, Slice *bytes) {
    *bytes = document->bytes;
    if (document->bytes.at)
        return true;
    SourceReader *reader = reader_of(run->report);
    SourceResult result = SOURCE_MISSING;
    SourceEntry entry = {document->path, document->blob, SOURCE_DOCUMENT};
    g_byte_array_set_size(buffer, 0);
    if (!reader ||
        !source_read(reader, &entry, run->config->limits.document, buffer, &result, NULL) ||
        result != SOURCE_READ)
        return false;
    *bytes = (Slice){(const char *)buffer->data, buffer->len};
    return true;
}

/* The collector's view of the past, or NULL. */
static Past *past_of(Collector *collector) {
    const LintOptions *options = collector->plan->options;
    if (!collector->past && options->history && !options->is_before &&
        (collector->repo = repo_again(options->history, NULL)))
        collector->past =
            past_new(collector->repo, collector->plan->corpus->config, &options->tip, PAST_COMMITS);
    return collector->past;
}

const char *rule_changes(RuleRun *run, const Document *judged, const Document *document,
                         Slice pin) {
    Collector *collector = run->report;
    if (collector->past_left == 0 || !plan_wants(collector->plan, judged->path, judged) ||
        !past_of(collector))
        return NULL;
    collector->past_left--;
    g_autoptr(GByteArray) buffer = g_byte_array_new();
    Slice file;
    size_t count;
    if (!rule_read(run, document, buffer, &file))
        return NULL;
    const char *const *texts =
        past_changes(collector->past, document, file, pin, CHANGES_MOST, &count);
    g_autoptr(GString) joined = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(joined, "%s%s", i ? ", " : "", texts[i]);
    return texts ? arena_copy(run->arena, joined->str, joined->len) : NULL;
}
