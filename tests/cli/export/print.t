# Pages to be printed: few documents are one page, many are parts.
$ REQ=$(command -v req) sh "$EXAMPLES/history.sh" repo >/dev/null 2>&1
$ req -C repo export html -o ../site --today 2026-11-22 2>/dev/null
../site/index.html
$ ls site/print
index.html
$ req -C repo list --format ids | wc -l; grep -c '<article class="printed' site/print/index.html; grep -c '<li><a href="#print' site/print/index.html
60
60
60
$ for n in $(grep -o 'href="#print[^"]*' site/print/index.html | cut -d'#' -f2); do grep -q "id=\"$n\"" site/print/index.html || echo "no $n"; done
$ mkdir -p requirements glossary
$ for i in $(seq 1001 1120); do
>     printf -- '---\nid: REQ-%s\ntitle: Row %s\nstatus: draft\n---\n## Need\n\nText %s\n' $i $i $i >requirements/REQ-$i-row.md
> done
$ for i in $(seq 1001 1040); do printf -- '---\nterm: Word %s\nstatus: agreed\ndefinition: Meaning %s.\n---\n' $i $i >glossary/word-$i.md; done
$ req export html -o many 2>/dev/null
many/index.html
$ (cd many/print && grep -c '<article class="printed' *.html)
glossary-1.html:40
index.html:0
requirements-1.html:100
requirements-2.html:20
$ grep -A1 'Requirements, part 2' many/print/index.html | grep -o 'part 2.*'
part 2 of 2</a>: <bdi>REQ-1101</bdi> – <bdi>REQ-1120</bdi></li>
$ grep -o '<p>Text 1120' many/print/requirements-2.html
<p>Text 1120
# A part is made again where one of its documents changed, and only there.
$ sed -i 's/Text 1120/Word 1120/' requirements/REQ-1120-row.md
$ touch -d 2020-01-01 many/print/*.html
$ req export html -o many 2>/dev/null
many/index.html
$ find many/print -newermt 2020-01-02 -name '*.html'
many/print/requirements-2.html
$ grep -o '<p>Word 1120' many/print/requirements-2.html
<p>Word 1120
# Of very many, those that are agreed come first; --print asks for all.
$ for i in $(seq 2001 3950); do printf -- '---\nid: REQ-%s\ntitle: Row %s\nstatus: draft\n---\n' $i $i >requirements/REQ-$i-row.md; done
$ req export html -o many 2>/dev/null
many/index.html
$ cat many/print/*.html | grep -c '<article class="printed'
2000
$ grep -c '<article class="printed' many/print/glossary-1.html
40
$ grep -l 'REQ-3950<' many/print/req*.html; grep -l 'REQ-1001<' many/print/req*.html
many/print/requirements-20.html
[1]
$ grep -o '2000 of them are here' many/print/index.html
2000 of them are here
$ req export html --print -o many 2>/dev/null
many/index.html
$ cat many/print/*.html | grep -c '<article class="printed'
2110
