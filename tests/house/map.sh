#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The comment at the top of cmd/req.c is the map of the source: one entry a folder, "lib/base/" or
# "cmd/" at the start of a line, and after it the name of each file and folder there, without ".c".
set -euo pipefail
cd "$(dirname "$0")/../.."

map=$(awk '
    /^#include/ { exit }
    {
        sub(/^[ \/]*\*[ ]?/, "")
        if (match($0, /^ *(lib\/[a-z]+|cmd|templates|examples|tests|man)\//)) {
            entry = substr($0, RSTART, RLENGTH); gsub(/[ ]/, "", entry); sub(/\/$/, "", entry)
            $0 = substr($0, RSTART + RLENGTH)
        }
        gsub(/[^A-Za-z0-9_-]+/, "\n")
        n = split($0, words, "\n")
        for (i = 1; i <= n; i++) if (words[i] != "") print entry "/" words[i]
    }' cmd/req.c | sort -u)

bad=0
while read -r path; do
    if ! grep -qxF -- "$path" <<<"$map"; then
        echo "cmd/req.c: the map does not name '${path##*/}' under '${path%/*}/'"
        bad=1
    fi
done < <({ find lib -mindepth 2 -maxdepth 2; find cmd -mindepth 1 -maxdepth 1; } |
    grep -E '/[^.]+(\.[ch])?$' | grep -vx cmd/req.c | sed 's/\.[ch]$//' | sort -u)
exit $bad
