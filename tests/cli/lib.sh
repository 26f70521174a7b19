# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Loaded before the first command of every test in this folder.

# A new git repository here, or in the folder named.
repo() {
    git init -q -b main "${1:-.}"
}

# doc PATH <<END … END: writes a file, and the folders above it.
doc() {
    mkdir -p "$(dirname "$1")" && cat >"$1"
}
