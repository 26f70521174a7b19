/* SPDX-License-Identifier: MIT */
/* Shares of documents that have what they should have by now, and gates on them. */
#include "base/text.h"
#include "work/trace/internal.h"

/* What is asked once for all documents. */
typedef struct {
    Trace *trace;
    const bool *to_goal, *measured;
} Coverage;

typedef bool (*IsMet)(const Coverage *coverage, const Document *document);

static bool has_goal(const Coverage *coverage, const Document *document) {
    return coverage->to_goal[document->index];
}

static bool has_metric(const Coverage *coverage, const Document *document) {
    return coverage->measured[document->index];
}

static bool has_code(const Coverage *coverage, const Document *document) {
    size_t count;
    trace_places(coverage->trace, document, false, &count);
    return count > 0;
}

static bool has_tests(const Coverage *coverage, const Document *document) {
    size_t places;
    trace_places(coverage->trace, document, true, &places);
    return places > 0 || trace_is_verified(coverage->trace, document) ||
           trace_result(coverage->trace, document).state != RESULT_NONE;
}

static bool has_passed(const Coverage *coverage, const Document *document) {
    return trace_result(coverage->trace, document).state == RESULT_PASSED;
}

static bool is_refined(const Coverage *coverage, const Document *document) {
    return trace_is_refined(coverage->trace, document);
}

static bool is_used(const Coverage *coverage, const Document *document) {
    return trace_is_used(coverage->trace, document);
}

/* The status of the kind that means agreed and comes first, or NULL. */
static const Status *agreed_status(const Kind *kind) {
    for (size_t i = 0; i < kind->status_count; i++)
        if (status_means(&kind->statuses[i], "agreed"))
            return &kind->statuses[i];
    return NULL;
}

static bool is_asked_earlier(const Kind *kind, const char *heading) {
    for (size_t i = 0; i < kind->status_count; i++)
        if (status_means(&kind->statuses[i], "open") && kind->statuses[i].sections &&
            g_strv_contains(kind->statuses[i].sections, heading))
            return true;
    return false;
}

/* What the kind is to be judged by once it is agreed: the headings that no earlier status asks for.
 * Calls for each; returns how many there are, and in `*missing` how many the document lacks. */
static size_t count_criteria(const Document *document, size_t *missing) {
    const Status *agreed = agreed_status(document->kind);
    const char *const *sections = agreed ? agreed->sections : NULL;
    size_t count = 0;
    *missing = 0;
    for (size_t i = 0; sections && sections[i]; i++) {
        if (is_asked_earlier(document->kind, sections[i]))
            continue;
        const DocumentHeading *heading = document_section(document, sections[i]);
        *missing += !heading || heading->empty;
        count++;
    }
    return count;
}

static bool has_criteria(const Coverage *coverage, const Document *document) {
    (void)coverage;
    size_t missing;
    count_criteria(document, &missing);
    return missing == 0;
}

/* Whether the kind's agreed status asks for criteria at all. */
static bool wants_criteria(const Document *document) {
    size_t missing;
    return count_criteria(document, &missing) > 0;
}

static const struct Row {
    const char *name, *label; /* `label` behind the names of the kinds */
    TraceRole of;
    IsMet is_met;
    bool criteria;   /* counts those that want criteria alone */
    bool references; /* unknown where nobody looked for references */
    bool results;    /* unknown without results */
} ROWS[] = {
    {"goal", "that lead to a goal", TRACE_TRACED, has_goal, false, false, false},
    {"metric", "with a metric", TRACE_TRACED, has_metric, false, false, false},
    {"criteria", "with acceptance criteria", TRACE_TRACED, has_criteria, true, false, false},
    {"code", "with code", TRACE_TRACED, has_code, false, true, false},
    {"tests", "with tests", TRACE_TRACED, has_tests, false, true, true},
    {"passing", "with passing tests", TRACE_TRACED, has_passed, false, false, true},
    {"used-goals", "that something refines", TRACE_GOAL, is_refined, false, false, false},
    {"used-metrics", "that anybody uses", TRACE_METRIC, is_used, false, false, false},
};

static bool counts(const Document *document) {
    return document->kind->status_count == 0 || status_is_settled(document->status);
}

/* Tests are also found by their results: one of the two ways of looking is enough. */
static bool is_unknown(const struct Row *row, const TraceInput *input) {
    return (row->references || row->results) && !(row->references && input->references) &&
           !(row->results && input->results);
}

/* Counts the document in the share, if it is one of those that it is of. */
static void add_to_share(const struct Row *row, const Coverage *coverage, const Document *document,
                         TraceShare *share, GPtrArray *missing) {
    if (trace_role(coverage->trace, document->kind) != row->of ||
        (row->criteria && !wants_criteria(document)))
        return;
    bool met = row->is_met(coverage, document);
    share->of++;
    share->met += met;
    if (!met && !share->unknown)
        g_ptr_array_add(missing, (void *)(uintptr_t)document);
}

static const Document *const *keep(Arena *arena, const GPtrArray *documents, size_t *count) {
    const Document **kept = arena_array(arena, const Document *, documents->len + 1);
    for (unsigned i = 0; i < documents->len; i++)
        kept[i] = documents->pdata[i];
    *count = documents->len;
    return kept;
}

