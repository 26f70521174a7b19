#!/bin/sh
# SPDX-License-Identifier: MIT
# REQ=build/req examples/history.sh EMPTY-FOLDER
# makes a git repository of spring-campaign, with the history that a team would have given it. A
# commit is one person's day. Texts are cut back to what was known on that day: a brief has its Need
# alone, an approval stands there once it was given. At the end every file is as in spring-campaign.
# shellcheck disable=SC2086 # $words, $late, $goals and $metrics are lists
set -eu
: "${REQ:?the path of the req program is missing}"
repo=${1:?an empty folder is missing}
texts=$(dirname "$0")/spring-campaign
mkdir -p "$repo"
[ -z "$(ls -A "$repo")" ] || { echo "history.sh: '$repo' is not empty" >&2 && exit 2; }

# Nothing of the caller's: no home, no git configuration, no repository around us.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE XDG_CONFIG_HOME
export HOME=/nonexistent GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 LC_ALL=C TZ=UTC

req() { "$REQ" -C "$repo" "$@"; }

# as NAME DAY: from here on NAME works, at nine in the morning of DAY.
as() {
    today=$2
    export GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$1@example.org" GIT_AUTHOR_DATE="$2T09:00:00Z"
    export GIT_COMMITTER_NAME="$1" GIT_COMMITTER_EMAIL="$1@example.org" GIT_COMMITTER_DATE="$2T09:00:00Z"
}

