/* SPDX-License-Identifier: MIT */
/* What the site's pages share.
 *
 * A Site is made once, serially: it gives every document its page. From then on it is read-only,
 * and workers write pages from it, each with a Page of its own.
 */
#pragma once

#include "adapters/xml.h"
#include "show/site/inputs.h"
#include "show/site/manifest.h"
#include "show/site/site.h"
#include "work/agenda.h"
#include "work/friends.h"
#include "work/report.h"

/* Pages and folders that belong to no kind. */
#define SITE_HOME  "index.html"
#define SITE_STYLE "style.css"
#define SITE_ICON  "icon.svg"
#define SITE_FILES "files"

/* A style.css of the team's own, and what is told to search engines. */
#define SITE_TEAM_STYLE "team.css"
#define SITE_MAP        "sitemap.xml"
/* The list of all documents, and the folder that is its alone. */
#define SITE_DOCUMENTS       "documents"
#define SITE_DOCUMENTS_INDEX SITE_DOCUMENTS "/index.html"

/* All that a page may load: our own style, scripts and pictures. */
#define SITE_POLICY                                                                                \
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "   \
    "form-action 'none'"

typedef struct SiteTrace SiteTrace;
typedef struct SiteShell SiteShell;
typedef struct SiteChanges SiteChanges;
typedef struct SitePrint SitePrint;
typedef struct Page Page;
typedef struct Marks Marks;       /* the terms that open on a page */
typedef struct Repeats Repeats;   /* markup that pages share */
typedef struct SiteHome SiteHome; /* home/internal.h */

/* Writes one page about `subject`, between page_begin() and page_end(). */
typedef void (*PageFunction)(Page *page, const void *subject);

/* What workers read out of the history of documents (document/since.c). */
typedef struct SiteHistory SiteHistory;

/* A page to be written, or another file. */
typedef struct {
    const char *path; /* below the site's folder; plain ASCII that no address has to encode */
    PageFunction write;
    const void *subject;   /* a Document, a SiteKind or NULL */
    const char *script;    /* "list.js": what it runs beside the scripts of all pages; or NULL */
    InputsFunction inputs; /* a page whose inputs are as before is not made; NULL: it always is */
    bool plain;            /* not HTML: `write` puts all bytes into Page.bytes */
    bool last;             /* made of what is kept while other pages are written */
} SiteJob;

/* A link of the navigation, behind those of the kinds. */
typedef struct {
    const char *label, *path;
} SitePlace;

/* The documents of one kind, sorted by id or by title. */
typedef struct {
    const Kind *kind;
    const char *label;  /* "Requirements" */
    const char *folder; /* below the site's folder */
    const char *index;  /* the path of its list */
    const Document **documents;
    size_t count;
    size_t *tally;    /* how many stand in each status, in the kind's order */
    const int *facts; /* the fields that its pages list, in their order */
    size_t fact_count;
} SiteKind;

/* The documents that use a term, by path. */
typedef struct {
    const Document **documents;
    size_t count;
} SiteUses;

/* A hash of what other pages may show of a document. */
typedef struct {
    unsigned char bytes[16];
} InputsCard;

struct Site {
    const Corpus *corpus;
    const Schema *schema;
    SitePast past; /* filled by home_wait() */
    const SiteOptions *options;
    const char *title;
    Arena *arena;
    const SiteKind *kinds; /* in the schema's order */
    size_t kind_count;
    const char **pages; /* paths of pages, by Document.index */
    GHashTable *files;  /* path in the source to path in the site, of pictures */
    GHashTable *taken;  /* paths of pages in small letters (shell/names.c) */
    GArray *jobs;       /* of SiteJob */
    GArray *places;     /* of SitePlace */
    InputsCard *cards;  /* by Document.index */
    InputsCard *linked; /* hashes of what a document's links show of others, likewise */
    int *waits;         /* whom a document waits for (lists/rows.c), by Document.index; atomic */
    char **texts;       /* what search_keep() keeps, by Document.index; changed atomically */
    GPtrArray
        *pictures; /* paths in the source of pictures that bodies and a team's own HTML show */
    GPtrArray
        *attachments;  /* and of files that bodies link to, as far as their names speak for them */
    GHashTable *shown; /* the same as `pictures` */
    GHashTable *named; /* paths in the source that links name, whatever pictures do */
    const SiteShell *shell;
    GArray *baselines;   /* of SiteBaseline (shell/baselines.h): those that have a site */
    GHashTable *present; /* in the site of a baseline: path of a page to what stands there now in
                            the site beside it, NULL where that is gone */
    SiteResult below;    /* what was done in the sites of baselines */
    Friends *friends;
    const SiteUses *uses;    /* by Document.index; NULL: nobody has looked */
    const SiteUses *misuses; /* the same of words to avoid */
    const Agenda *agenda;    /* what waits and what was won; NULL: the source is not here */
    const Report *report;    /* the figures of the period up to today; NULL: no history */
    SiteHome *home;
    SiteTrace *trace;           /* what leads to what (trace/tests.h) */
    const SiteChanges *changes; /* between baselines; NULL: there is none */
    const SitePrint *print;     /* what is printed; NULL: there is nothing */
    SiteHistory *history;
};

