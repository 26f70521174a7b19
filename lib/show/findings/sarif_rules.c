/* SPDX-License-Identifier: MIT */
/* What SARIF says of the rules themselves, all of it from their table. */
#include "show/findings/internal.h"
#include "show/quote.h"

int *sarif_rule_places(const LintResult *result) {
    size_t count;
    rule_table(&count);
    int *places = g_new0(int, MAX(count, 1));
    for (size_t i = 0; i < count; i++)
        places[i] = result->severities[i] == SEVERITY_OFF ? -1 : 0;
    for (size_t i = 0; i < result->count; i++)
        places[rule_index(result->findings[i].rule->id)] = 0;
    int place = 0;
    for (size_t i = 0; i < count; i++)
        if (places[i] == 0)
            places[i] = place++;
    return places;
}

static void put_message(JsonWriter *json, const char *key, const char *text) {
    json_open_object(json, key);
    json_put_string(json, "text", text);
    json_close(json);
}

static void append_example(GString *into, const char *heading, const char *example) {
    g_string_append_printf(into, "\n%s:\n\n", heading);
    quote_block(into, slice_of(example));
}

static void put_help(JsonWriter *json, const Rule *rule) {
    g_autoptr(GString) markdown = g_string_new(NULL);
    quote_words(markdown, slice_of(rule->mend), SIZE_MAX);
    g_string_append_c(markdown, '\n');
    append_example(markdown, "Found here", rule->bad);
    append_example(markdown, "Not found here", rule->good);
    g_autofree char *text =
        g_strdup_printf("%s ('req explain %s' shows examples.)", rule->mend, rule->id);
    json_open_object(json, "help");
    json_put_string(json, "text", text);
    json_put_string(json, "markdown", markdown->str);
    json_close(json);
}

static void put_rule(JsonWriter *json, const Rule *rule, Severity severity) {
    g_autofree char *area = g_strndup(rule->id, strcspn(rule->id, "/"));
    json_open_object(json, NULL);
    json_put_string(json, "id", rule->id);
    put_message(json, "shortDescription", rule->summary);
    put_message(json, "fullDescription", rule->why);
    put_help(json, rule);
    json_open_object(json, "defaultConfiguration");
    json_put_string(json, "level", severity == SEVERITY_OFF ? "none" : severity_name(severity));
    json_close(json);
    json_open_object(json, "properties");
    json_open_list(json, "tags");
    json_put_string(json, NULL, area);
    json_close(json);
    json_close(json);
    json_close(json);
}

void sarif_write_rules(JsonWriter *json, const LintResult *result) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    g_autofree int *places = sarif_rule_places(result);
    json_open_list(json, "rules");
    for (size_t i = 0; i < count; i++)
        /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): there are `count` */
        if (places[i] >= 0)
            put_rule(json, rules[i], result->severities[i]);
    json_close(json);
}
