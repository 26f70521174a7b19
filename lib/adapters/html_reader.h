/* SPDX-License-Identifier: MIT */
/* Reading HTML that others wrote, through libxml2: tolerant as browsers are, told tag by tag.
 *
 * Nothing is built, loaded or run, and nothing is judged: who listens keeps what he knows, and lets
 * the rest go. Names are told in small letters, entities as the characters that they stand for;
 * comments and doctypes are not told. An element that HTML closes by itself is told as closed.
 */
#pragma once

#include "base/slice.h"

/* What is told, all of it borrowed for the call. `attributes` are names and values in turn, a value
 * may be NULL; a NULL name ends them; the whole is NULL where there are none. */
typedef struct {
    void (*begin)(void *context, const char *name, const char *const *attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, Slice text); /* a text may come in several parts */
} HtmlEvents;

/* Tells the events of a piece of HTML in UTF-8, 1 MiB at most, of whose beginning a byte order mark
 * is left out; of what is larger, is no UTF-8 or holds a null byte, nothing, and false. */
bool html_read(Slice html, const HtmlEvents *events, void *context);
