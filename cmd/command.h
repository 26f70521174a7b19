/* SPDX-License-Identifier: MIT */
/* What a command is: one const descriptor, one row in the table of req.c, one file.
 *
 * A command is a page: options, load, work, show. It says in its descriptor what it needs before it
 * runs; main provides it in the Context. Its options fill a struct of its own.
 */
#pragma once

#include "base/date.h"
#include "base/stream.h"
#include "model/corpus.h"
#include "work/life.h"
#include "work/lint.h"

typedef enum {
    OPTION_FLAG,    /* bool */
    OPTION_STRING,  /* const char * */
    OPTION_NUMBER,  /* unsigned */
    OPTION_DATE,    /* Day */
    OPTION_STRINGS, /* GPtrArray *, made on first use, freed by main: may be given several times */
} OptionType;

typedef struct {
    const char *name; /* long, without hyphens */
    char letter;      /* short, or 0 */
    OptionType type;
    size_t offset;        /* of the member in the command's options */
    const char *argument; /* its name in help (`FORMAT`); NULL for a flag */
    const char *help;     /* one line, lower case, no full stop */
} Option;

#define OPTION_END                                                                                 \
    { NULL, 0, OPTION_FLAG, 0, NULL, NULL }

/* What lint and check have in common, in members of these names of the struct `Type`. */
#define OPTIONS_OF_JUDGING(Type)                                                                    \
    {"report",       0,                                                                             \
     OPTION_STRINGS, offsetof(Type, report),                                                        \
     "FORMAT:FILE",  "write the findings into a file too, in any of these formats; may repeat"},    \
        {"select",       0,                                                                         \
         OPTION_STRINGS, offsetof(Type, select),                                                    \
         "RULE",         "only these rules or areas, with commas between them"},                    \
        {"ignore",       0,                                                                         \
         OPTION_STRINGS, offsetof(Type, ignore),                                                    \
         "RULE",         "without these rules or areas"},                                           \
        {"fail-on",     0,                                                                          \
         OPTION_STRING, offsetof(Type, fail_on),                                                    \
         "SEVERITY",    "exit with 1 from this severity on: error (the default), warning or note"}, \
    {                                                                                               \
        "exit-zero", 0, OPTION_FLAG, offsetof(Type, exit_zero), NULL,                               \
            "exit with 0 whatever is found"                                                         \
    }

typedef enum {
    NEED_NOTHING = 0,
    NEED_TOP = 1,       /* the repository's or plain folder's top; found upwards from -C or here */
    NEED_REPO = 2,      /* a git repository (bare ones too) */
    NEED_WORK_TREE = 4, /* a git repository with a work tree */
} CommandNeeds;

typedef enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorWish;

/* What main has made ready for a command. */
typedef struct {
    Stream *out;        /* standard output: the result alone; flushed and checked by main */
    bool color;         /* whether the result is coloured */
    unsigned width;     /* columns of the terminal; 0 where it is none */
    Folder *top;        /* with NEED_TOP: the work tree's top, or the plain folder; NULL if bare */
    GitRepo *repo;      /* the repository, or NULL in a plain folder */
    const char *prefix; /* where the user stands below the top: "" or "requirements" */
    Day today;          /* --today, else today in UTC */
    unsigned threads;   /* --threads; 0: as many as processors */
    bool told_unread;   /* it was said which documents cannot be read */
    int before_dashes;  /* of the operands, those before `--`; -1: there is none */
} Context;

typedef struct Command Command;

struct Command {
    const char *name;     /* as typed behind `req`; of a subcommand with its parent's: "term new" */
    const char *operands; /* as in the usage line: "[PATH|ID]…"; or NULL */
    const char *summary;  /* one line, lower case */
    unsigned needs;       /* CommandNeeds */
    int least, most;      /* operands; most -1: any number */
    size_t options_size;  /* of the command's own struct */
    const Option *options; /* ends with OPTION_END; or NULL */
    /* Runs; returns an ExitStatus. With `error` set, main prints it and its code is the status. */
    int (*run)(Context *context, void *options, char **operands, GError **error);
    const char *example; /* one line that can be typed */
    /* Its own commands, NULL-terminated, of which one is named next; such a command has no options,
     * operands and `run` of its own. NULL: none. */
    const Command *const *subcommands;
};

/* Command number `i` in the order of help, or NULL behind the last. */
const Command *command_at(size_t i);

/* The last word of a command's name: what it is called among its fellows. */
const char *command_word(const Command *command);

/* The command of that name (NULL `parent`), or the subcommand of `parent`; else NULL and an error
 * (EXIT_USAGE) that names the nearest. */
const Command *command_find(const Command *parent, const char *name, GError **error);

