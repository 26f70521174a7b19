#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every command has a file and a page of its own, and the page lists exactly the options that --help
# prints; what stands in req(1) holds for all. Every page is clean under mandoc's lint.
set -euo pipefail
cd "$(dirname "$0")/../.."
req=${BUILD:-build}/req
bad=0
say() {
    echo "$*"
    bad=1
}

page_options() { # the options that a page lists, one a line: -x, --long
    sed -n 's/^\.It Fl/Fl/p' "$1" | grep -oE 'Fl -?[A-Za-z0-9-]+' | sed 's/^Fl /-/' | sort -u
}
help_options() { # the same from --help
    "$req" "$1" --help | sed -nE 's/^ {2,6}(-.*)/\1/p' | sed -E 's/ {2,}.*//' |
        grep -oE '(^|[ ,])--?[A-Za-z0-9][A-Za-z0-9-]*' | sed 's/^[ ,]*//' | sort -u
}

commands=$("$req" help | sed -nE '/^commands:/,/^$/s/^  ([a-z][a-z-]*)( .*)?$/\1/p' | sort -u)
[ -n "$commands" ] || say "'req help' lists no commands"
everywhere=$({ page_options man/req.1; echo --help; } | sort -u)
for command in $commands; do
    page=man/req-$command.1
    [ -e "cmd/$command.c" ] || say "cmd/$command.c: missing, and 'req help' has '$command'"
    [ -e "$page" ] || { say "$page: missing"; continue; }
    difference=$(diff <(page_options "$page" | grep -vxF -- "$everywhere") \
        <(help_options "$command" | grep -vxF -- "$everywhere")) ||
        say "$page (<) and 'req $command --help' (>) differ in options:"$'\n'"$difference"
done

helpers=$(for file in cmd/*.c; do basename "$file" .c; done | grep -vxF -e req -e "$commands" || true)
[ "$(grep -c . <<<"$helpers")" -le 2 ] || say "cmd/ holds files that are no commands:" $helpers
for page in man/req-*.1; do
    name=$(basename "$page" .1)
    grep -qxF -- "${name#req-}" <<<"$commands" || say "$page: there is no such command"
done

# "referenced manual not found" looks on this machine; our own pages need not be installed here.
complaints=$(mandoc -Tlint -Wstyle man/*.[157] | grep -v 'referenced manual not found' || true)
[ -z "$complaints" ] || say "$complaints"
while read -r name section; do
    case $name in req*) [ -e "man/$name.$section" ] || say "man/: $name($section) is referred to, and missing" ;; esac
done < <(sed -nE 's/^\.(It )?Xr ([^ ]+) ([0-9]).*/\2 \3/p' man/*.[157] | sort -u)
exit $bad
