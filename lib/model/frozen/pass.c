/* SPDX-License-Identifier: MIT */
/* Numbers and texts. */
#include "model/frozen/internal.h"

uint64_t take_long_number(Ice *ice) {
    uint64_t number = 0;
    for (unsigned bits = 0; ice->at < ice->end && bits < 64; bits += 7) {
        unsigned char byte = *ice->at++;
        number |= (uint64_t)(byte & 0x7f) << bits;
        if (byte < 0x80)
            return number;
    }
    ice->bad = true;
    return 0;
}

Slice pass_bytes(Ice *ice, const char *at, size_t len) {
    if (ice->out) {
        g_byte_array_append(ice->out, (const unsigned char *)at, (unsigned)len);
        g_byte_array_append(ice->out, (const unsigned char *)"", 1);
        return (Slice){at, len};
    }
    const char *from = (const char *)ice->at;
    if (ice->bad || len >= (size_t)(ice->end - ice->at) || from[len] != '\0') {
        ice->bad = true;
        return (Slice){NULL, 0};
    }
    ice->at += len + 1;
    return (Slice){from, len};
}

static bool is_inside(Slice text, Slice whole) {
    return whole.at && text.at >= whole.at && text.at <= whole.at + whole.len &&
           text.len <= (size_t)(whole.at + whole.len - text.at);
}

/* 0 is none, else twice its length, and 1 or 2: it stands in the front matter, or by itself. */
Slice pass_slice(Ice *ice, Slice text) {
    bool inside = ice->out && text.at && is_inside(text, ice->head);
    uint64_t tag = pass_number(ice, !text.at ? 0 : (uint64_t)text.len * 2 + (inside ? 1 : 2));
    if (tag == 0)
        return (Slice){NULL, 0};
    size_t len = (size_t)((tag - 1) / 2);
    if (tag % 2 == 0)
        return pass_bytes(ice, text.at, len);
    size_t from =
        pass_below(ice, inside ? (uint64_t)(text.at - ice->head.at) : 0, ice->head.len + 1);
    if (ice->bad || len > ice->head.len - from) {
        ice->bad = true;
        return (Slice){NULL, 0};
    }
    return (Slice){ice->head.at + from, len};
}

const char *pass_string(Ice *ice, const char *string) {
    uint64_t tag = pass_number(ice, string ? strlen(string) + 1 : 0);
    return tag ? pass_bytes(ice, string, (size_t)(tag - 1)).at : NULL;
}
