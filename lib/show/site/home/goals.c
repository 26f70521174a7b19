/* SPDX-License-Identifier: MIT */
/* Goals, and what is measured of them: how far each is from its target. */
#include "model/value.h"
#include "show/site/drawings/drawings.h"
#include "show/site/home/internal.h"

#include <stdlib.h>

#define GOALS_SHOWN   6
#define METRICS_SHOWN 3 /* of one goal */
#define METRICS_READ  2000

/* --- found --- */

static Day due_of(const Document *goal) {
    Day day = goal ? value_day(goal, "due") : DAY_NONE;
    return day == DAY_NONE ? INT32_MAX : day;
}

static int rank_of(const GoalItem *item) {
    return !item->goal ? 2 : document_means(item->goal, "done");
}

static int by_date(const void *a, const void *b) {
    const GoalItem *one = a, *other = b;
    if (rank_of(one) != rank_of(other))
        return rank_of(one) - rank_of(other);
    if (due_of(one->goal) != due_of(other->goal))
        return due_of(one->goal) < due_of(other->goal) ? -1 : 1;
    return one->goal && other->goal ? strcmp(one->goal->path, other->goal->path) : 0;
}

static void add_metric(GHashTable *goals, const Document *goal, const Document *metric) {
    GPtrArray *metrics = g_hash_table_lookup(goals, goal);
    if (!metrics) {
        metrics = g_ptr_array_new();
        g_hash_table_insert(goals, (void *)(uintptr_t)goal, metrics);
    }
    g_ptr_array_add(metrics, (void *)(uintptr_t)metric);
}

/* Each goal to its metrics, which come by path. */
static void sort_metrics(const Site *site, GHashTable *goals) {
    size_t read = 0;
    for (size_t i = 0; i < site->corpus->document_count && read < METRICS_READ; i++) {
        const Document *metric = site->corpus->documents[i];
        if (!kind_has_readings(metric->kind) || metric->broken || document_means(metric, "closed"))
            continue;
        Leaning leaning = movement_leaning(site->corpus, metric, site->arena);
        read++;
        for (size_t g = 0; g < leaning.goal_count; g++)
            add_metric(goals, leaning.goals[g], metric);
        if (!leaning.goal_count)
            add_metric(goals, NULL, metric);
    }
}

void goals_find(Site *site, Goals *goals) {
    g_autoptr(GHashTable) found =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
    GHashTableIter each;
    void *goal, *value;
    sort_metrics(site, found);
    GoalItem *items = arena_array(site->arena, GoalItem, g_hash_table_size(found) + 1);
    g_hash_table_iter_init(&each, found);
    while (g_hash_table_iter_next(&each, &goal, &value)) {
        const GPtrArray *metrics = value;
        const Document **copy = arena_array(site->arena, const Document *, metrics->len);
        memcpy(copy, metrics->pdata, metrics->len * sizeof *copy);
        items[goals->count++] = (GoalItem){goal, copy, metrics->len};
    }
    qsort(items, goals->count, sizeof *items, by_date);
    goals->items = items;
}

/* --- shown --- */

static void write_metric(Page *page, const Document *metric) {
    Movement movement = movement_of(metric, DAY_NONE, page->site->options->today, page->arena);
    XmlTag item = xml_open(page->xml, "li");
    page_document(page, metric, false);
    page_bullet(page, &movement);
    xml_close(page->xml, item);
}

static void write_goal(Page *page, const GoalItem *item) {
    XmlTag card = xml_open(page->xml, "li"), title = xml_open(page->xml, "h3");
    if (item->goal)
        page_document(page, item->goal, true);
    else
        xml_puts(page->xml, "Measured for no goal");
    xml_close(page->xml, title);
    Day due =
        item->goal && document_is_pending(item->goal) ? value_day(item->goal, "due") : DAY_NONE;
    if (due != DAY_NONE) {
        XmlTag line = xml_open_class(page->xml, "p", "what");
        xml_puts(page->xml, "by ");
        page_day(page, due);
        xml_close(page->xml, line);
    }
    XmlTag list = xml_open_class(page->xml, "ul", "measures");
    for (size_t i = 0; i < MIN(item->metric_count, METRICS_SHOWN); i++)
        write_metric(page, item->metrics[i]);
    xml_close(page->xml, list);
    if (item->metric_count > METRICS_SHOWN)
        page_more(page, item->metric_count - METRICS_SHOWN,
                  site_kind(page->site, item->metrics[0]->kind)->index);
    xml_close(page->xml, card);
}

void home_goals(Page *page) {
    const Goals *goals = &page->site->home->goals;
    if (!goals->count)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "goals");
    xml_element_puts(page->xml, "h2", NULL, "Goals, and how far we are");
    XmlTag list = xml_open_class(page->xml, "ul", "shelves");
    for (size_t i = 0; i < MIN(goals->count, GOALS_SHOWN); i++)
        write_goal(page, &goals->items[i]);
    xml_close(page->xml, list);
    if (goals->count > GOALS_SHOWN) {
        const Document *next = goals->items[GOALS_SHOWN].goal;
        page_more(page, goals->count - GOALS_SHOWN,
                  next ? site_kind(page->site, next->kind)->index : NULL);
    }
    xml_close(page->xml, section);
}
