/* SPDX-License-Identifier: MIT */
/* A repository with documents of every sort, good and bad, and all that a corpus read from it says,
 * as one text: two corpora with the same text are the same to everybody who asks. */
#pragma once

#include "git_repo.h"

#include "show/findings.h"
#include "work/lint.h"

/* Writes the files of a rule's example, each in a folder of its own below its usual one. */
static inline void put_example(const Scratch *at, const char *folder, const char *example) {
    if (!g_str_has_prefix(example, "=== ")) {
        g_autofree char *path = g_strdup_printf("requirements/%s/REQ-0001-example.md", folder);
        put(at, path, example);
        return;
    }
    g_auto(GStrv) files = g_strsplit(example + 4, "\n=== ", -1);
    for (size_t i = 0; files[i]; i++) {
        g_auto(GStrv) parts = g_strsplit(files[i], "\n", 2);
        g_auto(GStrv) names = g_strsplit(parts[0], "/", 2);
        if (!names[1] || strstr(parts[0], " -> "))
            continue;
        g_autofree char *path = g_strdup_printf("%s/%s/%s", names[0], folder, names[1]);
        put(at, path, parts[1] ? parts[1] : "");
    }
}

/* Each rule's examples, the example repository, and documents that are odd in other ways. */
static inline void put_documents(const Scratch *at) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        g_autofree char *bad = g_strdup_printf("b%zu", i), *good = g_strdup_printf("g%zu", i);
        put_example(at, bad, rules[i]->bad);
        put_example(at, good, rules[i]->good);
    }
    const char *examples = g_getenv("EXAMPLES");
    g_autofree char *absolute = g_canonicalize_filename(examples ? examples : "examples", NULL);
    run(at, "cp -r '%s/spring-campaign/.' . && rm -f req.yml", absolute);
    put(at, "requirements/empty.md", "");
    put(at, "requirements/bom.md",
        "\xef\xbb\xbf---\r\nid: REQ-7001\r\ntitle: \"A \\u0103 \\\"b\\\"\"\r\nstatus: "
        "dr\r\n---\r\n");
    put(at, "requirements/open.md", "---\nid: REQ-7002\ntitle: x\n");
    put(at, "requirements/bytes.md", "---\ntitle: \xff\n---\n");
    put(at, "requirements/deep.md",
        "---\nid: REQ-7003\ntitle: 'it''s'\nTitle: x\ntitle: y\nowners: {marketing: |\n a\n}\n"
        "tags: [a, [b, {c: d, e: []}], {}, '', ~]\nreason: >\n  one\n  two\n\n  three\n"
        "due:\nwas: [REQ-8001, 'REQ-8002']\nlinks: {depends: REQ-7001@0123abcd, refines: {x: y}}\n"
        "? x\n: y\n---\n");
    put(at, "requirements/body.md",
        "---\nid: REQ-7004\ntitle: Body\nstatus: draft\n---\n\n# Body\n\n## Need\n\n## "
        "*Re*quire&amp;"
        "ment\n\n[a](x%20y.md) ![](b.png) ![c](d) <b>e</b> <https://example.org>\n\n"
        "> - ## Not a section\n\n<!-- only -->\n\nSetext\n---\n");
    put(at, "requirements/quotes.md", "---\nid: REQ-7005\ntitle: T\n---\n\n");
    run(at, "for i in $(seq 70); do printf '>' ; done >>requirements/quotes.md");
}

/* `count` requirements that link to each other. */
static inline void put_many(const Scratch *at, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        g_autofree char *path = g_strdup_printf("requirements/many/REQ-%u-x.md", 10000 + i);
        g_autofree char *text = g_strdup_printf(
            "---\nid: REQ-%u\ntitle: Number %u\nstatus: %s\nlinks: {depends: [REQ-%u, "
            "\"REQ-%u\"]}\n---\n\n## Need\n\nWords %u.\n\n## Requirement\n\n[x](REQ-%u-x.md)\n",
            10000 + i, i, i % 7 ? "draft" : "review", 10000 + (i * 7) % count, 9999 + i, i,
            10001 + i);
        put(at, path, text);
    }
}

static inline void text_slice(GString *text, const char *name, Slice slice, const Document *from) {
    g_string_append_printf(text, " %s=", name);
    if (!slice.at)
        g_string_append(text, "none");
    else if (from->head.at && slice.at >= from->head.at &&
             slice.at <= from->head.at + from->head.len)
        g_string_append_printf(text, "@%zu+%zu", (size_t)(slice.at - from->head.at), slice.len);
    else
        g_string_append_printf(text, "'%.*s'", SLICE_ARG(slice));
}

static inline void text_nodes(GString *text, const YamlNode *node, const Document *from) {
    for (; node; node = yaml_next(node)) {
        g_string_append_printf(text, "(%u %u%s %u-%u", node->type, node->style,
                               node->flow ? " flow" : "", yaml_offset(node), yaml_end(node));
        text_slice(text, "at", (Slice){yaml_text(node).at, yaml_len(node)}, from);
        if (node->type == YAML_SCALAR && yaml_value(node))
            g_string_append(text, ": ");
        text_nodes(text, yaml_inner(node), from);
        g_string_append_c(text, ')');
    }
}

static inline void text_problems(GString *text, const ProblemList *problems) {
    g_string_append_printf(text, "%zu problems\n", problems->count);
    for (const Problem *problem = problems->first; problem; problem = problem->next) {
        g_string_append_printf(text, "%s %u-%u '%s' %s %s", problem->rule, problem->offset,
                               problem->end, problem->message, problem->help, problem->subject);
        g_assert_true(problem->next || problem == problems->last);
        for (size_t i = 0; problem->fix && i < problem->fix->count; i++)
            g_string_append_printf(text, " %d %zu-%zu '%s'", problem->fix->safe,
                                   problem->fix->edits[i].offset, problem->fix->edits[i].end,
                                   problem->fix->edits[i].text);
        g_string_append_c(text, '\n');
    }
}

