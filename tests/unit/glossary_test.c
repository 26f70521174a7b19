/* SPDX-License-Identifier: MIT */
/* The glossary in single texts: which word is found, and what is written in its place. What is
 * found in documents, tests/terms holds. */
#include "model/glossary.h"

typedef struct {
    Config *config;
    Arena *arena;
    DocumentReader *documents;
    ProseReader *prose;
    GPtrArray *terms; /* Document */
    Glossary *glossary;
    GArray *uses; /* ProseUse */
} Team;

static Document *read_document(Team *team, const char *path, const char *text) {
    const Kind *kind = schema_kind_of_path(&team->config->schema, path);
    g_assert_nonnull(kind);
    return document_read(team->documents, team->arena, path, kind, slice_of(text), true);
}

/* A team with terms of these front matters, each at glossary/NUMBER.md, or behind a path and `|`;
 * the last one is NULL. */
static void team_make(Team *team, const char *yml, const char *const *fronts) {
    *team = (Team){.config = config_read(slice_of(yml)), .arena = arena_new()};
    team->documents = document_reader_new(team->config);
    team->prose = prose_reader_new(NULL);
    team->terms = g_ptr_array_new();
    team->uses = g_array_new(FALSE, FALSE, sizeof(ProseUse));
    for (size_t i = 0; fronts[i]; i++) {
        Slice front = slice_of(fronts[i]), path = {NULL, 0};
        if (slice_find(front, '|', 0) < front.len)
            path = slice_cut(&front, '|');
        const char *at = path.at ? slice_string(team->arena, path)
                                 : arena_printf(team->arena, "glossary/%03zu.md", i);
        const char *text = arena_printf(team->arena, "---\n%.*s\n---\n", SLICE_ARG(front));
        g_ptr_array_add(team->terms, read_document(team, at, text));
    }
    team->glossary = glossary_new(team->config, (const Document *const *)(void *)team->terms->pdata,
                                  team->terms->len);
}

static void team_clear(Team *team) {
    glossary_free(team->glossary);
    g_array_unref(team->uses);
    g_ptr_array_unref(team->terms);
    prose_reader_free(team->prose);
    document_reader_free(team->documents);
    arena_free(team->arena);
    config_free(team->config);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Team, team_clear)

static const Prose *find(Team *team, const char *path, const char *text) {
    const Prose *prose = prose_read_text(team->prose, slice_of(text));
    g_array_set_size(team->uses, 0);
    glossary_find(team->glossary, path, prose, team->uses);
    return prose;
}

/* What is found in the text: each match in brackets, behind it the words' term by its number. */
static char *show(Team *team, const char *path, const char *text) {
    const Prose *prose = find(team, path, text);
    GString *shown = g_string_new(NULL);
    for (unsigned i = 0; i < team->uses->len; i++) {
        const ProseUse *use = &g_array_index(team->uses, ProseUse, i);
        Slice words = slice_range(prose->blocks[use->block].text, use->from, use->to);
        g_string_append_printf(shown, "%s%.*s=%u%s%s", i ? " " : "", SLICE_ARG(words),
                               use->word->term->index, use->plural ? "s" : "",
                               use->word->role == TERM_AVOID ? "!" : "");
    }
    return g_string_free(shown, FALSE);
}

#define FOUND(team, path, text, expected)                                                          \
    do {                                                                                           \
        g_autofree char *found = show(team, path, text);                                           \
        g_assert_cmpstr(found, ==, expected);                                                      \
    } while (0)

/* --- which word it is --- */

/* One word of two terms: by its scope, the team's own before what others keep, an accepted word
 * before one to avoid, a listed word before a plural. */
