/* SPDX-License-Identifier: MIT */
/* Smells that start from words. In each text the words that are told of stand in braces; all others
 * are silent. */
#include "marked.h"

static void test_vague(void) {
    static const char *const texts[] = {
        "The checkout shall be {fast}.", "The page shall load {quickly} on a {large} screen.",
        "The shop shall send {several} mails to {some} visitors.",
        "The shop shall offer {a number of} cards.", "The text shall be sufficiently {short}.",
        "The report shall show {approximately} all columns, and {mostly} the totals.",
        "Under load, the answer shall be {slow}, and the shop shall show 3 offers.",
        /* a number says how much */
        "The checkout shall be fast: an answer within 2 s.",
        "The shop shall answer quickly, within 300 ms.",
        "The page shall load fast (in less than 2 seconds).", "A small picture has at most 50 KB.",
        "The fast lane takes 3s.", "The high price is 900 €.", "A large discount is 40 % or more.",
        "The shop shall show some 20 offers.",
        /* other words */
        "The shop shall clear the basket and slow the animation.",
        "The shop shall show the price as well as the offer, as long as the visitor stays.",
        "The Standard Edition and the General Terms hold.",
        "A many-to-many relation, a user-defined-fast-track.", "How many orders are there?",
        "The label shall say \"fast and large\" or `several`.",
        "The visitor shall pay rather than leave.", NULL};
    check("smell/vague", texts);
}

static void test_subjective(void) {
    static const char *const texts[] = {
        "The checkout shall be {user-friendly} and {easy to use}.",
        "The page shall look {modern}, and be {intuitive}.",
        "The shop shall log {efficiently}.",
        "A {good} banner is {clear}.",
        "The code shall be {maintainable}.",
        "The banner shall have an {appropriate} size.",
        "The text shall be {sufficiently} short.",
        "The shop shall provide {a means} of payment.",
        "The report shall show the {usual} columns, in a {reasonable} order.",
        "The Standard Edition and the General Terms hold.",
        "The price for patients shall be {fair}.",
        "The menu shall not be {complex}.",
        "The shop shall link to the job fair, and to the fair.",
        "A minor shall have no access to the housing complex.",
        "The checkout shall be easy: at most 3 clicks and 20 seconds.",
        "The visitor shall clear the basket.",
        "The shop shall accept goods in good faith.",
        "The shop shall show the offer as well.",
        "The “simple” plan, and 'easy' mode.",
        NULL};
    check("smell/subjective", texts);
}

static void test_loophole(void) {
    static const char *const texts[] = {
        "The shop shall show the name {if possible}.",
        "{Where appropriate}, the shop shall send a mail.",
        "The shop shall keep {as much as possible} of the text.",
        "The shop shall archive orders {as required}.",
        "The team shall make its {best effort}.",
        "The shop shall archive orders as required by law.",
        "The payment is possible if the basket is required to hold 1 item.",
        "The shop shall show prices {if necessary}, and fees where applicable under DEC-0002.",
        NULL};
    check("smell/loophole", texts);
}

static void test_open_ended(void) {
    static const char *const texts[] = {
        "The shop shall accept cards, vouchers, {etc}.",
        "The shop shall accept cards {and so on}.",
        "The shop shall accept payment, {including but not limited to} cards.",
        "The shop shall offer formats {such as} PDF.",
        "The shop shall {provide support for} cards.",
        "The shop shall accept cards, vouchers {and more}.",
        "The shop shall show 5 offers and more than 5 vouchers.",
        "The shop shall accept payment cards (e.g. debit cards).",
        "For example, a visitor pays by card.",
        "The shop shall accept cards, including debit cards.",
        "The label shall say \"cards, etc.\" there.",
        NULL};
    check("smell/open-ended", texts);
}

