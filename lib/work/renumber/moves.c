/* SPDX-License-Identifier: MIT */
/* Which id and which path a document goes to, and what of that is known already. */
#include "base/text.h"
#include "work/renumber/internal.h"
#include "work/terms.h"

typedef struct {
    Planning *planning;
    Source *worktree;
    GitRepo *repo;
    const Folder *top;
    GHashTable *supplies; /* of kinds, to IdSupply */
} Choosing;

/* --- paths --- */

static bool is_named_by_folder(const char *path) {
    return g_str_has_suffix(path, "/index.md") || g_str_has_suffix(path, "/README.md");
}

const char *renumber_path(Arena *arena, const Document *document, const char *path,
                          const char *old_id, const char *new_id) {
    const Kind *kind = document->kind;
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    int folder = (int)(name - path);
    if (is_named_by_folder(path))
        return path;
    if (kind->id_field >= 0 && kind->fields[kind->id_field].source == FROM_FILE_NAME &&
        id_number_of_file_name(path).len)
        return arena_printf(arena, "%.*s%s%s", folder, path, strrchr(new_id, '-') + 1,
                            name + id_number_of_file_name(path).len);
    size_t len = id_of_file_name(path).len;
    if (!len && *old_id && g_str_has_prefix(name, old_id) && !g_ascii_isalnum(name[strlen(old_id)]))
        len = strlen(old_id);
    return arena_printf(arena, "%.*s%s%s%s", folder, path, new_id, len ? "" : "-", name + len);
}

/* --- what an earlier call has made --- */

