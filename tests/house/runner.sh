#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The runner of the command-line tests fails what should fail, and --update mends it.
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cat >"$scratch/good.t" <<'END'
# Everything that a test may hold.
$ doc notes/a.md <<TEXT
> # Title
>
> two
> TEXT
$ cat notes/a.md; pwd
\# Title

two
$DIR
$ repo && git add . && git commit -qm first && git log --oneline
[0-9a-f]{7} first (re)
$ git log --oneline; false
??????? first (glob)
[1]
$ printf 'no end'
no end (no-eol)
$ printf 'blank\n\n'
blank
\
$ echo '[3]' && (exit 3)
\[3]
[3]
END
sed 's/^two$/three/' "$scratch/good.t" >"$scratch/text.t"
sed 's/^\[1\]$/[2]/' "$scratch/good.t" >"$scratch/status.t"
sed 's/ first (re)/ second (re)/' "$scratch/good.t" >"$scratch/pattern.t"
sed '/^no end/d' "$scratch/good.t" >"$scratch/missing.t"
sed 's/^\$ repo/$ exit 0; repo/' "$scratch/good.t" >"$scratch/ended.t"

tests/run "$scratch/good.t"
for name in text status pattern missing ended; do
    if tests/run "$scratch/$name.t" >"$scratch/out" 2>&1; then
        echo "a test passed that should fail: $name"
        exit 1
    fi
    grep -q '^0 passed, 1 failed$' "$scratch/out"
    grep -q '^@@' "$scratch/out"
done
tests/run --update "$scratch/text.t" "$scratch/status.t" "$scratch/missing.t"
cmp "$scratch/good.t" "$scratch/text.t"
cmp "$scratch/good.t" "$scratch/missing.t"
