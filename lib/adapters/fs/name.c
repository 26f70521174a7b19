/* SPDX-License-Identifier: MIT */
/* Names that cannot live on every system. */
#include "adapters/fs.h"

#define LONGEST_NAME 255

/* Code points that HFS+ leaves out when it compares names. */
static bool hfs_ignores(gunichar c) {
    return (c >= 0x200c && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x206a && c <= 0x206f) || c == 0xfeff;
}

/* Whether some file system takes the (valid UTF-8) name for `.git`: letter case, ignored code
 * points, NTFS's short name. Trailing dots, blanks and streams are refused for every name. */
static bool is_dot_git(Slice name) {
    char seen[6];
    size_t count = 0;
    for (const char *at = name.at; at < name.at + name.len; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (hfs_ignores(c))
            continue;
        if (c >= 0x80 || count == sizeof seen)
            return false;
        seen[count++] = g_ascii_tolower((char)c);
    }
    Slice folded = {seen, count};
    return slice_is(folded, ".git") || slice_is(folded, "git~1");
}

/* The device names of Windows, which hold with any extension and with blanks before it. */
static bool is_device(Slice name) {
    static const char *const plain[] = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"};
    static const char *const digits[] = {"1", "2", "3", "4",        "5",        "6",
                                         "7", "8", "9", "\xc2\xb9", "\xc2\xb2", "\xc2\xb3"};
    Slice stem = slice_trim(slice_range(name, 0, slice_find(name, '.', 0)));
    for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
        if (slice_equal_ascii_case(stem, slice_of(plain[i])))
            return true;
    Slice port = slice_range(stem, 0, 3), number = slice_range(stem, 3, stem.len);
    if (!slice_equal_ascii_case(port, SLICE("com")) && !slice_equal_ascii_case(port, SLICE("lpt")))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(digits); i++)
        if (slice_is(number, digits[i]))
            return true;
    return false;
}

static bool has_control(Slice name) {
    for (const char *at = name.at; at < name.at + name.len; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c < 0x20 || (c >= 0x7f && c <= 0x9f))
            return true;
    }
    return false;
}

static bool has_any(Slice name, const char *bytes) {
    for (size_t i = 0; i < name.len; i++)
        if (strchr(bytes, name.at[i]))
            return true;
    return false;
}

const char *name_fault(Slice name) {
    if (name.len == 0)
        return "it is empty";
    if (slice_is(name, ".") || slice_is(name, ".."))
        return "it names a folder itself";
    if (name.len > LONGEST_NAME)
        return "it is longer than 255 bytes";
    if (memchr(name.at, '\0', name.len))
        return "it holds a control character";
    if (!g_utf8_validate_len(name.at, name.len, NULL))
        return "it is not valid UTF-8";
    if (has_control(name))
        return "it holds a control character";
    if (has_any(name, "/\\:*?\"<>|"))
        return "it holds one of / \\ : * ? \" < > |";
    if (strchr(". ", name.at[name.len - 1]))
        return "it ends with a dot or a blank";
    if (is_dot_git(name))
        return "some file systems take it for '.git'";
    if (is_device(name))
        return "Windows keeps it for a device";
    return NULL;
}
