/* SPDX-License-Identifier: MIT */
/* Plurals and articles, word by word. */
#include "base/inflect.h"

/* A noun or noun phrase, and its plural; NULL: none. */
static const char *const PLURALS[][2] = {
    /* -s */
    {"lead", "leads"},
    {"customer", "customers"},
    {"template", "templates"},
    {"page", "pages"},
    {"size", "sizes"},
    {"response", "responses"},
    {"image", "images"},
    {"roof", "roofs"},
    {"belief", "beliefs"},
    {"German", "Germans"},
    {"logo", "logos"},
    {"video", "videos"},
    {"photo", "photos"},
    {"persona", "personas"},
    {"schema", "schemas"},
    {"menu", "menus"},
    {"API gateway", "API gateways"},
    {"café", "cafés"},
    {"résumé", "résumés"},
    /* -es */
    {"bus", "buses"},
    {"status", "statuses"},
    {"bonus", "bonuses"},
    {"process", "processes"},
    {"address", "addresses"},
    {"box", "boxes"},
    {"inbox", "inboxes"},
    {"tax", "taxes"},
    {"index", "indexes"},
    {"branch", "branches"},
    {"search", "searches"},
    {"push", "pushes"},
    {"dash", "dashes"},
    {"buzz", "buzzes"},
    {"waltz", "waltzes"},
    {"quiz", "quizzes"},
    {"topaz", "topazes"},
    {"alias", "aliases"},
    {"canvas", "canvases"},
    {"lens", "lenses"},
    {"hero", "heroes"},
    {"veto", "vetoes"},
    /* ch like k */
    {"epoch", "epochs"},
    {"stomach", "stomachs"},
    {"martech", "martechs"},
    /* -y */
    {"category", "categories"},
    {"story", "stories"},
    {"query", "queries"},
    {"soliloquy", "soliloquies"},
    {"day", "days"},
    {"survey", "surveys"},
    {"toy", "toys"},
    {"standby", "standbys"},
    {"y", "ys"},
    /* -sis, -xis */
    {"analysis", "analyses"},
    {"hypothesis", "hypotheses"},
    {"axis", "axes"},
    /* capitals are kept, of acronyms too */
    {"Lead", "Leads"},
    {"Category", "Categories"},
    {"CTA", "CTAs"},
    {"SLA", "SLAs"},
    {"KPI", "KPIs"},
    {"API", "APIs"},
    {"SKU", "SKUs"},
    {"FAQ", "FAQs"},
    {"PTY", "PTYs"},
    {"CMS", "CMSes"},
    {"OS", "OSes"},
    {"B2B", "B2Bs"},
    {"Q4", "Q4s"},
    {"iOS app", "iOS apps"},
    /* the last word */
    {"sales lead", "sales leads"},
    {"landing page", "landing pages"},
    {"lead magnet", "lead magnets"},
    {"user story", "user stories"},
    {"A/B test", "A/B tests"},
    {"follow-up e-mail", "follow-up e-mails"},
    {"go-live", "go-lives"},
    {"follow-up", "follow-ups"},
    {"add-on", "add-ons"},
    {"sign up", "sign ups"},
    {"customer's account", "customer's accounts"},
    {" lead ", "leads"},
    /* the one before a preposition */
    {"row of data", "rows of data"},
    {"category of service", "categories of service"},
    {"return on investment", "returns on investment"},
    {"cost of sales", "costs of sales"},
    {"request for change", "requests for change"},
    {"call to action", "calls to action"},
    {"Call to Action", "Calls to Action"},
    {"proof of concept for sales", "proofs of concept for sales"},
    {"point-of-sale", "points-of-sale"},
    {"point-of-sale system", "point-of-sale systems"},
    {"proof-of-concept of a tool", "proofs-of-concept of a tool"},
    {"opt in", "opt ins"},
    {"opt-in form", "opt-in forms"},
    {"opt in form", "opt in forms"},
    {"log in page", "log in pages"},
    /* none: a plural already, or one of its own */
    {"leads", NULL},
    {"sales", NULL},
    {"analytics", NULL},
    {"goods", NULL},
    {"KPIs", NULL},
    {"SKUs", NULL},
    {"wikis", NULL},
    {"terms of use", NULL},
    {"people", NULL},
    {"media", NULL},
    {"women", NULL},
    {"salesmen", NULL},
    {"child", NULL},
    {"person", NULL},
    {"shelf", NULL},
    {"salesman", NULL},
    {"time series", NULL},
    {"criterion", NULL},
    {"working half", NULL},
    {"passer-by", NULL},
    /* no letter or digit of ours to put an ending to */
    {"C++", NULL},
    {"客户", NULL},
    {"лид", NULL},
    {"", NULL},
    {" ", NULL},
    {"-", NULL},
    {"lead-", NULL},
};

