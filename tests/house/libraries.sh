#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each library is included by one file alone; of GLib's family, libglib-2.0 is all we link; libgit2 and
# libxml2 are opened when first needed; and no table of ours has GLib's unseeded hash.
set -euo pipefail
cd "$(dirname "$0")/../.."
bad=0

for library in 'git2[./]' 'cmark' 'yaml\.h' 'jansson\.h' 'libxml/' 'xlsxwriter' 'libstemmer' 'glib[./]'; do
    files=$(grep -rlE "^# *include <$library" lib cmd || true)
    if [ "$(grep -c . <<<"$files")" -gt 1 ]; then
        echo "more than one file includes <$library>:" $files
        bad=1
    fi
done

if files=$(grep -rlE '^# *include <glib[./]' lib cmd | grep -vx lib/base/base.h); then
    echo "GLib comes in through lib/base/base.h, and not in:" $files
    bad=1
fi
if grep -rnE '^# *include <(gio/|gobject/|glib-object\.h|gmodule)' lib cmd; then
    echo 'of GLib, libglib-2.0 alone'
    bad=1
fi
if grep -rnw g_str_hash lib cmd; then
    echo 'g_str_hash is unseeded: table_new() or hash_string()'
    bad=1
fi
linked=$(ldd "${BUILD:-build}/req")
if grep -E 'lib(gio|gobject|gmodule)-2' <<<"$linked"; then
    echo 'linked with more of GLib than libglib-2.0'
    bad=1
fi
# Opened when first needed; a function that is missing in calls.h would link them in again.
if grep -E 'lib(git2|xml2)' <<<"$linked"; then
    echo 'linked with what is opened when first needed: lib/adapters/*/calls.h lists every call'
    bad=1
fi
for calls in lib/adapters/*/calls.h; do
    if ! diff <(sed -n 's/^ *each(\(.*\)).*/\1/p' "$calls") <(sed -n 's/^#define \([^ ]*\) *(\*.*/\1/p' "$calls"); then
        echo "$calls: the two lists differ"
        bad=1
    fi
    while read -r name; do
        if ! grep -rqw "$name" "${calls%/*}" --exclude=calls.h; then
            echo "$calls: nobody calls $name"
            bad=1
        fi
    done < <(sed -n 's/^ *each(\(.*\)).*/\1/p' "$calls")
done
exit $bad
