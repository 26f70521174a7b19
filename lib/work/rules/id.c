/* SPDX-License-Identifier: MIT */
#include "base/path.h"
#include "base/text.h"
#include "work/rules/rules.h"

static const char *id_field(const Document *document) {
    const Kind *kind = document->kind;
    return kind->id_field >= 0 ? kind->fields[kind->id_field].name : "id";
}

/* Whether the document's id is a field of its front matter. */
static bool writes_id(const Document *document) {
    const Kind *kind = document->kind;
    return kind->prefixes[0] && document->id.len > 0 && kind->id_field >= 0 &&
           kind->fields[kind->id_field].source == FROM_FRONT_MATTER;
}

/* --- malformed --- */

static bool has_prefix_of(const Kind *kind, Slice prefix) {
    for (const char *const *own = kind->prefixes; *own; own++)
        if (slice_is(prefix, *own))
            return true;
    return false;
}

/* Offers an id that is free, and that no link has to follow. */
static void mend_id(RuleRun *run, Problem *problem, const Document *document, const char *id) {
    const Link *const *links;
    size_t count;
    corpus_links_to(run->corpus, document, &links, &count);
    if (count == 0 && !corpus_find(run->corpus, slice_of(id)))
        problem_rewrite(problem, run->arena, false,
                        document_field(document, document->kind->id_field), id, false);
}

static void report_no_id(RuleRun *run, const Document *document) {
    const char *prefix = document->kind->prefixes[0];
    Problem *problem = rule_report_field(
        run, document, id_field(document), "'%s' is no id: one here is written %s-%s",
        rule_shown(run, document->id), prefix, document->kind->random_ids ? "k7m4x9d" : "0042");
    g_autofree char *upper = g_ascii_strup(document->id.at, (gssize)MIN(document->id.len, 64));
    Id id;
    if (id_parse(document->id, &id) && id.random)
        problem->help = "ids made by chance want 'ids: random' in req.yml";
    if (!id_parse(slice_of(upper), &id))
        return;
    problem->help = arena_printf(run->arena, "did you mean '%s'?", upper);
    if (has_prefix_of(document->kind, id.prefix))
        mend_id(run, problem, document, upper);
}

static void report_prefix(RuleRun *run, const Document *document, const Id *id) {
    const Kind *kind = document->kind;
    const Kind *other = schema_kind_of_prefix(&run->config->schema, id->prefix);
    Problem *problem = rule_report_field(
        run, document, id_field(document), "'%s' does not begin with %s-, as the id of a %s does",
        rule_shown(run, document->id), kind->prefixes[0], kind->name);
    if (other)
        problem->help = arena_printf(run->arena, "%s- is for a %s, which belongs into %s/",
                                     rule_shown(run, id->prefix), other->name, other->dirs[0]);
}

/* A number is filled in by the next commit that renumbers; only a draft may wait for one. */
static void report_placeholder(RuleRun *run, const Document *document) {
    Problem *problem =
        rule_report_field(run, document, id_field(document), "'%s' still waits for its number",
                          rule_shown(run, document->id));
    problem->help =
        arena_printf(run->arena, "run: req renumber %s", path_typed(run->arena, document->path));
    if (document->status == &document->kind->statuses[0])
        rule_raise(run, problem, "note");
}

static bool is_short(const Id *id) {
    return !id->placeholder && id->digits.len < ID_DIGITS;
}

static void report_short(RuleRun *run, const Document *document, const Id *id) {
    const char *usual = arena_printf(run->arena, "%.*s-%0*" G_GUINT64_FORMAT, SLICE_ARG(id->prefix),
                                     ID_DIGITS, id->number);
    Problem *problem =
        rule_report_field(run, document, id_field(document), "'%s' is written %s here",
                          rule_shown(run, document->id), usual);
    mend_id(run, problem, document, usual);
}

