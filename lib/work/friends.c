/* SPDX-License-Identifier: MIT */
#include "work/friends.h"

#include "base/text.h"

/* One term of a word, and the next by path. */
typedef struct Named Named;
struct Named {
    const Document *term;
    Named *next, *last; /* `last` of the first one alone */
};

struct Friends {
    Arena *arena;
    GHashTable *words; /* Slice of a folded word to the first Named */
};

/* The word as it is compared: folded, with one blank for all that stands between its parts. */
static Slice fold_word(Arena *arena, Slice word) {
    char *folded = text_fold(arena, word), *into = folded;
    for (const char *c = folded; *c; c++) {
        bool between = g_ascii_isspace(*c) || *c == '-';
        if (!between)
            *into++ = *c;
        else if (into > folded && into[-1] != ' ')
            *into++ = ' ';
    }
    while (into > folded && into[-1] == ' ')
        into--;
    *into = '\0';
    return (Slice){folded, (size_t)(into - folded)};
}

static void add_word(Friends *friends, const Document *term, Slice word) {
    Slice *key = arena_make(friends->arena, Slice);
    *key = fold_word(friends->arena, word);
    if (!key->len)
        return;
    Named *named = arena_make(friends->arena, Named), *first;
    named->term = term;
    if (!(first = g_hash_table_lookup(friends->words, key))) {
        named->last = named;
        g_hash_table_insert(friends->words, key, named);
    } else if (first->last->term != term) {
        first->last->next = named;
        first->last = named;
    }
}

/* The alias at `*node`, which moves on; the empty slice behind the last. */
static Slice next_alias(const YamlNode **node) {
    Slice word = *node ? yaml_text(*node) : (Slice){NULL, 0};
    *node = *node ? yaml_next((*node)) : NULL;
    return word;
}

static const YamlNode *first_alias(const Document *term) {
    const YamlNode *aliases = document_value(term, "aliases");
    return aliases && aliases->type == YAML_LIST ? yaml_child(aliases) : NULL;
}

Friends *friends_new(const Corpus *corpus) {
    Friends *friends = g_new0(Friends, 1);
    friends->arena = arena_new();
    friends->words = g_hash_table_new(slice_hash, slice_same);
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *term = corpus->documents[i];
        if (!term->kind->glossary)
            continue;
        add_word(friends, term, term->title);
        for (const YamlNode *node = first_alias(term); node;)
            add_word(friends, term, next_alias(&node));
    }
    return friends;
}

void friends_free(Friends *friends) {
    if (!friends)
        return;
    g_hash_table_destroy(friends->words);
    arena_free(friends->arena);
    g_free(friends);
}

GPtrArray *friends_of(const Friends *friends, const Document *term, unsigned most) {
    g_autoptr(Arena) arena = arena_new();
    GPtrArray *found = g_ptr_array_new();
    const YamlNode *node = first_alias(term);
    for (Slice word = term->title; word.at; word = next_alias(&node)) {
        Slice key = fold_word(arena, word);
        const Named *named = g_hash_table_lookup(friends->words, &key);
        for (; named && found->len < most; named = named->next)
            if (named->term != term && !g_ptr_array_find(found, named->term, NULL))
                g_ptr_array_add(found, (void *)named->term);
    }
    return found;
}

bool friends_contested(const Document *term) {
    return term->status && term->status != term->kind->statuses && document_means(term, "open");
}

size_t friends_meanings(const Document *term) {
    const YamlNode *means = document_value(term, "means");
    Slice seen[9];
    size_t count = 0;
    if (!means || means->type != YAML_MAP)
        return 0;
    for (const YamlNode *side = yaml_child(means); side && count < G_N_ELEMENTS(seen);
         side = yaml_next(side)) {
        Slice text = slice_trim(yaml_text(yaml_value(side)));
        size_t i = 0;
        while (i < count && !slice_equal(seen[i], text))
            i++;
        if (text.len && i == count)
            seen[count++] = text;
    }
    return count;
}

bool friends_split(const Document *term) {
    return friends_meanings(term) > 1 && !slice_trim(document_text(term, "definition")).len;
}

Slice friends_reason(const Document *term, Slice word) {
    const YamlNode *reasons = document_value(term, "reasons");
    for (const YamlNode *key = reasons && reasons->type == YAML_MAP ? yaml_child(reasons) : NULL;
         key; key = yaml_next(key))
        if (slice_equal_ascii_case(slice_trim(yaml_text(key)), slice_trim(word)))
            return yaml_text(yaml_value(key));
    return (Slice){NULL, 0};
}
