#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every C file names its licence, every header is read once, and every prototype in a header has a
# comment directly above it, its own or that of the prototypes it stands together with.
set -euo pipefail
cd "$(dirname "$0")/../.."

find lib cmd tests -name '*.[ch]' ! -path '*/node_modules/*' | sort | xargs awk '
    FNR == 1 {
        header = FILENAME ~ /\.h$/ && FILENAME !~ /^tests/
        if ($0 != "/* SPDX-License-Identifier: MIT */") say("does not start with the licence line")
        if (header) headers[FILENAME]; above = comment = proto = 0
    }
    /^#pragma once$/ { once[FILENAME] }
    !header { next }
    comment { comment = $0 !~ /\*\//; above = !comment; next }
    proto   { proto = $0 !~ /;$/; next }
    /^ *\/\*/ { comment = $0 !~ /\*\//; above = !comment; next }
    is_prototype() {
        if (!above) say("no comment above: " $0)
        proto = $0 !~ /;$/; above = 1; next
    }
    { above = 0 }

    # A declaration at the margin with a name before its parenthesis; not a type, not a macro call.
    function is_prototype() {
        return $0 ~ /^[A-Za-z_][A-Za-z_0-9 *]*[ *][a-z_0-9]+\(/ &&
               $0 !~ /^(typedef|struct|union|enum|static inline|G_DEFINE)/
    }
    function say(what) { print FILENAME ":" FNR ": " what; bad = 1 }
    END {
        for (name in headers) if (!(name in once)) { print name ": no #pragma once"; bad = 1 }
        exit bad
    }'
