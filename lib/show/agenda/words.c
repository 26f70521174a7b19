/* SPDX-License-Identifier: MIT */
/* Days, sides and people in words. */
#include "show/agenda/internal.h"

#include <stdlib.h>

const char *agenda_side(Arena *arena, const char *side) {
    char *label = arena_copy(arena, side, strlen(side));
    size_t capitals = strlen(side) <= 2 ? strlen(side) : 1;
    for (size_t i = 0; i < capitals; i++)
        label[i] = g_ascii_toupper(label[i]);
    return label;
}

static Slice local_part(Slice person) {
    size_t at = slice_find(person, '@', 0);
    return at > 0 && at < person.len ? slice_range(person, 0, at) : person;
}

Slice agenda_person(const Config *config, Slice person) {
    Slice brief = local_part(person);
    for (size_t i = 0; i < config->person_count; i++) {
        Slice other = slice_of(config->people[i].name);
        if (slice_equal(local_part(other), brief) && !slice_equal(other, person))
            return person;
    }
    return brief;
}

const char *agenda_day_words(Arena *arena, Day day, Day today, bool weekday) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    static const char *const names[] = {"Thursday", "Friday",  "Saturday", "Sunday",
                                        "Monday",   "Tuesday", "Wednesday"}; /* from 1970-01-01 */
    char iso[11], now[11];
    date_format(day, iso);
    date_format(today, now);
    if (!*iso)
        return "an unknown day";
    bool same_year = strncmp(iso, now, 4) == 0;
    return arena_printf(arena, "%s%s%d %s%s%.4s", weekday ? names[((day % 7) + 7) % 7] : "",
                        weekday ? " " : "", atoi(iso + 8), months[atoi(iso + 5) - 1],
                        same_year ? "" : " ", same_year ? "" : iso);
}