static void test_choice(void) {
    static const char *const TERMS[] = {
        "term: order\nstatus: agreed",
        "term: order\nstatus: agreed\nscope: [requirements/media]",
        "term: order\nstatus: agreed\nscope: [requirements/media/print, goals/]",
        "term: customer\nstatus: agreed\navoid: [client, goods]",
        "term: client\nstatus: agreed",
        "term: good\nstatus: agreed",
        "term: retired word\nstatus: retired\navoid: [old word]",
        "theirs/bill.md|term: bill\nstatus: agreed\naliases: [note]",
        "theirs/client.md|term: client\nstatus: agreed\naliases: [payer]",
        "theirs/part.md|term: part\nstatus: agreed\naliases: [client, order]",
        NULL};
    g_auto(Team) team;
    team_make(&team, "glossaries: [theirs]\nkinds: {term: {dir: [glossary, theirs]}}\n", TERMS);
    FOUND(&team, "requirements/a.md", "An order of orders.", "order=0 orders=0s");
    FOUND(&team, "requirements/media/a.md", "An order of orders.", "order=1 orders=1s");
    FOUND(&team, "requirements/media/print/a.md", "An order.", "order=2");
    FOUND(&team, "requirements/mediation.md", "An order.", "order=0");
    FOUND(&team, "goals/a.md", "An order.", "order=2");
    FOUND(&team, "goals", "An order.", "order=2");
    FOUND(&team, "goals/a.md", "A client, and goods.", "client=4 goods=3!");
    FOUND(&team, "goals/a.md", "A good note of a bill.", "good=5 note=7 bill=7");
    FOUND(&team, "goals/a.md", "An old word is a retired word.", "retired word=6");
    FOUND(&team, "goals/a.md", "A payer is hidden with his term; a part is not.", "part=9");
    const Term *terms = team.glossary->terms;
    g_assert_true(terms[8].hidden_by == &terms[4] && terms[8].borrowed);
    g_assert_true(!terms[9].hidden_by && terms[9].borrowed && !terms[4].borrowed);
    g_assert_true(term_holds(&terms[1], "requirements/media/x.md"));
    g_assert_false(term_holds(&terms[1], "requirements/x.md"));
    g_assert_false(term_holds(&terms[8], "requirements/x.md"));
}

static void test_words(void) {
    static const char *const TERMS[] = {
        "term: lead\nstatus: agreed\navoid: [Prospect Record, LEAD, sign-up]\n"
        "reasons: {prospect record: It is a row.}",
        "term: Lead\nstatus: proposed\nscope: [goals]\naliases: [sign up, prospect record]",
        "term: C\nstatus: agreed\naliases: [C++]",
        "term: .NET\nstatus: agreed\naliases: [net]",
        "term: thing\nstatus: agreed\ncase: exact\naliases: [IT, iOS]",
        NULL};
    g_auto(Team) team;
    team_make(&team, "", TERMS);
    const Glossary *glossary = team.glossary;
    const TermWord *lead = glossary_word(glossary, SLICE(" LEAD "));
    g_assert_true(lead == &glossary->terms[0].words[0] && lead->same->role == TERM_AVOID);
    g_assert_true(lead->same->exact && !lead->exact);
    g_assert_true(lead->same->same->term->index == 1 && !lead->same->same->same);
    const TermWord *record = glossary_word(glossary, SLICE("prospect record"));
    g_assert_cmpstr(record->reason, ==, "It is a row.");
    g_assert_true(record->same && record->same->term->index == 1);
    g_assert_null(record->same->reason);
    const TermWord *sign = glossary_word(glossary, SLICE("sign-up"));
    g_assert_true(sign && sign->same && sign->same->role == TERM_ALIAS);
    g_assert_true(glossary_word(glossary, SLICE("C"))->same == NULL);
    g_assert_true(glossary_word(glossary, SLICE("c++"))->same == NULL);
    g_assert_true(slice_is(glossary_word(glossary, SLICE(".net"))->text, ".NET"));
    g_assert_true(slice_is(glossary_word(glossary, SLICE("Net"))->text, "net"));
    static const char *const NONE[] = {"",         " ",
                                       "leads",    "lead's",
                                       "prospect", "prospect, record",
                                       "lead.",    "\xff",
                                       "-",        "prospect record of a"};
    for (size_t i = 0; i < G_N_ELEMENTS(NONE); i++)
        g_assert_null(glossary_word(glossary, slice_of(NONE[i])));
    for (size_t i = 0; i < glossary->terms[4].word_count; i++)
        g_assert_true(glossary->terms[4].words[i].exact);
    g_assert_true(glossary_term(glossary, team.terms->pdata[3]) == &glossary->terms[3]);
    const Document *other = read_document(&team, "glossary/0035.md", "");
    g_assert_null(glossary_term(glossary, other));
}

