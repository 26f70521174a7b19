/* SPDX-License-Identifier: MIT */
/* SARIF 2.1.0, for code scanning. Everything is in it and marked: a host that no longer sees an
 * excused finding would close its alert, and open it again when the excuse goes. */
#include "base/embedded.h"
#include "base/text.h"
#include "base/url.h"
#include "show/findings/internal.h"

#define SCHEMA                                                                                     \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define TOP          "%SRCROOT%" /* what paths are relative to */
#define RESULTS_MOST 5000        /* hosts show no more, and refuse much more */
#define RANKS        4

/* What the writing of one run shares. */
typedef struct {
    JsonWriter *json;
    const LintResult *result;
    const int *places;  /* of rules */
    size_t room[RANKS]; /* how many results of each rank there is room for */
    Arena *scratch;
} Run;

/* What is left out last: errors, warnings, notes, then what nobody has to look at. */
static unsigned rank(const Finding *finding) {
    return finding_counts(finding) ? (unsigned)(SEVERITY_ERROR - finding->severity) : RANKS - 1;
}

static void make_room(Run *run) {
    size_t counts[RANKS] = {0}, left = RESULTS_MOST;
    for (size_t i = 0; i < run->result->count; i++)
        counts[rank(&run->result->findings[i])]++;
    for (unsigned i = 0; i < RANKS; i++) {
        run->room[i] = MIN(counts[i], left);
        left -= run->room[i];
    }
}

/* A text in which a viewer finds no link: `[text](address)` would be one. */
static void put_message(JsonWriter *json, const char *key, const char *text) {
    g_auto(GStrv) parts = g_strsplit(text, "](", -1);
    g_autofree char *plain = g_strjoinv("]\u200b(", parts);
    json_open_object(json, key);
    json_put_string(json, "text", plain);
    json_close(json);
}

static void put_content(JsonWriter *json, const char *key, Slice text) {
    json_open_object(json, key);
    json_put_text(json, "text", text);
    json_close(json);
}

static void put_file(Run *run, const char *path) {
    json_open_object(run->json, "artifactLocation");
    json_put_string(run->json, "uri", url_of_path(run->scratch, path));
    json_put_string(run->json, "uriBaseId", TOP);
    json_close(run->json);
}

static void put_bytes(JsonWriter *json, size_t offset, size_t end) {
    json_put_count(json, "byteOffset", (int64_t)offset);
    json_put_count(json, "byteLength", (int64_t)(end - offset));
}

static void put_location(Run *run, const Finding *finding) {
    JsonWriter *json = run->json;
    json_open_object(json, NULL);
    json_open_object(json, "physicalLocation");
    put_file(run, finding->path);
    json_open_object(json, "region");
    json_put_count(json, "startLine", (int64_t)finding->line);
    json_put_count(json, "startColumn", (int64_t)finding->column);
    json_put_count(json, "endLine", (int64_t)finding->end_line);
    json_put_count(json, "endColumn", (int64_t)finding->end_column);
    put_bytes(json, finding->offset, finding->end);
    put_content(json, "snippet", finding->text);
    json_close(json);
    json_close(json);
    if (finding->id) {
        json_open_list(json, "logicalLocations");
        json_open_object(json, NULL);
        json_put_string(json, "name", text_visible(run->scratch, slice_of(finding->id)));
        json_close(json);
        json_close(json);
    }
    json_close(json);
}

static void put_suppressions(JsonWriter *json, const Finding *finding) {
    json_open_list(json, "suppressions");
    if (finding->suppressed) {
        json_open_object(json, NULL);
        json_put_string(json, "kind", "inSource");
        json_put_string(json, "justification", finding->suppressed);
        json_close(json);
    }
    json_close(json);
}

