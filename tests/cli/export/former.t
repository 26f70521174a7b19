# Addresses that were given away still lead on: former ids, and former files of terms.
$ repo && doc requirements/REQ-0042-banner.md <<END
> ---
> id: REQ-0042
> title: Spring <banner>
> status: draft
> was: [REQ-0007, OLD-3, REQ-0001, DEC-0009, ../REQ-0008, req-0010]
> ---
> END
$ doc requirements/REQ-0001-guests.md <<END
> ---
> id: REQ-0001
> title: Guests
> status: draft
> ---
> END
$ doc glossary/prospect.md <<END
> ---
> term: prospect
> status: proposed
> ---
> A person whom we would like to know.
> END
$ git add . && git commit -qm one && git mv glossary/prospect.md glossary/lead.md && git commit -qm two
$ req export html -o site >/dev/null 2>&1
$ (cd site && find requirements decisions glossary -name '*[0-9td].html' | sort)
decisions/DEC-0009.html
glossary/lead.html
glossary/prospect.html
requirements/OLD-3.html
requirements/REQ-0001.html
requirements/REQ-0007.html
requirements/REQ-0042.html
$ sed 's/<meta name="[cv].*//' site/requirements/REQ-0007.html
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">


<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=REQ-0042.html">
<meta name="robots" content="noindex">
<title>Spring &lt;banner&gt; · Requirements and gl…</title>
<link rel="canonical" href="REQ-0042.html">
<link rel="stylesheet" href="../style.css">
</head>
<body><main><h1>REQ-0007</h1>
<p>This is now <a href="REQ-0042.html"><bdi>Spring &lt;banner&gt;</bdi></a></p>
</main>
</body>
</html>
$ grep -o 'url=[^"]*' site/glossary/prospect.html
url=lead.html
$ grep -o 'url=[^"]*' site/decisions*/DEC-0009.html
url=../requirements/REQ-0042.html
$ grep -c http-equiv=.refresh site/requirements/REQ-0001.html
0
[1]

# A document that comes to stand there takes the address.
$ doc glossary/prospect.md <<END
> ---
> term: prospect
> status: proposed
> ---
> Something else.
> END
$ req export html -o site >/dev/null 2>&1; grep -c refresh site/glossary/prospect.html
0
[1]
