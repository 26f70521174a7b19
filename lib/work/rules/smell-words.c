/* SPDX-License-Identifier: MIT */
/* The rules of wording that start from words; work/wording/ finds what they tell. */
#include "work/rules/rules.h"

#define ISO    "ISO/IEC/IEEE 29148:2018, 5.2.7"
#define INCOSE "INCOSE Guide to Writing Requirements"
#define FEMMER "Femmer et al., Rapid quality assurance with requirements smells, 2017"

#define EXAMPLE_REQUIREMENT(text) EXAMPLE_HEAD "---\n\n## Requirement\n\n" text "\n"

/* The options of a rule with a word list. */
#define WORD_OPTIONS                                                                               \
    {.name = "add",                                                                                \
     .type = RULE_WORDS,                                                                           \
     .fallback = "[]",                                                                             \
     .summary = "words and phrases that it finds too"},                                            \
        {.name = "drop",                                                                           \
         .type = RULE_WORDS,                                                                       \
         .fallback = "[]",                                                                         \
         .summary = "words and phrases that it finds no more"},                                    \
    {                                                                                              \
        .name = "words", .type = RULE_WORDS, .fallback = "[]",                                     \
        .summary = "words and phrases in the place of the built-in list"                           \
    }

static const RuleOption word_options[] = {WORD_OPTIONS, {.name = NULL}};

static const RuleOption weak_verb_options[] = {
    WORD_OPTIONS,
    {.name = "rfc2119",
     .type = RULE_SWITCH,
     .fallback = "no",
     .summary = "whether SHOULD and MAY in capitals are meant as RFC 2119 says; in small letters "
                "they are then plain English"},
    {.name = NULL}};

#define WORD_RULE                                                                                  \
    .scope = SCOPE_DOCUMENT, .needs = NEEDS_BODY | NEEDS_PROSE, .options = word_options

