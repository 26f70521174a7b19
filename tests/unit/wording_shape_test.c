/* SPDX-License-Identifier: MIT */
/* Smells that start from the shape of a sentence. In each text the words that are told of stand in
 * braces; all others are silent. */
#include "marked.h"

static void test_unit(void) {
    static const char *const texts[] = {
        "The page shall open within {3}.",
        "The shop shall send the mail within {60} after the order.", "The timeout shall be {30}.",
        "The delay shall be at most {5}, and the shop shall log it.",
        "The maximum size of the picture is {120}.", "The password shall have at least {8}.",
        "The response time shall be between 2 and 5 and never exceed {10}.",
        "The load time shall be < {2}.", "The weight of the parcel shall not exceed {31.5}.",
        "The job shall run every {15}.", "The width of the banner shall be {360 to 1440}.",
        /* a unit, or what is counted */
        "The page shall open within 3 s and answer within 1.5 seconds.",
        "The form shall allow at most 3 attempts.",
        "The window shall stay open for 2 to 5 seconds, or 3-4 s, or 2–3 s.",
        "The price shall be 5 €, at most € 7, or $9, or 12 EUR.",
        "The discount shall be at most 20 %, or 20% off.",
        "The delay shall be at most 5s and at least 10ms.",
        "The picture shall measure at most 360, 768 or 1440 pixels.",
        "The response time in seconds shall be at most 3.", "The delay is 3 seconds instead of 5.",
        "The size of a 5-minute film is below 3 or more megabytes.",
        "At least 3 of the fields shall hold a value of 15 of 20 tries.",
        "The mailing shall reach at most 3 a day and 5 per week.",
        /* numbers that name, and counts */
        "The shop shall answer with status 404 and then code 2.",
        "The number of attempts shall be at most 3.", "The score shall be at least 4.",
        "Login attempts shall be limited to 3.",
        "The time shall be as told in REQ-0042, section 10.2 and 2.1.1.",
        "The offer shall end by 2027, from 1 March to 30 April 2027 and from 2027-03-01.",
        "The length of the sale is from 12:30 to 18:00, at a ratio of 1:1.",
        "The shop shall use TLS 1.3, WCAG 2.1 and ISO 9001.", "The delay shall be 0.",
        "The label shall read \"within 3\" and the field hold `3`.",
        "(1) The size, see table 3-1, shall be kept.",
        "When more than 1 is sold, the shop shall hide it.",
        "A value less than 2 is an error, and the size is 2<sup>48</sup>.",
        "For 2.7, replace it. The depth=1 and --size=3 are options.",
        "A delay of 20 ms, by default set to 10.", "The alarm shall sound for {30} and then stop.",
        "The archive shall keep records for at least {7}.",
        "| delay | at most |\n|---|---|\n| delay of 5 | within 3 |", NULL};
    check("smell/unit", texts);
}

static void test_range(void) {
    static const char *const texts[] = {
        "The window shall stay open {between 5} seconds.",
        "The picture shall weigh {between 100} kB.",
        "The font shall have a size ranging {from 12} pixels.",
        "The team shall answer {within 2-3} days.", "The job shall take at {most 2 to 5} minutes.",
        "The list shall show up {to 10-20} items.",
        "The level shall be {between 80 and 60} percent.", "The banner shall show {2}- .",
        "The film shall last {5}-, as agreed.", "The window shall stay open for {5} to.",
        /* sound ones */
        "The window shall stay open between 2 and 5 s, or between 5 seconds and 1 minute.",
        "The window shall stay open for 2 to 5 s, 2-5 s, or 2–5 s.",
        "The shop shall accept a value between 5-10 or between 5 to 10.",
        "From 5 March on, the shop shall show the banner.",
        "The shop shall send the mail within 3 days, at least 2 of 3 times.",
        "The sizes range from 12 to 18 pixels and vary from 1 up.",
        "The 5- to 10-minute film and the 2- and 3-column page shall open.",
        "The offer holds from 2027-03-01 within 24 hours - at most.",
        "The desk shall answer between 22:00 and 6:00, between 9 and 5.",
        "The tunnel between 5 stations and the depot shall be lit.",
        "The price shall fall from 10 to 5 EUR.", "The label shall say \"within 2-3 days\".", NULL};
    check("smell/range", texts);
}

