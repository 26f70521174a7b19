/* SPDX-License-Identifier: MIT */
#include "model/value.h"
#include "work/agenda/internal.h"

static Slice owner_of(const YamlNode *owners, const char *side) {
    return owners ? slice_trim(yaml_text(yaml_get(owners, side))) : (Slice){NULL, 0};
}

Slice agenda_owner(const Document *document, const char *side) {
    return owner_of(document_value(document, "owners"), side);
}

bool making_concerns(const Making *making, const Document *document) {
    const Schema *schema = &making->wish->corpus->config->schema;
    const char *side = making->wish->side;
    const YamlNode *owners = side ? document_value(document, "owners") : NULL;
    if (!owners || owner_of(owners, side).len)
        return true;
    for (size_t i = 0; i < schema->side_count; i++)
        if (owner_of(owners, schema->sides[i]).len)
            return false;
    return true;
}

bool agenda_decides(const Kind *kind) {
    return !kind->glossary && kind_field(kind, SLICE("due"), NULL) && !kind_knows(kind, "done");
}

/* --- what decisions resolve --- */

static bool is_among(const Document *const *documents, size_t count, const Document *document) {
    for (size_t i = 0; i < count; i++)
        if (documents[i] == document)
            return true;
    return false;
}

static Day decided_on(const Making *making, const Document *decision) {
    Day told = value_day(decision, "on");
    return told != DAY_NONE ? told : age_of_status(making, decision);
}

static Settlement *settlement_of(Making *making, const Document *decision) {
    Arena *arena = making->agenda->arena;
    const Link *links;
    size_t count;
    corpus_links_from(making->wish->corpus, decision, &links, &count);
    const Document **settles = arena_array(arena, const Document *, count + 1);
    Settlement *made = arena_make(arena, Settlement);
    *made = (Settlement){.decision = decision, .settles = settles, .on = DAY_NONE};
    for (size_t i = 0; i < count; i++)
        if (strcmp(links[i].type, "links.resolves") == 0 && links[i].to &&
            links[i].to != decision && !is_among(settles, made->count, links[i].to))
            settles[made->count++] = links[i].to;
    made->closed = arena_array(arena, bool, made->count + 1);
    made->left = arena_array(arena, bool, made->count + 1);
    memset(made->closed, 0, made->count * sizeof *made->closed);
    memset(made->left, 0, made->count * sizeof *made->left);
    made->decided = document_means(decision, "agreed") || document_means(decision, "done");
    if (made->decided && made->count)
        made->on = decided_on(making, decision);
    return made;
}

static void add_settling(Making *making, const Document *document, Settlement *settlement) {
    GPtrArray *all = g_hash_table_lookup(making->settling, document);
    if (!all) {
        all = g_ptr_array_new();
        g_hash_table_insert(making->settling, (void *)(uintptr_t)document, all);
    }
    g_ptr_array_add(all, settlement);
}

void find_settlements(Making *making) {
    const Corpus *corpus = making->wish->corpus;
    const Document *last = NULL;
    for (size_t i = 0; i < corpus->link_count; i++) {
        const Link *link = &corpus->links[i];
        if (strcmp(link->type, "links.resolves") != 0 || link->from == last ||
            !agenda_decides(link->from->kind))
            continue;
        last = link->from;
        Settlement *made = settlement_of(making, last);
        if (!made->count)
            continue;
        g_hash_table_insert(making->settlements, (void *)(uintptr_t)last, made);
        for (size_t k = 0; k < made->count; k++)
            add_settling(making, made->settles[k], made);
    }
}

/* --- wins --- */

/* The event of the period that brought the document where it stands now; NULL: none did. What a
 * short history begins with did not happen then. */
static const LifeEvent *winning_event(const Making *making, const Life *life, const Status *now) {
    const AgendaWish *wish = making->wish;
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        if (event->day > wish->today)
            continue;
        if (g_strcmp0(event->to ? event->to->name : NULL, now->name) != 0)
            return NULL; /* it has gone back since, or will */
        if (event->from == event->to)
            continue;
        bool step = !event->from || !status_means(event->from, now->means);
        step = step || status_means(now, "done");
        bool inside = (wish->since == DAY_NONE || event->day >= wish->since) &&
                      (!wish->within || g_hash_table_contains((GHashTable *)(uintptr_t)wish->within,
                                                              &event->commit));
        return step && inside ? event : NULL;
    }
    return NULL;
}

