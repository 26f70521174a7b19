# The differences of the example's history, for a reader.
$ REQ=$(command -v req) "$EXAMPLES/history.sh" "$DIR/team" >/dev/null 2>&1
$ req -C team baseline
BASELINE  DATE        BY   HOLDS  TEXT
v1        2026-10-26  ana  44     What we build for spring, as both sides agreed on 26 October
v2        2026-11-16  ana  58     After the talk about the discount, on 16 November
$ req -C team diff v1 v2 --format markdown | head -n 20
## What changed from v1 to v2

Documents: 10 changed, 14 new. Words that went are ~~struck out~~, new ones are **bold**.

### Changed

#### Credit orders to the first click (DEC-0001)

- status: decided → superseded
- on: none → 2026-10-12
- reason: none → replaced by DEC-0003 once we had four weeks of data

**Consequences**

\> **The newsletter's share fell by half in the report, although nothing had changed in the shop. See Credit orders to the last click.**

#### Checkout conversion (KPI-0001)

- readings.2026-11-02: none → value: 2.7
\
# Nothing in it that only a program would want to read.
$ req -C team diff v1 v2 --format markdown | grep -nE 'of: [0-9a-f]|\{|side:|\.md'
[1]