/* Says something on standard error that is not the result: "req: note: …". */
void say(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* Standard error, where say() writes: a stream for what is written there besides, which is never
 * closed. */
Stream *notes_stream(void);

/* Keeps memory that is given back for whoever asks next, instead of returning it to the system at
 * once: for a command that makes much and ends. */
void memory_keep(void);

/* --- loading, as several commands do it --- */

/* Finds the top upwards from here, with what of NEED_REPO and NEED_WORK_TREE is asked for, which is
 * done for a command that asks in its descriptor; freed by main. */
bool context_open(Context *context, unsigned needs, GError **error);

/* Opens the source that the options name: `rev` (may be NULL), `staged`, else the work tree; in a
 * bare repository without `rev` it is HEAD. The caller owns it. */
Source *context_source(Context *context, const char *rev, bool staged, GError **error);

/* The commit that a revision names, or the baseline of that name where it names none. An unknown
 * one is an error (EXIT_USAGE). */
bool context_revision(Context *context, const char *revision, Oid *commit, GError **error);

/* A source with its configuration and corpus; zero it, load it, and it cleans up by itself. */
typedef struct Loaded Loaded;
struct Loaded {
    Source *source;
    Config *config;
    Corpus *corpus;
    const LintOptions *lint; /* set before loading by who will lint: what its rules need is made */
    bool glossary;           /* set before loading by who wants the corpus's glossary */
    bool uses;               /* set before loading by who asks where words are used */
    bool named;              /* set before loading by who wants each document's blob */
    bool kept;               /* with whole files in memory */
    const Loaded *known; /* set before loading: another state; what is the same is shared with it,
                            so that it must be cleared later */
};

/* Opens the source, unless there is one, and loads its corpus. What is wrong in req.yml is said on
 * standard error unless `quiet` (lint reports it itself). */
bool context_load(Context *context, const char *rev, bool staged, bool keep, bool quiet,
                  Loaded *loaded, GError **error);

/* The commit in whose history lies what was said before: `rev`, else HEAD. False where there is
 * none. */
bool context_tip(Context *context, const char *rev, Oid *tip);

/* The commit that `--since` names: a revision's common ancestor with HEAD, or the last commit
 * before a day. Without one (no commit yet, none so old) `*found` is false and all is new. */
bool context_since(Context *context, const char *since, Oid *commit, bool *found, GError **error);

/* What stood there when scope was frozen, in the history of HEAD or `rev` (or NULL); what nobody
 * can know is said on standard error. */
bool context_freeze(Context *context, const char *rev, const Loaded *loaded, Freeze *freeze,
                    GError **error);

/* What history tells of documents, with all that it is made of. */
typedef struct {
    Source *past;    /* of the tip */
    Corpus *present; /* as the tip has it */
    Store *store;    /* what was found before; who uses it saves it */
    Lives *lives;
    const char *missing; /* what people are told where history is not here as a whole; else NULL */
} History;

/* Reads the lives of all documents up to the commit `tip`, by the configuration of what was loaded,
 * which outlives them. */
bool context_history(Context *context, const Loaded *loaded, const Oid *tip, History *history,
                     GError **error);

/* Frees what was read, and zeroes it. */
void history_clear(History *history);

/* Frees what was loaded, and zeroes it. */
void loaded_clear(Loaded *loaded);

/* A plain folder's top: the nearest one upwards that holds a req.yml, else this one; the caller
 * owns it. Looks at no repository. */
char *plain_top(void);

/* The kind of that name; else NULL and an error (EXIT_USAGE) that names the nearest. */
const Kind *context_kind(const Schema *schema, const char *name, GError **error);

/* The document that an operand names: an id (also a former one), or a path as seen from where the
 * user stands. Else an error (EXIT_USAGE) that names the nearest. */
const Document *context_document(const Context *context, const Corpus *corpus, const char *operand,
                                 GError **error);

/* A path that the user typed, as a path below the top; the caller owns it. */
char *context_path(const Context *context, const char *typed, GError **error);

/* Installs the pre-commit hook and prints its path; an error (EXIT_ENVIRONMENT) holds the line to
 * add where somebody's own hook stands. */
bool context_install_hook(Context *context, GError **error);

/* Tells git to merge documents by `req merge-file`, in this repository's configuration; says so
 * where somebody's own driver of that name stays. */
bool context_install_driver(Context *context, GError **error);

/* The running program's own path; the caller owns it. */
char *own_path(void);

/* Whether lint reports on something at or below the path: a document, req.yml, a file that should
 * be a document. */
bool context_is_linted(const Corpus *corpus, const char *path);

/* The paths and ids that operands (paths, ids, former ids) name, as lint wants them,
 * NULL-terminated and the caller's; without operands `*places` is left alone. */
bool context_places(Context *context, const Loaded *loaded, char **operands, char ***places,
                    GError **error);

/* The names of rules and areas in `given` (NULL: none), which may hold several with commas between
 * them; NULL-terminated and the caller's. `*names` is left alone where none are given. An unknown
 * one is an error that names the nearest. */
bool context_rules(const GPtrArray *given, char ***names, GError **error);

/* The severity that --fail-on names (NULL: error). */
bool context_fail_on(const char *name, Severity *severity, GError **error);

/* Whether the files that the user names for output (`file` may be NULL, `reports` are FORMAT:FILE)
 * may be written: none of them through a link that the repository holds, for where that leads is
 * the choice of whoever wrote it; and none over req.yml or a document. Else an error (EXIT_USAGE).
 */
bool context_outputs(const Context *context, const char *file, const GPtrArray *reports,
                     GError **error);

/* Whether `file` may be written: git does not track it, or it ends in `suffix`, such as ".ics", and
 * so was made by the same command. Else an error (EXIT_USAGE). */
bool context_spares(const Context *context, const char *file, const char *suffix, GError **error);

/* Commits what changed in documents and configuration; `paths` (NULL-terminated, below the top;
 * NULL: all) narrows it, `message` (or NULL) replaces the one made from the change. With `dry` it
 * only prints what it would do. Prints the commit. */
bool context_commit(Context *context, const char *const *paths, const char *message, bool dry,
                    GError **error);

/* What follows the writing of a new document: the editor where `edit` asks for it, its path, and a
 * commit of it alone where `commit` does. */
bool context_written(Context *context, const char *path, bool edit, bool commit, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Loaded, loaded_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(History, history_clear)