/* Short numbers are this repository's way where most ids of the kind have them. */
static bool short_is_usual(const Corpus *corpus, const Kind *kind) {
    size_t all = 0, with_few = 0;
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        Id id;
        if (document->kind != kind || !id_parse(document->id, &id) || id.placeholder)
            continue;
        all++;
        with_few += is_short(&id);
    }
    return with_few > 2 && with_few > all / 2;
}

static void check_malformed(RuleRun *run, const Document *unused) {
    (void)unused;
    const Kind *asked = NULL;
    bool usual = false;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        Id id;
        if (!writes_id(document))
            continue;
        if (!id_parse(document->id, &id) || (id.random && !document->kind->random_ids)) {
            report_no_id(run, document);
        } else if (!has_prefix_of(document->kind, id.prefix)) {
            report_prefix(run, document, &id);
        } else if (id.placeholder) {
            report_placeholder(run, document);
        } else if (is_short(&id)) {
            if (asked != document->kind)
                usual = short_is_usual(run->corpus, document->kind);
            asked = document->kind;
            if (!usual)
                report_short(run, document, &id);
        }
    }
}

/* --- duplicate --- */

/* Whether the document had its id before the change. */
static bool had_id(const RuleRun *run, const Document *document) {
    const Document *before = corpus_at(run->before, document->path);
    return before && slice_equal(before->id, document->id);
}

/* Whose the id is, of those that have it from `first` on: the first one by path, but of a change
 * the first one that had it before. */
static const Document *owner_of_id(const RuleRun *run, const Document *first) {
    const Document *owner = run->before ? first : NULL;
    while (owner && !had_id(run, owner))
        owner = owner->same_id;
    return owner ? owner : first;
}

static const char *renumber_help(RuleRun *run, const Document *document) {
    return arena_printf(run->arena, "give this document the next free id: req renumber %s",
                        path_typed(run->arena, document->path));
}

static void report_duplicate(RuleRun *run, const Document *document, const Document *owner) {
    rule_report_field(run, document, id_field(document), "the id %s is already that of %s",
                      rule_shown(run, document->id),
                      text_visible(run->arena, slice_of(owner->path)))
        ->help = renumber_help(run, document);
}

static void check_duplicate(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *first = run->corpus->documents[i];
        if (!first->same_id || corpus_find(run->corpus, first->id) != first)
            continue;
        const Document *owner = owner_of_id(run, first);
        for (const Document *each = first; each; each = each->same_id)
            if (each != owner)
                report_duplicate(run, each, owner);
    }
}

/* --- reused --- */

/* The same by the state before a change: the document had another id there, which another document
 * has now that is not the one that was called so. */
static void check_before(RuleRun *run, const Document *document) {
    const Document *before = corpus_at(run->before, document->path);
    if (!before || !before->id.len || !document->kind->prefixes[0] ||
        slice_equal(before->id, document->id) || !slice_equal(before->title, document->title))
        return;
    Id id;
    const Document *now = corpus_find(run->corpus, before->id);
    if (now && now != document && slice_equal(now->id, before->id) &&
        !slice_equal(now->title, before->title) && id_parse(now->id, &id) && !id.placeholder)
        rule_report_field(run, now, id_field(now), "%s was the id of %s before",
                          rule_shown(run, now->id),
                          text_visible(run->arena, slice_of(document->path)))
            ->help = renumber_help(run, now);
}

static void check_reused(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        if (run->before)
            check_before(run, document);
        const YamlNode *was = document_value(document, "was");
        for (const YamlNode *item = was ? yaml_child(was) : NULL; item; item = yaml_next(item)) {
            Slice id = yaml_text(item);
            const Document *now = corpus_find(run->corpus, id);
            if (!now || now == document || !slice_equal(now->id, id))
                continue;
            rule_report_field(run, now, id_field(now), "%s is a former id of %s",
                              rule_shown(run, id),
                              text_visible(run->arena, slice_of(document->path)))
                ->help = renumber_help(run, now);
        }
    }
}

/* --- file-name --- */

