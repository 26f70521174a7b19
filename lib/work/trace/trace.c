/* SPDX-License-Identifier: MIT */
#include "model/reading.h"
#include "work/trace/internal.h"

/* --- roles --- */

/* The kinds that documents of the kind may name under `links.<type>`, NULL-terminated; NULL where
 * it has no such link. Empty: any. */
static const char *const *named_kinds(const Kind *kind, const char *type) {
    static const char *const any[] = {NULL};
    const Field *links = kind->links_field >= 0 ? &kind->fields[kind->links_field] : NULL;
    for (size_t i = 0; links && i < links->field_count; i++) {
        const Field *field = &links->fields[i];
        const Field *reference = field->type == FIELD_LIST ? field->of : field;
        if (strcmp(field->name, type) == 0 && reference && reference->type == FIELD_REFERENCE)
            return reference->to ? reference->to : any;
    }
    return NULL;
}

/* Gives `role` to the kinds that `from` may name by links of the type and that have none yet. */
static bool give_role(const Schema *schema, const Kind *from, const char *type, TraceRole role,
                      TraceRole *roles) {
    const char *const *named = named_kinds(from, type);
    bool given = false;
    for (size_t i = 0; named && i < schema->kind_count; i++) {
        bool fits = roles[i] == TRACE_OTHER && !schema->kinds[i].glossary &&
                    g_strv_contains(named, schema->kinds[i].name);
        roles[i] = fits ? role : roles[i];
        given = given || roles[i] == role;
    }
    return given;
}

static const TraceRole *find_roles(const Schema *schema, Arena *arena) {
    TraceRole *roles = arena_array(arena, TraceRole, schema->kind_count + 1);
    bool any = false;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (kind_has_readings(&schema->kinds[i]))
            roles[i] = TRACE_METRIC;
    for (size_t i = 0; i < schema->kind_count; i++)
        any = give_role(schema, &schema->kinds[i], "verifies", TRACE_TRACED, roles) || any;
    for (size_t i = 0; !any && i < schema->kind_count; i++)
        if (roles[i] == TRACE_OTHER && !schema->kinds[i].glossary &&
            kind_knows(&schema->kinds[i], "done"))
            roles[i] = TRACE_TRACED;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (roles[i] == TRACE_TRACED)
            give_role(schema, &schema->kinds[i], "refines", TRACE_GOAL, roles);
    return roles;
}

TraceRole trace_role(const Trace *trace, const Kind *kind) {
    return trace->roles[kind - trace->input.corpus->config->schema.kinds];
}

const char *trace_kinds(const Trace *trace, TraceRole role, bool one) {
    const Schema *schema = &trace->input.corpus->config->schema;
    const char *names = NULL;
    for (size_t i = 0; i < schema->kind_count; i++) {
        if (trace->roles[i] != role || schema->kinds[i].glossary)
            continue;
        const char *name = one ? schema->kinds[i].name : schema->kinds[i].plural;
        names = names ? arena_printf(trace->arena, "%s, %s", names, name) : name;
    }
    return names ? names : one ? "document" : "documents";
}

/* --- what belongs to documents --- */

const Reference *const *trace_places(const Trace *trace, const Document *document, bool tests,
                                     size_t *count) {
    size_t all = 0;
    const Reference *const *places =
        trace->input.references ? references_to(trace->input.references, document, &all) : NULL;
    g_ptr_array_set_size(trace->places, 0);
    for (size_t i = 0; i < all; i++)
        if (places[i]->test == tests)
            g_ptr_array_add(trace->places, (void *)(uintptr_t)places[i]);
    *count = trace->places->len;
    return (const Reference *const *)trace->places->pdata;
}

DocumentResult trace_result(const Trace *trace, const Document *document) {
    return trace->input.results ? results_of(trace->input.results, document) : (DocumentResult){0};
}

/* --- the whole --- */

Trace *trace_new(const TraceInput *input) {
    Trace *trace = g_new0(Trace, 1);
    size_t documents = input->corpus->document_count;
    trace->input = *input;
    trace->arena = arena_new();
    trace->roles = find_roles(&input->corpus->config->schema, trace->arena);
    trace->seen = arena_array(trace->arena, uint32_t, documents + 1);
    trace->related = g_ptr_array_new();
    trace->places = g_ptr_array_new();
    if (input->query)
        trace->wanted = arena_array(trace->arena, bool, documents + 1);
    for (size_t i = 0; input->query && i < documents; i++)
        trace->wanted[i] = query_matches(input->query, input->corpus->documents[i]);
    return trace;
}

void trace_free(Trace *trace) {
    if (!trace)
        return;
    g_ptr_array_unref(trace->related);
    g_ptr_array_unref(trace->places);
    arena_free(trace->arena);
    g_free(trace);
}

const TraceInput *trace_input(const Trace *trace) {
    return &trace->input;
}

bool trace_is_wanted(const Trace *trace, const Document *document) {
    return !document->kind->glossary && (!trace->wanted || trace->wanted[document->index]);
}

bool trace_is_closed(const Document *document) {
    return document_means(document, "closed");
}

const Document *const *trace_rows(Trace *trace, size_t *count) {
    const Corpus *corpus = trace->input.corpus;
    const Document **rows = arena_array(trace->arena, const Document *, corpus->document_count + 1);
    *count = 0;
    for (size_t i = 0; i < corpus->document_count; i++)
        if (trace_is_wanted(trace, corpus->documents[i]) &&
            (trace->input.any_kind ||
             trace_role(trace, corpus->documents[i]->kind) == TRACE_TRACED))
            rows[(*count)++] = corpus->documents[i];
    return rows;
}
