/* SPDX-License-Identifier: MIT */
#include "show/manual.h"

#include "base/text.h"
#include "work/rule.h"

#define COLUMNS 78

static const char HEAD[] =
    ".Dt REQ-RULES 7\n.Os\n"
    ".Sh NAME\n.Nm req-rules\n.Nd the rules of req lint, each with its reason\n"
    ".Sh DESCRIPTION\n"
    "Every finding of\n.Xr req-lint 1\nnames its rule: an area, a slash, a name.\n"
    "The name of an area stands for all its rules.\n"
    "An id never changes its meaning.\n.Pp\n"
    "A rule is an error, a warning or a note unless\n.Xr req.yml 5\nsays otherwise:\n"
    ".\\\" file req.yml\n.Bd -literal -offset indent\n"
    "rules:\n  markdown/html: off\n  people: note\n  link/dropped: error\n"
    "folders:\n  requirements/archive:\n    rules: {link: off}\n.Ed\n.Pp\n"
    "Some rules have options, which stand there too:\n.Li {area/name: {option: value}} .\n.Pp\n"
    "One document excuses itself in its front matter, with the reason, and one\n"
    "passage of its text in a comment; see\n.Sx EXCUSES\nin\n.Xr req-document 5 .\n.Pp\n"
    "What is told of\n.Pa req.yml\nitself, of excuses, and of files that could not be read as\n"
    "documents, cannot be excused.\n.Pp\n"
    "An example is a document, or several files, each behind a line with\n.Ql ===\n"
    "and its path.\nThe tests of the program run every one of them, on 22 November 2026.\n"
    ".\\\" tested in tests/unit/rules_test.c: the rest\n";

static const char FOOT[] =
    ".Sh SEE ALSO\n.Xr req-explain 1 ,\n.Xr req-lint 1 ,\n.Xr req-document 5 ,\n.Xr req.yml 5\n";

/* Text that holds no macro, no escape, and nothing but ASCII. */
static void append_escaped(GString *into, Slice text) {
    for (size_t at = 0; at < text.len;) {
        size_t len = 1;
        uint32_t code = text_decode(slice_range(text, at, text.len), &len);
        if (code == '\\')
            g_string_append(into, "\\e");
        else if (code == '-')
            g_string_append(into, "\\-");
        else if (code < 0x80)
            g_string_append_c(into, (char)code);
        else
            g_string_append_printf(into, "\\[u%04X]", code);
        at += len;
    }
}

static void append_line(GString *into, Slice text) {
    if (text.len && (text.at[0] == '.' || text.at[0] == '\''))
        g_string_append(into, "\\&");
    append_escaped(into, text);
}

/* Words in lines of at most COLUMNS bytes; each sentence begins a line of its own. */
static void write_text(Stream *out, const char *text) {
    g_autoptr(GString) line = g_string_new(NULL);
    for (Slice rest = slice_of(text); rest.at;) {
        Slice word = slice_cut(&rest, ' ');
        g_autoptr(GString) escaped = g_string_new(NULL);
        append_escaped(escaped, word);
        if (line->len && line->len + 1 + escaped->len > COLUMNS) {
            stream_printf(out, "%s\n", line->str);
            g_string_truncate(line, 0);
        }
        if (!line->len)
            append_line(line, word);
        else
            g_string_append_printf(line, " %s", escaped->str);
        if (!word.len || !strchr(".?!", word.at[word.len - 1]))
            continue;
        stream_printf(out, "%s\n", line->str);
        g_string_truncate(line, 0);
    }
    if (line->len)
        stream_printf(out, "%s\n", line->str);
}

static void write_example(Stream *out, const char *heading, const char *example) {
    g_autoptr(GString) visible = g_string_new(NULL), lines = g_string_new(NULL);
    text_append_visible(visible, slice_of(example), true);
    for (Slice rest = {visible->str, visible->len}; rest.len;) {
        append_line(lines, slice_cut(&rest, '\n'));
        g_string_append_c(lines, '\n');
    }
    stream_printf(out, ".Pp\n%s\n.Bd -literal -offset indent\n%s.Ed\n", heading, lines->str);
}

static void write_paragraph(Stream *out, const char *before, const char *text) {
    g_autofree char *whole = g_strconcat(before, text, NULL);
    stream_puts(out, ".Pp\n");
    write_text(out, whole);
}

static void write_rule(Stream *out, const Rule *rule) {
    g_autofree char *summary = g_strdup_printf("%c%s: %s.", g_ascii_toupper(*rule->severity),
                                               rule->severity + 1, rule->summary);
    stream_printf(out, ".Ss %s\n", rule->id);
    write_text(out, summary);
    write_paragraph(out, "", rule->why);
    write_paragraph(out, "To mend it: ", rule->mend);
    write_example(out, "Found here:", rule->bad);
    write_example(out, "Not found here:", rule->good);
    for (const RuleOption *option = rule->options; option && option->name; option++) {
        g_autofree char *text = g_strdup_printf("Option %s, %s by default: %s.", option->name,
                                                option->fallback, option->summary);
        write_paragraph(out, "", text);
    }
    if (rule->measured)
        write_paragraph(out, "Measured: ", rule->measured);
    if (rule->origin)
        write_paragraph(out, "Behind it: ", rule->origin);
}

static void write_day(Stream *out, Day today) {
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    char day[11];
    if (!*date_format(today, day))
        return;
    int month = g_ascii_digit_value(day[5]) * 10 + g_ascii_digit_value(day[6]);
    stream_printf(out, ".Dd %s %d, %.4s\n", months[month - 1],
                  g_ascii_digit_value(day[8]) * 10 + g_ascii_digit_value(day[9]), day);
}

void manual_rules(Stream *out, Day today) {
    size_t count, area = 0;
    const Rule *const *rules = rule_table(&count);
    stream_puts(out, ".\\\" SPDX-License-Identifier: MIT\n"
                     ".\\\" Made by 'req explain --format mdoc' from the table of rules.\n");
    write_day(out, today);
    stream_puts(out, HEAD);
    for (size_t i = 0; i < count; i++) {
        size_t len = strcspn(rules[i]->id, "/");
        if (i == 0 || len != area || strncmp(rules[i]->id, rules[i - 1]->id, len) != 0) {
            g_autofree char *name = g_ascii_strup(rules[i]->id, (gssize)len);
            stream_printf(out, ".Sh %s RULES\n", name);
            area = len;
        }
        write_rule(out, rules[i]);
    }
    stream_puts(out, FOOT);
}
