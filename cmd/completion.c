/* SPDX-License-Identifier: MIT */
/* req completion: what a shell reads to complete the words of req, and what it then asks req. */
#include "command.h"

#include "base/embedded.h"
#include "base/text.h"
#include "options.h"
#include "work/baseline.h"
#include "work/offer.h"

#include <fcntl.h>
#include <unistd.h>

#define MOST_NAMES 5000 /* of branches and tags */

typedef struct {
    bool words;
} CompletionOptions;

static const Option OPTIONS[] = {
    {"words", 0, OPTION_FLAG, offsetof(CompletionOptions, words), NULL,
     "print what the last word after -- may become, as the shells ask"},
    OPTION_END,
};

/* A line as far as it is typed: the words before the last are understood, the last is asked for. */
typedef struct {
    Context *context;
    const Command *command;   /* NULL: not named yet */
    const Option *option;     /* the one whose value is asked for; or NULL */
    const char *directory;    /* of -C, or NULL */
    const char *const *words; /* NULL-terminated */
    GPtrArray *operands;      /* those before the last word */
    bool closed;              /* by a `--` */
    Offer offer;
    Config *config;
} Line;

/* Opens what the words may be about; false where there is nothing to be read. */
static bool open_here(Line *line) {
    Context *context = line->context;
    g_autoptr(GError) error = NULL;
    if (line->config)
        return true;
    if (!context_open(context, NEED_TOP, &error) ||
        !(line->offer.source = context_source(context, NULL, false, &error)))
        return false;
    line->offer.config = line->config = corpus_config(line->offer.source, &error);
    line->offer.threads = context->threads;
    return line->config != NULL;
}

/* --- what a place asks for --- */

static void ask_ids(Line *line) {
    if (open_here(line))
        offer_ids(&line->offer, NULL);
}

static void ask_terms(Line *line) {
    if (open_here(line))
        offer_terms(&line->offer);
}

static void ask_people(Line *line) {
    if (open_here(line))
        offer_people(&line->offer);
}

static void ask_kinds(Line *line) {
    if (open_here(line))
        offer_kinds(&line->offer);
}

static void ask_sides(Line *line) {
    if (open_here(line))
        offer_words(&line->offer, line->config->schema.sides, "");
}

static void ask_rules(Line *line) {
    offer_behind(&line->offer, ',');
    offer_rules(&line->offer);
}

static void ask_query(Line *line) {
    bool terms = g_str_has_prefix(line->command->name, "term ");
    if (open_here(line))
        offer_query(&line->offer, terms);
}

/* Branches and tags, behind `..` too. */
static void ask_revisions(Line *line) {
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *dots = strstr(line->offer.typed, "..");
    if (dots)
        line->offer.from = (size_t)(dots + 2 - line->offer.typed);
    open_here(line);
    if (!line->context->repo)
        return;
    offer_word(&line->offer, SLICE("HEAD"), "", SLICE("the last commit"));
    repo_names(line->context->repo, MOST_NAMES, names);
    for (unsigned i = 0; i < names->len; i++)
        offer_word(&line->offer, slice_of(names->pdata[i]), "", (Slice){NULL, 0});
}

static void ask_document_of(Line *line) {
    if (offer_behind(&line->offer, '@'))
        ask_revisions(line);
    else
        ask_ids(line);
}

static void ask_baselines(Line *line) {
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    offer_behind(&line->offer, ',');
    open_here(line);
    if (!line->context->repo)
        return;
    repo_names(line->context->repo, MOST_NAMES, names);
    for (unsigned i = 0; i < names->len; i++)
        if (g_str_has_prefix(names->pdata[i], BASELINE_PREFIX))
            offer_word(&line->offer,
                       slice_of((const char *)names->pdata[i] + strlen(BASELINE_PREFIX)), "",
                       (Slice){NULL, 0});
}

static void ask_frictions(Line *line) {
    offer_behind(&line->offer, ',');
    offer_words(&line->offer, CONFIG_FRICTIONS, "");
}

static void ask_fields(Line *line) {
    offer_behind(&line->offer, ',');
    if (open_here(line))
        offer_fields(&line->offer, NULL, false, "");
}

