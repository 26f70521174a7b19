/* SPDX-License-Identifier: MIT */
/* The glossary from A to Z, with what is not settled yet first: one page, or a page a letter. */
#include "show/site/glossary/internal.h"

#define ONE_PAGE      300 /* words that one page may hold */
#define SHEET_WORDS   200 /* on a page of a large glossary */
#define SHEET_OPEN    60  /* contested terms likewise, with what each side means */
#define FIRST_OPEN    12  /* of them on the first page of a large glossary */
#define UNSETTLED     "page.to-settle"
#define LETTERS       "letters" /* the folder of a large glossary's pages */
#define UNSETTLED_ALL "to-settle"

/* --- the plan --- */

static const char *sheet_path(Site *site, const GlossaryWords *words, const char *name,
                              size_t number) {
    const char *folder = words->kind->folder;
    return number == 1
               ? arena_printf(site->arena, "%s/" LETTERS "/%s.html", folder, name)
               : arena_printf(site->arena, "%s/" LETTERS "/%s-%zu.html", folder, name, number);
}

/* The pages of the words or terms [first, end), `most` on each. Returns the path of the first. */
static const char *plan_sheets(Site *site, const GlossaryWords *words, const Letter *letter,
                               const char *name, size_t first, size_t end, size_t most) {
    size_t count = (end - first + most - 1) / most;
    const char *path = sheet_path(site, words, name, 1), *before = NULL, *start = path;
    for (size_t number = 1; number <= count; number++, first += most) {
        const char *next = number < count ? sheet_path(site, words, name, number + 1) : NULL;
        Sheet *sheet = arena_make(site->arena, Sheet);
        *sheet = (Sheet){.words = words,
                         .letter = letter,
                         .first = first,
                         .end = MIN(first + most, end),
                         .before = before,
                         .next = next,
                         .number = number,
                         .count = count};
        site_add_job(site, (SiteJob){.path = path, .write = sheet_write, .subject = sheet});
        before = path;
        path = next;
    }
    return start;
}

static void plan_letters(Site *site, GlossaryWords *words) {
    Letter *letters = arena_array(site->arena, Letter, words->letter_count + 1);
    memcpy(letters, words->letters, words->letter_count * sizeof *letters);
    words->letters = letters;
    for (size_t i = 0; i < words->letter_count; i++)
        letters[i].path = plan_sheets(site, words, &letters[i], letters[i].name, letters[i].first,
                                      letters[i].end, SHEET_WORDS);
    if (words->contested_count > FIRST_OPEN)
        words->settle =
            plan_sheets(site, words, NULL, UNSETTLED_ALL, 0, words->contested_count, SHEET_OPEN);
}

void glossary_plan(Site *site) {
    for (size_t i = 0; i < site->kind_count; i++) {
        const SiteKind *kind = &site->kinds[i];
        if (!kind->kind->glossary || !kind->count)
            continue;
        GlossaryWords *words = arena_make(site->arena, GlossaryWords);
        words->kind = kind;
        glossary_lay_out(site->arena, words);
        words->large = words->entry_count > ONE_PAGE;
        if (words->large)
            plan_letters(site, words);
        learn_plan(site, words);
        site_add_job(site,
                     (SiteJob){.path = kind->index, .write = glossary_write, .subject = words});
    }
}

/* --- the first page --- */

size_t glossary_contested(const SiteKind *kind) {
    size_t count = 0;
    for (size_t i = 0; i < kind->count; i++)
        count += friends_contested(kind->documents[i]);
    return count;
}

void page_contested(Page *page, const SiteKind *kind, size_t most) {
    for (size_t i = 0; i < kind->count && most; i++)
        if (friends_contested(kind->documents[i])) {
            page_open_term(page, kind->documents[i]);
            most--;
        }
}

static void write_header(Page *page, const GlossaryWords *words) {
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    xml_element_puts(page->xml, "h1", NULL, words->kind->label);
    page_tally(page, words->kind);
    if (words->learn) {
        XmlTag line = xml_open(page->xml, "p");
        XmlTag link = page_link(page, NULL, words->learn);
        xml_puts(page->xml, "Learn the other side's words");
        xml_close(page->xml, link);
        xml_puts(page->xml, ", with cards to turn.");
        xml_close(page->xml, line);
    }
    xml_close(page->xml, header);
}

