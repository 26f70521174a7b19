# Days of documents as a calendar: every date of what is not closed, all-day, with an exclusive end.
$ repo
$ doc req.yml <<'END'
> title: Spring, 2027
> freeze: 2026-12-20
> END
$ doc requirements/REQ-0001-banner.md <<'END'
> ---
> id: REQ-0001
> title: Banner; "spring", a \ and more
> status: agreed
> owners: {marketing: ana@example.org, it: raj@example.org}
> due: 2026-12-31
> drop-dead: 2027-02-28
> may-change: {what: the offer, until: 2026-12-01}
> approvals: [{side: it, by: raj@example.org, on: 2026-11-02, of: 5f1c2a9be0d4}]
> ---
> END
$ doc requirements/REQ-0002-gone.md <<'END'
> ---
> id: REQ-0002
> title: Gone
> status: dropped
> reason: Nobody asked for it.
> due: 2026-12-31
> ---
> END
$ doc decisions/DEC-0001-freeze.md <<'END'
> ---
> id: DEC-0001
> title: Freeze
> status: decided
> on: 2026-11-20
> ---
> END
$ git add . && git commit -qm 'What we want'
$ req export ics -o - 2>/dev/null | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//req//req//EN
CALSCALE:GREGORIAN
NAME:Spring\, 2027
X-WR-CALNAME:Spring\, 2027
BEGIN:VEVENT
UID:freeze@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261220
DTEND;VALUE=DATE:20261221
SUMMARY:Scope is frozen
DESCRIPTION:What is added\, made a must or agreed later gives a reason.\nfr
 eeze: 2026-12-20 (req.yml)
CATEGORIES:freeze
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:DEC-0001-on@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261120
DTEND;VALUE=DATE:20261121
SUMMARY:DEC-0001 decided: Freeze
DESCRIPTION:The day on which it was decided.\nStatus: decided\ndecisions/DE
 C-0001-freeze.md
CATEGORIES:decision
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:REQ-0001-due@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:REQ-0001 due: Banner\; "spring"\, a \\ and more
DESCRIPTION:The day on which both sides expect it.\nStatus: agreed\nOwners:
  marketing: ana@example.org\; it: raj@example.org\nrequirements/REQ-0001-b
 anner.md
CATEGORIES:requirement
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:REQ-0001-drop-dead@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20270228
DTEND;VALUE=DATE:20270301
SUMMARY:REQ-0001 drop-dead: Banner\; "spring"\, a \\ and more
DESCRIPTION:The day after which it is of no use.\nStatus: agreed\nOwners: m
 arketing: ana@example.org\; it: raj@example.org\nrequirements/REQ-0001-ban
 ner.md
CATEGORIES:requirement
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:REQ-0001-may-change.until@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261202
SUMMARY:REQ-0001 may-change until: Banner\; "spring"\, a \\ and more
DESCRIPTION:what: the offer\nStatus: agreed\nOwners: marketing: ana@example
 .org\; it: raj@example.org\nrequirements/REQ-0001-banner.md
CATEGORIES:requirement
STATUS:CONFIRMED
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR

# The same bytes on any day, in any time zone, on any number of threads; another revision is another.
$ req export ics -o a.ics; TZ=Asia/Tokyo req export ics --today 2027-05-05 --threads 1 -o b.ics; cmp a.ics b.ics
req: 5 days
req: 5 days
$ req export ics --rev HEAD -o c.ics 2>/dev/null; cmp a.ics c.ics

# Every line ends as calendars want it, and none is longer than 75 octets.
$ grep -c $'\r$' a.ics; grep -vc $'\r$' a.ics; LC_ALL=C awk '{ sub(/\r$/, "") } length > 75' a.ics | wc -l
69
0
0
$ req set REQ-0001 due=2027-01-15
requirements/REQ-0001-banner.md
$ git commit -qam Later && req export ics -o d.ics && grep -A3 REQ-0001-due d.ics | tr -d '\r'
req: 5 days
UID:REQ-0001-due@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20270115
DTEND;VALUE=DATE:20270116

