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
            "or was neither done nor closed at the end of the day on which it was due. A date "
            "that was moved before it passed is not missed; closing a document before its date "
            "makes the date go away. Beside it: for each status that was left in the period, "
            "after how many days, as the lower median and as what 90 % did not exceed.",
        .advice = "Take the steps in order, and move a date, together, before it passes.",
        .threshold = 20,
        .history = true,
        .measure = friction_process,
    },
    {
        .name = "extras",
        .unit = "%",
        .question = "How much is piled on after the plan was made?",
        .formula =
            "Of the documents with a priority that are agreed at the end of the period, were "
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
        .name = "churn",
        .unit = "words a document and month",
        .question = "How much is rewritten after everybody agreed?",
        .formula =
            "The words added and removed in the bodies of documents after they were first agreed, "
            "divided by the documents that were under agreement at some time of the period and by "
            "its months of 30 days. Headings under which nothing is agreed do not count, nor does "
            "the glossary. What 'may-change' had declared before, up to the day that it names, is "
            "counted apart.",
        .advice = "Agree later on what is still moving, or declare under 'may-change' what may "
                  "still change and until when.",
        .threshold = 20,
        .history = true,
        .measure = friction_churn,
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
