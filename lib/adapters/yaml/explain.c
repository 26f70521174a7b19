/* SPDX-License-Identifier: MIT */
/* libyaml's errors in our words. */
#include "adapters/yaml/internal.h"

#include "base/text.h"

/* Longer lines are no example. */
#define LONGEST_EXAMPLE 80

/* One of libyaml's errors, and what explains it. */
typedef struct {
    const char *problem;
    void (*explain)(YamlTree *tree, const YamlError *error);
} Explanation;

static size_t start_of_line(const YamlTree *tree, size_t at) {
    while (at > tree->from && tree->file.at[at - 1] != '\n')
        at--;
    return at;
}

static bool is_first_in_line(const YamlTree *tree, size_t at) {
    return yaml_skip_blanks(tree, start_of_line(tree, at)) >= at;
}

static size_t line_number(const YamlTree *tree, size_t at) {
    size_t line, column;
    text_position(tree->file, at, &line, &column);
    return line;
}

/* Where the value begins in the `key: value` or `- value` that the line [at, end) holds, or `end`
 * where it holds none. */
static size_t value_of_line(const YamlTree *tree, size_t at, size_t end) {
    for (; at + 1 < end; at++)
        if (strchr(":-", tree->file.at[at]) && strchr(" \t", tree->file.at[at + 1]))
            return yaml_skip_blanks(tree, at + 1);
    return end;
}

/* The piece of a list or map in brackets that begins at `at`. */
static Slice piece(const YamlTree *tree, size_t at, size_t end) {
    size_t stop = at;
    while (stop < end && !strchr(",[]{}", tree->file.at[stop]))
        stop++;
    return slice_trim(slice_range(tree->file, at, stop));
}

const char *yaml_help_quote(const YamlTree *tree, size_t at) {
    static const char plainly[] = "put the value in quotes";
    size_t start = yaml_skip_blanks(tree, start_of_line(tree, at));
    size_t end = yaml_end_of_line(tree, start), value = value_of_line(tree, start, end);
    if (end - start > LONGEST_EXAMPLE || at < value || strchr("\"'", tree->file.at[value]))
        return plainly;
    bool flow = strchr("[{", tree->file.at[value]);
    Slice text = flow ? piece(tree, at, end) : slice_trim(slice_range(tree->file, value, end));
    if (!text.len)
        return plainly;
    return arena_printf(
        tree->arena, "%s: %s%s", plainly,
        text_visible(tree->arena, slice_range(tree->file, start, flow ? start : value)),
        yaml_double_quote(tree->arena, text));
}

static void tell_syntax(YamlTree *tree, const char *message, const char *help, size_t at) {
    yaml_tell(tree, "syntax", message, help, at, yaml_end_of_char(tree, at));
}

void yaml_tell_directive(YamlTree *tree, size_t at) {
    yaml_tell(tree, "syntax", "directives ('%…') are not read here",
              "remove the line; put a text that begins with '%' in quotes", at,
              yaml_end_of_line(tree, at));
}

static void explain_tab(YamlTree *tree, const YamlError *error) {
    size_t end = error->at;
    while (end < tree->to && tree->file.at[end] == '\t')
        end++;
    yaml_tell(tree, "syntax", "a tab is used for indentation", "indent with spaces", error->at,
              end);
}

/* A text that begins with a character that YAML keeps for itself. */
static void explain_start(YamlTree *tree, const YamlError *error) {
    if (error->at < tree->to && tree->file.at[error->at] == '\t') {
        explain_tab(tree, error);
        return;
    }
    size_t end = yaml_end_of_char(tree, error->at);
    const char *what = text_visible(tree->arena, slice_range(tree->file, error->at, end));
    tell_syntax(tree,
                arena_printf(tree->arena, "a text without quotes cannot begin with '%s'", what),
                yaml_help_quote(tree, error->at), error->at);
}

static void explain_block_header(YamlTree *tree, const YamlError *error) {
    explain_start(tree, &(YamlError){.at = error->begun});
}

