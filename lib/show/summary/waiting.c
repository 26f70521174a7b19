/* SPDX-License-Identifier: MIT */
/* What each side still has to do for the documents that changed: own them, approve them. */
#include "show/summary/internal.h"
#include "work/approve.h"
#include "work/meanings.h"
#include "work/needs.h"

#define WAITING_MOST 30   /* of a side */
#define FOUND_MOST   2000 /* of all sides */

/* One document that waits for one side. */
typedef struct {
    const Document *document;
    const char *side;
    const Status *status;  /* what it is needed for */
    MissingType type;      /* an owner or an approval */
    const Approval *given; /* an approval that does not count; or NULL */
    const char *hash;      /* what is to be approved; NULL: nobody knows */
} Waiting;

typedef struct {
    Page *page;
    Meanings *meanings;
    Arena *arena;
    GArray *found; /* of Waiting */
    const Corpus *corpus;
} Asking;

/* More than anybody reads is only counted. */
static void add_found(Asking *asking, const Waiting *waiting) {
    if (asking->found->len < FOUND_MOST)
        g_array_append_val(asking->found, *waiting);
    else
        asking->page->left[LEFT_WAITING]++;
}

/* With an approval that counts there is nothing to ask for. */
static void ask_approvals(Asking *asking, const Document *document, const Status *status,
                          const char *hash) {
    const Config *config = asking->corpus->config;
    size_t count;
    const Approval *all = approvals_of(config, document, asking->arena, &count);
    for (size_t i = 0; i < config->schema.side_count; i++) {
        const char *side = config->schema.sides[i];
        const Approval *given = approval_of_side(all, count, side);
        Waiting waiting = {document, side, status, MISSING_APPROVAL, given, hash};
        if (!given || given->state != APPROVAL_GIVEN)
            add_found(asking, &waiting);
    }
}

static void ask_owners(Asking *asking, const Document *document, const Status *status) {
    size_t count;
    const Missing *missing = needs_missing(asking->arena, asking->corpus, document, status, &count);
    for (size_t i = 0; i < count; i++) {
        Waiting waiting = {document, missing[i].name, status, MISSING_OWNER, NULL, NULL};
        if (missing[i].type == MISSING_OWNER)
            add_found(asking, &waiting);
    }
}

/* What the present status asks for is asked for first, then what the next one does. */
static void ask(Asking *asking, const Document *document) {
    const Status *now = document->status, *next = needs_next(document);
    if (document->broken || status_means(now, "closed"))
        return;
    const Status *owned = now && now->owners ? now : next && next->owners ? next : NULL;
    const Status *approved = now && now->approvals ? now : next && next->approvals ? next : NULL;
    if (owned)
        ask_owners(asking, document, owned);
    if (approved && asking->found->len < FOUND_MOST)
        ask_approvals(asking, document, approved, meanings_hash(asking->meanings, document));
    else if (approved)
        ask_approvals(asking, document, approved, NULL);
}

/* --- in words --- */

static void append_line_to_paste(GString *into, Asking *asking, const Waiting *waiting) {
    char today[11];
    date_format(asking->page->summary->today, today);
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
                           MEANING_APPROVAL, waiting->hash);
}

static void add_waiting(List *list, Asking *asking, const Waiting *waiting) {
    g_autoptr(GString) entry = g_string_new("- ");
    append_document(entry, waiting->document);
    g_string_append(entry, waiting->type == MISSING_OWNER ? " needs an owner for "
                                                          : " needs an approval for ");
    quote_code(entry, slice_of(waiting->status->name), 60);
    if (waiting->type == MISSING_APPROVAL && waiting->hash)
        append_line_to_paste(entry, asking, waiting);
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
        const Waiting *waiting = &g_array_index(asking->found, Waiting, i);
        if (strcmp(waiting->side, side) != 0)
            continue;
        *first = false;
        if (list.left)
            list_add(&list, "");
        else
            add_waiting(&list, asking, waiting);
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
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Waiting));
    Asking asking = {page, meanings, arena, found, change->after};
    bool first = true;
    for (size_t i = 0; i < change->count; i++)
        if (change->documents[i].after)
            ask(&asking, change->documents[i].after);
    for (size_t i = 0; i < asking.corpus->config->schema.side_count; i++)
        add_side(&asking, asking.corpus->config->schema.sides[i], &first);
    return true;
}