static void test_weak_verb(void) {
    static const char *const texts[] = {
        "The banner {should} link to the offer.", "Visitors {may} leave.",
        "The shop {can} send a mail, and {could} log it.", "The visitor {cannot} pay twice.",
        "The shop {might} close.", "The banner shall name the visitor, who {may} be a guest.",
        "{Should} the banner close, the shop shall log the hour.",
        /* conditions, examples, other words */
        "If the visitor can pay, the shop shall show the button.",
        "The shop shall show the button when a visitor may leave.",
        "The shop shall wait (e.g. a visitor may be slow).", "The offer ends in May 2026.",
        "A visitor may only pay once.", "The shop shall sell a can of paint.",
        "The banner shall link to the offer.", "The label shall say \"You may leave\".",
        "The may-change list shall be shown.", NULL};
    check("smell/weak-verb", texts);
}

static void test_comparative(void) {
    static const char *const texts[] = {
        "The checkout shall be {faster}.", "The shop shall show {more} offers.",
        "The new page shall be {better} than the old one.",
        "A {higher} discount holds for members.",
        /* bounds */
        "The shop shall show at least 3 offers and no more than 5.",
        "The shop shall answer in less than 300 ms.", "The file shall be smaller than 2 MB.",
        "The order shall be sent no later than 12:00.", "The basket holds 3 or more items.",
        "One or more offers are shown.", "The shop shall load 20 % faster.",
        "The price shall be lower than the limit.", "The voucher is no longer valid.",
        "Two steps fewer by 1 March.", "The shop shall show more than 5 offers.",
        "The basket holds more than one item.",
        "A call of a higher priority than the call that goes on comes first.",
        /* names and other words */
        "The code shall be in lower case, for the higher layers.",
        "The shop shall use the lower of both prices.", "The button says \"Learn more\".",
        "Vouchers other than cards, rather than cash.", NULL};
    check("smell/comparative", texts);
}

static void test_superlative(void) {
    static const char *const texts[] = {"The shop shall show the {best} offer.",
                                        "The shop shall offer the {widest} choice.",
                                        "{Most} visitors pay by card.",
                                        "The shop shall show the {easiest} way of the three.",
                                        "The shop shall show at least 3 and at most 5 offers.",
                                        "The shop shall show the lowest price of the last 30 days.",
                                        "The list shows the newest first.",
                                        "The shop shall show the most recent order.",
                                        "The label shall say \"best offer\".",
                                        "The Best Western hotel is near.",
                                        NULL};
    check("smell/superlative", texts);
}

static void test_pronoun(void) {
    static const char *const texts[] = {
        "When the basket leads to the offer, the shop shall log {it}.",
        "The offers follow the orders, and {they} are logged.",
        "The basket and the offer have a price, and {this} is shown.",
        "The shop shall send the order to {other} systems.", "{This} behaviour shall be logged.",
        /* one noun */
        "When the basket is empty, it is hidden.", "If the order fails, the shop shall repeat it.",
        "The orders are logged before they leave.",
        /* no pronoun, or one for what follows */
        "It shall be possible to pay by card.", "It is necessary that the visitor logs in.",
        "The shop shall show the offer that holds.", "The shop shall log that the visitor paid.",
        "The shop shall show the order. This order is the last.",
        "The shop shall log its orders and their prices.",
        "A visitor hands one basket over to another.",
        "The shop shall accept cards other than debit cards.",
        "The label shall say \"it is done, and this is all\".", NULL};
    check("smell/pronoun", texts);
}

static void test_negative(void) {
    static const char *const texts[] = {"The shop {shall not} accept an expired voucher.",
                                        "Visitors {must not} see drafts.",
                                        "The shop {shall never} send a copy.",
                                        "The answer shall not take more than 2 s.",
                                        "The file shall not exceed 5 MB.",
                                        "If the visitor must not pay, the shop shall say why.",
                                        "A voucher that shall not be used is hidden.",
                                        "The voucher is not valid.",
                                        "The label shall say \"You shall not pass\".",
                                        NULL};
    check("smell/negative", texts);
}

