/* SPDX-License-Identifier: MIT */
/* One document with what belongs to it: its state, its links both ways, its words explained. */
#pragma once

#include "adapters/json.h"
#include "base/date.h"
#include "model/corpus.h"
#include "show/terminal.h"
#include "work/references.h"

typedef struct {
    const Corpus *corpus;
    const Document *document;
    Slice file;                   /* the whole file */
    MarkdownNode *body;           /* NULL where it cannot be read as Markdown */
    const GPtrArray *words;       /* of Document: the terms that it uses */
    const References *references; /* in code and tests; NULL: nobody asked for them */
    Day today;                    /* readings of later days do not count yet */
} Sheet;

/* Writes it for people. */
void sheet_show(const Sheet *sheet, const Terminal *terminal);

/* Writes it as a JSON object: what `req list` says of a document, then `body`, `links`,
 * `backlinks`, `code` (where it was asked for), `metrics` (of a metric `joint` and `goals`),
 * `needs` and `words`. */
void sheet_json(const Sheet *sheet, JsonWriter *json);

/* Its parts, for people: the name, kind, status and path in two lines. */
void sheet_head(const Terminal *terminal, const Document *document);

/* A name of ours, and beside it what is to be said. */
void sheet_fact(const Terminal *terminal, const char *name, Slice text, Paint paint);

/* The fields, but for what stands in the head or among the links, and for those named in `besides`
 * (NULL-terminated; may be NULL). */
void sheet_facts(const Terminal *terminal, const Document *document, const char *const *besides);

/* The links that start at the document, and those that lead to it, as tables. */
void sheet_links(const Terminal *terminal, const Corpus *corpus, const Document *document);

/* What the metrics say that tell about the document: where they stand, or since it was delivered
 * how far they went, by readings up to `today`. Nothing for a metric itself. */
void sheet_metrics(const Terminal *terminal, const Corpus *corpus, const Document *document,
                   Day today);

/* The facts of a metric that follow from others: its readings in a line of signs, how far it is to
 * the target, and whether goals of more than one side lean on it; by readings up to `today`, and
 * those of later days are told of. */
void sheet_readings(const Terminal *terminal, const Corpus *corpus, const Document *metric,
                    Day today);

/* The same as members of the object that is open: `metrics`; of a metric `joint` and `goals`. */
void sheet_metrics_json(JsonWriter *json, const Corpus *corpus, const Document *document,
                        Day today);

/* A term: name and status, what is not settled, the joint definition, the sides' meanings beside
 * each other, other terms of the same word with both meanings beside each other, its other words,
 * examples, and the other fields. Not: links, body, and where it is used. Where the body `follows`,
 * a definition that stands in it is left to it. */
void sheet_term(const Terminal *terminal, const Corpus *corpus, const Document *term, bool follows);
