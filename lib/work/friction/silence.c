/* SPDX-License-Identifier: MIT */
/* Silence: documents that one side says nothing to, approvals and questions that wait. */
#include "model/value.h"
#include "work/approve.h"
#include "work/friction/internal.h"
#include "work/needs.h"
#include "work/questions.h"

#define PATIENCE 14 /* days that a side may take before it is silent */

typedef struct {
    FrictionRun *run;
    Asker *asker;
    const bool *listed; /* of each side: whether req.yml lists somebody of it */
    size_t documents, silent, ownerless, untouched;
    size_t approvals, questions;
    Day oldest_approval, oldest_question; /* since when; DAY_NONE: none waits */
} Silence;

static void note_oldest(Day *oldest, Day since) {
    if (since != DAY_NONE && (*oldest == DAY_NONE || since < *oldest))
        *oldest = since;
}

/* --- one side of one document --- */

static bool lacks_owner(const Document *document, const char *side) {
    int index = document->kind->owners_field;
    return index >= 0 && !document_refused(document, index) &&
           yaml_text(yaml_get(document_field(document, index), side)).len == 0;
}

/* Whether the event may have voided an approval: it changed what the document says. */
static bool is_material(const Kind *kind, const LifeEvent *event) {
    size_t count;
    const FieldChange *fields = life_fields(event, &count);
    for (size_t i = 0; i < count; i++) {
        Slice rest = slice_of(fields[i].field), name = slice_cut(&rest, '.');
        const Field *field = kind_field(kind, name, NULL);
        if (field && !field->no_meaning && !slice_is(name, "approvals") &&
            !slice_is(name, "status"))
            return true;
    }
    return event->section_count > 0;
}

/* Since when the side is waited for: since the document came to its status, or where an approval
 * was voided, since its last change. */
static Day waits_since(const Life *life, bool voided, Day to) {
    Day since = DAY_NONE;
    for (size_t i = 0; life && i < life->count && life->events[i].day <= to; i++) {
        const LifeEvent *event = &life->events[i];
        if (event->from != event->to || (voided && is_material(life->kind, event)))
            since = event->day;
    }
    return since;
}

static bool wants_approvals(const Document *document) {
    const Status *next = needs_next(document), *now = document->status;
    return (now && now->approvals) || (next && next->approvals);
}

/* Whether the side has signed something, whatever became of it. */
static bool has_signed(const Silence *silence, const Document *document, const char *side,
                       bool *counts) {
    size_t count;
    const Approval *approvals =
        approvals_of(silence->run->config, document, silence->run->arena, &count);
    const Approval *own = approval_of_side(approvals, count, side);
    *counts = own && own->state == APPROVAL_GIVEN;
    return own != NULL;
}

static bool has_touched(const Life *life, const char *side, Day to) {
    for (size_t i = 0; life && i < life->count && life->events[i].day <= to; i++)
        if (g_strcmp0(life->events[i].side, side) == 0)
            return true;
    return false;
}

/* What one document lacks of its sides. */
typedef struct {
    bool owner, touch, approval;
} Lack;

static void judge_side(Silence *silence, Friction *friction, const Document *document,
                       const Life *life, size_t side, Lack *lack) {
    FrictionRun *run = silence->run;
    const char *name = run->config->schema.sides[side], *label = side_label(run->arena, name);
    bool counts, has = has_signed(silence, document, name, &counts);
    Day created = life ? life_created(life) : DAY_NONE;
    if (wants_approvals(document) && !counts) {
        Day since = waits_since(life, has, run->to);
        silence->approvals++;
        note_oldest(&silence->oldest_approval, since);
        if (since != DAY_NONE && run->to - since > PATIENCE) {
            lack->approval = true;
            friction_add_document(run, friction, document, 1,
                                  "the approval by %s waits for %d days", label, run->to - since);
        }
    }
    if (lacks_owner(document, name)) {
        lack->owner = true;
        friction_add_document(run, friction, document, 1, "nobody owns it for %s", label);
    } else if (silence->listed[side] && created != DAY_NONE && run->to - created > PATIENCE &&
               !has && !has_touched(life, name, run->to)) {
        lack->touch = true;
        friction_add_document(run, friction, document, 1, "nobody of %s has touched it in %d days",
                              label, run->to - created);
    }
}

static const Question *open_questions(Asker *asker, const Document *document, size_t *count) {
    *count = 0;
    return questions_likely(document) ? asker_open(asker, document->kind, &document->blob, count)
                                      : NULL;
}

static void count_questions(Silence *silence, const Document *document, const Life *life) {
    size_t count;
    const Question *questions = open_questions(silence->asker, document, &count);
    for (size_t i = 0; questions && i < count; i++) {
        silence->questions++;
        if (life)
            note_oldest(&silence->oldest_question,
                        asker_since(silence->asker, life, questions[i].text, silence->run->to));
    }
}

static void count_document(Silence *silence, Friction *friction, const Document *document) {
    const Life *life = lives_of(silence->run->lives, document);
    Lack lack = {false, false, false};
    for (size_t i = 0; i < silence->run->config->schema.side_count; i++)
        judge_side(silence, friction, document, life, i, &lack);
    count_questions(silence, document, life);
    silence->documents++;
    silence->ownerless += lack.owner;
    silence->untouched += lack.touch;
    silence->silent += lack.owner || lack.touch || lack.approval;
}

/* --- all of them --- */

static const bool *listed_sides(const Config *config, Arena *arena) {
    bool *listed = arena_array(arena, bool, config->schema.side_count + 1);
    for (size_t i = 0; i < config->person_count; i++)
        for (size_t side = 0; side < config->schema.side_count; side++)
            listed[side] |= g_strcmp0(config->people[i].side, config->schema.sides[side]) == 0;
    return listed;
}

/* Whether one side or the other may be silent about it. */
static bool is_looked_at(const Document *document) {
    return !document->kind->glossary && !document->broken && document_is_pending(document);
}

static double age(Day since, Day to) {
    return since == DAY_NONE ? 0 : to - since;
}

void friction_silence_ahead(FrictionRun *run) {
    g_autoptr(Asker) asker = asker_new(run->repo, run->config, run->store);
    size_t count;
    for (size_t i = 0; run->store && i < run->corpus->document_count; i++)
        if (is_looked_at(run->corpus->documents[i]))
            open_questions(asker, run->corpus->documents[i], &count);
}

bool friction_silence(FrictionRun *run, Friction *friction, GError **error) {
    g_autoptr(Asker) asker = asker_new(run->repo, run->config, run->store);
    Silence silence = {.run = run,
                       .asker = asker,
                       .listed = listed_sides(run->config, run->arena),
                       .oldest_approval = DAY_NONE,
                       .oldest_question = DAY_NONE};
    (void)error;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (is_looked_at(document))
            count_document(&silence, friction, document);
    }
    friction->value = friction_share(silence.silent, silence.documents);
    friction->of = silence.documents;
    friction_add_figure(run, friction, "without an owner on a side", (double)silence.ownerless,
                        "documents");
    friction_add_figure(run, friction, "never touched by a side", (double)silence.untouched,
                        "documents");
    friction_add_figure(run, friction, "not signed yet", (double)silence.approvals, "approvals");
    friction_add_figure(run, friction, "longest wait for an approval",
                        age(silence.oldest_approval, run->to), "days");
    friction_add_figure(run, friction, "not answered yet", (double)silence.questions, "questions");
    friction_add_figure(run, friction, "oldest open question",
                        age(silence.oldest_question, run->to), "days");
    return true;
}
