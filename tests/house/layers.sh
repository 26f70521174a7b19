#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Data goes one way: a file includes only its own layer and those before it, and a private header
# (internal.h) stays in its folder and those below.
set -euo pipefail
cd "$(dirname "$0")/../.."

find lib cmd -name '*.[ch]' | sort | xargs awk '
    BEGIN { split("base adapters model work show cmd", order); for (i in order) rank[order[i]] = i }
    FNR == 1 {
        folder = FILENAME; sub(/\/[^\/]*$/, "", folder); sub(/^lib\//, "", folder)
        layer = folder; sub(/\/.*/, "", layer)
        if (!(layer in rank)) { say("is in no layer"); nextfile }
    }
    /^#include "/ {
        split($0, quoted, "\""); name = quoted[2]
        if (name ~ /^gen\//) next
        if (layer == "cmd" && name !~ /\//) next
        from = name; sub(/\/.*/, "", from)
        if (!(from in rank)) say("includes \"" name "\", which names no layer")
        else if (rank[from] > rank[layer]) say("is in " layer " and includes \"" name "\"")
        home = name; sub(/\/[^\/]*$/, "", home)
        if (name ~ /internal\.h$/ && index(folder "/", home "/") != 1) say("includes another folder'\''s \"" name "\"")
    }
    function say(what) { print FILENAME ":" FNR ": " what; bad = 1 }
    END { exit bad }'
