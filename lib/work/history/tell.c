/* SPDX-License-Identifier: MIT */
/* What became of a document in a commit, in fields and words. */
#include "base/pack.h"
#include "work/describe.h"
#include "work/fields.h"
#include "work/history/internal.h"
#include "work/log.h"

struct LogTeller {
    GitRepo *repo;
    const Config *config;
    Store *store;
    bool runs, skip_whole;
    DocumentReader *reader;
    MarkdownReader *markdown;
    Arena *scratch; /* of the documents at hand */
};

/* A state read. */
typedef struct {
    const Document *document; /* NULL: there is none, or it cannot be read */
    Slice file;
} Read;

LogTeller *log_teller_new(GitRepo *repo, const Config *config, Store *store, bool runs) {
    LogTeller *teller = g_new0(LogTeller, 1);
    *teller = (LogTeller){.repo = repo,
                          .config = config,
                          .store = store,
                          .runs = runs,
                          .reader = document_reader_new(config),
                          .markdown = markdown_reader_new(),
                          .scratch = arena_new()};
    return teller;
}

void log_teller_skip_whole(LogTeller *teller) {
    teller->skip_whole = true;
}

void log_teller_free(LogTeller *teller) {
    if (!teller)
        return;
    document_reader_free(teller->reader);
    markdown_reader_free(teller->markdown);
    arena_free(teller->scratch);
    g_free(teller);
}

/* The kind of a state: by its folder, else by that of another state, else the first one. */
static const Kind *kind_of(const LogTeller *teller, const HistoryStep *step, const char *path) {
    const Schema *schema = &teller->config->schema;
    const Kind *kind = path ? schema_kind_of_path(schema, path) : NULL;
    if (!kind && step->version.path)
        kind = schema_kind_of_path(schema, step->version.path);
    for (size_t i = 0; !kind && i < step->before_count; i++)
        if (step->before[i].path)
            kind = schema_kind_of_path(schema, step->before[i].path);
    return kind ? kind : &schema->kinds[0];
}

static Read read_state(LogTeller *teller, const HistoryStep *step, const char *path,
                       const Oid *blob, bool *unread) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    Read read = {NULL, {NULL, 0}};
    if (!path)
        return read;
    if (!repo_read_blob(teller->repo, blob, teller->config->limits.document, bytes, NULL)) {
        *unread = true;
        return read;
    }
    char *copy =
        arena_copy(teller->scratch, bytes->len ? (const char *)bytes->data : "", bytes->len);
    read.file = (Slice){copy, bytes->len};
    read.document = document_read(teller->reader, teller->scratch, path,
                                  kind_of(teller, step, path), read.file, true);
    return read;
}

/* --- two states --- */