/* The text without the ids in it. */
static char *without_ids(Slice text) {
    g_autoptr(GString) out = g_string_sized_new(text.len);
    for (size_t at = 0, end; at < text.len; at = end) {
        for (end = at; end < text.len && (g_ascii_isalnum(text.at[end]) || text.at[end] == '-');)
            end++;
        end = MAX(end, at + 1);
        Slice word = slice_range(text, at, end);
        g_autofree char *name = slice_strdup(word);
        size_t id = word.len > 1 ? id_of_file_name(name).len : 0;
        g_string_append(out, id ? "#" : "");
        g_string_append_len(out, word.at + id, (gssize)(word.len - id));
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* Whether `other` is the document under that id, but for ids in the text. */
static bool is_twin(Planning *planning, const RenumberMove *move, const Document *other) {
    RenumberMove trial = *move;
    trial.new_id = slice_string(planning->made->arena, other->id);
    if (!renumber_own(planning, &trial, move->document->bytes, NULL))
        return false;
    if (slice_equal(trial.now, other->bytes))
        return true;
    g_autofree char *one = without_ids(trial.now), *two = without_ids(other->bytes);
    return strcmp(one, two) == 0;
}

static const Document *find_twin(Planning *planning, const RenumberMove *move) {
    const Document *document = move->document;
    const Corpus *corpus = planning->corpus;
    g_autoptr(Arena) arena = arena_new();
    for (size_t i = 0; i < corpus->document_count; i++) {
        const Document *other = corpus->documents[i];
        Id id;
        if (other == document || other->kind != document->kind || !other->bytes.at ||
            !id_parse(other->id, &id) || id.placeholder || slice_is(other->id, move->old_id))
            continue;
        arena_reset(arena);
        const char *path = renumber_path(arena, document, document->path, move->old_id,
                                         slice_string(arena, other->id));
        if (strcmp(path, other->path) == 0 && strcmp(path, document->path) != 0 &&
            is_twin(planning, move, other))
            return other;
    }
    return NULL;
}

/* --- ids --- */

static bool has_prefix(const Kind *kind, Slice prefix) {
    return slice_is_any(prefix, kind->prefixes);
}

static bool was_own(const Document *document, const char *id) {
    const YamlNode *was = document_value(document, "was");
    for (const YamlNode *item = was ? yaml_child(was) : NULL; item; item = yaml_next(item))
        if (slice_is(yaml_text(item), id))
            return true;
    return false;
}

/* Whether the id is written as new ids of the kind are. */
static bool check_form(const Schema *schema, const Document *document, const char *new_id,
                       GError **error) {
    const Kind *kind = document->kind;
    Id id, old;
    if (!id_parse(slice_of(new_id), &id) || id.placeholder || !id_is_usual(schema, &id))
        return fail(error, EXIT_USAGE, "'%s' is no id: one here is written %s-%s", new_id,
                    kind->prefixes[0], kind->random_ids ? "k7m4x9d" : "0042");
    if (!has_prefix(kind, id.prefix))
        return fail(error, EXIT_USAGE, "'%s' is no id of a %s: that begins with %s-", new_id,
                    kind->name, kind->prefixes[0]);
    bool short_before = id_parse(document->id, &old) && old.digits.len < ID_DIGITS;
    if (!id.random && id.digits.len < ID_DIGITS && !short_before)
        return fail(error, EXIT_USAGE, "'%s' is written %.*s-%0*u here", new_id,
                    SLICE_ARG(id.prefix), ID_DIGITS, (unsigned)id.number);
    return true;
}

static const char *where_it_is(const IdPlace *place) {
    return place->past ? "in an older commit" : oid_is_set(&place->commit) ? "on a branch" : "here";
}

/* An id is free where nobody has it or had it; a document may go back to one of its own. */
static bool check_free(Choosing *choosing, const Document *document, const char *new_id,
                       GError **error) {
    Planning *planning = choosing->planning;
    const Document *other = corpus_find(planning->corpus, slice_of(new_id));
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(IdPlace));
    if (other && other != document)
        return fail(error, EXIT_USAGE, "'%s' is %s '%s'", new_id,
                    slice_is(other->id, new_id) ? "the id of" : "a former id of", other->path);
    if (was_own(document, new_id))
        return true;
    if (!ids_places(choosing->worktree, choosing->repo, &planning->corpus->config->schema,
                    document->kind, slice_of(new_id), planning->made->arena, places, error))
        return false;
    if (!places->len)
        return true;
    const IdPlace *place = &g_array_index(places, IdPlace, 0);
    return fail(error, EXIT_USAGE,
                "'%s' is taken: '%s' %s it %s; leave it away for the next free id", new_id,
                place->path, place->former || place->past ? "had" : "has", where_it_is(place));
}

static const char *next_id(Choosing *choosing, const Kind *kind, GError **error) {
    IdSupply *supply = g_hash_table_lookup(choosing->supplies, kind);
    Planning *planning = choosing->planning;
    if (!supply) {
        supply = ids_supply(choosing->worktree, choosing->repo, &planning->corpus->config->schema,
                            kind, error);
        if (!supply)
            return NULL;
        g_hash_table_insert(choosing->supplies, (void *)(uintptr_t)kind, supply);
    }
    return ids_supply_next(supply, planning->made->arena, error);
}

/* --- who keeps the old id --- */

/* The path of another document here that has it. */
static const char *find_keeper(const Corpus *corpus, const Document *document) {
    const Document *first = document->id.len ? corpus_find(corpus, document->id) : NULL;
    for (; first; first = first->same_id)
        if (first != document && slice_equal(first->id, document->id))
            return first->path;
    return NULL;
}

/* Whether what stands at `place` is the document itself: it was there, under either path, before
 * the branch and this one went apart. Two files of one name may have been made since. */
static bool is_itself(Choosing *choosing, const Document *document, const IdPlace *place) {
    Oid head, fork;
    RepoEntry entry;
    bool found = false;
    GitRepo *repo = choosing->repo;
    return repo_head(repo, &head) &&
           repo_merge_base(repo, &head, &place->commit, &fork, &found, NULL) && found &&
           (repo_lookup(repo, &fork, place->path, &entry) ||
            repo_lookup(repo, &fork, document->path, &entry));
}

/* The same, on another branch: there the id leads to that one. */
static bool find_elsewhere(Choosing *choosing, RenumberMove *move, GError **error) {
    Planning *planning = choosing->planning;
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(IdPlace));
    if (!choosing->repo || !move->is_word || move->keeper)
        return true;
    if (!ids_places(NULL, choosing->repo, &planning->corpus->config->schema, move->document->kind,
                    slice_of(move->old_id), planning->made->arena, places, error))
        return false;
    for (unsigned i = 0; i < places->len; i++) {
        const IdPlace *place = &g_array_index(places, IdPlace, i);
        if (!place->former && !place->past && oid_is_set(&place->commit) &&
            !is_itself(choosing, move->document, place))
            move->elsewhere = place->path;
    }
    return true;
}

/* --- moves --- */

static bool is_placeholder(const char *text) {
    Id id;
    return id_parse(slice_of(text), &id) && id.placeholder;
}

