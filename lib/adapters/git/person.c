/* SPDX-License-Identifier: MIT */
/* Who makes a commit, found as git finds them. */
#include "adapters/git/internal.h"

#include <stdio.h>
#include <stdlib.h>

/* libgit2 keeps times in commits as 32 bits, and git fsck refuses stranger time zones. */
#define LATEST_TIME   UINT32_MAX
#define WIDEST_OFFSET (14 * 60)

typedef struct {
    const char *word;                         /* for messages */
    const char *name, *email, *date;          /* variables */
    const char *name_setting, *email_setting; /* configuration, before `user.` */
} Role;

static const Role author = {"author",          "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL",
                            "GIT_AUTHOR_DATE", "author.name",     "author.email"};
static const Role committer = {"committer",          "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL",
                               "GIT_COMMITTER_DATE", "committer.name",     "committer.email"};

/* The text without the bytes that git strips from names: at both ends, and angle brackets inside.
 */
static char *cleaned(const char *text) {
    static const char crud[] = " .,:;<>\"\\'";
    const char *from = text, *to = text + strlen(text);
    while (from < to && strchr(crud, *from))
        from++;
    while (to > from && strchr(crud, to[-1]))
        to--;
    GString *made = g_string_new(NULL);
    for (; from < to; from++)
        if (*from != '<' && *from != '>')
            g_string_append_c(made, *from);
    return g_string_free(made, false);
}

/* The first of a variable, two settings and a second variable (NULL is none) that says something.
 */
static char *first_of(GitRepo *repo, const char *variable, const char *setting,
                      const char *user_setting, const char *fallback) {
    const char *value = getenv(variable);
    if (value && *value)
        return g_strdup(value);
    char *found = repo_config(repo, setting);
    if (!found || !*found) {
        g_free(found);
        found = repo_config(repo, user_setting);
    }
    if ((!found || !*found) && fallback) {
        g_free(found);
        found = g_strdup(getenv(fallback));
    }
    return found;
}

static bool has_control(const char *text) {
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 || *text == 0x7f)
            return true;
    return false;
}

/* A name or an address: present, printable, something left once cleaned. */
static bool take(const Role *role, const char *what, const char *found, char **into,
                 GError **error) {
    if (found && has_control(found))
        return fail(error, EXIT_ENVIRONMENT, "the %s's %s holds a control character", role->word,
                    what);
    *into = found ? cleaned(found) : NULL;
    if (*into && **into)
        return true;
    return fail(error, EXIT_ENVIRONMENT,
                "%s identity unknown (no %s); tell git who you are: "
                "git config --global user.name \"Your Name\" and "
                "git config --global user.email you@example.org",
                role->word, what);
}

/* `+hhmm` in minutes. */
static bool parse_zone(const char *text, int *offset) {
    if ((*text != '+' && *text != '-') || strlen(text) != 5 || strspn(text + 1, "0123456789") != 4)
        return false;
    int number = atoi(text + 1);
    *offset = (number / 100 * 60 + number % 100) * (*text == '-' ? -1 : 1);
    return number % 100 < 60;
}

/* git's own form: seconds and a zone, with or without `@`. */
static bool parse_raw(const char *text, RepoPerson *person) {
    bool marked = *text == '@';
    char *end;
    text += marked;
    if (!g_ascii_isdigit(*text))
        return false;
    person->time = g_ascii_strtoll(text, &end, 10);
    person->offset = 0;
    if (*end == '\0')
        return marked || end - text > 8;
    return *end == ' ' && parse_zone(end + 1, &person->offset);
}

/* ISO 8601 (a blank before the zone is fine) and RFC 2822. */
static GDateTime *parse_calendar(const char *text) {
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    g_autoptr(GTimeZone) local = g_time_zone_new_local();
    int day, year, hour, minute, second, offset;
    char month[4], zone[6], *zone_at;
    const char *comma = strchr(text, ',');
    if (sscanf(comma ? comma + 1 : text, " %2d %3s %4d %2d:%2d:%2d %5s", &day, month, &year, &hour,
               &minute, &second, zone) == 7 &&
        parse_zone(zone, &offset) && strlen(month) == 3 && (zone_at = strstr(months, month))) {
        g_autoptr(GTimeZone) given = g_time_zone_new_offset(offset * 60);
        return g_date_time_new(given, year, (int)(zone_at - months) / 3 + 1, day, hour, minute,
                               second);
    }
    g_autofree char *joined = g_strdup(text);
    char *blank = strrchr(joined, ' ');
    if (blank && (blank[1] == '+' || blank[1] == '-'))
        memmove(blank, blank + 1, strlen(blank));
    return g_date_time_new_from_iso8601(joined, local);
}

/* Fills the time: the variable's, or now. */
static bool take_time(const Role *role, RepoPerson *person, GError **error) {
    const char *text = getenv(role->date);
    if (!text || !*text || !parse_raw(text, person)) {
        g_autoptr(GDateTime) moment =
            text && *text ? parse_calendar(text) : g_date_time_new_now_local();
        if (!moment)
            return fail(error, EXIT_ENVIRONMENT, "cannot read the date '%s' in %s", text,
                        role->date);
        person->time = g_date_time_to_unix(moment);
        person->offset = (int)(g_date_time_get_utc_offset(moment) / G_TIME_SPAN_MINUTE);
    }
    if (person->time < 0 || person->time > LATEST_TIME || ABS(person->offset) > WIDEST_OFFSET)
        return fail(error, EXIT_ENVIRONMENT, "the date '%s' in %s is out of range",
                    text ? text : "now", role->date);
    return true;
}

static bool find_person(GitRepo *repo, const Role *role, RepoPerson *person, GError **error) {
    g_autofree char *name = first_of(repo, role->name, role->name_setting, "user.name", NULL);
    g_autofree char *email =
        first_of(repo, role->email, role->email_setting, "user.email", "EMAIL");
    *person = (RepoPerson){0};
    if (take(role, "name", name, &person->name, error) &&
        take(role, "email address", email, &person->email, error) && take_time(role, person, error))
        return true;
    person_clear(person);
    return false;
}

bool repo_author(GitRepo *repo, RepoPerson *person, GError **error) {
    return find_person(repo, &author, person, error);
}

bool repo_committer(GitRepo *repo, RepoPerson *person, GError **error) {
    return find_person(repo, &committer, person, error);
}

void person_clear(RepoPerson *person) {
    g_clear_pointer(&person->name, g_free);
    g_clear_pointer(&person->email, g_free);
}
