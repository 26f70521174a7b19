#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# man/req-rules.7 is what the table of rules says, but for its date. With --update it is made anew.
set -euo pipefail
cd "$(dirname "$0")/../.."
req=${BUILD:-build}/req
page=man/req-rules.7
if [ "${1:-}" = --update ]; then
    "$req" explain --format mdoc >"$page"
    exit
fi
undated() { grep -v '^\.Dd '; }
diff -u --label "$page" --label 'req explain --format mdoc' <(undated <"$page") \
    <("$req" explain --format mdoc | undated) || {
    echo "$page is not fresh: run tests/house/rules_page.sh --update"
    exit 1
}
