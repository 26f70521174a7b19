/* SPDX-License-Identifier: MIT */
/* Pages to be printed: a cover with the contents, then every document with its facts and its text,
 * by kind. Few documents are one page; of many, the cover leads to parts. */
#include "show/site/internal.h"

#include "base/text.h"

#include <string.h>

#define PAGE_PRINT "print/index.html"
#define ONE_PAGE   150  /* documents that stand on the cover's page */
#define PART       100  /* documents of a part */
#define PRINT_MOST 2000 /* documents that are printed where nobody asked for all */
#define RANKS      4

/* A page of documents of one kind: `from` up to `to` of those that are printed. */
typedef struct {
    const char *path;
    const SiteKind *kind;
    unsigned number, parts; /* which one of how many of its kind; from 1 */
    size_t from, to;
} PrintPart;

struct SitePrint {
    const Document *const *documents; /* those that are printed, by kind */
    size_t count;
    const PrintPart *parts;
    size_t part_count;
    bool one; /* all of them stand on the cover's page */
};

/* --- which --- */

/* What people work on comes first: agreed, open, done, then the rest. */
static unsigned rank_of(const Document *document) {
    static const char *const means[] = {"agreed", "open", "done"};
    for (unsigned i = 0; i < G_N_ELEMENTS(means); i++)
        if (document_means(document, means[i]))
            return i;
    return RANKS - 1;
}

/* Marks `most` documents: by rank, of each kind those with the highest ids first. */
static bool *choose(const Site *site, size_t most) {
    bool *chosen = g_new0(bool, site->corpus->document_count + 1);
    for (unsigned rank = 0; rank < RANKS && most; rank++)
        for (size_t k = 0; k < site->kind_count; k++)
            for (size_t i = site->kinds[k].count; i > 0 && most; i--) {
                const Document *document = site->kinds[k].documents[i - 1];
                if (rank_of(document) != rank)
                    continue;
                chosen[document->index] = true;
                most--;
            }
    return chosen;
}

/* The chosen documents of each kind, as parts. */
static void fill_parts(Site *site, SitePrint *print, const bool *chosen) {
    size_t documents = site->corpus->document_count;
    const Document **all = arena_array(site->arena, const Document *, documents + 1);
    PrintPart *parts = arena_array(site->arena, PrintPart, documents / PART + site->kind_count + 1);
    for (size_t k = 0; k < site->kind_count; k++) {
        const SiteKind *kind = &site->kinds[k];
        size_t from = print->count, most = print->one ? kind->count : PART,
               first = print->part_count;
        for (size_t i = 0; i < kind->count; i++)
            if (chosen[kind->documents[i]->index])
                all[print->count++] = kind->documents[i];
        for (unsigned n = 1; from < print->count; from += most, n++)
            parts[print->part_count++] =
                (PrintPart){arena_printf(site->arena, "print/%s-%u.html", kind->folder, n),
                            kind,
                            n,
                            0,
                            from,
                            MIN(from + most, print->count)};
        for (size_t i = first; i < print->part_count; i++)
            parts[i].parts = (unsigned)(print->part_count - first);
    }
    print->documents = all;
    print->parts = parts;
}

/* --- one document --- */

