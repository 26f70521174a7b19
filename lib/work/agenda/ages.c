/* SPDX-License-Identifier: MIT */
/* How long something has been so. History is read from its end backwards, as long as it was so;
 * what the work tree alone says is of today. */
#include "work/agenda/internal.h"

static const Life *life_of(const Making *making, const Document *document) {
    return making->wish->lives ? lives_of(making->wish->lives, document) : NULL;
}

/* Of a document that history has never seen: today, or nobody knows, where history is short. */
static Day unseen(const Making *making) {
    const Lives *lives = making->wish->lives;
    return lives && lives_are_complete(lives) ? making->wish->today : DAY_NONE;
}

/* A clock that runs ahead makes nothing younger than today. */
static Day told(const Making *making, Day day) {
    return MIN(day, making->wish->today);
}

/* --- a status --- */

Day age_of_status(const Making *making, const Document *document) {
    const Life *life = life_of(making, document);
    const char *now = document->status ? document->status->name : NULL;
    if (!life || !life->count)
        return unseen(making);
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        bool so = g_strcmp0(event->to ? event->to->name : NULL, now) == 0;
        if (!so)
            return event->unread ? DAY_NONE : making->wish->today;
        if (event->from != event->to || event->type == CHANGE_ADDED)
            return told(making, event->day);
    }
    return DAY_NONE;
}

/* --- a link --- */

/* Whether a list, as it is written on one line, holds one of the document's ids, pinned or not. */
static bool holds(const char *list, const Document *target) {
    const YamlNode *was = document_value(target, "was");
    for (Slice rest = slice_of(list); rest.len;) {
        Slice item = slice_trim(slice_cut(&rest, ','));
        Slice id = slice_range(item, 0, slice_find(item, '@', 0));
        if (slice_equal(id, target->id))
            return true;
        for (const YamlNode *old = was ? was->child : NULL; old; old = old->next)
            if (slice_equal(id, yaml_text(old)))
                return true;
    }
    return false;
}

Day age_of_link(const Making *making, const Link *link) {
    const Life *life = life_of(making, link->from);
    if (!life || !life->count)
        return unseen(making);
    for (size_t i = life->count; i-- > 0;) {
        const LifeEvent *event = &life->events[i];
        for (size_t f = 0; f < event->field_count; f++) {
            const FieldChange *change = &event->fields[f];
            if (strcmp(change->field, link->type) != 0)
                continue;
            if (!holds(change->now, link->to))
                return making->wish->today;
            if (!holds(change->old, link->to))
                return told(making, event->day);
        }
        if (event->type == CHANGE_ADDED)
            return event->field_count ? making->wish->today : DAY_NONE;
    }
    return DAY_NONE;
}

/* --- questions --- */

/* The text with runs of blanks and line ends as one blank, so that breaking lines anew changes
 * nothing. */
static void append_folded(GString *into, Slice text) {
    bool gap = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            gap = true;
            continue;
        }
        if (gap && into->len)
            g_string_append_c(into, ' ');
        gap = false;
        g_string_append_c(into, c);
    }
}

/* Whether the event may have brought questions in or out. */
static bool touches_asides(const LifeEvent *event, const Kind *kind) {
    if (event->type == CHANGE_ADDED || event->unread || event->merge)
        return true;
    for (size_t i = 0; i < event->section_count; i++)
        if (kind_is_aside(kind, slice_of(event->sections[i].heading)))
            return true;
    return false;
}

/* The file as it was behind the event, folded; NULL where it cannot be read. */
static GString *file_after(const Making *making, const LifeEvent *event) {
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    const Config *config = making->wish->corpus->config;
    if (!event->after.path || !repo_read_blob(making->wish->repo, &event->after.blob,
                                              config->limits.document, bytes, NULL))
        return NULL;
    GString *folded = g_string_sized_new(bytes->len);
    append_folded(folded, (Slice){(const char *)bytes->data, bytes->len});
    return folded;
}

static bool contains(const GString *file, const GString *words) {
    return memmem(file->str, file->len, words->str, words->len) != NULL;
}

typedef struct {
    GPtrArray *words; /* of GString: the questions, folded */
    bool *open;       /* of each: it was there in all that was looked at */
    size_t left;      /* how many are */
} Looking;

/* Looks at the state that the event made; `day` is what those are younger than that it lacks. */
static void look(Looking *looking, AgendaQuestion *questions, const GString *file, Day day,
                 Day *since) {
    for (unsigned q = 0; q < looking->words->len; q++) {
        if (!looking->open[q])
            continue;
        if (contains(file, looking->words->pdata[q])) {
            since[q] = day;
            continue;
        }
        looking->open[q] = false;
        looking->left--;
        questions[q].since = since[q];
    }
}

static void free_string(void *string) {
    g_string_free(string, TRUE);
}

void age_of_questions(const Making *making, AgendaQuestion *questions, const Slice *sources,
                      size_t count) {
    const Document *document = questions->document;
    const Life *life = life_of(making, document);
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(free_string);
    g_autofree bool *open = g_new(bool, count);
    g_autofree Day *since = g_new(Day, count);
    Looking looking = {words, open, count};
    for (size_t q = 0; q < count; q++) {
        GString *folded = g_string_new(NULL);
        append_folded(folded, sources[q]);
        g_ptr_array_add(words, folded);
        open[q] = true;
        since[q] = making->wish->today;
        questions[q].since = life && life->count ? DAY_NONE : unseen(making);
    }
    for (size_t i = life ? life->count : 0; i-- > 0 && looking.left;) {
        const LifeEvent *event = &life->events[i];
        if (!touches_asides(event, document->kind))
            continue;
        g_autoptr(GString) file = file_after(making, event);
        if (!file)
            return; /* what was before it, nobody knows */
        look(&looking, questions, file, told(making, event->day), since);
        if (event->type == CHANGE_ADDED) /* all that is left came in here */
            for (size_t q = 0; q < count; q++)
                questions[q].since = open[q] ? since[q] : questions[q].since;
    }
}
