/* SPDX-License-Identifier: MIT */
/* Terms and their words out of documents. */
#include "base/text.h"
#include "model/glossary/internal.h"

/* Where the fields of a term stand in its kind; -1: it has no such field. */
typedef struct {
    const Kind *kind;
    int aliases, avoid, reasons, letters, scope;
} TermFields;

#define MOST_OWN 8 /* terms of the team with one preferred word that are looked at */

/* What is filled while the documents are gone through. */
typedef struct {
    GlossaryData *data;
    TermFields fields;
    TermWord *words;
    size_t count;
} Filling;

static int field_at(const Kind *kind, const char *name) {
    int index = -1;
    return kind_field(kind, slice_of(name), &index) ? index : -1;
}

static void find_fields(TermFields *fields, const Kind *kind) {
    if (fields->kind == kind)
        return;
    *fields = (TermFields){kind,
                           field_at(kind, "aliases"),
                           field_at(kind, "avoid"),
                           field_at(kind, "reasons"),
                           field_at(kind, "case"),
                           field_at(kind, "scope")};
}

static const YamlNode *value_at(const Document *document, int field) {
    return field >= 0 ? document_field(document, field) : NULL;
}

/* The first scalar of a list, or the scalar itself. */
static const YamlNode *first_item(const YamlNode *value) {
    if (!value || value->type == YAML_MAP)
        return NULL;
    return value->type == YAML_LIST ? yaml_child(value) : value;
}

static const YamlNode *next_item(const YamlNode *value, const YamlNode *item) {
    return item == value ? NULL : yaml_next(item);
}

static size_t count_items(const YamlNode *value) {
    size_t count = 0;
    for (const YamlNode *item = first_item(value); item; item = next_item(value, item))
        count++;
    return count;
}

#define MOST_IN_TITLE 2 /* words of a term that its preferred word holds */

static size_t count_words(const Document *const *terms, size_t count) {
    TermFields fields = {0};
    size_t words = 0;
    for (size_t i = 0; i < count; i++) {
        find_fields(&fields, terms[i]->kind);
        words += 1 + MOST_IN_TITLE + count_items(value_at(terms[i], fields.aliases)) +
                 count_items(value_at(terms[i], fields.avoid));
    }
    return words;
}

/* --- words --- */

/* Two capitals or more, and no small letter. */
static bool is_acronym(Slice text) {
    size_t capitals = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        unsigned char first = (unsigned char)text.at[at];
        len = 1;
        uint32_t c = first < 0x80 ? first : text_decode(slice_range(text, at, text.len), &len);
        if (c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c))
            return false;
        bool upper = c < 0x80 ? g_ascii_isupper((char)c) : g_unichar_isupper(c);
        capitals += upper;
    }
    return capitals >= 2;
}

static void add_word(Filling *filling, Term *term, Slice text, TermRole role, const YamlNode *node,
                     bool exact) {
    uint32_t index = (uint32_t)filling->count;
    TermWord *word = &filling->words[filling->count++];
    *word = (TermWord){.term = term,
                       .term_index = term->index,
                       .text = slice_trim(text),
                       .role = role,
                       .over = document_means(term->document, "closed"),
                       .welcome = role != TERM_AVOID && (!term->document->status ||
                                                         document_means(term->document, "agreed")),
                       .exact = exact || is_acronym(text),
                       .node = node,
                       .index = index};
    term->word_count++;
}

static void add_words(Filling *filling, Term *term, const YamlNode *value, TermRole role,
                      bool exact) {
    for (const YamlNode *item = first_item(value); item; item = next_item(value, item))
        if (item->type == YAML_SCALAR && text_valid(yaml_text(item)) == yaml_len(item))
            add_word(filling, term, yaml_text(item), role, item, exact);
}

/* --- words in the preferred one --- */

