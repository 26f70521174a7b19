/* SPDX-License-Identifier: MIT */
/* What each side still has to do for the documents that changed: own them, approve them. */
#include "work/waiting.h"
#include "show/summary/internal.h"
#include "work/meanings.h"

#define WAITING_MOST 30   /* of a side */
#define FOUND_MOST   2000 /* of all sides */

/* What one document asks of one side. */
typedef struct {
    Waiting waiting;
    const char *hash; /* what is to be approved; NULL: nobody knows */
} Asked;

typedef struct {
    Page *page;
    Meanings *meanings;
    Arena *arena;
    GArray *found; /* of Asked */
    GArray *each;  /* of Waiting: of one document */
    const Corpus *corpus;
} Asking;

/* More than anybody reads is only counted. */
static void ask(Asking *asking, const Document *document) {
    g_array_set_size(asking->each, 0);
    waiting_find(asking->corpus, document, asking->arena, asking->each);
    for (unsigned i = 0; i < asking->each->len; i++) {
        Asked asked = {.waiting = g_array_index(asking->each, Waiting, i)};
        if (asking->found->len >= FOUND_MOST) {
            asking->page->left[LEFT_WAITING]++;
            continue;
        }
        if (asked.waiting.type == MISSING_APPROVAL)
            asked.hash = meanings_hash(asking->meanings, document);
        g_array_append_val(asking->found, asked);
    }
}

/* --- in words --- */

static void append_line_to_paste(GString *into, Asking *asking, const Asked *asked) {
    char today[11];
    date_format(asking->page->summary->today, today);
    const Waiting *waiting = &asked->waiting;
    const Approval *given = waiting->given;
    if (given)
        g_string_append(into, given->state == APPROVAL_STALE ? " again, for its text has changed"
                                                             : " by somebody of that side");
    g_string_append(into, given ? ". In place of the old one, put this into `approvals` of "
                                : ". To approve, put this into `approvals` of ");
    quote_code(into, slice_of(waiting->document->path), 200);
    g_string_append_printf(into,
                           ":\n\n  ```yaml\n  - {side: %s, by: YOU, on: %s, of: %.*s}\n  ```\n",
                           yaml_quote(asking->arena, slice_of(waiting->side), true), today,
                           MEANING_APPROVAL, asked->hash);
}

static void add_waiting(List *list, Asking *asking, const Asked *asked) {
    const Waiting *waiting = &asked->waiting;
    g_autoptr(GString) entry = g_string_new("- ");
    append_document(entry, waiting->document);
    g_string_append(entry, waiting->type == MISSING_OWNER ? " needs an owner for "
                                                          : " needs an approval for ");
    quote_code(entry, slice_of(waiting->status->name), 60);
    if (waiting->type == MISSING_APPROVAL && asked->hash)
        append_line_to_paste(entry, asking, asked);
    else
        g_string_append_c(entry, '\n');
    list_add(list, entry->str);
}

static void add_side(Asking *asking, const char *side, bool *first) {
    g_autoptr(GString) head =
        g_string_new(*first ? "### What waits for whom\n\nOf what this change touches.\n\n" : "");
    g_string_append(head, "**");
    quote_words(head, slice_of(side), 60);
    g_string_append(head, "**\n\n");
    List list = {
        .page = asking->page, .type = LEFT_WAITING, .before = head->str, .most = WAITING_MOST};
    for (unsigned i = 0; i < asking->found->len; i++) {
        const Asked *asked = &g_array_index(asking->found, Asked, i);
        if (strcmp(asked->waiting.side, side) != 0)
            continue;
        *first = false;
        if (list.left)
            list_add(&list, "");
        else
            add_waiting(&list, asking, asked);
    }
    list_end(&list);
}

bool page_waiting(Page *page, Source *source, GError **error) {
    g_autoptr(SourceReader) reader = source_reader(source, error);
    if (!reader)
        return false;
    const Change *change = page->summary->change;
    g_autoptr(Meanings) meanings =
        meanings_of_source(reader, change->after->config->limits.document);
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Asked));
    g_autoptr(GArray) each = g_array_new(FALSE, FALSE, sizeof(Waiting));
    Asking asking = {page, meanings, arena, found, each, change->after};
    bool first = true;
    for (size_t i = 0; i < change->count; i++)
        if (change->documents[i].after)
            ask(&asking, change->documents[i].after);
    for (size_t i = 0; i < asking.corpus->config->schema.side_count; i++)
        add_side(&asking, asking.corpus->config->schema.sides[i], &first);
    return true;
}