/* Whether the name means the same id, be it with other digits. */
static bool is_named_alike(const Document *document) {
    Id own, named;
    return id_parse(document->id, &own) && id_parse(id_of_file_name(document->path), &named) &&
           slice_equal(own.prefix, named.prefix) && own.number == named.number &&
           (!(own.random || named.random) || slice_equal(own.digits, named.digits));
}

static void check_file_name(RuleRun *run, const Document *document) {
    if (!writes_id(document) || is_named_alike(document) ||
        corpus_find(run->corpus, document->id) != document)
        return;
    Problem *problem =
        rule_report_field(run, document, id_field(document),
                          "the file's name does not begin with %s", rule_shown(run, document->id));
    const char *slash = strrchr(document->path, '/');
    g_autofree char *better = g_strdup_printf(
        "%.*s%.*s-%s.md", slash ? (int)(slash + 1 - document->path) : 0, document->path,
        SLICE_ARG(document->id), text_slug(run->arena, document->title, 60));
    problem->help =
        arena_printf(run->arena, "rename the file: git mv %s %s",
                     path_typed(run->arena, document->path), path_typed(run->arena, better));
}

#define EXAMPLE_REUSED(former)                                                                     \
    "=== requirements/REQ-0001-example.md\n" EXAMPLE_DRAFT                                         \
    "=== requirements/REQ-0002-checkout.md\n"                                                      \
    "---\nid: REQ-0002\ntitle: Guest checkout\nstatus: draft\nwas: [" former "]\n" EXAMPLE_NEED

const Rule id_rules[] = {
    {
        .id = "id/duplicate",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_ID,
        .function = check_duplicate,
        .summary = "two documents have the same id",
        .why = "Whoever says that id in a meeting, a ticket or a commit means one of them, and "
               "nobody knows which.",
        .mend = "Give the younger one a new id: 'req renumber' also mends what refers to it.",
        .bad = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT
               "=== requirements/REQ-0001-example.md\n" EXAMPLE_DRAFT,
        .good = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT
                "=== requirements/REQ-0002-example.md\n"
                "---\nid: REQ-0002\ntitle: Guest checkout\nstatus: draft\n" EXAMPLE_NEED,
    },
    {
        .id = "id/file-name",
        .severity = "warning",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_FRONT_MATTER | NEEDS_ID,
        .function = check_file_name,
        .summary = "the file's name does not begin with the document's id",
        .why = "People look for a document by its id, also in a list of files.",
        .mend = "Rename the file; nothing refers to documents by their path.",
        .bad = "=== requirements/banner.md\n" EXAMPLE_DRAFT,
        .good = "=== requirements/REQ-0001-banner.md\n" EXAMPLE_DRAFT,
    },
    {
        .id = "id/malformed",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_malformed,
        .summary = "an id is not written as ids are",
        .why = "REQ-7, REQ-007 and req_7 would be three names for one thing, and no search finds "
               "them all.",
        .mend = "Write the kind's prefix, a hyphen and at least four digits, or, where req.yml has "
                "'ids: random', what 'req new' makes. 'REQ-NEW' may stand in a draft until 'req "
                "renumber' fills it in.",
        .bad = "---\nid: REQ-1\ntitle: Spring banner\nstatus: draft\n" EXAMPLE_NEED,
        .good = EXAMPLE_DRAFT,
    },
    {
        .id = "id/reused",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .needs = NEEDS_FRONT_MATTER | NEEDS_ID,
        .function = check_reused,
        .summary = "a document has an id that was another document's before",
        .why = "An old ticket, mail or link that names the id leads to the wrong document, and "
               "nobody sees that it does.",
        .mend = "Give the younger document a new id, or take the id out of the other one's 'was'. "
                "Seen are former ids in 'was', and with a base what had the id there; not an id "
                "whose document was removed.",
        .bad = EXAMPLE_REUSED("REQ-0001"),
        .good = EXAMPLE_REUSED("REQ-0003"),
    },
    RULES_END,
};
