/* SPDX-License-Identifier: MIT */
/* Starting libgit2. */
#include "adapters/git/internal.h"

#include <errno.h>
#include <unistd.h>

/* of all objects that libgit2 keeps, by their bytes in git; in memory they take five times that */
#define CACHE_LARGEST ((size_t)16 * 1024 * 1024)
#define LARGEST_TREE  ((size_t)4 * 1024 * 1024)

#define CANNOT_READ (-0x3e00) /* of a file, as the TLS library says it */

/* As it starts, libgit2 reads the certificates of all authorities that the machine trusts, which
 * takes longer than a small command does. Nothing here ever speaks to a network, so it is told that
 * there are none: this function stands before the one of the TLS library that Debian's libgit2
 * calls. Where libgit2 uses another one, nobody calls it. */
int mbedtls_x509_crt_parse_file(void *chain, const char *path);

int mbedtls_x509_crt_parse_file(void *chain, const char *path) {
    (void)chain;
    (void)path;
    return CANNOT_READ;
}

/* git passes over settings of the user that it may not read, as where HOME is still that of
 * somebody else; libgit2 fails on them. */
static void pass_over(git_config_level_t level, const char *folder, const char *name) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (access(path, R_OK) != 0 && errno == EACCES)
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

bool git_start(GError **error) {
    static const char *extensions[] = {"worktreeconfig", "relativeworktrees", "partialclone",
                                       "preciousobjects"};
    static size_t started = 0;
    if (g_once_init_enter(&started)) {
        bool done = git_libgit2_init() > 0;
        if (done) {
            pass_over(GIT_CONFIG_LEVEL_GLOBAL, g_get_home_dir(), ".gitconfig");
            pass_over(GIT_CONFIG_LEVEL_XDG, g_get_user_config_dir(), "git/config");
            git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, G_N_ELEMENTS(extensions));
            git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
            /* like git, which leaves it to fsck: reading is three times as fast */
            git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
            /* a folder of 10,000 documents, too, is read once */
            git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, LARGEST_TREE);
            git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)CACHE_LARGEST);
        }
        g_once_init_leave(&started, done ? 1 : 2);
    }
    return started == 1 || git_fail(error, EXIT_ENVIRONMENT, "cannot start libgit2");
}
