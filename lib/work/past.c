/* SPDX-License-Identifier: MIT */
#include "work/past.h"

#include "base/text.h"
#include "model/meaning.h"
#include "work/change.h"
#include "work/fields.h"
#include "work/history.h"
#include "work/link.h"

#define STATES_MOST 200 /* of a document that are looked into */
#define SHOWN_MOST  60  /* bytes of a text that has changed */

struct Past {
    GitRepo *repo;
    const Config *config;
    Oid tip;
    size_t commits;
    Arena *arena;
    DocumentReader *reader;
    MarkdownReader *markdown;
    GByteArray *bytes;
};

Past *past_new(GitRepo *repo, const Config *config, const Oid *tip, size_t commits) {
    Past *past = g_new0(Past, 1);
    *past = (Past){.repo = repo,
                   .config = config,
                   .tip = *tip,
                   .commits = commits,
                   .arena = arena_new(),
                   .reader = document_reader_new(config),
                   .markdown = markdown_reader_new(),
                   .bytes = g_byte_array_new()};
    return past;
}

void past_free(Past *past) {
    if (!past)
        return;
    arena_free(past->arena);
    document_reader_free(past->reader);
    markdown_reader_free(past->markdown);
    g_byte_array_unref(past->bytes);
    g_free(past);
}

/* --- a state --- */

/* Whether the state is the one that the pin names; then it is kept. */
static bool is_named(Past *past, const Document *now, const HistoryStep *step, Slice pin,
                     PastState *state) {
    const Version *version = &step->version;
    char hex[MEANING_HEX + 1];
    g_byte_array_set_size(past->bytes, 0);
    if (!version->path || !repo_read_blob(past->repo, &version->blob, past->config->limits.document,
                                          past->bytes, NULL))
        return false;
    Slice file = {(const char *)past->bytes->data, past->bytes->len};
    g_autoptr(Arena) scratch = arena_new();
    const Document *read =
        document_read(past->reader, scratch, version->path, now->kind, file, false);
    if (!meaning_hash(past->markdown, read, file, hex) || !meaning_matches(hex, pin))
        return false;
    state->document =
        document_read(past->reader, past->arena, version->path, now->kind, file, true);
    state->time = version->time;
    return true;
}

bool past_find(Past *past, const Document *document, Slice pin, PastState *state) {
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(HistoryStep));
    g_autoptr(Arena) arena = arena_new();
    HistoryWish wish = {.most = STATES_MOST, .commits = past->commits};
    bool all;
    if (!meaning_is_pin(pin) || !history_follow(past->repo, past->config, &past->tip,
                                                document->path, &wish, arena, steps, &all, NULL))
        return false;
    for (unsigned i = 0; i < steps->len; i++)
        if (is_named(past, document, &g_array_index(steps, HistoryStep, i), pin, state))
            return true;
    return false;
}

/* --- what has changed --- */

/* Texts, of which so many are kept, and the others counted. */
typedef struct {
    Arena *arena;
    const char **texts;
    size_t count, most, left;
} Told;

static void add(Told *told, const char *text) {
    if (told->count < told->most)
        told->texts[told->count++] = text;
    else
        told->left++;
}

static const char *shown(Told *told, Slice text) {
    return text_shown(told->arena, text, SHOWN_MOST);
}

/* A value as it is shown; of references without pins, which say nothing. */
static const char *value_shown(Told *told, const Document *document, const char *path,
                               const YamlNode *value) {
    LinkType type;
    if (!value)
        return NULL;
    const char *text = field_text(told->arena, value);
    if (!link_type_find(told->arena, document->kind, path, &type, NULL))
        return shown(told, slice_of(text));
    g_autoptr(GString) plain = g_string_new(NULL);
    for (Slice rest = slice_of(text); rest.at;) {
        Slice item = slice_cut(&rest, ',');
        item = slice_range(item, 0, slice_find(item, '@', 0));
        g_string_append_printf(plain, "%.*s%s", SLICE_ARG(item), rest.at ? "," : "");
    }
    return shown(told, (Slice){plain->str, plain->len});
}

static void add_fields(Told *told, const Document *then, const Document *now) {
    size_t count;
    const FieldPair *pairs = fields_differing(told->arena, then, now, &count);
    for (size_t i = 0; i < count; i++) {
        if (!meaning_counts(now->kind, pairs[i].path))
            continue;
        const char *path = shown(told, slice_of(pairs[i].path));
        const char *old = value_shown(told, then, pairs[i].path, pairs[i].old);
        const char *new = value_shown(told, now, pairs[i].path, pairs[i].now);
        if (old && new &&strcmp(old, new) != 0)
            add(told, arena_printf(told->arena, "'%s' from %s to %s", path, old, new));
        else if (!new)
            add(told, arena_printf(told->arena, "'%s' is gone, %s", path, old ? old : ""));
        else if (!old)
            add(told, arena_printf(told->arena, "'%s' is new, %s", path, new));
    }
}

static const char *place_of(Told *told, const char *heading) {
    return *heading ? arena_printf(told->arena, " in '%s'", shown(told, slice_of(heading))) : "";
}

/* What was removed and what was added right behind it is one change. */
static void add_section(Told *told, const SectionWords *section) {
    const char *place = place_of(told, section->heading);
    bool any = false;
    for (size_t i = 0; i < section->count; i++) {
        const WordRun *run = &section->runs[i];
        const WordRun *next = i + 1 < section->count ? run + 1 : NULL;
        if (run->type == WORDS_KEPT)
            continue;
        any = true;
        const char *words = shown(told, run->text);
        if (run->type == WORDS_REMOVED && next && next->type == WORDS_ADDED) {
            add(told, arena_printf(told->arena, "\"%s\" became \"%s\"%s", words,
                                   shown(told, next->text), place));
            i++;
        } else {
            add(told, arena_printf(told->arena, "\"%s\" was %s%s", words,
                                   run->type == WORDS_ADDED ? "added" : "removed", place));
        }
    }
    if (!any)
        add(told, *section->heading ? arena_printf(told->arena, "the heading '%s'",
                                                   shown(told, slice_of(section->heading)))
                                    : "the text");
}

static void add_words(Past *past, Told *told, const Document *then, const Document *now,
                      Slice file) {
    size_t count;
    const SectionWords *sections =
        change_words(past->markdown, then, then->bytes, now, file, told->arena, &count);
    for (size_t i = 0; i < count; i++)
        if (!kind_is_aside(now->kind, slice_of(sections[i].heading)))
            add_section(told, &sections[i]);
}

const char *const *past_changes(Past *past, const Document *document, Slice file, Slice pin,
                                size_t most, size_t *count) {
    PastState state;
    Arena *arena = past->arena;
    *count = 0;
    if (!past_find(past, document, pin, &state))
        return NULL;
    Told told = {.arena = arena, .texts = arena_array(arena, const char *, most + 1), .most = most};
    add_fields(&told, state.document, document);
    add_words(past, &told, state.document, document, file);
    if (told.count == 0) /* a mark, a break, the form of a list */
        told.texts[told.count++] = "the form of the text";
    if (told.left)
        told.texts[told.count++] = arena_printf(arena, "%zu more", told.left);
    *count = told.count;
    return told.texts;
}