/* The kind of the document that the line names, by its id; NULL: nobody knows. */
static const Kind *kind_named_before(const Line *line) {
    const Schema *schema = &line->config->schema;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].glossary && g_str_has_prefix(line->command->name, "term "))
            return &schema->kinds[i];
    if (!line->operands->len)
        return NULL;
    Slice id = slice_of(line->operands->pdata[0]);
    return schema_kind_of_prefix(schema, slice_cut(&id, '-'));
}

/* `FIELD=VALUE`, and with `+=` or `-=` one item of a list. */
static void ask_assignment(Line *line) {
    const char *typed = line->offer.typed, *sign = strchr(typed, '=');
    if (!open_here(line))
        return;
    const Kind *kind = kind_named_before(line);
    if (!sign) {
        offer_fields(&line->offer, kind, true, "=");
        return;
    }
    size_t len = (size_t)(sign - typed);
    line->offer.from = len + 1;
    if (len && strchr("+-", typed[len - 1]))
        len--;
    offer_values(&line->offer, kind, (Slice){typed, len});
}

static void ask_link_types(Line *line) {
    const Kind *kind = open_here(line) ? kind_named_before(line) : NULL;
    if (!kind || kind->links_field < 0)
        return;
    const Field *links = &kind->fields[kind->links_field];
    for (size_t i = 0; i < links->field_count; i++)
        offer_word(&line->offer, slice_of(links->fields[i].name), "",
                   slice_of(links->fields[i].summary));
}

static void ask_side_of(Line *line) {
    if (offer_behind(&line->offer, '='))
        ask_people(line);
    else if (open_here(line))
        offer_words(&line->offer, line->config->schema.sides, "=");
}

static void ask_commands(Line *line) {
    const Command *command;
    for (size_t i = 0; !line->operands->len && (command = command_at(i)); i++)
        offer_word(&line->offer, slice_of(command->name), "", slice_of(command->summary));
    for (size_t i = 0; line->operands->len && (command = command_at(i)); i++)
        for (const Command *const *each = command->subcommands;
             each && *each && strcmp(command->name, line->operands->pdata[0]) == 0; each++)
            offer_word(&line->offer, slice_of(command_word(*each)), "", slice_of((*each)->summary));
}

/* The shell knows files better; what stands before them stays. */
static void ask_shell(Line *line, const char *what) {
    if (!memchr(line->offer.typed, '\n', line->offer.from))
        stream_printf(line->offer.out, ":%s\t%.*s\n", what, (int)line->offer.from,
                      line->offer.typed);
}

static void ask_files(Line *line) {
    ask_shell(line, "files");
}

static void ask_folders(Line *line) {
    ask_shell(line, "folders");
}

/* The words that an option's help lists: "table, json or ids"; with more text before or behind a
 * colon, or in brackets. */
static void offer_listed(Offer *offer, const char *help, const char *ending) {
    g_autoptr(GRegex) brackets = g_regex_new(" \\([^)]*\\)", 0, 0, NULL);
    g_autofree char *plain = g_regex_replace_literal(brackets, help, -1, 0, "", 0, NULL);
    g_auto(GStrv) parts = g_strsplit(plain, ": ", -1);
    for (char **part = parts; *part; part++) {
        g_auto(GStrv) words = g_regex_split_simple(",? or |, (?!or )", *part, 0, 0);
        bool single = words[0] && words[1];
        for (char **word = words; *word; word++)
            single = single && !strchr(*word, ' ');
        if (single)
            offer_words(offer, (const char *const *)words, ending);
    }
}

static void ask_listed(Line *line) {
    offer_listed(&line->offer, line->option->help, "");
}

static void ask_report(Line *line) {
    const Option *format = options_find(line->command, SLICE("format"), 0);
    if (offer_behind(&line->offer, ':'))
        ask_files(line);
    else
        offer_listed(&line->offer, format->help, ":");
}

/* What stands in place of a word in capitals of a usage line; of one command alone where it means
 * something else there. */
