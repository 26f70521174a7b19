/* SPDX-License-Identifier: MIT */
#include "base/share.h"

#include "base/digest.h"

/* A number from 1 to `most` at the beginning, of digits alone; 0 where there is none. */
static unsigned read_number(const char *text, unsigned most, const char **end) {
    unsigned number = 0;
    for (*end = text; g_ascii_isdigit(**end) && number <= most; (*end)++)
        number = number * 10 + (unsigned)(**end - '0');
    return number <= most ? number : 0;
}

bool share_parse(const char *text, Share *share) {
    const char *end;
    share->at = read_number(text, SHARES_MOST, &end);
    if (!share->at || *end != '/')
        return false;
    share->of = read_number(end + 1, SHARES_MOST, &end);
    return *end == '\0' && share->at <= share->of;
}

bool share_holds(Share share, const char *path) {
    unsigned char hash[8];
    uint64_t number = 0;
    if (share.of < 2)
        return true;
    digest_bytes(path, strlen(path), hash, sizeof hash);
    for (size_t i = 0; i < sizeof hash; i++)
        number = number << 8 | hash[i];
    return number % share.of + 1 == share.at;
}
