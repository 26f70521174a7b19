# Circles, which link/cycle tells of too.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace --cycles
req: note: no circles
$ put REQ-0001 requirements agreed 'links: {depends: [REQ-0003], refines: [REQ-0002]}'
$ req trace --cycles
LINK     DOCUMENTS  CIRCLE
depends  3          REQ-0001 → REQ-0003 → REQ-0002 → REQ-0001
refines  2          REQ-0001 → REQ-0002 → REQ-0001
$ req lint --select link/cycle --format unix
requirements/REQ-0001-about.md:5:19: error: 'links.depends' goes in a circle: REQ-0001 → REQ-0003 → REQ-0002 → REQ-0001 [link/cycle]
requirements/REQ-0001-about.md:5:40: error: 'links.refines' goes in a circle: REQ-0001 → REQ-0002 → REQ-0001 [link/cycle]
[1]
$ req trace --cycles -f json
{
  "version": 1,
  "cycles": [
    {"link": "depends", "documents": ["REQ-0001", "REQ-0003", "REQ-0002"]},
    {"link": "refines", "documents": ["REQ-0001", "REQ-0002"]}
  ]
}
$ csv --cycles status:delivered
"link","documents","circle"
"depends","3","REQ-0001 → REQ-0003 → REQ-0002 → REQ-0001"
"refines","2","REQ-0001 → REQ-0002 → REQ-0001"
$ req trace --cycles -f markdown status:dropped
req: note: no circles
$ for i in {11..29}; do put "REQ-00$i" requirements draft "links: {depends: [REQ-00$((i + 1))]}"; done
$ put REQ-0030 requirements draft 'links: {depends: [REQ-0011]}'
$ req trace --cycles REQ-0020
LINK     DOCUMENTS  CIRCLE
depends  20         REQ-0011 → REQ-0012 → REQ-0013 → REQ-0014 → REQ-0015 → REQ-0016 → REQ-0017 → REQ-0018 → … 12 more … → REQ-0011

# What names itself is a circle of one.
$ put REQ-0003 requirements draft 'links: {depends: [REQ-0003, REQ-0003, REQ-0002], refines: [REQ-0003]}'
$ req trace --cycles REQ-0003 -f csv | tr -d '\r'
"link","documents","circle"
"depends","3","REQ-0001 → REQ-0003 → REQ-0002 → REQ-0001"
"depends","1","REQ-0003 → REQ-0003"
"refines","2","REQ-0001 → REQ-0002 → REQ-0001"
"refines","1","REQ-0003 → REQ-0003"