static void put_fix(Run *run, const Finding *finding) {
    JsonWriter *json = run->json;
    const ProblemFix *fix = finding->fix;
    json_open_list(json, "fixes");
    json_open_object(json, NULL);
    put_message(json, "description", fix->safe ? "a safe fix" : "a guess: look at what it changes");
    json_open_list(json, "artifactChanges");
    json_open_object(json, NULL);
    put_file(run, finding->path);
    json_open_list(json, "replacements");
    for (size_t i = 0; i < fix->count; i++) {
        json_open_object(json, NULL);
        json_open_object(json, "deletedRegion");
        put_bytes(json, fix->edits[i].offset, fix->edits[i].end);
        json_close(json);
        put_content(json, "insertedContent", slice_of(fix->edits[i].text));
        json_close(json);
    }
    for (int open = 0; open < 5; open++)
        json_close(json);
}

static void put_result(Run *run, const Finding *finding) {
    JsonWriter *json = run->json;
    g_autofree char *words = finding_words(finding);
    arena_reset(run->scratch);
    json_open_object(json, NULL);
    json_put_string(json, "ruleId", finding->rule->id);
    json_put_count(json, "ruleIndex", run->places[rule_index(finding->rule->id)]);
    json_put_string(json, "level", severity_name(finding->severity));
    put_message(json, "message", words);
    json_open_list(json, "locations");
    put_location(run, finding);
    json_close(json);
    json_open_object(json, "partialFingerprints");
    json_put_string(json, "reqFingerprint/v1", finding->fingerprint);
    json_close(json);
    put_suppressions(json, finding);
    if (run->result->compared)
        json_put_string(json, "baselineState", finding->is_new ? "new" : "unchanged");
    if (finding->fix)
        put_fix(run, finding);
    json_close(json);
}

static void put_notification(JsonWriter *json, const char *level, const char *text) {
    json_open_object(json, NULL);
    json_put_string(json, "level", level);
    put_message(json, "message", text);
    json_close(json);
}

static void put_invocation(JsonWriter *json, const LintResult *result) {
    json_open_list(json, "invocations");
    json_open_object(json, NULL);
    json_put_bool(json, "executionSuccessful", result->unreadable == 0);
    json_open_list(json, "toolExecutionNotifications");
    if (result->unreadable)
        put_notification(json, "error", "some files could not be read");
    if (result->count > RESULTS_MOST) {
        g_autofree char *text =
            g_strdup_printf("%d of %zu findings are listed, errors first; the format json has all",
                            RESULTS_MOST, result->count);
        put_notification(json, "warning", text);
    }
    json_close(json);
    json_close(json);
    json_close(json);
}

static void put_tool(JsonWriter *json, const LintResult *result) {
    json_open_object(json, "tool");
    json_open_object(json, "driver");
    json_put_string(json, "name", "req");
    json_put_string(json, "semanticVersion", embedded_version());
    sarif_write_rules(json, result);
    json_close(json);
    json_close(json);
}

static void put_top(JsonWriter *json) {
    json_open_object(json, "originalUriBaseIds");
    json_open_object(json, TOP);
    put_message(json, "description", "the top of the repository");
    json_close(json);
    json_close(json);
}

static void put_run(Run *run) {
    JsonWriter *json = run->json;
    json_open_object(json, NULL);
    put_tool(json, run->result);
    put_invocation(json, run->result);
    put_top(json);
    json_put_string(json, "columnKind", "unicodeCodePoints");
    json_put_string(json, "defaultEncoding", "utf-8");
    json_open_list(json, "results");
    for (size_t i = 0; i < run->result->count; i++) {
        const Finding *finding = &run->result->findings[i];
        size_t *room = &run->room[rank(finding)];
        if (*room) {
            --*room;
            put_result(run, finding);
        }
    }
    json_close(json);
    json_close(json);
}

void findings_write_sarif(Stream *out, const LintResult *result, const FindingsStyle *style) {
    (void)style;
    g_autoptr(JsonWriter) json = json_writer_new(out, 4, false);
    g_autoptr(Arena) scratch = arena_new();
    g_autofree int *places = sarif_rule_places(result);
    Run run = {.json = json, .result = result, .places = places, .scratch = scratch};
    make_room(&run);
    json_open_object(json, NULL);
    json_put_string(json, "$schema", SCHEMA);
    json_put_string(json, "version", "2.1.0");
    json_open_list(json, "runs");
    put_run(&run);
    json_close(json);
    json_close(json);
}
