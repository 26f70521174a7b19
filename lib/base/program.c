/* SPDX-License-Identifier: MIT */
/* The linker's build ids, as the dynamic loader has them at hand. Where a linker wrote none, the
 * file's size and time of change do. */
#include "base/program.h"

#include <link.h>
#include <sys/stat.h>

/* Beside the program itself, these decide what a document is read as. */
static const char *const READERS[] = {"/libcmark.", "/libyaml-", "/libglib-2."};

static bool is_reader(const char *path) {
    for (size_t i = 0; i < G_N_ELEMENTS(READERS); i++)
        if (strstr(path, READERS[i]))
            return true;
    return false;
}

/* The build id among the notes [at, end), added to the checksum; false where there is none. */
static bool add_note(GChecksum *into, const char *at, const char *end) {
    while ((size_t)(end - at) >= sizeof(ElfW(Nhdr))) {
        const ElfW(Nhdr) *note = (const void *)at;
        size_t name_len = (note->n_namesz + 3u) & ~3u, len = (note->n_descsz + 3u) & ~3u;
        const char *name = at + sizeof *note;
        if (name_len + len > (size_t)(end - name))
            return false;
        if (note->n_type == NT_GNU_BUILD_ID && name_len == 4 && memcmp(name, "GNU", 4) == 0) {
            g_checksum_update(into, (const unsigned char *)name + name_len, (gssize)note->n_descsz);
            return true;
        }
        at = name + name_len + len;
    }
    return false;
}

static bool add_build_id(GChecksum *into, const struct dl_phdr_info *object) {
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        const char *at = (const char *)(uintptr_t)(object->dlpi_addr + part->p_vaddr);
        /* notes aligned to 8 bytes are of another sort */
        if (part->p_type == PT_NOTE && part->p_align <= 4 && add_note(into, at, at + part->p_memsz))
            return true;
    }
    return false;
}

static void add_file(GChecksum *into, const char *path) {
    struct stat info = {0};
    if (stat(path, &info) != 0)
        return;
    int64_t facts[] = {info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    g_checksum_update(into, (const unsigned char *)facts, sizeof facts);
}

/* For dl_iterate_phdr(), which leaves the program itself without a name. */
static int add_object(struct dl_phdr_info *object, size_t size, void *into) {
    (void)size;
    bool program = !object->dlpi_name || !*object->dlpi_name;
    if (!program && !is_reader(object->dlpi_name))
        return 0;
    if (!add_build_id(into, object))
        add_file(into, program ? "/proc/self/exe" : object->dlpi_name);
    return 0;
}

void program_identify(GChecksum *into) {
    dl_iterate_phdr(add_object, into);
}
