/* SPDX-License-Identifier: MIT */
/* Making a new document: the next free id, a scaffold filled in, a file that was not there. */
#pragma once

#include "adapters/fs.h"
#include "work/edit.h"

/* Writes a new document of `kind` with `title`, while `lock` keeps others out of the ids. The
 * scaffold is the team's `templates/KIND.md`, else the built-in one. `*path` receives where it was
 * written; the caller owns it. */
bool scaffold_write(Source *worktree, const Folder *top, GitRepo *repo, const Config *config,
                    const Kind *kind, const char *title, char **path, GError **error);

/* The same, with edits made in the front matter before anything is written; what work/edit.h
 * refuses, is refused. */
bool scaffold_write_filled(Source *worktree, const Folder *top, GitRepo *repo, const Config *config,
                           const Kind *kind, const char *title, const Edit *edits, size_t count,
                           char **path, GError **error);

/* The path and the bytes of such a document, without writing it. `name` (or NULL) is what its file
 * is called, without `.md`. In `arena`. */
bool scaffold_make(Arena *arena, Source *worktree, const Folder *top, GitRepo *repo,
                   const Config *config, const Kind *kind, const char *title, const char *name,
                   const Edit *edits, size_t count, const char **path, Slice *bytes,
                   GError **error);

/* The scaffold of the kind, filled in for a document with that id ("" where the kind has none). In
 * `arena`. */
bool scaffold_fill(Arena *arena, const Folder *top, const Config *config, const Kind *kind,
                   const char *id, const char *title, Slice *bytes, GError **error);

/* The path of the file of a document with that id: in the kind's folder, or in `folder` (or NULL)
 * in it. In `arena`. */
const char *scaffold_path(Arena *arena, const Kind *kind, const char *folder, const char *id,
                          const char *title);

/* The name, without `.md`, of the file of a document without an id that goes by `title`. In
 * `arena`. */
const char *scaffold_name(Arena *arena, const Kind *kind, const char *title);

/* Takes the lock that writing commands share: in the repository's own folder, or, without git, on
 * the top folder itself. Waits up to 30 seconds. The caller owns it. */
Lock *scaffold_lock(const Folder *top, GitRepo *repo, GError **error);
