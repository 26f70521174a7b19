/* SPDX-License-Identifier: MIT */
/* What is new since the last baseline, or within two weeks where there is none. */
#include "show/site/home/internal.h"
#include "work/baseline.h"

#include <stdlib.h>

#define FORTNIGHT    14
#define TRIED        20 /* of the latest baselines: is it one of this history? */
#define NEWS_SHOWN   6
#define DAY_SECONDS  86400
#define FIELDS_NAMED 4
#define CHANGES      "changes/index.html"

/* --- since when --- */

typedef struct {
    const char *name;
    Oid commit;
    int64_t time;
} Mark;

static int latest_first(const void *a, const void *b) {
    const Mark *one = a, *other = b;
    if (one->time != other->time)
        return one->time > other->time ? -1 : 1;
    return strcmp(one->name, other->name);
}

/* The baselines whose commits can be read, the latest first, by their committers' clocks. */
static GArray *read_marks(GitRepo *repo, Arena *arena) {
    g_autoptr(GArray) tags = g_array_new(FALSE, FALSE, sizeof(RepoTag));
    GArray *marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    RepoCommit facts;
    if (!repo_tags(repo, BASELINE_PREFIX, BASELINES_MOST, 0, arena, tags, NULL))
        return marks;
    for (unsigned i = 0; i < tags->len; i++) {
        const RepoTag *tag = &g_array_index(tags, RepoTag, i);
        if (!oid_is_set(&tag->commit) || !repo_read_commit(repo, &tag->commit, arena, &facts, NULL))
            continue;
        Mark mark = {tag->name + strlen(BASELINE_PREFIX), tag->commit, facts.committed};
        g_array_append_val(marks, mark);
    }
    if (marks->len)
        g_array_sort(marks, latest_first);
    return marks;
}

/* The last baseline of this history: its commits are not news. NULL where there is none. */
static GArray *behind_baseline(const Oid *tip, GitRepo *repo, News *news) {
    g_autoptr(GArray) marks = read_marks(repo, news->arena);
    for (unsigned i = 0; i < MIN(marks->len, TRIED); i++) {
        const Mark *mark = &g_array_index(marks, Mark, i);
        GArray *commits;
        Oid base;
        bool found, all;
        if (!repo_merge_base(repo, &mark->commit, tip, &base, &found, NULL) || !found ||
            !oid_equal(&base, &mark->commit) ||
            !repo_commits_between(repo, &base, tip, SIZE_MAX, &commits, &all, NULL))
            continue;
        news->baseline = mark->name;
        news->since = (Day)CLAMP(mark->time / DAY_SECONDS, INT32_MIN / 2, INT32_MAX / 2);
        return commits;
    }
    return NULL;
}

/* --- what became of a document --- */

/* Fields that stand elsewhere: in words of their own, or on the document's page. */
static bool is_told_elsewhere(const Kind *kind, const char *field) {
    int index;
    const char *dot = strchr(field, '.');
    Slice name = slice_range(slice_of(field), 0, dot ? (size_t)(dot - field) : strlen(field));
    const Field *known = kind_field(kind, name, &index);
    return known && (index == kind->status_field || index == kind->id_field);
}

static void add_field(GPtrArray *fields, const Kind *kind, const char *field) {
    char *top = g_strndup(field, strcspn(field, "."));
    if (is_told_elsewhere(kind, field) ||
        g_ptr_array_find_with_equal_func(fields, top, g_str_equal, NULL))
        g_free(top);
    else
        g_ptr_array_add(fields, top);
}

/* "Due, owners and 2 more". */
static const char *say_fields(Arena *arena, const GPtrArray *fields) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (unsigned i = 0; i < MIN(fields->len, FIELDS_NAMED); i++) {
        const char *label = site_label(arena, fields->pdata[i]);
        g_string_append_printf(text, "%s%c%s", i ? ", " : "",
                               i ? g_ascii_tolower(label[0]) : label[0], label + 1);
    }
    if (fields->len > FIELDS_NAMED)
        g_string_append_printf(text, " and %u more", fields->len - FIELDS_NAMED);
    return arena_copy(arena, text->str, text->len);
}

static bool is_news(const LifeEvent *event, const GHashTable *within, Day since) {
    return within ? g_hash_table_contains((GHashTable *)(uintptr_t)within, &event->commit)
                  : event->day >= since;
}

/* Sums up what the events of the period did. */
static bool sum_up(Arena *arena, const Life *life, const GHashTable *within, Day since,
                   NewsItem *item) {
    g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func(g_free);
    const Kind *kind = item->document->kind;
    bool any = false;
    for (size_t i = 0; i < life->count; i++) {
        const LifeEvent *event = &life->events[i];
        if (!is_news(event, within, since))
            continue;
        if (!any)
            item->from = event->from;
        any = true;
        item->on = event->day;
        item->words_in += event->words_added;
        item->words_out += event->words_removed;
        if (event->type == CHANGE_ADDED)
            item->added = true;
        for (size_t f = 0; f < event->field_count && event->type != CHANGE_ADDED; f++)
            add_field(fields, kind, event->fields[f].field);
    }
    if (item->from == item->document->status)
        item->from = NULL;
    item->fields = say_fields(arena, fields);
    return any;
}

