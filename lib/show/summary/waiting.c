/* SPDX-License-Identifier: MIT */
/* What each side still has to do for the documents that changed: own them, approve them. */
#include "show/summary/internal.h"
#include "work/meaning.h"
#include "work/needs.h"

#define WAITING_MOST 30   /* of a side */
#define FOUND_MOST   2000 /* of all sides */

/* One document that waits for one side. */
typedef struct {
    const Document *document;
    const char *side;
    const Status *status; /* what it is needed for */
    MissingType type;     /* an owner or an approval */
    bool again;           /* there is an approval, of another text */
    const char *hash;     /* what is to be approved; NULL: nobody knows */
} Waiting;

typedef struct {
    Page *page;
    Source *source;
    SourceReader *reader;
    MarkdownReader *markdown;
    GByteArray *bytes;
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

/* The hash of what the document means; `*hash` is NULL where nobody knows. */
static bool hash_of(Asking *asking, const Document *document, const char **hash, GError **error) {
    *hash = NULL;
    if (!asking->reader && !(asking->reader = source_reader(asking->source, error)))
        return false;
    SourceResult result = SOURCE_MISSING;
    g_byte_array_set_size(asking->bytes, 0);
    size_t limit = asking->page->summary->change->after->config->limits.document;
    if (!source_read_path(asking->reader, document->path, limit, asking->bytes, &result, error))
        return false;
    char hex[MEANING_HEX + 1];
    Slice file = {(const char *)asking->bytes->data, asking->bytes->len};
    if (result == SOURCE_READ && meaning_hash(asking->markdown, document, file, hex))
        *hash = arena_copy(asking->arena, hex, MEANING_HEX);
    return true;
}

/* Whether the side has approved; `*current` says whether that was this very text. */
static bool has_approved(const Document *document, const char *side, const char *hash,
                         bool *current) {
    const YamlNode *approvals = document_value(document, "approvals");
    bool found = false;
    *current = false;
    for (const YamlNode *each = approvals ? approvals->child : NULL; each; each = each->next) {
        if (!slice_is(yaml_text(yaml_get(each, "side")), side))
            continue;
        found = true;
        *current = *current || !hash || meaning_matches(hash, yaml_text(yaml_get(each, "of")));
    }
    return found;
}

static void ask_approvals(Asking *asking, const Document *document, const Status *status,
                          const char *hash) {
    for (size_t i = 0; i < asking->corpus->config->schema.side_count; i++) {
        const char *side = asking->corpus->config->schema.sides[i];
        bool current, given = has_approved(document, side, hash, &current);
        Waiting waiting = {document, side, status, MISSING_APPROVAL, given, hash};
        if (!current)
            add_found(asking, &waiting);
    }
}

static void ask_owners(Asking *asking, const Document *document, const Status *status) {
    size_t count;
    const Missing *missing = needs_missing(asking->arena, asking->corpus, document, status, &count);
    for (size_t i = 0; i < count; i++) {
        Waiting waiting = {document, missing[i].name, status, MISSING_OWNER, false, NULL};
        if (missing[i].type == MISSING_OWNER)
            add_found(asking, &waiting);
    }
}

/* What the present status asks for is asked for first, then what the next one does. */
static bool ask(Asking *asking, const Document *document, GError **error) {
    const Status *now = document->status, *next = needs_next(document);
    if (document->broken || status_means(now, "closed"))
        return true;
    const Status *owned = now && now->owners ? now : next && next->owners ? next : NULL;
    const Status *approved = now && now->approvals ? now : next && next->approvals ? next : NULL;
    if (owned)
        ask_owners(asking, document, owned);
    const char *hash = NULL;
    if (approved && asking->found->len < FOUND_MOST && !hash_of(asking, document, &hash, error))
        return false;
    if (approved)
        ask_approvals(asking, document, approved, hash);
    return true;
}

/* --- in words --- */

static void append_line_to_paste(GString *into, Asking *asking, const Waiting *waiting) {
    char today[11];
    date_format(asking->page->summary->today, today);
    g_string_append(into, waiting->again ? " again, for its text has changed. In place of the old "
                                           "one, put this into `approvals` of "
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

static bool ask_all(Asking *asking, GError **error) {
    const Change *change = asking->page->summary->change;
    for (size_t i = 0; i < change->count; i++)
        if (change->documents[i].after && !ask(asking, change->documents[i].after, error))
            return false;
    return true;
}

bool page_waiting(Page *page, Source *source, GError **error) {
    g_autoptr(MarkdownReader) markdown = markdown_reader_new();
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Waiting));
    Asking asking = {.page = page,
                     .source = source,
                     .markdown = markdown,
                     .bytes = bytes,
                     .arena = arena,
                     .found = found,
                     .corpus = page->summary->change->after};
    bool fine = ask_all(&asking, error), first = true;
    source_reader_free(asking.reader);
    for (size_t i = 0; fine && i < asking.corpus->config->schema.side_count; i++)
        add_side(&asking, asking.corpus->config->schema.sides[i], &first);
    return fine;
}