/* "refines GOAL-0001, GOAL-0002": what it is linked with, by ids. */
static void write_links(Page *page, const Document *document) {
    const Link *links;
    size_t count;
    corpus_links_from(page->site->corpus, document, &links, &count);
    if (!count)
        return;
    XmlTag list = xml_open_class(page->xml, "ul", "names");
    for (size_t i = 0, to; i < count; i = to) {
        const char *dot = strrchr(links[i].type, '.');
        XmlTag item = xml_open(page->xml, "li");
        xml_element_puts(page->xml, "span", "key",
                         site_label(page->arena, dot ? dot + 1 : links[i].type));
        for (to = i; to < count && strcmp(links[to].type, links[i].type) == 0; to++) {
            xml_puts(page->xml, to > i ? ", " : " ");
            page_bdi(page, links[to].target);
        }
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

/* The words of a list of the front matter, with commas between them. */
static void write_words(Page *page, const Document *term, const char *field, const char *label) {
    const YamlNode *words = document_value(term, field);
    if (!words || words->type != YAML_LIST || !yaml_child(words))
        return;
    XmlTag line = xml_open(page->xml, "p");
    xml_element_puts(page->xml, "span", "key", label);
    for (const YamlNode *word = yaml_child(words); word; word = yaml_next(word)) {
        xml_puts(page->xml, word == yaml_child(words) ? " " : ", ");
        page_bdi(page, yaml_text(word));
    }
    xml_close(page->xml, line);
}

static void write_term(Page *page, const Document *term) {
    int index;
    const Field *field = kind_field(term->kind, SLICE("definition"), &index);
    const YamlNode *means = document_value(term, "means");
    Slice definition = document_text(term, "definition");
    if (definition.len && !(field && field->source == FROM_BODY))
        page_prose(page, "p", "definition", definition);
    if (means && means->type == YAML_MAP && yaml_child(means))
        page_meanings(page, term, "h3");
    write_words(page, term, "aliases", "Also called");
    write_words(page, term, "avoid", "Not");
}

static void write_document(Page *page, const Document *document, size_t number) {
    const char *class = document->kind->glossary ? "printed word" : "printed";
    XmlTag article = xml_open_class(page->xml, "article", class);
    XmlTag title = xml_open(page->xml, "h2");
    xml_set_format(page->xml, "id", "print.%zu", number);
    page_document(page, document, false);
    xml_close(page->xml, title);
    XmlTag state = xml_open_class(page->xml, "p", "state");
    page_status(page, document);
    xml_close(page->xml, state);
    if (document->kind->glossary)
        write_term(page, document);
    page_facts(page, document);
    write_links(page, document);
    page_readings(page, document);
    page_body(page, document);
    xml_close(page->xml, article);
}

/* --- parts --- */

static void write_contents(Page *page, const PrintPart *part) {
    const SitePrint *print = page->site->print;
    XmlTag list = xml_open_class(page->xml, "ol", "contents");
    if (print->one && part->from)
        xml_set_format(page->xml, "start", "%zu", part->from + 1);
    for (size_t i = part->from; i < part->to; i++) {
        const Document *document = print->documents[i];
        XmlTag item = xml_open(page->xml, "li"), link = xml_open(page->xml, "a");
        xml_set_format(page->xml, "href", "#print.%zu",
                       i - part->from + (print->one ? part->from : 0));
        if (document->id.len && !document->kind->glossary) {
            xml_element(page->xml, "span", "id", document->id);
            xml_puts(page->xml, " ");
        }
        page_bdi(page, site_title(document));
        xml_close(page->xml, link);
        xml_close(page->xml, item);
    }
    xml_close(page->xml, list);
}

static void write_documents(Page *page, const PrintPart *part) {
    const SitePrint *print = page->site->print;
    for (size_t i = part->from; i < part->to; i++)
        write_document(page, print->documents[i], i - part->from + (print->one ? part->from : 0));
}

/* "Requirements, part 2 of 12". */
static const char *title_of(Page *page, const PrintPart *part) {
    return part->parts == 1 ? part->kind->label
                            : arena_printf(page->arena, "%s, part %u of %u", part->kind->label,
                                           part->number, part->parts);
}

static void part_write(Page *page, const void *subject) {
    const PrintPart *part = subject;
    const char *title = title_of(page, part);
    page->no_marks = true; /* paper opens nothing */
    page_begin(page, slice_of(arena_printf(page->arena, "%s, to print", title)), PAGE_PRINT);
    XmlTag whole = xml_open_class(page->xml, "div", "paper");
    XmlTag cover = xml_open_class(page->xml, "header", "cover");
    XmlTag above = xml_open_class(page->xml, "p", "above"),
           link = page_link(page, NULL, PAGE_PRINT);
    page_bdi(page, slice_of(page->site->title));
    xml_close(page->xml, link);
    xml_close(page->xml, above);
    xml_element_puts(page->xml, "h1", NULL, title);
    write_contents(page, part);
    xml_close(page->xml, cover);
    write_documents(page, part);
    xml_close(page->xml, whole);
    page_end(page);
    page->no_marks = false;
}

static void part_inputs(Inputs *inputs, const Site *site, const void *subject) {
    const PrintPart *part = subject;
    inputs_number(inputs, part->number);
    inputs_number(inputs, part->parts);
    for (size_t i = part->from; i < part->to; i++) {
        const Document *document = site->print->documents[i];
        if (document->kind->glossary)
            term_inputs(inputs, site, document);
        else
            document_inputs(inputs, site, document);
    }
}

/* --- the cover --- */

/* Where a part begins and ends, as ids. */
static void write_range(Page *page, const PrintPart *part) {
    const Document *first = page->site->print->documents[part->from];
    const Document *last = page->site->print->documents[part->to - 1];
    XmlTag item = xml_open(page->xml, "li"), link = page_link(page, NULL, part->path);
    xml_puts(page->xml, title_of(page, part));
    xml_close(page->xml, link);
    xml_puts(page->xml, ": ");
    page_bdi(page, first->kind->glossary || !first->id.len ? site_title(first) : first->id);
    if (last != first) {
        xml_puts(page->xml, " – ");
        page_bdi(page, last->kind->glossary || !last->id.len ? site_title(last) : last->id);
    }
    xml_close(page->xml, item);
}

static void write_how_many(Page *page) {
    const SitePrint *print = page->site->print;
    size_t all = page->site->corpus->document_count;
    XmlTag line = xml_open_class(page->xml, "p", "lead");
    if (page->site->options->today != DAY_NONE) {
        page_day(page, page->site->options->today);
        xml_puts(page->xml, " · ");
    }
    page_count(page, all, "document", "documents");
    xml_close(page->xml, line);
    xml_element_puts(page->xml, "p", "hint",
                     "Print this page, or save it as PDF, with your browser: what belongs to the "
                     "screen is left out.");
    if (print->count == all)
        return;
    line = xml_open_class(page->xml, "p", "notice");
    xml_printf(page->xml,
               "%zu of them are here: what is agreed first, then what is open, the "
               "newest before others. All are made by ",
               print->count);
    xml_element_puts(page->xml, "code", NULL, "req export html --print");
    xml_puts(page->xml, ".");
    xml_close(page->xml, line);
}

/* All documents below their kinds, on one page. */
static void write_all(Page *page) {
    const SitePrint *print = page->site->print;
    for (size_t i = 0; i < print->part_count; i++) {
        xml_element_puts(page->xml, "h2", NULL, print->parts[i].kind->label);
        write_contents(page, &print->parts[i]);
    }
}

static void cover_write(Page *page, const void *unused) {
    (void)unused;
    const SitePrint *print = page->site->print;
    page->no_marks = true;
    page_begin(page, SLICE("To print"), PAGE_PRINT);
    XmlTag whole = xml_open_class(page->xml, "div", "paper");
    XmlTag cover = xml_open_class(page->xml, "header", "cover"), title = xml_open(page->xml, "h1");
    page_bdi(page, slice_of(page->site->title));
    xml_close(page->xml, title);
    write_how_many(page);
    if (print->one) {
        write_all(page);
    } else {
        XmlTag list = xml_open_class(page->xml, "ol", "contents");
        for (size_t i = 0; i < print->part_count; i++)
            write_range(page, &print->parts[i]);
        xml_close(page->xml, list);
    }
    xml_close(page->xml, cover);
    for (size_t i = 0; print->one && i < print->part_count; i++)
        write_documents(page, &print->parts[i]);
    xml_close(page->xml, whole);
    page_end(page);
    page->no_marks = false;
}

static void cover_inputs(Inputs *inputs, const Site *site, const void *unused) {
    (void)unused;
    inputs_number(inputs, site->options->today);
    inputs_number(inputs, (int64_t)site->corpus->document_count);
    for (size_t i = 0; i < site->print->part_count; i++) {
        const PrintPart *part = &site->print->parts[i];
        if (site->print->one) {
            part_inputs(inputs, site, part);
        } else {
            inputs_card(inputs, site, site->print->documents[part->from]);
            inputs_card(inputs, site, site->print->documents[part->to - 1]);
        }
    }
}

void print_plan(Site *site) {
    size_t all = site->corpus->document_count;
    SitePrint *print = arena_array(site->arena, SitePrint, 1);
    if (!all)
        return;
    g_autofree bool *chosen = choose(site, site->options->print ? all : MIN(all, PRINT_MOST));
    print->one = all <= ONE_PAGE;
    fill_parts(site, print, chosen);
    site->print = print;
    site_add_job(site, (SiteJob){.path = PAGE_PRINT, .write = cover_write, .inputs = cover_inputs});
    for (size_t i = 0; !print->one && i < print->part_count; i++)
        site_add_job(site, (SiteJob){.path = print->parts[i].path,
                                     .write = part_write,
                                     .subject = &print->parts[i],
                                     .inputs = part_inputs});
    site_add_place(site, "Print", PAGE_PRINT);
}
