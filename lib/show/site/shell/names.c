/* SPDX-License-Identifier: MIT */
/* How things are called, and where their pages stand. */
#include "base/text.h"
#include "show/site/shell/baselines.h"
#include "show/site/shell/internal.h"

#define SLUG_LIMIT 80

const char *site_label(Arena *arena, const char *name) {
    char *label = arena_copy(arena, name, strlen(name));
    for (char *c = label; *c; c++)
        if (*c == '-' || *c == '_')
            *c = ' ';
    label[0] = g_ascii_toupper(label[0]);
    return label;
}

int site_side(const Site *site, Slice name) {
    for (size_t i = 0; i < site->schema->side_count; i++)
        if (slice_is(name, site->schema->sides[i]))
            return (int)i;
    return -1;
}

const SiteKind *site_kind(const Site *site, const Kind *kind) {
    return &site->kinds[kind - site->schema->kinds];
}

const char *site_path(const Site *site, const Document *document) {
    const Corpus *corpus = site->corpus;
    bool ours =
        document->index < corpus->document_count && corpus->documents[document->index] == document;
    return ours ? site->pages[document->index] : NULL;
}

Slice site_title(const Document *document) {
    if (slice_trim(document->title).len)
        return document->title;
    return document->id.len ? document->id : slice_of(document->path);
}

/* --- order --- */

/* A document and its id. */
typedef struct {
    const Document *document;
    Id id;
    bool is_id;
} Numbered;

static int compare_ids(const Numbered *a, const Numbered *b) {
    int order = 0;
    if (a->is_id && b->is_id) {
        order = slice_compare(a->id.prefix, b->id.prefix);
        if (order == 0)
            order = (a->id.number > b->id.number) - (a->id.number < b->id.number);
    }
    return order ? order : slice_compare(a->document->id, b->document->id);
}

static int by_id(const void *a, const void *b) {
    const Numbered *one = a, *other = b;
    int order = compare_ids(one, other);
    return order ? order : strcmp(one->document->path, other->document->path);
}

static void sort_documents(const SiteKind *kind) {
    g_autofree Numbered *all = g_new(Numbered, kind->count + 1);
    for (size_t i = 0; i < kind->count; i++) {
        all[i].document = kind->documents[i];
        all[i].is_id = id_parse(all[i].document->id, &all[i].id);
    }
    qsort(all, kind->count, sizeof *all, by_id);
    for (size_t i = 0; i < kind->count; i++)
        kind->documents[i] = all[i].document;
}

/* A document and the word by which it is sorted. */
typedef struct {
    const char *word;
    const Document *document;
} Sorted;

static int by_word(const void *a, const void *b) {
    const Sorted *one = a, *other = b;
    int order = strcmp(one->word, other->word);
    return order ? order : strcmp(one->document->path, other->document->path);
}

/* Sorts the words of a glossary as a reader looks them up: case and accents do not count. */
static void sort_words(const SiteKind *kind) {
    g_autoptr(Arena) arena = arena_new();
    Sorted *words = arena_array(arena, Sorted, kind->count + 1);
    for (size_t i = 0; i < kind->count; i++) {
        g_autofree char *title = slice_strdup(site_title(kind->documents[i]));
        g_autofree char *ascii =
            g_utf8_validate(title, -1, NULL) ? g_str_to_ascii(title, "C") : NULL;
        bool foreign = !ascii || strchr(ascii, '?'); /* no Latin letters: as they are */
        words[i].word = text_fold(arena, slice_of(foreign ? title : ascii));
        words[i].document = kind->documents[i];
    }
    qsort(words, kind->count, sizeof *words, by_word);
    for (size_t i = 0; i < kind->count; i++)
        kind->documents[i] = words[i].document;
}

/* --- paths --- */

static const char *lower_case(Arena *arena, const char *path) {
    char *copy = arena_copy(arena, path, strlen(path));
    for (char *c = copy; *c; c++)
        *c = g_ascii_tolower(*c);
    return copy;
}

/* Makes `name` a path in `folder` that no other page has, whatever the file system makes of
 * capitals. `taken` holds for each path the last number that was put behind its name. */
static const char *claim(Site *site, GHashTable *taken, const char *folder, const char *name) {
    const char *first = SLICE_JOIN(site->arena, slice_of(folder), SLICE("/"), slice_of(name),
                                   SLICE(".html")),
               *path = first;
    const char *key = lower_case(site->arena, first);
    unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(taken, key));
    for (const char *lower = key; g_hash_table_contains(taken, lower);) {
        path = arena_printf(site->arena, "%s/%s-%u.html", folder, name, ++n + 1);
        lower = lower_case(site->arena, path);
    }
    g_hash_table_insert(taken, (void *)lower_case(site->arena, path), GUINT_TO_POINTER(0));
    g_hash_table_insert(taken, (void *)key, GUINT_TO_POINTER(n));
    return path;
}

const char *site_slug(Arena *arena, Slice text, size_t limit) {
    const char *slug = text_slug(arena, text, limit);
    if (g_str_is_ascii(slug))
        return slug;
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, slug, -1);
    return arena_printf(arena, "u-%.10s", hash);
}