static bool is_listed(const YamlNode *value, Slice text) {
    for (const YamlNode *item = first_item(value); item; item = next_item(value, item))
        if (item->type == YAML_SCALAR && slice_equal_ascii_case(slice_trim(yaml_text(item)), text))
            return true;
    return false;
}

/* Whether it is an acronym of the words: two capitals or more, no blank, and its letters stand in
 * them in this order. "CRM" is none of "lead". */
static bool shortens(Slice acronym, Slice words) {
    size_t capitals = 0, at = 0;
    for (size_t i = 0; i < acronym.len; i++) {
        char c = acronym.at[i];
        if (!g_ascii_isalnum(c) && c != '-' && c != '&' && c != '/')
            return false;
        capitals += g_ascii_isupper(c);
        if (!g_ascii_isalpha(c))
            continue;
        while (at < words.len && g_ascii_tolower(words.at[at]) != g_ascii_tolower(c))
            at++;
        if (at++ == words.len)
            return false;
    }
    return capitals >= 2;
}

/* Adds the words and the acronym of "Platform as a Service (PaaS)", but for those that are listed
 * by themselves. */
static void add_parts(Filling *filling, Term *term, Slice title, const YamlNode *aliases,
                      const YamlNode *avoid, bool exact) {
    const YamlNode *node = term->words[0].node;
    title = slice_trim(title);
    size_t open = slice_find(title, '(', 0);
    if (!slice_ends(title, ")") || open == title.len)
        return;
    Slice parts[MOST_IN_TITLE] = {slice_trim(slice_range(title, 0, open)),
                                  slice_range(title, open + 1, title.len - 1)};
    if (!shortens(parts[1], parts[0]))
        return;
    for (size_t i = 0; i < MOST_IN_TITLE; i++) {
        if (is_listed(aliases, parts[i]) || is_listed(avoid, parts[i]))
            continue;
        add_word(filling, term, parts[i], TERM_ALIAS, node, exact);
        filling->words[filling->count - 1].in_title = true;
    }
}

/* Gives avoided words their reasons. */
static void add_reasons(Filling *filling, const Term *term, const YamlNode *reasons) {
    if (!reasons || reasons->type != YAML_MAP)
        return;
    for (size_t i = 0; i < term->word_count; i++) {
        TermWord *word = &filling->words[term->words[i].index];
        const YamlNode *key = word->role == TERM_AVOID ? yaml_child(reasons) : NULL;
        while (key && !slice_equal_ascii_case(slice_trim(yaml_text(key)), word->text))
            key = yaml_next(key);
        if (key && yaml_value(key)->type == YAML_SCALAR)
            word->reason = slice_string(filling->data->arena, yaml_text(yaml_value(key)));
    }
}

/* --- scopes --- */

static bool is_below(const char *path, const char *folder, size_t len) {
    while (len && folder[len - 1] == '/')
        len--;
    return strncmp(path, folder, len) == 0 && (len == 0 || path[len] == '/' || path[len] == 0);
}

uint32_t term_scope_depth(const Term *term, const char *path) {
    uint32_t depth = *term->scope ? 0 : 1;
    for (const char *const *folder = term->scope; *folder; folder++) {
        size_t len = strlen(*folder);
        if (len + 1 > depth && is_below(path, *folder, len))
            depth = (uint32_t)MIN(len, UINT16_MAX - 2) + 1;
    }
    return depth;
}

bool term_holds(const Term *term, const char *path) {
    return !term->hidden_by && term_scope_depth(term, path) > 0;
}

static const char *const EVERYWHERE[] = {NULL};

static const char *const *scope_of(GlossaryData *data, const YamlNode *value) {
    size_t count = 0;
    if (!first_item(value))
        return EVERYWHERE;
    const char **scope = arena_array(data->arena, const char *, count_items(value) + 1);
    for (const YamlNode *item = first_item(value); item; item = next_item(value, item))
        if (item->type == YAML_SCALAR && yaml_len(item))
            scope[count++] = slice_string(data->arena, yaml_text(item));
    return count ? scope : EVERYWHERE;
}