/* A term's own words in its own title, and its own words to avoid in its document, are no uses. */
static void test_own_document(void) {
    static const char *const TERMS[] = {
        "term: lead\nstatus: agreed\navoid: [prospect]\n"
        "definition: A lead is no prospect and no customer.",
        "term: customer\nstatus: agreed\navoid: [punter]\ndefinition: A prospect once.", NULL};
    g_auto(Team) team;
    team_make(&team, "", TERMS);
    static const char *const FOUND_IN[] = {"lead customer", "prospect!"};
    for (unsigned i = 0; i < 2; i++) {
        const Document *document = team.terms->pdata[i];
        const Prose *prose = prose_read(team.prose, document, NULL);
        g_autoptr(GString) found = g_string_new(NULL);
        g_array_set_size(team.uses, 0);
        glossary_find(team.glossary, document->path, prose, team.uses);
        for (unsigned k = 0; k < team.uses->len; k++) {
            const TermWord *word = g_array_index(team.uses, ProseUse, k).word;
            g_string_append_printf(found, "%s%.*s%s", k ? " " : "", SLICE_ARG(word->text),
                                   word->role == TERM_AVOID ? "!" : "");
        }
        g_assert_cmpstr(found->str, ==, FOUND_IN[i]);
    }
    FOUND(&team, "glossary/000.md", "Say prospect.", "prospect=0!"); /* an example, no document */
}

/* Another language has no plurals of ours. */
static void test_language(void) {
    static const char *const TERMS[] = {"term: lead\nstatus: agreed\naliases: [CTA]", NULL};
    g_auto(Team) team, english;
    team_make(&team, "language: de\n", TERMS);
    team_make(&english, "", TERMS);
    FOUND(&team, "goals/a.md", "Leads and CTAs, a lead and a CTA.", "lead=0 CTA=0");
    FOUND(&english, "goals/a.md", "Leads and CTAs, a lead.", "Leads=0s CTAs=0s lead=0");
    g_assert_cmpuint(team.glossary->key, !=, english.glossary->key);
}

/* The key changes with all that finding depends on, and with nothing else. */
static void test_key(void) {
    static const char *const FRONTS[] = {
        "term: lead\nstatus: agreed\naliases: [x]",
        "term: lead\nstatus: proposed\naliases: [x]",
        "term: lead\nstatus: agreed\naliases: [y]",
        "term: lead\nstatus: agreed\navoid: [x]",
        "term: lead\nstatus: agreed\naliases: [x]\ncase: exact",
        "term: lead\nstatus: agreed\naliases: [x]\nscope: [goals]",
        "glossary/b.md|term: lead\nstatus: agreed\naliases: [x]",
    };
    uint64_t keys[G_N_ELEMENTS(FRONTS)];
    for (size_t i = 0; i < G_N_ELEMENTS(FRONTS); i++) {
        g_auto(Team) team;
        team_make(&team, "", (const char *const[]){FRONTS[i], NULL});
        keys[i] = team.glossary->key;
        g_assert_cmpuint(keys[i], !=, 0);
        for (size_t k = 0; k < i; k++)
            g_assert_cmpuint(keys[i], !=, keys[k]);
    }
    g_auto(Team) same;
    team_make(
        &same, "",
        (const char *const[]){"status: agreed\nterm:  lead\ndefinition: x\naliases: [x]", NULL});
    g_assert_cmpuint(same.glossary->key, ==, keys[0]);
}