# save MESSAGE [NAME…]: commits; each NAME gave an answer or an approval that is in it.
save() {
    message=$1 && shift
    for name; do shift && set -- "$@" "$name" "$name"; done
    [ $# -eq 0 ] || message=$(printf '%s\n\n' "$message" && printf 'Co-authored-by: %s <%s@example.org>\n' "$@")
    req commit -m "$message"
}

# path ID: where the text of a document, or of the word with that file name, stands.
path() { case $1 in [A-Z]*) (cd "$texts" && echo ./*/"$1"-*.md) ;; *) echo "./glossary/$1.md" ;; esac; }

# new KIND ID…: scaffolds documents, under the titles of their prepared texts.
new() {
    kind=$1 && shift
    for id; do req new "$kind" "$(sed -n 's/^title: //p; s/^term: //p' "$texts/$(path "$id")")" >/dev/null; done
}

# past ID STATUS STOP FIELDS: prints a text as it was at STATUS: boxes open, no list entry of a later
# day, only these FIELDS ("all"), and no heading of STOP (|A|B|) or what follows; "none": no body.
past() {
    awk -v status="$2" -v stop="$3" -v fields="$4" -v today="$today" '
        /^---$/ && fence < 2 { fence++; print; next }
        fence == 1 && /^[a-z]/ {
            key = substr($0, 1, index($0, ":") - 1)
            keep = fields == "all" || index(" id title term status " fields " ", " " key " ")
            if (key == "status") $0 = "status: " status
        }
        fence == 1 && match($0, /[{].*on: [0-9]/) && substr($0, RSTART + RLENGTH - 1, 10) > today { next }
        fence == 1 { if (keep) print; next }
        stop == "none" || (/^## / && index(stop, "|" substr($0, 4) "|")) { exit }
        /^$/ { blank = blank "\n"; next }
        { sub(/^- \[x\]/, "- [ ]"); printf "%s%s\n", blank, $0; blank = "" }
    ' "$texts/$(path "$1")"
}

# grow STATUS STOP FIELDS ID…: writes documents as they were at STATUS; put ID…: as they are now.
grow() {
    status=$1 stop=$2 fields=$3 && shift 3
    for id; do past "$id" "$status" "$stop" "$fields" >"$repo/$(path "$id")"; done
}
put() { for id; do cp "$texts/$(path "$id")" "$repo/$(path "$id")"; done; }

# code FILE…: commits code and tests.
code() {
    for file; do mkdir -p "$repo/$(dirname "$file")" && cp "$texts/$file" "$repo/$file"; done
    git -C "$repo" add "$@"; git -C "$repo" commit -q -m "Code: $*"
}

# A brief is a new requirement with its Need alone; review and agreement ask for more.
wish="owners for priority due drop-dead effort cost tags may-change links metrics systems"
brief() { new requirement "$@"; grow draft "|Requirement|" "" "$@"; }
review() { grow review "|Open questions|What we tried|" "$wish" "$@"; }
agree() { grow agreed "" "$wish approvals" "$@"; }

words="banner bounce cache campaign channel consent conversion cookie-banner deadline deployment funnel
    go-live landing-page launch lead opt-in release segment session staging tag tracking user visitor"
late="a-b-test api attribution backlog environment incident"
goals="GOAL-0001 GOAL-0002 GOAL-0003 GOAL-0004"
metrics="KPI-0001 KPI-0002 KPI-0003 KPI-0004" # KPI-0005 is still a draft

as raj 2026-09-07
git -C "$repo" init -q -b main
req init
cp -R "$texts/req.yml" "$texts/README.md" "$texts/.gitattributes" "$texts/images" "$repo/"
git -C "$repo" add .; git -C "$repo" commit -q -m "One place for what we want and what we mean"
as mei 2026-09-08
new term $words
grow proposed none "definition avoid" $words
save "Words of the workshop, as they stood on the wall"
as ana 2026-09-14
new goal $goals; new metric $metrics KPI-0005
grow draft "|Reached|" "owners due sponsor" $goals
grow draft "|What moved it|" "owners unit direction" $metrics KPI-0005
brief REQ-0001 REQ-0002 REQ-0003 REQ-0004 REQ-0005 REQ-0006
save "Goals, their figures, and six briefs for spring"
as raj 2026-09-21
put $words
for id in $goals; do req set "$id" status=agreed; done
grow agreed "|What moved it|" "owners unit direction source baseline target links" $metrics
review REQ-0001 REQ-0002 REQ-0003
save "What IT means by the words; the first three briefs answered" sofia tomas
as ana 2026-09-28
agree REQ-0001 REQ-0002
save "Guest checkout and newsletter form agreed" mei raj sofia
as lucas 2026-10-05
new decision DEC-0001 DEC-0002; grow draft "|Consequences|" owners DEC-0001 DEC-0002
brief REQ-0007 REQ-0008 REQ-0009
save "Two points to settle, three briefs"
as raj 2026-10-12
for id in REQ-0001 REQ-0002; do req set "$id" status=delivered; done
req set DEC-0001 status=decided; put DEC-0002
review REQ-0003 REQ-0004 REQ-0005 REQ-0006 REQ-0007 REQ-0008 REQ-0009
for id in REQ-0006 REQ-0008; do # as Mei first thought of it
    past "$id" review "|Open questions|" "$wish" |
        sed 's/~~20 %~~ 15 %/20 %/; s/15 %/20 %/; s/34 €/32 €/' >"$repo/$(path "$id")"
done
save "First two delivered; answers to the other briefs" ana sofia tomas
code shop/guest.mjs shop/newsletter.mjs shop/exit-window.mjs
as ana 2026-10-26
agree REQ-0003 REQ-0005 REQ-0009
put REQ-0007; grow agreed "|What moved it|" all $metrics
save "Three agreed, the exit window dropped" lucas mei raj sofia tomas
req baseline v1 -m "What we build for spring, as both sides agreed on 26 October"
as mei 2026-11-02
brief REQ-0010 REQ-0011 REQ-0012
save "Campaign links lose their tag, and we mail again on 12 November"
as sofia 2026-11-03
new term $late; new decision DEC-0003
put $late mail-bounce REQ-0010; grow draft "|Consequences|" owners DEC-0003
grow review "" "$wish reason" REQ-0012
save "Tags and banners answered, six words more" ana mei
as mei 2026-11-04
grow agreed "" "$wish reason approvals" REQ-0012
save "Campaign links agreed, in a hurry" sofia
as lucas 2026-11-09
put REQ-0001 REQ-0002; grow agreed "|What moved it|" all $metrics
brief REQ-0013 REQ-0014
save "Guest checkout and newsletter form measured; two briefs" sofia
as sofia 2026-11-12
put REQ-0003 REQ-0011 REQ-0012 DEC-0001 DEC-0003
review REQ-0013
req set REQ-0013 owners.it=tomas@example.org
req commit
code shop/consent.mjs shop/campaign.mjs tests/shop.test.mjs tests/junit.xml
as ana 2026-11-16
new decision DEC-0004; put DEC-0004
put REQ-0004 REQ-0006 REQ-0008 REQ-0009 REQ-0013
save "15 % instead of 20 %; load test and banner agreed" raj tomas
req baseline v2 -m "After the talk about the discount, on 16 November"
as lucas 2026-11-19
new decision DEC-0005; put DEC-0005
save "New prices and fast pages: one has to give way"
as mei 2026-11-20
brief REQ-0015
put $metrics KPI-0005 GOAL-0003 REQ-0015
req commit

diff -r -x .git "$texts" "$repo"