static void test_compound(void) {
    static const char *const texts[] = {
        "The shop shall store the order {and the mailing tool shall} send the mail.",
        "The button shall be red {and shall} be protected.",
        "The shop shall log the error, {but the visitor must} not see it.",
        "The visitor shall choose a language; {the shop shall} keep it.",
        "The shop shall store the order {and send} the confirmation.",
        "When an order is paid, the shop shall book it {and then notify} the warehouse.",
        "The shop shall send a mail {and/or} a letter.",
        "The shop shall send a mail {and / or} a letter.",
        "The list shall show every order {and update} its total.",
        "If the call fails, the radio shall try again, {otherwise it shall} stop.",
        "The shop shall show errors that occur {and the operator shall} confirm them.",
        /* lists of nouns, joint verbs, conditions, alternatives */
        "The form shall ask for name, street and town.",
        "The shop shall show price and stock and the date of the next delivery.",
        "The editor shall save and close the document.",
        "When the order is paid and the mail is sent, the shop shall close the order.",
        "If the visitor must pay and the card is refused, then the shop shall show a hint.",
        "Visitors who must wait and users who shall pay see the hint.",
        "The shop shall let the visitor select a date and delete the order.",
        "The shop shall allow the user to add a row and delete a row.",
        "The system that must run at night shall stop at six.",
        "The call shall end except that a distinctive audible and visual sign shall follow.",
        "The shop shall either send a mail or shall print a letter.",
        "The page shall show the terms and store opening hours.",
        "The label shall say \"mail and/or letter\".",
        "Search and order pages should open within 2 s.", NULL};
    check("smell/compound", texts);
}

static void test_passive(void) {
    static const char *const texts[] = {
        "The report shall {be sent} on Monday.", "The data must {be encrypted}.",
        "The order should {be automatically confirmed} within 5 s.",
        "The address shall not {be shown} to others.",
        "When the order is paid, the mail shall {be written}.", "The data {is stored} for 90 days.",
        "The figures will {be read} by 5 May.", "The mail shall {be sent} by e-mail.",
        "The field shall {be cleared} by pressing Esc.",
        "The file shall {be pre-filled} with the name.",
        "All calls shall be able to {be modified} later.",
        "The mail shall {be sent} to the address entered by the visitor.",
        "Tests shall {be run}, reports kept and lists made.", "The file {was deleted} last.",
        "The order {is being processed} at night.", "The price has {been set} at last.",
        "The price {isn't told} yet.", "The form shall {be either kept} or dropped.",
        /* an agent, a state, a condition, what describes */
        "The figures shall be checked by the sales team.",
        "The mail shall be written and sent by the mailing tool.",
        "A login is required, and the shop is based on tables.",
        "The visitor shall be able to pay, and the page is available.",
        "The visitor is signed in and interested in the offer.",
        "The shop shall send the order that is paid.",
        "When the order is paid, the shop shall send a mail.",
        "If the card is refused, then the shop shall show the hint.",
        "The address is user-defined and the table is built-in.",
        "The lamp shall be red, and the bed is a hundred wide.",
        "The page is unchanged, outdated and advanced.",
        "The shop shall show the label \"is sent\" and the word `is sent`.",
        "The need is indeed one that is agreed.", "- [ ] The order is shown within 5 s.",
        "The shop shall be open, quick and happy.", NULL};
    check("smell/passive", texts);
}

static void test_subject(void) {
    static const char *const texts[] = {
        "{Shall send} a mail.", "{Must not} store the address.", "{Should be} blue within 2 s.",
        "{Has to open} within 2 s.", "{It shall be possible} to pay by card.",
        "2.4.1 {It should only be possible} to pay by card.", "{Will be} sent on Monday.",
        "- {Shall show} the price.",
        /* who is named, or the sentence goes on from another one */
        "The shop shall send a mail.", "Should the visitor pay late, the shop shall send a mail.",
        "Should the visitor pay at once?", "Must: the price. Must have.", "It shall be blue.",
        "Will Smith shall sign the report.",
        "The shop:\n\n- shall send a mail,\n- shall book the order.",
        "The shop\n\n1. shall send a mail\n2. must book the order",
        "| Must | Should |\n|---|---|\n| Shall send | Must be |", "\"Shall send\" is no sentence.",
        NULL};
    check("smell/subject", texts);
}

static void test_ears(void) {
    static const char *const texts[] = {
        "The shop shall hide the banner {when} the campaign ends.",
        "The shop shall send a mail {if} the payment fails.",
        "The shop shall play a film {while} the page loads.",
        "When the visitor pays, {while} the shop is open, the shop shall send a mail.",
        "While the shop is open, {where} a till is there, the shop shall send a mail.",
        "When the visitor pays, the shop shall send a mail {if} the address is known.",
        "The shop shall show a hint, {if} the address lacks an @.",
        /* in order, no conditions, no obligation */
        "When the visitor pays, the shop shall send a mail.",
        "Where a till is there, while the shop is open, when the visitor pays, the shop shall "
        "beep.",
        "If the payment fails, then the shop shall show a hint.",
        "While the shop is open, if the payment fails, then the shop shall show a hint.",
        "The shop shall check if the address is known.",
        "The shop shall show the date when the order arrives.",
        "The shop shall show the terms, if any, and the price if available.",
        "The shop shall hide offers that end when the sale ends.",
        "The shop shall show the page where the visitor left.",
        "The banner disappears when the visitor closes it.",
        "The shop shall send a mail only when the visitor asks.",
        "The shop shall, when the visitor pays, send a mail.",
        "The shop shall keep the name, while the address is dropped.", NULL};
    check("smell/ears", texts);
}

