/* SPDX-License-Identifier: MIT */
#include "work/link.h"
#include "base/path.h"
#include "work/meanings.h"
#include "work/rules/rules.h"

#define CYCLE_SHOWN 8 /* ids of a circle in its message */

static Problem *report_link(RuleRun *run, const Link *link, const char *message) {
    return rule_report(run, link->from, link->type, link->offset, link->end, "%s", message);
}

/* --- dangling --- */

/* The id of a document whose front matter cannot be read, as far as the name of its file tells: who
 * links to it is not to blame. In a table, borrowed. */
static GHashTable *unread_ids(RuleRun *run) {
    GHashTable *ids = table_new();
    for (size_t i = 0; i < run->corpus->document_count; i++) {
        const Document *document = run->corpus->documents[i];
        Slice id = document->broken ? id_of_file_name(document->path) : (Slice){NULL, 0};
        if (id.len)
            g_hash_table_add(ids, slice_string(run->arena, id));
    }
    for (size_t i = 0; i < run->corpus->file_count; i++) {
        Slice id = id_of_file_name(run->corpus->files[i].path);
        if (id.len)
            g_hash_table_add(ids, slice_string(run->arena, id));
    }
    return ids;
}

/* The document whose id may have been meant: in capitals, with the usual number of digits. */
static const Document *meant_document(RuleRun *run, Slice target) {
    char text[ID_MOST_DIGITS + ID_MOST + 1]; /* zeroes are put in before the digits, one by one */
    Id id;
    if (target.len > ID_MOST)
        return NULL;
    for (size_t i = 0; i < target.len; i++)
        text[i] = g_ascii_toupper(target.at[i]);
    if (!id_parse((Slice){text, target.len}, &id) || id.placeholder || id.random)
        return NULL;
    char *digits = text + id.prefix.len + 1;
    size_t len = id.digits.len;
    for (; len > 1 && *digits == '0'; len--)
        memmove(digits, digits + 1, len - 1);
    for (; len <= ID_MOST_DIGITS; len++) {
        const Document *document =
            corpus_find(run->corpus, (Slice){text, (size_t)(digits - text) + len});
        if (document)
            return document;
        memmove(digits + 1, digits, len);
        *digits = '0';
    }
    return NULL;
}

/* Whether a link of this kind may lead to the document. */
static bool is_for(const Link *link, const Document *document) {
    const char *const *kinds = link->field->to;
    return !kinds || !kinds[0] || g_strv_contains(kinds, document->kind->name);
}

/* Offers the id of the document that is meant. Not where the same list has that document already,
 * or another error would take the place of this one. */
static void mend_link(RuleRun *run, Problem *problem, const Link *link, const Document *meant,
                      bool safe) {
    const char *id = slice_string(run->arena, meant->id);
    const Link *links;
    size_t count;
    Slice written = slice_range(link->from->head, link->offset, link->end);
    if (meant == link->from || !is_for(link, meant) || !slice_equal(written, link->target) ||
        strcmp(yaml_quote(run->scratch, meant->id, true), id) != 0)
        return;
    corpus_links_from(run->corpus, link->from, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (&links[i] != link && links[i].to == meant && links[i].type == link->type)
            return;
    rule_fix(run, problem, safe, link->offset, link->end, id);
}

/* Whether the link names the document by an id that it had before. */
static bool is_former(const Link *link) {
    const YamlNode *was = document_value(link->to, "was");
    for (const YamlNode *item = was ? yaml_child(was) : NULL; item; item = yaml_next(item))
        if (slice_equal(yaml_text(item), link->target))
            return !slice_equal(link->to->id, link->target);
    return false;
}

static void report_former(RuleRun *run, const Link *link) {
    const char *now = rule_shown(run, link->to->id);
    Problem *problem = report_link(
        run, link, arena_printf(run->arena, "'%s' is %s now", rule_shown(run, link->target), now));
    problem->help = arena_printf(run->arena, "write '%s'", now);
    mend_link(run, problem, link, link->to, true);
    rule_raise(run, problem, "note");
}

/* Whether the link may lead to a term that is not here: then nobody can tell that it dangles. */
static bool may_be_missing(const RuleRun *run, const Link *link) {
    const Schema *schema = &run->corpus->config->schema;
    const char *const *kinds = link->field->to;
    for (size_t i = 0; run->corpus->missing_count && i < schema->kind_count; i++)
        if (schema->kinds[i].glossary &&
            (!kinds || !kinds[0] || g_strv_contains(kinds, schema->kinds[i].name)))
            return true;
    return false;
}

static void check_dangling(RuleRun *run, const Document *unused) {
    (void)unused;
    g_autoptr(GHashTable) unread = NULL;
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (link->to && is_former(link))
            report_former(run, link);
        if (link->to || may_be_missing(run, link))
            continue;
        unread = unread ? unread : unread_ids(run);
        g_autofree char *target = slice_strdup(link->target);
        if (g_hash_table_contains(unread, target))
            continue;
        Problem *problem = report_link(
            run, link,
            arena_printf(run->arena, "no document has the id '%s'", rule_shown(run, link->target)));
        const char *back = run->change && run->change->gone
                               ? g_hash_table_lookup(run->change->gone, target)
                               : NULL;
        const Document *meant = back ? NULL : meant_document(run, link->target);
        if (back)
            problem->help = arena_printf(
                run->arena, "it was removed meanwhile; name another, or bring it back: %s", back);
        if (!meant)
            continue;
        problem->help = arena_printf(run->arena, "did you mean '%s'?", rule_shown(run, meant->id));
        mend_link(run, problem, link, meant, false);
    }
}

