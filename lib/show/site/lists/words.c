/* SPDX-License-Identifier: MIT */
/* The words of a document, as the search finds and shows them. */
#include "base/text.h"
#include "show/site/lists/internal.h"

/* Text that is being gathered. */
typedef struct {
    GString *text;
    size_t most;
} Words;

/* One blank, wherever something ends. */
static void end_word(Words *words) {
    if (words->text->len && words->text->str[words->text->len - 1] != ' ' &&
        words->text->len < words->most)
        g_string_append_c(words->text, ' ');
}

/* A dot where a block ends without one, so that its words do not run into those of the next. */
static void end_block(Words *words) {
    end_word(words);
    if (words->text->len < 2 || words->text->len + 3 > words->most ||
        memchr(".!?:", words->text->str[words->text->len - 2], 4) ||
        g_str_has_suffix(words->text->str, "· "))
        return;
    g_string_append(words->text, "· ");
}

static void add_letter(Words *words, Slice letter) {
    uint32_t code = text_decode(letter, &letter.len);
    if (g_unichar_isspace(code))
        end_word(words);
    else if (text_is_plain(code) && words->text->len + letter.len <= words->most)
        g_string_append_len(words->text, letter.at, (gssize)letter.len);
}

/* Adds a text, blanks and line ends as one blank each, what cannot be seen left out. */
static void add_text(Page *page, Words *words, Slice text) {
    if (text_valid(text) < text.len)
        text = text_repair_slice(page->arena, text);
    for (size_t at = 0, end; at < text.len && words->text->len < words->most; at = end) {
        end = MIN(text_skip_printable(text, at), at + words->most - words->text->len);
        g_string_append_len(words->text, text.at + at, (gssize)(end - at));
        size_t len = 0;
        if (end < text.len && words->text->len < words->most) {
            Slice rest = slice_range(text, end, text.len);
            text_decode(rest, &len);
            add_letter(words, rest);
        }
        end += len;
    }
}

Slice search_plain(Page *page, Slice text, size_t most) {
    Words words = {g_string_truncate(page->words, 0), most};
    add_text(page, &words, text);
    Slice plain = {arena_copy(page->arena, words.text->str, words.text->len), words.text->len};
    return slice_trim(plain);
}

/* All texts of a value: it is bounded in depth by the reader. */
static void add_value(Page *page, Words *words, const YamlNode *value) {
    if (value->type == YAML_SCALAR) {
        add_text(page, words, yaml_text(value));
        end_block(words);
    }
    for (const YamlNode *item = value->type == YAML_SCALAR ? NULL : yaml_child(value); item;
         item = yaml_next(item))
        add_value(page, words, value->type == YAML_MAP ? yaml_value(item) : item);
}

static void add_fields(Page *page, Words *words, const Document *document) {
    const Kind *kind = document->kind;
    for (size_t i = 0; i < kind->field_count; i++) {
        const Field *field = &kind->fields[i];
        if (!field->prose || (int)i == kind->title_field)
            continue;
        if (document_field(document, (int)i))
            add_value(page, words, document_field(document, (int)i));
        else if (field->source == FROM_HEADING)
            add_text(page, words, document_text_at(document, (int)i)), end_word(words);
    }
}

static void add_block(Page *page, Words *words, MarkdownNode *block) {
    for (MarkdownNode *node = markdown_next(block, NULL); node && words->text->len < words->most;
         node = markdown_next(block, node))
        switch (node->type) {
        case MARKDOWN_TEXT:
        case MARKDOWN_CODE:
        case MARKDOWN_CODE_BLOCK:
            add_text(page, words, node->text);
            break;
        case MARKDOWN_ITEM:
        case MARKDOWN_ROW:
        case MARKDOWN_PARAGRAPH:
            end_block(words);
            break;
        case MARKDOWN_EMPHASIS:
        case MARKDOWN_STRONG:
        case MARKDOWN_STRIKE:
        case MARKDOWN_LINK:
        case MARKDOWN_IMAGE:
        case MARKDOWN_HTML:
        case MARKDOWN_HTML_BLOCK:
            break;
        default:
            end_word(words);
        }
    end_word(words);
}

Slice search_words_of(Page *page, const Document *document, MarkdownNode *root, size_t most) {
    Words words = {g_string_truncate(page->words, 0), most};
    add_fields(page, &words, document);
    bool headed = false;
    for (MarkdownNode *block = root ? root->child : NULL; block; block = block->next) {
        bool first = !headed && block->type == MARKDOWN_HEADING && block->level == 1;
        headed = headed || first;
        if (first && slice_equal(slice_trim(markdown_plain(page->arena, block)),
                                 slice_trim(document->title)))
            continue; /* the title is shown above */
        add_block(page, &words, block);
    }
    Slice text = {arena_copy(page->arena, words.text->str, words.text->len), words.text->len};
    if (slice_ends(text, "· "))
        text.len -= strlen("· ");
    return slice_trim(text);
}

Slice search_words(Page *page, const Document *document, size_t most) {
    const Document *whole = page_whole(page, document);
    MarkdownNode *root =
        whole->bytes.len ? document_tree(page->markdown, page->site->corpus->config, whole) : NULL;
    return search_words_of(page, document, root, most);
}