static const char *copied(Arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

static void tell_fields(LogTeller *teller, const Read *old, const Read *now, LogDocument *into,
                        Arena *arena) {
    size_t count;
    const FieldPair *pairs =
        fields_differing(teller->scratch, old->document, now->document, &count);
    FieldChange *fields = arena_array(arena, FieldChange, count + 1);
    for (size_t i = 0; i < count; i++)
        fields[i] = (FieldChange){.field = copied(arena, pairs[i].path),
                                  .old = pairs[i].old ? field_text(arena, pairs[i].old) : NULL,
                                  .now = pairs[i].now ? field_text(arena, pairs[i].now) : NULL};
    into->fields = fields;
    into->field_count = count;
}

static void tell_pair(LogTeller *teller, const Read *old, const Read *now, LogDocument *into,
                      Arena *arena) {
    tell_fields(teller, old, now, into, arena);
    if (!teller->skip_whole || (old->document && now->document))
        into->sections = change_words(teller->markdown, old->document, old->file, now->document,
                                      now->file, arena, &into->section_count);
    into->line = old->document && now->document
                     ? copied(arena, describe_fields(teller->scratch, old->document, now->document))
                     : "";
}

/* --- merges --- */

static bool has_field(const LogDocument *document, const char *field) {
    for (size_t i = 0; i < document->field_count; i++)
        if (strcmp(document->fields[i].field, field) == 0)
            return true;
    return false;
}

static const SectionWords *find_section(const LogDocument *document, const char *heading) {
    for (size_t i = 0; i < document->section_count; i++)
        if (strcmp(document->sections[i].heading, heading) == 0)
            return &document->sections[i];
    return NULL;
}

/* Leaves in `into` what differs from this parent too. */
static void keep_common(LogDocument *into, const LogDocument *other, Arena *arena) {
    FieldChange *fields = arena_array(arena, FieldChange, into->field_count + 1);
    SectionWords *sections = arena_array(arena, SectionWords, into->section_count + 1);
    size_t field_count = 0, section_count = 0;
    for (size_t i = 0; i < into->field_count; i++)
        if (has_field(other, into->fields[i].field))
            fields[field_count++] = into->fields[i];
    for (size_t i = 0; i < into->section_count; i++) {
        const SectionWords *same = find_section(other, into->sections[i].heading);
        if (same)
            sections[section_count++] =
                same->added + same->removed < into->sections[i].added + into->sections[i].removed
                    ? *same
                    : into->sections[i];
    }
    into->fields = fields, into->field_count = field_count;
    into->sections = sections, into->section_count = section_count;
}

/* Whether git, line by line, makes the same file of the two parents' states. */
static bool is_clean(LogTeller *teller, const LogEntry *entry, const HistoryStep *step,
                     const Read *states, const Read *now) {
    Oid base;
    bool found = false, clean = false, unread = false;
    g_autoptr(GByteArray) merged = g_byte_array_new();
    if (entry->commit.parent_count != 2 || !states[0].document || !states[1].document ||
        !repo_merge_base(teller->repo, &entry->commit.parents[0], &entry->commit.parents[1], &base,
                         &found, NULL) ||
        !found)
        return false;
    for (size_t i = 0; i < 2; i++) {
        RepoEntry old;
        if (!repo_find_file(teller->repo, &base, step->before[i].path, &old, NULL) || !old.path)
            continue;
        Read ancestor = read_state(teller, step, old.path, &old.id, &unread);
        return ancestor.document &&
               repo_merge_text(ancestor.file, states[0].file, states[1].file, merged, &clean,
                               NULL) &&
               clean && slice_equal((Slice){(const char *)merged->data, merged->len}, now->file);
    }
    return false;
}

/* One field in words, as describe_change() has it. */
static void append_field(GString *line, const FieldChange *field) {
    const char *name =
        strcmp(field->field, "status") == 0 && field->old && field->now ? NULL : field->field;
    const char *const parts[] = {name, field->old, field->old && field->now ? "→" : NULL,
                                 field->now ? field->now : "removed"};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i] && !(i == 1 && !field->now))
            g_string_append_printf(
                line, "%s%s", line->len && !g_str_has_suffix(line->str, ", ") ? " " : "", parts[i]);
}

static const char *line_of(const LogDocument *document, Arena *arena) {
    g_autoptr(GString) line = g_string_new(NULL);
    for (size_t i = 0; i < document->field_count; i++) {
        if (i)
            g_string_append(line, ", ");
        append_field(line, &document->fields[i]);
    }
    return arena_copy(arena, line->str, line->len);
}

/* Of a merge, what differs from each parent that had the document. */
static void tell_merge(LogTeller *teller, const LogEntry *entry, const HistoryStep *step,
                       const Read *states, const Read *now, LogDocument *into, Arena *arena) {
    size_t told = 0;
    into->merge = true;
    into->line = "";
    if (is_clean(teller, entry, step, states, now))
        return;
    for (size_t i = 0; i < step->before_count; i++) {
        LogDocument other = {.line = ""};
        if (step->before_count > 1 && !states[i].document)
            continue;
        tell_pair(teller, &states[i], now, told ? &other : into, arena);
        if (told++)
            keep_common(into, &other, arena);
    }
    if (told > 1)
        into->line = line_of(into, arena);
}

/* --- one step --- */

