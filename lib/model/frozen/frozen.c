/* SPDX-License-Identifier: MIT */
/* What a document is made of, in the order it is frozen. */
#include "model/frozen/internal.h"
#include "model/sketch.h"

/* Whoever changes one of these changes what is passed below, and then the size here. */
#define SAME_SIZE(Type, size) _Static_assert(sizeof(void *) != 8 || sizeof(Type) == (size), #Type)
SAME_SIZE(Document, 312);
SAME_SIZE(YamlNode, 8);
SAME_SIZE(DocumentHeading, 32);
SAME_SIZE(BodyThing, 32);
SAME_SIZE(DocumentExcuse, 88);
SAME_SIZE(DocumentUseTexts, 16);
SAME_SIZE(Problem, 80);
SAME_SIZE(ProblemFix, 24);
SAME_SIZE(ProblemEdit, 24);

/* Passes `count` things of one type, each as a copy. */
#define PASS_ALL(ice, Type, things, count, pass)                                                   \
    do {                                                                                           \
        (count) = (__typeof__(count))pass_count(ice, count);                                       \
        Type *room = (ice)->out ? NULL : arena_array((ice)->arena, Type, count);                   \
        for (size_t i_ = 0; i_ < (count) && !(ice)->bad; i_++) {                                   \
            Type thing = {0};                                                                      \
            if (!room)                                                                             \
                thing = (things)[i_];                                                              \
            pass(ice, &thing);                                                                     \
            if (room)                                                                              \
                room[i_] = thing;                                                                  \
        }                                                                                          \
        (things) = room ? room : (things);                                                         \
    } while (0)

/* A walk over the keys of the front matter. */
typedef struct {
    const YamlNode *front; /* or NULL */
    const YamlNode *key;   /* where it has come to; NULL: it begins */
    unsigned number;       /* of that key */
} KeyCursor;

/* Whether a key stands there; fields come nearly in the order of their keys. */
static bool is_key_place(KeyCursor *cursor, unsigned place) {
    const YamlNode *front = cursor->front;
    if (cursor->key && document_key_place(front, cursor->key, cursor->number) > place)
        cursor->key = NULL;
    if (!cursor->key) {
        cursor->key = front ? yaml_child(front) : NULL;
        cursor->number = 1;
    }
    while (cursor->key && document_key_place(front, cursor->key, cursor->number) < place) {
        cursor->key = yaml_next(cursor->key);
        cursor->number++;
    }
    return cursor->key && document_key_place(front, cursor->key, cursor->number) == place;
}

static void pass_fields(Ice *ice, Document *document) {
    size_t count = document->kind->field_count;
    DocumentField *room = ice->out ? NULL : arena_array(ice->arena, DocumentField, count);
    KeyCursor cursor = {.front = document->front};
    for (size_t i = 0; i < count; i++) {
        DocumentField field = room ? room[i] : document->fields[i];
        field.place = pass_below(ice, field.place, DOCUMENT_PLACES_MOST) & DOCUMENT_PLACES_MOST;
        field.taken = pass_bool(ice, field.taken);
        if (field.place ? room && !is_key_place(&cursor, field.place) : field.taken)
            ice->bad = true;
        if (room)
            room[i] = field;
    }
    document->fields = room ? room : document->fields;
}

static void pass_heading(Ice *ice, DocumentHeading *heading) {
    heading->text = pass_slice(ice, heading->text);
    heading->offset = pass_place(ice, heading->offset);
    heading->end = pass_place(ice, heading->end);
    heading->level = (uint8_t)pass_below(ice, heading->level, 7);
    heading->empty = pass_bool(ice, heading->empty);
}

static void pass_thing(Ice *ice, BodyThing *thing) {
    thing->type = (BodyThingType)pass_below(ice, thing->type, BODY_HTML + 1);
    thing->has_text = pass_bool(ice, thing->has_text);
    thing->exact = pass_bool(ice, thing->exact);
    thing->target = pass_slice(ice, thing->target);
    thing->offset = pass_place(ice, thing->offset);
    thing->end = pass_place(ice, thing->end);
}

static void pass_excuse(Ice *ice, DocumentExcuse *excuse) {
    excuse->type = (ExcuseType)pass_below(ice, excuse->type, EXCUSE_UNKNOWN + 1);
    excuse->cut_safe = pass_bool(ice, excuse->cut_safe);
    excuse->word = pass_slice(ice, excuse->word);
    excuse->rules = pass_slice(ice, excuse->rules);
    excuse->reason = pass_slice(ice, excuse->reason);
    excuse->offset = pass_place(ice, excuse->offset);
    excuse->end = pass_place(ice, excuse->end);
    excuse->word_offset = pass_place(ice, excuse->word_offset);
    excuse->rules_offset = pass_place(ice, excuse->rules_offset);
    excuse->from = pass_place(ice, excuse->from);
    excuse->to = pass_place(ice, excuse->to);
    excuse->cut_from = pass_place(ice, excuse->cut_from);
    excuse->cut_to = pass_place(ice, excuse->cut_to);
}

static void pass_use_texts(Ice *ice, DocumentUseTexts *texts) {
    texts->instead = pass_string(ice, texts->instead);
    texts->field = pass_string(ice, texts->field);
}

static void pass_edit(Ice *ice, ProblemEdit *edit) {
    edit->offset = pass_place(ice, (uint32_t)edit->offset);
    edit->end = pass_place(ice, (uint32_t)edit->end);
    edit->text = pass_string(ice, edit->text);
}

static const ProblemFix *pass_fix(Ice *ice, const ProblemFix *fix) {
    if (!pass_bool(ice, fix != NULL))
        return NULL;
    ProblemFix *copy = arena_make(ice->arena, ProblemFix);
    if (fix)
        *copy = *fix;
    copy->safe = pass_bool(ice, copy->safe);
    PASS_ALL(ice, ProblemEdit, copy->edits, copy->count, pass_edit);
    return copy;
}

