/* SPDX-License-Identifier: MIT */
/* What every format of findings must hold, whatever is in them: an independent reader gets the same
 * texts, no line is a command to a build server, nothing is a control character. */
#pragma once

#include "fuzz.h"

#include "adapters/xml_reader.h"
#include "show/findings.h"

#include <jansson.h>

#define FORMAT_COUNT 10

static const char *const FORMATS[FORMAT_COUNT] = {
    "human", "unix", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"};

static inline bool is_annotation(Slice line) {
    return slice_starts(line, "::error file=") || slice_starts(line, "::warning file=") ||
           slice_starts(line, "::notice file=");
}

static inline void check_lines(const char *name, Slice out) {
    bool github = strcmp(name, "github") == 0;
    for (size_t at = 0; at < out.len; at = slice_next_line(out, at + 1)) {
        Slice line = slice_range(out, at, slice_next_line(out, at + 1));
        Slice words = slice_ends(line, "\n") ? slice_range(line, 0, line.len - 1) : line;
        must_of(text_first_control(words) == words.len, words);
        must_of(!slice_starts(line, "::") || (github && is_annotation(line)), line);
        must_of(g_strstr_len(line.at, (gssize)line.len, "##[") == NULL, line);
    }
}

static inline void same_text(const json_t *object, const char *key, Slice expected) {
    const json_t *value = json_object_get(object, key);
    must(json_is_string(value));
    Slice text = {json_string_value(value), json_string_length(value)};
    must_of(slice_equal(text, expected), text);
}

static inline void check_json(Slice out, const LintResult *result) {
    json_error_t error;
    json_t *root = json_loadb(out.at, out.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    must_of(root != NULL, slice_of(error.text));
    json_t *findings = json_object_get(root, "findings"), *object;
    size_t i;
    must(json_array_size(findings) == result->count);
    json_array_foreach(findings, i, object) {
        const Finding *finding = &result->findings[i];
        same_text(object, "rule", slice_of(finding->rule->id));
        same_text(object, "text", finding->text);
        same_text(object, "message", slice_of(finding->message));
        must(json_integer_value(json_object_get(object, "offset")) == (json_int_t)finding->offset);
    }
    json_decref(root);
}

static inline void check_jsons(Slice out) {
    json_error_t error;
    for (size_t at = 0; at < out.len;) {
        size_t flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK;
        json_t *root = json_loadb(out.at + at, out.len - at, flags, &error);
        must_of(root != NULL, slice_of(error.text));
        json_decref(root);
        at += (size_t)error.position;
        while (at < out.len && strchr(" \n", out.at[at]))
            at++;
    }
}

static inline void check_xml(Slice out) {
    static const XmlEvents events = {NULL, NULL, NULL};
    g_autoptr(XmlReader) reader = xml_reader_new("out", &events, NULL);
    g_autoptr(GError) error = NULL;
    must_of(xml_reader_feed(reader, out, true, &error), slice_of(error ? error->message : "-"));
}

static inline void check_format(const char *name, const LintResult *result) {
    g_autoptr(Stream) out = stream_to_memory(), summary = stream_to_memory();
    FindingsStyle style = {.width = 60, .step_summary = summary};
    findings_format(name, NULL)->write(out, result, &style);
    Slice bytes = stream_bytes(out);
    must(text_valid(bytes) == bytes.len);
    if (strcmp(name, "json") == 0)
        check_json(bytes, result);
    else if (strcmp(name, "junit") == 0 || strcmp(name, "checkstyle") == 0)
        check_xml(bytes);
    else if (strcmp(name, "human") == 0 || strcmp(name, "unix") == 0 || strcmp(name, "github") == 0)
        check_lines(name, bytes);
    else
        check_jsons(bytes);
}