static const State *first_before(const HistoryStep *step) {
    for (size_t i = 0; i < step->before_count; i++)
        if (step->before[i].path)
            return &step->before[i];
    return NULL;
}

static ChangeType type_of(const HistoryStep *step, const char *old_path) {
    return !old_path                                   ? CHANGE_ADDED
           : !step->version.path                       ? CHANGE_REMOVED
           : strcmp(old_path, step->version.path) != 0 ? CHANGE_RENAMED
                                                       : CHANGE_CHANGED;
}

static void name_it(const Document *document, LogDocument *into, Arena *arena) {
    into->id = document ? slice_string(arena, document->id) : "";
    into->title = document ? slice_string(arena, document->title) : "";
}

static const char *status_name(const Document *document) {
    return document && document->status ? document->status->name : NULL;
}

/* Where it stands and stood. What a merge took over from a parent has not moved there. */
static void tell_status(const HistoryStep *step, const Read *states, const Read *before,
                        const Read *now, LogDocument *into) {
    into->status = status_name(now->document);
    into->old_status = status_name(before->document);
    for (size_t i = 0; i < step->before_count; i++)
        if (states[i].document && now->document &&
            states[i].document->status == now->document->status)
            into->old_status = into->status;
}

/* Runs live with the documents, and these only as long as one step. */
static void drop_runs(LogDocument *into, Arena *arena) {
    SectionWords *sections = arena_array(arena, SectionWords, into->section_count + 1);
    for (size_t i = 0; i < into->section_count; i++) {
        sections[i] = into->sections[i];
        sections[i].runs = NULL;
        sections[i].count = 0;
    }
    into->sections = sections;
}

static void tell_step(LogTeller *teller, const LogEntry *entry, const HistoryStep *step,
                      LogDocument *into, Arena *arena) {
    const State *first = first_before(step);
    *into = (LogDocument){.end = step->end && !first,
                          .path = step->version.path,
                          .old_path = first ? first->path : NULL,
                          .kind = kind_of(teller, step, step->version.path)->name,
                          .line = ""};
    into->type = type_of(step, into->old_path);
    Read now = read_state(teller, step, step->version.path, &step->version.blob, &into->unread);
    Read *states = arena_array(teller->scratch, Read, step->before_count + 1);
    for (size_t i = 0; i < step->before_count; i++)
        states[i] =
            read_state(teller, step, step->before[i].path, &step->before[i].blob, &into->unread);
    const Read *before = first ? &states[first - step->before] : &states[step->before_count];
    name_it(now.document ? now.document : before->document, into, arena);
    tell_status(step, states, before, &now, into);
    if (into->unread || into->end)
        return;
    if (step->before_count > 1)
        tell_merge(teller, entry, step, states, &now, into, arena);
    else
        tell_pair(teller, before, &now, into, arena);
    for (size_t i = 0; i < into->section_count; i++) {
        into->words_added += into->sections[i].added;
        into->words_removed += into->sections[i].removed;
    }
}

/* --- what was told before --- */

static void pack_state(GByteArray *into, const char *path, const Oid *blob) {
    pack_text(into, path);
    if (path)
        pack_bytes(into, blob, sizeof *blob);
}

/* All that telling depends on: the states, and of a merge the commit, whose ancestors count too. */
static void ask(const LogTeller *teller, const LogEntry *entry, const HistoryStep *step,
                GByteArray *question) {
    bool whole = !step->version.path || !first_before(step);
    pack_text(question, whole && teller->skip_whole ? "told without words" : "told");
    pack_number(question, step->end);
    pack_state(question, step->version.path, &step->version.blob);
    pack_number(question, step->before_count);
    for (size_t i = 0; i < step->before_count; i++)
        pack_state(question, step->before[i].path, &step->before[i].blob);
    if (step->before_count > 1)
        pack_bytes(question, &entry->commit.id, sizeof entry->commit.id);
}