static TextPlace pass_text_place(Ice *ice, TextPlace place) {
    return (TextPlace){.line = pass_place(ice, place.line),
                       .column = pass_place(ice, place.column),
                       .byte_column = pass_place(ice, place.byte_column)};
}

static void pass_problem(Ice *ice, Problem *problem) {
    problem->rule = pass_string(ice, problem->rule);
    problem->message = pass_string(ice, problem->message);
    problem->help = pass_string(ice, problem->help);
    problem->subject = pass_string(ice, problem->subject);
    problem->offset = pass_place(ice, problem->offset);
    problem->end = pass_place(ice, problem->end);
    problem->from = pass_text_place(ice, problem->from);
    problem->to = pass_text_place(ice, problem->to);
    problem->fix = pass_fix(ice, problem->fix);
    if (!problem->rule || !problem->message)
        ice->bad = true;
}

static void pass_problems(Ice *ice, ProblemList *problems) {
    size_t count = pass_count(ice, problems->count);
    const Problem *from = problems->first;
    *problems = (ProblemList){0};
    for (size_t i = 0; i < count && !ice->bad; i++) {
        Problem *problem = arena_make(ice->arena, Problem);
        if (from) {
            *problem = *from;
            from = from->next;
        }
        pass_problem(ice, problem);
        problem->next = NULL;
        *(problems->last ? &problems->last->next : &problems->first) = problem;
        problems->last = problem;
    }
    problems->count = count;
}

static void pass_sketch(Ice *ice, Document *document) {
    if (!pass_bool(ice, document->sketch != NULL))
        return;
    document->sketch =
        (const uint8_t *)pass_bytes(ice, (const char *)document->sketch, SKETCH_SLOTS).at;
}

static void pass_uses(Ice *ice, Document *document) {
    document->use_count = pass_place(ice, document->use_count);
    document->unwelcome_count = pass_place(ice, document->unwelcome_count);
    document->use_size = (uint32_t)pass_count(ice, document->use_size);
    if (document->use_size)
        document->uses =
            (const uint8_t *)pass_bytes(ice, (const char *)document->uses, document->use_size).at;
    ice->bad |= !ice->out && (ice->bad || !document_uses_are_well(document));
}

static void pass_body(Ice *ice, Document *document) {
    document->summary = pass_slice(ice, document->summary);
    document->meaning = pass_string(ice, document->meaning);
    PASS_ALL(ice, DocumentHeading, document->headings, document->heading_count, pass_heading);
    PASS_ALL(ice, BodyThing, document->things, document->thing_count, pass_thing);
    PASS_ALL(ice, DocumentExcuse, document->excuses, document->excuse_count, pass_excuse);
    PASS_ALL(ice, DocumentUseTexts, document->use_texts, document->use_text_count, pass_use_texts);
    pass_uses(ice, document);
    document->prose_key = pass_number(ice, document->prose_key);
    pass_sketch(ice, document);
}

/* The kind and the status, by their numbers. */
static bool pass_kind(Ice *ice, const Schema *schema, Document *document) {
    size_t kind = document->kind ? (size_t)(document->kind - schema->kinds) : 0;
    kind = pass_below(ice, kind, schema->kind_count);
    if (ice->bad)
        return false;
    document->kind = &schema->kinds[kind];
    size_t status =
        document->status ? (size_t)(document->status - document->kind->statuses) + 1 : 0;
    status = pass_below(ice, status, document->kind->status_count + 1);
    document->status = status ? &document->kind->statuses[status - 1] : NULL;
    return !ice->bad;
}

static void pass_document(Ice *ice, const Schema *schema, Document *document) {
    if (!pass_kind(ice, schema, document))
        return;
    document->size = pass_place(ice, document->size);
    document->body_offset = pass_place(ice, document->body_offset);
    document->front_offset =
        (uint32_t)pass_below(ice, document->front_offset, (uint64_t)document->body_offset + 1);
    document->front_end =
        (uint32_t)pass_below(ice, document->front_end, (uint64_t)document->body_offset + 1);
    document->head = pass_bytes(ice, document->head.at, document->body_offset);
    ice->head = document->head;
    document->refused = pass_number(ice, document->refused);
    document->body_refused = pass_bool(ice, document->body_refused);
    document->broken = pass_bool(ice, document->broken);
    document->id = pass_slice(ice, document->id);
    document->title = pass_slice(ice, document->title);
    document->front = pass_front(ice, document->front);
    pass_fields(ice, document);
    pass_body(ice, document);
    pass_problems(ice, &document->problems);
}

bool document_freeze(const Document *document, const Schema *schema, GByteArray *into) {
    g_autoptr(Arena) arena = arena_new();
    Document copy = *document;
    Ice ice = {.out = into, .arena = arena};
    unsigned before = into->len;
    if (document->head.len != document->body_offset)
        return false;
    pass_document(&ice, schema, &copy);
    if (ice.bad)
        g_byte_array_set_size(into, before);
    return !ice.bad;
}

Document *document_thaw(Slice frozen, const Schema *schema, const char *path, Arena *arena) {
    if (frozen.len == 0)
        return NULL;
    const unsigned char *bytes = (const unsigned char *)frozen.at;
    Ice ice = {.at = bytes, .end = bytes + frozen.len, .arena = arena};
    Document thawed = {.path = path};
    pass_document(&ice, schema, &thawed);
    if (ice.bad || ice.at != ice.end)
        return NULL;
    Document *document = arena_make(arena, Document);
    *document = thawed;
    return document;
}
