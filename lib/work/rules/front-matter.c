/* SPDX-License-Identifier: MIT */
#include "work/needs.h"
#include "work/rules/rules.h"

/* What is asked of a document: by its status, or, where that is not known, by the first one. */
static const Status *asking_status(const Document *document) {
    if (document->status || document->kind->status_count == 0)
        return document->status;
    return &document->kind->statuses[0];
}

/* Whether a list or map stands there with nothing in it. */
static bool is_hollow(const YamlNode *value) {
    return value && (value->type == YAML_SCALAR ? yaml_len(value) == 0 : yaml_child(value) == NULL);
}

/* What goes into a field, for help. */
static const char *what_goes_in(RuleRun *run, const Kind *kind, int index) {
    const Field *field = &kind->fields[index];
    if (index == kind->id_field && kind->prefixes[0])
        return arena_printf(run->arena, "an id like %s-0042", kind->prefixes[0]);
    if (index != kind->status_field)
        return field->type == FIELD_TEXT ? "a few words" : field_expected(run->arena, field);
    g_autoptr(GString) names = g_string_new("one of ");
    for (size_t i = 0; i < kind->status_count; i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "", kind->statuses[i].name);
    return arena_copy(run->arena, names->str, names->len);
}

bool place_of_missing(const Document *document, const char *field, size_t *offset, size_t *end) {
    const Kind *kind = document->kind;
    int index = -1;
    kind_field(kind, slice_of(field), &index);
    bool there = index >= 0 && document->fields[index].place;
    bool at_status = !there && kind->status_field >= 0;
    document_place(document, at_status ? kind->fields[kind->status_field].name : field, offset,
                   end);
    return there;
}

static void report_missing(RuleRun *run, const Document *document, const Status *status,
                           int index) {
    const Field *field = &document->kind->fields[index];
    bool first = status == &document->kind->statuses[0];
    size_t offset, end;
    bool there = place_of_missing(document, field->name, &offset, &end);
    Problem *problem = first ? rule_report(run, document, field->name, offset, end, "'%s' is %s",
                                           field->key, there ? "empty" : "missing")
                             : rule_report(run, document, field->name, offset, end,
                                           "'%s' is %s, and status '%s' needs it", field->key,
                                           there ? "empty" : "missing", status->name);
    problem->help =
        arena_printf(run->arena, there ? "write behind '%s:' %s" : "add a line '%s: …', with %s",
                     field->key, what_goes_in(run, document->kind, index));
}

/* Whether the field's line is in the front matter, but something on it was refused already. */
static bool is_told(const Document *document, const char *key) {
    for (const Problem *problem = document->problems.first; problem; problem = problem->next) {
        size_t start = MIN(problem->offset, document->head.len);
        while (start > 0 && document->head.at[start - 1] != '\n')
            start--;
        Slice line = slice_range(document->head, start, document->head.len);
        if (slice_starts(line, key) && slice_find(line, ':', 0) == strlen(key))
            return true;
    }
    return false;
}

/* The fields themselves come first: where 'metrics' is asked for in vain, no reading is. */
static void check_reading(RuleRun *run, const Document *document) {
    const Status *status = document->status;
    if (!status || !status->readings || !needs_reading(run->corpus, document) ||
        (status_needs_field(status, "metrics") && !document_value(document, "metrics")))
        return;
    size_t offset, end;
    place_of_missing(document, "status", &offset, &end);
    Slice delivered = document_text(document, "delivered");
    rule_report(run, document, "readings", offset, end,
                delivered.len ? "no metric has a reading behind %.*s, and status '%s' needs one"
                              : "no metric has a reading%.*s, and status '%s' needs one",
                SLICE_ARG(delivered), status->name)
        ->help = "add a reading from after delivery to one of its metrics, or go back a status";
}

static void check_required(RuleRun *run, const Document *document) {
    const Status *status = asking_status(document);
    const Kind *kind = document->kind;
    if (!status)
        return;
    for (size_t i = 0; i < kind->field_count; i++) {
        const YamlNode *value = document_field(document, (int)i);
        bool empty = is_hollow(value);
        if ((value && !empty) || !status_needs_field(status, kind->fields[i].name) ||
            document_refused(document, (int)i) || (!empty && document_has(document, (int)i)) ||
            is_told(document, kind->fields[i].key))
            continue;
        report_missing(run, document, status, (int)i);
    }
    check_reading(run, document);
}