static void pack_told(GByteArray *into, const LogDocument *told) {
    pack_number(into, (unsigned)told->type);
    pack_number(into, (told->end ? 1u : 0u) | (told->merge ? 2u : 0u) | (told->unread ? 4u : 0u));
    const char *const texts[] = {told->id,       told->kind, told->title,  told->path,
                                 told->old_path, told->line, told->status, told->old_status};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        pack_text(into, texts[i]);
    pack_number(into, told->field_count);
    for (size_t i = 0; i < told->field_count; i++) {
        pack_text(into, told->fields[i].field);
        pack_text(into, told->fields[i].old);
        pack_text(into, told->fields[i].now);
    }
    pack_number(into, told->section_count);
    for (size_t i = 0; i < told->section_count; i++) {
        pack_text(into, told->sections[i].heading);
        pack_number(into, told->sections[i].added);
        pack_number(into, told->sections[i].removed);
    }
}

static const char *text_or_empty(const char *text) {
    return text ? text : "";
}

static void unpack_fields(Unpack *unpack, LogDocument *told, Arena *arena) {
    size_t count = unpack_count(unpack);
    FieldChange *fields = arena_array(arena, FieldChange, count + 1);
    for (size_t i = 0; i < count && !unpack->bad; i++) {
        fields[i].field = text_or_empty(unpack_text(unpack, arena));
        fields[i].old = unpack_text(unpack, arena);
        fields[i].now = unpack_text(unpack, arena);
    }
    told->fields = fields;
    told->field_count = count;
}

static void unpack_sections(Unpack *unpack, LogDocument *told, Arena *arena) {
    size_t count = unpack_count(unpack);
    SectionWords *sections = arena_array(arena, SectionWords, count + 1);
    for (size_t i = 0; i < count && !unpack->bad; i++) {
        sections[i].heading = text_or_empty(unpack_text(unpack, arena));
        sections[i].added = (size_t)unpack_number(unpack, UINT32_MAX);
        sections[i].removed = (size_t)unpack_number(unpack, UINT32_MAX);
        told->words_added += sections[i].added;
        told->words_removed += sections[i].removed;
    }
    told->sections = sections;
    told->section_count = count;
}

static bool unpack_told(Slice bytes, LogDocument *told, Arena *arena) {
    Unpack unpack = {bytes, false};
    *told = (LogDocument){.type = (ChangeType)unpack_number(&unpack, CHANGE_RENAMED)};
    uint64_t flags = unpack_number(&unpack, 7);
    told->end = flags & 1;
    told->merge = flags & 2;
    told->unread = flags & 4;
    told->id = text_or_empty(unpack_text(&unpack, arena));
    told->kind = text_or_empty(unpack_text(&unpack, arena));
    told->title = text_or_empty(unpack_text(&unpack, arena));
    told->path = unpack_text(&unpack, arena);
    told->old_path = unpack_text(&unpack, arena);
    told->line = text_or_empty(unpack_text(&unpack, arena));
    told->status = unpack_text(&unpack, arena);
    told->old_status = unpack_text(&unpack, arena);
    unpack_fields(&unpack, told, arena);
    unpack_sections(&unpack, told, arena);
    return !unpack.bad;
}

void log_tell(LogTeller *teller, LogEntry *entry, Arena *arena) {
    LogDocument *documents = arena_array(arena, LogDocument, entry->count + 1);
    for (size_t i = 0; i < entry->count; i++) {
        const HistoryStep *step = &entry->steps[i];
        g_autoptr(GByteArray) question = g_byte_array_new(), answer = g_byte_array_new();
        Slice known;
        arena_reset(teller->scratch);
        ask(teller, entry, step, question);
        Slice asked = {(const char *)question->data, question->len};
        if (!teller->runs && store_take(teller->store, asked, &known) &&
            unpack_told(known, &documents[i], arena))
            continue;
        tell_step(teller, entry, step, &documents[i], arena);
        if (teller->runs)
            continue;
        drop_runs(&documents[i], arena);
        if (documents[i].unread)
            continue;
        pack_told(answer, &documents[i]);
        store_put(teller->store, asked, (Slice){(const char *)answer->data, answer->len});
    }
    entry->documents = documents;
}
