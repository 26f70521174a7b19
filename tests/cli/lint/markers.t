# Every conflict that a merge left is told once, where it begins; fenced code and headings are none.
$ repo && req init >out 2>&1 && rm out && file=requirements/REQ-0001-x.md
$ doc $file <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> ---
> 
> Heading
> =======
> 
> <<<<<<< HEAD
> One.
> =======
> Two.
> >>>>>>> a/b
> 
> \`\`\`text
> <<<<<<< HEAD
> =======
> >>>>>>> x
> \`\`\`
> 
> <<<<<<<
> Three.
> |||||||
> =======
> >>>>>>>
> 
> <<<<<<< alone
> END
$ req lint --select merge
requirements/REQ-0001-x.md:10:1: error: a merge left two versions here, that of 'HEAD' and that of 'a/b' [merge/marker]
requirements/REQ-0001-x.md:22:1: error: a merge left two versions here, that of one side and that of the other [merge/marker]
requirements/REQ-0001-x.md:28:1: error: a merge left two versions here, that of 'alone' and another; its last marker is gone [merge/marker]
[1]
# in the index and in a commit too
$ git add . && git commit -qm one && sed -i '/^[<>|]\{7\}/d' $file && req lint --select merge && req lint --staged --select merge | wc -l && req lint --rev HEAD --select merge | wc -l
3
3
# a conflict about the whole file, with CRLF
$ printf '<<<<<<< HEAD\r\n---\r\nid: REQ-0001\r\n=======\r\n---\r\nid: REQ-0002\r\n>>>>>>> there\r\ntitle: A\r\n---\r\n' >$file && req lint
requirements/REQ-0001-x.md:1:1: error: a merge left two versions here, that of 'HEAD' and that of 'there' [merge/marker]
[1]
# Git writes longer markers where both sides moved the file.
$ printf -- '---\nid: REQ-0001\ntitle: One\nstatus: draft\n---\n\n<<<<<<<< ours\na\n========\nb\n>>>>>>>> theirs\n' >requirements/REQ-0001-one.md; req lint requirements/REQ-0001-one.md --select merge
requirements/REQ-0001-one.md:7:1: error: a merge left two versions here, that of 'ours' and that of 'theirs' [merge/marker]
[1]
# What is left of a conflict whose first marker somebody took out; a heading and a quote are none.
$ printf -- '---\nid: REQ-0001\ntitle: One\nstatus: draft\n---\n\na\n=======\nb\n>>>>>>> topic\n' >requirements/REQ-0001-one.md; req lint requirements/REQ-0001-one.md --select merge
requirements/REQ-0001-one.md:10:1: error: a merge left two versions here, one of them that of 'topic'; its first marker is gone [merge/marker]
[1]
$ printf -- '---\nid: REQ-0001\ntitle: One\nstatus: draft\n---\n\n>>>>>>> deep\n\nA\n=======\n\nb\n' >requirements/REQ-0001-one.md; req lint requirements/REQ-0001-one.md --select merge
