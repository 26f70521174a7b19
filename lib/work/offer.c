/* SPDX-License-Identifier: MIT */
#include "work/offer.h"

#include "base/text.h"
#include "work/rule.h"

#define MOST_WORDS  10000 /* that are offered at once */
#define MOST_TITLES 500   /* that are read for one offer */
#define LONGEST     200   /* bytes of a word */
#define LONG_ABOUT  60    /* bytes of what it means */

Offer offer_begin(Stream *out, const char *typed) {
    return (Offer){.out = out,
                   .typed = typed,
                   .said = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL)};
}

void offer_end(Offer *offer) {
    g_clear_pointer(&offer->corpus, corpus_free);
    g_clear_pointer(&offer->said, g_hash_table_unref);
}

bool offer_behind(Offer *offer, char separator) {
    const char *last = strrchr(offer->typed + offer->from, separator);
    if (last)
        offer->from = (size_t)(last + 1 - offer->typed);
    return last != NULL;
}

void offer_word(Offer *offer, Slice word, const char *ending, Slice about) {
    if (!word.len || word.len > LONGEST || text_first_control(word) < word.len ||
        !slice_starts(word, offer->typed + offer->from) ||
        g_hash_table_size(offer->said) >= MOST_WORDS)
        return;
    char *whole =
        g_strdup_printf("%.*s%.*s%s", (int)offer->from, offer->typed, SLICE_ARG(word), ending);
    if (*whole == ':') { /* no word: a line that begins so asks the shell for files */
        g_free(whole);
        return;
    }
    if (!g_hash_table_add(offer->said, whole)) /* which keeps it */
        return;
    stream_puts(offer->out, whole);
    if (about.len) {
        g_autoptr(Arena) arena = arena_new();
        stream_printf(offer->out, "\t%s", text_shown(arena, about, LONG_ABOUT));
    }
    stream_puts(offer->out, "\n");
}

void offer_words(Offer *offer, const char *const *words, const char *ending) {
    for (; words && *words; words++)
        offer_word(offer, slice_of(*words), ending, (Slice){NULL, 0});
}

/* --- documents --- */

typedef struct {
    Offer *offer;
    Arena *arena;
    SourceReader *files;
    DocumentReader *documents;
    GByteArray *bytes;
} Looking;

/* Offers what the file says of itself: a term's word, else an id. */
static void look_at(Looking *looking, const SourceEntry *entry, const Kind *kind) {
    SourceResult result;
    bool whole;
    g_byte_array_set_size(looking->bytes, 0);
    if (!source_read(looking->files, entry, looking->offer->config->limits.document, looking->bytes,
                     &result, NULL) ||
        result != SOURCE_READ || !looking->bytes->len)
        return;
    arena_reset(looking->arena);
    const Document *document =
        document_begin(looking->documents, looking->arena, entry->path, kind,
                       (Slice){(char *)looking->bytes->data, looking->bytes->len}, &whole);
    if (kind->glossary)
        offer_word(looking->offer, document->title, "", document_text(document, "definition"));
    else
        offer_word(looking->offer, document->id, "", document->title);
}

/* The kind of the entry, if it is one of those that are asked for. */
static const Kind *kind_asked(const Offer *offer, const SourceEntry *entry, bool terms,
                              const char *const *kinds) {
    const Kind *kind = entry->kind == SOURCE_DOCUMENT
                           ? schema_kind_of_path(&offer->config->schema, entry->path)
                           : NULL;
    bool asked =
        kind && (kinds ? slice_is_any(slice_of(kind->name), kinds) : kind->glossary == terms);
    return asked ? kind : NULL;
}

/* Whether the file is worth a look: its name does not say that its id begins otherwise. */
static bool may_begin(const Offer *offer, const SourceEntry *entry, const Kind *kind, Slice *id) {
    *id = kind->glossary ? (Slice){NULL, 0} : id_of_file_name(entry->path);
    return !id->len || slice_starts(*id, offer->typed + offer->from);
}

