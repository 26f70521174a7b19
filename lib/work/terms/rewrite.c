/* SPDX-License-Identifier: MIT */
/* What becomes of each use of a word that is renamed, and of links to its file. */
#include "base/inflect.h"
#include "base/text.h"
#include "base/url.h"
#include "work/terms/internal.h"

/* Where a text stands in the file. */
typedef struct {
    ProseReader *reader;
    const Prose *prose;
    const Document *document;
    const YamlNode *node; /* of an example: its value; else NULL, and the reader knows */
    size_t base;          /* of an example that stands in the file as it is: where it begins */
} Ground;

static bool find_place(const Ground *ground, const ProseBlock *block, uint32_t from, uint32_t to,
                       size_t *offset, size_t *end) {
    if (!ground->node)
        return prose_place(ground->reader, block, from, to, offset, end);
    *offset = ground->base ? ground->base + from : yaml_offset(ground->node);
    *end = ground->base ? ground->base + to : yaml_end(ground->node);
    return ground->base > 0;
}

/* --- grammar --- */

/* Whether the word before the use is an article that belongs to it. */
static bool has_article(const Prose *prose, const ProseBlock *block, uint32_t first) {
    if (first == block->first_word || slice_trim(prose_gap(prose, first)).len)
        return false;
    Slice before = prose->words[first - 1].folded;
    return slice_is(before, "a") || slice_is(before, "an");
}

/* The article that fits `now`, written as the old one is; NULL where that fits. */
static const char *mended_article(Arena *arena, Slice article, const char *now) {
    const char *fitting = inflect_article(slice_of(now));
    if (strlen(fitting) == article.len)
        return NULL;
    bool capital = g_ascii_isupper(article.at[0]);
    return arena_printf(arena, "%c%s", capital ? 'A' : 'a', fitting + 1);
}

/* Whether what stands beside the use looks like code: an equals sign, or a sign that joins. */
static bool is_in_code(const ProseBlock *block, const ProseUse *use) {
    static const char joins[] = "_/\\=<>@#$&{}";
    Slice text = block->text, after = slice_trim(slice_range(text, use->to, text.len));
    Slice before = slice_trim(slice_range(text, 0, use->from));
    bool equals = slice_starts(after, "=") || slice_ends(before, "=");
    bool left = use->from > 0 && memchr(joins, text.at[use->from - 1], sizeof joins - 1);
    bool right = use->to < text.len && memchr(joins, text.at[use->to], sizeof joins - 1);
    return equals || left || right;
}

/* Why the use is no plain one, by what stands around it; NULL: it is. */
static const char *oddity(const Prose *prose, const ProseBlock *block, const ProseUse *use) {
    unsigned flags = 0;
    if (is_in_code(block, use))
        return "it looks like code";
    bool joined = prose->words[use->first].flags & WORD_HYPHEN;
    for (uint32_t i = use->first; i <= use->last; i++)
        flags |= prose->words[i].flags;
    if (use->last + 1 < block->end_word)
        joined |= (prose->words[use->last + 1].flags & WORD_HYPHEN) != 0;
    if (joined)
        return "it is part of a compound";
    if (flags & WORD_QUOTED)
        return "it stands in a quotation";
    if (flags & WORD_LINKED)
        return "it stands in the text of a link";
    return NULL;
}

static bool has_line_end(const Document *document, size_t offset, size_t end) {
    return slice_find(slice_range(document->bytes, 0, end), '\n', offset) < end;
}

static void add_rewrite(Renaming *renaming, const Document *document, size_t offset, size_t end,
                        const char *text, int change) {
    Rewrite rewrite = {document, {offset, end, text}, change};
    g_array_append_val(renaming->rewrites, rewrite);
}

/* Adds the edits of a change: its words, and the article before them where it no longer fits. */
static void add_edits(Renaming *renaming, const Ground *ground, const ProseBlock *block,
                      const ProseUse *use, TermChange *change) {
    const Prose *prose = ground->prose;
    int number = (int)renaming->changes->len;
    size_t offset, end;
    change->done = true;
    if (has_article(prose, block, use->first)) {
        const ProseWord *article = &prose->words[use->first - 1];
        Slice written = slice_range(block->text, article->from, article->to);
        const char *mended = mended_article(renaming->arena, written, change->now);
        if (mended && find_place(ground, block, article->from, article->to, &offset, &end))
            add_rewrite(renaming, change->place.document, offset, end, mended, number);
    }
    add_rewrite(renaming, change->place.document, change->place.offset, change->place.end,
                change->now, number);
}