static void test_universal(void) {
    static const char *const texts[] = {"The shop shall keep {all} orders.",
                                        "{Every} visitor shall see the banner.",
                                        "{Everyone} shall see the banner.",
                                        "The shop shall accept {any} card.",
                                        "Every gift card order shall have a number.",
                                        "The shop shall keep all EU-based orders.",
                                        "The shop shall keep every order of the last 24 hours.",
                                        "The shop shall keep all orders that were paid.",
                                        "Each visitor shall see the banner.",
                                        "All three banners shall be shown.",
                                        "If any field is empty, the shop shall say which.",
                                        "The shop shall log all the prices.",
                                        NULL};
    check("smell/universal", texts);
}

static void test_absolute(void) {
    static const char *const texts[] = {"The shop shall {always} be open.",
                                        "The page {never} fails.",
                                        "The shop shall be {completely} {error-free}.",
                                        "The shop shall be reachable {at all times}.",
                                        "If a visitor never paid, the shop shall ask for a card.",
                                        "The shop shall continuously log, every 5 seconds.",
                                        "The label shall say \"always open\".",
                                        "The Always On plan is sold.",
                                        NULL};
    check("smell/absolute", texts);
}

static void test_time(void) {
    static const char *const texts[] = {
        "The shop shall answer {as soon as possible}.",
        "The shop shall log {immediately}.",
        "The list is {frequently} renewed.",
        "The price is updated {in real time}.",
        "The shop shall log immediately, within 2 s.",
        "The date is shown as soon as the warehouse knows the date.",
        "The list is renewed regularly: every 10 minutes.",
        "The label shall say \"soon\".",
        "The order leaves on 1 March.",
        NULL};
    check("smell/time", texts);
}

static void test_speculation(void) {
    static const char *const texts[] = {"Visitors will {probably} pay by card.",
                                        "{Perhaps} the banner is seen.",
                                        "The load is {assumed} to be 5 orders a second.",
                                        "The shop shall log what the visitor expects.",
                                        "The label shall say \"maybe\".",
                                        NULL};
    check("smell/speculation", texts);
}

/* --- the same in other trades --- */

static void test_trades_weak_verb(void) {
    static const char *const texts[] = {
        "The infusion pump {should} sound an alarm before the syringe is empty.",
        "Nurses {can} silence the alarm, and the pump {may} sound it again.",
        "If the brake pedal cannot be moved, the controller shall warn the driver.",
        "The driver shall be warned that the doors can be opened from the inside.",
        "The dispatcher shall define which nurses may silence an alarm.",
        "The orbiter {could} lose contact, and {might} switch to the second antenna.",
        "A nurse who {may} silence alarms shall carry a badge.",
        NULL};
    check("smell/weak-verb", texts);
}

static void test_trades_comparative(void) {
    static const char *const texts[] = {
        "Alarms of a {higher} priority shall interrupt alarms of a {lower} priority.",
        "The brake shall react {faster} than today.",
        "The new antenna shall need {less} power than the current model.",
        "The search shall give {more} relevant results.",
        "The dose shall be lower than the configured limit.",
        "The car shall stop in less than 40 m.",
        "An alarm older than the last reading shall be dropped.",
        "The pump shall lower the rate after 10 minutes.",
        "The clock shall stand in the lower left corner, the air cooler behind it.",
        "The page shall adapt (e.g. shorter texts on a phone).",
        NULL};
    check("smell/comparative", texts);
}

static void test_trades_superlative(void) {
    static const char *const texts[] = {
        "The implant shall have the {highest} level of safety.",
        "The satellite shall choose the {most} suitable ground station of the network.",
        "{Most} of the readings shall be kept.",
        "The car shall have the {quietest} engine in the world.",
        "The shop shall support the {latest versions} of browsers.",
        "The monitor shall show the highest reading of the last 24 hours.",
        "The car shall brake for the nearest of all obstacles, at the latest at 5 m.",
        "The orbiter shall send the longest of its recordings.",
        "The monitor shall show the most severe alarm first.",
        "The shop may widen its range (e.g. the cheapest shoes).",
        NULL};
    check("smell/superlative", texts);
}

