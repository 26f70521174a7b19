/* SPDX-License-Identifier: MIT */
/* An answer is packed as status, what was sought, notes, and then what stood on standard output. */
#include "work/answer.h"

#include "base/pack.h"

#define STORE_NAME  "lint.cache"
#define STORE_MOST  ((size_t)16 * 1024 * 1024)     /* bytes: it is written anew with each answer */
#define SOUGHT_MOST 10000                          /* paths that are looked for again */
#define BYTES_MOST  ((size_t)8 * 1024 * 1024 - 64) /* that are kept of what is printed */

struct Answer {
    Store *store;
    GByteArray *question;
    GByteArray *out, *notes; /* what is printed */
    Stream *listened[2];     /* where to; or NULL */
    Arena *arena;
};

Answer *answer_new(const char *git_dir, const Config *config, const char *asked) {
    Store *store = store_open(git_dir, STORE_NAME, STORE_MOST, config);
    if (!store)
        return NULL;
    Answer *answer = g_new0(Answer, 1);
    *answer = (Answer){.store = store,
                       .question = g_byte_array_new(),
                       .out = g_byte_array_new(),
                       .notes = g_byte_array_new(),
                       .arena = arena_new()};
    pack_text(answer->question, asked);
    return answer;
}

void answer_free(Answer *answer) {
    if (!answer)
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(answer->listened); i++)
        if (answer->listened[i])
            stream_keep(answer->listened[i], NULL, 0);
    store_free(answer->store);
    g_byte_array_unref(answer->question);
    g_byte_array_unref(answer->out);
    g_byte_array_unref(answer->notes);
    arena_free(answer->arena);
    g_free(answer);
}

bool answer_about(Answer *answer, Source *source, const Config *config, unsigned threads) {
    const SourceEntry *entries;
    size_t count;
    if (!corpus_list(source, config, &entries, &count, NULL))
        return false;
    g_autofree uint64_t *marks = g_new(uint64_t, count + 1);
    if (!source_marks(source, threads, marks))
        return false;
    g_autoptr(GByteArray) state = g_byte_array_new();
    for (size_t i = 0; i < count; i++) {
        pack_text(state, entries[i].path);
        pack_number(state, entries[i].kind);
        pack_bytes(state, &entries[i].id, sizeof entries[i].id);
        pack_bytes(state, &marks[i], sizeof marks[i]);
    }
    pack_number(answer->question, sum_bytes(state->data, state->len));
    return true;
}

static Slice question_of(const Answer *answer) {
    return (Slice){(const char *)answer->question->data, answer->question->len};
}

/* Whether all that was sought is, or is not, where it was. */
static bool is_as_it_was(Unpack *unpack, Source *source, Arena *arena) {
    size_t count = unpack_count(unpack);
    g_autoptr(SourceReader) reader = count && source ? source_reader(source, NULL) : NULL;
    if (count && !reader)
        return false;
    for (size_t i = 0; i < count && !unpack->bad; i++) {
        bool existed = unpack_number(unpack, 1);
        const char *path = unpack_text(unpack, arena);
        if (!path || source_exists(reader, path) != existed)
            return false;
    }
    return !unpack->bad;
}

bool answer_print(Answer *answer, Source *source, Stream *out, Stream *notes, int *status) {
    Slice packed;
    if (!store_take(answer->store, question_of(answer), &packed))
        return false;
    Unpack unpack = {.rest = packed};
    int known = (int)unpack_number(&unpack, EXIT_ENVIRONMENT);
    size_t len = unpack_number(&unpack, packed.len);
    if (!is_as_it_was(&unpack, source, answer->arena) || len > unpack.rest.len)
        return false;
    stream_write(notes, slice_range(unpack.rest, 0, len));
    stream_write(out, slice_range(unpack.rest, len, unpack.rest.len));
    *status = known;
    return true;
}

void answer_listen(Answer *answer, Stream *out, Stream *notes) {
    if (!answer)
        return;
    answer->listened[0] = out;
    answer->listened[1] = notes;
    stream_keep(out, answer->out, BYTES_MOST);
    stream_keep(notes, answer->notes, BYTES_MOST);
}

void answer_keep(Answer *answer, int status, const LintResult *result) {
    size_t sought = result ? result->sought_count : 0;
    if (!answer || sought > SOUGHT_MOST || answer->out->len >= BYTES_MOST ||
        answer->notes->len >= BYTES_MOST)
        return;
    g_autoptr(GByteArray) packed = g_byte_array_new();
    pack_number(packed, (uint64_t)status);
    pack_number(packed, answer->notes->len);
    pack_number(packed, sought);
    for (size_t i = 0; i < sought; i++) {
        pack_number(packed, result->sought[i].exists);
        pack_text(packed, result->sought[i].path);
    }
    pack_bytes(packed, answer->notes->data, answer->notes->len);
    pack_bytes(packed, answer->out->data, answer->out->len);
    store_put(answer->store, question_of(answer), (Slice){(const char *)packed->data, packed->len});
    store_save(answer->store);
}
