/* SPDX-License-Identifier: MIT */
/* JSON out, written as it comes, keys in the order given.
 *
 * Objects and lists are opened and closed through the writer, which knows commas, line ends and
 * what is still open. Nothing is refused: invalid UTF-8 is repaired, and control characters, DEL,
 * U+2028 and U+2029 are escaped, so that a line of output is a line anywhere; so is the first sign
 * of what build servers take for a command (`##[`). In an object every value has a key; in a list,
 * and outside of all, the key is NULL.
 *
 *   JsonWriter *json = json_writer_new(stream, 1, false);
 *   json_open_object(json, NULL);
 *   json_put_count(json, "version", 1);
 *   json_open_list(json, "documents");
 *   json_close(json);
 *   json_close(json);
 *   json_writer_free(json);
 */
#pragma once

#include "base/stream.h"

typedef struct JsonWriter JsonWriter;

/* A writer to `stream`. What stands in the first `levels` open objects or lists gets a line of its
 * own each; what is deeper stands on one line (0: all on one line, as JSON Lines want it). With
 * `in_html`, `<` is escaped too. The caller owns it. */
JsonWriter *json_writer_new(Stream *stream, unsigned levels, bool in_html);

/* Frees the writer; what is still open is closed first. NULL is fine. */
void json_writer_free(JsonWriter *writer);

/* Begins an object or a list; what follows stands in it until json_close(). */
void json_open_object(JsonWriter *writer, const char *key);
void json_open_list(JsonWriter *writer, const char *key);

/* Closes what was opened last; a line end follows where nothing is open any more. */
void json_close(JsonWriter *writer);

/* A text; one whose `at` is NULL is written as "". */
void json_put_text(JsonWriter *writer, const char *key, Slice text);

/* A NUL-terminated text; NULL is written as null. */
void json_put_string(JsonWriter *writer, const char *key, const char *text);

/* A text; an empty one is written as null. */
void json_put_optional(JsonWriter *writer, const char *key, Slice text);

/* A whole number. */
void json_put_count(JsonWriter *writer, const char *key, int64_t number);

/* A number in its shortest form that reads back as the same; what is not finite becomes null. */
void json_put_number(JsonWriter *writer, const char *key, double number);

/* A constant of JSON. */
void json_put_bool(JsonWriter *writer, const char *key, bool value);
void json_put_null(JsonWriter *writer, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonWriter, json_writer_free)