static void test_trades_pronoun(void) {
    static const char *const texts[] = {
        "The pump shall warn the monitor if {it} is switched off.",
        "The sensor joins the gateway, and {it} is sent to the server.",
        "The nurse shall hand the patient to {another} nurse.",
        "The orbiter shall pass its position to {other} satellites.",
        "The car has brakes and doors. The pump shall report {such} faults.",
        "Upon activation of {this} mode the pump shall stop.",
        /* clear */
        "The driver shall be able to switch to manual braking. This mode shall end at 5 km/h.",
        "This section names the sensors of the car. It holds no limits.",
        "The noise of the pump shall be close to that of the monitor.",
        "The alarm shall be sent to all other members of the ward.",
        "It is required that the pump stops, and it is necessary to log the hour.",
        "It is required to log the hour of the alarm.",
        "The car logs braking faults and hands such faults to the workshop.", NULL};
    check("smell/pronoun", texts);
}

static void test_trades_vague(void) {
    static const char *const texts[] = {
        "The price for patients shall be fair.",
        "The menu shall not be complex, and the load {low}.",
        "The shop shall link to the job fair, and to the fair.",
        "A minor shall have no access to the housing complex.",
        "The orbiter shall send a short link to the page of the harvest fair.",
        NULL};
    check("smell/vague", texts);
}

/* --- where, and by whose lists --- */

static const char *const FAST[] = {"The checkout shall be {fast}.", NULL};
static const char *const FAST_IS_FINE[] = {"The checkout shall be fast.", NULL};

/* Only sections that the schema names are judged, whatever stands below them. */
static void test_sections(void) {
    static const char *const texts[] = {"The shop is {fast}.",
                                        "### Speed\n\nThe shop is {fast}.",
                                        "- {fast}\n- > {fast}\n\n| {fast} |\n|---|\n| {fast} |",
                                        "## Notes\n\nThe shop is fast.",
                                        "## ACCEPTANCE CRITERIA\n\nThe shop is {fast}.",
                                        "# Else\n\nThe shop is fast.",
                                        NULL};
    check("smell/vague", texts);
    static const char *const need[] = {"## Need\n\nThe shop should be {fast}.", NULL};
    check("smell/vague", need);
    static const char *const weak[] = {"## Need\n\nThe shop should be fast.", NULL};
    check("smell/weak-verb", weak);
}

/* What an agreed term means is said; a proposed one says nothing yet. */
static void test_terms(void) {
    static const char *const texts[] = {"A fast response shall be {fast}.",
                                        "Fast responses are logged.", NULL};
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "glossary/fast-response.md",
                "---\nterm: fast response\nstatus: agreed\ndefinition: One within 2 s.\n---\n");
    check_in(&scratch, "smell/vague", texts);
    static const char *const proposed[] = {"A {fast} response shall be logged.", NULL};
    scratch_put(&scratch, "glossary/fast-response.md",
                "---\nterm: fast response\nstatus: proposed\ndefinition: One within 2 s.\n---\n");
    check_in(&scratch, "smell/vague", proposed);
}

static void check_with(const char *config, const char *rule, const char *const *texts) {
    g_auto(Scratch) scratch = scratch_make();
    scratch_put(&scratch, "req.yml", config);
    check_in(&scratch, rule, texts);
}

