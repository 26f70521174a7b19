# ReqIF of other tools: names, texts, enumerations, dates, relations, hierarchy.
$ repo
$ doc theirs.reqif <<'END'
> <?xml version="1.0" encoding="UTF-8"?>
> <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:h="http://www.w3.org/1999/xhtml">
> <CORE-CONTENT><REQ-IF-CONTENT>
> <DATATYPES><DATATYPE-DEFINITION-ENUMERATION IDENTIFIER="p"><SPECIFIED-VALUES>
> <ENUM-VALUE IDENTIFIER="p1" LONG-NAME="must"/><ENUM-VALUE IDENTIFIER="p2" LONG-NAME="could"/>
> </SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION></DATATYPES>
> <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t"><SPEC-ATTRIBUTES>
> <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a" LONG-NAME="ReqIF.ForeignID"/>
> <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="b" LONG-NAME="ReqIF.Name"/>
> <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="c" LONG-NAME="ReqIF.Text"/>
> <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="d" LONG-NAME="ReqIF.ChapterName"/>
> <ATTRIBUTE-DEFINITION-ENUMERATION IDENTIFIER="e" LONG-NAME="Priority"/>
> <ATTRIBUTE-DEFINITION-DATE IDENTIFIER="f" LONG-NAME="Due"/>
> <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="g" LONG-NAME="Verification"/>
> </SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE><SPEC-RELATION-TYPE IDENTIFIER="r" LONG-NAME="satisfies"/></SPEC-TYPES>
> <SPEC-OBJECTS>
> <SPEC-OBJECT IDENTIFIER="o0"><VALUES><ATTRIBUTE-VALUE-STRING THE-VALUE="Safety"><DEFINITION>
> <ATTRIBUTE-DEFINITION-STRING-REF>d</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING></VALUES></SPEC-OBJECT>
> <SPEC-OBJECT IDENTIFIER="o1"><TYPE><SPEC-OBJECT-TYPE-REF>t</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>
> <ATTRIBUTE-VALUE-STRING THE-VALUE="SYS-7"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
> <ATTRIBUTE-VALUE-XHTML><THE-VALUE><h:p>Brake <h:b>light</h:b></h:p></THE-VALUE><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>b</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION></ATTRIBUTE-VALUE-XHTML>
> <ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>c</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION><THE-VALUE><h:div>
> The light shall <h:em>glow</h:em>.<h:br/><h:ul><h:li>red</h:li><h:li>1 &lt; 2</h:li></h:ul>
> <h:object data="x.png">a picture</h:object></h:div></THE-VALUE></ATTRIBUTE-VALUE-XHTML>
> <ATTRIBUTE-VALUE-ENUMERATION><VALUES><ENUM-VALUE-REF>p2</ENUM-VALUE-REF></VALUES><DEFINITION><ATTRIBUTE-DEFINITION-ENUMERATION-REF>e</ATTRIBUTE-DEFINITION-ENUMERATION-REF></DEFINITION></ATTRIBUTE-VALUE-ENUMERATION>
> <ATTRIBUTE-VALUE-DATE THE-VALUE="2027-01-31T00:00:00+01:00"><DEFINITION><ATTRIBUTE-DEFINITION-DATE-REF>f</ATTRIBUTE-DEFINITION-DATE-REF></DEFINITION></ATTRIBUTE-VALUE-DATE>
> <ATTRIBUTE-VALUE-STRING THE-VALUE="test"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>g</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
> </VALUES></SPEC-OBJECT>
> <SPEC-OBJECT IDENTIFIER="o2"><VALUES>
> <ATTRIBUTE-VALUE-STRING THE-VALUE="SYS-7"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
> </VALUES></SPEC-OBJECT>
> </SPEC-OBJECTS>
> <SPEC-RELATIONS><SPEC-RELATION IDENTIFIER="x"><SOURCE><SPEC-OBJECT-REF>o2</SPEC-OBJECT-REF></SOURCE>
> <TARGET><SPEC-OBJECT-REF>o1</SPEC-OBJECT-REF></TARGET><TYPE><SPEC-RELATION-TYPE-REF>r</SPEC-RELATION-TYPE-REF></TYPE></SPEC-RELATION></SPEC-RELATIONS>
> <SPECIFICATIONS><SPECIFICATION IDENTIFIER="s" LONG-NAME="Car"><CHILDREN>
> <SPEC-HIERARCHY IDENTIFIER="h0"><CHILDREN><SPEC-HIERARCHY IDENTIFIER="h1"><OBJECT><SPEC-OBJECT-REF>o1</SPEC-OBJECT-REF></OBJECT></SPEC-HIERARCHY></CHILDREN>
> <OBJECT><SPEC-OBJECT-REF>o0</SPEC-OBJECT-REF></OBJECT></SPEC-HIERARCHY>
> </CHILDREN></SPECIFICATION></SPECIFICATIONS>
> </REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>
> END
$ req import reqif theirs.reqif
req: theirs.reqif:19:1: lost: a picture or attached file in a text
req: theirs.reqif:33:1: note: relations 'satisfies' become 'refines'; --map 'satisfies=links.depends' would say otherwise
req: note: fields that req.yml does not know, kept in front matter: verification (1); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 2, links 1 (pinned 0), headings and texts 1; there already 0; lost 1; broken 0
requirements/car/REQ-0001-brake-light.md
requirements/REQ-0002-o2.md
requirements/car/README.md
$ cat requirements/car/REQ-0001-*.md
---
id: REQ-0001
title: Brake light
status: draft
priority: could
due: 2027-01-31
tags: [Safety]
was: [SYS-7]
verification: test
---

