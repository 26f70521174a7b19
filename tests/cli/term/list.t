# Terms as a table: the joint definition, else what each side says.
$ repo && req term list
req: note: there is no glossary yet; 'req term new lead' writes its first term
$ req term new lead --definition "A person who asked to hear from us" --avoid prospect >out
$ req term new conversion --means marketing="Anything hoped for" --means it="A paid order" >out
$ req term new visit --definition "One stay in the shop" >out && req term set visit status=contested >out
$ doc requirements/REQ-0001-visit.md <<END
> ---
> id: REQ-0001
> title: A visit
> status: draft
> ---
> END
$ req term list
TERM        STATUS     MEANING                                          AVOID
conversion  proposed   marketing: Anything hoped for; it: A paid order
lead        proposed   A person who asked to hear from us               prospect
visit       contested  One stay in the shop
$ req term list status:contested
TERM   STATUS     MEANING               AVOID
visit  contested  One stay in the shop
$ req term list no:definition --format ids
conversion
$ req term list paid --format jsonl
{"id": "conversion", "kind": "term", "path": "glossary/conversion.md", "title": "conversion", "status": "proposed", "fields": {"term": "conversion", "status": "proposed", "means": {"marketing": "Anything hoped for", "it": "A paid order"}}}
$ req term list --format csv has:avoid | tr -d "\r"
"id","kind","path","title","status","term","definition","means","avoid"
"lead","term","glossary/lead.md","lead","proposed","lead","A person who asked to hear from us","marketing: ; it: ","prospect"
$ req term list status:agreed
req: note: no term matches
$ req term list --format tabel
req: error: unknown format 'tabel'; did you mean 'table'?
[2]
$ req term list colour:red
req: error: unknown field 'colour'; to look for a text with a colon, quote it: '"colour:…"'
[2]
# a revision, the index, and a repository without files
$ git add . && git commit -q -m all && rm glossary/visit.md && req term list --format ids && req term list --staged --format ids
conversion
lead
conversion
lead
visit
$ req term list --rev HEAD --format ids | tail -1
visit
$ git clone -q --bare . ../bare.git && req -C ../bare.git term list --format ids
conversion
lead
visit
# Statuses are those of terms; another kind has none here.
$ req term list status:draft
req: error: unknown status 'draft'; there are: proposed, contested, agreed, retired
[2]