static void test_own_words(void) {
    static const char *const added[] = {"The shop is {snappy} and {dead slow}, not {large}.", NULL};
    static const char *const dropped[] = {"The shop is fast, has many pages, and is {large}.",
                                          NULL};
    static const char *const own[] = {"The shop is {snappy}, fast, has many pages.", NULL};
    check_with("rules: {smell/vague: {add: [snappy, Dead-slow]}}\n", "smell/vague", added);
    check_with("rules: {smell/vague: {drop: [fast, many]}}\n", "smell/vague", dropped);
    check_with("rules: {smell/vague: {words: [snappy]}}\n", "smell/vague", own);
    check_with("rules: {smell/vague: off}\n", "smell/vague", FAST_IS_FINE);
    check_with("folders: {requirements: {rules: {smell/vague: off}}}\n", "smell/vague",
               FAST_IS_FINE);
    check_with("rules: {smell/vague: off}\nfolders: {requirements: {rules: {smell: note}}}\n",
               "smell/vague", FAST);
}

static void test_languages(void) {
    static const char *const own[] = {"Der Shop soll {schnell} sein, fast {ganz schnell}.", NULL};
    check_with("language: de\n", "smell/vague", FAST_IS_FINE);
    check_with("language: none\n", "smell/vague", FAST_IS_FINE);
    check_with("language: de\nrules: {smell/vague: {words: [schnell, ganz schnell]}}\n",
               "smell/vague", own);
    check_with("language: de\nrules: {smell/vague: {add: [schnell, ganz schnell]}}\n",
               "smell/vague", own);
}

static void test_rfc2119(void) {
    static const char *const texts[] = {"The shop SHOULD close, and MAY open.",
                                        "The shop should close.", "The shop {can} close.", NULL};
    static const char *const without[] = {"The shop {SHOULD} close.", NULL};
    check_with("rules: {smell/weak-verb: {rfc2119: yes}}\n", "smell/weak-verb", texts);
    check_with("rules: {smell/weak-verb: {rfc2119: no}}\n", "smell/weak-verb", without);
}

/* Nothing in a list makes finding slow: 500 KB in one sentence. */
static void test_long(void) {
    g_auto(Scratch) scratch = scratch_make();
    g_autoptr(GString) text = g_string_new(HEAD);
    while (text->len < 500 * 1024)
        g_string_append(text, "that it was fast more than other all as soon as ");
    scratch_put(&scratch, EXAMPLE_PATH, text->str);
    scratch_put(&scratch, "req.yml", "limits: {line: 1 MiB}\n");
    LintOptions options = {.threads = 1};
    g_autoptr(LintResult) result = scratch_lint(&scratch, &options);
    g_assert_cmpuint(result->count, >, 1000);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/wording/vague", test_vague);
    g_test_add_func("/wording/subjective", test_subjective);
    g_test_add_func("/wording/loophole", test_loophole);
    g_test_add_func("/wording/open-ended", test_open_ended);
    g_test_add_func("/wording/weak-verb", test_weak_verb);
    g_test_add_func("/wording/comparative", test_comparative);
    g_test_add_func("/wording/superlative", test_superlative);
    g_test_add_func("/wording/pronoun", test_pronoun);
    g_test_add_func("/wording/negative", test_negative);
    g_test_add_func("/wording/universal", test_universal);
    g_test_add_func("/wording/absolute", test_absolute);
    g_test_add_func("/wording/time", test_time);
    g_test_add_func("/wording/speculation", test_speculation);
    g_test_add_func("/wording/trades/weak-verb", test_trades_weak_verb);
    g_test_add_func("/wording/trades/comparative", test_trades_comparative);
    g_test_add_func("/wording/trades/superlative", test_trades_superlative);
    g_test_add_func("/wording/trades/pronoun", test_trades_pronoun);
    g_test_add_func("/wording/trades/vague", test_trades_vague);
    g_test_add_func("/wording/sections", test_sections);
    g_test_add_func("/wording/terms", test_terms);
    g_test_add_func("/wording/own-words", test_own_words);
    g_test_add_func("/wording/languages", test_languages);
    g_test_add_func("/wording/rfc2119", test_rfc2119);
    g_test_add_func("/wording/long", test_long);
    return g_test_run();
}
