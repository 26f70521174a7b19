/* SPDX-License-Identifier: MIT */
/* Ids in the names of tests, which languages and people write in their own ways. */
#include "work/results/internal.h"

#define LONGEST_PROPERTY 4096

static bool is_capital(char c) {
    return g_ascii_isupper(c) || g_ascii_isdigit(c);
}

static bool is_joint(char c) {
    return c == '-' || c == '_';
}

static char at_of(Slice text, size_t at) {
    return at < text.len ? text.at[at] : '\0';
}

/* Whether a word may begin at `at`: not inside another, nor behind what may be part of its prefix.
 */
static bool may_begin(Slice text, size_t at) {
    if (!g_ascii_isupper(text.at[at]))
        return false;
    if (at == 0)
        return true;
    char before = text.at[at - 1];
    return !is_capital(before) && !(before == '-' && at > 1 && is_capital(text.at[at - 2]));
}

/* Whether a word may end before `at`: nothing follows, or a hump. */
static bool may_end(Slice text, size_t at) {
    char here = at_of(text, at);
    return !g_ascii_isalnum(here) ||
           (g_ascii_isupper(here) && g_ascii_islower(at_of(text, at + 1)));
}

/* Where what may be a number, or letters by chance, ends behind a joint. */
static size_t end_of_number(Slice text, size_t at) {
    size_t end = at;
    while (g_ascii_isdigit(at_of(text, end)))
        end++;
    if (end > at && may_end(text, end))
        return end;
    end = at;
    while (g_ascii_islower(at_of(text, end)) || g_ascii_isdigit(at_of(text, end)))
        end++;
    return end;
}

/* Whether it is an id with a prefix that a kind has. */
static bool is_of_kind(const Schema *schema, Slice text) {
    Id id;
    return id_parse(text, &id) && schema_kind_of_prefix(schema, id.prefix) &&
           id_is_usual(schema, &id);
}

bool result_is_id(const Corpus *corpus, Slice text) {
    Id id;
    return is_of_kind(&corpus->config->schema, text) ||
           (id_parse(text, &id) && !id.placeholder && corpus_find(corpus, text));
}

/* The id that begins at `at`, in its usual spelling in `into` of ID_MOST + 1 bytes; where it
 * ends, or 0. */
static size_t take_id(const Corpus *corpus, Slice text, size_t at, char *into) {
    size_t len = 0;
    for (; at < text.len && len < ID_MOST && (is_capital(text.at[at]) || is_joint(text.at[at]));
         at++) {
        bool joint = is_joint(text.at[at]);
        into[len++] = joint ? '-' : text.at[at];
        size_t end = joint ? end_of_number(text, at + 1) : 0;
        if (end <= at + 1 || end - at - 1 > ID_MOST - len || !may_end(text, end))
            continue;
        memcpy(into + len, text.at + at + 1, end - at - 1);
        Slice whole = {into, len + end - at - 1};
        if (result_is_id(corpus, whole)) {
            into[whole.len] = '\0';
            return end;
        }
    }
    return 0;
}

/* The same of an id in small letters, as `test_req_0042_banner` has it: what is no prefix of a
 * kind, or has fewer digits than ids have, is a word like others. */
static size_t take_small_id(const Schema *schema, Slice text, size_t at, char *into) {
    for (size_t len = 0; at < text.len && len < ID_MOST - ID_DIGITS; at++) {
        char c = text.at[at];
        if (!g_ascii_islower(c) && !g_ascii_isdigit(c) && !is_joint(c))
            return 0;
        into[len++] = is_joint(c) ? '-' : g_ascii_toupper(c);
        size_t end = at + 1;
        while (is_joint(c) && len + end - at - 1 < ID_MOST && g_ascii_isdigit(at_of(text, end)))
            end++;
        size_t digits = end - at - 1;
        if (digits < ID_DIGITS || g_ascii_isalnum(at_of(text, end)))
            continue;
        memcpy(into + len, text.at + at + 1, digits);
        into[len + digits] = '\0';
        return is_of_kind(schema, (Slice){into, len + digits}) ? end : 0;
    }
    return 0;
}

/* Whether a word in small letters may begin at `at`. */
static bool may_begin_small(Slice text, size_t at) {
    if (!g_ascii_islower(text.at[at]))
        return false;
    return at == 0 || (!g_ascii_isalnum(text.at[at - 1]) &&
                       !(text.at[at - 1] == '-' && at > 1 && g_ascii_isalnum(text.at[at - 2])));
}

bool result_ids_in_name(const Corpus *corpus, Slice name, ResultId found, void *context) {
    char id[ID_MOST + 1];
    for (size_t at = 0; at < name.len;) {
        size_t end = may_begin(name, at) ? take_id(corpus, name, at, id)
                     : may_begin_small(name, at)
                         ? take_small_id(&corpus->config->schema, name, at, id)
                         : 0;
        if (end && !found(context, slice_of(id)))
            return false;
        at = end ? end : at + 1;
    }
    return true;
}

/* Whether the text is ids of kinds, with commas, semicolons or blanks between them. */
static bool is_ids(const Corpus *corpus, Slice text) {
    bool some = false;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !strchr(", ;\t\n", text.at[end]))
            end++;
        Slice part = slice_range(text, at, end);
        if (part.len && !result_is_id(corpus, part))
            return false;
        some |= part.len > 0;
        at = end + 1;
    }
    return some;
}

bool result_ids_in_property(const Corpus *corpus, Slice name, Slice value, ResultId found,
                            void *context) {
    static const char *const names[] = {"req", "reqs", "requirement", "requirements"};
    bool meant = false;
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        meant |= slice_equal_ascii_case(name, slice_of(names[i]));
    if (!meant && (value.len > LONGEST_PROPERTY || !is_ids(corpus, value)))
        return true;
    return result_ids_in_name(corpus, value, found, context);
}