static void test_plurals(void) {
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(PLURALS); i++) {
        const char *plural = inflect_plural(arena, slice_of(PLURALS[i][0]));
        if (g_strcmp0(plural, PLURALS[i][1]))
            g_test_message("of \"%s\"", PLURALS[i][0]);
        g_assert_cmpstr(plural, ==, PLURALS[i][1]);
    }
}

/* The plural of a plural is none, and it looks like one; of bytes that are no text there is none.
 */
static void test_plural_of_plural(void) {
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(PLURALS); i++) {
        const char *plural = PLURALS[i][1];
        if (!plural || strpbrk(plural, " -") || strlen(plural) < 3)
            continue;
        if (!inflect_looks_plural(slice_of(plural)))
            g_test_message("of \"%s\"", plural);
        g_assert_true(inflect_looks_plural(slice_of(plural)));
        g_assert_null(inflect_plural(arena, slice_of(plural)));
    }
    g_assert_null(inflect_plural(arena, SLICE("lead\xff")));
    g_assert_null(inflect_plural(arena, (Slice){NULL, 0}));
    g_assert_false(inflect_looks_plural((Slice){NULL, 0}));
    g_autofree char *longest = g_strnfill(5000, 'x');
    g_assert_cmpuint(strlen(inflect_plural(arena, slice_of(longest))), ==, 5002);
}

/* Shows every text for which `is` does not say `wanted`, and fails where there is one. */
static void each(const char *const *texts, size_t count, const char *wanted,
                 const char *(*is)(Slice text)) {
    unsigned wrong = 0;
    for (size_t i = 0; i < count; i++) {
        const char *told = is(slice_of(texts[i]));
        if (strcmp(told, wanted) == 0)
            continue;
        g_test_message("\"%s\": %s", texts[i], told);
        wrong++;
    }
    g_assert_cmpuint(wrong, ==, 0);
}

static const char *look(Slice word) {
    return inflect_looks_plural(word) ? "plural" : "singular";
}

static void test_looks_plural(void) {
    static const char *const YES[] = {"leads",  "boxes", "stories", "ideas",  "areas", "KPIs",
                                      "photos", "taxis", "menus",   "people", "Women", "sales"};
    static const char *const NO[] = {"lead", "bus",  "status", "process", "analysis", "news",
                                     "gas",  "bias", "lens",   "series",  "iOS",      "LEADS",
                                     "CMS",  "SMS",  "OS",     "as",      "is",       "",
                                     "s",    "this", "campus", "alias"};
    each(YES, G_N_ELEMENTS(YES), "plural", look);
    each(NO, G_N_ELEMENTS(NO), "singular", look);
}