/* --- what is written instead --- */

/* A text, and what it becomes with every word to avoid replaced; `?` stands behind what is not
 * safe. */
static const char *const REPLACED[][2] = {
    {"a prospect record", "a lead"},
    {"all prospect records", "all leads"},
    {"Prospect records rose.", "Leads rose."},
    {"We say so. Prospect record!", "We say so. Lead!"},
    {"the Prospect Record", "the Lead?"},
    {"THE PROSPECT RECORDS", "THE LEADS"},
    {"the prospect record's date", "the lead's date"},
    {"the prospect records' dates", "the leads' dates"},
    {"a \"prospect record\" here", "a \"lead?\" here"},
    {"a prospect-record", "a lead"},
    {"a prospect-record-based plan", "a lead?-based plan"},
    {"a non-prospect record", "a non-lead?"},
    /* articles */
    {"a punter", "a customer"},
    {"a mail", "a e-mail?"},
    {"A mail", "A e-mail?"},
    {"mails", "e-mails"},
    {"the mail", "the e-mail"},
    {"an entry", "an lead?"},
    {"entries", "leads"},
    {"a buy button", "a CTA"},
    {"Buy buttons", "CTAs"},
    {"BUY BUTTON", "CTA"},
    {"a, mail", "a, e-mail"},
    /* capitals of its own */
    {"Apple system", "iOS"},
    {"the Javascript", "the JavaScript"},
    {"Javascript's", "JavaScript's"},
    /* numbers that do not agree */
    {"a figure", "a metrics?"},
    {"figures", "metrics"},
    {"the prospects", "the audiences?"},
    {"the prospects' wish", "the audiences?' wish"},
    {"the staff", "the person"},
    {"the staffs", "the person?"},
    {"a chase", "a request for change"},
    {"chases", "requests for change"},
    /* a glossary that writes words like headings */
    {"the machine runs", "the worker node runs"},
    {"The machines run", "The worker nodes run"},
    {"Machines run", "Worker nodes run"},
    {"the k8s way", "the Kubernetes way"},
};

static const char *const REPLACING[] = {
    "term: lead\nstatus: agreed\navoid: [prospect record, entry]",
    "term: customer\nstatus: agreed\navoid: [punter]",
    "term: e-mail\nstatus: agreed\navoid: [mail]",
    "term: CTA\nstatus: agreed\navoid: [buy button]",
    "term: iOS\nstatus: agreed\navoid: [apple system]",
    "term: JavaScript\nstatus: agreed\navoid: [Javascript]",
    "term: metrics\nstatus: agreed\navoid: [figure]",
    "term: audience\nstatus: agreed\navoid: [prospects]",
    "term: person\nstatus: agreed\navoid: [staff]",
    "term: request for change\nstatus: agreed\navoid: [chase]",
    "term: Worker node\nstatus: agreed\navoid: [Machine]",
    "term: Kubernetes\nstatus: agreed\navoid: [k8s]",
    NULL};

static char *replace(Team *team, const char *text) {
    const Prose *prose = find(team, "requirements/a.md", text);
    GString *changed = g_string_new(NULL);
    size_t at = 0;
    for (unsigned i = 0; i < team->uses->len; i++) {
        const ProseUse *use = &g_array_index(team->uses, ProseUse, i);
        if (use->word->role != TERM_AVOID)
            continue;
        bool safe;
        const char *instead =
            glossary_replace(team->arena, prose, use, use->word->term->words[0].text, &safe);
        g_string_append_len(changed, text + at, (gssize)(use->from - at));
        g_string_append_printf(changed, "%s%s", instead, safe ? "" : "?");
        at = use->to;
    }
    g_string_append(changed, text + at);
    return g_string_free(changed, FALSE);
}

