# A small team's documents, in every format.
$ repo
$ doc requirements/REQ-0001-banner.md <<'END'
> ---
> id: REQ-0001
> title: Spring banner
> status: review
> priority: must
> owners: {marketing: ana@example.org, it: raj@example.org}
> due: 2026-12-01
> effort: 8d
> systems: [checkout, cms]
> wish: yes
> approvals:
>   - {side: it, by: raj@example.org, on: 2026-11-02, of: 5f1c2a9be0d4}
> ---
> END
$ doc requirements/REQ-0002-no.md <<'END'
> ---
> id: REQ-0002
> title: no
> status: draft
> ---
> END
$ doc metrics/KPI-0001-rate.md <<'END'
> ---
> id: KPI-0001
> title: Rate
> status: agreed
> target: 3.50
> readings: [{on: 2026-11-01, value: 2}]
> ---
> END
$ doc glossary/lead.md <<'END'
> ---
> term: lead
> status: agreed
> means: {it: A row in the CRM}
> ---
> END
$ req list
ID        STATUS  TITLE          DUE         OWNERS
lead      agreed  lead
KPI-0001  agreed  Rate
REQ-0001  review  Spring banner  2026-12-01  ana, raj
REQ-0002  draft   no
$ req list --format ids
lead
KPI-0001
REQ-0001
REQ-0002
$ req list --format json
{
  "version": 1,
  "documents": [
    {"id": "lead", "kind": "term", "path": "glossary/lead.md", "title": "lead", "status": "agreed", "fields": {"term": "lead", "status": "agreed", "means": {"it": "A row in the CRM"}}},
    {"id": "KPI-0001", "kind": "metric", "path": "metrics/KPI-0001-rate.md", "title": "Rate", "status": "agreed", "fields": {"id": "KPI-0001", "title": "Rate", "status": "agreed", "target": 3.5, "readings": [{"on": "2026-11-01", "value": 2}]}},
    {"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-banner.md", "title": "Spring banner", "status": "review", "fields": {"id": "REQ-0001", "title": "Spring banner", "status": "review", "priority": "must", "due": "2026-12-01", "effort": "8d", "systems": ["checkout", "cms"], "approvals": [{"side": "it", "by": "raj@example.org", "on": "2026-11-02", "of": "5f1c2a9be0d4"}], "owners": {"marketing": "ana@example.org", "it": "raj@example.org"}, "wish": "yes"}},
    {"id": "REQ-0002", "kind": "requirement", "path": "requirements/REQ-0002-no.md", "title": "no", "status": "draft", "fields": {"id": "REQ-0002", "title": "no", "status": "draft"}}
  ]
}
$ req list --format jsonl kind:requirement
{"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-banner.md", "title": "Spring banner", "status": "review", "fields": {"id": "REQ-0001", "title": "Spring banner", "status": "review", "priority": "must", "due": "2026-12-01", "effort": "8d", "systems": ["checkout", "cms"], "approvals": [{"side": "it", "by": "raj@example.org", "on": "2026-11-02", "of": "5f1c2a9be0d4"}], "owners": {"marketing": "ana@example.org", "it": "raj@example.org"}, "wish": "yes"}}
{"id": "REQ-0002", "kind": "requirement", "path": "requirements/REQ-0002-no.md", "title": "no", "status": "draft", "fields": {"id": "REQ-0002", "title": "no", "status": "draft"}}
$ req list --format csv | tr -d '\r'
"id","kind","path","title","status","priority","due","effort","systems","approvals","owners","target","readings","term","means"
"lead","term","glossary/lead.md","lead","agreed","","","","","","","","","lead","it: A row in the CRM"
"KPI-0001","metric","metrics/KPI-0001-rate.md","Rate","agreed","","","","","","","3.50","on: 2026-11-01, value: 2","",""
"REQ-0001","requirement","requirements/REQ-0001-banner.md","Spring banner","review","must","2026-12-01","8d","checkout, cms","side: it, by: raj@example.org, on: 2026-11-02, of: 5f1c2a9be0d4","marketing: ana@example.org; it: raj@example.org","","","",""
"REQ-0002","requirement","requirements/REQ-0002-no.md","no","draft","","","","","","","","","",""
$ req list --format csv kind:term | od -An -c | tail -n 2
       A       r   o   w       i   n       t   h   e       C   R
   M   "  \r  \n
$ req list --format yaml
req: error: unknown format 'yaml'; there are: table, json, jsonl, csv, ids
[2]
$ req list --format jsn
req: error: unknown format 'jsn'; did you mean 'json'?
[2]
