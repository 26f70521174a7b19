/* SPDX-License-Identifier: MIT */
/* The values that a query asks for, by the types of fields. */
#include "model/query/internal.h"

#include <math.h>

static bool parse_count(Slice text, int *count) {
    *count = 0;
    if (text.len == 0 || text.len > 4)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (!g_ascii_isdigit(text.at[i]))
            return false;
        *count = *count * 10 + (text.at[i] - '0');
    }
    return true;
}

/* `today`, `today+14d`, `today-2w`: days of the calendar. */
static bool parse_relative(Slice text, Day today, Day *day) {
    if (!slice_starts(text, "today"))
        return false;
    Slice rest = slice_range(text, strlen("today"), text.len);
    *day = today;
    if (rest.len == 0)
        return true;
    int count, unit = slice_ends(rest, "d") ? 1 : slice_ends(rest, "w") ? 7 : 0;
    if (!unit || !strchr("+-", rest.at[0]) ||
        !parse_count(slice_range(rest, 1, rest.len - 1), &count))
        return false;
    *day = today + (rest.at[0] == '-' ? -count : count) * unit;
    return true;
}

/* A day, or all days of a month: `2026-12`. */
static bool parse_days(Slice text, Day today, Day *first, Day *last) {
    if (parse_relative(text, today, first) || date_parse(text, first)) {
        *last = *first;
        return true;
    }
    char day[11] = {0};
    if (text.len != 7)
        return false;
    memcpy(day, text.at, text.len);
    memcpy(day + text.len, "-01", 3);
    if (!date_parse(slice_of(day), first))
        return false;
    for (int number = 31; number > 27; number--) {
        g_snprintf(day + text.len, sizeof day - text.len, "-%d", number);
        if (date_parse(slice_of(day), last))
            return true;
    }
    return false;
}

static Span parse_span(FieldType type, Slice text, Day today) {
    Day first, last;
    if (type == FIELD_DATE) {
        bool known = parse_days(text, today, &first, &last);
        return known ? (Span){first, last, true} : (Span){0};
    }
    const Field field = {.type = type};
    Value value = value_read(&field, text);
    return (Span){value.number, value.number, value.fits};
}

/* `from..to`, either of which may be missing. */
static Span parse_range(FieldType type, Slice text, size_t dots, Day today) {
    Slice from = slice_range(text, 0, dots), to = slice_range(text, dots + 2, text.len);
    Span low = parse_span(type, from, today), high = parse_span(type, to, today);
    return (Span){from.len ? low.low : -INFINITY, to.len ? high.high : INFINITY,
                  (from.len || to.len) && (!from.len || low.known) && (!to.len || high.known)};
}

static Span bounded(Span span, const char *sign) {
    bool with = sign[0] && sign[1] == '=';
    if (sign[0] == '<')
        return (Span){-INFINITY, with ? span.high : nextafter(span.low, -INFINITY), span.known};
    if (sign[0] == '>')
        return (Span){with ? span.low : nextafter(span.high, INFINITY), INFINITY, span.known};
    return span;
}

void wanted_spans(Wanted *wanted, Day today) {
    static const FieldType ordered[] = {FIELD_DATE, FIELD_INTEGER, FIELD_NUMBER, FIELD_DURATION};
    Slice text = wanted->text;
    size_t dots = slice_find(text, '.', 0);
    while (dots < text.len && !(dots + 1 < text.len && text.at[dots + 1] == '.'))
        dots = slice_find(text, '.', dots + 1);
    for (size_t i = 0; i < G_N_ELEMENTS(ordered); i++) {
        Span *span = &wanted->spans[ordered[i]];
        if (dots < text.len && !*wanted->sign)
            *span = parse_range(ordered[i], text, dots, today);
        else
            *span = bounded(parse_span(ordered[i], text, today), wanted->sign);
    }
}

bool wanted_asks_for_order(const Wanted *wanted) {
    return wanted->sign[0] == '<' || wanted->sign[0] == '>';
}

static bool scalar_fits(const Wanted *wanted, const Field *field) {
    if (value_has_order(field))
        return wanted->spans[field->type].known;
    if (wanted_asks_for_order(wanted))
        return false;
    if (field->type == FIELD_BOOLEAN)
        return slice_is(wanted->text, "true") || slice_is(wanted->text, "false");
    if (field->type != FIELD_ENUM)
        return true;
    for (size_t i = 0; field->values && field->values[i]; i++)
        if (needle_is(&wanted->needle, slice_of(field->values[i])))
            return true;
    return false;
}

/* Recursion is bounded by the nesting of req.yml. */
bool wanted_fits(const Wanted *wanted, const Field *field, Slice below) {
    while (field->type == FIELD_LIST || (field->type == FIELD_MAP && below.at))
        field = field->type == FIELD_LIST ? value_item_field(field)
                                          : value_entry_field(field, slice_cut(&below, '.'));
    if (field->type != FIELD_MAP)
        return scalar_fits(wanted, field);
    if (!field->field_count)
        return wanted_fits(wanted, value_entry_field(field, (Slice){NULL, 0}), below);
    for (size_t i = 0; i < field->field_count; i++)
        if (wanted_fits(wanted, &field->fields[i], below))
            return true;
    return false;
}

bool wanted_is(const Wanted *wanted, const Field *field, Slice text, bool item) {
    Value value = value_read(field, text);
    if (value_has_order(field)) {
        const Span *span = &wanted->spans[field->type];
        return value.fits && span->known && value.number >= span->low && value.number <= span->high;
    }
    if (wanted_asks_for_order(wanted))
        return false;
    if (field->type == FIELD_TEXT && !item && !*wanted->sign)
        return needle_in(&wanted->needle, value.text);
    bool part = field->type == FIELD_PERSON || field->type == FIELD_REFERENCE;
    return needle_is(&wanted->needle, value.text) ||
           (part &&
            needle_is(&wanted->needle, slice_range(value.text, 0, slice_find(value.text, '@', 0))));
}
