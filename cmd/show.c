/* SPDX-License-Identifier: MIT */
/* req show: one document, its words explained, its links both ways, its state. */
#include "command.h"

#include "base/text.h"
#include "show/sheet.h"
#include "work/words.h"

#define PAGE_WIDTH 80 /* where there is no terminal */
#define MOST_WIDTH 100

typedef struct {
    const char *format, *rev;
    bool code, staged, raw;
} ShowOptions;

#define OPTION(name, letter, type, member, argument, help)                                         \
    { name, letter, type, offsetof(ShowOptions, member), argument, help }

static const Option OPTIONS[] = {
    OPTION("code", 0, OPTION_FLAG, code, NULL, "the places in code and tests that name it, too"),
    OPTION("format", 'f', OPTION_STRING, format, "FORMAT", "text or json"),
    OPTION("raw", 0, OPTION_FLAG, raw, NULL, "the file as it is"),
    OPTION("rev", 'r', OPTION_STRING, rev, "REV", "read a revision, not the work tree"),
    OPTION("staged", 0, OPTION_FLAG, staged, NULL, "read the index, not the work tree"),
    OPTION_END,
};

/* Takes `ID@REV` apart; a path may hold an `@` of its own. */
static bool split_operand(const char *operand, const char **rev, char **name, GError **error) {
    const char *at = g_str_has_suffix(operand, ".md") ? NULL : strchr(operand, '@');
    *name = at ? g_strndup(operand, (size_t)(at - operand)) : g_strdup(operand);
    if (!at)
        return true;
    if (*rev)
        return fail(error, EXIT_USAGE, "'%s' and --rev both name a revision", operand);
    *rev = at + 1;
    return **rev || fail(error, EXIT_USAGE, "no revision behind '@' in '%s'", operand);
}

static bool read_file(const Loaded *loaded, const Document *document, GByteArray *into,
                      GError **error) {
    g_autoptr(SourceReader) reader = source_reader(loaded->source, error);
    SourceResult result = SOURCE_MISSING;
    if (!reader || !source_read_path(reader, document->path, loaded->config->limits.document, into,
                                     &result, error))
        return false;
    return result == SOURCE_READ ||
           fail(error, EXIT_ENVIRONMENT, "'%s' can no longer be read", document->path);
}

/* The file itself; on a terminal without what could move the cursor. */
static void show_raw(const Context *context, Slice file) {
    g_autoptr(GString) visible = g_string_new("");
    if (context->width)
        text_append_visible(visible, file, true);
    stream_write(context->out, context->width ? (Slice){visible->str, visible->len} : file);
}

static MarkdownNode *read_body(MarkdownReader *reader, const Config *config,
                               const Document *document, Slice file) {
    const MarkdownLimits limits = {config->limits.containers, config->limits.line,
                                   config->limits.cells, config->limits.images};
    MarkdownRefusal refusal;
    size_t place;
    if (text_valid(file) != file.len || document->body_offset > file.len)
        return NULL;
    return markdown_read(reader, file, document->body_offset, &limits, MARKDOWN_ALIGN_TARGETS,
                         &refusal, &place);
}

/* Where code and tests name documents; NULL where nobody said where to look, which is told, and on
 * failure. */
static References *find_code(const Context *context, const Loaded *loaded, GError **error) {
    if (!references_wanted(loaded->config)) {
        say("note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml "
            "names where they are");
        return NULL;
    }
    References *found = references_find(loaded->source, loaded->corpus, context->threads, error);
    for (size_t i = 0; found && i < found->note_count; i++)
        say("note: %s", found->notes[i]);
    return found;
}

static void show_sheet(const Context *context, const Loaded *loaded, const Document *document,
                       Slice file, const References *references, bool json) {
    g_autoptr(MarkdownReader) reader = markdown_reader_new();
    MarkdownNode *body = read_body(reader, loaded->config, document, file);
    g_autoptr(GPtrArray) words = words_used(loaded->corpus, document, body);
    Sheet sheet = {loaded->corpus, document, file, body, words, references, context->today};
    if (json) {
        g_autoptr(JsonWriter) writer = json_writer_new(context->out, 2, false);
        sheet_json(&sheet, writer);
        return;
    }
    unsigned width = context->width ? MIN(context->width, MOST_WIDTH) : PAGE_WIDTH;
    sheet_show(&sheet, &(Terminal){context->out, width, context->color});
    if (!body)
        say("note: the body cannot be read as Markdown (see 'req lint %s')", document->path);
}

static int run(Context *context, void *data, char **operands, GError **error) {
    const ShowOptions *options = data;
    const char *rev = options->rev;
    bool json = g_strcmp0(options->format, "json") == 0;
    g_autofree char *name = NULL;
    g_auto(Loaded) loaded = {0};
    if (options->format && !json && strcmp(options->format, "text") != 0) {
        fail(error, EXIT_USAGE, "unknown format '%s'; there are: text, json", options->format);
        return EXIT_USAGE;
    }
    if (!split_operand(operands[0], &rev, &name, error) ||
        !context_load(context, rev, options->staged, false, false, &loaded, error))
        return EXIT_USAGE;
    const Document *document = context_document(context, loaded.corpus, name, error);
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    if (!document || !read_file(&loaded, document, bytes, error))
        return EXIT_USAGE;
    Slice file = {bytes->len ? (const char *)bytes->data : "", bytes->len};
    GError *failed = NULL;
    g_autoptr(References) code =
        options->code && !options->raw ? find_code(context, &loaded, &failed) : NULL;
    if (failed) {
        g_propagate_error(error, failed);
        return EXIT_ENVIRONMENT;
    }
    if (options->raw)
        show_raw(context, file);
    else
        show_sheet(context, &loaded, document, file, code, json);
    return loaded.corpus->unreadable_count && !options->raw ? EXIT_ENVIRONMENT
                                                            : EXIT_DONE; /* links may be missing */
}

const Command command_show = {
    .name = "show",
    .operands = "ID[@REV]",
    .summary = "one document in the terminal, its words explained, its links both ways",
    .needs = NEED_TOP,
    .least = 1,
    .most = 1,
    .options_size = sizeof(ShowOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req show REQ-0042@HEAD~3",
};
