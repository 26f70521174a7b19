/* SPDX-License-Identifier: MIT */
/* Styled text: made, measured, wrapped, written. */
#include "base/text.h"
#include "show/terminal/internal.h"

void styled_append(GString *into, Slice text) {
    g_autoptr(GString) flat = g_string_sized_new(text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        g_string_append_c(flat, strchr("\n\r\t", text.at[i]) && text.at[i] ? ' ' : text.at[i]);
    text_append_visible(into, (Slice){flat->str, flat->len}, false);
}

static bool is_mark(char byte) {
    return byte > 0 && byte < ' ';
}

/* How often each style is on; they may be nested in themselves. */
typedef struct {
    unsigned on[STYLES];
} Styles;

static void styles_take(Styles *styles, char mark) {
    if (mark >= STYLE_ON(0) && mark < STYLE_ON(STYLES))
        styles->on[mark - STYLE_ON(0)]++;
    else if (mark >= STYLE_OFF(0) && mark < STYLE_OFF(STYLES) && styles->on[mark - STYLE_OFF(0)])
        styles->on[mark - STYLE_OFF(0)]--;
}

/* --- wrapping --- */

typedef struct {
    size_t width;
    bool hard;
    GPtrArray *lines;
    GString *line, *word; /* under way */
    size_t line_width, word_width;
    bool blank; /* a blank stands before the word */
} Wrap;

static void free_line(void *line) {
    g_string_free(line, TRUE);
}

/* Ends the line; styles that are on end with it and begin again on the next. */
static void end_line(Wrap *wrap) {
    GString *next = g_string_new("");
    Styles styles = {0};
    for (size_t i = 0; i < wrap->line->len; i++)
        styles_take(&styles, wrap->line->str[i]);
    for (int style = 0; style < STYLES; style++)
        if (styles.on[style]) {
            g_string_append_c(wrap->line, STYLE_OFF(style));
            g_string_append_c(next, STYLE_ON(style));
        }
    g_ptr_array_add(wrap->lines, wrap->line);
    wrap->line = next;
    wrap->line_width = 0;
    wrap->blank = false;
}

static void end_word(Wrap *wrap) {
    size_t before = wrap->line_width ? wrap->blank : 0;
    if (wrap->word_width && wrap->line_width &&
        wrap->line_width + before + wrap->word_width > wrap->width) {
        end_line(wrap);
        before = 0;
    }
    if (wrap->word_width && before)
        g_string_append_c(wrap->line, ' ');
    g_string_append_len(wrap->line, wrap->word->str, (gssize)wrap->word->len);
    if (wrap->word_width) {
        wrap->line_width += before + wrap->word_width;
        wrap->blank = false;
    }
    g_string_truncate(wrap->word, 0);
    wrap->word_width = 0;
}

static size_t take_letter(Wrap *wrap, Slice rest) {
    size_t len;
    text_decode(rest, &len);
    size_t width = text_width(slice_range(rest, 0, len));
    if (wrap->hard && wrap->word_width + width > wrap->width) {
        end_word(wrap);
        end_line(wrap);
    }
    g_string_append_len(wrap->word, rest.at, (gssize)len);
    wrap->word_width += width;
    return len;
}

GPtrArray *styled_wrap(const GString *text, size_t width, bool hard) {
    Wrap wrap = {.width = MAX(width, 1),
                 .hard = hard,
                 .lines = g_ptr_array_new_with_free_func(free_line),
                 .line = g_string_new(""),
                 .word = g_string_new("")};
    for (size_t i = 0; i < text->len;) {
        char byte = text->str[i];
        if (byte == ' ') {
            end_word(&wrap);
            wrap.blank = true;
            i++;
        } else if (byte == LINE_BREAK) {
            end_word(&wrap);
            end_line(&wrap);
            i++;
        } else if (is_mark(byte)) {
            g_string_append_c(wrap.word, byte);
            i++;
        } else {
            i += take_letter(&wrap, (Slice){text->str + i, text->len - i});
        }
    }
    end_word(&wrap);
    if (wrap.line_width || !wrap.lines->len)
        end_line(&wrap);
    g_string_free(wrap.line, TRUE);
    g_string_free(wrap.word, TRUE);
    return wrap.lines;
}

size_t styled_width(const GString *text) {
    size_t width = 0, from = 0;
    for (size_t i = 0; i <= text->len; i++)
        if (i == text->len || is_mark(text->str[i])) {
            width += text_width((Slice){text->str + from, i - from});
            from = i + 1;
        }
    return width;
}

/* --- writing --- */

static void write_styles(Stream *out, const Styles *styles) {
    static const char *const codes[STYLES] = {
        [STYLE_BOLD] = "\x1b[1m",   [STYLE_ITALIC] = "\x1b[3m", [STYLE_UNDERLINE] = "\x1b[4m",
        [STYLE_STRIKE] = "\x1b[9m", [STYLE_CODE] = "\x1b[36m",  [STYLE_DIM] = "\x1b[2m",
    };
    stream_puts(out, "\x1b[0m");
    for (int style = 0; style < STYLES; style++)
        if (styles->on[style])
            stream_puts(out, codes[style]);
}

void styled_write(Stream *out, const GString *line, bool color) {
    Styles styles = {0};
    bool changed = false;
    for (size_t i = 0; i < line->len;) {
        size_t end = i;
        while (end < line->len && !is_mark(line->str[end]))
            end++;
        if (end > i && changed && color)
            write_styles(out, &styles);
        changed = changed && end == i;
        stream_write(out, (Slice){line->str + i, end - i});
        for (i = end; i < line->len && is_mark(line->str[i]); i++) {
            styles_take(&styles, line->str[i]);
            changed = true;
        }
    }
    if (changed && color)
        stream_puts(out, "\x1b[0m");
}
