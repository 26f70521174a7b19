/* SPDX-License-Identifier: MIT */
/* Every document, the glossary and the configuration read from one source.
 *
 * Read and parsed in ranges by several threads, an arena a worker, all adopted by the corpus;
 * documents stand in byte order of their paths whatever the number of threads. Read-only once
 * loaded. Rules, queries and pages read it; nothing writes to it.
 */
#pragma once

#include "model/document.h"
#include "model/glossary.h"
#include "model/ids.h"
#include "model/source.h"

/* A reference from one document to another, as written. */
typedef struct {
    const Document *from;
    const Document *to;   /* NULL: dangling */
    const char *type;     /* the field's path: `links.refines`, `metrics`, `see` */
    Slice target;         /* the id as written, without pin */
    Slice pin;            /* behind `@`; empty where there is none */
    const Field *field;   /* the reference's field: which kinds it may name */
    uint32_t offset, end; /* of the id (without pin) in the file */
} Link;

typedef struct Corpus Corpus;

typedef struct {
    bool keep;               /* keep whole files in memory (for pages) */
    bool sketch;             /* make what near duplicates are found by */
    unsigned threads;        /* 0: as many as processors */
    bool glossary;           /* make Corpus.glossary */
    bool uses;               /* fill Document.uses too */
    bool paths_only;         /* documents are asked for by path alone: neither ids nor links are
                                looked for */
    bool named;              /* where the source knows no blobs, each document has the one that git
                                would make of its bytes; nobody says that git has it */
    const ProseJudge *judge; /* look at the prose of each document too; NULL: nobody does */
    Share prose;             /* the share of paths whose prose is looked at */
    /* Read with the same Config, `keep` and `sketch`; it and its source outlive this corpus. A
     * document with the same path and blob is not read again, but shared with it. NULL: nothing. */
    const Corpus *known;
    bool known_bytes; /* where the source knows no blobs and nobody looks at prose, a document with
                         the same path and bytes is shared too, and has its blob */
    /* The git directory whose cache (model/cache.h) is to be used and filled, where `keep` is not
     * asked for; NULL: none. */
    const char *cache;
} CorpusOptions;

struct Corpus {
    const Config *config;
    Document *const *documents; /* sorted by path */
    size_t document_count;
    const Link *links; /* sorted by document and place */
    size_t link_count;
    const ProblemFile *files; /* what is no document: links, odd names, too large files */
    size_t file_count;
    const char *const *unreadable; /* "path: why", of files that could not be read */
    size_t unreadable_count;
    const char *const *missing; /* what people are told of glossaries that are not here */
    size_t missing_count;
    size_t term_count;        /* documents of kinds that make the glossary */
    const Glossary *glossary; /* where it was asked for, or a judge was; else NULL */
};

/* Lists the files that may be documents, as source_list() does, within the configuration's limits
 * and with the glossaries that it borrows. */
bool corpus_list(Source *source, const Config *config, const SourceEntry **entries, size_t *count,
                 GError **error);

/* Reads all documents. Fails only where the source itself cannot be listed, or holds more than the
 * limits allow; what is wrong with one file never hides the others. `config` must outlive the
 * corpus. The caller owns it. */
Corpus *corpus_load(Source *source, const Config *config, const CorpusOptions *options,
                    GError **error);

/* Frees the corpus and every document in it; NULL is fine. */
void corpus_free(Corpus *corpus);

/* The document with that id (in its canonical spelling), also by a former id in `was`; the first
 * by path where several have it; NULL where none has. */
const Document *corpus_find(const Corpus *corpus, Slice id);

/* The document at `path`, or NULL. */
const Document *corpus_at(const Corpus *corpus, const char *path);

/* The links that start at a document, and those that lead to it. */
void corpus_links_from(const Corpus *corpus, const Document *document, const Link **links,
                       size_t *count);
void corpus_links_to(const Corpus *corpus, const Document *document, const Link *const **links,
                     size_t *count);

/* Reads the configuration of a source (its req.yml). Fails where it cannot be read at all. */
Config *corpus_config(Source *source, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Corpus, corpus_free)