/* What a worker writes a page with. */
struct Page {
    const Site *site;
    const SiteJob *job;
    const char *path;    /* of this page */
    const char *section; /* see page_begin() */
    XmlTag main;         /* the element that holds what the page is about */
    size_t written;      /* pieces of a team's own frame */
    Xml *xml;
    GString *bytes; /* of a file that is no HTML */
    GString *words; /* of the search, while they are gathered */
    Arena *arena;   /* forgotten after each page */
    MarkdownReader *markdown;
    const Document *document; /* whose body is shown */
    GHashTable *ids;          /* those given to headings of this page */
    unsigned tables;          /* of bodies on this page, so far */
    SourceReader *files;      /* where bodies are read; NULL: the corpus keeps them */
    const Document *read;     /* whose bytes are in `file`; or NULL */
    GByteArray *file;
    Repeats *repeats;
    Marks *marks;  /* NULL: no terms open */
    bool no_marks; /* nor on this page */
    GError *error; /* the first that came up while this page was written */
};

/* --- shell/names.c: how things are called and where they stand --- */

/* Fills kinds, pages and jobs of the site, but for what history is asked for. */
void site_plan(Site *site);

/* Adds the rest. */
void site_plan_rest(Site *site);

/* Adds a page; its path must be one that no other job has. */
void site_add_job(Site *site, SiteJob job);

/* Adds a link to the navigation; both strings outlive the site. */
void site_add_place(Site *site, const char *label, const char *path);

/* The kind's documents. */
const SiteKind *site_kind(const Site *site, const Kind *kind);

/* The path of the document's page. */
const char *site_path(const Site *site, const Document *document);

/* What a document is called: its title, else its id, else its path. */
Slice site_title(const Document *document);

/* A name from req.yml as a label: `drop-dead` is "Drop dead". In `arena`. */
const char *site_label(Arena *arena, const char *name);

/* Letters, digits and hyphens of ASCII for a name in an address, at most `limit`: of a text in
 * another script, letters and digits that are always the same for it. In `arena`. */
const char *site_slug(Arena *arena, Slice text, size_t limit);

/* The place of a side in the configuration, or -1. */
int site_side(const Site *site, Slice name);

/* --- shell/page.c: what every page has --- */

/* Opens `<a>` to another page of the site; `class` may be NULL. */
XmlTag page_link(Page *page, const char *class, const char *to);

/* Text of the repository, with a direction of its own. */
void page_bdi(Page *page, Slice text);

/* An element with prose of the repository, which has a direction of its own; `class` may be NULL.
 */
void page_prose(Page *page, const char *name, const char *class, Slice text);

/* What a status looks like, as a class: what it means, or that the sides are at odds. */
const char *status_look(const Kind *kind, const Status *status);

/* The label of a status, told by its shape too; nothing where the document has none. */
void page_status(Page *page, const Document *document);

/* The same for a status of the kind by itself. */
void page_status_name(Page *page, const Kind *kind, const Status *status);

/* A link to a document: its id, its title and, where it is of use, its status. */
void page_document(Page *page, const Document *document, bool status);

/* "3 terms": a number and its noun, which takes an s. */
void page_count(Page *page, size_t count, const char *one, const char *many);

/* "and 12 more", as an element, where not all are shown. */
void page_rest(Page *page, const char *element, size_t shown, size_t count);

/* A day, as people write it. */
void page_day(Page *page, Day day);

/* --- shell/again.c: what many pages hold --- */

/* A worker's pieces, none yet; the caller owns them. */
Repeats *repeats_new(void);

/* Frees them; NULL is fine. */
void repeats_free(Repeats *repeats);