static const struct {
    const char *name, *command;
    void (*ask)(Line *line);
} PLACES[] = {
    {"BASE", "merge-file", ask_files}, {"OLD", "term rename", ask_terms},
    {"WORD", "term new", NULL},        {"NAME", "report", ask_frictions},
    {"PATH", NULL, ask_files},         {"FILE", NULL, ask_files},
    {"OURS", NULL, ask_files},         {"THEIRS", NULL, ask_files},
    {"DIR", NULL, ask_folders},        {"ID", NULL, ask_ids},
    {"ID@REV", NULL, ask_document_of}, {"OLD", NULL, ask_ids},
    {"TARGET", NULL, ask_ids},         {"WORD", NULL, ask_terms},
    {"KIND", NULL, ask_kinds},         {"SIDE", NULL, ask_sides},
    {"SIDE=WHO", NULL, ask_side_of},   {"PERSON", NULL, ask_people},
    {"RULE", NULL, ask_rules},         {"QUERY", NULL, ask_query},
    {"FIELD", NULL, ask_fields},       {"FIELD=VALUE", NULL, ask_assignment},
    {"TYPE", NULL, ask_link_types},    {"COMMAND", NULL, ask_commands},
    {"NAME", NULL, ask_baselines},     {"NAMES", NULL, ask_baselines},
    {"REV", NULL, ask_revisions},      {"BASE", NULL, ask_revisions},
    {"HEAD", NULL, ask_revisions},     {"BRANCH", NULL, ask_revisions},
    {"A", NULL, ask_revisions},        {"B", NULL, ask_revisions},
    {"A..B", NULL, ask_revisions},     {"FORMAT", NULL, ask_listed},
    {"WHEN", NULL, ask_listed},        {"SEVERITY", NULL, ask_listed},
    {"HOST", NULL, ask_listed},        {"FORMAT:FILE", NULL, ask_report},
};

static void ask_place(Line *line, const char *name) {
    const char *command = line->command ? line->command->name : "";
    for (size_t i = 0; i < G_N_ELEMENTS(PLACES); i++)
        if (strcmp(name, PLACES[i].name) == 0 &&
            (!PLACES[i].command || strcmp(PLACES[i].command, command) == 0)) {
            if (PLACES[i].ask)
                PLACES[i].ask(line);
            return;
        }
}

/* One part of a usage line, "[PATH|ID]…": words in small letters are meant as they are. */
static void ask_part(Line *line, const char *part) {
    g_autofree char *plain = g_strdup(part);
    char *end = plain;
    size_t from = line->offer.from;
    for (const char *at = part; *at; at++)
        if (!strchr("[]", *at) && !g_str_has_prefix(at, "…") && (unsigned char)*at < 0x80)
            *end++ = *at;
    *end = '\0';
    g_auto(GStrv) names = g_strsplit_set(plain, "|,", -1);
    for (char **name = names; *name; name++, line->offer.from = from)
        if (g_ascii_islower(**name))
            offer_word(&line->offer, slice_of(*name), "", (Slice){NULL, 0});
        else
            ask_place(line, *name);
}

/* The part of the usage line whose turn it is; one that may be left out lets the next in too. */
static void ask_operand(Line *line) {
    g_auto(GStrv) parts =
        g_strsplit(line->command->operands ? line->command->operands : "", " ", 0);
    unsigned before = line->operands->len, place = 0;
    for (char **part = parts; *part && strcmp(*part, "|") != 0; part++) {
        bool many = strstr(*part, "…") != NULL;
        if (strcmp(*part, "[--]") == 0)
            continue;
        if (place == before || (many && place < before))
            ask_part(line, *part);
        if (place == before && **part != '[')
            return;
        place += place < before;
    }
}

static void ask_option(Line *line) {
    const Option *tables[] = {line->command ? line->command->options : NULL, common_options};
    for (size_t t = 0; t < G_N_ELEMENTS(tables); t++)
        for (const Option *option = tables[t]; option && option->name; option++) {
            g_autofree char *name = g_strconcat("--", option->name, NULL);
            offer_word(&line->offer, slice_of(name), option->argument ? "=" : "",
                       slice_of(option->help));
        }
}

/* --- understanding the line --- */

static const Command *command_called(const Command *parent, const char *name) {
    g_autoptr(GError) error = NULL;
    return command_find(parent, name, &error);
}

/* The option that a word names, when its value is still to come; flags need none. */
static const Option *waiting_option(const Line *line, const char *word) {
    if (word[1] == '-') {
        const Option *option =
            strchr(word, '=') ? NULL : options_find(line->command, slice_of(word + 2), 0);
        return option && option->argument ? option : NULL;
    }
    for (const char *letter = word + 1; *letter; letter++) {
        const Option *option = options_find(line->command, (Slice){NULL, 0}, *letter);
        if (!option || option->argument)
            return option && !letter[1] ? option : NULL;
    }
    return NULL;
}

