/* SPDX-License-Identifier: MIT */
/* req merge-file: what git calls to merge one document; also by hand. */
#include "command.h"

#include "work/merge.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#define MOST_BYTES ((size_t)512 * 1024 * 1024) /* of a file; no document is that large */
#define MOST_SIZE  1000                        /* of a marker */

typedef struct {
    bool print, with_base;
} MergeFileOptions;

static const Option OPTIONS[] = {
    {"stdout", 'p', OPTION_FLAG, offsetof(MergeFileOptions, print), NULL,
     "print the result, and leave OURS alone"},
    {"diff3", 0, OPTION_FLAG, offsetof(MergeFileOptions, with_base), NULL,
     "show the base's text too in conflicts, as merge.conflictStyle=diff3 does"},
    OPTION_END,
};

static bool read_side(const char *name, GByteArray *into, GError **error) {
    int fd = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return fail_errno(error, EXIT_ENVIRONMENT, "cannot read '%s'", name);
    bool done = stream_read_fd(fd, name, MOST_BYTES, into, error);
    close(fd);
    return done;
}

/* The req.yml of the folder that git calls its drivers in, the work tree's top. What is wrong in it
 * is not told: it may be in the middle of this very merge. */
static Config *config_here(void) {
    g_autoptr(Folder) here = folder_open(".", NULL);
    g_autoptr(Config) builtin = config_read((Slice){NULL, 0});
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    FileKind kind;
    if (!here || !folder_read(here, CONFIG_PATH, builtin->limits.config, bytes, &kind, NULL, NULL))
        return g_steal_pointer(&builtin);
    return config_read((Slice){bytes->data ? (const char *)bytes->data : "", bytes->len});
}

/* Whether git was told to show the base's text in conflicts. */
static bool wants_base(void) {
    g_autoptr(GitRepo) repo = NULL;
    if (!repo_find(".", &repo, NULL) || !repo)
        return false;
    g_autofree char *style = repo_config(repo, "merge.conflictstyle");
    return style && g_str_has_suffix(style, "diff3");
}

/* A label that git filled in: an older one hands `%X` over as it is. */
static const char *label_of(char *const *operands, int count, int i, const char *otherwise) {
    return i < count && *operands[i] && operands[i][0] != '%' ? operands[i] : otherwise;
}

static bool take_size(const char *text, unsigned *size, GError **error) {
    char *end;
    unsigned long given = strtoul(text, &end, 10);
    if (!*text || *end || *text == '-' || given > MOST_SIZE)
        return fail(error, EXIT_USAGE, "'%s' is no length of a conflict marker, such as 7", text);
    *size = (unsigned)given;
    return true;
}

static bool write_result(Context *context, const MergeFileOptions *options, const char *name,
                         const GString *merged, GError **error) {
    Slice text = {merged->str, merged->len};
    if (!options->print)
        return file_write(name, text, error);
    stream_write(context->out, text);
    return true;
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const MergeFileOptions *options = given;
    int count = (int)g_strv_length(operands);
    g_autoptr(GByteArray) base = g_byte_array_new(), ours = g_byte_array_new(),
                          theirs = g_byte_array_new();
    GByteArray *const bytes[] = {base, ours, theirs};
    g_autoptr(GString) merged = g_string_new(NULL);
    MergeStyle style = {label_of(operands, count, 5, "base"), label_of(operands, count, 6, "ours"),
                        label_of(operands, count, 7, "theirs"), 0, options->with_base};
    MergeOutcome outcome;
    Slice texts[3];
    if (count > 3 && !take_size(operands[3], &style.size, error))
        return EXIT_USAGE;
    for (int i = 0; i < 3; i++) {
        if (!read_side(operands[i], bytes[i], error))
            return EXIT_ENVIRONMENT;
        texts[i] = (Slice){bytes[i]->data ? (const char *)bytes[i]->data : "", bytes[i]->len};
    }
    const char *path = count > 4 ? operands[4] : NULL;
    g_autoptr(Config) config = config_here();
    bool done =
        merge_document(config, path, texts[0], texts[1], texts[2], &style, merged, &outcome, error);
    if (done && !outcome.clean && !style.with_base && wants_base()) {
        style.with_base = true;
        g_string_truncate(merged, 0);
        done = merge_document(config, path, texts[0], texts[1], texts[2], &style, merged, &outcome,
                              error);
    }
    if (!done || !write_result(context, options, operands[1], merged, error))
        return EXIT_ENVIRONMENT;
    if (outcome.dropped)
        say("note: '%s': %zu approval%s dropped, as the text that it approved has changed in the "
            "merge",
            path ? path : operands[1], outcome.dropped, outcome.dropped == 1 ? " is" : "s are");
    return outcome.clean ? EXIT_DONE : EXIT_FINDINGS;
}

const Command command_merge_file = {
    .name = "merge-file",
    .operands = "BASE OURS THEIRS [SIZE [PATH [LABEL…]]]",
    .summary = "merge one document three ways, as git's merge driver",
    .needs = NEED_NOTHING,
    .least = 3,
    .most = 8,
    .options_size = sizeof(MergeFileOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req merge-file -p base.md ours.md theirs.md",
};