static void test_length(void) {
    static const char *const texts[] = {
        "{One two three four five six seven eight nine ten one two three four five six seven eight "
        "nine ten one two three four five six seven eight nine ten one two three four five six "
        "seven eight nine ten more}.",
        "One two three four five six seven eight nine ten one two three four five six seven eight "
        "nine ten one two three four five six seven eight nine ten one two three four five six "
        "seven eight nine twenty-one-more. And a second one.",
        NULL};
    check("smell/length", texts);
}

static void test_placeholder(void) {
    static const char *const texts[] = {
        "The page shall open within {TBD} seconds.", "The price is {tbd}.",
        "The colour ({TBC}), the date ({TBA}).", "{TODO}: ask the sales team.",
        "{Todo}: ask the sales team.", "- {FIXME} the price",
        "The page shall open within {???} seconds.", "The limit is {??}",
        "The price ({???}) holds.", "{???}", "The code is {xxx}.",
        "The mail goes to {XXX} on Monday.",
        "The page shall open within {xx} seconds, for {XX} % of them.",
        "The price is {[to be defined]}.", "The price {(to be confirmed)} holds.",
        "{[to be defined]}", "{To be defined}.", "{To be decided later}",
        "The shop shall show {[insert the offer text]}.",
        "The shop shall show {\\<insert the offer …>}.",
        "The shop shall show {<insert the offer>} here.", "{[add text here]}",
        "The shop shall show {[...]}.", "The shop shall show {[…]}",
        "{TODO} ask the sales team, and the price is {TODO}.", "The limit is {()} seconds.",
        "The limit is {____} seconds.", "{Lorem ipsum} dolor sit amet.",
        "| {TBD} | price |\n|---|---|\n| {???} | {tbc} |", "### {TBD}",
        /* what the text talks about, quotes, codes, names */
        "The TODO list shall show each TODO item, and no TODO is left.",
        "A TBD in the text is an error, with the value TBD.",
        "The label shall say \"TBD\", “???” or 'xxx', and `TODO` in code.",
        "The file todo.md and the page /TODO-list, the TODO-comment.",
        "Todo es posible. We do what is to do.",
        "The order of the items is to be defined by the visitor.",
        "The amount (to be provided by the customer) is 5 EUR.", "Why??? Really?? What ???",
        "The size is xxx-large, the mask XXX XXX, and Part XXX.",
        "The list[0] and main() and the citation [1] and [sic] hold.",
        "- [ ] Tick the box.\n- [x] Ticked.", "Press [Insert] or <Insert> or the [insert key].",
        "- [] tick, an empty array [].", "> He said [...] and went.",
        "The page shall hold no lorem ipsum.",
        "See [TBD](https://example.org) and ~~TBD~~ (~~gone~~).",
        "<!-- TODO: ask --> Nothing here.", "The status TBC is shown in the TBC column.",
        "The tba's and the XXL shirt, the x axis.", NULL};
    check("smell/placeholder", texts);
    static const char *const spelt_out[] = {"Trunk-based development (TBD) is a way to work.",
                                            "The team shall use TBD.",
                                            "The day is to be agreed ({TBA}).", NULL};
    check("smell/placeholder", spelt_out);
}

/* A team's own bound, and a title that waits. */
static void test_option(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "req.yml", "rules:\n  smell/length: {most: 5}\n");
    scratch_put(&scratch, EXAMPLE_PATH,
                "---\nid: REQ-0001\ntitle: TBD\nstatus: draft\n---\n\n## Requirement\n\n"
                "One two three four five six.\n");
    LintOptions options = {.threads = 1};
    g_autoptr(LintResult) result = scratch_lint(&scratch, &options);
    g_assert_cmpuint(result->count, ==, 2);
    g_assert_cmpstr(result->findings[0].rule->id, ==, "smell/placeholder");
    g_assert_cmpstr(result->findings[1].rule->id, ==, "smell/length");
}

/* A term that the glossary has is no placeholder. */
static void test_glossary(void) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "glossary/tbd.md",
                "---\nterm: TBD\nstatus: agreed\ndefinition: Work on one branch.\n---\n");
    scratch_put(&scratch, EXAMPLE_PATH, HEAD "The team shall work by TBD.\n");
    const char *const select[] = {"smell/placeholder", NULL};
    LintOptions options = {.threads = 1, .select = select};
    g_autoptr(LintResult) result = scratch_lint(&scratch, &options);
    g_assert_cmpuint(result->count, ==, 0);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/wording-shape/unit", test_unit);
    g_test_add_func("/wording-shape/range", test_range);
    g_test_add_func("/wording-shape/compound", test_compound);
    g_test_add_func("/wording-shape/passive", test_passive);
    g_test_add_func("/wording-shape/subject", test_subject);
    g_test_add_func("/wording-shape/ears", test_ears);
    g_test_add_func("/wording-shape/length", test_length);
    g_test_add_func("/wording-shape/placeholder", test_placeholder);
    g_test_add_func("/wording-shape/option", test_option);
    g_test_add_func("/wording-shape/glossary", test_glossary);
    return g_test_run();
}
