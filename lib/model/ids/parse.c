/* SPDX-License-Identifier: MIT */
#include "model/ids.h"

static bool is_capital(char c) {
    return g_ascii_isupper(c) || g_ascii_isdigit(c);
}

static bool is_prefix(Slice text) {
    if (!text.len || !g_ascii_isupper(text.at[0]))
        return false;
    while (text.at) {
        Slice part = slice_cut(&text, '-');
        if (!part.len)
            return false;
        for (size_t i = 0; i < part.len; i++)
            if (!is_capital(part.at[i]))
                return false;
    }
    return true;
}

/* How many digits the text begins with. */
static size_t count_digits(Slice text) {
    size_t count = 0;
    while (count < text.len && g_ascii_isdigit(text.at[count]))
        count++;
    return count;
}

/* How many letters and digits the text begins with that make a random id; 0: it begins with none.
 */
static size_t count_random(Slice text) {
    bool letter = false, digit = false;
    for (size_t i = 0; i < ID_RANDOM_LENGTH; i++) {
        char c = i < text.len ? text.at[i] : '\0';
        bool is_letter = c && strchr(ID_RANDOM_LETTERS, c),
             is_digit = c && strchr(ID_RANDOM_DIGITS, c);
        if (!(is_letter || (is_digit && i > 0)))
            return 0;
        letter |= is_letter;
        digit |= is_digit;
    }
    return letter && digit ? ID_RANDOM_LENGTH : 0;
}

bool id_is_usual(const Schema *schema, const Id *id) {
    const Kind *kind = id->random ? schema_kind_of_prefix(schema, id->prefix) : NULL;
    return !id->random || (kind && kind->random_ids);
}

bool id_parse(Slice text, Id *id) {
    if (text.len == 0 || text.len > ID_MOST)
        return false;
    size_t dash = text.len;
    while (dash > 0 && text.at[dash - 1] != '-')
        dash--;
    if (dash < 2)
        return false;
    Id made = {.prefix = slice_range(text, 0, dash - 1),
               .digits = slice_range(text, dash, text.len)};
    made.placeholder = slice_is(made.digits, ID_NEW);
    made.random = made.digits.len == ID_RANDOM_LENGTH && count_random(made.digits);
    if (!made.placeholder && !made.random) {
        size_t digits = count_digits(made.digits);
        if (!digits || digits != made.digits.len || digits > ID_MOST_DIGITS)
            return false;
        for (size_t i = 0; i < digits; i++)
            made.number = made.number * 10 + (uint64_t)(made.digits.at[i] - '0');
    }
    if (!is_prefix(made.prefix))
        return false;
    *id = made;
    return true;
}

Slice id_slug_of_path(const char *path) {
    Slice rest = slice_of(path), folder = {NULL, 0}, name = slice_cut(&rest, '/');
    while (rest.at) {
        folder = name;
        name = slice_cut(&rest, '/');
    }
    Slice slug = slice_ends(name, ".md") ? slice_range(name, 0, name.len - 3) : name;
    bool index = slice_is(slug, "index") || slice_is(slug, "README");
    return index && folder.len ? folder : slug;
}

/* Whether the word at the start of a name may end at `at`. */
static bool is_boundary(Slice name, size_t at) {
    return at >= name.len || !g_ascii_isalnum(name.at[at]);
}

Slice id_of_file_name(const char *path) {
    Slice name = id_slug_of_path(path);
    Id id;
    for (size_t dash = slice_find(name, '-', 0); dash < name.len && dash <= ID_MOST;
         dash = slice_find(name, '-', dash + 1)) {
        Slice rest = slice_range(name, dash + 1, name.len);
        size_t digits = slice_starts(rest, ID_NEW) ? strlen(ID_NEW) : count_digits(rest);
        digits = digits ? digits : count_random(rest);
        size_t end = dash + 1 + digits;
        if (digits && is_boundary(name, end) && id_parse(slice_range(name, 0, end), &id))
            return slice_range(name, 0, end);
    }
    return (Slice){NULL, 0};
}

Slice id_number_of_file_name(const char *path) {
    Slice name = id_slug_of_path(path);
    size_t digits = count_digits(name);
    if (!digits || digits > ID_MOST_DIGITS || !is_boundary(name, digits))
        return (Slice){NULL, 0};
    return slice_range(name, 0, digits);
}

const Kind *reference_kind(const Schema *schema, const Field *reference) {
    for (size_t i = 0; reference->to && reference->to[i]; i++) {
        const Kind *kind = schema_kind(schema, reference->to[i]);
        if (kind && !kind->prefixes[0])
            return kind;
    }
    return NULL;
}

/* Whether kinds with ids may be named, too. */
static bool takes_ids(const Schema *schema, const Field *reference) {
    for (size_t i = 0; reference->to && reference->to[i]; i++) {
        const Kind *kind = schema_kind(schema, reference->to[i]);
        if (!kind || kind->prefixes[0])
            return true;
    }
    return !reference->to;
}

bool reference_fits(const Schema *schema, const Field *reference, Slice name) {
    Id id;
    if (!reference_kind(schema, reference))
        return id_parse(name, &id) && id_is_usual(schema, &id);
    if (!takes_ids(schema, reference) || id_parse(name, &id))
        return slice_trim(name).len > 0;
    char capitals[ID_MOST];
    if (name.len > ID_MOST)
        return true;
    for (size_t i = 0; i < name.len; i++)
        capitals[i] = g_ascii_toupper(name.at[i]);
    bool slip = id_parse((Slice){capitals, name.len}, &id) && !id.random &&
                schema_kind_of_prefix(schema, id.prefix);
    return slice_trim(name).len > 0 && !slip;
}