## Requirement

The light shall *glow*.

- red
- 1 \< 2

a picture
$ cat requirements/REQ-0002-*.md
---
id: REQ-0002
title: o2
status: draft
was: [o2]
links: {refines: [REQ-0001]}
---
$ req import reqif theirs.reqif 2>&1 | tail -1
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 2; lost 1; broken 0
$ req lint --fail-on error >/dev/null
# A relation goes where --map says.
$ repo other && cp theirs.reqif other && cd other && req import reqif theirs.reqif --map satisfies=depends >/dev/null 2>&1
$ grep -h links: -A 1 requirements/*.md
links: {depends: [REQ-0001]}
---
$ cd ..
# What is broken or hostile is refused, with its place.
$ echo '<!DOCTYPE x [<!ENTITY a "b">]><REQ-IF/>' >bad.reqif; req import reqif bad.reqif
req: error: bad.reqif:1:13: a document type (<!DOCTYPE …>) is not read, since it can make a small file huge; write the file without it
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ echo '<html/>' >bad.reqif; req import reqif bad.reqif 2>&1 | head -1
req: error: bad.reqif:1:6: this is no ReqIF: that begins with REQ-IF
$ echo '<REQ-IF><a></REQ-IF>' >bad.reqif; req import reqif bad.reqif 2>&1 | head -1
req: error: bad.reqif:1:21: this is no well-formed XML: Opening and ending tag mismatch: a line 1 and REQ-IF
$ echo zip >x.reqifz; req import reqif x.reqifz 2>&1 | head -1
req: x.reqifz: error: this is an archive; unpack it, and import the .reqif files in it
# A path out of the repository, or of no document, is not followed.
$ team draft 2>/dev/null; req export reqif -o ours.reqif 2>/dev/null
$ for path in ../../up.md requirements/../../up.md /tmp/up.md .git/x.md req.yml requirements/.x.md requirements/a.txt; do
>     rm -rf new && repo new && sed "s,requirements/REQ-0001-banner.md,$path,g" ours.reqif >new/ours.reqif
>     (cd new && req import reqif ours.reqif 2>&1 | sed -n 's/.*: lost: //p')
> done
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
a file that has no place here; it is made anew of its fields
$ ls new/requirements ../up.md 2>&1
ls: cannot access '../up.md': No such file or directory
new/requirements:
REQ-0001-spring-banner.md
REQ-0002-o2.md
car
[2]

# What comes back has its links, and they are counted.
$ mkdir ../linked && cd ../linked && repo && req new requirement Lamp && req new requirement Light && req link REQ-0001 refines REQ-0002 --pin
requirements/REQ-0001-lamp.md
requirements/REQ-0002-light.md
REQ-0001 refines REQ-0002@d04f6007: Light
$ req export reqif -o ../linked.reqif && rm -r requirements && req import reqif ../linked.reqif
req: 2 documents
req: written: documents 2, links 1 (pinned 1), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0002-light.md
requirements/REQ-0001-lamp.md
$ grep -A1 '^links' requirements/*
requirements/REQ-0001-lamp.md:links: {refines: [REQ-0002@d04f6007]}
requirements/REQ-0001-lamp.md----