/* Calls `write`, or copies what it wrote about the same subject on an earlier page of the folder.
 * It must close what it opens, and write the same on all pages of a folder. */
void page_again(Page *page, PageFunction write, const void *subject);

/* --- shell/frame.c: what stands around it --- */

/* Opens the page up to its main part. `section` is the path of the entry in the navigation that the
 * page belongs to; NULL: none. */
void page_begin(Page *page, Slice title, const char *section);

/* Closes what page_begin() opened. */
void page_end(Page *page);

/* --- shell/dress.c: what is a team's own --- */

/* Reads what req.yml says of the site (`reader` may be NULL), writes the team's style sheet, and
 * fills Site.shell and Site.pictures. The pages are planned by then. A file that cannot be had is
 * an error. */
bool site_dress(Site *site, SourceReader *reader, Manifest *manifest, GError **error);

/* Feeds what a team's own puts on all pages. */
void inputs_frame(Inputs *inputs, const Site *site);

/* Feeds what the page at `path` says of a baseline, in its site. */
void inputs_banner(Inputs *inputs, const Site *site, const char *path);

/* --- shell/hosts.c: where the repository is served --- */

/* "Edit this page", "See the source at this revision" and the baselines that hold the document, as
 * a paragraph of links; nothing where req.yml names no repository and there are no baselines. */
void page_source_links(Page *page, const Document *document);

/* Feeds what these are made of, beside inputs_life(). */
void inputs_source_links(Inputs *inputs, const Site *site, const Document *document);

/* --- document/values.c: fields --- */

/* The name of a side, in its colour; of another key, the name alone. */
void page_side(Page *page, Slice side);

/* The fields that pages of the kind list, but for those that they show elsewhere: people first, the
 * owners before all; then days; then the rest. In `arena`. */
const int *facts_of(Arena *arena, const Kind *kind, size_t *count);

/* The table of these fields of the document. */
void page_facts(Page *page, const Document *document);

/* The first date of a document's own fields that is set (`due` where it has one); false for none.
 */
bool document_day(const Document *document, Day *day, const Field **field);

/* --- bodies.c: files of documents, read when they are shown --- */

/* All bytes of the document's file, as they were when the corpus was loaded; good until another's
 * are asked for. Empty where they cannot be read any more: then the export fails. The corpus of a
 * site keeps no bodies, so whoever shows one asks here, a document at a time. */
Slice page_bytes(Page *page, const Document *document);

/* The same as a document that has its bytes, for functions that want one: a copy, in the page's
 * arena. What is asked by the document itself (its page's path) is asked of the original. */
const Document *page_whole(Page *page, const Document *document);
/* --- document/since.c: what changed --- */

/* Reads states of documents for any worker; `repo` (may be NULL) outlives it. The caller owns it.
 */
SiteHistory *site_history_new(const GitRepo *repo);

/* Frees it; NULL is fine. */
void site_history_free(SiteHistory *history);

/* --- markdown.c --- */

/* The body of the document, its title left out, headings one level down. */
void page_body(Page *page, const Document *document);

/* --- areas --- */

/* Each adds its pages, and its places in the navigation. */
void trace_plan(Site *site);
void changes_plan(Site *site);
void print_plan(Site *site);

/* --- pages --- */

/* Each writes one kind of page; the subject is what glossary_plan() made for a glossary, a Document
 * for the others. */
void home_write(Page *page, const void *unused);
void document_write(Page *page, const void *document);
void glossary_write(Page *page, const void *words);
void term_write(Page *page, const void *document);

/* What they are made of. */
void document_inputs(Inputs *inputs, const Site *site, const void *document);
void term_inputs(Inputs *inputs, const Site *site, const void *document);

/* Feeds what a page may show of a document's history (document/inputs.c). */
void inputs_life(Inputs *inputs, const Site *site, const Document *document);

/* What page_links() shows beside inputs_links(): whether a pinned link still holds is told by its
 * target's text, and what has changed there since by its history. */
void inputs_pinned(Inputs *inputs, const Site *site, const Document *document);

/* What happened to the document, the newest first. */
void page_history(Page *page, const Document *document);

/* --- lists/: lists of documents, and the search --- */

/* Adds the lists, and what scripts load. */
void lists_plan(Site *site);

/* Keeps what the search finds in a document whose page is being written, for the file that holds
 * it: so its body (with the tree `root`) is read and parsed once. Freed by site_write(). */
