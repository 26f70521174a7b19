#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A file has one idea, and a function fits on a page: 500 lines a file, 100 a function, 95 in 100
# functions under 60; the Makefile and the README 150.
set -euo pipefail
cd "$(dirname "$0")/../.."
bad=0

at_most() {
    local limit=$1 file lines
    shift
    for file in "$@"; do
        lines=$(wc -l <"$file")
        if [ "$lines" -gt "$limit" ]; then
            echo "$file: $lines lines, over $limit"
            bad=1
        fi
    done
}

mapfile -t files < <(find lib cmd tests .ci -type f ! -path '*/node_modules/*' \
    \( -name '*.[ch]' -o -name '*.sh' -o -name '*.py' -o -name '*.mjs' -o -name run \))
at_most 500 "${files[@]}"
at_most 150 Makefile README.md

# As clang-format lays a function out: its first line and its closing brace are at the margin.
find lib cmd -name '*.c' | sort | xargs awk '
    FNR == 1 { start = 0 }
    !start && /^[A-Za-z_][^=;]*\(/ && !/^(typedef|struct|enum|union|G_DEFINE)/ && !/;$/ { start = FNR; name = $0 }
    start && /;$/ && !opened { start = 0 }
    start && /\{$/ { opened = 1 }
    start && /^}/ {
        lines = FNR - start + 1; total++
        if (lines < 60) short++
        if (lines > 100) { print FILENAME ":" start ": " lines " lines: " name; bad = 1 }
        else if (lines >= 60) long = long "\n" FILENAME ":" start ": " lines " lines: " name
        start = opened = 0
    }
    END {
        if (total && short / total < 0.95) {
            printf "of %d functions only %d are under 60 lines; the others:%s\n", total, short, long
            bad = 1
        }
        exit bad
    }' || bad=1
exit $bad