/* `title: A: B`, or a key below a text. */
static void explain_colon(YamlTree *tree, const YamlError *error) {
    size_t start = start_of_line(tree, error->at);
    if (value_of_line(tree, start, error->at) < error->at)
        tell_syntax(tree, "': ' cannot stand inside a text without quotes",
                    yaml_help_quote(tree, error->at), error->at);
    else
        tell_syntax(tree, "a key cannot stand here",
                    "indent the line like the other keys; put a text that holds ': ' in quotes",
                    error->at);
}

/* `{key:, other}` */
static void explain_tight_colon(YamlTree *tree, const YamlError *error) {
    tell_syntax(tree, "a blank is missing behind ':'",
                "write 'key: value', or put the text in quotes", error->at);
}

static void explain_missing_colon(YamlTree *tree, const YamlError *error) {
    yaml_tell(tree, "syntax", "a ':' is missing in this line",
              "write 'key: value'; indent the line if it goes on with the value above",
              error->begun, yaml_end_of_line(tree, error->begun));
}

static void explain_dash(YamlTree *tree, const YamlError *error) {
    tell_syntax(tree, "a list cannot begin here",
                "put each '- item' in a line of its own below the key, or write [item, item]",
                error->at);
}

static void explain_question(YamlTree *tree, const YamlError *error) {
    tell_syntax(tree, "keys with '?' are not read here", yaml_help_quote(tree, error->at),
                error->at);
}

static void explain_open_quote(YamlTree *tree, const YamlError *error) {
    bool single = tree->file.at[error->begun] == '\'';
    tell_syntax(tree, "this quote is never closed",
                single ? "close it with '; an apostrophe inside is written twice"
                       : "close it with \"; a quote inside is written \\\"",
                error->begun);
}

static void explain_escape(YamlTree *tree, const YamlError *error) {
    size_t end = yaml_end_of_char(tree, yaml_end_of_char(tree, error->at));
    const char *what = text_visible(tree->arena, slice_range(tree->file, error->at, end));
    yaml_tell(tree, "syntax", arena_printf(tree->arena, "there is no escape %s", what),
              "write \\\\ for a backslash, or use single quotes", error->at, end);
}

/* libyaml noticed behind the two characters that begin the escape. */
static void explain_code(YamlTree *tree, const YamlError *error) {
    size_t start = error->at - MIN(error->at - tree->from, 2);
    yaml_tell(tree, "syntax", "this escape names no character",
              "write \\x, \\u or \\U with 2, 4 or 8 hexadecimal digits, or \\\\ for a backslash",
              start, error->at);
}

static void explain_anchor(YamlTree *tree, const YamlError *error) {
    size_t at = error->begun;
    yaml_tell(tree, "alias",
              at < tree->to && tree->file.at[at] == '&' ? "anchors ('&name') are not read here"
                                                        : "aliases ('*name') are not read here",
              arena_printf(tree->arena, "if it is text, %s", yaml_help_quote(tree, at)), at,
              yaml_end_of_word(tree, at));
}

static void explain_tag(YamlTree *tree, const YamlError *error) {
    yaml_tell(tree, "alias", "tags ('!type') are not read here",
              arena_printf(tree->arena, "if it is text, %s", yaml_help_quote(tree, error->begun)),
              error->begun, yaml_end_of_word(tree, error->begun));
}

/* Something stands where a key should: behind a value, or at an indentation of its own. */
static void explain_key(YamlTree *tree, const YamlError *error) {
    if (error->at < tree->to && tree->file.at[error->at] == ':')
        tell_syntax(tree, "a key is missing before ':'",
                    "write 'key: value'; put a text that begins with ':' in quotes", error->at);
    else if (is_first_in_line(tree, error->at))
        tell_syntax(tree, "a key is expected here", "indent the line like the other keys",
                    error->at);
    else
        yaml_tell(tree, "syntax", "text stands behind the end of the value",
                  "put the whole value in quotes, or in none", error->at,
                  yaml_end_of_word(tree, error->at));
}