static void test_replace(void) {
    g_auto(Team) team;
    unsigned wrong = 0;
    team_make(&team, "", REPLACING);
    for (size_t i = 0; i < G_N_ELEMENTS(REPLACED); i++) {
        g_autofree char *changed = replace(&team, REPLACED[i][0]);
        if (strcmp(changed, REPLACED[i][1]) == 0)
            continue;
        g_test_message("\"%s\" became \"%s\"", REPLACED[i][0], changed);
        wrong++;
    }
    g_assert_cmpuint(wrong, ==, 0);
}

/* --- against a search by hand --- */

enum { ROUNDS = 200, TERMS = 12, WORDS = 60 };

static const char *draw(void) {
    static const char *const LETTERS[] = {"ra", "lo", "mi", "te"};
    return LETTERS[g_test_rand_int_range(0, G_N_ELEMENTS(LETTERS))];
}

static const char *draw_phrase(Arena *arena, int most) {
    const char *phrase = draw();
    for (int count = g_test_rand_int_range(0, most); count > 0; count--)
        phrase = arena_printf(arena, "%s %s", phrase, draw());
    return phrase;
}

/* Whether the words [at, at + n) are the phrase. */
static bool stands_at(char *const *words, int at, int n, const char *phrase) {
    g_auto(GStrv) parts = g_strsplit(phrase, " ", -1);
    bool same = (int)g_strv_length(parts) == n;
    for (int i = 0; same && i < n; i++)
        same = strcmp(words[at + i], parts[i]) == 0;
    return same;
}

/* The first term that is words [at, at + n), or -1. */
static int term_at(const char *const *phrases, char *const *words, int at, int n) {
    for (int i = 0; i < TERMS; i++)
        if (stands_at(words, at, n, phrases[i]))
            return i;
    return -1;
}

static char *search(const char *const *phrases, char *const *words) {
    GString *found = g_string_new(NULL);
    int count = (int)g_strv_length((char **)words);
    for (int at = 0, step; at < count; at += step) {
        int n = MIN(4, count - at);
        while (n > 0 && term_at(phrases, words, at, n) < 0)
            n--;
        step = MAX(n, 1);
        if (n > 0)
            g_string_append_printf(found, "%s%d+%d=%d", found->len ? " " : "", at, n,
                                   term_at(phrases, words, at, n));
    }
    return g_string_free(found, FALSE);
}

static void test_random(void) {
    for (int round = 0; round < ROUNDS; round++) {
        g_autoptr(Arena) arena = arena_new();
        const char *phrases[TERMS], *fronts[TERMS + 1] = {NULL};
        for (int i = 0; i < TERMS; i++) {
            phrases[i] = draw_phrase(arena, 4);
            fronts[i] = arena_printf(arena, "term: %s\nstatus: agreed", phrases[i]);
        }
        g_auto(Team) team;
        team_make(&team, "", fronts);
        const char *text = draw();
        for (int i = 1; i < WORDS; i++)
            text = arena_printf(arena, "%s %s", text, draw());
        g_auto(GStrv) words = g_strsplit(text, " ", -1);
        g_autofree char *expected = search(phrases, words);
        find(&team, "goals/a.md", text);
        g_autoptr(GString) found = g_string_new(NULL);
        for (unsigned i = 0; i < team.uses->len; i++) {
            const ProseUse *use = &g_array_index(team.uses, ProseUse, i);
            g_string_append_printf(found, "%s%u+%u=%u", i ? " " : "", use->first,
                                   use->last - use->first + 1, use->word->term->index);
        }
        g_assert_cmpstr(found->str, ==, expected);
    }
}