const Rule smell_word_rules[] = {
    {
        .id = "smell/absolute",
        .severity = "warning",
        WORD_RULE,
        .summary = "a promise without exception, such as always",
        .why = "No test shows that something always holds, and the first failure breaks the "
               "agreement.",
        .mend = "Say under which conditions it holds, or how often it may fail.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall always show the spring banner."),
        .good = EXAMPLE_REQUIREMENT("The shop shall show the spring banner from 1 to 31 March."),
        .measured = MEASURED_NONE,
        .origin = INCOSE ", R26",
    },
    {
        .id = "smell/comparative",
        .severity = "warning",
        WORD_RULE,
        .summary = "a comparison without its other side",
        .why = "Faster than what, and by how much? Each side fills in its own answer.",
        .mend = "Name what it is compared with and the difference, or write a bound: at least 3, "
                "no later than 1 March.",
        .bad = EXAMPLE_REQUIREMENT("The checkout shall answer faster."),
        .good = EXAMPLE_REQUIREMENT("The checkout shall answer in less than 300 ms."),
        .measured = MEASURED("0.67", "0.60", "comparative"),
        .origin = ISO,
    },
    {
        .id = "smell/loophole",
        .severity = "warning",
        WORD_RULE,
        .summary = "words that let a requirement off, such as if possible",
        .why = "Who builds it decides alone whether it was possible, and who asked learns it at "
               "delivery.",
        .mend = "Say when it holds and when not, or leave the words out.",
        .bad = EXAMPLE_REQUIREMENT("The banner shall show the visitor's name, if possible."),
        .good = EXAMPLE_REQUIREMENT(
            "If the visitor is logged in, the banner shall show the visitor's name."),
        .measured = MEASURED_ON
        ", where nobody labelled a loophole: 81 % of the 17 that it found have some other "
        "label, as 78 % of all have.",
        .origin = ISO "; " INCOSE ", R8",
    },
    {
        .id = "smell/negative",
        .severity = "note",
        WORD_RULE,
        .summary = "a duty not to do something",
        .why = "What shall not happen leaves open what shall happen instead, and is tested by "
               "waiting.",
        .mend = "Say what happens instead. A bound (\"shall not exceed 2 s\") is fine.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall not accept an expired voucher."),
        .good = EXAMPLE_REQUIREMENT(
            "The shop shall reject an expired voucher and name the day on which it expired."),
        .measured = MEASURED("0.53", "0.42", "negative"),
        .origin = ISO "; " INCOSE ", R16",
    },
    {
        .id = "smell/open-ended",
        .severity = "warning",
        WORD_RULE,
        .summary = "a list or duty without an end, such as and so on",
        .why = "Nobody can estimate, build or test what is not named; it comes back as an extra.",
        .mend = "Name all that is asked for, or the rule by which it can be told.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall accept cards, vouchers, etc."),
        .good = EXAMPLE_REQUIREMENT("The shop shall accept cards, vouchers and invoices."),
        .measured = MEASURED("0.58", "0.06", "subjective, ambiguous or non-verifiable"),
        .origin = ISO "; " INCOSE ", R9",
    },
    {
        .id = "smell/pronoun",
        .severity = "warning",
        WORD_RULE,
        .summary = "a pronoun that can stand for more than one thing",
        .why = "Two readers pick two things, and both are sure.",
        .mend = "Name the thing again. A pronoun with one noun before it is clear.",
        .bad = EXAMPLE_REQUIREMENT("When the basket leads to the offer, the shop shall log it."),
        .good = EXAMPLE_REQUIREMENT(
            "When the basket leads to the offer, the shop shall log the offer."),
        .measured = MEASURED("0.37", "0.62", "vague pronoun"),
        .origin = ISO "; " INCOSE ", R24",
    },
    {
        .id = "smell/speculation",
        .severity = "warning",
        WORD_RULE,
        .summary = "a guess in the place of a requirement",
        .why = "What is only supposed cannot be agreed.",
        .mend = "Find out, and say what holds; until then it is an open question.",
        .bad = EXAMPLE_REQUIREMENT("Visitors will probably use the voucher at the checkout."),
        .good = EXAMPLE_REQUIREMENT("Visitors use the voucher at the checkout."),
        .measured = MEASURED_ALONE("both", "2"),
        .origin = INCOSE ", R7",
    },
    {
        .id = "smell/subjective",
        .severity = "warning",
        WORD_RULE,
        .summary = "a matter of judgement, such as easy or appropriate",
        .why = "It is easy to whoever built it. What cannot be seen or measured cannot be "
               "accepted.",
        .mend = "Say what can be observed: in how many steps, by whom, how often without an "
                "error.",
        .bad = EXAMPLE_REQUIREMENT("The checkout shall be user-friendly."),
        .good = EXAMPLE_REQUIREMENT("Nine of ten first visitors shall finish the checkout."),
        .measured = MEASURED("0.53", "0.50", "subjective"),
        .origin = ISO "; " FEMMER,
    },
    {
        .id = "smell/superlative",
        .severity = "warning",
        WORD_RULE,
        .summary = "the best of nobody knows what",
        .why = "Best among which, and measured how? It is never reached, or always.",
        .mend = "Say what is to be reached, with a number, or of which set: the lowest price of "
                "the last 30 days.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall show the best offer."),
        .good = EXAMPLE_REQUIREMENT("The shop shall show the offer that saves the visitor 10 %."),
        .measured = MEASURED("1.00", "0.67", "superlative"),
        .origin = ISO,
    },
    {
        .id = "smell/time",
        .severity = "warning",
        WORD_RULE,
        .summary = "a time that nobody can read off a clock, such as soon",
        .why = "Soon is this quarter to one side and tonight to the other.",
        .mend = "Say when, within how long, or how often.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall confirm the order immediately."),
        .good = EXAMPLE_REQUIREMENT("The shop shall confirm the order immediately, within 2 s."),
        .measured = MEASURED("0.83", "0.02", "subjective, ambiguous or non-verifiable"),
        .origin = INCOSE ", R35",
    },
    {
        .id = "smell/universal",
        .severity = "note",
        WORD_RULE,
        .summary = "all or every, without a bound",
        .why = "All of them, for ever, in every country? A single exception breaks it.",
        .mend = "Say of which (\"every order of the last 24 hours\"), or write each.",
        .bad = EXAMPLE_REQUIREMENT("The shop shall keep all orders."),
        .good = EXAMPLE_REQUIREMENT("The shop shall keep all orders of the last 24 months."),
        .measured = MEASURED_ALONE("64 %", "11"),
        .origin = INCOSE ", R32",
    },
    {
        .id = "smell/vague",
        .severity = "warning",
        WORD_RULE,
        .summary = "a word that leaves open how much, how many or which",
        .why = "Both sides nod, and each means its own number.",
        .mend = "Write a number with its unit, or what is meant. Beside a number the word is "
                "fine, and so is a word that the glossary defines.",
        .bad = EXAMPLE_REQUIREMENT("The checkout shall be fast."),
        .good = EXAMPLE_REQUIREMENT("The checkout shall be fast: an answer within 2 s."),
        .measured = MEASURED("0.71", "0.15", "subjective, ambiguous or non-verifiable"),
        .origin = ISO "; " INCOSE ", R7",
    },
    {
        .id = "smell/weak-verb",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_BODY | NEEDS_PROSE,
        .options = weak_verb_options,
        .summary = "a verb that leaves open whether it is asked for, such as should",
        .why = "IT reads should as a wish and leaves it out; marketing reads it as a promise.",
        .mend = "Write shall where it is asked for, and leave the sentence out where it is not. "
                "Who uses the words of RFC 2119 says so in req.yml.",
        .bad = EXAMPLE_REQUIREMENT("The banner should link to the offer."),
        .good = EXAMPLE_REQUIREMENT("The banner shall link to the offer."),
        .measured =
            MEASURED("0.73", "0.96", "uncertain verb") " Most of what it finds "
                                                       "beyond the labels is should in a main "
                                                       "clause, as in those that are labelled.",
        .origin = ISO "; RFC 2119; " FEMMER,
    },
    RULES_END,
};