const TraceShare *trace_coverage(Trace *trace, size_t *count) {
    const Corpus *corpus = trace->input.corpus;
    TraceShare *shares = arena_array(trace->arena, TraceShare, G_N_ELEMENTS(ROWS));
    const Coverage coverage = {trace, trace_leads_to_goal(trace), trace_have_metric(trace)};
    g_autoptr(GPtrArray) missing = g_ptr_array_new();
    for (size_t r = 0; r < G_N_ELEMENTS(ROWS); r++) {
        TraceShare *share = &shares[r];
        share->name = ROWS[r].name;
        share->label = arena_printf(trace->arena, "%s %s", trace_kinds(trace, ROWS[r].of, false),
                                    ROWS[r].label);
        share->unknown = is_unknown(&ROWS[r], &trace->input);
        share->by_paths = ROWS[r].references;
        share->by_results = ROWS[r].results;
        g_ptr_array_set_size(missing, 0);
        for (size_t i = 0; i < corpus->document_count; i++)
            if (trace_is_wanted(trace, corpus->documents[i]) && counts(corpus->documents[i]))
                add_to_share(&ROWS[r], &coverage, corpus->documents[i], share, missing);
        share->missing = keep(trace->arena, missing, &share->missing_count);
    }
    *count = G_N_ELEMENTS(ROWS);
    return shares;
}

const Document *const *trace_unread(Trace *trace, size_t *count) {
    const Corpus *corpus = trace->input.corpus;
    g_autoptr(GPtrArray) unread = g_ptr_array_new();
    for (size_t i = 0; i < corpus->document_count; i++) {
        Document *document = corpus->documents[i];
        if (!document->kind->glossary && trace_role(trace, document->kind) != TRACE_OTHER &&
            (document->broken || (document->kind->status_count && !document->status)))
            g_ptr_array_add(unread, document);
    }
    return keep(trace->arena, unread, count);
}

double trace_percent(const TraceShare *share) {
    return share->unknown || share->of == 0 ? -1 : 100.0 * (double)share->met / (double)share->of;
}

double trace_percent_down(const TraceShare *share) {
    /* NOLINTNEXTLINE(bugprone-integer-division): down to a tenth */
    return share->of ? (double)(share->met * 1000 / share->of) / 10 : 0;
}

/* --- gates --- */

static const char *share_name(const char *name, GError **error) {
    const char *names[G_N_ELEMENTS(ROWS) + 1] = {NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
        names[i] = ROWS[i].name;
        if (strcmp(name, names[i]) == 0)
            return names[i];
    }
    const char *nearest = text_nearest(slice_of(name), names, G_N_ELEMENTS(ROWS));
    g_autofree char *all = g_strjoinv(", ", (char **)(uintptr_t)names);
    if (nearest)
        fail(error, EXIT_USAGE, "unknown share '%s' in --fail-under; did you mean '%s'?", name,
             nearest);
    else
        fail(error, EXIT_USAGE, "unknown share '%s' in --fail-under; there are %s", name, all);
    return NULL;
}

static bool read_gate(const char *text, TraceGate *gate, GError **error) {
    const char *equals = strchr(text, '='), *number = equals ? equals + 1 : text;
    char *end = NULL;
    gate->least = g_ascii_strtod(number, &end);
    if (end == number || (*end && strcmp(end, "%") != 0) || !g_ascii_isdigit(*number) ||
        gate->least > 100)
        return fail(error, EXIT_USAGE,
                    "'%s' is no percentage from 0 to 100, as in --fail-under 80 or --fail-under "
                    "tests=80",
                    text);
    g_autofree char *name = equals ? g_strndup(text, (size_t)(equals - text)) : NULL;
    gate->name = name ? share_name(name, error) : NULL;
    return !name || gate->name;
}

bool trace_gates(const char *text, GArray *gates, GError **error) {
    g_auto(GStrv) words = g_strsplit(text, ",", -1);
    if (!*words)
        return fail(error, EXIT_USAGE, "--fail-under names no percentage");
    for (char **word = words; *word; word++) {
        TraceGate gate;
        if (!read_gate(g_strstrip(*word), &gate, error))
            return false;
        g_array_append_val(gates, gate);
    }
    return true;
}

static bool is_named(const TraceShare *share, const GArray *gates) {
    for (unsigned i = 0; i < gates->len; i++) {
        const char *name = g_array_index(gates, TraceGate, i).name;
        if (name && strcmp(name, share->name) == 0)
            return true;
    }
    return false;
}

bool trace_is_below(const TraceShare *share, const GArray *gates, double *least) {
    bool named = is_named(share, gates), below = false;
    *least = 0;
    if (share->unknown ? !named : share->of == 0)
        return false;
    for (unsigned i = 0; i < gates->len; i++) {
        const TraceGate *gate = &g_array_index(gates, TraceGate, i);
        if (named ? !gate->name || strcmp(gate->name, share->name) != 0 : gate->name != NULL)
            continue; /* what is asked of this share goes before what is asked of any */
        below = below || share->unknown || trace_percent(share) < gate->least;
        *least = MAX(*least, gate->least);
    }
    return below;
}
