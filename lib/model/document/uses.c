/* SPDX-License-Identifier: MIT */
/* What a document uses of the glossary, in four or five bytes each: numbers, seven bits a byte, the
 * lowest first. The word, twice, and one more where it is welcome and has no texts; else a number
 * of texts and bits; how far behind the last use (zigzag, twice), and one more where it is as long
 * as that; else its length. */
#include "model/document/internal.h"

#define NUMBER_MOST 10 /* bytes */
#define WELCOME     4
#define EXACT       2
#define SAFE        1

static void put(PackedUses *uses, uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        uses->bytes.at[uses->bytes.len++] = (uint8_t)(number | 0x80);
    uses->bytes.at[uses->bytes.len++] = (uint8_t)number;
}

void uses_add(PackedUses *uses, const DocumentUse *use) {
    bool plain = use->welcome && !use->texts, same = use->end - use->offset == uses->last_len;
    int64_t step = (int64_t)use->offset - (int64_t)uses->last_offset;
    vector_reserve(&uses->bytes, 4 * NUMBER_MOST);
    put(uses, (uint64_t)use->word * 2 + plain);
    if (!plain)
        put(uses, (uint64_t)use->texts * 8 + (use->welcome ? WELCOME : 0) +
                      (use->exact ? EXACT : 0) + (use->safe ? SAFE : 0));
    put(uses, ((uint64_t)(step < 0 ? -step * 2 - 1 : step * 2)) * 2 + same);
    if (!same)
        put(uses, use->end - use->offset);
    uses->last_offset = use->offset;
    uses->last_len = use->end - use->offset;
    uses->count++;
    uses->unwelcome += !use->welcome;
    uses->bound = MAX(uses->bound, use->word + 1);
}

void uses_keep(const PackedUses *uses, Arena *arena, Document *document) {
    document->use_size = (uint32_t)uses->bytes.len;
    document->use_count = uses->count;
    document->unwelcome_count = uses->unwelcome;
    document->use_bound = uses->bound;
    document->uses = uses->bytes.len
                         ? (const uint8_t *)arena_copy(arena, uses->bytes.at, uses->bytes.len)
                         : NULL;
}

DocumentUses document_uses(const Document *document) {
    const uint8_t *uses = document->uses;
    return (DocumentUses){.at = uses, .end = uses ? uses + document->use_size : NULL};
}

DocumentUses document_unwelcome_uses(const Document *document) {
    return document->unwelcome_count ? document_uses(document) : (DocumentUses){.at = NULL};
}

static bool take_long(DocumentUses *uses, uint64_t *number) {
    for (unsigned bits = 0; uses->at != uses->end && bits < 64; bits += 7) {
        uint8_t byte = *uses->at++;
        *number |= (uint64_t)(byte & 0x7f) << bits;
        if (byte < 0x80)
            return true;
    }
    return false;
}

static inline bool take(DocumentUses *uses, uint64_t *number) {
    *number = 0;
    if (uses->at == uses->end)
        return false;
    if (*uses->at >= 0x80)
        return take_long(uses, number);
    *number = *uses->at++;
    return true;
}

bool document_next_use(DocumentUses *uses) {
    DocumentUse *use = &uses->use;
    uint64_t word, bits = WELCOME, step, len = use->end - use->offset;
    if (!take(uses, &word) || (!(word & 1) && !take(uses, &bits)) || !take(uses, &step) ||
        (!(step & 1) && !take(uses, &len)))
        return false;
    uint64_t far = step >> 2;
    uint32_t offset = use->offset + (uint32_t)(step & 2 ? ~far : far);
    *use = (DocumentUse){.word = (uint32_t)(word >> 1),
                         .offset = offset,
                         .end = offset + (uint32_t)len,
                         .texts = (bits >> 3) & USE_TEXTS_MOST,
                         .welcome = (bits & WELCOME) != 0,
                         .exact = (bits & EXACT) != 0,
                         .safe = (bits & SAFE) != 0};
    return true;
}

bool document_uses_are_well(Document *document) {
    uint32_t count = 0, unwelcome = 0;
    DocumentUses uses = document_uses(document);
    document->use_bound = 0;
    for (; document_next_use(&uses); count++) {
        unwelcome += !uses.use.welcome;
        if (uses.use.texts > document->use_text_count || uses.use.word == UINT32_MAX)
            return false;
        document->use_bound = MAX(document->use_bound, uses.use.word + 1);
    }
    return uses.at == uses.end && count == document->use_count &&
           unwelcome == document->unwelcome_count;
}