/* The slug in plain letters; a name that some system keeps for itself gets a prefix. */
static const char *file_name(Site *site, Slice slug) {
    const char *name = site_slug(site->arena, slug, SLUG_LIMIT);
    bool refused = name_fault(slice_of(arena_printf(site->arena, "%s.html", name))) != NULL;
    return refused ? arena_printf(site->arena, "page-%s", name) : name;
}

const char *site_file_name(Site *site, const char *path) {
    return file_name(site, id_slug_of_path(path));
}

/* The file name of a document's page without `.html`: its id where it is one, else plain letters of
 * its slug; a name that some system keeps for itself gets a prefix. */
static const char *page_name(Site *site, const Document *document) {
    Id id;
    Slice own = document->id.len ? document->id : id_of_file_name(document->path);
    if (id_parse(own, &id) && !id.placeholder)
        return slice_string(site->arena, own);
    Slice slug = document->kind->prefixes[0] ? (Slice){NULL, 0} : document->id;
    return slug.len ? file_name(site, slug) : site_file_name(site, document->path);
}

void site_add_job(Site *site, SiteJob job) {
    g_array_append_val(site->jobs, job);
}

void site_add_place(Site *site, const char *label, const char *path) {
    SitePlace place = {label, path};
    g_array_append_val(site->places, place);
}

static void plan_documents(Site *site, const SiteKind *kind, GHashTable *taken) {
    for (size_t i = 0; i < kind->count; i++) {
        const Document *document = kind->documents[i];
        const char *path = claim(site, taken, kind->folder, page_name(site, document));
        site->pages[document->index] = path;
        bool term = kind->kind->glossary;
        site_add_job(site, (SiteJob){.path = path,
                                     .write = term ? term_write : document_write,
                                     .inputs = term ? term_inputs : document_inputs,
                                     .subject = document});
    }
}

/* A folder name of its own for a kind. */
static const char *claim_folder(Site *site, GHashTable *taken, const Kind *kind) {
    const char *slug = site_slug(site->arena, slice_of(kind->plural), SLUG_LIMIT);
    if (name_fault(slice_of(slug)))
        slug = arena_printf(site->arena, "kind-%s", slug);
    const char *folder = slug;
    for (unsigned n = 2; g_hash_table_contains(taken, folder); n++)
        folder = arena_printf(site->arena, "%s-%u", slug, n);
    g_hash_table_add(taken, (void *)folder);
    return folder;
}

static void plan_kind(Site *site, SiteKind *kind, GHashTable *folders, GHashTable *taken) {
    kind->label = site_label(site->arena, kind->kind->plural);
    kind->folder = claim_folder(site, folders, kind->kind);
    kind->index = claim(site, taken, kind->folder, "index");
    bool words = kind->kind->glossary;
    if (words)
        sort_words(kind);
    else
        sort_documents(kind);
    plan_documents(site, kind, taken);
}

/* Gives each kind its documents, in the order of the corpus. */
static SiteKind *sort_kinds(Site *site) {
    const Corpus *corpus = site->corpus;
    SiteKind *kinds = arena_array(site->arena, SiteKind, site->schema->kind_count + 1);
    for (size_t i = 0; i < corpus->document_count; i++)
        kinds[corpus->documents[i]->kind - site->schema->kinds].count++;
    for (size_t i = 0; i < site->schema->kind_count; i++) {
        kinds[i].kind = &site->schema->kinds[i];
        kinds[i].documents = arena_array(site->arena, const Document *, kinds[i].count + 1);
        kinds[i].count = 0;
        kinds[i].facts = facts_of(site->arena, kinds[i].kind, &kinds[i].fact_count);
        kinds[i].tally = arena_array(site->arena, size_t, kinds[i].kind->status_count + 1);
    }
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *document = corpus->documents[i];
        SiteKind *kind = &kinds[document->kind - site->schema->kinds];
        kind->documents[kind->count++] = document;
        if (document->status)
            kind->tally[document->status - kind->kind->statuses]++;
    }
    return kinds;
}

void site_plan(Site *site) {
    static const char *const areas[] = {SITE_FILES, "search",  SITE_DOCUMENTS, "trace",    "report",
                                        "agenda",   "changes", "print",        "baselines"};
    g_autoptr(GHashTable) folders = table_new();
    SiteKind *kinds = sort_kinds(site);
    site->taken = table_new();
    for (size_t i = 0; i < G_N_ELEMENTS(areas); i++)
        g_hash_table_add(folders, (void *)areas[i]);
    for (size_t i = 0; i < site->schema->kind_count; i++)
        plan_kind(site, &kinds[i], folders, site->taken);
    site->kinds = kinds;
    site->kind_count = site->schema->kind_count;
    site_add_job(site, (SiteJob){.path = SITE_HOME, .write = home_write});
    lists_plan(site);
    glossary_plan(site);
    trace_plan(site);
    changes_plan(site);
    print_plan(site);
}

void site_plan_rest(Site *site) {
    site_plan_former(site, site->taken);
    site_plan_baselines(site);
    site_plan_old(site);
}