static void offer_documents(Offer *offer, bool terms, const char *const *kinds) {
    const SourceEntry *entries;
    size_t count, some = 0;
    Slice id;
    const Kind *kind;
    if (!corpus_list(offer->source, offer->config, &entries, &count, NULL))
        return;
    g_autoptr(Arena) arena = arena_new();
    g_autoptr(SourceReader) files = source_reader(offer->source, NULL);
    g_autoptr(DocumentReader) documents = document_reader_new(offer->config);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    Looking looking = {offer, arena, files, documents, bytes};
    for (size_t i = 0; i < count; i++)
        some += (kind = kind_asked(offer, &entries[i], terms, kinds)) &&
                may_begin(offer, &entries[i], kind, &id);
    for (size_t i = 0; files && i < count; i++) {
        if (!(kind = kind_asked(offer, &entries[i], terms, kinds)) ||
            !may_begin(offer, &entries[i], kind, &id))
            continue;
        if (id.len && some > MOST_TITLES)
            offer_word(offer, id, "", (Slice){NULL, 0});
        else
            look_at(&looking, &entries[i], kind);
    }
}

void offer_ids(Offer *offer, const char *const *kinds) {
    offer_documents(offer, false, kinds);
}

void offer_terms(Offer *offer) {
    offer_documents(offer, true, NULL);
}

/* All documents, or NULL. */
static const Corpus *all_documents(Offer *offer) {
    const CorpusOptions options = {.threads = offer->threads};
    if (!offer->corpus)
        offer->corpus = corpus_load(offer->source, offer->config, &options, NULL);
    return offer->corpus;
}

void offer_kinds(Offer *offer) {
    const Schema *schema = &offer->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++)
        offer_word(offer, slice_of(schema->kinds[i].name), "", (Slice){NULL, 0});
}

void offer_rules(Offer *offer) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    for (size_t i = 0; i < count; i++) {
        const char *id = rules[i]->id;
        offer_word(offer, (Slice){id, strcspn(id, "/")}, "", SLICE("all rules of this area"));
        offer_word(offer, slice_of(id), "", slice_of(rules[i]->summary));
    }
}

/* --- fields and what they hold --- */

/* The field at a path: `due`, `owners.it`, `links.refines`; as queries have it, `owner` and
 * `refines` too. NULL where the kind has none such. */
static const Field *field_at(const Kind *kind, Slice path) {
    Slice rest = path, name = slice_cut(&rest, '.');
    const Field *field = kind_field(kind, name, NULL);
    if (!field && slice_is(name, "owner"))
        field = kind_field(kind, SLICE("owners"), NULL);
    if (!field && kind->links_field >= 0) {
        field = &kind->fields[kind->links_field];
        rest = name;
    }
    if (!field || field->type != FIELD_MAP)
        return field;
    for (size_t i = 0; i < field->field_count; i++)
        if (slice_is(rest, field->fields[i].name))
            return &field->fields[i];
    return field->of;
}

/* The type of what one enters: of a list and of a map of equals that of an item. */
static const Field *innermost(const Field *field) {
    while (field && (field->type == FIELD_LIST || field->type == FIELD_MAP) && field->of)
        field = field->of;
    return field;
}

/* The texts of a value, however deep its type lets it nest. */
static void offer_texts(Offer *offer, const YamlNode *node, unsigned depth) {
    if (!node || depth > 3)
        return;
    if (node->type == YAML_SCALAR)
        offer_word(offer, (Slice){yaml_text(node).at, yaml_len(node)}, "", (Slice){NULL, 0});
    for (const YamlNode *each = yaml_child(node); each; each = yaml_next(each))
        offer_texts(offer, node->type == YAML_MAP ? yaml_value(each) : each, depth + 1);
}

/* What the kind's fields hold in documents: the one called `name`, or, where that is NULL, those
 * that name people. */
static void offer_used(Offer *offer, const Kind *kind, const char *name) {
    const Corpus *corpus = all_documents(offer);
    for (size_t i = 0; corpus && i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        for (size_t f = 0; document->kind == kind && f < kind->field_count; f++)
            if (name ? strcmp(kind->fields[f].name, name) == 0
                     : innermost(&kind->fields[f])->type == FIELD_PERSON)
                offer_texts(offer, document_field(document, (int)f), 0);
    }
}

void offer_people(Offer *offer) {
    for (size_t i = 0; i < offer->config->person_count; i++) {
        const ConfigPerson *person = &offer->config->people[i];
        offer_word(offer, slice_of(person->name), "", slice_of(person->side));
    }
    for (size_t i = 0; i < offer->config->schema.kind_count; i++)
        offer_used(offer, &offer->config->schema.kinds[i], NULL);
}

