# What both sides say and nobody has explained: acronyms, quotations, noun phrases that come again.
$ repo && req term suggest
req: note: nothing stands out that the glossary does not have
$ for i in 1 2 3; do doc "requirements/REQ-000$i-a.md" <<END
> ---
> id: REQ-000$i
> title: Number $i
> status: draft
> owners: {marketing: ana@example.org}
> ---
> 
> ## Acceptance criteria
> 
> The discount codes are shown by the SLA. Press “raised bed” now; the discount code of day $i quickly ends.
> It uses the landing page load time, a URL and \`XYZ\` code. A red shoe.
> END
> done
$ doc goals/GOAL-0001-b.md <<END
> ---
> id: GOAL-0001
> title: One
> status: draft
> owners: {it: raj@example.org}
> ---
> 
> The red shoe and the order total. An order total counts, and the red shoes run. The order total is sent.
> END
$ req term new landing page >out && req term suggest
   PHRASE                  KIND     USES  DOCUMENTS  SIDES
1  red shoe                phrase   5     4          marketing, it
2  discount code           phrase   6     3          marketing
3  SLA                     acronym  3     3          marketing
4  landing page load time  phrase   3     3          marketing
5  raised bed              quoted   3     3          marketing

1  goals/GOAL-0001-b.md:8:5          The red shoe and the order total.
2  requirements/REQ-0001-a.md:10:5   The discount codes are shown by the SLA.
3  requirements/REQ-0001-a.md:10:37  The discount codes are shown by the SLA.
4  requirements/REQ-0001-a.md:11:13  It uses the landing page load time, a URL and … code.
5  requirements/REQ-0001-a.md:10:49  Press “raised bed” now; the discount code of day 1 quickly ends.
$ req term suggest --limit 1 --format json
req: note: 4 more; --limit all shows them
{
  "version": 1,
  "suggestions": [
    {"rank": 1, "phrase": "red shoe", "kind": "phrase", "uses": 5, "documents": 4, "sides": ["marketing", "it"], "path": "goals/GOAL-0001-b.md", "line": 8, "column": 5, "example": "The red shoe and the order total."}
  ]
}
$ req term suggest --limit 2 --format csv | tr -d "\r"
req: note: 3 more; --limit all shows them
"rank","phrase","kind","uses","documents","sides","place","example"
"1","red shoe","phrase","5","4","marketing, it","goals/GOAL-0001-b.md:8:5","The red shoe and the order total."
"2","discount code","phrase","6","3","marketing","requirements/REQ-0001-a.md:10:5","The discount codes are shown by the SLA."
$ req term suggest -n all --format jsonl | wc -l
5
# what is a term is proposed no more
$ req term new red shoe >out && req term new SLA >out && req term suggest -n 2 | head -3
req: note: 1 more; --limit all shows them
   PHRASE                  KIND    USES  DOCUMENTS  SIDES
1  discount code           phrase  6     3          marketing
2  landing page load time  phrase  3     3          marketing
$ req term suggest --limit 0
req: error: '0' is no number from 1 on, or 'all', as --limit wants
[2]
$ req term suggest --format xml
req: error: unknown format 'xml'; there are: table, json, jsonl, csv
[2]
# the same bytes each time; in other languages no phrases
$ req term suggest --format json | cmp - <(req term suggest --format json) && echo same
same
$ echo 'language: de' >req.yml && req term suggest --format csv | cut -d, -f2,3 | tr -d "\r"
"phrase","kind"
"raised bed","quoted"