/* Whether the scope of `outer` holds all that of `inner` does. */
static bool covers(const Term *outer, const Term *inner) {
    if (!*outer->scope)
        return true;
    size_t count = 0;
    for (const char *const *folder = inner->scope; *folder; folder++, count++)
        if (count == MOST_SAME || !term_scope_depth(outer, *folder))
            return false;
    return count > 0;
}

/* --- terms --- */

static bool is_borrowed(const Config *config, const char *path) {
    for (const char *const *folder = config->glossaries; folder && *folder; folder++)
        if (is_below(path, *folder, strlen(*folder)))
            return true;
    return false;
}

static void add_term(Filling *filling, Term *term, const Document *document) {
    GlossaryData *data = filling->data;
    const Kind *kind = document->kind;
    const YamlNode *preferred = value_at(document, kind->title_field);
    find_fields(&filling->fields, kind);
    const TermFields *fields = &filling->fields;
    const YamlNode *letters = value_at(document, fields->letters);
    bool exact = letters && slice_is(yaml_text(letters), "exact");
    term->document = document;
    term->words = &filling->words[filling->count];
    term->scope = scope_of(data, value_at(document, fields->scope));
    term->borrowed = is_borrowed(data->public.config, document->path);
    Slice title = text_valid(document->title) == document->title.len ? document->title : SLICE("");
    add_word(filling, term, title, TERM_PREFERRED, preferred, exact);
    add_words(filling, term, value_at(document, fields->aliases), TERM_ALIAS, exact);
    add_parts(filling, term, title, value_at(document, fields->aliases),
              value_at(document, fields->avoid), exact);
    if (slice_trim(title).len) /* else there is nothing to say instead */
        add_words(filling, term, value_at(document, fields->avoid), TERM_AVOID, exact);
    add_reasons(filling, term, value_at(document, fields->reasons));
    if (*term->scope)
        data->scoped[term->index] = (uint32_t)++data->scoped_count;
}

/* Lets a borrowed term give way to the team's own of the same preferred word. */
static void hide_borrowed(const GlossaryData *data, Term *terms, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const TermWord *other = terms[i].borrowed ? data->heads[terms[i].words->index] : NULL;
        size_t seen = 0; /* the team's own stand first in the chain */
        for (; other && !other->term->borrowed && seen < MOST_OWN; other = other->same, seen++)
            if (other->role == TERM_PREFERRED && covers(other->term, &terms[i]))
                break;
        if (other && !other->term->borrowed && seen < MOST_OWN)
            terms[i].hidden_by = other->term;
    }
}

/* --- the key --- */

/* What is summed up, gathered. */
typedef struct {
    char *bytes;
    size_t len, room;
} Notes;

static void note(Notes *notes, Slice text) {
    uint32_t len = (uint32_t)text.len;
    size_t need = notes->len + sizeof len + len;
    if (need > notes->room) {
        notes->room = 2 * need;
        notes->bytes = g_realloc(notes->bytes, notes->room);
    }
    memcpy(notes->bytes + notes->len, &len, sizeof len);
    if (len)
        memcpy(notes->bytes + notes->len + sizeof len, text.at, len);
    notes->len = need;
}

static void note_term(Notes *notes, const Term *term) {
    const Status *status = term->document->status;
    char marks[2] = {term->hidden_by ? 'h' : term->borrowed ? 'b' : 'o', 0};
    note(notes, (Slice){marks, 1});
    note(notes, slice_of(term->document->path));
    note(notes, slice_of(status ? status->name : NULL));
    note(notes, slice_of(status ? status->means : NULL));
    for (size_t i = 0; i < term->word_count; i++) {
        marks[0] = (char)term->words[i].role;
        marks[1] = term->words[i].exact;
        note(notes, (Slice){marks, 2});
        note(notes, term->words[i].text);
    }
    for (const char *const *folder = term->scope; *folder; folder++)
        note(notes, slice_of(*folder));
}