/* The longest phrases, written in many ways that do not fit, hold nobody up. */
static void test_hostile_phrases(void) {
    enum { MANY = 400 };
    g_autoptr(Arena) arena = arena_new();
    const char *fronts[MANY + 1] = {NULL};
    for (int i = 0; i < MANY; i++) {
        const char *phrase = "A";
        for (int k = i % PHRASES_MOST_WORDS; k > 0; k--)
            phrase = arena_printf(arena, "a %s", phrase);
        fronts[i] = arena_printf(arena, "term: %s\nstatus: agreed\ncase: exact", phrase);
    }
    g_auto(Team) team;
    team_make(&team, "", fronts);
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 2000; i++)
        g_string_append(text, "a ");
    g_string_append(text, "A");
    find(&team, "goals/a.md", text->str);
    g_assert_cmpuint(team.uses->len, ==, 1);
    const ProseUse *use = &g_array_index(team.uses, ProseUse, 0);
    g_assert_cmpuint(use->last - use->first + 1, ==, PHRASES_MOST_WORDS);
}

/* Many terms of one word, and long ones of one word again and again, take no longer than others. */
static void test_hostile(void) {
    enum { MANY = 20000 };
    g_autofree const char **fronts = g_new0(const char *, MANY + 2);
    for (int i = 0; i < MANY; i++)
        fronts[i] = "term: a\nstatus: agreed\naliases: [a a a a a a a a a a b, a-a-a-a-a-a-b]";
    g_auto(Team) team;
    team_make(&team, "", fronts);
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < MANY; i++)
        g_string_append(text, "a ");
    find(&team, "goals/a.md", text->str);
    g_assert_cmpuint(team.uses->len, ==, MANY);
    g_assert_true(g_array_index(team.uses, ProseUse, MANY - 1).word->term->index == 0);
    size_t length = 0;
    for (const TermWord *word = glossary_word(team.glossary, SLICE("A")); word; word = word->same)
        length++;
    g_assert_cmpuint(length, ==, MANY);
}

/* Of a term with its acronym in brackets each of both is a word, but for those listed otherwise. */
static void test_acronym_in_title(void) {
    g_auto(Team) team;
    team_make(&team, "",
              (const char *[]){"term: Platform as a Service (PaaS)\nstatus: agreed",
                               "term: Lead (CRM)\nstatus: agreed",
                               "term: Service Level Agreement (SLA)\nstatus: agreed\navoid: [sla]",
                               "term: Extensible Markup Language ( XML )\nstatus: agreed",
                               "term: (AB)\nstatus: agreed", NULL});
    FOUND(&team, "goals/a.md", "A platform as a service, PaaS, and a PaaS-based one.",
          "platform as a service=0 PaaS=0 PaaS=0");
    FOUND(&team, "goals/a.md", "A Platform as a Service (PaaS) it is.",
          "Platform as a Service (PaaS)=0");
    FOUND(&team, "goals/a.md", "Our CRM has a lead, and a lead (CRM).", "lead (CRM)=1");
    FOUND(&team, "goals/a.md", "Service level agreements, an SLA.",
          "Service level agreements=2s SLA=2!");
    g_assert_true(team.glossary->terms[0].words[1].in_title);
    g_assert_true(team.glossary->terms[0].words[1].welcome);
    g_assert_cmpuint(team.glossary->terms[1].word_count, ==, 1);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/glossary/choice", test_choice);
    g_test_add_func("/glossary/words", test_words);
    g_test_add_func("/glossary/own-document", test_own_document);
    g_test_add_func("/glossary/language", test_language);
    g_test_add_func("/glossary/key", test_key);
    g_test_add_func("/glossary/replace", test_replace);
    g_test_add_func("/glossary/random", test_random);
    g_test_add_func("/glossary/hostile", test_hostile);
    g_test_add_func("/glossary/hostile-phrases", test_hostile_phrases);
    g_test_add_func("/glossary/acronym-in-title", test_acronym_in_title);
    return g_test_run();
}