static void offer_statuses(Offer *offer, const Kind *kind) {
    for (size_t i = 0; i < kind->status_count; i++)
        offer_word(offer, slice_of(kind->statuses[i].name), "",
                   slice_of(kind->statuses[i].summary));
}

static void values_of_kind(Offer *offer, const Kind *kind, Slice path) {
    const Field *field = field_at(kind, path), *of = innermost(field);
    if (!field)
        return;
    if (field->type == FIELD_LIST)
        offer_behind(offer, ',');
    if (kind->status_field >= 0 && field == &kind->fields[kind->status_field])
        offer_statuses(offer, kind);
    else if (of->type == FIELD_ENUM)
        offer_words(offer, of->values, "");
    else if (of->type == FIELD_BOOLEAN)
        offer_words(offer, (const char *const[]){"yes", "no", NULL}, "");
    else if (of->type == FIELD_REFERENCE)
        offer_ids(offer, of->to);
    else if (of->type == FIELD_PERSON)
        offer_people(offer);
    else if (field->type == FIELD_LIST && of->type == FIELD_TEXT)
        offer_used(offer, kind, field->name);
}

void offer_values(Offer *offer, const Kind *kind, Slice path) {
    const Schema *schema = &offer->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (!kind || kind == &schema->kinds[i])
            values_of_kind(offer, &schema->kinds[i], path);
}

/* The parts of a map by their paths, behind the map's own `name`. */
static void offer_parts(Offer *offer, const Schema *schema, const Field *map, const char *prefix,
                        const char *ending) {
    for (size_t i = 0; i < map->field_count; i++) {
        g_autofree char *path = g_strconcat(prefix, map->fields[i].name, NULL);
        offer_word(offer, slice_of(path), ending, slice_of(map->fields[i].summary));
    }
    for (size_t i = 0; map->keys_are_sides && i < schema->side_count; i++) {
        g_autofree char *path = g_strconcat(prefix, schema->sides[i], NULL);
        offer_word(offer, slice_of(path), ending, slice_of(map->summary));
    }
}

static void fields_of_kind(Offer *offer, const Schema *schema, const Kind *kind, bool deep,
                           const char *ending) {
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        bool parts = deep && (field->field_count || field->keys_are_sides);
        g_autofree char *prefix = g_strconcat(field->name, ".", NULL);
        if (parts)
            offer_parts(offer, schema, field, prefix, ending);
        else
            offer_word(offer, slice_of(field->name), ending, slice_of(field->summary));
    }
}

void offer_fields(Offer *offer, const Kind *kind, bool deep, const char *ending) {
    const Schema *schema = &offer->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (!kind || kind == &schema->kinds[i])
            fields_of_kind(offer, schema, &schema->kinds[i], deep, ending);
}

/* What may stand before the colon. */
static void offer_topics(Offer *offer, const Schema *schema, bool terms) {
    for (size_t i = 0; i < schema->kind_count; i++) {
        const Kind *kind = &schema->kinds[i];
        if (kind->glossary != terms)
            continue;
        fields_of_kind(offer, schema, kind, false, ":");
        if (kind->links_field >= 0)
            offer_parts(offer, schema, &kind->fields[kind->links_field], "", ":");
    }
    offer_word(offer, SLICE("owner"), ":", SLICE("whoever owns it on any side"));
    offer_words(offer, (const char *const[]){"kind", "id", "has", "no", NULL}, ":");
}

void offer_query(Offer *offer, bool terms) {
    const Schema *schema = &offer->config->schema;
    if (offer->typed[offer->from] == '-')
        offer->from++;
    Slice topic = {offer->typed + offer->from, strcspn(offer->typed + offer->from, ":")};
    if (!topic.at[topic.len]) {
        offer_topics(offer, schema, terms);
        return;
    }
    offer->from += topic.len + 1;
    offer_behind(offer, ',');
    if (slice_is(topic, "kind"))
        offer_kinds(offer);
    else if (slice_is(topic, "id"))
        offer_ids(offer, NULL);
    else if (slice_is(topic, "has") || slice_is(topic, "no"))
        offer_fields(offer, NULL, false, "");
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].glossary == terms)
            values_of_kind(offer, &schema->kinds[i], topic);
}
