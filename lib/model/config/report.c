/* SPDX-License-Identifier: MIT */
/* What req.yml says of reports: over how many days, and from which figure on it is too much. */
#include "base/text.h"
#include "model/config/internal.h"

#include <math.h>

#define DAYS_MOST      36500
#define THRESHOLD_MOST 1e9

/* Calendar days: `90d`, `90`, or in weeks of seven, `12w`. */
static bool read_days(Slice text, unsigned *days) {
    bool weeks = slice_ends(text, "w"), unit = weeks || slice_ends(text, "d");
    g_autofree char *digits = slice_strdup(slice_range(text, 0, text.len - (unit ? 1 : 0)));
    size_t len = strlen(digits);
    if (!len || len > 6 || strspn(digits, "0123456789") != len)
        return false;
    unsigned number = (unsigned)g_ascii_strtoull(digits, NULL, 10) * (weeks ? 7 : 1);
    if (number == 0 || number > DAYS_MOST)
        return false;
    *days = number;
    return true;
}

static void read_period(ConfigReader *reader, const YamlNode *node) {
    ConfigReport *report = &reader->config->report;
    const char *period = config_string(reader, node, "'report.period'");
    if (period && *period && !read_days(slice_of(period), &report->period))
        config_complain(reader, "config/syntax", node, "'%s' is no period",
                        text_visible(reader->arena, slice_of(period)))
            ->help = "write it in days or weeks, up to a hundred years: 90d, 12w";
}

/* A number that is not negative, perhaps with a per cent sign; `off` is more than any figure. */
static bool read_threshold(Slice text, double *number) {
    Slice digits = slice_ends(text, "%") ? slice_range(text, 0, text.len - 1) : text;
    g_autofree char *string = slice_strdup(slice_trim(digits));
    char *end = string;
    *number = INFINITY;
    if (slice_is(text, "off") || slice_is(text, "false"))
        return true;
    if (!*string || strspn(string, "0123456789.") != strlen(string))
        return false;
    *number = g_ascii_strtod(string, &end);
    return *end == '\0' && *number <= THRESHOLD_MOST;
}

static void read_thresholds(ConfigReader *reader, const YamlNode *map) {
    ConfigReport *report = &reader->config->report;
    if (!config_is_map(reader, map, "'report.thresholds'"))
        return;
    config_check_names(reader, map, CONFIG_FRICTIONS);
    for (size_t i = 0; CONFIG_FRICTIONS[i]; i++) {
        const YamlNode *node = yaml_get(map, CONFIG_FRICTIONS[i]);
        const char *text = config_string(reader, node, "a threshold");
        double number;
        if (!text || !*text)
            continue;
        if (read_threshold(slice_of(text), &number))
            report->thresholds[i] = number;
        else
            config_complain(reader, "config/syntax", node, "'%s' is no threshold",
                            text_visible(reader->arena, slice_of(text)))
                ->help = "write a number, like 20, or off";
    }
}

void config_read_report(ConfigReader *reader, const YamlNode *map) {
    ConfigReport *report = &reader->config->report;
    report->period = 90;
    for (size_t i = 0; i < CONFIG_FRICTION_COUNT; i++)
        report->thresholds[i] = -1;
    if (!config_is_map(reader, map, "'report'"))
        return;
    config_check_keys(reader, map, config_report_keys);
    read_period(reader, yaml_get(map, "period"));
    read_thresholds(reader, yaml_get(map, "thresholds"));
}

double config_threshold(const Config *config, const char *friction, double usual) {
    for (size_t i = 0; CONFIG_FRICTIONS[i]; i++)
        if (strcmp(CONFIG_FRICTIONS[i], friction) == 0 && config->report.thresholds[i] >= 0)
            return config->report.thresholds[i];
    return usual;
}