const Rule front_matter_rules[] = {
    {
        .id = "front-matter/alias",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "front matter uses an anchor, alias, tag or directive of YAML",
        .why = "They make one line mean something that stands elsewhere, and programs read them "
               "differently. Front matter is for people: what is written is what is meant.",
        .mend = "Write the value out. A text that begins with &, * or ! goes in quotes.",
        .bad = EXAMPLE_HEAD "owners: {marketing: &ana ana@example.org, it: *ana}\n" EXAMPLE_NEED,
        .good =
            EXAMPLE_HEAD "owners: {marketing: ana@example.org, it: ana@example.org}\n" EXAMPLE_NEED,
    },
    {
        .id = "front-matter/duplicate-key",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a field stands twice in front matter",
        .why = "One of the two values is lost without a word, and not the same one in every "
               "program.",
        .mend = "Keep one of them.",
        .bad = EXAMPLE_HEAD "due: 2027-02-12\ndue: 2027-02-26\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "due: 2027-02-12\ndrop-dead: 2027-02-26\n" EXAMPLE_NEED,
    },
    {
        .id = "front-matter/encoding",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "the file is no UTF-8 text, or holds characters that cannot be seen",
        .why = "What one editor shows as an umlaut is a blot in another, and hidden characters "
               "can make a text read differently from what it says.",
        .mend = "Save the file as UTF-8, and type the characters anew.",
        .bad = "---\nid: REQ-0001\ntitle: Banner f\xfcr the spring\nstatus: draft\n" EXAMPLE_NEED,
        .good =
            "---\nid: REQ-0001\ntitle: Banner f\xc3\xbcr the spring\nstatus: draft\n" EXAMPLE_NEED,
        .origin = "Unicode Technical Report 36, security considerations",
    },
    {
        .id = "front-matter/limit",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "front matter breaks one of the limits",
        .why = "Limits keep every file quick to read, also one written to be slow.",
        .mend = "Move long texts into the body, or raise the limit in req.yml: limits.",
        .bad = EXAMPLE_HEAD "tags: [[[[[[[[[[deep]]]]]]]]]]\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "tags: [spring, checkout]\n" EXAMPLE_NEED,
    },
    {
        .id = "front-matter/missing",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a file in a document folder has no front matter",
        .why = "Without an id, a title and a status nobody can refer to it or see where it stands.",
        .mend = "Begin the file with a line of three hyphens, the fields, and three hyphens again. "
                "'req new' writes such a file.",
        .bad = "# Spring banner\n\nVisitors should see the spring offer before they pay.\n",
        .good = EXAMPLE_DRAFT,
    },
    {
        .id = "front-matter/required",
        .severity = "error",
        .scope = SCOPE_AMONG,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_required,
        .summary = "a field is missing that the document's status needs",
        .why = "A document asks for more only as it grows: what a status needs are the questions "
               "that would otherwise be asked too late.",
        .mend = "Fill the field in, or go back to an earlier status.",
        .bad = "---\nid: REQ-0001\nstatus: draft\n" EXAMPLE_NEED,
        .good = EXAMPLE_DRAFT,
    },
    {
        .id = "front-matter/syntax",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "front matter cannot be read",
        .why = "Nothing is known of the document until its front matter is mended.",
        .mend = "Most often a colon in a text: put the text in quotes.",
        .bad = "---\nid: REQ-0001\ntitle: Banner: spring\nstatus: draft\n" EXAMPLE_NEED,
        .good = "---\nid: REQ-0001\ntitle: \"Banner: spring\"\nstatus: draft\n" EXAMPLE_NEED,
    },
    {
        .id = "front-matter/type",
        .severity = "error",
        .scope = SCOPE_DOCUMENT,
        .summary = "a value is not what its field asks for",
        .why = "A day that is none or a priority that nobody knows cannot be sorted, compared or "
               "planned with.",
        .mend = "Write a value of the kind that the message names.",
        .bad = EXAMPLE_HEAD "due: 2026-02-30\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "due: 2026-02-28\n" EXAMPLE_NEED,
    },
    {
        .id = "front-matter/unknown",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .summary = "a field that this kind of document does not have",
        .why = "Most often a slip of the pen: the field that was meant stays empty.",
        .mend = "Correct its name, or add the field to the kind in req.yml.",
        .bad = EXAMPLE_HEAD "pririty: must\n" EXAMPLE_NEED,
        .good = EXAMPLE_HEAD "priority: must\n" EXAMPLE_NEED,
    },
    RULES_END,
};
