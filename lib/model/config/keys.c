/* SPDX-License-Identifier: MIT */
/* The keys of req.yml. One that is not here is refused, whatever the code that reads would do. */
#include "model/config/internal.h"

#define KiB ((size_t)1024)
#define MiB (1024 * KiB)

#define TEXTS (TAKES_TEXT | TAKES_LIST) /* one, or a list of them */

/* What it takes may be followed by more of the row. */
#define KEY(key, sentence, ...)                                                                    \
    { .name = key, .summary = sentence, .takes = __VA_ARGS__ }

#define KEYS_END                                                                                   \
    { .name = NULL }

/* `false` is what YAML 1.1 editors make of `off`. */
const char *const CONFIG_SEVERITIES[] = {"off", "note", "warning", "error", "false", NULL};
const char *const CONFIG_HOSTS[] = {"none", "github", "gitlab", "gitea", "bitbucket", NULL};
const char *const CONFIG_MEANINGS[] = {"open", "agreed", "done", "closed", NULL};
const char *const CONFIG_IDS[] = {"numbers", "random", NULL};
const char *const CONFIG_FRICTIONS[CONFIG_FRICTION_COUNT + 1] = {
    "half-baked", "emergencies", "process", "effort",       "extras", "silence",
    "churn",      "testing",     "data",    "expectations", NULL,
};

/* Keys that know one word alone. */
const char *const CONFIG_SIDES[] = {"sides", NULL};
const char *const CONFIG_ANY_CASE[] = {"any-case", NULL};
const char *const CONFIG_IGNORE[] = {"ignore", NULL};
const char *const CONFIG_OPTIONAL[] = {"optional", NULL};
const char *const CONFIG_EVERY_SIDE[] = {"every side", NULL};
const char *const CONFIG_AFTER_DELIVERY[] = {"after delivery", NULL};
static const char *const OFF[] = {"off", NULL};
static const char *const NO_THRESHOLD[] = {"off", "false", NULL};

/* --- kinds --- */

static const ConfigKey A_FIELD =
    KEY("field", "A field: its type, or a map.", TAKES_TEXT | TAKES_KEYS, .words = FIELD_TYPE_NAMES,
        .inside = config_field_keys);
static const ConfigKey A_MEANING = KEY("spelling", "What the spelling means.", TAKES_TEXT);

const ConfigKey config_field_keys[] = {
    KEY("type", "What its values are.", TAKES_TEXT, .words = FIELD_TYPE_NAMES),
    KEY("summary", "One sentence, for help and the JSON Schema.", TAKES_TEXT),
    KEY("default", "The value where the file says nothing.", TAKES_TEXT),
    KEY("max", "The most characters of a text.", TAKES_COUNT, .least = 1, .most = UINT32_MAX),
    KEY("values", "What an enum may be.", TEXTS),
    KEY("as", "What other spellings mean.", TAKES_NAMES, .inside = &A_MEANING),
    KEY("of", "What a list holds, or a map under each key.", TAKES_LIKE, .inside = &A_FIELD),
    KEY("fields", "The keys that a map knows.", TAKES_NAMES, .inside = &A_FIELD),
    KEY("keys", "sides: the sides are the keys of the map.", TAKES_TEXT, .words = CONFIG_SIDES),
    KEY("item-key", "In a list of maps, the key that tells its items apart.", TAKES_TEXT),
    KEY("to", "The kinds that a reference may name.", TEXTS),
    KEY("from", "Its name in the files; or file-name, h1 or body.", TAKES_TEXT),
    KEY("meaning", "no: it says how a document stands, not what it means.", TAKES_SWITCH),
    KEY("prose", "yes: sentences for people, in which terms are looked for.", TAKES_SWITCH),
    KEYS_END,
};

const ConfigKey config_need_keys[] = {
    KEY("fields", "Fields that it must have.", TEXTS),
    KEY("sections", "Headings with words below them.", TEXTS),
    KEY("owners", "An owner for every side.", TAKES_TEXT, .words = CONFIG_EVERY_SIDE),
    KEY("approvals", "An approval of every side.", TAKES_TEXT, .words = CONFIG_EVERY_SIDE),
    KEY("readings", "A reading of one of its metrics after delivery.", TAKES_TEXT,
        .words = CONFIG_AFTER_DELIVERY),
    KEYS_END,
};

