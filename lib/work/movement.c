/* SPDX-License-Identifier: MIT */
#include "work/movement.h"

#include "base/text.h"
#include "model/value.h"

/* --- one metric --- */

static bool number_of(const Document *metric, const char *field, double *number,
                      const char **written, Arena *arena) {
    if (!value_number(metric, field, FIELD_NUMBER, number))
        return false;
    *written = slice_string(arena, document_text(metric, field));
    return true;
}

/* 1: more is better; -1: less is; 0: nobody said. */
static int direction_of(const Document *metric, bool has_start, double start, bool has_target,
                        double target) {
    Slice direction = document_text(metric, "direction");
    if (slice_is(direction, "up") || slice_is(direction, "down"))
        return slice_is(direction, "up") ? 1 : -1;
    return has_start && has_target ? (target > start) - (target < start) : 0;
}

/* A value that is there, or not. */
typedef struct {
    bool is;
    double number;
} Known;

static void read_ends(Movement *movement, Day delivered, Day until, Arena *arena, Known *before,
                      Known *after) {
    size_t count;
    const Reading *readings = readings_of(movement->metric, arena, &count);
    Day last_before = DAY_NONE, last_after = DAY_NONE;
    double number;
    for (size_t i = 0; i < count; i++) {
        Day day = readings[i].day;
        if ((until != DAY_NONE && day > until) || !reading_number(&readings[i], &number))
            continue;
        bool is_after = delivered == DAY_NONE || day > delivered;
        Day *last = is_after ? &last_after : &last_before;
        if (day < *last)
            continue;
        *last = day;
        *(is_after ? after : before) = (Known){true, number};
        *(is_after ? &movement->after : &movement->before) =
            slice_string(arena, yaml_text(readings[i].value));
    }
    movement->before_on = last_before;
    movement->after_on = last_after;
}

Movement movement_of(const Document *metric, Day delivered, Day until, Arena *arena) {
    Movement movement = {.metric = metric, .unit = ""};
    Known before = {false, 0}, after = {false, 0}, baseline = {false, 0}, target = {false, 0};
    const char *written = NULL;
    movement.unit = slice_string(arena, document_text(metric, "unit"));
    read_ends(&movement, delivered, until, arena, &before, &after);
    baseline.is = number_of(metric, "baseline", &baseline.number, &written, arena);
    target.is = number_of(metric, "target", &target.number, &movement.target, arena);
    if (!before.is && baseline.is)
        before = baseline, movement.before = written;
    Known start = baseline.is ? baseline : before;
    int way = direction_of(metric, start.is, start.number, target.is, target.number);
    if (before.is && after.is) {
        double step = (after.number - before.number) * way;
        bool same = after.number == before.number;
        movement.moved = same       ? MOVED_NOT
                         : way == 0 ? MOVED_UNKNOWN
                         : step > 0 ? MOVED_TOWARDS
                                    : MOVED_AWAY;
    }
    movement.reached =
        after.is && target.is &&
        (way ? (after.number - target.number) * way >= 0 : after.number == target.number);
    movement.has_way = after.is && start.is && target.is && target.number != start.number;
    if (movement.has_way)
        movement.way = (after.number - start.number) / (target.number - start.number) * 100;
    return movement;
}

const char *movement_value(const Movement *movement, const char *value, Arena *arena) {
    Slice unit = slice_of(movement->unit);
    const char *blank = unit.len ? " " : "";
    return arena_printf(arena, "%s%s%s", value ? value : "?", blank, text_shown(arena, unit, 40));
}

const char *movement_ends(const Movement *movement, Arena *arena) {
    return arena_printf(arena, "%s → %s", movement_value(movement, movement->before, arena),
                        movement_value(movement, movement->after, arena));
}

Day movement_delivered(const Document *document) {
    return value_day(document, "delivered");
}

/* --- which metrics, and whose --- */

/* Documents in a row, each once. */
typedef struct {
    GPtrArray *all;
    GHashTable *seen;
} Row;

static Row row_new(void) {
    return (Row){g_ptr_array_new(), g_hash_table_new(NULL, NULL)};
}