static bool check_path(Choosing *choosing, const RenumberMove *move, GError **error) {
    const char *name = strrchr(move->new_path, '/');
    const char *fault = name_fault(slice_of(name ? name + 1 : move->new_path));
    if (fault)
        return fail(error, EXIT_USAGE, "the file cannot be called '%s': %s", move->new_path, fault);
    return move->twin || strcmp(move->new_path, move->document->path) == 0 ||
           folder_kind(choosing->top, move->new_path) == FILE_MISSING ||
           fail(error, EXIT_USAGE, "there is a file already: '%s'", move->new_path);
}

/* A document that had its new id before: what names the old one, or the file of old, follows. */
static void finish(Planning *planning, const RenumberWish *wish, RenumberMove *move) {
    const Document *document = wish->document;
    Arena *arena = planning->made->arena;
    move->finished = true;
    move->old_id = slice_string(arena, slice_of(wish->former));
    move->new_id = slice_string(arena, document->id);
    move->new_path = document->path;
    move->old_path = renumber_path(arena, document, document->path, move->new_id, move->old_id);
    if (corpus_at(planning->corpus, move->old_path))
        move->old_path = move->new_path;
}

static bool choose(Choosing *choosing, const RenumberWish *wish, RenumberMove *move,
                   GError **error) {
    Planning *planning = choosing->planning;
    const Document *document = wish->document;
    Arena *arena = planning->made->arena;
    move->old_id = slice_string(arena, document->id);
    move->keeper = find_keeper(planning->corpus, document);
    Id id;
    move->is_word = id_parse(document->id, &id);
    if (!find_elsewhere(choosing, move, error))
        return false;
    move->noted =
        move->is_word && !is_placeholder(move->old_id) && !move->keeper && !move->elsewhere;
    move->old_path = move->new_path = document->path;
    move->twin = find_twin(planning, move);
    if (move->twin && wish->new_id && !slice_is(move->twin->id, wish->new_id))
        return fail(error, EXIT_USAGE,
                    "'%s' is '%s' under a new id already, from a call that was cut short; leave "
                    "'%s' away, and it is finished",
                    move->twin->path, document->path, wish->new_id);
    if (move->twin)
        move->new_id = slice_string(arena, move->twin->id);
    else if (wish->new_id && slice_is(document->id, wish->new_id) && !move->keeper)
        return fail(error, EXIT_USAGE, "'%s' has the id %s already", document->path, wish->new_id);
    else if (wish->new_id)
        move->new_id =
            check_form(&planning->corpus->config->schema, document, wish->new_id, error) &&
                    check_free(choosing, document, wish->new_id, error)
                ? wish->new_id
                : NULL;
    else
        move->new_id = next_id(choosing, document->kind, error);
    if (!move->new_id)
        return false;
    move->new_path = renumber_path(arena, document, document->path, move->old_id, move->new_id);
    return check_path(choosing, move, error);
}

static bool may_move(const Corpus *corpus, const Document *document, GError **error) {
    if (!document->kind->prefixes[0])
        return fail(error, EXIT_USAGE, "'%s' is a %s, and has no id to change", document->path,
                    document->kind->name);
    if (document->broken)
        return fail(error, EXIT_USAGE, "the front matter of '%s' cannot be read; see 'req lint'",
                    document->path);
    return !terms_borrowed(corpus, document) ||
           fail(error, EXIT_USAGE, "'%s' is others' to change", document->path);
}

bool renumber_moves(Planning *planning, Source *worktree, GitRepo *repo, const Folder *top,
                    const RenumberWish *wishes, size_t count, GError **error) {
    Renumbering *made = planning->made;
    g_autoptr(GHashTable) supplies =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)ids_supply_free);
    Choosing choosing = {planning, worktree, repo, top, supplies};
    made->moves = arena_array(made->arena, RenumberMove, count + 1);
    for (size_t i = 0; i < count; i++) {
        RenumberMove *move = &made->moves[made->count++];
        move->document = wishes[i].document;
        if (!may_move(planning->corpus, move->document, error))
            return false;
        if (wishes[i].former) {
            Id id;
            finish(planning, &wishes[i], move);
            move->is_word = id_parse(slice_of(move->old_id), &id);
        } else if (!choose(&choosing, &wishes[i], move, error)) {
            return false;
        }
    }
    return true;
}
