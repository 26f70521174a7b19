/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "model/sketch.h"
#include "work/near.h"
#include "work/rules/rules.h"

/* The documents of one kind that are compared, and what it takes to look closer at two of them. */
typedef struct {
    RuleRun *run;
    double wanted;          /* the least similarity that is told */
    DocumentReader *reader; /* made when first needed */
    GByteArray *file;
    const Document **documents;
    GArray *shingles[2]; /* of the document that is looked at, and of the last that it was like */
    const Document *other;
    bool other_read;
} Comparison;

/* Whether either has a link to the other: then somebody knows of both. */
static bool are_linked(const Corpus *corpus, const Document *a, const Document *b) {
    const Document *ends[] = {a, b};
    for (size_t end = 0; end < 2; end++) {
        const Link *links;
        size_t count;
        corpus_links_from(corpus, ends[end], &links, &count);
        for (size_t i = 0; i < count; i++)
            if (links[i].to == ends[1 - end])
                return true;
    }
    return false;
}

static bool read_shingles(Comparison *comparison, const Document *document, GArray *shingles) {
    Slice file;
    if (!comparison->reader)
        comparison->reader = document_reader_new(comparison->run->config);
    return rule_read(comparison->run, document, comparison->file, &file) &&
           document_shingles(comparison->reader, document, file, shingles);
}

/* How near the document, whose shingles are read, is to another. */
static double similarity(Comparison *comparison, const Document *other) {
    if (comparison->other != other) {
        comparison->other = other;
        comparison->other_read = read_shingles(comparison, other, comparison->shingles[1]);
    }
    return comparison->other_read ? shingles_alike(comparison->shingles[0], comparison->shingles[1])
                                  : 0;
}

/* What the other document is called: its id, but where both have the same. */
static const char *name_of(RuleRun *run, const Document *other, const Document *document) {
    bool apart = other->id.len && !slice_equal(other->id, document->id);
    return apart ? rule_shown(run, other->id) : text_visible(run->arena, slice_of(other->path));
}

static void report_near(RuleRun *run, const Document *document, const Document *other,
                        double alike) {
    const char *name = name_of(run, other, document);
    Problem *problem = rule_report_field(run, document, document->kind->title,
                                         "this says nearly the same as %s (%d %%)", name,
                                         (int)(100 * alike + 1e-9));
    rule_follows(run, problem, document, other);
    problem->help =
        arena_printf(run->arena,
                     "say what only this one says, or drop one of them; where both are "
                     "meant, link to %s (%s)",
                     name, document->kind->glossary ? "'see'" : "'refines' or 'conflicts'");
}

static void look_closer(Comparison *comparison, const Near *near) {
    const Document *document = comparison->documents[near->place];
    const Document *nearest = NULL;
    double most = comparison->wanted;
    bool read = false;
    for (size_t i = 0; i < near->count; i++) {
        const Document *other = comparison->documents[near->others[i]];
        if (are_linked(comparison->run->corpus, document, other))
            continue;
        if (!read && !read_shingles(comparison, document, comparison->shingles[0]))
            return;
        read = true;
        double alike = similarity(comparison, other);
        bool better = nearest ? alike > most || (alike >= most && other->index < nearest->index)
                              : alike >= most;
        if (better) {
            nearest = other;
            most = alike;
        }
    }
    if (nearest)
        report_near(comparison->run, document, nearest, most);
}

static void compare_kind(Comparison *comparison, const Kind *kind) {
    const Corpus *corpus = comparison->run->corpus;
    uint32_t count = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        if (document->kind == kind && document->sketch && !document_means(document, "closed"))
            comparison->documents[count++] = document;
    }
    unsigned least = (unsigned)((comparison->wanted - SKETCH_DEVIATION) * SKETCH_SLOTS);
    g_autoptr(GArray) near = near_find(comparison->documents, count, least);
    for (unsigned i = 0; i < near->len; i++)
        look_closer(comparison, &g_array_index(near, Near, i));
}

static void check_near(RuleRun *run, const Document *unused) {
    (void)unused;
    const Corpus *corpus = run->corpus;
    const Schema *schema = &corpus->config->schema;
    g_autofree const Document **documents = g_new(const Document *, corpus->document_count);
    g_autoptr(GByteArray) file = g_byte_array_new();
    g_autoptr(GArray) shingles = g_array_new(FALSE, FALSE, sizeof(uint64_t)),
                      others = g_array_new(FALSE, FALSE, sizeof(uint64_t));
    Comparison comparison = {.run = run,
                             .wanted = rule_option(run, "similarity"),
                             .file = file,
                             .documents = documents,
                             .shingles = {shingles, others}};
    for (size_t i = 0; i < schema->kind_count; i++)
        compare_kind(&comparison, &schema->kinds[i]);
    document_reader_free(comparison.reader);
}

static const RuleOption near_options[] = {
    {.name = "similarity",
     .fallback = "0.6",
     .summary = "how much of what two documents say must be the same, from 0.5 to 1 (all of it)",
     .type = RULE_NUMBER,
     .least = SKETCH_LEAST,
     .most = 1},
    {.name = NULL},
};

#define EXAMPLE_TEXT(number, title, end)                                                           \
    "=== requirements/REQ-000" number "-banner.md\n---\nid: REQ-000" number "\ntitle: " title      \
    "\nstatus: draft\n---\n\n## Need\n\nVisitors who come from the newsletter should see\nthe "    \
    "spring offer before they pay, on every page\nof the checkout, until the offer " end "\n"

const Rule duplicate_rules[] = {
    {
        .id = "duplicate/near",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_BODY | NEEDS_SKETCH,
        .function = check_near,
        .summary = "two documents say nearly the same",
        .why =
            "Asked for twice, a thing is built twice, or changed in one place and not in the "
            "other. Compared are the words of title and text, three in a row at a time: of those "
            "in either document six in ten must be in both (option 'similarity', 0.6). "
            "Headings, code, HTML and the targets of links do not count. Documents of another "
            "kind, of less than 20 words or with a status that closes them are not compared, "
            "nor are two of which one links to the other: that they belong together is known.",
        .mend = "Keep one, and say there what the other added; or link them, with 'refines' where "
                "one tells the other in detail, with 'conflicts' where only one can hold.",
        .bad = EXAMPLE_TEXT("1", "Spring banner", "ends.")
            EXAMPLE_TEXT("2", "Banner in spring", "is over."),
        .good = EXAMPLE_TEXT(
            "1", "Spring banner",
            "ends.") "=== requirements/REQ-0002-guest.md\n"
                     "---\nid: REQ-0002\ntitle: Guest checkout\nstatus: draft\n---\n\n## Need\n\n"
                     "People who buy once should not have to think of a password first, since "
                     "every "
                     "third of them leaves at that page and does not come back.\n",
        .origin = "A. Broder, On the resemblance and containment of documents (1997).",
        .options = near_options,
    },
    RULES_END,
};
