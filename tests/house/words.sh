#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What has no place in any file: hosts of package registries, addresses of people outside
# example.org, folders of one machine, names of writing aids.
set -euo pipefail
cd "$(dirname "$0")/../.."

# The brackets keep this file from finding itself.
unwanted='registr[y]\.(npm|yarn)|deb\.debia[n]\.org|pyp[i]\.org|/wor[k]/(main|shared)|/tmp/brie[f]'
unwanted="$unwanted|\\b(Claud[e]|Anthropi[c]|OpenA[I]|ChatGP[T]|Copilo[t]|LL[M]s?|AI[-]generated)\\b"
unwanted="$unwanted|[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\\.)*(gmail|hotmail|yahoo|outlook|debia[n]|githu[b])\\.[a-z]+"

if git ls-files --cached --others --exclude-standard -z | xargs -0 grep -InEi -- "$unwanted" 2>/dev/null; then
    exit 1
fi
