# ReqIF: types from the schema, an object a document, a relation a link, children below what they refine.
$ team draft
$ doc requirements/REQ-0002-part.md <<'END'
> ---
> id: REQ-0002
> title: A part
> status: draft
> links: {refines: [REQ-0001@5f1c2a9b], conflicts: [REQ-0099]}
> ---
> Text with *emphasis* and <b>raw</b> [a link](https://example.org).
> END
$ git add . && git commit -qm more
$ req export reqif -o all.reqif
req: note: links to what is not in the file are no relations there: 1
req: 3 documents
$ xmllint --noout all.reqif
$ grep -o 'LAST-CHANGE="[^"]*"' all.reqif | sort -u
LAST-CHANGE="2026-11-22T12:00:00Z"
$ grep -o '<SPEC-OBJECT IDENTIFIER="[^"]*"' all.reqif
<SPEC-OBJECT IDENTIFIER="object.metric.KPI-0001"
<SPEC-OBJECT IDENTIFIER="object.requirement.REQ-0001"
<SPEC-OBJECT IDENTIFIER="object.requirement.REQ-0002"
$ grep -o '<SPEC-RELATION .*' all.reqif | sed 's/LAST-CHANGE="[^"]*" *//g'
<SPEC-RELATION IDENTIFIER="relation.metrics.object.requirement.REQ-0001.object.metric.KPI-0001" ><TYPE><SPEC-RELATION-TYPE-REF>link.metrics</SPEC-RELATION-TYPE-REF></TYPE><SOURCE><SPEC-OBJECT-REF>object.requirement.REQ-0001</SPEC-OBJECT-REF></SOURCE><TARGET><SPEC-OBJECT-REF>object.metric.KPI-0001</SPEC-OBJECT-REF></TARGET></SPEC-RELATION>
<SPEC-RELATION IDENTIFIER="relation.refines.object.requirement.REQ-0002.object.requirement.REQ-0001" ><VALUES><ATTRIBUTE-VALUE-STRING THE-VALUE="5f1c2a9b"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>link.refines.req.Pin</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING></VALUES><TYPE><SPEC-RELATION-TYPE-REF>link.refines</SPEC-RELATION-TYPE-REF></TYPE><SOURCE><SPEC-OBJECT-REF>object.requirement.REQ-0002</SPEC-OBJECT-REF></SOURCE><TARGET><SPEC-OBJECT-REF>object.requirement.REQ-0001</SPEC-OBJECT-REF></TARGET></SPEC-RELATION>
$ grep '<SPECIFICATION IDENTIFIER="specification.requirement"' all.reqif | sed 's/LAST-CHANGE="[^"]*" *//g'
<SPECIFICATION IDENTIFIER="specification.requirement" LONG-NAME="requirements"><TYPE><SPECIFICATION-TYPE-REF>specification</SPECIFICATION-TYPE-REF></TYPE><CHILDREN><SPEC-HIERARCHY IDENTIFIER="place.object.requirement.REQ-0001" ><OBJECT><SPEC-OBJECT-REF>object.requirement.REQ-0001</SPEC-OBJECT-REF></OBJECT><CHILDREN><SPEC-HIERARCHY IDENTIFIER="place.object.requirement.REQ-0002" ><OBJECT><SPEC-OBJECT-REF>object.requirement.REQ-0002</SPEC-OBJECT-REF></OBJECT></SPEC-HIERARCHY></CHILDREN></SPEC-HIERARCHY></CHILDREN></SPECIFICATION>
$ grep -o '<THE-VALUE><xhtml:div><xhtml:p>Text.*</xhtml:p></xhtml:div>' all.reqif
<THE-VALUE><xhtml:div><xhtml:p>Text with <xhtml:em>emphasis</xhtml:em> and raw <xhtml:a href="https://example.org">a link</xhtml:a>.</xhtml:p></xhtml:div>
$ grep -o 'THE-VALUE="2027[^"]*"\|data.requirement.priority.must</ENUM-VALUE-REF>' all.reqif
data.requirement.priority.must</ENUM-VALUE-REF>
THE-VALUE="2027-03-01T00:00:00Z"
# A query chooses; what leads out of it is told.
$ req export reqif -o - id:REQ-0001 | grep -c '<SPEC-OBJECT '
req: note: links to what is not in the file are no relations there: 1
req: 1 document
1
# The same bytes at any time, from any thread; a revision is named.
$ req export reqif -o - --threads 1 2>/dev/null | cmp - all.reqif
$ req export reqif -o - --rev HEAD 2>/dev/null | grep -o '<COMMENT>.*</COMMENT>' | tr -dc 0-9a-f | wc -c
40
