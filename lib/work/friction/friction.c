/* SPDX-License-Identifier: MIT */
/* The table of frictions. */
#include "work/friction/internal.h"

#include "base/text.h"

static const FrictionRow ROWS[] = {
    {
        .name = "half-baked",
        .unit = "%",
        .question = "How many documents passed review incomplete?",
        .formula =
            "Of the documents that came to a status which means agreed in the period, or jumped "
            "over it to one which means done, the share that then lacked something that this "
            "status needs: a field, words under a heading, an owner or an approval. What counts "
            "is the document in that very commit, with the approvals that counted then; what was "
            "added later undoes nothing. Kinds that need no more to be agreed than to begin are "
            "left out.",
        .advice = "Send it back to review until nothing is missing: 'req show' lists what the "
                  "next status needs, and 'req check' stops it before it is merged.",
        .threshold = 20,
        .history = true,
        .measure = friction_half_baked,
    },
    {
        .name = "emergencies",
        .unit = "%",
        .question = "How many wishes came too late for their date?",
        .formula =
            "Of the documents that got their first 'due' in the period, the share for which fewer "
            "working days were left from the day on which it was written down than the agreed "
            "lead time: the option 'lead-time' of plan/emergency, 10d unless configured. A date "
            "that is moved later changes nothing here; those moved too near before agreement are "
            "counted apart. A reason is the field 'reason' at the end of the period. Kinds "
            "without a status that means done are left out, and so is what was done or closed "
            "already when it got its date.",
        .advice = "Agree on dates earlier, in the weekly meeting; where something cannot wait, "
                  "write down under 'reason' why.",
        .threshold = 20,
        .history = true,
        .measure = friction_emergencies,
    },
    {
        .name = "process",
        .unit = "%",
        .question = "How many documents skipped a step or missed their date?",
        .formula =
            "Of the documents that went from one status to another in the period, or whose 'due' "
            "passed in it, the share that took a step which 'next' of the schema does not allow, "
            "or missed its date. A date is missed where 'delivered', as it stands at the end of "
            "the period, names a later day; where there is no such day, or the document is open "
            "again, where it was neither done nor closed at the end of the day on which it was "
            "due. A date that was moved before it passed is not missed; closing a document before "
            "its date makes the date go away. The glossary does not count. Beside it: for each "
            "status that was left in the period, after how many days, as the lower median and as "
            "what 90 % did not exceed.",
        .advice = "Take the steps in order, and move a date, together, before it passes.",
        .threshold = 20,
        .history = true,
        .measure = friction_process,
    },
    {
        .name = "effort",
        .unit = "%",
        .question = "How much work moved no metric?",
        .formula =
            "Of all documents that were delivered in the period, and have not come back since: the "
            "'effort' of those that moved no metric towards its target, divided by the 'effort' of "
            "all. A document's metrics are those that it names or that measure it; where there are "
            "none, those of what it refines. A metric moved where its last reading up to the end "
            "of the period is better than the one before delivery, which is the last up to that "
            "day, or else the baseline; one that moved the right way is enough. Better is what "
            "'direction' says, else what is nearer to the target. Effort that nobody measured "
            "afterwards, and effort without a metric, count as having moved none, and are told "
            "apart. Costs are added up by currency where they are an amount with one, as in 12,000 "
            "EUR.",
        .advice = "Ask before the work begins which figure it will move, write a reading down "
                  "after delivery, and stop what moves nothing.",
        .threshold = 50,
        .history = true,
        .measure = friction_effort,
    },
    {
        .name = "extras",
        .unit = "%",
        .question = "How much is piled on after the plan was made?",
        .formula =
            "Of the documents of kinds that have a priority that are agreed at the end of the "
            "period, were "
            "done in it, or were piled on, the share that was piled on in it: that grew while "
            "agreed, by more words added than removed under a heading which its statuses ask "
            "for; that was made a must while agreed or after the freeze; or that was added or "
            "agreed after the freeze. The freeze is 'freeze' of req.yml; a first draft counts "
            "once it is a must. What 'may-change' had declared is counted apart. Beside it: the "
            "share of musts among what is pending and has a priority.",
        .advice = "For each extra agree on what falls out for it, or let it wait for the next "
                  "plan; send a document back to review before it grows.",
        .threshold = 10,
        .history = true,
        .measure = friction_extras,
    },
    {
        .name = "silence",
        .unit = "%",
        .question = "How many documents does one side say nothing to?",
        .formula =
            "Of all documents on which something is still to come (drafts too, the glossary not): "
            "the share in which a side is silent at the end of the period. A side is silent where "
            "it has no owner; where its approval has been waiting for more than 14 days; or where "
            "the document was written more than 14 days ago, and nobody of the side has changed or "
            "signed it since ('people' in req.yml says who is of a side, by the address of a "
            "commit's "
            "author, in capitals or not; co-authors do not count; where it lists nobody of one, "
            "that "
            "is not asked). An approval waits from the day on which the document came to "
            "a status that has approvals, or whose next status has; where an older one was voided, "
            "from the last change of what the document says. Open questions are paragraphs and "
            "unticked items under a heading among the kind's 'asides' that has the word 'question' "
            "or 'questions' in it; each is as old as its words.",
        .advice = "Name somebody on both sides the day a draft is written, and answer what waits "
                  "longest first.",
        .threshold = 25,
        .history = true,
        .ahead = friction_silence_ahead,
        .measure = friction_silence,
    },
    {
        .name = "churn",
        .unit = "words a document and month",
        .question = "How much is rewritten after everybody agreed?",
        .formula =
            "The words added and removed in the bodies of documents after they were first agreed, "
            "divided by the documents that were under agreement at some time of the period and by "
            "its months of 30 days. Headings under which nothing is agreed do not count, nor do "
            "the glossary and what is closed or comes to be. What 'may-change' had declared "
            "before, up to the day that it names, is "
            "counted apart.",
        .advice = "Agree later on what is still moving, or declare under 'may-change' what may "
                  "still change and until when.",
        .threshold = 20,
        .history = true,
        .measure = friction_churn,
    },
    {
        .name = "testing",
        .unit = "%",
        .question = "How much was agreed that nobody checks?",
        .formula =
            "Of all documents that are agreed or done at the end of the period, of kinds that have "
            "acceptance criteria: the share without words under that heading, without a test, or "
            "without a passing result. Acceptance criteria are what a kind's statuses ask for from "
            "agreement on, and no earlier, and the heading of that name. A test is a reference in "
            "a test below 'trace.paths'; where that is not configured, nobody asks for tests. "
            "Results are those of --junit, of which there are none of the period before, and so no "
            "trend; without it nobody asks for them. One that has results has a test.",
        .advice = "Write down how both sides will know that it is done, and name the document in "
                  "the test that checks it: req: REQ-0042.",
        .threshold = 20,
        .results = true,
        .measure = friction_testing,
    },
    {
        .name = "expectations",
        .unit = "unclear places a thousand words",
        .question = "How often can a sentence be read in two ways?",
        .formula =
            "The findings of the rules smell/*, as lint tells them at the end of the period, for "
            "every thousand words that these rules judge: those below the headings that the kind's "
            "'wording' names, in documents that are not closed. Rules that are off, and findings "
            "that are excused, do not count. Contested terms, and documents that use words that "
            "are not agreed (term/contested), are counted apart.",
        .advice = "Let 'req lint' show the places, and settle contested words before they are used "
                  "any more.",
        .threshold = 10,
        .judged = true,
        .measure = friction_expectations,
    },
    {
        .name = "data",
        .unit = "%",
        .question = "How many metrics cannot tell anything?",
        .formula =
            "Of all metrics that are not closed (drafts too): the share that lacks a baseline, a "
            "target, a source, or a fresh reading at the end of the period. A reading is fresh for "
            "35 days. What cannot be read, as lint tells, is lacking too.",
        .advice = "Name a source that both sides read, and write a reading down every month: req "
                  "set KPI-0004 reading=3.4%.",
        .threshold = 25,
        .measure = friction_data,
    },
};

const FrictionRow *friction_at(size_t index) {
    return index < G_N_ELEMENTS(ROWS) ? &ROWS[index] : NULL;
}

const FrictionRow *friction_find(const char *name, GError **error) {
    const char *names[G_N_ELEMENTS(ROWS)];
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
        names[i] = ROWS[i].name;
        if (strcmp(name, names[i]) == 0)
            return &ROWS[i];
    }
    g_autoptr(Arena) arena = arena_new();
    const char *shown = text_visible(arena, slice_of(name));
    const char *nearest = text_nearest(slice_of(name), names, G_N_ELEMENTS(names));
    g_autoptr(GString) all = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++)
        g_string_append_printf(all, "%s%s", i ? ", " : "", names[i]);
    if (nearest)
        fail(error, EXIT_USAGE, "no friction is called '%s'; did you mean '%s'?", shown, nearest);
    else
        fail(error, EXIT_USAGE, "no friction is called '%s'; there are %s", shown, all->str);
    return NULL;
}
