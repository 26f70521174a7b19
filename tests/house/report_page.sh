#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What man/req-report.1 says of each friction is what the program says. With --update it is made
# anew.
set -euo pipefail
cd "$(dirname "$0")/../.."
req=${BUILD:-build}/req
page=man/req-report.1

frictions() { # `req report --explain` as mdoc: a sentence a line
    "$req" report --explain --color=never | awk '
        function line(text) { print (text ~ /^[\047.]/ ? "\\&" : "") text }
        function put(text,   count, i, words, at) { # a sentence begins a line
            gsub(/\\/, "\\e", text)
            count = split(text, words, " ")
            at = ""
            for (i = 1; i <= count; i++) {
                if (at != "" && length(at) + length(words[i]) > 75) { line(at); at = "" }
                at = at (at == "" ? "" : " ") words[i]
                if (words[i] ~ /[.?]$/) { line(at); at = "" }
            }
            if (at != "") line(at)
        }
        function flush() { if (paragraph != "") put(paragraph); paragraph = "" }
        /^$/ { flush(); next }
        !/^ / { flush(); name = $0; sub(/:.*/, "", name); sub(/^[^:]*: /, "")
                print ".Ss " name; put($0); next }
        { sub(/^ +/, "") }
        /^(In|What to do): / { flush(); print ".br" }
        { paragraph = paragraph (paragraph == "" ? "" : " ") $0 }
        END { flush() }'
}

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
{
    sed -n '1,/^\.Sh FRICTIONS/p' "$page"
    frictions
    sed -n '/^\.Sh FORMATS/,$p' "$page"
} >"$fresh"
if [ "${1:-}" = --update ]; then
    cat "$fresh" >"$page"
    exit
fi
diff -u --label "$page" --label 'req report --explain' "$page" "$fresh" || {
    echo "$page is not fresh: run tests/house/report_page.sh --update"
    exit 1
}