static inline void text_body(GString *text, const Document *document) {
    for (size_t i = 0; i < document->heading_count; i++) {
        const DocumentHeading *heading = &document->headings[i];
        g_string_append_printf(text, "heading %u %d %u-%u", heading->level, heading->empty,
                               heading->offset, heading->end);
        text_slice(text, "text", heading->text, document);
    }
    for (size_t i = 0; i < document->thing_count; i++) {
        const BodyThing *thing = &document->things[i];
        g_string_append_printf(text, "\nthing %d %d %d %u-%u", thing->type, thing->has_text,
                               thing->exact, thing->offset, thing->end);
        text_slice(text, "target", thing->target, document);
    }
    for (size_t i = 0; i < document->excuse_count; i++) {
        const DocumentExcuse *excuse = &document->excuses[i];
        g_string_append_printf(text, "\nexcuse %d %u-%u %u-%u", excuse->type, excuse->offset,
                               excuse->end, excuse->from, excuse->to);
        text_slice(text, "word", excuse->word, document);
        text_slice(text, "rules", excuse->rules, document);
        text_slice(text, "reason", excuse->reason, document);
    }
}

static inline void text_uses(GString *text, const Document *document) {
    uint32_t count = 0;
    for (DocumentUses uses = document_uses(document); document_next_use(&uses); count++) {
        const DocumentUse *use = &uses.use;
        DocumentUseTexts texts = document_use_texts(document, use);
        g_string_append_printf(text, "\nuse %u %u-%u %d %d %d %s %s", use->word, use->offset,
                               use->end, use->welcome, use->exact, use->safe, texts.instead,
                               texts.field);
    }
    g_assert_cmpuint(count, ==, document->use_count);
}

/* Everything that a document holds, pointers followed. */
static inline void text_document(GString *text, const Document *document) {
    char hex[OID_HEX + 1];
    g_string_append_printf(text, "== %s %s %s %s\n", document->path, oid_hex(&document->blob, hex),
                           document->kind->name, document->status ? document->status->name : "-");
    g_string_append_printf(text, "%u %u-%u %u %u %d %d %" G_GINT64_MODIFIER "x", document->index,
                           document->front_offset, document->front_end, document->body_offset,
                           document->size, document->body_refused, document->broken,
                           document->refused);
    g_string_append_printf(text, " head '%.*s'\n", SLICE_ARG(document->head));
    g_string_append_printf(text, "meaning %s\n", document->meaning ? document->meaning : "-");
    text_slice(text, "id", document->id, document);
    text_slice(text, "title", document->title, document);
    text_slice(text, "summary", document->summary, document);
    text_slice(text, "bytes", document->bytes, document);
    text_nodes(text, document->front, document);
    for (size_t i = 0; i < document->kind->field_count; i++) {
        const YamlNode *key = document_key(document, (int)i),
                       *value = document_field(document, (int)i);
        g_string_append_printf(text, "\n%zu %u %u", i, key ? yaml_offset(key) : 0,
                               value ? yaml_offset(value) : 0);
        g_assert_true(!key || document->front);
    }
    g_string_append_printf(text, "\nsketch %d same %s\n", document->sketch != NULL,
                           document->same_id ? document->same_id->path : "-");
    text_body(text, document);
    text_uses(text, document);
    text_problems(text, &document->problems);
}

/* Everything that a corpus and lint say, of `source` read in that way. */
static inline char *text_corpus(Source *source, const Corpus *corpus) {
    GString *text = g_string_new("");
    for (size_t i = 0; i < corpus->document_count; i++)
        text_document(text, corpus->documents[i]);
    for (size_t i = 0; i < corpus->link_count; i++) {
        const Link *link = &corpus->links[i];
        g_assert_true(link->from == corpus->documents[link->from->index]);
        g_string_append_printf(text, "%s %s %.*s %.*s %s %u-%u\n", link->from->path, link->type,
                               SLICE_ARG(link->target), SLICE_ARG(link->pin),
                               link->to ? link->to->path : "-", link->offset, link->end);
    }
    for (size_t i = 0; i < corpus->file_count; i++) {
        g_string_append_printf(text, "file %s ", corpus->files[i].path);
        text_problems(text, &corpus->files[i].problems);
    }
    for (size_t i = 0; i < corpus->unreadable_count; i++)
        g_string_append_printf(text, "unreadable %s\n", corpus->unreadable[i]);
    g_autoptr(GError) error = NULL;
    g_autoptr(LintResult) result = lint_run(corpus, source, &(LintOptions){.threads = 2}, &error);
    g_assert_no_error(error);
    g_autoptr(Stream) out = stream_to_memory();
    findings_format("json", NULL)->write(out, result, &(FindingsStyle){.color = false});
    g_string_append_printf(text, "%.*s", SLICE_ARG(stream_bytes(out)));
    return g_string_free(text, FALSE);
}

static inline Corpus *load_corpus(Source *source, const Config *config, CorpusOptions options) {
    g_autoptr(GError) error = NULL;
    Corpus *corpus = corpus_load(source, config, &options, &error);
    g_assert_no_error(error);
    return corpus;
}

/* That two long texts are the same; else shows where they part. */
static inline void assert_same(const char *text, const char *expected) {
    size_t same = 0;
    while (text[same] && text[same] == expected[same])
        same++;
    if (text[same] || expected[same])
        g_error("differ at byte %zu:\n%.400s\n--- expected:\n%.400s", same,
                text + same - MIN(same, 100), expected + same - MIN(same, 100));
}
