/* SPDX-License-Identifier: MIT */
/* Which pages of tracing there are. */
#include "show/site/trace/internal.h"

#include "show/trace.h"

#define ROWS_A_PAGE 200 /* of the matrix */
#define BARS_A_PAGE 100 /* of the plan */

/* What is to be said beforehand, by one thread. */
static void ask(SiteTrace *trace) {
    trace->shares = trace_coverage(trace->whole, &trace->share_count);
    trace->orphans = trace_orphans(trace->whole, &trace->orphan_count);
    trace->cycles = trace_cycles(trace->whole, &trace->cycle_count);
    trace->bars = trace_timeline(trace->whole, &trace->bar_count);
}

/* Pages of `most` rows each; the first one has the name that links know. */
static const TracePart *plan_parts(Site *site, SiteJob job, const char *name, size_t rows,
                                   size_t most, size_t *count) {
    *count = (rows + most - 1) / most;
    TracePart *parts = arena_array(site->arena, TracePart, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        const char *path = arena_printf(site->arena, "trace/%s-%zu.html", name, i + 1);
        parts[i] =
            (TracePart){i ? path : job.path, (unsigned)i + 1, i * most, MIN((i + 1) * most, rows)};
        job.path = parts[i].path;
        job.subject = &parts[i];
        site_add_job(site, job);
    }
    return parts;
}

static bool has_role(const Site *site) {
    for (size_t i = 0; i < site->schema->kind_count; i++)
        if (site->trace->roles[i] != TRACE_OTHER && site->kinds[i].count)
            return true;
    return false;
}

/* Of all documents what links and lists show; with tests and code the file is made each time. */
static void csv_inputs(Inputs *inputs, const Site *site, const void *unused) {
    const Corpus *corpus = site->corpus;
    (void)unused;
    inputs_number(inputs, site->options->today);
    for (size_t i = 0; i < corpus->document_count; i++) {
        inputs_card(inputs, site, corpus->documents[i]);
        inputs_links(inputs, site, corpus->documents[i]);
    }
}

void trace_plan(Site *site) {
    SiteTrace *trace = site->trace;
    if (!has_role(site))
        return;
    ask(trace);
    matrix_fill(site);
    site_add_job(site, (SiteJob){.path = PAGE_COVERAGE, .write = coverage_write});
    trace->matrix = plan_parts(
        site, (SiteJob){.path = PAGE_MATRIX, .write = matrix_write, .inputs = matrix_inputs},
        "matrix", trace->row_count, ROWS_A_PAGE, &trace->matrix_count);
    trace->plan =
        plan_parts(site, (SiteJob){.path = PAGE_PLAN, .write = plan_write, .inputs = plan_inputs},
                   "timeline", trace->bar_count, BARS_A_PAGE, &trace->plan_count);
    bool tested = trace->references || trace->results;
    if (trace->row_count)
        site_add_job(site, (SiteJob){.path = PAGE_CSV,
                                     .write = trace_csv_write,
                                     .inputs = tested ? NULL : csv_inputs,
                                     .plain = true});
    site_add_place(site, "Trace", PAGE_COVERAGE);
}

void trace_csv_write(Page *page, const void *unused) {
    (void)unused;
    g_autoptr(Stream) made = stream_to_memory();
    g_autoptr(Trace) trace = site_trace_new(page->site);
    trace_show(&(TraceShow){.out = made, .trace = trace}, TRACE_MATRIX, TRACE_CSV);
    Slice bytes = stream_bytes(made);
    g_string_append_len(page->bytes, bytes.at, (gssize)bytes.len);
}
