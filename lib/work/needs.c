/* SPDX-License-Identifier: MIT */
#include "work/needs.h"

#include "model/reading.h"
#include "model/value.h"
#include "work/approve.h"

typedef struct {
    Arena *arena;
    Missing *found; /* with room for all that may be missing */
    size_t count;
    const Schema *schema;
    const Document *document;
} Needs;

static void miss(Needs *needs, MissingType type, const char *name, bool empty) {
    needs->found[needs->count++] = (Missing){type, name, empty};
}

static void check_fields(Needs *needs, const char *const *fields) {
    const Document *document = needs->document;
    int index;
    for (; fields && *fields; fields++)
        if (!kind_field(document->kind, slice_of(*fields), &index) ||
            !document_has(document, index))
            miss(needs, MISSING_FIELD, *fields, false);
}

static void check_owners(Needs *needs) {
    const YamlNode *owners = document_value(needs->document, "owners");
    for (size_t i = 0; i < needs->schema->side_count; i++)
        if (!owners || yaml_text(yaml_get(owners, needs->schema->sides[i])).len == 0)
            miss(needs, MISSING_OWNER, needs->schema->sides[i], false);
}

static void check_sections(Needs *needs, const char *const *sections) {
    for (; sections && *sections; sections++) {
        const DocumentHeading *heading = document_section(needs->document, *sections);
        if (!heading || heading->empty)
            miss(needs, MISSING_SECTION, *sections, heading != NULL);
    }
}

static void check_approvals(Needs *needs, const Config *config) {
    size_t count;
    const Approval *all = approvals_of(config, needs->document, needs->arena, &count);
    for (size_t i = 0; i < needs->schema->side_count; i++)
        if (!approval_is_given(all, count, needs->schema->sides[i]))
            miss(needs, MISSING_APPROVAL, needs->schema->sides[i], false);
}

/* Whether the metric has a reading behind the day, or could have one that cannot be read. */
static bool has_reading(const Document *metric, Day delivered) {
    int index;
    if (!metric || metric->broken ||
        (kind_field(metric->kind, SLICE("readings"), &index) && document_refused(metric, index)))
        return true;
    g_autoptr(Arena) arena = arena_new();
    size_t count;
    const Reading *readings = readings_of(metric, arena, &count);
    for (size_t i = 0; i < count; i++)
        if (readings[i].value && readings[i].day > delivered)
            return true;
    return false;
}

bool needs_reading(const Corpus *corpus, const Document *document) {
    Day delivered = value_day(document, "delivered");
    const Link *links;
    const Link *const *backlinks;
    size_t count;
    corpus_links_from(corpus, document, &links, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(links[i].type, "metrics") == 0 && has_reading(links[i].to, delivered))
            return false;
    corpus_links_to(corpus, document, &backlinks, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(backlinks[i]->type, "links.measures") == 0 &&
            has_reading(backlinks[i]->from, delivered))
            return false;
    return true;
}

static size_t length_of(const char *const *names) {
    size_t count = 0;
    while (names && names[count])
        count++;
    return count;
}

const Missing *needs_missing(Arena *arena, const Corpus *corpus, const Document *document,
                             const Status *status, size_t *count) {
    const Schema *schema = &corpus->config->schema;
    size_t most = length_of(status->fields) + length_of(status->sections) + 2 * schema->side_count;
    g_autofree Missing *found = g_new(Missing, most + 1);
    Needs needs = {arena, found, 0, schema, document};
    check_fields(&needs, status->fields);
    if (status->owners)
        check_owners(&needs);
    check_sections(&needs, status->sections);
    if (status->approvals)
        check_approvals(&needs, corpus->config);
    if (status->readings && needs_reading(corpus, document))
        miss(&needs, MISSING_READING, NULL, false);
    *count = needs.count;
    Missing *all = arena_array(arena, Missing, needs.count + 1);
    return memcpy(all, found, needs.count * sizeof *all);
}

const Status *needs_next(const Document *document) {
    const Kind *kind = document->kind;
    const Status *now = document->status;
    if (!now)
        return kind->status_count ? &kind->statuses[0] : NULL;
    for (size_t i = 0; now->next && now->next[i]; i++) {
        const Status *next = kind_status(kind, slice_of(now->next[i]));
        if (next && next > now && !status_means(next, "closed"))
            return next;
    }
    return NULL;
}

const char *missing_words(Arena *arena, const Missing *missing) {
    switch (missing->type) {
    case MISSING_FIELD:
        return arena_printf(arena, "'%s'", missing->name);
    case MISSING_SECTION:
        return arena_printf(arena, missing->empty ? "words under '%s'" : "a heading '%s'",
                            missing->name);
    case MISSING_OWNER:
        return arena_printf(arena, "an owner for %s", missing->name);
    case MISSING_APPROVAL:
        return arena_printf(arena, "an approval by %s", missing->name);
    case MISSING_READING:
        return "a reading of a metric after delivery";
    }
    return "";
}