static void write_unsettled(Page *page, const GlossaryWords *words) {
    size_t shown = words->settle ? FIRST_OPEN : SHEET_OPEN;
    if (!words->contested_count)
        return;
    XmlTag section = xml_open_class(page->xml, "section", "unsettled");
    XmlTag heading = xml_open(page->xml, "h2");
    xml_set(page->xml, "id", UNSETTLED);
    xml_puts(page->xml, "To settle first");
    xml_close(page->xml, heading);
    for (size_t i = 0; i < MIN(shown, words->contested_count); i++)
        page_open_term(page, words->contested[i]);
    if (words->contested_count > shown) {
        XmlTag more = xml_open_class(page->xml, "p", "more");
        XmlTag link = words->settle ? page_link(page, NULL, words->settle) : 0;
        xml_printf(page->xml, "And %zu more to settle", words->contested_count - shown);
        if (link)
            xml_close(page->xml, link);
        xml_close(page->xml, more);
    }
    xml_close(page->xml, section);
}

static XmlTag open_letter(Page *page, const Letter *letter) {
    XmlTag section = xml_open_class(page->xml, "section", "letter");
    XmlTag heading = xml_open(page->xml, "h2");
    xml_set_format(page->xml, "id", "letter.%s", letter->name);
    xml_puts(page->xml, letter->label);
    xml_close(page->xml, heading);
    return section;
}

/* Where the words of a letter stand in a large glossary. */
static void write_shelf(Page *page, const GlossaryWords *words, const Letter *letter) {
    XmlTag item = xml_open(page->xml, "li");
    XmlTag link = page_link(page, NULL, letter->path);
    xml_element_puts(page->xml, "strong", NULL, letter->label);
    xml_puts(page->xml, " ");
    page_bdi(page, words->entries[letter->first].word);
    if (letter->end > letter->first + 1) {
        xml_puts(page->xml, " – ");
        page_bdi(page, words->entries[letter->end - 1].word);
    }
    xml_close(page->xml, link);
    xml_puts(page->xml, " ");
    XmlTag count = xml_open_class(page->xml, "span", "count");
    page_count(page, letter->end - letter->first, "word", "words");
    xml_close(page->xml, count);
    xml_close(page->xml, item);
}

static void write_directory(Page *page, const GlossaryWords *words) {
    XmlTag section = xml_open(page->xml, "section");
    xml_element_puts(page->xml, "h2", NULL, "All words");
    xml_open_class(page->xml, "ul", "directory");
    for (size_t i = 0; i < words->letter_count; i++)
        write_shelf(page, words, &words->letters[i]);
    xml_close(page->xml, section);
}

void glossary_write(Page *page, const void *subject) {
    const GlossaryWords *words = subject;
    page_begin(page, slice_of(words->kind->label), words->kind->index);
    write_header(page, words);
    page_letters(page, words, NULL);
    write_unsettled(page, words);
    if (words->large)
        write_directory(page, words);
    for (size_t i = 0; i < words->letter_count && !words->large; i++) {
        XmlTag section = open_letter(page, &words->letters[i]);
        page_entries(page, words, words->letters[i].first, words->letters[i].end);
        xml_close(page->xml, section);
    }
    page_end(page);
}

/* --- the other pages of a large one --- */

static void write_sheet_header(Page *page, const Sheet *sheet, const char *title) {
    XmlTag header = xml_open_class(page->xml, "header", "heading");
    XmlTag above = xml_open_class(page->xml, "p", "above");
    XmlTag link = page_link(page, NULL, sheet->words->kind->index);
    xml_puts(page->xml, sheet->words->kind->label);
    xml_close(page->xml, link);
    xml_close(page->xml, above);
    xml_element_puts(page->xml, "h1", NULL, title);
    xml_close(page->xml, header);
}

void sheet_write(Page *page, const void *subject) {
    const Sheet *sheet = subject;
    const GlossaryWords *words = sheet->words;
    const char *title = sheet->letter ? sheet->letter->label : "To settle first";
    const char *full = arena_printf(page->arena, "%s: %s", words->kind->label, title);
    page_begin(page, slice_of(full), words->kind->index);
    write_sheet_header(page, sheet, title);
    page_letters(page, words, sheet->letter);
    XmlTag section = xml_open(page->xml, "section");
    xml_set(page->xml, "class", sheet->letter ? "sheet" : "unsettled");
    xml_element_puts(page->xml, "h2", "hidden", "Words");
    if (sheet->letter)
        page_entries(page, words, sheet->first, sheet->end);
    for (size_t i = sheet->first; i < sheet->end && !sheet->letter; i++)
        page_open_term(page, words->contested[i]);
    xml_close(page->xml, section);
    page_turning(page, sheet->before, sheet->next, sheet->number, sheet->count);
    page_end(page);
}
