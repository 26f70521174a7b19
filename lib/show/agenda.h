/* SPDX-License-Identifier: MIT */
/* The agenda of the weekly meeting: for a terminal, as Markdown for a host, as one page of HTML, as
 * data. */
#pragma once

#include "adapters/xml.h"
#include "base/stream.h"
#include "work/agenda.h"

typedef struct {
    const Agenda *agenda;
    const char *since;   /* the revision that wins are counted from; NULL: a day, as in the wish */
    const char *missing; /* what cannot be told for want of history, in a sentence; or NULL */
    Stream *out;
    bool color;
    unsigned width; /* of lines for the terminal */
} AgendaPage;

typedef void (*AgendaFormat)(const AgendaPage *page);

/* The format of that name: human, markdown, html or json. NULL with an error (EXIT_USAGE) that
 * names the nearest for any other. */
AgendaFormat agenda_format(const char *name, GError **error);

/* Writes a document's name as a link, where the agenda is part of a page. */
typedef void (*AgendaName)(void *context, const Document *document);

/* Writes the agenda without its title into a page under way: headings of the second level, lists.
 * `page->out` is not used. */
void agenda_html_part(const AgendaPage *page, Xml *xml, AgendaName name, void *context);

/* A person as people read it: of an address the part before `@`, unless two people share it. */
Slice agenda_person(const Config *config, Slice person);
