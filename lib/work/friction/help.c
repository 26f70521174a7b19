/* SPDX-License-Identifier: MIT */
/* What frictions have in common. */
#include "work/friction/internal.h"

#include <stdlib.h>

/* --- the answer --- */

static void add_figure(FrictionRun *run, Friction *friction, FrictionFigure figure) {
    FrictionFigure *figures = (FrictionFigure *)(uintptr_t)friction->figures;
    size_t count = friction->figure_count;
    figures =
        arena_grow(run->arena, figures, count * sizeof *figures, (count + 1) * sizeof *figures);
    figures[count] = figure;
    friction->figures = figures;
    friction->figure_count = count + 1;
}

void friction_add_figure(FrictionRun *run, Friction *friction, const char *label, double value,
                         const char *unit) {
    add_figure(run, friction, (FrictionFigure){label, value, unit, NULL, NULL});
}

void friction_add_cell(FrictionRun *run, Friction *friction, const char *row, const char *column,
                       double value, const char *unit) {
    const char *label = arena_printf(run->arena, "%s, %s", row, column);
    add_figure(run, friction, (FrictionFigure){label, value, unit, row, column});
}

/* The place of the document among those that are there already, or -1. */
static long place_of(FrictionRun *run, const char *path) {
    run->places = run->places ? run->places : table_new();
    return (long)(intptr_t)g_hash_table_lookup(run->places, path) - 1;
}

/* Room for one more; it doubles whenever it is full. */
static FrictionDocument *make_room(FrictionRun *run, Friction *friction) {
    FrictionDocument *documents = (FrictionDocument *)(uintptr_t)friction->documents;
    size_t count = friction->document_count, more = MAX(count * 2, 1);
    if ((count & (count - 1)) == 0)
        documents =
            arena_grow(run->arena, documents, count * sizeof *documents, more * sizeof *documents);
    friction->documents = documents;
    return documents;
}

static void add(FrictionRun *run, Friction *friction, FrictionDocument document) {
    long place = place_of(run, document.path);
    FrictionDocument *documents = (FrictionDocument *)(uintptr_t)friction->documents;
    if (place >= 0) {
        documents[place].weight += document.weight;
        documents[place].why =
            arena_printf(run->arena, "%s, %s", documents[place].why, document.why);
        return;
    }
    documents = make_room(run, friction);
    documents[friction->document_count++] = document;
    g_hash_table_insert(run->places, (void *)(uintptr_t)document.path,
                        (void *)(intptr_t)friction->document_count);
}

void friction_add_document(FrictionRun *run, Friction *friction, const Document *document,
                           double weight, const char *why, ...) {
    va_list args;
    va_start(args, why);
    add(run, friction,
        (FrictionDocument){.id = slice_string(run->arena, document->id),
                           .path = arena_copy(run->arena, document->path, strlen(document->path)),
                           .title = slice_string(run->arena, document->title),
                           .why = arena_vprintf(run->arena, why, args),
                           .weight = weight});
    va_end(args);
}

static const char *copied(FrictionRun *run, const char *text) {
    return arena_copy(run->arena, text, strlen(text));
}

void friction_add_life(FrictionRun *run, Friction *friction, const Life *life, double weight,
                       const char *why, ...) {
    va_list args;
    va_start(args, why);
    add(run, friction,
        (FrictionDocument){.id = copied(run, life->id),
                           .path = copied(run, life->path),
                           .title = copied(run, life->title),
                           .why = arena_vprintf(run->arena, why, args),
                           .weight = weight});
    va_end(args);
}

/* --- numbers --- */

double friction_share(size_t part, size_t whole) {
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

static int compare_numbers(const void *a, const void *b) {
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

double friction_quantile(double *numbers, size_t count, double share) {
    if (!count)
        return 0;
    qsort(numbers, count, sizeof *numbers, compare_numbers);
    size_t place = 0;
    while (place + 1 < count && (double)(place + 1) < share * (double)count)
        place++;
    return numbers[place];
}

/* --- history --- */

bool friction_is_within(const FrictionRun *run, const LifeEvent *event) {
    return event->day > run->from && event->day <= run->to;
}

const Document *friction_state(FrictionRun *run, const Life *life, const State *state) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (!state->path ||
        !repo_read_blob(run->repo, &state->blob, run->config->limits.document, bytes, NULL))
        return NULL;
    const Kind *kind = schema_kind_of_path(&run->config->schema, state->path);
    const char *file =
        arena_copy(run->arena, bytes->len ? (const char *)bytes->data : "", bytes->len);
    if (!run->reader)
        run->reader = document_reader_new(run->config);
    return document_read(run->reader, run->arena, state->path, kind ? kind : life->kind,
                         (Slice){file, bytes->len}, true);
}

const char *friction_field_before(const Life *life, size_t index, const char *field) {
    for (size_t i = MIN(index, life->count); i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        size_t count;
        const FieldChange *fields = life_fields(event, &count);
        for (size_t k = 0; k < count; k++)
            if (strcmp(fields[k].field, field) == 0)
                return fields[k].now;
        if (event->type == CHANGE_ADDED || event->type == CHANGE_REMOVED)
            return NULL;
    }
    return NULL;
}

bool friction_is_declared(const Life *life, size_t index) {
    const char *until = friction_field_before(life, index, "may-change.until");
    Day last;
    return friction_field_before(life, index, "may-change.what") &&
           (!until || (date_parse(slice_of(until), &last) && life->events[index].day <= last));
}