/* What a decision settles: of all that it names, not what is told as a point that it leaves. */
static void add_settled(Making *making, const Settlement *settlement, AgendaWin *win) {
    Arena *arena = making->agenda->arena;
    const Document **settles = arena_array(arena, const Document *, settlement->count + 1);
    for (size_t i = 0; i < settlement->count; i++)
        if (settlement->closed[i] || !settlement->left[i])
            settles[win->settle_count++] = settlement->settles[i];
    win->settles = settles;
    if (settlement->on < win->on)
        win->decided = settlement->on;
}

static void add_win(Making *making, const Document *document) {
    if (!document_means(document, "done") && !document_means(document, "agreed"))
        return;
    const Life *life = lives_of(making->wish->lives, document);
    const LifeEvent *event = life ? winning_event(making, life, document->status) : NULL;
    if (!event)
        return;
    AgendaWin win = {
        .document = document, .status = document->status, .on = event->day, .decided = DAY_NONE};
    const Settlement *settlement = g_hash_table_lookup(making->settlements, document);
    if (settlement)
        add_settled(making, settlement, &win);
    g_array_append_val(making->agenda->wins, win);
}

static int compare_wins(const void *a, const void *b) {
    const AgendaWin *one = a, *other = b;
    bool done = status_means(one->status, "done"), also = status_means(other->status, "done");
    if (done != also)
        return done ? -1 : 1;
    if (one->on != other->on)
        return one->on < other->on ? -1 : 1;
    return strcmp(one->document->path, other->document->path);
}

void find_wins(Making *making) {
    const AgendaWish *wish = making->wish;
    for (size_t i = 0; wish->lives && i < wish->corpus->document_count; i++)
        add_win(making, wish->corpus->documents[i]);
    if (making->agenda->wins->len)
        g_array_sort(making->agenda->wins, compare_wins);
}

/* --- all --- */

bool agenda_is_empty(const Agenda *agenda) {
    return !agenda->wins->len && !agenda->points->len && !agenda->requests->len &&
           !agenda->decisions->len && !agenda->questions->len && !agenda->dates->len;
}

void agenda_free(Agenda *agenda) {
    if (!agenda)
        return;
    GArray *const parts[] = {agenda->wins,      agenda->points,    agenda->requests,
                             agenda->decisions, agenda->questions, agenda->dates};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        g_array_unref(parts[i]);
    arena_free(agenda->arena);
    arena_free(agenda->dates_arena);
    g_free(agenda);
}

/* Dates lean on no other part, and are about half of the work. */
typedef struct {
    Making *making;
    bool done;
    GError *error; /* why not */
} Dating;

static void *find_dates_aside(void *data) {
    Dating *dating = data;
    dating->done = find_dates(dating->making, &dating->error);
    return NULL;
}

static bool find_others(Making *making, GError **error) {
    find_settlements(making);
    find_points(making);
    find_wins(making);
    find_requests(making);
    find_decisions(making);
    return find_questions(making, error);
}

Agenda *agenda_make(const AgendaWish *wish, GError **error) {
    g_autoptr(Agenda) agenda = g_new0(Agenda, 1);
    *agenda = (Agenda){.arena = arena_new(),
                       .dates_arena = arena_new(),
                       .wish = wish,
                       .wins = g_array_new(FALSE, FALSE, sizeof(AgendaWin)),
                       .points = g_array_new(FALSE, FALSE, sizeof(AgendaPoint)),
                       .requests = g_array_new(FALSE, FALSE, sizeof(AgendaRequest)),
                       .decisions = g_array_new(FALSE, FALSE, sizeof(AgendaDecision)),
                       .questions = g_array_new(FALSE, FALSE, sizeof(AgendaQuestion)),
                       .dates = g_array_new(FALSE, FALSE, sizeof(AgendaDate))};
    g_autoptr(GHashTable) settlements = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) settling =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
    g_autoptr(Asker) asker =
        wish->lives ? asker_new(wish->repo, wish->corpus->config, wish->store) : NULL;
    Making making = {agenda, wish, settlements, settling, asker};
    Dating dating = {.making = &making};
    GThread *thread =
        wish->threads == 1 ? NULL : g_thread_try_new("dates", find_dates_aside, &dating, NULL);
    bool done = find_others(&making, error);
    if (thread)
        g_thread_join(thread);
    else
        find_dates_aside(&dating);
    if (done && !dating.done)
        g_propagate_error(error, g_steal_pointer(&dating.error));
    g_clear_error(&dating.error);
    return done && dating.done ? g_steal_pointer(&agenda) : NULL;
}
