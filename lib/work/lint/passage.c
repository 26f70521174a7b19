/* SPDX-License-Identifier: MIT */
/* Excuses in passages: `<!-- req: allow smell/vague, link reason -->`, and ranges from an
 * `allow-begin` to its `allow-end`. */
#include "base/text.h"
#include "work/lint/internal.h"

#define MOST_HELPED 100 /* unknown names of a document for which the nearest is looked for */

typedef struct {
    Collector *collector;
    const Document *document;
    GArray *excuses;               /* of Excuse */
    const DocumentExcuse *comment; /* the one being read */
    size_t *open;  /* of each group: the number of its last excuse whose range is not ended, or 0 */
    GArray *outer; /* of each excuse: the number of the open one that began before it, or 0 */
    size_t groups;
    size_t unknown;
} Reading;

static Problem *tell(Reading *reading, const char *rule, size_t offset, size_t end,
                     const char *message) {
    RuleRun *run = &reading->collector->run;
    run->rule = rule_find(rule);
    return rule_report(run, reading->document, NULL, offset, end, "%s", message);
}

/* Takes the comment away. */
static void take_away(Reading *reading, Problem *problem) {
    const DocumentExcuse *comment = reading->comment;
    if (comment->cut_to > comment->cut_from)
        rule_fix(&reading->collector->run, problem, comment->cut_safe, comment->cut_from,
                 comment->cut_to, "");
}

static void tell_word(Reading *reading) {
    static const char *const words[] = {"allow", "allow-begin", "allow-end"};
    const DocumentExcuse *comment = reading->comment;
    Arena *arena = reading->collector->run.arena;
    size_t offset = comment->word_offset ? comment->word_offset : comment->offset;
    size_t end = comment->word_offset ? offset + comment->word.len : comment->end;
    const char *nearest = text_nearest(comment->word, words, G_N_ELEMENTS(words));
    const char *word = rule_shown(&reading->collector->run, comment->word);
    tell(reading, "excuse/unknown", offset, end,
         comment->word.len ? arena_printf(arena, "'%s' means nothing behind 'req:'", word)
                           : "nothing stands behind 'req:'")
        ->help = nearest ? arena_printf(arena, "did you mean '%s'?", nearest)
                         : "there are: allow, allow-begin, allow-end";
}

static void tell_no_rule(Reading *reading) {
    const DocumentExcuse *comment = reading->comment;
    tell(reading, "excuse/unknown", comment->offset, comment->end, "this excuse names no rule")
        ->help = comment->type == EXCUSE_NEXT ? "write: <!-- req: allow RULE reason -->"
                                              : "write: <!-- req: allow-begin RULE reason -->";
}

/* Ends the open ranges of a group here; false where none is open. */
static bool end_group(Reading *reading, size_t group) {
    size_t number = reading->open[group];
    bool any = number > 0;
    for (; number; number = g_array_index(reading->outer, size_t, number - 1))
        g_array_index(reading->excuses, Excuse, number - 1).to = reading->comment->offset;
    reading->open[group] = 0;
    return any;
}

static bool end_all(Reading *reading) {
    bool any = false;
    for (size_t group = 0; group < reading->groups; group++)
        any |= end_group(reading, group);
    return any;
}

/* Ends those of a rule, or of an area and all rules in it. */
static bool end_named(Reading *reading, const char *name, size_t group) {
    size_t count;
    const Rule *const *rules = rule_table(&count);
    bool any = end_group(reading, group);
    for (size_t i = group - count; group >= count && i < count && rule_is(rules[i], name); i++)
        any |= end_group(reading, i);
    return any;
}

static void tell_not_open(Reading *reading, const Excuse *excuse) {
    Problem *problem = tell(reading, "excuse/idle", excuse->offset, excuse->end,
                            arena_printf(reading->collector->run.arena,
                                         "no excuse from '%s' is open here", excuse->name));
    if (reading->comment->rules.len == strlen(excuse->name))
        take_away(reading, problem);
}

/* In one line; "no reason given" where there is none. */
static const char *reason_of(Arena *arena, Slice written) {
    if (!written.len)
        return "no reason given";
    char *reason = arena_alloc(arena, written.len + 1);
    for (size_t from = 0, to = 0; from < written.len; from++) {
        bool blank = g_ascii_isspace(written.at[from]);
        if (!blank || reason[to - 1] != ' ')
            reason[to++] = blank ? ' ' : written.at[from];
    }
    return reason;
}

static void add(Reading *reading, Excuse excuse) {
    const DocumentExcuse *comment = reading->comment;
    size_t outer = 0;
    excuse.reason = reason_of(reading->collector->run.arena, comment->reason);
    excuse.from = comment->from;
    excuse.to = comment->to;
    g_array_append_val(reading->excuses, excuse);
    if (comment->type == EXCUSE_BEGIN) {
        outer = reading->open[excuse.group];
        reading->open[excuse.group] = reading->excuses->len;
    }
    g_array_append_val(reading->outer, outer);
}

static void read_name(Reading *reading, Slice written) {
    RuleRun *run = &reading->collector->run;
    const DocumentExcuse *comment = reading->comment;
    Excuse excuse = {.name = slice_string(run->arena, written),
                     .comment = comment,
                     .offset = comment->offset,
                     .end = comment->end};
    if (comment->rules_offset) {
        excuse.offset = comment->rules_offset + (uint32_t)(written.at - comment->rules.at);
        excuse.end = excuse.offset + (uint32_t)written.len;
    }
    int group = excuse_group(excuse.name);
    if (group < 0) {
        Problem *problem = excuse_unknown(reading->collector, reading->document, NULL,
                                          excuse.offset, excuse.end, excuse.name);
        if (reading->unknown++ < MOST_HELPED)
            excuse_help(reading->collector, problem, excuse.name);
        return;
    }
    excuse.group = (size_t)group;
    if (comment->type != EXCUSE_END)
        add(reading, excuse);
    else if (!end_named(reading, excuse.name, excuse.group))
        tell_not_open(reading, &excuse);
}

static void read_comment(Reading *reading) {
    const DocumentExcuse *comment = reading->comment;
    bool any = false;
    if (comment->type == EXCUSE_UNKNOWN) {
        tell_word(reading);
        return;
    }
    for (Slice rest = comment->rules; rest.at;) {
        Slice name = slice_trim(slice_cut(&rest, ','));
        any |= name.len > 0;
        if (name.len)
            read_name(reading, name);
    }
    if (any)
        return;
    if (comment->type != EXCUSE_END)
        tell_no_rule(reading);
    else if (!end_all(reading))
        take_away(reading, tell(reading, "excuse/idle", comment->offset, comment->end,
                                "no excuse is open here"));
}

void excuses_read(GArray *excuses, const Document *document, Collector *collector) {
    if (!document->excuse_count)
        return;
    size_t count;
    rule_table(&count);
    g_autoptr(GArray) outer = g_array_new(FALSE, TRUE, sizeof(size_t));
    g_array_set_size(outer, excuses->len);
    Reading reading = {.collector = collector,
                       .document = document,
                       .excuses = excuses,
                       .open = arena_array(collector->run.scratch, size_t, 2 * count),
                       .outer = outer,
                       .groups = 2 * count};
    for (size_t i = 0; i < document->excuse_count; i++) {
        reading.comment = &document->excuses[i];
        read_comment(&reading);
    }
}
