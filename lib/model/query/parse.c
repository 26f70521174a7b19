/* SPDX-License-Identifier: MIT */
/* From the words of a query to conditions. */
#include "base/text.h"
#include "model/query/internal.h"

/* The offset of `byte` outside double quotes, or the length. */
static size_t find_unquoted(Slice text, char byte) {
    bool quoted = false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            quoted = !quoted;
        else if (text.at[i] == byte && !quoted)
            return i;
    }
    return text.len;
}

static bool is_quoted(Slice text) {
    return text.len >= 2 && text.at[0] == '"' && text.at[text.len - 1] == '"';
}

static Slice unquoted(Slice text) {
    return is_quoted(text) ? slice_range(text, 1, text.len - 1) : text;
}

/* Whether it looks like a field's name: `due`, `owners.marketing`. */
static bool is_name(Slice text) {
    if (text.len == 0 || !g_ascii_isalpha(text.at[0]))
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (!g_ascii_isalnum(text.at[i]) && !strchr("-_.", text.at[i]))
            return false;
    return true;
}

static const char *take_operator(Slice *text) {
    static const char *const operators[] = {"<=", ">=", "<", ">", "="};
    for (size_t i = 0; i < G_N_ELEMENTS(operators); i++)
        if (slice_starts(*text, operators[i])) {
            *text = slice_range(*text, strlen(operators[i]), text->len);
            return operators[i];
        }
    return "";
}

static Wanted read_wanted(Query *query, Slice text) {
    Wanted wanted = {.sign = take_operator(&text)};
    wanted.text = unquoted(text);
    wanted.needle = needle_make(query->arena, wanted.text);
    if (!is_quoted(text))
        wanted_spans(&wanted, query->today);
    return wanted;
}

/* The alternatives of a value, split at commas. */
static bool read_all_wanted(Query *query, Slice name, Slice text, Condition *condition,
                            GError **error) {
    g_autoptr(GArray) all = g_array_new(FALSE, TRUE, sizeof(Wanted));
    while (text.at) {
        size_t comma = find_unquoted(text, ',');
        Slice part = slice_trim(slice_range(text, 0, comma));
        text = comma < text.len ? slice_range(text, comma + 1, text.len) : (Slice){NULL, 0};
        Wanted wanted = read_wanted(query, part);
        bool asks = slice_is(name, "has") || slice_is(name, "no");
        if (wanted.text.len == 0 && asks)
            return fail(error, EXIT_USAGE, "'%.*s:' wants a field's name, as in %.*s:due",
                        SLICE_ARG(name), SLICE_ARG(name));
        if (wanted.text.len == 0)
            return fail(error, EXIT_USAGE, "'%.*s:' has no value; 'has:%.*s' asks for any",
                        SLICE_ARG(name), SLICE_ARG(name));
        g_array_append_val(all, wanted);
    }
    condition->count = all->len;
    condition->wanted = arena_array(query->arena, Wanted, all->len + 1);
    if (all->len)
        memcpy(condition->wanted, all->data, all->len * sizeof(Wanted));
    return true;
}

/* Checks that each value is one of the names; else the nearest is told. */
static bool check_names(const Query *query, const Condition *condition, const char *what,
                        const GPtrArray *names, GError **error) {
    for (size_t i = 0; i < condition->count; i++) {
        const Wanted *wanted = &condition->wanted[i];
        bool known = false;
        for (unsigned k = 0; k < names->len && !known; k++)
            known = needle_is(&wanted->needle, slice_of(names->pdata[k]));
        if (known)
            continue;
        const char *visible = text_visible(query->arena, wanted->text);
        const char *nearest =
            text_nearest(wanted->text, (const char *const *)names->pdata, names->len);
        if (nearest)
            return fail(error, EXIT_USAGE, "unknown %s '%s'; did you mean '%s'?", what, visible,
                        nearest);
        g_ptr_array_add((GPtrArray *)(uintptr_t)names, NULL);
        g_autofree char *all = g_strjoinv(", ", (char **)names->pdata);
        return fail(error, EXIT_USAGE, "unknown %s '%s'; there are: %s", what, visible, all);
    }
    return true;
}

static void add_name(GPtrArray *names, const char *name) {
    if (!g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
        g_ptr_array_add(names, (void *)(uintptr_t)name);
}

static bool check_statuses(const Query *query, const Condition *condition, GError **error) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < query->schema->kind_count; i++) {
        const Kind *kind = &query->schema->kinds[i];
        for (size_t k = 0; k < kind->status_count && (kind->glossary || !query->terms); k++)
            add_name(names, kind->statuses[k].name);
    }
    return check_names(query, condition, "status", names, error);
}

static bool check_kinds(const Query *query, const Condition *condition, GError **error) {
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < query->schema->kind_count; i++)
        add_name(names, query->schema->kinds[i].name);
    for (size_t i = 0; i < query->schema->kind_count; i++)
        if (query->schema->kinds[i].plural)
            add_name(names, query->schema->kinds[i].plural);
    return check_names(query, condition, "kind", names, error);
}