/* --- self, kind, dropped --- */

static void check_self(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (link->to == link->from)
            report_link(run, link,
                        arena_printf(run->arena, "%s names itself in '%s'",
                                     rule_shown(run, link->target), link->type));
    }
}

bool link_is_sound(const Link *link, const char *type) {
    return link->to && link->to != link->from && strcmp(link->type, type) == 0 &&
           is_for(link, link->to);
}

static void check_kind(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (!link->to || link->to == link->from || is_for(link, link->to))
            continue;
        g_autofree char *wanted = g_strjoinv(" or ", (char **)(uintptr_t)link->field->to);
        report_link(run, link,
                    arena_printf(run->arena, "%s is a %s, and '%s' is for a %s",
                                 rule_shown(run, link->target), link->to->kind->name, link->type,
                                 wanted));
    }
}

/* References that by their nature may name what is closed. */
static const char *const looking_back[] = {"supersedes", "links.resolves", NULL};

static void check_dropped(RuleRun *run, const Document *unused) {
    (void)unused;
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (!link->to || link->to == link->from || !document_means(link->to, "closed") ||
            document_means(link->from, "closed") || g_strv_contains(looking_back, link->type))
            continue;
        report_link(run, link,
                    arena_printf(run->arena, "%s is %s", rule_shown(run, link->target),
                                 link->to->status->name));
    }
}

/* --- cycle --- */

typedef struct {
    RuleRun *run;
    const char *type;
} Cycles;

static const Link *link_between(const Cycles *cycles, uint32_t from, uint32_t to) {
    const Corpus *corpus = cycles->run->corpus;
    const Link *links;
    size_t count;
    corpus_links_from(corpus, corpus->documents[from], &links, &count);
    for (size_t i = 0; i < count; i++)
        if (links[i].to && links[i].to->index == to && strcmp(links[i].type, cycles->type) == 0)
            return &links[i];
    return NULL;
}

/* A GraphOnCycle. */
static void report_cycle(void *context, const uint32_t *cycle, size_t length) {
    const Cycles *cycles = context;
    const Corpus *corpus = cycles->run->corpus;
    const Link *link = link_between(cycles, cycle[0], cycle[1]);
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < MIN(length, CYCLE_SHOWN); i++)
        g_string_append_printf(text, "%s → ",
                               rule_shown(cycles->run, corpus->documents[cycle[i]]->id));
    if (length > CYCLE_SHOWN)
        g_string_append_printf(text, "… %zu more … → ", length - CYCLE_SHOWN);
    g_string_append(text, rule_shown(cycles->run, corpus->documents[cycle[0]]->id));
    report_link(
        cycles->run, link,
        arena_printf(cycles->run->arena, "'%s' goes in a circle: %s", cycles->type, text->str))
        ->help = "take out the link that matters least";
}

static void check_cycles(RuleRun *run, const Document *unused) {
    (void)unused;
    g_autoptr(Arena) arena = arena_new();
    for (const char *const *type = LINKS_WITHOUT_CIRCLES; *type; type++) {
        Graph graph = link_graph(run->corpus, *type, arena);
        Cycles cycles = {run, *type};
        if (graph.first[graph.nodes] > 0)
            graph_cycles(&graph, arena, report_cycle, &cycles);
        arena_reset(arena);
    }
}

/* --- suspect --- */

static void report_suspect(RuleRun *run, const Link *link, const char *hash) {
    Arena *arena = run->arena;
    const char *target = rule_shown(run, link->target);
    const char *changes = rule_changes(run, link->from, link->to, link->pin);
    const char *told = changes ? arena_printf(arena, "since then: %s", changes)
                               : arena_printf(arena, "see 'git log -p -- %s' for what has changed",
                                              path_typed(arena, link->to->path));
    report_link(run, link,
                arena_printf(arena, "%s has changed since it was pinned at %s", target,
                             rule_shown(run, link->pin)))
        ->help = arena_printf(arena,
                              "%s; if the link still holds, pin it to %s@%.*s ('req link --review' "
                              "does)",
                              told, target, MEANING_PIN, hash);
}

