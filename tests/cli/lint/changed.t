# What is known of a document in the work tree goes by what the file system says of its file. The
# first run keeps nothing but its answer; the next one that is not the same keeps the documents.
$ git init -q; mkdir requirements; for n in $(seq 1001 1070); do printf -- '---\nid: REQ-%s\ntitle: Word %s\nstatus: draft\n---\n\n## Need\n\nTBD.\n' $n $n >requirements/REQ-$n.md; done
$ git add -A; git commit -qm one; sleep 0.1
$ same() { sleep 0.1; for call in "lint" "lint --format json" "list --format json" "show REQ-1003"; do req $call >now 2>&1; REQ_CACHE=0 req $call 2>&1 | cmp - now || echo "not the same: $call"; done; }
$ req lint | grep -c TBD; ls .git/req
70
lint.cache
$ echo "Some more." >>requirements/REQ-1003.md; same; ls .git/req; req lint | grep -c 'TBD\|Some'
documents.cache
lint.cache
71

# The same size and time of change, but another text.
$ cp -p requirements/REQ-1003.md kept; sed -i 's/TBD/Now/' requirements/REQ-1003.md; touch -r kept requirements/REQ-1003.md; same; req lint | grep -c TBD
69

# Two files change places; one is another's copy with its times; one comes back from git.
$ mv requirements/REQ-1004.md x; mv requirements/REQ-1005.md requirements/REQ-1004.md; mv x requirements/REQ-1005.md; same
$ cp -p requirements/REQ-1006.md requirements/REQ-1007.md; same; req lint | grep -o "another document has the id 'REQ-1006'\|id/duplicate" | sort | uniq -c
      1 id/duplicate
$ git checkout -q .; same; req lint | grep -c TBD
70

# Line ends that git makes are no part of its blob.
$ git config core.autocrlf true; rm requirements/REQ-1003.md; git checkout -q .; file requirements/REQ-1003.md | grep -o CRLF; same
CRLF

# Another branch, and another work tree of the same repository.
$ git checkout -qb other; git rm -q requirements/REQ-1003.md; sed -i 's/TBD/as soon as possible/' requirements/REQ-1010.md; git commit -qam two 2>/dev/null; same; git checkout -q -; same
$ git worktree add -q ../second other; cd ../second; same; req lint | grep -c 'TBD\|soon'
68

# What an editor holds stands over the file.
$ sed 's/TBD/TBC/' requirements/REQ-1020.md | req lint --stdin-filename requirements/REQ-1020.md | grep -c TBC
1