/* The scalar field that an error is about: what a list or map holds. */
static const Field *inner_field(const Field *field, Slice below) {
    while (field->type == FIELD_LIST || (field->type == FIELD_MAP && below.at))
        field = field->type == FIELD_LIST ? value_item_field(field)
                                          : value_entry_field(field, slice_cut(&below, '.'));
    return field->type == FIELD_MAP && field->of ? field->of : field;
}

static bool no_order(Slice name, const Wanted *wanted, GError **error) {
    return fail(error, EXIT_USAGE, "'%.*s' has no order, so '%s' cannot be asked of it",
                SLICE_ARG(name), wanted->sign);
}

static bool unfit_value(const Query *query, Slice name, const Wanted *wanted, const Field *field,
                        GError **error) {
    const char *visible = text_visible(query->arena, wanted->text);
    if (wanted_asks_for_order(wanted) && !value_has_order(field))
        return no_order(name, wanted, error);
    size_t count = field->values ? g_strv_length((char **)(uintptr_t)field->values) : 0;
    const char *nearest = text_nearest(wanted->text, field->values, count);
    if (nearest)
        return fail(error, EXIT_USAGE, "unknown value '%s' of '%.*s'; did you mean '%s'?", visible,
                    SLICE_ARG(name), nearest);
    return fail(error, EXIT_USAGE, "'%s' in '%.*s' is not %s%s", visible, SLICE_ARG(name),
                field_expected(query->arena, field),
                field->type == FIELD_DATE ? ", today or today+14d" : "");
}

/* Checks that some kind's field can have each value. */
static bool check_values(const Query *query, Slice name, const Condition *condition,
                         GError **error) {
    const Schema *schema = query->schema;
    for (size_t i = 0; i < condition->count; i++) {
        const Wanted *wanted = &condition->wanted[i];
        const Field *refused = NULL;
        bool fits = false;
        for (size_t k = 0; k < schema->kind_count && !fits; k++) {
            const Place *place = &wanted->places[k];
            if (place->index < 0)
                continue;
            const Field *field = &schema->kinds[k].fields[place->index];
            fits = wanted_fits(wanted, field, place->below);
            refused = refused ? refused : inner_field(field, place->below);
        }
        if (!fits)
            return unfit_value(query, name, wanted, refused, error);
    }
    return true;
}

static bool find_fields(Query *query, Slice name, Condition *condition, GError **error) {
    const Place *places = places_find(query, name, error);
    for (size_t i = 0; places && i < condition->count; i++)
        condition->wanted[i].places = places;
    return places && check_values(query, name, condition, error);
}

static bool find_presence(Query *query, Condition *condition, GError **error) {
    for (size_t i = 0; i < condition->count; i++)
        if (!(condition->wanted[i].places = places_find(query, condition->wanted[i].text, error)))
            return false;
    return true;
}

static Topic topic_of(Slice name) {
    static const struct {
        const char *name;
        Topic topic;
    } topics[] = {{"id", ABOUT_ID},       {"kind", ABOUT_KIND}, {"status", ABOUT_STATUS},
                  {"title", ABOUT_TITLE}, {"path", ABOUT_PATH}, {"has", ABOUT_PRESENCE},
                  {"no", ABOUT_ABSENCE}};
    for (size_t i = 0; i < G_N_ELEMENTS(topics); i++)
        if (slice_is(name, topics[i].name))
            return topics[i].topic;
    return ABOUT_FIELD;
}

static bool read_field(Query *query, Slice name, Slice text, Condition *condition, GError **error) {
    condition->topic = topic_of(name);
    if (!read_all_wanted(query, name, text, condition, error))
        return false;
    for (size_t i = 0; condition->topic != ABOUT_FIELD && i < condition->count; i++)
        if (wanted_asks_for_order(&condition->wanted[i]))
            return no_order(name, &condition->wanted[i], error);
    switch (condition->topic) {
    case ABOUT_KIND:
        return check_kinds(query, condition, error);
    case ABOUT_STATUS:
        return check_statuses(query, condition, error);
    case ABOUT_PRESENCE:
    case ABOUT_ABSENCE:
        return find_presence(query, condition, error);
    case ABOUT_FIELD:
        return find_fields(query, name, condition, error);
    default:
        return true;
    }
}

bool word_split(Slice word, bool *negated, Slice *name, Slice *text) {
    *negated = word.len > 1 && word.at[0] == '-';
    *text = slice_range(word, *negated, word.len);
    size_t colon = find_unquoted(*text, ':');
    *name = slice_range(*text, 0, colon);
    if (colon == text->len || !is_name(*name))
        return false;
    *text = slice_range(*text, colon + 1, text->len);
    return true;
}

bool condition_parse(Query *query, Slice word, Condition *condition, GError **error) {
    Slice name, text;
    *condition = (Condition){0};
    if (word_split(word, &condition->negated, &name, &text))
        return read_field(query, name, text, condition, error);
    condition->wanted = arena_make(query->arena, Wanted);
    condition->wanted->sign = "";
    condition->wanted->needle = needle_make(query->arena, unquoted(text));
    condition->count = 1;
    return condition->wanted->needle.len > 0 ||
           fail(error, EXIT_USAGE, "a word of the query is empty");
}