static int by_day(const void *a, const void *b) {
    const NewsItem *one = a, *other = b;
    if (one->on != other->on)
        return one->on > other->on ? -1 : 1;
    if (one->added != other->added)
        return one->added ? -1 : 1;
    return strcmp(one->document->path, other->document->path);
}

static void collect(const Site *site, const GHashTable *within, News *news) {
    const Corpus *corpus = site->corpus;
    NewsItem *items = arena_array(news->arena, NewsItem, corpus->document_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++) {
        NewsItem item = {.document = corpus->documents[i]};
        const Life *life = lives_of(site->past.lives, item.document);
        if (!life || !sum_up(news->arena, life, within, news->since, &item))
            continue;
        items[news->count++] = item;
        news->added += item.added;
    }
    qsort(items, news->count, sizeof *items, by_day);
    news->items = items;
}

void news_find(const Site *site, GitRepo *repo, News *news) {
    const SiteOptions *options = site->options;
    if (!repo || !options->tip || !site->past.lives || options->today == DAY_NONE)
        return;
    news->known = true;
    news->since = options->today - FORTNIGHT;
    g_autoptr(GArray) commits = behind_baseline(options->tip, repo, news);
    g_autoptr(GHashTable) within = commits ? g_hash_table_new(oid_hash, oid_same) : NULL;
    for (unsigned i = 0; commits && i < commits->len; i++)
        g_hash_table_add(within, &g_array_index(commits, Oid, i));
    collect(site, within, news);
}

/* --- shown --- */

/* "New", or what became of it: "Draft → Review · due, effort · 12 words more, 3 less". */
static void write_what(Page *page, const NewsItem *item) {
    Xml *xml = page->xml;
    XmlTag line = xml_open_class(xml, "p", "what");
    const char *gap = "";
    if (item->added)
        xml_element_puts(xml, "strong", NULL, "New"), gap = " · ";
    else if (item->from) {
        xml_printf(xml, "was %s", site_label(page->arena, item->from->name));
        gap = " · ";
    }
    if (!item->added && *item->fields) {
        xml_puts(xml, gap);
        xml_element_puts(xml, "bdi", NULL, item->fields);
        gap = " · ";
    }
    if (!item->added && (item->words_in || item->words_out)) {
        xml_printf(xml, "%s", gap);
        if (item->words_in)
            page_count(page, item->words_in, "word added", "words added");
        xml_puts(xml, item->words_in && item->words_out ? ", " : "");
        if (item->words_out)
            xml_printf(xml, item->words_in ? "%zu removed" : "%zu words removed", item->words_out);
        gap = " · ";
    }
    xml_puts(xml, gap);
    page_day(page, item->on);
    xml_close(xml, line);
}

static void write_item(Page *page, const NewsItem *item) {
    XmlTag row = xml_open(page->xml, "li");
    page_document(page, item->document, true);
    write_what(page, item);
    xml_close(page->xml, row);
}

static void write_heading(Page *page, const News *news) {
    XmlTag heading = xml_open(page->xml, "h2");
    if (news->baseline) {
        xml_puts(page->xml, "New since baseline ");
        page_bdi(page, slice_of(news->baseline));
    } else {
        xml_puts(page->xml, "New in the last two weeks");
    }
    xml_close(page->xml, heading);
}

/* The page of changes where there is one, else the list of the first that has no room here. */
static const char *place_of_rest(const Site *site, const News *news) {
    for (unsigned i = site->jobs->len; i-- > 0;)
        if (strcmp(g_array_index(site->jobs, SiteJob, i).path, CHANGES) == 0)
            return CHANGES;
    return site_kind(site, news->items[NEWS_SHOWN].document->kind)->index;
}

void home_news(Page *page) {
    const News *news = &page->site->home->news;
    if (!news->known || (!news->count && !news->baseline))
        return;
    XmlTag section = xml_open_class(page->xml, "section", "news");
    write_heading(page, news);
    XmlTag sum = xml_open_class(page->xml, "p", "lead-in");
    if (!news->count)
        xml_puts(page->xml, "Nothing has changed since ");
    else {
        page_count(page, news->added, "new document", "new documents");
        xml_printf(page->xml, ", %zu changed, since ", news->count - news->added);
    }
    page_day(page, news->since);
    xml_puts(page->xml, ".");
    xml_close(page->xml, sum);
    XmlTag list = news->count ? xml_open_class(page->xml, "ul", "waiting") : 0;
    for (size_t i = 0; i < MIN(news->count, NEWS_SHOWN); i++)
        write_item(page, &news->items[i]);
    if (list)
        xml_close(page->xml, list);
    if (news->count > NEWS_SHOWN)
        page_more(page, news->count - NEWS_SHOWN, place_of_rest(page->site, news));
    xml_close(page->xml, section);
}
