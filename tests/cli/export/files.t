# A picture that is none is still a file that may be linked to.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
>
> ![The text](notes.txt) and [the text](notes.txt)
> END
$ echo 'Plain words.' >requirements/notes.txt
$ req export html -o site >/dev/null 2>&1
$ grep -o 'The text.*the text.*' site/requirements/REQ-0001.html
The text</a> and <a href="../files/notes-ae7b879176fe6b9e.txt" download="notes.txt">the text</a></p>
