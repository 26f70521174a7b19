#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every command has a file and a page of its own, and the page lists exactly the options that --help
# prints; what stands in req(1) holds for all. A command of a command has a file of its own, and a
# section of the page. Every page is clean under mandoc's lint.
set -euo pipefail
cd "$(dirname "$0")/../.."
req=${BUILD:-build}/req
bad=0
say() {
    echo "$*"
    bad=1
}

page_options() { # the options that a page, or a section of it, lists, one a line: -x, --long
    awk -v section="${2:-}" '/^\.S[hs] /{ inside = $0 == ".Ss " section } section == "" || inside' "$1" |
        sed -n 's/^\.It Fl/Fl/p' | grep -oE 'Fl -?[A-Za-z0-9-]+' | sed 's/^Fl /-/' | sort -u
}
help_options() { # the same from --help of a command
    "$req" "$@" --help | sed -nE 's/^ {2,6}(-.*)/\1/p' | sed -E 's/ {2,}.*//' |
        grep -oE '(^|[ ,])--?[A-Za-z0-9][A-Za-z0-9-]*' | sed 's/^[ ,]*//' | sort -u
}

commands_of() { # those that help lists, of a command or of all
    "$req" help "$@" | sed -nE '/^commands:/,/^$/s/^  ([a-z][a-z-]*)( .*)?$/\1/p' | sort -u
}
compare() { # PAGE SECTION COMMAND…: the options there and in --help
    local page=$1 section=$2 difference
    shift 2
    difference=$(diff <(page_options "$page" "$section" | grep -vxF -- "$everywhere") \
        <(help_options "$@" | grep -vxF -- "$everywhere")) ||
        say "$page${section:+, $section} (<) and 'req $* --help' (>) differ in options:"$'\n'"$difference"
}

commands=$(commands_of)
files=$commands
[ -n "$commands" ] || say "'req help' lists no commands"
everywhere=$({ page_options man/req.1; echo --help; } | sort -u)
for command in $commands; do
    page=man/req-$command.1
    [ -e "cmd/$command.c" ] || say "cmd/$command.c: missing, and 'req help' has '$command'"
    [ -e "$page" ] || { say "$page: missing"; continue; }
    inner=$(commands_of "$command")
    [ -n "$inner" ] || compare "$page" '' "$command"
    for each in $inner; do
        files+=$'\n'$command-$each
        [ -e "cmd/$command-$each.c" ] || say "cmd/$command-$each.c: missing, and 'req help $command' has '$each'"
        grep -qx ".Ss $each" "$page" || say "$page: no section '$each'"
        compare "$page" "$each" "$command" "$each"
    done
done

helpers=$(for file in cmd/*.c; do basename "$file" .c; done | grep -vxF -e req -e "$files" || true)
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