/* A MeaningsRead. */
static bool read_document(void *run, const Document *document, GByteArray *buffer, Slice *bytes) {
    return rule_read(run, document, buffer, bytes);
}

static void check_suspect(RuleRun *run, const Document *unused) {
    (void)unused;
    g_autoptr(Meanings) meanings = meanings_new(read_document, run);
    for (size_t i = 0; i < run->corpus->link_count; i++) {
        const Link *link = &run->corpus->links[i];
        if (meanings_is_suspect(meanings, link))
            report_suspect(run, link, meanings_hash(meanings, link->to));
    }
}

#define EXAMPLE_GOAL                                                                               \
    "=== goals/GOAL-0001-orders.md\n"                                                              \
    "---\nid: GOAL-0001\ntitle: More orders in spring\nstatus: draft\n---\n"
#define EXAMPLE_SECOND(front)                                                                      \
    "=== requirements/REQ-0002-checkout.md\n"                                                      \
    "---\nid: REQ-0002\ntitle: Guest checkout\n" front EXAMPLE_NEED
#define EXAMPLE_FIRST(front) "=== " EXAMPLE_PATH "\n" EXAMPLE_HEAD front EXAMPLE_NEED

const Rule link_rules[] = {
    {
        .id = "link/cycle",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .function = check_cycles,
        .summary = "documents depend on each other, or refine each other, in a circle",
        .why = "Each waits for the next one, and so none can be first.",
        .mend = "Take out the link that matters least, or write down in a decision which comes "
                "first.",
        .bad = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n")
            EXAMPLE_SECOND("status: draft\nlinks: {depends: [REQ-0001]}\n"),
        .good = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n") EXAMPLE_SECOND("status: draft\n"),
    },
    {
        .id = "link/dangling",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .function = check_dangling,
        .summary = "a link to an id that no document has",
        .why = "The reader is sent to something that is not there: mistyped, renumbered, or "
               "deleted while somebody still relied on it.",
        .mend = "Correct the id, or take the link out. A former id ('was') still leads to its "
                "document, and is but noted.",
        .bad = EXAMPLE_FIRST("links: {depends: [REQ-0020]}\n") EXAMPLE_SECOND("status: draft\n"),
        .good = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n") EXAMPLE_SECOND("status: draft\n"),
    },
    {
        .id = "link/dropped",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .function = check_dropped,
        .summary = "a link to a document that is dropped, retired or superseded",
        .why = "What it relies on will not come.",
        .mend = "Link to what has taken its place, or take the link out.",
        .bad = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n")
            EXAMPLE_SECOND("status: dropped\nreason: Nobody asked for it.\n"),
        .good = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n") EXAMPLE_SECOND("status: draft\n"),
    },
    {
        .id = "link/kind",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .function = check_kind,
        .summary = "a link to a kind of document that it is not for",
        .why = "A requirement refines a goal and depends on requirements; mixed up, no overview "
               "made from the links is right.",
        .mend = "Use the link that fits the kind, or name the document that was meant.",
        .bad = EXAMPLE_FIRST("links: {depends: [GOAL-0001]}\n") EXAMPLE_GOAL,
        .good = EXAMPLE_FIRST("links: {refines: [GOAL-0001]}\n") EXAMPLE_GOAL,
    },
    {
        .id = "link/self",
        .severity = "error",
        .scope = SCOPE_CORPUS,
        .function = check_self,
        .summary = "a document links to itself",
        .why = "Nothing can depend on itself; another id was meant.",
        .mend = "Correct the id, or take the link out.",
        .bad = EXAMPLE_FIRST("links: {depends: [REQ-0001]}\n") EXAMPLE_SECOND("status: draft\n"),
        .good = EXAMPLE_FIRST("links: {depends: [REQ-0002]}\n") EXAMPLE_SECOND("status: draft\n"),
    },
    {
        .id = "link/suspect",
        .severity = "warning",
        .scope = SCOPE_CORPUS,
        .function = check_suspect,
        .summary = "a pinned link whose target means something else by now",
        .why = "Who pinned the link agreed to what stood there then; nobody has looked since "
               "whether it still holds.",
        .mend = "Compare the target with what it was when the link was pinned: 'req link --review' "
                "shows the words that have changed, and pins it anew if the link still holds. If "
                "not, change this document. req-document(5) says what a pin is made of.",
        .bad = EXAMPLE_FIRST("links: {refines: [GOAL-0001@5f1c2a9b]}\n") EXAMPLE_GOAL,
        .good = EXAMPLE_FIRST("links: {refines: [GOAL-0001@65f22f2b]}\n") EXAMPLE_GOAL,
    },
    RULES_END,
};
