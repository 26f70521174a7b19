/* SPDX-License-Identifier: MIT */
/* How many documents passed review incomplete. */
#include "base/pack.h"
#include "work/friction/internal.h"
#include "work/needs.h"

/* What documents lacked, counted each once. */
typedef struct {
    size_t fields, sections, owners, approvals;
} Lacking;

static size_t count_of(const char *const *names) {
    size_t count = 0;
    while (names && names[count])
        count++;
    return count;
}

/* Whether agreeing asks for more than beginning: else nothing of the kind can be incomplete. */
static bool is_reviewed(const Kind *kind) {
    for (size_t i = 0; i < kind->status_count; i++) {
        const Status *status = &kind->statuses[i], *first = &kind->statuses[0];
        if (status_means(status, "agreed"))
            return status->owners || status->approvals ||
                   count_of(status->sections) > count_of(first->sections) ||
                   count_of(status->fields) > count_of(first->fields);
    }
    return false;
}

/* --- what it lacked --- */

static void keep(FrictionRun *run, Slice question, const Missing *missing, size_t count) {
    g_autoptr(GByteArray) answer = g_byte_array_new();
    pack_number(answer, count);
    for (size_t i = 0; i < count; i++) {
        pack_number(answer, (unsigned)missing[i].type);
        pack_text(answer, missing[i].name);
        pack_number(answer, missing[i].empty);
    }
    store_put(run->store, question, (Slice){(const char *)answer->data, answer->len});
}

static const Missing *thaw(FrictionRun *run, Slice answer, size_t *count) {
    Unpack unpack = {answer, false};
    *count = unpack_count(&unpack);
    Missing *missing = arena_array(run->arena, Missing, *count + 1);
    for (size_t i = 0; i < *count && !unpack.bad; i++) {
        missing[i].type = (MissingType)unpack_number(&unpack, MISSING_READING);
        missing[i].name = unpack_text(&unpack, run->arena);
        missing[i].empty = unpack_number(&unpack, 1) != 0;
        unpack.bad |= !missing[i].name;
    }
    return unpack.bad || unpack.rest.len ? NULL : missing;
}

/* What it lacked in that very commit, as the store knows it or by reading it; readings come later
 * by their nature. */
static const Missing *missing_then(FrictionRun *run, const Life *life, const LifeEvent *event,
                                   size_t *count) {
    g_autoptr(GByteArray) question = g_byte_array_new();
    const Corpus alone = {.config = run->config};
    Slice answer;
    pack_text(question, "lacking");
    pack_text(question, event->after.path);
    pack_text(question, event->to->name);
    pack_bytes(question, &event->after.blob, sizeof event->after.blob);
    Slice asked = {(const char *)question->data, question->len};
    const Missing *known = store_take(run->store, asked, &answer) ? thaw(run, answer, count) : NULL;
    if (known)
        return known;
    const Document *then = friction_state(run, life, &event->after);
    Status status = *event->to;
    status.readings = false;
    *count = 0;
    if (!then)
        return NULL;
    const Missing *missing = needs_missing(run->arena, &alone, then, &status, count);
    keep(run, asked, missing, *count);
    return missing;
}

static const char *words_of(FrictionRun *run, const Missing *missing, size_t count) {
    g_autoptr(GString) words = g_string_new(NULL);
    for (size_t i = 0; i < count; i++)
        g_string_append_printf(words, "%s%s",
                               i == 0          ? ""
                               : i + 1 < count ? ", "
                                               : " and ",
                               missing_words(run->arena, &missing[i]));
    return arena_copy(run->arena, words->str, words->len);
}

static void add_lacking(Lacking *lacking, const Missing *missing, size_t count) {
    bool has[MISSING_READING + 1] = {false};
    for (size_t i = 0; i < count; i++)
        has[missing[i].type] = true;
    lacking->fields += has[MISSING_FIELD];
    lacking->sections += has[MISSING_SECTION];
    lacking->owners += has[MISSING_OWNER];
    lacking->approvals += has[MISSING_APPROVAL];
}

/* Whether the document passed review in the period. The first time that it was incomplete tells of
 * it; completing it later undoes nothing. */
static bool look_at(FrictionRun *run, const Life *life, Friction *friction, Lacking *lacking) {
    bool passed = false;
    char day[11];
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        size_t count;
        if (!friction_is_within(run, event) || !status_is_settled(event->to) ||
            status_is_settled(event->from))
            continue;
        passed = true;
        const Missing *missing = missing_then(run, life, event, &count);
        if (!count)
            continue;
        friction_add_life(run, friction, life, (double)count, "%s on %s without %s",
                          event->to->name, date_format(event->day, day),
                          words_of(run, missing, count));
        add_lacking(lacking, missing, count);
        return true;
    }
    return passed;
}

bool friction_half_baked(FrictionRun *run, Friction *friction, GError **error) {
    Lacking lacking = {0};
    size_t count;
    const Life *lives = lives_all(run->lives, &count);
    (void)error;
    for (size_t i = 0; i < count; i++)
        if (is_reviewed(lives[i].kind))
            friction->of += look_at(run, &lives[i], friction, &lacking);
    friction->value = friction_share(friction->document_count, friction->of);
    friction_add_figure(run, friction, "passed review", (double)friction->of, "documents");
    friction_add_figure(run, friction, "incomplete", (double)friction->document_count, "documents");
    friction_add_figure(run, friction, "without a field", (double)lacking.fields, "documents");
    friction_add_figure(run, friction, "without a heading", (double)lacking.sections, "documents");
    friction_add_figure(run, friction, "without an owner", (double)lacking.owners, "documents");
    friction_add_figure(run, friction, "without an approval", (double)lacking.approvals,
                        "documents");
    return true;
}