/* Why the new word may not fit where the old one stands; NULL: it does. */
static const char *doubt(const Renaming *renaming, const Ground *ground, const ProseBlock *block,
                         const ProseUse *use, const TermChange *change, bool safe) {
    const Prose *prose = ground->prose;
    const ProseWord *last = &prose->words[use->last];
    size_t offset, end;
    if (!change->place.exact)
        return "markup stands inside it";
    if (has_line_end(change->place.document, change->place.offset, change->place.end))
        return "it goes across lines";
    const char *odd = oddity(prose, block, use);
    if (odd)
        return odd;
    if (use->plural && !inflect_plural(renaming->arena, slice_of(renaming->word)))
        return "the new word has no regular plural; write its plural there yourself";
    Slice old = slice_range(block->text, use->from, use->to);
    if (last->flags & WORD_POSSESSIVE && slice_ends(old, "s") != g_str_has_suffix(change->now, "s"))
        return "its possessive is written in another way";
    if (!has_article(prose, block, use->first))
        return safe ? NULL : "its grammar may not fit";
    const ProseWord *article = &prose->words[use->first - 1];
    return find_place(ground, block, article->from, article->to, &offset, &end)
               ? NULL
               : "the article before it cannot be mended";
}

static void take_use(Renaming *renaming, const Ground *ground, const ProseUse *use) {
    const ProseBlock *block = &ground->prose->blocks[use->block];
    size_t offset, end;
    bool safe;
    if (use->word->term != renaming->term || use->word->role != TERM_PREFERRED)
        return;
    TermChange change = {.place = {.document = ground->document, .word = use->word}};
    change.place.exact = find_place(ground, block, use->from, use->to, &offset, &end);
    change.place.offset = (uint32_t)offset;
    change.place.end = (uint32_t)end;
    change.now =
        glossary_replace(renaming->arena, ground->prose, use, slice_of(renaming->word), &safe);
    change.why = doubt(renaming, ground, block, use, &change, safe);
    change.possible = change.place.exact;
    if (!change.why || (renaming->unsafe && change.possible))
        add_edits(renaming, ground, block, use, &change);
    g_array_append_val(renaming->changes, change);
}

static void take_uses(Renaming *renaming, const Ground *ground) {
    g_array_set_size(renaming->uses, 0);
    glossary_find(renaming->corpus->glossary, ground->document->path, ground->prose,
                  renaming->uses);
    for (unsigned i = 0; i < renaming->uses->len; i++)
        take_use(renaming, ground, &g_array_index(renaming->uses, ProseUse, i));
}

/* --- links in bodies, and examples --- */

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* A link to the term's file: the name at the end of its address changes. */
static void take_link(Renaming *renaming, const Document *document, const MarkdownNode *link) {
    Slice address = slice_range(document->bytes, link->target_offset, link->target_end);
    const char *old_name = file_name(renaming->term->document->path);
    size_t len = strlen(old_name);
    const char *path = url_path(renaming->arena, document->path, link->target, NULL);
    const char *at = address.len ? memmem(address.at, address.len, old_name, len) : NULL;
    if (!at || !path || strcmp(path, renaming->term->document->path) != 0)
        return;
    size_t offset = link->target_offset + (size_t)(at - address.at);
    const char *name = url_of_path(renaming->arena, file_name(renaming->new_path));
    add_rewrite(renaming, document, offset, offset + len, name, -1);
    renaming->references++;
}

static void take_links(Renaming *renaming, const Document *document, const Prose *prose) {
    if (strcmp(renaming->new_path, renaming->term->document->path) == 0)
        return;
    for (size_t i = 0; i < prose->block_count; i++) {
        MarkdownNode *block = prose->blocks[i].node;
        for (MarkdownNode *node = block; node; node = markdown_next(block, node))
            if (node->type == MARKDOWN_LINK && node->target_end)
                take_link(renaming, document, node);
    }
}

/* Where the text of a scalar stands in the file as it is; 0: nowhere. */
static size_t base_of(const Document *document, const YamlNode *node) {
    size_t quote = node->style == YAML_SINGLE || node->style == YAML_DOUBLE;
    Slice inner = slice_range(document->bytes, yaml_offset(node) + quote, yaml_end(node) - quote);
    return slice_equal(inner, yaml_text(node)) ? yaml_offset(node) + quote : 0;
}

/* The examples of right use are sentences too, and tried by lint. */
static void take_examples(Renaming *renaming, const Document *document, ProseReader *reader) {
    const YamlNode *right = document_value(document, "examples.right");
    for (const YamlNode *item = right ? yaml_child(right) : NULL; item; item = yaml_next(item)) {
        Slice text = yaml_text(item);
        Ground ground = {reader, prose_read_text(reader, text), document, item,
                         base_of(document, item)};
        if (text.len)
            take_uses(renaming, &ground);
    }
}

void renaming_look(void *context, const Document *document, ProseReader *reader,
                   const Prose *prose) {
    Renaming *renaming = context;
    take_links(renaming, document, prose);
    take_uses(renaming, &(Ground){.reader = reader, .prose = prose, .document = document});
    if (document->kind->glossary)
        take_examples(renaming, document, reader);
}

void renaming_references(Renaming *renaming) {
    const Link *const *links;
    size_t count;
    if (strcmp(renaming->old_id, renaming->new_id) == 0)
        return;
    corpus_links_to(renaming->corpus, renaming->term->document, &links, &count);
    for (size_t i = 0; i < count; i++) {
        if (!slice_is(links[i]->target, renaming->old_id))
            continue;
        add_rewrite(renaming, links[i]->from, links[i]->offset, links[i]->end, renaming->new_id,
                    -1);
        renaming->references++;
    }
}