const ConfigKey config_status_keys[] = {
    KEY("means", "What it is to rules and to the site.", TAKES_TEXT, .words = CONFIG_MEANINGS),
    KEY("summary", "One sentence.", TAKES_TEXT),
    KEY("includes", "An earlier status whose needs it has too.", TAKES_TEXT),
    KEY("needs", "What a document in this status must have.", TAKES_KEYS,
        .inside = config_need_keys),
    KEY("next", "The statuses that may follow.", TEXTS),
    KEYS_END,
};
static const ConfigKey A_STATUS =
    KEY("status", "A status of a kind.", TAKES_KEYS, .inside = config_status_keys);
static const ConfigKey A_WORDING = KEY("wording", "Rules or areas, one or a list.", TEXTS);

const ConfigKey config_kind_keys[] = {
    KEY("plural", "Its heading on the site.", TAKES_TEXT),
    KEY("dir", "The folder of its documents, or a list of folders.", TEXTS),
    KEY("prefix", "What its ids begin with, or a list.", TEXTS),
    KEY("ids", "How new ids are made.", TAKES_TEXT, .words = CONFIG_IDS),
    KEY("title", "The field that names a document.", TAKES_TEXT),
    KEY("glossary", "Whether its documents make the glossary.", TAKES_SWITCH),
    KEY("keys", "any-case: fields may be written in any case of letters.", TAKES_TEXT,
        .words = CONFIG_ANY_CASE),
    KEY("skip", "Names of files that are no documents.", TEXTS),
    KEY("fields", "Its fields, before those that all kinds have.", TAKES_NAMES, .inside = &A_FIELD),
    KEY("asides", "Headings under which nothing is agreed.", TEXTS),
    KEY("unknown", "ignore: unknown fields are nobody's business.", TAKES_TEXT,
        .words = CONFIG_IGNORE),
    KEY("statuses", "Its lifecycle; a new document has the first.", TAKES_NAMES,
        .inside = &A_STATUS),
    KEY("front-matter", "optional: a document may go without.", TAKES_TEXT,
        .words = CONFIG_OPTIONAL),
    KEY("wording", "By heading, what is judged of the wording below.", TAKES_NAMES,
        .inside = &A_WORDING),
    KEYS_END,
};
static const ConfigKey A_KIND =
    KEY("kind", "A kind of document; off takes it away.", TAKES_TEXT | TAKES_KEYS, .words = OFF,
        .inside = config_kind_keys);

/* --- limits: what each can be raised to, since places are 32 bits wide and some costs quadratic */

#define LIMIT(key, of, bound)                                                                      \
    KEY(key, of, TAKES_COUNT | TAKES_PATTERN, .pattern = "^0*[1-9][0-9]* *(KiB|MiB)?$",            \
        .least = 1, .most = bound)

const ConfigKey config_limit_keys[] = {
    LIMIT("document", "Bytes of a file.", 16 * MiB),
    LIMIT("front-matter", "Bytes of its front matter.", 1 * MiB),
    LIMIT("config", "Bytes of req.yml itself.", 256 * KiB),
    LIMIT("line", "Bytes of a line of the body.", 1 * MiB),
    LIMIT("title", "Characters of a title.", 10000),
    LIMIT("terms", "Terms in all.", 1000000),
    LIMIT("documents", "Documents in all.", 10000000),
    LIMIT("entries", "Files below the folders of documents.", 10000000),
    LIMIT("nesting", "Lists and maps in each other in front matter.", 64),
    LIMIT("keys", "Keys in front matter.", 10000),
    LIMIT("containers", "Lists and quotes in each other in the body.", 64),
    LIMIT("cells", "Cells of a table's row.", 1000),
    LIMIT("images", "Images of a document.", 10000),
    LIMIT("links", "Links of a document.", 100000),
    LIMIT("depth", "Folders in each other.", 256),
    KEYS_END,
};

/* --- the rest --- */

static const ConfigKey RULE_KEYS[] = {
    KEY("severity", "How grave it is.", TAKES_TEXT, .words = CONFIG_SEVERITIES),
    KEYS_END,
};
const ConfigKey config_rule =
    KEY("rule", "A severity, or a map with options.", TAKES_TEXT | TAKES_KEYS,
        .words = CONFIG_SEVERITIES, .inside = RULE_KEYS);

#define ADDRESS "^https?://"