static void explain_item(YamlTree *tree, const YamlError *error) {
    if (is_first_in_line(tree, error->at))
        tell_syntax(tree, "a '- item' is expected here", "indent the items of a list alike",
                    error->at);
    else
        explain_key(tree, error);
}

static void explain_node(YamlTree *tree, const YamlError *error) {
    size_t before = error->at;
    while (before > tree->from && strchr(" \t", tree->file.at[before - 1]))
        before--;
    if (error->at == tree->to || !strchr(",]}", tree->file.at[error->at]))
        tell_syntax(tree, "a value is expected here", NULL, error->at);
    else if (before > tree->from && strchr(",[{", tree->file.at[before - 1]))
        tell_syntax(tree, "an item is missing here", "remove the ','", error->at);
    else
        explain_start(tree, error);
}

/* A list or map in brackets. */
static void explain_bracket(YamlTree *tree, const YamlError *error) {
    bool list = tree->file.at[error->begun] == '[';
    const char *close = list ? "]" : "}";
    if (yaml_find_rest(tree, error->at) == tree->to)
        tell_syntax(tree, list ? "this '[' is never closed" : "this '{' is never closed",
                    arena_printf(tree->arena, "close it with '%s'", close), error->begun);
    else
        tell_syntax(tree, arena_printf(tree->arena, "a ',' or '%s' is expected here", close),
                    arena_printf(tree->arena, "the %s begins in line %zu", list ? "list" : "map",
                                 line_number(tree, error->begun)),
                    error->at);
}

static const Explanation explanations[] = {
    {"found character that cannot start any token", explain_start},
    {"could not find expected ':'", explain_missing_colon},
    {"mapping values are not allowed in this context", explain_colon},
    {"found unexpected ':'", explain_tight_colon},
    {"block sequence entries are not allowed in this context", explain_dash},
    {"mapping keys are not allowed in this context", explain_question},
    {"found unexpected end of stream", explain_open_quote},
    {"found unexpected document indicator", explain_open_quote},
    {"found unknown escape character", explain_escape},
    {"did not find expected hexdecimal number", explain_code},
    {"found invalid Unicode character escape code", explain_code},
    {"found a tab character where an indentation space is expected", explain_tab},
    {"found a tab character that violates indentation", explain_tab},
    {"found an indentation indicator equal to 0", explain_block_header},
    {"did not find expected comment or line break", explain_block_header},
    {"did not find expected alphabetic or numeric character", explain_anchor},
    {"found undefined tag handle", explain_tag},
    {"did not find expected node content", explain_node},
    {"did not find expected '-' indicator", explain_item},
    {"did not find expected key", explain_key},
    {"did not find expected ',' or ']'", explain_bracket},
    {"did not find expected ',' or '}'", explain_bracket},
};

/* Two versions of a text as git leaves them where they conflict. */
static bool explain_conflict(YamlTree *tree) {
    static const char marker[] = "<<<<<<< ";
    for (size_t at = tree->from; at < tree->to; at = slice_find(tree->file, '\n', at) + 1)
        if (slice_starts(slice_range(tree->file, at, tree->to), marker)) {
            yaml_tell(tree, "syntax", "a conflict of a merge begins here, not resolved yet",
                      "keep what holds of the lines up to '>>>>>>>', and take out the three lines "
                      "that git put in",
                      at, yaml_end_of_line(tree, at));
            return true;
        }
    return false;
}

void yaml_explain(YamlTree *tree, const YamlError *error) {
    const char *problem = error->problem ? error->problem : "not YAML";
    if (explain_conflict(tree))
        return;
    if (error->context && g_str_has_suffix(error->context, " a tag")) {
        explain_tag(tree, error);
        return;
    }
    if (error->context && g_str_has_suffix(error->context, "directive")) {
        yaml_tell_directive(tree, error->begun);
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(explanations); i++)
        if (strcmp(problem, explanations[i].problem) == 0) {
            explanations[i].explain(tree, error);
            return;
        }
    tell_syntax(tree, arena_printf(tree->arena, "%s", problem), NULL, error->at);
}