/* Takes a word that is no option: a command, one of its own, or an operand. False where nothing of
 * that name is known. */
static bool take_word(Line *line, const char *word) {
    if (line->command && !line->command->subcommands) {
        g_ptr_array_add(line->operands, (void *)(uintptr_t)word);
        return true;
    }
    line->command = command_called(line->command, word);
    return line->command != NULL;
}

/* Takes all words but the last. */
static bool take_words(Line *line) {
    for (; line->words[0] && line->words[1]; line->words++) {
        const char *word = line->words[0];
        if (line->option) {
            if (strcmp(line->option->name, "directory") == 0)
                line->directory = word;
            line->option = NULL;
        } else if (!line->closed && strcmp(word, "--") == 0)
            line->closed = true;
        else if (!line->closed && g_str_has_prefix(word, "--directory="))
            line->directory = strchr(word, '=') + 1;
        else if (!line->closed && word[0] == '-' && word[1] && !strchr(word, ':'))
            line->option = waiting_option(line, word);
        else if (!take_word(line, word))
            return false;
    }
    return line->words[0] != NULL;
}

/* `--format=ta`: from here on as if the value stood alone. */
static void enter_value(Line *line) {
    const char *typed = line->words[0];
    size_t len = strcspn(typed, "=");
    if (!line->option && !line->closed && g_str_has_prefix(typed, "--") && typed[len]) {
        line->option = options_find(line->command, (Slice){typed + 2, len - 2}, 0);
        line->offer.from = len + 1;
    }
}

static void answer(Line *line) {
    enter_value(line);
    if (line->directory && chdir(line->directory) != 0)
        return;
    if (line->option && line->option->argument)
        ask_part(line, line->option->argument);
    else if (line->option)
        return;
    else if (!line->closed && line->words[0][0] == '-' && !strchr(line->words[0], ':'))
        ask_option(line);
    else if (!line->command)
        ask_commands(line);
    else if (line->command->subcommands)
        for (const Command *const *each = line->command->subcommands; *each; each++)
            offer_word(&line->offer, slice_of(command_word(*each)), "", slice_of((*each)->summary));
    else
        ask_operand(line);
}

/* Whatever is wrong here, the user is typing: nothing is said, and nothing offered. */
static void complete(Context *context, char **words) {
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0 || dup2(nowhere, STDERR_FILENO) < 0)
        return;
    close(nowhere);
    g_autoptr(GPtrArray) operands = g_ptr_array_new();
    Line line = {.context = context, .words = (const char *const *)words, .operands = operands};
    if (!take_words(&line))
        return;
    line.offer = offer_begin(context->out, line.words[0]);
    answer(&line);
    offer_end(&line.offer);
    config_free(line.config);
    source_free(line.offer.source);
}

static int run(Context *context, void *given, char **operands, GError **error) {
    const CompletionOptions *options = given;
    static const char *const shells[] = {"bash", "fish", "zsh"};
    if (options->words) {
        complete(context, operands);
        return EXIT_DONE;
    }
    if (!*operands || operands[1])
        return fail(error, EXIT_USAGE, "one shell is wanted: bash, fish or zsh"), EXIT_USAGE;
    g_autofree char *name = g_strconcat("completion/", *operands, NULL);
    Slice script = strchr(*operands, '/') ? (Slice){NULL, 0} : embedded_file(name);
    if (script.at) {
        stream_write(context->out, script);
        return EXIT_DONE;
    }
    const char *nearest = text_nearest(slice_of(*operands), shells, G_N_ELEMENTS(shells));
    return fail(error, EXIT_USAGE, "'%s' is no shell that can be helped; %s%s%s", *operands,
                nearest ? "did you mean '" : "there are bash, fish and zsh", nearest ? nearest : "",
                nearest ? "'?" : ""),
           EXIT_USAGE;
}

const Command command_completion = {
    .name = "completion",
    .operands = "bash|fish|zsh",
    .summary = "print what completes the words of req in a shell",
    .least = 0,
    .most = -1,
    .options_size = sizeof(CompletionOptions),
    .options = OPTIONS,
    .run = run,
    .example = "req completion bash > ~/.local/share/bash-completion/completions/req",
};
