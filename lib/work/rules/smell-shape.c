/* SPDX-License-Identifier: MIT */
/* Smells that start from the shape of a sentence; they are found while prose is read, in
 * work/wording/. */
#include "work/rules/rules.h"

#define EXAMPLE_REQUIREMENT EXAMPLE_DRAFT "\n## Requirement\n\n"

/* The words of a sentence. */
static const RuleOption length_options[] = {{.name = "most",
                                             .fallback = "40",
                                             .summary = "The most words that a sentence may have.",
                                             .type = RULE_NUMBER,
                                             .least = 5,
                                             .most = 1000},
                                            {.name = NULL}};

const Rule smell_shape_rules[] = {
    {.id = "smell/compound",
     .severity = "warning",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A sentence that asks for two things",
     .why = "Two requirements in one sentence are agreed, tested and dropped together; half of it "
            "gets lost. With 'and/or' nobody knows which of the two was meant.",
     .mend = "Write a sentence for each. Write 'A, B or both' in the place of 'A and/or B'. Two "
             "verbs with one object, or a list of nouns, are one thing.",
     .bad =
         EXAMPLE_REQUIREMENT "The shop shall store the order and the mailing tool shall send the "
                             "confirmation.\n",
     .good = EXAMPLE_REQUIREMENT "The shop shall store the order with date and price. The mailing "
                                 "tool shall send the confirmation.\n",
     .measured = MEASURED_ALONE("84 %", "19"),
     .origin = "ISO/IEC/IEEE 29148:2018, 5.2.5 (singular)"},
    {.id = "smell/ears",
     .severity = "note",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A condition that stands where EARS has none",
     .why = "EARS says first when a requirement holds, then what the system does: where a feature "
            "is there, while a state lasts, when something happens. A condition at the end is "
            "read last, or as part of the thing before it.",
     .mend = "Begin with the conditions, in this order: Where …, while …, when … (or if …, then), "
             "the <system> shall ….",
     .bad = EXAMPLE_REQUIREMENT "The shop shall hide the banner when the campaign ends.\n",
     .good = EXAMPLE_REQUIREMENT "When the campaign ends, the shop shall hide the banner.\n",
     .measured = MEASURED_ALONE("90 %", "20"),
     .origin = "Mavin et al., Easy Approach to Requirements Syntax (EARS), RE 2009"},
    {.id = "smell/length",
     .severity = "note",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .options = length_options,
     .summary = "A sentence that is too long",
     .why = "Who reads a long sentence forgets its beginning, and each side remembers another part "
            "of it.",
     .mend = "Write one thing a sentence, and conditions and exceptions as a list.",
     .bad = EXAMPLE_REQUIREMENT
     "The landing page shall show the spring banner with the picture of the season, the offer text "
     "of the week, the price of the bundle with taxes, the name of the store in town with its "
     "opening hours, the date of the next delivery and the link to the terms of the offer.\n",
     .good =
         EXAMPLE_REQUIREMENT "The landing page shall show the spring banner with picture, offer "
                             "text and price.\n",
     .measured = MEASURED_ALONE("86 %", "22")},
    {.id = "smell/passive",
     .severity = "note",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A passive that does not say by whom",
     .why = "'The report shall be sent' leaves open who sends it, and so each side waits for the "
            "other one.",
     .mend = "Begin with the system or the people that do it, or add 'by …'. Conditions, and what "
             "describes a thing ('the order that was paid'), may stay passive.",
     .bad = EXAMPLE_REQUIREMENT "The report shall be sent on Monday.\n",
     .good = EXAMPLE_REQUIREMENT "When the week is closed, the shop shall send the report. The "
                                 "figures shall be checked by the sales team.\n",
     .measured = MEASURED_ALONE("82 %", "236"),
     .origin = "Femmer et al., Which requirements artifact quality defects are automatically "
               "detectable?, REW 2017"},
    {.id = "smell/placeholder",
     .severity = "error",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A placeholder that was never filled in",
     .why = "Whoever reads 'TBD' fills it in with a guess, and no two guesses are the same. It is "
            "looked for in the whole document, titles too.",
     .mend = "Write what is meant. What nobody knows yet belongs under 'Open questions', as a "
             "question with a name behind it. Put a word that is meant as such between quotation "
             "marks or backticks, or into the glossary.",
     .bad = EXAMPLE_REQUIREMENT "The page shall open within TBD seconds.\n",
     .good =
         EXAMPLE_REQUIREMENT "The page shall open within 2 seconds. While a text is missing, the "
                             "editor shall show the label \"TBD\".\n",
     .origin = "ISO/IEC/IEEE 29148:2018, 5.2.6 (complete)"},
    {.id = "smell/range",
     .severity = "warning",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A range with one end, or a bound with two",
     .why = "'Between 5 seconds' lacks its other end, and of 'within 2-3 days' each side picks the "
            "number that it likes.",
     .mend = "Write both ends of a range, the smaller one first, or one number behind 'at least', "
             "'at most' or 'within'.",
     .bad = EXAMPLE_REQUIREMENT "The team shall answer within 2-3 days.\n",
     .good = EXAMPLE_REQUIREMENT "The team shall answer within 3 days. The picture shall weigh "
                                 "between 40 and 120 kB.\n",
     .measured = MEASURED_NONE},
    {.id = "smell/subject",
     .severity = "warning",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "An obligation of nobody",
     .why = "'Shall send a mail' and 'it shall be possible' do not say who has to do it.",
     .mend = "Name the system or the people: 'the shop shall send a mail'. Items of a list may go "
             "on from a sentence in front of it: 'The shop:'.",
     .bad = EXAMPLE_REQUIREMENT "Shall send a mail for each order.\n",
     .good = EXAMPLE_REQUIREMENT "For each order, the shop:\n\n- shall send a mail,\n- shall book "
                                 "the payment.\n",
     .measured = MEASURED_ALONE("75 %", "48"),
     .origin = "ISO/IEC/IEEE 29148:2018, 5.2.4"},
    {.id = "smell/unit",
     .severity = "warning",
     .scope = SCOPE_DOCUMENT,
     .needs = NEEDS_PROSE,
     .summary = "A number without unit",
     .why = "One side reads seconds where the other one wrote days.",
     .mend = "Write the unit, or the thing that is counted: '3 s', 'at most 3 attempts'. Years, "
             "versions, sections, scores and the like need none.",
     .bad = EXAMPLE_REQUIREMENT "The page shall open within 3.\n",
     .good = EXAMPLE_REQUIREMENT "The page shall open within 3 s. After 5 attempts, the shop shall "
                                 "answer with status 429.\n",
     .measured = MEASURED_NONE,
     .origin = "INCOSE Guide to Writing Requirements, R6"},
    RULES_END,
};
