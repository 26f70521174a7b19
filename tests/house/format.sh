#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every C file is as clang-format would have it. Its releases differ in details, so only the one
# that .clang-format names is asked.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=$(sed -nE 's/^# clang-format ([0-9]+)$/\1/p' .clang-format)
here=$(clang-format --version | sed -E 's/.*version ([0-9]+)\..*/\1/')
if [ "$here" != "$wanted" ]; then
    echo "note: format not checked: clang-format is $here here, the project's is $wanted"
    exit 0
fi
mapfile -t files < <(find lib cmd tests -name '*.[ch]' ! -path '*/node_modules/*' | sort)
clang-format --dry-run -Werror "${files[@]}" 2>/dev/null && exit 0
for file in "${files[@]}"; do
    clang-format "$file" | diff -u --label "$file" --label "$file, formatted" "$file" - || true
done
exit 1
