/* SPDX-License-Identifier: MIT */
/* req term: the glossary from the shell. Each of its commands is a file of its own. */
#include "term.h"

static const Command *const COMMANDS[] = {
    &term_new,    &term_list,    &term_show,   &term_uses,   &term_set,
    &term_rename, &term_suggest, &term_export, &term_import, NULL,
};

bool term_load(Context *context, const char *rev, bool staged, Loaded *loaded, GError **error) {
    loaded->glossary = true;
    if (!context_load(context, rev, staged, true, false, loaded, error))
        return false;
    return loaded->corpus->term_count ||
           fail(error, EXIT_USAGE,
                "there is no glossary yet; 'req term new lead' writes its first term");
}

/* The words as written, else those of the file at that path. */
static GPtrArray *words_called(const Context *context, const Corpus *corpus, const char *operand,
                               GError **error) {
    GPtrArray *words = terms_called(corpus->glossary, slice_of(operand));
    if (words->len || !(strchr(operand, '/') || g_str_has_suffix(operand, ".md")))
        return words;
    g_ptr_array_unref(words);
    g_autofree char *path = context_path(context, operand, error);
    return path ? terms_called(corpus->glossary, slice_of(path)) : NULL;
}

GPtrArray *term_words(const Context *context, const Corpus *corpus, const char *operand,
                      GError **error) {
    g_autoptr(GPtrArray) words = words_called(context, corpus, operand, error);
    if (!words)
        return NULL;
    if (!words->len) {
        const TermWord *nearest = terms_nearest(corpus->glossary, slice_of(operand));
        if (nearest)
            fail(error, EXIT_USAGE, "no term '%s'; did you mean '%.*s'?", operand,
                 SLICE_ARG(nearest->text));
        else
            fail(error, EXIT_USAGE, "no term '%s'; 'req term list' shows what there is", operand);
        return NULL;
    }
    unsigned best = 1;
    while (best < words->len && ((const TermWord *)words->pdata[best])->role ==
                                    ((const TermWord *)words->pdata[0])->role)
        best++;
    g_ptr_array_set_size(words, (int)best);
    return g_steal_pointer(&words);
}

const TermWord *term_to_change(const Context *context, const Corpus *corpus, const char *operand,
                               GError **error) {
    g_autoptr(GPtrArray) words = term_words(context, corpus, operand, error);
    if (!words)
        return NULL;
    const Term *term = ((const TermWord *)words->pdata[0])->term;
    if (words->len > 1) {
        fail(error, EXIT_USAGE, "'%s' is a word of both '%s' and '%s'; name the file instead",
             operand, term->document->path,
             ((const TermWord *)words->pdata[1])->term->document->path);
        return NULL;
    }
    if (term->borrowed) {
        fail(error, EXIT_USAGE,
             "'%s' is a term of another glossary, '%s', which others keep; 'req term new' makes "
             "one of your own in its place",
             operand, term->document->path);
        return NULL;
    }
    return words->pdata[0];
}

const Command command_term = {
    .name = "term",
    .summary = "the glossary: its words, what each side means, and where they are used",
    .subcommands = COMMANDS,
    .example = "req term show lead",
};