void search_keep(Page *page, const Document *document, MarkdownNode *root);

/* The search field of a page's header, hidden until its script is there. */
void page_search(Page *page);

/* --- pieces that several pages show --- */

/* Where the page belongs, the document's title, and the way of its status. */
void page_heading(Page *page, const Document *document);

/* How many documents of the kind stand in each status. */
void page_tally(Page *page, const SiteKind *kind);

/* What the document's next status still asks for, as a section; nothing where nothing is lacking.
 */
void page_needs(Page *page, const Document *document);

/* Of which of the sides (NULL among them: of all together) the document's next status still asks
 * something. */
void document_asks(Page *page, const Document *document, const char *const *sides, size_t count,
                   bool *asked);

/* What the document's next status still asks of one side, as a line; NULL where it asks nothing. In
 * the page's arena. */
const char *document_awaits(Page *page, const Document *document, const char *side);

/* The links that start here and those that lead here, as a section; nothing where there are none.
 */
void page_links(Page *page, const Document *document);

/* What each side means by a term, side by side, under headings of that name (`h3`). */
void page_meanings(Page *page, const Document *term, const char *heading);

/* That the sides do not agree on a term, as a notice; nothing where they do. */
void page_unsettled(Page *page, const Document *term);

/* The term and others of the same word, side by side, as a section; nothing where there are none.
 */
void page_friends(Page *page, const Document *term);

/* What page_friends() and page_friend_note() show. */
void inputs_friends(Inputs *inputs, const Site *site, const Document *term);

/* The meaning of another term of the same word, as a line with a link; nothing where there is none.
 */
void page_friend_note(Page *page, const Document *term);

/* Fills Site.uses and Site.misuses, where the corpus knows its uses. */
void site_uses(Site *site);

/* The documents that use a term, as a section; nothing where nobody has looked. */
void page_uses(Page *page, const Document *term);

/* What page_uses() shows. */
void inputs_uses(Inputs *inputs, const Site *site, const Document *term);

/* The contested terms of a glossary with their meanings, at most `most`. */
void page_contested(Page *page, const SiteKind *kind, size_t most);

/* Adds the pages of each glossary beside those of its terms: from A to Z, and to learn from. */
void glossary_plan(Site *site);

/* How many terms are contested. */
size_t glossary_contested(const SiteKind *kind);

/* --- glossary/marks.c, cards.c: terms that open in texts --- */

/* The marks of one worker's pages; `markdown` is what bodies are read with. Freed by marks_free(),
 * for which NULL is fine. */
Marks *marks_new(MarkdownReader *markdown);
void marks_free(Marks *marks);

/* Forgets those of the last page. */
void marks_reset(Marks *marks);

/* Finds the terms that open in the body of the document, whose tree is `root`. */
void marks_body(Page *page, const Document *document, MarkdownNode *root);

/* Writes a text node of that tree, its terms as buttons. */
void marks_text(Page *page, const MarkdownNode *node);

/* The same as page_prose(), of a text of the document, with terms that open: each such text is a
 * section of its own. `class` may be NULL. */
void page_words(Page *page, const Document *document, const char *name, const char *class,
                Slice text);

/* The meanings of the terms that open on this page; page_end() writes them. */
void page_cards(Page *page);

/* --- home/plan.c --- */

/* Begins to ask history, and to make news, agenda and report, in a thread of its own while the
 * other pages are planned: it only reads. */
void home_begin(Site *site);

/* Waits for them, or makes them. */
bool home_wait(Site *site, GError **error);

/* Adds their pages. */
void home_plan(Site *site);

/* Frees what was made. */
void home_clear(Site *site);

/* --- drawings/ --- */

/* Two circles and how many words both sides agree on; nothing without two sides and a glossary. */
void page_circles(Page *page);

/* The readings of a metric, drawn and told; nothing where there are none. */
void page_readings(Page *page, const Document *document);

/* --- files.c: pictures and attachments --- */

/* Fills Site.pictures and Site.attachments with what bodies name. */
void site_find_files(Site *site);

/* Reads, checks and writes the pictures that are shown and the files that are linked to, and fills
 * `files`. */
bool site_copy_files(Site *site, SourceReader *reader, Manifest *manifest, GError **error);

/* What the file at `path` in the site is to be called where a reader keeps it ("plan.pdf"); NULL
 * for pictures, which browsers show. In `arena`. */
const char *site_kept_name(Arena *arena, const char *path);