const ConfigKey config_site_keys[] = {
    KEY("style", "A style sheet of the team's own.", TAKES_TEXT),
    KEY("head", "A file of HTML for the head of each page.", TAKES_TEXT),
    KEY("footer", "A file of HTML for the foot of each page.", TAKES_TEXT),
    KEY("shell", "A file of HTML in which each page stands.", TAKES_TEXT),
    KEY("base-url", "Where the site will stand.", TAKES_PATTERN, .pattern = ADDRESS "[^?#{}]+$"),
    KEY("repository", "Where people see the repository.", TAKES_PATTERN,
        .pattern = ADDRESS "[^?#{}]+$"),
    KEY("host", "What serves the repository.", TAKES_TEXT, .words = CONFIG_HOSTS),
    KEY("branch", "The branch that people edit.", TAKES_TEXT),
    KEY("edit", "The address at which a file is edited, with {path}.", TAKES_PATTERN,
        .pattern = ADDRESS ".*\\{path\\}"),
    KEY("source", "The address at which a file is seen, with {path}.", TAKES_PATTERN,
        .pattern = ADDRESS ".*\\{path\\}"),
    KEYS_END,
};

static const ConfigKey A_THRESHOLD =
    KEY("threshold", "The figure beyond which it is marked; off marks none.",
        TAKES_TEXT | TAKES_NUMBER | TAKES_PATTERN, .words = NO_THRESHOLD,
        .pattern = "^[0-9]+(\\.[0-9]+)?%?$", .most = 1000 * 1000 * 1000);

const ConfigKey config_report_keys[] = {
    KEY("period", "How many days (90d) or weeks (12w) it covers.", TAKES_COUNT | TAKES_PATTERN,
        .pattern = "^0*[1-9][0-9]*[dw]?$", .least = 1, .most = 36500),
    KEY("thresholds", "From which figure on it is too much.", TAKES_NAMES,
        .words = CONFIG_FRICTIONS, .inside = &A_THRESHOLD),
    KEYS_END,
};

const ConfigKey config_trace_keys[] = {
    KEY("paths", "Folders and files in which references are looked for.", TEXTS),
    KEY("tests", "Which of them are tests: folders, files or patterns.", TEXTS),
    KEYS_END,
};

static const ConfigKey person_keys[] = {
    KEY("side", "The side that the person belongs to.", TAKES_TEXT),
    KEYS_END,
};
static const ConfigKey A_PERSON = KEY("person", "The person's side.", TAKES_TEXT | TAKES_KEYS,
                                      .inside = person_keys, .open = true);

const ConfigKey config_folder_keys[] = {
    KEY("rules", "Severities of rules there, and in the folders below.", TAKES_SEVERITIES),
    KEYS_END,
};
static const ConfigKey A_FOLDER =
    KEY("folder", "What holds in one folder.", TAKES_KEYS, .inside = config_folder_keys);

const ConfigKey config_keys[] = {
    KEY("title", "What the site calls this repository.", TAKES_TEXT),
    KEY("sides", "The departments that must agree, two or more.", TAKES_LIST, .least = 2),
    KEY("people", "Who is who: an address or handle, and its side.", TAKES_NAMES,
        .inside = &A_PERSON),
    KEY("rules", "Severities and options of rules, or of whole areas.", TAKES_RULES),
    KEY("folders", "Severities of rules in single folders.", TAKES_NAMES, .inside = &A_FOLDER),
    KEY("trace", "Where references to documents are looked for.", TAKES_KEYS,
        .inside = config_trace_keys),
    KEY("ids", "How new ids are made.", TAKES_TEXT, .words = CONFIG_IDS),
    KEY("limits", "What is refused as too large.", TAKES_KEYS, .inside = config_limit_keys),
    KEY("fields", "Fields that a document of any kind may have.", TAKES_NAMES, .inside = &A_FIELD),
    KEY("kinds", "The kinds of document.", TAKES_NAMES, .inside = &A_KIND),
    KEY("language", "The language of the documents, or none.", TAKES_TEXT),
    KEY("glossaries", "Folders with terms that others keep.", TEXTS),
    KEY("freeze", "A baseline's name, or the last day, after which scope is frozen.", TAKES_TEXT),
    KEY("report", "How req report counts.", TAKES_KEYS, .inside = config_report_keys),
    KEY("escalate-after", "How long something may stay contested, in days (14d) or weeks (2w).",
        TAKES_PATTERN, .pattern = "^[0-9]+[dw]$"),
    KEY("site", "What the site is made with.", TAKES_KEYS, .inside = config_site_keys),
    KEYS_END,
};