static void row_clear(Row *row) {
    g_ptr_array_unref(row->all);
    g_hash_table_unref(row->seen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Row, row_clear)

static void row_add(Row *row, const Document *document) {
    if (document && g_hash_table_add(row->seen, (void *)(uintptr_t)document))
        g_ptr_array_add(row->all, (void *)(uintptr_t)document);
}

static int by_path(const void *a, const void *b) {
    const Document *const *x = a, *const *y = b;
    return ((*x)->index > (*y)->index) - ((*x)->index < (*y)->index);
}

static const Document *const *row_sorted(Row *row, Arena *arena, size_t *count) {
    g_ptr_array_sort(row->all, by_path);
    *count = row->all->len;
    const Document **documents = arena_array(arena, const Document *, *count + 1);
    if (*count)
        memcpy(documents, row->all->pdata, *count * sizeof *documents);
    return documents;
}

static bool is_type(const Link *link, const char *type) {
    return strcmp(link->type, type) == 0;
}

/* The metrics that the document names, or that measure it. */
static void add_own(const Corpus *corpus, const Document *document, Row *metrics) {
    const Link *links;
    const Link *const *backlinks;
    size_t count;
    corpus_links_from(corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (is_type(&links[i], "metrics") && links[i].to && kind_has_readings(links[i].to->kind))
            row_add(metrics, links[i].to);
    corpus_links_to(corpus, document, &backlinks, &count);
    for (size_t i = 0; i < count; i++)
        if (is_type(backlinks[i], "links.measures") && kind_has_readings(backlinks[i]->from->kind))
            row_add(metrics, backlinks[i]->from);
}

/* What the document refines, directly. */
static void add_refined(const Corpus *corpus, const Document *document, Row *refined) {
    const Link *links;
    size_t count;
    corpus_links_from(corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (is_type(&links[i], "links.refines"))
            row_add(refined, links[i].to);
}

const Document *const *movement_metrics(const Corpus *corpus, const Document *document,
                                        Arena *arena, size_t *count) {
    g_auto(Row) metrics = row_new();
    g_auto(Row) above = row_new();
    row_add(&above, document);
    for (unsigned done = 0; done < above.all->len && !metrics.all->len;) {
        unsigned level = above.all->len; /* those as far up as each other */
        for (unsigned i = done; i < level; i++)
            add_own(corpus, above.all->pdata[i], &metrics);
        for (; done < level; done++)
            add_refined(corpus, above.all->pdata[done], &above);
    }
    return row_sorted(&metrics, arena, count);
}

/* A goal has metrics, and asks for no effort of its own. */
static bool is_goal(const Document *document) {
    const Kind *kind = document->kind;
    return kind_field(kind, SLICE("metrics"), NULL) && !kind_field(kind, SLICE("effort"), NULL) &&
           !document_means(document, "closed");
}

static void add_goal(Row *goals, const Document *document) {
    if (document && is_goal(document))
        row_add(goals, document);
}

static void add_goals(const Corpus *corpus, const Document *metric, Row *goals) {
    const Link *links;
    const Link *const *backlinks;
    size_t count;
    corpus_links_from(corpus, metric, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (is_type(&links[i], "links.measures"))
            add_goal(goals, links[i].to);
    corpus_links_to(corpus, metric, &backlinks, &count);
    for (size_t i = 0; i < count; i++)
        if (is_type(backlinks[i], "metrics"))
            add_goal(goals, backlinks[i]->from);
    for (unsigned done = 0; done < goals->all->len; done++) {
        corpus_links_to(corpus, goals->all->pdata[done], &backlinks, &count);
        for (size_t i = 0; i < count; i++)
            if (is_type(backlinks[i], "links.refines"))
                add_goal(goals, backlinks[i]->from);
    }
}

static bool owns(const Document *document, const char *side) {
    const YamlNode *owners = document_value(document, "owners");
    return owners && yaml_text(yaml_get(owners, side)).len > 0;
}

Leaning movement_leaning(const Corpus *corpus, const Document *metric, Arena *arena) {
    Leaning leaning = {0};
    const Schema *schema = &corpus->config->schema;
    g_auto(Row) goals = row_new();
    add_goals(corpus, metric, &goals);
    leaning.goals = row_sorted(&goals, arena, &leaning.goal_count);
    const char **sides = arena_array(arena, const char *, schema->side_count + 1);
    size_t count = 0;
    for (size_t s = 0; s < schema->side_count; s++) {
        bool any = false;
        for (size_t i = 0; i < leaning.goal_count; i++)
            any |= owns(leaning.goals[i], schema->sides[s]);
        if (any)
            sides[count++] = schema->sides[s];
    }
    sides[count] = NULL;
    leaning.sides = sides;
    leaning.joint = count > 1;
    return leaning;
}