# A line is folded between characters, and not inside one.
$ req set REQ-0001 title="$(printf 'ț%.0s' {1..120})"
requirements/REQ-0001-banner.md
$ req export ics -o - 2>/dev/null | grep -A4 '^SUMMARY:REQ-0001 due' | tr -d '\r'
SUMMARY:REQ-0001 due: țțțțțțțțțțțțțțțțțțțțțțțțțț
 țțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțț
 țțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțțț
 țțțțțțțțțțțțțțțțțțțț
DESCRIPTION:The day on which both sides expect it.\nStatus: agreed\nOwners:

# Without a repository, and with nothing to tell.
$ mkdir ../plain && cd ../plain && req export ics -o - --today 2026-12-24 2>/dev/null | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//req//req//EN
CALSCALE:GREGORIAN
NAME:Requirements and glossary
X-WR-CALNAME:Requirements and glossary
END:VCALENDAR

# What is asked for wrongly.
$ req export ics
req: error: -o is missing: the file, or '-' for standard output, as in req export ics -o -
[2]
$ req export isc -o -
req: error: unknown format 'isc'; did you mean 'ics'?
[2]
$ req export ics -o missing/x.ics
req: error: cannot write 'missing/x.ics': No such file or directory
[3]
$ cd "$DIR" && ln -s /tmp link && git add link && req export ics -o link/x.ics
req: error: 'link/x.ics' leads through a symbolic link that this repository holds, and is not written
[2]

# No document, no req.yml and no other tracked file is written over; a calendar of before is.
$ cd "$DIR"; mkdir -p out; for path in requirements/REQ-0001-banner.md req.yml ./requirements/../req.yml out/../req.yml; do req export ics -o "$path"; done; git status --porcelain -uno
req: error: 'requirements/REQ-0001-banner.md' is a document, and is not written over: name another file
req: error: 'req.yml' is the configuration, and is not written over
req: error: './requirements/../req.yml' is the configuration, and is not written over
req: error: 'out/../req.yml' is the configuration, and is not written over
A  link
 M requirements/REQ-0001-banner.md
$ cp requirements/REQ-0001-banner.md draft.md; req export ics -o draft.md; cmp draft.md requirements/REQ-0001-banner.md
req: error: 'draft.md' is a document, and is not written over: name another file
$ ln -s "$DIR/req.yml" ../config; req export ics -o ../config; rm ../config
req: error: '../config' is the configuration, and is not written over
$ echo hello >notes.txt; git add notes.txt; req export ics -o notes.txt; cat notes.txt
req: error: git tracks 'notes.txt', which is no .ics file, and it is not written over: name another
hello
$ req term export -f csv -o req.yml; req lint --report sarif:req.yml
req: error: 'req.yml' is the configuration, and is not written over
req: error: 'req.yml' is the configuration, and is not written over
[2]
$ git add -f a.ics; req export ics -o a.ics; echo gone >new.txt; req export ics -o new.txt && head -n 1 new.txt | tr -d '\r'
req: 5 days
req: 5 days
BEGIN:VCALENDAR

# Another title is no other event; what may change is said; a day in a map of a team's own; no status, no line.
$ diff <(req export ics -o - --title Other 2>/dev/null | grep UID) <(req export ics -o - 2>/dev/null | grep UID)
$ req export ics -o - 2>/dev/null | grep -A2 '^DESCRIPTION:what' | tr -d '\r'
DESCRIPTION:what: the offer\nStatus: agreed\nOwners: marketing: ana@example
 .org\; it: raj@example.org\nrequirements/REQ-0001-banner.md
CATEGORIES:requirement
$ printf 'kinds:\n  launch:\n    dir: launches\n    fields:\n      windows: {type: map, of: date}\n' >>req.yml
$ doc launches/L-1.md <<'END'
> ---
> id: L-1
> title: Spring
> windows: {shop: 2026-12-09, mail: 2026-12-10}
> ---
> END
$ req export ics -o - 2>/dev/null | grep -A6 '^UID:L-1' | tr -d '\r'
UID:L-1-windows.shop@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261209
DTEND;VALUE=DATE:20261210
SUMMARY:L-1 windows shop: launches/L-1.md
DESCRIPTION:launches/L-1.md
CATEGORIES:launch
--
UID:L-1-windows.mail@spring-2027.req
DTSTAMP:20261122T120000Z
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261211
SUMMARY:L-1 windows mail: launches/L-1.md
DESCRIPTION:launches/L-1.md
CATEGORIES:launch
