/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "work/rules/rules.h"

#define NEAREST_AMONG 1000 /* people to compare a name with */

static void report_owner(RuleRun *run, const Document *document, bool needed, const char *side) {
    const Field *field = &document->kind->fields[document->kind->owners_field];
    const YamlNode *key = document_key(document, document->kind->owners_field);
    size_t offset, end;
    document_place(document, field->name, &offset, &end);
    if (key) {
        offset = yaml_offset(key);
        end = yaml_end(key);
        if (rule_is_told(document, offset, yaml_end(yaml_value(key))))
            return;
    }
    const char *subject = arena_printf(run->arena, "%s.%s", field->name, side);
    Problem *problem = needed ? rule_report(run, document, subject, offset, end,
                                            "no owner for side '%s', and status '%s' needs one",
                                            side, document->status->name)
                              : rule_report(run, document, subject, offset, end,
                                            "no owner for side '%s' yet", side);
    problem->help = arena_printf(run->arena, "add the person: %s: {%s: …}", field->key, side);
    if (needed)
        rule_raise(run, problem, "error");
}

static void check_owner(RuleRun *run, const Document *document) {
    int index = document->kind->owners_field;
    bool needed = document->status && document->status->owners;
    if (index < 0 || document_refused(document, index) ||
        (!needed && !document->fields[index].place))
        return;
    for (const char *const *side = run->config->schema.sides; *side; side++)
        if (yaml_text(yaml_get(document_field(document, index), *side)).len == 0)
            report_owner(run, document, needed, *side);
}

/* The listed person whose name is nearest; of addresses only what stands before the `@` counts, as
 * the rest is alike. */
static const char *nearest_person(RuleRun *run, Slice name) {
    const Config *config = run->config;
    size_t count = MIN(config->person_count, NEAREST_AMONG);
    const char **names = arena_array(run->scratch, const char *, count);
    for (size_t i = 0; i < count; i++) {
        Slice rest = slice_of(config->people[i].name);
        names[i] = slice_string(run->scratch, slice_cut(&rest, '@'));
    }
    const char *nearest = text_nearest(slice_cut(&name, '@'), names, count);
    for (size_t i = 0; nearest && i < count; i++)
        if (names[i] == nearest)
            return config->people[i].name;
    return NULL;
}

static void check_person(RuleRun *run, const Document *document, const char *path,
                         const YamlNode *value) {
    Slice name = yaml_text(value);
    if (value->type != YAML_SCALAR || name.len == 0 || config_person(run->config, name))
        return;
    const char *nearest = nearest_person(run, name);
    Problem *problem = rule_report(
        run, document, arena_copy(run->arena, path, strlen(path)), yaml_offset(value),
        yaml_end(value), "'%s' is not among the people of req.yml", rule_shown(run, name));
    problem->help = nearest ? arena_printf(run->arena, "did you mean '%s'?", nearest)
                            : "add the person to 'people' in req.yml";
    if (nearest)
        problem_rewrite(problem, run->arena, false, value, nearest, false);
}

static bool holds_people(const Field *field) {
    if (!field || field->type == FIELD_PERSON)
        return field != NULL;
    for (size_t i = 0; i < field->field_count; i++)
        if (holds_people(&field->fields[i]))
            return true;
    return holds_people(field->of);
}

static const Field *entry_of(const Field *map, const YamlNode *key) {
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(yaml_text(key), map->fields[i].key))
            return &map->fields[i];
    return map->fields ? NULL : map->of;
}

/* As deep as the schema, which is bounded. */
static void check_value(RuleRun *run, const Document *document, const Field *field,
                        const char *path, const YamlNode *value) {
    if (field->type == FIELD_PERSON) {
        check_person(run, document, path, value);
    } else if (field->type == FIELD_LIST && value->type == YAML_LIST) {
        for (const YamlNode *item = yaml_child(value); item; item = yaml_next(item))
            check_value(run, document, field->of, path, item);
    } else if (field->type == FIELD_MAP && value->type == YAML_MAP) {
        for (const YamlNode *key = yaml_child(value); key; key = yaml_next(key)) {
            const Field *entry = entry_of(field, key);
            const char *below =
                arena_printf(run->scratch, "%s.%.*s", path, SLICE_ARG(yaml_text(key)));
            if (entry)
                check_value(run, document, entry, below, yaml_value(key));
        }
    }
}

/* Who approves without being listed is told by approval/side. */
static void check_unknown(RuleRun *run, const Document *document) {
    if (run->config->person_count == 0)
        return;
    for (size_t i = 0; i < document->kind->field_count; i++) {
        const Field *field = &document->kind->fields[i];
        if (document_field(document, (int)i) && holds_people(field) &&
            strcmp(field->name, "approvals") != 0)
            check_value(run, document, field, field->name, document_field(document, (int)i));
    }
}

const Rule people_rules[] = {
    {
        .id = "people/owner",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_owner,
        .summary = "a side has no owner; an error where the status needs one",
        .why = "A requirement moves when one person on each side answers for it. Where nobody "
               "does, each side waits for the other.",
        .mend = "Name a person for the side, under 'owners'.",
        .bad = EXAMPLE_HEAD "owners: {marketing: ana@example.org}\n" EXAMPLE_NEED,
        .good =
            EXAMPLE_HEAD "owners: {marketing: ana@example.org, it: raj@example.org}\n" EXAMPLE_NEED,
    },
    {
        .id = "people/unknown",
        .severity = "warning",
        .scope = SCOPE_DOCUMENT,
        .needs = NEEDS_FRONT_MATTER,
        .function = check_unknown,
        .summary = "a person is named whom req.yml does not list",
        .why = "Most often a slip in an address: the person never hears of it.",
        .mend = "Correct the name, or add the person to 'people' in req.yml. Where nobody is "
                "listed, anybody may be named.",
        .bad = "=== req.yml\npeople:\n  ana@example.org: marketing\n  raj@example.org: it\n"
               "=== requirements/REQ-0001-example.md\n" EXAMPLE_HEAD
               "owners: {marketing: anna@example.org, it: raj@example.org}\n" EXAMPLE_NEED,
        .good = "=== req.yml\npeople:\n  ana@example.org: marketing\n  raj@example.org: it\n"
                "=== requirements/REQ-0001-example.md\n" EXAMPLE_HEAD
                "owners: {marketing: ana@example.org, it: raj@example.org}\n" EXAMPLE_NEED,
    },
    RULES_END,
};
