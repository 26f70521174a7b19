# On a terminal the widest columns give way; elsewhere nothing is cut.
$ doc requirements/REQ-0001-a.md <<'END'
> ---
> id: REQ-0001
> title: A rather long title that does not fit 表示の幅 of a narrow terminal
> status: draft
> owners: {marketing: ana-with-a-long-name@example.org, it: raj@example.org}
> ---
> END
$ req list | wc -L
117
$ script -qec 'stty cols 60; req list' /dev/null | tr -d '\r'
ID        STATUS  TITLE              DUE  OWNERS
REQ-0001  draft   A rather long ti…       ana-with-a-long-n…
$ script -qec 'stty cols 20; req list' /dev/null | tr -d '\r'
ID        STATUS  TITLE     DUE  OWNERS
REQ-0001  draft   A rathe…       ana-wit…