static uint64_t key_of(const Glossary *glossary) {
    Notes notes = {0};
    note(&notes, slice_of(glossary->config->language));
    for (size_t i = 0; i < glossary->term_count; i++)
        note_term(&notes, &glossary->terms[i]);
    uint64_t key = sum_bytes(notes.bytes, notes.len);
    g_free(notes.bytes);
    return key > PROSE_JUDGED ? key | PROSE_JUDGED : ~(uint64_t)0;
}

/* --- the glossary --- */

/* Notes of which forms nothing more has to be asked. */
static void find_plain_forms(GlossaryData *data) {
    g_autofree bool *follows = g_new0(bool, data->forms->len + 1);
    data->plain = arena_array(data->arena, PlainForm, data->forms->len + 1);
    for (unsigned i = 0; i < data->forms->len; i++) {
        uint32_t next = g_array_index(data->forms, Form, i).next;
        if (next != NO_FORM)
            follows[next] = true;
    }
    for (unsigned i = 0; i < data->forms->len; i++) {
        const Form *form = &g_array_index(data->forms, Form, i);
        const Term *term = form->word->term;
        data->plain[i].accepted = form->word->welcome ? form->word->term_index + 1 : 0;
        if (form->next == NO_FORM && !follows[i] && !form->spelled && !form->signs &&
            !form->capital_only && !term->hidden_by && !data->scoped[term->index])
            data->plain[i].word = (form->word->index + 1) | (form->plural ? PLAIN_PLURAL : 0);
    }
}

Glossary *glossary_new(const Config *config, const Document *const *terms, size_t count) {
    GlossaryData *data = g_new0(GlossaryData, 1);
    Glossary *glossary = &data->public;
    Filling filling = {.data = data};
    size_t room = count_words(terms, count);
    g_mutex_init(&data->making);
    data->arena = arena_new();
    data->phrases = phrases_new();
    data->owner = prose_owner();
    data->forms = g_array_sized_new(FALSE, FALSE, sizeof(Form), (unsigned)(2 * room));
    data->scoped = arena_array(data->arena, uint32_t, count + 1);
    data->heads = arena_array(data->arena, const TermWord *, room + 1);
    filling.words = arena_array(data->arena, TermWord, room + 1);
    Term *all = arena_array(data->arena, Term, count + 1);
    glossary->config = config;
    glossary->terms = all;
    glossary->term_count = count;
    for (size_t i = 0; i < count; i++) {
        all[i].index = (uint32_t)i;
        add_term(&filling, &all[i], terms[i]);
    }
    glossary->words = filling.words;
    glossary->word_count = filling.count;
    glossary_add_forms(data, filling.words, filling.count);
    hide_borrowed(data, all, count);
    find_plain_forms(data);
    glossary->key = key_of(glossary);
    glossary->uses_key = glossary->key ^ PROSE_JUDGED;
    return glossary;
}

void glossary_free(Glossary *glossary) {
    if (!glossary)
        return;
    GlossaryData *data = (GlossaryData *)glossary;
    if (data->companion)
        data->companion_free(data->companion);
    g_mutex_clear(&data->making);
    arena_free(data->arena);
    phrases_free(data->phrases);
    g_array_unref(data->forms);
    g_free(data);
}

void *glossary_companion(const Glossary *glossary, void *(*make)(const Glossary *glossary),
                         void (*free)(void *companion)) {
    GlossaryData *data = (GlossaryData *)(uintptr_t)glossary;
    g_mutex_lock(&data->making);
    if (!data->companion) {
        data->companion = make(glossary);
        data->companion_free = free;
    }
    g_mutex_unlock(&data->making);
    return data->companion;
}

/* Terms stand in the order of their paths. */
const Term *glossary_term(const Glossary *glossary, const Document *document) {
    size_t low = 0, high = glossary->term_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(glossary->terms[middle].document->path, document->path);
        if (order == 0)
            return &glossary->terms[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
