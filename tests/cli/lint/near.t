# Two documents that say nearly the same: told once, at the title of the later one by path.
$ NEED='Visitors who come from the newsletter should see the spring offer before they pay, on every page of the checkout, until the offer ends.'
$ draft() { printf -- '---\nid: REQ-%s\ntitle: %s\nstatus: %s\n%s---\n\n## Need\n\n%s\n' "$1" "$2" "${4:-draft}" "${5:-}" "$3"; }
$ put() { mkdir -p requirements; draft "$@" >"requirements/REQ-$1-x.md"; }
$ near() { req lint --select duplicate "$@"; }
$ put 0001 'Spring banner' "$NEED"
$ put 0002 'Spring banner' "On every page of the checkout, until the offer ends, visitors who come from the newsletter should see the spring offer before they pay."
$ put 0003 'Guest checkout' 'People who buy once should not have to think of a password first, since every third of them leaves at that page and does not come back.'
$ near --format human
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (71 %) [duplicate/near]
 3 | title: Spring banner
   |        ^^^^^^^^^^^^^
  help: say what only this one says, or drop one of them; where both are meant, link to REQ-0001 ('refines' or 'conflicts')

3 documents, 0 terms: 0 errors, 1 warning, 0 notes
$ near --format json | jq -c '.findings[] | [.rule, .severity, .id, .line, .column, .text]'
["duplicate/near","warning","REQ-0002",3,8,"Spring banner"]
# Case, punctuation, markup, line breaks and composed letters make no difference.
$ put 0002 'SPRING banner' "visitors – who *come* from the [newsletter](x.md): should
> see the spring
> offer; before they PAY on every page of the checkout until the offer ends!"
$ near --format unix
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
# Nothing is said of another language, of what is too short, of closed documents, of other kinds.
$ put 0002 'Frühlingsbanner' 'Besucher, die über den Newsletter kommen, sollen das Frühlingsangebot sehen, bevor sie bezahlen, auf jeder Seite der Kasse, bis das Angebot endet.'
$ near
$ put 0004 'Short' 'One need in a few words only.' && put 0005 'Short' 'One need in a few words only.' && near
$ put 0002 'Spring banner' "$NEED" dropped $'reason: Asked for twice.\n' && near
$ mkdir goals && sed 's/REQ-0001/GOAL-0001/' requirements/REQ-0001-x.md >goals/GOAL-0001-x.md && near
# Scaffolds alone are alike to nobody, whatever they ask for.
$ rm -r goals requirements && req new requirement 'Guest checkout for people who buy only once and come from the autumn newsletter' >/dev/null
$ req new requirement 'Vouchers that several shops of one owner can take on the very same day' >/dev/null
$ mkdir templates && { printf -- '---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\n---\n'; for i in $(seq 30); do printf '\n## Section number %s that our team wants\n\n<!-- what stands here is told to whoever fills it in -->\n' $i; done; } >templates/requirement.md
$ req new requirement 'One template' >/dev/null; req new requirement 'The same template' >/dev/null; ls requirements | wc -l | tr -d ' '; near
4
# Code, HTML and where links lead are no words.
$ rm -r requirements templates && put 0001 'Feed' "The feed of the shop looks like this.
> 
> \`\`\`
> $NEED
> \`\`\`
> 
> <div title=\"$NEED\">and</div> [no more](<https://example.org/$NEED>)"
$ put 0002 'Orders' "What an order holds is shown here.
> 
> \`\`\`
> $NEED
> \`\`\`
> 
> <div title=\"$NEED\">but</div> [one thing](<https://example.org/$NEED>)"
$ near
# Who links to the other one knows of it; either end will do.
$ put 0001 'Spring banner' "$NEED" && put 0002 'Spring banner' "$NEED" draft $'links: {conflicts: [REQ-0001]}\n' && near
$ put 0001 'Spring banner' "$NEED" draft $'links: {refines: [REQ-0002]}\n' && put 0002 'Spring banner' "$NEED" && near
$ put 0003 'Spring banner' "$NEED" && near
requirements/REQ-0003-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
# The same id twice: the file says which is meant.
$ rm requirements/REQ-0003-x.md && put 0001 'Spring banner' "$NEED" && sed s/REQ-0002/REQ-0001/ -i requirements/REQ-0002-x.md && near
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as requirements/REQ-0001-x.md (100 %) [duplicate/near]
# How near is near enough, and what is no answer to that.
$ put 0002 'Spring banner' "Visitors who come from the newsletter should see the spring offer before they pay, on every page of this shop."
$ near; printf 'rules: {duplicate/near: {similarity: 0.5}}\n' >req.yml && near
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (57 %) [duplicate/near]
$ printf 'rules: {duplicate: {similarity: 0.9}}\n' >req.yml && near
$ put 0002 'Spring banner' "$NEED"
$ for s in 0.4 1.1 much 0x1 nan 60% ''; do printf 'rules: {duplicate/near: {similarity: %s}}\n' "$s" >req.yml; req lint --format unix --select duplicate,config; done
req.yml:1:38: error: '0.4' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
req.yml:1:38: error: '1.1' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
req.yml:1:38: error: 'much' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
req.yml:1:38: error: '0x1' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
req.yml:1:38: error: 'nan' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
req.yml:1:38: error: '60%' is not what 'similarity' asks for [config/syntax]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
$ printf 'rules: {duplicate/near: {similarity: 0.4}}\n' >req.yml; req lint --format human req.yml
req.yml:1:38: error: '0.4' is not what 'similarity' asks for [config/syntax]
 1 | rules: {duplicate/near: {similarity: 0.4}}
   |                                      ^^^
  help: a number from 0.5 to 1, like 0.6

0 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
$ printf 'rules: {duplicate/near: off}\n' >req.yml && near
$ rm req.yml && near --ignore duplicate/near
# An excuse holds, and so do one document, the index and a revision.
$ put 0002 'Spring banner' "$NEED" draft $'lint: {allow: {duplicate/near: "two shops, two texts"}}\n' && near && near --format json | jq -c .summary.suppressed
1
$ put 0002 'Spring banner' "$NEED" && near REQ-0002 && near REQ-0001
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
$ repo && git add -A && git commit -q -m all && put 0001 'Other' 'Nothing at all.' && near --staged && near --rev HEAD && near
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
requirements/REQ-0002-x.md:3:8: warning: this says nearly the same as REQ-0001 (100 %) [duplicate/near]
# Two thousand equal documents: each but the first is told, all of the first.
$ rm -rf requirements .git && mkdir requirements && for i in $(seq 1001 3000); do draft $i 'Spring banner' "$NEED" >requirements/REQ-$i-x.md; done
$ near >../out; wc -l <../out | tr -d ' '; sed 's/^[^ ]* //' ../out | sort -u
1999
warning: this says nearly the same as REQ-1001 (100 %) [duplicate/near]
$ near --threads 1 | cmp - ../out && near --threads 5 | cmp - ../out && echo same
same
