# Damaged repositories: nothing is taken for clean that could not be read, what is broken has a name, and
# nothing runs for ever. Locks that others hold are in faults/together.py; damage by kills and failing
# calls is what faults/run is about; a cache that is nonsense is in cli/lint/cache and cli/log/cache.
$ . $TESTS/hostile/six.sh
$ export REQ_PATIENCE=1
$ object() { git rev-parse "$1" | sed -E 's|^..|.git/objects/&/|'; }
$ cut() { chmod u+w "$1" && truncate -s -8 "$1"; }
# A document's object that is cut off (libgit2 reads it for ever), empty, something else, or gone.
$ (small a && cut "$(object HEAD:requirements/REQ-0001-banner.md)" && SIX="lint --rev HEAD" six)
lint --rev HEAD: 3
    req: error: git's object ID cannot be read: it takes too long; 'git fsck' tells whether it is damaged
$ (small b && f=$(object HEAD:requirements/REQ-0001-banner.md) && chmod u+w $f && : >$f && six)
lint: 0
lint --rev HEAD: 3
    req: error: requirements/REQ-0001-banner.md: cannot read object 'ID': failed to parse loose object: invalid header
check HEAD HEAD: 3
    req: error: requirements/REQ-0001-banner.md: cannot read object 'ID': failed to parse loose object: invalid header
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small c && f=$(object HEAD:requirements/REQ-0001-banner.md) && chmod u+w $f && cat $(object HEAD:glossary/lead.md) >$f && six)
lint: 0
lint --rev HEAD: 1
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small d && rm -f "$(object HEAD:requirements/REQ-0001-banner.md)" && six)
lint: 0
lint --rev HEAD: 3
    req: error: requirements/REQ-0001-banner.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/d' cat-file -e ID
check HEAD HEAD: 3
    req: error: requirements/REQ-0001-banner.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/d' cat-file -e ID
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# The same of a folder and of the commit.
$ (small e && cut "$(object HEAD:requirements)" && SIX="lint --rev HEAD" six)
lint --rev HEAD: 3
    req: error: git's object ID cannot be read: it takes too long; 'git fsck' tells whether it is damaged
$ (small f && rm -f "$(object HEAD:requirements)" && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 3
    req: error: cannot read the folder 'requirements' of a commit: object not found - no match for id (ID)
check HEAD HEAD: 3
    req: error: cannot read the folder 'requirements' of a commit: object not found - no match for id (ID)
list: 0
new requirement More: 3
    req: error: cannot read the folder 'requirements' of a commit: object not found - no match for id (ID)
export html: 3
    req: error: cannot read the folder 'requirements' of a commit: object not found - no match for id (ID)
$ (small g && cut "$(object HEAD)" && SIX="lint --rev HEAD" six)
lint --rev HEAD: 3
    req: error: git's object ID cannot be read: it takes too long; 'git fsck' tells whether it is damaged
$ (small h && rm -f "$(object HEAD)" && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
check HEAD HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 3
    req: error: cannot read commit ID: object not found - no match for id (ID)
# A pack with a wrong byte, and one that is cut off.
$ (small i && git gc -q && f=$(echo .git/objects/pack/*.pack) && chmod u+w $f && printf '\377\377' | dd of=$f bs=1 seek=60 conv=notrunc status=none && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 3
    req: error: cannot read revision 'HEAD': invalid distance too far back
check HEAD HEAD: 3
    req: error: cannot read revision 'HEAD': invalid distance too far back
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 3
    req: error: cannot read commit ID: invalid distance too far back
$ (small j && git gc -q && f=$(echo .git/objects/pack/*.pack) && cut $f && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
check HEAD HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 3
    req: error: cannot read commit ID: object not found - no match for id (ID)
# HEAD: empty, of nothing, leading to itself, to a folder.
$ (small k && : >.git/HEAD && LINES_OF=1 six)
lint: 3
    req: error: cannot read HEAD: corrupted loose reference file: HEAD
lint --rev HEAD: 3
    req: error: unknown revision 'HEAD': there is no commit yet
check HEAD HEAD: 3
    req: error: unknown revision 'HEAD': there is no commit yet
list: 0
new requirement More: 3
    req: error: 'requirements/REQ-0002-more.md' is not written, as something could not be read: cannot read HEAD: corrupted loose reference file: HEAD
export html: 3
    req: error: 'req-site.txt' is not written, as something could not be read: cannot read HEAD: corrupted loose reference file: HEAD
$ (small l && echo 'ref: refs/heads/nothing' >.git/HEAD && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 2
    req: error: unknown revision 'HEAD': there is no commit yet
check HEAD HEAD: 2
    req: error: unknown revision 'HEAD': there is no commit yet
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small m && echo 'ref: HEAD' >.git/HEAD && LINES_OF=1 six)
lint: 3
    req: error: cannot read HEAD: cannot resolve reference (>5 levels deep)
lint --rev HEAD: 3
    req: error: unknown revision 'HEAD': there is no commit yet
check HEAD HEAD: 3
    req: error: unknown revision 'HEAD': there is no commit yet
list: 0
new requirement More: 3
    req: error: 'requirements/REQ-0002-more.md' is not written, as something could not be read: cannot read HEAD: cannot resolve reference (>5 levels deep)
export html: 3
    req: error: 'req-site.txt' is not written, as something could not be read: cannot read HEAD: cannot resolve reference (>5 levels deep)
$ (small n && echo '0123456789abcdef0123456789abcdef01234567' >.git/HEAD && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
check HEAD HEAD: 3
    req: error: commit ID, which HEAD leads to, is not here
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 3
    req: error: cannot read commit ID: object not found - no match for id (ID)
# The index: empty, cut off, of another version; a configuration that is none, and one that is a pipe.
$ (small o && : >.git/index && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small p && cut .git/index && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small q && printf 'DIRC\0\0\0\011' | dd of=.git/index conv=notrunc status=none && LINES_OF=1 six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small r && echo '[core' >.git/config && LINES_OF=1 six)
lint: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
lint --rev HEAD: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
check HEAD HEAD: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
list: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
new requirement More: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
export html: 3
    req: error: cannot open the repository of 'DIR/r': failed to parse config file: missing ']' in section header (in DIR/r/.git/config:1)
$ (small s && mkfifo .git/pipe && printf "[include]\n\tpath = pipe\n" >>.git/config && SIX=lint six)
lint: 3
    req: error: git's folder cannot be read: it takes too long; 'git fsck' tells whether it is damaged