static void test_articles(void) {
    static const char *const AN[] = {"offer",
                                     "order",
                                     "item",
                                     "account",
                                     "e-mail",
                                     "E-mail",
                                     "AND",
                                     "hour",
                                     "hourly report",
                                     "honest mistake",
                                     "honour",
                                     "heir",
                                     "SLA",
                                     "SLA-based offer",
                                     "MVP",
                                     "RSS feed",
                                     "FAQ",
                                     "HTML page",
                                     "HTTP call",
                                     "SEO plan",
                                     "ROI",

                                     "NPS",
                                     "XML file",
                                     "A/B test",
                                     "x-ray",
                                     "S3 bucket",
                                     "H1",
                                     "F",
                                     "M3",
                                     "8",
                                     "8-day wait",
                                     "80% share",
                                     "800",
                                     "8,000",
                                     "11",
                                     "11-day wait",
                                     "18",
                                     "18 %",
                                     "11,000",
                                     "18,500",
                                     "11000",
                                     "\"offer\"",
                                     "(old) page",
                                     "“offer”",
                                     "€8 voucher",
                                     "unimportant word",
                                     "uninstall",
                                     "unidentified user",
                                     "unless",
                                     "urgent mail",
                                     "usher",
                                     "utter mess",
                                     "umbrella",
                                     "onerous task",
                                     "iOS app",
                                     "eBay shop",
                                     "école",
                                     "Élan",
                                     "@mention",
                                     "upsell",
                                     "IT team",
                                     "id",
                                     "ID",
                                     "IDs",
                                     "OS",
                                     "SMS",
                                     "LED",
                                     "SQL",
                                     "NGO",
                                     "NDA",
                                     "API",
                                     "RFID tag",
                                     "HDMI port",
                                     "HTTPS page",
                                     "SSID",
                                     "OFFER",
                                     "HOUR",
                                     "AGENDA"};
    static const char *const A[] = {"lead",
                                    "page",
                                    "customer",
                                    "user",
                                    "used car",
                                    "usual day",
                                    "usage report",
                                    "usable page",
                                    "utility",
                                    "URL",
                                    "URLs",
                                    "UI",
                                    "UX review",
                                    "UTM tag",
                                    "UK office",
                                    "USA",
                                    "unit",
                                    "unique offer",
                                    "union",
                                    "universal key",
                                    "unicorn",
                                    "university",
                                    "uniform",
                                    "European law",
                                    "euro",
                                    "eulogy",
                                    "one-off",
                                    "one",
                                    "once-only offer",
                                    "CTA",
                                    "KPI",
                                    "B2B lead",
                                    "CMS",
                                    "DB",
                                    "GDPR note",
                                    "PDF",
                                    "JSON file",
                                    "QR code",
                                    "TBX file",
                                    "VAT rate",
                                    "WYSIWYG editor",
                                    "YouTube link",
                                    "ZIP code",
                                    "NASA page",
                                    "LAN",
                                    "RAM",
                                    "SWOT",
                                    "README",
                                    "READMEs",
                                    "LEAD",
                                    "LEADS",
                                    "REPORT",
                                    "STATUS",
                                    "RACI chart",
                                    "UUID",
                                    "USER",
                                    "YAML file",
                                    "SIM card",
                                    "REST call",
                                    "SMART goal",
                                    "SaaS",
                                    ".NET page",
                                    "7",
                                    "70",
                                    "1",
                                    "10",
                                    "1,100",
                                    "1800 offer",
                                    "110",
                                    "180",
                                    "118",
                                    "12",
                                    "€5 voucher",
                                    "# sign",
                                    "house",
                                    "hot",
                                    "hero",
                                    "herd",
                                    "home",
                                    "ubiquitous ad",
                                    "u-turn",
                                    "T-shirt",
                                    "Q4 plan",
                                    "客户",
                                    "лид",

                                    "",
                                    " ",
                                    "\xff"};
    each(AN, G_N_ELEMENTS(AN), "an", inflect_article);
    each(A, G_N_ELEMENTS(A), "a", inflect_article);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/inflect/plurals", test_plurals);
    g_test_add_func("/inflect/plural-of-plural", test_plural_of_plural);
    g_test_add_func("/inflect/looks-plural", test_looks_plural);
    g_test_add_func("/inflect/articles", test_articles);
    return g_test_run();
}
